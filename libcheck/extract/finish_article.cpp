#include "extract/finish_article.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/dated_lines.hpp"
#include "extract/language.hpp"
#include "extract/page_blocks.hpp"
#include "records/signature.hpp"

#include <algorithm>
#include <array>

namespace factlint::extract {
namespace {

// "404", "Page not found": what a server says instead of the article.
bool is_error_page(const Article& article) {
    if (count_words(article.body) > 120) return false;
    const std::string title = plain_form(article.title.value);
    for (const std::string_view phrase : {"page not found", "404", "not found", "error 403", "access denied",
                                          "page unavailable", "service unavailable", "just a moment",
                                          "are you a robot", "page can't be found", "page does not exist"})
        if (title.find(phrase) != std::string::npos && count_words(title) <= 9) return true;
    const std::string head = plain_form(article.body.substr(0, 300));
    return title.empty() && (head.starts_with("404") || head.find("page not found") != std::string::npos);
}

bool ends_cut(std::string_view body) {
    body = ascii::trim(body);
    if (body.size() < 80) return false;
    if (body.ends_with("...") || body.ends_with("\xE2\x80\xA6") || body.ends_with("[...]")) return true;
    const std::size_t last = body.rfind('\n');
    const std::string_view paragraph = last == std::string_view::npos ? body : body.substr(last + 1);
    return count_words(paragraph) >= 12 && !ends_sentence(paragraph);
}

std::size_t upper_run(std::string_view text) {
    std::size_t at = 0;
    std::size_t end = 0;
    while (at < text.size() && at < 60) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter(c.value)) {
            if (!is_upper_case(c.value)) break;
            at += c.size;
            end = at;
        } else if (text[at] == ' ' || text[at] == '.' || text[at] == '-' || text[at] == '\'' ||
                   text[at] == '/') {
            ++at;
        } else {
            break;
        }
    }
    // A lower-case letter after the run means that it was the capital of a word: "ISLAMABAD The ...".
    if (at < text.size() && ascii::is_lower(text[at])) {
        const std::size_t word = text.substr(0, at).find_last_of(' ');
        return word == std::string_view::npos ? 0 : word;
    }
    return end;
}

} // namespace

void add_flag(Article& article, std::string_view flag) {
    if (!article.has_flag(flag)) article.extraction.flags.emplace_back(flag);
}

Span append_paragraph(std::string& body, std::string_view paragraph) {
    if (!body.empty()) body += "\n\n";
    const std::size_t begin = body.size();
    body += paragraph;
    return make_span(begin, body.size());
}

std::string_view dateline_place(std::string_view body) {
    const std::string_view line = body.substr(0, std::min<std::size_t>(body.find('\n'), 200));
    std::string_view place = ascii::trim(line.substr(0, upper_run(line)));
    while (!place.empty() && (place.back() == '.' || place.back() == '-' || place.back() == '/'))
        place = ascii::trim(place.substr(0, place.size() - 1));
    if (count_code_points(place) < 4) return {};
    // Up to the mark that ends a dateline only its other parts may stand: a region, a date, an agency.
    std::string_view rest = line.substr(static_cast<std::size_t>(place.data() - line.data()) + place.size());
    for (std::size_t at = 0; at < rest.size() && at < 60; ++at) {
        if (rest[at] == ':') return at == 0 || rest[0] == ',' || rest[0] == ' ' ? place : std::string_view();
        const std::string_view tail = rest.substr(at);
        for (const std::string_view dash : {"\xE2\x80\x94", "\xE2\x80\x93", " - ", "--"})
            if (tail.starts_with(dash)) return place;
        if (rest[at] == '.' && at > 12) return {};
        if (rest[at] == '"' || rest[at] == '?' || rest[at] == '!') return {};
    }
    return {};
}

void finish_article(const DecodedInput& input, const Options& options, std::string_view declared_language,
                    Article& article) {
    article.path = input.input.path;
    article.id = hash_hex(!article.url.empty()    ? article.url
                          : !article.path.empty() ? article.path
                                                  : article.body);
    article.encoding.name = input.decoded.encoding;
    article.encoding.source = input.decoded.source;
    article.encoding.replaced_bytes = input.decoded.replaced_bytes;
    if (input.decoded.replaced_bytes != 0)
        article.notes.push_back(std::to_string(input.decoded.replaced_bytes) + " bytes were not valid " +
                                input.decoded.encoding);
    judge_article(options, declared_language, article);
}

void judge_article(const Options& options, std::string_view declared_language, Article& article) {
    if (const std::string_view place = dateline_place(article.body); !place.empty()) {
        if (!article.dateline.known()) article.dateline = {std::string(place), "dateline", 0.85, {}};
        const std::string_view head = std::string_view(article.body).substr(0, 120);
        if (!article.published.known())
            if (const auto date = date_in_line(head.substr(0, head.find(':'))); date)
                article.published = {date->iso(), "dateline", 0.7, {}};
    }
    article.language = language_of(article.body, declared_language);
    if (!article.is_english()) add_flag(article, "not_english");

    const std::uint32_t words = count_words(article.body);
    if (words == 0) add_flag(article, "empty");
    if (words > 0 && words < options.short_body_words) add_flag(article, "too_short");
    if (is_error_page(article)) {
        add_flag(article, "error_page");
        article.notes.emplace_back("looks like an error page saved in place of an article");
    }
    if (ends_cut(article.body)) add_flag(article, "truncated");
    if (!article.access.empty() && article.access.front() == "paywalled") add_flag(article, "paywalled");
    article.signature = minhash_signature(article.body);
}

} // namespace factlint::extract
