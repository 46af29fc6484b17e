// Archives of pages, packed or not.
#include "articles.hpp"

FUZZ_TARGET(bytes) {
    factlint::extract::Options options;
    options.byte_limit = options.record_limit = std::size_t{1} << 20U;
    require_sound(factlint::extract::read_articles({"crawl.warc", "", std::string(bytes), ""}, options));
}
