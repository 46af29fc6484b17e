// NewsML 1.x (IPTC): components inside components, of which those with text hold NITF, XHTML or bare
// paragraphs.
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/article_kinds.hpp"
#include "extract/entry_values.hpp"
#include "extract/finish_article.hpp"
#include "extract/nitf.hpp"
#include "extract/opened_input.hpp"
#include "extract/page_blocks.hpp"
#include "extract/plain_lines.hpp"
#include "extract/xml_parts.hpp"

#include <string>

namespace factlint::extract {
namespace {

using markup::XmlElement;

int newsml_likeness(const DecodedInput& input) {
    const std::string_view name = markup::first_element_name(input.text().substr(0, 65'536));
    return name == "NewsML" || name == "NewsItem" ? 97 : 0;
}

// The content of one DataContent, in whatever form it comes.
void read_data(const XmlElement& data, Article& article, std::string& language) {
    if (const XmlElement nitf = data.child("nitf")) {
        read_nitf_element(nitf, article.url, article);
        language = language_of_nitf(nitf);
    } else if (data.has_elements()) {
        const XmlElement body = data.below("body");
        const XmlElement content = body.below("body.content");
        fill_body_from_xml(content ? content : body ? body : data, article.url, article);
    } else {
        for (const PlainParagraph& each : plain_paragraphs(data.text()).paragraphs)
            article.blocks.push_back({each.kind, append_paragraph(article.body, each.text), {}});
    }
}

std::string formal_name(const XmlElement& element) { return element.attribute("FormalName"); }

void read_lines(const XmlElement& lines, Article& article) {
    offer_value(article.title, one_line(lines.child("HeadLine").text()), "newsml", 0.93);
    offer_value(article.standfirst, one_line(lines.child("SubHeadLine").text()), "newsml", 0.8);
    for (const XmlElement& each : lines.children("ByLine")) add_authors(article, each.text(), "newsml", 0.9);
    offer_value(article.dateline, one_line(lines.child("DateLine").text()), "newsml", 0.6);
    offer_value(article.publisher, one_line(lines.child("CreditLine").text()), "newsml", 0.6);
}

void read_item(const XmlEntry& entry, const Options& options, Extracted& into) {
    const XmlElement& item = entry.element;
    Article article;
    const XmlElement management = item.child("NewsManagement");
    offer_value(article.published, iso_time(management.child("FirstCreated").text()), "newsml", 0.85);
    offer_value(article.published, iso_time(item.below("DateId").text()), "newsml", 0.7);
    const std::string revised = iso_time(management.child("ThisRevisionCreated").text());
    if (revised != article.published.value) offer_value(article.updated, revised, "newsml", 0.85);
    add_access(formal_name(management.child("Status")), article);

    // The outer component speaks first; what the inner ones add are candidates.
    for (const XmlElement& each : item.all_below("NewsLines")) read_lines(each, article);
    for (const XmlElement& each : item.all_below("AdministrativeMetadata")) {
        offer_value(article.publisher, formal_name(each.child("Provider").child("Party")), "newsml", 0.85);
        if (article.authors.empty())
            add_authors(article, formal_name(each.child("Creator").child("Party")), "newsml", 0.7);
    }
    std::string language;
    for (const XmlElement& each : item.all_below("DescriptiveMetadata")) {
        if (language.empty()) language = formal_name(each.child("Language"));
        for (const XmlElement& genre : each.children("Genre"))
            offer_value(article.kind, std::string(kind_by_section(formal_name(genre))), "newsml", 0.9);
    }
    std::string inner_language;
    for (const XmlElement& each : item.all_below("DataContent")) {
        read_data(each, article, inner_language);
        if (!article.body.empty()) break;
    }
    if (language.empty()) language = inner_language;
    if (language.empty()) language = item.attribute("lang");

    std::string key = item.below("PublicIdentifier").text();
    if (key.empty()) key = item.below("NewsItemId").text();
    if (key.empty()) key = std::to_string(entry.number);
    if (article.body.empty() && item.below("ContentItem") && !item.below("DataContent")) {
        into.remarks.push_back(place_of(entry.input.input) + ": " + key + " holds no text of its own");
        return;
    }
    finish_entry(entry.input, options, {"newsml", language, key}, article);
    into.articles.push_back(std::move(article));
}

Status read_newsml(const DecodedInput& input, const Options& options, Extracted& into) {
    return read_xml_parts(newsml_1_reader, input, options, into);
}

} // namespace

const Reader newsml_1_reader{"NewsML document", newsml_likeness, read_newsml, "NewsItem", read_item};

} // namespace factlint::extract
