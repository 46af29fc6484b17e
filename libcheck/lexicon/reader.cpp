// Sections: [countries], [cities], [names], [list NAME], [words], [verbs], [irregular verbs], [irregular
// nouns], [irregular comparisons], [phrases NAME], [units], [axes], [classes], [events], [kinds],
// [meanings], [siblings]. '#' starts a comment at the start of a line or after a
// space.
#include "lexicon/reader.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/yaml.hpp"

#include <array>
#include <charconv>
#include <optional>

namespace factlint::lexicon {
namespace {

constexpr std::array<std::string_view, 17> tag_names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                        "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                        "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::pair<std::string_view, EntityType>, 8> types = {
    {{"person", EntityType::Person},
     {"organization", EntityType::Organization},
     {"place", EntityType::Place},
     {"nationality", EntityType::Nationality},
     {"office", EntityType::Office},
     {"event", EntityType::Event},
     {"product", EntityType::Product},
     {"other", EntityType::Other}}};

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> out;
    for (const auto part : split(text, separator)) {
        const auto trimmed = ascii::trim(part);
        if (!trimmed.empty()) out.push_back(trimmed);
    }
    return out;
}

std::string slug(std::string_view name) {
    std::string out = without_diacritics(normal_name(name));
    std::string kept;
    for (const char c : out)
        if (c == ' ')
            kept += '-';
        else if (c != '.' && c != ',' && c != '\'')
            kept += c;
    return kept;
}

class Reader {
  public:
    Reader(Tables& tables, const std::string* file) : tables_(tables), source_{file} {}

    /// One line that says something; `whole` is the line as it stands in the file.
    Status line(std::uint32_t number, std::string_view whole, std::string_view text) {
        source_.line = number;
        whole_ = whole;
        source_ = at(text);
        if (text.front() == '[') return section(text);
        if (section_ == "list") return words(text);
        if (section_ == "names") return name(text);
        if (section_ == "countries") return country(text);
        if (section_ == "cities") return cities(text);
        if (section_ == "words") return tagged(text);
        if (section_ == "verbs") return verbs(text);
        if (section_ == "irregular verbs") return irregular_verbs(text);
        if (section_ == "irregular nouns") return pairs(text, Pair::Noun);
        if (section_ == "irregular comparisons") return pairs(text, Pair::Comparison);
        if (section_ == "siblings") return members(text, true);
        if (section_ == "units") return unit(text);
        if (section_ == "axes") return axis(text);
        if (section_ == "classes") return members(text, false);
        if (section_ == "kinds") return kinds(text);
        if (section_ == "meanings") return meaning(text);
        if (section_ == "events") return events(text);
        return wrong("a line before the first section", "start with a section such as [names]");
    }

  private:
    enum class Pair { Noun, Comparison };

    /// Where a part of the line stands.
    Source at(std::string_view part) const {
        Source out = source_;
        const auto before = static_cast<std::size_t>(part.data() - whole_.data());
        out.column = 1 + static_cast<std::uint32_t>(count_code_points(whole_.substr(0, before)));
        return out;
    }

    tl::unexpected<Error> wrong(std::string message, std::string hint) const {
        return fail(std::move(message), source_.text(), std::move(hint));
    }

