#include "topics/reading.hpp"

#include "base/text.hpp"
#include "topics/headline.hpp"
#include "topics/holders.hpp"
#include "topics/scope.hpp"
#include "topics/voice.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

// Of two patterns on one event the one that says more wins; of two alike, the more particular kind.
bool says_more(const Match& a, const Match& b) {
    const bool ignored_a = a.pattern->reading == Reading::Ignored;
    const bool ignored_b = b.pattern->reading == Reading::Ignored;
    if (ignored_a != ignored_b) return ignored_a;
    if (a.atoms->size() != b.atoms->size()) return a.atoms->size() > b.atoms->size();
    return a.pattern->reading > b.pattern->reading;
}

bool is_reported(StanceValue value) {
    return value == StanceValue::ReportsAllegation || value == StanceValue::ReportsDenial;
}

bool names_holder(const Match& match) {
    return std::any_of(match.atoms->begin(), match.atoms->end(),
                       [](const Atom& each) { return each.role == Role::Holder; });
}

// A holder who says the same again and again is shown with the first sentences that say it.
constexpr int most_places = 4;

bool says_same(const Stance& a, const Stance& b) {
    return a.topic == b.topic && a.proposition == b.proposition && a.value == b.value && a.scope == b.scope &&
           a.place.field == b.place.field;
}

bool fits(Where where, TextField field) {
    return where == Where::Anywhere || (where == Where::Headline) == (field == TextField::Title);
}

} // namespace

std::string about_missing(const Topic& topic, const std::vector<SetId>& any, const Vocabulary& vocabulary) {
    std::string words;
    for (const SetId set : any)
        for (const std::string& phrase : vocabulary.phrases(set))
            words += (words.empty() ? "" : ", ") + phrase;
    return topic.id + ": the text names none of: " + shorten(words, 120);
}

ArticleReader::ArticleReader(const analyse::ArticleDocuments& documents, const Vocabulary& vocabulary,
                             std::vector<std::string>* trace)
    : documents_(documents), vocabulary_(vocabulary), trace_(trace) {
    for (const TextField field : {TextField::Title, TextField::Body}) {
        const analyse::Document& document = documents.of(field);
        texts_.push_back({field, &document, vocabulary.scan(document), std::nullopt});
    }
}

void ArticleReader::note(std::string line) {
    if (trace_ != nullptr) trace_->push_back(std::move(line));
}

bool ArticleReader::is_about(const Topic& topic) {
    for (const auto& any : topic.about) {
        bool found = false;
        for (const Text& text : texts_)
            for (std::uint32_t s = 0; s < text.document->sentences().size() && !found; ++s)
                found = std::any_of(any.begin(), any.end(),
                                    [&](SetId set) { return text.sightings.has(s, set); });
        if (!found) {
            if (trace_ != nullptr) note(about_missing(topic, any, vocabulary_));
            return false;
        }
    }
    return true;
}

void ArticleReader::read(const Topic& topic, std::vector<Stance>& stances) {
    if (!is_about(topic)) return;
    const std::size_t first = stances.size();
    for (const Proposition& proposition : topic.propositions)
        for (Text& text : texts_) {
            // The deeper layers are only asked for here, when the article is on the topic.
            if (!text.context) text.context.emplace(*text.document, text.sightings);
            read(topic, proposition, text, stances);
        }
    name_headline_holders(stances, first);
    name_unnamed_holders(stances, first);
}

// A headline is short: its "Pakistan" or "report" is whoever the body names for the same.
void ArticleReader::name_headline_holders(std::vector<Stance>& stances, std::size_t first) {
    const auto rename = [](Stance& stance, const std::string& name) {
        stance.trace.push_back("'" + stance.place.holder + "' in the headline is " + name + " in the body");
        stance.place.holder = name;
    };
    for (std::size_t i = first; i < stances.size(); ++i) {
        Stance& headline = stances[i];
        if (!is_reported(headline.value) || headline.place.field != TextField::Title) continue;
        // The one of the same time comes first, for a headline leaves the time out more often than the
        // person.
        const Stance* same = nullptr;
        for (std::size_t j = first; j < stances.size(); ++j) {
            const Stance& body = stances[j];
            if (body.place.field == TextField::Title || body.proposition != headline.proposition ||
                body.value != headline.value ||
                !may_stand_for(documents_.title(), documents_.body(), headline.place.holder,
                               body.place.holder))
                continue;
            if (same == nullptr || (same->scope != headline.scope && body.scope == headline.scope))
                same = &body;
        }
        if (same != nullptr)
            rename(headline, same->place.holder);
        else if (const std::string name = named_in_body(documents_.body(), headline.place.holder);
                 !name.empty())
            rename(headline, name);
    }
}

// "The arms were purportedly sent on": who purports it is whoever the article names for the same, when it
// names one only. Whoever denies something of the topic is not the one.
void ArticleReader::name_unnamed_holders(std::vector<Stance>& stances, std::size_t first) {
    const auto takes_other_side = [&](const Stance& other) {
        return std::any_of(stances.begin() + static_cast<std::ptrdiff_t>(first), stances.end(),
                           [&](const Stance& each) {
                               return is_reported(each.value) && each.value != other.value &&
                                      each.place.holder == other.place.holder;
                           });
    };
    const auto named = [&](const Stance& unnamed, bool same_proposition) {
        std::string name;
        for (std::size_t j = first; j < stances.size(); ++j) {
            const Stance& other = stances[j];
            if (other.value != unnamed.value || is_nameless(other.place.holder) ||
                (same_proposition ? other.proposition != unnamed.proposition : takes_other_side(other)))
                continue;
            if (!name.empty() && name != other.place.holder) return std::string();
            name = other.place.holder;
        }
        return name;
    };
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::size_t i = first; i < stances.size(); ++i) {
        if (!is_reported(stances[i].value) || stances[i].place.holder != unnamed_sources) continue;
        std::string name = named(stances[i], true);
        if (name.empty()) name = named(stances[i], false);
        if (!name.empty()) found.emplace_back(i, std::move(name));
    }
    for (auto& [i, name] : found) {
        stances[i].trace.push_back("nobody is named here; elsewhere in the article it is " + name);
        stances[i].place.holder = std::move(name);
    }
}

