// Which language a text is in: by its script, and for Latin letters by the small words that every text is
// full of. English is the answer in doubt, since only another language keeps an article from being analysed.
#pragma once

#include "records/article.hpp"

#include <string_view>

namespace factlint::extract {

/// The language of `text` (BCP 47, "en", "fr", "ur"), source "text"; where the text decides nothing, what the
/// page declares ("en-GB", source "html"); else "en" with a low confidence. Linear in the text, looks at no
/// more than its first 20,000 bytes.
Sourced language_of(std::string_view text, std::string_view declared);

} // namespace factlint::extract
