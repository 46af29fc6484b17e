// The dates that a page shows its readers: <time> elements, elements that a class calls the date, lines
// around the title, the first words of the text.
#pragma once

#include "extract/dated_lines.hpp"
#include "extract/page_blocks.hpp"
#include "markup/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::extract {

struct ShownDate {
    std::string value; ///< with time and zone where a machine wrote them, else the day
    Date date;
    DateLabel label = DateLabel::None;
    std::string_view source; ///< "time", "text" or "dateline"
    double confidence = 0;
    bool near = false; ///< between title and text, where the date of the article stands
};

/// `title` and `language` (a tag) as the page gives them, each may be empty. Linear in the tree.
std::vector<ShownDate> shown_dates(const markup::Tree& tree, const std::vector<PageBlock>& blocks,
                                   std::string_view title, std::string_view language);

/// A full date, and the value as records have it; the date is unknown when `raw` holds none.
struct DateValue {
    std::string value;
    Date date;
};
DateValue date_value(std::string_view raw);

} // namespace factlint::extract
