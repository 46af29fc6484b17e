// Quotations, roles exchanged, kinds, plans, headlines and memberships: stories that must clash and that must
// not.
#include "told_stories.hpp"

using namespace factlint;
using namespace factlint::contradict;

TEST_CASE("misquote: one saying in two wordings", "[contradict][told]") {
    const std::string said = " said Mayor Ana Ruiz on Monday.";
    check_told({
        {"a denial went missing", "\"We will not close the harbour school before the summer,\"" + said,
         "\"We will close the harbour school before the summer,\"" + said, "misquote/misquote "},
        {"another figure", "\"The new bridge will cost the city 40 million crowns in all,\"" + said,
         "\"The new bridge will cost the city 90 million crowns in all,\"" + said,
         "misquote/misquote number/disputed "},
        {"another name", "\"Nobody has told me why the firm from Bergen left the talks,\"" + said,
         "\"Nobody has told me why the firm from Rotterdam left the talks,\"" + said, "misquote/misquote "},
        {"cut short", "\"We will not close the harbour school before the summer, and that is final,\"" + said,
         "\"We will not close the harbour school before the summer,\"" + said, ""},
        {"a word smoothed", "\"We will not close the harbour school before the summer,\"" + said,
         "\"We will not shut the harbour school before the summer,\"" + said, ""},
        {"two speakers", "\"We will not close the harbour school before the summer,\"" + said,
         "\"We will close the harbour school before the summer,\" said Councillor Iris Kandel on Monday.",
         ""},
        {"two sayings", "\"We will not close the harbour school before the summer,\"" + said,
         "\"The harbour school needs a new roof and more teachers,\"" + said, ""},
    });
}

TEST_CASE("role-swap: it cannot go both ways", "[contradict][told]") {
    check_told({
        {"who bought whom", "Sefton Capital bought Orrin Marine on Monday.",
         "Orrin Marine bought Sefton Capital on Monday.", "role-swap/contradiction ", "2024-03-12",
         "2024-03-13"},
        {"who succeeded whom", "Ana Ruiz succeeded Iris Kandel as head of the museum in 2019.",
         "Iris Kandel succeeded Ana Ruiz as head of the museum in 2019.", "role-swap/contradiction "},
        {"passive", "Orrin Marine was sued by Sefton Capital on Monday.",
         "Orrin Marine sued Sefton Capital on Monday.", "role-swap/contradiction "},
        {"in two years", "Ana Ruiz succeeded Iris Kandel in 2012.", "Iris Kandel succeeded Ana Ruiz in 2019.",
         ""},
        {"either may meet the other", "Ana Ruiz met Iris Kandel on Monday.",
         "Iris Kandel met Ana Ruiz on Monday.", ""},
        {"a wish", "Sefton Capital bought Orrin Marine on Monday.",
         "Orrin Marine wanted to buy Sefton Capital.", ""},
    });
}

TEST_CASE("kind: one thing of two exclusive kinds", "[contradict][told]") {
    check_told({
        {"two faiths", "Bishop Orlan Tesk is a Catholic. He lives in Bergen.",
         "Bishop Orlan Tesk is a Protestant. He lives in Bergen.", "kind/contradiction "},
        {"two services", "Colin Varga is an army officer. He is 40.",
         "Colin Varga is a navy officer. He is 40.", "kind/contradiction "},
        {"two people", "Colin Varga is an army officer.", "Ivo Prest is a navy officer.", ""},
        {"denied", "Colin Varga is not an army officer.", "Colin Varga is a navy officer.", ""},
        {"years apart", "Colin Varga is an army officer.", "Colin Varga is a navy officer.", "", "2014-03-11",
         "2024-03-12"},
    });
}

