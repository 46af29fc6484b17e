// Verbs against the nouns and adjectives that look like them, and which form a verb has: base, finite,
// participle, gerund. The lexicon says what a form may be, the words beside it what it is here.
#include "analyse/tagger.hpp"

namespace factlint::analyse {

void Tagger::auxiliary(std::uint32_t i) {
    const auto low = r_.lower[i];
    if (modal(i)) {
        if (may(i, Tag::Noun) && i > range_.begin && (is(i - 1, Tag::Det) || is(i - 1, Tag::Adj)))
            return set(i, Tag::Noun);
        if (r_.is(i, "may") && r_.capital(i) && !title_case_ && i > range_.begin) return set(i, Tag::Propn);
        return set(i, Tag::Aux, VerbForm::Present);
    }
    if (low == "be") return set(i, Tag::Aux, VerbForm::Base);
    if (low == "been") return set(i, Tag::Aux, VerbForm::PastParticiple);
    if (low == "being") {
        if (i > range_.begin && (is(i - 1, Tag::Adj) || is(i - 1, Tag::Det))) return set(i, Tag::Noun);
        return set(i, Tag::Aux, VerbForm::Gerund);
    }
    if (be_form(i))
        return set(i, Tag::Aux, low == "was" || low == "were" ? VerbForm::Past : VerbForm::Present);
    VerbForm form = low == "had" || low == "did" ? VerbForm::Past
                    : low == "having"            ? VerbForm::Gerund
                                                 : VerbForm::Present;
    if (form == VerbForm::Present && i > range_.begin) {
        const auto prev = before(i);
        if (prev < range_.end &&
            (modal(prev) || is(prev, Tag::Part) || r_.is_any(prev, {"do", "does", "did"})))
            form = VerbForm::Base;
    }
    auto next = after(i);
    // Inversion: "Had the deal been signed", "Did he go".
    for (int steps = 0; steps < 6 && i == range_.begin && next < range_.end &&
                        !r_.tagged(next, {Tag::Verb, Tag::Aux, Tag::Punct}) && known(next) != nullptr;
         ++steps) {
        if (r_.is(next, "been") || (!known(next)->verb.empty() && known(next)->first_tag == 15)) break;
        next = next + 1;
    }
    if (next < range_.end && (is(next, Tag::Pron) || is(next, Tag::Propn)) &&
        (i == range_.begin || r_.is_any(i - 1, {",", "what", "why", "how", "when", "where"})))
        ++next;
    if (have_form(i)) {
        const bool participle =
            next < range_.end &&
            (r_.is_any(next, {"been", "had", "done"}) || has_form(next, WordForm::Participle) ||
             (known(next) == nullptr && r_.lower[next].ends_with("ed"))) &&
            !(is(next, Tag::Adj) && is(next + 1, Tag::Noun) && !has_form(next, WordForm::Past));
        return set(i, participle ? Tag::Aux : Tag::Verb, form);
    }
    const bool plain =
        next < range_.end && (has_form(next, WordForm::Plain) || r_.is_any(next, {"have", "be"}));
    const bool negated = i + 1 < range_.end && negation(i + 1);
    set(i, plain || negated ? Tag::Aux : Tag::Verb, form);
}

void Tagger::unknown_verb(std::uint32_t i) {
    const auto prev = before(i);
    const bool nominal =
        prev < range_.end && (is(prev, Tag::Det) || is(prev, Tag::Adj) || is(prev, Tag::Num) ||
                              (is(prev, Tag::Part) && !r_.is(prev, "to")));
    if (r_.lower[i].ends_with("ing")) {
        if (nominal) return set(i, is(i + 1, Tag::Noun) ? Tag::Adj : Tag::Noun);
        return set(i, Tag::Verb, VerbForm::Gerund);
    }
    participle_or_past(i, true, true);
}

void Tagger::verb_or_not(std::uint32_t i) {
    const auto* word = known(i);
    const auto prev = before(i);
    const auto next = i + 1;
    const bool start = prev >= range_.end;
    const Tag prev_tag = start ? Tag::Punct : r_.tokens[prev].tag;
    const bool direct = !start && prev == i - 1;
    const bool possessive = !start && possessive_word(prev);
    const bool nominal = !start && (prev_tag == Tag::Det || possessive || (prev_tag == Tag::Adj && direct) ||
                                    (prev_tag == Tag::Num && direct));
    const bool may_noun = may(i, Tag::Noun) || noun_by_base(i);
    const bool may_adj = may(i, Tag::Adj);
    if ((word->forms & WordForm::Gerund) != 0) {
        if (!start && be_form(prev)) return set(i, Tag::Verb, VerbForm::Gerund);
        if (nominal) return set(i, is(next, Tag::Noun) && !possessive ? Tag::Adj : Tag::Noun);
        if (may(i, Tag::Noun) && (is(prev, Tag::Noun) || is(next, Tag::Noun))) return set(i, Tag::Noun);
        if (word->first_tag == 0 || (word->first_tag == 7 && !noun_phrase_starts(next)))
            return set(i, static_cast<Tag>(word->first_tag));
        return set(i, Tag::Verb, VerbForm::Gerund);
    }
    if ((word->forms & WordForm::Plain) != 0) {
        const bool infinitive = !start && ((is(prev, Tag::Part) && r_.is(prev, "to")) || modal(prev) ||
                                           (r_.is_any(prev, {"do", "does", "did"}) && is(prev, Tag::Aux)) ||
                                           (r_.is_any(prev, {"let", "'s"}) && is(prev, Tag::Pron)));
        if (infinitive) return set(i, Tag::Verb, VerbForm::Base);
        if (!start && inverted_auxiliary(i)) return set(i, Tag::Verb, VerbForm::Base);
        // A form that is base and past alike ("put", "cut") after "have" or "be".
        if ((word->forms & WordForm::Participle) != 0 && !start && (have_form(prev) || be_form(prev)) &&
            is(prev, Tag::Aux))
            return set(i, Tag::Verb, VerbForm::PastParticiple);
        if (word->first_tag != 15 && nominal)
            return set(i, adjective_here(i) ? Tag::Adj : may_noun ? Tag::Noun : Tag::Adj);
        if (may_noun || may_adj) {
            if (nominal || (prev_tag == Tag::Adp && !start))
                return set(i, adjective_here(i) ? Tag::Adj : may_noun ? Tag::Noun : Tag::Adj);
            if (!start && be_form(prev)) return set(i, may_adj ? Tag::Adj : Tag::Noun);
            const bool plural_subject = !start && direct_subject(prev);
            const bool object = noun_phrase_starts(next) && !is(next, Tag::Noun);
            if (plural_subject && !verb_seen_ &&
                (object || is(next, Tag::Adp) || is(next, Tag::Adv) || r_.is(next, "that")) &&
                !(may_adj && is(next, Tag::Noun)))
                return set(i, Tag::Verb, past_too(i) ? VerbForm::Past : VerbForm::Present);
            if (!start && is(prev, Tag::Pron) && !verb_seen_ &&
                r_.is_any(prev, {"i", "we", "you", "they", "who"}))
                return set(i, Tag::Verb, VerbForm::Present);
            // "put", "cut", "hit" after a name: the past.
            if (past_too(i) && !start &&
                (is(prev, Tag::Propn) || is(prev, Tag::Noun) || is(prev, Tag::Pron)) && !verb_seen_ && object)
                return set(i, Tag::Verb, VerbForm::Past);
            if (start && object && !may_adj && (is(next, Tag::Det) || is(next, Tag::Pron)))
                return set(i, Tag::Verb, VerbForm::Base);
            return set(i, adjective_here(i) || !may_noun ? Tag::Adj : Tag::Noun);
        }
        if (nominal) return set(i, Tag::Noun);
        if ((word->forms & WordForm::Past) != 0 && (word->forms & WordForm::Plain) != 0 && !start &&
            !direct_plural(prev))
            return set(i, Tag::Verb, VerbForm::Past);
        const bool coordinated = !start && (prev_tag == Tag::Cconj) && infinitive_before(prev);
        return set(i, Tag::Verb, start || coordinated ? VerbForm::Base : VerbForm::Present);
    }
    if ((word->forms & WordForm::Third) != 0) {
        if (!may_noun) return set(i, Tag::Verb, VerbForm::Present);
        if (nominal || start || prev_tag == Tag::Adp || prev_tag == Tag::Verb || verb_seen_ ||
            prev_tag == Tag::Cconj) {
            // "signs a deal and visits Lahore"
            if (prev_tag == Tag::Cconj &&
                (is(next, Tag::Det) || is(next, Tag::Propn) || is(next, Tag::Pron)) && !start)
                return set(i, Tag::Verb, VerbForm::Present);
            if (!(start && (is(next, Tag::Det) || is(next, Tag::Propn)))) return set(i, Tag::Noun);
        }
        const bool object = noun_phrase_starts(next) || is(next, Tag::Adp) || is(next, Tag::Part) ||
                            r_.is(next, "that") || is(next, Tag::Adv) || r_.is(next, "to") ||
                            (known(next) && has_form(next, WordForm::Gerund));
        const bool subject =
            is(prev, Tag::Noun) || is(prev, Tag::Propn) || is(prev, Tag::Pron) || is(prev, Tag::Adj);
        const bool later_verb = finite_later(next);
        if (subject && object && !later_verb) return set(i, Tag::Verb, VerbForm::Present);
        return set(i, Tag::Noun);
    }
    const bool only_past = (word->forms & WordForm::Participle) == 0;
    if (only_past) return set(i, Tag::Verb, VerbForm::Past);
    participle_or_past(i, (word->forms & WordForm::Past) != 0, word->first_tag != 0);
}

void Tagger::participle_or_past(std::uint32_t i, bool past_possible, bool verb_first) {
    const auto prev = before(i);
    const bool start = prev >= range_.end;
    const auto next = i + 1;
    if (!start && (have_form(prev) || be_form(prev) || r_.is_any(prev, {"got", "get", "gets", "getting"})) &&
        (r_.tokens[prev].tag == Tag::Aux || be_form(prev) || r_.lemma_known.empty())) {
        if (!verb_first && be_form(prev) && !r_.is(next, "by")) return set(i, Tag::Adj);
        return set(i, Tag::Verb, VerbForm::PastParticiple);
    }
    const Tag prev_tag = start ? Tag::Punct : r_.tokens[prev].tag;
    const bool possessive = !start && possessive_word(prev);
    const bool noun_next =
        is(next, Tag::Noun) || is(next, Tag::Adj) || (is(next, Tag::Propn) && !past_possible);
    if (!start && (prev_tag == Tag::Det || possessive || prev_tag == Tag::Num || prev_tag == Tag::Adj ||
                   (prev_tag == Tag::Adp && noun_next)))
        return set(i, noun_next || !may(i, Tag::Noun) ? Tag::Adj : Tag::Noun);
    if (start) {
        if (past_possible && may(i, Tag::Adj) && noun_next) return set(i, Tag::Adj);
        if (is(next, Tag::Noun) && !verb_first) return set(i, Tag::Adj);
        return set(i, Tag::Verb, VerbForm::PastParticiple);
    }
    if (!past_possible) return set(i, Tag::Verb, VerbForm::PastParticiple);
    if (prev_tag == Tag::Pron && !r_.is_any(prev, {"him", "them", "me", "us"}))
        return set(i, Tag::Verb, VerbForm::Past);
    if (r_.is(next, "by") && prev_tag != Tag::Propn &&
        !r_.is_any(next + 1, {"a", "about", "more", "nearly", "almost"}) &&
        !(is(next + 1, Tag::Num) || is(next + 1, Tag::Sym)))
        return set(i, Tag::Verb, VerbForm::PastParticiple);
    if (prev_tag == Tag::Punct && !verb_seen_before_comma(i) && (is(next, Tag::Adp) || r_.is(next, "to")))
        return set(i, Tag::Verb, VerbForm::PastParticiple);
    const bool subject = prev_tag == Tag::Noun || prev_tag == Tag::Propn;
    // A participle behind its noun takes no object: "the coup that came in April prompted concerns".
    if (subject && next < range_.end &&
        (is(next, Tag::Det) || is(next, Tag::Pron) || is(next, Tag::Adj) ||
         (is(next, Tag::Adv) && is(next + 1, Tag::Adj))))
        return set(i, Tag::Verb, VerbForm::Past);
    if (subject && (verb_seen_ ||
                    ((is(next, Tag::Adp) || r_.is(next, "to") || is(next, Tag::Noun) || is(next, Tag::Adv)) &&
                     finite_later(next))))
        return set(i, Tag::Verb, VerbForm::PastParticiple);
    if (prev_tag == Tag::Adp)
        return set(i, noun_next ? Tag::Adj : Tag::Verb,
                   noun_next ? VerbForm::None : VerbForm::PastParticiple);
    set(i, Tag::Verb, VerbForm::Past);
}

bool Tagger::past_too(std::uint32_t i) const {
    return has_form(i, WordForm::Past) && has_form(i, WordForm::Plain);
}

bool Tagger::noun_by_base(std::uint32_t i) const {
    const auto* word = known(i);
    if (word == nullptr || (word->forms & WordForm::Third) == 0) return false;
    const auto* base = r_.lexicon->form(word->verb);
    return base != nullptr && (base->tags & tag_bit(Tag::Noun)) != 0;
}

bool Tagger::adjective_here(std::uint32_t i) const {
    return may(i, Tag::Adj) && (is(i + 1, Tag::Noun) || is(i + 1, Tag::Propn) || may(i + 1, Tag::Noun));
}

bool Tagger::direct_plural(std::uint32_t i) const {
    return r_.is_any(i, {"i", "we", "you", "they", "who", "people", "which", "that"}) ||
           (is(i, Tag::Noun) && r_.lower[i].ends_with("s") && !r_.lower[i].ends_with("ss")) ||
           (is(i, Tag::Propn) && i >= range_.begin + 2 && is(i - 1, Tag::Cconj));
}

bool Tagger::direct_subject(std::uint32_t i) const {
    return direct_plural(i) || (is(i, Tag::Noun) && i >= range_.begin + 2 && is(i - 1, Tag::Cconj));
}

bool Tagger::inverted_auxiliary(std::uint32_t i) const {
    // "did he say", "Did the army attack"
    for (std::uint32_t steps = 1; steps <= 5 && i >= range_.begin + steps; ++steps) {
        const auto at = i - steps;
        if (is(at, Tag::Aux))
            return steps > 1 &&
                   r_.is_any(at, {"do", "does", "did", "will", "would", "can", "could", "should"}) &&
                   (at == range_.begin || r_.tagged(at - 1, {Tag::Punct, Tag::Pron, Tag::Adv, Tag::Sconj})) &&
                   r_.known[i]->first_tag == 15;
        if (!r_.tagged(at, {Tag::Pron, Tag::Propn, Tag::Noun, Tag::Det, Tag::Adj})) return false;
    }
    return false;
}

bool Tagger::infinitive_before(std::uint32_t conjunction) const {
    for (std::uint32_t at = conjunction, steps = 0; at > range_.begin && steps < 10; --at, ++steps)
        if (r_.tokens[at - 1].tag == Tag::Verb) return r_.tokens[at - 1].form == VerbForm::Base;
    return false;
}

bool Tagger::finite_later(std::uint32_t i) const {
    bool subject = false;
    for (std::uint32_t steps = 0; i < range_.end && steps < 25; ++i, ++steps) {
        const Tag tag = r_.tokens[i].tag;
        const auto form = r_.word(i);
        if (form == "," || form == ";" || form == ":" || tag == Tag::Cconj || tag == Tag::Sconj ||
            r_.is_any(i, {"who", "which", "that", "as", "when", "while"}))
            return false;
        if (tag == Tag::Pron && r_.is_any(i, {"he", "she", "it", "they", "we", "i", "you"})) subject = true;
        if (modal(i) || r_.is_any(i, {"is", "are", "was", "were", "has", "had", "have", "did", "does"}))
            return !subject;
        if (known(i) != nullptr && known(i)->first_tag == 15 && !r_.capital(i) &&
            (known(i)->forms & WordForm::Past) != 0 && (known(i)->forms & WordForm::Participle) == 0)
            return !subject;
        if (known(i) != nullptr && known(i)->first_tag == 15 && !r_.capital(i) &&
            (known(i)->forms & WordForm::Past) != 0 && (is(i + 1, Tag::Det) || r_.is(i + 1, "to")))
            return !subject;
    }
    return false;
}

bool Tagger::verb_seen_before_comma(std::uint32_t i) const {
    for (std::uint32_t steps = 0; i > range_.begin && steps < 30; ++steps) {
        --i;
        if (r_.finite(i)) return false;
    }
    return true;
}

} // namespace factlint::analyse
