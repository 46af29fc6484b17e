#include "extract/page_dates.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"
#include "extract/written_dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

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

std::optional<Date> full_date(std::string_view raw) {
    raw = ascii::trim(raw);
    if (raw.empty()) return std::nullopt;
    auto date = parse_date(raw);
    if (!date) date = date_in_line(raw);
    if (!date) date = written_date(raw);
    if (!date || date->day == 0 || date->year < 1990) return std::nullopt;
    return date;
}

struct Dated {
    Candidate candidate;
    Date date;
};

void offer(std::vector<Dated>& into, std::string_view raw, std::string_view source, double confidence) {
    if (const auto date = full_date(raw))
        into.push_back({{as_value(ascii::trim(raw), *date), std::string(source), confidence}, *date});
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!ascii::is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool says_updated(std::string_view text) {
    const std::string lower = ascii::lower(text.substr(0, 80));
    return lower.find("updat") != std::string::npos || lower.find("modif") != std::string::npos ||
           lower.find("edited") != std::string::npos;
}

// Short elements that a class calls the date, and properties of RDFa and of old microformats.
void named_dates(const markup::Tree& tree, NodeId heading, NodeId last_kept, std::vector<Dated>& published,
                 std::vector<Dated>& updated) {
    std::size_t found = 0;
    const NodeId end = std::min<std::size_t>(tree.size(), std::size_t{last_kept} + 400);
    for (NodeId at = 1; at < end && found < 8; ++at) {
        const Tag tag = tree.tag(at);
        if (tag == Tag::Text || tag == Tag::Time || tag == Tag::Meta || tree[at].attributes == 0) continue;
        const std::string_view property = tree.attribute(at, "property");
        if (property.ends_with("dateCreated") || property.ends_with("datePublished")) {
            offer(published, tree.attribute(at, "content"), "time", 0.85);
            ++found;
            continue;
        }
        if (tree.end(at) - at > 12 || !names_date(tree, at)) continue;
        const std::string text = tree.text_below(at);
        if (text.size() < 6 || text.size() > 90 || !full_date(text)) continue;
        ++found;
        const bool below = heading != 0 && at > heading;
        offer(says_updated(text) || says_updated(tree.attribute(at, "class")) ? updated : published, text,
              "text", below && at <= last_kept ? 0.7 : 0.52);
    }
}

// Dates that a reader sees above the text, and <time> elements.
void visible_dates(const markup::Tree& tree, const std::vector<PageBlock>& blocks,
                   std::vector<Dated>& published, std::vector<Dated>& updated) {
    NodeId first_kept = markup::no_node;
    NodeId last_kept = markup::no_node;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept) {
            if (first_kept == markup::no_node) first_kept = block.node;
            last_kept = block.node;
        }
    if (first_kept == markup::no_node) return;
    NodeId heading = 0;
    for (NodeId at = 1; at < first_kept; ++at)
        if (tree.tag(at) == Tag::H1) heading = at;
    for (NodeId at = 1; at < tree.size() && at <= last_kept; ++at) {
        const bool published_property = tree.tag(at) != Tag::Text && tree.tag(at) != Tag::Meta &&
                                        tree.attribute(at, "itemprop") == "datePublished";
        if (tree.tag(at) != Tag::Time && !published_property) continue;
        const std::string text = tree.text_below(at);
        std::string_view stamp = tree.attribute(at, "datetime");
        if (stamp.empty()) stamp = tree.attribute(at, "content");
        const std::string_view raw = full_date(stamp) ? stamp : std::string_view(text);
        const bool update = says_updated(text) || says_updated(tree.attribute(at, "class")) ||
                            tree.attribute(at, "itemprop") == "dateModified";
        const bool near = at > heading && at < first_kept;
        const double sure = published_property ? 0.9 : near ? 0.75 : 0.45;
        offer(update ? updated : published, raw, "time", update ? 0.7 : sure);
    }
    named_dates(tree, heading, last_kept, published, updated);
    // Around the title: a line of dates counts more than a short line with a date in it.
    int after = 0;
    std::size_t title = 0;
    for (std::size_t i = 0; i < blocks.size() && blocks[i].node < heading; ++i) title = i;
    for (std::size_t i = title > 4 ? title - 4 : 0; i < blocks.size() && after < 3; ++i) {
        const PageBlock& block = blocks[i];
        if (block.node >= first_kept) ++after;
        if (block.words > 25 || block.reason == Reason::Navigation || block.reason == Reason::Hidden ||
            block.reason == Reason::Comments || block.reason == Reason::Related)
            continue;
        const bool near = block.node >= heading;
        const bool marked = near && (block.reason == Reason::Date || block.reason == Reason::Byline ||
                                     is_date_line(block.text));
        if (!marked && block.words > 14) continue;
        offer(says_updated(block.text) ? updated : published, block.text, "text", marked ? 0.6 : 0.5);
    }
}

