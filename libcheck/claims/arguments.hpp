// Arguments of a claim: the noun phrases of a clause, with the key under which their names meet.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

namespace factlint::claims {

/// Role of a name that stands in the sentence without being the head of an argument: "the ferry *Maren Star*"
/// in "the sinking of the ferry Maren Star".
inline constexpr std::string_view context_role = "context";

/// Subject, object, coordinated ones (listed) and obliques of the clause.
void add_arguments(const analyse::Document& document, const analyse::Clause& clause, Claim& claim);
/// Every name of the sentence that is not there yet, as context.
void add_context(const analyse::Document& document, std::uint32_t sentence, Claim& claim);

/// "he", "it", "this", "which": says nothing of whom without the text around it.
bool is_pronoun(std::string_view head);

/// Lemmas of the content words of a sentence, lower case, sorted, unique; at most 64.
std::vector<std::string> content_lemmas(const analyse::Document& document, std::uint32_t sentence);

} // namespace factlint::claims
