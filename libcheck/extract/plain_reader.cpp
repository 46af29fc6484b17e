// Plain text and Markdown: what people copy out of a page, with its title, byline, comment form and all.
#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/dated_lines.hpp"
#include "extract/finish_article.hpp"
#include "extract/page_blocks.hpp"
#include "extract/plain_lines.hpp"
#include "extract/reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace factlint::extract {
namespace {

int plain_likeness(const DecodedInput& input) {
    (void)input;
    return 10;
}

// "The writer is a retired diplomat.", "Jane Roe is a fellow of the Institute ..."
bool is_author_note(std::string_view line) {
    if (count_words(line) > 90) return false;
    const std::string lower = ascii::lower(line.substr(0, 120));
    for (const std::string_view start :
         {"the writer is", "the author is", "the writer was", "the writer can", "the author can",
          "about the author", "the columnist is", "the writer has", "the author has", "the authors are"})
        if (lower.starts_with(start)) return true;
    return false;
}

// The name at the head of a note on a person: "Dr. Jane Roe is a fellow ..." -> "Jane Roe".
std::optional<std::string> person_of_note(std::string_view line) {
    const std::string_view head = line.substr(0, 80);
    std::size_t verb = head.find(" is a ");
    for (const std::string_view each : {" is an ", " is the "}) verb = std::min(verb, head.find(each));
    if (verb == std::string_view::npos) return std::nullopt;
    std::string_view name = ascii::trim(head.substr(0, verb));
    bool honorific = true;
    while (honorific) {
        honorific = false;
        for (const std::string_view each : {"Dr. ", "Dr ", "Prof. ", "Professor ", "Mr. ", "Ms. ", "Mrs. "})
            if (name.starts_with(each)) {
                name.remove_prefix(each.size());
                honorific = true;
            }
    }
    if (!looks_like_person(name)) return std::nullopt;
    return std::string(name);
}

bool is_counter(std::string_view line) {
    if (count_words(line) > 4 || line.empty() || !ascii::is_digit(line.front())) return false;
    const std::string plain = plain_form(line);
    return plain.ends_with("views") || plain.ends_with("shares") || plain.ends_with("comments") ||
           plain.ends_with("reads") || plain.ends_with("likes") || plain.ends_with("min read");
}

class PlainArticle {
  public:
    PlainArticle(const DecodedInput& input, PlainText text) : input_(input), text_(std::move(text)) {
        reasons_.assign(text_.paragraphs.size(), Reason::Kept);
    }

    Article read(const Options& options) {
        front_matter();
        title();
        head();
        tail();
        middle();
        fill_body();
        finish_article(input_, options, language_, article_);
        return std::move(article_);
    }

  private:
    std::size_t count() const { return text_.paragraphs.size(); }
    const PlainParagraph& at(std::size_t i) const { return text_.paragraphs[i]; }
    static bool is_running_text(const PlainParagraph& paragraph) {
        const std::uint32_t words = count_words(paragraph.text);
        return words >= 12 && (ends_sentence(paragraph.text) || words >= 30);
    }

    void add_author(std::string name, std::string_view source, double confidence) {
        for (const Sourced& each : article_.authors)
            if (ascii::equal_ignoring_case(each.value, name)) return;
        article_.authors.push_back({std::move(name), std::string(source), confidence, {}});
    }

    void front_matter() {
        for (const auto& [key, value] : text_.front_matter) {
            if (value.empty()) continue;
            if (key == "title") article_.title = {value, "front-matter", 0.95, {}};
            if (key == "author" || key == "authors")
                for (std::string& name : names_in_byline(value))
                    add_author(std::move(name), "front-matter", 0.95);
            if (key == "lang" || key == "language") language_ = value;
            if (key == "url" || key == "source" || key == "link")
                if (auto url = resolve_url({}, value); url) article_.url = canonical_url(*url);
            if (key == "publisher" || key == "site") article_.publisher = {value, "front-matter", 0.9, {}};
            if (key == "date" || key == "published")
                if (const auto date = parse_date(value); date)
                    article_.published = {date->iso(), "front-matter", 0.95, {}};
        }
        if (article_.url.empty() && !input_.input.url.empty()) article_.url = canonical_url(input_.input.url);
    }

