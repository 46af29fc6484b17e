// Atom (RFC 4287): entries with text, HTML or XHTML as content, and the source an entry was taken from.
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/article_kinds.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/entry_values.hpp"
#include "extract/finish_article.hpp"
#include "extract/page_blocks.hpp"
#include "extract/plain_lines.hpp"
#include "extract/xml_parts.hpp"
#include "markup/html.hpp"

#include <string>

namespace factlint::extract {
namespace {

using markup::XmlElement;

int atom_likeness(const DecodedInput& input) {
    const std::string_view name = markup::first_element_name(input.text().substr(0, 65'536));
    return name == "feed" || name == "entry" ? 97 : 0;
}

std::string same_name(std::string_view name) { return std::string(name); }

// A text construct (RFC 4287, 3.1) as one line.
std::string line_of(const XmlElement& element) {
    // "xhtml" holds one div; the characters of what is below are its text, apart where blocks end.
    if (ascii::lower(element.attribute("type")) == "xhtml")
        return collapse_spaces(clean_article_text(markup::tree_of(element, same_name).text_below(0)));
    return one_line(element.text());
}

std::string link_of(const XmlElement& element, std::string_view base) {
    for (const XmlElement& link : element.children("link")) {
        const std::string relation = ascii::lower(link.attribute("rel"));
        if (!relation.empty() && relation != "alternate") continue;
        if (auto url = resolve_url(base, link.attribute("href")); url) return canonical_url(*url);
    }
    return {};
}

// xml:base of the entry against that of the feed, against where the feed is from.
std::string base_of(const XmlEntry& entry) {
    std::string base = entry.input.input.url;
    for (const XmlElement& each : {entry.around, entry.element})
        if (auto url = resolve_url(base, each.attribute("base")); url && !each.attribute("base").empty())
            base = *std::move(url);
    return base;
}

void fill_with_content(const XmlElement& content, std::string_view base, Article& article) {
    const std::string type = ascii::lower(content.attribute("type"));
    if (type == "xhtml" || type == "application/xhtml+xml" ||
        (type.ends_with("xml") && content.has_elements())) {
        fill_body(markup::tree_of(content, same_name), base, article);
    } else if (type == "html" || type == "text/html") {
        fill_body(markup::parse_html(content.text()), base, article);
    } else if (type.empty() || type == "text" || type.starts_with("text/")) {
        for (const PlainParagraph& each : plain_paragraphs(content.text()).paragraphs)
            article.blocks.push_back({each.kind, append_paragraph(article.body, each.text), {}});
    } else {
        article.notes.push_back("content of type \"" + type + "\" is not read");
    }
}

void read_entry(const XmlEntry& entry, const Options& options, Extracted& into) {
    const XmlElement& element = entry.element;
    const XmlElement source = element.child("source");
    Article article;
    const std::string base = base_of(entry);
    article.url = link_of(element, base);
    if (article.url.empty())
        if (auto url = resolve_url({}, element.child("id").text()); url) article.url = canonical_url(*url);

    offer_value(article.title, line_of(element.child("title")), "atom", 0.9);
    // Authors of the feed stand for entries without one (RFC 4287, 4.2.1).
    for (const XmlElement& holder : {element, source, entry.around}) {
        if (!article.authors.empty()) break;
        for (const XmlElement& each : holder.children("author"))
            add_authors(article, each.child("name").text(), "atom", holder == element ? 0.9 : 0.6);
    }
    offer_value(article.publisher, line_of(source.child("title")), "atom", 0.9);
    offer_value(article.publisher, line_of(entry.around.child("title")), "atom", 0.7);
    offer_value(article.published, iso_time(element.child("published").text()), "atom", 0.92);
    offer_value(article.published, iso_time(element.child("issued").text()), "atom", 0.85);
    const std::string updated = iso_time(element.child("updated").text());
    // An entry must say when it was updated and need not say when it was published: the former bounds the
    // latter.
    offer_value(article.published, updated, "atom", 0.6);
    if (updated.substr(0, 10) != article.published.value.substr(0, 10))
        offer_value(article.updated, updated, "atom", 0.9);

    for (const XmlElement& each : element.children("category"))
        for (const std::string& name : {each.attribute("term"), each.attribute("label")})
            offer_value(article.kind, std::string(kind_by_section(name)), "atom", 0.8);

    const XmlElement content = element.child("content");
    const XmlElement summary = element.child("summary");
    const std::string link_base = base.empty() ? article.url : base;
    if (!content.attribute("src").empty())
        article.notes.push_back("the content stands elsewhere: " + content.attribute("src"));
    else if (content)
        fill_with_content(content, link_base, article);
    if (article.body.empty() && summary) {
        fill_with_content(summary, link_base, article);
        add_flag(article, "summary_only");
    } else {
        std::string standfirst = line_of(summary);
        const std::string head = plain_form(standfirst.substr(0, 60));
        if (!plain_form(std::string_view(article.body).substr(0, 80)).starts_with(head))
            offer_value(article.standfirst, std::move(standfirst), "atom", 0.85);
    }

    std::string language = content.attribute("lang");
    if (language.empty()) language = element.attribute("lang");
    if (language.empty()) language = entry.around.attribute("lang");
    std::string key = element.child("id").text();
    if (key.empty()) key = std::to_string(entry.number);
    finish_entry(entry.input, options, {"atom", language, key}, article);
    into.articles.push_back(std::move(article));
}

Status read_atom(const DecodedInput& input, const Options& options, Extracted& into) {
    return read_xml_parts(atom_reader, input, options, into);
}

} // namespace

const Reader atom_reader{"Atom feed", atom_likeness, read_atom, "entry", read_entry};

} // namespace factlint::extract
