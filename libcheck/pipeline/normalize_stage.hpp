// normalize: the bytes of one input to the groups of its articles.
#pragma once

#include "lexicon/lexicon.hpp"
#include "pipeline/stage.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::pipeline {

/// One input as it was fetched or read.
struct InputBytes {
    std::string path; ///< empty for standard input and for a page that was fetched
    std::string url;  ///< where known
    std::string bytes;
    std::string content_type; ///< from HTTP; may be empty
    Retrieval retrieval;      ///< empty for what was not fetched
    std::string
        no_article; ///< why a page that was fetched is no article; its records get the flag error_page
};

/// An input holds no article, one, or many (a feed, an archive, a file of records). Sentences and quotations
/// are found here; articles in another language keep an empty analysis, the flag "not_english" and a note. An
/// input that cannot be read is a problem, not an error: the batch goes on.
std::vector<Group> normalize(const InputBytes& input, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             Problems& problems, Counts& counts);

/// Whether later stages analyse the article: English, with a body, and an article rather than a list of
/// links.
bool is_analysed(const Article& article);

} // namespace factlint::pipeline
