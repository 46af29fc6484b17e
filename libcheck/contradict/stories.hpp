// Stories: which articles are on one event.
#pragma once

#include "contradict/digest.hpp"
#include "contradict/word_weights.hpp"
#include "records/story.hpp"

#include <string>
#include <vector>

namespace factlint::contradict {

struct StoryOptions {
    /// Cosine of weighted words from which two articles are linked. Of .30, .24 and .20 the best on the
    /// development halves of ecb_docs and gva_docs, so figures on these halves flatter it.
    double likeness = 0.20;
    int days_apart = 14;         ///< dated further apart, they are never linked directly
    std::size_t rare_words = 24; ///< an article is compared with those that share one of its rarest words
    std::size_t widest = 64;     ///< a word of more articles than this links none
};

/// For each article the smallest number of its story (its own when it is alone). `articles` sorted by id.
std::vector<std::uint32_t> event_groups(const std::vector<ArticleDigest>& articles, const WordWeights& words,
                                        const StoryOptions& options = {});

/// Groups of two or more as records, sorted by id.
std::vector<Story> stories_of(const std::vector<ArticleDigest>& articles,
                              const std::vector<std::uint32_t>& group, StoryKind kind);

} // namespace factlint::contradict
