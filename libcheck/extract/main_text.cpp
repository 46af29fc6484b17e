#include "extract/main_text.hpp"

#include "base/ascii.hpp"
#include "extract/body_ruler.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"
#include "extract/other_pages.hpp"
#include "extract/pictures.hpp"
#include "extract/text_region.hpp"
#include "extract/trims.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

// Classes that say "aside" or "promo" on nearly all of the text of a page say nothing.
void lift_when_nothing_is_left(std::vector<PageBlock>& blocks) {
    double kept = 0;
    double lifted = 0;
    const auto liftable = [](const PageBlock& block) {
        switch (block.reason) {
        case Reason::Aside:
        case Reason::Advert:
        case Reason::Notice:
        case Reason::Share:
        case Reason::Form:
        case Reason::Header:
        case Reason::Navigation:
        case Reason::Tags:
        case Reason::Byline:
        case Reason::AuthorBox:
        case Reason::Newsletter:
        case Reason::Caption:
            return true;
        default:
            return false;
        }
    };
    for (const PageBlock& block : blocks) {
        if (block.reason == Reason::Kept) kept += block.weight();
        if (liftable(block)) lifted += block.weight();
    }
    if (kept >= 60 || lifted < 3 * kept + 100) return;
    for (PageBlock& block : blocks)
        if (liftable(block)) block.reason = Reason::Kept;
}

// Paragraphs that are hidden one by one beside those that are shown are the part for subscribers: text of the
// article all the same.
void lift_hidden_rest(const markup::Tree& tree, std::vector<PageBlock>& blocks) {
    std::set<NodeId> shown;
    double kept = 0;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept && tree.tag(block.container) == Tag::P && block.weight() > 0)
            shown.insert(tree.parent(block.container));
    double rest = 0;
    const auto is_rest = [&](const PageBlock& block) {
        if (block.reason != Reason::Hidden || block.weight() <= 0) return false;
        const NodeId parent = tree.parent(block.container);
        return shown.contains(parent) || (parent != markup::no_node && shown.contains(tree.parent(parent)));
    };
    for (const PageBlock& block : blocks) {
        if (block.reason == Reason::Kept) kept += block.weight();
        if (is_rest(block)) rest += block.weight();
    }
    if (rest < 150 || rest < 0.5 * kept) return;
    for (PageBlock& block : blocks)
        if (is_rest(block)) block.reason = Reason::Kept;
}

// A hidden element that a click opens: by its role, or the names of it and of what it stands in.
bool is_folded(const markup::Tree& tree, NodeId element) {
    if (tree.tag(element) == Tag::Text || !is_hidden(tree, element)) return false;
    const std::string_view role = tree.attribute(element, "role");
    if (role == "region" || role == "tabpanel") return true;
    NodeId at = element;
    for (int steps = 0; steps < 3 && at != 0 && at != markup::no_node; ++steps, at = tree.parent(at)) {
        const std::string names = ascii::lower(tree.attribute(at, "class").substr(0, 300));
        for (const std::string_view each : {"accordion", "collaps", "faq", "toggle", "tab-pane", "tabpanel"})
            if (names.find(each) != std::string::npos) return true;
    }
    return false;
}

// Chapters that open at a click, where they are the better part of the text; menus that do have none.
void lift_folded(const markup::Tree& tree, std::vector<PageBlock>& blocks) {
    double rest = 0;
    double kept = 0;
    std::vector<PageBlock*> folded;
    for (PageBlock& block : blocks) {
        if (block.reason == Reason::Kept) kept += block.weight();
        if (block.reason != Reason::Hidden) continue;
        NodeId at = block.container;
        bool folds = false;
        for (int steps = 0; steps < 8 && at != 0 && at != markup::no_node && !folds; ++steps) {
            folds = is_folded(tree, at);
            at = tree.parent(at);
        }
        if (!folds || block.link_share() > 0.5) continue;
        folded.push_back(&block);
        rest += block.weight();
    }
    if (rest < 150 || rest < 0.5 * kept) return;
    for (PageBlock* block : folded) block->reason = Reason::Kept;
}

// The h1 that says the title; the only one where there is one.
NodeId heading_of(const markup::Tree& tree, const std::vector<std::string>& titles) {
    NodeId first = markup::no_node;
    int headings = 0;
    for (NodeId at = 1; at < tree.size() && headings < 20; ++at) {
        if (tree.tag(at) != Tag::H1) continue;
        ++headings;
        const std::string text = plain_form(tree.text_below(at));
        if (!titles.empty() && !text.empty() && plain_form(titles.front()).find(text) != std::string::npos)
            return at;
        if (first == markup::no_node) first = at;
    }
    return headings == 1 ? first : markup::no_node;
}

// Most links of a listing stand in headings or items of their own, with little running text between them.
bool is_listing(const std::vector<PageBlock>& blocks, double kept_words) {
    std::size_t linked_headings = 0;
    for (const PageBlock& block : blocks)
        if (block.kind == BlockKind::Heading && block.link_share() > 0.8 && block.words >= 4)
            ++linked_headings;
    return linked_headings >= 8 && kept_words < 25.0 * static_cast<double>(linked_headings);
}

} // namespace

MainText choose_main_text(const markup::Tree& tree, const PageTypeGuess& page, std::vector<PageBlock>& blocks,
                          const RepeatedTexts& repeated) {
    MainText out;
    if (page.type == PageType::Thread && keep_posts(tree, page.question, blocks)) {
        out.confidence = 0.7;
        return out;
    }
    if (page.type == PageType::Listing) {
        keep_entries(tree, blocks);
        out.confidence = 0.6;
        out.listing = true;
        return out;
    }
    lift_when_nothing_is_left(blocks);
    lift_hidden_rest(tree, blocks);
    lift_folded(tree, blocks);
    mark_picture_lines(tree, blocks);
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Comments && block.words >= 5) out.comments = true;
    out.confidence =
        mark_region(tree, BodyRuler(repeated.article_body), heading_of(tree, repeated.titles), blocks);
    trim_region(tree, repeated, blocks, out);
    double kept_words = 0;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept) kept_words += block.words;
    out.listing = is_listing(blocks, kept_words);
    return out;
}

} // namespace factlint::extract
