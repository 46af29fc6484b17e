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
