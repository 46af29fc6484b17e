// The pieces that every stage leans on: text, JSON, patterns, dates, addresses.
#include "base/dates.hpp"
#include "base/json.hpp"
#include "base/line_index.hpp"
#include "base/regex.hpp"
#include "base/text.hpp"
#include "base/url.hpp"

#include <benchmark/benchmark.h>

using namespace factlint;

namespace {

std::string sample(std::size_t bytes, bool with_marks) {
    const std::string sentence =
        with_marks ? "“We could not take the risk,” said Tomas Brandt – head of the county’s roads office. "
                   : "\"We could not take the risk,\" said Tomas Brandt, head of the roads office. ";
    std::string out;
    while (out.size() < bytes) out += sentence;
    return out;
}

void report_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

template<typename Act>
void on_text(benchmark::State& state, Act&& act) {
    const std::string text = sample(1U << 20U, state.range(0) != 0);
    for (auto _ : state) benchmark::DoNotOptimize(act(text));
    report_bytes(state, text.size());
}

void text_validate(benchmark::State& state) { on_text(state, is_valid_utf8); }
void text_clean(benchmark::State& state) { on_text(state, clean_article_text); }
void text_lower(benchmark::State& state) { on_text(state, lower_case); }
void lines(benchmark::State& state) {
    on_text(state, [](const std::string& text) { return LineIndex(text).at(text.size()).column; });
}
BENCHMARK(text_validate)->ArgName("marks")->Arg(0)->Arg(1);
BENCHMARK(text_clean)->ArgName("marks")->Arg(0)->Arg(1);
BENCHMARK(text_lower)->ArgName("marks")->Arg(0)->Arg(1);
BENCHMARK(lines)->ArgName("marks")->Arg(1);

void regex_compile(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Regex::compile("\\b(truly|really) [“\"]?(\\w+)[”\"]?"));
}
BENCHMARK(regex_compile);

void regex_find(benchmark::State& state) {
    const Regex regex = Regex::compile("[“\"][^”\"]{1,200}[”\"],? said").value();
    on_text(state, [&](const std::string& text) { return regex.find_all(text)->size(); });
}
BENCHMARK(regex_find)->ArgName("marks")->Arg(0)->Arg(1);

void regex_set(benchmark::State& state) {
    std::vector<std::string> patterns;
    for (int i = 0; i < 200; ++i)
        patterns.push_back("\\b(?:word" + std::to_string(i) + "|never seen" + std::to_string(i) + ")\\b");
    const RegexSet set = RegexSet::build(patterns).value();
    on_text(state, [&](const std::string& text) { return set.matches(text)->size(); });
}
BENCHMARK(regex_set)->ArgName("marks")->Arg(1);

void json_round_trip(benchmark::State& state) {
    json::array array;
    for (int i = 0; i < 2000; ++i)
        array.push_back(json::object{{"id", i}, {"share", i / 7.0}, {"text", sample(80, i % 2 != 0)}});
    const std::string text = json::serialize(array);
    for (auto _ : state) benchmark::DoNotOptimize(json::serialize(*json::parse(text)));
    report_bytes(state, text.size());
}
BENCHMARK(json_round_trip);

void dates(benchmark::State& state) {
    for (auto _ : state)
        for (const char* text : {"2022-04-10T08:15:00Z", "Sun, 10 Apr 2022 08:15:00 GMT",
                                 "10th of April 2022", "no date at all"})
            benchmark::DoNotOptimize(parse_date(text));
}
BENCHMARK(dates);

void url(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            canonical_url("HTTPS://News.Example.com:443/world/../a/?utm_source=x&id=7#top"));
}
BENCHMARK(url);

} // namespace

BENCHMARK_MAIN();
