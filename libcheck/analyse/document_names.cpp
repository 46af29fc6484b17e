#include "analyse/document_names.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::size_t most_namesakes = 16;
constexpr std::size_t most_full_names = 64;
constexpr std::size_t close = 4; ///< mentions: who was named lately

std::string_view last_word(std::string_view name) {
    const auto space = name.rfind(' ');
    return space == std::string_view::npos ? name : name.substr(space + 1);
}
std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }
bool single(std::string_view name) { return name.find(' ') == std::string_view::npos; }

/// "Shanghai Cooperation Organization" -> "SCO", without small words.
std::string initials(std::string_view name) {
    std::string out;
    for (const auto word : split(name, ' '))
        if (!word.empty() && ascii::is_upper(word.front())) out += word.front();
    return out;
}

/// One letter more, less or other, or two beside each other swapped (Damerau 1964).
bool one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t head = 0;
    while (head < a.size() && a[head] == b[head]) ++head;
    const auto x = a.substr(head);
    const auto y = b.substr(head);
    if (x.size() < y.size()) return x == y.substr(1);
    if (x.empty()) return true;
    if (x.substr(1) == y.substr(1)) return true;
    return x.size() > 1 && x[0] == y[1] && x[1] == y[0] && x.substr(2) == y.substr(2);
}

} // namespace

