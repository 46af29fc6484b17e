#include "analyse/number_reader.hpp"

#include <cmath>

namespace factlint::analyse {

using enum NumberWordKind;

Number NumberReader::read(std::uint32_t at, std::uint32_t byte) {
    i_ = at;
    n_.span.begin = byte;
    if (!first_piece(byte)) return {};
    if (!done_) {
        scales();
        more_pieces();
        tails();
    }
    if (n_.scaled) n_.plain = false;
    n_.value = total_ + current_;
    if (!std::isfinite(n_.value)) return {};
    n_.end = i_;
    if (n_.span.end == 0) n_.span.end = r_.tokens[i_ - 1].span.end;
    return n_;
}

// "lakh crore", "hundred thousand": scales that stand together multiply.
void NumberReader::scales() {
    double scale = 1;
    while (i_ < limit_) {
        auto at = i_;
        if (tight_hyphen(at)) ++at; // "five-million"
        const auto w = word(at);
        double step = 0;
        if (w.kind == Scale || w.kind == Hundred) step = w.value;
        // "50 lakhs", "5 crores"
        if (w.kind == PluralScale && n_.digits && (w.value == 1e5 || w.value == 1e7)) step = w.value;
        if (step == 0 && n_.digits && scale == 1 && at == i_) step = loose_letter(at);
        if (step == 0) break;
        scale *= step;
        i_ = at + 1;
        if (scale > 1e18) break;
    }
    if (scale == 1) return;
    current_ *= scale;
    n_.scale = scale;
    n_.scaled = true;
}

/// "3 bn", "$3 m", "10 k"
double NumberReader::loose_letter(std::uint32_t i) const {
    if (low(i).size() > 3 || low(i).empty()) return 0;
    const bool unit_next =
        i + 1 < limit_ && !r_.space_before(i + 1) && r_.is_any(i + 1, {"/", "²", "³", "^"});
    if (unit_next) return 0;
    const auto first = n_.span.begin;
    if (r_.word(i) == "K" && r_.space_before(i) && !money_before(first)) return 0; // kelvins
    return letter_scale(r_.word(i), money_before(first) || (!r_.space_before(i) && counts_next(i + 1)));
}

// "4 thousand 3 hundred", "two million and forty", "five lakh 20 thousand"
void NumberReader::more_pieces() {
    while (n_.scaled && n_.scale >= 100 && i_ < limit_) {
        auto at = i_;
        bool linked = r_.is_any(at, {"and", "&"});
        if (linked) ++at;
        if (low(at) == "," && !n_.digits) { // "three million, two hundred and forty"
            auto probe = at + 1;
            if (!(word(probe).kind == Small && word(probe + 1).kind == Hundred)) return;
            linked = true;
            ++at;
        }
        NumberReader next(r_, limit_);
        next.i_ = at;
        if (at >= limit_ || fraction_after(at) || r_.is_any(at, {"a", "an", "half"})) return;
        const bool in_digits = ascii::is_digit(r_.word(at)[0]);
        if (!in_digits && word(at).kind != Small) return;
        if (!next.first_piece(r_.tokens[at].span.begin) || next.done_ || next.n_.fraction) return;
        next.scales();
        if (next.current_ <= 0 || next.current_ >= n_.scale) return;
        // "5 million 3 ..." needs a scale of its own; words may end in units: "two million and forty".
        const bool hundred = n_.digits && n_.scale == 100 && linked; // "3 hundred and one"
        if (!next.n_.scaled && (in_digits || (n_.digits && !hundred))) return;
        if (!next.n_.scaled && linked && n_.scale < 1000 && in_digits) return;
        total_ += current_;
        current_ = next.current_;
        n_.scale = next.n_.scaled ? next.n_.scale : 1;
        i_ = next.i_;
        if (!next.n_.scaled) return;
    }
}

void NumberReader::tails() {
    if (point()) return;
    if (over()) return;
    if (thirds()) return;
    and_a_half();
    of_a_million();
}

bool number_may_start(const Reading& r, std::uint32_t at) {
    const auto low = r.lower[at];
    if (low.empty()) return false;
    const char c = low[0];
    if (ascii::is_digit(c)) return true;
    if (ascii::is_high(c)) return low.size() <= 4;
    if (low == ".") // ".5"
        return at + 1 < r.size() && (at == 0 || r.space_before(at) || r.is_any(at - 1, {"-", "$", "("})) &&
               !r.space_before(at + 1) && ascii::is_digit(r.lower[at + 1][0]);
    if (low == "a" || low == "an") return true;
    const auto word = number_word(low);
    return word.kind != None && word.kind != Ordinal;
}

Number number_at(const Reading& r, std::uint32_t at, std::uint32_t limit) {
    if (at >= limit || at >= r.size() || !number_may_start(r, at)) return {};
    return NumberReader(r, limit).read(at, r.tokens[at].span.begin);
}

Number number_at_byte(const Reading& r, std::uint32_t at, std::uint32_t byte, std::uint32_t limit) {
    if (at >= limit || at >= r.size() || byte >= r.tokens[at].span.end) return {};
    return NumberReader(r, limit).read(at, byte);
}

int small_number(std::string_view lower) {
    const auto word = number_word(lower);
    return word.kind == Small ? static_cast<int>(word.value) : 0;
}

} // namespace factlint::analyse
