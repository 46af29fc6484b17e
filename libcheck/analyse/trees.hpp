// Trees: the dependency tree of every sentence, to be walked up and down.
#pragma once

#include "analyse/relations.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace factlint::analyse {

/// What a token hangs on.
struct Arc {
    std::uint32_t head = 0; ///< a token of the same sentence; the token itself when it is the root
    Relation relation = Relation::Root;
    float certainty = 0; ///< probability that head and relation are right, as the parser has it
};

/// The trees of all sentences of a text. Every sentence has one root and no circle. Tokens are numbered
/// through the text.
class Trees {
  public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    Trees() = default;
    /// Linear.
    explicit Trees(std::vector<Arc> arcs);

    std::uint32_t size() const { return static_cast<std::uint32_t>(arcs_.size()); }
    const Arc& operator[](std::uint32_t token) const { return arcs_[token]; }
    std::uint32_t head(std::uint32_t token) const { return arcs_[token].head; }
    Relation relation(std::uint32_t token) const { return arcs_[token].relation; }
    bool is_root(std::uint32_t token) const { return arcs_[token].head == token; }

    /// In the order of the text.
    std::span<const std::uint32_t> children(std::uint32_t token) const {
        return std::span(children_).subspan(first_child_[token],
                                            first_child_[token + 1] - first_child_[token]);
    }
    /// The first child with this relation, or `none`.
    std::uint32_t child(std::uint32_t token, Relation relation) const;
    /// First and last token of all that hangs on a token, itself included. What stands between them may
    /// belong elsewhere where arcs cross.
    std::uint32_t leftmost(std::uint32_t token) const { return leftmost_[token]; }
    std::uint32_t rightmost(std::uint32_t token) const { return rightmost_[token]; }
    /// Whether `token` hangs on `above`, or is it. Linear in the depth.
    bool below(std::uint32_t token, std::uint32_t above) const;

  private:
    std::vector<Arc> arcs_;
    std::vector<std::uint32_t> first_child_, children_, leftmost_, rightmost_;
};

} // namespace factlint::analyse
