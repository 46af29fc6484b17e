// When an article was published and changed, by what its page says. A wrong date is worse than none.
#pragma once

#include "base/dates.hpp"
#include "extract/page_blocks.hpp"
#include "extract/page_metadata.hpp"
#include "markup/tree.hpp"
#include "records/article.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace factlint::extract {

void describe_dates(const markup::Tree& tree, const PageMetadata& page, const std::vector<PageBlock>& blocks,
                    std::string_view url, Article& article);

/// The day that the path of an address names: "/2019/11/20/", "/20191120-", "/2019-11-20-".
std::optional<Date> date_in_url(std::string_view url);

} // namespace factlint::extract
