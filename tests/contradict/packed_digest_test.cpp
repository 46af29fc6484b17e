// Packed digests: nothing is lost, texts stand once, and damaged bytes do no harm.
#include "base/json.hpp"
#include "catch.hpp"
#include "contradict/digest_codec.hpp"
#include "contradict/packed_articles.hpp"
#include "contradict/packed_digest.hpp"
#include "contradict/recently_asked.hpp"
#include "made_claims.hpp"
#include "told_stories.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

using namespace factlint;
using namespace factlint::contradict;

namespace {

// All of a digest as text; what JSON has no place for stands behind.
std::string told(const ArticleDigest& article) {
    std::string out = json::serialize(encode_head(article)) + "\n";
    for (const DigestedClaim& claim : article.claims) {
        out += json::serialize(encode_claim(claim)) + "\n";
        out += std::to_string(claim.claim.parse_confidence) + " " + claim.place.published + "\n";
    }
    const EventGist& gist = article.gist;
    for (const GistWord& word : gist.words)
        out += std::to_string(word.key) + "*" + std::to_string(word.weight) + " ";
    for (const auto& names : gist.names)
        for (const GistName& name : names) {
            out += name.text + "=" + std::to_string(name.id) + " ";
            for (const std::uint64_t word : name.words) out += std::to_string(word) + ",";
        }
    for (const GistFigure& figure : gist.figures)
        out += std::to_string(figure.of) + ":" + std::to_string(figure.lo) + "-" + std::to_string(figure.hi);
    for (const auto* list : {&gist.numbers, &gist.ages, &gist.ordinals})
        for (const std::uint64_t each : *list) out += " " + std::to_string(each);
    for (const auto* list : {&gist.days, &gist.years})
        for (const std::int64_t each : *list) out += " " + std::to_string(each);
    return out + std::to_string(gist.weekdays) + std::to_string(gist.men) + std::to_string(gist.women) +
           std::to_string(gist.published_day) + gist.mention.lemma;
}

ArticleDigest digest_of(const std::string& text, const std::string& title) {
    auto article = std::make_shared<Article>();
    article->id = "5a0c6f2b9d3e4871";
    article->path = "bridge.txt";
    article->publisher.value = "The Kelbury Herald";
    article->title.value = title;
    article->published.value = "2024-05-05";
    article->body = text;
    const analyse::ArticleDocuments documents(article, shipped_lexicon());
    return digest(documents, claims::extract_claims(documents));
}

ArticleDigest report() {
    return digest_of(
        "The mayor of Kelbury opened the Ostrey Bridge on 4 May 2024. \"We waited nine years,\" said "
        "Maud Calder, 61, the mayor. About 300 people came, and two were hurt when a barrier fell.\n\n"
        "The bridge cost 4.5 million euros, 12 per cent more than planned. It may be closed in winter.",
        "Ostrey Bridge opens in Kelbury");
}

} // namespace

TEST_CASE("packed digest: reading gives what was packed", "[contradict][packed]") {
    const ArticleDigest article = report();
    REQUIRE(article.claims.size() > 3);
    REQUIRE(!article.sentences.empty());
    const std::string bytes = pack(article);
    CHECK(told(PackedDigest::open(bytes)->unpack().value()) != told(ArticleDigest{}));
    ArticleDigest read = PackedDigest::open(bytes)->unpack().value();
    read.words = PackedDigest::open(bytes)->words().value();
    CHECK(told(read) == told(article));
    // Without the gist all else is the same.
    const std::string less = pack(article, GistKept::No);
    CHECK(less.size() < bytes.size());
    ArticleDigest without = article;
    without.gist = {};
    CHECK(told(PackedDigest::open(less)->unpack().value()) == told(without));
}

