// Sayings of verbs: what hangs on them, what they stand beside, who is their subject.
#include "analyse/sayings.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr int longest_climb = 4; ///< from a verb without subject to the one that has it
constexpr int longest_trim = 40;
constexpr std::uint32_t longest_reach = 80; ///< from a verb of saying to one that goes on with it

} // namespace

std::uint32_t SayingReader::subject_of(std::uint32_t v) const {
    // "The bridge, the mayor said, was closed": the parser gives "said" both; the one next to it says so. Of
    // "Ruiz, a fellow of the institute, said" it is the first.
    auto found = none;
    for (const auto child : trees_.children(v)) {
        const auto relation = trees_.relation(child);
        if (relation != Relation::Nsubj && relation != Relation::NsubjOuter) continue;
        if (found != none && (child > v || r_.word(trees_.rightmost(child)) == "," ||
                              r_.word(trees_.rightmost(child) + 1) == "," || r_.tag(child) == Tag::Num))
            break;
        found = child;
    }
    return found;
}

bool SayingReader::is_passive(std::uint32_t v) const {
    return trees_.child(v, Relation::AuxPass) != none || trees_.child(v, Relation::NsubjPass) != none ||
           trees_.child(v, Relation::OblAgent) != none;
}

std::string_view SayingReader::preposition(std::uint32_t token) const {
    const auto at = trees_.child(token, Relation::Case);
    return at == none ? std::string_view{} : r_.lower[at];
}

std::string_view SayingReader::mark(std::uint32_t token) const {
    const auto at = trees_.child(token, Relation::Mark);
    return at == none ? std::string_view{} : r_.lower[at];
}

TokenRange SayingReader::trimmed(TokenRange range) const {
    for (int n = 0; n < longest_trim && !range.empty(); ++n) {
        if (r_.tag(range.end - 1) == Tag::Punct && !r_.is_quote(range.end - 1))
            --range.end;
        else if (r_.tag(range.begin) == Tag::Punct && !r_.is_quote(range.begin))
            ++range.begin;
        else
            break;
    }
    return range;
}

bool SayingReader::hears(std::uint32_t v) const {
    static constexpr std::string_view verbs[] = {"tell",   "ask",  "inform", "remind",   "assure",
                                                 "advise", "warn", "notify", "persuade", "convince"};
    return std::find(std::begin(verbs), std::end(verbs), r_.lemma(v)) != std::end(verbs);
}

bool SayingReader::foretells(std::uint32_t v) const {
    for (const auto child : trees_.children(v))
        if (trees_.relation(child) == Relation::Aux &&
            r_.is_any(child, {"will", "would", "could", "should", "may", "might", "can", "wo", "'ll"}))
            return true;
    return false;
}

TokenRange SayingReader::without_addition(TokenRange range) const {
    // ", who is running in May", ", the chief negotiator": set off by a comma and last, it is the author's.
    const auto from =
        range.begin + std::max(2U, range.size() > longest_reach ? range.size() - longest_reach : 0U);
    for (auto i = from; i < range.end; ++i) {
        if (r_.word(i - 1) != ",") continue;
        auto at = i;
        for (int steps = 0; steps < longest_climb && !trees_.is_root(at); ++steps) {
            const auto relation = trees_.relation(at);
            const bool addition = (relation == Relation::AclRelcl || relation == Relation::AdvclRelcl ||
                                   relation == Relation::Appos) &&
                                  trees_.leftmost(at) >= i - 1 && trees_.rightmost(at) + 1 >= range.end;
            if (addition && trees_.head(at) >= range.begin && trees_.head(at) < i)
                return {range.begin, i - 1};
            at = trees_.head(at);
            if (at < i) break;
        }
    }
    return range;
}

bool SayingReader::says_that(std::uint32_t clause) const {
    // A parser that takes the rest of the sentence for the clause hangs its "that" there.
    const auto first = trees_.leftmost(clause);
    return (r_.is(first, "that") && mark(clause) == "that") ||
           (first > 0 && r_.is(first - 1, "that") && r_.tag(first - 1) == Tag::Sconj);
}

