// Reading: the working state of a Document that its layers are computed from. Internal to analyse.
#pragma once

#include "analyse/document.hpp"
#include "analyse/trees.hpp"
#include "base/ascii.hpp"

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::analyse {

/// Bits of the lexicon's lists that are asked for every token.
struct ListBits {
    explicit ListBits(const lexicon::Lexicon& lexicon);
    std::uint64_t reporting, speech, denying, alleging, belief, intention, factive, implicative,
        counter_implicative, negating, titles, first_names, male_names, female_names, surnames, place_names,
        body_names, thing_heads, particles, organization_heads, place_heads, event_heads, source_nouns, vague,
        adverbs, speculation, event_nouns, person_nouns, abbreviations, abbreviations_before_names,
        state_adjectives, content_nouns;
    std::uint64_t judgement, topic, attitude, results, attitude_adjectives; // of attributions
    std::uint64_t negated_words, not_negated, sentence_adverbs, doubtful, fictions, neg_raising, commitments,
        wishes, seeming, feelings, open_heads, infinitive_nouns, stated_nouns, things; // of factuality
};

/// A noun phrase without what follows its head: "the former Pakistani Prime Minister Imran Khan".
struct Chunk {
    TokenRange tokens;
    std::uint32_t head = 0;
    bool temporal = false; ///< "Tuesday", "last year"
    bool governed = false; ///< a preposition stands before it, or before the chunk it is coordinated with
};

class Reading {
  public:
    Reading(std::string_view words, std::shared_ptr<const lexicon::Lexicon> shared, DocumentOptions given);

    std::string_view text;
    std::shared_ptr<const lexicon::Lexicon> lexicon;
    DocumentOptions options;
    ListBits lists;

    std::vector<Token> tokens;
    std::vector<std::string_view> lower;               ///< of each token, apostrophes straight
    std::vector<const lexicon::WordForm*> known;       ///< of the lower-case form, or nullptr
    std::vector<const lexicon::WordForm*> lemma_known; ///< of the lemma, or nullptr
    std::vector<std::uint32_t> sentence_of;            ///< of each token
    std::vector<Sentence> sentences;
    std::vector<std::uint8_t> fine_tags; ///< of each token, as the model numbers the Penn Treebank's tags
    Trees trees;
    std::vector<Entity> entities;
    std::vector<std::int32_t> entity_of;     ///< of each token, -1 when none
    std::vector<std::int32_t> antecedent_of; ///< of each token: the entity it means as a pronoun, or -1
    std::vector<Quotation> quotations;
    std::vector<Chunk> chunks;
    std::vector<std::int32_t> chunk_of; ///< of each token, -1 when none

    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
    // Questions about a neighbour may ask beyond either end of the text: nothing stands there.
    std::string_view word(std::uint32_t at) const {
        return at < size() ? tokens[at].span.in(text) : std::string_view{};
    }
    Tag tag(std::uint32_t at) const { return at < size() ? tokens[at].tag : Tag::X; }
    std::string_view lemma(std::uint32_t at) const {
        return at < size() ? tokens[at].lemma : std::string_view{};
    }
    bool is(std::uint32_t at, std::string_view lower_word) const {
        return at < size() && lower[at] == lower_word;
    }
    bool is_any(std::uint32_t at, std::initializer_list<std::string_view> words) const;
    bool tagged(std::uint32_t at, std::initializer_list<Tag> tags) const;
    bool capital(std::uint32_t at) const;
    bool all_capitals(std::uint32_t at) const;
    /// The lemma, or the form, is in the list.
    bool listed(std::uint32_t at, std::uint64_t bit) const {
        if (at >= size()) return false;
        return (lemma_known[at] != nullptr && (lemma_known[at]->lists & bit) != 0) ||
               (known[at] != nullptr && (known[at]->lists & bit) != 0);
    }
    const Sentence& sentence(std::uint32_t token) const { return sentences[sentence_of[token]]; }
    Span span_of(TokenRange range) const {
        return range.empty() ? Span{} : Span{tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
    }
    Phrase phrase_of(const Chunk& chunk) const { return {chunk.tokens, chunk.head, entity_of[chunk.head]}; }
    /// The noun phrase that a token is part of, or an empty one.
    Phrase phrase_at(std::uint32_t at) const {
        return at >= size() || chunk_of[at] < 0 ? Phrase{}
                                                : phrase_of(chunks[static_cast<std::size_t>(chunk_of[at])]);
    }
    bool newline_before(std::uint32_t at) const;
    bool space_before(std::uint32_t at) const;
    bool is_verb(std::uint32_t at) const { return tag(at) == Tag::Verb || tag(at) == Tag::Aux; }
    bool finite(std::uint32_t at) const {
        return is_verb(at) && (tokens[at].form == VerbForm::Present || tokens[at].form == VerbForm::Past);
    }
    /// Nothing but signs; told by the form, before there are tags.
    bool punctuation(std::uint32_t at) const;
    /// The lexicon has the form as a verb or auxiliary more often than as anything else.
    bool mostly_verb(std::uint32_t at) const {
        return known[at] != nullptr && (known[at]->first_tag == static_cast<std::uint8_t>(Tag::Verb) ||
                                        known[at]->first_tag == static_cast<std::uint8_t>(Tag::Aux));
    }
    /// "no" of "no-confidence": a hyphen binds it to the next word.
    bool bound_by_hyphen(std::uint32_t at) const {
        return is(at + 1, "-") && !space_before(at + 1) && at + 2 < size() && !space_before(at + 2);
    }
    /// Name of the first word of a quotation mark pair and the like.
    bool is_open_quote(std::uint32_t at) const;
    bool is_quote(std::uint32_t at) const;
    std::string_view keep(std::string_view words) { return strings_.emplace_back(words); }

  private:
    std::deque<std::string> strings_;
};

constexpr std::uint32_t tag_bit(Tag tag) { return 1U << static_cast<unsigned>(tag); }

// The layers, in the order in which they stand on each other.
void find_tokens(Reading& reading);
/// Tokens and sentences that somebody else found, in place of find_tokens and find_sentences.
void take_tokens(Reading& reading, const std::vector<Span>& spans, const std::vector<std::uint32_t>& starts);
void find_sentences(Reading& reading);
void tag_tokens(Reading& reading);
/// Tags, and the trees as well.
void parse_tokens(Reading& reading);
void find_lemmas(Reading& reading);
void mark_headings(Reading& reading);
void find_entities(Reading& reading);
void resolve_offices(Reading& reading); ///< of the entities that were found
void find_chunks(Reading& reading);
std::vector<Quotation> find_quotations(const Reading& reading);
Attributions find_attributions(const Reading& reading, const std::vector<Clause>& clauses);
std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Time>& times);
std::vector<Time> find_times(const Reading& reading);
std::vector<Negation> find_negations(const Reading& reading);
std::vector<Clause> find_clauses(const Reading& reading);
std::vector<Factuality> find_factuality(const Reading& reading, const std::vector<Attribution>& attributions);

} // namespace factlint::analyse
