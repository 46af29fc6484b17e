#include "extract/page_dates.hpp"

#include "base/ascii.hpp"
#include "extract/shown_dates.hpp"
#include "extract/written_dates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace factlint::extract {
namespace {

struct Dated {
    Candidate candidate;
    Date date;
    bool shown = false; ///< the one that stands between title and text
    DateLabel label = DateLabel::None;
};

void offer(std::vector<Dated>& into, std::string_view raw, std::string_view source, double confidence) {
    if (DateValue read = date_value(raw); read.date.known())
        into.push_back({{std::move(read.value), std::string(source), confidence}, read.date});
}

std::int64_t distance(const Date& a, const Date& b) { return std::llabs(to_days(a) - to_days(b)); }

bool is_surer(const Dated& a, const Dated& b) { return a.candidate.confidence < b.candidate.confidence; }

bool is_data(const Dated& each) {
    return each.candidate.source == "json-ld" || each.candidate.source == "meta";
}

// A time of a known place, which leaves no doubt about the day there: "...T22:22:07-05:00".
bool has_zone(std::string_view value) {
    if (value.size() < 20) return false;
    const std::size_t sign = value.find_first_of("+-", 16);
    return sign != std::string_view::npos && value.find_first_of("123456789", sign) != std::string_view::npos;
}

// The date between title and text, when there is one only.
const Dated* date_of_the_page(const std::vector<Dated>& all) {
    const Dated* found = nullptr;
    for (const Dated& each : all) {
        if (!each.shown || each.candidate.confidence < 0.6) continue;
        if (found == nullptr || (each.label == DateLabel::Published && found->label == DateLabel::None))
            found = &each;
        else if (each.date != found->date && each.label == found->label)
            return nullptr;
    }
    return found;
}

// What the data of a page say and what it shows readers, days apart. The data may be those of the first
// version of a page that is kept up to date, or of its last change: then the shown day is that of the text.
bool shown_counts(const Dated& data, const Dated& shown, const std::vector<Dated>& updated,
                  const std::optional<Date>& url_date) {
    if (data.candidate.source == "url" || (url_date && distance(*url_date, data.date) <= 1)) return false;
    bool is_update = false;
    bool data_is_update = false;
    for (const Dated& each : updated) {
        if (!is_data(each)) continue;
        is_update = is_update || distance(each.date, shown.date) <= 1;
        data_is_update = data_is_update || distance(each.date, data.date) <= 1;
    }
    if (is_update && !data_is_update) return true;
    if (data_is_update && shown.date < data.date) return true;
    // A plain "date" in the head may be any.
    return data.candidate.source == "meta" && data.candidate.confidence < 0.9;
}

// Data that disagree, where nothing else decides: a page that was published anew keeps its first date in one
// place.
const Dated* republished(const std::vector<Dated>& all, const Dated& pick) {
    const Dated* later = nullptr;
    for (const Dated& each : all)
        if (is_data(each) && each.candidate.confidence >= 0.85 && distance(each.date, pick.date) > 1 &&
            each.date > (later == nullptr ? pick.date : later->date))
            later = &each;
    return later;
}

Sourced chosen(const std::vector<Dated>& all, const std::vector<Dated>& updated,
               const std::optional<Date>& url_date) {
    Sourced out;
    if (all.empty()) return out;
    Dated pick = *std::max_element(all.begin(), all.end(), is_surer);
    // A stamp in another zone is off by one day; what readers are shown is the day where the page is made.
    const Dated* shown = nullptr;
    for (const Dated& each : all) {
        const bool visible = !is_data(each) && each.candidate.source != "url";
        if (visible && each.candidate.confidence >= 0.6 && distance(each.date, pick.date) <= 1 &&
            (shown == nullptr || each.candidate.confidence > shown->candidate.confidence))
            shown = &each;
    }
    const Dated* of_page = date_of_the_page(all);
    if (shown != nullptr && shown->date != pick.date) {
        pick = *shown;
    } else if (shown == nullptr && of_page != nullptr && shown_counts(pick, *of_page, updated, url_date)) {
        pick = *of_page;
        for (const Dated& each : all)
            if (is_data(each) && each.date == pick.date) pick = each;
    } else if (url_date && shown == nullptr &&
               distance(*url_date, pick.date) > (has_zone(pick.candidate.value) ? 1 : 0)) {
        // The address is written once and seldom lies, but perhaps on the eve.
        for (const Dated& each : all)
            if (each.date == *url_date) pick = each;
    }
    if (is_data(pick) && shown == nullptr && of_page == nullptr && !url_date)
        if (const Dated* later = republished(all, pick)) pick = *later;
    // Weak sources that disagree among each other say nothing.
    if (pick.candidate.confidence < 0.55) {
        for (const Dated& each : all)
            if (distance(each.date, pick.date) > 1 &&
                each.candidate.confidence > pick.candidate.confidence - 0.1)
                pick.candidate.value.clear();
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

// What a page hands to its own scripts: "publishedAt":"2021-05-14T08:00:00Z". Other articles stand there,
// too, so it counts only where all agree.
DateValue date_in_scripts(const markup::Tree& tree) {
    DateValue only;
    for (markup::NodeId at = 1; at < tree.size(); ++at) {
        if (tree.tag(at) != markup::Tag::Script || tree.end(at) == at + 1) continue;
        const std::string_view text = tree.text(at + 1);
        for (std::size_t found = text.find("ublish"); found != std::string_view::npos;
             found = text.find("ublish", found + 6)) {
            std::size_t end = found + 6;
            while (end < text.size() && (ascii::is_alpha(text[end]) || text[end] == '_')) ++end;
            const std::string name = ascii::lower(text.substr(found + 6, end - found - 6));
            if (name != "ed" && name != "edat" && name != "ed_at" && name != "date" && name != "eddate" &&
                name != "ed_time" && name != "_date" && name != "ed_date" && name != "edtime" &&
                name != "edon" && name != "time")
                continue;
            while (end < text.size() &&
                   (text[end] == '"' || text[end] == '\\' || text[end] == ':' || ascii::is_space(text[end])))
                ++end;
            std::size_t close = end;
            while (close < text.size() && close - end < 40 && text[close] != '"' && text[close] != '\\')
                ++close;
            DateValue read = date_value(text.substr(end, close - end));
            if (!read.date.known()) continue;
            if (only.date.known() && only.date != read.date) return {};
            only = std::move(read);
        }
    }
    return only;
}

} // namespace

std::optional<Date> date_in_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    if (path == std::string_view::npos) return std::nullopt;
    const std::string_view text = url.substr(path, 300);
    for (std::size_t i = 1; i + 8 <= text.size(); ++i) {
        if (ascii::is_digit(text[i - 1]) || !ascii::is_digit(text[i])) continue;
        const auto year = short_number(text.substr(i, 4));
        if (!year || *year < 1990 || *year > 2100) continue;
        std::size_t at = i + 4;
        Date date{*year, 0, 0};
        const char mark = text[at];
        if (mark == '/' || mark == '-' || mark == '_') {
            std::size_t end = ++at;
            while (end < text.size() && ascii::is_alnum(text[end])) ++end;
            const std::string_view month = text.substr(at, end - at);
            date.month = month.size() <= 2   ? short_number(month).value_or(0)
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
            date.day = short_number(text.substr(at, end - at)).value_or(0);
        } else if (ascii::is_digit(mark)) {
            const auto month = short_number(text.substr(at, 2));
            const auto day = short_number(text.substr(at + 2, 2));
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
    for (const std::string_view value : page.naming("publish", {"date", "time"})) {
        if (published.empty()) offer(published, value, "meta", 0.8);
    }
    const std::string_view language =
        page.meta("og:locale").empty() ? std::string_view(page.language()) : page.meta("og:locale");
    for (ShownDate& each : shown_dates(tree, blocks, article.title.value, language)) {
        std::vector<Dated>& into = each.label == DateLabel::Updated ? updated : published;
        into.push_back({{std::move(each.value), std::string(each.source), each.confidence},
                        each.date,
                        each.near,
                        each.label});
    }
    const std::optional<Date> url_date = date_in_url(url);
    if (url_date) published.push_back({{url_date->iso(), "url", 0.82}, *url_date});
    article.published = chosen(published, updated, url_date);
    article.updated = chosen(updated, {}, std::nullopt);
    // The one date that readers see is the best there is, though it may be that of a later version. What only
    // the head of a page says of its last change is too often that of a template.
    const bool weak = std::all_of(published.begin(), published.end(),
                                  [](const Dated& each) { return each.candidate.confidence < 0.55; });
    if (!article.published.known() && weak && article.updated.known() && article.updated.source != "meta")
        article.published = {article.updated.value, article.updated.source, 0.5,
                             std::move(article.published.candidates)};
    if (article.published.known() || !article.published.candidates.empty()) return;
    if (const DateValue only = date_in_scripts(tree); only.date.known())
        article.published = {only.value, "script", 0.56, {}};
}

} // namespace factlint::extract
