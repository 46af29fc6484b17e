#include "extract/entry_values.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/format.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/finish_article.hpp"
#include "extract/page_blocks.hpp"
#include "markup/html.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace factlint::extract {
namespace {

// "04:00", "04:00:00", "235959" -> hours, minutes, seconds; -1 for none.
struct Clock {
    int hour = -1;
    int minute = 0;
    int second = 0;
};

std::optional<int> two_digits(std::string_view text, std::size_t at) {
    if (at + 2 > text.size() || !ascii::is_digit(text[at]) || !ascii::is_digit(text[at + 1]))
        return std::nullopt;
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// The time of day behind a date, and where it ends in `text`.
std::optional<Clock> clock_in(std::string_view text, std::size_t& end) {
    std::size_t at = std::string_view::npos;
    if (text.size() > 9 && text[8] == 'T') {
        at = 9; // basic ISO 8601
    } else if (text.size() > 10 && text[4] == '-' && (text[10] == 'T' || text[10] == ' ')) {
        at = 11;
    } else if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && colon >= 2) {
        at = colon - 2;
    }
    if (at == std::string_view::npos) return std::nullopt;
    Clock out;
    const auto hour = two_digits(text, at);
    if (!hour) return std::nullopt;
    out.hour = *hour;
    at += 2;
    for (int* part : {&out.minute, &out.second}) {
        const std::size_t digits = at < text.size() && text[at] == ':' ? at + 1 : at;
        const auto value = two_digits(text, digits);
        if (!value) break;
        *part = *value;
        at = digits + 2;
    }
    if (out.hour > 23 || out.minute > 59 || out.second > 60) return std::nullopt;
    if (at < text.size() && (text[at] == '.' || text[at] == ','))
        for (++at; at < text.size() && ascii::is_digit(text[at]);) ++at;
    end = at;
    return out;
}

// "Z", "+0200", "-05:00", "GMT", "EST" -> as ISO 8601 writes it; empty when there is none or it is not known.
std::string zone_in(std::string_view text) {
    text = ascii::trim(text);
    if (text.empty()) return {};
    if (text.front() == '+' || text.front() == '-') {
        const auto hour = two_digits(text, 1);
        if (!hour || *hour > 14) return {};
        const auto minute = two_digits(text, text.size() > 3 && text[3] == ':' ? 4 : 3);
        if (*hour == 0 && minute.value_or(0) == 0) return "Z";
        return fmt::format("{}{:02}:{:02}", text.front(), *hour, minute.value_or(0));
    }
    // Zones of RFC 822; letters of the military ones were never used alike, but for Z.
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> zones{{{"CDT", "-05:00"},
                                                                                          {"CST", "-06:00"},
                                                                                          {"EDT", "-04:00"},
                                                                                          {"EST", "-05:00"},
                                                                                          {"GMT", "Z"},
                                                                                          {"MDT", "-06:00"},
                                                                                          {"MST", "-07:00"},
                                                                                          {"PDT", "-07:00"},
                                                                                          {"PST", "-08:00"},
                                                                                          {"UT", "Z"},
                                                                                          {"UTC", "Z"}}};
    if (text == "Z" || text == "z") return "Z";
    for (const auto& [name, offset] : zones)
        if (ascii::equal_ignoring_case(text, name)) return std::string(offset);
    return {};
}

// "Title" of "<b>Title</b>": a title that holds a tag is taken as HTML, "a < b" is not.
bool holds_markup(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
        if (at + 1 < text.size() && (ascii::is_alpha(text[at + 1]) || text[at + 1] == '/') &&
            text.find('>', at) != std::string_view::npos)
            return true;
    return text.find('&') != std::string_view::npos && text.find(';') != std::string_view::npos;
}

// "The post TITLE appeared first on SITE.", "Continue reading ...": what publishing programs add to entries.
bool is_feed_promo(const PageBlock& block) {
    const std::string plain = plain_form(block.text);
    if (plain.starts_with("the post ") && plain.find(" appeared first on ") != std::string::npos) return true;
    if (block.words > 16) return false;
    return plain.starts_with("continue reading") || plain.starts_with("read the full") ||
           plain.starts_with("read the rest of this") || plain == "comments" || plain == "read more" ||
           (is_promo(block.text) && (!block.sentence_end || block.link_share() > 0.5));
}

bool is_companion(const PageBlock& block) {
    return block.kind == BlockKind::Caption || block.kind == BlockKind::Table ||
           block.reason == Reason::Caption || block.reason == Reason::TableCell;
}

} // namespace

