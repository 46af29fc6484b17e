// Tags and trees: words a second of one thread, and how long opening the model takes.
#include "syntax/model.hpp"

#include <benchmark/benchmark.h>

using namespace factlint;

namespace {

constexpr std::string_view sample =
    "The harbour authority closed the old bridge on Monday after engineers had found cracks in two of its "
    "piers .\n"
    "Ana Lund , who heads the authority , said that the closure would last at least six weeks and that "
    "ferries would carry "
    "commuters across the sound in the meantime .\n"
    "\" We will not take any risk , \" she told reporters in Norhaven .\n"
    "The union of port workers , which had warned of the damage in March , called the decision overdue .\n"
    "Repairs are expected to cost about 4.5 million crowns , according to a report that the council will "
    "discuss next week .\n"
    "Ferries\n"
    "Did the council know about the cracks before the storm hit the coast in February ?\n"
    "It denied having received any warning , but two letters seen by this newspaper mention the damage twice "
    ".\n";

struct Words {
    explicit Words(std::size_t copies) {
        starts.push_back(0);
        for (std::size_t n = 0; n < copies; ++n)
            for (std::string_view rest = sample; !rest.empty();) {
                const auto end = rest.find('\n');
                for (std::string_view line = rest.substr(0, end); !line.empty();) {
                    const auto space = std::min(line.find(' '), line.size());
                    words.push_back(line.substr(0, space));
                    line.remove_prefix(std::min(space + 1, line.size()));
                }
                starts.push_back(static_cast<std::uint32_t>(words.size()));
                rest.remove_prefix(end + 1);
            }
    }
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> starts;
};

std::string model_path() { return std::string(FACTLINT_SOURCE_DIR) + "/rules/weights/english.model"; }

void open_model(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(syntax::Model::open(model_path()));
}
BENCHMARK(open_model)->Unit(benchmark::kMillisecond);

template<bool Trees>
void words(benchmark::State& state) {
    const auto model = syntax::Model::open(model_path()).value();
    const Words text(8);
    std::vector<syntax::Parsed> parsed(text.words.size());
    syntax::Model::Workspace space;
    for (auto _ : state) {
        if constexpr (Trees)
            model->parse(text.words, text.starts, space, parsed);
        else
            model->tag(text.words, text.starts, space, parsed);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(text.words.size()));
}
BENCHMARK(words<false>)->Name("tag_words");
BENCHMARK(words<true>)->Name("parse_words");

} // namespace

BENCHMARK_MAIN();
