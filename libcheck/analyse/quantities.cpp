// Quantities: a number with its bounds, unit and counted noun. Years, ages, identifiers and ordinals are
// typed so that nothing compares them as counts.
#include "analyse/numbers.hpp"
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Finder {
  public:
    Finder(const Reading& reading, const std::vector<Time>& times) : r_(reading), times_(times) {}

    std::vector<Quantity> run() {
        for (sentence_ = 0; sentence_ < r_.sentences.size(); ++sentence_) {
            range_ = r_.sentences[sentence_].tokens;
            for (auto i = range_.begin; i < range_.end;) i = std::max(step(i), i + 1);
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

    const lexicon::Unit* unit_at(std::uint32_t i, std::uint32_t& end) const {
        // The longest of three words, so that "square km" is no "square".
        std::string words;
        const lexicon::Unit* best = nullptr;
        for (std::uint32_t at = i; at < range_.end && at < i + 3; ++at) {
            if (at > i) words += ' ';
            words += r_.lower[at];
            if (const auto* unit = r_.lexicon->unit(words)) {
                best = unit;
                end = at + 1;
            }
        }
        return best;
    }

    Quantity make(std::uint32_t begin, std::uint32_t end, TokenRange number, QuantityKind kind, double lo,
                  double hi) {
        Quantity quantity;
        quantity.span = r_.span_of({begin, end});
        quantity.number = r_.span_of(number);
        quantity.kind = kind;
        quantity.lo = lo;
        quantity.hi = hi;
        quantity.sentence = static_cast<std::uint32_t>(sentence_);
        return quantity;
    }

    std::uint32_t step(std::uint32_t i) {
        const Time* time = time_at(i);
        if (const auto end = ordinal(i, time); end != 0) return end;
        // A currency sign before: "$5 million", "Rs. 200", "US$3bn".
        auto number_begin = i;
        const lexicon::Unit* money = nullptr;
        if (i + 1 < range_.end &&
            (r_.tag(i) == Tag::Sym || r_.tag(i) == Tag::Propn || r_.tag(i) == Tag::Noun ||
             r_.tag(i) == Tag::X) &&
            ascii::is_digit(r_.word(i + 1)[0])) {
            const auto* unit = r_.lexicon->unit(low(i));
            if (unit != nullptr && unit->measure == "money" &&
                (r_.tag(i) == Tag::Sym || r_.capital(i) || low(i).back() == '$')) {
                money = unit;
                ++number_begin;
            }
        }
        const bool partitive = low(number_begin) == "half" && !r_.is_any(number_begin + 1, {"a", "an"});
        if (partitive || fraction_word(number_begin) > 0) {
            if (const auto end = fraction(number_begin); end != 0) return end;
        }
        if (!(r_.tag(number_begin) == Tag::Num || ascii::is_digit(r_.word(number_begin)[0]) ||
              r_.tag(number_begin) == Tag::Noun || r_.tag(number_begin) == Tag::Det))
            return i + 1;
        Number number = number_at(r_, number_begin, range_.end);
        if (!number) return i + 1;
        if (number.plural && low(number.end) != "of" && !(low(number.end) == "more")) {
            if (!(i > range_.begin && r_.is_any(i - 1, {"the", "in"})) && low(i) != "dozens" &&
                low(i) != "hundreds" && low(i) != "thousands" && low(i) != "millions" && low(i) != "billions")
                return number.end;
        }
        if (low(i) == "one" && !number.scaled && !plain_one(i)) return i + 1;
        if (time != nullptr && time->kind != TimeKind::Duration) {
            const bool year = number.plain && r_.word(number_begin).size() == 4;
            if (year)
                out_.push_back(make(i, number.end, {number_begin, number.end}, QuantityKind::Year,
                                    number.value, number.value));
            return number.end;
        }
        if (identifier(number_begin, number)) {
            out_.push_back(make(i, number.end, {number_begin, number.end}, QuantityKind::Identifier,
                                number.value, number.value));
            return number.end;
        }
        double lo = number.value;
        double hi = number.value;
        auto end = number.end;
        // "10-15", "10 to 15", "between 10 and 15"
        auto next = end;
        const bool dash = low(next) == "-" || low(next) == "–" || low(next) == "—";
        const bool to = low(next) == "to";
        const bool between = low(next) == "and" && i > range_.begin && r_.is(i - 1, "between");

        if (next + 1 < range_.end && (dash || to || between)) {
            auto second = next + 1;
            if (money != nullptr && r_.lexicon->unit(low(second)) == money) ++second;
            const Number other = second < range_.end ? number_at(r_, second, range_.end) : Number{};
            if (other && other.value > number.value && !(dash && r_.space_before(next)) &&
                !(to && i > range_.begin && r_.is(i - 1, "from"))) {
                // "2 to 3 million": the scale belongs to both.
                double scale = 1;
                if (other.scaled && !number.scaled && number.value < 1000) {
                    double single = 0;
                    if (const auto form = r_.word(second); ascii::is_digit(form[0])) {
                        Number alone = number_at(r_, second, second + 1);
                        single = alone.value;
                    }
                    if (single > 0) scale = other.value / single;
                }
                lo = number.value * scale;
                hi = other.value;
                end = other.end;
            }
        }

        Quantity quantity = make(i, end, {number_begin, end}, QuantityKind::Count, lo, hi);
        if (number.plural) {
            quantity.approximate = true;
            quantity.lower_bound = true;
        }
        if (money != nullptr) {
            quantity.kind = QuantityKind::Money;
            quantity.unit = money->base;
            quantity.lo *= money->factor;
            quantity.hi *= money->factor;
        } else {
            end = unit_after(quantity, i, end, number);
        }
        quantity.span = r_.span_of({modifiers(quantity, i), end});
        if (quantity.kind == QuantityKind::Count) end = counted(quantity, end);
        out_.push_back(std::move(quantity));
        return end;
    }

    bool plain_one(std::uint32_t i) const {
        if (r_.is_any(i + 1, {"of", "another", "who", "that", "day", "'s", "thing", "and", ",", "."}) ||
            i + 1 >= range_.end)
            return false;
        return r_.tagged(i + 1, {Tag::Noun, Tag::Adj}) &&
               !(i > range_.begin && r_.tagged(i - 1, {Tag::Det, Tag::Adj, Tag::Pron}));
    }

    /// "No. 5", "Article 63", "Flight 370", "Resolution 1325", "Su-35": a name, not a number of things.
    bool identifier(std::uint32_t i, const Number& number) const {
        if (!number.plain || i == range_.begin) return false;
        const auto before = low(i - 1);
        if (r_.is_any(i - 1,
                      {"no.",     "no",        "nos.",    "article",    "section", "flight", "room",
                       "page",    "chapter",   "highway", "resolution", "route",   "number", "act",
                       "clause",  "paragraph", "figure",  "table",      "boeing",  "airbus", "apollo",
                       "channel", "gate",      "line",    "platform",   "volume",  "rule",   "case",
                       "form",    "part",      "version", "#",          "unit",    "bill",   "amendment",
                       "phase",   "stage",     "level",   "windows",    "iphone"})) {
            const bool lower_common =
                !r_.capital(i - 1) && r_.is_any(i - 1, {"no", "line", "bill", "part", "act", "case", "form",
                                                        "unit", "figure", "rule", "gate", "flight"});
            return !lower_common;
        }
        const bool name = r_.tag(i - 1) == Tag::Propn && r_.entity_of[i - 1] >= 0 && before.size() > 1;
        const bool noun_next = r_.tagged(i + 1, {Tag::Noun, Tag::Adj}) && i + 1 < range_.end;
        return name && !noun_next && r_.lexicon->unit(low(i + 1)) == nullptr &&
               r_.entities[static_cast<std::size_t>(r_.entity_of[i - 1])].type == EntityType::Product;
    }

    std::uint32_t unit_after(Quantity& quantity, std::uint32_t begin, std::uint32_t end,
                             const Number& number) {
        const auto word = low(end);
        const bool hyphen = word == "-" && end < range_.end && !r_.space_before(end);
        const auto at = hyphen ? end + 1 : end;
        // Ages: "42-year-old", "42 years old", "aged 42", ", 42,"
        const bool years =
            low(at) == "year" || low(at) == "years" || low(at) == "month" || low(at) == "months";
        if (years) {
            auto old = at + 1;
            if (low(old) == "-") ++old;
            if (low(old) == "old" || (low(at + 1) == "of" && low(at + 2) == "age")) {
                quantity.kind = QuantityKind::Age;
                quantity.unit = low(at).starts_with("month") ? "month" : "year";
                return low(at + 1) == "of" ? at + 3 : old + 1;
            }
        }
        if (begin > range_.begin) {
            const bool aged = r_.is_any(begin - 1, {"aged", "age"});
            const bool between_commas =
                number.plain && quantity.lo < 120 && quantity.lo > 0 && r_.word(begin - 1) == "," &&
                (word == "," || word == ".") && begin >= range_.begin + 2 && r_.entity_of[begin - 2] >= 0 &&
                r_.entities[static_cast<std::size_t>(r_.entity_of[begin - 2])].type == EntityType::Person;
            if ((aged && quantity.lo < 130) || between_commas) {
                quantity.kind = QuantityKind::Age;
                quantity.unit = "year";
                return end;
            }
        }
        auto unit_end = at;
        const auto* unit = at < range_.end ? unit_at(at, unit_end) : nullptr;
        if (unit == nullptr) return end;
        // "5 in", "20 second": one letter or a word with another sense needs digits.
        if (r_.word(at).size() <= 2 && !number.digits) return end;
        if (r_.is_any(at, {"pound", "second", "foot", "degree", "mark"}) && !number.digits &&
            unit_end == at + 1 && !hyphen && quantity.lo != 1)
            return end;
        quantity.unit = unit->base;
        if (unit->measure == "money") {
            quantity.kind = QuantityKind::Money;
        } else if (unit->measure == "percent") {
            quantity.kind = unit->base == "percent" ? QuantityKind::Percent : QuantityKind::PercentagePoint;
        } else {
            quantity.kind = QuantityKind::Measure;
        }
        quantity.lo *= unit->factor;
        quantity.hi *= unit->factor;
        return unit_end;
    }

    /// "at least", "more than about": where the quantity begins with them.
    std::uint32_t modifiers(Quantity& quantity, std::uint32_t begin) const {
        auto at = begin;
        for (int rounds = 0; rounds < 3; ++rounds) {
            bool found = false;
            for (std::uint32_t words = 4; words >= 1 && !found; --words) {
                if (at < range_.begin + words) continue;
                std::string phrase;
                for (auto i = at - words; i < at; ++i) {
                    if (!phrase.empty()) phrase += ' ';
                    phrase += r_.lower[i];
                }
                const bool lower = r_.lexicon->in_list("lower-bounds", phrase);
                const bool upper = r_.lexicon->in_list("upper-bounds", phrase);
                const bool near = r_.lexicon->in_list("approximators", phrase);
                if (!lower && !upper && !near) continue;
                if (phrase == "over" && at >= range_.begin + 2 && r_.is_verb(at - 2) &&
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
        return at;
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

    std::uint32_t ordinal(std::uint32_t i, const Time* time) {
        const int value = ordinal_at(r_, i);
        if (value == 0 || time != nullptr) return 0;
        if (low(i) == "second" &&
            (r_.is_any(i + 1, {"s"}) || (i > range_.begin && r_.tag(i - 1) == Tag::Num)))
            return 0;
        Quantity quantity = make(i, i + 1, {i, i + 1}, QuantityKind::Ordinal, value, value);
        out_.push_back(std::move(quantity));
        return i + 1;
    }

    static double denominator(std::string_view word) {
        if (word == "half" || word == "halves") return 2;
        if (word == "third" || word == "thirds") return 3;
        if (word == "quarter" || word == "quarters" || word == "fourth" || word == "fourths") return 4;
        if (word == "fifth" || word == "fifths") return 5;
        if (word == "sixth" || word == "sixths") return 6;
        if (word == "eighth" || word == "eighths") return 8;
        if (word == "tenth" || word == "tenths") return 10;
        return 0;
    }
    double fraction_word(std::uint32_t i) const {
        // "two-thirds", "one third", "a quarter of", "1/2"
        const auto form = r_.word(i);
        if (form.size() == 3 && form[1] == '/' && ascii::is_digit(form[0]) && form[2] > '0' &&
            ascii::is_digit(form[2]))
            return 1;
        auto next = i + 1;
        if (low(next) == "-") ++next;
        const int top = r_.is_any(i, {"a", "an"}) ? 1 : small_number(low(i));
        return top > 0 && denominator(low(next)) > top &&
                       (next > i + 1 || low(next).back() == 's' || low(next + 1) == "of")
                   ? 1
                   : 0;
    }
    std::uint32_t fraction(std::uint32_t i) {
        double value = 0;
        auto end = i + 1;
        const auto form = r_.word(i);
        if (form.size() == 3 && form[1] == '/') {
            value = static_cast<double>(form[0] - '0') / (form[2] - '0');
        } else if (low(i) == "half") {
            if (!(low(end) == "of" || r_.tagged(end, {Tag::Det}))) return 0;
            value = 0.5;
        } else {
            if (low(end) == "-") ++end;
            value = (r_.is_any(i, {"a", "an"}) ? 1 : small_number(low(i))) / denominator(low(end));
            ++end;
        }
        Quantity quantity = make(i, end, {i, end}, QuantityKind::Fraction, value, value);
        quantity.span = r_.span_of({modifiers(quantity, i), end});
        if (low(end) == "of") end = counted(quantity, end);
        out_.push_back(std::move(quantity));
        return end;
    }

    const Reading& r_;
    const std::vector<Time>& times_;
    std::size_t time_ = 0;
    std::size_t sentence_ = 0;
    TokenRange range_;
    std::vector<Quantity> out_;
};

} // namespace

std::vector<Quantity> find_quantities(const Reading& reading, const std::vector<Time>& times) {
    return Finder(reading, times).run();
}

} // namespace factlint::analyse
