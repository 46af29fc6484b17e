// Clock: time comes from outside, so that a run can be repeated and a test need not wait.
#pragma once

#include <cstdint>

namespace factlint::fetch {

class Clock {
  public:
    virtual ~Clock() = default;
    /// Seconds since 1970-01-01 UTC, for what is written down.
    virtual std::int64_t now() = 0;
    /// Milliseconds from any start, never backwards, for what is waited for.
    virtual std::int64_t ticks() = 0;
    virtual void wait(std::int64_t milliseconds) = 0;
};

} // namespace factlint::fetch
