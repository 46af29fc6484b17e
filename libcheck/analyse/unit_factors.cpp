#include "analyse/unit_factors.hpp"

#include <array>

namespace factlint::analyse {
namespace {

struct Prefix {
    std::string_view name;
    std::string_view symbol;
    double factor;
};
/// Of the SI, and the powers of 1024 (IEC 80000-13).
constexpr std::array prefixes = std::to_array<Prefix>({
    {"kilo", "k", 1e3},
    {"mega", "M", 1e6},
    {"giga", "G", 1e9},
    {"tera", "T", 1e12},
    {"peta", "P", 1e15},
    {"exa", "E", 1e18},
    {"zetta", "Z", 1e21},
    {"yotta", "Y", 1e24},
    {"hecto", "h", 1e2},
    {"deca", "da", 1e1},
    {"deka", "da", 1e1},
    {"deci", "d", 1e-1},
    {"centi", "c", 1e-2},
    {"milli", "m", 1e-3},
    {"micro", "μ", 1e-6},
    {"micro", "µ", 1e-6},
    {"nano", "n", 1e-9},
    {"pico", "p", 1e-12},
    {"femto", "f", 1e-15},
    {"atto", "a", 1e-18},
    {"zepto", "z", 1e-21},
    {"kibi", "Ki", 1024},
    {"mebi", "Mi", 1048576},
    {"gibi", "Gi", 1073741824},
    {"tebi", "Ti", 1.099511627776e12},
});

/// Symbols that take a prefix, and the name that the lexicon knows the unit by.
struct Symbol {
    std::string_view symbol;
    std::string_view unit;
    bool alone = true; ///< also without a prefix
    enum class Prefixes : std::uint8_t { Any, Large, Small } prefixes = Prefixes::Any;
};
using enum Symbol::Prefixes;
constexpr std::array symbols = std::to_array<Symbol>({
    {"A", "ampere"},
    {"Ah", "ampere-hour"},
    {"B", "byte", true, Large},
    {"Bq", "becquerel"},
    {"C", "coulomb", false},
    {"Ci", "curie"},
    {"Da", "dalton"},
    {"F", "farad", false},
    {"G", "gauss", false},
    {"Gy", "gray"},
    {"Hz", "hertz"},
    {"J", "joule"},
    {"K", "kelvin"},
    {"L", "litre"},
    {"N", "newton"},
    {"Pa", "pascal"},
    {"Sv", "sievert"},
    {"T", "tesla"},
    {"V", "volt"},
    {"VA", "volt-ampere"},
    {"W", "watt"},
    {"We", "watt", false},
    {"Wh", "watt-hour"},
    {"Wp", "watt", false},
    {"b", "bit", true, Large},
    {"bar", "bar"},
    {"bit", "bit", true, Large},
    {"bps", "bit-per-second", true, Large},
    {"cal", "calorie"},
    {"cd", "candela"},
    {"eV", "electronvolt"},
    {"FLOPS", "FLOPS"},
    {"flops", "FLOPS", false},
    {"g", "gram"},
    {"kat", "katal"},
    {"l", "litre"},
    {"lm", "lumen"},
    {"lx", "lux"},
    {"m", "metre"},
    {"mol", "mol"},
    {"pc", "parsec", false, Large},
    {"rad", "radian"},
    {"rem", "rem"},
    {"s", "second", true, Small},
    {"t", "tonne"},
    {"Ω", "ohm"},
    {"Ω", "ohm"},
});

/// The digit of ² or ⁻¹; -1 for other signs.
int superscript(std::string_view sign) {
    if (sign == "¹") return 1;
    if (sign == "²") return 2;
    if (sign == "³") return 3;
    return sign == "⁴" ? 4 : -1;
}

class FactorReader {
  public:
    FactorReader(const Reading& reading, std::uint32_t limit)
        : r_(reading), limit_(std::min(limit, reading.size())) {}

    UnitFactor read(std::uint32_t at) const {
        if (at >= limit_) return {};
        if (auto degrees = degrees_of(at)) return degrees;
        if (auto raised = raised_name(at)) return raised;
        UnitFactor out = named_or_prefixed(at);
        if (!out) out = glued_power(at);
        if (out && out.power == 1) power(out);
        return out;
    }

  private:
    std::string_view low(std::uint32_t i) const { return i < limit_ ? r_.lower[i] : std::string_view{}; }
    bool tight(std::uint32_t i) const { return i < limit_ && !r_.space_before(i); }

