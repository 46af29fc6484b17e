// Layers of English, in tokens a second. What a layer stands on is computed before the clock starts.
#include "analyse/document.hpp"
#include "lexicon/lexicon.hpp"

#include <benchmark/benchmark.h>

#include <string>

using namespace factlint;

namespace {

const std::string& sample() {
    static const std::string text = [] {
        const std::string paragraph = "The ferry Maren Star left Port Ellis at 9.50 p.m. on Friday with 212 "
                                      "passengers and 14 crew, the coast "
                                      "guard said. “We could not take the risk,” said Tomas Brandt, head of "
                                      "the county’s roads office, who has "
                                      "asked the government for at least $3.5 million since last year. The "
                                      "company reported a loss of 12 per "
                                      "cent in the third quarter, compared with a year earlier. It will pay "
                                      "45 cents a share on Jan. 2. The "
                                      "ministry denied that the deal, signed in Moscow on 10 April 2021, had "
                                      "been put off until the end of next "
                                      "year. Two days later about two thirds of the members left the hall, "
                                      "and nobody knows what they will do "
                                      "now that the talks are over.\n\n";
        std::string out;
        while (out.size() < (1U << 18U)) out += paragraph;
        return out;
    }();
    return text;
}

template<typename Before, typename Act>
void layer(benchmark::State& state, Before&& before, Act&& act) {
    static const auto lexicon = lexicon::Lexicon::load(std::string(FACTLINT_SOURCE_DIR) + "/rules/lexicon");
    if (!lexicon) {
        state.SkipWithError(lexicon.error().text().c_str());
        return;
    }
    std::size_t tokens = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const analyse::Document document(sample(), *lexicon, {{2022, 8, 16}, {}});
        before(document);
        tokens = document.tokens().size();
        state.ResumeTiming();
        benchmark::DoNotOptimize(act(document));
    }
    state.counters["tokens/s"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * static_cast<double>(tokens), benchmark::Counter::kIsRate);
}

void times(benchmark::State& state) {
    layer(
        state, [](const auto& d) { benchmark::DoNotOptimize(d.entities().size()); },
        [](const auto& d) { return d.times().size(); });
}
void quantities(benchmark::State& state) {
    layer(
        state,
        [](const auto& d) {
            benchmark::DoNotOptimize(d.entities().size());
            benchmark::DoNotOptimize(d.times().size());
        },
        [](const auto& d) { return d.quantities().size(); });
}
void quotations(benchmark::State& state) {
    layer(
        state, [](const auto& d) { benchmark::DoNotOptimize(d.entities().size()); },
        [](const auto& d) { return d.quotations().size(); });
}
BENCHMARK(quantities);
BENCHMARK(quotations);
BENCHMARK(times);

} // namespace

BENCHMARK_MAIN();
