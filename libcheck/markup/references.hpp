// Character references of HTML: &amp; &#8217; &#x2014;
#pragma once

#include <string>
#include <string_view>

namespace factlint::markup {

enum class Place { Text, Attribute };

/// Appends `text` with its references resolved: "AT&amp;T" -> "AT&T". What is no reference stays as it is.
void append_resolved(std::string_view text, Place place, std::string& out);

} // namespace factlint::markup
