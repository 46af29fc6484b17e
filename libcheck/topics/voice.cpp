#include "topics/voice.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::topics {
namespace {

using analyse::Attribution;
using analyse::Certainty;
using analyse::Clause;
using analyse::Document;
using analyse::Factuality;
using analyse::Negation;

constexpr std::array<std::string_view, 12> pronouns{"he",  "she", "it",    "they", "him", "her",
                                                    "who", "we",  "which", "them", "i",   "that"};

bool is_pronoun(std::string_view holder) {
    const std::string lower = ascii::lower(ascii::trim(holder));
    return std::find(pronouns.begin(), pronouns.end(), lower) != pronouns.end();
}

// The pattern's own words are not looked at again: in "<no> .. <evidence>" the "no" is part of the wording.
bool is_part(const Match& match, const Document& document, Span span) {
    return std::any_of(match.at.begin(), match.at.end(), [&](const Occurrence& each) {
        return document.span_of({each.begin, each.end}).overlaps(span);
    });
}

bool has_word(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !ascii::is_alnum(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end == text.size() || !ascii::is_alnum(text[end]))) return true;
    }
    return false;
}

// "Mumtaz Baloch, the spokesperson" speaks for the Foreign Office, if the topic says so.
std::string known_holder(const std::string& holder, const std::string& words,
                         const std::vector<HolderName>& holders) {
    const std::string all = lower_case(holder + " " + words);
    for (const HolderName& each : holders)
        for (const std::string& word : each.words)
            if (has_word(all, word)) {
                if (lower_case(holder).find(lower_case(each.name)) != std::string::npos || holder.empty())
                    return each.name;
                return has_word(lower_case(holder), word) ? each.name : each.name + " (" + holder + ")";
            }
    return holder;
}

// A pronoun stands for whoever was named as a source last.
std::string named_before(const Document& document, const Attribution& here) {
    std::string name;
    for (const Attribution& each : document.attributions()) {
        if (each.cue.begin >= here.cue.begin) break;
        if (!each.holder.empty() && !is_pronoun(each.holder)) name = each.holder;
    }
    return name;
}

std::string holder_of(const Document& document, const Attribution& attribution,
                      const std::vector<HolderName>& holders) {
    const std::string words(document.words(attribution.source));
    std::string holder = attribution.holder.empty() ? words : attribution.holder;
    if (is_pronoun(holder)) {
        const std::string name = named_before(document, attribution);
        if (!name.empty()) holder = name;
    }
    holder = known_holder(holder, words, holders);
    if (holder.empty()) holder = std::string(document.words(attribution.cue));
    return holder;
}

// The words of a slot marked :holder, as the full name where the text has one.
std::string holder_of(const Document& document, Occurrence at, const std::vector<HolderName>& holders) {
    const Span span = document.span_of({at.begin, at.end});
    std::string holder(document.words(span));
    for (const analyse::Entity& entity : document.entities())
        if (entity.span.overlaps(span)) holder = entity.name;
    return known_holder(holder, std::string(document.words(span)), holders);
}

bool is_question(const Document& document, std::uint32_t sentence) {
    const std::string_view words = ascii::trim(document.words(document.sentences()[sentence].span));
    return words.ends_with("?") || words.ends_with("?\"") || words.ends_with("?\xE2\x80\x9D");
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::optional<Voice> read_voice(const Match& match, const MatchContext& context,
                                const std::vector<HolderName>& holders, std::string& trace) {
    const Document& document = context.document();
    const Pattern& pattern = *match.pattern;
    const Span event = document.tokens()[match.event].span;
    const Factuality* fact = context.factuality_of(match.event);
    const Clause* clause = context.clause_at({match.event, match.event + 1});
    const std::string word(document.words(event));

    if (pattern.reading == Reading::Ignored) {
        trace = "ignored by this pattern";
        return std::nullopt;
    }
    if (is_question(document, match.sentence)) {
        trace = "a question says nothing";
        return std::nullopt;
    }
    if (fact != nullptr && fact->conditional && pattern.reading == Reading::Asserted) {
        trace = "'" + word + "' is only a condition";
        return std::nullopt;
    }
    const std::string_view modal = clause == nullptr ? std::string_view{} : clause->modal;
    const bool future = (fact != nullptr && fact->future) || one_of(modal, {"will", "shall", "would", "'ll"});
    // A wording that denies may speak of what did not come: "it would have been the first".
    const bool states = pattern.reading == Reading::Asserted || pattern.reading == Reading::Reported;
    if (pattern.tense == Tense::Past && future && states) {
        trace = "'" + word + "' lies ahead, and only what has happened counts";
        return std::nullopt;
    }
    if (pattern.tense == Tense::Planned && states && !future && modal.empty() &&
        document.tokens()[match.event].form == analyse::VerbForm::Past) {
        trace = "'" + word + "' has happened, and only what is planned counts";
        return std::nullopt;
    }

    Voice voice;
    const Attribution* said = pattern.plain_voice ? nullptr : document.attribution_of(event);
    if (said != nullptr && is_part(match, document, said->cue)) said = nullptr;
    bool reported = pattern.reading == Reading::Reported || pattern.reading == Reading::ReportedDenial;
    for (std::size_t i = 0; i < match.at.size(); ++i)
        if ((*match.atoms)[i].role == Role::Holder) {
            voice.holder = holder_of(document, match.at[i], holders);
            said = nullptr;
            reported = true;
        }

    int flips = 0;
    bool own_cue = false;
    for (const Negation& negation : document.negations()) {
        if (!negation.scope.covers(event)) continue;
        if (is_part(match, document, negation.cue)) {
            own_cue = true;
            continue;
        }
        if (said != nullptr && said->denies && negation.cue.overlaps(said->cue)) continue;
        // A denying verb that is no attribution: "denied supplying".
        ++flips;
        voice.trace += "negated by '" + std::string(document.words(negation.cue)) + "'; ";
    }
    if (flips == 0 && !own_cue && fact != nullptr && !fact->positive && !(said != nullptr && said->denies)) {
        ++flips;
        voice.trace += "did not happen by the words around '" + word + "'; ";
    }
    if (said != nullptr) {
        reported = true;
        voice.holder = holder_of(document, *said, holders);
        voice.trace += "said by " + voice.holder + "; ";
        if (said->denies) {
            ++flips;
            voice.trace += "denied ('" + std::string(document.words(said->cue)) + "'); ";
        }
    } else if (!reported && document.quoted_at(event.begin)) {
        reported = true;
        voice.holder = "words in quotation marks";
        voice.trace += "in quotation marks; ";
    }
    const bool doubtful = one_of(modal, {"may", "might", "could", "can"}) ||
                          (fact != nullptr && fact->certainty != Certainty::Certain && fact->holder.empty());
    if (pattern.reading == Reading::Neutral ||
        (!reported && doubtful && pattern.reading == Reading::Asserted)) {
        if (pattern.reading != Reading::Neutral) voice.trace += "only possible; ";
        voice.value = StanceValue::MentionsNeutral;
        if (voice.holder.empty()) voice.holder = "author";
        return voice;
    }
    bool positive = pattern.reading == Reading::Asserted || pattern.reading == Reading::Reported;
    if (flips % 2 != 0) positive = !positive;
    if (reported)
        voice.value = positive ? StanceValue::ReportsAllegation : StanceValue::ReportsDenial;
    else
        voice.value = positive ? StanceValue::Asserts : StanceValue::Denies;
    if (voice.holder.empty()) voice.holder = reported ? "unnamed sources" : "author";
    return voice;
}

} // namespace factlint::topics
