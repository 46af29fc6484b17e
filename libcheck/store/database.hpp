// A SQLite database and its statements, so that the rest of the folder never sees the C interface.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
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

/// What takes a file to the next version.
struct Upgrade {
    std::string_view sql;
    /// A query: where it gives a row, the file holds what the next version cannot read, and is refused.
    std::string_view unless = {};
};

/// One connection in WAL mode; waits up to 5 s for another process. Not for two threads at once.
class Database {
  public:
    /// Opens or makes the file; an empty path is a database of its own on disk that goes when it is closed.
    /// The version is one more than there are upgrades: a file of version 1 is brought up by all of them, in
    /// one transaction. A file that an upgrade has no way for, and a file that is no database of this
    /// program, or of a later version, is an error that says so and leaves it untouched.
    static Result<Database> open(const std::filesystem::path& path, std::string_view schema,
                                 std::span<const Upgrade> upgrades);

    Result<Statement> prepare(std::string_view sql);
    Status run(std::string_view sql);

  private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
    std::string path_;

    Error error(std::string_view doing) const;
    Error of_version(int found, int version) const;
    Status refuse_if(std::string_view query, int found, int version);
    Status upgrade(std::span<const Upgrade> steps, int found, int version);
};

/// Statements prepared once, by their text. The database must outlive it.
class Statements {
  public:
    explicit Statements(Database& database) : database_(database) {}
    /// Reset, and valid as long as this; two users of one text at a time would disturb each other.
    Result<Statement*> get(std::string_view sql);
    void reset();

  private:
    Database& database_;
    std::map<std::string, Statement, std::less<>> statements_;
};

} // namespace factlint::store
