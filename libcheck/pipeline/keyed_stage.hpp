// contradict as a map and a reduce: articles to keyed lines, and sorted lines to findings.
#pragma once

#include "contradict/keyed_claims.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/stage.hpp"
#include "records/stance.hpp"

#include <memory>
#include <vector>

namespace factlint::pipeline {

/// Puts the keyed lines of an article, of its claims and its stances, in the place of its records.
class KeyedLinesStage : public ArticleStage {
  public:
    /// Needs the lexicon; without topics there are no stances.
    explicit KeyedLinesStage(Resources resources);
    std::string_view name() const override { return "claims"; }
    void process(Group& group, Problems& problems, Counts& counts) const override;

  private:
    Resources resources_;
};

/// Reads the lines of all articles, sorted by their bytes, and gives the findings of ContradictStage for
/// these articles.
class KeyedFindings {
  public:
    explicit KeyedFindings(Resources resources);
    Status add(std::string_view line);
    std::vector<std::string> finish();

  private:
    Resources resources_;
    contradict::KeyedClaims claims_;
    std::vector<Stance> stances_;
};

} // namespace factlint::pipeline
