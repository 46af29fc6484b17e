// Finding: one thing worth a person's attention, with all that is needed to show and explain it.
#pragma once

#include "base/json.hpp"
#include "base/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

enum class Level { Note, Warning, Error };

/// How two passages stand to each other (design note: never a bare yes or no).
enum class Relation {
    None,
    Contradiction,
    Disputed,
    Framing,
    Misquote,
    Superseded,
    ModalityGap,
    Imprecise,
    Altered
};

/// Which text of the article a span belongs to.
enum class TextField { Body, Title, Standfirst };

/// A passage of an article; carries its words so that a report needs nothing else.
struct Place {
    std::string article;   ///< id of the article
    std::string path;      ///< file of the article, for reports that point into files
    std::string outlet;    ///< publisher, host or file name
    std::string published; ///< ISO date of the article, or empty
    std::string url;
    TextField field = TextField::Body;
    Span span;                ///< bytes of that field's text
    std::string text;         ///< the exact words of the span
    std::string excerpt;      ///< the sentence around it
    std::uint32_t line = 0;   ///< where the span starts in the field's text, from 1; 0 when unknown
    std::uint32_t column = 0; ///< in code points, from 1
    std::string holder;       ///< who says so: "author", or the name of the person or office quoted
    int side = -1;            ///< 0 or 1 for two-sided findings, else -1
    std::vector<Span> marks;  ///< words of the excerpt that clash, as spans of `excerpt`
};

/// What the stored baseline says of a finding.
enum class BaselineState { None, New, Unchanged, Suppressed };

struct Finding {
    std::string code; ///< public and stable: FL1001
    std::string rule; ///< "pack/id" of the rule, or "contradict/<detector>", "topic/<id>"
    Level level = Level::Warning;
    double confidence = 0.5;   ///< 0 to 1
    std::string message;       ///< one sentence that stands alone
    std::string why;           ///< the reason in words, for the reader who doubts
    std::string fingerprint;   ///< 16 hex digits; survives moved lines (records/fingerprint)
    std::vector<Place> places; ///< at least one; the first is where the finding is reported
    Relation relation = Relation::None;
    std::string detector; ///< number, date, place, negation, antonym, agent, topic ... for contradictions
    std::string topic;
    std::string proposition;
    std::vector<std::string> trace; ///< step by step, for --explain
    BaselineState baseline = BaselineState::None;
    std::string suppressed_reason;
    json::object extra;
};

std::string_view name_of(Level level);
std::string_view name_of(Relation relation);
std::string_view name_of(TextField field);
std::string_view name_of(BaselineState state);
std::optional<Level> level_by_name(std::string_view name);
std::optional<Relation> relation_by_name(std::string_view name);
std::optional<TextField> field_by_name(std::string_view name);
std::optional<BaselineState> baseline_by_name(std::string_view name);

/// "high" from 0.8, "medium" from 0.5, else "low".
std::string_view confidence_word(double confidence);

} // namespace factlint
