#include "syntax/tree_decoder.hpp"

#include <algorithm>
#include <limits>

namespace factlint::syntax {
namespace {

/// More than any sum of differences of scores: keeps a second child of the root away unless there is no other
/// tree.
constexpr float second_root = 1.0e6F;

enum State : std::uint8_t { Untouched, OnPath, Done };

} // namespace

bool TreeDecoder::is_tree(const std::vector<std::uint32_t>& heads) {
    const auto count = static_cast<std::uint32_t>(heads.size());
    if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
    state_.assign(count + 1, Untouched);
    state_[0] = Done;
    for (std::uint32_t i = 1; i <= count; ++i) {
        path_.clear();
        std::uint32_t at = i;
        while (state_[at] == Untouched) {
            state_[at] = OnPath;
            path_.push_back(at);
            at = heads[at - 1];
        }
        if (state_[at] == OnPath) return false;
        for (const auto node : path_) state_[node] = Done;
    }
    return true;
}

void TreeDecoder::decode(const float* scores, std::uint32_t count, std::vector<std::uint32_t>& heads) {
    heads.assign(count, 0);
    if (count == 0) return;
    // Each token's own best head is the best tree whenever it is a tree at all, and it mostly is.
    for (std::uint32_t i = 0; i < count; ++i) {
        const float* row = scores + std::size_t{i} * (count + 1);
        std::uint32_t best = 0;
        for (std::uint32_t j = 1; j <= count; ++j)
            if (j != i + 1 && row[j] > row[best]) best = j;
        heads[i] = best;
    }
    if (!is_tree(heads)) span(scores, count, heads);
}

void TreeDecoder::span(const float* scores, std::uint32_t count, std::vector<std::uint32_t>& heads) {
    const std::uint32_t nodes = count + 1;
    constexpr auto none = std::numeric_limits<std::uint32_t>::max();
    in_.assign(scores, scores + std::size_t{count} * nodes);
    target_.resize(std::size_t{count} * nodes);
    leader_.resize(nodes);
    node_of_.resize(nodes);
    const std::uint32_t all = 2 * nodes;
    parent_.assign(all, none);
    best_from_.assign(all, none);
    best_into_.assign(all, none);
    best_score_.assign(nodes, 0);
    state_.assign(nodes, Untouched);
    state_[0] = Done;
    for (std::uint32_t i = 0; i < nodes; ++i) leader_[i] = node_of_[i] = i;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::fill_n(target_.begin() + std::size_t{i} * nodes, nodes, i + 1);
        in_[std::size_t{i} * nodes] -= second_root;
    }
    const auto find = [&](std::uint32_t node) {
        while (leader_[node] != node) {
            leader_[node] = leader_[leader_[node]];
            node = leader_[node];
        }
        return node;
    };
    std::uint32_t made = nodes;
    for (std::uint32_t start = 1; start < nodes; ++start) {
        if (state_[find(start)] != Untouched) continue;
        path_.assign(1, find(start));
        state_[path_[0]] = OnPath;
        while (true) {
            const std::uint32_t row = path_.back();
            float* in = in_.data() + std::size_t{row - 1} * nodes;
            std::uint32_t from = none;
            for (std::uint32_t j = 0; j < nodes; ++j)
                if (find(j) != row && (from == none || in[j] > in[from])) from = j;
            const std::uint32_t component = node_of_[row];
            best_from_[component] = from;
            best_into_[component] = target_[std::size_t{row - 1} * nodes + from];
            best_score_[row] = in[from];
            const std::uint32_t source = find(from);
            if (state_[source] == Done) break;
            if (state_[source] == Untouched) {
                state_[source] = OnPath;
                path_.push_back(source);
                continue;
            }
            // A cycle: its components become one, and each arc into it costs what it displaces.
            const std::uint32_t whole = made++;
            float* merged = in_.data() + std::size_t{source - 1} * nodes;
            std::uint32_t* targets = target_.data() + std::size_t{source - 1} * nodes;
            for (std::uint32_t j = 0; j < nodes; ++j) merged[j] -= best_score_[source];
            parent_[node_of_[source]] = whole;
            while (path_.back() != source) {
                const std::uint32_t member = path_.back();
                path_.pop_back();
                const float* other = in_.data() + std::size_t{member - 1} * nodes;
                const std::uint32_t* other_targets = target_.data() + std::size_t{member - 1} * nodes;
                for (std::uint32_t j = 0; j < nodes; ++j) {
                    const float score = other[j] - best_score_[member];
                    if (score > merged[j]) {
                        merged[j] = score;
                        targets[j] = other_targets[j];
                    }
                }
                parent_[node_of_[member]] = whole;
                leader_[member] = source;
            }
            node_of_[source] = whole;
        }
        for (const auto row : path_) state_[row] = Done;
    }
    // From the outermost component inwards: the arc into a component enters everything on the way down to its
    // token, and what is entered so gives up its own arc of the cycle.
    entered_.assign(made, 0);
    for (std::uint32_t component = made; component-- > 1;) {
        if (entered_[component] != 0) continue;
        const std::uint32_t into = best_into_[component];
        heads[into - 1] = best_from_[component];
        for (std::uint32_t node = into; node != component; node = parent_[node]) entered_[node] = 1;
    }
}

} // namespace factlint::syntax
