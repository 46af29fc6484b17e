#include "extract/main_text.hpp"

#include "extract/chrome_phrases.hpp"
#include "extract/text_region.hpp"

#include <algorithm>
#include <string_view>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

class Trimmer {
  public:
    Trimmer(const markup::Tree& tree, std::vector<PageBlock>& blocks, const RepeatedTexts& repeated)
        : tree_(tree), blocks_(blocks) {
        for (const std::string& title : repeated.titles) titles_.push_back(plain_form(title));
        for (const std::string& text : repeated.descriptions) descriptions_.push_back(plain_form(text));
    }

    void run(MainText& out) {
        notices(out);
        head();
        middle();
        tail();
        headings();
    }

  private:
    bool kept(std::size_t i) const { return blocks_[i].reason == Reason::Kept; }

    static bool is_running_text(const PageBlock& block) {
        return block.weight() > 0 && (block.sentence_end || block.words >= 25);
    }

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
                block.reason != Reason::EndMatter)
                continue;
            if (is_views_disclaimer(block.text)) {
                if (out.views_disclaimer.empty()) out.views_disclaimer = block.text;
                block.reason = Reason::Disclaimer;
            }
        }
    }

    // Everything before the first running text is title, kicker, byline, date, player ...
    void head() {
        std::size_t first = blocks_.size();
        for (std::size_t i = 0; i < blocks_.size() && first == blocks_.size(); ++i)
            if (kept(i) && is_running_text(blocks_[i]) && !repeats_title(blocks_[i]) &&
                !is_byline(blocks_[i].text) && !is_date_line(blocks_[i].text) && !is_promo(blocks_[i].text))
                first = i;
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
                       block.words >= 6 && block.link_share() < 0.5))
                block.reason = Reason::Header;
        }
        if (repeats_description(blocks_[first]) && tree_.tag(blocks_[first].container) != Tag::P) {
            // A standfirst of its own element; a paragraph with these words is the lead that was copied out.
            for (std::size_t i = first + 1; i < blocks_.size(); ++i)
                if (kept(i) && is_running_text(blocks_[i])) {
                    blocks_[first].reason = Reason::Standfirst;
                    break;
                }
        }
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
            else if (block.words < 60 && is_notice(block.text))
                block.reason = Reason::Notice;
            else if (is_date_line(block.text))
                block.reason = Reason::Date;
            else if (block.link_share() > 0.8 && block.words < 30 && !(heading && started))
                block.reason = Reason::LinkList;
            else if (block.kind == BlockKind::ListItem && block.link_share() > 0.6)
                block.reason = Reason::LinkList;
            else if (!started && is_byline(block.text))
                block.reason = Reason::Byline;
            started = started || (block.reason == Reason::Kept && !heading);
        }
    }

    void tail() {
        double total = 0;
        for (const PageBlock& block : blocks_)
            if (block.reason == Reason::Kept) total += block.words;
        double before = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            PageBlock& block = blocks_[i];
            // A marker that the first passes took out still says that the text ends here.
            const bool visible = block.reason == Reason::Kept || block.reason == Reason::Promo ||
                                 block.reason == Reason::LinkList || block.reason == Reason::Tags;
            if (visible && before > 0 && is_end_marker(block.text) && total - before < 0.35 * total) {
                for (std::size_t j = i; j < blocks_.size(); ++j)
                    if (kept(j)) blocks_[j].reason = Reason::EndMatter;
                break;
            }
            if (block.reason == Reason::Kept) before += block.words;
        }
        for (std::size_t i = blocks_.size(); i-- > 0;) {
            PageBlock& block = blocks_[i];
            if (block.reason != Reason::Kept) continue;
            const bool loose = block.kind == BlockKind::Heading || block.link_share() > 0.5 ||
                               is_byline(block.text) ||
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

    const markup::Tree& tree_;
    std::vector<PageBlock>& blocks_;
    std::vector<std::string> titles_;
    std::vector<std::string> descriptions_;
};

// Most links of a listing stand in headings or items of their own, with little running text between them.
bool is_listing(const std::vector<PageBlock>& blocks, double kept_words) {
    std::size_t linked_headings = 0;
    for (const PageBlock& block : blocks)
        if (block.kind == BlockKind::Heading && block.link_share() > 0.8 && block.words >= 4)
            ++linked_headings;
    return linked_headings >= 8 && kept_words < 25.0 * static_cast<double>(linked_headings);
}

} // namespace

MainText choose_main_text(const markup::Tree& tree, std::vector<PageBlock>& blocks,
                          const RepeatedTexts& repeated) {
    MainText out;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Comments && block.words >= 5) out.comments = true;
    out.confidence = mark_region(tree, blocks);
    Trimmer(tree, blocks, repeated).run(out);
    double kept_words = 0;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept) kept_words += block.words;
    out.listing = is_listing(blocks, kept_words);
    return out;
}

} // namespace factlint::extract