TEST_CASE("packed digest: odd values come back as well", "[contradict][packed]") {
    ArticleDigest article =
        made_article("a:b", ArticleDigest::unknown_day, {toll(12, "12"), opened(-700000)});
    article.published_day = ArticleDigest::unknown_day;
    Claim& claim = article.claims.front().claim;
    claim.id = "a:b:b007"; // no plain name
    claim.article = "another";
    claim.span = {7, 3}; // upside down
    claim.arguments.push_back({"in", "not of the sentence", "", "", {90, 4000000000U}, true});
    claim.quantities.push_back({0.1, 1e308, "m", "", true, true, true, {1, 2}});
    claim.holders = {"", "x", "x"};
    claim.parse_confidence = 0.12345678;
    claim.extra["whole"] = -7;
    claim.extra["list"] = json::array{1, "two", nullptr};
    claim.extra["word_span"] = json::from_span({3, 9});
    claim.extra["real"] = 0.25;
    claim.extra["no"] = false;
    article.claims.front().place.side = 1;
    article.claims.front().place.marks = {{1, 2}, {3, 4}};
    article.claims.front().place.path = "elsewhere";
    article.claims.back().place.excerpt = "another sentence";
    article.claims.back().place.field = TextField::Title;
    const std::string bytes = pack(article);
    ArticleDigest read = PackedDigest::open(bytes)->unpack().value();
    CHECK(told(read) == told(article));
    CHECK(read.claims.front().place.marks == article.claims.front().place.marks);
    CHECK(read.claims.front().claim.extra == claim.extra);
}

TEST_CASE("packed digest: a sentence is kept once, however many claims are made of it",
          "[contradict][packed]") {
    const auto size = [](std::size_t claims) {
        return pack(made_article("a", 19000, std::vector<Claim>(claims, toll(12, "12")))).size();
    };
    const std::string sentence = toll(12, "12").text;
    CHECK((size(101) - size(1)) / 100 < sentence.size());
}

TEST_CASE("packed digest: damaged bytes are an error or another digest, and never more",
          "[contradict][packed]") {
    const std::string bytes = pack(report());
    for (std::size_t cut = 0; cut < bytes.size(); cut += 7)
        CHECK_FALSE(PackedDigest::open(std::string_view(bytes).substr(0, cut)).has_value());
    rc::check("bytes changed anywhere", [&] {
        std::string damaged = bytes;
        for (int i = 0; i < 4; ++i)
            damaged[*rc::gen::inRange<std::size_t>(0, damaged.size())] = *rc::gen::arbitrary<char>();
        const auto opened = PackedDigest::open(damaged);
        if (!opened) return;
        (void)opened->head();
        (void)opened->words();
        (void)opened->copy_sentences();
        (void)opened->gist();
        for (std::size_t i = 0; i < opened->claims(); ++i) (void)opened->claim(i);
    });
}

TEST_CASE("packed articles: of two with one id the later one counts, in any order", "[contradict][packed]") {
    PackedArticles articles;
    articles.add(made_article("b", 19000, {toll(12, "12")}));
    articles.add(made_article("a", 19000, {toll(12, "12"), opened(19000)}));
    articles.add(made_article("b", 19000, {toll(12, "12"), toll(19, "19"), opened(19000)}));
    articles.settle();
    REQUIRE(articles.size() == 2);
    CHECK(articles.heads()[0].id == "a");
    CHECK(articles.open(1).claims() == 3);
    CHECK(articles.find("b") == 1);
    CHECK(articles.find("c") == 2);
    ClaimReader reader(articles);
    REQUIRE(reader.size() == 5);
    CHECK(reader.article_of(1) == 0);
    CHECK(reader.article_of(2) == 1);
    CHECK(reader.read(3)->claim.claim.id == "b:b1");
    CHECK(reader.read(3)->event.article == &articles.heads()[1]);
}

TEST_CASE("recently asked: at least as many as it should keep, at most twice as many",
          "[contradict][packed]") {
    int made = 0;
    RecentlyAsked<int, int> asked(4);
    const auto ask = [&](int key) { return asked.get(key, [&] { return ++made, key * 10; }); };
    for (int i = 0; i < 4; ++i) CHECK(ask(i) == i * 10);
    for (int i = 0; i < 4; ++i) CHECK(ask(i) == i * 10);
    CHECK(made == 4);
    for (int i = 10; i < 30; ++i) ask(i);
    made = 0;
    ask(0);
    CHECK(made == 1);
    ask(29);
    CHECK(made == 1);
}
