#include "base/gzip.hpp"
#include "base/gzip_reader.hpp"
#include "catch.hpp"

using namespace factlint;

namespace {

// Everything the stream gives; a '!' where it reports damage.
std::string read_on(ReadBytes bytes, std::size_t step = 1000) {
    std::string out;
    std::string buffer(step, '\0');
    for (int errors = 0; errors < 100;) {
        const auto got = bytes(buffer.data(), buffer.size());
        if (!got) {
            out += '!';
            ++errors;
        } else if (*got == 0) {
            return out;
        } else {
            out.append(buffer, 0, *got);
        }
    }
    return out;
}

} // namespace

TEST_CASE("gzip reader: members one after the other, whatever the size of the steps", "[base][gzip]") {
    const std::size_t step = GENERATE(1U, 7U, 100'000U);
    CHECK(read_on(unpacked(bytes_of_text(gzip("one ") + gzip("") + gzip("two"))), step) == "one two");
    CHECK(read_on(unpacked(bytes_of_text("plain")), step) == "plain");
    CHECK(read_on(unpacked(bytes_of_text("")), step).empty());
    CHECK(read_on(unpacked(bytes_of_text(gzip("one") + std::string(9000, '\0') + gzip("two"))), step) ==
          "onetwo");
    CHECK(read_on(unpacked(bytes_of_text(gzip("one") + "trailing bytes that are ignored")), step) == "one");
}

TEST_CASE("gzip reader: reading goes on behind damage", "[base][gzip]") {
    const std::string one = gzip("one");
    const std::string two = gzip("two");
    CHECK(read_on(unpacked(bytes_of_text(one + "garbage" + two))) == "one!two");
    CHECK(read_on(unpacked(bytes_of_text(one + two.substr(0, two.size() - 4)))) == "onetwo!");
    std::string broken = gzip(std::string(1000, 'a') + "the quick brown fox");
    broken[15] = static_cast<char>(broken[15] ^ 0x55);
    const std::string read = read_on(unpacked(bytes_of_text(one + broken + two)));
    CHECK(read.starts_with("one"));
    CHECK(read.ends_with("!two"));
}

TEST_CASE("gzip reader: a bomb ends, and what stands behind it is read", "[base][gzip]") {
    const std::string bomb = gzip(std::string(std::size_t{90} << 20U, 'a'));
    ReadBytes bytes = unpacked(bytes_of_text(bomb + gzip("after")));
    std::string buffer(1 << 16, '\0');
    std::size_t total = 0;
    bool stopped = false;
    std::string last;
    while (true) {
        const auto got = bytes(buffer.data(), buffer.size());
        stopped = stopped || !got;
        if (!got) continue;
        if (*got == 0) break;
        total += *got;
        last = buffer.substr(0, *got);
    }
    CHECK(stopped);
    CHECK(total < std::size_t{66} << 20U);
    CHECK(last == "after");
}

TEST_CASE("gzip: what can be unpacked of gzip and zlib, up to a limit", "[base][gzip]") {
    const std::string text(5000, 'x');
    const Unpacked whole = unpack_what_can_be(gzip(text), 10'000);
    CHECK(whole.bytes == text);
    CHECK(whole.whole);
    const Unpacked limited = unpack_what_can_be(gzip(text), 100);
    CHECK(limited.bytes.size() == 100);
    CHECK_FALSE(limited.whole);
    CHECK_FALSE(unpack_what_can_be("no gzip at all", 100).whole);
}

TEST_CASE("byte source: looks ahead, skips and knows where it is", "[base]") {
    ByteSource source(bytes_of_text("abc" + std::string(200'000, 'x') + "end"));
    CHECK(source.peek(3).substr(0, 3) == "abc");
    source.skip(3);
    CHECK(source.offset() == 3);
    CHECK(source.peek(200'003).size() == 200'003);
    source.skip(200'000);
    CHECK(source.peek(10) == "end");
    CHECK(source.ended());
    CHECK_FALSE(source.take_error());
}