std::uint32_t SayingReader::told_by(std::uint32_t v) const {
    if (r_.tokens[v].form != VerbForm::Gerund || v < 2 || !r_.listed(v, r_.lists.speech) ||
        trees_.relation(v) != Relation::Advcl)
        return none;
    if (r_.word(v - 1) != "," && !(r_.is_quote(v - 1) && r_.word(v - 2) == ",")) return none;
    auto at = trees_.head(v);
    for (int steps = 0; steps < longest_climb && !trees_.is_root(at); ++steps) {
        const auto relation = trees_.relation(at);
        at = trees_.head(at);
        if (relation == Relation::Ccomp)
            return at < v && r_.listed(at, r_.lists.speech) && !is_passive(at) ? at : none;
        if (relation != Relation::Conj && relation != Relation::Advcl && relation != Relation::Xcomp)
            return none;
    }
    return none;
}

std::uint32_t SayingReader::source_of(std::uint32_t v) const {
    const bool passive = is_passive(v);
    if (const auto agent = trees_.child(v, Relation::OblAgent); agent != none) return agent;
    if (passive) return none;
    if (const auto subject = subject_of(v); subject != none)
        return r_.is_any(subject, {"it", "there"}) && trees_.child(v, Relation::Ccomp) != none ? none
                                                                                               : subject;
    if (trees_.child(v, Relation::Expl) != none || trees_.child(v, Relation::Csubj) != none) return none;
    if (const auto above = told_by(v); above != none) return source_of(above);
    // "has called on them to lead and proposed a zone"; "left, saying that"; "a note saying that"
    auto at = v;
    for (int steps = 0; steps < longest_climb && !trees_.is_root(at); ++steps) {
        const auto relation = trees_.relation(at);
        const auto head = trees_.head(at);
        if (relation == Relation::Acl)
            return r_.tokens[v].form == VerbForm::Gerund || !r_.is_verb(head) ? head : none;
        if (relation == Relation::AclRelcl) return head;
        if (relation != Relation::Conj && relation != Relation::Advcl && relation != Relation::Xcomp &&
            relation != Relation::Parataxis && relation != Relation::Obl)
            return none;
        // "was quoted as saying": the one who is quoted says it.
        if (const auto subject = trees_.child(head, Relation::NsubjPass); subject != none)
            return relation == Relation::Conj && at == v ? none : subject;
        if (const auto subject = subject_of(head); subject != none) return subject;
        at = head;
    }
    return none;
}

std::uint32_t SayingReader::words_before(std::uint32_t v) const {
    const auto& sentence = r_.sentence(v).tokens;
    if (trees_.child(v, Relation::Expl) != none || !trees_.is_root(v)) return none;
    auto at = v;
    while (at > sentence.begin && r_.tagged(at - 1, {Tag::Adv, Tag::Aux})) --at;
    if (at == sentence.begin || quoted_[at - 1]) return none;
    return r_.phrase_at(at - 1).empty() ? none : r_.phrase_at(at - 1).head;
}

bool SayingReader::own_voice(std::uint32_t v, std::uint32_t source) const {
    // "I think", "you know", "we hope" outside quotations are the author's.
    if (source == none) return false;
    if (r_.is_any(source, {"i", "you", "we", "one", "let", "us", "nobody", "none", "nothing"})) return true;
    return r_.is_any(source, {"it", "this", "that", "which", "what", "there"}) &&
           !r_.listed(v, r_.lists.speech);
}

