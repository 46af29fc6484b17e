// Entries of feeds that are no XML, because somebody put HTML into an element without escaping it.
#pragma once

#include <string>
#include <string_view>

namespace factlint::extract {

/// The entry with the content of each child that is not well-formed taken as characters, as if it had been
/// escaped: "<d>1 < 2 <br></d>" -> "<d><![CDATA[1 < 2 <br>]]></d>". Linear.
std::string mend_entry(std::string_view entry);

} // namespace factlint::extract
