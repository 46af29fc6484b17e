// Altered copies: articles that are copies of one text but for a figure, a name, a date or a "not".
#pragma once

#include "contradict/digest.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace factlint::contradict {

/// The sentences of an article, by its number.
using SentencesOf = std::function<std::vector<CopySentence>(std::uint32_t article)>;

/// `articles` sorted by id, `copies` their groups of near copies. Puts a finding for each sentence that
/// stands otherwise the same in copies of one group into `findings`, takes out those findings that lie wholly
/// inside of such a sentence, and leaves `findings` sorted by place. Near linear in the sentences, which are
/// asked for one group of copies at a time.
void add_altered_copies(const std::vector<ArticleDigest>& articles, const std::vector<std::uint32_t>& copies,
                        const SentencesOf& sentences_of, std::vector<Finding>& findings);

} // namespace factlint::contradict
