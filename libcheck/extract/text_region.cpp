#include "extract/text_region.hpp"

#include "base/ascii.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;
using markup::Tree;

constexpr double most_own = 80; ///< words in paragraphs of its own; with so many an element is a text

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

// "entry-content part-2" -> "entry-content part-": numbered parts of one text have one name.
std::string without_numbers(std::string_view name) {
    std::string out;
    for (const char c : name)
        if (!ascii::is_digit(c)) out += c;
    return out;
}

// Elements named as bodies. The ones of one name under one parent belong together, since a text is often
// split over several; those under different parents are the cards of other articles.
std::vector<Region> by_name(const Tree& tree, const std::vector<double>& weights) {
    std::map<std::pair<NodeId, std::string>, Region> groups;
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (weights[at] <= 0 || tree.tag(at) == Tag::Text || !is_named_body(tree, at)) continue;
        groups[{tree.parent(at), without_numbers(tree.attribute(at, "class"))}].push_back(at);
    }
    std::vector<Region> out;
    for (auto& [key, group] : groups) out.push_back(std::move(group));
    return out;
}

std::size_t size_of(const Tree& tree, const Region& region) {
    std::size_t size = 0;
    for (const NodeId each : region) size += tree.end(each) - each;
    return size;
}

// The smallest of the regions that hold nearly as much as the best one.
Region densest(const Tree& tree, const std::vector<Region>& regions, const std::vector<double>& values) {
    double best = 0;
    for (const Region& each : regions) best = std::max(best, weight_of(each, values));
    const Region* chosen = nullptr;
    for (const Region& each : regions)
        if (weight_of(each, values) > 0 && weight_of(each, values) >= 0.9 * best &&
            (chosen == nullptr || size_of(tree, each) < size_of(tree, *chosen)))
            chosen = &each;
    return chosen == nullptr ? Region{} : *chosen;
}

// Weight of the paragraphs that are children of each element: where it stands, a text is.
std::vector<double> own_paragraphs(const Tree& tree, const std::vector<PageBlock>& blocks) {
    std::vector<double> own(tree.size(), 0);
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept && tree.tag(block.container) == Tag::P)
            own[tree.parent(block.container)] += block.weight();
    return own;
}

// Down from the root as long as one child holds nearly all of the text, and the element around it has no text
// of its own that would be lost.
Region by_weight(const Tree& tree, const std::vector<double>& weights, double share,
                 const std::vector<double>& own) {
    NodeId at = 0;
    while (at == 0 || own[at] < most_own) {
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

// A page that goes on with the next articles has them side by side; the first, or the one under the page's
// own heading, is the one that was asked for.
Region first_article(const Tree& tree, const std::vector<double>& weights, NodeId heading, Region region) {
    if (region.size() != 1) return region;
    const NodeId root = region.front();
    Region articles;
    double sum = 0;
    for (NodeId at = root + 1; at < tree.end(root);) {
        if (tree.tag(at) == Tag::Article && weights[at] >= 60) {
            articles.push_back(at);
            sum += weights[at];
            at = tree.end(at);
        } else {
            ++at;
        }
    }
    if (articles.size() < 2 || sum < 0.7 * weights[root]) return region;
    for (const NodeId each : articles)
        if (heading != markup::no_node && each < heading && heading < tree.end(each)) return {each};
    // Entries of a live blog are many and none is the article.
    const bool first_is_whole = weights[articles.front()] >= 150 && articles.size() <= 5;
    return first_is_whole ? Region{articles.front()} : region;
}

// The text that stands next to the page's own heading, when the region chosen is somewhere else: a page may
// show more words about other articles than its own has. An introduction of a paragraph or two is no text
// yet.
Region near_heading(const Tree& tree, const std::vector<PageBlock>& blocks,
                    const std::vector<double>& weights, NodeId heading, Region region) {
    if (heading == markup::no_node || region.empty()) return region;
    std::vector<std::uint32_t> paragraphs(tree.size(), 0);
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept && block.weight() > 0 && block.kind == BlockKind::Paragraph)
            ++paragraphs[block.container];
    for (std::size_t at = tree.size(); at-- > 1;)
        paragraphs[tree.parent(static_cast<NodeId>(at))] += paragraphs[at];
    const double enough = std::max(80.0, 0.1 * weight_of(region, weights));
    NodeId around = heading;
    while (around != 0 && (weights[around] < enough || paragraphs[around] < 4)) around = tree.parent(around);
    if (around == 0) return region;
    const bool apart = std::all_of(region.begin(), region.end(), [&](NodeId each) {
        return each >= tree.end(around) || tree.end(each) <= around;
    });
    return apart ? Region{around} : region;
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

double mark_region(const Tree& tree, const BodyRuler& ruler, NodeId heading, std::vector<PageBlock>& blocks) {
    const std::vector<double> weights = weights_by_node(tree, blocks);
    if (weights.empty() || weights[0] <= 0) return 0;
    // Measured on the labelled pages: 0.6 cuts bodies that stand in two halves, 0.9 keeps neighbours.
    const std::vector<double> own = own_paragraphs(tree, blocks);
    const Region heavy = first_article(tree, weights, heading, by_weight(tree, weights, 0.75, own));
    std::vector<Region> named = by_name(tree, weights);
    Region region = densest(tree, named, weights);
    if (region.empty() || weight_of(region, weights) < 0.5 * weight_of(heavy, weights)) region = heavy;
    if (ruler.usable()) {
        // What the page itself gives as the text decides between the candidates.
        std::vector<double> measured(tree.size(), 0);
        for (const PageBlock& block : blocks)
            if (block.reason == Reason::Kept && ruler.share_of(block.text) > 0.7)
                measured[block.container] += block.words;
        for (std::size_t at = tree.size(); at-- > 1;)
            measured[tree.parent(static_cast<NodeId>(at))] += measured[at];
        // A teaser measures only the beginning and must not shrink the region to it.
        if (measured[0] >= std::max(40.0, 0.5 * weight_of(region, weights))) {
            named.push_back(heavy);
            named.push_back(by_weight(tree, measured, 0.75, own));
            if (weight_of(region, measured) < 0.9 * measured[0]) region = densest(tree, named, measured);
        }
    }
    region = near_heading(tree, blocks, weights, heading, std::move(region));
    const double confidence = agreement(tree, blocks, region, heavy);
    for (PageBlock& block : blocks)
        if (block.reason == Reason::Kept && !inside(tree, region, block.container))
            block.reason = Reason::OutsideRegion;
    return confidence;
}

} // namespace factlint::extract
