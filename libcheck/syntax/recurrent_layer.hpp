// A bidirectional layer of Simple Recurrent Units (Lei et al. 2018) at run time. Its matrix product is of
// integers; what runs from word to word is in floats, without fused operations, so that the bits are the same
// everywhere.
#pragma once

#include "syntax/integer_product.hpp"
#include "syntax/model_file.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace factlint::syntax {

/// Activations are whole numbers of 1/1024, cut to [-8, 8].
constexpr float activation_unit = 1024.0F;
constexpr float activation_limit = 8.0F;

/// A matrix of a model with the factor that turns its products back into floats.
struct ScaledMatrix {
    PackedMatrix weights;
    float scale = 1; ///< of an integer sum; contains activation_unit
    std::span<const float> bias;

    static Result<ScaledMatrix> read(const ModelFile& file, const std::string& name, std::size_t inner,
                                     std::size_t columns);
};

class RecurrentLayer {
  public:
    static Result<RecurrentLayer> read(const ModelFile& file, const std::string& name, std::size_t inputs,
                                       std::size_t width);

    std::size_t inputs() const { return inputs_; }
    std::size_t outputs() const { return 2 * width_; }

    /// `in` is tokens x inputs(), `out` tokens x outputs(); `starts` the first token of each sentence and the
    /// end of the last. `sums` is scratch memory.
    void run(const std::int16_t* in, std::span<const std::uint32_t> starts, std::int16_t* out,
             std::vector<std::int32_t>& sums) const;

  private:
    std::size_t inputs_ = 0;
    std::size_t width_ = 0;
    ScaledMatrix matrix_;
    std::span<const float> peep_;
};

/// sum += scale x row, element by element.
void add_scaled(const std::int8_t* row, float scale, std::size_t count, float* sum);
/// Floats as activations.
void quantise(const float* values, std::size_t count, std::int16_t* out);
/// out = tanh(sums x scale + bias), as activations; `count` columns of each of `rows` rows from column
/// `from`.
void tangents(const std::int32_t* sums, std::size_t rows, const ScaledMatrix& matrix, std::size_t from,
              std::size_t count, std::int16_t* out);

} // namespace factlint::syntax
