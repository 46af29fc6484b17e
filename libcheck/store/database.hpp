// A SQLite database and its statements, so that the rest of the folder never sees the C interface.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace factlint::store {

class Database;

/// A prepared statement. Bind by number from 1, then step until false. Valid while its database is open.
class Statement {
  public:
    void bind(int index, std::string_view text);
    void bind(int index, std::int64_t number);
    /// True while there is a row.
    Result<bool> step();
    std::string text(int column) const;
    std::int64_t integer(int column) const;
    void reset();

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    sqlite3* connection_ = nullptr;
};

/// One connection in WAL mode; waits up to 5 s for another process. Not for two threads at once.
class Database {
  public:
    /// Opens or makes the file; an empty path is a database of its own on disk that goes when it is closed.
    /// The version is one more than there are upgrades: a file of version 1 is brought up by all of them, in
    /// one transaction. A file that is no database of this program, or of a later version, is an error that
    /// says so and leaves it untouched.
    static Result<Database> open(const std::filesystem::path& path, std::string_view schema,
                                 std::span<const std::string_view> upgrades);

    Result<Statement> prepare(std::string_view sql);
    Status run(std::string_view sql);

  private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
    std::string path_;

    Error error(std::string_view doing) const;
    Status upgrade(std::span<const std::string_view> steps, int version);
};

} // namespace factlint::store
