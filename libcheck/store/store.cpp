#include "store/store.hpp"

#include "base/gzip.hpp"
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/kept_claims_tables.hpp"

#include <array>
#include <optional>
#include <set>

namespace factlint::store {
namespace {

constexpr std::string_view first_schema = R"sql(
CREATE TABLE run (id INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT;
CREATE TABLE finding (
    run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL, code TEXT NOT NULL, rule TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL,
    PRIMARY KEY (run, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE TABLE dismissal (fingerprint TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE page (
    url TEXT PRIMARY KEY, final_url TEXT NOT NULL, status INTEGER NOT NULL, failure TEXT NOT NULL,
    content_type TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL, body BLOB NOT NULL,
    fetched_at INTEGER NOT NULL, redirects TEXT NOT NULL DEFAULT '', failure_kind TEXT NOT NULL DEFAULT '',
    failing_since INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
)sql";
// Of version 3, which kept each claim as a record in text. Only a store that kept none is brought up: whoever
// keeps articles is to know that they have to be read again.
constexpr std::string_view third_schema = R"sql(
CREATE TABLE kept_article (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, head TEXT NOT NULL, words TEXT NOT NULL
) STRICT;
)sql";

constexpr std::string_view kept_articles_of_version_3 = "SELECT 1 FROM kept_article LIMIT 1";
constexpr std::string_view drop_version_3 =
    "DROP TABLE IF EXISTS kept_article; DROP TABLE IF EXISTS kept_claim; DROP TABLE IF EXISTS kept_key; "
    "DROP TABLE IF EXISTS kept_word; DROP TABLE IF EXISTS kept_finding;";

class SqlitePages : public fetch::PageCache {
  public:
    explicit SqlitePages(Database& database) : database_(database) {}

    Result<std::optional<fetch::Page>> find(const std::string& url) override {
        Statement select = FACTLINT_TRY(
            database_.prepare("SELECT final_url, status, failure, content_type, etag, "
                              "last_modified, body, fetched_at, redirects, failure_kind, failing_since "
                              "FROM page WHERE url = ?"));
        select.bind(1, url);
        if (!FACTLINT_TRY(select.step())) return std::optional<fetch::Page>{};
        fetch::Page page;
        page.url = url;
        page.final_url = select.text(0);
        page.status = static_cast<int>(select.integer(1));
        page.failure = select.text(2);
        page.content_type = select.text(3);
        page.etag = select.text(4);
        page.last_modified = select.text(5);
        page.body = FACTLINT_TRY(gunzip(select.text(6)));
        page.fetched_at = select.integer(7);
        // No address holds a line end.
        const std::string redirects = select.text(8);
        for (const std::string_view each : split(redirects, '\n'))
            if (!each.empty()) page.redirects.emplace_back(each);
        page.failure_kind = fetch::failure_by_name(select.text(9));
        page.failing_since = select.integer(10);
        if (page.failure_kind == fetch::Failure::None && !page.failure.empty())
            page.failure_kind = fetch::Failure::Other;
        return std::optional<fetch::Page>(std::move(page));
    }

    Status keep(const fetch::Page& page) override {
        Statement insert =
            FACTLINT_TRY(database_.prepare("INSERT OR REPLACE INTO page (url, final_url, status, failure, "
                                           "content_type, etag, last_modified, body, fetched_at, redirects, "
                                           "failure_kind, failing_since)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS BLOB), ?, ?, ?, ?)"));
        insert.bind(1, page.url);
        insert.bind(2, page.final_url);
        insert.bind(3, page.status);
        insert.bind(4, page.failure);
        insert.bind(5, page.content_type);
        insert.bind(6, page.etag);
        insert.bind(7, page.last_modified);
        insert.bind(8, gzip(page.body));
        insert.bind(9, page.fetched_at);
        std::string redirects;
        for (const std::string& each : page.redirects) redirects += (redirects.empty() ? "" : "\n") + each;
        insert.bind(10, redirects);
        insert.bind(11, fetch::name_of(page.failure_kind));
        insert.bind(12, page.failing_since);
        FACTLINT_TRY(insert.step());
        return {};
    }

  private:
    Database& database_;
};

class SqliteStore final : public Store {
  public:
    explicit SqliteStore(Database database)
        : database_(std::move(database)), pages_(database_), kept_claims_(make_kept_claims(database_)) {}

    Result<RunChange> record_run(const std::string& at, const std::vector<Finding>& findings) override {
        FACTLINT_CHECK(database_.run("BEGIN IMMEDIATE"));
        auto change = write_run(at, findings);
        // What failed half-way must leave no half run behind.
        FACTLINT_CHECK(database_.run(change ? "COMMIT" : "ROLLBACK"));
        return change;
    }

    Status dismiss(const std::string& fingerprint, const std::string& reason,
                   const std::string& at) override {
        Statement insert = FACTLINT_TRY(
            database_.prepare("INSERT OR REPLACE INTO dismissal (fingerprint, reason, at) VALUES (?, ?, ?)"));
        insert.bind(1, fingerprint);
        insert.bind(2, reason);
        insert.bind(3, at);
        FACTLINT_TRY(insert.step());
        return {};
    }

    Result<std::map<std::string, std::string>> dismissals() override {
        std::map<std::string, std::string> out;
        Statement select = FACTLINT_TRY(database_.prepare("SELECT fingerprint, reason FROM dismissal"));
        while (FACTLINT_TRY(select.step())) out[select.text(0)] = select.text(1);
        return out;
    }

    Result<bool> restore(const std::string& fingerprint) override {
        const bool known = FACTLINT_TRY(dismissals()).contains(fingerprint);
        Statement erase = FACTLINT_TRY(database_.prepare("DELETE FROM dismissal WHERE fingerprint = ?"));
        erase.bind(1, fingerprint);
        FACTLINT_TRY(erase.step());
        return known;
    }

    Result<std::vector<std::string>> fingerprints(const std::string& start) override {
        std::vector<std::string> out;
        Statement select = FACTLINT_TRY(database_.prepare(
            "SELECT fingerprint FROM finding WHERE substr(fingerprint, 1, ?2) = ?1 UNION "
            "SELECT fingerprint FROM dismissal WHERE substr(fingerprint, 1, ?2) = ?1 ORDER BY 1"));
        select.bind(1, start);
        select.bind(2, static_cast<std::int64_t>(start.size()));
        while (FACTLINT_TRY(select.step())) out.push_back(select.text(0));
        return out;
    }

    claims::KeptClaims& kept_claims() override { return *kept_claims_; }
    fetch::PageCache& pages() override { return pages_; }

  private:
    Database database_;
    SqlitePages pages_;
    std::unique_ptr<claims::KeptClaims> kept_claims_;

    Result<RunChange> write_run(const std::string& at, const std::vector<Finding>& findings) {
        RunChange change;
        Statement last = FACTLINT_TRY(database_.prepare("SELECT max(id) FROM run"));
        FACTLINT_TRY(last.step());
        const std::int64_t before = last.integer(0);
        change.first_run = before == 0;
        std::set<std::string> known;
        Statement select = FACTLINT_TRY(database_.prepare("SELECT fingerprint FROM finding WHERE run = ?"));
        select.bind(1, before);
        while (FACTLINT_TRY(select.step())) known.insert(select.text(0));

        Statement run = FACTLINT_TRY(database_.prepare("INSERT INTO run (id, at) VALUES (?, ?)"));
        run.bind(1, before + 1);
        run.bind(2, at);
        FACTLINT_TRY(run.step());
        Statement insert =
            FACTLINT_TRY(database_.prepare("INSERT OR IGNORE INTO finding (run, fingerprint, code, rule, "
                                           "level, message) VALUES (?, ?, ?, ?, ?, ?)"));
        std::set<std::string> now;
        for (const Finding& finding : findings) {
            if (!now.insert(finding.fingerprint).second) continue;
            insert.reset();
            insert.bind(1, before + 1);
            insert.bind(2, finding.fingerprint);
            insert.bind(3, finding.code);
            insert.bind(4, finding.rule);
            insert.bind(5, name_of(finding.level));
            insert.bind(6, finding.message);
            FACTLINT_TRY(insert.step());
            (known.count(finding.fingerprint) != 0 ? change.unchanged : change.fresh)
                .push_back(finding.fingerprint);
        }
        for (const std::string& fingerprint : known)
            if (now.count(fingerprint) == 0) change.fixed.push_back(fingerprint);
        return change;
    }
};

} // namespace

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& path) {
    const std::string kept(kept_claims_schema);
    const std::string fourth = std::string(drop_version_3) + kept;
    const std::array upgrades{
        Upgrade{"ALTER TABLE page ADD COLUMN redirects TEXT NOT NULL DEFAULT '';"
                "ALTER TABLE page ADD COLUMN failure_kind TEXT NOT NULL DEFAULT '';"
                "ALTER TABLE page ADD COLUMN failing_since INTEGER NOT NULL DEFAULT 0;",
                {}},
        Upgrade{third_schema, {}},
        Upgrade{fourth, kept_articles_of_version_3},
    };
    Database database = FACTLINT_TRY(Database::open(path, std::string(first_schema) + kept, upgrades));
    return std::make_unique<SqliteStore>(std::move(database));
}

} // namespace factlint::store
