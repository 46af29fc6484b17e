// Document: one English text and its layers. Each layer is computed when first asked for and kept.
#pragma once

#include "analyse/layers.hpp"
#include "analyse/trees.hpp"
#include "base/dates.hpp"
#include "lexicon/lexicon.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace factlint::analyse {

/// How far the first look at the tokens goes. Layers above need the trees; who wants tags alone saves most of
/// the time.
enum class Depth : std::uint8_t { Tags, Trees };

struct DocumentOptions {
    Date published{};          ///< anchors "on Tuesday" and "last year"; unknown leaves them unresolved
    std::string_view author{}; ///< for notes on who "I" is; may be empty
    Depth depth = Depth::Trees;
};

/// Keeps a view of the text, which must be valid UTF-8 and outlive it, and shares the lexicon. One thread at
/// a time may use a document; many documents may share a lexicon. Each layer costs time linear in the text.
class Document {
  public:
    Document(std::string_view text, std::shared_ptr<const lexicon::Lexicon> lexicon,
             DocumentOptions options = {});
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    std::string_view text() const;
    const lexicon::Lexicon& lexicon() const;
    const DocumentOptions& options() const;

    const std::vector<Token>& tokens() const;
    /// The sentences before anything is known of their words: no headings are marked yet. What stages without
    /// a need for tags ask, at a tenth of the cost.
    const std::vector<Sentence>& segments() const;
    const std::vector<Sentence>& sentences() const;
    const Trees& trees() const;
    const std::vector<Entity>& entities() const;
    /// For each token the entity that it means as a pronoun ("he", "its"), or -1.
    const std::vector<std::int32_t>& antecedents() const;
    const std::vector<Quotation>& quotations() const;
    /// What a source says, thinks or wants to be so.
    const std::vector<Attribution>& attributions() const;
    /// What a source speaks of or judges, without a statement: "praised the deal".
    const std::vector<Attribution>& attitudes() const;
    const std::vector<Quantity>& quantities() const;
    const std::vector<Time>& times() const;
    const std::vector<Negation>& negations() const;
    const std::vector<Factuality>& factuality() const;
    const std::vector<Clause>& clauses() const;

    /// The Penn Treebank's tag of a token: "VBD".
    std::string_view fine_tag(std::uint32_t token) const;
    /// The words of a token, a range or a span.
    std::string_view words(const Token& token) const { return token.span.in(text()); }
    std::string_view words(Span span) const { return span.in(text()); }
    std::string_view words(TokenRange range) const;
    Span span_of(TokenRange range) const;

    /// The sentence that holds a byte; the number of sentences when none does. Logarithmic.
    std::size_t sentence_at(std::uint32_t offset) const;
    /// The tokens that overlap a span. Logarithmic.
    TokenRange tokens_in(Span span) const;
    /// Whether a byte stands inside a quotation that is somebody's speech.
    bool quoted_at(std::uint32_t offset) const;
    /// The innermost attribution whose content covers the span, or nullptr: nobody but the author says so.
    const Attribution* attribution_of(Span span) const;

  private:
    struct Layers;
    std::unique_ptr<Layers> layers_;
};

} // namespace factlint::analyse
