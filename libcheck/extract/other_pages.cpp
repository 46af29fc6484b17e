#include "extract/other_pages.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "extract/body_ruler.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;
using markup::Tree;

// What no post and no entry holds. Comments are the posts themselves.
bool is_chrome(Reason reason) {
    switch (reason) {
    case Reason::Hidden:
    case Reason::Navigation:
    case Reason::Footer:
    case Reason::Form:
    case Reason::Newsletter:
    case Reason::Share:
    case Reason::Notice:
        return true;
    default:
        return false;
    }
}

bool may_be_body(Tag tag) {
    return tag == Tag::Div || tag == Tag::Section || tag == Tag::Article || tag == Tag::Td ||
           tag == Tag::Li || tag == Tag::Main;
}

// Measured on pages of forums; 1 takes names and ranks into the posts, 2 loses short posts.
constexpr double purity_counts = 2;

struct Group {
    std::uint64_t look = 0;
    std::vector<NodeId> members; ///< in document order, none inside another
    double weight = 0;
    double words = 0;
    bool named = false;

    double purity() const { return words > 0 ? std::min(weight / words, 1.0) : 0; }
};

std::uint64_t look_of(const Tree& tree, NodeId at) {
    std::string look(tree.name(at));
    for (const char c : tree.attribute(at, "class").substr(0, 300))
        if (!ascii::is_digit(c)) look += c;
    // Without a class the place says which of many it is.
    if (tree.attribute(at, "class").empty()) {
        look += '/';
        for (const char c : tree.attribute(tree.parent(at), "class").substr(0, 300))
            if (!ascii::is_digit(c)) look += c;
    }
    return hash64(look);
}

struct Sums {
    std::vector<double> weight;
    std::vector<double> words;
};

Sums sum_up(const Tree& tree, const std::vector<PageBlock>& blocks) {
    Sums sums{std::vector<double>(tree.size(), 0), std::vector<double>(tree.size(), 0)};
    for (const PageBlock& block : blocks) {
        if (is_chrome(block.reason)) continue;
        sums.words[block.container] += block.words;
        if ((block.words >= 8 || block.sentence_end) && block.link_share() < 0.5)
            sums.weight[block.container] += block.words;
    }
    for (std::size_t at = tree.size(); at-- > 1;) {
        const NodeId parent = tree.parent(static_cast<NodeId>(at));
        sums.words[parent] += sums.words[at];
        sums.weight[parent] += sums.weight[at];
    }
    return sums;
}

std::vector<Group> groups_of(const Tree& tree, const Sums& sums) {
    std::vector<std::pair<std::uint64_t, NodeId>> looks;
    for (NodeId at = 1; at < tree.size(); ++at)
        if (may_be_body(tree.tag(at)) && sums.words[at] > 0) looks.emplace_back(look_of(tree, at), at);
    std::sort(looks.begin(), looks.end());
    std::vector<Group> groups;
    for (const auto& [look, at] : looks) {
        if (groups.empty() || groups.back().look != look) groups.push_back({look, {}, 0, 0, false});
        Group& group = groups.back();
        if (!group.members.empty() && at < tree.end(group.members.back())) continue;
        group.members.push_back(at);
        group.weight += sums.weight[at];
        group.words += sums.words[at];
        group.named = group.named || is_named_body(tree, at);
    }
    return groups;
}

bool is_inside(const Tree& tree, const std::vector<NodeId>& members, NodeId node) {
    const auto after = std::upper_bound(members.begin(), members.end(), node);
    return after != members.begin() && node < tree.end(*(after - 1));
}

