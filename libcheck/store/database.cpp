#include "store/database.hpp"

#include <sqlite3.h>

namespace factlint::store {
namespace {

// "fact" in ASCII: marks our files in the header that `file` and SQLite itself read.
constexpr int application_id = 0x66616374;

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

void Statement::bind(int index, std::string_view text) {
    sqlite3_bind_text64(statement_.get(), index, text.data() == nullptr ? "" : text.data(), text.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}
void Statement::bind(int index, std::int64_t number) { sqlite3_bind_int64(statement_.get(), index, number); }

Result<bool> Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return fail(std::string("the store cannot be used: ") + sqlite3_errmsg(connection_));
}

std::string Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

Error Database::error(std::string_view doing) const {
    return {path_, std::string(doing) + ": " + sqlite3_errmsg(connection_.get()), {}, {}};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr) !=
        SQLITE_OK)
        return fail(error("the store cannot be used"));
    Statement out;
    out.statement_.reset(raw);
    out.connection_ = connection_.get();
    return out;
}

Status Database::run(std::string_view sql) {
    if (sqlite3_exec(connection_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(error("the store cannot be used"));
    return {};
}

Error Database::of_version(int found, int version) const {
    return {path_,
            "is a store of version " + std::to_string(found) + "; this program reads version " +
                std::to_string(version),
            "write a new store, or use the program that made this one",
            {}};
}

Status Database::refuse_if(std::string_view query, int found, int version) {
    Statement statement = FACTLINT_TRY(prepare(query));
    if (FACTLINT_TRY(statement.step())) return tl::unexpected(of_version(found, version));
    return {};
}

// All or nothing: what fails half-way leaves the file of the version it was.
Status Database::upgrade(std::span<const Upgrade> steps, int found, int version) {
    FACTLINT_CHECK(run("BEGIN IMMEDIATE"));
    Status status;
    for (const Upgrade& step : steps) {
        if (status && !step.unless.empty()) status = refuse_if(step.unless, found, version);
        if (status) status = run(step.sql);
    }
    if (status) status = run("PRAGMA user_version = " + std::to_string(version));
    FACTLINT_CHECK(run(status ? "COMMIT" : "ROLLBACK"));
    return status;
}

Result<Database> Database::open(const std::filesystem::path& path, std::string_view schema,
                                std::span<const Upgrade> upgrades) {
    const auto version = static_cast<int>(upgrades.size()) + 1;
    Database out;
    out.path_ = path.string();
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(
        path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    out.connection_.reset(raw);
    if (code != SQLITE_OK) return fail(out.error("the store cannot be opened"));
    sqlite3_busy_timeout(raw, 5000);
    const auto pragma = [&](std::string_view name) -> Result<std::int64_t> {
        Statement statement = FACTLINT_TRY(out.prepare("PRAGMA " + std::string(name)));
        FACTLINT_TRY(statement.step());
        return statement.integer(0);
    };
    const auto id = pragma("application_id");
    if (!id) return fail("is not a factlint store", out.path_, "name another file, or delete this one");
    const std::int64_t found = FACTLINT_TRY(pragma("user_version"));
    const bool fresh = *id == 0 && found == 0 && FACTLINT_TRY(pragma("schema_version")) == 0;
    if (!fresh && *id != application_id)
        return fail("is a database, but not one of factlint", out.path_, "name another file");
    if (!fresh && (found < 1 || found > version))
        return tl::unexpected(out.of_version(static_cast<int>(found), version));
    FACTLINT_CHECK(
        out.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"));
    if (fresh) {
        FACTLINT_CHECK(out.run("BEGIN IMMEDIATE"));
        FACTLINT_CHECK(out.run(schema));
        FACTLINT_CHECK(out.run("PRAGMA application_id = " + std::to_string(application_id) +
                               "; PRAGMA user_version = " + std::to_string(version) + "; COMMIT"));
    } else if (found < version) {
        FACTLINT_CHECK(out.upgrade(upgrades.subspan(static_cast<std::size_t>(found - 1)),
                                   static_cast<int>(found), version));
    }
    return out;
}

Result<Statement*> Statements::get(std::string_view sql) {
    auto at = statements_.find(sql);
    if (at == statements_.end()) at = statements_.emplace(sql, FACTLINT_TRY(database_.prepare(sql))).first;
    at->second.reset();
    return &at->second;
}

void Statements::reset() {
    for (auto& [sql, statement] : statements_) statement.reset();
}

} // namespace factlint::store
