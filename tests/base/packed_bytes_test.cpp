#include "base/packed_bytes.hpp"
#include "catch.hpp"

#include <rapidcheck.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace factlint;

TEST_CASE("packed bytes: what is written is read, and small numbers are short", "[base][packed]") {
    rc::check("whole numbers, signed numbers, texts",
              [](std::uint64_t a, std::int64_t b, const std::string& c) {
                  PackedWriter out;
                  out.number(a);
                  out.signed_number(b);
                  out.text(c);
                  out.fixed(a);
                  PackedReader in(out.bytes());
                  RC_ASSERT(in.number() == a);
                  RC_ASSERT(in.signed_number() == b);
                  RC_ASSERT(in.text() == c);
                  RC_ASSERT(in.fixed() == a);
                  RC_ASSERT(in.at_end());
                  RC_ASSERT(!in.failed());
              });
    for (const std::int64_t number : {0, 1, -1, 63, -64}) {
        PackedWriter out;
        out.signed_number(number);
        CHECK(out.size() == 1);
    }
    for (const std::int64_t number :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        PackedWriter out;
        out.signed_number(number);
        CHECK(PackedReader(out.bytes()).signed_number() == number);
    }
}

TEST_CASE("packed bytes: real numbers are exact, whole ones short", "[base][packed]") {
    using Row = std::tuple<double, std::size_t>;
    auto [value, size] = GENERATE(table<double, std::size_t>({
        Row{0.0, 1},
        Row{12, 1},
        Row{-3, 1},
        Row{1e15, 8},
        Row{0.5, 9},
        Row{1e300, 9},
        Row{-0.0, 9},
        Row{std::numeric_limits<double>::infinity(), 9},
        Row{std::numeric_limits<double>::denorm_min(), 9},
    }));
    PackedWriter out;
    out.real(value);
    CHECK(out.size() <= size);
    const double read = PackedReader(out.bytes()).real();
    CHECK(std::bit_cast<std::uint64_t>(read) == std::bit_cast<std::uint64_t>(value));
    PackedWriter none;
    none.real(std::nan(""));
    CHECK(std::isnan(PackedReader(none.bytes()).real()));
}

TEST_CASE("packed bytes: nothing is read behind the end", "[base][packed]") {
    PackedReader empty("");
    CHECK(empty.number() == 0);
    CHECK(empty.failed());
    CHECK(empty.text().empty());
    CHECK(empty.real() == 0);
    PackedReader unended("\xFF\xFF\xFF");
    CHECK(unended.number() == 0);
    CHECK(unended.failed());
    PackedReader endless(std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 12));
    CHECK(endless.number() == 0);
    CHECK(endless.failed());
    // A count that the bytes cannot hold reserves nothing.
    PackedWriter large;
    large.number(std::uint64_t{1} << 60U);
    PackedReader counted(large.bytes());
    CHECK(counted.count() == 0);
    CHECK(counted.failed());
    PackedReader text(large.bytes());
    CHECK(text.text().empty());
    CHECK(text.failed());
}
