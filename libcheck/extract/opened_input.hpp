// Bytes of one document, unpacked -> its text, or why it is none.
#pragma once

#include "extract/reader.hpp"

namespace factlint::extract {

/// How messages call an input: its path, else its address, else "standard input".
std::string place_of(const Input& input);

/// Decodes `input.bytes`, which are unpacked already. An error when they are empty, binary or too large.
Result<decode::Decoded> open_document(const Input& input, const Options& options);

} // namespace factlint::extract
