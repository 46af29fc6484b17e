#include "markup/tags.hpp"

#include <algorithm>
#include <array>

namespace factlint::markup {
namespace {

// clang-format off
constexpr std::array<std::string_view, 106> names{
    "a", "abbr", "address", "amp-ad", "article", "aside", "audio", "b", "base", "blockquote", "body", "br",
    "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form",
    "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i",
    "iframe", "img", "input", "ins", "label", "legend", "li", "link", "main", "map", "mark", "math", "menu",
    "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "param",
    "picture", "pre", "q", "s", "script", "section", "select", "small", "source", "span", "strike", "strong",
    "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th",
    "thead", "time", "title", "tr", "track", "u", "ul", "video", "wbr"};
// clang-format on

static_assert(names.size() == static_cast<std::size_t>(Tag::Text));
static_assert(std::is_sorted(names.begin(), names.end()));

} // namespace

Tag tag_by_name(std::string_view name) {
    const auto* const found = std::lower_bound(names.begin(), names.end(), name);
    return found != names.end() && *found == name ? static_cast<Tag>(found - names.begin()) : Tag::Other;
}

std::string_view name_of(Tag tag) {
    if (tag == Tag::Text) return "#text";
    return tag == Tag::Other ? "other" : names[static_cast<std::size_t>(tag)];
}

bool is_void(Tag tag) {
    switch (tag) {
    case Tag::Base:
    case Tag::Br:
    case Tag::Col:
    case Tag::Embed:
    case Tag::Frame:
    case Tag::Hr:
    case Tag::Img:
    case Tag::Input:
    case Tag::Link:
    case Tag::Meta:
    case Tag::Param:
    case Tag::Source:
    case Tag::Track:
    case Tag::Wbr:
        return true;
    default:
        return false;
    }
}

bool is_inline(Tag tag) {
    switch (tag) {
    case Tag::A:
    case Tag::Abbr:
    case Tag::B:
    case Tag::Cite:
    case Tag::Code:
    case Tag::Del:
    case Tag::Em:
    case Tag::Font:
    case Tag::I:
    case Tag::Img:
    case Tag::Ins:
    case Tag::Label:
    case Tag::Link:
    case Tag::Mark:
    case Tag::Meta:
    case Tag::Other:
    case Tag::Picture:
    case Tag::Q:
    case Tag::S:
    case Tag::Small:
    case Tag::Source:
    case Tag::Span:
    case Tag::Strike:
    case Tag::Strong:
    case Tag::Sub:
    case Tag::Sup:
    case Tag::Text:
    case Tag::Time:
    case Tag::U:
    case Tag::Wbr:
        return true;
    default:
        return false;
    }
}

} // namespace factlint::markup
