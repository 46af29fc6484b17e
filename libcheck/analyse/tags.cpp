// Tags by lexicon, endings and the words beside: closed classes first, then verbs against nouns from left to
// right. A first, rule-made tagger: what it is unsure of it makes a noun, and a capital in a sentence makes a
// name.
#include "analyse/tagger.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> tails) {
    return std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) {
        return word.size() > tail.size() + 1 && word.ends_with(tail);
    });
}

} // namespace

void Tagger::run() {
    for (const auto& sentence : r_.sentences) {
        range_ = sentence.tokens;
        title_case_ = looks_like_title();
        for (auto i = range_.begin; i < range_.end; ++i) r_.tokens[i].tag = first_guess(i);
        verb_seen_ = false;
        for (auto i = range_.begin; i < range_.end; ++i) decide(i);
    }
}

bool Tagger::looks_like_title() const {
    std::uint32_t capitals = 0;
    std::uint32_t words = 0;
    for (auto i = range_.begin; i < range_.end; ++i) {
        const auto form = r_.word(i);
        if (form.size() < 3 || !(ascii::is_alpha(form[0]) || ascii::is_high(form[0])) || function_word(i))
            continue;
        ++words;
        if (r_.capital(i)) ++capitals;
    }
    return words >= 3 && capitals * 20 >= words * 17;
}

Tag Tagger::first_guess(std::uint32_t i) {
    if (r_.is(i, "per") && r_.is(i + 1, "cent")) return Tag::Noun;
    const auto form = r_.word(i);
    const char c = form[0];
    if (!ascii::is_alnum(c) && !ascii::is_high(c)) {
        if (const auto* word = r_.known[i]; word != nullptr && word->first_tag < 17)
            return static_cast<Tag>(word->first_tag);
        if (form.size() > 1 && c == '\'' && ascii::is_alnum(form[1]))
            return ascii::is_digit(form[1]) ? Tag::Noun : Tag::Aux;
        return c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '#' || c == '@'
                   ? Tag::Sym
                   : Tag::Punct;
    }
    if (ascii::is_high(c)) {
        const auto point = code_point_at(form, 0);
        if (point.value == 0x2019 && form.size() > 3) return Tag::Part; // ’s and its kin
        if (form == "’")
            return i > 0 && !r_.space_before(i) && r_.lower[i - 1].ends_with('s') ? Tag::Part : Tag::Punct;
        if (form == "€" || form == "£" || form == "¥" || form == "₹" || form == "₽" || form == "°" ||
            point.value >= 0x1F000)
            return Tag::Sym;
        if (!is_letter(point.value) && !ascii::is_alnum(c)) return Tag::Punct;
    }
    if (ascii::is_digit(c)) {
        if (ends_with_any(form, {"st", "nd", "rd", "th"})) return Tag::Adj;
        if (form.back() == 's') return Tag::Noun;
        return Tag::Num;
    }
    const auto* word = r_.known[i];
    if (word != nullptr && word->first_tag < 17 && ((1U << word->first_tag) & function_tags) != 0 &&
        !(r_.all_capitals(i) && names_something(i) && !title_case_))
        return static_cast<Tag>(word->first_tag);
    const bool capital = r_.capital(i);
    const bool first =
        i == range_.begin || r_.is_quote(i - 1) || r_.word(i - 1) == ":" ||
        (i > range_.begin && r_.tag(i - 1) == Tag::Punct && !r_.space_before(i) && i - 1 == range_.begin);
    if (capital && !title_case_ && !first) {
        if (word != nullptr && (word->first_tag == static_cast<std::uint8_t>(Tag::Num))) return Tag::Num;
        return Tag::Propn;
    }
    if (capital && (first || title_case_)) {
        const bool plain_word = word != nullptr && (word->lists & r_.lists.first_names) == 0;
        if (names_something(i) && !(plain_word && word->tags != 0)) return Tag::Propn;
        if (word != nullptr && (word->lists & r_.lists.first_names) != 0 && i + 1 < range_.end &&
            r_.capital(i + 1))
            return Tag::Propn;
        if (word == nullptr || word->tags == 0) {
            const Tag guess = by_ending(i);
            // An unknown capital word that the next is one too, or that a verb follows, is more often a
            // name.
            if (guess == Tag::Noun && !r_.lower[i].ends_with("s")) return Tag::Propn;
            if (guess == Tag::Noun && i + 1 < range_.end &&
                (r_.capital(i + 1) || may(i + 1, Tag::Verb) || may(i + 1, Tag::Aux)) && !title_case_)
                return Tag::Propn;
            return guess;
        }
    }
    if (word != nullptr && word->first_tag < 17) return static_cast<Tag>(word->first_tag);
    return by_ending(i);
}

Tag Tagger::by_ending(std::uint32_t i) const {
    const auto low = r_.lower[i];
    if (low.ends_with("ly") && low.size() > 4) return Tag::Adv;
    if (ends_with_any(low, {"tion", "sion", "ment", "ness", "ity", "ism", "ship", "hood", "ance", "ence",
                            "ist", "ology", "age", "er", "or"}))
        return Tag::Noun;
    if (ends_with_any(low, {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary", "ian", "al",
                            "ic", "esque"}))
        return Tag::Adj;
    if (low.size() > 5 && low.ends_with("ing")) return Tag::Verb;
    if (low.size() > 4 && low.ends_with("ed")) return Tag::Verb;
    return Tag::Noun;
}

std::uint32_t Tagger::before(std::uint32_t i) const {
    while (i > range_.begin) {
        --i;
        if (r_.tokens[i].tag != Tag::Adv && !negation(i)) return i;
    }
    return range_.end;
}

bool Tagger::noun_phrase_starts(std::uint32_t i) const {
    if (i >= range_.end) return false;
    const Tag tag = r_.tokens[i].tag;
    return tag == Tag::Det || tag == Tag::Propn || tag == Tag::Num || tag == Tag::Adj || tag == Tag::Sym ||
           (tag == Tag::Pron && !r_.is_any(i, {"who", "which", "whom"})) || tag == Tag::Noun;
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
            (may(next, Tag::Noun) && !(!known(next)->verb.empty() && known(next)->first_tag == 15));
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
