#include "analyse/trees.hpp"

#include <algorithm>
#include <numeric>

namespace factlint::analyse {

Trees::Trees(std::vector<Arc> arcs) : arcs_(std::move(arcs)) {
    const auto count = size();
    first_child_.assign(count + 2, 0);
    for (std::uint32_t i = 0; i < count; ++i)
        if (!is_root(i)) ++first_child_[arcs_[i].head + 2];
    std::partial_sum(first_child_.begin(), first_child_.end(), first_child_.begin());
    children_.resize(first_child_.back());
    for (std::uint32_t i = 0; i < count; ++i)
        if (!is_root(i)) children_[first_child_[arcs_[i].head + 1]++] = i;
    first_child_.pop_back();

    // Leaves first: a token is done when all its children are.
    leftmost_.resize(count);
    rightmost_.resize(count);
    std::iota(leftmost_.begin(), leftmost_.end(), 0U);
    std::iota(rightmost_.begin(), rightmost_.end(), 0U);
    std::vector<std::uint32_t> waiting(count);
    std::vector<std::uint32_t> ready;
    for (std::uint32_t i = 0; i < count; ++i) {
        waiting[i] = static_cast<std::uint32_t>(children(i).size());
        if (waiting[i] == 0) ready.push_back(i);
    }
    while (!ready.empty()) {
        const auto token = ready.back();
        ready.pop_back();
        if (is_root(token)) continue;
        const auto above = head(token);
        leftmost_[above] = std::min(leftmost_[above], leftmost_[token]);
        rightmost_[above] = std::max(rightmost_[above], rightmost_[token]);
        if (--waiting[above] == 0) ready.push_back(above);
    }
}

std::uint32_t Trees::child(std::uint32_t token, Relation relation) const {
    for (const auto at : children(token))
        if (arcs_[at].relation == relation) return at;
    return none;
}

bool Trees::below(std::uint32_t token, std::uint32_t above) const {
    while (token != above) {
        if (is_root(token)) return false;
        token = head(token);
    }
    return true;
}

} // namespace factlint::analyse
