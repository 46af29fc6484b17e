#include "extract/trims.hpp"

#include "extract/body_ruler.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

class Trimmer {
  public:
    Trimmer(const markup::Tree& tree, std::vector<PageBlock>& blocks, const RepeatedTexts& repeated)
        : tree_(tree), blocks_(blocks), ruler_(repeated.article_body) {
        for (const std::string& title : repeated.titles) titles_.push_back(plain_form(title));
        for (const std::string& text : repeated.descriptions) descriptions_.push_back(plain_form(text));
    }

    void run(MainText& out) {
        notices(out);
        head();
        other_articles();
        middle();
        announced_lists();
        boxed_headings();
        cards();
        tail();
        headings();
        repeats();
    }

  private:
    bool kept(std::size_t i) const { return blocks_[i].reason == Reason::Kept; }

    static bool is_running_text(const PageBlock& block) {
        return block.weight() > 0 && (block.sentence_end || block.words >= 25);
    }

    bool may_start(const PageBlock& block) const {
        // A first sentence may be short, or most of it a link.
        const bool sentence = (tree_.tag(block.container) == Tag::P || block.kind == BlockKind::ListItem ||
                               is_in_body(block.container)) &&
                              block.kind != BlockKind::Heading && block.words >= 6 && block.sentence_end &&
                              block.link_share() < (block.words >= 12 ? 0.85 : 0.5);
        return (is_running_text(block) || sentence) && !repeats_title(block) && !is_byline(block.text) &&
               !is_date_line(block.text) && !is_promo(block.text);
    }

    // Text that stands in the element of the body itself.
    bool is_in_body(NodeId container) const { return is_named_body(tree_, container); }

    bool repeats_title(const PageBlock& block) const {
        if (block.text.size() > 400) return false;
        const std::string plain = plain_form(block.text);
        for (const std::string& title : titles_) {
            if (title.size() < 8) continue;
            if (plain == title) return true;
            // "Headline | Site" and "Kicker: Headline"
            if (plain.size() >= 15 && title.find(plain) != std::string::npos &&
                plain.size() * 3 >= title.size() * 2)
                return true;
        }
        return false;
    }

    bool repeats_description(const PageBlock& block) const {
        const std::string plain = plain_form(block.text.substr(0, 600));
        return std::any_of(descriptions_.begin(), descriptions_.end(),
                           [&](const std::string& text) { return text.size() >= 30 && (plain == text); });
    }

    void notices(MainText& out) {
        for (PageBlock& block : blocks_) {
            if (is_paywall_line(block.text) && block.reason != Reason::Hidden) out.paywalled = true;
            if (block.reason != Reason::Kept && block.reason != Reason::Notice &&
                block.reason != Reason::EndMatter && block.reason != Reason::OutsideRegion)
                continue;
            if (is_views_disclaimer(block.text)) {
                if (out.views_disclaimer.empty()) out.views_disclaimer = block.text;
                block.reason = Reason::Disclaimer;
            }
        }
    }

