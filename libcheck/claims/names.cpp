#include "claims/names.hpp"

#include <algorithm>

namespace factlint::claims {

std::string_view key_type(std::string_view key) {
    const auto colon = key.find(':');
    return colon == std::string_view::npos ? std::string_view() : key.substr(0, colon);
}

std::vector<std::string_view> key_words(std::string_view key) {
    const auto colon = key.find(':');
    if (colon != std::string_view::npos) key.remove_prefix(colon + 1);
    std::vector<std::string_view> out;
    while (!key.empty()) {
        const auto dash = key.find_first_of("- ");
        if (dash != 0) out.push_back(key.substr(0, dash));
        if (dash == std::string_view::npos) break;
        key.remove_prefix(dash + 1);
    }
    return out;
}

namespace {

// Families of types that one mention may be given either of: the type of an unknown name is a guess.
bool types_may_meet(std::string_view a, std::string_view b) {
    if (a == b || a.empty() || b.empty()) return true;
    const auto certain = [](std::string_view t) { return t == "country" || t == "person" || t == "city"; };
    return !(certain(a) && certain(b));
}

} // namespace

bool same_name(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return false;
    if (a == b) return true;
    if (!types_may_meet(key_type(a), key_type(b))) return false;
    const auto wa = key_words(a);
    const auto wb = key_words(b);
    const auto& few = wa.size() <= wb.size() ? wa : wb;
    const auto& many = wa.size() <= wb.size() ? wb : wa;
    if (few.empty()) return false;
    // A body named after its town is not the town: "Torm" and "Torm District Schools".
    const auto is_town = [](std::string_view t) { return t == "city" || t == "place"; };
    if (wa.size() != wb.size() && (is_town(key_type(a)) != is_town(key_type(b))) && few.size() == 1 &&
        is_town(key_type(wa.size() < wb.size() ? a : b)) &&
        key_type(wa.size() < wb.size() ? b : a) != "person")
        return false;
    const bool person = key_type(a) == "person" || key_type(b) == "person";
    // A person's short form is the surname, in whatever position; a place's or firm's is how its name begins.
    if (person) {
        return std::all_of(few.begin(), few.end(), [&](std::string_view w) {
            return std::find(many.begin(), many.end(), w) != many.end();
        });
    }
    if (key_type(a) == "country" || key_type(b) == "country") return wa == wb;
    return std::equal(few.begin(), few.end(), many.begin()) ||
           (few.size() > 1 && std::equal(few.rbegin(), few.rend(), many.rbegin()));
}

bool is_common_name(std::string_view key) {
    const std::string_view type = key_type(key);
    return type == "country" || type == "nationality" || type == "office" || type == "region";
}

} // namespace factlint::claims
