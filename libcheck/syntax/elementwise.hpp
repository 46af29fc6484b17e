// What the network does element by element: gates, tangents, quantising. In floats without fused operations,
// so every processor gives the same bits; compiled once for each width of vectors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace factlint::syntax {

/// Activations are whole numbers of 1/1024, cut to [-8, 8].
constexpr float activation_unit = 1024.0F;
constexpr float activation_limit = 8.0F;

/// One word in one direction of a recurrent layer.
struct RecurrentStep {
    const std::int32_t* sums; ///< candidate, forget and reset gate, each `width` long
    const float* bias;        ///< of the same
    const float* peep;        ///< what forget and reset gate see of the state
    const std::int16_t* skip; ///< what is let through where the reset gate closes, or null
    float* state;             ///< in: of the word before; out: of this one
    std::int16_t* out;
    std::size_t width;
    float scale; ///< of the sums
};

struct ElementwiseKernel {
    void (*step)(const RecurrentStep& step);
    /// out = tanh(sums x scale + bias) as activations.
    void (*tangents)(const std::int32_t* sums, const float* bias, float scale, std::size_t count,
                     std::int16_t* out);
    /// out = tanh(one + other) as activations.
    void (*tangents_of_both)(const float* one, const float* other, std::size_t count, std::int16_t* out);
    /// Floats as activations.
    void (*quantise)(const float* values, std::size_t count, std::int16_t* out);
    /// sum += scale x row
    void (*add_scaled)(const std::int8_t* row, float scale, std::size_t count, float* sum);
    const char* name;
};
/// The widest that this processor runs; chosen once.
const ElementwiseKernel& elementwise();
/// All that it runs, the plain one first: for tests that compare them.
std::vector<ElementwiseKernel> elementwise_kernels();

} // namespace factlint::syntax