TokenRange SayingReader::own_words(std::uint32_t v, std::uint32_t source) const {
    TokenRange own{v, v + 1};
    for (const auto child : trees_.children(v)) {
        const auto relation = trees_.relation(child);
        if (relation == Relation::Punct || relation == Relation::Ccomp || relation == Relation::Parataxis ||
            relation == Relation::Conj)
            continue;
        if (child < v && (relation == Relation::Nsubj || relation == Relation::Aux ||
                          relation == Relation::Advmod || relation == Relation::Mark))
            own.begin = std::min(own.begin, trees_.leftmost(child));
        if (child > v && child < v + longest_trim)
            own.end = std::max(own.end, std::min(trees_.rightmost(child) + 1, v + longest_trim));
    }
    if (source != none && source < v && source + longest_trim > v)
        own.begin =
            std::min(own.begin, std::max(trees_.leftmost(source), v > longest_trim ? v - longest_trim : 0));
    return own;
}

void SayingReader::read(std::uint32_t i, std::vector<Saying>& out) const {
    if (quoted_[i]) return;
    switch (r_.tag(i)) {
    case Tag::Verb:
        if (r_.is(i, "according"))
            according(i, out);
        else
            verb(i, out);
        break;
    case Tag::Adj:
        adjective(i, out);
        break;
    case Tag::Noun:
        noun(i, out);
        break;
    case Tag::Adp:
    case Tag::Adv:
    case Tag::Sconj:
    case Tag::X:
        if (r_.is(i, "according")) according(i, out);
        break;
    default:
        break;
    }
    if (r_.is_any(i, {"in", "to"}) && r_.tag(i) == Tag::Adp) view(i, out);
}

void SayingReader::verb(std::uint32_t v, std::vector<Saying>& out) const {
    const auto relation = trees_.relation(v);
    if (relation == Relation::Amod || relation == Relation::Compound || relation == Relation::Case ||
        relation == Relation::Fixed)
        return;
    Saying saying;
    saying.cue = {v, v + 1};
    saying.word = v;
    // "an event called off", "the policy opposed by many": a participle behind a noun is passive.
    const bool participle = relation == Relation::Acl && r_.tokens[v].form == VerbForm::PastParticiple;
    if (participle || is_passive(v)) {
        if (passive_verb(v, saying)) out.push_back(saying);
        return;
    }
    saying.source = source_of(v);
    if (saying.source == none && r_.finite(v) && r_.listed(v, r_.lists.speech))
        saying.source = words_before(v);
    if (!between_commas(v, saying)) {
        saying.content = content_of(v, saying);
        if (saying.content.empty() && !beside(v, saying)) return;
    }
    saying.content = without_lone_mark(saying.content);
    // "..., says a report": what the parser takes for the object of an inverted verb says it.
    if (const auto object = trees_.child(v, Relation::Obj);
        saying.source == none && object != none && !saying.content.empty() && saying.content.end <= v &&
        trees_.leftmost(object) == v + 1)
        saying.source = object;
    if (own_voice(v, saying.source)) return;
    if (saying.source != none) {
        // "on Monday, attacking his rivals": a day attacks nobody.
        const auto chunk = r_.chunk_of[saying.source];
        if (chunk >= 0 && r_.chunks[static_cast<std::size_t>(chunk)].temporal) saying.source = none;
    }
    if (saying.attitude && saying.source == none) return;
    saying.content = trimmed(saying.content);
    if (saying.content.empty()) return;
    if (saying.source != none && r_.tag(saying.source) == Tag::Noun &&
        r_.listed(saying.source, r_.lists.source_nouns) && !r_.listed(saying.source, r_.lists.person_nouns))
        saying.kind = AttributionKind::SourceNoun;
    out.push_back(saying);
}

bool SayingReader::is_content_object(std::uint32_t v, std::uint32_t object) const {
    if (r_.tag(object) == Tag::Pron &&
        !r_.is_any(object, {"what", "this", "him", "her", "them", "it", "that"}))
        return r_.listed(v, r_.lists.judgement) && !r_.is_any(object, {"himself", "herself", "themselves"});
    if (r_.listed(v, r_.lists.judgement)) return true;
    // "issued a statement"
    static constexpr std::string_view makes_public[] = {"issue", "publish", "release", "send", "deliver"};
    if (std::find(std::begin(makes_public), std::end(makes_public), r_.lemma(v)) != std::end(makes_public))
        return r_.listed(object, r_.lists.content_nouns);
    return r_.listed(v, r_.lists.speech) && r_.listed(object, r_.lists.content_nouns) &&
           trees_.child(object, Relation::Acl) != none;
}

