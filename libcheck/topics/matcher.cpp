#include "topics/matcher.hpp"

#include "base/ascii.hpp"
#include "topics/pronouns.hpp"
#include "topics/tree_walk.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

using analyse::Clause;
using analyse::Document;
using analyse::Phrase;
using analyse::Tag;
using analyse::Token;

constexpr std::uint32_t few = 6;
constexpr std::uint32_t many = 25;
constexpr std::uint32_t most_fillers = 5;
// Occurrences that overlap or end no chain are passed; more of them in a row are no natural text.
constexpr int most_tries = 8;
// No sentence says the same thing more often; what follows in a text made to be slow is left out.
constexpr std::size_t most_matches = 16;

// Words that stand between neighbours without making them strangers: "has also [supplied] some heavy
// [weapons]".
bool is_filler(const Document& document, std::uint32_t token) {
    const Token& each = document.tokens()[token];
    switch (each.tag) {
    case Tag::Det:
    case Tag::Adj:
    case Tag::Adv:
    case Tag::Aux:
    case Tag::Num:
    case Tag::Part:
        return true;
    case Tag::Pron:
        return each.lemma == "his" || each.lemma == "her" || each.lemma == "its" || each.lemma == "their" ||
               each.lemma == "he" || each.lemma == "she" || each.lemma == "they" || each.lemma == "it";
    case Tag::Punct: {
        const std::string_view word = document.words(each);
        return word == "\"" || word == "'" || word == "`" || word == "``" || word == "''" || word == "-" ||
               word.starts_with("\xE2\x80");
    }
    default:
        return document.words(each) == "-";
    }
}

bool gap_allows(const Document& document, Gap gap, std::uint32_t from, std::uint32_t to) {
    const std::uint32_t between = to - from;
    if (gap == Gap::Many) return between <= many;
    if (gap == Gap::Few) return between <= few;
    if (between > most_fillers) return false;
    for (std::uint32_t t = from; t < to; ++t)
        if (!is_filler(document, t)) return false;
    return true;
}

std::uint32_t event_token(const Document& document, Occurrence at) {
    for (std::uint32_t t = at.begin; t < at.end; ++t)
        if (document.tokens()[t].tag == Tag::Verb) return t;
    return at.end - 1;
}

bool covers_head(Occurrence at, const Phrase& phrase) {
    return !phrase.empty() && ((at.begin <= phrase.head && phrase.head < at.end) ||
                               (at.begin <= phrase.tokens.begin && phrase.tokens.end <= at.end));
}

// A word that the lexicon knows as a verb alone, or that may be one where no other word of the sentence is:
// what headlines leave out makes taggers take "Putin scraps trip" for three nouns.
bool may_be_verb(const Document& document, std::uint32_t token) {
    const auto& tokens = document.tokens();
    const lexicon::WordForm* form = document.lexicon().form(ascii::lower(document.words(tokens[token])));
    if (form == nullptr || (form->forms & (lexicon::WordForm::Third | lexicon::WordForm::Past)) == 0)
        return false;
    const std::uint32_t noun =
        (1U << static_cast<unsigned>(Tag::Noun)) | (1U << static_cast<unsigned>(Tag::Adj));
    if (form->tags != 0 && (form->tags & noun) == 0) return true;
    const std::size_t sentence = document.sentence_at(tokens[token].span.begin);
    if (sentence >= document.sentences().size()) return false;
    const analyse::TokenRange range = document.sentences()[sentence].tokens;
    for (std::uint32_t t = range.begin; t < range.end; ++t)
        if (tokens[t].tag == Tag::Verb || tokens[t].tag == Tag::Aux) return false;
    return true;
}

