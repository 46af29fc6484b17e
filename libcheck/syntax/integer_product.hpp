// Products of matrices of 16-bit integers with sums of 32 bits: exact, so every processor gives the same
// result, and several times as fast as floats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace factlint::syntax {

/// Columns of a packed matrix are padded to a multiple of this.
constexpr std::size_t column_step = 16;
constexpr std::size_t padded_columns(std::size_t columns) {
    return (columns + column_step - 1) / column_step * column_step;
}

/// Columns that lie together in memory: what one pass of a kernel over the rows of x needs fits the fastest
/// cache.
constexpr std::size_t panel_columns = 64;

/// Where an element of a packed matrix stands. Panels of columns follow one another; in a panel rows go in
/// pairs, the two numbers of a column side by side.
constexpr std::size_t packed_place(std::size_t inner, std::size_t columns, std::size_t row,
                                   std::size_t column) {
    const std::size_t panel = column / panel_columns * panel_columns;
    const std::size_t width = columns - panel < panel_columns ? columns - panel : panel_columns;
    return inner * panel + row / 2 * 2 * width + 2 * (column - panel) + row % 2;
}

/// A matrix of weights as the product wants it. Refers to memory that must outlive it.
struct PackedMatrix {
    const std::int16_t* data = nullptr; ///< as packed_place says
    std::size_t inner = 0;              ///< rows; even
    std::size_t columns = 0;            ///< a multiple of column_step
};

/// What multiplies on this processor; chosen once.
struct ProductKernel {
    /// out (rows x weights.columns) = x (rows x weights.inner) times weights. The caller sees to it that no
    /// sum leaves 32 bits.
    void (*multiply)(const std::int16_t* x, std::size_t rows, const PackedMatrix& weights, std::int32_t* out);
    const char* name;
};
const ProductKernel& product_kernel();
/// All that this processor can run, the plain one first: for tests that compare them.
std::vector<ProductKernel> product_kernels();

} // namespace factlint::syntax
