// Numbers and texts as few bytes, for what is kept in great number and read by this program alone.
//
// Whole numbers are written seven bits a byte, the lowest first (LEB128); signed ones fold their sign into
// the lowest bit before, so that small numbers of either sign are short.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace factlint {

class PackedWriter {
  public:
    void number(std::uint64_t value) {
        while (value >= 0x80U) {
            bytes_.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
            value >>= 7U;
        }
        bytes_.push_back(static_cast<char>(value));
    }
    void signed_number(std::int64_t value) { number(fold(value)); }
    /// Exact; a whole number is as short as one.
    void real(double value) {
        constexpr double large = 1ULL << 52U;
        if (std::abs(value) < large) {
            const auto whole = static_cast<std::int64_t>(value);
            if (std::bit_cast<std::uint64_t>(static_cast<double>(whole)) ==
                std::bit_cast<std::uint64_t>(value))
                return number((fold(whole) << 1U) | 1U);
        }
        number(0);
        fixed(std::bit_cast<std::uint64_t>(value));
    }
    /// Eight bytes, for what is never small.
    void fixed(std::uint64_t value) {
        for (int i = 0; i < 8; ++i) bytes_.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
    }
    void text(std::string_view value) {
        number(value.size());
        bytes_.append(value);
    }
    void raw(std::string_view bytes) { bytes_.append(bytes); }

    std::size_t size() const { return bytes_.size(); }
    const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

  private:
    static std::uint64_t fold(std::int64_t value) {
        return (static_cast<std::uint64_t>(value) << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0U);
    }
    std::string bytes_;
};

/// Reads what PackedWriter wrote; the bytes must outlive it. Never reads outside of them: once they do not
/// hold what is asked for, every answer is zero or empty and `failed` says so.
class PackedReader {
  public:
    explicit PackedReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) return fail();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            out |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) return out;
        }
        return fail();
    }
    std::int64_t signed_number() { return unfold(number()); }
    double real() {
        const std::uint64_t code = number();
        return (code & 1U) != 0 ? static_cast<double>(unfold(code >> 1U)) : std::bit_cast<double>(fixed());
    }
    std::uint64_t fixed() {
        const std::string_view bytes = raw(8);
        std::uint64_t out = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            out |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        return out;
    }
    std::string_view text() { return raw(number()); }
    std::string_view raw(std::uint64_t size) {
        if (size > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view out = rest_.substr(0, static_cast<std::size_t>(size));
        rest_.remove_prefix(out.size());
        return out;
    }
    /// How many things follow; each takes at least a byte, so that a wrong number never reserves memory.
    std::size_t count() {
        const std::uint64_t out = number();
        if (out > rest_.size()) return static_cast<std::size_t>(fail());
        return static_cast<std::size_t>(out);
    }
    std::size_t left() const { return rest_.size(); }
    bool at_end() const { return rest_.empty(); }
    bool failed() const { return failed_; }

  private:
    std::uint64_t fail() {
        failed_ = true;
        rest_ = {};
        return 0;
    }
    static std::int64_t unfold(std::uint64_t code) {
        return static_cast<std::int64_t>((code >> 1U) ^ ((code & 1U) != 0 ? ~std::uint64_t{0} : 0U));
    }
    std::string_view rest_;
    bool failed_ = false;
};

} // namespace factlint
