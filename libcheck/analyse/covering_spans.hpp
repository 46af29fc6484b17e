// The smallest of many spans that covers another, where some have a hole that does not count: contents of
// attributions with an aside in them. A segment tree over where the asked span may begin, another over where
// it may end, each node with the best of what reaches far enough (range trees, de Berg et al. 2008, ch. 10).
// n log n to build, log² n to ask, however the spans lie. Internal to analyse.
#pragma once

#include "base/span.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace factlint::analyse {

class CoveringSpans {
  public:
    struct Item {
        Span span;
        Span hole; ///< empty when there is none
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    CoveringSpans() = default;
    explicit CoveringSpans(std::span<const Item> items);

    /// Number of the item with the smallest span that covers `inner` and whose hole does not; of equals the
    /// first.
    std::uint32_t smallest(Span inner) const;

  private:
    struct Choice {
        std::uint32_t size = none;
        std::uint32_t item = none;
        auto operator<=>(const Choice&) const = default;
    };
    struct Entry {
        std::int64_t least; ///< counts when what is asked is not below
        Choice choice;      ///< the best up to here
    };
    /// Intervals of one coordinate; each counts from a value of the other on.
    class Tree {
      public:
        void plan(std::uint32_t from, std::uint32_t to);
        void open();
        void insert(std::uint32_t from, std::uint32_t to, Entry entry); ///< `to` is not part of it
        void close();
        void ask(std::uint32_t at, std::int64_t other, Choice& best) const;

      private:
        std::vector<std::uint32_t> cuts_;
        std::vector<std::vector<Entry>> nodes_;
    };
    Tree begins_;
    Tree ends_;
};

} // namespace factlint::analyse