bool SayingReader::topic_phrase(std::uint32_t v, std::uint32_t oblique) const {
    if (!r_.listed(v, r_.lists.topic)) return false;
    const auto word = preposition(oblique);
    if (word == "about") return true;
    if (word.empty() || word == "in" || word == "at" || word == "during" || word == "after") return false;
    std::string phrase(r_.lemma(v));
    phrase += ' ';
    phrase += word;
    return r_.lexicon->in_list("topic-phrases", phrase);
}

TokenRange SayingReader::content_of(std::uint32_t v, Saying& saying) const {
    TokenRange range;
    const auto add = [&](TokenRange part) {
        if (range.empty())
            range = part;
        else
            range = {std::min(range.begin, part.begin), std::max(range.end, part.end)};
    };
    const bool speech = r_.listed(v, r_.lists.speech);
    const bool judges = r_.listed(v, r_.lists.judgement);
    const bool wants = r_.listed(v, r_.lists.attitude);
    const bool results = r_.listed(v, r_.lists.results);
    bool statement = false;
    bool things = false;
    std::uint32_t object = none;
    // "told reporters that ...", "said in June that ...": the parser may hang the clause on the neighbour.
    const auto clause_of_neighbour = [&](std::uint32_t child) {
        const auto clause = trees_.child(child, Relation::Acl);
        if (!speech || statement || clause == none || !says_that(clause) ||
            r_.listed(child, r_.lists.content_nouns))
            return false;
        auto part = below(clause);
        if (!r_.is(part.begin, "that") && r_.is(part.begin - 1, "that")) --part.begin;
        add(part);
        statement = true;
        return true;
    };
    for (const auto child : trees_.children(v)) {
        const auto relation = trees_.relation(child);
        if (child < v) {
            if (relation == Relation::Ccomp && (speech || judges) && !results) {
                add(below(child));
                statement = true;
            }
            continue;
        }
        switch (relation) {
        case Relation::Ccomp:
            if (results) break;
            // "said the talk of a deal skips the facts": the parser may split the clause from its subject.
            if (object != none && speech && !hears(v) && trees_.child(child, Relation::Nsubj) == none)
                add(below(object));
            add(below(child));
            statement = true;
            break;
        case Relation::Xcomp:
            if (mark(child) == "to" ? wants : (judges || (wants && r_.is_verb(child)))) {
                if (object != none && !r_.is_any(object, {"me", "us", "you"})) add(below(object));
                add(below(child));
                statement = true;
            }
            break;
        case Relation::Obj:
        case Relation::Iobj:
            object = child;
            if (clause_of_neighbour(child)) break;
            if (is_content_object(v, child)) {
                things = true;
                add(below(child));
            }
            break;
        case Relation::Obl:
        case Relation::OblUnmarked:
            if (clause_of_neighbour(child)) break;
            if (topic_phrase(v, child) ||
                (things && r_.is_any(trees_.leftmost(child), {"of", "as", "for"}))) {
                auto part = below(child);
                const auto at = trees_.child(child, Relation::Case);
                if (range.empty() && at == part.begin && part.size() > 1) ++part.begin;
                add(part);
                things = true;
            }
            break;
        case Relation::Advcl:
            if ((things && r_.is_any(trees_.leftmost(child), {"to", "for", "of", "as"})) ||
                (r_.listed(v, r_.lists.topic) &&
                 r_.is_any(trees_.leftmost(child), {"about", "of", "against"}))) {
                add(below(child));
                things = true;
            }
            break;
        case Relation::Parataxis:
            if (speech && r_.word(trees_.leftmost(child) - 1) == ":") {
                add(below(child));
                statement = true;
            }
            break;
        case Relation::Conj:
            // "said it is no party and will raise no money": what will be is still what was said.
            if (statement && speech && trees_.child(child, Relation::Nsubj) == none && foretells(child) &&
                !foretells(v) && r_.tokens[v].form == VerbForm::Past)
                add(below(child));
            break;
        default:
            break;
        }
    }
    // "said that they had lost, adding that ...": both are the same speaker's.
    for (auto i = std::max(v + 2, range.begin); statement && i < range.end && i < v + longest_reach; ++i)
        if (r_.tokens[i].form == VerbForm::Gerund && told_by(i) != none) {
            range.end = i - 1;
            break;
        }
    if (range.begin > v) range = without_addition(range);
    // "The bridge, the mayor said, was closed"
    if (statement && range.begin > v && saying.source != none && saying.source < v) {
        const auto first = trees_.child(v, Relation::Nsubj);
        if (first != none && first < saying.source && r_.word(trees_.leftmost(saying.source) - 1) == ",") {
            saying.aside = {trees_.leftmost(saying.source), range.begin};
            range.begin = trees_.leftmost(first);
            return range;
        }
    }
    saying.attitude = things && !statement && !speech && !r_.listed(v, r_.lists.denying);
    if (range.contains(v)) {
        saying.aside = own_words(v, saying.source);
        // At an end it is no aside.
        if (saying.aside.end >= range.end) range.end = std::max(range.begin, saying.aside.begin);
        if (saying.aside.begin <= range.begin) range.begin = std::min(range.end, saying.aside.end);
        if (!range.contains(v)) saying.aside = {};
    }
    return range;
}

