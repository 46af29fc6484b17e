#include "claims/voice.hpp"

#include "analyse/question.hpp"
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <array>

namespace factlint::claims {

using analyse::Attribution;
using analyse::Clause;
using analyse::Document;
using analyse::Tag;
using analyse::VerbForm;

namespace {

constexpr std::size_t deepest_chain = 8;

Factuality certainty_of(analyse::Certainty certainty) {
    switch (certainty) {
    case analyse::Certainty::Certain:
        return Factuality::Certain;
    case analyse::Certainty::Probable:
        return Factuality::Probable;
    case analyse::Certainty::Possible:
        return Factuality::Possible;
    case analyse::Certainty::Underspecified:
        break;
    }
    return Factuality::Underspecified;
}

// "Promising opportunities": a participle of a verb of speech before a noun quotes nobody.
bool is_adjective_in_disguise(const Document& document, const Attribution& attribution) {
    if (!attribution.holder.empty() || !attribution.source.empty()) return false;
    const auto cue = document.tokens_in(attribution.cue);
    return !cue.empty() && document.tokens()[cue.begin].form == VerbForm::Gerund;
}

// "Denied that he owned the ferry that was impounded": a relative clause is taken for granted, not denied.
bool stands_in_relative(const Document& document, std::uint32_t verb, Span content) {
    constexpr int farthest = 12;
    const auto& trees = document.trees();
    for (int step = 0; step < farthest && !trees.is_root(verb); ++step) {
        const auto relation = trees.relation(verb);
        verb = trees.head(verb);
        if (!content.covers(document.tokens()[verb].span)) return false;
        if (analyse::is_relative_clause(relation)) return true;
    }
    return false;
}

void set_holders(const Document& document, std::uint32_t verb, Claim& claim) {
    const Span at = document.tokens()[verb].span;
    std::vector<const Attribution*> chain;
    // From the innermost outwards: who says that A said it stands around A's cue.
    for (Span inner = at; chain.size() < deepest_chain;) {
        const Attribution* attribution = document.attribution_of(inner);
        if (attribution == nullptr || std::find(chain.begin(), chain.end(), attribution) != chain.end())
            break;
        chain.push_back(attribution);
        inner = attribution->cue;
    }
    std::reverse(chain.begin(), chain.end());
    for (const Attribution* attribution : chain) {
        if (is_adjective_in_disguise(document, *attribution)) continue;
        claim.holders.push_back(attribution->holder.empty() ? "an unnamed source" : attribution->holder);
        if (attribution->denies && !stands_in_relative(document, verb, attribution->content))
            claim.polarity = claim.polarity == Polarity::Positive ? Polarity::Negative : Polarity::Positive;
        if (attribution->alleges) claim.extra["alleged"] = true;
        // What somebody says in jest is not meant as true.
        if (attribution->cue_lemma == "joke" || attribution->cue_lemma == "quip" ||
            attribution->cue_lemma == "jest")
            claim.conditional = true;
    }
    claim.quoted = document.quoted_at(at.begin);
    if (claim.quoted && claim.holders.empty()) claim.holders.push_back("somebody quoted");
}

// "not long after", "not far from": a "not" that hangs on an adverb denies that one alone.
bool denies_a_measure(const Document& document, const analyse::Negation& negation) {
    const auto cue = document.tokens_in(negation.cue);
    if (cue.size() != 1 || document.trees().is_root(cue.begin)) return false;
    const auto above = document.tokens()[document.trees().head(cue.begin)].tag;
    // "to all carriers, but not to Orrin": a part is taken out.
    if (cue.begin > 0 && document.tokens()[cue.begin - 1].lemma == "but" &&
        (above == Tag::Noun || above == Tag::Propn))
        return true;
    const auto next = cue.end < document.tokens().size() ? document.tokens()[cue.end].tag : Tag::X;
    const bool degree = next == Tag::Adv || next == Tag::Adj;
    return document.tokens()[cue.begin].lemma == "not" && degree &&
           (above == Tag::Adv || above == Tag::Adp || above == Tag::Sconj || above == Tag::Adj) &&
           document.trees().child(document.trees().head(cue.begin), analyse::Relation::Cop) ==
               analyse::Trees::none;
}

// "accused of killing", "charged for shooting": what somebody is held to have done is not told as done.
bool is_charge(const Document& document, std::uint32_t verb) {
    constexpr std::array charges{"accuse",    "charge",      "suspect", "indict", "arrest", "blame", "try",
                                 "prosecute", "investigate", "sue",     "acquit", "clear",  "deny"};
    constexpr int farthest = 4;
    const auto& trees = document.trees();
    if (document.tokens()[verb].form != VerbForm::Gerund) return false;
    for (int step = 0; step < farthest && !trees.is_root(verb); ++step) {
        const auto relation = trees.relation(verb);
        if (relation != analyse::Relation::Advcl && relation != analyse::Relation::Xcomp &&
            relation != analyse::Relation::Conj && relation != analyse::Relation::Acl &&
            relation != analyse::Relation::Ccomp && relation != analyse::Relation::Obl)
            return false;
        verb = trees.head(verb);
        const std::string_view lemma = document.tokens()[verb].lemma;
        if (std::find(charges.begin(), charges.end(), lemma) != charges.end()) return true;
    }
    return false;
}

// `...," Ruiz said`: the clause behind a closing mark, whatever it was hung on as.
bool follows_quotation(const Document& document, std::uint32_t verb) {
    const std::uint32_t first = document.trees().leftmost(verb);
    for (std::uint32_t i = first; i < verb; ++i) {
        const std::string_view word = document.words(document.tokens()[i]);
        if (word == "\xE2\x80\x9D" || word == "\"") return true;
    }
    if (first == 0) return false;
    const std::string_view before = document.words(document.tokens()[first - 1]);
    return before == "\xE2\x80\x9D" || before == "\"";
}

// "I do not think that they won": the denial stands with the thinking and is meant of the winning.
bool is_denied_from_above(const Document& document, std::uint32_t verb) {
    const auto& trees = document.trees();
    if (trees.is_root(verb) || trees.relation(verb) != analyse::Relation::Ccomp) return false;
    const std::uint32_t above = trees.head(verb);
    constexpr std::array thinking{"think",   "believe", "suppose", "expect",
                                  "imagine", "feel",    "reckon",  "guess"};
    if (std::find(thinking.begin(), thinking.end(), document.tokens()[above].lemma) == thinking.end())
        return false;
    for (const std::uint32_t child : trees.children(above))
        if (trees.relation(child) == analyse::Relation::Advmod &&
            (document.tokens()[child].lemma == "not" || document.tokens()[child].lemma == "n't" ||
             document.tokens()[child].lemma == "never"))
            return true;
    return false;
}

// Who says it by the tree alone, where the layer of attributions knows nobody: a quotation whose first mark
// got lost, "..., the minister said".
std::string sayer_above(const Document& document, std::uint32_t verb) {
    constexpr int farthest = 4;
    const auto& trees = document.trees();
    const auto sayer = [&](std::uint32_t saying) -> std::string {
        if (document.tokens()[saying].tag != Tag::Verb ||
            !document.lexicon().in_list("speech-verbs", document.tokens()[saying].lemma))
            return {};
        const std::uint32_t subject = trees.child(saying, analyse::Relation::Nsubj);
        if (subject == analyse::Trees::none) return {};
        if (const analyse::Entity* entity = entity_at(document, subject)) return entity->name;
        const Span words = document.span_of({trees.leftmost(subject), trees.rightmost(subject) + 1});
        return words.size() <= 60 ? std::string(document.words(words)) : std::string("somebody");
    };
    for (int step = 0; step < farthest; ++step) {
        for (const std::uint32_t child : trees.children(verb))
            if (trees.relation(child) == analyse::Relation::Parataxis || follows_quotation(document, child))
                if (std::string out = sayer(child); !out.empty()) return out;
        if (trees.is_root(verb)) return {};
        const auto relation = trees.relation(verb);
        verb = trees.head(verb);
        if (relation == analyse::Relation::Ccomp || relation == analyse::Relation::Parataxis)
            if (std::string out = sayer(verb); !out.empty()) return out;
    }
    return {};
}

bool is_modal_of_doubt(std::string_view modal) {
    constexpr std::array words{"may", "might", "could", "would", "should", "can", "must", "ought"};
    return std::find(words.begin(), words.end(), modal) != words.end();
}

// "Ships do not sink in calm water": a bare plural and a present tense speak of no one event.
bool is_generic(const Document& document, const Clause& clause) {
    const auto& tokens = document.tokens();
    for (std::uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i) {
        const std::string_view lemma = tokens[i].lemma;
        if (lemma == "always" || lemma == "usually" || lemma == "often" || lemma == "sometimes" ||
            lemma == "regularly" || lemma == "generally" || lemma == "typically" || lemma == "rarely" ||
            lemma == "seldom" || lemma == "annually")
            return true;
    }
    if (clause.subject.empty() || clause.subject.entity >= 0) return false;
    const auto& head = tokens[clause.subject.head];
    const auto& first = tokens[clause.subject.tokens.begin];
    const bool bare_plural = head.tag == Tag::Noun && lower_case(document.words(head)) != head.lemma &&
                             first.tag != Tag::Det && first.tag != Tag::Num && first.tag != Tag::Pron;
    bool past = tokens[clause.verb].form == VerbForm::Past || clause.passive;
    for (std::uint32_t i = clause.tokens.begin; i < clause.verb; ++i)
        if (tokens[i].tag == Tag::Aux && (tokens[i].form == VerbForm::Past || tokens[i].lemma == "have"))
            past = true;
    return bare_plural && !past;
}

// "opened", "was opened", "had opened": looks back. "has opened" does as well, but "is opened" does not.
bool is_past(const Document& document, const Clause& clause) {
    const auto& tokens = document.tokens();
    if (clause.nominal || !clause.modal.empty()) return false;
    if (tokens[clause.verb].form == VerbForm::Past) return true;
    const std::uint32_t from = clause.verb > 4 ? clause.verb - 4 : 0;
    for (std::uint32_t i = std::max(from, clause.tokens.begin); i < clause.verb; ++i)
        if (tokens[i].tag == Tag::Aux && (tokens[i].form == VerbForm::Past || tokens[i].lemma == "have"))
            return true;
    return false;
}

} // namespace

void set_voice(const Document& document, std::uint32_t verb, std::uint32_t sentence, Claim& claim) {
    const auto& events = document.factuality();
    auto event =
        std::lower_bound(events.begin(), events.end(), verb,
                         [](const analyse::Factuality& f, std::uint32_t at) { return f.token < at; });
    for (; event != events.end() && event->token == verb; ++event) {
        claim.factuality = std::max(claim.factuality, certainty_of(event->certainty));
        claim.future = claim.future || event->future;
        claim.conditional = claim.conditional || event->conditional;
    }
    const bool existential = document.tokens()[document.sentences()[sentence].tokens.begin].lemma == "there";
    const Span words = document.sentences()[sentence].span;
    const auto& negations = document.negations();
    auto negation =
        std::lower_bound(negations.begin(), negations.end(), words.begin,
                         [](const analyse::Negation& n, std::uint32_t at) { return n.cue.begin < at; });
    for (; negation != negations.end() && negation->cue.begin < words.end; ++negation)
        // A cue of another clause may have been given too wide a scope; "there is no man running" denies the
        // running. "Unhappy" is a word of its own.
        if (!negation->affix && negation->covers(document.tokens()[verb].span) &&
            (existential || claim.span.covers(negation->cue)) && !denies_a_measure(document, *negation))
            claim.polarity = Polarity::Negative;
    if (analyse::is_question(document, sentence)) claim.conditional = true;
    if (is_denied_from_above(document, verb)) claim.polarity = Polarity::Negative;
    if (is_charge(document, verb)) claim.factuality = Factuality::Underspecified;
    set_holders(document, verb, claim);
    if (claim.holders.empty())
        if (std::string holder = sayer_above(document, verb); !holder.empty())
            claim.holders.push_back(std::move(holder));
}

void set_clause_voice(const Document& document, const Clause& clause, Claim& claim) {
    if (clause.negated) claim.polarity = Polarity::Negative;
    set_voice(document, clause.verb, clause.sentence, claim);
    if (clause.modal == "will" || clause.modal == "shall") claim.future = true;
    if (is_modal_of_doubt(clause.modal)) {
        if (claim.factuality == Factuality::Certain) claim.factuality = Factuality::Possible;
        if (clause.modal == "would") claim.conditional = true;
    }
    if (is_generic(document, clause)) claim.generic = true;
    if (is_past(document, clause) && !claim.future) claim.extra["past"] = true;
    if (clause.subject.tokens.size() == 1) {
        // "Nobody died": the subject itself denies.
        const std::string_view head = document.tokens()[clause.subject.head].lemma;
        if (head == "nobody" || head == "none" || head == "nothing") claim.polarity = Polarity::Negative;
    }
}

} // namespace factlint::claims
