#include "analyse/quantity_context.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// A plain number of three or four digits behind a name: "Boeing 737", "the FTSE 100". Years are not asked.
bool behind_name(const Reading& r, TokenRange sentence, std::uint32_t at) {
    if (at == sentence.begin || !r.space_before(at)) return false;
    const auto name = at - 1;
    // Inside a sentence a capital is a name, whatever its ending made the tagger think.
    if (!r.capital(name) || r.word(name).size() < 2) return false;
    if (r.tag(name) != Tag::Propn &&
        (name == sentence.begin || !r.tagged(name, {Tag::Noun, Tag::Verb, Tag::Adj, Tag::X})))
        return false;
    if (!ascii::is_alpha(r.word(name).back())) return false;
    const auto* unit = r.lexicon->unit(r.lower[name]);
    if (unit != nullptr && unit->measure == "money") return false;
    if (month_by_name(r.word(name)) != 0) return false;
    // "In Lahore 150 people", "Sony 200 jobs": something is counted.
    const auto next = at + 1;
    if (next >= sentence.end) return true;
    if (unit_at(r, next, sentence.end)) return false;
    if (r.is_verb(next)) // "the FTSE 100 fell" is an index, "in Lahore 150 died" are people
        return r.all_capitals(name) || (name > sentence.begin && r.tag(name - 1) == Tag::Det);
    const bool plural = r.tagged(next, {Tag::Adj, Tag::Num}) ||
                        (r.tagged(next, {Tag::Noun, Tag::Propn}) &&
                         (r.lower[next].back() == 's' || r.listed(next, r.lists.person_nouns)));
    return !plural;
}

bool three_digits(const Reading& r, std::uint32_t at) {
    const auto form = r.word(at);
    return (form.size() == 3 || form.size() == 4) && std::all_of(form.begin(), form.end(), ascii::is_digit);
}

/// "the final 717 jet", "the new 787 Dreamliner": more than one of a thing stands before a plural.
bool before_one_thing(const Reading& r, TokenRange sentence, std::uint32_t at) {
    const auto next = at + 1;
    if (r.word(at).size() != 3 || r.word(at).ends_with("00") || r.word(at).ends_with("50")) return false;
    if (next >= sentence.end || !r.space_before(next) || r.chunk_of[next] < 0) return false;
    if (unit_at(r, next, sentence.end)) return false;
    const auto head = r.chunks[static_cast<std::size_t>(r.chunk_of[next])].head;
    if (head < next || !r.tagged(head, {Tag::Noun, Tag::Propn}) || !r.tagged(next, {Tag::Noun, Tag::Propn}))
        return false;
    const auto low = r.lower[head];
    const bool many =
        low.back() == 's' || low != r.lemma(head) || r.listed(head, r.lists.person_nouns) ||
        r.is_any(head, {"aircraft", "staff", "personnel", "cattle", "sheep", "fish", "poultry", "infantry",
                        "cavalry", "artillery", "percent", "hp", "million", "people"});
    return !many || (r.tag(head) == Tag::Propn && low.back() != 's');
}

std::uint32_t plain_value(std::string_view form) {
    std::uint32_t value = 0;
    for (const char c : form) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
}

} // namespace

