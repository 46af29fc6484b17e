#include "extract/shown_dates.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

// An ISO date and time is kept with its zone; everything else becomes the day.
std::string as_value(std::string_view raw, const Date& date) {
    const bool iso = raw.size() >= 16 && raw.size() <= 40 && raw[4] == '-' && raw[7] == '-' &&
                     (raw[10] == 'T' || raw[10] == ' ') && raw.starts_with(date.iso());
    if (!iso) return date.iso();
    std::string out(raw);
    out[10] = 'T';
    return out.find(' ') == std::string::npos ? out : out.substr(0, out.find(' '));
}

// What surrounds the article, or is of another one.
bool in_frame(Reason reason) {
    return reason == Reason::Navigation || reason == Reason::Comments || reason == Reason::Related ||
           reason == Reason::Form || reason == Reason::Advert || reason == Reason::OtherArticle ||
           reason == Reason::LinkList || reason == Reason::Newsletter;
}

class Page {
  public:
    Page(const markup::Tree& tree, const std::vector<PageBlock>& blocks, std::string_view title,
         std::string_view language)
        : tree_(tree), blocks_(blocks), order_(number_order(language)) {
        for (const PageBlock& block : blocks)
            if (block.reason == Reason::Kept) {
                if (first_kept_ == markup::no_node) first_kept_ = block.node;
                last_kept_ = block.node;
            }
        if (first_kept_ == markup::no_node) return;
        for (NodeId at = 1; at < first_kept_; ++at)
            if (tree.tag(at) == Tag::H1) heading_ = at;
        const std::string plain = plain_form(title);
        // Some pages have the title in a heading of another rank, or in the first line of the text.
        for (const PageBlock& block : blocks) {
            if (heading_ != 0 || plain.empty() || block.node > first_kept_) break;
            if (block.words >= 2 && !in_frame(block.reason) && plain_form(block.text) == plain)
                heading_ = block.node;
        }
    }

    std::vector<ShownDate> dates() {
        if (first_kept_ == markup::no_node) return {};
        elements();
        lines();
        dateline();
        if (out_.empty()) foot();
        return std::move(out_);
    }

  private:
    bool near(NodeId at) const { return at > heading_ && at < first_kept_; }
    // Shortly above the title, where some sites set the date.
    bool above(NodeId at) const { return at < heading_ && heading_ - at < 80; }

    Reason reason_at(NodeId at) const {
        const auto block = std::lower_bound(blocks_.begin(), blocks_.end(), at,
                                            [](const PageBlock& b, NodeId node) { return b.node < node; });
        return block != blocks_.end() && block->node < tree_.end(at) ? block->reason : Reason::Kept;
    }

    // What stands before an element in the small boxes around it and names its date: "Updated:", a class.
    DateLabel label_around(NodeId at, DateLabel own) const {
        if (own != DateLabel::None) return own;
        NodeId box = at;
        for (int up = 0; up < 3; ++up) {
            const NodeId parent = tree_.parent(box);
            if (parent == markup::no_node || parent == 0 || tree_.end(parent) - parent > 40) break;
            std::string before;
            for (NodeId child = parent + 1; child < box; ++child)
                if (tree_.tag(child) == Tag::Text) before.append(tree_.text(child)).append(" ");
            const auto dates = dates_in_line(before, order_);
            const std::string_view rest =
                std::string_view(before).substr(dates.empty() ? 0 : dates.back().end);
            // A longer text is no label.
            if (ascii::trim(rest).size() > 40) break;
            const DateLabel said = label_of(rest);
            if (said != DateLabel::None) return said;
            if (!dates.empty()) break;
            if (tree_.end(parent) - parent <= 8)
                if (const DateLabel named = label_of(tree_.attribute(parent, "class").substr(0, 200));
                    named != DateLabel::None)
                    return named;
            box = parent;
        }
        return DateLabel::None;
    }

    void put(std::string value, const Date& date, DateLabel label, std::string_view source, double confidence,
             bool near) {
        if (date.year >= 1990 && out_.size() < 40)
            out_.push_back({std::move(value), date, label, source, confidence, near});
    }