std::string DocumentNames::slug(std::string_view name) {
    const std::string low = lower_case(without_diacritics(name));
    std::string out;
    for (std::size_t i = 0; i < low.size(); ++i) {
        const char c = low[i];
        if (c == ' ' || c == '-' || c == '\n') {
            if (!out.empty() && out.back() != '-') out += '-';
        } else if (ascii::is_alnum(c) || (ascii::is_high(c) && low.substr(i, 3) != "’")) {
            out += c;
        } else if (ascii::is_high(c)) {
            i += 2;
        }
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

void DocumentNames::announce_person(std::string_view name) {
    if (single(name)) return;
    auto& names = announced_[std::string(last_word(name))];
    if (names.size() < most_namesakes && std::find(names.begin(), names.end(), name) == names.end())
        names.emplace_back(name);
}

void DocumentNames::add_alias(std::string_view letters, const Entity& owner) {
    aliases_.emplace(letters, std::pair{owner.id, owner.type});
    names_.emplace(owner.id, owner.name);
}

void DocumentNames::remember(const Entity& entity) {
    ++mentions_;
    if (entity.type == EntityType::Person) remember_person(entity.id, entity.name, mentions_);
}

void DocumentNames::remember_person(const std::string& id, const std::string& name, std::size_t mention) {
    const auto add = [&](std::string_view word) {
        auto& people = people_[std::string(word)];
        for (auto& one : people)
            if (one.id == id) {
                one.mention = mention;
                return;
            }
        if (people.size() < most_namesakes) people.push_back({id, name, mention});
    };
    add(last_word(name));
    if (single(name)) return;
    add(first_word(name));
    const auto known =
        std::any_of(full_names_.begin(), full_names_.end(), [&](const Named& one) { return one.id == id; });
    if (!known && full_names_.size() < most_full_names) full_names_.push_back({id, name, mention});
}

/// The one person of that name so far; with several, the last one, when it alone was named lately.
const DocumentNames::Named* DocumentNames::person_of(const std::string& word) const {
    const auto at = people_.find(word);
    if (at == people_.end()) return nullptr;
    const Named* full = nullptr;
    const Named* latest = nullptr;
    std::size_t count = 0;
    std::size_t recent = 0;
    for (const auto& one : at->second) {
        if (single(one.name)) continue;
        ++count;
        full = &one;
        if (latest == nullptr || one.mention > latest->mention) latest = &one;
        if (one.mention + close >= mentions_) ++recent;
    }
    if (count == 1) return full;
    return count > 1 && recent == 1 ? latest : nullptr;
}

/// Letters that are the initials of a body named before, or the end of its name: "Warhol Foundation" after
/// "Andy Warhol Foundation".
const DocumentNames::Named* DocumentNames::body_of(std::string_view words, EntityType type) const {
    if (type != EntityType::Organization) return nullptr;
    if (single(words)) {
        if (words.size() < 3 || !std::all_of(words.begin(), words.end(), ascii::is_upper)) return nullptr;
        const auto at = bodies_.find(std::string(words));
        return at == bodies_.end() || at->second.id.empty() ? nullptr : &at->second;
    }
    return nullptr;
}

/// Whether a word is another one with a slip. Words that are names in their own right are other names.
bool DocumentNames::misspelt(std::string_view said, std::string_view known) const {
    if (said.size() < 5 || known.size() < 5 || said.front() != known.front() || !one_slip(said, known))
        return false;
    const auto* form = r_.lexicon->form(lower_case(said));
    return form == nullptr || (form->lists & (r_.lists.first_names | r_.lists.surnames)) == 0;
}

/// "Valdimir Putin": a full name that differs by one slip in one word from a known one.
const DocumentNames::Named* DocumentNames::respelt(std::string_view words) const {
    for (const auto& one : full_names_) {
        const auto said = split(words, ' ');
        const auto known = split(one.name, ' ');
        if (said.size() != known.size()) continue;
        std::size_t wrong = 0;
        bool slip = true;
        for (std::size_t i = 0; i < said.size() && slip; ++i) {
            if (said[i] == known[i]) continue;
            ++wrong;
            slip = misspelt(said[i], known[i]);
        }
        if (wrong == 1 && slip) return &one;
    }
    return nullptr;
}

void DocumentNames::identify(Entity& entity, std::string_view given) {
    ++mentions_;
    const std::string words(given);
    if (const auto alias = aliases_.find(words); alias != aliases_.end()) {
        entity.id = alias->second.first;
        entity.type = alias->second.second;
        entity.name = names_[entity.id];
        return;
    }
    const auto become = [&](const Named& one) {
        entity.id = one.id;
        entity.name = one.name;
    };
    if (single(words) && entity.type != EntityType::Place) {
        const Named* full = person_of(words);
        if (full != nullptr) {
            entity.type = EntityType::Person;
            become(*full);
            remember_person(entity.id, entity.name, mentions_);
            return;
        }
    }
    if (const Named* body = body_of(words, entity.type)) {
        become(*body);
        return;
    }
    std::string name = words;
    if (entity.type == EntityType::Person) {
        if (single(words) && !people_.contains(words)) {
            const auto later = announced_.find(words);
            if (later != announced_.end() && later->second.size() == 1) name = later->second.front();
        }
        if (!single(words)) {
            // The lexicon may know the last word as somebody whose full name this nearly is.
            const auto* entry = r_.lexicon->find(lower_case(last_word(words)));
            if (entry != nullptr && entry->type == EntityType::Person &&
                last_word(entry->name) == last_word(words) &&
                misspelt(first_word(words), first_word(entry->name)) &&
                split(entry->name, ' ').size() == split(words, ' ').size()) {
                become({entry->id, entry->name, mentions_});
                remember_person(entity.id, entity.name, mentions_);
                return;
            }
            if (const Named* one = respelt(words)) {
                become(*one);
                remember_person(entity.id, entity.name, mentions_);
                return;
            }
        }
    }
    entity.name = name;
    entity.id = std::string(entity.type == EntityType::Organization ? "org" : name_of(entity.type)) + ":" +
                slug(name);
    if (entity.type == EntityType::Person) remember_person(entity.id, entity.name, mentions_);
    if (entity.type == EntityType::Organization && !single(words)) {
        const auto [at, made] = bodies_.try_emplace(initials(words), Named{entity.id, words, mentions_});
        if (!made && at->second.id != entity.id)
            at->second.id.clear(); // two bodies: the letters mean neither
    }
}

} // namespace factlint::analyse
