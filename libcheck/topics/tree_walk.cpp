#include "topics/tree_walk.hpp"

namespace factlint::topics {
namespace {

using analyse::Document;
using analyse::Relation;
using analyse::Tag;
using analyse::Trees;

// Below this an arc is a guess.
constexpr float certain = 0.5F;
// From a verb to the one that has its subject: "wanted to try to sell".
constexpr int farthest = 4;

bool is_passive(const Trees& trees, std::uint32_t verb) {
    return trees.child(verb, Relation::AuxPass) != Trees::none ||
           trees.child(verb, Relation::NsubjPass) != Trees::none;
}

} // namespace

std::uint32_t head_of(const Document& document, Occurrence words) {
    const Trees& trees = document.trees();
    for (std::uint32_t t = words.end; t-- > words.begin;) {
        const std::uint32_t above = trees.head(t);
        if (above == t || above < words.begin || above >= words.end) return t;
    }
    return words.end - 1;
}

std::uint32_t child_towards(const Document& document, std::uint32_t above, std::uint32_t token) {
    const Trees& trees = document.trees();
    while (!trees.is_root(token)) {
        if (trees.head(token) == above) return token;
        token = trees.head(token);
    }
    return Trees::none;
}

std::uint32_t doer_of(const Document& document, std::uint32_t verb) {
    const Trees& trees = document.trees();
    for (int steps = 0; steps < farthest; ++steps) {
        if (is_passive(trees, verb)) return trees.child(verb, Relation::OblAgent);
        for (const std::uint32_t child : trees.children(verb))
            if (trees.relation(child) == Relation::Nsubj) {
                if (trees[child].certainty < certain) return Trees::none;
                // "Lund, who closed the bridge": the noun that the clause describes.
                if (document.tokens()[child].tag == Tag::Pron && trees.relation(verb) == Relation::AclRelcl)
                    return trees.head(verb);
                return child;
            }
        if (trees.is_root(verb) || trees[verb].certainty < certain) return Trees::none;
        const std::uint32_t above = trees.head(verb);
        switch (trees.relation(verb)) {
        case Relation::Xcomp:
            // "Urged Lund to close": she is to do it.
            for (const Relation object : {Relation::Obj, Relation::Iobj})
                if (const std::uint32_t child = trees.child(above, object); child != Trees::none)
                    return child;
            break;
        case Relation::Conj:
        case Relation::Advcl:
            break;
        case Relation::Acl:
            // "The bridge closed by Lund", "plans to close": who does it is said otherwise, or nowhere.
            return trees.child(verb, Relation::OblAgent);
        default:
            return Trees::none;
        }
        verb = above;
    }
    return Trees::none;
}

bool belongs_to_clause(const Document& document, std::uint32_t event, Occurrence words) {
    const Trees& trees = document.trees();
    const auto& tokens = document.tokens();
    std::uint32_t top = event;
    while (tokens[top].tag != Tag::Verb && !trees.is_root(top)) top = trees.head(top);
    const std::uint32_t doer = doer_of(document, top);
    if (doer != Trees::none && is_named_by(document, doer, words)) return true;
    // Up from the words to the verb: nothing on the way may begin a clause with a subject of its own beside
    // it.
    std::uint32_t at = head_of(document, words);
    while (at != top) {
        if (trees.is_root(at)) return false;
        const Relation relation = trees.relation(at);
        const bool beside = relation == Relation::Conj || relation == Relation::Parataxis;
        if (beside && (trees.child(at, Relation::Nsubj) != Trees::none ||
                       trees.child(at, Relation::NsubjPass) != Trees::none))
            return false;
        at = trees.head(at);
    }
    return true;
}

bool is_named_by(const Document& document, std::uint32_t head, Occurrence words) {
    const Trees& trees = document.trees();
    std::uint32_t at = head_of(document, words);
    for (int steps = 0; steps < farthest; ++steps) {
        if (at == head || (words.begin <= head && head < words.end)) return true;
        if (trees.is_root(at)) return false;
        switch (trees.relation(at)) {
        case Relation::Flat:
        case Relation::Appos:
        case Relation::Compound:
        case Relation::Conj:
        case Relation::NmodDesc:
            at = trees.head(at);
            break;
        default:
            return false;
        }
    }
    return false;
}

} // namespace factlint::topics
