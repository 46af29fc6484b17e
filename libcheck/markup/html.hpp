// A page of HTML -> Tree. Which parser does the work is known to html.cpp alone.
#pragma once

#include "markup/tree.hpp"

#include <string_view>

namespace factlint::markup {

/// What becomes of <noscript>: browsers that run scripts take it for text, others for a part of the page.
enum class NoScript { Text, Elements };

/// Reads any bytes of valid UTF-8 as HTML; never fails. Script and style keep their source as one Text,
/// comments are left out, character references are resolved. Memory is a small multiple of the input.
Tree parse_html(std::string_view utf8, NoScript noscript = NoScript::Text);

} // namespace factlint::markup
