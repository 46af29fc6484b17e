// Which side of the publication a time without a year or week lies on: the verb that governs it says so. "was
// held on Friday", "will be held on Friday", "is due on Friday". Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

enum class TimeSide : std::uint8_t {
    Unknown,
    Past,
    Future,
    Planned ///< ahead, unless that would be far: "to leave on Friday", "is due in June"
};

class TimeTense {
  public:
    explicit TimeTense(const Reading& reading) : r_(reading) {}

    /// The side of the time expression [begin, end). Looks at most 24 tokens to each side.
    TimeSide direction(TokenRange sentence, std::uint32_t begin, std::uint32_t end) const;

  private:
    struct Verb {
        TimeSide side = TimeSide::Unknown;
        bool perfect = false; ///< has, have
        bool look_on = false; ///< not the verb that governs: "an offer to buy"
    };
    Verb of_verb(TokenRange sentence, std::uint32_t verb) const;
    Verb of_infinitive(TokenRange sentence, std::uint32_t to) const;
    std::uint32_t main_verb(TokenRange sentence, std::uint32_t first) const;
    bool plans(std::uint32_t i) const;

    const Reading& r_;
};

} // namespace factlint::analyse
