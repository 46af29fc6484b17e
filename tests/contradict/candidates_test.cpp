// Which claims meet: the groups and windows of Candidates against the same said plainly.
#include "catch.hpp"
#include "claims/blocking.hpp"
#include "contradict/candidates.hpp"
#include "made_claims.hpp"

#include <rapidcheck.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace factlint;
using namespace factlint::contradict;
using claims::ClaimNumber;

namespace {

struct Placed {
    std::int64_t day = 0;
    std::string name;
    std::uint32_t article = 0;
    std::vector<std::string> keys;
};

using Pairs = std::set<std::pair<ClaimNumber, ClaimNumber>>;

void each_with_each(const std::vector<ClaimNumber>& claims, Pairs& out) {
    for (std::size_t i = 0; i < claims.size(); ++i)
        for (std::size_t j = i + 1; j < claims.size(); ++j) out.insert(std::minmax(claims[i], claims[j]));
}

Pairs said_plainly(const std::vector<Placed>& all, const CandidateLimits& limits) {
    std::map<std::string, std::vector<ClaimNumber>> buckets;
    for (ClaimNumber i = 0; i < all.size(); ++i)
        for (const std::string& key : all[i].keys) buckets[key].push_back(i);
    Pairs out;
    for (auto& [key, claims] : buckets) {
        if (claims.size() <= limits.full) {
            each_with_each(claims, out);
            continue;
        }
        std::map<std::pair<std::int64_t, std::string>, std::vector<ClaimNumber>> parts;
        for (const ClaimNumber c : claims) parts[{all[c].day / 31, all[c].name}].push_back(c);
        for (const auto& [name, part] : parts)
            if (part.size() <= limits.full) each_with_each(part, out);
        std::sort(claims.begin(), claims.end(), [&](ClaimNumber a, ClaimNumber b) {
            return std::tie(all[a].day, all[a].name, a) < std::tie(all[b].day, all[b].name, b);
        });
        for (std::size_t i = 0; i < claims.size(); ++i)
            for (std::size_t j = i + 1; j < claims.size() && j <= i + limits.window; ++j)
                out.insert(std::minmax(claims[i], claims[j]));
    }
    std::erase_if(out, [&](const auto& pair) { return all[pair.first].article == all[pair.second].article; });
    return out;
}

Pairs said_by_candidates(const std::vector<Placed>& all, const CandidateLimits& limits) {
    Candidates candidates(limits);
    for (const Placed& each : all) {
        ArticleDigest article;
        article.published_day = each.day;
        DigestedClaim claim;
        claim.claim.arguments = {{"subject", each.name, each.name, each.name, {}, false}};
        candidates.add(make_event(claim, article), each.article, each.keys);
    }
    candidates.settle();
    Pairs out;
    std::vector<ClaimNumber> partners;
    std::vector<ClaimNumber> order = candidates.in_order_of_time();
    for (const ClaimNumber claim : order) {
        candidates.partners(claim, partners);
        for (const ClaimNumber partner : partners) out.insert({claim, partner});
    }
    std::sort(order.begin(), order.end());
    for (ClaimNumber i = 0; i < order.size(); ++i) REQUIRE(order[i] == i);
    return out;
}

} // namespace

TEST_CASE("candidates: each claim meets whom it would meet if all pairs were listed",
          "[contradict][candidates]") {
    rc::check("for any days, names and keys", [] {
        const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
        const int days = 1 + below(200);
        const int names = 1 + below(6);
        std::vector<Placed> all;
        const int count = below(120);
        for (int i = 0; i < count; ++i) {
            Placed one{19000 + below(days),
                       "person:n" + std::to_string(below(names)),
                       static_cast<std::uint32_t>(below(40)),
                       {}};
            for (const char* key : {"a", "b", "c"})
                if (below(2) == 0) one.keys.emplace_back(key);
            all.push_back(std::move(one));
        }
        const CandidateLimits limits{static_cast<std::size_t>(1 + below(20)),
                                     static_cast<std::size_t>(below(8))};
        RC_ASSERT(said_by_candidates(all, limits) == said_plainly(all, limits));
    });
}

TEST_CASE("candidates: a hundred thousand claims under one key have a bounded number of partners",
          "[contradict][candidates]") {
    Candidates candidates;
    const ArticleDigest article = made_article("a", 19000, {toll(12, "12")});
    const std::vector<std::string> keys = claims::blocking_keys(article.claims.front().claim);
    for (std::uint32_t i = 0; i < 100'000; ++i)
        candidates.add(make_event(article.claims.front(), article), i, keys);
    candidates.settle();
    std::size_t pairs = 0;
    std::vector<ClaimNumber> partners;
    for (ClaimNumber i = 0; i < candidates.size(); ++i) {
        candidates.partners(i, partners);
        pairs += partners.size();
    }
    CHECK(pairs <= 100'000 * CandidateLimits{}.window);
}
