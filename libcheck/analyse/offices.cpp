// Offices of a country: "Pakistani Prime Minister", "Prime Minister of Pakistan", "Pakistan's president". An
// office that names no country stays what it is.
#include "analyse/reading.hpp"

namespace factlint::analyse {
namespace {

std::string country_of(const Reading& reading, const Entity& entity) {
    const auto* entry = reading.lexicon->by_id(entity.id);
    if (entry == nullptr) return {};
    if (entry->id.starts_with("country:")) return entry->id;
    return entry->country;
}

/// The country of the office at index e of the entities, from the name before or after it.
std::string country_beside(const Reading& r, std::size_t e) {
    const auto& entities = r.entities;
    const Entity& office = entities[e];
    std::string country;
    if (e > 0) {
        const Entity& before = entities[e - 1];
        auto gap = before.tokens.end;
        while (gap < office.tokens.begin && (r.tag(gap) == Tag::Part || r.tag(gap) == Tag::Adj)) ++gap;
        if (gap == office.tokens.begin) country = country_of(r, before);
    }
    if (!country.empty() || e + 1 >= entities.size()) return country;
    const Entity& after = entities[e + 1];
    auto at = office.tokens.end;
    if (r.is(at, "of")) {
        ++at;
        if (r.is(at, "the")) ++at;
        if (at == after.tokens.begin) country = country_of(r, after);
    }
    // The person named right after: "President Putin".
    if (country.empty() && after.type == EntityType::Person && after.tokens.begin <= office.tokens.end + 1)
        country = country_of(r, after);
    return country;
}

} // namespace

void resolve_offices(Reading& reading) {
    for (std::size_t e = 0; e < reading.entities.size(); ++e) {
        Entity& office = reading.entities[e];
        if (office.type != EntityType::Office) continue;
        const auto* own = reading.lexicon->by_id(office.id);
        std::string country = own == nullptr ? std::string{} : own->country;
        if (country.empty()) country = country_beside(reading, e);
        if (country.empty()) continue;
        const auto* state = reading.lexicon->by_id(country);
        office.id += ":" + country.substr(country.find(':') + 1);
        if (state != nullptr) office.name += " of " + state->name;
    }
}

} // namespace factlint::analyse
