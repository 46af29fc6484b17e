// Engine: digests in, findings and stories out, whatever the order and the split they came in.
#pragma once

#include "confidence/weights.hpp"
#include "contradict/digest.hpp"
#include "contradict/packed_articles.hpp"
#include "contradict/stories.hpp"
#include "lexicon/lexicon.hpp"
#include "records/finding.hpp"
#include "records/story.hpp"

#include <memory>
#include <vector>

namespace factlint::contradict {

struct EngineOptions {
    double threshold = confidence::report_threshold; ///< findings of lower confidence are not reported
    bool imprecise = false;                          ///< report figures that differ within rounding, too
    StoryOptions stories{};
};

struct Outcome {
    std::vector<Finding> findings; ///< sorted by their first place
    std::vector<Story> stories;    ///< near copies, then events; each sorted by id
};

struct Collection;

/// Not thread-safe; digests may be made on any thread. Memory: the packed digests, the keys of all claims,
/// and some thousand claims unpacked. Time: near linear in the claims.
class Engine {
  public:
    explicit Engine(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options = {});

    /// An article that was added before, by its id, is replaced.
    void add(const ArticleDigest& article);
    Outcome finish();

    /// Why two claims, by their ids, are no finding: the step that said no, detector by detector. Says so
    /// when an id is not known.
    std::string why_not(std::string_view claim_a, std::string_view claim_b);

  private:
    std::vector<Finding> clashes(const Collection& collection) const;

    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    EngineOptions options_;
    PackedArticles articles_;
};

} // namespace factlint::contradict
