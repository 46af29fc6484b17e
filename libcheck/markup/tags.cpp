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

// Where the names of each letter begin; the last row is the end.
constexpr std::array<std::size_t, 27> letter_starts = [] {
    std::array<std::size_t, 27> starts{};
    for (std::size_t letter = 0; letter < starts.size(); ++letter) {
        std::size_t i = 0;
        while (i < names.size() && static_cast<std::size_t>(names[i].front() - 'a') < letter) ++i;
        starts[letter] = i;
    }
    return starts;
}();

} // namespace

Tag tag_by_name(std::string_view name) {
    if (name.empty() || name.front() < 'a' || name.front() > 'z') return Tag::Other;
    const std::size_t letter = static_cast<std::size_t>(name.front() - 'a');
    for (std::size_t i = letter_starts[letter]; i < letter_starts[letter + 1]; ++i)
        if (names[i].size() == name.size() && names[i] == name) return static_cast<Tag>(i);
    return Tag::Other;
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
