// factlint-train: makes the weights of the tagger and parser from treebanks in CoNLL-U. Not needed to use
// factlint: the weights are part of it.
#include "base/files.hpp"
#include "base/format.hpp"
#include "cli/command.hpp"
#include "cli/stream_tool.hpp"
#include "export.hpp"
#include "headlines.hpp"
#include "syntax/model_file.hpp"
#include "training.hpp"

#include <cstdio>

namespace factlint::cli {
namespace {

Result<std::vector<train::Tree>> read_all(const std::vector<std::string>& paths) {
    std::vector<train::Tree> trees;
    for (const std::string& path : paths) {
        auto more = FACTLINT_TRY(train::read_treebank(path));
        trees.insert(trees.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return trees;
}

int run(const std::vector<std::string>& words) {
    std::vector<std::string> paths;
    std::vector<std::string> measured;
    std::string output;
    std::string notice;
    train::TrainingOptions options;
    int epochs = static_cast<int>(options.epochs);
    int seed = static_cast<int>(options.seed);
    Command command{
        "factlint-train",
        "the weights of the tagger and parser, from treebanks",
        "Trains on all the trees given and writes a model file. The same trees and options give the same "
        "bytes. Prints the loss after each epoch, and how well the files to measure on are done after the "
        "last.",
        {"TREEBANKS", "files in CoNLL-U", &paths, 1},
        {{"-o,--output", "FILE", "where the model is written", &output},
         {"--notice", "FILE", "text of the licence note that the model carries", &notice},
         {"--measure", "FILE", "a treebank to measure on; may be repeated", &measured},
         {"--epochs", "N", "times that all trees are gone through (default: 45)", &epochs},
         {"--seed", "N", "of all that is random (default: 7)", &seed}},
        {{"factlint-train gum_train.conllu ewt_train.conllu --notice rules/weights/NOTICE.txt "
          "--output english.model",
          "what made the shipped weights"}}};
    if (const auto code = parse(command, words)) return *code;
    if (output.empty()) return refuse(command.name, {"--output", "must name the file to write", {}, {}});
    if (epochs < 1 || epochs > 1000)
        return refuse(command.name, {"--epochs", "must be from 1 to 1000", {}, {}});
    options.epochs = static_cast<std::size_t>(epochs);
    options.seed = static_cast<std::uint64_t>(seed);

    const auto trees = read_all(paths);
    if (!trees) return refuse(command.name, trees.error());
    if (trees->empty()) return refuse(command.name, {paths.front(), "there is no sentence in it", {}, {}});
    const auto held_out = read_all(measured);
    if (!held_out) return refuse(command.name, held_out.error());
    std::string note;
    if (!notice.empty()) {
        auto text = read_file(notice);
        if (!text) return refuse(command.name, text.error());
        note = *std::move(text);
    }
    // Forms that only headlines have ("scraps") get rows of their own too.
    std::vector<train::Tree> seen = *trees;
    for (const train::Tree& tree : *trees) seen.push_back(train::telegraph(tree));
    const train::Vocabulary vocabulary(seen);
    fmt::print(stderr, "{} sentences, {} features, {} relations\n", trees->size(), vocabulary.rows(),
               vocabulary.relations().size());
    train::Network network =
        train::train(*trees, vocabulary, options, [](const train::Progress& progress, train::Network&) {
            fmt::print(stderr, "epoch {} loss {:.4f}\n", progress.epoch, progress.loss);
        });
    if (!held_out->empty()) {
        const auto scores = train::evaluate(network, vocabulary, *held_out);
        fmt::print(stderr, "upos {:.2f} xpos {:.2f} uas {:.2f} las {:.2f}\n", scores.upos, scores.xpos,
                   scores.uas, scores.las);
    }
    if (const Status status =
            syntax::write_model_file(output, train::export_network(network, vocabulary, note));
        !status)
        return refuse(command.name, status.error());
    return ExitCode::Clean;
}

} // namespace
} // namespace factlint::cli

int main(int argc, char* argv[]) {
    factlint::cli::prepare_process();
    return factlint::cli::run({argv + 1, argv + argc});
}
