#include "analyse/covering_spans.hpp"

#include <algorithm>
#include <limits>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();

} // namespace

void CoveringSpans::Tree::plan(std::uint32_t from, std::uint32_t to) {
    cuts_.push_back(from);
    cuts_.push_back(to);
}

void CoveringSpans::Tree::open() {
    std::ranges::sort(cuts_);
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    nodes_.resize(2 * cuts_.size());
}

void CoveringSpans::Tree::insert(std::uint32_t from, std::uint32_t to, Entry entry) {
    const auto place = [&](std::uint32_t cut) {
        return cuts_.size() + static_cast<std::size_t>(std::ranges::lower_bound(cuts_, cut) - cuts_.begin());
    };
    for (auto left = place(from), right = place(to); left < right; left /= 2, right /= 2) {
        if (left % 2 == 1) nodes_[left++].push_back(entry);
        if (right % 2 == 1) nodes_[--right].push_back(entry);
    }
}

void CoveringSpans::Tree::close() {
    for (auto& node : nodes_) {
        std::ranges::sort(node, {}, [](const Entry& entry) { return std::pair(entry.least, entry.choice); });
        for (std::size_t i = 1; i < node.size(); ++i)
            node[i].choice = std::min(node[i].choice, node[i - 1].choice);
    }
}

void CoveringSpans::Tree::ask(std::uint32_t at, std::int64_t other, Choice& best) const {
    const auto cut = std::ranges::upper_bound(cuts_, at);
    if (cut == cuts_.begin()) return;
    for (auto node = cuts_.size() + static_cast<std::size_t>(cut - cuts_.begin()) - 1; node > 0; node /= 2) {
        const auto& entries = nodes_[node];
        const auto past = std::ranges::upper_bound(entries, other, {}, &Entry::least);
        if (past != entries.begin()) best = std::min(best, std::prev(past)->choice);
    }
}

CoveringSpans::CoveringSpans(std::span<const Item> items) {
    // What is asked begins in the span before its hole and ends in the span; or it begins in the span, where
    // its end tells that it reaches past the hole.
    const auto each = [&](auto&& of_begins, auto&& of_ends) {
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            const auto& [span, hole] = items[i];
            if (span.empty()) continue;
            const Choice choice{span.size(), i};
            const Entry reaches{-static_cast<std::int64_t>(span.end), choice};
            if (hole.empty()) {
                of_begins(span.begin, last, reaches);
                continue;
            }
            if (span.begin < hole.begin) of_begins(span.begin, hole.begin, reaches);
            if (hole.end < span.end) of_ends(hole.end + 1, span.end + 1, Entry{span.begin, choice});
        }
    };
    each([&](std::uint32_t from, std::uint32_t to, const Entry&) { begins_.plan(from, to); },
         [&](std::uint32_t from, std::uint32_t to, const Entry&) { ends_.plan(from, to); });
    begins_.open();
    ends_.open();
    each([&](std::uint32_t from, std::uint32_t to, const Entry& entry) { begins_.insert(from, to, entry); },
         [&](std::uint32_t from, std::uint32_t to, const Entry& entry) { ends_.insert(from, to, entry); });
    begins_.close();
    ends_.close();
}

std::uint32_t CoveringSpans::smallest(Span inner) const {
    Choice best;
    begins_.ask(inner.begin, -static_cast<std::int64_t>(inner.end), best);
    ends_.ask(inner.end, inner.begin, best);
    return best.item;
}

} // namespace factlint::analyse
