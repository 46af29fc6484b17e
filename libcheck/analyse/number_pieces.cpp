#include "analyse/number_digits.hpp"
#include "analyse/number_reader.hpp"

namespace factlint::analyse {

using enum NumberWordKind;

double letter_scale(std::string_view letters, bool money_or_noun) {
    if (letters == "k" || letters == "K") return 1e3;
    if (letters == "bn" || letters == "Bn" || letters == "BN") return 1e9;
    if (letters == "mn" || letters == "mln" || letters == "Mn") return 1e6;
    if (letters == "tn" || letters == "trn") return 1e12;
    if (!money_or_noun) return 0;
    if (letters == "cr" || letters == "Cr") return 1e7;
    if (letters == "m" || letters == "M" || letters == "mm" || letters == "MM") return 1e6;
    if (letters == "b" || letters == "B") return 1e9;
    if (letters == "T" || letters == "t") return 1e12;
    return 0;
}

bool NumberReader::first_piece(std::uint32_t byte) {
    if (digit_led(byte)) return digits(byte);
    return words_piece();
}

bool NumberReader::digits(std::uint32_t byte) {
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
        const double scale = letter_scale(letters, money_before(byte) || counts_next(i_ + 1) || !after_name);
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

bool NumberReader::money_before(std::uint32_t byte) const {
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
bool NumberReader::counts_next(std::uint32_t i) const {
    // "5m euros"
    if (const auto* unit = i < limit_ ? r_.lexicon->unit(low(i)) : nullptr;
        unit != nullptr && unit->measure == "money" && low(i).size() > 2)
        return true;
    return i < limit_ && r_.tag(i) == Tag::Noun && r_.lower[i].size() > 2 &&
           (r_.lower[i].back() == 's' || r_.listed(i, r_.lists.person_nouns));
}

// Words below the next scale: "two hundred and five", "a hundred", "twenty-five".
bool NumberReader::words_piece() {
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
double NumberReader::below_hundred(bool& any) {
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
        } else if (any && tight_hyphen(i_) && (word(i_ + 1).kind == Small || word(i_ + 1).kind == Hundred)) {
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

bool NumberReader::article() {
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

bool NumberReader::half() {
    auto at = i_ + 1;
    if (r_.is_any(at, {"a", "an"})) ++at;
    if (at >= limit_ || (word(at).kind != Scale && word(at).kind != Hundred)) return false;
    i_ = at;
    current_ = 0.5;
    return true;
}

bool NumberReader::plural(double value) {
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

} // namespace factlint::analyse
