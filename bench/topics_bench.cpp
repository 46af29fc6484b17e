// What a topic of 20 propositions costs beside the parsing of the articles. Three shares matter: articles
// that are not on the topic (nearly all of a day's news), articles on it that say nothing of its
// propositions, and articles whose sentences its patterns meet again and again. The layers above the trees
// are asked for before the clock starts: claims need them whether there are topics or not.
#include "analyse/article_documents.hpp"
#include "base/files.hpp"
#include "generate/writer.hpp"
#include "topics/topic_set.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <memory>

using namespace factlint;

namespace {

constexpr int propositions = 20;
constexpr std::uint32_t articles_at_once = 50;

// Twenty propositions with six patterns each, on words that every made-up article is full of, or on none of
// them.
std::string topic_text(bool met) {
    std::string out = "topic: load\nquestion: What did the council decide?\nabout: [body]\naliases:\n";
    out += met ? "  body: [council, ministry, company, court, union, parliament, police, people]\n"
               : "  body: [Atlantis Board]\n";
    out += "  act: [approve, reject, delay, announce, defend, criticise, review, close, cut]\n"
           "  matter: [budget, bridge, fare, plan, sale, rule, job, school, harbour]\n"
           "propositions:\n";
    for (int p = 0; p < propositions; ++p) {
        out += "  p" + std::to_string(p) + ":\n    title: A decision\n    time: {scope: event, by: month}\n";
        out += "    asserted:\n"
               "      - <body:subject> ... <act>! .. <matter>\n"
               "      - <matter> .. be .. <act>!\n"
               "      - {pattern: <body> ... <act:verb>! ... <matter> ... on, unless: next year}\n"
               "    denied:\n"
               "      - <anyone:holder> ... deny|reject! ... <matter>\n"
               "      - <matter> ... remain|stay! .. open\n"
               "    neutral:\n"
               "      - <body> ... may|might! .. <act>\n";
    }
    return out;
}

std::shared_ptr<const lexicon::Lexicon> lexicon_once() {
    static const auto lexicon =
        lexicon::Lexicon::load(std::string(FACTLINT_SOURCE_DIR) + "/rules/lexicon").value();
    return lexicon;
}

std::shared_ptr<const topics::TopicSet> topic_of(bool met) {
    const auto path =
        std::filesystem::temp_directory_path() / (met ? "factlint-met.yaml" : "factlint-unmet.yaml");
    if (!write_file(path, topic_text(met))) return nullptr;
    auto set = topics::TopicSet::load({path}, lexicon_once());
    std::filesystem::remove(path);
    return set ? *set : nullptr;
}

std::vector<analyse::ArticleDocuments> articles() {
    std::vector<analyse::ArticleDocuments> out;
    for (std::uint32_t i = 0; i < articles_at_once; ++i) {
        const auto made = generate::write_article({}, i);
        auto article = std::make_shared<Article>();
        article->id = made.name;
        article->title.value = made.text.substr(0, made.text.find('\n'));
        article->body = made.text;
        article->language.value = "en";
        article->published.value = "2024-05-06";
        out.emplace_back(std::move(article), lexicon_once());
    }
    return out;
}

void count(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles_at_once));
}

void parse(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        const auto documents = articles();
        state.ResumeTiming();
        for (const auto& each : documents) {
            benchmark::DoNotOptimize(each.title().trees().size());
            benchmark::DoNotOptimize(each.body().trees().size());
        }
    }
    count(state);
}
BENCHMARK(parse)->Unit(benchmark::kMillisecond);

template<bool Met>
void topic(benchmark::State& state) {
    const auto set = topic_of(Met);
    if (set == nullptr) {
        state.SkipWithError("the topic cannot be loaded");
        return;
    }
    const auto documents = articles();
    for (const auto& each : documents)
        for (const auto* text : {&each.title(), &each.body()}) {
            text->attributions();
            text->negations();
            text->factuality();
            text->times();
        }
    std::size_t stances = 0;
    for (auto _ : state)
        for (const auto& each : documents) stances += set->stances(each).size();
    state.counters["stances"] = static_cast<double>(stances) / static_cast<double>(state.iterations());
    count(state);
}
BENCHMARK(topic<false>)->Name("topic_not_met")->Unit(benchmark::kMillisecond);
BENCHMARK(topic<true>)->Name("topic_met")->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
