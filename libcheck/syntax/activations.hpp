// The logistic function and the hyperbolic tangent by a polynomial of degree six: only additions,
// multiplications and one division, so that every processor gives the same bits when products and sums are
// not fused.
#pragma once

#include <bit>
#include <cstdint>

namespace factlint::syntax {

/// e^x to a relative error of about 1e-7; x is cut to [-Limit, Limit].
template<int Limit>
inline float cut_exponential(float x) {
    constexpr auto limit = static_cast<float>(Limit);
    x = x < -limit ? -limit : x;
    x = x > limit ? limit : x;
    // Adding and taking away 1.5 * 2^23 rounds to a whole number.
    constexpr float rounder = 12582912.0F;
    const float scaled = x * 1.44269504F;
    const float shifted = scaled + rounder;
    const float whole = shifted - rounder;
    const float part = scaled - whole;
    float sum = 1.5403530e-4F;
    sum = sum * part + 1.3333558e-3F;
    sum = sum * part + 9.6181291e-3F;
    sum = sum * part + 5.5504109e-2F;
    sum = sum * part + 2.4022651e-1F;
    sum = sum * part + 6.9314718e-1F;
    sum = sum * part + 1.0F;
    const auto power = (std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(rounder) + 127)
                       << 23;
    return sum * std::bit_cast<float>(power);
}

inline float exponential(float x) { return cut_exponential<40>(x); }
/// Three of them can be multiplied without leaving the range of floats.
inline float small_exponential(float x) { return cut_exponential<20>(x); }

inline float logistic(float x) { return 1.0F / (1.0F + exponential(-x)); }
inline float hyperbolic_tangent(float x) { return 2.0F / (1.0F + exponential(-2.0F * x)) - 1.0F; }

} // namespace factlint::syntax
