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

} // namespace factlint::syntax
