// Tags by lexicon, endings and the words beside: closed classes first, then verbs against nouns from left to
// right. A first, rule-made tagger: what it is unsure of it makes a noun, and a capital in a sentence makes a
// name.
#include "analyse/tagger.hpp"

namespace factlint::analyse {

void Tagger::run() {
    for (const auto& sentence : r_.sentences) {
        range_ = sentence.tokens;
        title_case_ = looks_like_title();
        for (auto i = range_.begin; i < range_.end; ++i) r_.tokens[i].tag = first_guess(i);
        verb_seen_ = false;
        for (auto i = range_.begin; i < range_.end; ++i) decide(i);
    }
}

void Tagger::decide(std::uint32_t i) {
    const Tag guess = r_.tokens[i].tag;
    if (guess == Tag::Punct) {
        if (r_.word(i) == "," || r_.word(i) == ";" || r_.word(i) == ":" || r_.is_quote(i)) verb_seen_ = false;
        if (r_.lower[i] == "'" && i > range_.begin && !r_.space_before(i) && r_.lower[i - 1].ends_with('s'))
            set(i, Tag::Part);
        return;
    }
    if (r_.lower[i] == "'" && guess == Tag::Part &&
        (i == range_.begin || r_.space_before(i) || !r_.lower[i - 1].ends_with('s')))
        return set(i, Tag::Punct);
    if (r_.lower[i][0] == '\'' && r_.lower[i].size() > 1 && ascii::is_alpha(r_.lower[i][1])) return clitic(i);
    if (r_.is(i, "to")) return to(i);
    if (r_.is(i, "that")) return that(i);
    if (be_form(i) || have_form(i) || modal(i) || r_.is_any(i, {"do", "does", "did", "ought"})) {
        if (guess != Tag::Propn) return auxiliary(i);
    }
    if (guess == Tag::Cconj || guess == Tag::Sconj) verb_seen_ = false;
    if (r_.is_any(i, {"who", "which", "what"})) verb_seen_ = false;
    if (r_.is_any(
            i, {"as", "since", "before", "after", "until", "till", "than", "like", "except", "so", "once"}) &&
        guess != Tag::Propn)
        return clause_or_phrase(i);
    if (r_.is(i, "no") && i + 1 < range_.end && r_.word(i + 1) == "-" && !r_.space_before(i + 1))
        return set(i, Tag::Adj);
    if (r_.is(i, "one") && i > range_.begin && r_.is(i - 1, "no")) return set(i, Tag::Pron);
    if (r_.is(i, "no"))
        return set(i, i + 1 < range_.end && r_.tokens[i + 1].tag != Tag::Punct ? Tag::Det : Tag::Intj);
    if (guess == Tag::Adp && may(i, Tag::Adv)) {
        const bool phrase =
            noun_phrase_starts(i + 1) || (known(i + 1) != nullptr && has_form(i + 1, WordForm::Gerund));
        return set(i, phrase ? Tag::Adp : Tag::Adv);
    }
    if (may(i, Tag::Det) && may(i, Tag::Pron) && guess != Tag::Propn) {
        const auto next = i + 1;
        const bool noun_next =
            is(next, Tag::Noun) || is(next, Tag::Adj) || is(next, Tag::Propn) || is(next, Tag::Num) ||
            (may(next, Tag::Noun) && !(known(next)->verb.size() > 0 && known(next)->first_tag == 15));
        return set(i, noun_next && !r_.is(next, "of") ? Tag::Det : Tag::Pron);
    }
    if (guess == Tag::Propn) return proper(i);
    const auto* word = known(i);
    if (compound_tail(i) && guess != Tag::Noun) return set(i, Tag::Adj);
    if (compound_tail(i + 2) && i + 2 < range_.end && guess == Tag::Verb) return set(i, Tag::Adj);
    if (word != nullptr && !word->verb.empty()) return verb_or_not(i);
    if (guess == Tag::Verb && word == nullptr) return unknown_verb(i);
    if (guess == Tag::Noun && word != nullptr && may(i, Tag::Adj) &&
        (is(i + 1, Tag::Noun) || is(i + 1, Tag::Propn)))
        return set(i, Tag::Adj);
    if (may(i, Tag::Adj) && may(i, Tag::Adv)) {
        const auto next = i + 1;
        return set(i, noun_phrase_starts(next) && !is(next, Tag::Det) && !is(next, Tag::Pron)
                          ? Tag::Adj
                          : static_cast<Tag>(word->first_tag));
    }
}

bool Tagger::compound_tail(std::uint32_t i) const {
    return i < range_.end && i >= range_.begin + 2 && r_.word(i - 1) == "-" && !r_.space_before(i) &&
           !r_.space_before(i - 1) &&
           (r_.lower[i].ends_with("ed") || r_.lower[i].ends_with("ing") ||
            has_form(i, WordForm::Participle)) &&
           (r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn}) || may(i + 1, Tag::Noun));
}

