#include "analyse/currencies.hpp"

#include <string>

namespace factlint::analyse {

const lexicon::Unit* currency_before(const Reading& r, std::uint32_t at, std::uint32_t first,
                                     std::uint32_t& begin) {
    if (at <= first) return nullptr;
    const auto low = r.lower[at - 1];
    if (low.size() > 5) return nullptr;
    const auto money = [&](std::string_view name) -> const lexicon::Unit* {
        const auto* unit = r.lexicon->unit(name);
        return unit != nullptr && unit->measure == "money" ? unit : nullptr;
    };
    const auto* unit = money(low);
    if (unit == nullptr) unit = money(r.word(at - 1)); // "ALL 500"
    if (unit == nullptr) return nullptr;
    const bool sign = !ascii::is_alpha(low[0]) || low.back() == '$';
    // A code or a short name: "EUR 5", "Rs. 200"; "won 5" and "try 2" are verbs.
    if (!sign && !(r.capital(at - 1) && (r.all_capitals(at - 1) || low == "rs" || low == "rs."))) {
        const bool code =
            low.size() == 3 && !r.is_verb(at - 1) && low != "yen" && low != "won" && low != "try";
        if (!code || r.known[at - 1] != nullptr) return nullptr;
    }
    begin = at - 1;
    if (low == "$" && begin > first) { // "c $", "hk$", "aud$"
        const auto before = r.lower[begin - 1];
        // "a $5 note" is no Australian dollar.
        const bool article = before == "a" && r.space_before(begin);
        if (before.size() <= 3 && ascii::is_alpha(before[0]) && !article &&
            (!r.space_before(begin) || r.all_capitals(begin - 1) || r.known[begin - 1] == nullptr ||
             before.size() == 1)) {
            std::string joined(before);
            joined += '$';
            const auto* other = money(joined);
            if (other == nullptr && before.size() == 3 && !r.space_before(begin)) other = money(before);
            if (other != nullptr) {
                --begin;
                return other;
            }
        }
    }
    return unit;
}

} // namespace factlint::analyse