std::int64_t distance(const Date& a, const Date& b) { return std::llabs(to_days(a) - to_days(b)); }

Sourced chosen(std::vector<Dated> all, const std::optional<Date>& url_date) {
    Sourced out;
    if (all.empty()) return out;
    const auto best = std::max_element(all.begin(), all.end(), [](const Dated& a, const Dated& b) {
        return a.candidate.confidence < b.candidate.confidence;
    });
    Dated pick = *best;
    // A stamp in another zone is off by one day; what readers are shown is the day where the page is made.
    const Dated* shown = nullptr;
    for (const Dated& each : all) {
        const bool visible = each.candidate.source == "text" || each.candidate.source == "time";
        if (visible && each.candidate.confidence >= 0.6 && distance(each.date, pick.date) <= 1 &&
            (shown == nullptr || each.candidate.confidence > shown->candidate.confidence))
            shown = &each;
    }
    if (shown != nullptr && shown->date != pick.date) {
        pick = *shown;
    } else if (url_date && shown == nullptr && distance(*url_date, pick.date) != 0) {
        // The address is written once and seldom lies.
        for (const Dated& each : all)
            if (each.date == *url_date) pick = each;
    }
    // Weak sources that disagree among each other say nothing.
    if (pick.candidate.confidence < 0.55) {
        for (const Dated& each : all)
            if (distance(each.date, pick.date) > 1) pick.candidate.value.clear();
    }
    for (const Dated& each : all) {
        const bool listed = std::any_of(out.candidates.begin(), out.candidates.end(),
                                        [&](const Candidate& c) { return c.value == each.candidate.value; });
        if (!listed && out.candidates.size() < 12) out.candidates.push_back(each.candidate);
    }
    if (pick.candidate.value.empty()) return out;
    out.value = pick.candidate.value;
    out.source = pick.candidate.source;
    out.confidence = pick.candidate.confidence;
    if (out.candidates.size() == 1) out.candidates.clear();
    return out;
}

} // namespace

std::optional<Date> date_in_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    if (path == std::string_view::npos) return std::nullopt;
    const std::string_view text = url.substr(path, 300);
    for (std::size_t i = 1; i + 8 <= text.size(); ++i) {
        if (ascii::is_digit(text[i - 1]) || !ascii::is_digit(text[i])) continue;
        const auto year = number(text.substr(i, 4));
        if (!year || *year < 1990 || *year > 2100) continue;
        std::size_t at = i + 4;
        Date date{*year, 0, 0};
        const char mark = text[at];
        if (mark == '/' || mark == '-' || mark == '_') {
            std::size_t end = ++at;
            while (end < text.size() && ascii::is_alnum(text[end])) ++end;
            const std::string_view month = text.substr(at, end - at);
            date.month = month.size() <= 2   ? number(month).value_or(0)
                         : month.size() <= 9 ? month_by_name(month)
                                             : 0;
            if (end >= text.size() || text[end] != mark) continue;
            at = end + 1;
            end = at;
            while (end < text.size() && ascii::is_digit(text[end])) ++end;
            if (end - at > 2 || end == at) continue;
            // "/2023/10/3-questions" has no day.
            if (mark == '/' && end < text.size() && text[end] != '/' && text[end] != '.' && text[end] != '?')
                continue;
            date.day = number(text.substr(at, end - at)).value_or(0);
        } else if (ascii::is_digit(mark)) {
            const auto month = number(text.substr(at, 2));
            const auto day = number(text.substr(at + 2, 2));
            if (!month || !day || (at + 4 < text.size() && ascii::is_digit(text[at + 4]))) continue;
            date.month = *month;
            date.day = *day;
        } else {
            continue;
        }
        if (date.month > 0 && date.day > 0 && is_valid(date)) return date;
    }
    return std::nullopt;
}

