// The names that pages give to character sets, as browsers read them (WHATWG Encoding Standard, 4.2).
#pragma once

#include <string_view>

namespace factlint::decode {

/// The encoding that a label means, in lower case: "Latin1" -> "windows-1252", "gb2312" -> "gb18030".
/// Empty for a label that no browser knows.
std::string_view encoding_by_label(std::string_view label);

/// What ICU calls an encoding of the table; empty for one that is not in it.
std::string_view icu_name_of(std::string_view encoding);

} // namespace factlint::decode
