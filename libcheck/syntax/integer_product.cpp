#include "syntax/integer_product.hpp"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace factlint::syntax {
namespace {

/// A panel of the packed matrix.
struct Panel {
    const std::int16_t* data;
    std::size_t first; ///< column
    std::size_t width;
};

template<typename Work>
[[gnu::always_inline]] inline void each_panel(const PackedMatrix& w, const Work& work) {
    for (std::size_t first = 0; first < w.columns; first += panel_columns)
        work(Panel{w.data + w.inner * first, first, std::min(panel_columns, w.columns - first)});
}

void multiply_plain(const std::int16_t* x, std::size_t rows, const PackedMatrix& w, std::int32_t* out) {
    std::fill_n(out, rows * w.columns, 0);
    each_panel(w, [&](const Panel& panel) {
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t k = 0; k < w.inner; k += 2) {
                const std::int32_t a = x[r * w.inner + k];
                const std::int32_t b = x[r * w.inner + k + 1];
                const std::int16_t* row = panel.data + k * panel.width;
                std::int32_t* sums = out + r * w.columns + panel.first;
                for (std::size_t j = 0; j < panel.width; ++j) sums[j] += a * row[2 * j] + b * row[2 * j + 1];
            }
    });
}

#if defined(__x86_64__)

/// Two neighbours of a row of x as one 32-bit number.
inline std::int32_t pair_at(const std::int16_t* x) {
    std::int32_t both;
    std::memcpy(&both, x, sizeof both);
    return both;
}

// Rows by columns that are summed at a time, as many as there are registers for.
// NOLINTBEGIN(portability-simd-intrinsics): integer multiply-add of pairs has no portable name
template<std::size_t Rows, std::size_t Vectors>
__attribute__((target("avx2"))) inline void block_avx2(const std::int16_t* x, const PackedMatrix& w,
                                                       const Panel& panel, std::size_t j, std::int32_t* out) {
    __m256i sum[Rows][Vectors];
    for (auto& row : sum)
        for (auto& s : row) s = _mm256_setzero_si256();
    for (std::size_t k = 0; k < w.inner; k += 2) {
        const std::int16_t* row = panel.data + k * panel.width + 2 * j;
        __m256i column[Vectors];
        for (std::size_t v = 0; v < Vectors; ++v)
            column[v] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(row + 16 * v));
        for (std::size_t r = 0; r < Rows; ++r) {
            const __m256i both = _mm256_set1_epi32(pair_at(x + r * w.inner + k));
            for (std::size_t v = 0; v < Vectors; ++v)
                sum[r][v] = _mm256_add_epi32(sum[r][v], _mm256_madd_epi16(both, column[v]));
        }
    }
    for (std::size_t r = 0; r < Rows; ++r)
        for (std::size_t v = 0; v < Vectors; ++v)
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * w.columns + panel.first + j + 8 * v),
                                sum[r][v]);
}

__attribute__((target("avx2"))) void panel_avx2(const std::int16_t* x, std::size_t rows,
                                                const PackedMatrix& w, const Panel& panel,
                                                std::int32_t* out) {
    for (std::size_t j = 0; j < panel.width; j += column_step) {
        std::size_t r = 0;
        for (; r + 6 <= rows; r += 6) block_avx2<6, 2>(x + r * w.inner, w, panel, j, out + r * w.columns);
        for (; r < rows; ++r) block_avx2<1, 2>(x + r * w.inner, w, panel, j, out + r * w.columns);
    }
}
void multiply_avx2(const std::int16_t* x, std::size_t rows, const PackedMatrix& w, std::int32_t* out) {
    each_panel(w, [&](const Panel& panel) { panel_avx2(x, rows, w, panel, out); });
}

template<std::size_t Rows, std::size_t Vectors>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) inline void
block_vnni(const std::int16_t* x, const PackedMatrix& w, const Panel& panel, std::size_t j,
           std::int32_t* out) {
    __m512i sum[Rows][Vectors];
    for (auto& row : sum)
        for (auto& s : row) s = _mm512_setzero_si512();
    for (std::size_t k = 0; k < w.inner; k += 2) {
        const std::int16_t* row = panel.data + k * panel.width + 2 * j;
        __m512i column[Vectors];
        for (std::size_t v = 0; v < Vectors; ++v) column[v] = _mm512_loadu_si512(row + 32 * v);
        for (std::size_t r = 0; r < Rows; ++r) {
            const __m512i both = _mm512_set1_epi32(pair_at(x + r * w.inner + k));
            for (std::size_t v = 0; v < Vectors; ++v)
                sum[r][v] = _mm512_dpwssd_epi32(sum[r][v], both, column[v]);
        }
    }
    for (std::size_t r = 0; r < Rows; ++r)
        for (std::size_t v = 0; v < Vectors; ++v)
            _mm512_storeu_si512(out + r * w.columns + panel.first + j + 16 * v, sum[r][v]);
}

template<std::size_t Vectors>
__attribute__((target("avx512f,avx512bw,avx512vnni"))) void
columns_vnni(const std::int16_t* x, std::size_t rows, const PackedMatrix& w, const Panel& panel,
             std::size_t j, std::int32_t* out) {
    std::size_t r = 0;
    for (; r + 6 <= rows; r += 6) block_vnni<6, Vectors>(x + r * w.inner, w, panel, j, out + r * w.columns);
    for (; r < rows; ++r) block_vnni<1, Vectors>(x + r * w.inner, w, panel, j, out + r * w.columns);
}

void multiply_vnni(const std::int16_t* x, std::size_t rows, const PackedMatrix& w, std::int32_t* out) {
    each_panel(w, [&](const Panel& panel) {
        if (panel.width == panel_columns) return columns_vnni<4>(x, rows, w, panel, 0, out);
        std::size_t j = 0;
        if (panel.width - j >= 32) {
            columns_vnni<2>(x, rows, w, panel, j, out);
            j += 32;
        }
        if (j < panel.width) columns_vnni<1>(x, rows, w, panel, j, out);
    });
}
// NOLINTEND(portability-simd-intrinsics)

#endif

} // namespace

std::vector<ProductKernel> product_kernels() {
    std::vector<ProductKernel> kernels = {{multiply_plain, "plain"}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0) kernels.push_back({multiply_avx2, "avx2"});
    if (__builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vnni") != 0)
        kernels.push_back({multiply_vnni, "avx512vnni"});
#endif
    return kernels;
}

const ProductKernel& product_kernel() {
    static const ProductKernel best = product_kernels().back();
    return best;
}

} // namespace factlint::syntax