bool SayingReader::passive_verb(std::uint32_t v, Saying& saying) const {
    saying.source = trees_.child(v, Relation::OblAgent);
    const auto subject = trees_.child(v, Relation::NsubjPass);
    const bool speech = r_.listed(v, r_.lists.speech);
    if (const auto clause = trees_.child(v, Relation::Ccomp); clause != none && clause > v && speech) {
        // The subject of "was told that" is who heard, not who said.
        saying.content = trimmed(below(clause));
        return !saying.content.empty();
    }
    // "It is known that the deal was signed."
    if (const auto clause = trees_.child(v, Relation::CsubjPass);
        clause != none && clause > v && speech && trees_.child(v, Relation::Expl) != none) {
        saying.content = trimmed(below(clause));
        return !saying.content.empty();
    }
    // "(as described by the mayor)"
    if (saying.source != none && subject == none && mark(v) == "as" &&
        (speech || r_.listed(v, r_.lists.judgement))) {
        saying.content = trimmed({r_.sentence(v).tokens.begin, trees_.leftmost(v)});
        return !saying.content.empty();
    }
    if (subject == none) return false;
    const auto left = below(subject);
    if (const auto to = trees_.child(v, Relation::Xcomp); to != none && to > v && speech) {
        if (r_.is_any(v, {"told", "asked", "reminded", "urged", "assured", "decided"})) return false;
        saying.content = trimmed({std::min(left.begin, v), trees_.rightmost(to) + 1});
        saying.aside = {std::max(left.end, saying.content.begin), v + 1};
        saying.doubtful = saying.source == none;
        return !saying.content.empty();
    }
    if (saying.source != none && (r_.listed(v, r_.lists.judgement) || speech) && subject < v) {
        saying.content = trimmed(left);
        saying.attitude = true;
        return !saying.content.empty();
    }
    // "is seen as unlikely", "was described as"
    if (const auto as = trees_.child(v, Relation::Obl);
        as != none && as > v && preposition(as) == "as" &&
        (r_.listed(v, r_.lists.judgement) || r_.lemma(v) == "see")) {
        saying.content = trimmed({std::min(left.begin, v), trees_.rightmost(as) + 1});
        saying.aside = {std::max(left.end, saying.content.begin), v + 1};
        saying.attitude = true;
        return !saying.content.empty();
    }
    return false;
}

} // namespace factlint::analyse
