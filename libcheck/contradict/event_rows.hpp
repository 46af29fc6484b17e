// The same-event question in the open: rows of two passages, and whole documents to be grouped.
#pragma once

#include "base/result.hpp"
#include "contradict/digest.hpp"
#include "contradict/pairs.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

struct EventVerdict {
    double confidence = 0; ///< that both speak of one event
    std::string why;
};

/// Whether two passages speak of one event: names, words, the event asked about, days of publication.
EventVerdict judge_same_event(const Passage& a, const Passage& b,
                              const std::shared_ptr<const lexicon::Lexicon>& lexicon);

/// {"id","a":{"text",...},"b":{...}} -> {"id","label":"same"|"different","confidence","why"}
Result<std::string> same_event_row(std::string_view line,
                                   const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                   double threshold = 0.5);

/// Documents one by one, then their groups: {"id","text","title"?,"date"?} -> {"id","group"}, in the order
/// given; the group is the smallest id of its documents.
class StoryRows {
  public:
    explicit StoryRows(std::shared_ptr<const lexicon::Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
    Status add(std::string_view line);
    std::vector<std::string> finish() const;

  private:
    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    std::vector<ArticleDigest> articles_;
};

} // namespace factlint::contradict
