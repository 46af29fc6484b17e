// Tagger: the state of tagging one document. For tags.cpp (guesses, names, small words) and tags_verbs.cpp
// (verbs against nouns, forms of verbs) alone.
#pragma once

#include "analyse/reading.hpp"

#include <cstdint>

namespace factlint::analyse {

using lexicon::WordForm;

inline constexpr std::uint32_t function_tags = tag_bit(Tag::Adp) | tag_bit(Tag::Aux) | tag_bit(Tag::Cconj) |
                                               tag_bit(Tag::Det) | tag_bit(Tag::Part) | tag_bit(Tag::Pron) |
                                               tag_bit(Tag::Sconj);

class Tagger {
  public:
    explicit Tagger(Reading& reading) : r_(reading) {}

    void run();

  private:
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

    bool looks_like_title() const;

    /// A name the gazetteer knows starts here.
    bool names_something(std::uint32_t i) const { return r_.lexicon->longest_from(r_.lower[i]) > 0; }

    Tag first_guess(std::uint32_t i);

    Tag by_ending(std::uint32_t i) const;

    /// The nearest token before that is no adverb and no negation.
    std::uint32_t before(std::uint32_t i) const;
    std::uint32_t after(std::uint32_t i) const {
        for (++i; i < range_.end; ++i)
            if (!(r_.tokens[i].tag == Tag::Adv && !may(i, Tag::Noun)) && !negation(i)) return i;
        return range_.end;
    }
    bool negation(std::uint32_t i) const { return r_.lower[i] == "not" || r_.lower[i] == "n't"; }
    bool be_form(std::uint32_t i) const {
        return i < range_.end &&
               (r_.is_any(i, {"am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re"}) ||
                (r_.lower[i] == "'s" && r_.tokens[i].tag == Tag::Aux));
    }
    bool have_form(std::uint32_t i) const {
        return i < range_.end && r_.is_any(i, {"have", "has", "had", "having", "'ve"});
    }
    bool modal(std::uint32_t i) const {
        return i < range_.end && r_.is_any(i, {"can", "could", "may", "might", "must", "shall", "should",
                                               "will", "would", "'ll", "wo", "ca", "sha", "cannot"});
    }
    bool noun_phrase_starts(std::uint32_t i) const;

    void set(std::uint32_t i, Tag tag, VerbForm form = VerbForm::None) {
        token(i).tag = tag;
        token(i).form = form;
        if (form == VerbForm::Present || form == VerbForm::Past) verb_seen_ = true;
    }

    void decide(std::uint32_t i);

    /// The last part of "gas-fired" or "now-stalled" before a noun.
    bool compound_tail(std::uint32_t i) const;

    void clitic(std::uint32_t i);

    void to(std::uint32_t i);

    void that(std::uint32_t i);

    void auxiliary(std::uint32_t i);

    void clause_or_phrase(std::uint32_t i);

    void proper(std::uint32_t i);

    void unknown_verb(std::uint32_t i);

    void verb_or_not(std::uint32_t i);

    bool past_too(std::uint32_t i) const {
        return has_form(i, WordForm::Past) && has_form(i, WordForm::Plain);
    }
    bool noun_by_base(std::uint32_t i) const {
        const auto* word = known(i);
        if (word == nullptr || (word->forms & WordForm::Third) == 0) return false;
        const auto* base = r_.lexicon->form(word->verb);
        return base != nullptr && (base->tags & tag_bit(Tag::Noun)) != 0;
    }
    bool adjective_here(std::uint32_t i) const {
        return may(i, Tag::Adj) && (is(i + 1, Tag::Noun) || is(i + 1, Tag::Propn) || may(i + 1, Tag::Noun));
    }
    bool direct_plural(std::uint32_t i) const {
        return r_.is_any(i, {"i", "we", "you", "they", "who", "people", "which", "that"}) ||
               (is(i, Tag::Noun) && r_.lower[i].ends_with("s") && !r_.lower[i].ends_with("ss")) ||
               (is(i, Tag::Propn) && i >= range_.begin + 2 && is(i - 1, Tag::Cconj));
    }
    bool direct_subject(std::uint32_t i) const {
        return direct_plural(i) || (is(i, Tag::Noun) && i >= range_.begin + 2 && is(i - 1, Tag::Cconj));
    }
    bool inverted_auxiliary(std::uint32_t i) const;
    bool infinitive_before(std::uint32_t conjunction) const {
        for (std::uint32_t at = conjunction, steps = 0; at > range_.begin && steps < 10; --at, ++steps)
            if (r_.tokens[at - 1].tag == Tag::Verb) return r_.tokens[at - 1].form == VerbForm::Base;
        return false;
    }

    /// A finite verb further on in the same clause, without a subject of its own.
    bool finite_later(std::uint32_t i) const;

    void participle_or_past(std::uint32_t i, bool past_possible, bool verb_first);

    /// After a comma: whether the sentence had a finite verb already (then a bare participle is less likely).
    bool verb_seen_before_comma(std::uint32_t i) const;

    Reading& r_;
    TokenRange range_;
    bool title_case_ = false;
    bool verb_seen_ = false;
};

} // namespace factlint::analyse
