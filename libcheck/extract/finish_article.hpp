// The last steps that every reader ends with: identity, language, dateline, flags, signature.
#pragma once

#include "extract/reader.hpp"
#include "records/article.hpp"

#include <string_view>

namespace factlint::extract {

/// Fills id, path, encoding, dateline, language, flags and signature of an article whose url, title, body,
/// links and blocks are known. `declared_language` is what the page says, or empty.
void finish_article(const DecodedInput& input, const Options& options, std::string_view declared_language,
                    Article& article);

/// The part of it that needs the record alone: dateline, language, flags, signature.
void judge_article(const Options& options, std::string_view declared_language, Article& article);

void add_flag(Article& article, std::string_view flag);

/// The place at the head of a text that starts as agencies start: "ISLAMABAD, Sept 27: ..." -> "ISLAMABAD",
/// "NEW YORK (AP) - ..." -> "NEW YORK"; empty when there is none.
std::string_view dateline_place(std::string_view body);

/// Appends a paragraph to the body, one blank line after the last; returns where it stands.
Span append_paragraph(std::string& body, std::string_view paragraph);

} // namespace factlint::extract
