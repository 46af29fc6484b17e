#include "wording/value_apart.hpp"

#include "base/ascii.hpp"
#include "claims/names.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

constexpr std::string_view kingdom = "country:united-kingdom";
constexpr std::array<std::string_view, 4> nations{"country:england", "country:scotland", "country:wales",
                                                  "country:northern-ireland"};

std::string_view part_of(std::string_view value, int part) {
    for (; part > 0; --part) {
        const auto dash = value.find('-');
        if (dash == std::string_view::npos) return {};
        value.remove_prefix(dash + 1);
    }
    return value.substr(0, value.find('-'));
}

bool is_number(std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), ascii::is_digit);
}

} // namespace

bool dates_apart(std::string_view a, std::string_view b) {
    for (int part = 0; part < 3; ++part) {
        const std::string_view pa = part_of(a, part);
        const std::string_view pb = part_of(b, part);
        // Weeks, seasons and vague times are left alone, and so is what comes behind them.
        if ((!pa.empty() && pa != "XXXX" && !is_number(pa)) ||
            (!pb.empty() && pb != "XXXX" && !is_number(pb)))
            return false;
        if (is_number(pa) && is_number(pb) && !pa.starts_with(pb) && !pb.starts_with(pa)) return true;
    }
    return false;
}

std::string country_of(std::string_view key, const lexicon::Lexicon& lexicon) {
    const std::string_view type = claims::key_type(key);
    std::string out;
    if (type == "country")
        out = key;
    else if (type == "nationality")
        out = "country" + std::string(key.substr(type.size()));
    else if (const lexicon::Entry* entry = lexicon.by_id(key); entry != nullptr)
        out = entry->country;
    return std::find(nations.begin(), nations.end(), out) == nations.end() ? out : std::string(kingdom);
}

bool places_apart(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
    if (claims::same_name(a, b)) return false;
    const std::string in_a = country_of(a, lexicon);
    const std::string in_b = country_of(b, lexicon);
    if (in_a.empty() || in_b.empty()) return false;
    if (in_a != in_b) return true;
    return claims::key_type(a) == "city" && claims::key_type(b) == "city";
}

} // namespace factlint::wording
