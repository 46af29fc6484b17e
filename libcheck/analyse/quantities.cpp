// Quantities: a number with its bounds, unit and counted noun. Years, ages, identifiers and ordinals are
// typed so that nothing compares them as counts.
#include "analyse/quantity_context.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class QuantityFinder {
  public:
    QuantityFinder(const Reading& reading, const std::vector<Time>& times)
        : r_(reading), times_(times), named_(named_numbers(reading)) {}

    std::vector<Quantity> run() {
        for (sentence_ = 0; sentence_ < r_.sentences.size(); ++sentence_) {
            range_ = r_.sentences[sentence_].tokens;
            for (auto i = range_.begin; i < range_.end;) {
                const auto found = out_.size();
                i = std::max(step(i), i + 1);
                if (out_.size() > found) past_ = out_.back().amount.end;
            }
        }
        return std::move(out_);
    }

  private:
    std::string_view low(std::uint32_t i) const { return i < range_.end ? r_.lower[i] : std::string_view{}; }

    /// The time expression that holds the token, or nullptr. Tokens are asked in order.
    const Time* time_at(std::uint32_t i) {
        const auto at = r_.tokens[i].span.begin;
        while (time_ < times_.size() && times_[time_].span.end <= at) ++time_;
        return time_ < times_.size() && times_[time_].span.contains(at) ? &times_[time_] : nullptr;
    }

    Quantity& make(std::uint32_t begin, std::uint32_t end, Span number, QuantityKind kind, double lo,
                   double hi) {
        Quantity quantity;
        quantity.span = r_.span_of({begin, end});
        quantity.number = number;
        quantity.amount = quantity.span;
        quantity.kind = kind;
        quantity.lo = lo;
        quantity.hi = hi;
        quantity.sentence = static_cast<std::uint32_t>(sentence_);
        return out_.emplace_back(std::move(quantity));
    }

    std::uint32_t step(std::uint32_t i) {
        const bool starts = number_may_start(r_, i);
        if (!starts) {
            if (const auto end = glued_money(i); end != 0) return end;
            if (const auto end = ordinal(i); end != 0) return end;
            if (const auto end = half_of(i); end != 0) return end;
            return i + 1;
        }
        if (const auto end = ordinal(i); end != 0) return end;
        if (const auto end = part_of(i); end != 0) return end;
        const Number number = number_at(r_, i, range_.end);
        if (!number) return skip_digits(i);
        return whole(i, number);
    }

    /// Digits that are no number: past the whole of "192.168.0.1" and of five hundred digits.
    std::uint32_t skip_digits(std::uint32_t i) const { return i + 1; }

    /// "USD115.5", "RM50", "Rs.500": the code and the digits are one token.
    std::uint32_t glued_money(std::uint32_t i) {
        const auto form = r_.word(i);
        if (form.size() < 3 || !ascii::is_upper(form[0]) || !ascii::is_digit(form.back())) return 0;
        std::size_t letters = 1;
        while (letters < form.size() && (ascii::is_alpha(form[letters]) || form[letters] == '.')) ++letters;
        if (letters > 4 || letters < 2) return 0;
        const auto* unit = r_.lexicon->unit(r_.lower[i].substr(0, letters));
        if (unit == nullptr || unit->measure != "money") return 0;
        const auto byte = r_.tokens[i].span.begin + static_cast<std::uint32_t>(letters);
        const Number number = number_at_byte(r_, i, byte, range_.end);
        if (!number) return 0;
        Quantity& quantity =
            make(i, number.end, number.span, QuantityKind::Money, number.value, number.value);
        set_money(quantity, *unit);
        quantity.span.begin = bounds_before(r_, range_, i, quantity);
        return number.end;
    }

    std::uint32_t whole(std::uint32_t i, const Number& number) {
        const Time* time = time_at(i);
        auto begin = i;
        const bool minus = sign_before(begin, number);
        auto money_begin = begin;
        const auto* money = currency_before(r_, begin, range_.begin, money_begin);
        // "10 rmb 20 usd": the code belongs to the amount before it.
        if (money != nullptr && r_.tokens[money_begin].span.begin < past_) money = nullptr;
        if (money != nullptr) begin = money_begin;
        bool negative = minus;
        if (money != nullptr && !negative && begin > range_.begin && minus_sign(begin - 1)) { // "-$5"
            negative = true;
            --begin;
        }
        if (number.plural && !counts_plural(i, number)) return number.end;
        if (low(i) == "one" && number.end == i + 1 && !plain_one(i)) return i + 1;
        if (time != nullptr && time->kind != TimeKind::Duration && money == nullptr) {
            if (number.plain && r_.word(i).size() == 4)
                make(i, number.end, number.span, QuantityKind::Year, number.value, number.value);
            return number.end;
        }
        if (money == nullptr && is_identifier(r_, range_, i, number, named_)) {
            make(i, number.end, number.span, QuantityKind::Identifier, number.value, number.value);
            return number.end;
        }
        double lo = number.value;
        double hi = number.value;
        auto end = number.end;
        auto number_span = number.span;
        bool spread = second_end(i, number, money, lo, hi, end, number_span);
        if (!spread) spread = out_of(number, lo, hi, end, number_span);
        if (negative) {
            lo = -lo;
            hi = -hi;
            std::swap(lo, hi);
            number_span.begin = r_.tokens[money == nullptr ? begin : i].span.begin;
        }
        const auto kind =
            number.fraction || (spread && lo < 1) ? QuantityKind::Fraction : QuantityKind::Count;
        Quantity& quantity = make(begin, end, number_span, kind, lo, hi);
        quantity.approximate = number.plural || number.vague;
        quantity.lower_bound = number.plural;
        if (money != nullptr) {
            set_money(quantity, *money);
            end = cents(quantity, end);
        } else {
            end = unit_after(quantity, begin, end, number);
        }
        quantity.amount.end = r_.tokens[end - 1].span.end;
        quantity.span = {bounds_before(r_, range_, begin, quantity), quantity.amount.end};
        if (quantity.kind == QuantityKind::Count ||
            (quantity.kind == QuantityKind::Fraction && low(end) == "of"))
            end = counted(quantity, end);
        return end;
    }

    bool minus_sign(std::uint32_t at) const {
        const auto form = r_.word(at);
        if (!(form == "-" || form == "−" || form == "–")) return false;
        if (r_.space_before(at + 1) && at > range_.begin) return false;
        // A hyphen after a word joins; after a space, a bracket or a currency sign it is a sign.
        return at == range_.begin || r_.space_before(at) ||
               r_.is_any(at - 1, {"(", "[", "$", "£", "€", "/", ","});
    }
    /// "-5", "minus 5"; moves `begin` to the sign.
    bool sign_before(std::uint32_t& begin, const Number& number) const {
        if (begin == range_.begin) return false;
        const auto at = begin - 1;
        if (minus_sign(at)) {
            begin = at;
            return true;
        }
        if (r_.is(at, "minus") || (r_.is(at, "negative") && number.end > begin)) {
            if (at > range_.begin && r_.is_any(at - 1, {"a", "the"})) return false;
            begin = at;
            return true;
        }
        return false;
    }

    /// "dozens" and "thousands" count something by themselves or before "of"; "the tens" does not.
    bool counts_plural(std::uint32_t i, const Number& number) const {
        if (number.scaled || low(number.end) == "of" || low(number.end) == "more") return true;
        if (i > range_.begin && r_.is_any(i - 1, {"the", "in"})) return false;
        return !r_.is_any(i, {"tens", "scores"});
    }

    bool plain_one(std::uint32_t i) const {
        if (i > range_.begin && r_.is_any(i - 1, {"minus", "negative"})) return true;
        if (unit_at(r_, i + 1, range_.end)) return true;
        if (r_.is_any(i + 1, {"of", "another", "who", "that", "day", "'s", "thing", "and", ",", "."}) ||
            i + 1 >= range_.end)
            return false;
        return r_.tagged(i + 1, {Tag::Noun, Tag::Adj}) &&
               !(i > range_.begin && r_.tagged(i - 1, {Tag::Det, Tag::Adj, Tag::Pron}));
    }

    /// "10-15", "10 to 15", "between 10 and 15", "2 to 3 million", "5±1"; true when there are two ends.
    bool second_end(std::uint32_t i, const Number& number, const lexicon::Unit* money, double& lo, double& hi,
                    std::uint32_t& end, Span& span) const {
        auto next = end;
        const auto sign = low(next);
        const bool dash = sign == "-" || sign == "–" || sign == "—";
        const bool spread =
            sign == "±" || (sign == "plus" && low(next + 1) == "or" && low(next + 2) == "minus");
        const bool to = sign == "to" || (sign == "or" && number.end == i + 1);
        const auto before = i > range_.begin + 1 && money != nullptr ? i - 2 : i - 1;
        const bool between = sign == "and" && i > range_.begin && r_.is(before, "between");
        if (!(dash || to || between || spread) || next + 1 >= range_.end) return false;
        auto second = next + (sign == "plus" ? 3 : 1);
        if (money != nullptr && r_.lexicon->unit(low(second)) != nullptr &&
            r_.lexicon->unit(low(second))->base == money->base)
            ++second;
        const Number other = second < range_.end ? number_at(r_, second, range_.end) : Number{};
        if (!other) return false;
        if (spread) {
            lo = number.value - other.value;
            hi = number.value + other.value;
        } else {
            if (dash && r_.space_before(next) && !r_.space_before(second)) return false;
            if (sign == "to" && i > range_.begin && r_.is_any(before, {"from"})) return false;
            // "2 to 3 million": the scale belongs to both.
            const double scale =
                other.scaled && !number.scaled && number.value * other.scale < other.value ? other.scale : 1;
            if (other.value <= number.value * scale) return false;
            // "one or two", "3 or 4": neighbours only; "5 or 1,000" are two.
            if (sign == "or" && other.value > number.value * scale * 2) return false;
            lo = number.value * scale;
            hi = other.value;
        }
        end = other.end;
        span.end = other.span.end;
        return true;
    }

    /// "nine out of ten"
    bool out_of(const Number& number, double& lo, double& hi, std::uint32_t& end, Span& span) const {
        if (low(end) != "out" || low(end + 1) != "of" || end + 2 >= range_.end) return false;
        const Number all = number_at(r_, end + 2, range_.end);
        if (!all || all.value <= number.value || all.plural) return false;
        lo = hi = number.value / all.value;
        end = all.end;
        span.end = all.span.end;
        return true;
    }

    static void set_unit(Quantity& quantity, const UnitName& unit) {
        quantity.unit = unit.base;
        quantity.unit_name = unit.name;
        quantity.unit_factor = unit.factor;
        quantity.measure = unit.measure;
        quantity.lo *= unit.factor;
        quantity.hi *= unit.factor;
        if (unit.measure == "money")
            quantity.kind = QuantityKind::Money;
        else if (unit.measure == "percent")
            quantity.kind = unit.base == "percent" ? QuantityKind::Percent : QuantityKind::PercentagePoint;
        else
            quantity.kind = QuantityKind::Measure;
    }
    static void set_money(Quantity& quantity, const lexicon::Unit& unit) {
        set_unit(quantity, {1, unit.name, unit.base, unit.measure, unit.factor});
    }

    /// "$5 million Canadian"? no; but "$1 billion dollars" is said once.
    std::uint32_t cents(Quantity& quantity, std::uint32_t end) const {
        if (end >= range_.end || !ascii::is_alpha(low(end)[0])) return end;
        const auto unit = unit_at(r_, end, range_.end);
        return unit && unit.base == quantity.unit && unit.factor == quantity.unit_factor ? unit.end : end;
    }

    std::uint32_t unit_after(Quantity& quantity, std::uint32_t begin, std::uint32_t end,
                             const Number& number) {
        if (const auto past = age(quantity, begin, end, number); past != 0) return past;
        auto at = end;
        const bool hyphen =
            low(at) == "-" && !r_.space_before(at) && at + 1 < range_.end && !r_.space_before(at + 1);
        if (hyphen) ++at;
        const bool bracket = r_.is_any(at, {"(", "[", "{", "<"}) && r_.is_any(at + 2, {")", "]", "}", ">"});
        if (bracket) ++at;
        // "half a mile", "three quarters of an hour"
        if (number.fraction && low(at) == "of" && r_.is_any(at + 1, {"a", "an"})) at += 2;
        UnitName unit = at < range_.end ? unit_at(r_, at, range_.end) : UnitName{};
        if (!unit || !is_unit_here(r_, range_, at, unit, number)) return shared_unit(quantity, end, number);
        adapt_to_context(r_, range_, unit, quantity);
        set_unit(quantity, unit);
        auto past = unit.end + (bracket ? 1 : 0);
        return smaller_unit(quantity, unit, past);
    }

    /// "45 and 50 mg": the unit of the second is the first one's too.
    std::uint32_t shared_unit(Quantity& quantity, std::uint32_t end, const Number& number) const {
        if (!r_.is_any(end, {"and", "or", "to"}) || end + 1 >= range_.end || number.plural) return end;
        const Number other = number_at(r_, end + 1, range_.end);
        if (!other || other.end >= range_.end) return end;
        auto at = other.end;
        if (low(at) == "-" && !r_.space_before(at)) ++at;
        UnitName unit = unit_at(r_, at, range_.end);
        const bool fits = unit && unit.measure != "time" && is_unit_here(r_, range_, at, unit, other);
        if (!fits || (number.plain && number.value > 1900 && number.value < 2100)) return end;
        adapt_to_context(r_, range_, unit, quantity);
        set_unit(quantity, unit);
        return end;
    }

    /// "5 feet 2 inches", "6ft 2", "two hours and 30 minutes", "3 pounds 5 ounces"
    std::uint32_t smaller_unit(Quantity& quantity, const UnitName& unit, std::uint32_t end) const {
        auto at = end;
        if (r_.is_any(at, {"and", ","})) ++at;
        if (at >= range_.end) return end;
        const Number more = number_at(r_, at, range_.end);
        if (!more || quantity.lo != quantity.hi) return end;
        UnitName small = more.end < range_.end ? unit_at(r_, more.end, range_.end) : UnitName{};
        if (unit.name == "foot" && low(more.end) == "in" && at == end && more.value < 12)
            small = {more.end + 1, "inch", "m", "length", 0.0254};
        const bool fits = small && small.base == unit.base && small.factor < unit.factor &&
                          more.value * small.factor < unit.factor && small.measure == unit.measure;
        if (!fits) return end;
        quantity.lo += more.value * small.factor;
        quantity.hi = quantity.lo;
        quantity.number.end = more.span.end;
        return small.end;
    }

    /// "42-year-old", "42 years old", "six weeks of age", "aged 42", ", 42,"
    std::uint32_t age(Quantity& quantity, std::uint32_t begin, std::uint32_t end,
                      const Number& number) const {
        auto at = end;
        if (low(at) == "-" && !r_.space_before(at)) ++at;
        const auto unit = low(at);
        for (const std::string_view name : {"year", "month", "week", "day"}) {
            if (!unit.starts_with(name) || (unit != name && unit.substr(name.size()) != "s")) continue;
            auto old = at + 1;
            if (low(old) == "-") ++old;
            const bool of_age = low(at + 1) == "of" && low(at + 2) == "age";
            if (r_.is_any(old, {"old", "olds"}) || of_age) {
                set_age(quantity, name);
                return of_age ? at + 3 : old + 1;
            }
        }
        if (begin == range_.begin || number.value >= 130 || number.fraction || !number.digits) {
            if (!(begin > range_.begin && r_.is_any(begin - 1, {"aged", "age"})) || number.value >= 130)
                return 0;
        }
        const bool aged = r_.is_any(begin - 1, {"aged", "age"}) && !unit_at(r_, end, range_.end);
        const bool between_commas =
            number.plain && quantity.lo > 0 && r_.word(begin - 1) == "," && r_.is_any(end, {",", "."}) &&
            begin >= range_.begin + 2 && r_.entity_of[begin - 2] >= 0 &&
            r_.entities[static_cast<std::size_t>(r_.entity_of[begin - 2])].type == EntityType::Person;
        if (!aged && !between_commas) return 0;
        set_age(quantity, "year");
        return end;
    }
    static void set_age(Quantity& quantity, std::string_view unit) {
        quantity.kind = QuantityKind::Age;
        quantity.unit = quantity.unit_name = unit;
        quantity.measure = "age";
    }

    /// The noun that is counted; returns where the quantity ends.
    std::uint32_t counted(Quantity& quantity, std::uint32_t end) {
        auto at = end;
        if (low(at) == "or" && low(at + 1) == "more") {
            quantity.lower_bound = true;
            at += 2;
        } else if (low(at) == "or" && r_.is_any(at + 1, {"so"})) {
            quantity.approximate = true;
            at += 2;
        }
        if (r_.is(at, "of")) ++at;
        if (low(at) == "-") ++at;
        if (at >= range_.end) return end;
        const auto c = r_.chunk_of[at];
        if (c < 0) {
            if (r_.is_any(at, {"killed", "dead", "injured", "wounded", "arrested", "died", "detained"}))
                quantity.counted = "person";
            if (r_.is_any(at, {"were", "people", "have", "others"}) &&
                r_.is_any(at + 1, {"killed", "dead", "injured", "wounded", "arrested"}))
                quantity.counted = "person";
            return end;
        }
        const auto& chunk = r_.chunks[static_cast<std::size_t>(c)];
        auto head = chunk.head;
        if (head < end) {
            if (r_.is_any(chunk.tokens.end, {"were", "have"}) &&
                r_.is_any(chunk.tokens.end + 1, {"killed", "dead", "injured", "wounded", "arrested", "been"}))
                quantity.counted = "person";
            return end;
        }
        // A possessor inside: "the 12 countries' ministers" counts countries.
        for (auto i = at; i < head; ++i)
            if (r_.tag(i + 1) == Tag::Part && r_.tag(i) == Tag::Noun) {
                head = i;
                break;
            }
        if (!r_.tagged(head, {Tag::Noun, Tag::Propn})) return end;
        quantity.counted = r_.tag(head) == Tag::Propn ? r_.lower[head] : std::string(r_.lemma(head));
        quantity.span.end = r_.tokens[head].span.end;
        return std::max(end, head + 1);
    }

    std::uint32_t ordinal(std::uint32_t i) {
        const auto read = long_ordinal_at(r_, i, range_.end);
        if (read.end == 0) return 0;
        if (time_at(i) != nullptr) return 0;
        if (low(i) == "second" &&
            (r_.is_any(i + 1, {"s"}) || (i > range_.begin && r_.tag(i - 1) == Tag::Num)))
            return 0;
        make(i, read.end, r_.span_of({i, read.end}), QuantityKind::Ordinal, read.value, read.value);
        return read.end;
    }

    /// "half of the members", "half the members"
    std::uint32_t half_of(std::uint32_t i) {
        if (low(i) != "half" || time_at(i) != nullptr) return 0;
        if (!(low(i + 1) == "of" || r_.tagged(i + 1, {Tag::Det}))) return 0;
        return part(i, i + 1, 0.5);
    }
    /// "a third of", "about a quarter"
    std::uint32_t part_of(std::uint32_t i) {
        if (low(i) == "half" && !number_at(r_, i, range_.end)) return half_of(i);
        if (!r_.is_any(i, {"a", "an"}) || time_at(i) != nullptr) return 0;
        const double below = denominator_word(low(i + 1));
        if (below == 0 || low(i + 1).back() == 's' || number_at(r_, i, range_.end)) return 0;
        const bool measured = unit_at(r_, i + 2, range_.end) && below != 10;
        const bool near = i > range_.begin && (r_.lexicon->in_list("approximators", low(i - 1)) ||
                                               r_.is_any(i - 1, {"than", "by", "least"}));
        if (low(i + 2) == "of" || (near && !r_.tagged(i + 2, {Tag::Noun, Tag::Adj, Tag::Propn}))) {
            if (low(i + 1) == "quarter" && r_.is_any(i + 2, {"ago", "earlier"})) return 0;
            return part(i, i + 2, 1 / below);
        }
        const bool alone = i + 2 >= range_.end || r_.tag(i + 2) == Tag::Punct;
        if (!measured && !(alone && (below == 2 || below >= 100))) return 0;
        return part(i, i + 2, 1 / below);
    }
    std::uint32_t part(std::uint32_t begin, std::uint32_t end, double value) {
        Quantity& quantity = make(begin, end, r_.span_of({begin, end}), QuantityKind::Fraction, value, value);
        Number number;
        number.end = end;
        number.value = value;
        number.fraction = true;
        const auto past = low(end) == "of" && !r_.is_any(end + 1, {"a", "an"})
                              ? end
                              : unit_after(quantity, begin, end, number);
        quantity.amount.end = r_.tokens[past - 1].span.end;
        quantity.span = {bounds_before(r_, range_, begin, quantity), quantity.amount.end};
        if (past == end && low(end) == "of") return counted(quantity, end);
        return past;
    }

    const Reading& r_;
    const std::vector<Time>& times_;
    NamedNumbers named_;
    std::size_t time_ = 0;
    std::size_t sentence_ = 0;
    std::uint32_t past_ = 0; ///< byte where the last amount ended
    TokenRange range_;
    std::vector<Quantity> out_;
};

} // namespace

std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Time>& times) {
    return QuantityFinder(reading, times).run();
}

} // namespace factlint::analyse
