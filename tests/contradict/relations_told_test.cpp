// Relations with one value, routes, and how matters fare: stories that must clash and stories that must not.
#include "told_stories.hpp"

using namespace factlint;
using namespace factlint::contradict;

TEST_CASE("state: a lasting state leaves no room for a great turn the other way", "[contradict][told]") {
    check_told({
        {"weak since a year, and a rapid upswing since",
         "Trade between Norway and Peru has remained weak since 1994. Few ships call at both coasts.",
         "In recent years, Norwegian-Peruvian trade has seen a rapid upswing. New lines opened.",
         "state/contradiction "},
        {"cold since an event whose year is known",
         "Since the end of the Cold War, relations between Poland and Belarus have remained cold.",
         "The past decade has been good to diplomats. Relations between Poland and Belarus improved "
         "dramatically "
         "over the past decade.",
         "state/contradiction "},
        {"two lasting states", "Relations between Chile and Bolivia have remained strained since 1978.",
         "Chilean-Bolivian relations have been excellent since 1990.", "state/contradiction "},
        {"strong all the time, and a sharp decline inside it",
         "Since 2005, cooperation between Finland and Estonia has remained strong.",
         "Cooperation between Finland and Estonia suffered a sharp decline in 2014.", "state/contradiction "},
        {"a small turn may fit in",
         "Since 2005, cooperation between Finland and Estonia has remained strong.",
         "Cooperation between Finland and Estonia declined a little in 2014.", ""},
        {"the turn came before", "Trade between Norway and Peru has remained weak since 1994.",
         "Trade between Norway and Peru expanded rapidly in 1988.", ""},
        {"other parties", "Trade between Norway and Peru has remained weak since 1994.",
         "In recent years, trade between Norway and Chile has seen a rapid upswing.", ""},
        {"another matter", "Relations between Norway and Peru have remained weak since 1994.",
         "In recent years, military cooperation between Norway and Peru has seen a rapid upswing.", ""},
        {"both speak well of it", "Relations between Norway and Peru have remained strong since 1994.",
         "In recent years, relations between Norway and Peru have improved dramatically.", ""},
        {"only hoped for", "Relations between Norway and Peru have remained weak since 1994.",
         "In the next years, relations between Norway and Peru could improve dramatically.", ""},
        {"no time is known of the state", "Relations between Norway and Peru were weak.",
         "In recent years, relations between Norway and Peru have improved dramatically.", ""},
        {"written after the lasting state",
         "Relations between Norway and Peru have remained weak since 1994.",
         "Relations between Norway and Peru improved dramatically in 2023.", "", "2019-05-02", "2024-03-12"},
    });
}

TEST_CASE("state: a quotation against the article around it", "[contradict][told]") {
    check_told({
        {"the minister is content, the article is not",
         "Relations between Kenya and Somalia abruptly deteriorated this spring. \"Relations between our "
         "countries are "
         "excellent. Kenya and Somalia talk every day,\" Foreign Minister Amina Odhiambo said.",
         "", "state/disputed "},
        {"one voice tells a story",
         "Relations between Kenya and Somalia deteriorated this spring. Relations between Kenya and Somalia "
         "are "
         "excellent today.",
         "", ""},
        {"the article speaks of another year",
         "Relations between Kenya and Somalia deteriorated in 2011. \"Relations between our countries are "
         "excellent. Kenya and Somalia talk every day,\" Foreign Minister Amina Odhiambo said.",
         "", ""},
    });
}

TEST_CASE("relation: one value at a time", "[contradict][told]") {
    check_told({
        {"two capitals", "The capital of Kazakhstan is Astana. Winters there are long.",
         "Almaty is the capital of Kazakhstan. Apples come from there.", "relation/contradiction "},
        {"two seats of a firm", "Orrin Marine is based in Bergen. It owns nine ships.",
         "For years, Orrin Marine has been based in Rotterdam.", "relation/contradiction "},
        {"two heads of government in one week", "Norway's prime minister, Ana Ruiz, opened the bridge.",
         "Norway's prime minister, Iris Kandel, opened the bridge.", "relation/contradiction "},
        {"a year between them, and an office changes hands",
         "Norway's prime minister, Ana Ruiz, opened the bridge.",
         "Norway's prime minister, Iris Kandel, opened the museum.", "", "2022-03-11", "2024-03-12"},
        {"a former one", "Norway's former prime minister, Ana Ruiz, opened the bridge.",
         "Norway's prime minister, Iris Kandel, opened the bridge.", ""},
        {"two kinds of capital", "Almaty is the financial capital of Kazakhstan.",
         "Astana is the capital of Kazakhstan.", ""},
        {"one name in two lengths", "Norway's prime minister, Ana Ruiz, opened the bridge.",
         "Norway's prime minister, Ruiz, opened the bridge.", ""},
        {"two countries", "The capital of Kazakhstan is Astana.", "The capital of Uzbekistan is Tashkent.",
         ""},
        {"who knows both tells of a change",
         "The capital of Kazakhstan is Astana, which took over from Almaty.",
         "Almaty is the capital of Kazakhstan.", ""},
        {"one president of several", "Orrin Marine's president of production, Ana Ruiz, resigned.",
         "Orrin Marine's president, Iris Kandel, resigned.", ""},
        {"a town and its country", "Orrin Marine is based in Bergen.", "Orrin Marine is based in Norway.",
         ""},
    });
}

TEST_CASE("route: one line has one beginning and one end", "[contradict][told]") {
    check_told({
        {"a railway by its name", "The Norland Coast Railway runs from Oslo to Bergen.",
         "Tickets are dear on the Norland Coast Railway from Warsaw to Krakow.", "route/contradiction "},
        {"a pipeline that carries gas",
         "The Green Valley Pipeline, built to carry gas from Algeria to Spain, leaked twice.",
         "Work on the Green Valley Pipeline from Tunis to Rome has begun.", "route/contradiction "},
        {"a tunnel between two towns", "The Sundal Tunnel between Lyon and Turin will open.",
         "The Sundal Tunnel between Munich and Vienna will open.", "route/contradiction "},
        {"country and town may be one end", "The Green Valley Pipeline carries gas from Algeria to Spain.",
         "The Green Valley Pipeline carries gas from Algiers to Madrid.", ""},
        {"the other way round", "The Norland Coast Railway runs from Oslo to Bergen.",
         "The Norland Coast Railway runs from Bergen to Oslo.", ""},
        {"a section of it", "The Norland Coast Railway runs from Oslo to Bergen.",
         "The first section of the Norland Coast Railway from Warsaw to Krakow is done.", ""},
        {"two lines", "The Norland Coast Railway runs from Oslo to Bergen.",
         "The Southern Plains Railway runs from Warsaw to Krakow.", ""},
        {"no line has that name", "A railway runs from Oslo to Bergen.",
         "A railway runs from Warsaw to Krakow.", ""},
    });
}
