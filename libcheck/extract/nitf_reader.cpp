#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/article_kinds.hpp"
#include "extract/entry_values.hpp"
#include "extract/finish_article.hpp"
#include "extract/nitf.hpp"
#include "extract/xml_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::extract {
namespace {

using markup::XmlElement;

int nitf_likeness(const DecodedInput& input) {
    return markup::first_element_name(input.text().substr(0, 65'536)) == "nitf" ? 97 : 0;
}

// Elements of NITF by what they are in HTML. Those that mark words (person, org, location, chron ...) are
// inline; what HTML has under the same name keeps it.
std::string html_name(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> names{
        {{"block", "div"},
         {"body.content", "div"},
         {"body.end", "aside"},
         {"bq", "blockquote"},
         {"byline", "address"},
         {"byttl", "span"},
         {"credit", "p"},
         {"fn", "aside"},
         {"hl1", "h1"},
         {"hl2", "h2"},
         {"hr", "hr"},
         {"media", "figure"},
         {"media-caption", "figcaption"},
         {"media-producer", "figcaption"},
         {"note", "aside"},
         {"nitf-table", "table"},
         {"tagline", "p"}}};
    for (const auto& [from, to] : names)
        if (name == from) return std::string(to);
    // Text that is no part of the story: alternative encodings of media, data of tables.
    if (name == "media-object" || name == "media-metadata" || name == "nitf-table-metadata")
        return "template";
    return std::string(name);
}

// A byline without the job title inside of it.
void read_byline(const XmlElement& byline, Article& article) {
    bool named = false;
    for (const XmlElement& person : byline.all_below("person")) {
        add_authors(article, person.text(), "nitf", 0.95);
        named = true;
    }
    if (named) return;
    std::string text = byline.text();
    for (const XmlElement& title : byline.all_below("byttl"))
        if (const std::string words = title.text(); !words.empty())
            if (const std::size_t at = text.rfind(words); at != std::string::npos)
                text.replace(at, words.size(), " ");
    add_authors(article, text, "nitf", 0.9);
}

void read_head(const XmlElement& head, Article& article) {
    const XmlElement docdata = head.child("docdata");
    for (const XmlElement& object : head.children("tobject")) {
        offer_value(article.kind, std::string(kind_by_section(object.attribute("tobject.type"))), "nitf",
                    0.8);
        for (const XmlElement& each : object.children("tobject.property"))
            offer_value(article.kind, std::string(kind_by_section(each.attribute("tobject.property.type"))),
                        "nitf", 0.9);
    }
    offer_value(article.published, iso_time(docdata.child("date.issue").attribute("norm")), "nitf", 0.92);
    offer_value(article.updated, iso_time(docdata.child("date.release").attribute("norm")), "nitf", 0.7);
    add_access(docdata.attribute("management-status"), article);
    const XmlElement pubdata = head.child("pubdata");
    offer_value(article.publisher, one_line(pubdata.attribute("name")), "nitf", 0.9);
    offer_value(article.published, iso_time(pubdata.attribute("date.publication")), "nitf", 0.8);
    for (const XmlElement& copyright : docdata.children("doc.copyright"))
        offer_value(article.publisher, one_line(copyright.attribute("holder")), "nitf", 0.6);
    if (article.url.empty())
        if (auto url = resolve_url({}, pubdata.attribute("ex-ref")); url) article.url = canonical_url(*url);
    offer_value(article.title, one_line(head.child("title").text()), "nitf", 0.6);
}

} // namespace

void add_access(std::string_view status, Article& article) {
    const std::size_t colon = status.rfind(':');
    if (colon != std::string_view::npos) status.remove_prefix(colon + 1);
    std::string word = ascii::lower(ascii::trim(status));
    if (word == "cancelled") word = "canceled";
    for (const std::string_view each : {"canceled", "embargoed", "usable", "withheld"})
        if (word == each &&
            std::find(article.access.begin(), article.access.end(), word) == article.access.end())
            article.access.push_back(word);
}

void fill_body_from_xml(const XmlElement& element, std::string_view base, Article& article) {
    fill_body(markup::tree_of(element, html_name), base, article);
}

std::string text_of_xml(const XmlElement& element) {
    return collapse_spaces(clean_article_text(markup::tree_of(element, html_name).text_below(0)));
}

std::string language_of_nitf(const XmlElement& nitf) {
    for (const XmlElement& each : {nitf, nitf.child("body"), nitf.child("body").child("body.content")})
        for (const std::string_view name : {"baselang", "lang"})
            if (std::string value = each.attribute(name); !value.empty()) return value;
    return {};
}

std::string name_of_nitf(const XmlElement& nitf) {
    return nitf.child("head").child("docdata").child("doc-id").attribute("id-string");
}

void read_nitf_element(const XmlElement& nitf, std::string_view base, Article& article) {
    read_head(nitf.child("head"), article);
    const XmlElement body = nitf.child("body");
    const XmlElement head = body.child("body.head");
    XmlElement hedline = head.child("hedline");
    if (!hedline) hedline = head.child("headline");
    offer_value(article.title, one_line(hedline.child("hl1").text()), "nitf", 0.95);
    std::string second;
    for (const XmlElement& each : hedline.children("hl2"))
        if (const std::string line = one_line(each.text()); !line.empty())
            second += (second.empty() ? "" : " ") + line;
    offer_value(article.standfirst, std::move(second), "nitf", 0.8);
    offer_value(article.standfirst, text_of_xml(head.child("abstract")), "nitf", 0.85);

    for (const XmlElement& each : head.children("byline")) read_byline(each, article);
    offer_value(article.publisher, one_line(head.child("rights").child("rights.owner").text()), "nitf", 0.7);
    offer_value(article.publisher, one_line(head.child("distributor").text()), "nitf", 0.65);

    const XmlElement dateline = head.child("dateline");
    offer_value(article.dateline, one_line(dateline.child("location").text()), "nitf", 0.95);
    offer_value(article.published, iso_time(dateline.child("story.date").attribute("norm")), "nitf", 0.85);

    fill_body_from_xml(body.child("body.content"), base, article);
}

namespace {

void read_part(const XmlEntry& entry, const Options& options, Extracted& into) {
    Article article;
    if (!entry.input.input.url.empty()) article.url = canonical_url(entry.input.input.url);
    read_nitf_element(entry.element, article.url, article);
    std::string key = name_of_nitf(entry.element);
    if (key.empty()) key = std::to_string(entry.number);
    finish_entry(entry.input, options, {"nitf", language_of_nitf(entry.element), key}, article);
    into.articles.push_back(std::move(article));
}

Status read_nitf(const DecodedInput& input, const Options& options, Extracted& into) {
    return read_xml_parts(nitf_reader, input, options, into);
}

} // namespace

const Reader nitf_reader{"NITF document", nitf_likeness, read_nitf, "nitf", read_part};

} // namespace factlint::extract
