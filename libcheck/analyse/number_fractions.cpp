#include "analyse/number_reader.hpp"

namespace factlint::analyse {

using enum NumberWordKind;

/// Whether "one half", "two thirds" starts here.
bool NumberReader::fraction_after(std::uint32_t i) const {
    const auto below = denominator_word(low(i + 1));
    return below > 0 && (low(i + 1).back() == 's' || low(i) == "one" || below == 2);
}

/// "nine point nought four"
bool NumberReader::point() {
    if (n_.digits || low(i_) != "point" || word(i_ + 1).kind != Small || word(i_ + 1).value > 9) return false;
    ++i_;
    double place = 0.1;
    while (i_ < limit_ && word(i_).kind == Small && word(i_).value < 10 && place > 1e-9) {
        current_ += place * word(i_).value;
        place /= 10;
        ++i_;
    }
    scales();
    return true;
}

/// "one over three"
bool NumberReader::over() {
    if (low(i_) != "over" || n_.scaled) return false;
    const auto next = word(i_ + 1);
    const bool digit = i_ + 1 < limit_ && n_.digits && ascii::is_digit(r_.word(i_ + 1)[0]);
    if (!(digit || (next.kind == Small && !n_.digits))) return false;
    NumberReader below(r_, limit_);
    const auto read = below.read(i_ + 1, r_.tokens[i_ + 1].span.begin);
    if (!read || read.value <= current_ || (!digit && current_ != 1)) return false;
    // "won 3 over 2 days" and the like have something counted.
    if (read.end < limit_ && r_.tagged(read.end, {Tag::Noun, Tag::Adj, Tag::Propn, Tag::Num})) return false;
    current_ = (total_ + current_) / read.value;
    total_ = 0;
    i_ = read.end;
    n_.fraction = true;
    n_.plain = false;
    return true;
}

/// "two thirds", "two-thirds", "twenty one fifths", "one half"
bool NumberReader::thirds() {
    if (n_.digits || n_.plural || n_.vague) return false;
    auto at = i_;
    if (low(at) == "-") ++at;
    const Divisor below = denominator_at(at);
    if (below.end == 0) return false;
    const double top = total_ + current_;
    if (!below.plural && top != 1) return false;
    const auto next = below.end;
    // "one third" but "one quarter earlier" is time
    if (top == 1 && !below.plural &&
        !(at > i_ || r_.is_any(next, {"of", "the", "a", ".", ","}) || next >= limit_ || below.value == 2))
        return false;
    if (r_.is_any(at, {"quarters", "quarter"}) && top > 3) return false;
    current_ = top / below.value;
    total_ = 0;
    i_ = next;
    n_.fraction = true;
    of_a_million();
    return true;
}

Divisor NumberReader::denominator_at(std::uint32_t at) const {
    if (const double one = denominator_word(low(at)); one > 0) return {at + 1, one, low(at).back() == 's'};
    // "twenty-fifths", "hundred and fifth": read up to the last word, which is an ordinal.
    double value = 0;
    double last = 1000;
    for (auto i = at; i < limit_ && i < at + 8; ++i) {
        const auto w = word(i);
        if (const double below = denominator_word(low(i)); i > at && below > 0) {
            const bool fits = below >= 100 ? true : last >= 100 || (last >= 20 && below < 10);
            if (!fits) return {};
            const double all = below >= 100 ? (value == 0 ? 1 : value) * below : value + below;
            return {i + 1, all, low(i).back() == 's'};
        }
        if (w.kind == Small && w.value > 0 && (last >= 100 || (last >= 20 && w.value < 10))) {
            value += w.value;
            last = w.value;
        } else if (w.kind == Hundred || w.kind == Scale) {
            value = (value == 0 ? 1 : value) * w.value;
            last = w.value;
        } else if (i == at || !r_.is_any(i, {"-", "and"})) {
            return {};
        }
    }
    return {};
}

/// "three and a half", "two-and-a-half million", "3 million and a quarter", "forty two and a third"
void NumberReader::and_a_half() {
    auto at = i_;
    if (tight_hyphen(at)) ++at;
    if (low(at) != "and") return;
    ++at;
    if (tight_hyphen(at)) ++at;
    double top = 0;
    if (r_.is_any(at, {"a", "an"})) {
        top = 1;
    } else if (const auto w = word(at); w.kind == Small && w.value > 0 && w.value < 20) {
        top = w.value;
    } else if (low(at) != "half") {
        return;
    } else {
        top = 1;
        --at;
    }
    ++at;
    if (tight_hyphen(at)) ++at;
    const double below = denominator_word(low(at));
    if (below == 0 || top >= below) return;
    if (low(at).back() != 's' && top != 1) return;
    // "two and a third man"
    if (below > 4 && at + 1 < limit_ && r_.tagged(at + 1, {Tag::Noun, Tag::Propn})) return;
    if (below == 3 && low(at).back() != 's' && at + 1 < limit_ && r_.tagged(at + 1, {Tag::Noun, Tag::Adj}))
        return;
    current_ += top / below * (n_.scaled && n_.scale >= 1000 ? n_.scale : 1);
    i_ = at + 1;
    n_.plain = false;
    scales();
}

/// "two thirds of a million"
void NumberReader::of_a_million() {
    if (!n_.fraction) return;
    auto at = i_;
    if (low(at) == "of" && r_.is_any(at + 1, {"a", "an"})) at += 2;
    if (at >= limit_ || word(at).kind != Scale || (at == i_ && !n_.digits)) return;
    current_ *= word(at).value;
    n_.scale = word(at).value;
    n_.scaled = true;
    n_.fraction = false;
    i_ = at + 1;
}

} // namespace factlint::analyse
