// Quoted words with their speaker, so that two reports of one saying can be laid side by side.
#pragma once

#include "analyse/document.hpp"
#include "records/claim.hpp"

#include <vector>

namespace factlint::claims {

/// Claims of quotation_shape, in the order of the text: subject = the speaker by name, extra "quote" = the
/// words. Quotations of fewer than six words and of unnamed speakers give none.
std::vector<Claim> quotation_claims(const analyse::Document& document);

} // namespace factlint::claims
