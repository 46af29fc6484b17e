#include "matrix.hpp"

#include <algorithm>
#include <cmath>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FACTLINT_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FACTLINT_WIDE
#endif

namespace factlint::train {
namespace {

constexpr std::size_t panel = 64; ///< columns of B that are multiplied at a time
using Lanes [[gnu::vector_size(64), gnu::aligned(4), gnu::may_alias]] = float;

/// C (rows x panel) += A (rows x inner) times a packed panel of B.
FACTLINT_WIDE void multiply_panel(const float* a, std::size_t lda, const float* b, float* c, std::size_t ldc,
                                  std::size_t rows, std::size_t inner) {
    std::size_t i = 0;
    for (; i + 4 <= rows; i += 4) {
        Lanes sum[4][4];
        for (std::size_t r = 0; r < 4; ++r)
            for (std::size_t v = 0; v < 4; ++v)
                sum[r][v] = *reinterpret_cast<const Lanes*>(c + (i + r) * ldc + v * 16);
        for (std::size_t k = 0; k < inner; ++k) {
            const Lanes* row = reinterpret_cast<const Lanes*>(b + k * panel);
            for (std::size_t r = 0; r < 4; ++r) {
                const float x = a[(i + r) * lda + k];
                for (std::size_t v = 0; v < 4; ++v) sum[r][v] += x * row[v];
            }
        }
        for (std::size_t r = 0; r < 4; ++r)
            for (std::size_t v = 0; v < 4; ++v)
                *reinterpret_cast<Lanes*>(c + (i + r) * ldc + v * 16) = sum[r][v];
    }
    for (; i < rows; ++i) {
        Lanes sum[4];
        for (std::size_t v = 0; v < 4; ++v) sum[v] = *reinterpret_cast<const Lanes*>(c + i * ldc + v * 16);
        for (std::size_t k = 0; k < inner; ++k) {
            const Lanes* row = reinterpret_cast<const Lanes*>(b + k * panel);
            const float x = a[i * lda + k];
            for (std::size_t v = 0; v < 4; ++v) sum[v] += x * row[v];
        }
        for (std::size_t v = 0; v < 4; ++v) *reinterpret_cast<Lanes*>(c + i * ldc + v * 16) = sum[v];
    }
}

Matrix transposed(const Matrix& m) {
    Matrix out(m.cols, m.rows);
    constexpr std::size_t block = 16;
    for (std::size_t i = 0; i < m.rows; i += block)
        for (std::size_t j = 0; j < m.cols; j += block)
            for (std::size_t x = i; x < std::min(m.rows, i + block); ++x)
                for (std::size_t y = j; y < std::min(m.cols, j + block); ++y)
                    out.data[y * m.rows + x] = m.data[x * m.cols + y];
    return out;
}

} // namespace

void add_product(Matrix& c, const Matrix& a, const Matrix& b) {
    std::vector<float> packed(b.rows * panel);
    std::vector<float> edge;
    for (std::size_t j = 0; j < b.cols; j += panel) {
        const std::size_t width = std::min(panel, b.cols - j);
        if (width < panel) std::fill(packed.begin(), packed.end(), 0.0F);
        for (std::size_t k = 0; k < b.rows; ++k) std::copy_n(b.row(k) + j, width, packed.data() + k * panel);
        if (width == panel) {
            multiply_panel(a.data.data(), a.cols, packed.data(), c.data.data() + j, c.cols, a.rows, a.cols);
            continue;
        }
        edge.assign(a.rows * panel, 0.0F);
        for (std::size_t i = 0; i < a.rows; ++i) std::copy_n(c.row(i) + j, width, edge.data() + i * panel);
        multiply_panel(a.data.data(), a.cols, packed.data(), edge.data(), panel, a.rows, a.cols);
        for (std::size_t i = 0; i < a.rows; ++i) std::copy_n(edge.data() + i * panel, width, c.row(i) + j);
    }
}

void add_product_left_transposed(Matrix& c, const Matrix& a, const Matrix& b) {
    add_product(c, transposed(a), b);
}
void add_product_right_transposed(Matrix& c, const Matrix& a, const Matrix& b) {
    add_product(c, a, transposed(b));
}

} // namespace factlint::train
