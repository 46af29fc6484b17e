#include "store/kept_claims_tables.hpp"

#include "store/key_blocks.hpp"

#include <algorithm>
#include <set>

namespace factlint::store {

// An article's number is that of its first claim; the next article's follows on its last. Its bytes are kept
// as they are: to unpack those of the thousands that a new article meets would take longer than to compare
// them.
const std::string_view kept_claims_schema = R"sql(
CREATE TABLE kept_article (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, claims INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE kept_block (
    key INTEGER NOT NULL, day INTEGER NOT NULL, name INTEGER NOT NULL, claim INTEGER NOT NULL, others BLOB NOT NULL,
    PRIMARY KEY (key, day, name, claim)
) STRICT, WITHOUT ROWID;
CREATE TABLE kept_word (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE kept_finding (
    article TEXT NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (article, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_finding_fingerprint ON kept_finding (fingerprint);
)sql";

namespace {

class Tables final : public claims::KeptClaims {
  public:
    explicit Tables(Database& database) : database_(database), statements_(database), keys_(statements_) {}

    Status begin() override { return database_.run("BEGIN IMMEDIATE"); }
    Status end(bool keep) override {
        const Status written = keep ? keys_.write() : Status{};
        keys_.forget_changes();
        statements_.reset();
        FACTLINT_CHECK(database_.run(keep && written ? "COMMIT" : "ROLLBACK"));
        return written;
    }

    Result<std::optional<claims::KeptNumber>> find(const std::string& article) override {
        Statement* select =
            FACTLINT_TRY(statements_.get("SELECT number, hash FROM kept_article WHERE id = ?"));
        select->bind(1, article);
        if (!FACTLINT_TRY(select->step())) return std::optional<claims::KeptNumber>{};
        return std::optional(
            claims::KeptNumber{select->integer(0), static_cast<std::uint64_t>(select->integer(1))});
    }

    Result<std::int64_t> keep(const claims::KeptArticle& article) override {
        Statement* last = FACTLINT_TRY(
            statements_.get("SELECT number + max(claims, 1) FROM kept_article ORDER BY number DESC LIMIT 1"));
        const std::int64_t number = FACTLINT_TRY(last->step()) ? last->integer(0) : 1;
        last->reset();
        Statement* add =
            FACTLINT_TRY(statements_.get("INSERT INTO kept_article (number, id, hash, claims, bytes) "
                                         "VALUES (?, ?, ?, ?, CAST(? AS BLOB))"));
        add->bind(1, number);
        add->bind(2, article.id);
        add->bind(3, static_cast<std::int64_t>(article.hash));
        add->bind(4, static_cast<std::int64_t>(article.claims.size()));
        add->bind(5, article.bytes);
        FACTLINT_TRY(add->step());
        FACTLINT_CHECK(count_words(article.words, 1));
        for (std::size_t i = 0; i < article.claims.size(); ++i)
            for (const claims::KeptKey& key : article.claims[i])
                keys_.add(key, number + static_cast<std::int64_t>(i));
        return number;
    }

    Status forget(std::int64_t article, const claims::KeptArticle& kept) override {
        FACTLINT_CHECK(count_words(kept.words, -1));
        for (std::size_t i = 0; i < kept.claims.size(); ++i)
            for (const claims::KeptKey& key : kept.claims[i])
                keys_.remove(key, article + static_cast<std::int64_t>(i));
        Statement* erase = FACTLINT_TRY(statements_.get("DELETE FROM kept_article WHERE number = ?"));
        erase->bind(1, article);
        FACTLINT_TRY(erase->step());
        return {};
    }

    Result<std::vector<std::int64_t>> near(const claims::KeptKey& key, std::int64_t claim,
                                           std::size_t each_way) override {
        return keys_.near(key, claim, each_way);
    }

    Result<claims::KeptBytes> article_of(std::int64_t claim) override {
        Statement* select = FACTLINT_TRY(statements_.get(
            "SELECT number, claims, bytes FROM kept_article WHERE number <= ? ORDER BY number DESC LIMIT 1"));
        select->bind(1, claim);
        if (!FACTLINT_TRY(select->step()) ||
            claim - select->integer(0) >= std::max<std::int64_t>(select->integer(1), 1))
            return fail("the store lacks a claim that its keys name");
        return claims::KeptBytes{select->integer(0), select->integer(1), select->text(2)};
    }

    Result<std::uint32_t> frequency(const std::string& word) override {
        Statement* select = FACTLINT_TRY(statements_.get("SELECT articles FROM kept_word WHERE word = ?"));
        select->bind(1, word);
        return FACTLINT_TRY(select->step()) ? static_cast<std::uint32_t>(select->integer(0)) : 0U;
    }

    Result<std::vector<std::string>>
    replace_findings(const std::vector<std::string>& articles,
                     const std::vector<std::pair<std::string, std::vector<std::string>>>& found) override {
        std::set<std::string> known;
        for (const std::string& article : articles) {
            Statement* select =
                FACTLINT_TRY(statements_.get("SELECT fingerprint FROM kept_finding WHERE article = ?"));
            select->bind(1, article);
            while (FACTLINT_TRY(select->step())) known.insert(select->text(0));
        }
        for (const std::string& fingerprint : known) {
            Statement* erase =
                FACTLINT_TRY(statements_.get("DELETE FROM kept_finding WHERE fingerprint = ?"));
            erase->bind(1, fingerprint);
            FACTLINT_TRY(erase->step());
        }
        for (const auto& [fingerprint, sides] : found) {
            for (const std::string& article : sides) {
                Statement* insert = FACTLINT_TRY(statements_.get(
                    "INSERT OR IGNORE INTO kept_finding (article, fingerprint) VALUES (?, ?)"));
                insert->bind(1, article);
                insert->bind(2, fingerprint);
                FACTLINT_TRY(insert->step());
            }
        }
        return std::vector<std::string>(known.begin(), known.end());
    }

    Result<std::int64_t> findings() override {
        Statement* select =
            FACTLINT_TRY(statements_.get("SELECT count(DISTINCT fingerprint) FROM kept_finding"));
        FACTLINT_TRY(select->step());
        return select->integer(0);
    }

  private:
    Status count_words(const std::vector<std::string>& words, std::int64_t by) {
        // The empty word counts the articles.
        FACTLINT_CHECK(count_word("", by));
        for (const std::string& word : words)
            if (!word.empty()) FACTLINT_CHECK(count_word(word, by));
        return {};
    }

    Status count_word(std::string_view word, std::int64_t by) {
        Statement* add =
            FACTLINT_TRY(statements_.get("INSERT INTO kept_word (word, articles) VALUES (?1, ?2) ON CONFLICT "
                                         "(word) DO UPDATE SET articles = articles + ?2"));
        add->bind(1, word);
        add->bind(2, by);
        FACTLINT_TRY(add->step());
        return {};
    }

    Database& database_;
    Statements statements_;
    KeyBlocks keys_;
};

} // namespace

std::unique_ptr<claims::KeptClaims> make_kept_claims(Database& database) {
    return std::make_unique<Tables>(database);
}

} // namespace factlint::store
