#include "catch.hpp"
#include "pipeline/ordered_pool.hpp"

#include <atomic>

using factlint::pipeline::run_ordered;

TEST_CASE("ordered pool: outputs come in input order whatever the number of threads", "[pipeline]") {
    const std::size_t jobs = GENERATE(1U, 2U, 3U, 8U);
    std::atomic<int> at = 0;
    std::vector<int> got;
    int most = 0;
    run_ordered(
        jobs, [&]() -> std::optional<int> { return at == 500 ? std::nullopt : std::optional<int>(at++); },
        [&](int number) {
            // Uneven work, so that threads overtake each other.
            volatile int spin = (number * 7919) % 1000;
            while (spin > 0) spin = spin - 1;
            return number * 2;
        },
        [&](int doubled) {
            most = std::max(most, at - doubled / 2);
            got.push_back(doubled);
        });
    CHECK(most <= static_cast<int>(jobs * 4)); // under way at once
    REQUIRE(got.size() == 500);
    for (int i = 0; i < 500; ++i) CHECK(got[static_cast<std::size_t>(i)] == i * 2);
}

TEST_CASE("ordered pool: an empty input ends at once", "[pipeline]") {
    int handed_on = 0;
    run_ordered(
        4, []() -> std::optional<int> { return std::nullopt; }, [](int number) { return number; },
        [&](int) { ++handed_on; });
    CHECK(handed_on == 0);
}