TEST_CASE("factuality and headline: notes on what is surer on one side", "[contradict][told]") {
    check_told({
        {"done, and later still planned", "The Sund Bridge opened to traffic on 3 March.",
         "The Sund Bridge will open to traffic soon.", "factuality/modality-gap ", "2024-03-05",
         "2024-03-20"},
        {"planned, then done", "The Sund Bridge will open to traffic on 3 March.",
         "The Sund Bridge opened to traffic on 3 March.", "", "2024-02-20", "2024-03-05"},
        {"a headline surer than its text",
         "Marlo Vint may have stolen The Grey Mill, detectives think. The painting is worth millions.", "",
         "headline/modality-gap ", "2024-03-11", "2024-03-12", "Marlo Vint stole The Grey Mill"},
        {"the text says so as well", "Marlo Vint stole The Grey Mill in May. The painting is worth millions.",
         "", "", "2024-03-11", "2024-03-12", "Marlo Vint stole The Grey Mill"},
    });
}

TEST_CASE("membership: however joining is put", "[contradict][told]") {
    check_told({
        {"became a member and joined",
         "Peru became a full member of the Northern Trade Organization in 2014.",
         "Peru joined the Northern Trade Organization in 2019.", "date/contradiction "},
        {"entered as a member", "Chile entered the Northern Trade Organization as a full member in 2014.",
         "In 2019, Chile became a member of the Northern Trade Organization.", "date/contradiction "},
        {"two countries", "Peru became a full member of the Northern Trade Organization in 2014.",
         "Chile joined the Northern Trade Organization in 2019.", ""},
        {"two bodies", "Peru became a full member of the Northern Trade Organization in 2014.",
         "Peru joined the Southern Defence Organization in 2019.", ""},
        {"applied first", "Peru joined the Northern Trade Organization in 2014.",
         "Peru applied to the Northern Trade Organization in 2009.", ""},
    });
}

TEST_CASE("voice: measures, charges and headlines with a source", "[contradict][told]") {
    check_told({
        {"not far from is no denial", "The robbery happened in the Norhaven market in Bergen on Monday.",
         "The robbery happened in the Norhaven market in Bergen on Monday, not far from the old mill.", ""},
        {"not long after is no denial", "Police sealed the Norhaven market in Bergen on Monday.",
         "Not long after, police sealed the Norhaven market in Bergen on Monday.", ""},
        {"a charge is no deed", "Marlo Vint killed Orlan Tesk in Bergen on Monday.",
         "Colin Varga was accused of killing Orlan Tesk in Bergen on Monday.", ""},
    });
}

TEST_CASE("number: figures within rounding are shown only when asked for", "[contradict][told]") {
    const ToldPair rounded{"rounded", "The sinking of the ferry Halla in Torm Bay killed 1,187 people.",
                           "About 1,200 people died when the ferry Halla sank in Torm Bay.", ""};
    CHECK(found_between(rounded) == "");
    EngineOptions verbose;
    verbose.imprecise = true;
    CHECK(found_between(rounded, verbose) == "number/imprecise ");
}

