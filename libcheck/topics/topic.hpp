// What a topic file says, after reading: plain data, with the place of everything in its file.
//
// A topic is a question that a desk follows. Its aliases name sets of words; its propositions are the answers
// that sources give; each proposition lists the wordings that assert, deny or report it. docs/topics.md is
// the guide.
#pragma once

#include "base/dates.hpp"
#include "records/stance.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace factlint::topics {

/// A set of words or names, numbered by the Vocabulary that all topics share.
using SetId = std::uint32_t;

/// Verb and Noun ask for the part of speech: "to visit" or "a visit".
enum class Role : std::uint8_t { None, Subject, Object, Holder, Scope, Verb, Noun };

/// How much may stand between an atom and the one before it.
enum class Gap : std::uint8_t { Next, Few, Many };

/// One part of a pattern: any word of a set, in a role.
struct Atom {
    SetId set = 0;
    std::string text; ///< as written, for traces
    Role role = Role::None;
    Gap gap = Gap::Next;
    bool event = false; ///< the word whose negation, certainty and holder count
};

/// What a pattern says of its proposition before negation and attribution are looked at.
enum class Reading : std::uint8_t { Asserted, Denied, Reported, ReportedDenial, Neutral, Ignored };

/// Whether the event must have happened, must still lie ahead, or either.
enum class Tense : std::uint8_t { Any, Past, Planned };

enum class Where : std::uint8_t { Anywhere, Headline, Body };

/// A wording. `choices` are the pattern with and without each of its optional parts, the longest first.
struct Pattern {
    std::string text;
    std::string place; ///< file:line:col
    Reading reading = Reading::Asserted;
    std::vector<std::vector<Atom>> choices;
    std::vector<std::vector<Atom>> unless;  ///< in the same sentence: the pattern does not count
    std::vector<std::vector<Atom>> only_if; ///< at least one must be in the same sentence, when there are any
    std::uint32_t within = 0; ///< largest number of words from first to last part; 0 = one sentence
    bool one_clause = false;
    Tense tense = Tense::Any;
    Where where = Where::Anywhere;
    std::string scope;        ///< words that set this wording apart: "with the United States"
    bool presupposed = false; ///< negation around it does not touch it: "nobody explained the cancellation"
    bool plain_voice = false; ///< the wording is the author's even inside reported speech
};

/// How the time scope of a stance is found.
enum class TimeScope : std::uint8_t {
    Always, ///< no time: all stances meet
    Fixed,  ///< one known event: its date stands in the file
    Event,  ///< the time that the sentence names, else the date of publication, cut to a year, month or day
    SoFar   ///< "has ever": up to the date of publication, or the time that the sentence names
};

struct TimeRule {
    TimeScope scope = TimeScope::Always;
    Date date;     ///< of Fixed
    Date from, to; ///< a time named in the sentence must meet these; unknown = open
    Date published_from,
        published_to; ///< without a named time in from..to, the article must be published here
    int by = 1;       ///< of Event: 1 year, 2 month, 3 day
    int superseded_after =
        0; ///< days between publications after which the later replaces the earlier; 0 = never
};

/// A sentence and what the topic must see in it.
struct Example {
    std::string text;
    std::string headline;
    std::string published;
    std::vector<StanceValue> expect; ///< sorted, unique; empty = nothing
    std::string holder;              ///< words that must occur in the holder; empty = any
    std::string scope;               ///< exact; empty = any
    std::string place;
};

struct Proposition {
    std::string id;
    std::string title;
    TimeRule time;
    std::vector<std::string> excludes; ///< ids: who asserts this denies those, for the time of this
    std::vector<Pattern> patterns;
    std::vector<Example> examples;
};

/// Propositions that are rival names for one event: who uses one does not use the other in the same breath.
struct FrameSet {
    std::string title;
    std::vector<std::string> labels; ///< ids of propositions
};

/// Who speaks for whom: "spokesperson" and "FO" are the Foreign Office. Or who is meant: "the former
/// cricketer".
struct HolderName {
    std::string name;
    std::vector<std::string> words; ///< lower case
    bool person = false;            ///< a person speaks for nobody but himself
};

struct Topic {
    std::string id;
    std::string question;
    std::string file;
    /// Each must occur in headline or body, else the topic has nothing to say. One of several sets may do.
    std::vector<std::vector<SetId>> about;
    std::map<std::string, SetId, std::less<>> aliases;
    std::vector<Proposition> propositions; ///< in the order of the file
    std::vector<FrameSet> frames;
    std::vector<HolderName> holders;

    const Proposition* find(std::string_view proposition) const;
};

std::string_view name_of(Reading reading);

} // namespace factlint::topics