void offer_value(Sourced& field, std::string value, std::string_view source, double confidence) {
    if (value.empty()) return;
    for (const Candidate& each : field.candidates)
        if (each.value == value) return;
    if (field.value == value) return;
    // The candidates are written out when there is more than one.
    if (field.known() && field.candidates.empty())
        field.candidates.push_back({field.value, field.source, field.confidence});
    if (field.known()) field.candidates.push_back({value, std::string(source), confidence});
    if (field.known() && confidence <= field.confidence) return;
    field.value = std::move(value);
    field.source = source;
    field.confidence = confidence;
}

std::string iso_time(std::string_view raw) {
    raw = ascii::trim(raw);
    const auto date = parse_date(raw);
    if (!date || date->day == 0) return {};
    std::size_t end = 0;
    const auto clock = clock_in(raw, end);
    if (!clock) return date->iso();
    const std::string zone = zone_in(raw.substr(end));
    // A time without its zone says little; the day stands.
    if (zone.empty()) return date->iso();
    return fmt::format("{}T{:02}:{:02}:{:02}{}", date->iso(), clock->hour, clock->minute, clock->second,
                       zone);
}

void add_authors(Article& article, std::string_view raw, std::string_view source, double confidence) {
    std::string line = one_line(raw);
    // RSS writes "address (name)".
    if (const std::size_t open = line.find('('); line.find('@') < open && open != std::string::npos) {
        const std::size_t close = line.find(')', open);
        line = line.substr(open + 1, close == std::string::npos ? close : close - open - 1);
    }
    if (line.empty() || line.size() > 300 || line.find('@') != std::string::npos ||
        line.find("://") != std::string::npos)
        return;
    std::vector<std::string> names = names_in_byline(line);
    const bool persons = !names.empty();
    if (!persons && count_words(line) <= 8) {
        const std::string lower = ascii::lower(line);
        if (lower == "admin" || lower == "administrator" || lower == "editor" || lower == "webmaster") return;
        names.push_back(line);
    }
    for (std::string& name : names) {
        if (article.authors.size() >= 16) return;
        const bool known = std::any_of(article.authors.begin(), article.authors.end(), [&](const Sourced& a) {
            return ascii::equal_ignoring_case(a.value, name);
        });
        if (!known)
            article.authors.push_back(
                {std::move(name), std::string(source), persons ? confidence : confidence / 2, {}});
    }
}

std::string one_line(std::string_view value) {
    if (!holds_markup(value)) return collapse_spaces(clean_article_text(value));
    const markup::Tree tree = markup::parse_html(value);
    return collapse_spaces(clean_article_text(tree.text_below(0)));
}

void fill_body(const markup::Tree& tree, std::string_view base, Article& article) {
    const std::vector<PageBlock> blocks = page_blocks(tree);
    const std::string title = plain_form(article.title.value);
    std::size_t last_text = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (blocks[i].reason == Reason::Kept && blocks[i].words >= 12 && blocks[i].sentence_end)
            last_text = i;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const PageBlock& block = blocks[i];
        if (is_companion(block)) {
            if (!block.text.empty() && !article.body.empty())
                article.blocks.push_back({block.kind == BlockKind::Table ? block.kind : BlockKind::Caption,
                                          make_span(article.body.size(), article.body.size()), block.text});
            continue;
        }
        if (is_views_disclaimer(block.text)) {
            article.notes.push_back("disclaimer: " + block.text);
            offer_value(article.kind, "opinion", "disclaimer", 0.8);
            continue;
        }
        if (block.reason != Reason::Kept || is_feed_promo(block)) continue;
        if (article.body.empty() && block.words > 0 && plain_form(block.text) == title) continue;
        // Behind the last running text only what leads away is left out.
        if (i > last_text && last_text > 0 && is_end_marker(block.text)) break;
        if (block.kind == BlockKind::Heading && i > last_text && last_text > 0) continue;
        const Span span = append_paragraph(article.body, block.text);
        article.blocks.push_back({block.kind, span, {}});
        for (const PageLink& link : block.links)
            if (auto url = resolve_url(base, tree.attribute(link.node, "href")); url)
                article.links.push_back(
                    {{span.begin + link.span.begin, span.begin + link.span.end}, *std::move(url)});
    }
    if (tree.limited())
        article.notes.emplace_back("the text was larger than the limits and was read in part");
}

void finish_entry(const DecodedInput& input, const Options& options, const EntryFacts& facts,
                  Article& article) {
    finish_article(input, options, facts.language, article);
    if (article.url.empty()) article.id = hash_hex(article.path + "#" + facts.key);
    // What a page says of its language is called "html" there.
    if (article.language.source == "html") article.language.source = facts.format;
    for (Candidate& each : article.language.candidates)
        if (each.source == "html") each.source = facts.format;
}

} // namespace factlint::extract
