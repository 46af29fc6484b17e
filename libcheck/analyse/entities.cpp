// Names: the lexicon's first and longest, then runs of capitals typed by title, first name, head word and
// neighbours. Ids are made of the fullest name in the document, so the same name in two documents meets.
#include "analyse/reading.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace factlint::analyse {
namespace {

using lexicon::Entry;
constexpr std::uint32_t longest_run = 10;

std::string slug(std::string_view name) {
    std::string low = lower_case(without_diacritics(name));
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

class Finder {
  public:
    explicit Finder(Reading& reading) : r_(reading) {}

    void run() {
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            for (auto i = range_.begin; i < range_.end;) {
                const auto next = step(i);
                i = std::max(next, i + 1);
            }
        }
        r_.entity_of.assign(r_.size(), -1);
        for (std::size_t e = 0; e < r_.entities.size(); ++e)
            for (auto i = r_.entities[e].tokens.begin; i < r_.entities[e].tokens.end; ++i)
                r_.entity_of[i] = static_cast<std::int32_t>(e);
        resolve_offices();
    }

  private:
    struct Match {
        const Entry* entry = nullptr;
        std::uint32_t end = 0;
    };

    /// The longest name of the lexicon that starts at i.
    Match gazetteer(std::uint32_t i) {
        const int longest = r_.lexicon->longest_from(name_word(i));
        Match best;
        if (longest == 0) return best;
        buffer_.clear();
        int words = 0;
        auto at = i;
        while (at < range_.end && words < longest) {
            if (words > 0) buffer_ += ' ';
            buffer_ += name_word(at);
            ++words;
            ++at;
            if (const Entry* entry = r_.lexicon->find(buffer_); entry != nullptr && fits(entry, i, at))
                best = {entry, at};
            // "Pakistan's Foreign Office" is one word and a clitic here.
            if (at < range_.end && r_.tag(at) == Tag::Part && r_.lower[at] == "'s" && words < longest) {
                buffer_ += "'s";
                ++at;
            }
            // The 'North-South' gas pipeline.
            if (at + 1 < range_.end && r_.tag(at) == Tag::Punct && (r_.word(at) == "’" || r_.is_quote(at)) &&
                words < longest)
                ++at;
            if (at < range_.end && (r_.word(at) == "-" || r_.word(at) == "–") && at + 1 < range_.end &&
                !r_.space_before(at) && !r_.space_before(at + 1))
                ++at;
        }
        return best;
    }
    std::string_view name_word(std::uint32_t at) const { return r_.lower[at]; }

    bool fits(const Entry* entry, std::uint32_t begin, std::uint32_t end) const {
        const bool single = end == begin + 1;
        if (!r_.capital(begin) && !ascii::is_digit(r_.word(begin)[0])) {
            if (entry->type == EntityType::Office)
                return !single || r_.tag(begin) == Tag::Noun || r_.tag(begin) == Tag::Propn;
            return !single && entry->type != EntityType::Person && entry->type != EntityType::Place;
        }
        if (!single) return true;
        const auto* word = r_.known[begin];
        if (entry->type == EntityType::Office) return true;
        if (r_.all_capitals(begin) && r_.word(begin).size() <= 5) return true;
        const auto low = r_.lower[begin];
        // "PM", "US", "ISIS" in small letters are other words.
        if (entry->name.size() > low.size() * 2 + 2 && low.size() <= 3 &&
            r_.word(begin).find('.') == std::string_view::npos)
            return false;
        if (word == nullptr || word->tags == 0) return true;
        if ((word->lists & r_.lists.first_names) != 0 && begin + 1 < range_.end && r_.capital(begin + 1) &&
            r_.tag(begin + 1) == Tag::Propn)
            return false;
        return begin != range_.begin && r_.tag(begin) == Tag::Propn;
    }

    bool calendar(std::uint32_t i) const {
        return month_by_name(r_.word(i)) != 0 || weekday_by_name(r_.word(i)) >= 0;
    }
    bool listed_name(std::uint32_t i, std::uint64_t bit) const {
        return r_.known[i] != nullptr && (r_.known[i]->lists & bit) != 0;
    }

    bool member(std::uint32_t i) const {
        if (i >= range_.end || calendar(i)) return false;
        if (r_.tag(i) == Tag::Propn) return r_.capital(i) || ascii::is_high(r_.word(i)[0]);
        return r_.capital(i) && (r_.tag(i) == Tag::Noun || r_.tag(i) == Tag::Adj) && i != range_.begin;
    }

    /// Tokens from i that make one name.
    std::uint32_t run_end(std::uint32_t i) const {
        auto at = i + 1;
        while (at < range_.end && at - i < longest_run) {
            if (member(at)) {
                ++at;
                continue;
            }
            const auto form = r_.word(at);
            const bool joined = !r_.space_before(at) && !r_.space_before(at + 1);
            if ((form == "-" || form == "–") && joined && member(at + 1) &&
                r_.lexicon->find(r_.lower[at - 1]) == nullptr) {
                at += 2;
                continue;
            }
            // "Bashar al-Assad", "Ursula von der Leyen"
            if (listed_name(at, r_.lists.particles) &&
                (member(at + 1) || (r_.word(at + 1) == "-" && member(at + 2)) ||
                 (listed_name(at + 1, r_.lists.particles) && member(at + 2))) &&
                at + 1 < range_.end) {
                at += r_.word(at + 1) == "-" ? 3 : 2;
                if (listed_name(at - 1, r_.lists.particles)) ++at;
                continue;
            }
            // "Ministry of Foreign Affairs", "Institute for the Study of War"
            if (r_.is_any(at, {"of", "for"}) &&
                (listed_name(at - 1, r_.lists.organization_heads) || organization_word(at - 1))) {
                const auto next = at + (r_.is(at + 1, "the") ? 2U : 1U);
                if (member(next) && !listed_name(next, r_.lists.titles)) {
                    at = next + 1;
                    continue;
                }
            }
            if (form == "&" && member(at + 1)) {
                at += 2;
                continue;
            }
            if (r_.is(at, "and") && at + 1 < range_.end && member(at + 1) && of_before(i, at) &&
                r_.is_any(at + 1, {"affairs", "defence", "defense", "security", "technology", "development",
                                   "trade", "culture", "industry", "commerce", "power", "energy"})) {
                at += 2;
                continue;
            }
            break;
        }
        return std::min(at, range_.end);
    }
    bool of_before(std::uint32_t from, std::uint32_t to) const {
        for (auto i = from; i < to; ++i)
            if (r_.is(i, "of")) return true;
        return false;
    }
    bool organization_word(std::uint32_t i) const {
        return r_.is_any(
            i, {"ministry", "department", "university", "institute", "bank", "council", "house", "chamber"});
    }

    std::uint32_t step(std::uint32_t i) {
        if (r_.tag(i) == Tag::Punct || calendar(i)) return i + 1;
        const Match match = gazetteer(i);
        if (match.entry != nullptr) {
            if (match.entry->type != EntityType::Person && match.entry->type != EntityType::Office &&
                member(match.end)) {
                const auto end = organization_end(i, match.end);
                if (end > match.end &&
                    (match.entry->type != EntityType::Organization || r_.is(end - 1, "court"))) {
                    add(i, end, EntityType::Organization);
                    return acronym(end);
                }
            }
            // "Sergei Lavrov" is known; "Putin Foundation" and "Trump Tower" are not people.
            if (match.entry->type == EntityType::Person && member(match.end) &&
                (listed_name(match.end, r_.lists.organization_heads) ||
                 listed_name(match.end, r_.lists.place_heads))) {
                add(i, match.end + 1,
                    listed_name(match.end, r_.lists.organization_heads) ? EntityType::Organization
                                                                        : EntityType::Place);
                return match.end + 1;
            }
            add_known(i, match);
            return acronym(match.end);
        }
        const bool name_start = r_.tag(i) == Tag::Propn && r_.capital(i);
        const bool first_name =
            r_.capital(i) && listed_name(i, r_.lists.first_names) && i + 1 < range_.end && member(i + 1);
        if (!name_start && !first_name) return i + 1;
        if (listed_name(i, r_.lists.titles) && i + 1 < range_.end) {
            if (r_.word(i + 1) == ".") return i + 1;
            if (member(i + 1)) {
                after_title_ = i + 1;
                return i + 1;
            }
            return i + 1;
        }
        const auto end = trimmed(i, run_end(i));
        if (end <= i) return i + 1;
        add(i, end, type_of(i, end));
        return acronym(end);
    }

    /// A run that goes on after a known name and ends in the head word of a body: "Lahore High Court".
    std::uint32_t organization_end(std::uint32_t begin, std::uint32_t from) const {
        auto best = from;
        const auto end = run_end(begin);
        for (auto at = from; at < end; ++at) {
            if (listed_name(at, r_.lists.titles) && !listed_name(at, r_.lists.organization_heads)) break;
            if (listed_name(at, r_.lists.first_names) && !listed_name(at, r_.lists.organization_heads)) break;
            if (listed_name(at, r_.lists.organization_heads)) {
                best = at + 1;
                if (at + 1 < end && r_.is(at + 1, "of")) {
                    best = end;
                    break;
                }
            }
        }
        return best;
    }

    /// Leaves a title or a known name at the end of the run to the next step.
    std::uint32_t trimmed(std::uint32_t begin, std::uint32_t end) {
        for (auto at = begin + 1; at < end; ++at) {
            const bool title = listed_name(at, r_.lists.titles) && r_.known[at] != nullptr && at + 1 < end &&
                               !listed_name(at, r_.lists.first_names);
            if (title) return at;
            if (at > begin + 1 || !listed_name(begin, r_.lists.first_names)) {
                if (r_.lexicon->longest_from(r_.lower[at]) > 1) {
                    const Match match = gazetteer(at);
                    if (match.entry != nullptr && match.end > at + 1) return at;
                }
            }
        }
        while (end > begin && r_.tag(end - 1) != Tag::Propn && r_.tag(end - 1) != Tag::Noun &&
               r_.tag(end - 1) != Tag::Adj && r_.tag(end - 1) != Tag::Num)
            --end;
        return end;
    }

    EntityType type_of(std::uint32_t begin, std::uint32_t end) const {
        const auto last = end - 1;
        const auto length = end - begin;
        if (after_title_ == begin && begin != 0) return EntityType::Person;
        if (begin > range_.begin && listed_name(begin - 1, r_.lists.titles) && !r_.lower[begin - 1].empty() &&
            (r_.tag(begin - 1) == Tag::Noun || r_.tag(begin - 1) == Tag::Propn) &&
            !listed_name(last, r_.lists.organization_heads))
            return EntityType::Person;
        if (!r_.entities.empty() && r_.entities.back().tokens.end == begin &&
            r_.entities.back().type == EntityType::Office && !listed_name(last, r_.lists.organization_heads))
            return EntityType::Person;
        for (auto i = begin + 1; i < end; ++i)
            if (r_.is(i, "of") &&
                (listed_name(i - 1, r_.lists.organization_heads) || organization_word(i - 1)))
                return EntityType::Organization;
        if (length > 1 || r_.all_capitals(last)) {
            if (listed_name(last, r_.lists.organization_heads)) return EntityType::Organization;
            if (listed_name(begin, r_.lists.place_heads) || listed_name(last, r_.lists.place_heads))
                return EntityType::Place;
            if (listed_name(last, r_.lists.event_heads)) return EntityType::Event;
        }
        if (listed_name(begin, r_.lists.first_names))
            return length <= 5 ? EntityType::Person : EntityType::Other;
        if (length == 1) {
            const auto seen = surnames_.find(std::string(r_.word(begin)));
            if (seen != surnames_.end()) return EntityType::Person;
            if (places_.contains(std::string(r_.word(begin)))) return EntityType::Place;
        }
        if (begin > range_.begin &&
            r_.is_any(begin - 1, {"in", "at", "near", "from", "across", "outside", "around", "to"}) &&
            length <= 3 && !r_.all_capitals(begin))
            return EntityType::Place;
        if (length == 1 && r_.all_capitals(begin) && r_.word(begin).size() <= 6)
            return EntityType::Organization;
        // "Ana Ruiz said", "Ruiz, 42,", "Ruiz's"
        const bool speaks = end < range_.end &&
                            ((r_.known[end] != nullptr && !r_.known[end]->verb.empty() && is_speech(end)));
        const bool spoken = begin > range_.begin && is_speech(begin - 1) && (r_.tag(begin - 1) == Tag::Verb);
        if ((speaks || spoken) && length <= 3) return EntityType::Person;
        if (end + 2 < range_.end && r_.word(end) == "," && r_.tag(end + 1) == Tag::Num &&
            r_.word(end + 2) == ",")
            return EntityType::Person;
        if (begin >= range_.begin + 2 && r_.word(begin - 1) == "," && !r_.entities.empty() &&
            r_.entities.back().tokens.end == begin - 1 && r_.entities.back().type == EntityType::Place &&
            length == 1)
            return EntityType::Place;
        bool plain = length >= 2 && length <= 3;
        for (auto i = begin; i < end && plain; ++i) {
            const auto* word = r_.known[i];
            plain = (word == nullptr || word->tags == 0 || (word->lists & r_.lists.first_names) != 0) &&
                    !r_.all_capitals(i) && r_.word(i) != "-";
        }
        if (plain) return EntityType::Person;
        return EntityType::Other;
    }
    bool is_speech(std::uint32_t at) const {
        const auto* word = r_.known[at];
        if (word == nullptr || word->verb.empty()) return false;
        const auto* verb = r_.lexicon->form(word->verb);
        return verb != nullptr && (verb->lists & r_.lists.speech) != 0;
    }

    Entity& push(std::uint32_t begin, std::uint32_t end, EntityType type) {
        Entity entity;
        entity.tokens = {begin, end};
        entity.span = r_.span_of(entity.tokens);
        entity.type = type;
        return r_.entities.emplace_back(std::move(entity));
    }

    void add_known(std::uint32_t begin, const Match& match) {
        Entity& entity = push(begin, match.end, match.entry->type);
        entity.id = match.entry->id;
        entity.name = match.entry->name;
        if (entity.type == EntityType::Person) remember_person(entity);
    }

    void add(std::uint32_t begin, std::uint32_t end, EntityType type) {
        Entity& entity = push(begin, end, type);
        const std::string words = collapse_spaces(entity.span.in(r_.text));
        if (end == begin + 1) {
            if (const auto alias = aliases_.find(words); alias != aliases_.end()) {
                const auto& full = alias->second;
                entity.id = full.first;
                entity.name = full.second;
                if (const auto known = types_.find(entity.id); known != types_.end())
                    entity.type = known->second;
                return;
            }
            if (type == EntityType::Person || type == EntityType::Other) {
                if (const auto* full = person_by_surname(words)) {
                    entity.type = EntityType::Person;
                    entity.id = full->id;
                    entity.name = full->name;
                    remember_person(entity);
                    return;
                }
            }
        }
        entity.name = words;
        std::string_view prefix = type == EntityType::Organization ? "org" : name_of(type);
        entity.id = std::string(prefix) + ":" + slug(words);
        types_[entity.id] = entity.type;
        if (type == EntityType::Person && end > begin + 1) remember_person(entity);
        if (type == EntityType::Person && end == begin + 1) remember_person(entity);
        if (type == EntityType::Place) places_[words] = true;
    }

    struct Named {
        std::string id;
        std::string name;
        std::size_t mention = 0; ///< the last one
    };

    void remember_person(const Entity& entity) {
        types_[entity.id] = EntityType::Person;
        const auto space = entity.name.rfind(' ');
        const auto remember = [&](const std::string& word) {
            auto& people = surnames_[word];
            for (auto& one : people)
                if (one.id == entity.id) {
                    one.mention = r_.entities.size();
                    return;
                }
            if (people.size() < 16) people.push_back({entity.id, entity.name, r_.entities.size()});
        };
        if (space == std::string::npos) {
            remember(entity.name);
            return;
        }
        remember(entity.name.substr(space + 1));
        const auto first = entity.name.find(' ');
        remember(entity.name.substr(0, first));
    }

    /// The one person of that name so far; with several, the last one, when it alone was named lately.
    const Named* person_by_surname(const std::string& word) const {
        const auto at = surnames_.find(word);
        if (at == surnames_.end()) return nullptr;
        const auto& people = at->second;
        const Named* full = nullptr;
        const Named* latest = nullptr;
        std::size_t count = 0;
        std::size_t recent = 0;
        for (const auto& one : people) {
            if (one.name.find(' ') == std::string::npos) continue;
            ++count;
            full = &one;
            if (latest == nullptr || one.mention > latest->mention) latest = &one;
            if (one.mention + 4 >= r_.entities.size()) ++recent;
        }
        if (count == 1) return full;
        return count > 1 && recent == 1 ? latest : nullptr;
    }

    /// "Shanghai Cooperation Organization (SCO)": the letters in brackets become a name of the same thing.
    std::uint32_t acronym(std::uint32_t end) {
        if (end + 2 >= range_.end || r_.word(end) != "(" || r_.word(end + 2) != ")" ||
            !r_.all_capitals(end + 1))
            return end;
        const Entity owner = r_.entities.back();
        if (owner.tokens.size() < 2 && owner.name.find(' ') == std::string::npos) return end;
        if (owner.type == EntityType::Person || owner.type == EntityType::Nationality) return end;
        const std::string letters(r_.word(end + 1));
        const auto initial = without_diacritics(owner.span.in(r_.text).substr(0, 4));
        if (initial.empty() || ascii::upper(initial[0]) != letters[0]) {
            const Match match = gazetteer(end + 1);
            if (match.entry == nullptr || match.entry->id != owner.id) return end;
        }
        Entity& entity = push(end + 1, end + 2, owner.type);
        entity.id = owner.id;
        entity.name = owner.name;
        aliases_.emplace(letters, std::pair{owner.id, owner.name});
        types_[owner.id] = owner.type;
        return end + 3;
    }

    /// "Pakistani Prime Minister", "Prime Minister of Pakistan", "Pakistan's president": offices of a
    /// country.
    void resolve_offices() {
        for (std::size_t e = 0; e < r_.entities.size(); ++e) {
            Entity& office = r_.entities[e];
            if (office.type != EntityType::Office) continue;
            const Entry* own = r_.lexicon->by_id(office.id);
            std::string country = own == nullptr ? std::string{} : own->country;
            if (country.empty() && e > 0) {
                const Entity& before = r_.entities[e - 1];
                auto gap = before.tokens.end;
                while (gap < office.tokens.begin && (r_.tag(gap) == Tag::Part || r_.tag(gap) == Tag::Adj))
                    ++gap;
                if (gap == office.tokens.begin) country = country_of(before);
            }
            if (country.empty() && e + 1 < r_.entities.size()) {
                const Entity& after = r_.entities[e + 1];
                auto at = office.tokens.end;
                if (at < r_.size() && r_.is(at, "of")) {
                    ++at;
                    if (at < r_.size() && r_.is(at, "the")) ++at;
                    if (at == after.tokens.begin) country = country_of(after);
                }
                // The person named right after: "President Putin".
                if (country.empty() && after.type == EntityType::Person &&
                    after.tokens.begin <= office.tokens.end + 1)
                    country = country_of(after);
            }
            if (country.empty()) continue;
            const Entry* state = r_.lexicon->by_id(country);
            office.id += ":" + country.substr(country.find(':') + 1);
            if (state != nullptr) office.name += " of " + state->name;
        }
    }
    std::string country_of(const Entity& entity) const {
        const Entry* entry = r_.lexicon->by_id(entity.id);
        if (entry == nullptr) return {};
        if (entry->id.starts_with("country:")) return entry->id;
        return entry->country;
    }

    Reading& r_;
    TokenRange range_;
    std::string buffer_;
    std::uint32_t after_title_ = 0;
    std::unordered_map<std::string, std::vector<Named>> surnames_;
    std::unordered_map<std::string, bool> places_;
    std::unordered_map<std::string, std::pair<std::string, std::string>> aliases_;
    std::unordered_map<std::string, EntityType> types_;
};

} // namespace

void find_entities(Reading& reading) { Finder(reading).run(); }

} // namespace factlint::analyse
