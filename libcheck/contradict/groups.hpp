// Groups: connected sets of numbers, each named by its smallest (union-find with path halving).
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace factlint::contradict {

class Groups {
  public:
    explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t name(std::uint32_t at) {
        while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
        return at;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = name(a);
        b = name(b);
        if (a < b) std::swap(a, b);
        parent_[a] = b;
    }

  private:
    std::vector<std::uint32_t> parent_;
};

} // namespace factlint::contradict
