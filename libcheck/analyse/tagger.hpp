// Tagger: gives the tokens of a text their tags, sentence by sentence. A word's own guess stands in
// tag_guess.cpp, what the words beside it make of it in tags.cpp, verbs against nouns and the forms of verbs
// in verb_forms.cpp, the questions about the words beside in tag_context.cpp. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

class Tagger {
  public:
    explicit Tagger(Reading& reading) : r_(reading) {}

    void run();

  private:
    using WordForm = lexicon::WordForm;
    static constexpr std::uint32_t function_tags =
        tag_bit(Tag::Adp) | tag_bit(Tag::Aux) | tag_bit(Tag::Cconj) | tag_bit(Tag::Det) | tag_bit(Tag::Part) |
        tag_bit(Tag::Pron) | tag_bit(Tag::Sconj);

    // The word alone.
    bool looks_like_title() const;
    Tag first_guess(std::uint32_t i);
    Tag by_ending(std::uint32_t i) const;

    // The words beside it.
    Token& token(std::uint32_t i) { return r_.tokens[i]; }
    const WordForm* known(std::uint32_t i) const { return i < range_.end ? r_.known[i] : nullptr; }
    bool may(std::uint32_t i, Tag tag) const {
        return known(i) != nullptr && (known(i)->tags & tag_bit(tag)) != 0;
    }
    bool has_form(std::uint32_t i, std::uint8_t form) const {
        return known(i) != nullptr && (known(i)->forms & form) != 0;
    }
    bool is(std::uint32_t i, Tag tag) const {
        return i >= range_.begin && i < range_.end && r_.tokens[i].tag == tag;
    }
    bool function_word(std::uint32_t i) const {
        return known(i) != nullptr && known(i)->first_tag < 17 &&
               ((1U << known(i)->first_tag) & function_tags) != 0;
    }
    /// A name the gazetteer knows starts here.
    bool names_something(std::uint32_t i) const { return r_.lexicon->longest_from(r_.lower[i]) > 0; }
    bool negation(std::uint32_t i) const { return r_.lower[i] == "not" || r_.lower[i] == "n't"; }
    /// The nearest token before that is no adverb and no negation.
    std::uint32_t before(std::uint32_t i) const;
    std::uint32_t after(std::uint32_t i) const;
    bool be_form(std::uint32_t i) const;
    bool have_form(std::uint32_t i) const;
    bool modal(std::uint32_t i) const;
    bool noun_phrase_starts(std::uint32_t i) const;
    void set(std::uint32_t i, Tag tag, VerbForm form = VerbForm::None);
    /// "his", "whose", or the 's behind a name.
    bool possessive_word(std::uint32_t i) const;

    // Decisions from left to right.
    void decide(std::uint32_t i);
    /// The last part of "gas-fired" or "now-stalled" before a noun.
    bool compound_tail(std::uint32_t i) const;
    void clitic(std::uint32_t i);
    void to(std::uint32_t i);
    void that(std::uint32_t i);
    void clause_or_phrase(std::uint32_t i);
    void proper(std::uint32_t i);

    // Verbs against nouns and adjectives.
    void auxiliary(std::uint32_t i);
    void unknown_verb(std::uint32_t i);
    void verb_or_not(std::uint32_t i);
    void participle_or_past(std::uint32_t i, bool past_possible, bool verb_first);
    bool past_too(std::uint32_t i) const;
    bool noun_by_base(std::uint32_t i) const;
    bool adjective_here(std::uint32_t i) const;
    bool direct_plural(std::uint32_t i) const;
    bool direct_subject(std::uint32_t i) const;
    bool inverted_auxiliary(std::uint32_t i) const;
    bool infinitive_before(std::uint32_t conjunction) const;
    /// A finite verb further on in the same clause, without a subject of its own.
    bool finite_later(std::uint32_t i) const;
    /// After a comma: whether the sentence had a finite verb already (then a bare participle is less likely).
    bool verb_seen_before_comma(std::uint32_t i) const;

    Reading& r_;
    TokenRange range_;
    bool title_case_ = false;
    bool verb_seen_ = false; ///< a finite verb in this clause
};

} // namespace factlint::analyse
