#include "catch.hpp"
#include "syntax/integer_product.hpp"

#include <numeric>

using namespace factlint::syntax;

TEST_CASE("every kernel of this processor gives the plain one's sums, whatever the shape",
          "[syntax][integer_product]") {
    const auto [rows, inner, columns] = GENERATE(table<std::size_t, std::size_t, std::size_t>({
        {1, 2, 16},
        {5, 4, 32},
        {6, 64, 80},
        {13, 128, 96},
        {7, 254, 208},
    }));
    std::vector<std::int16_t> x(rows * inner);
    std::vector<std::int16_t> weights(inner * columns);
    std::uint32_t state = 1;
    const auto next = [&](int limit) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::int16_t>(static_cast<int>(state >> 16U) % (2 * limit + 1) - limit);
    };
    for (auto& value : x) value = next(8192);
    for (auto& value : weights) value = next(900);
    x.front() = 8192;
    weights.front() = 32000;
    const PackedMatrix matrix{weights.data(), inner, columns};
    const auto kernels = product_kernels();
    std::vector<std::int32_t> expected(rows * columns);
    kernels.front().multiply(x.data(), rows, matrix, expected.data());
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < inner; ++k)
        sum +=
            std::int64_t{x[(rows - 1) * inner + k]} * weights[packed_place(inner, columns, k, columns - 1)];
    CHECK(expected.back() == sum);
    for (const auto& kernel : kernels) {
        CAPTURE(kernel.name);
        std::vector<std::int32_t> found(rows * columns, -1);
        kernel.multiply(x.data(), rows, matrix, found.data());
        CHECK(found == expected);
    }
}
