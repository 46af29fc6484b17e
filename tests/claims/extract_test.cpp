// Claims from text: what a sentence becomes, written as a short line.
#include "catch.hpp"
#include "claims/blocking.hpp"
#include "claims/extract.hpp"
#include "claims/membership.hpp"

#include <algorithm>

using namespace factlint;

namespace {

std::vector<Claim> claims_of(std::string_view text) {
    static const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
    analyse::DocumentOptions options;
    options.published = {2024, 5, 15};
    const analyse::Document document(text, lexicon, options);
    return claims::extract_claims(document, TextField::Body, "a");
}

const Claim* of_class(const std::vector<Claim>& claims, std::string_view name, bool counts = false) {
    for (const Claim& claim : claims)
        if (claims::event_class(claim) == name && (!counts || !claim.quantities.empty())) return &claim;
    return nullptr;
}

} // namespace

TEST_CASE("extract: losses are counted whatever the wording", "[claims]") {
    using Row = std::tuple<std::string, std::string, double>;
    auto [text, event, number] = GENERATE(table<std::string, std::string, double>({
        Row{"The sinking of the ferry Halla in Torm killed 12 people.", "death", 12},
        Row{"Nineteen people died when the ferry Halla sank in Torm.", "death", 19},
        Row{"The number of people killed in Torm rose to 21 on Monday.", "death", 21},
        Row{"Fifteen people were injured in the fire in Torm.", "injure", 15},
        Row{"Fire at Torm Mill Kills 2, Wounds 5 Others", "injure", 5},
        Row{"Two sailors were killed and five others wounded in Torm.", "injure", 5},
    }));
    INFO(text);
    const auto claims = claims_of(text);
    const Claim* claim = of_class(claims, event, true);
    REQUIRE(claim != nullptr);
    CHECK(claim->quantities.front().lo == number);
}

TEST_CASE("extract: parts and sums are no losses of their own", "[claims]") {
    for (const std::string text :
         {"Five of the dead were members of the crew.", "Police killed 40 people last year.",
          "Five others were wounded in the fire in Torm."}) {
        INFO(text);
        CHECK(of_class(claims_of(text), "death", true) == nullptr);
        CHECK(of_class(claims_of(text), "injure", true) == nullptr);
    }
}

TEST_CASE("extract: whom one is picked from is the whole", "[claims]") {
    const auto claims = claims_of("The youngest of six people wounded in the fire was well enough to speak.");
    const Claim* claim = of_class(claims, "injure", true);
    REQUIRE(claim != nullptr);
    CHECK(claim->quantities.front().lo == 6);
}

TEST_CASE("extract: questions are conditional, denials negative, fronted names arguments", "[claims]") {
    const auto question = claims_of("Was the Halla overloaded?");
    CHECK(std::all_of(question.begin(), question.end(), [](const Claim& c) { return c.conditional; }));
    const auto denial = claims_of("The crew of the Halla never sent a distress call.");
    CHECK(std::any_of(denial.begin(), denial.end(), [](const Claim& c) {
        return c.predicate == "send" && c.polarity == Polarity::Negative;
    }));
}

TEST_CASE("extract: joining is one event, whoever stands as subject", "[claims]") {
    const auto claims =
        claims_of("The Shanghai Cooperation Organization, to which Pakistan acceded as a full member in "
                  "June 2017, met on Monday.");
    const Claim* claim = of_class(claims, "membership");
    REQUIRE(claim != nullptr);
    CHECK(claim->time.value == "2017-06");
    CHECK(std::any_of(claim->arguments.begin(), claim->arguments.end(),
                      [](const Argument& a) { return a.role == "subject" && a.key == "country:pakistan"; }));
}
