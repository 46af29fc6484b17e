// UrlPages: the inputs of normalize that are addresses. They are fetched some dozens at a time ahead of their
// turn, so that many hosts are asked at once and the memory stays bounded.
#pragma once

#include "fetch/fetcher.hpp"
#include "pipeline/normalize_stage.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::pipeline {

/// "https://..." and "http://...", in any case; everything else on a command line is a path.
bool is_web_address(std::string_view word);

class UrlPages {
  public:
    /// The addresses by the number of their input, in ascending order. Borrows the fetcher, which may be
    /// null: then nothing is known.
    UrlPages(std::map<std::size_t, std::string> urls, fetch::Fetcher* fetcher);

    /// The page of one input, once; one thread at a time, best in the order of the inputs.
    fetch::Fetcher::Answer take(std::size_t number);

  private:
    std::map<std::size_t, std::string> urls_; ///< not fetched yet
    std::map<std::size_t, fetch::Fetcher::Answer> pages_;
    fetch::Fetcher* fetcher_;
};

/// A page on its way to normalize.
struct FetchedPage {
    std::string url; ///< where it was found in the end
    std::string bytes;
    std::string content_type; ///< may be empty
    PageFacts facts;
};

/// What normalize reads of a page, or nothing. What is no article (an error status, a front page in place of
/// a page that is gone) is a problem either way.
std::optional<FetchedPage> input_of_page(const std::string& url, fetch::Fetcher::Answer answer,
                                         Problems& problems);

} // namespace factlint::pipeline
