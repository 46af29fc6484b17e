// Confidence of a clash: a logistic over few named features, with weights in one readable table
// (weights.cpp).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::confidence {

struct Weight {
    std::string_view feature;
    double weight = 0;
    std::string_view meaning;
};

std::span<const Weight> weights();

struct Feature {
    std::string_view name;
    double value = 0;
};

struct Confidence {
    double value = 0;
    std::vector<std::string> shares; ///< "topicality 0.62 x 2.0 = +1.24", for --explain
};

/// 1 / (1 + exp(-(bias + sum))). An unknown feature weighs nothing.
Confidence confidence_of(std::span<const Feature> features);

/// The bias and the sum alone.
double log_odds_of(std::span<const Feature> features);

/// From this confidence on `check` reports a clash.
inline constexpr double report_threshold = 0.6;

} // namespace factlint::confidence