void ArticleReader::read(const Topic& topic, const Proposition& proposition, Text& text,
                         std::vector<Stance>& stances) {
    const analyse::Document& document = *text.document;
    const std::string name = topic.id + "/" + proposition.id;
    const std::size_t first = stances.size();
    for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
        std::vector<Match> best;
        for (const Pattern& pattern : proposition.patterns) {
            if (!fits(pattern.where, text.field)) continue;
            std::string why_not;
            for (Match& match :
                 find_matches(pattern, *text.context, s, trace_ == nullptr ? nullptr : &why_not)) {
                const auto rival = std::find_if(best.begin(), best.end(),
                                                [&](const Match& each) { return each.event == match.event; });
                if (rival == best.end())
                    best.push_back(std::move(match));
                else if (says_more(match, *rival))
                    *rival = std::move(match);
            }
            if (!why_not.empty())
                note(name + ": not '" + pattern.text + "' (" + pattern.place + "): " + why_not);
        }
        // "Lund denied closing the bridge": what a wording with a holder spans is said by that holder.
        std::sort(best.begin(), best.end(), [](const Match& a, const Match& b) { return a.event < b.event; });
        for (const Match& match : best) {
            const Span span = document.span_of(match.tokens());
            const std::string where = "'" + match.pattern->text + "' (" + match.pattern->place + ") " +
                                      std::string(name_of(match.pattern->reading)) + ", matched '" +
                                      std::string(document.words(span)) + "'";
            std::string reason;
            const auto voices = read_voices(match, *text.context, text.field, topic.holders, reason);
            if (voices.empty()) note(name + ": " + where + ", but: " + reason);
            for (const Voice& voice : voices) {
                // "Lund denied closing the bridge": the closing is in her mouth, not in the author's.
                const bool in_other_mouth = std::any_of(best.begin(), best.end(), [&](const Match& other) {
                    const bool unconfirmed = other.pattern->reading == Reading::Neutral;
                    if (voice.holder != "author" && !unconfirmed) return false;
                    return (names_holder(other) || unconfirmed) && !names_holder(match) &&
                           other.event < match.event;
                });
                if (in_other_mouth) {
                    note(name + ": " + where + ", but: it is what somebody denies in the same sentence");
                    continue;
                }
                add(topic, proposition, text, match, voice, where, stances, first);
            }
        }
    }
}

void ArticleReader::add(const Topic& topic, const Proposition& proposition, const Text& text,
                        const Match& match, const Voice& voice, const std::string& where,
                        std::vector<Stance>& stances, std::size_t first) {
    const analyse::Document& document = *text.document;
    const std::string name = topic.id + "/" + proposition.id;
    std::string reason;
    std::string words = match.pattern->scope;
    for (std::size_t i = 0; i < match.at.size(); ++i)
        if ((*match.atoms)[i].role == Role::Scope)
            words = document.words(document.span_of({match.at[i].begin, match.at[i].end}));
    const auto scope = find_scope(proposition.time, document, match.sentence, match.event, words, reason);
    if (!scope) {
        note(name + ": " + where + ", but: " + reason);
        return;
    }
    const std::string steps = voice.trace.empty() ? "" : voice.trace.substr(0, voice.trace.size() - 2);
    Stance stance;
    stance.topic = topic.id;
    stance.proposition = proposition.id;
    stance.value = voice.value;
    stance.scope = scope->text();
    stance.place.field = text.field;
    stance.place.holder = voice.holder;
    const std::string& kind = documents_.article().kind.value;
    if (kind != "news") stance.kind = kind;
    note(name + ": " + where + ": " + std::string(name_of(stance.value)) + ", holder " + voice.holder +
         ", scope " + (stance.scope.empty() ? "open" : stance.scope) +
         (steps.empty() ? "" : " (" + steps + ")"));
    const Span sentence = document.sentences()[match.sentence].span;
    int places = 0;
    for (std::size_t i = first; i < stances.size(); ++i) {
        if (!says_same(stances[i], stance)) continue;
        // In one sentence one holder is enough: the first, which stands nearest to the saying.
        if (sentence.contains(stances[i].place.span.begin)) return;
        if (stances[i].place.holder == stance.place.holder) ++places;
    }
    if (places >= most_places) return;
    // Only now, for a place counts the columns of its line.
    stance.place = documents_.place(text.field, document.span_of(match.tokens()));
    stance.place.holder = voice.holder;
    stance.trace.push_back("pattern " + where);
    if (!steps.empty()) stance.trace.push_back(steps);
    if (!stance.kind.empty()) stance.trace.push_back("the article is marked as " + stance.kind);
    stance.trace.push_back("scope: " + (stance.scope.empty() ? "open" : stance.scope) + ", from " + reason);
    stances.push_back(std::move(stance));
}

} // namespace factlint::topics
