// NITF, NewsML-G2 and NewsML-1; the XML below them is asked everything that readers ask.
#include "articles.hpp"
#include "markup/xml.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    require_sound(extract::read_articles({"agency.xml", "", std::string(bytes), ""}, {}));
    const std::string text = sanitise_utf8(bytes).text;
    const markup::XmlDocument document(text);
    if (document.damage()) require(document.damage()->offset <= text.size());
    require(is_valid_utf8(document.root().text()));
    for (const markup::XmlElement& each : document.root().all_below("p")) require(each.name() == "p");
}