// Whether an atom may have its role. The layers' clause decides when there is one; else the order of the
// words did.
bool role_holds(const MatchContext& context, const Match& match, std::size_t i, std::string* why_not) {
    const Atom& atom = (*match.atoms)[i];
    if (atom.role == Role::Verb || atom.role == Role::Noun) {
        const auto& tokens = context.document().tokens();
        bool verb = false;
        for (std::uint32_t t = match.at[i].begin; t < match.at[i].end; ++t)
            verb = verb || tokens[t].tag == Tag::Verb ||
                   (atom.role == Role::Verb && may_be_verb(context.document(), t));
        if (verb == (atom.role == Role::Verb)) return true;
        if (why_not != nullptr)
            *why_not = atom.text + (verb ? ": is a verb here, not a noun" : ": is no verb here");
        return false;
    }
    if (atom.role != Role::Subject && atom.role != Role::Object) return true;
    const Document& document = context.document();
    const Occurrence at = match.at[i];
    const auto refuse = [&](const std::string& reason) {
        if (why_not != nullptr) *why_not = atom.text + ": " + reason;
        return false;
    };
    // "Putin's envoy visited": the possessor is not the one who did it, unless the event is a noun ("Putin's
    // visit").
    if (atom.role == Role::Subject && at.end < document.tokens().size()) {
        const std::string_view next = document.words(document.tokens()[at.end]);
        const bool possessive = next == "'s" || next == "\u2019s" || next == "'" || next == "\u2019";
        if (possessive && i + 1 < match.at.size() && document.tokens()[match.event].tag == Tag::Verb)
            return refuse("stands as a possessor before something else");
    }
    const Clause* clause = context.clause_at({match.event, match.event + 1});
    if (clause == nullptr || clause->confidence < 0.5) {
        // "Germany agreed to sell": an infinitive has no clause of its own, and the tree tells who is meant.
        if (atom.role == Role::Object || document.tokens()[match.event].tag != Tag::Verb) return true;
        const std::uint32_t doer = doer_of(document, match.event);
        if (doer == analyse::Trees::none || document.tokens()[doer].tag == Tag::Pron ||
            is_named_by(document, doer, at))
            return true;
        return refuse("the one who does it is '" + std::string(document.words(document.tokens()[doer])) +
                      "'");
    }
    const Phrase& main = atom.role == Role::Subject ? clause->subject : clause->object;
    const auto& more = atom.role == Role::Subject ? clause->more_subjects : clause->more_objects;
    if (main.empty() || covers_head(at, main)) return true;
    if (std::any_of(more.begin(), more.end(), [&](const Phrase& each) { return covers_head(at, each); }))
        return true;
    // A relative or other pronoun stands for something that the order of the words shows better.
    if (document.tokens()[main.head].tag == Tag::Pron) return true;
    const Phrase& other = atom.role == Role::Subject ? clause->object : clause->subject;
    if (covers_head(at, other))
        return refuse(std::string("is the ") + (atom.role == Role::Subject ? "object" : "subject") +
                      " of the clause");
    return refuse("the " + std::string(atom.role == Role::Subject ? "subject" : "object") + " is '" +
                  std::string(document.words(main.tokens)) + "'");
}

} // namespace

MatchContext::MatchContext(const Document& document, const Sightings& sightings)
    : document_(document), sightings_(sightings), antecedents_(topics::antecedents(document)),
      clause_of_(document.tokens().size(), -1), factuality_of_(document.tokens().size(), -1) {
    const auto& clauses = document.clauses();
    for (std::size_t c = 0; c < clauses.size(); ++c)
        if (clauses[c].verb < clause_of_.size() && clause_of_[clauses[c].verb] < 0)
            clause_of_[clauses[c].verb] = static_cast<std::int32_t>(c);
    const auto& events = document.factuality();
    for (std::size_t f = 0; f < events.size(); ++f)
        if (events[f].token < factuality_of_.size())
            factuality_of_[events[f].token] = static_cast<std::int32_t>(f);
}

const analyse::Factuality* MatchContext::factuality_of(std::uint32_t token) const {
    if (token >= factuality_of_.size() || factuality_of_[token] < 0) return nullptr;
    return &document_.factuality()[static_cast<std::size_t>(factuality_of_[token])];
}

const Clause* MatchContext::clause_at(Occurrence tokens) const {
    for (std::uint32_t t = tokens.begin; t < tokens.end && t < clause_of_.size(); ++t)
        if (clause_of_[t] >= 0) return &document_.clauses()[static_cast<std::size_t>(clause_of_[t])];
    return nullptr;
}

