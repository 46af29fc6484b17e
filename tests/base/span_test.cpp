#include "base/line_index.hpp"
#include "base/span.hpp"
#include "base/text.hpp"
#include "laws.hpp"

using namespace factlint;

namespace {

rc::Gen<Span> any_span() {
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(0U, 50U), rc::gen::inRange(0U, 50U)),
                        [](std::pair<unsigned, unsigned> p) {
                            return Span{std::min(p.first, p.second), std::max(p.first, p.second)};
                        });
}

} // namespace

TEST_CASE("laws of spans", "[base][span][law]") {
    CHECK(laws::holds("the words of a span never leave the text, whatever the span", [] {
        const std::string text = *laws::text();
        const Span span{*rc::gen::arbitrary<std::uint32_t>(), *rc::gen::arbitrary<std::uint32_t>()};
        const std::string_view words = span.in(text);
        RC_ASSERT(words.data() >= text.data());
        RC_ASSERT(words.data() + words.size() <= text.data() + text.size());
    }));
    CHECK(laws::holds("joining covers both and is the same from either side", [] {
        const Span a = *any_span();
        const Span b = *any_span();
        RC_ASSERT(join(a, b).covers(a));
        RC_ASSERT(join(a, b).covers(b));
        RC_ASSERT(join(a, b) == join(b, a));
    }));
    CHECK(laws::holds("overlap is symmetric and means a shared byte", [] {
        const Span a = *any_span();
        const Span b = *any_span();
        bool shared = false;
        for (std::uint32_t at = 0; at < 50; ++at) shared = shared || (a.contains(at) && b.contains(at));
        RC_ASSERT(a.overlaps(b) == b.overlaps(a));
        if (!a.empty() && !b.empty()) RC_ASSERT(a.overlaps(b) == shared);
    }));
}

TEST_CASE("line index: lines by newline, columns by code point", "[base][line_index]") {
    const std::string text = "first\r\ncaf\xC3\xA9 bar\n\nlast";
    const LineIndex index(text);
    const auto [offset, line, column] = GENERATE(table<std::size_t, unsigned, unsigned>({
        {0, 1, 1},
        {4, 1, 5},
        {7, 2, 1},
        {12, 2, 5},
        {13, 2, 6},
        {17, 3, 1},
        {18, 4, 1},
        {22, 4, 5},
        {999, 4, 5},
    }));
    CAPTURE(offset);
    CHECK(index.at(offset).line == line);
    CHECK(index.at(offset).column == column);
    CHECK(index.line(1) == "first");
    CHECK(index.line(2) == "caf\xC3\xA9 bar");
    CHECK(index.line(3).empty());
    CHECK(index.line(4) == "last");
    CHECK(index.line(0).empty());
    CHECK(index.line(5).empty());
}

TEST_CASE("law of the line index: lines and columns lead back to the byte", "[base][line_index][law]") {
    CHECK(laws::holds("offset -> line and column -> offset", [] {
        const std::string text = *laws::text();
        const LineIndex index(text);
        std::uint32_t line = 1;
        std::uint32_t column = 1;
        for (std::size_t at = 0; at < text.size();) {
            RC_ASSERT(index.at(at).line == line);
            RC_ASSERT(index.at(at).column == column);
            const CodePoint c = code_point_at(text, at);
            if (c.value == '\n') {
                ++line;
                column = 1;
            } else {
                ++column;
            }
            at += c.size;
        }
    }));
}
