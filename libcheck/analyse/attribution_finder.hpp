// AttributionFinder: the state of finding who says what in one document. For attributions.cpp (cue and
// content) and speakers.cpp (whose words they are) alone.
#pragma once

#include "analyse/reading.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::analyse {

class AttributionFinder {
  public:
    AttributionFinder(const Reading& reading, const std::vector<Clause>& clauses) : r_(reading), clauses_(clauses) {}

    std::vector<Attribution> run();

  private:
    const Clause* clause_at(std::uint32_t verb) const;
    std::uint32_t token_at(std::uint32_t offset) const {
        return static_cast<std::uint32_t>(
            std::partition_point(r_.tokens.begin(), r_.tokens.end(),
                                 [&](const Token& token) { return token.span.end <= offset; }) -
            r_.tokens.begin());
    }
    bool speech(std::uint32_t i) const { return r_.tag(i) == Tag::Verb && r_.listed(i, r_.lists.reporting); }

    /// The person a pronoun means: the last one named as a subject before it, when only one fits.
    std::string resolve(std::uint32_t head) const;
    bool is_subject(std::uint32_t token) const;

    void set_source(Attribution& attribution, const Phrase& source) const;
    bool speech_between(std::uint32_t begin, std::uint32_t end) const {
        for (auto i = begin; i < end; ++i)
            if (r_.is_verb(i)) return true;
        return false;
    }

    void set_cue(Attribution& attribution, std::uint32_t verb) const {
        attribution.cue = r_.tokens[verb].span;
        attribution.cue_lemma = r_.lemma(verb);
        attribution.denies = r_.listed(verb, r_.lists.denying);
        attribution.alleges = r_.listed(verb, r_.lists.alleging);
    }

    Phrase phrase_at(std::uint32_t token) const {
        if (token >= r_.size() || r_.chunk_of[token] < 0) return {};
        const auto& chunk = r_.chunks[static_cast<std::size_t>(r_.chunk_of[token])];
        return {chunk.tokens, chunk.head, r_.entity_of[chunk.head]};
    }

    // Quotations.
    void direct();

    std::uint32_t according_after(std::uint32_t end) const {
        for (auto i = end; i < r_.size() && i < end + 3; ++i)
            if (r_.is(i, "according")) return i;
        return r_.size();
    }

    /// The verb of saying that belongs to a quotation of tokens [begin, end), or size().
    std::uint32_t cue_beside(std::uint32_t begin, std::uint32_t end) const;

    Phrase source_of(std::uint32_t verb, std::uint32_t begin, std::uint32_t end) const;

    // Verbs of saying with a content clause.
    void verb(const Clause& clause);

    void finish(Attribution& attribution, TokenRange content);

    bool inside_quotation(std::uint32_t token) const {
        const auto at = r_.tokens[token].span.begin;
        const auto after = std::partition_point(r_.quotations.begin(), r_.quotations.end(),
                                                [&](const Quotation& q) { return q.span.end <= at; });
        return after != r_.quotations.end() && after->span.contains(at) && !after->scare;
    }

    /// The content clause behind a verb of saying: "that ..." or a bare clause with its own finite verb.
    TokenRange content_after(std::uint32_t v, const Sentence& sentence) const;

    std::uint32_t content_end(std::uint32_t v, const Sentence& sentence) const;

    bool object_content(const Clause& clause) const;
    std::uint32_t object_end(const Clause& clause) const;

    /// "is believed to have fled", "was told that", "It is reported that"
    void passive(const Clause& clause, const Sentence& sentence);

    void according(std::uint32_t i);

    void adverb(std::uint32_t i);

    void alleged(std::uint32_t i);

    const Reading& r_;
    const std::vector<Clause>& clauses_;
    TokenRange range_;
    std::vector<bool> used_;
    std::vector<Attribution> out_;
};

} // namespace factlint::analyse