    void time_element(NodeId at, bool property) {
        const std::string text = tree_.text_below(at);
        std::string_view stamp;
        for (const std::string_view key : {"datetime", "content", "title"})
            if (stamp.empty() && date_value(tree_.attribute(at, key)).date.known())
                stamp = tree_.attribute(at, key);
        DateValue read = date_value(stamp);
        DateLabel label = label_of(tree_.attribute(at, "itemprop"));
        const auto written = dates_in_line(text, order_);
        if (label == DateLabel::None)
            label = label_of(text.substr(0, written.empty() ? 80 : written.front().begin));
        if (label == DateLabel::None) label = label_of(tree_.attribute(at, "class").substr(0, 200));
        if (!read.date.known() && !written.empty()) read = {written.front().date.iso(), written.front().date};
        if (!read.date.known()) return;
        const bool frame = in_frame(reason_at(at));
        if (!frame) label = label_around(at, label);
        const bool close = near(at) && !frame;
        double sure = frame ? 0.4 : close ? 0.75 : above(at) ? 0.6 : 0.45;
        if (property && !frame) sure = 0.9;
        // Below the text stand the properties of other articles, too; the first is of this one.
        if (at > last_kept_) sure = property && !frame && !below_ ? 0.56 : 0.4;
        below_ = below_ || at > last_kept_;
        put(std::move(read.value), read.date, label, "time", sure, close);
    }

    // Elements: <time>, properties of RDFa and microdata, short elements that a class calls the date.
    void elements() {
        std::size_t named = 0;
        const NodeId end = std::min<std::size_t>(tree_.size(), std::size_t{last_kept_} + 400);
        for (NodeId at = 1; at < end; ++at) {
            const Tag tag = tree_.tag(at);
            if (tag == Tag::Text || tag == Tag::Meta || tree_[at].attributes == 0) {
                if (tag == Tag::Time && at <= last_kept_) time_element(at, false);
                continue;
            }
            const bool property = tree_.attribute(at, "itemprop") == "datePublished";
            if (tag == Tag::Time || property) {
                if (at <= last_kept_ || property) time_element(at, property);
                at = tree_.end(at) - 1;
                continue;
            }
            if (named >= 8) continue;
            const std::string_view rdfa = tree_.attribute(at, "property");
            if (rdfa.ends_with("dateCreated") || rdfa.ends_with("datePublished")) {
                if (const DateValue read = date_value(tree_.attribute(at, "content")); read.date.known()) {
                    put(read.value, read.date, DateLabel::None, "time", 0.85, near(at));
                    ++named;
                }
                continue;
            }
            if (tree_.end(at) - at > 12 || !names_date(tree_, at) || holds_time(at)) continue;
            const std::string text = tree_.text_below(at);
            if (text.size() < 6 || text.size() > 90) continue;
            const auto dates = dates_in_line(text, order_);
            if (dates.empty()) continue;
            ++named;
            const Reason around = reason_at(at);
            const bool frame = in_frame(around);
            const bool aside = around == Reason::Aside;
            const bool close = near(at) && !frame && !aside;
            const bool inside = heading_ != 0 && at > heading_ && at <= last_kept_;
            for (const LineDate& each : dates) {
                DateLabel label = each.label;
                if (label == DateLabel::None && dates.size() == 1 && !frame)
                    label = label_around(at, label_of(tree_.attribute(at, "class").substr(0, 200)) ==
                                                     DateLabel::Updated
                                                 ? DateLabel::Updated
                                                 : DateLabel::None);
                put(each.date.iso(), each.date, label, "text",
                    frame       ? 0.4
                    : close     ? 0.72
                    : inside    ? 0.7
                    : aside     ? 0.45
                    : above(at) ? 0.58
                                : 0.52,
                    close);
            }
        }
    }

    bool holds_time(NodeId at) const {
        for (NodeId inner = at + 1; inner < tree_.end(at); ++inner)
            if (tree_.tag(inner) == Tag::Time) return true;
        return false;
    }

