#include "extract/text_region.hpp"

#include "extract/element_evidence.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;
using markup::Tree;

// A region is a few elements, in document order, none inside another.
using Region = std::vector<NodeId>;

bool inside(const Tree& tree, const Region& region, NodeId node) {
    const auto after = std::upper_bound(region.begin(), region.end(), node);
    return after != region.begin() && node < tree.end(*(after - 1));
}

double weight_of(const Region& region, const std::vector<double>& weights) {
    double sum = 0;
    for (const NodeId each : region) sum += weights[each];
    return sum;
}

// Elements named as bodies, the ones of one name together, since a text is often split over several.
Region by_name(const Tree& tree, const std::vector<double>& weights) {
    std::map<std::string_view, Region> groups;
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (weights[at] <= 0 || tree.tag(at) == Tag::Text || !is_named_body(tree, at)) continue;
        const std::string_view name = tree.attribute(at, "class");
        Region& group = groups[name];
        if (group.empty() || at >= tree.end(group.back())) group.push_back(at);
    }
    double best = 0;
    for (const auto& [name, group] : groups) best = std::max(best, weight_of(group, weights));
    const Region* chosen = nullptr;
    std::size_t smallest = 0;
    for (const auto& [name, group] : groups) {
        if (weight_of(group, weights) < 0.9 * best) continue;
        std::size_t size = 0;
        for (const NodeId each : group) size += tree.end(each) - each;
        if (chosen == nullptr || size < smallest) {
            chosen = &group;
            smallest = size;
        }
    }
    return chosen == nullptr ? Region{} : *chosen;
}

// Down from the root as long as one child holds nearly all of the text.
Region by_weight(const Tree& tree, const std::vector<double>& weights, double share) {
    NodeId at = 0;
    while (true) {
        NodeId heaviest = markup::no_node;
        for (NodeId child = at + 1; child < tree.end(at); child = tree.end(child))
            if (heaviest == markup::no_node || weights[child] > weights[heaviest]) heaviest = child;
        if (heaviest == markup::no_node || weights[heaviest] < share * weights[at] || weights[heaviest] <= 0)
            break;
        const Tag tag = tree.tag(heaviest);
        if (tag == Tag::P || tag == Tag::Li || markup::is_inline(tag)) break;
        at = heaviest;
    }
    return {at};
}

double agreement(const Tree& tree, const std::vector<PageBlock>& blocks, const Region& a, const Region& b) {
    double both = 0;
    double either = 0;
    for (const PageBlock& block : blocks) {
        if (block.reason != Reason::Kept) continue;
        const bool in_a = inside(tree, a, block.container);
        const bool in_b = inside(tree, b, block.container);
        if (in_a && in_b) both += block.weight();
        if (in_a || in_b) either += block.weight();
    }
    return either > 0 ? both / either : 0;
}

} // namespace

double mark_region(const Tree& tree, std::vector<PageBlock>& blocks) {
    const std::vector<double> weights = weights_by_node(tree, blocks);
    if (weights.empty() || weights[0] <= 0) return 0;
    // Measured on the labelled pages: 0.6 cuts bodies that stand in two halves, 0.9 keeps neighbours.
    const Region heavy = by_weight(tree, weights, 0.75);
    Region region = by_name(tree, weights);
    if (region.empty() || weight_of(region, weights) < 0.5 * weight_of(heavy, weights)) region = heavy;
    const double confidence = agreement(tree, blocks, region, heavy);
    for (PageBlock& block : blocks)
        if (block.reason == Reason::Kept && !inside(tree, region, block.container))
            block.reason = Reason::OutsideRegion;
    return confidence;
}

} // namespace factlint::extract
