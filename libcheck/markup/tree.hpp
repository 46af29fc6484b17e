// Tree: one page as a flat array of nodes in document order. The descendants of a node are the ids right
// after it, so a walk over a page or a part of it is a loop over numbers, without recursion or pointers.
#pragma once

#include "base/span.hpp"
#include "markup/tags.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::markup {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = UINT32_MAX;

struct Attribute {
    Span name;  ///< lower case
    Span value; ///< character references resolved
};

struct Node {
    NodeId parent = no_node;
    NodeId end = 0; ///< the subtree is [this node, end)
    Span text;      ///< the characters of a Text, the name of an Other
    std::uint32_t first_attribute = 0;
    std::uint16_t attributes = 0;
    std::uint16_t depth = 0; ///< 0 for the root
    Tag tag = Tag::Other;
};

/// Limits that keep memory and later passes bounded on hostile pages.
inline constexpr std::size_t max_nodes = 2'000'000;
inline constexpr std::size_t max_depth = 512; ///< deeper elements are left out, their text is not
inline constexpr std::size_t max_attributes = 64;
inline constexpr std::size_t max_attribute_bytes = 32'768; ///< of one value, the rest is cut

/// Immutable once built; views that it gives live as long as it does. Node 0 is the root ("html").
class Tree {
  public:
    std::size_t size() const { return nodes_.size(); }
    const Node& operator[](NodeId id) const { return nodes_[id]; }
    Tag tag(NodeId id) const { return nodes_[id].tag; }
    NodeId parent(NodeId id) const { return nodes_[id].parent; }
    NodeId end(NodeId id) const { return nodes_[id].end; }

    std::string_view text(NodeId id) const { return nodes_[id].text.in(characters_); }
    std::string_view name(NodeId id) const;

    std::span<const Attribute> attributes(NodeId id) const {
        return {attributes_.data() + nodes_[id].first_attribute, nodes_[id].attributes};
    }
    std::string_view in(Span span) const { return span.in(characters_); }
    /// The value of an attribute; empty when it is missing or empty.
    std::string_view attribute(NodeId id, std::string_view name) const;
    bool has_attribute(NodeId id, std::string_view name) const;

    /// All characters below a node, white space collapsed, a space where a block ends; script and style are
    /// left out.
    std::string text_below(NodeId id) const;

    /// Something was left out because a limit was reached.
    bool limited() const { return limited_; }

  private:
    friend class TreeBuilder;
    /// `name` is not empty.
    const Attribute* find_attribute(NodeId id, std::string_view name) const;

    std::vector<Node> nodes_;
    std::vector<Attribute> attributes_;
    std::string characters_;
    bool limited_ = false;
};

/// Makes a tree from the events of a parser. Starts with the root open; `finish` closes what is open.
class TreeBuilder {
  public:
    explicit TreeBuilder(std::size_t bytes_expected);

    void open(Tag tag, std::string_view name);
    /// For the element opened last, before anything is put into it. The first of two attributes of one name
    /// counts.
    void attribute(std::string_view name, std::string_view value);
    /// For the root: attributes of an <html> that was met. Kept only while the root is the only node.
    void root_attribute(std::string_view name, std::string_view value);
    void characters(std::string_view text);
    void close();
    std::size_t depth() const { return depth_; }
    Tree finish();

  private:
    bool put_attribute(NodeId node, std::string_view name, std::string_view value);
    Span keep(std::string_view text);

    Tree tree_;
    std::vector<NodeId> open_;
    std::size_t depth_ = 0; ///< also counts elements that were left out
    NodeId last_opened_ = no_node;
};

} // namespace factlint::markup
