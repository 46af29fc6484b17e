// factlint-train-entities: trains the name model from treebanks with entities and writes its two files.
#include "base/files.hpp"
#include "train/names/pronouns.hpp"
#include "train/names/training.hpp"

#include <charconv>
#include <cstdio>
#include <cstring>

namespace factlint::train {
namespace {

constexpr const char* usage =
    "usage: factlint-train-entities LEXICON_FOLDER OUTPUT_FOLDER TREEBANK.conllu...\n"
    "       [--rounds N] [--parts N] [--seeds N] [--cost N] [--left-out SHARE] [--most-features N] [--skip "
    "N/M] [--pronouns]\n"
    "\n"
    "Writes names-first.bin and names-second.bin. --skip leaves out every M-th document, from the N-th on,\n"
    "to measure on what was not learnt. With --pronouns it prints the weights of pronouns instead.\n";

template<typename Number>
bool read_number(const char* text, Number& out) {
    const auto read = std::from_chars(text, text + std::strlen(text), out);
    return read.ec == std::errc{} && *read.ptr == 0;
}

struct Skipped { ///< every of-th document from `from` on is left out, to measure on what was not learnt
    unsigned from = 0;
    unsigned of = 0;
};

bool read_skipped(std::string_view text, Skipped& out) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const std::string from(text.substr(0, slash));
    const std::string of(text.substr(slash + 1));
    return read_number(from.c_str(), out.from) && read_number(of.c_str(), out.of) && out.from < out.of;
}

Result<std::vector<GoldDocument>> read_documents(const std::vector<std::string>& paths, Skipped skipped) {
    std::vector<GoldDocument> documents;
    std::size_t number = 0;
    for (std::size_t i = 2; i < paths.size(); ++i) {
        const std::string bytes = FACTLINT_TRY(read_file(paths[i]));
        for (auto& document : FACTLINT_TRY(read_gold_names(bytes, paths[i])))
            if (skipped.of == 0 || number++ % skipped.of != skipped.from)
                documents.push_back(std::move(document));
    }
    return documents;
}

Status train(const std::vector<std::string>& paths, const NameTraining& how, Skipped skipped) {
    const auto lexicon =
        FACTLINT_TRY(lexicon::Lexicon::load(paths[0], {}, lexicon::Lexicon::Weights::LeaveOut));
    const auto files = train_names(FACTLINT_TRY(read_documents(paths, skipped)), lexicon, how);
    FACTLINT_CHECK(write_file(paths[1] + "/names-first.bin", files.first));
    return write_file(paths[1] + "/names-second.bin", files.second);
}

Status show_pronouns(const std::vector<std::string>& paths, int rounds, Skipped skipped) {
    const auto lexicon = FACTLINT_TRY(lexicon::Lexicon::load(paths[0]));
    const auto weights = train_pronouns(FACTLINT_TRY(read_documents(paths, skipped)), lexicon, rounds);
    std::fputs(pronoun_table(weights).c_str(), stdout);
    return {};
}

int run(int argc, char* argv[]) {
    std::vector<std::string> paths;
    NameTraining how;
    Skipped skipped;
    bool pronouns = false;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("--")) {
            paths.push_back(word);
            continue;
        }
        if (word == "--pronouns") {
            pronouns = true;
            continue;
        }
        const char* value = i + 1 < argc ? argv[++i] : "";
        bool right = false;
        if (word == "--rounds") right = read_number(value, how.rounds);
        if (word == "--parts") right = read_number(value, how.parts) && how.parts > 1;
        if (word == "--seeds") right = read_number(value, how.seeds) && how.seeds > 0;
        if (word == "--cost") right = read_number(value, how.cost);
        if (word == "--left-out") right = read_number(value, how.left_out);
        if (word == "--most-features") right = read_number(value, how.most_features);
        if (word == "--skip") right = read_skipped(value, skipped);
        if (!right) {
            std::fprintf(stderr, "factlint-train-entities: %s %s\n%s", word.c_str(), value, usage);
            return 2;
        }
    }
    if (paths.size() < 3) {
        std::fputs(usage, stderr);
        return 2;
    }
    const auto status = pronouns ? show_pronouns(paths, how.rounds, skipped) : train(paths, how, skipped);
    if (!status) {
        std::fprintf(stderr, "factlint-train-entities: %s\n", status.error().text().c_str());
        return 2;
    }
    return 0;
}

} // namespace
} // namespace factlint::train

int main(int argc, char* argv[]) { return factlint::train::run(argc, argv); }
