// A page of HTML -> its article record, and why each of its blocks is in or out.
#pragma once

#include "extract/reader.hpp"
#include "records/article.hpp"

#include <string>
#include <vector>

namespace factlint::extract {

Article article_of_html(const DecodedInput& input, const Options& options);
std::vector<std::string> explain_html(const DecodedInput& input);

} // namespace factlint::extract