// Blocks of block quotations that say whose post they are from: by a class, or by a first line "Jane wrote:".
std::vector<bool> quotes_of_posts(const Tree& tree, const std::vector<PageBlock>& blocks) {
    std::vector<bool> quoted(blocks.size(), false);
    NodeId end = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].container < end) {
            quoted[i] = true;
            continue;
        }
        NodeId at = blocks[i].container;
        for (int steps = 0; steps < 8 && at != 0 && tree.tag(at) != Tag::Blockquote; ++steps)
            at = tree.parent(at);
        if (tree.tag(at) != Tag::Blockquote) continue;
        const std::string look = ascii::lower(tree.attribute(at, "class"));
        const bool says_whose = look.find("quote") != std::string::npos || tree.has_attribute(at, "cite") ||
                                tree.has_attribute(at, "data-author") || blocks[i].text.ends_with("said:") ||
                                blocks[i].text.ends_with("wrote:") ||
                                blocks[i].text.substr(0, 60).find(" wrote:") != std::string::npos;
        if (!says_whose) continue;
        quoted[i] = true;
        end = tree.end(at);
    }
    return quoted;
}

// The element that says it is the main part, when most words stand in it; the root otherwise.
NodeId main_element(const Tree& tree, const Sums& sums) {
    for (NodeId at = 1; at < tree.size(); ++at) {
        const bool main = tree.tag(at) == Tag::Main || tree.attribute(at, "role") == "main";
        if (main && sums.words[at] > 0.6 * sums.words[0]) return at;
    }
    return 0;
}

} // namespace

bool keep_posts(const Tree& tree, bool question, std::vector<PageBlock>& blocks) {
    if (question)
        for (PageBlock& block : blocks)
            if (block.reason == Reason::Comments) block.reason = Reason::Notice;
    const std::vector<bool> quoted = quotes_of_posts(tree, blocks);
    const Sums sums = sum_up(tree, blocks);
    const double all = sums.weight.empty() ? 0 : sums.weight[0];
    if (all <= 0) return false;
    const std::vector<Group> groups = groups_of(tree, sums);
    const auto worth = [&](const Group& group) {
        return group.weight / all * std::pow(group.purity(), purity_counts) * (group.named ? 1.15 : 1.0) *
               (group.members.size() > 1 ? 1.15 : 1.0);
    };
    const auto best = std::max_element(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return worth(a) != worth(b) ? worth(a) < worth(b) : a.members.front() > b.members.front();
    });
    if (best == groups.end() || best->weight <= 0) return false;
    std::vector<NodeId> members = best->members;
    // The post that opens a thread may look otherwise than those that answer it.
    const Group* opening = nullptr;
    for (const Group& group : groups) {
        if (group.members.size() != 1 || group.purity() < 0.7 || group.weight < 20) continue;
        const NodeId at = group.members.front();
        if (tree.end(at) > members.front()) continue;
        if (opening == nullptr || worth(group) > worth(*opening)) opening = &group;
    }
    if (opening != nullptr) members.insert(members.begin(), opening->members.front());
    std::string first_hand;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (!quoted[i] && !is_chrome(blocks[i].reason) && is_inside(tree, members, blocks[i].container))
            first_hand += blocks[i].text + '\n';
    const BodyRuler said(first_hand);
    for (PageBlock& block : blocks) {
        if (is_chrome(block.reason)) continue;
        if (!is_inside(tree, members, block.container))
            block.reason = Reason::OutsideRegion;
        else if (quoted[static_cast<std::size_t>(&block - blocks.data())] &&
                 (block.words < 5 || said.share_of(block.text) > 0.7))
            block.reason = Reason::Repeated;
        else if (is_promo(block.text) && !block.sentence_end)
            block.reason = Reason::Promo;
        else
            block.reason = Reason::Kept;
    }
    return true;
}

void keep_entries(const Tree& tree, std::vector<PageBlock>& blocks) {
    const NodeId main = main_element(tree, sum_up(tree, blocks));
    for (PageBlock& block : blocks) {
        if (is_chrome(block.reason) && block.reason != Reason::Form) continue;
        switch (block.reason) {
        case Reason::Aside:
        case Reason::Byline:
        case Reason::Comments:
        case Reason::Tags:
        case Reason::Date:
        case Reason::Disclaimer:
            continue;
        default:
            break;
        }
        if (block.container < main || block.container >= tree.end(main))
            block.reason = Reason::OutsideRegion;
        else if (is_date_line(block.text))
            block.reason = Reason::Date;
        else if (is_promo(block.text))
            block.reason = Reason::Promo;
        else
            block.reason = Reason::Kept;
    }
}

} // namespace factlint::extract
