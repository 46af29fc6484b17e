#include "base/files.hpp"
#include "base/gzip.hpp"
#include "catch.hpp"
#include "store/database.hpp"
#include "store/store.hpp"

#include <filesystem>

using namespace factlint;

namespace {

struct TemporaryStore {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / "factlint-store-test";
    std::filesystem::path path = folder / "runs.db";
    TemporaryStore() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    ~TemporaryStore() { std::filesystem::remove_all(folder); }
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;
};

Finding finding(const std::string& fingerprint) {
    Finding out;
    out.code = "FL1001";
    out.rule = "contradict/number";
    out.message = "12 against 19";
    out.fingerprint = fingerprint;
    return out;
}

} // namespace

TEST_CASE("store: a second run says what is new, fixed and unchanged, also after reopening", "[store]") {
    const TemporaryStore at;
    {
        auto store = store::Store::open(at.path);
        REQUIRE(store);
        const auto change =
            (*store)->record_run("2024-01-01T00:00:00Z", {finding("a"), finding("b"), finding("a")});
        REQUIRE(change);
        CHECK(change->first_run);
        CHECK(change->fresh == std::vector<std::string>{"a", "b"});
    }
    auto store = store::Store::open(at.path);
    REQUIRE(store);
    const auto change = (*store)->record_run("2024-01-02T00:00:00Z", {finding("b"), finding("c")});
    REQUIRE(change);
    CHECK_FALSE(change->first_run);
    CHECK(change->fresh == std::vector<std::string>{"c"});
    CHECK(change->unchanged == std::vector<std::string>{"b"});
    CHECK(change->fixed == std::vector<std::string>{"a"});
}

TEST_CASE("store: a dismissal stays with its reason", "[store]") {
    const TemporaryStore at;
    auto store = store::Store::open(at.path);
    REQUIRE(store);
    REQUIRE((*store)->dismiss("a", "an old toll", "2024-01-01T00:00:00Z"));
    REQUIRE((*store)->dismiss("a", "the toll of the day before", "2024-01-02T00:00:00Z"));
    const auto dismissed = (*store)->dismissals();
    REQUIRE(dismissed);
    CHECK(*dismissed == std::map<std::string, std::string>{{"a", "the toll of the day before"}});
}

TEST_CASE("store: a page comes back as it was kept, bytes and all", "[store]") {
    const TemporaryStore at;
    auto store = store::Store::open(at.path);
    REQUIRE(store);
    fetch::Page page;
    page.url = "https://a.example/story";
    page.final_url = page.url;
    page.status = 200;
    page.body = std::string("bytes \0 with a nul", 18);
    page.fetched_at = 1'700'000'000;
    page.redirects = {"https://a.example/new", "https://b.example/new"};
    page.failure_kind = fetch::Failure::CutOff;
    page.failure = "the connection ended";
    page.failing_since = 1'600'000'000;
    REQUIRE((*store)->pages().keep(page));
    const auto found = (*store)->pages().find(page.url);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->body == page.body);
    CHECK((*found)->fetched_at == page.fetched_at);
    CHECK((*found)->redirects == page.redirects);
    CHECK((*found)->failure_kind == fetch::Failure::CutOff);
    CHECK((*found)->failure == page.failure);
    CHECK((*found)->failing_since == page.failing_since);
    const auto missing = (*store)->pages().find("https://a.example/other");
    REQUIRE(missing);
    CHECK_FALSE(missing->has_value());
}

TEST_CASE("store: one of version 1 is brought up to this version, with what is in it", "[store]") {
    const TemporaryStore at;
    {
        auto old = store::Database::open(at.path,
                                         "CREATE TABLE page (url TEXT PRIMARY KEY, final_url TEXT NOT NULL, "
                                         "status INTEGER NOT NULL, failure "
                                         "TEXT NOT NULL, content_type TEXT NOT NULL, etag TEXT NOT NULL, "
                                         "last_modified TEXT NOT NULL, body "
                                         "BLOB NOT NULL, fetched_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;",
                                         {});
        REQUIRE(old);
        auto insert = old->prepare("INSERT INTO page VALUES ('https://a.example/b', '', 0, 'no answer', '', "
                                   "'', '', CAST(? AS BLOB), 12)");
        REQUIRE(insert);
        insert->bind(1, gzip("text"));
        REQUIRE(insert->step());
    }
    fetch::Page page;
    page.url = "https://a.example/c";
    page.redirects = {"https://a.example/d"};
    for (int opened = 0; opened < 2; ++opened) {
        auto store = store::Store::open(at.path);
        REQUIRE(store);
        REQUIRE((*store)->pages().keep(page));
        CHECK((*store)->pages().find(page.url).value()->redirects == page.redirects);
        const auto old = (*store)->pages().find("https://a.example/b").value();
        CHECK(old->body == "text");
        CHECK(old->fetched_at == 12);
        CHECK(old->failure_kind == fetch::Failure::Other);
    }
}

TEST_CASE("store: one of version 3 that keeps articles is refused, one that keeps none is brought up",
          "[store]") {
    const bool keeps = GENERATE(true, false);
    const TemporaryStore at;
    {
        const store::Upgrade none{"SELECT 1", {}};
        const std::vector<store::Upgrade> to_3{none, none};
        auto old = store::Database::open(
            at.path,
            "CREATE TABLE kept_article (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash INTEGER "
            "NOT "
            "NULL, head TEXT NOT NULL, words TEXT NOT NULL) STRICT;"
            "CREATE TABLE kept_claim (number INTEGER PRIMARY KEY, article INTEGER NOT NULL, line TEXT NOT "
            "NULL) "
            "STRICT; CREATE TABLE kept_word (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT;",
            to_3);
        REQUIRE(old);
        if (keeps) REQUIRE(old->run("INSERT INTO kept_article VALUES (1, 'a', 0, '{}', '')"));
    }
    for (int opened = 0; opened < 2; ++opened) {
        auto store = store::Store::open(at.path);
        REQUIRE(store.has_value() == !keeps);
        if (store) {
            CHECK_FALSE((*store)->kept_claims().find("a").value().has_value());
        } else {
            CHECK(store.error().text().find("is a store of version 3; this program reads version 4") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("store: without a path it serves one run and leaves nothing behind", "[store]") {
    auto store = store::Store::open("");
    REQUIRE(store);
    fetch::Page page;
    page.url = "https://a.example/c";
    page.body = "text";
    REQUIRE((*store)->pages().keep(page));
    CHECK((*store)->pages().find(page.url).value()->body == "text");
    auto other = store::Store::open("");
    REQUIRE(other);
    CHECK_FALSE((*other)->pages().find(page.url).value().has_value());
}

TEST_CASE("store: a file that is no store of this version is refused and left as it was", "[store]") {
    const TemporaryStore at;
    const std::string text =
        "this is not a database, and it is long enough to have a header of one hundred bytes: "
        "........................................";
    REQUIRE(write_file(at.path, text));
    const auto store = store::Store::open(at.path);
    REQUIRE_FALSE(store);
    CHECK(store.error().text().find("runs.db: is not a factlint store") != std::string::npos);
    CHECK(read_file(at.path).value() == text);
    const auto nowhere = store::Store::open(at.folder / "missing" / "runs.db");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().text().find("cannot be opened") != std::string::npos);
}
