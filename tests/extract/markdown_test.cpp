#include "catch.hpp"
#include "extract/plain_lines.hpp"
#include "made_page.hpp"

using namespace factlint;
using extract::plain_paragraphs;

namespace {

// "kind text" of each paragraph, one a line; "->" and the address behind a paragraph with links.
std::string dump(const std::string& text) {
    std::string out;
    for (const extract::PlainParagraph& each : plain_paragraphs(text).paragraphs) {
        out += std::string(name_of(each.kind)) + " " + each.text;
        for (const extract::PlainLink& link : each.links)
            out += " | " + std::string(link.span.in(each.text)) + " -> " + link.url;
        out += "\n";
    }
    return out;
}

} // namespace

TEST_CASE("markdown: blocks of CommonMark", "[extract][markdown]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Title\n=====\n\nSection\n-------\n\nText.", "heading Title\nheading Section\nparagraph Text.\n"},
        {"# One #\n## Two ##\nText.", "heading One\nheading Two\nparagraph Text.\n"},
        {"# T\n\nLines of one\nparagraph are\\\njoined.\n\nAnother.",
         "heading T\nparagraph Lines of one paragraph are joined.\nparagraph Another.\n"},
        {"# T\n\n> said\n> he\n\n> other", "heading T\nquotation said he\nquotation other\n"},
        {"# T\n\n* one\n+ two\n3. three\n4) four",
         "heading T\nlist-item one\nlist-item two\nlist-item three\n"
         "list-item four\n"},
        {"# T\n\n```text\na  **b**\n```\n\nText.", "heading T\npreformatted a **b**\nparagraph Text.\n"},
        {"# T\n\n<!-- a\n\nb -->\n\nText.", "heading T\nparagraph Text.\n"},
        {"# T\n\n---\n\nText.\n\n* * *\n\nMore.", "heading T\nparagraph Text.\nparagraph More.\n"},
        {"# T\n\n| Year | Cost |\n|------|:----:|\n| 2021 | 12 m |\n",
         "heading T\ntable Year; Cost\ntable 2021; 12 m\n"},
    }));
    CHECK(dump(text) == expected);
}

TEST_CASE("markdown: inline marks and links of all kinds", "[extract][markdown]") {
    auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"A **b** _c_ `d` snake_case \\*e\\*", "A b c d snake_case *e*"},
        {"See [the plan](https://a.example/p \"T\") now",
         "See the plan now | the plan -> https://a.example/p"},
        {"See [the plan][P], [p][] and [p]",
         "See the plan, p and p | the plan -> https://a.example/r | p -> https://a.example/r | p -> "
         "https://a.example/r"},
        {"At <https://a.example/x> now",
         "At https://a.example/x now | https://a.example/x -> https://a.example/x"},
        {"A picture ![of it](p.jpg) goes", "A picture  goes"},
        {"Unknown [words] stay [here][q]", "Unknown [words] stay [here][q]"},
        {"[1] before [a link](x)", "[1] before a link | a link -> x"},
        {"AT&amp;T &mdash; done", "AT&T \xE2\x80\x94 done"},
    }));
    const std::string all = dump("# T\n\n" + text + "\n\n[p]: https://a.example/r \"Title\"\n");
    const std::string paragraph = all.substr(all.find("\nparagraph ") + 11);
    // One space between words is made where no link has its span.
    CHECK(paragraph == (expected.find("  ") != std::string::npos ? "A picture goes\n" : expected + "\n"));
}

TEST_CASE("markdown: a text with a line a paragraph is not joined", "[extract][markdown]") {
    CHECK(
        dump("# T\nOne [a](b).\nTwo.\nThree.\nFour.\nFive.\nSix.") ==
        "heading T\nparagraph One a. | a -> b\nparagraph Two.\nparagraph Three.\nparagraph Four.\nparagraph "
        "Five.\nparagraph Six.\n");
}

TEST_CASE("markdown: an article keeps links and quotations, a table stands beside the text",
          "[extract][markdown]") {
    const Article article = read_one(
        "Ferry terminal to close\n===\n\n*By Ines Holm*\n\n" + lead + "\n\n> " + second +
            "\n\n| Year | Cost |\n|---|---|\n| 2021 | 12 m |\n\nThe [plan][1] is public, the board said on "
            "the same day.\n\n[1]: https://courier.example/plan\n",
        "a.md");
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.authors.at(0).value == "Ines Holm");
    CHECK(article.body == lead + "\n\n" + second + "\n\nThe plan is public, the board said on the same day.");
    REQUIRE(article.links.size() == 1);
    CHECK(article.links[0].span.in(article.body) == "plan");
    CHECK(article.links[0].url == "https://courier.example/plan");
}
