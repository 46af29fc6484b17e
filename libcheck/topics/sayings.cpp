#include "topics/sayings.hpp"

#include "base/ascii.hpp"
#include "topics/holders.hpp"
#include "topics/tree_walk.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

using analyse::Attribution;
using analyse::Document;
using analyse::Relation;
using analyse::Tag;
using analyse::Trees;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "A classified document", "the cable".
bool is_document(const Document& document, Span source) {
    const analyse::TokenRange range = document.tokens_in(source);
    if (range.empty()) return false;
    const std::string head = ascii::lower(document.tokens()[range.end - 1].lemma);
    return one_of(head,
                  {"document", "cable", "memo", "paper", "file", "letter", "transcript", "text", "record"});
}

// "Cargo lists show that ...", "satellite pictures prove": what the author names is evidence, and nobody's
// word.
bool is_shown(const Document& document, const Attribution& said) {
    if (!one_of(said.cue_lemma, {"show", "prove", "demonstrate", "reveal", "confirm"})) return false;
    const analyse::TokenRange range = document.tokens_in(said.source);
    if (range.empty() || !is_nameless(document.words(said.source))) return false;
    const std::string head = ascii::lower(document.tokens()[range.end - 1].lemma);
    return is_document(document, said.source) ||
           one_of(head, {"list", "datum", "data", "figure", "photo", "photograph", "picture", "video",
                         "image", "footage", "database", "log", "invoice", "contract", "receipt"});
}

bool is_noun_cue(const Document& document, const Attribution& attribution) {
    const analyse::TokenRange cue = document.tokens_in(attribution.cue);
    return !cue.empty() && document.tokens()[cue.begin].tag == Tag::Noun;
}

// The innermost saying or judgement around a claim: "rejected", "questioned".
const Attribution* around(const Match& match, const Document& document, Span event, Span noun) {
    const Attribution* best = nullptr;
    for (const auto* list : {&document.attributions(), &document.attitudes()})
        for (const Attribution& each : *list) {
            if (!each.content.covers(event) || each.cue.end > noun.begin || is_noun_cue(document, each) ||
                is_part(match, document, each.cue))
                continue;
            if (best == nullptr || each.content.size() < best->content.size()) best = &each;
        }
    return best;
}

// "Allegedly threatened a coup": the adverb is about the verb, and the event of the pattern hangs on it.
const Attribution* of_a_verb_above(const Match& match, const Document& document) {
    const auto& tokens = document.tokens();
    for (const Occurrence& each : match.at)
        for (std::uint32_t t = each.begin; t < each.end; ++t)
            if (t != match.event && tokens[t].tag == Tag::Verb) {
                const Attribution* said = document.attribution_of(tokens[t].span);
                // An adverb counts where the tree takes the verb for an adjective, too.
                if (said != nullptr && (document.trees().below(match.event, t) ||
                                        (t < match.event && said->kind == analyse::AttributionKind::Adverb)))
                    return said;
            }
    return nullptr;
}

// Who rejects the claim that a noun names: "the ministry rejected media reports that ...". Parsers like to
// take this for "rejected reports", so a verb that denies right before the noun's own words counts whatever
// its arc is.
std::uint32_t denier_of(const Document& document, std::uint32_t noun) {
    const Trees& trees = document.trees();
    const auto& tokens = document.tokens();
    const auto denies = [&](std::uint32_t token) {
        return tokens[token].tag == Tag::Verb &&
               document.lexicon().in_list("denying-verbs", ascii::lower(tokens[token].lemma));
    };
    const Relation relation = trees.relation(noun);
    if ((relation == Relation::Obj || relation == Relation::NsubjPass) && denies(trees.head(noun)))
        return doer_of(document, trees.head(noun));
    for (std::uint32_t t = noun; t-- > 0 && t + 4 > noun;) {
        if (denies(t) && tokens[t].form == analyse::VerbForm::Past) {
            const std::uint32_t subject = trees.child(noun, Relation::Nsubj);
            return subject != Trees::none && subject < t ? subject : doer_of(document, t);
        }
        if (tokens[t].tag != Tag::Noun && tokens[t].tag != Tag::Adj && tokens[t].tag != Tag::Det) break;
    }
    return Saying::nobody;
}

} // namespace

bool is_part(const Match& match, const Document& document, Span span) {
    return std::any_of(match.at.begin(), match.at.end(), [&](const Occurrence& each) {
        return document.span_of({each.begin, each.end}).overlaps(span);
    });
}

bool is_denied(const Document& document, Span words) {
    for (const auto* list : {&document.attributions(), &document.attitudes()})
        if (std::any_of(list->begin(), list->end(),
                        [&](const Attribution& each) { return each.denies && each.content.covers(words); }))
            return true;
    return false;
}

Saying saying_of(const Match& match, const MatchContext& context) {
    const Document& document = context.document();
    const Span event = document.tokens()[match.event].span;
    Saying out;
    out.denier = Saying::nobody;
    const Attribution* said = document.attribution_of(event);
    if (said == nullptr) said = of_a_verb_above(match, document);
    if (said != nullptr && is_part(match, document, said->cue)) std::swap(said, out.worded);
    const auto named_instead = [&](const auto& fits) {
        for (const Attribution& each : document.attributions())
            if (each.content.covers(event) && fits(each) && !is_part(match, document, each.cue)) said = &each;
    };
    // "Qureshi reportedly said": the name says more than the adverb.
    if (said != nullptr && said->holder.empty())
        named_instead([](const Attribution& each) { return !each.holder.empty(); });
    // "The Ledger reports that ..., according to a memo": the outlet stands for the paper.
    if (said != nullptr && is_nameless(said->holder) && is_document(document, said->source))
        named_instead([](const Attribution& each) { return !is_nameless(each.holder); });
    if (said != nullptr && is_shown(document, *said)) {
        out.trace += "shown by '" + std::string(document.words(said->source)) + "'; ";
        said = nullptr;
    }
    out.claimant = claim_holder(document, match.event);
    if (out.claimant) {
        // "Lund questioned reports that ...": the reports are nearer to the event than Lund.
        const std::uint32_t noun = out.claimant->noun;
        const Span at = document.tokens()[noun].span;
        const Attribution* claim = said != nullptr && is_noun_cue(document, *said) ? said : nullptr;
        if (claim != nullptr || (said != nullptr && said->cue.end <= at.begin)) said = nullptr;
        out.outer = around(match, document, event, at);
        if (claim != nullptr && is_nameless(out.claimant->holder) && !is_nameless(claim->holder) &&
            (out.outer == nullptr || !out.outer->source.overlaps(claim->source)))
            out.claimant->holder = claim->holder;
        if (out.outer == nullptr || !out.outer->denies) out.denier = denier_of(document, noun);
    }
    out.said = said;
    return out;
}

} // namespace factlint::topics
