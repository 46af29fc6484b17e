#include "markup/tree.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstring>

namespace factlint::markup {
namespace {

// Characters are addressed by 32 bits.
constexpr std::size_t max_characters = 0xFFFFFF00U;

} // namespace

std::string_view Tree::name(NodeId id) const {
    return nodes_[id].tag == Tag::Other ? text(id) : name_of(nodes_[id].tag);
}

const Attribute* Tree::find_attribute(NodeId id, std::string_view name) const {
    // Asked for every element of a page many times over: length and first letter tell nearly all names apart.
    for (const Attribute& each : attributes(id)) {
        if (each.name.end - each.name.begin != name.size()) continue;
        const char* const begin = characters_.data() + each.name.begin;
        if (*begin == name.front() && std::memcmp(begin, name.data(), name.size()) == 0) return &each;
    }
    return nullptr;
}

std::string_view Tree::attribute(NodeId id, std::string_view name) const {
    const Attribute* const found = find_attribute(id, name);
    return found == nullptr ? std::string_view() : found->value.in(characters_);
}

bool Tree::has_attribute(NodeId id, std::string_view name) const {
    return find_attribute(id, name) != nullptr;
}

std::string Tree::text_below(NodeId id) const {
    std::string out;
    for (NodeId at = id; at < nodes_[id].end;) {
        const Tag tag = nodes_[at].tag;
        if (at != id && (tag == Tag::Script || tag == Tag::Style)) {
            at = nodes_[at].end;
            continue;
        }
        if (tag == Tag::Text)
            out += text(at);
        else if (!is_inline(tag))
            out += ' ';
        ++at;
    }
    return collapse_spaces(out);
}

TreeBuilder::TreeBuilder(std::size_t bytes_expected) {
    tree_.characters_.reserve(std::min<std::size_t>(bytes_expected, std::size_t{64} << 20U));
    tree_.nodes_.reserve(std::min<std::size_t>(bytes_expected / 32 + 16, 1U << 16U));
    Node root;
    root.tag = Tag::Html;
    tree_.nodes_.push_back(root);
    open_.push_back(0);
}

Span TreeBuilder::keep(std::string_view text) {
    if (tree_.characters_.size() + text.size() > max_characters) {
        tree_.limited_ = true;
        return {};
    }
    const std::size_t begin = tree_.characters_.size();
    tree_.characters_ += text;
    return make_span(begin, tree_.characters_.size());
}

void TreeBuilder::open(Tag tag, std::string_view name) {
    ++depth_;
    last_opened_ = no_node;
    if (depth_ >= max_depth || tree_.nodes_.size() >= max_nodes) {
        tree_.limited_ = true;
        return;
    }
    Node node;
    node.parent = open_.back();
    node.tag = tag;
    node.depth = static_cast<std::uint16_t>(open_.size());
    if (tag == Tag::Other) node.text = keep(name);
    last_opened_ = static_cast<NodeId>(tree_.nodes_.size());
    tree_.nodes_.push_back(node);
    open_.push_back(last_opened_);
}

bool TreeBuilder::put_attribute(NodeId node, std::string_view name, std::string_view value) {
    Node& owner = tree_.nodes_[node];
    if (owner.attributes >= max_attributes) {
        tree_.limited_ = true;
        return false;
    }
    if (tree_.has_attribute(node, name)) return false;
    if (value.size() > max_attribute_bytes) {
        tree_.limited_ = true;
        std::size_t cut = max_attribute_bytes;
        while (cut > 0 && (static_cast<unsigned char>(value[cut]) & 0xC0U) == 0x80U) --cut;
        value = value.substr(0, cut);
    }
    if (owner.attributes == 0) owner.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    tree_.attributes_.push_back({keep(name), keep(value)});
    ++owner.attributes;
    return true;
}

void TreeBuilder::attribute(std::string_view name, std::string_view value) {
    if (last_opened_ != no_node) put_attribute(last_opened_, name, value);
}

void TreeBuilder::root_attribute(std::string_view name, std::string_view value) {
    if (tree_.nodes_.size() == 1) put_attribute(0, name, value);
}

void TreeBuilder::characters(std::string_view text) {
    last_opened_ = no_node;
    if (text.empty()) return;
    // Parsers give one run of text in pieces; it stays one node.
    Node& before = tree_.nodes_.back();
    if (before.tag == Tag::Text && before.parent == open_.back() &&
        before.text.end == tree_.characters_.size()) {
        before.text.end =
            keep(text).end == 0 ? before.text.end : static_cast<std::uint32_t>(tree_.characters_.size());
        return;
    }
    if (tree_.nodes_.size() >= max_nodes) {
        tree_.limited_ = true;
        return;
    }
    Node node;
    node.parent = open_.back();
    node.tag = Tag::Text;
    node.depth = static_cast<std::uint16_t>(open_.size());
    node.text = keep(text);
    node.end = static_cast<NodeId>(tree_.nodes_.size() + 1);
    tree_.nodes_.push_back(node);
}

void TreeBuilder::close() {
    last_opened_ = no_node;
    if (depth_ == 0) return;
    // Elements that were left out were the innermost ones.
    if (depth_ < open_.size()) {
        tree_.nodes_[open_.back()].end = static_cast<NodeId>(tree_.nodes_.size());
        open_.pop_back();
    }
    --depth_;
}

Tree TreeBuilder::finish() {
    for (const NodeId id : open_) tree_.nodes_[id].end = static_cast<NodeId>(tree_.nodes_.size());
    open_.clear();
    return std::move(tree_);
}

} // namespace factlint::markup
