#include "catch.hpp"
#include "made_page.hpp"

using namespace factlint;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string post(const std::string& who, const std::string& says) {
    return "<div class=\"post\"><div class=\"post-author\">" + who +
           "<br>Member</div><div class=\"post-content\">" + says + "</div></div>";
}

const std::string question =
    "The slipway at Port Ellery is closed until March, so where does everybody launch a "
    "small boat in the meantime?";
const std::string answer =
    "We use the beach below the old lighthouse at high water, which is free and quiet on "
    "weekdays.";
const std::string thread =
    "<html><head><title>Where to launch</title><link rel=canonical "
    "href=\"https://forum.boats.example/threads/where-to-launch.12\"></head><body><h1>Where to launch</h1>" +
    post("marta_l", "<p>" + question + "</p>") +
    post("harbourcat",
         "<blockquote class=\"quote\">marta_l wrote: " + question + "</blockquote><p>" + answer + "</p>") +
    post("old_salt",
         "<p>Same here, and the council says that the gate stays open until dusk every day.</p>") +
    "</body></html>";

std::string card(const std::string& title, const std::string& teaser) {
    return "<li class=\"card\"><h3><a href=\"/a\">" + title + "</a></h3><p>" + teaser + "</p></li>";
}

} // namespace

TEST_CASE("page types: a thread keeps what its posts say, without names, ranks and repeats of other posts",
          "[extract][types]") {
    const std::string text = read_one(thread).body;
    CHECK(has(text, question));
    CHECK(has(text, answer));
    CHECK(has(text, "until dusk"));
    CHECK_FALSE(has(text, "Member"));
    CHECK(text.find("The slipway at Port Ellery") == text.rfind("The slipway at Port Ellery"));
}

TEST_CASE("page types: a list keeps its entries and is flagged", "[extract][types]") {
    std::string cards;
    for (const char* town : {"Ellery", "Marrow Bay", "Tollen", "Skerrin", "Upper Vane", "Dunholm", "Carrick"})
        cards += card(std::string("Market days in ") + town, "Stalls open at eight and close when it rains.");
    const Article article =
        read_one("<html><head><title>Markets</title><link rel=canonical "
                 "href=\"https://courier.example/category/markets\">"
                 "</head><body><nav><a href=/>Home</a></nav><h1>Markets</h1><ul>" +
                 cards + "</ul><footer><p>Copyright 2021 Ellery Courier.</p></footer></body></html>");
    CHECK(article.has_flag("listing"));
    CHECK(has(article.body, "Market days in Skerrin"));
    CHECK(has(article.body, "Stalls open at eight"));
    CHECK_FALSE(has(article.body, "Home"));
    CHECK_FALSE(has(article.body, "Copyright"));
}

TEST_CASE("page types: an article with comments below it is an article", "[extract][types]") {
    std::string comments;
    for (int i = 0; i < 6; ++i)
        comments +=
            "<div class=comment><p>I think that the board is wrong about this pier, and I said so in May.</p>"
            "</div>";
    const std::string text = read_one(made_page("", "", "", "<div id=comments>" + comments + "</div>")).body;
    CHECK(text == lead + "\n\n" + second + "\n\n" + third);
}

TEST_CASE("page types: a page that a script fills is read from its text for readers without one",
          "[extract][types]") {
    const Article article =
        read_one("<html><head><title>Ferry</title></head><body><div id=app></div><noscript><h1>"
                 "Ferry terminal to close</h1><div class=\"story-body\"><p>" +
                 lead + "</p><p>" + second + "</p><p>" + third + "</p>" + std::string(1200, ' ') +
                 "</div></noscript></body></html>");
    CHECK(article.body == lead + "\n\n" + second + "\n\n" + third);
}

TEST_CASE("html: cards, hover cards, lines with pictures and first sentences that are links", "[extract]") {
    auto [inside, in] = GENERATE(table<std::string, bool>({
        {"<ul><li><h4><a href=/x>Ships that passed in the night again</a></h4></li></ul>", false},
        {"<div><img src=a.jpg><div>The terminal on a grey day in May</div></div>", false},
        {"<div>The pier in the storm of 1998. Photo: Jonas Vik</div>", false},
        {"<div class=\"box cta\"><p>Become a friend of the harbour and get two free trips a year.</p></div>",
         false},
        {"<p>The <span class=who><a href=/m>mayor</a></span> of the town was there as well.</p>", true},
    }));
    const std::string text = read_one(made_page("", "", inside, "")).body;
    CHECK((text != lead + "\n\n" + second + "\n\n" + third) == in);
}

TEST_CASE("html: a card that opens over a name is no part of the sentence", "[extract]") {
    const std::string text =
        read_one(made_page(
                     "", "",
                     "<p>The minister, <span class=a><a href=/k>Karin Holm</a><span class=b><img "
                     "src=k.jpg><a href=/k>Karin Holm</a><a href=/n>Holm visits the north</a></span></span>, "
                     "came to see the works on Monday morning.</p>",
                     ""))
            .body;
    CHECK(has(text, "The minister, Karin Holm, came to see"));
}

TEST_CASE("html: the footer of a page with a short text stays a footer", "[extract]") {
    const std::string text =
        read_one(
            "<html><body><h1>Ferry stops</h1><div class=\"text-body\"><p>" + lead + "</p><p>" + second +
            "</p></div><div class=\"footer-wrap\"><p>The Ellery Courier can be reached by telephone on "
            "weekdays from nine to five, by letter at Quay Street 4, and by those who know the way at the "
            "counter of the old customs house, where the papers of the last hundred years can be read as "
            "well by anyone who asks for them in time.</p></div></body></html>")
            .body;
    CHECK(text == lead + "\n\n" + second);
}

TEST_CASE("page types: one paragraph without links is no list", "[extract][page_types]") {
    const Article article = read_one("<html><body><p>" + lead + "</p></body></html>");
    CHECK_FALSE(article.has_flag("listing"));
    CHECK(article.body == lead);
}
