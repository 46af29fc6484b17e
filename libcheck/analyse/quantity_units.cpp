#include "analyse/quantity_units.hpp"

#include "analyse/currencies.hpp"
#include "analyse/quantity_context.hpp"

#include <algorithm>
#include <iterator>

namespace factlint::analyse {
namespace {

class UnitOfQuantity {
  public:
    UnitOfQuantity(const Reading& reading, TokenRange sentence, Quantity& quantity, TokenRange tokens)
        : r_(reading), range_(sentence), quantity_(quantity), begin_(tokens.begin), end_(tokens.end) {}

    std::uint32_t read(const Number& number) {
        if (const auto past = age(number); past != 0) return past;
        if (const auto past = primes(number); past != 0) return past;
        auto at = end_;
        const bool hyphen = tight_hyphen(at);
        if (hyphen) ++at;
        if (const auto past = hyphen ? foot_and_inches(at) : 0; past != 0) return past;
        const bool bracket = r_.is_any(at, {"(", "[", "{", "<"}) && r_.is_any(at + 2, {")", "]", "}", ">"});
        if (bracket) ++at;
        // "half a mile", "three quarters of an hour"
        if (number.fraction && low(at) == "of" && r_.is_any(at + 1, {"a", "an"})) at += 2;
        UnitName unit = at < range_.end ? unit_at(r_, at, range_.end) : UnitName{};
        if (!unit && inch_here(at, number)) unit = {at + 1, "inch", "m", "length", 0.0254};
        if (!unit || !is_unit_here(r_, range_, at, unit, number)) return shared_unit(number);
        adapt_to_context(r_, range_, unit, quantity_);
        set_unit(quantity_, unit);
        auto past = unit.end + (bracket ? 1 : 0);
        if (unit.measure == "money") past = scale_behind(past);
        past = smaller_unit(unit, past);
        return second_amount(past);
    }

    /// "44 mg to 50 mg", "10°C - 20°C", "between 5 kg and 10 kg", "$5 to $10": one range.
    std::uint32_t second_amount(std::uint32_t past) {
        if (quantity_.lo != quantity_.hi || past + 1 >= range_.end || quantity_.unit.empty()) return past;
        const auto sign = low(past);
        const bool dash = sign == "-" || sign == "–" || sign == "—";
        const bool between = sign == "and" && begin_ > range_.begin && r_.is(begin_ - 1, "between");
        if (!(dash || between || (sign == "to" && free_of_change()))) return past;
        auto at = past + 1;
        const lexicon::Unit* money = nullptr;
        if (quantity_.measure == "money") {
            auto first = at;
            auto number_at = at;
            while (number_at < range_.end && number_at < at + 3 && !number_may_start(r_, number_at))
                ++number_at;
            money = currency_before(r_, number_at, at, first);
            if (money != nullptr && first == at) at = number_at;
        }
        const Number other = at < range_.end ? number_at(r_, at, range_.end) : Number{};
        if (!other || other.plural || other.vague) return past;
        double factor = 1;
        auto end = other.end;
        if (money != nullptr) {
            if (money->base != quantity_.unit) return past;
            factor = money->factor;
        } else {
            if (tight_hyphen(end)) ++end;
            const UnitName unit = end < range_.end ? unit_at(r_, end, range_.end) : UnitName{};
            if (!unit || unit.base != quantity_.unit || !is_unit_here(r_, range_, end, unit, other))
                return past;
            factor = unit.factor;
            end = unit.end;
        }
        if (other.value * factor <= quantity_.hi) return past;
        quantity_.hi = other.value * factor;
        quantity_.number.end = other.span.end;
        return end;
    }

  private:
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }
    bool tight(std::uint32_t i) const { return i < range_.end && !r_.space_before(i); }
    bool tight_hyphen(std::uint32_t at) const {
        return low(at) == "-" && tight(at) && at + 1 < range_.end && tight(at + 1);
    }

    /// "rose 5% to 40%" and "from 5% to 7%" are a change and where it led, not a range.
    bool free_of_change() const {
        if (begin_ == range_.begin) return true;
        const auto before = begin_ - 1;
        if (r_.is_any(before, {"from", "by", "up", "down", "another", "a"})) return false;
        if (!r_.is_verb(before)) return true;
        if (quantity_.measure == "money" || quantity_.measure == "percent") return false;
        const auto verb = r_.lemma(before);
        constexpr std::string_view changes[] = {
            "add",   "advance", "climb", "cut",   "decline", "decrease", "drop",  "ease",  "edge",
            "fall",  "gain",    "grow",  "inch",  "jump",    "lift",     "lose",  "move",  "rise",
            "raise", "reduce",  "sink",  "slide", "slip",    "soar",     "surge", "swell", "slow"};
        return std::ranges::find(changes, verb) == std::end(changes);
    }