void Tagger::clitic(std::uint32_t i) {
    const auto low = r_.lower[i];
    if (low == "'s") {
        const auto prev = i > range_.begin ? i - 1 : range_.end;
        const bool after_pronoun = r_.is_any(prev, {"it", "he", "she", "that", "there", "here", "what", "who",
                                                    "where", "how", "this", "let", "when"});
        const auto next = after(i);
        const bool verb_follows = next < range_.end && next == i + 1 &&
                                  (is(next, Tag::Det) || has_form(next, WordForm::Gerund)) &&
                                  prev < range_.end && !may(next, Tag::Noun);
        if (r_.is(prev, "let")) return set(i, Tag::Pron);
        if (after_pronoun || verb_follows || (i + 1 < range_.end && negation(i + 1)))
            return set(i, Tag::Aux, VerbForm::Present);
        return set(i, Tag::Part);
    }
    if (low == "'d" || low == "'ll" || low == "'m" || low == "'re" || low == "'ve")
        return set(i, Tag::Aux, low == "'d" ? VerbForm::Past : VerbForm::Present);
}

void Tagger::to(std::uint32_t i) {
    const auto next = after(i);
    const bool plain = next < range_.end &&
                       (has_form(next, WordForm::Plain) || r_.is_any(next, {"be", "have", "do"})) &&
                       !(r_.capital(next) && !title_case_);
    bool verb = plain;
    if (plain && may(next, Tag::Noun)) {
        const auto beyond = next + 1;
        const bool object = noun_phrase_starts(beyond) && !is(beyond, Tag::Noun);
        const bool noun_wanted =
            i > range_.begin &&
            r_.is_any(i - 1, {"according", "due", "access", "return", "visit", "response", "thanks",
                              "contrary", "prior", "related", "subject", "back", "damage", "harm"});
        verb = object || !noun_wanted;
    }
    if (plain && known(next)->first_tag == 0 && may(next, Tag::Adj) && (is(next + 1, Tag::Noun)) &&
        !r_.is_any(next, {"open", "clear", "clean"}))
        verb = false;
    set(i, verb ? Tag::Part : Tag::Adp);
}

void Tagger::that(std::uint32_t i) {
    const auto next = i + 1;
    const bool verb_next =
        next < range_.end &&
        (be_form(next) || have_form(next) || modal(next) || has_form(next, WordForm::Third) ||
         has_form(next, WordForm::Past) || r_.is_any(next, {"'s", "did", "does"}));
    if (i == range_.begin) {
        if (verb_next) return set(i, Tag::Pron);
        return set(i, is(next, Tag::Noun) || is(next, Tag::Adj) ? Tag::Det : Tag::Pron);
    }
    const auto prev = r_.tokens[i - 1].tag;
    if (prev == Tag::Adp)
        return set(i,
                   is(next, Tag::Noun) || is(next, Tag::Adj) || is(next, Tag::Propn) ? Tag::Det : Tag::Pron);
    verb_seen_ = false;
    if ((prev == Tag::Noun || prev == Tag::Propn || prev == Tag::Pron) && verb_next) return set(i, Tag::Pron);
    set(i, Tag::Sconj);
}

void Tagger::clause_or_phrase(std::uint32_t i) {
    const auto low = r_.lower[i];
    if (low == "so") return set(i, r_.is(i + 1, "that") ? Tag::Sconj : Tag::Adv);
    if (low == "once") return set(i, Tag::Adv);
    if ((low == "since" || low == "before") && i > range_.begin && have_form(i - 1)) return set(i, Tag::Adv);
    // A finite verb before the phrase ends makes a clause.
    std::uint32_t steps = 0;
    bool subject = false;
    for (auto at = i + 1; at < range_.end && steps < 12; ++at, ++steps) {
        if (r_.word(at) == "," || r_.word(at) == ";" || is(at, Tag::Cconj)) break;
        const bool finite =
            subject && (modal(at) || be_form(at) || r_.is_any(at, {"has", "had", "have", "did", "does"}) ||
                        (known(at) != nullptr && known(at)->first_tag == 15 &&
                         (known(at)->forms & (WordForm::Past | WordForm::Third)) != 0));
        if (finite && !r_.is_any(at, {"be", "been", "being"})) {
            verb_seen_ = false;
            return set(i, Tag::Sconj);
        }
        if (steps > 0 && is(at, Tag::Adp) && !subject) break;
        subject = subject || is(at, Tag::Noun) || is(at, Tag::Propn) || is(at, Tag::Pron);
    }
    set(i, noun_phrase_starts(i + 1) || has_form(i + 1, WordForm::Gerund) || may(i + 1, Tag::Adj) ? Tag::Adp
           : low == "as"                                                                          ? Tag::Adv
           : may(i, Tag::Adv)                                                                     ? Tag::Adv
                                                                                                  : Tag::Adp);
}

void Tagger::proper(std::uint32_t i) {
    const auto* entry = r_.lexicon->find(r_.lower[i]);
    if (entry != nullptr && entry->type == EntityType::Nationality) {
        const bool noun_next = i + 1 < range_.end &&
                               (r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn}) || may(i + 1, Tag::Noun));
        return set(i, noun_next && !r_.lower[i].ends_with("s") ? Tag::Adj : Tag::Propn);
    }
}

void tag_tokens(Reading& reading) { Tagger(reading).run(); }

} // namespace factlint::analyse
