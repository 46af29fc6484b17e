#include "catch.hpp"
#include "extract/dated_lines.hpp"
#include "extract/written_dates.hpp"
#include "made_page.hpp"

using namespace factlint;

TEST_CASE("dates: written with dots or with months of other languages", "[extract][dates]") {
    auto [line, day] = GENERATE(table<std::string, std::string>({
        {"07.11.2023", "2023-11-07"},
        {"Von Jonas Vik | 31.10.23", "2023-10-31"},
        {"Schengen, 3. Juli 2018", "2018-07-03"},
        {"/ martes 17 de marzo de 2020", "2020-03-17"},
        {"le 07 Mai 2020", "2020-05-07"},
        {"32.01.2020", ""},
        {"version 1.2.3", ""},
        {"3 chairs 2020", ""},
    }));
    const auto date = extract::written_date(line);
    CHECK((date ? date->iso() : "") == day);
}

TEST_CASE("dates: what a page shows, says and means", "[extract][dates]") {
    auto [head, above, day] = GENERATE(table<std::string, std::string, std::string>({
        // A stamp of another zone is a day off; readers are shown the day at the place.
        {"<meta property='article:published_time' content='2021-05-13T01:30:00Z'>",
         "<p class=date>12 May 2021</p>", "2021-05-12"},
        // A visible date far from it is another one.
        {"<meta property='article:published_time' content='2021-05-13T01:30:00Z'>",
         "<p class=date>2 March 2022</p>", "2021-05-13"},
        // The only date there is.
        {"", "<p>Updated 14 May 2021</p>", "2021-05-14"},
        {"", "<span class=post-date>14.05.2021</span>", "2021-05-14"},
        {"<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2021-05-14\", "
         "\"image\": [}</script>",
         "", "2021-05-14"},
        {"", "", ""},
        // A page that is kept up to date shows the day of its text; the head has that of the first version.
        {"<meta property='article:published_time' content='2018-05-13'><meta "
         "property='article:modified_time' content='2021-06-02'>",
         "<p class=date>2 June 2021</p>", "2021-06-02"},
        {"<meta property='article:published_time' content='2018-05-13'><meta "
         "property='article:modified_time' content='2021-06-02'>",
         "<p class=date>Last updated: 2 June 2021</p>", "2018-05-13"},
        // The head stamps every change as a publication.
        {"<meta property='article:published_time' content='2021-06-02'><meta "
         "property='article:modified_time' content='2021-06-02'>",
         "<p class=date>13 May 2018</p>", "2018-05-13"},
        // The word before a date says what it is the date of, also in an element of its own.
        {"", "<p class=date>Written: 2021-05-14 15:03 / Updated: 2021-05-16</p>", "2021-05-14"},
        {"",
         "<div><span>Updated:</span> <time datetime='2021-05-16'>16 May</time></div><div><time "
         "datetime='2021-05-14'>14 May</time></div>",
         "2021-05-14"},
        {"", "<p><span>Datum:</span> <span>14.05.2021</span></p>", "2021-05-14"},
        {"", "<p>Published on 05/14/21</p>", "2021-05-14"},
        // Two readings, until the page says where it is from.
        {"", "<p class=date>05/06/2021</p>", ""},
        {"<meta property='og:locale' content='en_GB'>", "<p class=date>05/06/2021</p>", "2021-06-05"},
        {"<meta property='og:locale' content='en_US'>", "<p class=date>05/06/2021</p>", "2021-05-06"},
        // The last change of a template is not the day of the article.
        {"<meta property='og:updated_time' content='2021-06-02'>", "", ""},
        {"<meta name='x-published-date' content='2021-05-14T06:00:00Z'>", "", "2021-05-14"},
        {"<script>page = {\"publishedAt\": \"2021-05-14T06:00:00Z\"}</script>", "", "2021-05-14"},
        {"<script>page = [{\"publishedAt\": \"2021-05-14\"}, {\"publishedAt\": \"2021-05-20\"}]</script>", "",
         ""},
    }));
    CHECK(read_one(made_page(head, above, "", "")).published.value.substr(0, 10) == day);
}

TEST_CASE("dates: a text that begins with its date, and a date below the text", "[extract][dates]") {
    auto [start, below, day] = GENERATE(table<std::string, std::string, std::string>({
        {"PORT ELLERY, 14.05.2021 - ", "", "2021-05-14"},
        {"Port Ellery (14 May 2021). ", "", "2021-05-14"},
        {"On 14 May 2021 ", "", ""},
        {"", "<p class=info><time datetime='2021-05-14'>14.05.2021</time></p>", "2021-05-14"},
        {"", "<p>Copyright 14 May 2021</p>", ""},
    }));
    std::string page = made_page("", "", "", below);
    page.insert(page.find(lead), start);
    CHECK(read_one(page).published.value.substr(0, 10) == day);
}

TEST_CASE("dates: each date of a line has the word before it", "[extract][dates]") {
    using extract::DateLabel;
    const auto dates = extract::dates_in_line("Posted 3 May 2021, last updated on May 5, 2021 | 06/07/2021");
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].date.iso() == "2021-05-03");
    CHECK(dates[0].label == DateLabel::Published);
    CHECK(dates[1].date.iso() == "2021-05-05");
    CHECK(dates[1].label == DateLabel::Updated);
    CHECK(extract::label_of("dateModified") == DateLabel::Updated);
    CHECK(extract::label_of("Republished rules for candidates") == DateLabel::None);
}

TEST_CASE("authors: persons before houses, and only those of this page", "[extract][authors]") {
    auto [head, above, names] = GENERATE(table<std::string, std::string, std::string>({
        {"", "<div>Jane Roe</div>", "Jane Roe"},
        {"", "<p>Published 12 May 2021 by Jane Roe</p>", "Jane Roe"},
        {"", "<a href='/authors/jane-roe'>Jane Roe</a>", "Jane Roe"},
        {"<meta name=author content='Jane Roe'>", "<p>By Jane Roe and Jonas Vik</p>", "Jane Roe, Jonas Vik"},
        {"", "<span class=author>By Newsdesk</span>", "Newsdesk"},
        {"", "<p>By Use Case</p>", ""},
    }));
    std::string found;
    for (const Sourced& author : read_one(made_page(head, above, "", "")).authors)
        found += (found.empty() ? "" : ", ") + author.value;
    CHECK(found == names);
}

TEST_CASE("titles: the heading that is the name of the site is not the title", "[extract][titles]") {
    const Article article =
        read_one("<html><head><title>Ferry terminal to close - Ellery Courier</title><meta "
                 "property='og:site_name' content='Ellery Courier'></head><body><h1>Ellery "
                 "Courier</h1><h2>News</h2><h1>Ferry terminal to close</h1><p>" +
                 lead + "</p><p>" + second + "</p></body></html>");
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.title.source == "h1");
}
