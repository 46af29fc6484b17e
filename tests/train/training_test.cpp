// The trainer on a treebank of a few sentences: it learns them, writes a model that the library opens, and
// does so with the same bytes each time.
#include "base/files.hpp"
#include "catch.hpp"
#include "export.hpp"
#include "headlines.hpp"
#include "syntax/model.hpp"
#include "syntax/model_file.hpp"
#include "training.hpp"

#include <filesystem>

using namespace factlint;

namespace {

std::filesystem::path sample() { return source_path("tests/train/data/harbour.conllu"); }

train::TrainingOptions small() {
    train::TrainingOptions options;
    options.epochs = 250;
    options.batch = 12;
    options.rate = 0.01F;
    options.dropout = {0.0F, 0.0F, 0.0F};
    options.word_dropout = 0;
    options.affix_dropout = 0;
    options.headlines = 0;
    options.dimensions.tag_input = options.dimensions.tag_hidden = 16;
    options.dimensions.parse_input = 16;
    options.dimensions.hidden = 16;
    options.dimensions.layers = 1;
    options.dimensions.arc = options.dimensions.label = 16;
    return options;
}

} // namespace

TEST_CASE("a small treebank is learned by heart and answered by the library from the written file",
          "[train]") {
    const auto trees = train::read_treebank(sample());
    REQUIRE(trees);
    const train::Vocabulary vocabulary(*trees);
    double last = 0;
    auto network =
        train::train(*trees, vocabulary, small(),
                     [&](const train::Progress& progress, train::Network&) { last = progress.loss; });
    CHECK(last < 0.5);
    const auto scores = train::evaluate(network, vocabulary, *trees);
    CHECK(scores.upos > 95);
    CHECK(scores.las > 90);

    const auto path = std::filesystem::path(FACTLINT_BUILD_DIR) / "tests" / "small.model";
    REQUIRE(syntax::write_model_file(path, train::export_network(network, vocabulary, "made by a test\n")));
    const auto first = read_file(path).value();
    const auto model = syntax::Model::open(path);
    if (!model) FAIL(model.error().text());
    CHECK((*model)->notice() == "made by a test\n");

    // Eight and sixteen bits say the same as floats but for a close call now and then.
    std::size_t words = 0;
    std::size_t same = 0;
    for (const auto& tree : *trees) {
        std::vector<std::string_view> forms;
        for (const auto& word : tree) forms.push_back(word.form);
        const std::vector<std::uint32_t> starts = {0, static_cast<std::uint32_t>(forms.size())};
        std::vector<syntax::Parsed> parsed(forms.size());
        syntax::Model::Workspace space;
        (*model)->parse(forms, starts, space, parsed);
        for (std::size_t i = 0; i < tree.size(); ++i) {
            ++words;
            same += parsed[i].head == tree[i].head &&
                            (*model)->relation_names()[parsed[i].relation] == tree[i].relation
                        ? 1
                        : 0;
            CHECK(parsed[i].certainty > 0);
            CHECK(parsed[i].certainty <= 1);
        }
    }
    CHECK(same * 100 >= words * 85); // subtypes of relations count here, which evaluate leaves out
    CHECK((*model)->lemmas().find("boats", "NNS") == "boat");

    auto again = train::train(*trees, vocabulary, small(), [](const train::Progress&, train::Network&) {});
    REQUIRE(syntax::write_model_file(path, train::export_network(again, vocabulary, "made by a test\n")));
    CHECK(read_file(path).value() == first);
    std::filesystem::remove(path);
}

TEST_CASE("the gradients are those of the loss", "[train][network]") {
    const auto trees = train::read_treebank(sample()).value();
    const train::Vocabulary vocabulary(trees);
    auto options = small();
    options.epochs = 1;
    options.rate = 0;
    auto network = train::train(trees, vocabulary, options, [](const train::Progress&, train::Network&) {});
    train::Batch batch;
    batch.starts = {0, trees[0].size()};
    for (std::size_t i = 0; i < trees[0].size(); ++i) {
        const auto& word = trees[0][i];
        batch.features.resize(batch.features.size() + train::Vocabulary::features);
        vocabulary.rows_of(syntax::features_of(word.form, syntax::Position::Inner),
                           batch.features.data() + i * train::Vocabulary::features);
        batch.upos.push_back(vocabulary.upos(word.upos));
        batch.xpos.push_back(vocabulary.xpos(word.xpos));
        batch.relation.push_back(vocabulary.relation(word.relation));
        batch.head.push_back(word.head);
    }
    const train::Dropout none{0, 0, 0};
    network.loss_and_gradients(batch, none);
    train::Random random(3);
    std::vector<train::Matrix> kept; // each further call adds to the gradients
    for (const train::Parameter* parameter : network.dense()) kept.push_back(parameter->gradient);
    std::size_t number = 0;
    for (train::Parameter* parameter : network.dense()) {
        const train::Matrix& gradients = kept[number++];
        for (int n = 0; n < 3; ++n) {
            const std::size_t at = random.below(parameter->value.data.size());
            float& value = parameter->value.data[at];
            const float old = value;
            value = old + 0.01F;
            const double above = network.loss_and_gradients(batch, none);
            value = old - 0.01F;
            const double below = network.loss_and_gradients(batch, none);
            value = old;
            CHECK(gradients.data[at] == Approx((above - below) / 0.02).margin(0.002));
        }
    }
}

TEST_CASE("a sentence becomes a headline with the tree of what is left", "[train][headlines]") {
    const auto trees = train::read_treebank(sample()).value();
    const auto [number, words, heads] = GENERATE(table<std::size_t, std::string, std::string>({
        {0, "harbour closes on Monday", "2 0 4 2"},
        {1, "boats leave harbour", "2 0 2"},
        {7, "harbour closed", "2 0"},
    }));
    std::string found;
    std::string found_heads;
    for (const auto& word : train::telegraph(trees[number])) {
        found += (found.empty() ? "" : " ") + word.form;
        found_heads += (found_heads.empty() ? "" : " ") + std::to_string(word.head);
    }
    CHECK(found == words);
    CHECK(found_heads == heads);
}

TEST_CASE("a wrong treebank is refused with its line", "[train][treebank]") {
    const auto path = std::filesystem::path(FACTLINT_BUILD_DIR) / "tests" / "wrong.conllu";
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"1\tword\n", "ten columns"},
        {"1\ta\ta\tX\tX\t_\tnone\tdep\t_\t_\n\n", "no number"},
        {"1\ta\ta\tX\tX\t_\t7\tdep\t_\t_\n\n", "outside its sentence"},
    }));
    REQUIRE(write_file(path, text));
    const auto trees = train::read_treebank(path);
    REQUIRE(!trees);
    CHECK_THAT(trees.error().message, contains_text(message));
    CHECK_THAT(trees.error().place, contains_text("wrong.conllu:"));
    std::filesystem::remove(path);
}