namespace {

// Chains of occurrences by dynamic programming: each occurrence of an atom points to the nearest one of the
// atom before it that ends a chain. Nearest is enough: a farther one has all the words between and more.
void chains(const Pattern& pattern, const std::vector<Atom>& atoms, const MatchContext& context,
            std::uint32_t sentence, std::vector<Match>& out, std::string* why_not) {
    const Document& document = context.document();
    std::vector<const std::vector<Occurrence>*> lists;
    for (const Atom& atom : atoms) {
        lists.push_back(&context.sightings().of(sentence, atom.set));
        if (lists.back()->empty()) return;
    }
    std::size_t event = 0;
    for (std::size_t i = 0; i < atoms.size(); ++i)
        if (atoms[i].event) event = i;
    // By atom and occurrence: the occurrence of the neighbour towards the event's far side, -1 when there is
    // none.
    std::vector<std::vector<std::int32_t>> link(atoms.size());
    link[0].assign(lists[0]->size(), 0);
    for (std::size_t i = 1; i <= event; ++i) {
        link[i].assign(lists[i]->size(), -1);
        for (std::size_t j = 0; j < lists[i]->size(); ++j) {
            const Occurrence here = (*lists[i])[j];
            const auto& earlier = *lists[i - 1];
            auto k = static_cast<std::int32_t>(
                std::partition_point(earlier.begin(), earlier.end(),
                                     [&](const Occurrence& each) { return each.begin < here.begin; }) -
                earlier.begin());
            for (int tries = 0; k-- > 0 && tries < most_tries; ++tries) {
                const Occurrence& last = earlier[static_cast<std::size_t>(k)];
                if (link[i - 1][static_cast<std::size_t>(k)] < 0 || last.end > here.begin) continue;
                if (gap_allows(document, atoms[i].gap, last.end, here.begin)) {
                    link[i][j] = k;
                    break;
                }
            }
        }
    }
    std::vector<std::vector<std::int32_t>> after(atoms.size());
    after.back().assign(lists.back()->size(), 0);
    for (std::size_t i = atoms.size() - 1; i-- > event;) {
        after[i].assign(lists[i]->size(), -1);
        for (std::size_t j = 0; j < lists[i]->size(); ++j) {
            const Occurrence here = (*lists[i])[j];
            const auto& later = *lists[i + 1];
            auto k = static_cast<std::size_t>(
                std::partition_point(later.begin(), later.end(),
                                     [&](const Occurrence& each) { return each.begin < here.end; }) -
                later.begin());
            for (int tries = 0; k < later.size() && tries < most_tries; ++k, ++tries) {
                if (after[i + 1][k] < 0) continue;
                if (gap_allows(document, atoms[i + 1].gap, here.end, later[k].begin)) {
                    after[i][j] = static_cast<std::int32_t>(k);
                    break;
                }
            }
        }
    }
    bool any = false;
    for (std::size_t j = 0; j < lists[event]->size() && out.size() < most_matches; ++j) {
        if (link[event][j] < 0 || after[event][j] < 0) continue;
        any = true;
        Match match;
        match.pattern = &pattern;
        match.atoms = &atoms;
        match.sentence = sentence;
        match.at.resize(atoms.size());
        auto at = static_cast<std::int32_t>(j);
        for (std::size_t i = event + 1; i-- > 0;) {
            match.at[i] = (*lists[i])[static_cast<std::size_t>(at)];
            at = link[i][static_cast<std::size_t>(at)];
        }
        at = static_cast<std::int32_t>(j);
        for (std::size_t i = event; i < atoms.size(); ++i) {
            match.at[i] = (*lists[i])[static_cast<std::size_t>(at)];
            at = after[i][static_cast<std::size_t>(at)];
        }
        match.event = event_token(document, match.at[event]);
        if (pattern.within != 0 && match.tokens().size() > pattern.within) {
            if (why_not != nullptr) *why_not = "the words are spread over more than 'within' allows";
            continue;
        }
        if (pattern.one_clause && !std::all_of(match.at.begin(), match.at.end(), [&](const Occurrence& each) {
                return belongs_to_clause(document, match.event, each);
            })) {
            if (why_not != nullptr) *why_not = "the words are in different clauses";
            continue;
        }
        bool roles = true;
        for (std::size_t i = 0; i < atoms.size() && roles; ++i)
            roles = role_holds(context, match, i, why_not);
        if (roles) out.push_back(std::move(match));
    }
    if (!any && why_not != nullptr) *why_not = "its words are there, but not in this order or too far apart";
}

bool any_choice_matches(const std::vector<std::vector<Atom>>& choices, const Pattern& owner,
                        const MatchContext& context, std::uint32_t sentence, std::string& which) {
    Pattern bare;
    bare.text = owner.text;
    for (const auto& atoms : choices) {
        std::vector<Match> found;
        chains(bare, atoms, context, sentence, found, nullptr);
        if (found.empty()) continue;
        which = context.document().words(found.front().tokens());
        return true;
    }
    return false;
}

} // namespace

std::vector<Match> find_matches(const Pattern& pattern, const MatchContext& context, std::uint32_t sentence,
                                std::string* why_not) {
    std::vector<Match> matches;
    for (const auto& atoms : pattern.choices) {
        std::vector<Match> found;
        chains(pattern, atoms, context, sentence, found, why_not);
        for (Match& match : found) {
            const bool known = std::any_of(matches.begin(), matches.end(),
                                           [&](const Match& each) { return each.event == match.event; });
            if (!known) matches.push_back(std::move(match));
        }
    }
    if (matches.empty()) return matches;
    std::string which;
    if (!pattern.unless.empty() && any_choice_matches(pattern.unless, pattern, context, sentence, which)) {
        if (why_not != nullptr) *why_not = "'unless' applies: '" + which + "'";
        return {};
    }
    if (!pattern.only_if.empty() && !any_choice_matches(pattern.only_if, pattern, context, sentence, which)) {
        if (why_not != nullptr) *why_not = "'only-if' does not apply";
        return {};
    }
    if (why_not != nullptr) why_not->clear();
    return matches;
}

} // namespace factlint::topics
