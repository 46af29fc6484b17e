// Whose words a match stands in: the innermost saying around it, the claim that it is the content of, and who
// takes a stand on that claim.
#pragma once

#include "topics/matcher.hpp"
#include "topics/report_nouns.hpp"

#include <optional>
#include <string>

namespace factlint::topics {

/// Pointers are into the document's layers.
struct Saying {
    const analyse::Attribution* said =
        nullptr; ///< the innermost saying that the pattern does not name itself
    const analyse::Attribution* worded = nullptr; ///< the one that it names
    const analyse::Attribution* outer = nullptr;  ///< around a claim: "Lund rejected reports that ..."
    std::optional<Claimant> claimant;
    std::uint32_t denier = analyse::Trees::none; ///< token of who denies the claim, where no layer says so
    std::string trace;

    static constexpr std::uint32_t nobody = analyse::Trees::none;
};

Saying saying_of(const Match& match, const MatchContext& context);

/// The pattern's own words are not looked at again: in "<no> .. <evidence>" the "no" is part of the wording.
bool is_part(const Match& match, const analyse::Document& document, Span span);

/// Whether anybody denies what these words say, as the layers have it.
bool is_denied(const analyse::Document& document, Span words);

} // namespace factlint::topics