    /// "75 USD million", "10 rupees crore"
    std::uint32_t scale_behind(std::uint32_t at) {
        const auto word = number_word(low(at));
        if (word.kind != NumberWordKind::Scale || low(at).size() < 2 || low(at).starts_with("do")) return at;
        quantity_.lo *= word.value;
        quantity_.hi *= word.value;
        return at + 1;
    }

    /// "6'2"", "5′ 10″", "10" wide": feet and inches as signs.
    std::uint32_t primes(const Number& number) {
        if (!number.digits) return 0;
        const auto foot_sign = [&](std::uint32_t i) { return tight(i) && r_.is_any(i, {"'", "′", "’"}); };
        const auto inch_sign = [&](std::uint32_t i) {
            return tight(i) && r_.is_any(i, {"\"", "″", "”", "''"});
        };
        const auto shape = [&](std::uint32_t i) {
            return r_.is_any(i, {"long", "wide", "tall", "high", "deep", "thick", "x", "×", "by", "diameter",
                                 "screen", "display", "monitor"});
        };
        auto at = end_;
        if (foot_sign(at)) {
            const Number more = at + 1 < range_.end ? number_at(r_, at + 1, range_.end) : Number{};
            if (more && more.digits && more.value < 12 && inch_sign(more.end)) {
                set_unit(quantity_, UnitName{1, "foot", "m", "length", 0.3048});
                quantity_.lo += more.value * 0.0254;
                quantity_.hi = quantity_.lo;
                quantity_.number.end = more.span.end;
                return more.end + 1;
            }
            if (low(at) != "′" && !shape(at + 1)) return 0;
            set_unit(quantity_, UnitName{1, "foot", "m", "length", 0.3048});
            return at + 1;
        }
        if (!inch_sign(at) || !(low(at) == "″" || shape(at + 1))) return 0;
        set_unit(quantity_, UnitName{1, "inch", "m", "length", 0.0254});
        return at + 1;
    }

    /// "6-foot-2", "6-foot-2-inch": "foot-2" is one token.
    std::uint32_t foot_and_inches(std::uint32_t at) {
        auto form = low(at);
        if (!form.starts_with("foot-") || form.size() > 7) return 0;
        double inches = 0;
        for (form.remove_prefix(5); !form.empty(); form.remove_prefix(1)) {
            if (!ascii::is_digit(form[0])) return 0;
            inches = inches * 10 + (form[0] - '0');
        }
        if (inches >= 12) return 0;
        set_unit(quantity_, UnitName{1, "foot", "m", "length", 0.3048});
        quantity_.lo += inches * 0.0254;
        quantity_.hi += inches * 0.0254;
        quantity_.number.end = r_.tokens[at].span.end;
        return tight_hyphen(at + 1) && low(at + 2) == "inch" ? at + 3 : at + 1;
    }

    /// "2 1/2 in thick", "12 in. of rain": "in" is a preposition elsewhere.
    bool inch_here(std::uint32_t at, const Number& number) const {
        if (low(at) != "in" || !number.digits) return false;
        return r_.is_any(at + 1,
                         {"thick", "long", "wide", "tall", "high", "deep", "across", "diameter", "x"}) ||
               (r_.is_any(at + 1, {"in"}) && r_.is_any(at + 2, {"diameter", "length", "width", "height"}));
    }

    /// "45 and 50 mg": the unit of the second is the first one's too.
    std::uint32_t shared_unit(const Number& number) {
        if (!r_.is_any(end_, {"and", "or", "to", "by", "x", "×"}) || end_ + 1 >= range_.end || number.plural)
            return end_;
        const Number other = number_at(r_, end_ + 1, range_.end);
        if (!other || other.end >= range_.end) return end_;
        auto at = other.end;
        if (low(at) == "-" && !r_.space_before(at)) ++at;
        UnitName unit = unit_at(r_, at, range_.end);
        const bool fits = unit && unit.measure != "time" && is_unit_here(r_, range_, at, unit, other);
        const bool lengths =
            low(end_) == "and" || low(end_) == "or" || low(end_) == "to" || unit.measure == "length";
        if (!fits || !lengths || (number.plain && number.value > 1900 && number.value < 2100)) return end_;
        adapt_to_context(r_, range_, unit, quantity_);
        set_unit(quantity_, unit);
        return end_;
    }

