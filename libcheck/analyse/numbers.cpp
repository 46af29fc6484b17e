#include "analyse/numbers.hpp"

#include "analyse/number_digits.hpp"
#include "analyse/number_words.hpp"

#include <charconv>
#include <cmath>

namespace factlint::analyse {
namespace {

using enum NumberWordKind;

/// "k", "m", "bn" behind digits; 0 for other letters. `m` and `b` are too many things: the caller says
/// whether money or a counted noun makes them a scale.
double letter_scale(std::string_view letters, bool money_or_noun) {
    if (letters == "k" || letters == "K") return 1e3;
    if (letters == "bn" || letters == "Bn" || letters == "BN") return 1e9;
    if (letters == "mn" || letters == "mln" || letters == "Mn") return 1e6;
    if (letters == "tn" || letters == "trn") return 1e12;
    if (!money_or_noun) return 0;
    if (letters == "m" || letters == "M" || letters == "mm" || letters == "MM") return 1e6;
    if (letters == "b" || letters == "B") return 1e9;
    if (letters == "T" || letters == "t") return 1e12;
    return 0;
}

class NumberReader {
  public:
    NumberReader(const Reading& reading, std::uint32_t limit)
        : r_(reading), limit_(std::min(limit, reading.size())) {}

    Number read(std::uint32_t at, std::uint32_t byte) {
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

  private:
    std::string_view low(std::uint32_t i) const { return i < limit_ ? r_.lower[i] : std::string_view{}; }
    NumberWord word(std::uint32_t i) const { return number_word(low(i)); }
    bool tight_hyphen(std::uint32_t i) const {
        return low(i) == "-" && !r_.space_before(i) && i + 1 < limit_ && !r_.space_before(i + 1);
    }

    bool first_piece(std::uint32_t byte) {
        if (digit_led(byte)) return digits(byte);
        return words_piece();
    }
    bool digit_led(std::uint32_t byte) const {
        const char c = r_.text[byte];
        return ascii::is_digit(c) || ascii::is_high(c) || c == '.';
    }

    bool digits(std::uint32_t byte) {
        const auto last = r_.tokens[limit_ - 1].span.end;
        const auto read = digits_at(r_.text, byte, last);
        if (read.end == 0) return false;
        while (i_ < limit_ && r_.tokens[i_].span.end <= read.end) ++i_;
        current_ = read.value;
        n_.digits = true;
        n_.plain = read.plain;
        n_.fraction = read.fraction;
        n_.span.end = read.end;
        if (i_ < limit_ && r_.tokens[i_].span.begin < read.end) { // "10M": letters in the same token
            const auto letters = Span{read.end, r_.tokens[i_].span.end}.in(r_.text);
            // "10M" alone is ten million, "Class 3B" and "Unit 10M" are names.
            const bool after_name = i_ > 0 && r_.tagged(i_ - 1, {Tag::Noun, Tag::Propn});
            const double scale =
                letter_scale(letters, money_before(byte) || counts_next(i_ + 1) || !after_name);
            if (scale == 0) return false;
            current_ *= scale;
            n_.scale = scale;
            n_.scaled = true;
            ++i_;
            done_ = true;
        }
        n_.span.end = 0;
        if (i_ == 0) return false;
        return true;
    }

    bool money_before(std::uint32_t byte) const {
        auto at = byte;
        while (at > 0 && (r_.text[at - 1] == ' ' || r_.text[at - 1] == '-' || r_.text[at - 1] == '.')) --at;
        if (at == 0) return false;
        const char c = r_.text[at - 1];
        if (c == '$' || ascii::is_high(c)) return true; // £, €, ₹; a letter is looked up below
        auto begin = at;
        while (begin > 0 && ascii::is_alpha(r_.text[begin - 1]) && at - begin < 4) --begin;
        if (at - begin < 2 || at - begin > 3) return false;
        const auto* unit = r_.lexicon->unit(ascii::lower(Span{begin, at}.in(r_.text)));
        return unit != nullptr && unit->measure == "money";
    }
    /// A plural noun, as in "3m people".
    bool counts_next(std::uint32_t i) const {
        return i < limit_ && r_.tag(i) == Tag::Noun && r_.lower[i].size() > 2 &&
               (r_.lower[i].back() == 's' || r_.listed(i, r_.lists.person_nouns));
    }

    // Words below the next scale: "two hundred and five", "a hundred", "twenty-five".
    bool words_piece() {
        const auto begin = i_;
        bool any = false;
        if (r_.is_any(i_, {"a", "an"})) return article();
        if (low(i_) == "half") return half();
        const auto first = word(i_);
        if (first.kind == PluralScale) return plural(first.value);
        if (first.kind == Scale || first.kind == Hundred) {
            if (first.kind == Scale && r_.lower[i_].size() < 4) return false; // "mn", "bn"
            // "several hundred", "a few dozen", and "million" alone
            current_ = 1;
            n_.plural = begin > 0 && r_.is_any(begin - 1, {"several", "few", "many"});
            return true;
        }
        if (first.kind != Small) return false;
        current_ = below_hundred(any);
        if (!any) return false;
        return true;
    }

    /// "one hundred (and) twenty (-) five" without the scales from thousand on.
    double below_hundred(bool& any) {
        double value = 0;
        double last = 1000;
        while (i_ < limit_) {
            const auto w = word(i_);
            if (w.kind == Small) {
                // "one two" are two numbers; "twenty two" is one.
                const bool unit_after_ten = last >= 20 && last < 100 && w.value < 10 && w.value > 0;
                if (!(last >= 100 || unit_after_ten)) break;
                if (any && w.value == 0) break;
                value += w.value;
                last = w.value;
                any = true;
                ++i_;
            } else if (w.kind == Hundred && any && last < 100) {
                value = value * 100;
                last = 100;
                n_.scaled = true;
                n_.scale = 100;
                ++i_;
            } else if (any && r_.is_any(i_, {"and", "&"}) && last == 100 && word(i_ + 1).kind == Small &&
                       !fraction_after(i_ + 1)) {
                ++i_;
            } else if (any && tight_hyphen(i_) &&
                       (word(i_ + 1).kind == Small || word(i_ + 1).kind == Hundred)) {
                const auto next = word(i_ + 1);
                const bool joins =
                    next.kind == Hundred ? last < 100 : last >= 20 && last < 100 && next.value < 10;
                if (!joins) break;
                ++i_;
            } else {
                break;
            }
        }
        return value;
    }

    /// Whether "one half", "two thirds" starts here.
    bool fraction_after(std::uint32_t i) const {
        const auto below = denominator_word(low(i + 1));
        return below > 0 && (low(i + 1).back() == 's' || low(i) == "one" || below == 2);
    }

    bool article() {
        const auto next = word(i_ + 1);
        if ((next.kind == Scale && r_.lower[i_ + 1].size() > 3) || next.kind == Hundred) {
            ++i_;
            current_ = 1;
            return true;
        }
        if (low(i_ + 1) == "couple" && (low(i_ + 2) == "of" || word(i_ + 2).kind != None)) {
            // "a couple of hundred"
            i_ += low(i_ + 2) == "of" ? 3 : 2;
            current_ = 2;
            n_.vague = true;
            done_ = word(i_).kind != Scale && word(i_).kind != Hundred;
            return true;
        }
        if (low(i_ + 1) == "few" && (word(i_ + 2).kind == Scale || word(i_ + 2).kind == Hundred)) {
            i_ += 2;
            current_ = 1;
            n_.plural = true;
            return true;
        }
        if (low(i_ + 1) == "half" && (word(i_ + 2).kind == Scale)) { // "a half million"
            i_ += 2;
            current_ = 0.5;
            return true;
        }
        const auto below = denominator_word(low(i_ + 1));
        if (below == 0 || low(i_ + 1).back() == 's') return false;
        // "a third of a million", "a quarter million"
        auto at = i_ + 2;
        if (low(at) == "of" && r_.is_any(at + 1, {"a", "an"})) at += 2;
        if (at >= limit_ || (word(at).kind != Scale && word(at).kind != Hundred)) return false;
        i_ = at;
        current_ = 1 / below;
        return true;
    }

    bool half() {
        auto at = i_ + 1;
        if (r_.is_any(at, {"a", "an"})) ++at;
        if (at >= limit_ || (word(at).kind != Scale && word(at).kind != Hundred)) return false;
        i_ = at;
        current_ = 0.5;
        return true;
    }

    bool plural(double value) {
        current_ = value;
        n_.plural = true;
        n_.scale = value;
        ++i_;
        done_ = true;
        // "hundreds of thousands", "tens of millions"
        const auto next = word(i_ + 1);
        if (low(i_) == "of" && next.kind == PluralScale && next.value > value) {
            current_ = value * next.value;
            n_.scale = next.value;
            i_ += 2;
        }
        return true;
    }

    // "lakh crore", "hundred thousand": scales that stand together multiply.
    void scales() {
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
    double loose_letter(std::uint32_t i) const {
        if (low(i).size() > 3 || low(i).empty()) return 0;
        const bool unit_next =
            i + 1 < limit_ && !r_.space_before(i + 1) && r_.is_any(i + 1, {"/", "²", "³", "^"});
        if (unit_next) return 0;
        const auto first = n_.span.begin;
        if (r_.word(i) == "K" && r_.space_before(i) && !money_before(first)) return 0; // kelvins
        return letter_scale(r_.word(i), money_before(first) || (!r_.space_before(i) && counts_next(i + 1)));
    }

    // "4 thousand 3 hundred", "two million and forty", "five lakh 20 thousand"
    void more_pieces() {
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
            if (!next.n_.scaled && (in_digits || n_.digits)) return;
            if (!next.n_.scaled && linked && n_.scale < 1000 && in_digits) return;
            total_ += current_;
            current_ = next.current_;
            n_.scale = next.n_.scaled ? next.n_.scale : 1;
            i_ = next.i_;
            if (!next.n_.scaled) return;
        }
    }

    void tails() {
        if (point()) return;
        if (over()) return;
        if (thirds()) return;
        and_a_half();
        of_a_million();
    }

    /// "nine point nought four"
    bool point() {
        if (n_.digits || low(i_) != "point" || word(i_ + 1).kind != Small || word(i_ + 1).value > 9)
            return false;
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
    bool over() {
        if (low(i_) != "over" || n_.scaled) return false;
        const auto next = word(i_ + 1);
        const bool digit = i_ + 1 < limit_ && n_.digits && ascii::is_digit(r_.word(i_ + 1)[0]);
        if (!(digit || (next.kind == Small && !n_.digits))) return false;
        NumberReader below(r_, limit_);
        const auto read = below.read(i_ + 1, r_.tokens[i_ + 1].span.begin);
        if (!read || read.value <= current_ || (!digit && current_ != 1)) return false;
        // "won 3 over 2 days" and the like have something counted.
        if (read.end < limit_ && r_.tagged(read.end, {Tag::Noun, Tag::Adj, Tag::Propn, Tag::Num}))
            return false;
        current_ = (total_ + current_) / read.value;
        total_ = 0;
        i_ = read.end;
        n_.fraction = true;
        n_.plain = false;
        return true;
    }

    /// "two thirds", "two-thirds", "twenty one fifths", "one half"
    bool thirds() {
        if (n_.digits || n_.plural || n_.vague) return false;
        auto at = i_;
        if (low(at) == "-") ++at;
        const double below = denominator_word(low(at));
        if (below == 0) return false;
        const double top = total_ + current_;
        const bool many = low(at).back() == 's';
        if (!many && top != 1) return false;
        // "one third" but "one quarter earlier" is time
        if (top == 1 && !many &&
            !(at > i_ || r_.is_any(at + 1, {"of", "the", "a", ".", ","}) || at + 1 >= limit_ || below == 2))
            return false;
        if (r_.is_any(at, {"quarters", "quarter"}) && top > 3) return false;
        current_ = top / below;
        total_ = 0;
        i_ = at + 1;
        n_.fraction = true;
        of_a_million();
        return true;
    }

    /// "three and a half", "two-and-a-half million", "3 million and a quarter", "forty two and a third"
    void and_a_half() {
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
        if (below == 3 && low(at).back() != 's' && at + 1 < limit_ &&
            r_.tagged(at + 1, {Tag::Noun, Tag::Adj}))
            return;
        current_ += top / below * (n_.scaled && n_.scale >= 1000 ? n_.scale : 1);
        i_ = at + 1;
        n_.plain = false;
        scales();
    }

    /// "two thirds of a million"
    void of_a_million() {
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

    const Reading& r_;
    std::uint32_t limit_;
    std::uint32_t i_ = 0;
    Number n_;
    double total_ = 0;   // finished thousands, millions ...
    double current_ = 0; // the piece being read
    bool done_ = false;
};

} // namespace

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

int ordinal_at(const Reading& r, std::uint32_t at) {
    const auto low = r.lower[at];
    if (low.size() > 2 && low.size() < 8 && ascii::is_digit(low[0])) {
        if (!(low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th")))
            return 0;
        int value = 0;
        const auto read = std::from_chars(low.data(), low.data() + low.size() - 2, value);
        return read.ec == std::errc{} && read.ptr == low.data() + low.size() - 2 ? value : 0;
    }
    const auto word = number_word(low);
    return word.kind == NumberWordKind::Ordinal && word.value < 1000 ? static_cast<int>(word.value) : 0;
}

OrdinalNumber long_ordinal_at(const Reading& r, std::uint32_t at, std::uint32_t limit) {
    if (const int alone = ordinal_at(r, at); alone > 0) return {at + 1, static_cast<double>(alone)};
    auto low = [&](std::uint32_t i) { return i < limit ? r.lower[i] : std::string_view{}; };
    const auto first = number_word(low(at));
    if (first.kind != Small && first.kind != Hundred && first.kind != Scale) return {};
    double value = 0;
    double last = 1000;
    for (auto i = at; i < limit;) {
        const auto w = number_word(low(i));
        if (w.kind == NumberWordKind::Ordinal) {
            if (i == at) return {};
            if (w.value < 10 && last >= 20) return {i + 1, value + w.value};
            if (w.value < 100 && last >= 100) return {i + 1, value + w.value};
            if (w.value >= 100) return {i + 1, (value == 0 ? 1 : value) * w.value};
            return {};
        }
        if (w.kind == Small && (last >= 100 || (last >= 20 && w.value < 10))) {
            value += w.value;
            last = w.value;
        } else if ((w.kind == Hundred || w.kind == Scale) && i + 1 < limit) {
            value = (value == 0 ? 1 : value) * w.value;
            last = w.value;
        } else if (!(i > at && (low(i) == "-" || low(i) == "and"))) {
            return {};
        }
        ++i;
    }
    return {};
}

} // namespace factlint::analyse
