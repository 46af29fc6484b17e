// normalize: what was read of one piece of an input to the groups of its articles.
#pragma once

#include "extract/input_parts.hpp"
#include "lexicon/lexicon.hpp"
#include "pipeline/stage.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::pipeline {

/// What a page that was fetched tells of its articles beside its bytes.
struct PageFacts {
    Retrieval retrieval;
    std::string no_article; ///< why it is no article; its records get the flag error_page
};

/// A piece holds no article, one, or several. Sentences and quotations are found here; articles in another
/// language keep an empty analysis, the flag "not_english" and a note. A piece that cannot be read is a
/// problem, not an error: the batch goes on. `place` is how messages call the input; `page` is null for what
/// was not fetched.
std::vector<Group> normalize(Result<extract::Extracted> read, const std::string& place, const PageFacts* page,
                             const std::shared_ptr<const lexicon::Lexicon>& lexicon, Problems& problems,
                             Counts& counts);

/// Records of an earlier run pass byte for byte. With `Anew` their articles are judged and analysed again.
enum class Records { AsTheyAre, Anew };
std::vector<Group> normalize_records(Group group, Records how,
                                     const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                     Problems& problems, Counts& counts);

/// Whether later stages analyse the article: English, with a body, and an article rather than a list of
/// links.
bool is_analysed(const Article& article);

} // namespace factlint::pipeline
