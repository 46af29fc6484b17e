// Event: a claim seen as something that happened, with doer and done-to in place whatever the grammar was.
#pragma once

#include "claims/predicate_class.hpp"
#include "contradict/digest.hpp"
#include "contradict/word_weights.hpp"
#include "lexicon/lexicon.hpp"
#include "records/claim.hpp"

#include <string>
#include <vector>

namespace factlint::contradict {

/// Views of a claim and its article, which must outlive it.
struct Event {
    const Claim* claim = nullptr;
    const Place* place = nullptr;
    const ArticleDigest* article = nullptr;
    std::string_view shape; ///< empty for a plain event, else what claims/shape.hpp calls it
    std::string name;       ///< event class: "death", "acquire", or the lemma
    claims::PredicateClass kind;
    const Argument* agent = nullptr;
    const Argument* patient = nullptr;
    const Argument* whole = nullptr;    ///< what is joined, for memberships
    std::vector<const Argument*> names; ///< every argument with a key
    bool negative() const { return claim->polarity == Polarity::Negative; }
    bool counts_loss() const; ///< a figure of dead, injured ...: has no participants but the names around it
};

Event make_event(const DigestedClaim& claim, const ArticleDigest& article);
/// For claims that belong to no article.
Event make_event(const Claim& claim, const Place& place, const ArticleDigest& article);

/// The names inside a longer argument: "Maren Star" in "the crew of the Maren Star".
std::vector<const Argument*> names_within(const Event& event, const Argument& argument);

/// What all comparing knows beside the two events.
struct World {
    const lexicon::Lexicon* lexicon = nullptr;
    const WordWeights* words = nullptr;
    /// The caller vouches that both texts speak of one situation: names need not be shared.
    bool presume_same = false;
};

} // namespace factlint::contradict
