// Names, predicate classes and blocking keys.
#include "catch.hpp"
#include "claims/blocking.hpp"
#include "claims/claim_index.hpp"
#include "claims/names.hpp"
#include "claims/predicate_class.hpp"

using namespace factlint;
using namespace factlint::claims;

TEST_CASE("names: a short form meets its full name, two people with one surname do not", "[claims]") {
    using Row = std::tuple<std::string, std::string, bool>;
    auto [a, b, same] = GENERATE(table<std::string, std::string, bool>({
        Row{"person:greta-olsen", "person:olsen", true},
        Row{"person:ivan-kandel", "person:iris-kandel", false},
        Row{"organization:aldane", "organization:aldane-foods", true},
        Row{"place:kelvik", "place:kelvik", true},
        Row{"country:russia", "country:pakistan", false},
        Row{"city:ghent", "country:ghent", false},
        Row{"", "", false},
    }));
    INFO(a << " " << b);
    CHECK(same_name(a, b) == same);
    CHECK(same_name(b, a) == same);
}

TEST_CASE("predicates: verbs of one event are one class", "[claims]") {
    CHECK(predicate_class("kill").name == predicate_class("die").name);
    CHECK(predicate_class("buy").name == predicate_class("acquire").name);
    CHECK(predicate_class("visit").repeats == Repeats::Often);
    CHECK(predicate_class("open").repeats == Repeats::Never);
    CHECK(predicate_class("zigzag").name == "zigzag");
    CHECK_FALSE(predicate_class("zigzag").listed);
    CHECK(predicate_class("take place").name == predicate_class("hold").name);
}

TEST_CASE("blocking: passive and active meet, general remarks have no keys", "[claims]") {
    Claim claim;
    claim.predicate = "buy";
    claim.arguments = {{"subject", "Orrin Marine", "organization:orrin-marine", "marine", {}, false},
                       {"object", "the Tarnholm shipyard", "place:tarnholm", "shipyard", {}, false}};
    const auto keys = blocking_keys(claim);
    CHECK(std::find(keys.begin(), keys.end(), "acquire|tarnholm") != keys.end());
    claim.generic = true;
    CHECK(blocking_keys(claim).empty());
}

TEST_CASE("claim index: a bucket is the claims that share a key, each once, sorted", "[claims]") {
    ClaimIndex index;
    const auto add = [&](ClaimNumber claim, const std::vector<std::string>& keys) { index.add(claim, keys); };
    add(2, {"b", "d"});
    add(0, {"a", "b"});
    add(1, {"b", "b"});
    add(3, {"c"});
    std::vector<std::vector<ClaimNumber>> buckets;
    const auto keep = [&](std::span<const ClaimNumber> claims) {
        buckets.emplace_back(claims.begin(), claims.end());
    };
    index.take_buckets(keep);
    CHECK(buckets == std::vector<std::vector<ClaimNumber>>{{0, 1, 2}});
    index.take_buckets(keep);
    CHECK(buckets.size() == 1); // taken is taken
}
