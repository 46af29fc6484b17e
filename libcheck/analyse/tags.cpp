// Tags by lexicon, endings and the words beside: closed classes first, then verbs against nouns from left to
// right. A first, rule-made tagger: what it is unsure of it makes a noun, and a capital in a sentence makes a
// name.
#include "analyse/reading.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

using lexicon::WordForm;

constexpr std::uint32_t function_tags = tag_bit(Tag::Adp) | tag_bit(Tag::Aux) | tag_bit(Tag::Cconj) |
                                        tag_bit(Tag::Det) | tag_bit(Tag::Part) | tag_bit(Tag::Pron) |
                                        tag_bit(Tag::Sconj);

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> tails) {
    return std::any_of(tails.begin(), tails.end(), [&](std::string_view tail) {
        return word.size() > tail.size() + 1 && word.ends_with(tail);
    });
}

class Tagger {
  public:
    explicit Tagger(Reading& reading) : r_(reading) {}

    void run() {
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            title_case_ = looks_like_title();
            for (auto i = range_.begin; i < range_.end; ++i) r_.tokens[i].tag = first_guess(i);
            verb_seen_ = false;
            for (auto i = range_.begin; i < range_.end; ++i) decide(i);
        }
    }

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

    bool looks_like_title() const {
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

    /// A name the gazetteer knows starts here.
    bool names_something(std::uint32_t i) const { return r_.lexicon->longest_from(r_.lower[i]) > 0; }

    Tag first_guess(std::uint32_t i) {
        if (r_.is(i, "per") && r_.is(i + 1, "cent")) return Tag::Noun;
        const auto form = r_.word(i);
        const char c = form[0];
        if (!ascii::is_alnum(c) && !ascii::is_high(c)) {
            if (const auto* word = r_.known[i]; word != nullptr && word->first_tag < 17)
                return static_cast<Tag>(word->first_tag);
            if (form.size() > 1 && c == '\'' && ascii::is_alnum(form[1]))
                return ascii::is_digit(form[1]) ? Tag::Noun : Tag::Aux;
            return c == '$' || c == '%' || c == '+' || c == '=' || c == '<' || c == '>' || c == '#' ||
                           c == '@'
                       ? Tag::Sym
                       : Tag::Punct;
        }
        if (ascii::is_high(c)) {
            const auto point = code_point_at(form, 0);
            if (point.value == 0x2019 && form.size() > 3) return Tag::Part; // ’s and its kin
            if (form == "’")
                return i > 0 && !r_.space_before(i) && r_.lower[i - 1].ends_with('s') ? Tag::Part
                                                                                      : Tag::Punct;
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

    Tag by_ending(std::uint32_t i) const {
        const auto low = r_.lower[i];
        if (low.ends_with("ly") && low.size() > 4) return Tag::Adv;
        if (ends_with_any(low, {"tion", "sion", "ment", "ness", "ity", "ism", "ship", "hood", "ance", "ence",
                                "ist", "ology", "age", "er", "or"}))
            return Tag::Noun;
        if (ends_with_any(low, {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ary", "ian",
                                "al", "ic", "esque"}))
            return Tag::Adj;
        if (low.size() > 5 && low.ends_with("ing")) return Tag::Verb;
        if (low.size() > 4 && low.ends_with("ed")) return Tag::Verb;
        return Tag::Noun;
    }

    /// The nearest token before that is no adverb and no negation.
    std::uint32_t before(std::uint32_t i) const {
        while (i > range_.begin) {
            --i;
            if (r_.tokens[i].tag != Tag::Adv && !negation(i)) return i;
        }
        return range_.end;
    }
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
    bool noun_phrase_starts(std::uint32_t i) const {
        if (i >= range_.end) return false;
        const Tag tag = r_.tokens[i].tag;
        return tag == Tag::Det || tag == Tag::Propn || tag == Tag::Num || tag == Tag::Adj ||
               tag == Tag::Sym || (tag == Tag::Pron && !r_.is_any(i, {"who", "which", "whom"})) ||
               tag == Tag::Noun;
    }

    void set(std::uint32_t i, Tag tag, VerbForm form = VerbForm::None) {
        token(i).tag = tag;
        token(i).form = form;
        if (form == VerbForm::Present || form == VerbForm::Past) verb_seen_ = true;
    }

    void decide(std::uint32_t i) {
        const Tag guess = r_.tokens[i].tag;
        if (guess == Tag::Punct) {
            if (r_.word(i) == "," || r_.word(i) == ";" || r_.word(i) == ":" || r_.is_quote(i))
                verb_seen_ = false;
            if (r_.lower[i] == "'" && i > range_.begin && !r_.space_before(i) &&
                r_.lower[i - 1].ends_with('s'))
                set(i, Tag::Part);
            return;
        }
        if (r_.lower[i] == "'" && guess == Tag::Part &&
            (i == range_.begin || r_.space_before(i) || !r_.lower[i - 1].ends_with('s')))
            return set(i, Tag::Punct);
        if (r_.lower[i][0] == '\'' && r_.lower[i].size() > 1 && ascii::is_alpha(r_.lower[i][1]))
            return clitic(i);
        if (r_.is(i, "to")) return to(i);
        if (r_.is(i, "that")) return that(i);
        if (be_form(i) || have_form(i) || modal(i) || r_.is_any(i, {"do", "does", "did", "ought"})) {
            if (guess != Tag::Propn) return auxiliary(i);
        }
        if (guess == Tag::Cconj || guess == Tag::Sconj) verb_seen_ = false;
        if (r_.is_any(i, {"who", "which", "what"})) verb_seen_ = false;
        if (r_.is_any(i, {"as", "since", "before", "after", "until", "till", "than", "like", "except", "so",
                          "once"}) &&
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

    /// The last part of "gas-fired" or "now-stalled" before a noun.
    bool compound_tail(std::uint32_t i) const {
        return i < range_.end && i >= range_.begin + 2 && r_.word(i - 1) == "-" && !r_.space_before(i) &&
               !r_.space_before(i - 1) &&
               (r_.lower[i].ends_with("ed") || r_.lower[i].ends_with("ing") ||
                has_form(i, WordForm::Participle)) &&
               (r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn}) || may(i + 1, Tag::Noun));
    }

    void clitic(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (low == "'s") {
            const auto prev = i > range_.begin ? i - 1 : range_.end;
            const bool after_pronoun = r_.is_any(prev, {"it", "he", "she", "that", "there", "here", "what",
                                                        "who", "where", "how", "this", "let", "when"});
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

    void to(std::uint32_t i) {
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

    void that(std::uint32_t i) {
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
            return set(i, is(next, Tag::Noun) || is(next, Tag::Adj) || is(next, Tag::Propn) ? Tag::Det
                                                                                            : Tag::Pron);
        verb_seen_ = false;
        if ((prev == Tag::Noun || prev == Tag::Propn || prev == Tag::Pron) && verb_next)
            return set(i, Tag::Pron);
        set(i, Tag::Sconj);
    }

    void auxiliary(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (modal(i)) {
            if (may(i, Tag::Noun) && i > range_.begin && (is(i - 1, Tag::Det) || is(i - 1, Tag::Adj)))
                return set(i, Tag::Noun);
            if (r_.is(i, "may") && r_.capital(i) && !title_case_ && i > range_.begin)
                return set(i, Tag::Propn);
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

    void clause_or_phrase(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (low == "so") return set(i, r_.is(i + 1, "that") ? Tag::Sconj : Tag::Adv);
        if (low == "once") return set(i, Tag::Adv);
        if ((low == "since" || low == "before") && i > range_.begin && have_form(i - 1))
            return set(i, Tag::Adv);
        // A finite verb before the phrase ends makes a clause.
        std::uint32_t steps = 0;
        bool subject = false;
        for (auto at = i + 1; at < range_.end && steps < 12; ++at, ++steps) {
            if (r_.word(at) == "," || r_.word(at) == ";" || is(at, Tag::Cconj)) break;
            const bool finite = subject && (modal(at) || be_form(at) ||
                                            r_.is_any(at, {"has", "had", "have", "did", "does"}) ||
                                            (known(at) != nullptr && known(at)->first_tag == 15 &&
                                             (known(at)->forms & (WordForm::Past | WordForm::Third)) != 0));
            if (finite && !r_.is_any(at, {"be", "been", "being"})) {
                verb_seen_ = false;
                return set(i, Tag::Sconj);
            }
            if (steps > 0 && is(at, Tag::Adp) && !subject) break;
            subject = subject || is(at, Tag::Noun) || is(at, Tag::Propn) || is(at, Tag::Pron);
        }
        set(i, noun_phrase_starts(i + 1) || has_form(i + 1, WordForm::Gerund) || may(i + 1, Tag::Adj)
                   ? Tag::Adp
               : low == "as"      ? Tag::Adv
               : may(i, Tag::Adv) ? Tag::Adv
                                  : Tag::Adp);
    }

    void proper(std::uint32_t i) {
        const auto* entry = r_.lexicon->find(r_.lower[i]);
        if (entry != nullptr && entry->type == EntityType::Nationality) {
            const bool noun_next =
                i + 1 < range_.end &&
                (r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn}) || may(i + 1, Tag::Noun));
            return set(i, noun_next && !r_.lower[i].ends_with("s") ? Tag::Adj : Tag::Propn);
        }
    }

    void unknown_verb(std::uint32_t i) {
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

    void verb_or_not(std::uint32_t i) {
        const auto* word = known(i);
        const auto prev = before(i);
        const auto next = i + 1;
        const bool start = prev >= range_.end;
        const Tag prev_tag = start ? Tag::Punct : r_.tokens[prev].tag;
        const bool direct = !start && prev == i - 1;
        const bool possessive =
            !start && ((prev_tag == Tag::Part && !r_.is(prev, "to")) ||
                       r_.is_any(prev, {"his", "her", "its", "their", "our", "my", "your", "whose"}));
        const bool nominal = !start && (prev_tag == Tag::Det || possessive ||
                                        (prev_tag == Tag::Adj && direct) || (prev_tag == Tag::Num && direct));
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
            const bool infinitive =
                !start && ((is(prev, Tag::Part) && r_.is(prev, "to")) || modal(prev) ||
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
                    (is(prev, Tag::Propn) || is(prev, Tag::Noun) || is(prev, Tag::Pron)) && !verb_seen_ &&
                    object)
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
    bool inverted_auxiliary(std::uint32_t i) const {
        // "did he say", "Did the army attack"
        for (std::uint32_t steps = 1; steps <= 5 && i >= range_.begin + steps; ++steps) {
            const auto at = i - steps;
            if (is(at, Tag::Aux))
                return steps > 1 &&
                       r_.is_any(at, {"do", "does", "did", "will", "would", "can", "could", "should"}) &&
                       (at == range_.begin ||
                        r_.tagged(at - 1, {Tag::Punct, Tag::Pron, Tag::Adv, Tag::Sconj})) &&
                       r_.known[i]->first_tag == 15;
            if (!r_.tagged(at, {Tag::Pron, Tag::Propn, Tag::Noun, Tag::Det, Tag::Adj})) return false;
        }
        return false;
    }
    bool infinitive_before(std::uint32_t conjunction) const {
        for (std::uint32_t at = conjunction, steps = 0; at > range_.begin && steps < 10; --at, ++steps)
            if (r_.tokens[at - 1].tag == Tag::Verb) return r_.tokens[at - 1].form == VerbForm::Base;
        return false;
    }

    /// A finite verb further on in the same clause, without a subject of its own.
    bool finite_later(std::uint32_t i) const {
        bool subject = false;
        for (std::uint32_t steps = 0; i < range_.end && steps < 25; ++i, ++steps) {
            const Tag tag = r_.tokens[i].tag;
            const auto form = r_.word(i);
            if (form == "," || form == ";" || form == ":" || tag == Tag::Cconj || tag == Tag::Sconj ||
                r_.is_any(i, {"who", "which", "that", "as", "when", "while"}))
                return false;
            if (tag == Tag::Pron && r_.is_any(i, {"he", "she", "it", "they", "we", "i", "you"}))
                subject = true;
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

    void participle_or_past(std::uint32_t i, bool past_possible, bool verb_first) {
        const auto prev = before(i);
        const bool start = prev >= range_.end;
        const auto next = i + 1;
        if (!start &&
            (have_form(prev) || be_form(prev) || r_.is_any(prev, {"got", "get", "gets", "getting"})) &&
            (r_.tokens[prev].tag == Tag::Aux || be_form(prev) || r_.lemma_known.empty())) {
            if (!verb_first && be_form(prev) && !r_.is(next, "by")) return set(i, Tag::Adj);
            return set(i, Tag::Verb, VerbForm::PastParticiple);
        }
        const Tag prev_tag = start ? Tag::Punct : r_.tokens[prev].tag;
        const bool possessive =
            !start && ((prev_tag == Tag::Part && !r_.is(prev, "to")) ||
                       r_.is_any(prev, {"his", "her", "its", "their", "our", "my", "your", "whose"}));
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
        if (subject && (verb_seen_ || ((is(next, Tag::Adp) || r_.is(next, "to") || is(next, Tag::Noun) ||
                                        is(next, Tag::Adv)) &&
                                       finite_later(next))))
            return set(i, Tag::Verb, VerbForm::PastParticiple);
        if (prev_tag == Tag::Adp)
            return set(i, noun_next ? Tag::Adj : Tag::Verb,
                       noun_next ? VerbForm::None : VerbForm::PastParticiple);
        set(i, Tag::Verb, VerbForm::Past);
    }

    /// After a comma: whether the sentence had a finite verb already (then a bare participle is less likely).
    bool verb_seen_before_comma(std::uint32_t i) const {
        for (std::uint32_t steps = 0; i > range_.begin && steps < 30; ++steps) {
            --i;
            if (r_.finite(i)) return false;
        }
        return true;
    }

    Reading& r_;
    TokenRange range_;
    bool title_case_ = false;
    bool verb_seen_ = false;
};

} // namespace

void tag_tokens(Reading& reading) { Tagger(reading).run(); }

} // namespace factlint::analyse