std::optional<Date> date_in_line(std::string_view line) {
    line = line.substr(0, 200);
    // Every window that starts at a word or a number and is as long as a date; the first that reads wins.
    for (std::size_t begin = 0; begin < line.size(); ++begin) {
        const bool starts = ascii::is_alnum(line[begin]) && (begin == 0 || !ascii::is_alnum(line[begin - 1]));
        if (!starts) continue;
        if (ascii::is_alpha(line[begin])) {
            std::size_t word = begin;
            while (word < line.size() && ascii::is_alpha(line[word])) ++word;
            if (month_by_name(line.substr(begin, word - begin)) == 0) continue;
        }
        std::size_t parts = 0;
        for (std::size_t end = begin; end < line.size() && end - begin < 30 && parts < 4; ++end) {
            const bool last = end + 1 == line.size() || !ascii::is_alnum(line[end + 1]);
            if (!ascii::is_alnum(line[end]) || !last) continue;
            ++parts;
            const auto date = parse_date(line.substr(begin, end + 1 - begin));
            if (date && date->day != 0) return date;
        }
    }
    return std::nullopt;
}

void describe_dates(const markup::Tree& tree, const PageMetadata& page, const std::vector<PageBlock>& blocks,
                    std::string_view url, Article& article) {
    std::vector<Dated> published;
    std::vector<Dated> updated;
    offer(published, page.linked().published, "json-ld", 0.95);
    offer(published, page.linked().page_published, "json-ld", 0.8);
    for (const std::string_view key : {"article:published_time",
                                       "og:article:published_time",
                                       "datepublished",
                                       "parsely-pub-date",
                                       "sailthru.date",
                                       "pubdate",
                                       "publishdate",
                                       "publish-date",
                                       "publish_date",
                                       "article.published",
                                       "cxenseparse:recs:publishtime",
                                       "dc.date.issued",
                                       "dcterms.created",
                                       "dcterms.date",
                                       "dc.date",
                                       "date",
                                       "rnews:datepublished",
                                       "article:published",
                                       "originalpublicationdate",
                                       "ptime",
                                       "pdate"})
        offer(published, page.meta(key), "meta", key.starts_with("article:") ? 0.93 : 0.85);
    offer(updated, page.linked().modified, "json-ld", 0.95);
    offer(updated, page.linked().page_modified, "json-ld", 0.8);
    for (const std::string_view key : {"article:modified_time", "og:updated_time", "datemodified", "lastmod",
                                       "last-modified", "dcterms.modified"})
        offer(updated, page.meta(key), "meta", 0.85);
    visible_dates(tree, blocks, published, updated);
    const std::optional<Date> url_date = date_in_url(url);
    if (url_date) published.push_back({{url_date->iso(), "url", 0.82}, *url_date});
    article.published = chosen(std::move(published), url_date);
    article.updated = chosen(std::move(updated), std::nullopt);
    // The one date of the page is the best there is, though it may be that of a later version.
    if (!article.published.known() && article.published.candidates.empty() && article.updated.known())
        article.published = {article.updated.value, article.updated.source, 0.5, {}};
}

} // namespace factlint::extract