    static UnitFactor named(const lexicon::Unit& unit, std::uint32_t end) {
        return {end, unit.name, unit.base, unit.measure, unit.factor, 1, 1, false};
    }
    static UnitFactor with_prefix(UnitFactor out, const Prefix& prefix) {
        out.name = std::string(prefix.name) + out.name;
        out.factor *= prefix.factor;
        return out;
    }

    UnitFactor named_or_prefixed(std::uint32_t at) const {
        if (at >= limit_) return {};
        UnitFactor best = exact(at);
        // The longest of four words, so that "square km" is no "square".
        std::string words;
        for (auto i = at; i < limit_ && i < at + 4; ++i) {
            if (i > at && r_.space_before(i)) words += ' ';
            words += r_.lower[i];
            // "m/s²" is no speed.
            if (i > at + 1 && tight(i + 1) && (superscript(low(i + 1)) > 0 || low(i + 1) == "^")) continue;
            if (i > at && (low(i + 1) == "squared" || low(i + 1) == "cubed")) continue;
            if (const auto* unit = r_.lexicon->unit(words); unit != nullptr && (i > at || !best)) {
                best = named(*unit, i + 1);
                best.symbol = i == at && words.size() <= 3 && words != unit->name; // "day" is no symbol
            }
        }
        if (!best) best = prefixed(at);
        return best;
    }

    /// A symbol whose capitals matter: "MW" is no "mW", "Gy" and "°C" are as written.
    UnitFactor exact(std::uint32_t at) const {
        const auto form = r_.word(at);
        // "80p": pence; "1080p" is a picture.
        if (form == "p" && at > 0 && tight(at) && r_.word(at - 1).size() <= 2 &&
            ascii::is_digit(r_.word(at - 1).back()))
            if (const auto* unit = r_.lexicon->unit("pence")) return named(*unit, at + 1);
        if (form.size() > 7 || form == r_.lower[at]) return {};
        // "40C": a temperature when it stands close to its number.
        if ((form == "C" || form == "F" || form == "C." || form == "F.") && at > 0 && tight(at) &&
            ascii::is_digit(r_.word(at - 1).back()))
            if (const auto* unit = r_.lexicon->unit(form[0] == 'C' ? "°C" : "°F"))
                return named(*unit, at + 1);
        if (const auto* unit = r_.lexicon->unit(form)) return named(*unit, at + 1);
        if (auto found = symbol(form, at)) return found;
        return money_with_prefix(form, at);
    }

    UnitFactor symbol(std::string_view form, std::uint32_t at) const {
        for (const auto& [sign, name, alone, fitting] : symbols) {
            if (!form.ends_with(sign)) continue;
            const auto* unit = r_.lexicon->unit(name);
            if (unit == nullptr) continue;
            const auto before = form.substr(0, form.size() - sign.size());
            auto out = named(*unit, at + 1);
            out.symbol = true;
            if (before.empty() && alone) return out;
            for (const auto& prefix : prefixes)
                if (before == prefix.symbol &&
                    (fitting == Any || (fitting == Large) == (prefix.factor > 100)))
                    return with_prefix(out, prefix);
        }
        return {};
    }

    /// "MEUR", "kUSD"
    UnitFactor money_with_prefix(std::string_view form, std::uint32_t at) const {
        if (form.size() != 4 || !(form[0] == 'M' || form[0] == 'k') || !ascii::is_upper(form[3])) return {};
        const auto* unit = r_.lexicon->unit(r_.lower[at].substr(1));
        if (unit == nullptr || unit->measure != "money") return {};
        UnitFactor out = named(*unit, at + 1);
        out.scale = form[0] == 'M' ? 1e6 : 1e3;
        return out;
    }

    UnitFactor prefixed(std::uint32_t at) const {
        if (auto found = symbol(r_.word(at), at)) return found;
        const auto word = low(at);
        if (word.size() < 6) return {};
        for (const auto& prefix : prefixes) {
            if (!word.starts_with(prefix.name)) continue;
            const auto rest = word.substr(prefix.name.size());
            const auto* unit = r_.lexicon->unit(rest);
            std::uint32_t end = at + 1;
            if (unit == nullptr || rest.size() < 3) continue;
            // "kilowatt hours", "gigawatt-hours", "megabits per second"
            std::string words(rest);
            for (auto i = at + 1; i < limit_ && i < at + 3; ++i) {
                if (r_.space_before(i)) words += ' ';
                words += r_.lower[i];
                if (const auto* more = r_.lexicon->unit(words)) {
                    unit = more;
                    end = i + 1;
                }
            }
            return with_prefix(named(*unit, end), prefix);
        }
        return {};
    }

