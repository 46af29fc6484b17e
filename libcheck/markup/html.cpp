#include "markup/html.hpp"

#include "base/ascii.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <string>

namespace factlint::markup {
namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

TreeBuilder& builder(void* context) { return *static_cast<TreeBuilder*>(context); }

void start_element(void* context, const xmlChar* raw_name, const xmlChar** attributes) {
    const std::string name = ascii::lower(view(raw_name));
    const Tag tag = tag_by_name(name);
    const bool root = tag == Tag::Html;
    if (!root) builder(context).open(tag, name);
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        const std::string attribute = ascii::lower(view(attributes[0]));
        if (root)
            builder(context).root_attribute(attribute, view(attributes[1]));
        else
            builder(context).attribute(attribute, view(attributes[1]));
    }
}

void end_element(void* context, const xmlChar* name) {
    if (!ascii::equal_ignoring_case(view(name), "html")) builder(context).close();
}

void characters(void* context, const xmlChar* text, int size) {
    builder(context).characters({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

} // namespace

Tree parse_html(std::string_view utf8) {
    [[maybe_unused]] static const bool initialised = (xmlInitParser(), true);
    TreeBuilder built(utf8.size());
    htmlSAXHandler handler{};
    handler.startElement = start_element;
    handler.endElement = end_element;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    handler.cdataBlock = characters;
    const auto size = static_cast<int>(std::min<std::size_t>(utf8.size(), 0x7FFFFFF0U));
    if (htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(utf8.data(), size); context != nullptr) {
        htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
        if (context->sax != nullptr) *context->sax = handler;
        context->userData = &built;
        htmlParseDocument(context);
        htmlFreeParserCtxt(context);
    }
    return built.finish();
}

} // namespace factlint::markup