    Status section(std::string_view text) {
        if (text.back() != ']') return wrong("a section without ']'", "write it as [names]");
        const auto inside = ascii::trim(text.substr(1, text.size() - 2));
        if (inside.starts_with("list ")) {
            section_ = "list";
            list_ = ascii::trim(inside.substr(5));
            tables_.open_list(list_);
            return {};
        }
        if (inside.starts_with("phrases ")) {
            section_ = "list";
            list_ = ascii::trim(inside.substr(8));
            tables_.ask_by_name(list_);
            return {};
        }
        static const std::vector<std::string_view> known = {"axes",
                                                            "cities",
                                                            "classes",
                                                            "countries",
                                                            "events",
                                                            "irregular comparisons",
                                                            "irregular nouns",
                                                            "irregular verbs",
                                                            "kinds",
                                                            "meanings",
                                                            "names",
                                                            "list NAME",
                                                            "phrases NAME",
                                                            "siblings",
                                                            "units",
                                                            "verbs",
                                                            "words"};
        for (const auto one : known)
            if (one == inside) {
                section_ = inside;
                return {};
            }
        const auto near = yaml::nearest(inside, known);
        return wrong(
            "unknown section [" + std::string(inside) + "]",
            near.empty()
                ? "sections are axes, cities, classes, countries, events, irregular ..., kinds, list NAME, "
                  "meanings, names, phrases NAME, siblings, units, verbs, words"
                : "did you mean [" + near + "]?");
    }

    Status words(std::string_view text) {
        for (const auto word : parts_of(text, ',')) tables_.add_to_list(list_, word);
        return {};
    }

    Status add_names(Entry* entry, const std::vector<std::string_view>& names) {
        for (const auto one : names) FACTLINT_CHECK(tables_.add_name(one, entry, at(one)));
        return {};
    }

    // person vladimir-putin = Vladimir Putin; Putin | country:russia | > country:russia
    Status name(std::string_view text) {
        const auto equals = text.find(" = ");
        const auto space = text.find(' ');
        if (equals == std::string_view::npos || space >= equals)
            return wrong("not a name", "write: person ana-ruiz = Ana Ruiz; A. Ruiz | country:chile");
        const auto type = text.substr(0, space);
        std::optional<EntityType> found;
        std::vector<std::string_view> known;
        for (const auto& [word, value] : types) {
            known.push_back(word);
            if (word == type) found = value;
        }
        if (!found) {
            const auto near = yaml::nearest(type, known);
            return wrong(
                "unknown type '" + std::string(type) + "'",
                near.empty()
                    ? "types are person, organization, place, nationality, office, event, product, other"
                    : "did you mean '" + near + "'?");
        }
        const auto id = ascii::trim(text.substr(space, equals - space));
        const auto fields = parts_of(text.substr(equals + 3), '|');
        if (fields.empty()) return wrong("no name after '='", "write: person ana-ruiz = Ana Ruiz");
        const auto names = parts_of(fields[0], ';');
        const std::string full =
            id.find(':') != std::string_view::npos
                ? std::string(id)
                : std::string(type == "organization" ? "org" : type) + ":" + std::string(id);
        Entry* entry = FACTLINT_TRY(tables_.declare(full, *found, names.front(), source_));
        for (std::size_t i = 1; i < fields.size(); ++i) {
            if (fields[i].front() == '>')
                entry->stands_for = ascii::trim(fields[i].substr(1));
            else
                entry->country = fields[i];
        }
        return add_names(entry, names);
    }

    // Pakistan; Islamic Republic of Pakistan | Pakistani; Pakistanis | Islamabad
    Status country(std::string_view text) {
        const auto fields = split(text, '|');
        const auto names = parts_of(fields[0], ';');
        if (names.empty() || fields.size() != 3)
            return wrong("not a country", "write: Name; other names | Demonym; ... | Capital; ...");
        const std::string key = slug(names.front());
        const std::string id = "country:" + key;
        Entry* state = FACTLINT_TRY(tables_.declare(id, EntityType::Place, names.front(), source_));
        FACTLINT_CHECK(add_names(state, names));
        const auto people = parts_of(fields[1], ';');
        if (!people.empty()) {
            Entry* demonym = FACTLINT_TRY(
                tables_.declare("nationality:" + key, EntityType::Nationality, people.front(), source_));
            demonym->country = id;
            demonym->stands_for = id;
            FACTLINT_CHECK(add_names(demonym, people));
        }
        const auto capitals = parts_of(fields[2], ';');
        if (!capitals.empty() && normal_name(capitals.front()) != normal_name(names.front())) {
            Entry* capital = FACTLINT_TRY(tables_.declare("city:" + slug(capitals.front()), EntityType::Place,
                                                          capitals.front(), source_));
            capital->country = id;
            capital->stands_for = id;
            FACTLINT_CHECK(add_names(capital, capitals));
        }
        return {};
    }

