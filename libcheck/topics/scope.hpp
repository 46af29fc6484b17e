// The scope of a stance: what time, and which variant of the proposition, it speaks of. Two stances can only
// clash when their scopes meet. In records a scope is one string: "2021-07", "2022-02/2023-06",
// "../2012-09-28" (up to), "2022-02/.." (since), "" (any time), then perhaps "; with the United States".
#pragma once

#include "analyse/document.hpp"
#include "topics/topic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factlint::topics {

struct Scope {
    static constexpr std::int64_t open_low = -1'000'000;
    static constexpr std::int64_t open_high = 1'000'000;

    std::int64_t lo = open_low; ///< days since 1970-01-01, both ends included
    std::int64_t hi = open_high;
    std::string words;

    bool any_time() const { return lo <= open_low && hi >= open_high; }
    /// The days of this are all among those of the other.
    bool within(const Scope& other) const { return words == other.words && other.lo <= lo && hi <= other.hi; }
    bool meets(const Scope& other) const { return words == other.words && lo <= other.hi && other.lo <= hi; }
    std::string text() const;
    /// What text() wrote; days that cannot be read count as open.
    static Scope parse(std::string_view text);
};

/// A date cut to a year (1), month (2) or day (3).
Date cut(Date date, int by);

/// The scope of an event in a document by the rule; nothing when the rule says that it is not of this
/// proposition (another year). `words` become the scope's words. `seen` gets one line of trace.
std::optional<Scope> find_scope(const TimeRule& rule, const analyse::Document& document,
                                std::uint32_t sentence, std::uint32_t event, const std::string& words,
                                std::string& seen);

} // namespace factlint::topics
