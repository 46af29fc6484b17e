// Reading and writing records, and the signatures of near copies.
#include "records/codec.hpp"
#include "records/signature.hpp"

#include <benchmark/benchmark.h>

using namespace factlint;

namespace {

Article sample(std::size_t sentences) {
    Article article;
    article.id = "0123456789abcdef";
    article.title.value = "Old bridge closed";
    for (std::size_t i = 0; i < sentences; ++i) {
        const auto begin = article.body.size();
        article.body += "Engineers closed bridge number " + std::to_string(i) +
                        " on Tuesday, said the county’s roads office.";
        article.sentences.push_back(make_span(begin, article.body.size()));
        article.body += ' ';
    }
    return article;
}

void encode_article(benchmark::State& state) {
    const Article article = sample(40);
    std::size_t bytes = 0;
    for (auto _ : state) bytes = encode(article).size();
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}
BENCHMARK(encode_article);

void decode_article(benchmark::State& state) {
    const std::string line = encode(sample(40));
    for (auto _ : state) benchmark::DoNotOptimize(decode_record(line));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(line.size()));
}
BENCHMARK(decode_article);

void signature(benchmark::State& state) {
    const std::string body = sample(40).body;
    for (auto _ : state) benchmark::DoNotOptimize(minhash_signature(body));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(body.size()));
}
BENCHMARK(signature);

} // namespace

BENCHMARK_MAIN();