    // Pakistan: Karachi; Lahore
    Status cities(std::string_view text) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos)
            return wrong("not a line of cities", "write: Pakistan: Karachi; Lahore");
        const std::string country = "country:" + slug(ascii::trim(text.substr(0, colon)));
        for (const auto one : parts_of(text.substr(colon + 1), ';')) {
            Entry* city = FACTLINT_TRY(tables_.declare("city:" + slug(one), EntityType::Place, one, at(one)));
            city->country = country;
            FACTLINT_CHECK(tables_.add_name(one, city, at(one)));
        }
        return {};
    }

    // SCONJ DET PRON: that
    Status tagged(std::string_view text) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos || colon == 0)
            return wrong("no tags", "write: ADJ NOUN: human, official");
        std::uint32_t bits = 0;
        std::uint8_t first = 255;
        for (const auto tag : parts_of(text.substr(0, colon), ' ')) {
            std::uint8_t number = 255;
            for (std::uint8_t i = 0; i < tag_names.size(); ++i)
                if (tag_names[i] == tag) number = i;
            if (number == 255)
                return wrong("unknown tag '" + std::string(tag) + "'",
                             "universal tags: ADJ, ADP, ADV, AUX, ... VERB, X");
            if (first == 255) first = number;
            bits |= 1U << number;
        }
        for (const auto one : parts_of(text.substr(colon + 1), ',')) {
            WordForm& word = tables_.word(one);
            word.tags |= bits;
            word.first_tag = first;
        }
        return {};
    }

    Status verbs(std::string_view text) {
        for (const auto one : parts_of(text, ',')) tables_.add_verb(one);
        return {};
    }

    Status irregular_verbs(std::string_view text) {
        for (const auto one : parts_of(text, ',')) {
            const auto forms = parts_of(one, ' ');
            if (forms.size() != 3)
                return wrong("'" + std::string(one) + "' has not three forms", "write: go went gone");
            tables_.add_irregular_verb(forms[0], forms[1], forms[2]);
        }
        return {};
    }

    Status pairs(std::string_view text, Pair kind) {
        for (const auto one : parts_of(text, ',')) {
            const auto forms = parts_of(one, ' ');
            if (forms.size() != 2)
                return wrong("'" + std::string(one) + "' has not two forms", "write: men man");
            WordForm& word = tables_.word(forms[0]);
            const auto lemma = tables_.keep(forms[1]);
            if (kind == Pair::Noun) {
                word.noun = lemma;
                word.tags |= 1U << 7U;
                if (word.first_tag == 255) word.first_tag = 7;
            } else {
                word.adjective = lemma;
            }
        }
        return {};
    }

    // length m: km 1000 = km, kilometre, kilometres
    Status unit(std::string_view text) {
        const auto equals = text.find(" = ");
        const auto left = parts_of(text.substr(0, std::min(equals, text.size())), ' ');
        if (equals == std::string_view::npos || left.size() != 4)
            return wrong("not a unit", "write: length m km 1000 = km, kilometre, kilometres");
        Unit unit{std::string(left[2]), std::string(left[1]), std::string(left[0]), 1};
        const auto read = std::from_chars(left[3].data(), left[3].data() + left[3].size(), unit.factor);
        if (read.ec != std::errc{} || read.ptr != left[3].data() + left[3].size() || !(unit.factor > 0))
            return wrong("'" + std::string(left[3]) + "' is not a factor above 0",
                         "write a number such as 1000 or 0.3048");
        for (const auto one : parts_of(text.substr(equals + 3), ','))
            FACTLINT_CHECK(tables_.add_unit(one, unit, at(one)));
        return {};
    }

    // rise: rise, climb <> fall, drop
    Status axis(std::string_view text) {
        const auto colon = text.find(':');
        const auto middle = text.find("<>");
        if (colon == std::string_view::npos || middle == std::string_view::npos || middle < colon)
            return wrong("not an axis", "write: direction: rise, climb <> fall, drop");
        const auto number = tables_.add_axis(ascii::trim(text.substr(0, colon)));
        for (const auto one : parts_of(text.substr(colon + 1, middle - colon - 1), ','))
            tables_.add_pole(one, {number, 1});
        for (const auto one : parts_of(text.substr(middle + 2), ',')) tables_.add_pole(one, {number, -1});
        return {};
    }

    // colour: red, grey/gray, blue
    Status members(std::string_view text, bool siblings) {
        const auto colon = text.find(':');
        const auto members = parts_of(text.substr(std::min(colon, text.size())), ',');
        if (colon == std::string_view::npos || colon == 0 || members.size() < 2)
            return wrong("not a class", "write: colour: red, grey/gray, blue");
        const auto number = tables_.add_class(ascii::trim(text.substr(0, colon)));
        std::uint32_t member = 0;
        for (const auto one : parts_of(text.substr(colon + 1), ',')) {
            for (const auto word : parts_of(one, '/')) tables_.add_member(word, {number, member, siblings});
            ++member;
        }
        return {};
    }

    // instrument: violin, drum
    Status kinds(std::string_view text) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos || colon == 0)
            return wrong("not a line of kinds", "write: instrument: violin, drum");
        for (const auto general : parts_of(text.substr(0, colon), ','))
            for (const auto one : parts_of(text.substr(colon + 1), ',')) tables_.add_kind(general, one);
        return {};
    }

    // cut, slice, chop
    Status meaning(std::string_view text) {
        const auto lemmas = parts_of(text, ',');
        if (lemmas.size() < 2) return wrong("a meaning with one word", "write: cut, slice, chop");
        tables_.add_meaning(lemmas);
        return {};
    }

    // death: die, dead, pass away
    Status events(std::string_view text) {
        const auto colon = text.find(':');
        const auto words = parts_of(text.substr(std::min(colon, text.size())), ',');
        if (colon == std::string_view::npos || colon == 0 || words.empty())
            return wrong("not a kind of event", "write: death: die, dead, pass away");
        const auto kind = tables_.add_event_kind(ascii::trim(text.substr(0, colon)));
        for (const auto word : parts_of(text.substr(colon + 1), ',')) tables_.add_event_word(word, kind);
        return {};
    }

    Tables& tables_;
    Source source_;
    std::string_view whole_;
    std::string section_;
    std::string list_;
};

/// file:line:column of the first byte that is not UTF-8.
std::string bad_place(const std::string& file, std::string_view bytes) {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto point = code_point_at(bytes, i);
        if (!is_valid_utf8(bytes.substr(i, point.size))) break;
        i += point.size;
        ++column;
        if (bytes[i - 1] == '\n') {
            ++line;
            column = 1;
        }
    }
    return Source{&file, line, column}.text();
}

} // namespace

Status read_lines(Tables& tables, const std::string* file, std::string_view bytes) {
    if (!is_valid_utf8(bytes))
        return fail("not UTF-8 text", bad_place(*file, bytes), "save the file as UTF-8");
    Reader reader(tables, file);
    std::uint32_t number = 0;
    while (!bytes.empty()) {
        ++number;
        const auto end = std::min(bytes.find('\n'), bytes.size());
        const auto whole = bytes.substr(0, end);
        auto text = whole;
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (const auto comment = text.find(" #"); comment != std::string_view::npos)
            text = text.substr(0, comment);
        text = ascii::trim(text);
        if (text.empty() || text.front() == '#') continue;
        FACTLINT_CHECK(reader.line(number, whole, text));
    }
    return {};
}

} // namespace factlint::lexicon
