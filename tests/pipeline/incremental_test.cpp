// New articles against a store of earlier ones.
#include "../contradict/made_claims.hpp"
#include "catch.hpp"
#include "contradict/incremental.hpp"
#include "store/store.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace factlint;
using namespace factlint::contradict;

namespace {

constexpr std::int64_t today = 19800;

std::vector<ArticleDigest> articles() {
    return {made_article("a", today, {toll(12, "12"), opened(today - 3)}),
            made_article("b", today, {toll(19, "nineteen")}), made_article("c", today, {opened(today - 1)})};
}

std::unique_ptr<store::Store> new_store() { return store::Store::open("").value(); }

IncrementalOutcome compare(store::Store& store, std::vector<ArticleDigest> some) {
    PackedArticles packed(GistKept::No);
    for (const ArticleDigest& article : some) packed.add(article);
    return compare_with_kept(std::move(packed), store.kept_claims(), nullptr).value();
}

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
    std::vector<std::string> out;
    for (const Finding& finding : findings) out.push_back(finding.fingerprint);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("incremental: all at once gives what the engine gives", "[pipeline][incremental]") {
    Engine engine(nullptr);
    for (const ArticleDigest& article : articles()) engine.add(article);
    const auto store = new_store();
    const IncrementalOutcome outcome = compare(*store, articles());
    CHECK(fingerprints(outcome.findings) == fingerprints(engine.finish().findings));
    CHECK(outcome.changed == 3);
    CHECK(outcome.fresh.size() == 2);
    CHECK(outcome.standing == 0);
}

TEST_CASE("incremental: one after the other finds the same, in any order", "[pipeline][incremental]") {
    const auto all = compare(*new_store(), articles());
    std::vector<std::size_t> order{0, 1, 2};
    do {
        const auto store = new_store();
        std::vector<std::string> found;
        for (const std::size_t i : order)
            for (const std::string& each : fingerprints(compare(*store, {articles()[i]}).findings))
                found.push_back(each);
        std::sort(found.begin(), found.end());
        CHECK(found == fingerprints(all.findings));
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("incremental: what is unchanged is not compared again", "[pipeline][incremental]") {
    const auto store = new_store();
    compare(*store, articles());
    const IncrementalOutcome again = compare(*store, articles());
    CHECK(again.changed == 0);
    CHECK(again.unchanged == 3);
    CHECK(again.findings.empty());
    CHECK(again.fixed.empty());
    CHECK(again.standing == 2);
}

TEST_CASE("incremental: a changed article takes back what it said", "[pipeline][incremental]") {
    const auto store = new_store();
    const IncrementalOutcome first = compare(*store, articles());
    const IncrementalOutcome changed = compare(*store, {made_article("b", today, {toll(12, "twelve")})});
    CHECK(changed.changed == 1);
    CHECK(changed.findings.empty());
    REQUIRE(changed.fixed.size() == 1);
    CHECK(changed.standing == 1);
    const auto before = fingerprints(first.findings);
    CHECK(std::count(before.begin(), before.end(), changed.fixed.front()) == 1);
    const IncrementalOutcome back = compare(*store, {articles()[1]});
    CHECK(back.fresh == changed.fixed);
}

TEST_CASE("incremental: an article without claims, words or date is kept", "[pipeline][incremental]") {
    const auto store = new_store();
    ArticleDigest empty;
    empty.id = "empty";
    CHECK(compare(*store, {empty}).changed == 1);
    CHECK(compare(*store, {empty}).unchanged == 1);
    CHECK(compare(*store, {}).changed == 0);
}

TEST_CASE("incremental: three thousand claims under one key are bounded work", "[pipeline][incremental]") {
    const auto store = new_store();
    std::vector<ArticleDigest> many;
    for (int i = 0; i < 60; ++i)
        many.push_back(made_article("x" + std::to_string(i), today, std::vector<Claim>(50, toll(12, "12"))));
    CHECK(compare(*store, std::move(many)).findings.empty());
    CHECK(compare(*store, {made_article("new", today, {toll(19, "nineteen")})}).findings.size() == 1);
}
