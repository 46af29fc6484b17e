// The layers of English that a Document has. Every span is in bytes of the document's text; every token or
// sentence number is an index into the layer of that name.
#pragma once

#include "base/dates.hpp"
#include "base/span.hpp"
#include "lexicon/lexicon.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::analyse {

/// Universal part-of-speech tags (universaldependencies.org).
enum class Tag : std::uint8_t {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X
};

/// Form of a verb, where the tag is Verb or Aux.
enum class VerbForm : std::uint8_t { None, Base, Present, Past, PastParticiple, Gerund };

/// A UD token: clitics are their own ("does" "n't", "Russia" "'s").
struct Token {
    Span span;
    Tag tag = Tag::X;
    VerbForm form = VerbForm::None;
    std::string_view lemma; ///< lower case but for proper names; owned by the document
};

/// Tokens [begin, end).
struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    constexpr bool empty() const { return end <= begin; }
    constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
    constexpr std::uint32_t size() const { return end - begin; }
    friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
    Span span;
    TokenRange tokens;
    bool heading = false; ///< a line that is no sentence: heading, dateline, byline, list of links
};

using lexicon::EntityType;

/// A mention of a named thing.
struct Entity {
    Span span;
    TokenRange tokens;
    EntityType type = EntityType::Other;
    std::string
        id; ///< the lexicon's id, else type and normalised full name of the document ("person:ana-ruiz")
    std::string name; ///< the fullest name this document or the lexicon gives
};

/// Words in quotation marks; the marks are part of `span` and not of `content`.
struct Quotation {
    Span span;
    Span content;
    bool closed = true;
    bool scare = false;      ///< a word or two set off, not somebody's speech
    std::vector<Span> inner; ///< closed quotations inside this one, with their marks
};

enum class AttributionKind : std::uint8_t { Direct, Indirect, AccordingTo, Adverb, SourceNoun };

/// Somebody is named as the source of a content.
struct Attribution {
    Span content;
    Span aside; ///< what of the content is not the source's: ", he said," in its midst; empty when nothing is
    Span cue;   ///< "said", "according to", "reportedly"
    Span source;        ///< words that name the source; empty when there is none
    std::string holder; ///< the fullest name of the source, or its words; empty for "reportedly" and the like
    std::string cue_lemma;
    AttributionKind kind = AttributionKind::Indirect;
    bool denies = false;  ///< the cue denies the content ("denied", "rejected the claim")
    bool alleges = false; ///< the cue keeps its distance ("alleged", "claimed", "reportedly")
    bool hidden = false;  ///< the source is vague or missing ("sources", "critics", passive "is believed")
    Span drift; ///< bare sentences behind it in its paragraph: the same voice, or the author's again
};

enum class QuantityKind : std::uint8_t {
    Count,
    Money,
    Percent,
    PercentagePoint,
    Measure,
    Ordinal,
    Age,
    Year,
    Identifier,
    Fraction
};

/// Who says what, in two lists, each in the order of the cues.
struct Attributions {
    /// What a source says, thinks or wants to be so.
    std::vector<Attribution> statements;
    /// Things that a source speaks of, wants or judges: "praised the deal". They make nobody the holder of a
    /// claim: that there is a deal is not what the source said.
    std::vector<Attribution> attitudes;
};

/// A number with what it counts. Years, ages and identifiers are typed so that nothing compares them as
/// counts.
struct Quantity {
    Span span;   ///< with its unit and modifiers: "more than 1,200 people"
    Span number; ///< the number alone: "1,200"
    Span amount; ///< number and unit: "$1,200", "12 km"
    double lo = 0;
    double hi = 0; ///< equal to lo for a point value
    QuantityKind kind = QuantityKind::Count;
    std::string unit; ///< what it is compared in: "usd", "percent", "m", "kg", "day"; empty for a plain count
    std::string unit_name;  ///< the unit as written, in full and singular: "kilometre"
    double unit_factor = 1; ///< one of `unit_name` in `unit`; lo and hi are in `unit`
    std::string measure;    ///< "length", "money", "time", "temperature", "rate" ...; empty without a unit
    std::string counted;    ///< lemma of the counted noun: "passenger"; empty when there is none
    bool approximate = false;
    bool lower_bound = false;
    bool upper_bound = false;
    std::uint32_t sentence = 0;
};

