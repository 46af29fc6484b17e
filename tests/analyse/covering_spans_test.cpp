#include "analyse/covering_spans.hpp"
#include "analyse/document.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

#include <chrono>

using namespace factlint;
using analyse::CoveringSpans;

namespace {

std::uint32_t by_looking(const std::vector<CoveringSpans::Item>& items, Span inner) {
    std::uint32_t best = CoveringSpans::none;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (!items[i].span.covers(inner) || items[i].hole.covers(inner)) continue;
        if (best == CoveringSpans::none || items[i].span.size() < items[best].span.size()) best = i;
    }
    return best;
}

} // namespace

TEST_CASE("covering spans: the index finds what looking at each finds", "[analyse][laws]") {
    const bool held = rc::check("smallest", [](const std::vector<unsigned>& numbers) {
        std::vector<CoveringSpans::Item> items;
        for (std::size_t i = 0; i + 3 < numbers.size(); i += 4) {
            const Span span = make_span(1 + numbers[i] % 40, 2 + numbers[i] % 40 + numbers[i + 1] % 30);
            Span hole;
            if (numbers[i + 2] % 2 == 0 && span.size() > 1) {
                hole.begin = span.begin + numbers[i + 2] / 2 % span.size();
                hole.end = hole.begin + 1 + numbers[i + 3] % (span.end - hole.begin);
            }
            items.push_back({span, hole});
        }
        const CoveringSpans index(items);
        for (std::uint32_t begin = 0; begin < 72; ++begin)
            for (std::uint32_t end = begin + 1; end < 74; ++end)
                RC_ASSERT(index.smallest({begin, end}) == by_looking(items, {begin, end}));
    });
    REQUIRE(held);
    CHECK(CoveringSpans().smallest({1, 2}) == CoveringSpans::none);
}

TEST_CASE("who says each of a hundred thousand words is asked in bounded time", "[analyse][attributions]") {
    std::string text;
    while (text.size() < 200'000) text += "Ana said \"no,\" and he said that ";
    const analyse::Document document(text, shipped_lexicon());
    REQUIRE(document.attributions().size() > 1000);
    const auto start = std::chrono::steady_clock::now();
    std::size_t said = 0;
    for (int round = 0; round < 20; ++round)
        for (const auto& token : document.tokens()) {
            said += document.attribution_of(token.span) != nullptr ? 1 : 0;
            said += document.quoted_at(token.span.begin) ? 1 : 0;
        }
    CHECK(said > 0);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