NamedNumbers named_numbers(const Reading& r) {
    NamedNumbers out;
    for (const auto& sentence : r.sentences)
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            if (ascii::is_digit(r.word(i)[0]) && three_digits(r, i) && behind_name(r, sentence.tokens, i))
                out.push_back(plain_value(r.word(i)));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool is_identifier(const Reading& r, TokenRange sentence, std::uint32_t at, const Number& number,
                   const NamedNumbers& named) {
    if (!number.plain || number.end != at + 1) return false;
    const auto next = at + 1;
    if (at > sentence.begin) {
        if (r.is_any(at - 1,
                     {"no.",     "no",        "nos.",    "article",    "section", "flight", "room",
                      "page",    "chapter",   "highway", "resolution", "route",   "number", "act",
                      "clause",  "paragraph", "figure",  "table",      "boeing",  "airbus", "apollo",
                      "channel", "gate",      "line",    "platform",   "volume",  "rule",   "case",
                      "form",    "part",      "version", "#",          "unit",    "bill",   "amendment",
                      "phase",   "stage",     "level",   "windows",    "iphone"})) {
            const bool lower_common =
                !r.capital(at - 1) && r.is_any(at - 1, {"no", "line", "bill", "part", "act", "case", "form",
                                                        "unit", "figure", "rule", "gate", "flight"});
            if (!lower_common) return true;
        }
        if (r.tag(at - 1) == Tag::Propn && r.entity_of[at - 1] >= 0 && r.lower[at - 1].size() > 1 &&
            r.entities[static_cast<std::size_t>(r.entity_of[at - 1])].type == EntityType::Product &&
            !(next < sentence.end && r.tagged(next, {Tag::Noun, Tag::Adj})) &&
            r.lexicon->unit(next < sentence.end ? r.lower[next] : std::string_view{}) == nullptr)
            return true;
        // "SCP-173", "F/A-18": joined to letters.
        if (r.is(at - 1, "-") && at >= sentence.begin + 2 && !r.space_before(at) && !r.space_before(at - 1) &&
            r.tag(at - 2) == Tag::Propn && r.all_capitals(at - 2))
            return true;
    }
    if (!three_digits(r, at)) return false;
    if (behind_name(r, sentence, at) || before_one_thing(r, sentence, at)) return true;
    if (!std::binary_search(named.begin(), named.end(), plain_value(r.word(at)))) return false;
    // The number is a name elsewhere in this text; here it counts only before a plural.
    return !(next < sentence.end &&
             ((r.lower[next].back() == 's' && r.tagged(next, {Tag::Noun, Tag::Propn})) ||
              unit_at(r, next, sentence.end) || r.listed(next, r.lists.person_nouns)));
}

std::uint32_t bounds_before(const Reading& r, TokenRange sentence, std::uint32_t begin, Quantity& quantity) {
    auto at = begin;
    for (int rounds = 0; rounds < 3; ++rounds) {
        bool found = false;
        for (std::uint32_t words = 4; words >= 1 && !found; --words) {
            if (at < sentence.begin + words) continue;
            std::string phrase;
            for (auto i = at - words; i < at; ++i) {
                if (!phrase.empty()) phrase += ' ';
                phrase += r.lower[i];
            }
            const bool lower = r.lexicon->in_list("lower-bounds", phrase);
            const bool upper = r.lexicon->in_list("upper-bounds", phrase);
            const bool near = r.lexicon->in_list("approximators", phrase);
            if (!lower && !upper && !near) continue;
            if (phrase == "over" && at >= sentence.begin + 2 && r.is_verb(at - 2) &&
                quantity.kind == QuantityKind::Measure && quantity.unit == "month")
                continue;
            quantity.lower_bound = quantity.lower_bound || (lower && !upper);
            quantity.upper_bound = quantity.upper_bound || upper;
            quantity.approximate = quantity.approximate || near;
            at -= words;
            found = true;
        }
        if (!found) break;
    }
    return r.tokens[at].span.begin;
}

bool is_unit_here(const Reading& r, TokenRange sentence, std::uint32_t at, const UnitName& unit,
                  const Number& number) {
    const auto low = r.lower[at];
    const bool alone = unit.end == at + 1;
    if (!alone) return true;
    // "iPhone 5C", "Form 13F", "Flight 40C" are names; "at 40C", "Now its -10C" are not.
    if (low.size() <= 2 && (unit.name == "c" || unit.name == "f") && ascii::is_alpha(low[0])) {
        const bool joined = at >= sentence.begin + 3 && r.is(at - 2, "-") && !r.space_before(at - 2) &&
                            ascii::is_alpha(r.word(at - 3).back());
        const bool named =
            at >= sentence.begin + 2 && r.tagged(at - 2, {Tag::Noun, Tag::Propn}) && r.capital(at - 2);
        if (joined || named || r.tagged(unit.end, {Tag::Aux, Tag::Verb})) return false;
    }
    // One letter or two need digits: "five in", "one L".
    if (ascii::is_alpha(low[0]) && low.size() <= 2 && !number.digits) return false;
    if (low.size() == 1 && ascii::is_alpha(low[0]) && unit.end < sentence.end && r.is(unit.end, "'s"))
        return false;
    if (r.is_verb(at) && r.is_any(at, {"won", "try"})) return false;
    if (low == "sec" && r.all_capitals(at)) return false;
    if (r.tag(at) == Tag::Adj && unit.end < sentence.end && r.tagged(unit.end, {Tag::Noun, Tag::Propn}))
        return low == "gram";
    if (low == "s" && !number.fraction && !number.digits) return false;
    const bool hyphen = at > sentence.begin && r.is(at - 1, "-");
    if (r.is_any(at, {"pound", "second", "foot", "degree", "mark", "stone", "yard", "mile", "gray", "cup"}) &&
        !number.digits && !hyphen && number.value != 1 && !number.fraction)
        return false;
    // "the 2 second place", "a 3 point": a singular adjective-like use needs its hyphen; an amount may do
    // without.
    return !(low == "second" && number.value != 1 && !hyphen && unit.end < sentence.end &&
             r.tagged(unit.end, {Tag::Noun}));
}

void adapt_to_context(const Reading& r, TokenRange sentence, UnitName& unit, const Quantity& quantity) {
    if (unit.name == "degree" && unit.measure == "angle") {
        // "40 degrees on the Fahrenheit scale": the next scale that is named, in this sentence.
        for (auto i = unit.end; i < sentence.end; ++i) {
            const bool celsius = r.is_any(i, {"celsius", "centigrade"});
            if (!celsius && !r.is(i, "fahrenheit")) continue;
            if (const auto* scale = r.lexicon->unit(celsius ? "celsius" : "fahrenheit"))
                unit = {unit.end, scale->name, scale->base, scale->measure, scale->factor};
            return;
        }
        for (auto i = sentence.begin; i < sentence.end; ++i)
            if (r.is_any(i, {"temperature", "temperatures", "thermometer", "weather", "heat", "hot", "cold",
                             "warm", "warmer", "cooler", "warming", "fever", "boils", "freezing"})) {
                unit.measure = "temperature";
                unit.base = "degree-of-temperature";
                return;
            }
        return;
    }
    if (unit.name != "pound" || unit.measure != "money") return;
    const auto last = unit.end - 1;
    if (!r.is_any(last, {"pound", "pounds"})) return;
    bool mass = false;
    for (auto i = sentence.begin; i < sentence.end && !mass; ++i)
        mass = r.lower[i].starts_with("weigh") ||
               r.is_any(i, {"heavy", "heavier", "overweight", "obese", "lighter", "baby", "newborn"});
    if (!mass && r.is(unit.end, "of") && unit.end + 1 < sentence.end)
        mass = !r.is_any(unit.end + 1,
                         {"debt", "debts", "money", "aid", "investment", "savings", "public", "taxpayers",
                          "spending", "cuts", "funding", "damage", "losses", "a", "the"});
    if (!mass) return;
    (void)quantity;
    unit.measure = "mass";
    unit.base = "kg";
    unit.factor = 0.45359237;
}

} // namespace factlint::analyse