TEST_CASE("gates: what looked like a clash in real reports and is none", "[contradict][told]") {
    check_told({
        {"thinking that it is not so is denying it",
         "\"I believe Orlan Tesk did not win the seat,\" said Ana Ruiz.",
         "\"I don't think Orlan Tesk won the seat,\" said Iris Kandel.", ""},
        {"one mountain in two lengths of its name", "Orlan Tesk was found dead at Mount Sefrin on Saturday.",
         "Orlan Tesk was found dead at Upper Mount Sefrin on Saturday.", ""},
        {"a rule of former times", "The ferries of Torm were previously required to carry flares.",
         "The ferries of Torm are not required to carry flares.", ""},
        {"a decade inside a noun phrase is no day of death",
         "Ana Ruiz, one of the great singers of the 1940s and 1950s, died in her sleep.",
         "Ana Ruiz died in her sleep on Thursday in Bergen.", ""},
        {"a decade in a relative clause is none either",
         "Ana Ruiz, whose songs shocked the country in the 1950s, has died.",
         "Ana Ruiz, the singer, died on Thursday.", ""},
        {"who climbs may fall", "Orlan Tesk climbed Mount Sefrin on Saturday.",
         "Orlan Tesk fell on Mount Sefrin on Saturday while climbing.", ""},
        {"a new thing and one spoken of before", "Prosecutors approved a Bergen clinic for Marlo Vint.",
         "Prosecutors have not approved that clinic for Marlo Vint.", ""},
        {"two crimes of one town in ten days", "Three dockers were injured in a brawl in Rotterdam.",
         "Six dockers were injured in a brawl in Rotterdam.", "", "2024-03-02", "2024-03-11"},
        {"not until is no denial", "Orlan Tesk will not stand trial in Bergen until July.",
         "Orlan Tesk will stand trial in Bergen in July.", ""},
        {"two sayings that begin alike",
         "\"We said at once that we would never rent out the harbour school,\" said Ana Ruiz.",
         "\"We said at once that my brothers and I would rent out the boats on Sundays,\" said Ana Ruiz.",
         ""},
        {"one champion beaten twice", "Ivo Prest beat Colin Varga 18-14 and won the title.",
         "Marlo Vint, who beat Colin Varga, goes on.", "", "2024-03-02", "2024-03-11"},
        {"cleared of one thing, convicted of another", "Marlo Vint was cleared of murder in Bergen.",
         "Marlo Vint was convicted of fraud in Bergen.", ""},
        {"a relative clause is not denied",
         "Orlan Tesk denied that he owned the ferry that was impounded in Bergen.",
         "A ferry hired by Orlan Tesk was impounded in Bergen.", ""},
        {"a thing of somebody is not that person", "Colin Varga has not been found in Bergen.",
         "The boat Colin Varga had rented for the week was found in Bergen.", ""},
        {"one weekday in two weeks", "The Halla sank in Torm Bay on Wednesday.",
         "The Halla sank in Torm Bay on Wednesday.", "", "2024-03-02", "2024-03-09"},
        {"a denial that moves within the sentence",
         "\"I don't think that in the hall we were singing as well as we could,\" said Ana Ruiz.",
         "\"I think that in the hall we weren't singing as well as we could,\" said Ana Ruiz.", ""},
    });
}

TEST_CASE("what a finding quotes ends where a phrase does", "[contradict][told]") {
    const auto [first, second, message] = GENERATE(table<std::string, std::string, std::string>({
        {"Paul Dray won the mayoral election in Pellworth by fewer than 200 votes on Thursday.",
         "Greta Olsen won the mayoral election in Pellworth on Thursday.",
         "Two names for who won the mayoral election in Pellworth: Paul Dray (Outlet a), Greta Olsen (Outlet "
         "b)"},
        {"Edmund Sayle signed the agreement with Aldane Foods on Monday.",
         "The chairman, Edmund Sayle, did not sign the agreement with Aldane Foods on Monday.",
         "Outlet a: \"Edmund Sayle signed the agreement with Aldane Foods on Monday\"; Outlet b: \"Edmund "
         "Sayle did not sign the agreement with Aldane Foods on Monday\""},
    }));
    const auto findings = findings_between({"", first, second, ""});
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message == message);
}

TEST_CASE("number: how many beside others is not how many", "[contradict][told]") {
    check_told({
        {"two figures of one sale", "Sefton Capital sold 300 ferries in 2023. It is a firm.",
         "Sefton Capital sold 500 ferries in 2023. It is old.", "number/contradiction "},
        {"more than another", "Sefton Capital sold 300 more ferries than Orrin Marine in 2023. It is a firm.",
         "Sefton Capital sold 500 ferries in 2023. It is old.", ""},
        {"further ones", "Sefton Capital sold 300 additional ferries in 2023. It is a firm.",
         "Sefton Capital sold 500 ferries in 2023. It is old.", ""},
    });
}

TEST_CASE("number: the dead may be counted among the injured", "[contradict][told]") {
    const std::string fire = " in the fire at Sund Mill in Bergen on Monday. The mill is old.";
    check_told({
        {"two figures beside the dead", "One baker was killed and three others were hurt" + fire,
         "One baker was killed and seven others were hurt" + fire, "number/superseded "},
        {"all who were hurt", "One baker was killed and three others were hurt" + fire,
         "Four people were injured" + fire, ""},
        {"more than all", "One baker was killed and three others were hurt" + fire,
         "Nine people were injured" + fire, "number/superseded "},
    });
}
