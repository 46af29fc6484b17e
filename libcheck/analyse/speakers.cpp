#include "analyse/speakers.hpp"

#include "analyse/coreference.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t none = Trees::none;
constexpr std::uint32_t longest_source = 40; ///< tokens on either side of its head
constexpr std::uint32_t longest_holder = 12;

/// "Ruiz Friday" of "Ruiz Friday told reporters" is one name to the name reader.
std::string without_day(std::string name) {
    const auto space = name.rfind(' ');
    if (space == std::string::npos) return name;
    static constexpr std::string_view days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};
    if (std::find(std::begin(days), std::end(days), std::string_view(name).substr(space + 1)) !=
        std::end(days))
        name.resize(space);
    return name;
}

} // namespace

TokenRange Speakers::phrase(std::uint32_t& head) const {
    const auto& trees = r_.trees;
    // "Brightwell's chairman, Edmund Sayle": the name says who it is.
    if (!is_person(head) && r_.tag(head) == Tag::Noun)
        for (const auto child : trees.children(head))
            if (trees.relation(child) == Relation::Appos && child > head && is_person(child) &&
                r_.word(trees.leftmost(child) - 1) == ",")
                return phrase(head = child);
    TokenRange range{head, head + 1};
    for (const auto child : trees.children(head)) {
        const auto relation = trees.relation(child);
        if (child < head) {
            if (relation == Relation::Det || relation == Relation::Amod || relation == Relation::Compound ||
                relation == Relation::Flat || relation == Relation::NmodPoss || relation == Relation::Nmod ||
                relation == Relation::Nummod || relation == Relation::DetPredet ||
                relation == Relation::NmodDesc || relation == Relation::NmodUnmarked)
                range.begin = std::min(range.begin, trees.leftmost(child));
            continue;
        }
        // "the pollster Ana Ruiz" is one name, "Ana Ruiz, a pollster," is not.
        if (relation == Relation::Appos && r_.word(trees.leftmost(child) - 1) != "," && r_.capital(child)) {
            range.end = std::max(range.end, end_of_name(child));
            continue;
        }
        if (relation == Relation::AclRelcl || relation == Relation::Appos ||
            relation == Relation::Parataxis || relation == Relation::Punct || relation == Relation::Acl)
            break;
        if (relation == Relation::Nmod || relation == Relation::Flat || relation == Relation::Compound ||
            relation == Relation::Conj || relation == Relation::Fixed || relation == Relation::NmodDesc)
            range.end = std::max(range.end, trees.rightmost(child) + 1);
    }
    // "former candidate Ana Ruiz", whatever the parser makes of the name.
    if (range.end == head + 1 && r_.tag(head) == Tag::Noun && range.end < r_.size() && is_person(range.end) &&
        r_.sentence_of[head] == r_.sentence_of[range.end])
        range.end = end_of_name(head + 1);
    range.begin = std::max(range.begin, head > longest_source ? head - longest_source : 0);
    range.end = std::min(range.end, head + longest_source);
    // A list goes on behind a comma, everything else ends there.
    const bool list = trees.child(head, Relation::Conj) != none;
    for (auto i = head + 1; i < range.end; ++i)
        if ((r_.word(i) == "," && !list) || r_.word(i) == "(" || r_.is_quote(i)) {
            range.end = i;
            break;
        }
    return range;
}

bool Speakers::is_person(std::uint32_t token) const {
    const auto entity = r_.entity_of[token];
    return entity >= 0 && r_.entities[static_cast<std::size_t>(entity)].type == EntityType::Person;
}

std::uint32_t Speakers::end_of_name(std::uint32_t head) const {
    auto end = head + 1;
    while (end < r_.size() && r_.sentence_of[end] == r_.sentence_of[head] && r_.tag(end) == Tag::Propn) ++end;
    return end;
}

std::int32_t Speakers::person_in(std::uint32_t head, TokenRange words) const {
    // "Harbour spokesman Ana Ruiz": the last name before any preposition, if it owns nothing.
    std::int32_t found = -1;
    for (auto i = words.begin; i < words.end; ++i) {
        if (i > head && (r_.tag(i) == Tag::Adp || r_.tag(i) == Tag::Cconj || r_.tag(i) == Tag::Punct)) break;
        if (!is_person(i)) continue;
        const auto end = r_.entities[static_cast<std::size_t>(r_.entity_of[i])].tokens.end;
        if (!(end < r_.size() && r_.is_any(end, {"'s", "’s", "'", "’"}))) found = r_.entity_of[i];
    }
    return found >= 0 ? found : r_.entity_of[head];
}

