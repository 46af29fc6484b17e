// The same-event question in the open: rows of two passages, and whole documents to be grouped.
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "contradict/event_gist.hpp"
#include "contradict/pairs.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

struct EventVerdict {
    double confidence = 0; ///< that both speak of one event
    std::string why;
};

/// Whether two passages speak of one event, with nothing known but the two.
EventVerdict judge_same_event(const Passage& a, const Passage& b,
                              const std::shared_ptr<const lexicon::Lexicon>& lexicon);

/// Rows of two passages one by one, then their answers in the order given. All passages are the collection
/// that says which words are rare, and which texts a passage is read together with; ids and the order of rows
/// say nothing.
///
///     {"id","a":{"text","title"?,"date"?,"mention"?,"at"?},"b":{...}}
///       -> {"id","label":"same"|"different","confidence","why"}
///
/// Memory: some kilobytes for each text that differs. Time: the analysis of every passage, then near linear.
class SameEventRows {
  public:
    explicit SameEventRows(std::shared_ptr<const lexicon::Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
    /// An error names the field that is missing; the row is left out then.
    Status add(std::string_view line);
    /// `threshold`: confidence from which the answer is "same".
    std::vector<std::string> finish(double threshold) const;

  private:
    struct Side {
        std::uint32_t text = 0;
        EventMention mention;
    };
    struct Row {
        json::value id;
        Side a;
        Side b;
    };
    Side side(const json::object& row, std::string_view key, const Passage& passage);

    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    std::map<std::uint64_t, std::uint32_t> known_; ///< hash of text, title and date -> number of the gist
    std::vector<EventGist> gists_;
    std::vector<Row> rows_;
};

/// Documents one by one, then their groups: {"id","text","title"?,"date"?} -> {"id","group"}, in the order
/// given; the group is the smallest id of its documents.
class StoryRows {
  public:
    explicit StoryRows(std::shared_ptr<const lexicon::Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
    Status add(std::string_view line);
    std::vector<std::string> finish() const;

  private:
    struct Row {
        std::string id;
        EventGist gist;
    };
    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    std::vector<Row> rows_;
};

} // namespace factlint::contradict
