#include "topics/pattern.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::topics {
namespace {

constexpr std::size_t most_parts = 12;
constexpr std::size_t most_optional = 3;

constexpr std::array<std::pair<std::string_view, Role>, 6> roles{{{"subject", Role::Subject},
                                                                  {"object", Role::Object},
                                                                  {"holder", Role::Holder},
                                                                  {"scope", Role::Scope},
                                                                  {"verb", Role::Verb},
                                                                  {"noun", Role::Noun}}};

// Without a mark, the first part that is a word and not a name bears the event: "visit" in "<putin> visit
// <pakistan>".
void choose_event(std::vector<Atom>& atoms, const Vocabulary& vocabulary) {
    if (std::any_of(atoms.begin(), atoms.end(), [](const Atom& each) { return each.event; })) return;
    for (Atom& atom : atoms) {
        if (atom.role == Role::Holder || vocabulary.is_name(atom.set)) continue;
        atom.event = true;
        return;
    }
    atoms.front().event = true;
}

} // namespace

Error PatternReader::error_at(const yaml::Node& node, std::size_t offset, std::size_t width,
                              std::string message, std::string hint) const {
    return file_.error_at(node.line, node.column + static_cast<std::uint32_t>(offset),
                          std::max<std::size_t>(width, 1), std::move(message), std::move(hint));
}

SetId PatternReader::word_set(std::string_view words) {
    const auto known = word_sets_.find(words);
    if (known != word_sets_.end()) return known->second;
    const SetId set = vocabulary_.new_set();
    for (const std::string_view word : split(words, '|')) {
        std::string phrase(word);
        std::replace(phrase.begin(), phrase.end(), '_', ' ');
        vocabulary_.add_phrase(set, phrase);
    }
    word_sets_.emplace(words, set);
    return set;
}

Result<SetId> PatternReader::alias_set(const yaml::Node& node, std::string_view names, std::size_t offset) {
    std::vector<SetId> sets;
    for (const std::string_view name : split(names, '|')) {
        const auto found = aliases_.find(name);
        if (found == aliases_.end()) {
            std::vector<std::string_view> known;
            for (const auto& [each, set] : aliases_) known.push_back(each);
            const std::string near = yaml::nearest(name, known);
            return fail(error_at(node, offset + 1, name.size(),
                                 "no alias is called '" + std::string(name) + "'",
                                 near.empty() ? "write it under aliases, or without < > for a plain word"
                                              : "did you mean <" + near + ">?"));
        }
        sets.push_back(found->second);
        offset += name.size() + 1;
    }
    if (sets.size() == 1) return sets.front();
    const std::string key = "<" + std::string(names);
    const auto known = word_sets_.find(key);
    if (known != word_sets_.end()) return known->second;
    const SetId set = vocabulary_.new_set();
    for (const SetId each : sets) vocabulary_.add_all(set, each);
    word_sets_.emplace(key, set);
    return set;
}

Result<PatternReader::Part> PatternReader::read_part(const yaml::Node& node, std::string_view part,
                                                     std::size_t offset) {
    Part out;
    const std::string_view whole = part;
    out.atom.text = whole;
    while (!part.empty() && (part.back() == '!' || part.back() == '?')) {
        (part.back() == '!' ? out.atom.event : out.optional) = true;
        part.remove_suffix(1);
    }
    const bool alias = part.starts_with('<');
    if (alias) {
        if (!part.ends_with('>'))
            return fail(error_at(node, offset, whole.size(),
                                 "the alias '" + std::string(part) + "' has no closing >",
                                 "write <name>, and put spaces around it"));
        part = part.substr(1, part.size() - 2);
    }
    if (const auto colon = part.rfind(':'); colon != std::string_view::npos) {
        const std::string_view role = part.substr(colon + 1);
        const auto* found =
            std::find_if(roles.begin(), roles.end(), [&](const auto& each) { return each.first == role; });
        if (found == roles.end())
            return fail(error_at(node, offset + (alias ? 1 : 0) + colon + 1, role.size(),
                                 "no role is called '" + std::string(role) + "'",
                                 "it is subject, object, holder, scope, verb or noun"));
        out.atom.role = found->second;
        part = part.substr(0, colon);
    }
    for (const std::string_view each : split(part, '|'))
        if (each.empty() || each.find('<') != std::string_view::npos ||
            each.find('>') != std::string_view::npos)
            return fail(error_at(node, offset, whole.size(),
                                 "the part '" + std::string(whole) + "' names no word",
                                 "write <name>, word, or word|word"));
    if (!alias)
        for (const std::string_view word : split(part, '|'))
            if (!Vocabulary::can_occur(word))
                return fail(
                    error_at(node, offset, whole.size(),
                             "the part '" + std::string(whole) + "' is no word, so it can match nothing",
                             "leave out commas, quotation marks and the like"));
    out.atom.set = alias ? FACTLINT_TRY(alias_set(node, part, offset)) : word_set(part);
    if (vocabulary_.empty(out.atom.set))
        return fail(error_at(node, offset, whole.size(),
                             "the part '" + std::string(whole) + "' can match nothing",
                             "give its alias at least one word"));
    return out;
}

Result<std::vector<std::vector<Atom>>> PatternReader::read(const yaml::Node& node) {
    if (node.kind != yaml::NodeKind::Scalar)
        return fail(
            file_.error_at(node, "a pattern is one line of text", "for example: <putin> visit <pakistan>"));
    const std::string_view text = node.scalar;
    std::vector<Part> parts;
    Gap gap = Gap::Next;
    std::size_t optional = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (ascii::is_space(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && !ascii::is_space(text[end])) ++end;
        std::string_view word = text.substr(i, end - i);
        // "<putin>'s" is two parts, as the tokenizer has it.
        if (const auto clitic = word.find(">'s"); clitic != std::string_view::npos) {
            end = i + clitic + 1;
            word = word.substr(0, clitic + 1);
        }
        if (word == "..." || word == "..") {
            if (gap != Gap::Next)
                return fail(error_at(node, i, word.size(), "two gaps in a row", "one .. or ... is enough"));
            gap = word == "..." ? Gap::Many : Gap::Few;
        } else {
            Part part = FACTLINT_TRY(read_part(node, word, i));
            part.atom.gap = parts.empty() ? Gap::Next : gap;
            optional += part.optional ? 1U : 0U;
            parts.push_back(std::move(part));
            gap = Gap::Next;
        }
        i = end;
    }
    if (parts.empty() || optional == parts.size())
        return fail(file_.error_at(node,
                                   "the pattern has no part that must be there, so it can match nothing",
                                   "name at least one <alias> or word without ?"));
    if (parts.size() > most_parts || optional > most_optional)
        return fail(file_.error_at(node, "the pattern is too long", "at most 12 parts, 3 of them optional"));

    std::vector<std::vector<Atom>> choices;
    for (std::uint32_t left_out = 0; left_out < (1U << optional); ++left_out) {
        std::vector<Atom> atoms;
        std::uint32_t bit = 0;
        Gap carried = Gap::Next;
        for (const Part& part : parts) {
            if (part.optional && ((left_out >> bit++) & 1U) != 0) {
                carried = std::max(carried, part.atom.gap);
                continue;
            }
            atoms.push_back(part.atom);
            atoms.back().gap = atoms.size() == 1 ? Gap::Next : std::max(part.atom.gap, carried);
            carried = Gap::Next;
        }
        choose_event(atoms, vocabulary_);
        choices.push_back(std::move(atoms));
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return choices;
}

} // namespace factlint::topics