    // What stands above the title is not the text, unless it is most of it.
    void below_title() {
        double before = 0;
        double total = 0;
        std::size_t title = blocks_.size();
        bool titled =
            false; // the title stood outside of the region, so that a repeat is a heading of the text
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!kept(i)) {
                titled = titled || (total == 0 && tree_.tag(blocks_[i].container) == Tag::H1 &&
                                    repeats_title(blocks_[i]));
                continue;
            }
            if (title == blocks_.size() && blocks_[i].kind == BlockKind::Heading &&
                repeats_title(blocks_[i]) && !(titled && total >= 30)) {
                title = i;
                before = total;
            }
            total += blocks_[i].words;
        }
        if (title == blocks_.size() || before > 0.3 * total) return;
        for (std::size_t i = 0; i < title; ++i)
            if (kept(i)) blocks_[i].reason = Reason::Header;
        blocks_[title].reason = Reason::Title;
    }

    // A page that goes on with the next articles sets their titles as it sets its own.
    void other_articles() {
        std::string_view name;
        std::string_view title;
        NodeId first = markup::no_node;
        double words = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const PageBlock& block = blocks_[i];
            if (kept(i) && is_running_text(block)) words += block.words;
            const NodeId heading = block.container;
            if (tree_.tag(heading) != Tag::H1 || block.words < 3) continue;
            const std::string_view own = tree_.attribute(heading, "class");
            if (first == markup::no_node) {
                if (!repeats_title(block) || block.link_share() > 0.8) continue;
                first = heading;
                name = own;
                title = block.text;
            } else if (words >= 150 && kept(i) && !name.empty() && own == name && block.text != title &&
                       block.link_share() < 0.8 && tree_.parent(heading) != tree_.parent(first)) {
                for (std::size_t j = i; j < blocks_.size(); ++j)
                    if (kept(j)) blocks_[j].reason = Reason::OtherArticle;
                return;
            }
        }
    }

    // Everything before the first running text is title, kicker, byline, date, player ...
    void head() {
        below_title();
        std::size_t first = blocks_.size();
        for (std::size_t i = 0; i < blocks_.size() && first == blocks_.size(); ++i)
            if (kept(i) && may_start(blocks_[i])) first = i;
        if (first == blocks_.size()) return;
        for (std::size_t i = 0; i < first; ++i) {
            PageBlock& block = blocks_[i];
            if (block.reason != Reason::Kept) continue;
            if (repeats_title(block))
                block.reason = Reason::Title;
            else if (is_byline(block.text))
                block.reason = Reason::Byline;
            else if (is_date_line(block.text))
                block.reason = Reason::Date;
            else if (is_promo(block.text))
                block.reason = Reason::Promo;
            else if (!(block.kind == BlockKind::Paragraph && tree_.tag(block.container) == Tag::P &&
                       (block.words >= 6 ||
                        (block.words >= 2 && block.sentence_end &&
                         tree_.parent(block.container) == tree_.parent(blocks_[first].container))) &&
                       block.link_share() < 0.5))
                block.reason = Reason::Header;
        }
        // A standfirst of its own element; a paragraph with these words is the lead that was copied out.
        if (!repeats_description(blocks_[first]) || tree_.tag(blocks_[first].container) == Tag::P) return;
        for (std::size_t i = first + 1; i < blocks_.size(); ++i) {
            if (!kept(i) || !is_running_text(blocks_[i])) continue;
            if (tree_.parent(blocks_[i].container) != tree_.parent(blocks_[first].container))
                blocks_[first].reason = Reason::Standfirst;
            break;
        }
    }

    // A linked heading in an item of a list is a line of a list of links.
    bool is_in_item(NodeId container) const {
        for (int steps = 0; steps < 4 && container != markup::no_node; ++steps) {
            if (tree_.tag(container) == Tag::Li) return true;
            container = tree_.parent(container);
        }
        return false;
    }

    void middle() {
        bool started = false;
        for (PageBlock& block : blocks_) {
            if (block.reason != Reason::Kept) continue;
            const bool heading = block.kind == BlockKind::Heading;
            if (block.kind == BlockKind::Caption)
                block.reason = Reason::Caption;
            else if (is_promo(block.text))
                block.reason = Reason::Promo;
            else if (block.words < 100 && is_notice(block.text))
                block.reason = Reason::Notice;
            else if (is_date_line(block.text))
                block.reason = Reason::Date;
            else if (block.link_share() > 0.8 && block.words < 30 && !(heading && started))
                block.reason = Reason::LinkList;
            else if (heading && block.link_share() > 0.8 && is_in_item(block.container))
                block.reason = Reason::LinkList;
            else if (block.link_share() > 0.75 && block.words < 60 && !block.sentence_end && !heading)
                block.reason = Reason::LinkList;
            else if (block.kind == BlockKind::ListItem &&
                     block.link_share() > (block.words >= 12 && block.sentence_end ? 0.85 : 0.6))
                block.reason = Reason::LinkList;
            else if (!started && is_byline(block.text))
                block.reason = Reason::Byline;
            started = started || (block.reason == Reason::Kept && !heading);
        }
    }

    // A list of links that the sentence before it announces ("These help:") is text.
    void announced_lists() {
        for (std::size_t i = 1; i < blocks_.size(); ++i) {
            const PageBlock& before = blocks_[i - 1];
            if (blocks_[i].kind != BlockKind::ListItem || blocks_[i].reason != Reason::LinkList ||
                !kept(i - 1) || before.kind != BlockKind::Paragraph || before.words < 5 ||
                before.text.back() != ':')
                continue;
            const NodeId list = tree_.parent(blocks_[i].container);
            if (tree_.parent(list) != tree_.parent(before.container)) continue;
            for (; i < blocks_.size() && blocks_[i].node < tree_.end(list); ++i)
                if (blocks_[i].reason == Reason::LinkList) blocks_[i].reason = Reason::Kept;
        }
    }

    // The heading of a section may be a link; one that stands alone in a box within a box leads to another
    // page.
    void boxed_headings() {
        const std::vector<double> weights = weights_by_node(tree_, blocks_);
        for (PageBlock& block : blocks_) {
            if (block.reason != Reason::Kept || block.kind != BlockKind::Heading || block.link_share() < 0.8)
                continue;
            const NodeId box = tree_.parent(block.container);
            if (box == markup::no_node || box == 0 || weights[box] > 0) continue;
            if (const NodeId outer = tree_.parent(box); outer != 0 && weights[outer] > 0) continue;
            block.reason = Reason::LinkList;
        }
    }

    // Teasers: headings that are links, each with a line or two below, several in a row at the end.
    void cards() {
        std::size_t run = blocks_.size();
        std::size_t cards = 0;
        std::set<NodeId> boxes;
        double run_words = 0;
        double total = 0;
        double group_words = 0;
        for (const PageBlock& block : blocks_)
            if (block.reason == Reason::Kept) total += block.words;
        for (std::size_t i = blocks_.size(); i-- > 0;) {
            const PageBlock& block = blocks_[i];
            // The middle has taken out the linked headings of lists.
            const bool linked = block.reason == Reason::LinkList && block.kind == BlockKind::Heading;
            if (!kept(i) && !linked) continue;
            group_words += block.words;
            if (group_words > 120) break;
            if (block.kind != BlockKind::Heading || block.words < 3 || block.link_share() < 0.8) continue;
            run_words += group_words;
            group_words = 0;
            run = i;
            ++cards;
            boxes.insert(tree_.parent(block.container));
        }
        // Entries of a long list have linked headings too, but stand side by side in one text.
        const bool boxed = boxes.size() == cards && total - run_words >= std::max(150.0, 0.4 * run_words);
        if (cards < 3 || (run_words > 0.65 * total && !boxed)) return;
        for (std::size_t i = run; i < blocks_.size(); ++i)
            if (kept(i)) blocks_[i].reason = Reason::Related;
    }

    // The text stands there once for each width of screen, in elements of its own; what a text itself repeats
    // stands in one.
    bool has_variants() const {
        std::map<std::string_view, NodeId> seen;
        double all = 0;
        double again = 0;
        for (const PageBlock& block : blocks_) {
            if (block.reason != Reason::Kept || block.words < 8) continue;
            all += block.words;
            const NodeId box = tree_.parent(block.container);
            const auto [first, fresh] = seen.try_emplace(block.text, box);
            if (!fresh && first->second != box) again += block.words;
        }
        return again >= 0.3 * all && again >= 100;
    }

    void repeats() {
        const std::uint32_t fewest = has_variants() ? 3 : 45;
        std::set<std::string_view> seen;
        std::string parts;
        for (PageBlock& block : blocks_) {
            if (block.reason != Reason::Kept) continue;
            if (block.words >= fewest && !seen.insert(block.text).second) block.reason = Reason::Repeated;
            if (block.words <= long_block) parts += block.text + ' ';
        }
        // A page may hold its article a second time, in one piece.
        const BodyRuler all(parts);
        for (PageBlock& block : blocks_)
            if (block.reason == Reason::Kept && block.words > long_block && all.share_of(block.text) > 0.85)
                block.reason = Reason::Repeated;
    }

    // The last block that the page gives as its text elsewhere, when that text covers the whole.
    std::size_t last_measured() const {
        if (!ruler_.usable()) return blocks_.size();
        double kept_words = 0;
        double measured = 0;
        std::size_t last = blocks_.size();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!kept(i)) continue;
            kept_words += blocks_[i].words;
            if (ruler_.share_of(blocks_[i].text) < 0.7) continue;
            measured += blocks_[i].words;
            last = i;
        }
        return measured >= 0.6 * kept_words ? last : blocks_.size();
    }

    // A box of related links in the middle: the elements of the text before it go on behind it.
    bool is_box_in_text(std::size_t marker) const {
        NodeId text = markup::no_node;
        for (std::size_t i = marker; i-- > 0 && text == markup::no_node;)
            if (kept(i) && is_running_text(blocks_[i])) text = tree_.parent(blocks_[i].container);
        if (text == markup::no_node || tree_.parent(blocks_[marker].container) == text) return false;
        double words = 0;
        for (std::size_t i = marker + 1; i < blocks_.size(); ++i)
            if (kept(i) && is_running_text(blocks_[i]) && blocks_[i].kind == BlockKind::Paragraph &&
                tree_.parent(blocks_[i].container) == text)
                words += blocks_[i].words;
        return words >= 40;
    }

    void tail() {
        double total = 0;
        for (const PageBlock& block : blocks_)
            if (block.reason == Reason::Kept) total += block.words;
        double before = 0;
        int looks = 0; // each reads on to the end of the page
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            PageBlock& block = blocks_[i];
            // A marker that the first passes took out still says that the text ends here.
            const bool visible = block.reason == Reason::Kept || block.reason == Reason::Promo ||
                                 block.reason == Reason::LinkList || block.reason == Reason::Tags;
            if (visible && before > 0 && is_end_marker(block.text) && total - before < 0.35 * total &&
                (++looks > 20 || !is_box_in_text(i))) {
                for (std::size_t j = i; j < blocks_.size(); ++j)
                    if (kept(j)) blocks_[j].reason = Reason::EndMatter;
                break;
            }
            if (block.reason == Reason::Kept) before += block.words;
        }
        for (std::size_t i = last_measured() + 1; i < blocks_.size(); ++i)
            if (kept(i)) blocks_[i].reason = Reason::EndMatter;
        for (std::size_t i = blocks_.size(); i-- > 0;) {
            PageBlock& block = blocks_[i];
            if (block.reason != Reason::Kept) continue;
            const bool loose = block.kind == BlockKind::Heading || block.link_share() > 0.5 ||
                               is_byline(block.text) || is_contact_line(block.text) ||
                               (block.words < 6 && !block.sentence_end && block.kind != BlockKind::ListItem);
            if (!loose) break;
            block.reason = Reason::EndMatter;
        }
    }

    // A heading belongs to the text when text follows it.
    void headings() {
        bool text_follows = false;
        for (std::size_t i = blocks_.size(); i-- > 0;) {
            PageBlock& block = blocks_[i];
            if (block.reason != Reason::Kept) continue;
            if (block.kind == BlockKind::Heading) {
                if (!text_follows) block.reason = Reason::EmptyHeading;
            } else {
                text_follows = true;
            }
        }
    }

    static constexpr std::uint32_t long_block = 200; ///< words; no paragraph of an article is longer

    const markup::Tree& tree_;
    std::vector<PageBlock>& blocks_;
    std::vector<std::string> titles_;
    std::vector<std::string> descriptions_;
    const BodyRuler ruler_;
};

} // namespace

void trim_region(const markup::Tree& tree, const RepeatedTexts& repeated, std::vector<PageBlock>& blocks,
                 MainText& out) {
    Trimmer(tree, blocks, repeated).run(out);
}

} // namespace factlint::extract
