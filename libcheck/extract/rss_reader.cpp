// RSS 2.0 and its forerunners (0.91 to 1.0), with the modules that news feeds use: content:encoded, Dublin
// Core, feedburner:origLink. Elements are known by their local names and the prefixes that everybody uses.
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/article_kinds.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/entry_values.hpp"
#include "extract/finish_article.hpp"
#include "extract/page_blocks.hpp"
#include "extract/xml_parts.hpp"
#include "markup/html.hpp"

#include <string>

namespace factlint::extract {
namespace {

using markup::XmlElement;

int rss_likeness(const DecodedInput& input) {
    const std::string_view name = markup::first_element_name(input.text().substr(0, 65'536));
    return name == "rss" || name == "RDF" ? 97 : 0;
}

// The child of that name without a prefix, or with the one given: <title> and not <media:title>.
XmlElement child_of(const XmlElement& parent, std::string_view name, std::string_view prefix = {}) {
    for (XmlElement at = parent.first_child(); at; at = at.next())
        if (at.name() == name && at.prefix() == prefix) return at;
    return {};
}

std::string address_of(const XmlElement& item, const DecodedInput& input) {
    const XmlElement guid = child_of(item, "guid");
    const std::string permanent =
        ascii::lower(guid.attribute("isPermaLink")) == "false" ? std::string() : guid.text();
    const std::string base = input.input.url;
    // Feeds that count their readers give the address of the article apart.
    for (const std::string& each :
         {item.child("origLink").text(), child_of(item, "link").text(), item.attribute("about"), permanent})
        if (auto url = resolve_url(base, each); !each.empty() && url) return canonical_url(*url);
    return {};
}

// A description is the text itself where nothing longer is there; of those that are the beginning of one, the
// record says so.
void take_description_as_body(const XmlElement& description, std::string_view base, Article& article) {
    fill_body(markup::parse_html(description.text()), base, article);
    if (count_words(article.body) < 120) add_flag(article, "summary_only");
}

void read_item(const XmlEntry& entry, const Options& options, Extracted& into) {
    const XmlElement& item = entry.element;
    XmlElement channel = entry.around.child("channel");
    if (!channel) channel = entry.around;
    Article article;
    article.url = address_of(item, entry.input);
    const std::string base = article.url.empty() ? entry.input.input.url : article.url;
    offer_value(article.title, one_line(child_of(item, "title").text()), "rss", 0.9);
    if (!article.title.known()) offer_value(article.title, one_line(item.child("title").text()), "rss", 0.7);

    for (const XmlElement& each : item.children("creator")) add_authors(article, each.text(), "rss", 0.9);
    add_authors(article, child_of(item, "author").text(), "rss", 0.85);

    const XmlElement source = child_of(item, "source");
    offer_value(article.publisher, one_line(source.text()), "rss", 0.9);
    offer_value(article.publisher, one_line(child_of(channel, "title").text()), "rss", 0.7);

    offer_value(article.published, iso_time(child_of(item, "pubDate").text()), "rss", 0.9);
    offer_value(article.published, iso_time(item.child("date").text()), "rss", 0.85);
    offer_value(article.updated, iso_time(item.child("modified").text()), "rss", 0.8);
    offer_value(article.updated, iso_time(child_of(item, "updated", "atom").text()), "rss", 0.8);

    for (const XmlElement& each : item.children("category"))
        offer_value(article.kind, std::string(kind_by_section(each.text())), "rss", 0.8);

    XmlElement description = child_of(item, "description");
    if (!description) description = child_of(item, "summary");
    XmlElement encoded = child_of(item, "encoded", "content");
    if (!encoded) encoded = item.child("encoded");
    if (encoded) fill_body(markup::parse_html(encoded.text()), base, article);
    if (article.body.empty()) {
        take_description_as_body(description, base, article);
    } else {
        std::string standfirst = one_line(description.text());
        // Programs that publish put the first words of the text there, cut.
        const std::string head = plain_form(standfirst.substr(0, 60));
        const bool repeats = plain_form(std::string_view(article.body).substr(0, 80)).starts_with(head);
        if (!repeats) offer_value(article.standfirst, std::move(standfirst), "rss", 0.8);
    }

    std::string language = item.child("language").text();
    if (language.empty()) language = item.attribute("lang");
    if (language.empty()) language = child_of(channel, "language").text();
    if (language.empty()) language = channel.child("language").text();
    std::string key = child_of(item, "guid").text();
    if (key.empty()) key = std::to_string(entry.number);
    finish_entry(entry.input, options, {"rss", language, key}, article);
    into.articles.push_back(std::move(article));
}

Status read_rss(const DecodedInput& input, const Options& options, Extracted& into) {
    return read_xml_parts(rss_reader, input, options, into);
}

} // namespace

const Reader rss_reader{"RSS feed", rss_likeness, read_rss, "item", read_item};

} // namespace factlint::extract
