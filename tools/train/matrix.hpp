// Matrix: rows of floats, and the three products that training needs. Every element of a product is summed in
// the order of the inner dimension with fused multiply-adds, so the result does not depend on the width of
// the vectors.
#pragma once

#include <cstddef>
#include <vector>

namespace factlint::train {

struct Matrix {
    Matrix() = default;
    Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c, 0.0F) {}
    void reset(std::size_t r, std::size_t c) {
        rows = r;
        cols = c;
        data.assign(r * c, 0.0F);
    }
    float* row(std::size_t i) { return data.data() + i * cols; }
    const float* row(std::size_t i) const { return data.data() + i * cols; }

    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<float> data;
};

/// C += A B
void add_product(Matrix& c, const Matrix& a, const Matrix& b);
/// C += Aᵀ B
void add_product_left_transposed(Matrix& c, const Matrix& a, const Matrix& b);
/// C += A Bᵀ
void add_product_right_transposed(Matrix& c, const Matrix& a, const Matrix& b);

} // namespace factlint::train
