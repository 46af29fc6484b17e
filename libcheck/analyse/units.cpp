#include "analyse/units.hpp"

#include <array>

namespace factlint::analyse {
namespace {

struct Prefix {
    std::string_view name;
    std::string_view symbol;
    double factor;
};
constexpr std::array prefixes = std::to_array<Prefix>({
    {"kilo", "k", 1e3},
    {"mega", "M", 1e6},
    {"giga", "G", 1e9},
    {"tera", "T", 1e12},
    {"peta", "P", 1e15},
    {"exa", "E", 1e18},
    {"hecto", "h", 1e2},
    {"deci", "d", 1e-1},
    {"centi", "c", 1e-2},
    {"milli", "m", 1e-3},
    {"micro", "μ", 1e-6},
    {"micro", "µ", 1e-6},
    {"nano", "n", 1e-9},
    {"pico", "p", 1e-12},
});

/// Symbols that take a prefix, and the name that the lexicon knows the unit by.
struct Symbol {
    std::string_view symbol;
    std::string_view unit;
};
constexpr std::array symbols = std::to_array<Symbol>({
    {"A", "ampere"},   {"B", "byte"},   {"Bq", "becquerel"},    {"Gy", "gray"},  {"Hz", "hertz"},
    {"J", "joule"},    {"K", "kelvin"}, {"L", "litre"},         {"N", "newton"}, {"Pa", "pascal"},
    {"Sv", "sievert"}, {"T", "tesla"},  {"V", "volt"},          {"W", "watt"},   {"Wh", "watt-hour"},
    {"b", "bit"},      {"bit", "bit"},  {"eV", "electronvolt"}, {"g", "gram"},   {"l", "litre"},
    {"m", "metre"},    {"s", "second"}, {"t", "tonne"},         {"Ω", "ohm"},
});

class UnitReader {
  public:
    UnitReader(const Reading& reading, std::uint32_t limit)
        : r_(reading), limit_(std::min(limit, reading.size())) {}

    UnitName read(std::uint32_t at) {
        UnitName unit = single(at);
        if (!unit) return unit;
        power(unit);
        for (int rounds = 0; rounds < 3; ++rounds)
            if (!quotient(unit) && !product(unit)) break;
        return unit;
    }

  private:
    std::string_view low(std::uint32_t i) const { return i < limit_ ? r_.lower[i] : std::string_view{}; }
    bool tight(std::uint32_t i) const { return i < limit_ && !r_.space_before(i); }

    static UnitName named(const lexicon::Unit& unit, std::uint32_t end) {
        return {end, unit.name, unit.base, unit.measure, unit.factor};
    }

    UnitName single(std::uint32_t at) const {
        if (at >= limit_) return {};
        UnitName best = exact(at);
        // The longest of four words, so that "square km" is no "square".
        std::string words;
        for (auto i = at; i < limit_ && i < at + 4; ++i) {
            if (i > at && r_.space_before(i)) words += ' ';
            words += r_.lower[i];
            // "m/s²" is no speed.
            if (i > at + 1 && tight(i + 1) && (low(i + 1) == "²" || low(i + 1) == "^")) continue;
            if (const auto* unit = r_.lexicon->unit(words); unit != nullptr && (i > at || !best))
                best = named(*unit, i + 1);
        }
        if (!best) best = prefixed(at);
        return best;
    }

    /// A symbol whose capitals matter: "MW" is no "mW", "Gy" and "°C" are as written.
    UnitName exact(std::uint32_t at) const {
        const auto form = r_.word(at);
        if (form.size() > 6 || form == r_.lower[at]) return {};
        if (const auto* unit = r_.lexicon->unit(form)) return named(*unit, at + 1);
        return symbol(form, at);
    }