    // A title is a short first line that is no sentence of the text, and text comes after it.
    void title() {
        std::size_t begin = 0;
        while (begin < count() &&
               (is_date_line(at(begin).text) || is_promo(at(begin).text) || is_counter(at(begin).text)))
            ++begin;
        if (begin >= count()) return;
        const PlainParagraph& line = at(begin);
        const std::uint32_t words = count_words(line.text);
        const bool repeated = begin + 1 < count() && at(begin + 1).text == line.text;
        const bool marked = line.heading_level == 1;
        const bool question = line.text.ends_with('?') || line.text.ends_with('!');
        const bool sentence = ends_sentence(line.text) && !question;
        const bool short_line = words <= 22 && line.text.size() <= 180 && line.kind != BlockKind::ListItem;
        const bool text_follows = begin + 1 < count() && !line.text.ends_with(':');
        // A line of two or three words that reads as a name is who wrote, not what it is about.
        const bool name_only = !marked && !repeated && words <= 3 && looks_like_person(line.text) &&
                               begin + 1 < count() && is_running_text(at(begin + 1));
        if (name_only) {
            add_author(line.text, "byline", 0.6);
            mark(begin, Reason::Byline);
            return;
        }
        if (!text_follows || is_byline(line.text) || !dateline_place(line.text).empty()) return;
        if (!(marked || repeated || (short_line && !sentence))) return;
        if (!article_.title.known())
            article_.title = {line.text, "text", marked ? 0.9 : repeated ? 0.9 : 0.75, {}};
        for (std::size_t i = begin; i < count() && i < begin + 3; ++i)
            if (plain_form(at(i).text) == plain_form(line.text)) mark(i, Reason::Title);
    }

    void mark(std::size_t i, Reason reason) {
        if (reasons_[i] == Reason::Kept) reasons_[i] = reason;
    }

    void head() {
        for (std::size_t i = 0; i < count(); ++i) {
            const std::string& line = at(i).text;
            if (reasons_[i] != Reason::Kept) continue;
            if (is_byline(line)) {
                for (std::string& name : names_in_byline(line)) add_author(std::move(name), "byline", 0.85);
                if (const auto date = date_in_line(line); date) publish(*date);
                mark(i, Reason::Byline);
            } else if (is_date_line(line)) {
                if (const auto date = date_in_line(line); date) publish(*date);
                mark(i, Reason::Date);
            } else if (is_promo(line) || is_counter(line)) {
                mark(i, Reason::Promo);
            } else if (is_running_text(at(i)) || i > 12) {
                break;
            }
        }
    }

    void publish(const Date& date) {
        if (!article_.published.known() && date.day != 0) article_.published = {date.iso(), "text", 0.7, {}};
    }

    void tail() {
        std::size_t total = 0;
        for (const PlainParagraph& each : text_.paragraphs) total += count_words(each.text);
        std::size_t before = 0;
        std::size_t end = count();
        for (std::size_t i = 0; i < count(); ++i) {
            const bool late = before * 2 > total;
            if (is_views_disclaimer(at(i).text)) {
                disclaimer(at(i).text);
                mark(i, Reason::Disclaimer);
            } else if (late && end == count() && is_end_marker(at(i).text)) {
                end = i;
            }
            before += count_words(at(i).text);
        }
        for (std::size_t i = end; i < count(); ++i) {
            end_matter(at(i).text);
            mark(i, Reason::EndMatter);
        }
        // Above the marker stand the lines that lead to it: adverts, signatures, notes on the author.
        bool has_sentences = false;
        for (std::size_t i = 0; i < end; ++i) has_sentences = has_sentences || is_running_text(at(i));
        for (std::size_t i = end; has_sentences && i-- > 0;) {
            if (reasons_[i] != Reason::Kept) continue;
            const std::string& line = at(i).text;
            const std::uint32_t words = count_words(line);
            if (is_author_note(line)) {
                end_matter(line);
                mark(i, Reason::AuthorBox);
            } else if (is_promo(line) || is_notice(line) || is_counter(line) || is_byline(line) ||
                       (words <= 14 && !ends_sentence(line) && at(i).kind != BlockKind::ListItem)) {
                mark(i, Reason::EndMatter);
            } else {
                break;
            }
        }
    }

