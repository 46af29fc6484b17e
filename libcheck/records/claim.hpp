// Claim: one checkable statement with everything that decides whether it can clash with another.
#pragma once

#include "base/json.hpp"
#include "base/span.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace factlint {

enum class Polarity { Positive, Negative };
/// FactBank's certainty of the event, for the holder of the claim.
enum class Factuality { Certain, Probable, Possible, Underspecified };

/// A valid time as days since 1970-01-01, both ends included; lo > hi means unknown.
struct TimeInterval {
    std::int64_t lo = 1;
    std::int64_t hi = 0;
    std::string value;             ///< TIMEX3 value: "2022-04-10", "2022-04", "P3D"
    bool explicit_in_text = false; ///< false when only the date of publication stands behind it

    bool known() const { return lo <= hi; }
    bool overlaps(const TimeInterval& other) const { return lo <= other.hi && other.lo <= hi; }
    friend bool operator==(const TimeInterval&, const TimeInterval&) = default;
};

/// A participant: the words as they stand, and the key under which its mentions meet ("org:harbour-ferries").
struct Argument {
    std::string role; ///< "subject", "object", or a preposition: "in", "with", "to"
    std::string text;
    std::string key;  ///< gazetteer id or normalised name; empty when it is not a name
    std::string head; ///< lemma of the head word
    Span span;
    bool listed = false; ///< one of several coordinated values
    friend bool operator==(const Argument&, const Argument&) = default;
};

struct ClaimQuantity {
    double lo = 0;
    double hi = 0;       ///< equal to lo for a point; bounds and approximation widen it
    std::string unit;    ///< canonical: "people", "usd", "percent", "m" ...
    std::string counted; ///< lemma of the counted noun: "passenger"
    bool approximate = false;
    bool lower_bound = false; ///< "at least", "more than"
    bool upper_bound = false;
    Span span;
    friend bool operator==(const ClaimQuantity&, const ClaimQuantity&) = default;
};

struct Claim {
    std::string id;
    std::string article;
    TextField field = TextField::Body;
    Span span; ///< the clause
    Span sentence;
    std::string text;      ///< the words of the sentence
    std::string predicate; ///< lemma, with particle: "carry out"
    Span predicate_span;
    std::vector<Argument> arguments;
    std::vector<ClaimQuantity> quantities;
    std::vector<std::string> content; ///< lemmas of the content words of the sentence, sorted, unique
    Polarity polarity = Polarity::Positive;
    Factuality factuality = Factuality::Certain;
    TimeInterval time;
    std::string place;                ///< gazetteer id or name of where it happened
    std::vector<std::string> holders; ///< outermost first; empty = the author's own voice
    bool quoted = false;
    bool conditional = false; ///< inside a condition, a question or a counterfactual
    bool generic = false;     ///< habitual or universal rather than one event
    bool future = false;      ///< planned, promised, expected
    double parse_confidence = 0.5;
    json::object extra;
};

std::string_view name_of(Polarity polarity);
std::string_view name_of(Factuality factuality);
std::optional<Polarity> polarity_by_name(std::string_view name);
std::optional<Factuality> factuality_by_name(std::string_view name);

} // namespace factlint
