// Bytes to clean text: valid and stable.
#include "base/gzip.hpp"
#include "base/line_index.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(bytes) {
    const std::string clean = clean_article_text(sanitise_utf8(bytes).text);
    require(is_valid_utf8(clean));
    require(clean_article_text(clean) == clean);
    const LineIndex lines(clean);
    require(lines.at(clean.size()).line >= 1);
    (void)gunzip(bytes, std::size_t{1} << 20U);
}
