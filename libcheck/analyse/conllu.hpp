// CoNLL-U: the tokens, tags, lemmas and trees of a text for other programs, and the same filled into a file
// that has tokens.
#pragma once

#include "analyse/document.hpp"
#include "base/result.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace factlint::analyse {

/// The sentences of a document as CoNLL-U (universaldependencies.org/format.html), each with its text; what
/// stands without a space before it follows a token with SpaceAfter=No.
std::string to_conllu(const Document& document);

/// Fills the columns UPOS, XPOS, LEMMA, HEAD and DEPREL of a CoNLL-U text; everything else, also comments,
/// ranges and empty nodes, stays as it is. Errors name the line: not ten columns, a number out of order.
Result<std::string> fill_conllu(std::string_view text,
                                const std::shared_ptr<const lexicon::Lexicon>& lexicon);

} // namespace factlint::analyse