    UnitName symbol(std::string_view form, std::uint32_t at) const {
        for (const auto& [sign, name] : symbols) {
            if (!form.ends_with(sign)) continue;
            const auto* unit = r_.lexicon->unit(name);
            if (unit == nullptr) continue;
            const auto before = form.substr(0, form.size() - sign.size());
            if (before.empty()) return named(*unit, at + 1);
            for (const auto& prefix : prefixes) {
                if (before != prefix.symbol) continue;
                UnitName out = named(*unit, at + 1);
                out.name = std::string(prefix.name) + out.name;
                out.factor *= prefix.factor;
                return out;
            }
        }
        return {};
    }

    UnitName prefixed(std::uint32_t at) const {
        if (auto found = symbol(r_.word(at), at)) return found;
        const auto word = low(at);
        if (word.size() < 6) return {};
        for (const auto& prefix : prefixes) {
            if (!word.starts_with(prefix.name)) continue;
            auto rest = word.substr(prefix.name.size());
            const auto* unit = r_.lexicon->unit(rest);
            std::uint32_t end = at + 1;
            if (unit == nullptr || rest.size() < 3) continue;
            // "kilowatt hours", "gigawatt-hours"
            std::string words(rest);
            for (auto i = at + 1; i < limit_ && i < at + 3; ++i) {
                if (r_.space_before(i)) words += ' ';
                words += r_.lower[i];
                if (const auto* more = r_.lexicon->unit(words)) {
                    unit = more;
                    end = i + 1;
                }
            }
            UnitName out = named(*unit, end);
            out.name = std::string(prefix.name) + out.name;
            out.factor *= prefix.factor;
            return out;
        }
        return {};
    }

    /// "cm³", "m ^ 2", "km2", "s^2" where the tokens are apart.
    void power(UnitName& unit) const {
        if (unit.measure == "money" || unit.measure == "percent" || unit.measure == "rate") return;
        auto at = unit.end;
        if (!tight(at)) return;
        const bool caret = low(at) == "^";
        if (caret) ++at;
        const bool square = low(at) == "2" || low(at) == "²";
        const bool cube = low(at) == "3" || low(at) == "³";
        if (!(square || cube) || !tight(at)) return;
        const bool length = unit.measure == "length";
        if (!length && !caret && ascii::is_digit(low(at)[0])) return; // "CO2"
        unit.name = (square ? "square-" : "cubic-") + unit.name;
        unit.factor *= square ? unit.factor : unit.factor * unit.factor;
        if (length) {
            unit.measure = square ? "area" : "volume";
            unit.base = square ? "m2" : "l";
            if (cube) unit.factor *= 1000;
        } else {
            unit.measure = "power of a unit";
            unit.base += square ? "2" : "3";
        }
        unit.end = at + 1;
    }

    /// "N·m", "kg*m"
    bool product(UnitName& unit) const {
        auto at = unit.end;
        if (!tight(at) || !(low(at) == "·" || low(at) == "⋅" || low(at) == "*") || !tight(at + 1))
            return false;
        UnitName other = single(at + 1);
        if (!other || other.measure == "money" || other.measure == "percent") return false;
        power(other);
        unit.name += "-" + other.name;
        unit.base += "*" + other.base;
        unit.factor *= other.factor;
        unit.measure = "rate";
        unit.end = other.end;
        return true;
    }

    /// "/h", "per hour". "$5 a share" and "cents an hour" stay amounts.
    bool quotient(UnitName& unit) const {
        auto at = unit.end;
        const bool slash = low(at) == "/" && tight(at);
        if (!(slash || low(at) == "per")) return false;
        ++at;
        if (at >= limit_) return false;
        UnitName below = single(at);
        if (!below || below.measure == "percent") return false;
        power(below);
        if (!slash && unit.measure == "money") return false;
        if (unit.measure == "percent") return false;
        unit.name += "-per-" + below.name;
        unit.base += "/" + below.base;
        unit.factor /= below.factor;
        unit.measure = "rate";
        unit.end = below.end;
        return true;
    }

    const Reading& r_;
    std::uint32_t limit_;
};

} // namespace

UnitName unit_at(const Reading& reading, std::uint32_t at, std::uint32_t limit) {
    return UnitReader(reading, limit).read(at);
}

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
        if (before.size() <= 3 && ascii::is_alpha(before[0]) &&
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