    /// "degrees Celsius", "° C", "deg. F", "degree of Fahrenheit"
    UnitFactor degrees_of(std::uint32_t at) const {
        if (!r_.is_any(at, {"°", "º", "˚", "degree", "degrees", "deg", "deg."})) return {};
        auto i = at + 1;
        if (low(i) == "of") ++i;
        const auto scale = low(i);
        std::string_view name;
        if (scale == "celsius" || scale == "centigrade" || scale == "celcius")
            name = "°C";
        else if (scale == "fahrenheit" || scale == "farenheit" || scale == "fahrenheits")
            name = "°F";
        else if (scale == "kelvin" || scale == "kelvins")
            name = "kelvin";
        else if (scale == "rankine")
            name = "rankine";
        else if (r_.word(i) == "C" || r_.word(i) == "C." || (scale == "c" && tight(i)))
            name = "°C";
        else if (r_.word(i) == "F" || r_.word(i) == "F." || (scale == "f" && tight(i)))
            name = "°F";
        else if (r_.word(i) == "K" && tight(i))
            name = "kelvin";
        const auto* unit = name.empty() ? nullptr : r_.lexicon->unit(name);
        return unit == nullptr ? UnitFactor{} : named(*unit, i + 1);
    }

    /// "square decimetres", "cubic hectometres", "sq. yd": those that the lexicon has no name for.
    UnitFactor raised_name(std::uint32_t at) const {
        const bool square = r_.is_any(at, {"square", "sq", "sq."});
        if (!square && !r_.is_any(at, {"cubic", "cu", "cu."})) return {};
        UnitFactor out = named_or_prefixed(at + 1);
        if (!out || out.measure != "length") return {};
        if (named_or_prefixed(at)) return {};
        out.power = square ? 2 : 3;
        return out;
    }

    /// "m2", "s-1", "cm3": digits in the token of the symbol.
    UnitFactor glued_power(std::uint32_t at) const {
        const auto form = r_.word(at);
        if (form.size() < 2 || form.size() > 8 || !ascii::is_digit(form.back())) return {};
        const int digit = form.back() - '0';
        auto letters = form.substr(0, form.size() - 1);
        const bool minus = letters.ends_with('-') || letters.ends_with("−");
        if (minus) letters.remove_suffix(letters.ends_with('-') ? 1 : 3);
        if (letters.empty() || digit == 0 || digit > 4 || (!minus && digit == 1)) return {};
        UnitFactor out = symbol(letters, at);
        if (!out)
            if (const auto* unit = r_.lexicon->unit(letters); unit != nullptr && letters.size() <= 3) {
                out = named(*unit, at + 1);
                out.symbol = true;
            }
        // "CO2", "B12", "T3": what takes a bare digit is a length or a time.
        if (!out || out.measure == "money" || out.measure == "percent") return {};
        if (!minus && out.measure != "length" && out.name != "second") return {};
        out.power = minus ? -digit : digit;
        return out;
    }

    /// "cm³", "m ^ 2", "s⁻¹", "km2", "metres cubed" where the tokens are apart.
    void power(UnitFactor& unit) const {
        if (unit.measure == "money" || unit.measure == "percent") return;
        auto at = unit.end;
        if (low(at) == "squared" || low(at) == "cubed") {
            unit.power = low(at) == "squared" ? 2 : 3;
            unit.end = at + 1;
            return;
        }
        if (!tight(at)) return;
        const bool caret = low(at) == "^";
        if (caret) ++at;
        const bool minus = r_.is_any(at, {"⁻", "-", "−"});
        if (minus) ++at;
        if (at >= limit_ || (at > unit.end && !tight(at))) return;
        int digit = superscript(low(at));
        if (digit < 0 && low(at).size() == 1 && ascii::is_digit(low(at)[0])) {
            digit = low(at)[0] - '0';
            // "5 kg-2 lb" and "CO2" are no powers.
            if (!caret && !(unit.symbol && (minus || unit.measure == "length"))) return;
        }
        if (digit < 1 || digit > 4) return;
        unit.power = minus ? -digit : digit;
        unit.end = at + 1;
    }

    const Reading& r_;
    std::uint32_t limit_;
};

} // namespace

UnitFactor unit_factor_at(const Reading& reading, std::uint32_t at, std::uint32_t limit) {
    return FactorReader(reading, limit).read(at);
}

} // namespace factlint::analyse