std::string Speakers::holder_of(std::uint32_t head, TokenRange words) const {
    const auto entity = person_in(head, words);
    if (entity >= 0) {
        const auto& e = r_.entities[static_cast<std::size_t>(entity)];
        if (e.type != EntityType::Office && e.type != EntityType::Nationality && !e.name.empty())
            return without_day(e.name);
    }
    // "a report by the Gazette": who wrote it says so.
    if (r_.tag(head) == Tag::Noun && r_.listed(head, r_.lists.source_nouns))
        for (const auto child : r_.trees.children(head)) {
            const auto by = r_.trees.child(child, Relation::Case);
            if (r_.trees.relation(child) != Relation::Nmod || !words.contains(child) || by == none ||
                !r_.is_any(by, {"by", "from"}) || r_.tag(child) != Tag::Propn)
                continue;
            if (r_.entity_of[child] >= 0)
                return r_.entities[static_cast<std::size_t>(r_.entity_of[child])].name;
            auto author = child;
            return collapse_spaces(r_.span_of(phrase(author)).in(r_.text));
        }
    if (r_.is_any(head, {"he", "she", "him", "her", "his"})) {
        const auto person = person_meant(r_, clauses_, head);
        if (person >= 0) {
            const auto& name = r_.entities[static_cast<std::size_t>(person)].name;
            if (!name.empty()) return name;
        }
    }
    if (r_.is_any(words.begin, {"the", "a", "an"}) && words.size() > 1) ++words.begin;
    // "the Pakistani ambassador to Russia", but not all that can hang on it.
    words.end = std::min(words.end, std::max(words.begin, head) + longest_holder);
    return collapse_spaces(r_.span_of(words).in(r_.text));
}

/// "Moscow and Islamabad", "Russia and other states": all of them say so.
void Speakers::join_conjuncts(Attribution& attribution, std::uint32_t head, TokenRange words) const {
    const auto& trees = r_.trees;
    const auto entity = [&](std::uint32_t token) -> const Entity* {
        return r_.entity_of[token] < 0 ? nullptr
                                       : &r_.entities[static_cast<std::size_t>(r_.entity_of[token])];
    };
    // The parser hung the second of two on something else: "the President Ana Ruiz and the Minister Edmund
    // Sayle noted".
    auto top = head;
    while (words.contains(trees.head(top)) && top != trees.head(top) && trees.relation(top) != Relation::Conj)
        top = trees.head(top);
    auto begin = words.begin;
    for (int steps = 0; steps < 6 && begin > 0; ++steps, --begin) { // past "the Chilean Prime Minister"
        const auto* title = entity(begin - 1);
        const bool of_title =
            title != nullptr && (title->type == EntityType::Office || title->type == EntityType::Nationality);
        if (!of_title && r_.tag(begin - 1) != Tag::Det) break;
    }
    if (trees.relation(top) == Relation::Conj && trees.child(top, Relation::Cc) != none &&
        begin > r_.sentence(head).tokens.begin + 1 && r_.is(begin - 1, "and")) {
        const auto* first = entity(begin - 2);
        if (first != nullptr && first->type == EntityType::Person && is_person(words.end - 1)) {
            attribution.holder = first->name + " and " + attribution.holder;
            attribution.source.begin = first->span.begin;
        }
    }
    if (entity(head) == nullptr) return;
    for (const auto child : trees.children(head)) {
        if (trees.relation(child) != Relation::Conj || !words.contains(child)) continue;
        std::string name;
        if (const auto* one = entity(child)) {
            // "Prime Minister Edmund Sayle": the office is said of the name behind it.
            if (one->type == EntityType::Office && one->tokens.end < r_.size() && is_person(one->tokens.end))
                continue;
            name = one->name;
        } else if (r_.tag(child) == Tag::Noun) {
            auto other = child;
            name = collapse_spaces(r_.span_of(phrase(other)).in(r_.text));
        }
        if (!name.empty() && attribution.holder.find(name) == std::string::npos)
            attribution.holder += " and " + name;
    }
}

void Speakers::set_source(Attribution& attribution, std::uint32_t head) const {
    if (head == none) {
        attribution.hidden = true;
        return;
    }
    auto named = head;
    TokenRange words = phrase(named);
    // A name is never cut, whatever the parser makes of its second word.
    if (const auto entity = r_.entity_of[named]; entity >= 0) {
        const auto& name = r_.entities[static_cast<std::size_t>(entity)].tokens;
        words = {std::min(words.begin, name.begin), std::max(words.end, name.end)};
    }
    // "with Ruiz", "by the ministry": the preposition is no part of the source.
    attribution.source = r_.span_of(words);
    // "who said": the source is the pronoun, the holder what it stands for.
    if (r_.is_any(named, {"who", "which", "that", "whom"}) && r_.tag(named) != Tag::Det)
        for (auto at = named; !r_.trees.is_root(at); at = r_.trees.head(at)) {
            if (at != named && !is_relative_clause(r_.trees.relation(at)) &&
                r_.trees.relation(at) != Relation::Conj)
                break;
            if (is_relative_clause(r_.trees.relation(at))) {
                named = r_.trees.head(at);
                words = phrase(named);
                break;
            }
        }
    attribution.holder = holder_of(named, words);
    join_conjuncts(attribution, named, words);
    attribution.hidden = r_.listed(named, r_.lists.vague) && named < words.begin + 2 && words.size() <= 2 &&
                         r_.entity_of[named] < 0;
}

} // namespace factlint::analyse
