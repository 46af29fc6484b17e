#include "training.hpp"

#include "headlines.hpp"

#include <algorithm>
#include <deque>
#include <numeric>

namespace factlint::train {
namespace {

constexpr float warm_up = 300; ///< steps

Batch batch_of(const std::vector<const Tree*>& trees, const Vocabulary& vocabulary) {
    Batch batch;
    batch.starts.push_back(0);
    for (const Tree* tree : trees) {
        for (std::size_t i = 0; i < tree->size(); ++i) {
            const Word& word = (*tree)[i];
            batch.features.resize(batch.features.size() + Vocabulary::features);
            vocabulary.rows_of(
                syntax::features_of(word.form, i == 0 ? syntax::Position::First : syntax::Position::Inner),
                batch.features.data() + batch.features.size() - Vocabulary::features);
            batch.upos.push_back(vocabulary.upos(word.upos));
            batch.xpos.push_back(vocabulary.xpos(word.xpos));
            batch.relation.push_back(vocabulary.relation(word.relation));
            batch.head.push_back(word.head);
        }
        batch.starts.push_back(batch.upos.size());
    }
    return batch;
}

/// Hides words and affixes, so that the network learns to do without them.
void hide_features(Batch& batch, const Vocabulary& vocabulary, const TrainingOptions& options,
                   Random& random) {
    constexpr float rarity = 0.25F;
    for (std::size_t t = 0; t < batch.tokens(); ++t) {
        std::uint32_t* row = batch.features.data() + t * Vocabulary::features;
        const float rare = rarity / (rarity + static_cast<float>(vocabulary.count(row[0])));
        if (random.uniform() < rare || random.uniform() < options.word_dropout) row[0] = 0;
        for (std::uint32_t a = 2; a < Vocabulary::features; ++a)
            if (row[a] >= Vocabulary::features && random.uniform() < options.affix_dropout) row[a] = a;
    }
}

std::string_view universal(std::string_view relation) { return relation.substr(0, relation.find(':')); }

} // namespace

Network train(const std::vector<Tree>& trees, const Vocabulary& vocabulary, const TrainingOptions& options,
              const std::function<void(const Progress&, Network&)>& after_epoch) {
    Dimensions dimensions = options.dimensions;
    dimensions.features = Vocabulary::features;
    dimensions.rows = vocabulary.rows();
    dimensions.upos = vocabulary.upos().size();
    dimensions.xpos = vocabulary.xpos().size();
    dimensions.relations = vocabulary.relations().size();
    Network network(dimensions, options.seed);
    Random random(options.seed + 4);
    std::vector<std::size_t> order(trees.size());
    std::iota(order.begin(), order.end(), 0U);
    std::size_t words = 0;
    for (const Tree& tree : trees) words += tree.size();
    const float steps = static_cast<float>(options.epochs * words) / static_cast<float>(options.batch);
    float step = 0;
    for (std::size_t epoch = 1; epoch <= options.epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
        double loss = 0;
        std::size_t batches = 0;
        for (std::size_t at = 0; at < order.size(); ++batches) {
            std::vector<const Tree*> group;
            std::deque<Tree> changed;
            std::size_t tokens = 0;
            while (at < order.size() && tokens < options.batch) {
                const Tree* tree = &trees[order[at++]];
                if (random.uniform() < options.headlines)
                    tree = &changed.emplace_back(as_headline(*tree, random));
                group.push_back(tree);
                tokens += tree->size();
            }
            Batch batch = batch_of(group, vocabulary);
            hide_features(batch, vocabulary, options, random);
            const float rate =
                options.rate * std::min(1.0F, step / warm_up) * std::max(0.0F, 1 - step / steps);
            loss += network.step(batch, options.dropout, rate);
            ++step;
        }
        after_epoch({epoch, loss / static_cast<double>(std::max<std::size_t>(1, batches))}, network);
    }
    return network;
}

Scores evaluate(Network& network, const Vocabulary& vocabulary, const std::vector<Tree>& trees) {
    constexpr std::size_t at_a_time = 1000; ///< words
    Scores scores;
    double words = 0;
    for (std::size_t at = 0; at < trees.size();) {
        std::vector<const Tree*> group;
        for (std::size_t tokens = 0; at < trees.size() && tokens < at_a_time; tokens += trees[at++].size())
            group.push_back(&trees[at]);
        Batch batch = batch_of(group, vocabulary);
        network.predict(batch);
        std::size_t t = 0;
        for (const Tree* tree : group)
            for (const Word& word : *tree) {
                const bool head = batch.head[t] == word.head;
                scores.upos += vocabulary.upos()[batch.upos[t]] == word.upos ? 1 : 0;
                scores.xpos += vocabulary.xpos()[batch.xpos[t]] == word.xpos ? 1 : 0;
                scores.uas += head ? 1 : 0;
                scores.las +=
                    head && universal(vocabulary.relations()[batch.relation[t]]) == universal(word.relation)
                        ? 1
                        : 0;
                ++words;
                ++t;
            }
    }
    for (double* score : {&scores.upos, &scores.xpos, &scores.uas, &scores.las})
        *score *= 100 / std::max(1.0, words);
    return scores;
}

} // namespace factlint::train
