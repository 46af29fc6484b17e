#include "catch.hpp"
#include "pipeline/run.hpp"
#include "pipeline/url_pages.hpp"
#include "records/codec.hpp"

#include <algorithm>
#include <set>

using namespace factlint;
using namespace factlint::pipeline;

namespace {

const std::string story =
    "<html><head><title>Bridge closes</title></head><body><article><h1>Bridge closes</h1>"
    "<p>The bridge over the Lark was closed on Monday, the council said, after a crack "
    "was found in one of its piers.</p><p>Buses take the long way through the village until "
    "the work is done, which may be in the spring.</p></article></body></html>";

// Knows what it is told, and remembers how it was asked.
class MadeFetcher : public fetch::Fetcher {
  public:
    std::map<std::string, fetch::Page> pages;
    std::vector<std::size_t> batches;

    Answer get(const std::string& url) override {
        const auto found = pages.find(url);
        return found == pages.end() ? std::optional<fetch::Page>() : found->second;
    }
    std::vector<Answer> get_all(const std::vector<std::string>& urls) override {
        batches.push_back(urls.size());
        std::vector<Answer> out;
        for (const std::string& url : urls) out.push_back(get(url));
        return out;
    }
    fetch::Page& add(const std::string& url, int status = 200, const std::string& body = story) {
        fetch::Page& page = pages[url];
        page.url = page.final_url = url;
        page.status = status;
        page.body = body;
        page.content_type = "text/html";
        page.fetched_at = 1'700'000'000;
        return page;
    }
};

struct Ran {
    std::vector<Article> articles;
    std::vector<std::string> problems;
    std::vector<std::string> lines;
};

Ran run(const std::shared_ptr<MadeFetcher>& fetcher, const std::vector<std::string>& words,
        std::size_t jobs) {
    Ran out;
    Problems told;
    const auto inputs = expand_inputs(words, told);
    Resources resources;
    resources.lexicon =
        lexicon::Lexicon::load(std::string(FACTLINT_SOURCE_DIR) + "/rules/lexicon", {}).value();
    Sinks sinks;
    sinks.line = [&](const Line& line) -> Status {
        out.lines.push_back(line.text);
        if (line.kind == LineKind::Article)
            out.articles.push_back(std::get<Article>(decode_record(line.text).value()));
        return {};
    };
    sinks.problems = [&](const Problems& problems) {
        for (const Problem& each : problems) out.problems.push_back(each.text);
    };
    NormalizeOptions options;
    options.jobs = jobs;
    options.inputs.fetcher = fetcher;
    REQUIRE(run_normalize(inputs, resources, options, sinks));
    return out;
}

} // namespace

TEST_CASE("url inputs: what was fetched stands in the article", "[pipeline]") {
    const auto fetcher = std::make_shared<MadeFetcher>();
    fetch::Page& page = fetcher->add("https://news.example/old");
    page.final_url = "https://news.example/bridge";
    page.redirects = {"https://news.example/bridge"};
    page.from_cache = true;
    const Ran ran = run(fetcher, {"https://news.example/old"}, 1);
    CHECK(ran.problems.empty());
    REQUIRE(ran.articles.size() == 1);
    const Article& article = ran.articles[0];
    CHECK(article.url == "https://news.example/bridge");
    CHECK(article.path.empty());
    CHECK(article.body.find("crack") != std::string::npos);
    CHECK(article.retrieval.url == "https://news.example/old");
    CHECK(article.retrieval.final_url == "https://news.example/bridge");
    CHECK(article.retrieval.redirects == page.redirects);
    CHECK(article.retrieval.status == 200);
    CHECK(article.retrieval.at == "2023-11-14T22:13:20Z");
    CHECK(article.retrieval.from_cache);
    CHECK_FALSE(article.has_flag("error_page"));
}

TEST_CASE("url inputs: an error status and a front page give a flag and a problem", "[pipeline]") {
    const auto fetcher = std::make_shared<MadeFetcher>();
    fetcher->add("https://news.example/gone", 404);
    fetcher->add("https://news.example/moved").final_url = "https://news.example/";
    const Ran ran = run(fetcher, {"https://news.example/gone", "https://news.example/moved"}, 1);
    REQUIRE(ran.articles.size() == 2);
    for (const Article& article : ran.articles) {
        CHECK(article.has_flag("error_page"));
        CHECK(article.sentences.empty());
    }
    CHECK(ran.articles[0].retrieval.status == 404);
    CHECK(ran.problems ==
          std::vector<std::string>{
              "https://news.example/gone: the server answers HTTP 404; what came is no article",
              "https://news.example/moved: the address leads to the front page https://news.example/; what "
              "came is "
              "no article"});
}

TEST_CASE("url inputs: what cannot be had is told with its address, and the others go on", "[pipeline]") {
    const auto fetcher = std::make_shared<MadeFetcher>();
    fetch::Page& failed = fetcher->add("https://a.example/1", 0, "");
    failed.failure_kind = fetch::Failure::TimedOut;
    failed.failure = "no whole answer within 20 s";
    fetcher->add("https://a.example/2", 200, "").content_type = "image/png; x";
    fetcher->add("https://a.example/3");
    fetcher->add("https://a.example/4", 500, "");
    fetcher->add("https://a.example/6", 200, "");
    const Ran ran = run(fetcher,
                        {"https://a.example/1", "https://a.example/2", "https://a.example/3",
                         "https://a.example/4", "https://a.example/5", "https://a.example/6"},
                        2);
    CHECK(ran.articles.size() == 1);
    CHECK(ran.problems == std::vector<std::string>{
                              "https://a.example/1: no whole answer within 20 s",
                              "https://a.example/2: is image/png, not a text",
                              "https://a.example/4: the server answers HTTP 500; what came is no article",
                              "https://a.example/5: not in the cache; --online fetches it",
                              "https://a.example/6: empty file"});
}

TEST_CASE("url inputs: pages are asked for in batches, and records come in the order of the inputs",
          "[pipeline]") {
    const std::size_t jobs = GENERATE(1U, 4U);
    const auto fetcher = std::make_shared<MadeFetcher>();
    std::vector<std::string> words;
    for (int i = 0; i < 70; ++i) {
        words.push_back("https://a.example/" + std::to_string(i));
        fetcher->add(words.back());
    }
    const Ran ran = run(fetcher, words, jobs);
    CHECK(fetcher->batches == std::vector<std::size_t>{32, 32, 6});
    REQUIRE(ran.articles.size() == 70);
    for (std::size_t i = 0; i < words.size(); ++i) CHECK(ran.articles[i].retrieval.url == words[i]);
}

TEST_CASE("url inputs: without a fetcher nothing is known", "[pipeline]") {
    UrlPages pages({{0, "https://a.example/"}}, nullptr);
    const auto none = pages.take(0);
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    CHECK_FALSE(pages.take(7).value().has_value());
    CHECK(is_web_address("HTTPS://a.example"));
    CHECK_FALSE(is_web_address("https:/a"));
    CHECK_FALSE(is_web_address("stories/http"));
}
