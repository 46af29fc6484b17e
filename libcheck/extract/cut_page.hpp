// A page of HTML that did not arrive to its end.
#pragma once

#include <string_view>

namespace factlint::extract {

/// The source opens a page, never closes it, and breaks off inside a text or a tag. Pages that only leave end
/// tags out end with a tag.
bool is_cut_page(std::string_view html);

} // namespace factlint::extract
