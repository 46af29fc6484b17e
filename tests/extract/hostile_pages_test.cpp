// Pages made to hurt: each must be read in bounded time, and give a record.
#include "catch.hpp"
#include "made_page.hpp"

#include <chrono>

using namespace factlint;

namespace {

std::string repeat(const std::string& piece, std::size_t times) {
    std::string out;
    out.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

std::string many_attributes() {
    std::string out = "<div";
    for (int i = 0; i < 20'000; ++i) out += " data-a" + std::to_string(i) + "=1";
    return out + ">";
}

} // namespace

TEST_CASE("html: hostile pages take bounded time", "[extract][hostile]") {
    const std::string text = "<p>" + lead + "</p><p>" + second + "</p>";
    auto [name, page] = GENERATE_COPY(table<std::string, std::string>({
        {"nested elements", "<html><body>" + repeat("<div>", 200'000) + text},
        {"nested spans", "<html><body><p>" + repeat("<span>", 200'000) + text},
        {"nested lists", "<html><body>" + repeat("<ul><li>", 100'000) + text},
        {"a long attribute", "<html><body><div title='" + std::string(10'000'000, 'x') + "'>" + text},
        {"a long class", "<html><body><div class='" + repeat("post ", 2'000'000) + "'>" + text},
        {"many attributes", "<html><body>" + many_attributes() + text},
        {"a long comment", "<html><body><!--" + std::string(5'000'000, '-') + "-->" + text},
        {"a cut comment", "<html><body>" + text + "<!--" + std::string(5'000'000, 'x')},
        {"a truncated tag", "<html><body>" + text + "<a href=\"htt"},
        {"NULs", "<html><body>" + text + std::string(100'000, '\0')},
        {"many headings", "<html><body>" + text + repeat("<h1>Ferry terminal</h1>", 50'000)},
        {"many links", "<html><body>" + text + repeat("<li><a href=/a>Ships that passed</a></li>", 100'000)},
        {"many dates", "<html><body>" + text + repeat("<time class=date>1 May 2021</time>", 50'000)},
        {"many ends in boxes", "<html><body><article>" + text + text +
                                   repeat("<div><p>Related stories</p></div>", 40'000) + text + "</article>"},
        {"many labels",
         "<html><body>" + text + repeat("<div><b>Updated:</b> <time>1 May 2021</time></div>", 40'000)},
        {"many stamps in scripts",
         "<html><body>" + text + "<script>" + repeat("\"publishedAt\":\"x\",", 300'000) + "</script>"},
        {"folded text", "<html><body>" + text +
                            repeat("<div class=accordion style='display:none'><p>" + lead + "</p>", 5'000)},
        {"many titles",
         "<html><body>" +
             repeat("<div><h1 class=t>Ferry terminal to close</h1><p>" + lead + "</p></div>", 20'000)},
        {"many quotes",
         "<html><body class=forum>" + text + repeat("<blockquote class=quote>", 100'000) + "a"},
    }));
    CAPTURE(name);
    const auto begin = std::chrono::steady_clock::now();
    const auto read = extract::read_articles({"page.html", "", page, ""}, {});
    const auto took = std::chrono::steady_clock::now() - begin;
    REQUIRE(read);
    CHECK(read->articles.size() == 1);
    // Two seconds on an idle machine as it is shipped; test builds are slower and share it.
    CHECK(std::chrono::duration_cast<std::chrono::seconds>(took).count() < 20);
}
