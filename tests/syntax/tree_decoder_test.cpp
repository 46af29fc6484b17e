#include "catch.hpp"
#include "syntax/tree_decoder.hpp"

#include <rapidcheck.h>

#include <functional>

using factlint::syntax::TreeDecoder;

namespace {

using Heads = std::vector<std::uint32_t>;

bool is_single_rooted_tree(const Heads& heads) {
    if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
    for (std::uint32_t i = 1; i <= heads.size(); ++i) {
        std::uint32_t at = i;
        for (std::size_t steps = 0; at != 0; ++steps) {
            if (steps > heads.size()) return false;
            at = heads[at - 1];
        }
    }
    return true;
}

double sum_of(const std::vector<float>& scores, const Heads& heads) {
    double sum = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) sum += scores[i * (heads.size() + 1) + heads[i]];
    return sum;
}

/// The best of all trees, by trying every one.
double best_sum(const std::vector<float>& scores, std::uint32_t count) {
    double best = -1e30;
    Heads heads(count, 0);
    const std::function<void(std::uint32_t)> choose = [&](std::uint32_t at) {
        if (at == count) {
            if (is_single_rooted_tree(heads)) best = std::max(best, sum_of(scores, heads));
            return;
        }
        for (std::uint32_t head = 0; head <= count; ++head) {
            if (head == at + 1) continue;
            heads[at] = head;
            choose(at + 1);
        }
    };
    choose(0);
    return best;
}

} // namespace

TEST_CASE("the decoder's tree is the best of all trees with one root", "[syntax][tree_decoder]") {
    CHECK(rc::check("as good as trying all", [] {
        const auto count = *rc::gen::inRange<std::uint32_t>(1, 6);
        const auto raw =
            *rc::gen::container<std::vector<int>>(count * (count + 1), rc::gen::inRange(-20, 21));
        const std::vector<float> scores(raw.begin(), raw.end());
        Heads heads;
        TreeDecoder().decode(scores.data(), count, heads);
        RC_ASSERT(is_single_rooted_tree(heads));
        RC_ASSERT(std::abs(sum_of(scores, heads) - best_sum(scores, count)) < 0.01);
    }));
}

TEST_CASE("long sentences of cycles end in a tree, and an empty one in none", "[syntax][tree_decoder]") {
    // Neighbours want each other, so every pair is a cycle, and the pairs are drawn to each other in turn.
    constexpr std::uint32_t count = 400;
    std::vector<float> scores(std::size_t{count} * (count + 1), 0.0F);
    for (std::uint32_t i = 0; i < count; ++i) {
        scores[std::size_t{i} * (count + 1) + ((i ^ 1U) + 1)] = 5.0F;
        scores[std::size_t{i} * (count + 1) + ((i ^ 2U) + 1)] = 4.0F;
    }
    Heads heads;
    TreeDecoder decoder;
    decoder.decode(scores.data(), count, heads);
    CHECK(is_single_rooted_tree(heads));
    decoder.decode(scores.data(), 0, heads);
    CHECK(heads.empty());
}
