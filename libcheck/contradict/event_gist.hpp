// EventGist: what of a passage or an article tells one event from another: its words, who and where, how many
// and how old, on which day, and the event word asked about.
#pragma once

#include "analyse/document.hpp"
#include "contradict/event_mention.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace factlint::contradict {

struct GistWord {
    std::uint64_t key = 0; ///< hash of the lemma: gists of many articles are kept at once
    float weight = 0;
};

struct GistName {
    std::string text;                 ///< as it stands
    std::uint64_t id = 0;             ///< of what the lexicon or the document takes it for
    std::vector<std::uint64_t> words; ///< hashes of its words, without "the" and "of"
};

enum class NameKind : std::uint8_t { Person, Place, Organization, Nationality };
inline constexpr std::size_t name_kinds = 4;

/// How many of what: "12 people", "magnitude 5.6", "33 years".
struct GistFigure {
    std::uint64_t of = 0; ///< hash of the unit or the counted noun
    double lo = 0;
    double hi = 0;
    friend auto operator<=>(const GistFigure&, const GistFigure&) = default;
};

/// Every list is sorted, unique and short; the whole is some kilobytes.
struct EventGist {
    static constexpr std::int64_t unknown_day = std::numeric_limits<std::int64_t>::min();

    std::vector<GistWord> words; ///< of the whole text, by key
    std::array<std::vector<GistName>, name_kinds> names;
    std::vector<GistFigure> figures;
    std::vector<std::uint64_t> numbers;  ///< hashes of numbers in digits, whatever they count
    std::vector<std::uint64_t> ages;     ///< "33-year-old", "Tara Velez, 33,"
    std::vector<std::uint64_t> ordinals; ///< "sixth", "81st"
    std::vector<std::int64_t> days;      ///< days that the text names, since 1970-01-01
    std::vector<std::int64_t> years;
    std::uint8_t weekdays = 0; ///< bit 0 is Monday
    bool men = false;          ///< the text speaks of a man ...
    bool women = false;        ///< ... of a woman
    std::int64_t published_day = unknown_day;
    EventMention mention;
};

/// Names of people and words come from the whole text, all else from the title and the first hundred and
/// twenty words, where reports say what happened. Linear in the text. Either document may be empty; `mention`
/// is a span of the body, empty when no event is asked about.
EventGist gist_of(const analyse::Document& title, const analyse::Document& body, std::int64_t published_day,
                  Span mention = {});

} // namespace factlint::contradict