    /// "5 feet 2 inches", "6ft 2", "two hours and 30 minutes", "3 pounds 5 ounces"
    std::uint32_t smaller_unit(const UnitName& unit, std::uint32_t end) {
        auto at = end;
        const bool old =
            unit.name == "foot" || unit.name == "pound" || unit.name == "stone"; // "3 km, 20 m" are two
        if (r_.is(at, "and") || (r_.is(at, ",") && old)) ++at;
        if (tight_hyphen(at)) ++at;
        if (at >= range_.end) return end;
        const Number more = number_at(r_, at, range_.end);
        if (!more || quantity_.lo != quantity_.hi) return end;
        auto small_at = more.end;
        if (tight_hyphen(small_at)) ++small_at;
        UnitName small = small_at < range_.end ? unit_at(r_, small_at, range_.end) : UnitName{};
        if (unit.name == "foot" && low(more.end) == "in" && at == end && more.value < 12)
            small = {more.end + 1, "inch", "m", "length", 0.0254};
        if (unit.name == "degree" && tight(more.end) && r_.is_any(more.end, {"′", "'", "’"}))
            small = {more.end + 1, "arcminute", unit.base, unit.measure, unit.factor / 60};
        // "12 stone 4 pounds" are weighed.
        if (unit.measure == "mass" && small.name == "pound" && small.measure == "money")
            small = {small.end, "pound", "kg", "mass", 0.45359237};
        const bool fits = small && small.base == unit.base && small.factor < unit.factor &&
                          more.value * small.factor < unit.factor && small.measure == unit.measure;
        if (!fits) return end;
        quantity_.lo += more.value * small.factor;
        quantity_.hi = quantity_.lo;
        quantity_.number.end = more.span.end;
        return small.end;
    }

    /// "42-year-old", "42 years old", "six weeks of age", "aged 42", ", 42,"
    std::uint32_t age(const Number& number) {
        auto at = end_;
        if (low(at) == "-" && !r_.space_before(at)) ++at;
        const auto unit = low(at);
        for (const std::string_view name : {"year", "month", "week", "day"}) {
            if (!unit.starts_with(name) || (unit != name && unit.substr(name.size()) != "s")) continue;
            auto old = at + 1;
            if (low(old) == "-") ++old;
            const bool of_age = low(at + 1) == "of" && low(at + 2) == "age";
            if (r_.is_any(old, {"old", "olds"}) || of_age) {
                set_age(name);
                return of_age ? at + 3 : old + 1;
            }
        }
        if (begin_ == range_.begin || number.value >= 130 || number.fraction || !number.digits) {
            if (!(begin_ > range_.begin && r_.is_any(begin_ - 1, {"aged", "age"})) || number.value >= 130)
                return 0;
        }
        const bool aged = r_.is_any(begin_ - 1, {"aged", "age"}) && !unit_at(r_, end_, range_.end);
        const bool between_commas =
            number.plain && quantity_.lo > 0 && r_.word(begin_ - 1) == "," && r_.is_any(end_, {",", "."}) &&
            begin_ >= range_.begin + 2 && r_.entity_of[begin_ - 2] >= 0 &&
            r_.entities[static_cast<std::size_t>(r_.entity_of[begin_ - 2])].type == EntityType::Person;
        if (!aged && !between_commas) return 0;
        set_age("year");
        return end_;
    }
    void set_age(std::string_view unit) {
        quantity_.kind = QuantityKind::Age;
        quantity_.unit = quantity_.unit_name = unit;
        quantity_.measure = "age";
    }

    const Reading& r_;
    TokenRange range_;
    Quantity& quantity_;
    std::uint32_t begin_;
    std::uint32_t end_;
};

} // namespace

void set_unit(Quantity& quantity, const UnitName& unit) {
    quantity.unit = unit.base;
    quantity.unit_name = unit.name;
    quantity.unit_factor = unit.factor;
    quantity.measure = unit.measure;
    quantity.lo *= unit.factor * unit.scale;
    quantity.hi *= unit.factor * unit.scale;
    if (unit.measure == "money")
        quantity.kind = QuantityKind::Money;
    else if (unit.measure == "percent")
        quantity.kind = unit.base == "percent" ? QuantityKind::Percent : QuantityKind::PercentagePoint;
    else
        quantity.kind = QuantityKind::Measure;
}

void set_unit(Quantity& quantity, const lexicon::Unit& unit) {
    set_unit(quantity, UnitName{1, unit.name, unit.base, unit.measure, unit.factor});
}

std::uint32_t read_unit(const Reading& reading, TokenRange sentence, Quantity& quantity, TokenRange tokens,
                        const Number& number) {
    return UnitOfQuantity(reading, sentence, quantity, tokens).read(number);
}

std::uint32_t amount_said_twice(const Reading& r, TokenRange sentence, Quantity& quantity,
                                TokenRange tokens) {
    auto end = tokens.end;
    if (end < sentence.end && ascii::is_alpha(r.lower[end][0])) {
        const auto unit = unit_at(r, end, sentence.end);
        if (unit && unit.base == quantity.unit && unit.factor == quantity.unit_factor) end = unit.end;
    }
    return UnitOfQuantity(r, sentence, quantity, tokens).second_amount(end);
}

} // namespace factlint::analyse