    void disclaimer(const std::string& line) {
        article_.notes.push_back("disclaimer: " + line);
        article_.kind = {"opinion", "disclaimer", 0.8, {}};
    }

    void end_matter(std::string_view line) {
        const std::string plain = plain_form(line.substr(0, 200));
        for (const std::string_view each :
             {"leave a reply", "leave a comment", "post a comment", "you are commenting using"})
            if (plain.starts_with(each)) add_flag(article_, "comments_present");
        if (article_.authors.empty())
            if (auto name = person_of_note(line); name) add_author(*std::move(name), "bio", 0.6);
    }

    void middle() {
        for (std::size_t i = 0; i < count(); ++i) {
            const std::string& line = at(i).text;
            if (is_paywall_line(line) && article_.access.empty()) article_.access.emplace_back("paywalled");
            if (reasons_[i] != Reason::Kept) continue;
            if (is_promo(line) && !ends_sentence(line)) mark(i, Reason::Promo);
            if (count_words(line) < 60 && is_notice(line)) mark(i, Reason::Notice);
        }
    }

    bool is_heading(std::size_t i) const {
        if (at(i).heading_level > 0) return true;
        if (at(i).kind != BlockKind::Paragraph || count_words(at(i).text) > 12) return false;
        return !ends_sentence(at(i).text) && !article_.body.empty() && i + 1 < count() &&
               is_running_text(at(i + 1));
    }

    void fill_body() {
        for (std::size_t i = 0; i < count(); ++i) {
            const PlainParagraph& paragraph = at(i);
            if (paragraph.kind == BlockKind::Table) {
                // As in pages: kept where it stood, and no part of the text.
                if (!article_.body.empty())
                    article_.blocks.push_back({BlockKind::Table,
                                               make_span(article_.body.size(), article_.body.size()),
                                               paragraph.text});
            } else if (reasons_[i] == Reason::Kept) {
                const BlockKind kind = is_heading(i) ? BlockKind::Heading : paragraph.kind;
                const Span span = append_paragraph(article_.body, paragraph.text);
                article_.blocks.push_back({kind, span, {}});
                for (const PlainLink& link : paragraph.links)
                    if (auto url = resolve_url(article_.url, link.url); url && !link.span.empty())
                        article_.links.push_back(
                            {{span.begin + link.span.begin, span.begin + link.span.end}, *std::move(url)});
            } else if (reasons_[i] == Reason::Byline || reasons_[i] == Reason::Disclaimer) {
                const Span here = make_span(article_.body.size(), article_.body.size());
                const BlockKind kind =
                    reasons_[i] == Reason::Byline ? BlockKind::Byline : BlockKind::Paragraph;
                article_.blocks.push_back({kind, here, paragraph.text});
            }
        }
    }

    const DecodedInput& input_;
    PlainText text_;
    std::vector<Reason> reasons_;
    std::string language_;
    Article article_;
};

Status read_plain(const DecodedInput& input, const Options& options, Extracted& into) {
    into.articles.push_back(PlainArticle(input, plain_paragraphs(input.text())).read(options));
    return {};
}

} // namespace

const Reader plain_reader{"plain", plain_likeness, read_plain};

} // namespace factlint::extract
