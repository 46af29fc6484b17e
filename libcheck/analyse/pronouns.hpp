// Pronouns and the names they mean: every "he", "she", "it" and "they" with the named things that it could
// mean, each described by a few signs (agreement, distance, subject, how often it was named), ranked against
// meaning none of them. A log-linear choice in the spirit of Denis & Baldridge (2008) over the signs that
// rule systems use (Lappin & Leass 1994; Lee et al. 2013). The weights stand in pronoun_weights.cpp. Internal
// to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace factlint::analyse {

enum class PronounKind : std::uint8_t { He, She, It, They };
inline constexpr std::size_t pronoun_kinds = 4;

/// Signs of a choice. The first ones describe meaning nothing that is named, the others a candidate.
enum class Sign : std::uint8_t {
    Nothing,
    NothingQuoted,       ///< the pronoun stands in a quotation
    NothingStrangerNear, ///< somebody without a name came in between
    NothingNobodyNear,   ///< no candidate in this sentence or the one before
    NothingOnlyOne,      ///< one candidate alone
    NothingFirst,        ///< the pronoun begins its sentence
    NothingObject,
    NothingPossessive,
    NothingVerbOfWeather, ///< "it is ... that", "it seems": an empty subject
    SameSentence,
    OneBack,
    TwoBack,
    FurtherBack,
    FarBack,
    SameParagraph,
    LastWasPronoun,   ///< the pronoun of the same kind before it was this one
    LastWasSubject,   ///< its last mention was a subject
    LastWasFirst,     ///< its last mention was the first name of its sentence
    LastWasGoverned,  ///< its last mention stood after a preposition
    LastWasPossessor, ///< "Russia's"
    LastWasHeading,
    Nearest, ///< the candidate named last
    Second,
    Third,
    Only,                ///< no other candidate
    MostOften,           ///< named or meant most often so far
    Once,                ///< named once so far
    Few,                 ///< two or three times
    Often,               ///< four to nine times
    VeryOften,           ///< more
    GenderKnown,         ///< its gender is known and agrees
    GenderUnknown,       ///< nothing says what it is
    FullName,            ///< of several words
    SubjectToSubject,    ///< subject here and there
    SubjectBeforeObject, ///< the pronoun is an object after it in one sentence: mostly somebody else
    PossessiveSameSentence,
    AcrossQuote, ///< one in a quotation, the other not
    Person,
    Organization,
    Place,
    People,   ///< Nationality, Other
    Stranger, ///< somebody without a name came in between
    Count
};
inline constexpr std::size_t signs = static_cast<std::size_t>(Sign::Count);

/// Weights of each sign for each kind of pronoun.
using PronounWeights = std::array<std::array<std::int32_t, signs>, pronoun_kinds>;
const PronounWeights& pronoun_weights();
std::string_view name_of(Sign sign);

struct PronounChoice {
    std::int32_t entity = -1; ///< last mention by name, an index of entities; -1 for nothing named
    std::uint64_t signs = 0;  ///< bit n is the n-th Sign
};

struct PronounCase {
    std::uint32_t token = 0;
    PronounKind kind = PronounKind::He;
    std::vector<PronounChoice> choices; ///< the first one is nothing named
};

/// Goes through the pronouns of a document in order. `choose` gives the number of a case's choice; what it
/// chose counts as a mention for the cases that follow.
void for_each_pronoun(const Reading& reading, const std::function<std::size_t(const PronounCase&)>& choose);

/// The best choice under the weights, in favour of nothing where two are alike.
std::size_t best_choice(const PronounCase& pronoun, const PronounWeights& weights);

} // namespace factlint::analyse