    // Around the title: a line of dates counts more than a short line with a date in it.
    void lines() {
        int after = 0;
        std::size_t title = 0;
        for (std::size_t i = 0; i < blocks_.size() && blocks_[i].node < heading_; ++i) title = i;
        DateLabel label_before = DateLabel::None;
        for (std::size_t i = title > 4 ? title - 4 : 0; i < blocks_.size() && after < 3; ++i) {
            const PageBlock& block = blocks_[i];
            if (block.node >= first_kept_) ++after;
            if (block.words > 25 || in_frame(block.reason) || block.reason == Reason::Hidden) continue;
            const auto dates = dates_in_line(block.text, order_);
            const DateLabel inherited = label_before;
            label_before = dates.empty() && block.words <= 4 ? label_of(block.text) : DateLabel::None;
            const bool below = block.node >= heading_;
            // "Stand: 28.04.2020, 18 Uhr", "05.02.2020 - Redaktion: Eva Vik": most of it is the date, or it
            // begins so.
            const bool short_line =
                !dates.empty() && block.words <= 14 &&
                (dates.front().begin == 0 || block.text.size() <= dates.front().end + 12) &&
                dates.front().begin <= 24;
            const bool marked = below && (block.reason == Reason::Date || block.reason == Reason::Byline ||
                                          short_line || is_date_line(block.text));
            if (!marked && block.words > 14) continue;
            for (const LineDate& each : dates) {
                const bool labelled = each.label != DateLabel::None || inherited != DateLabel::None;
                put(each.date.iso(), each.date, each.label == DateLabel::None ? inherited : each.label,
                    "text",
                    marked && labelled              ? 0.72
                    : marked || (below && labelled) ? 0.6
                                                    : 0.5,
                    below && block.node < first_kept_ && (marked || labelled));
            }
        }
    }

    // "PORT ELLERY, 12.11.2021 - The harbour board ...": the text itself begins with its date.
    void dateline() {
        int seen = 0;
        for (const PageBlock& block : blocks_) {
            if (block.reason != Reason::Kept) continue;
            if (++seen > 2) return;
            const std::string_view head = std::string_view(block.text).substr(0, 90);
            const auto dates = dates_in_line(head, order_);
            if (dates.empty()) continue;
            const LineDate& first = dates.front();
            const std::string_view place = ascii::trim(head.substr(0, first.begin));
            const std::string_view rest = ascii::trim(head.substr(first.end));
            const bool placed =
                place.empty() ||
                (place.size() <= 40 && count_words(place) <= 4 &&
                 (place.back() == ',' || place.back() == '(' || place.back() == '|' || place.back() == '/'));
            const bool closed =
                !rest.empty() && std::string_view(")-.:|/\xE2").find(rest.front()) != std::string_view::npos;
            if (!placed || !closed) continue;
            put(first.date.iso(), first.date, DateLabel::None, "dateline", 0.66, true);
            return;
        }
    }

    // Some sites set the date below the text.
    void foot() {
        int after = 0;
        for (const PageBlock& block : blocks_) {
            if (block.node <= last_kept_) continue;
            if (++after > 4) return;
            if (block.words > 12 || in_frame(block.reason) || block.text.size() > 90) continue;
            const auto dates = dates_in_line(block.text, order_);
            const std::string lower = ascii::lower(block.text);
            if (dates.empty() || lower.find("copyright") != std::string::npos ||
                block.text.find("\xC2\xA9") != std::string::npos)
                continue;
            const LineDate& first = dates.front();
            if (first.label == DateLabel::None && !is_date_line(block.text) && first.begin > 0) continue;
            put(first.date.iso(), first.date, first.label, "text", 0.56, false);
            return;
        }
    }

    const markup::Tree& tree_;
    const std::vector<PageBlock>& blocks_;
    NumberOrder order_;
    NodeId heading_ = 0;
    NodeId first_kept_ = markup::no_node;
    NodeId last_kept_ = markup::no_node;
    bool below_ = false; ///< a date below the text was met
    std::vector<ShownDate> out_;
};

} // namespace

DateValue date_value(std::string_view raw) {
    raw = ascii::trim(raw);
    if (raw.empty()) return {};
    auto date = parse_date(raw);
    if (!date) date = date_in_line(raw);
    if (!date || date->day == 0 || date->year < 1990) return {};
    return {as_value(raw, *date), *date};
}

std::vector<ShownDate> shown_dates(const markup::Tree& tree, const std::vector<PageBlock>& blocks,
                                   std::string_view title, std::string_view language) {
    return Page(tree, blocks, title, language).dates();
}

} // namespace factlint::extract
