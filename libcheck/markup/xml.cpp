#include "markup/xml.hpp"

#include "base/ascii.hpp"
#include "markup/references.hpp"
#include "markup/tags.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace factlint::markup {
namespace {

// References are resolved here, not by pugixml: it would leave no trace of which were there, and it knows the
// five of XML only. DOCTYPE is skipped by it, whatever stands inside.
constexpr unsigned int parse_flags = pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_eol;

pugi::xml_node node_of(void* handle) { return pugi::xml_node(static_cast<pugi::xml_node_struct*>(handle)); }

std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The node after this one in document order that is still below `top`; empty at the end. No recursion.
pugi::xml_node following(pugi::xml_node node, const pugi::xml_node& top, bool inside) {
    if (inside)
        if (const pugi::xml_node child = node.first_child()) return child;
    while (node != top && node) {
        if (const pugi::xml_node next = node.next_sibling()) return next;
        node = node.parent();
    }
    return {};
}

void append_characters(const pugi::xml_node& node, std::string& out) {
    if (node.type() == pugi::node_pcdata)
        append_resolved(node.value(), Place::Attribute, out);
    else if (node.type() == pugi::node_cdata)
        out += node.value();
}

} // namespace

struct XmlDocument::Pages {
    pugi::xml_document document;
};

XmlDocument::XmlDocument(std::string_view utf8) : pages_(std::make_unique<Pages>()) {
    const pugi::xml_parse_result result =
        pages_->document.load_buffer(utf8.data(), utf8.size(), parse_flags, pugi::encoding_utf8);
    if (result) return;
    std::string message(result.description());
    message.front() = ascii::lower(message.front());
    damage_ = {std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), utf8.size()),
               std::move(message)};
}

XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;
XmlDocument& XmlDocument::operator=(XmlDocument&&) noexcept = default;
XmlDocument::~XmlDocument() = default;

XmlElement XmlDocument::root() const {
    return XmlElement(pages_->document.document_element().internal_object());
}

std::string_view XmlElement::name() const {
    return node_ == nullptr ? std::string_view() : local(node_of(node_).name());
}

std::string_view XmlElement::prefix() const {
    if (node_ == nullptr) return {};
    const std::string_view name(node_of(node_).name());
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string XmlElement::attribute(std::string_view local_name) const {
    std::string out;
    if (node_ == nullptr) return out;
    for (const pugi::xml_attribute& each : node_of(node_).attributes())
        if (local(each.name()) == local_name) {
            append_resolved(each.value(), Place::Attribute, out);
            return std::string(ascii::trim(out));
        }
    return out;
}

std::string XmlElement::text() const {
    std::string out;
    if (node_ == nullptr) return out;
    const pugi::xml_node top = node_of(node_);
    for (pugi::xml_node at = top.first_child(); at; at = following(at, top, true)) append_characters(at, out);
    return std::string(ascii::trim(out));
}

bool XmlElement::has_elements() const { return static_cast<bool>(first_child()); }

XmlElement XmlElement::first_child() const {
    if (node_ == nullptr) return {};
    for (pugi::xml_node at = node_of(node_).first_child(); at; at = at.next_sibling())
        if (at.type() == pugi::node_element) return XmlElement(at.internal_object());
    return {};
}

XmlElement XmlElement::next() const {
    if (node_ == nullptr) return {};
    for (pugi::xml_node at = node_of(node_).next_sibling(); at; at = at.next_sibling())
        if (at.type() == pugi::node_element) return XmlElement(at.internal_object());
    return {};
}

XmlElement XmlElement::child(std::string_view local_name) const {
    XmlElement at = first_child();
    while (at && at.name() != local_name) at = at.next();
    return at;
}

std::vector<XmlElement> XmlElement::children(std::string_view local_name) const {
    std::vector<XmlElement> out;
    for (XmlElement at = first_child(); at; at = at.next())
        if (at.name() == local_name) out.push_back(at);
    return out;
}

XmlElement XmlElement::below(std::string_view local_name) const {
    if (node_ == nullptr) return {};
    const pugi::xml_node top = node_of(node_);
    for (pugi::xml_node at = top.first_child(); at; at = following(at, top, true))
        if (at.type() == pugi::node_element && local(at.name()) == local_name)
            return XmlElement(at.internal_object());
    return {};
}

std::vector<XmlElement> XmlElement::all_below(std::string_view local_name) const {
    std::vector<XmlElement> out;
    if (node_ == nullptr) return out;
    const pugi::xml_node top = node_of(node_);
    for (pugi::xml_node at = top.first_child(); at; at = following(at, top, true))
        if (at.type() == pugi::node_element && local(at.name()) == local_name)
            out.push_back(XmlElement(at.internal_object()));
    return out;
}

Tree tree_of(const XmlElement& element, const std::function<std::string(std::string_view)>& rename) {
    TreeBuilder builder(4096);
    if (!element) return builder.finish();
    const pugi::xml_node top = node_of(element.node_);
    std::string characters;
    for (pugi::xml_node at = top.first_child(); at;) {
        if (at.type() == pugi::node_element) {
            const std::string name = rename(ascii::lower(local(at.name())));
            const Tag tag = tag_by_name(name);
            builder.open(tag, name);
            for (const pugi::xml_attribute& each : at.attributes()) {
                characters.clear();
                append_resolved(each.value(), Place::Attribute, characters);
                builder.attribute(ascii::lower(local(each.name())), characters);
            }
            if (const pugi::xml_node child = at.first_child(); child && !is_void(tag)) {
                at = child;
                continue;
            }
            builder.close();
        } else {
            characters.clear();
            append_characters(at, characters);
            builder.characters(characters);
        }
        while (at != top && !at.next_sibling()) {
            at = at.parent();
            if (at != top) builder.close();
        }
        at = at == top ? pugi::xml_node() : at.next_sibling();
    }
    return builder.finish();
}

std::string_view first_element_name(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        std::string_view end = ">";
        if (rest.starts_with("<!--")) {
            end = "-->";
        } else if (rest.starts_with("<!DOCTYPE")) {
            // An internal subset stands in brackets and holds declarations of its own.
            const std::size_t open = rest.find('[');
            if (open < rest.find('>')) end = "]";
        } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
            const std::size_t stop = std::min(rest.find_first_of(" \t\r\n/>", 1), rest.size());
            return local(rest.substr(1, stop - 1));
        }
        const std::size_t stop = rest.find(end);
        if (stop == std::string_view::npos) return {};
        at += stop + end.size();
    }
    return {};
}

} // namespace factlint::markup
