// Quantities: a number with its bounds, unit and counted noun. Years, ages, identifiers and ordinals are
// typed so that nothing compares them as counts.
#include "analyse/currencies.hpp"
#include "analyse/quantity_context.hpp"
#include "analyse/quantity_units.hpp"

#include <algorithm>
#include <cmath>

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
        if (number) return whole(i, number);
        const auto end = article(i);
        return end != 0 ? end : i + 1;
    }

    /// "a gallon of beer", "almost a mile", "an acre of land": one of a unit, where it is measured out. "$3 a
    /// gallon" and "miles a gallon" are rates.
    std::uint32_t article(std::uint32_t i) {
        if (!r_.is_any(i, {"a", "an"}) || i + 1 >= range_.end || time_at(i) != nullptr) return 0;
        if (!r_.tagged(i + 1, {Tag::Noun, Tag::Propn})) return 0;
        const UnitName unit = unit_at(r_, i + 1, range_.end);
        if (!unit || unit.measure == "time" || unit.measure == "data" || r_.lower[i + 1].size() < 4) return 0;
        const bool of = low(unit.end) == "of";
        const bool near = i > range_.begin && (r_.lexicon->in_list("approximators", low(i - 1)) ||
                                               r_.is_any(i - 1, {"than", "least"}));
        if (!of && !near) return 0;
        if (i > range_.begin && r_.tagged(i - 1, {Tag::Num, Tag::Noun, Tag::Sym})) return 0;
        Quantity& quantity = make(i, unit.end, r_.span_of({i, i + 1}), QuantityKind::Measure, 1, 1);
        set_unit(quantity, unit);
        quantity.amount = r_.span_of({i, unit.end});
        quantity.span = {bounds_before(r_, range_, i, quantity), quantity.amount.end};
        return unit.end;
    }

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
        set_unit(quantity, *unit);
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
            set_unit(quantity, *money);
            end = amount_said_twice(r_, range_, quantity, {begin, end});
        } else {
            end = read_unit(r_, range_, quantity, {begin, end}, number);
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
        if (r_.is(i + 1, "in") && i + 2 < range_.end) { // "one in five"
            Number one;
            one.value = 1;
            const Number all = number_at(r_, i + 2, range_.end);
            if (all && all.value > 1 && !all.plural && one_in(one, all)) return true;
        }
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

    /// "one in five", "3 in 10 people", but "three in 10 days" and "two in 2019"
    bool one_in(const Number& number, const Number& all) const {
        const bool round = all.value <= 12 || std::fmod(all.value, all.value < 100 ? 5 : 100) == 0;
        if (number.value >= 10 || number.value != std::floor(number.value) || !round || all.fraction)
            return false;
        if (all.end < range_.end && (unit_at(r_, all.end, range_.end) || r_.is(all.end, "-"))) return false;
        return number.value == 1 || all.end >= range_.end || r_.is(all.end, "of") || r_.is_verb(all.end) ||
               r_.tag(all.end) == Tag::Punct || r_.listed(all.end, r_.lists.person_nouns);
    }

    /// "nine out of ten"
    bool out_of(const Number& number, double& lo, double& hi, std::uint32_t& end, Span& span) const {
        const bool in = low(end) == "in";
        if (!(in || (low(end) == "out" && low(end + 1) == "of")) || end + 2 >= range_.end) return false;
        const Number all = number_at(r_, end + (in ? 1 : 2), range_.end);
        if (!all || all.value <= number.value || all.plural) return false;
        if (in && !one_in(number, all)) return false;
        lo = hi = number.value / all.value;
        end = all.end;
        span.end = all.span.end;
        return true;
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
        // "more than half voted"
        const bool bounded = i > range_.begin && (r_.lexicon->in_list("approximators", low(i - 1)) ||
                                                  r_.is_any(i - 1, {"than", "least", "by"}));
        if (!(low(i + 1) == "of" || r_.tagged(i + 1, {Tag::Det}) || (bounded && low(i + 1) != "-"))) return 0;
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
                              : read_unit(r_, range_, quantity, {begin, end}, number);
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
