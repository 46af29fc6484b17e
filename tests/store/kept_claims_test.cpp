// Kept claims: keys in blocks, against the same said plainly.
#include "catch.hpp"
#include "store/store.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace factlint;
using claims::KeptArticle;
using claims::KeptKey;

namespace {

using Place = std::tuple<std::int64_t, std::uint32_t, std::int64_t>;
using Plain = std::map<std::uint64_t, std::set<Place>>;

// The nearest before and behind a place of a sorted list.
std::vector<std::int64_t> near(const Plain& plain, const KeptKey& key, std::int64_t claim,
                               std::size_t each_way) {
    std::vector<std::int64_t> out;
    const auto found = plain.find(key.key);
    if (found == plain.end()) return out;
    const Place place{key.day, key.name, claim};
    auto before = found->second.lower_bound(place);
    for (std::size_t i = 0; i < each_way && before != found->second.begin(); ++i)
        out.push_back(std::get<2>(*--before));
    auto behind = found->second.upper_bound(place);
    for (std::size_t i = 0; i < each_way && behind != found->second.end(); ++i, ++behind)
        out.push_back(std::get<2>(*behind));
    std::sort(out.begin(), out.end());
    return out;
}

KeptArticle article_of(int number) {
    const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
    KeptArticle out;
    out.id = "article " + std::to_string(number);
    out.bytes = out.id;
    out.hash = static_cast<std::uint64_t>(number);
    out.words = {"one", "word" + std::to_string(number % 3)};
    const int claims = below(60);
    for (int i = 0; i < claims; ++i) {
        std::vector<KeptKey> keys;
        for (std::uint64_t key = 1; key <= 3; ++key)
            if (below(2) == 0) keys.push_back({key, below(40) - 20, static_cast<std::uint32_t>(below(4))});
        out.claims.push_back(std::move(keys));
    }
    return out;
}

void apply(Plain& plain, const KeptArticle& article, std::int64_t number, bool add) {
    const auto one = [&](const KeptKey& key, std::int64_t claim) {
        const Place place{key.day, key.name, claim};
        if (add)
            plain[key.key].insert(place);
        else
            plain[key.key].erase(place);
    };
    for (std::size_t i = 0; i < article.claims.size(); ++i)
        for (const KeptKey& key : article.claims[i]) one(key, number + static_cast<std::int64_t>(i));
}

} // namespace

TEST_CASE("kept claims: neighbours are those of one sorted list, whatever was kept and forgotten",
          "[store]") {
    rc::check("articles come and go", [] {
        const auto store = store::Store::open("").value();
        claims::KeptClaims& kept = store->kept_claims();
        Plain plain;
        std::map<std::int64_t, KeptArticle> all;
        const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
        int made = 0;
        for (int run = 0; run < 3; ++run) {
            RC_ASSERT(bool(kept.begin()));
            for (int i = below(12); i > 0; --i) {
                if (!all.empty() && below(3) == 0) {
                    const auto at = std::next(all.begin(), below(static_cast<int>(all.size())));
                    RC_ASSERT(bool(kept.forget(at->first, at->second)));
                    apply(plain, at->second, at->first, false);
                    all.erase(at);
                    continue;
                }
                const KeptArticle article = article_of(made++);
                const std::int64_t number = kept.keep(article).value();
                // Above all that is kept.
                if (!all.empty()) RC_ASSERT(number > all.rbegin()->first);
                apply(plain, article, number, true);
                all.emplace(number, article);
            }
            for (const auto& [number, article] : all) {
                RC_ASSERT(kept.find(article.id).value()->article == number);
                for (std::size_t i = 0; i < article.claims.size(); ++i) {
                    const std::int64_t claim = number + static_cast<std::int64_t>(i);
                    RC_ASSERT(kept.article_of(claim).value().bytes == article.bytes);
                    for (const KeptKey& key : article.claims[i]) {
                        auto found = kept.near(key, claim, 5).value();
                        std::sort(found.begin(), found.end());
                        RC_ASSERT(found == near(plain, key, claim, 5));
                    }
                }
            }
            RC_ASSERT(kept.frequency("").value() == all.size());
            RC_ASSERT(bool(kept.end(true)));
        }
    });
}

TEST_CASE("kept claims: a run that is not kept leaves nothing, and frees its numbers", "[store]") {
    const auto store = store::Store::open("").value();
    claims::KeptClaims& kept = store->kept_claims();
    KeptArticle article;
    article.id = "a";
    article.words = {"word"};
    article.claims = {{{1, 2, 3}}, {}};
    REQUIRE(kept.begin());
    const std::int64_t first = kept.keep(article).value();
    REQUIRE(kept.end(false));
    CHECK_FALSE(kept.find("a").value().has_value());
    CHECK(kept.frequency("word").value() == 0);
    CHECK(kept.near({1, 2, 3}, 0, 5).value().empty());
    CHECK_FALSE(kept.article_of(first).has_value());
    REQUIRE(kept.begin());
    CHECK(kept.keep(article).value() == first);
    REQUIRE(kept.end(true));
    CHECK(kept.near({1, 2, 3}, 0, 5).value() == std::vector<std::int64_t>{first});
    CHECK_FALSE(kept.article_of(first + 2).has_value());
}

TEST_CASE("kept claims: a hundred thousand under one key are read some at a time", "[store]") {
    const auto store = store::Store::open("").value();
    claims::KeptClaims& kept = store->kept_claims();
    REQUIRE(kept.begin());
    for (int i = 0; i < 1000; ++i) {
        KeptArticle article;
        article.id = std::to_string(i);
        article.claims.assign(100, {{5, 19000, 3}});
        REQUIRE(kept.keep(article));
    }
    const auto near = kept.near({5, 19000, 3}, 50'000, 24).value();
    CHECK(near.size() == 48);
    CHECK(*std::min_element(near.begin(), near.end()) == 50'000 - 24);
    CHECK(*std::max_element(near.begin(), near.end()) == 50'000 + 24);
    REQUIRE(kept.end(true));
}
