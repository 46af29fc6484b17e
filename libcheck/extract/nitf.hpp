// NITF 3.x, the article format of the IPTC, alone or as the content of NewsML.
#pragma once

#include "markup/xml.hpp"
#include "records/article.hpp"

#include <string>

namespace factlint::extract {

/// Fills what a <nitf> element says: title, standfirst, authors, publisher, dates, dateline, kind, access,
/// body. What the article has already (from the envelope) stays a candidate or wins by its confidence.
void read_nitf_element(const markup::XmlElement& nitf, std::string_view base, Article& article);

/// Language that it declares, and the name it gives itself (doc-id); may be empty.
std::string language_of_nitf(const markup::XmlElement& nitf);
std::string name_of_nitf(const markup::XmlElement& nitf);

/// Body of an element that holds paragraphs of NITF or XHTML.
void fill_body_from_xml(const markup::XmlElement& element, std::string_view base, Article& article);

/// The same on one line, a space where a paragraph ends.
std::string text_of_xml(const markup::XmlElement& element);

/// "usable", "withheld", "canceled", "embargoed" of "stat:usable", "Usable": what an agency allows.
void add_access(std::string_view status, Article& article);

} // namespace factlint::extract