enum class TimeKind : std::uint8_t { Date, Time, Duration, Set };

/// A time expression (TIMEX3, Pustejovsky et al. 2003).
struct Time {
    Span span;
    TimeKind kind = TimeKind::Date;
    std::string
        value; ///< "2022-04-10", "2022-04", "2022-W15", "P3D", "PAST_REF"; empty when it cannot be resolved
    std::string
        other; ///< the second reading: "3/4/2022" is 2022-03-04 or 2022-04-03; then the days are unknown
    std::int64_t lo = 1; ///< days since 1970-01-01, both ends included; lo > hi when unknown
    std::int64_t hi = 0;
    std::uint32_t sentence = 0;
    bool open_start = false; ///< "until 2011"
    bool open_end = false;   ///< "since 2011"
    bool impossible = false; ///< no such day: "31 February", "30 Feb 2022"
    bool known() const { return lo <= hi; }
};

/// A negation cue and the words it turns round. A cue may be part of a word ("un" of "unhappy"), and a scope
/// may have gaps: "He [has] not [signed]".
struct Negation {
    Span cue;                    ///< from the first to the last of cue_parts
    std::vector<Span> cue_parts; ///< one but for "neither ... nor"
    Span scope;                  ///< from the first to the last of parts; empty for a bare "No."
    std::vector<Span> parts;     ///< the words in scope, runs in the order of the text, without the cue
    TokenRange tokens;           ///< of the scope
    std::uint32_t event = 0;     ///< the word that is denied: the verb of "has not signed"
    bool affix = false;          ///< the cue is part of a word
    std::string lemma;           ///< "not", "never", "no", "yet to"; of an affix the word: "unhappy"

    /// Whether the words are all in scope. Linear in the number of parts.
    bool covers(Span words) const {
        for (const Span part : parts)
            if (part.covers(words)) return true;
        return false;
    }
};

enum class Certainty : std::uint8_t { Certain, Probable, Possible, Underspecified };

/// How certain, and whether positive, the text makes an event (FactBank, Sauri & Pustejovsky 2009).
struct Factuality {
    std::uint32_t token = 0; ///< the event word
    Certainty certainty = Certainty::Certain;
    bool positive = true;
    bool future = false;      ///< planned, promised, expected, ordered
    bool conditional = false; ///< inside if, unless, had ... been, a question
    /// How far the text as a whole makes it so, reports and wishes weighed in: 3 certainly so, -3 certainly
    /// not, between -1 and 1 open. An order or a plan in a letter counts as not so.
    float degree = 3;
    std::string holder; ///< empty = the author
};

/// A noun phrase: its tokens, its head, and the entity that its head belongs to (-1 when none).
struct Phrase {
    TokenRange tokens;
    std::uint32_t head = 0;
    std::int32_t entity = -1;
    bool empty() const { return tokens.empty(); }
};

struct Oblique {
    std::string_view preposition;
    Phrase phrase;
};

/// Who did what to whom: one finite verb, or one event noun with its participants, with passives turned
/// active.
struct Clause {
    std::uint32_t sentence = 0;
    TokenRange tokens;
    std::uint32_t verb = 0;            ///< token of the main verb, or of the event noun
    std::string predicate;             ///< lemma, with particle: "carry out"
    Phrase subject;                    ///< the agent, also of a passive with "by"
    Phrase object;                     ///< the patient; for a copula the predicate noun or adjective
    std::vector<Phrase> more_subjects; ///< coordinated: "A, B and C"
    std::vector<Phrase> more_objects;
    std::vector<Oblique> obliques;
    bool passive = false;
    bool nominal = false; ///< from an event noun: "Putin's visit to Pakistan"
    bool copula = false;
    bool negated = false;
    std::string_view modal;  ///< "may", "will", "could"; empty when none
    bool complement = false; ///< inside the content of a verb of saying, believing, wanting
    double confidence = 0.5;
};

std::string_view name_of(Tag tag);
std::string_view name_of(EntityType type);
std::string_view name_of(QuantityKind kind);
std::string_view name_of(TimeKind kind);
std::string_view name_of(AttributionKind kind);
std::string_view name_of(Certainty certainty);

} // namespace factlint::analyse
