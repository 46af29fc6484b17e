#include "store/kept_claims_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace factlint::store {

// A key's claims lie side by side in the order of time and names: a probe reads a few neighbours, however
// many there are.
const std::string_view kept_claims_schema = R"sql(
CREATE TABLE kept_article (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, head TEXT NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE TABLE kept_claim (number INTEGER PRIMARY KEY, article INTEGER NOT NULL, line TEXT NOT NULL) STRICT;
CREATE INDEX kept_claim_article ON kept_claim (article);
CREATE TABLE kept_key (
    key TEXT NOT NULL, day INTEGER NOT NULL, name TEXT NOT NULL, claim INTEGER NOT NULL, article INTEGER NOT NULL,
    PRIMARY KEY (key, day, name, claim)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_word (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE kept_finding (
    article TEXT NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (article, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_key_article ON kept_key (article);
CREATE INDEX kept_finding_fingerprint ON kept_finding (fingerprint);
)sql";

namespace {

class Tables final : public claims::KeptClaims {
  public:
    explicit Tables(Database& database) : database_(database) {}

    Status begin() override { return database_.run("BEGIN IMMEDIATE"); }
    Status end(bool keep) override {
        for (auto& [sql, statement] : statements_) statement.reset();
        return database_.run(keep ? "COMMIT" : "ROLLBACK");
    }

    Result<bool> is_unchanged(const std::string& article, std::uint64_t hash) override {
        Statement* select = FACTLINT_TRY(statement("SELECT 1 FROM kept_article WHERE id = ? AND hash = ?"));
        select->bind(1, article);
        select->bind(2, static_cast<std::int64_t>(hash));
        return select->step();
    }

    Result<std::vector<claims::KeptNumber>> keep(const claims::KeptArticle& article) override {
        FACTLINT_CHECK(forget(article.id));
        Statement* add = FACTLINT_TRY(statement(
            "INSERT INTO kept_article (id, hash, head, words) VALUES (?, ?, ?, ?) RETURNING number"));
        std::string words;
        for (const std::string& word : article.words) words += word + "\n";
        add->bind(1, article.id);
        add->bind(2, static_cast<std::int64_t>(article.hash));
        add->bind(3, article.head);
        add->bind(4, words);
        FACTLINT_TRY(add->step());
        const std::int64_t number = add->integer(0);
        add->reset();
        FACTLINT_CHECK(count_words(words, 1));
        std::vector<claims::KeptNumber> out;
        for (const claims::KeptClaim& claim : article.claims) {
            Statement* insert = FACTLINT_TRY(
                statement("INSERT INTO kept_claim (article, line) VALUES (?, ?) RETURNING number"));
            insert->bind(1, number);
            insert->bind(2, claim.line);
            FACTLINT_TRY(insert->step());
            out.push_back({insert->integer(0), number});
            insert->reset();
            for (const claims::KeptKey& key : claim.keys) {
                Statement* place = FACTLINT_TRY(statement("INSERT OR IGNORE INTO kept_key (key, day, name, "
                                                          "claim, article) VALUES (?, ?, ?, ?, ?)"));
                place->bind(1, key.key);
                place->bind(2, key.day);
                place->bind(3, key.name);
                place->bind(4, out.back().claim);
                place->bind(5, number);
                FACTLINT_TRY(place->step());
            }
        }
        return out;
    }

    Result<std::vector<claims::KeptNumber>> near(const claims::KeptKey& key, std::size_t each_way) override {
        std::vector<claims::KeptNumber> out;
        for (const std::string_view sql :
             {"SELECT claim, article FROM kept_key WHERE key = ?1 AND (day, name) < (?2, ?3) "
              "ORDER BY day DESC, name DESC, claim DESC LIMIT ?4",
              "SELECT claim, article FROM kept_key WHERE key = ?1 AND (day, name) >= (?2, ?3) "
              "ORDER BY day, name, claim LIMIT ?4"}) {
            Statement* select = FACTLINT_TRY(statement(sql));
            select->bind(1, key.key);
            select->bind(2, key.day);
            select->bind(3, key.name);
            select->bind(4, static_cast<std::int64_t>(each_way));
            while (FACTLINT_TRY(select->step())) out.push_back({select->integer(0), select->integer(1)});
        }
        return out;
    }

    Result<std::string> claim(std::int64_t number) override {
        return one_text("SELECT line FROM kept_claim WHERE number = ?", number);
    }
    Result<std::string> head(std::int64_t article) override {
        return one_text("SELECT head FROM kept_article WHERE number = ?", article);
    }

    Result<std::uint32_t> frequency(const std::string& word) override {
        Statement* select = FACTLINT_TRY(statement("SELECT articles FROM kept_word WHERE word = ?"));
        select->bind(1, word);
        return FACTLINT_TRY(select->step()) ? static_cast<std::uint32_t>(select->integer(0)) : 0U;
    }

    Result<std::vector<std::string>>
    replace_findings(const std::vector<std::string>& articles,
                     const std::vector<std::pair<std::string, std::vector<std::string>>>& found) override {
        std::set<std::string> known;
        for (const std::string& article : articles) {
            Statement* select =
                FACTLINT_TRY(statement("SELECT fingerprint FROM kept_finding WHERE article = ?"));
            select->bind(1, article);
            while (FACTLINT_TRY(select->step())) known.insert(select->text(0));
        }
        for (const std::string& fingerprint : known) {
            Statement* erase = FACTLINT_TRY(statement("DELETE FROM kept_finding WHERE fingerprint = ?"));
            erase->bind(1, fingerprint);
            FACTLINT_TRY(erase->step());
        }
        for (const auto& [fingerprint, sides] : found) {
            for (const std::string& article : sides) {
                Statement* insert = FACTLINT_TRY(
                    statement("INSERT OR IGNORE INTO kept_finding (article, fingerprint) VALUES (?, ?)"));
                insert->bind(1, article);
                insert->bind(2, fingerprint);
                FACTLINT_TRY(insert->step());
            }
        }
        return std::vector<std::string>(known.begin(), known.end());
    }

    Result<std::int64_t> findings() override {
        Statement* select = FACTLINT_TRY(statement("SELECT count(DISTINCT fingerprint) FROM kept_finding"));
        FACTLINT_TRY(select->step());
        return select->integer(0);
    }

  private:
    // Prepared once, reset before each use.
    Result<Statement*> statement(std::string_view sql) {
        auto at = statements_.find(sql);
        if (at == statements_.end())
            at = statements_.emplace(sql, FACTLINT_TRY(database_.prepare(sql))).first;
        at->second.reset();
        return &at->second;
    }

    Result<std::string> one_text(std::string_view sql, std::int64_t number) {
        Statement* select = FACTLINT_TRY(statement(sql));
        select->bind(1, number);
        if (!FACTLINT_TRY(select->step())) return fail("the store lacks a claim that its keys name");
        return select->text(0);
    }

    Status count_words(std::string_view lines, std::int64_t by) {
        // The empty word counts the articles.
        std::vector<std::string_view> words{""};
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            if (end > 0) words.push_back(lines.substr(0, end));
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
        for (const std::string_view word : words) {
            Statement* add =
                FACTLINT_TRY(statement("INSERT INTO kept_word (word, articles) VALUES (?1, ?2) ON CONFLICT "
                                       "(word) DO UPDATE SET articles = articles + ?2"));
            add->bind(1, word);
            add->bind(2, by);
            FACTLINT_TRY(add->step());
        }
        return {};
    }

    Status forget(const std::string& article) {
        Statement* select = FACTLINT_TRY(statement("SELECT number, words FROM kept_article WHERE id = ?"));
        select->bind(1, article);
        if (!FACTLINT_TRY(select->step())) return {};
        const std::int64_t number = select->integer(0);
        const std::string words = select->text(1);
        select->reset();
        FACTLINT_CHECK(count_words(words, -1));
        for (const std::string_view sql :
             {"DELETE FROM kept_key WHERE article = ?", "DELETE FROM kept_claim WHERE article = ?",
              "DELETE FROM kept_article WHERE number = ?"}) {
            Statement* erase = FACTLINT_TRY(statement(sql));
            erase->bind(1, number);
            FACTLINT_TRY(erase->step());
        }
        return {};
    }

    Database& database_;
    std::map<std::string, Statement, std::less<>> statements_;
};

} // namespace

std::unique_ptr<claims::KeptClaims> make_kept_claims(Database& database) {
    return std::make_unique<Tables>(database);
}

} // namespace factlint::store
