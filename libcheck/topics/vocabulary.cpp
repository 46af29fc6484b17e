#include "topics/vocabulary.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "topics/pronouns.hpp"

#include <algorithm>
#include <map>

namespace factlint::topics {
namespace {

constexpr std::uint32_t no_node = 0;

std::uint64_t key_of(std::uint32_t high, std::uint32_t low) { return (std::uint64_t{high} << 32U) | low; }

bool has_upper(std::string_view word) { return std::any_of(word.begin(), word.end(), ascii::is_upper); }

bool all_upper(std::string_view word) {
    return has_upper(word) && std::none_of(word.begin(), word.end(), ascii::is_lower);
}

// "U.S." -> "US", typographic apostrophes -> straight ones; all else as it is.
std::string plain(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.substr(i, 3) == "\u2019" || word.substr(i, 3) == "\u2018") {
            out += '\'';
            i += 2;
        } else {
            out += word[i];
        }
    }
    if (out.size() > 1 && out.find('.') != std::string::npos && all_upper(out))
        out.erase(std::remove(out.begin(), out.end(), '.'), out.end());
    return out;
}

// The parts of a token between hyphens, as views into `token`; dashes and quotation marks have no part.
template<typename Each>
void each_part(std::string_view token, Each each) {
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
        if (end > begin) each(token.substr(begin, end - begin));
    };
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::size_t width = 0;
        if (token[i] == '-') width = 1;
        for (const std::string_view dash : {"\u2010", "\u2011", "\u2013", "\u2014"})
            if (token.substr(i, 3) == dash) width = 3;
        if (width == 0) continue;
        flush(i);
        i += width - 1;
        begin = i + 1;
    }
    flush(token.size());
}

// The words of a phrase as written in a topic file: "Imran Khan's" -> Imran, Khan, 's.
std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    for (const std::string_view raw : split(phrase, ' ')) {
        each_part(raw, [&](std::string_view part) {
            std::string word = plain(part);
            if (word.size() > 2 && word.ends_with("'s")) {
                words.push_back(word.substr(0, word.size() - 2));
                words.emplace_back("'s");
            } else if (word.size() > 3 && word.ends_with("n't")) {
                words.push_back(word.substr(0, word.size() - 3));
                words.emplace_back("n't");
            } else if (!word.empty()) {
                words.push_back(std::move(word));
            }
        });
    }
    return words;
}

// A glance compares the first letters only: inflection changes the end of a word.
std::string stem(std::string_view word) { return ascii::lower(word.substr(0, 4)); }

bool is_somebody(const lexicon::Lexicon& lexicon, const analyse::Token& token) {
    const std::string lemma = ascii::lower(token.lemma);
    if (token.tag == analyse::Tag::Pron) return lemma == "he" || lemma == "she" || lemma == "they";
    return lexicon.in_list("person-nouns", lemma) || lexicon.in_list("source-nouns", lemma) ||
           lexicon.in_list("titles", lemma);
}

const std::vector<Occurrence> none;

} // namespace

const std::vector<Occurrence>& Sightings::of(std::uint32_t sentence, SetId set) const {
    const auto found = by_key_.find(key_of(sentence, set));
    return found == by_key_.end() ? none : found->second;
}

void Sightings::add(std::uint32_t sentence, SetId set, Occurrence occurrence) {
    by_key_[key_of(sentence, set)].push_back(occurrence);
}

