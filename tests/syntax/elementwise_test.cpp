#include "catch.hpp"
#include "syntax/elementwise.hpp"

#include <cmath>

using namespace factlint::syntax;

namespace {

struct Numbers {
    explicit Numbers(std::size_t count) {
        std::uint32_t state = 7;
        const auto next = [&] {
            state = state * 1664525U + 1013904223U;
            return static_cast<float>(state >> 8U) / 16777216.0F - 0.5F;
        };
        for (std::size_t i = 0; i < 3 * count; ++i) {
            sums.push_back(static_cast<std::int32_t>(next() * 4.0e7F));
            bias.push_back(next());
        }
        for (std::size_t i = 0; i < 2 * count; ++i) peep.push_back(next());
        for (std::size_t i = 0; i < count; ++i) {
            skip.push_back(static_cast<std::int16_t>(next() * 4000));
            state_before.push_back(2 * next());
            small.push_back(static_cast<std::int8_t>(next() * 250));
        }
    }
    std::vector<std::int32_t> sums;
    std::vector<float> bias, peep, state_before;
    std::vector<std::int16_t> skip;
    std::vector<std::int8_t> small;
};

} // namespace

TEST_CASE("every kernel gives the plain one's bits", "[syntax][elementwise]") {
    const auto count = GENERATE(std::size_t{2}, std::size_t{17}, std::size_t{96}, std::size_t{128});
    const auto skips = GENERATE(false, true);
    const Numbers numbers(count);
    std::vector<std::int16_t> expected;
    std::vector<float> expected_state;
    std::vector<float> expected_sum;
    for (const auto& kernel : elementwise_kernels()) {
        CAPTURE(kernel.name, count, skips);
        auto state = numbers.state_before;
        std::vector<std::int16_t> out(count);
        kernel.step({numbers.sums.data(), numbers.bias.data(), numbers.peep.data(),
                     skips ? numbers.skip.data() : nullptr, state.data(), out.data(), count, 1.0e-7F});
        std::vector<std::int16_t> more(count);
        kernel.tangents(numbers.sums.data(), numbers.bias.data(), 1.0e-7F, count, more.data());
        out.insert(out.end(), more.begin(), more.end());
        kernel.tangents_of_both(numbers.bias.data(), numbers.peep.data(), count, more.data());
        out.insert(out.end(), more.begin(), more.end());
        kernel.quantise(numbers.peep.data(), count, more.data());
        out.insert(out.end(), more.begin(), more.end());
        std::vector<float> sum(numbers.bias.begin(),
                               numbers.bias.begin() + static_cast<std::ptrdiff_t>(count));
        kernel.add_scaled(numbers.small.data(), 0.013F, count, sum.data());
        if (expected.empty()) {
            expected = out;
            expected_state = state;
            expected_sum = sum;
            // And the plain one is right.
            for (std::size_t j = 0; j < count; ++j) {
                const double exact =
                    std::tanh(static_cast<double>(numbers.sums[j]) * 1.0e-7 + numbers.bias[j]);
                CHECK(out[count + j] / 1024.0 == Approx(exact).margin(0.001));
            }
        }
        CHECK(out == expected);
        CHECK(state == expected_state);
        CHECK(sum == expected_sum);
    }
}

TEST_CASE("activations are cut, not wrapped", "[syntax][elementwise]") {
    const std::vector<float> values = {1.0e9F, -1.0e9F, 8.0F, 0.0F};
    std::vector<std::int16_t> out(values.size());
    elementwise().quantise(values.data(), values.size(), out.data());
    CHECK(out == std::vector<std::int16_t>{8192, -8192, 8192, 0});
}
