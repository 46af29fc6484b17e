// ArticleFacts: what can be said of an article as a source: who signed it, when, whom it names, what it links
// to. Rules ask for them in `when`, the source profile shows them.
#pragma once

#include "analyse/article_documents.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::rules {

struct ArticleFacts {
    std::string byline; ///< authors joined by ", "
    std::string published;
    std::string updated;
    std::string publisher;
    std::string title;
    std::string kind; ///< news, opinion, ...; empty when unknown
    std::string dateline;
    std::uint32_t words = 0;
    std::uint32_t sentences = 0;
    std::uint32_t links = 0;            ///< to other hosts
    std::uint32_t quotations = 0;       ///< somebody's speech
    std::uint32_t figures = 0;          ///< amounts, percentages, counts above twelve
    std::uint32_t attributions = 0;     ///< passages with a source, named or not
    std::uint32_t hidden_sources = 0;   ///< of these, with a vague or missing source
    std::vector<std::string> speakers;  ///< distinct named sources, sorted
    std::vector<std::string> documents; ///< distinct named reports and data sets, in order
    std::vector<Span> document_spans;   ///< of all mentions, in the body
};

/// Linear in the text; asks the document for its layers.
ArticleFacts facts_of(const analyse::ArticleDocuments& article);

/// Spans of the text that name a document or data set as the source ("a report by the audit office").
std::vector<Span> documents_named(std::string_view text);

/// Whether an attribution says who its source is, be it by a name, an office or a pronoun.
bool names_source(const analyse::Attribution& attribution);
/// Whether the name of a source is only "he", "she", "they" ...
bool is_pronoun(std::string_view word);

/// A figure that a reader would want to see the source of: money, shares, and counts beyond a dozen.
bool is_figure(const analyse::Quantity& quantity);

} // namespace factlint::rules