void Sightings::sort() {
    for (auto& [key, list] : by_key_) {
        std::sort(list.begin(), list.end(), [](const Occurrence& a, const Occurrence& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        list.erase(std::unique(list.begin(), list.end(),
                               [](const Occurrence& a, const Occurrence& b) { return a.begin == b.begin; }),
                   list.end());
    }
}

bool Vocabulary::can_occur(std::string_view phrase) {
    bool any = false;
    for (const std::string_view word : split(phrase, ' ')) {
        if (word.empty()) continue;
        any = any || std::any_of(word.begin(), word.end(),
                                 [](char c) { return ascii::is_alnum(c) || ascii::is_high(c); });
        constexpr std::string_view inside = "\"()[]{}<>";
        constexpr std::string_view at_end = ",;:!?";
        if (word.find_first_of(inside) != std::string_view::npos ||
            at_end.find(word.back()) != std::string_view::npos)
            return false;
    }
    return any;
}

SetId Vocabulary::new_set() {
    phrases_.emplace_back();
    entities_.emplace_back();
    return static_cast<SetId>(phrases_.size() - 1);
}

void Vocabulary::add_phrase(SetId set, std::string_view phrase) { phrases_[set].emplace_back(phrase); }
void Vocabulary::add_entity(SetId set, std::string_view entity_id) { entities_[set].emplace_back(entity_id); }

void Vocabulary::add_all(SetId into, SetId from) {
    // Copies first: growing a vector while reading it would read freed memory when both are one.
    const auto phrases = phrases_[from];
    const auto entities = entities_[from];
    phrases_[into].insert(phrases_[into].end(), phrases.begin(), phrases.end());
    entities_[into].insert(entities_[into].end(), entities.begin(), entities.end());
}

bool Vocabulary::is_name(SetId set) const {
    const auto& phrases = phrases_[set];
    return std::all_of(phrases.begin(), phrases.end(),
                       [](const std::string& each) { return has_upper(each); });
}

void Vocabulary::finish() {
    ends_.assign(1, {});
    always_.push_back(anyone);
    for (SetId set = 0; set < phrases_.size(); ++set) {
        for (const std::string& phrase : phrases_[set]) {
            std::uint32_t node = 0;
            bool first = true;
            for (const std::string& word : words_of(phrase)) {
                const auto id =
                    words_.emplace(word, static_cast<std::uint32_t>(words_.size() + 1)).first->second;
                auto& next = edges_[key_of(node, id)];
                if (next == no_node) {
                    ends_.emplace_back();
                    next = static_cast<std::uint32_t>(ends_.size() - 1);
                }
                node = next;
                if (first) first_words_[stem(word)].push_back(set);
                first = false;
            }
            if (node != 0) ends_[node].push_back(set);
        }
        for (const std::string& entity : entities_[set]) by_entity_[entity].push_back(set);
        // An entity may be written in ways that only the lexicon knows.
        if (!entities_[set].empty()) always_.push_back(set);
    }
}

std::uint32_t Vocabulary::step(std::uint32_t node, std::uint32_t word) const {
    const auto found = edges_.find(key_of(node, word));
    return found == edges_.end() ? no_node : found->second;
}

std::vector<char> Vocabulary::glance(std::string_view title, std::string_view body) const {
    std::vector<char> seen(phrases_.size(), 0);
    for (const SetId set : always_) seen[set] = 1;
    for (const std::string_view text : {title, body}) {
        for (std::size_t i = 0; i < text.size();) {
            if (!ascii::is_alnum(text[i]) && !ascii::is_high(text[i]) && text[i] != '\'') {
                ++i;
                continue;
            }
            const std::size_t begin = i;
            while (i < text.size() &&
                   (ascii::is_alnum(text[i]) || ascii::is_high(text[i]) || text[i] == '.' || text[i] == '\''))
                ++i;
            std::string_view word = text.substr(begin, std::min<std::size_t>(i - begin, 12));
            if (word.find('.') + 1 == word.size()) word.remove_suffix(1); // the end of a sentence
            const auto found = first_words_.find(stem(plain(word)));
            if (found == first_words_.end()) continue;
            for (const SetId set : found->second) seen[set] = 1;
        }
    }
    return seen;
}

// "Khan" inside "Moazzam Khan" is not the Khan of a set that knows "Imran Khan".
bool Vocabulary::other_person(const analyse::Document& document, const analyse::Entity& entity,
                              SetId set) const {
    if (entity.type != analyse::EntityType::Person) return false;
    for (const std::string& id : entities_[set])
        if (id == entity.id) return false;
    const std::string full = lower_case(entity.name);
    const std::string here = lower_case(document.words(entity.span));
    if (full.find(' ') == std::string::npos) return false;
    bool knows_full_names = false;
    for (const std::string& phrase : phrases_[set]) {
        if (!has_upper(phrase) || phrase.find(' ') == std::string::npos) continue;
        knows_full_names = true;
        const std::string known = lower_case(phrase);
        if (full.find(known) != std::string::npos || here.find(known) != std::string::npos) return false;
    }
    return knows_full_names;
}

Sightings Vocabulary::scan(const analyse::Document& document) const {
    // A unit is a token or a part of a hyphenated one; several spellings of it may be known.
    struct Unit {
        std::uint32_t token;
        std::uint32_t words[3];
    };
    const auto& tokens = document.tokens();
    std::vector<Unit> units;
    units.reserve(tokens.size());
    const auto id_of = [&](const std::string& word) {
        const auto found = words_.find(word);
        return found == words_.end() ? 0U : found->second;
    };
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
        const std::string_view raw = document.words(tokens[t]);
        each_part(raw, [&](std::string_view part) {
            std::string word = plain(part);
            Unit unit{t, {0, 0, 0}};
            if (has_upper(word)) {
                unit.words[0] = id_of(word);
                if (unit.words[0] == 0 && word.size() > 2 && all_upper(word)) {
                    std::string title_case = ascii::lower(word);
                    title_case[0] = ascii::upper(title_case[0]);
                    unit.words[0] = id_of(title_case);
                }
            }
            // An abbreviation in capitals is never a word: "US" is not "us", nor does its lemma say so.
            const bool abbreviation = word.size() <= 3 && all_upper(word) && word != "A" && word != "I";
            if (!abbreviation || part.size() != raw.size()) {
                unit.words[1] = id_of(ascii::lower(word));
                if (part.size() == raw.size() && !abbreviation)
                    unit.words[2] = id_of(ascii::lower(tokens[t].lemma));
            } else if (unit.words[0] == 0) {
                unit.words[1] = word == "NO" || word == "NOT" ? id_of(ascii::lower(word)) : 0U;
            }
            units.push_back(unit);
        });
    }

    Sightings sightings;
    const auto& entities = document.entities();
    std::vector<std::int32_t> entity_at(tokens.size(), -1);
    for (std::size_t e = 0; e < entities.size(); ++e)
        for (std::uint32_t t = entities[e].tokens.begin; t < entities[e].tokens.end && t < tokens.size(); ++t)
            entity_at[t] = static_cast<std::int32_t>(e);

    const auto& sentences = document.sentences();
    std::vector<std::uint32_t> sentence_of(tokens.size(), 0);
    for (std::uint32_t s = 0; s < sentences.size(); ++s)
        for (std::uint32_t t = sentences[s].tokens.begin; t < sentences[s].tokens.end && t < tokens.size();
             ++t)
            sentence_of[t] = s;

    // Phrases are a handful of words long, so this is linear for any text.
    std::vector<std::uint32_t> nodes, next;
    for (std::size_t u = 0; u < units.size(); ++u) {
        nodes.assign(1, 0);
        const std::uint32_t first = units[u].token;
        for (std::size_t v = u; v < units.size() && !nodes.empty(); ++v) {
            if (sentence_of[units[v].token] != sentence_of[first]) break;
            next.clear();
            for (const std::uint32_t node : nodes) {
                for (int k = 0; k < 3; ++k) {
                    const std::uint32_t word = units[v].words[k];
                    if (word == 0 || (k > 0 && word == units[v].words[0]) ||
                        (k > 1 && word == units[v].words[1]))
                        continue;
                    const std::uint32_t reached = step(node, word);
                    if (reached != no_node) next.push_back(reached);
                }
            }
            nodes.swap(next);
            for (const std::uint32_t node : nodes) {
                for (const SetId set : ends_[node]) {
                    const std::int32_t e = entity_at[first];
                    if (e >= 0 && other_person(document, entities[static_cast<std::size_t>(e)], set))
                        continue;
                    sightings.add(sentence_of[first], set, {first, units[v].token + 1});
                }
            }
        }
    }
    for (const analyse::Entity& entity : entities) {
        const auto found = by_entity_.find(entity.id);
        if (found == by_entity_.end() || entity.tokens.empty()) continue;
        for (const SetId set : found->second)
            sightings.add(sentence_of[entity.tokens.begin], set, {entity.tokens.begin, entity.tokens.end});
    }
    // "He" is a member of the sets of the person he stands for.
    std::map<std::int32_t, std::vector<SetId>> sets_of;
    const std::vector<std::int32_t> meant = antecedents(document);
    for (const std::int32_t e : meant)
        if (e >= 0) sets_of[e];
    for (auto& [e, sets] : sets_of) {
        const analyse::Entity& entity = entities[static_cast<std::size_t>(e)];
        for (SetId set = anyone + 1; set < phrases_.size(); ++set)
            for (const Occurrence& each : sightings.of(sentence_of[entity.tokens.begin], set))
                if (each.begin < entity.tokens.end && each.end >= entity.tokens.end) {
                    sets.push_back(set);
                    break;
                }
    }
    for (std::uint32_t t = 0; t < tokens.size(); ++t)
        if (meant[t] >= 0)
            for (const SetId set : sets_of[meant[t]]) sightings.add(sentence_of[t], set, {t, t + 1});
    // So is "it" in what somebody says of himself.
    for (const SelfReference& each : self_references(document))
        for (SetId set = anyone + 1; set < phrases_.size(); ++set) {
            const auto& at = sightings.of(sentence_of[each.speaker], set);
            if (std::any_of(at.begin(), at.end(), [&](const Occurrence& words) {
                    return words.begin <= each.speaker && each.speaker < words.end;
                }))
                sightings.add(sentence_of[each.pronoun], set, {each.pronoun, each.pronoun + 1});
        }
    for (const analyse::Entity& entity : entities) {
        using analyse::EntityType;
        if (entity.tokens.empty() ||
            (entity.type != EntityType::Person && entity.type != EntityType::Organization &&
             entity.type != EntityType::Place && entity.type != EntityType::Office))
            continue;
        sightings.add(sentence_of[entity.tokens.begin], anyone, {entity.tokens.begin, entity.tokens.end});
    }
    const lexicon::Lexicon& lexicon = document.lexicon();
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
        if (entity_at[t] >= 0) continue;
        const bool person = (tokens[t].tag == analyse::Tag::Pron || tokens[t].tag == analyse::Tag::Noun) &&
                            is_somebody(lexicon, tokens[t]);
        if (person) sightings.add(sentence_of[t], anyone, {t, t + 1});
    }
    sightings.sort();
    return sightings;
}

} // namespace factlint::topics
