#include "contradict/event_mention.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

using analyse::Document;
using analyse::Relation;
using analyse::Tag;

constexpr std::uint32_t most_words = 6; // of a mention
constexpr int most_steps = 4;           // upwards, to the clause that has the participants

void sort_unique(std::vector<std::uint64_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// The longest known phrase from the first word, else that word, else any other of the mention: "took into
// custody".
std::vector<std::uint32_t> kinds_of(const Document& document, analyse::TokenRange mention) {
    const auto lemma = [&](std::uint32_t token) { return lower_case(document.tokens()[token].lemma); };
    const std::uint32_t last =
        std::min(mention.begin + most_words, static_cast<std::uint32_t>(document.tokens().size()));
    // A particle may stand outside of what was marked: "checked [into]", "gunned [down]".
    for (std::uint32_t end = std::min(std::max(mention.end, mention.begin + 2), last); end > mention.begin;
         --end) {
        std::string phrase;
        for (std::uint32_t i = mention.begin; i < end; ++i)
            phrase += (i == mention.begin ? "" : " ") + lemma(i);
        if (const auto& kinds = document.lexicon().event_kinds(phrase); !kinds.empty()) return kinds;
    }
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = mention.begin + 1; i < std::min(mention.end, last); ++i) {
        const auto& kinds = document.lexicon().event_kinds(lemma(i));
        out.insert(out.end(), kinds.begin(), kinds.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void add_nouns(const Document& document, std::uint32_t top, EventMention& out) {
    const analyse::Trees& trees = document.trees();
    for (std::uint32_t i = trees.leftmost(top); i <= trees.rightmost(top); ++i) {
        const analyse::Token& token = document.tokens()[i];
        if ((token.tag != Tag::Noun && token.tag != Tag::Propn) || token.span.size() < 3) continue;
        const std::uint64_t word = hash64(lower_case(token.lemma));
        out.patients.push_back(word);
        if (token.tag == Tag::Propn) out.named_patients.push_back(word);
    }
}

bool is_done_to(Relation relation) { return relation == Relation::Obj || relation == Relation::NsubjPass; }

bool shares_participants(Relation relation) {
    switch (relation) {
    case Relation::Xcomp:
    case Relation::Conj:
    case Relation::Advcl:
    case Relation::Acl:
    case Relation::Ccomp:
    case Relation::Parataxis:
        return true;
    default:
        return false;
    }
}

void add_patients(const Document& document, std::uint32_t token, EventMention& out) {
    const analyse::Trees& trees = document.trees();
    for (const std::uint32_t child : trees.children(token))
        if (is_done_to(trees.relation(child))) add_nouns(document, child, out);
    // "was fired and charged": what the first verb is done to is what the second is done to.
    bool own_subject = trees.child(token, Relation::Nsubj) != analyse::Trees::none;
    for (int step = 0; step < most_steps && !trees.is_root(token) && !own_subject; ++step) {
        const std::uint32_t above = trees.head(token);
        if (shares_participants(trees.relation(token))) {
            for (const std::uint32_t child : trees.children(above))
                if (trees.relation(child) == Relation::NsubjPass) add_nouns(document, child, out);
            own_subject = trees.child(above, Relation::Nsubj) != analyse::Trees::none;
        }
        token = above;
    }
}

// Two inflections or derivations of one word.
bool same_stem(std::string_view a, std::string_view b) {
    const std::size_t least = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < least && a[same] == b[same]) ++same;
    return same >= 4 && same + 3 >= std::max(a.size(), b.size());
}

} // namespace

EventMention mention_in(const Document& document, Span mention) {
    EventMention out;
    const analyse::TokenRange tokens = document.tokens_in(mention);
    if (tokens.empty()) return out;
    out.lemma = lower_case(document.tokens()[tokens.begin].lemma);
    out.kinds = kinds_of(document, tokens);
    add_patients(document, tokens.begin, out);
    sort_unique(out.patients);
    sort_unique(out.named_patients);
    return out;
}

MentionRelation relation_of(const EventMention& a, const EventMention& b) {
    if (a.lemma.empty() || b.lemma.empty()) return MentionRelation::NotAsked;
    if (a.lemma == b.lemma || same_stem(a.lemma, b.lemma)) return MentionRelation::SameWord;
    for (const std::uint32_t kind : a.kinds)
        if (std::binary_search(b.kinds.begin(), b.kinds.end(), kind)) return MentionRelation::SameKind;
    return a.kinds.empty() || b.kinds.empty() ? MentionRelation::Unknown : MentionRelation::OtherKind;
}

} // namespace factlint::contradict
