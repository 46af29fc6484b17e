// Finds a pattern's atoms in order in one sentence.
#pragma once

#include "analyse/document.hpp"
#include "topics/topic.hpp"
#include "topics/vocabulary.hpp"

#include <string>
#include <vector>

namespace factlint::topics {

/// A pattern found: where each atom stands.
struct Match {
    const Pattern* pattern = nullptr;
    const std::vector<Atom>* atoms = nullptr;
    std::vector<Occurrence> at;
    std::uint32_t sentence = 0;
    std::uint32_t event = 0; ///< token
    analyse::TokenRange tokens() const { return {at.front().begin, at.back().end}; }
};

/// What is asked again and again of one document while many patterns are tried on it.
class MatchContext {
  public:
    MatchContext(const analyse::Document& document, const Sightings& sightings);

    const analyse::Document& document() const { return document_; }
    const Sightings& sightings() const { return sightings_; }
    /// See pronouns.hpp.
    const std::vector<std::int32_t>& antecedents() const { return antecedents_; }
    /// The clause whose verb or event noun is in these tokens, or nullptr.
    const analyse::Clause* clause_at(Occurrence tokens) const;
    /// What the layers say of the event word, or nullptr.
    const analyse::Factuality* factuality_of(std::uint32_t token) const;

  private:
    const analyse::Document& document_;
    const Sightings& sightings_;
    std::vector<std::int32_t> antecedents_;
    std::vector<std::int32_t> clause_of_;     ///< by token: the clause it is the verb of, -1 for none
    std::vector<std::int32_t> factuality_of_; ///< by token, -1 for none
};

/// Every match of the pattern in the sentence, one for each place of its event; a match of a longer
/// choice hides those of shorter ones with the same event. Linear in the occurrences; the first sixteen of a
/// sentence. When `why_not` is given and all the words are there but the pattern does not match, the reason
/// is put there.
std::vector<Match> find_matches(const Pattern& pattern, const MatchContext& context, std::uint32_t sentence,
                                std::string* why_not = nullptr);

} // namespace factlint::topics
