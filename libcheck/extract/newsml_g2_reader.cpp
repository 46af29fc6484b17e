// NewsML-G2 2.x (IPTC): news items, alone or in a news message; their text is NITF, XHTML or plain.
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/article_kinds.hpp"
#include "extract/entry_values.hpp"
#include "extract/finish_article.hpp"
#include "extract/nitf.hpp"
#include "extract/opened_input.hpp"
#include "extract/page_blocks.hpp"
#include "extract/plain_lines.hpp"
#include "extract/xml_parts.hpp"
#include "markup/html.hpp"

#include <string>

namespace factlint::extract {
namespace {

using markup::XmlElement;

int newsml_likeness(const DecodedInput& input) {
    const std::string_view name = markup::first_element_name(input.text().substr(0, 65'536));
    return name == "newsMessage" || name == "newsItem" || name == "packageItem" ? 97 : 0;
}

// A party or concept: its name, else the literal or the code without its scheme.
std::string name_of_concept(const XmlElement& element) {
    if (std::string name = one_line(element.child("name").text()); !name.empty()) return name;
    if (std::string literal = element.attribute("literal"); !literal.empty()) return literal;
    std::string code = element.attribute("qcode");
    const std::size_t colon = code.rfind(':');
    return colon == std::string::npos ? code : code.substr(colon + 1);
}

void read_plain_text(std::string_view text, Article& article) {
    for (const PlainParagraph& each : plain_paragraphs(text).paragraphs)
        article.blocks.push_back({each.kind, append_paragraph(article.body, each.text), {}});
}

// Several renditions of one text may stand in a content set: the first that gives a body is taken.
void read_content(const XmlElement& content, Article& article, std::string& language) {
    for (XmlElement each = content.first_child(); each && article.body.empty(); each = each.next()) {
        const std::string type = ascii::lower(each.attribute("contenttype"));
        if (each.name() == "inlineXML") {
            if (const XmlElement nitf = each.below("nitf")) {
                read_nitf_element(nitf, article.url, article);
                language = language_of_nitf(nitf);
            } else {
                const XmlElement html_body = each.below("body");
                fill_body_from_xml(html_body ? html_body : each, article.url, article);
                language = each.below("html").attribute("lang");
            }
        } else if (each.name() == "inlineData") {
            if (type.find("html") != std::string::npos)
                fill_body(markup::parse_html(each.text()), article.url, article);
            else if (type.empty() || type.starts_with("text/"))
                read_plain_text(each.text(), article);
        } else if (each.name() == "remoteContent" && article.url.empty()) {
            if (auto url = resolve_url({}, each.attribute("href"));
                url && type.find("html") != std::string::npos)
                article.url = canonical_url(*url);
        }
    }
}

void read_metadata(const XmlElement& item, Article& article) {
    const XmlElement management = item.child("itemMeta");
    const XmlElement meta = item.child("contentMeta");
    for (const XmlElement& link : management.children("link")) {
        const std::string type = ascii::lower(link.attribute("contenttype"));
        const std::string relation = ascii::lower(link.attribute("rel"));
        const bool page = type.find("html") != std::string::npos || relation.ends_with("alternate") ||
                          relation.ends_with("isrelatedtoweb");
        if (!page || !article.url.empty()) continue;
        if (auto url = resolve_url({}, link.attribute("href")); url) article.url = canonical_url(*url);
    }
    offer_value(article.publisher, name_of_concept(management.child("provider")), "newsml", 0.9);
    offer_value(article.publisher, name_of_concept(item.child("rightsInfo").child("copyrightHolder")),
                "newsml", 0.6);
    add_access(management.child("pubStatus").attribute("qcode"), article);
    for (const XmlElement& each : management.children("embargoed"))
        article.notes.push_back("embargoed" +
                                (each.text().empty() ? std::string() : " until " + each.text()));

    // Of several headlines the one without a role, or with the main one, is the title.
    for (const XmlElement& each : meta.children("headline")) {
        const std::string role = each.attribute("role");
        offer_value(article.title, one_line(each.text()), "newsml",
                    role.empty() || role.ends_with(":main") ? 0.93 : 0.7);
    }
    for (const XmlElement& each : meta.children("description")) {
        const std::string role = ascii::lower(each.attribute("role"));
        const bool summary = role.ends_with("summary") || role.ends_with("abstract");
        offer_value(article.standfirst, one_line(each.text()), "newsml", summary ? 0.88 : 0.6);
    }
    for (const XmlElement& each : meta.children("by")) add_authors(article, each.text(), "newsml", 0.9);
    if (article.authors.empty())
        for (const XmlElement& each : meta.children("creator"))
            add_authors(article, name_of_concept(each), "newsml", 0.85);
    // A creation of the content is nearer to the text than that of its envelope.
    offer_value(article.published, iso_time(meta.child("contentCreated").text()), "newsml", 0.85);
    offer_value(article.published, iso_time(management.child("firstCreated").text()), "newsml", 0.8);
    offer_value(article.published, iso_time(management.child("versionCreated").text()), "newsml", 0.6);
    offer_value(article.updated, iso_time(meta.child("contentModified").text()), "newsml", 0.85);
    offer_value(article.updated, iso_time(management.child("versionCreated").text()), "newsml", 0.8);
    if (article.updated.value == article.published.value) article.updated = {};
    offer_value(article.dateline, one_line(meta.child("dateline").text()), "newsml", 0.9);
    for (const XmlElement& each : meta.children("genre"))
        for (const std::string& name : {name_of_concept(each), each.attribute("qcode")})
            offer_value(article.kind, std::string(kind_by_section(name)), "newsml", 0.9);
}

void read_item(const XmlEntry& entry, const Options& options, Extracted& into) {
    const XmlElement& item = entry.element;
    const XmlElement content = item.child("contentSet");
    const std::string item_class = ascii::lower(item.child("itemMeta").child("itemClass").attribute("qcode"));
    const std::string key = item.attribute("guid");
    Article article;
    read_metadata(item, article);
    std::string inner_language;
    read_content(content, article, inner_language);
    const bool text =
        item_class.empty() || item_class.ends_with(":text") || item_class.ends_with(":composite");
    if (article.body.empty() && !text) {
        into.remarks.push_back(place_of(entry.input.input) + ": " +
                               (key.empty() ? "item " + std::to_string(entry.number) : key) +
                               " is no text (" + item_class + ")");
        return;
    }
    std::string language = item.child("contentMeta").child("language").attribute("tag");
    if (language.empty()) language = inner_language;
    if (language.empty()) language = item.attribute("lang");
    finish_entry(entry.input, options, {"newsml", language, key.empty() ? std::to_string(entry.number) : key},
                 article);
    into.articles.push_back(std::move(article));
}

Status read_newsml(const DecodedInput& input, const Options& options, Extracted& into) {
    return read_xml_parts(newsml_g2_reader, input, options, into);
}

} // namespace

const Reader newsml_g2_reader{"NewsML-G2 message", newsml_likeness, read_newsml, "newsItem", read_item};

} // namespace factlint::extract
