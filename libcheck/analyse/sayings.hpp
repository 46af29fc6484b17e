// Sayings: the words of a text that report, want or judge something (verbs, adjectives, nouns, "according
// to"), each with the head of its source and with its content, read off the trees. Names and quotations are
// not looked at here. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

/// A word that reports. Content stands in one or two pieces: before and behind a saying in its midst.
struct Saying {
    static constexpr std::uint32_t none = Trees::none;

    TokenRange cue;
    std::uint32_t word = 0;      ///< the token of the cue that its lemma is taken from
    std::uint32_t source = none; ///< head of the source, none when nobody is named
    TokenRange content;
    TokenRange aside; ///< what of `content` is the saying itself; empty when nothing is
    AttributionKind kind = AttributionKind::Indirect;
    bool attitude = false; ///< its content is a thing and no statement
    bool doubtful = false; ///< the source is left out to keep a distance: "is said to be"
};

/// Reads the sayings around one token at a time. Linear in the text over all tokens.
class SayingReader {
  public:
    /// `quoted` tells of each token whether it stands inside somebody's speech. Both must outlive it.
    SayingReader(const Reading& reading, const std::vector<bool>& quoted)
        : r_(reading), trees_(reading.trees), quoted_(quoted) {}

    /// Adds what token `i` says, if it says anything.
    void read(std::uint32_t i, std::vector<Saying>& out) const;

    /// The head of who says, thinks or wants what verb `v` tells, `none` when the sentence does not name it.
    std::uint32_t source_of(std::uint32_t v) const;

  private:
    static constexpr std::uint32_t none = Trees::none;

    void verb(std::uint32_t v, std::vector<Saying>& out) const;
    void adjective(std::uint32_t a, std::vector<Saying>& out) const;
    void noun(std::uint32_t n, std::vector<Saying>& out) const;
    void according(std::uint32_t i, std::vector<Saying>& out) const;
    void view(std::uint32_t i, std::vector<Saying>& out) const;

    /// A verb whose object is who hears it.
    bool hears(std::uint32_t v) const;
    /// Has "will", "would" and the like.
    bool foretells(std::uint32_t v) const;
    /// Content without the relative clause or apposition that it ends in behind a comma.
    TokenRange without_addition(TokenRange range) const;
    /// Whether a clause on a noun tells what it says: "the claim that".
    bool says_that(std::uint32_t clause) const;
    /// The noun phrase right before a verb that the parser left without subject.
    std::uint32_t words_before(std::uint32_t v) const;
    /// The verb of saying that "..., adding that ..." goes on with, `none` when it is no such participle.
    std::uint32_t told_by(std::uint32_t v) const;
    /// What hangs on a verb as its content, `attitude` set when it is a thing and no statement.
    TokenRange content_of(std::uint32_t v, Saying& saying) const;
    /// "The deal, he said, was dead": the clause that a verb of saying stands beside.
    bool beside(std::uint32_t v, Saying& saying) const;
    std::uint32_t subject_of(std::uint32_t v) const;
    /// ", his party says,": the whole sentence around it.
    bool between_commas(std::uint32_t v, Saying& saying) const;
    /// Without a closing mark that nothing opens: the shop is shut,” the mayor said.
    TokenRange without_lone_mark(TokenRange range) const;
    /// The whole sentence before a verb of saying at its end.
    bool closes_sentence(std::uint32_t v, Saying& saying) const;
    bool is_passive(std::uint32_t v) const;
    bool passive_verb(std::uint32_t v, Saying& saying) const;
    bool is_content_object(std::uint32_t v, std::uint32_t object) const;
    bool topic_phrase(std::uint32_t v, std::uint32_t oblique) const;
    bool own_voice(std::uint32_t v, std::uint32_t source) const;
    std::string_view preposition(std::uint32_t token) const;
    std::string_view mark(std::uint32_t token) const;
    TokenRange below(std::uint32_t token) const {
        return {trees_.leftmost(token), trees_.rightmost(token) + 1};
    }
    /// The saying itself: verb, subject and what stands with them up to the next comma.
    TokenRange own_words(std::uint32_t v, std::uint32_t source) const;
    /// Without the marks and commas at its ends.
    TokenRange trimmed(TokenRange range) const;

    const Reading& r_;
    const Trees& trees_;
    const std::vector<bool>& quoted_;
};

} // namespace factlint::analyse
