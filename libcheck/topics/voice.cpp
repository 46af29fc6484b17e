#include "topics/voice.hpp"

#include "analyse/question.hpp"
#include "base/ascii.hpp"
#include "base/text.hpp"
#include "topics/headline.hpp"
#include "topics/holders.hpp"
#include "topics/sayings.hpp"
#include "topics/tree_walk.hpp"

#include <algorithm>
#include <utility>

namespace factlint::topics {
namespace {

using analyse::Attribution;
using analyse::Certainty;
using analyse::Clause;
using analyse::Document;
using analyse::Factuality;
using analyse::Negation;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Also a word or two set off: the author does not own them.
bool in_quotes(const Document& document, Span event) {
    return std::any_of(document.quotations().begin(), document.quotations().end(),
                       [&](const analyse::Quotation& each) { return each.content.covers(event); });
}

// "Lund rejected the reports, saying the bridge was open", "denied the claims and spoke of repairs": what
// hangs on the denying verb beside what it denies is said, and not denied.
bool says_something_else(const Document& document, const Attribution& said, std::uint32_t event) {
    const auto& tokens = document.tokens();
    for (std::uint32_t t = event; t-- > 0 && tokens[t].span.begin >= said.cue.end;)
        if (tokens[t].form == analyse::VerbForm::Gerund &&
            document.lexicon().in_list("reporting-verbs", ascii::lower(tokens[t].lemma)))
            return true;
    const analyse::TokenRange cue = document.tokens_in(said.cue);
    if (cue.empty() || event < cue.end) return false;
    const std::uint32_t below = child_towards(document, cue.begin, event);
    if (below == analyse::Trees::none) return false;
    const bool has_object = document.trees().child(cue.begin, analyse::Relation::Obj) < below;
    switch (document.trees().relation(below)) {
    case analyse::Relation::Advcl:
        return has_object;
    case analyse::Relation::Conj:
    case analyse::Relation::Parataxis:
        return has_object && tokens[below].form != analyse::VerbForm::Gerund;
    default:
        return false;
    }
}

// "Rejects the claims as baseless": the wording and the verb deny the same thing. "Denied that the claims
// were baseless" turns it round.
bool says_the_same(const Document& document, const Attribution& said, const Match& match) {
    const Reading reading = match.pattern->reading;
    if (reading != Reading::Denied && reading != Reading::ReportedDenial) return false;
    const analyse::TokenRange cue = document.tokens_in(said.cue);
    if (cue.empty()) return false;
    const std::uint32_t below = child_towards(document, cue.begin, match.event);
    if (below == analyse::Trees::none) return true;
    for (std::uint32_t t = match.event; t != cue.begin; t = document.trees().head(t)) {
        const analyse::Relation relation = document.trees().relation(t);
        if (relation == analyse::Relation::Ccomp || relation == analyse::Relation::Acl) return false;
    }
    return true;
}

// "There is no truth in the claim that the bridge was closed": what is denied is the claim, by whoever
// speaks; the closing is still claimed.
bool is_beside_the_claim(const Match& match, const Document& document,
                         const std::optional<Claimant>& claimant, const Negation& negation) {
    if (!claimant || match.pattern->reading == Reading::Denied) return false;
    const Span noun = document.tokens()[claimant->noun].span;
    return negation.cue.end <= noun.begin && noun.end <= document.tokens()[match.event].span.begin;
}

// A wording that names its holder has its own verb of saying: only what stands behind that verb, or denies
// the verb itself, can turn it round.
bool is_before_the_holder(const Match& match, const Document& document, const Negation& negation) {
    for (std::size_t i = 0; i + 1 < match.at.size(); ++i) {
        if ((*match.atoms)[i].role != Role::Holder) continue;
        const Occurrence verb = match.at[i + 1];
        if (negation.event >= verb.begin && negation.event < verb.end) return false;
        return negation.cue.end <= document.tokens()[verb.begin].span.begin;
    }
    return false;
}

// "There is not yet a visit arranged": what does not exist was not done either.
bool denies_existence(const Document& document, const Negation& negation, std::uint32_t event) {
    const analyse::Trees& trees = document.trees();
    if (negation.event >= trees.size() ||
        trees.child(negation.event, analyse::Relation::Expl) == analyse::Trees::none)
        return false;
    for (std::uint32_t t = event; !trees.is_root(t); t = trees.head(t)) {
        const analyse::Relation relation = trees.relation(t);
        // "There is no visit arranged" is also read as two verbs side by side, with no "and" between them.
        const bool beside = relation == analyse::Relation::Conj &&
                            trees.child(t, analyse::Relation::Cc) == analyse::Trees::none;
        if (relation != analyse::Relation::Acl && relation != analyse::Relation::AclRelcl &&
            !analyse::is_subject(relation) && relation != analyse::Relation::Obj && !beside)
            return false;
        if (trees.head(t) == negation.event) return true;
    }
    return false;
}

// "A vote of no confidence", "the no-confidence motion", "won with no help": the "no" is inside a name or a
// phrase beside the event and leaves the event as it is.
bool stays_inside(const Document& document, Span cue, std::uint32_t event) {
    const analyse::TokenRange at = document.tokens_in(cue);
    if (at.size() != 1 || !one_of(ascii::lower(document.words(cue)), {"no", "zero"})) return false;
    const auto& tokens = document.tokens();
    if (at.end < tokens.size() && tokens[at.end].span.begin == cue.end &&
        document.words(tokens[at.end]) == "-")
        return true;
    if (at.end < tokens.size() && ascii::lower(document.words(tokens[at.end])) == "confidence") return true;
    const analyse::Trees& trees = document.trees();
    const std::uint32_t noun = trees.head(at.begin);
    if (noun == at.begin || trees.below(event, noun)) return false;
    switch (trees.relation(noun)) {
    case analyse::Relation::Compound:
    case analyse::Relation::Nmod:
    case analyse::Relation::NmodPoss:
        return true;
    case analyse::Relation::Obl: {
        const std::uint32_t preposition = trees.child(noun, analyse::Relation::Case);
        return preposition != analyse::Trees::none &&
               one_of(ascii::lower(document.words(tokens[preposition])), {"with", "despite", "after", "for"});
    }
    default:
        return false;
    }
}

bool is_denying_cue(const Document& document, Span cue) {
    const analyse::TokenRange at = document.tokens_in(cue);
    if (!at.empty() && document.tokens()[at.begin].tag == analyse::Tag::Verb) return true;
    return std::any_of(document.attributions().begin(), document.attributions().end(),
                       [&](const Attribution& each) { return each.denies && each.cue.overlaps(cue); });
}

// "sold no weapons", "neither sold nor sent": the negation stands right before a part that the pattern needs.
bool denies_a_part(const Match& match, const Document& document, const Negation& negation) {
    if (!one_of(negation.lemma, {"no", "neither", "nor", "none", "zero"})) return false;
    return std::any_of(negation.cue_parts.begin(), negation.cue_parts.end(), [&](Span cue) {
        const analyse::TokenRange at = document.tokens_in(cue);
        return std::any_of(match.at.begin(), match.at.end(), [&](const Occurrence& part) {
            return at.end <= part.begin && part.begin - at.end <= 2 && match.tokens().begin <= at.end;
        });
    });
}

// "to visit" and "may visit" have not happened; "may have visited" perhaps has.
bool lies_ahead(const Document& document, std::uint32_t event, bool maybe) {
    const auto& tokens = document.tokens();
    if (tokens[event].form != analyse::VerbForm::Base) return false;
    if (maybe) return true;
    for (std::uint32_t t = event; t-- > 0 && t + 3 > event;) {
        if (document.words(tokens[t]) == "to") return true;
        if (tokens[t].tag != analyse::Tag::Adv) break;
    }
    return false;
}

} // namespace

std::vector<Voice> read_voices(const Match& match, const MatchContext& context, TextField field,
                               const std::vector<HolderName>& holders, std::string& trace) {
    const Document& document = context.document();
    const Pattern& pattern = *match.pattern;
    const Span event = document.tokens()[match.event].span;
    const Factuality* fact = context.factuality_of(match.event);
    const Clause* clause = context.clause_at({match.event, match.event + 1});
    const std::string word(document.words(event));

    if (pattern.reading == Reading::Ignored) {
        trace = "ignored by this pattern";
        return {};
    }
    if (analyse::is_question(document, match.sentence)) {
        trace = "a question says nothing";
        return {};
    }
    if (fact != nullptr && fact->conditional && pattern.reading == Reading::Asserted) {
        trace = "'" + word + "' is only a condition";
        return {};
    }
    const std::string_view modal = clause == nullptr ? std::string_view{} : clause->modal;
    const bool maybe = one_of(modal, {"may", "might", "could", "can"});
    const bool future = lies_ahead(document, match.event, maybe) || (fact != nullptr && fact->future) ||
                        one_of(modal, {"will", "shall", "would", "'ll"});
    // A wording that denies may speak of what did not come: "it would have been the first".
    const bool states = pattern.reading == Reading::Asserted || pattern.reading == Reading::Reported;
    if (pattern.tense == Tense::Past && future && states) {
        trace = "'" + word + "' lies ahead, and only what has happened counts";
        return {};
    }
    if (pattern.tense == Tense::Planned && states && !future && modal.empty() &&
        document.tokens()[match.event].form == analyse::VerbForm::Past) {
        trace = "'" + word + "' has happened, and only what is planned counts";
        return {};
    }

    Voice voice;
    Saying saying = pattern.plain_voice ? Saying{} : saying_of(match, context);
    const auto& claimant = saying.claimant;
    voice.trace = saying.trace;
    bool reported = pattern.reading == Reading::Reported || pattern.reading == Reading::ReportedDenial;
    for (std::size_t i = 0; i < match.at.size(); ++i)
        if ((*match.atoms)[i].role == Role::Holder) {
            voice.holder = holder_of(match, context, i, holders);
            saying.said = saying.outer = nullptr;
            saying.denier = Saying::nobody;
            reported = true;
        }
    const Attribution* const said = saying.said;
    const Attribution* const outer_said = saying.outer;
    int flips = 0;
    bool own_cue = pattern.presupposed;
    for (const Negation& negation : document.negations()) {
        if (pattern.presupposed) break;
        if (negation.affix) continue; // "unhappy" is a word of its own
        if (!negation.covers(event) && !denies_a_part(match, document, negation) &&
            !denies_existence(document, negation, match.event))
            continue;
        if (stays_inside(document, negation.cue, match.event)) {
            own_cue = true;
            continue;
        }
        if (std::any_of(negation.cue_parts.begin(), negation.cue_parts.end(),
                        [&](Span cue) { return is_part(match, document, cue); })) {
            own_cue = true;
            continue;
        }
        // What an attribution's cue denies is counted with its holder.
        const bool wording = pattern.reading != Reading::Asserted || !voice.holder.empty();
        if (is_denying_cue(document, negation.cue) && (said != nullptr || outer_said != nullptr || wording))
            continue;
        if (own_cue && negation.lemma == "nor") continue;
        if (is_before_the_holder(match, document, negation)) continue;
        if (is_beside_the_claim(match, document, claimant, negation)) continue;
        ++flips;
        voice.trace += "negated by '" + std::string(document.words(negation.cue)) + "'; ";
    }
    // A wording that denies is its own negation: in "denied the claims, calling them baseless" nothing turns
    // it round.
    if (states && flips == 0 && !own_cue && fact != nullptr && !fact->positive &&
        !is_denied(document, event)) {
        ++flips;
        voice.trace += "did not happen by the words around '" + word + "'; ";
    }
    if (said != nullptr) {
        reported = true;
        voice.holder = holder_of(context, *said, holders);
        voice.trace += "said by " + voice.holder + "; ";
        if (said->denies && !says_something_else(document, *said, match.event) &&
            !says_the_same(document, *said, match)) {
            ++flips;
            voice.trace += "denied ('" + std::string(document.words(said->cue)) + "'); ";
        }
    } else if (claimant && voice.holder.empty()) {
        reported = true;
        voice.holder = known_holder(claimant->holder, "", holders);
        voice.trace += "claimed by " + voice.holder + "; ";
    } else if (const auto source = field == TextField::Title && !pattern.plain_voice && voice.holder.empty()
                                       ? headline_source(document, match.event)
                                       : std::nullopt) {
        reported = true;
        voice.holder = known_holder(*source, "", holders);
        voice.trace += "said by " + voice.holder + " (in the headline); ";
    } else if (!reported && !pattern.plain_voice && in_quotes(document, event)) {
        reported = true;
        voice.holder = "words in quotation marks";
        voice.trace += "in quotation marks; ";
    }
    const bool doubtful =
        maybe || (fact != nullptr && !fact->future && fact->holder.empty() &&
                  (fact->certainty == Certainty::Probable || fact->certainty == Certainty::Possible));
    if (pattern.reading == Reading::Neutral ||
        (!reported && doubtful && pattern.reading == Reading::Asserted)) {
        if (pattern.reading != Reading::Neutral) voice.trace += "only possible; ";
        voice.value = StanceValue::MentionsNeutral;
        if (voice.holder.empty()) voice.holder = "author";
        return {voice};
    }
    bool positive = pattern.reading == Reading::Asserted || pattern.reading == Reading::Reported;
    if (flips % 2 != 0) positive = !positive;
    if (reported)
        voice.value = positive ? StanceValue::ReportsAllegation : StanceValue::ReportsDenial;
    else
        voice.value = positive ? StanceValue::Asserts : StanceValue::Denies;
    if (voice.holder.empty() && reported && saying.worded != nullptr)
        voice.holder = holder_of(context, *saying.worded, holders);
    if (voice.holder.empty()) voice.holder = reported ? std::string(unnamed_sources) : "author";
    std::vector<Voice> voices{voice};
    // "Rejected reports that ...": nobody is named for them, so only the rejection counts. "The old general's
    // claim that ..." is somebody's.
    const bool rejected = (outer_said != nullptr && outer_said->denies) || saying.denier != Saying::nobody;
    if (claimant && rejected && is_nameless(claimant->holder) &&
        claimant->holder.ends_with(document.words(document.tokens()[claimant->noun])))
        voices.clear();
    if (pattern.plain_voice) return voices;
    if (saying.denier != Saying::nobody) {
        Voice denier;
        denier.value = positive ? StanceValue::ReportsDenial : StanceValue::ReportsAllegation;
        denier.holder = holder_at(context, saying.denier, holders);
        denier.trace = "the claim is denied by " + denier.holder + "; ";
        voices.push_back(std::move(denier));
        return voices;
    }
    if (said == nullptr && outer_said == nullptr) return voices;
    for (const Attribution& outer : document.attributions()) {
        if (&outer == said || !outer.denies || !outer.content.covers(event) ||
            is_part(match, document, outer.cue))
            continue;
        if (said != nullptr && !outer.content.covers(said->content)) continue;
        if (says_something_else(document, outer, match.event)) continue;
        Voice denier;
        denier.value = positive ? StanceValue::ReportsDenial : StanceValue::ReportsAllegation;
        denier.holder = holder_of(context, outer, holders);
        denier.trace = "denied by " + denier.holder + " ('" + std::string(document.words(outer.cue)) + "'); ";
        voices.push_back(std::move(denier));
    }
    return voices;
}

} // namespace factlint::topics
