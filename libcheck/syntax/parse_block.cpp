// From the tagger's output to trees: the upper layers, a score for every arc, the best tree, its relations.
#include "syntax/activations.hpp"
#include "syntax/elementwise.hpp"
#include "syntax/model.hpp"
#include "syntax/workspace.hpp"

#include <algorithm>

namespace factlint::syntax {
namespace {

/// The probability of `chosen` among `count` scores, leaving `without` out.
float probability(const float* scores, std::size_t count, std::size_t chosen, std::size_t without) {
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        if (i != without) sum += exponential(scores[i] - scores[chosen]);
    return 1.0F / sum;
}

} // namespace

void Model::parse_block(std::span<const std::uint32_t> starts, Workspace& space,
                        std::span<Parsed> out) const {
    auto& memory = *space.memory_;
    const std::size_t first = starts.front();
    const std::size_t tokens = starts.back() - first;
    for (std::size_t l = 0; l < upper_.size(); ++l) {
        memory.above.resize(tokens * upper_[l].outputs());
        upper_[l].run(memory.below.data(), starts, memory.above.data(), memory.sums);
        memory.below.swap(memory.above);
        if (l == 0) choose_tags(memory.below, better_tags_, space, out.subspan(first, tokens));
    }
    const std::size_t columns = sides_.weights.columns;
    memory.sums.resize(tokens * columns);
    product_kernel().multiply(memory.below.data(), tokens, sides_.weights, memory.sums.data());
    memory.dependents.resize(tokens * d_.arc);
    memory.heads.resize(tokens * d_.arc);
    const auto& kernel = elementwise();
    for (std::size_t t = 0; t < tokens; ++t) {
        std::array<float, most_inputs> moved;
        const std::int32_t* sums = memory.sums.data() + t * columns;
        std::int16_t* row = memory.dependents.data() + t * d_.arc;
        kernel.tangents(sums, sides_.bias.data(), sides_.scale, d_.arc, row);
        kernel.tangents(sums + d_.arc, sides_.bias.data() + d_.arc, sides_.scale, d_.arc,
                        memory.heads.data() + t * d_.arc);
        for (std::size_t j = 0; j < d_.arc; ++j)
            moved[j] = static_cast<float>(row[j]) * (1 / activation_unit) * gain_[j] + offset_[j];
        kernel.quantise(moved.data(), d_.arc, row);
    }
    memory.label_sides.resize(tokens * 2 * d_.label);
    for (std::size_t t = 0; t < tokens; ++t) {
        const std::int32_t* sums = memory.sums.data() + t * columns + 2 * d_.arc;
        const float* bias = sides_.bias.data() + 2 * d_.arc;
        float* row = memory.label_sides.data() + t * 2 * d_.label;
        for (std::size_t j = 0; j < std::size_t{2} * d_.label; ++j)
            row[j] = static_cast<float>(sums[j]) * sides_.scale + bias[j];
    }

    memory.mixed.resize(tokens * d_.label);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        const std::size_t begin = starts[s] - first;
        const std::size_t n = starts[s + 1] - starts[s];
        if (n == 0) continue;
        // The heads as a packed matrix, the root first.
        const std::size_t padded = padded_columns(n + 1);
        memory.packed_heads.assign(d_.arc * padded, 0);
        for (std::size_t j = 0; j <= n; ++j) {
            const std::int16_t* head =
                j == 0 ? root_arc_.data() : memory.heads.data() + (begin + j - 1) * d_.arc;
            for (std::size_t k = 0; k < d_.arc; ++k)
                memory.packed_heads[packed_place(d_.arc, padded, k, j)] = head[k];
        }
        memory.arc_sums.resize(n * padded);
        product_kernel().multiply(memory.dependents.data() + begin * d_.arc, n,
                                  {memory.packed_heads.data(), d_.arc, padded}, memory.arc_sums.data());
        memory.scores.resize(n * (n + 1));
        constexpr float unit = 1 / (activation_unit * activation_unit);
        for (std::size_t i = 0; i < n; ++i) {
            float* row = memory.scores.data() + i * (n + 1);
            for (std::size_t j = 0; j <= n; ++j)
                row[j] = static_cast<float>(memory.arc_sums[i * padded + j]) * unit;
            for (std::size_t j = 1; j <= n; ++j) row[j] += distance_[distance_bucket(i + 1, j)];
        }
        memory.decoder.decode(memory.scores.data(), static_cast<std::uint32_t>(n), memory.found);
        for (std::size_t i = 0; i < n; ++i) {
            Parsed& parsed = out[starts[s] + i];
            parsed.head = memory.found[i];
            const float* row = memory.scores.data() + i * (n + 1);
            parsed.certainty = probability(row, n + 1, parsed.head, i + 1);
            float next = -1.0e30F;
            for (std::size_t j = 0; j <= n; ++j)
                if (j != i + 1 && j != parsed.head) next = std::max(next, row[j]);
            parsed.margin = n == 1 ? activation_limit : std::max(0.0F, row[parsed.head] - next);
            const float* of_word = memory.label_sides.data() + (begin + i) * 2 * d_.label;
            const float* of_head = parsed.head == 0 ? root_label_.data()
                                                    : memory.label_sides.data() +
                                                          (begin + parsed.head - 1) * 2 * d_.label + d_.label;
            kernel.tangents_of_both(of_word, of_head, d_.label, memory.mixed.data() + (begin + i) * d_.label);
        }
    }
    memory.sums.resize(tokens * relation_.weights.columns);
    product_kernel().multiply(memory.mixed.data(), tokens, relation_.weights, memory.sums.data());
    std::array<float, 256> scores;
    for (std::size_t t = 0; t < tokens; ++t) {
        const std::int32_t* sums = memory.sums.data() + t * relation_.weights.columns;
        for (std::size_t j = 0; j < d_.relations; ++j)
            scores[j] = static_cast<float>(sums[j]) * relation_.scale + relation_.bias[j];
        Parsed& parsed = out[first + t];
        // "root" is for what hangs on the root, and for nothing else.
        for (std::size_t j = 0; j < d_.relations; ++j)
            if ((j == root_relation_) != (parsed.head == 0)) scores[j] = -activation_limit * activation_unit;
        parsed.relation = static_cast<std::uint8_t>(
            std::max_element(scores.begin(), scores.begin() + d_.relations) - scores.begin());
        parsed.certainty *= probability(scores.data(), d_.relations, parsed.relation, d_.relations);
    }
}

} // namespace factlint::syntax
