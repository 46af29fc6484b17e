// NumberReader: reads one number over tokens. Its first piece ("two hundred and five", "1,200", "a couple
// of") stands in number_pieces.cpp, scales and further pieces in numbers.cpp, fractions and decimals in words
// in number_fractions.cpp. Internal to analyse.
#pragma once

#include "analyse/number_words.hpp"
#include "analyse/numbers.hpp"

#include <algorithm>

namespace factlint::analyse {

struct Divisor {
    std::uint32_t end = 0; ///< token past it; 0 when there is none
    double value = 0;
    bool plural = false;
};

class NumberReader {
  public:
    NumberReader(const Reading& reading, std::uint32_t limit)
        : r_(reading), limit_(std::min(limit, reading.size())) {}

    Number read(std::uint32_t at, std::uint32_t byte);

  private:
    std::string_view low(std::uint32_t i) const { return i < limit_ ? r_.lower[i] : std::string_view{}; }
    NumberWord word(std::uint32_t i) const { return number_word(low(i)); }
    bool tight_hyphen(std::uint32_t i) const {
        return low(i) == "-" && !r_.space_before(i) && i + 1 < limit_ && !r_.space_before(i + 1);
    }
    bool digit_led(std::uint32_t byte) const {
        const char c = r_.text[byte];
        return ascii::is_digit(c) || ascii::is_high(c) || c == '.';
    }

    // The first piece.
    bool first_piece(std::uint32_t byte);
    bool digits(std::uint32_t byte);
    bool money_before(std::uint32_t byte) const;
    /// A plural noun, as in "3m people".
    bool counts_next(std::uint32_t i) const;
    // Words below the next scale: "two hundred and five", "a hundred", "twenty-five".
    bool words_piece();
    /// "one hundred (and) twenty (-) five" without the scales from thousand on.
    double below_hundred(bool& any);
    bool article();
    bool half();
    bool plural(double value);

    // What follows it.
    // "lakh crore", "hundred thousand": scales that stand together multiply.
    void scales();
    /// "3 bn", "$3 m", "10 k"
    double loose_letter(std::uint32_t i) const;
    // "4 thousand 3 hundred", "two million and forty", "five lakh 20 thousand"
    void more_pieces();
    void tails();

    // Fractions.
    /// Whether "one half", "two thirds" starts here.
    bool fraction_after(std::uint32_t i) const;
    /// "nine point nought four"
    bool point();
    /// "one over three"
    bool over();
    /// "two thirds", "two-thirds", "twenty one fifths", "one half"
    bool thirds();
    /// "three and a half", "two-and-a-half million", "3 million and a quarter", "forty two and a third"
    void and_a_half();
    /// "two thirds of a million"
    void of_a_million();
    /// The number below the line at a token: "thirds", "twenty-fifth", "one hundred and fifth".
    Divisor denominator_at(std::uint32_t at) const;

    const Reading& r_;
    std::uint32_t limit_;
    std::uint32_t i_ = 0;
    Number n_;
    double total_ = 0;   // finished thousands, millions ...
    double current_ = 0; // the piece being read
    bool done_ = false;
};

/// "k", "m", "bn" behind digits; 0 for other letters. `m` and `b` are too many things: the caller says
/// whether money or a counted noun makes them a scale.
double letter_scale(std::string_view letters, bool money_or_noun);

} // namespace factlint::analyse
