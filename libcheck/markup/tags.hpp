// The elements of HTML that reading a page asks about; every other element is Tag::Other and keeps its name.
#pragma once

#include <cstdint>
#include <string_view>

namespace factlint::markup {

// In the byte order of their names, which the lookup relies on; Text and Other stand outside of it.
// clang-format off
enum class Tag : std::uint8_t {
    A, Abbr, Address, Amp_ad, Article, Aside, Audio, B, Base, Blockquote, Body, Br, Button, Canvas, Caption,
    Center, Cite, Code, Col, Colgroup, Dd, Del, Details, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption,
    Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I,
    Iframe, Img, Input, Ins, Label, Legend, Li, Link, Main, Map, Mark, Math, Menu, Meta, Nav, Noembed,
    Noframes, Noscript, Object, Ol, Optgroup, Option, P, Param, Picture, Pre, Q, S, Script, Section, Select,
    Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea,
    Tfoot, Th, Thead, Time, Title, Tr, Track, U, Ul, Video, Wbr,
    Text, Other
};
// clang-format on

/// The tag of a lower-case element name; Tag::Other for an element that is not in the list.
Tag tag_by_name(std::string_view name);
/// "#text" and "other" for the two that name no element.
std::string_view name_of(Tag tag);

/// Elements that never have content: br, img, meta ...
bool is_void(Tag tag);
/// Elements that stand inside a line of text and do not break words: a, em, span ... Other counts as one,
/// as it does in browsers.
bool is_inline(Tag tag);

} // namespace factlint::markup
