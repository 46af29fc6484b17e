// Two texts at a time, as rows of JSON: do they contradict each other, do they speak of one event?
#pragma once

#include "base/json.hpp"
#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "records/finding.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace factlint::contradict {

/// One of the two texts of a row.
struct Passage {
    std::string text;
    std::string title;            ///< may be empty
    std::string date;             ///< ISO date, may be empty
    bool headline = false;        ///< maybe of another story on the matter; it sharpens and leaves out
    std::int64_t mention_at = -1; ///< byte of the event word that is asked about; -1 when none is
};

struct PairVerdict {
    bool contradiction = false;
    double confidence = 0; ///< that the two contradict each other, whatever the verdict
    Relation relation = Relation::None;
    std::string why;
};

/// The caller says that both texts speak of one situation; names need not be shared, and the gates of
/// participants, time and place only veto. Costs the analysis of both texts and at most 40,000 comparisons of
/// claims.
PairVerdict judge_pair(const Passage& a, const Passage& b,
                       const std::shared_ptr<const lexicon::Lexicon>& lexicon, double threshold = 0.5);

/// {"id","premise","hypothesis"}, {"id","headline","body"} or {"id","a","b"} (with title_a, date_a ... where
/// known)
/// -> {"id","label":"contradiction"|"none","confidence","contradiction","relation","why"}: how sure the label
/// is, and how sure a contradiction would be. An error names the field that is missing.
Result<std::string> pair_row(std::string_view line, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             double threshold = 0.5);

/// The same row -> {"id","words":[{"said","has","features":{...}}]}: what is known of each word of the
/// shorter text that the longer does not bear out, for fitting weights.
Result<std::string> feature_row(std::string_view line,
                                const std::shared_ptr<const lexicon::Lexicon>& lexicon);

/// The step that kept each pair of claims of the two texts from being a clash, for reading.
std::string why_not(const Passage& a, const Passage& b,
                    const std::shared_ptr<const lexicon::Lexicon>& lexicon);

namespace rows {
/// A text given as a string under `key`, or as an object with text, title, date, mention, at.
Result<Passage> passage(const json::object& row, std::string_view key, std::string_view suffix);
/// The row as an object with an id.
Result<json::object> object_of(std::string_view line);
} // namespace rows

} // namespace factlint::contradict
