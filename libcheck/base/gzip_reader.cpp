#include "base/gzip_reader.hpp"

#include "base/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace factlint {
namespace {

// Real text packs to a fifth or a tenth, pages of a template to a fiftieth. Zlib's best is a thousandth.
constexpr std::uint64_t bomb_bytes = std::uint64_t{64} << 20U;
constexpr std::uint64_t bomb_ratio = 200;
constexpr int bombs_accepted = 8;
// What only looks like the beginning of a member is rare, once in 100 MB; a thousand in a row are made up.
constexpr int failures_accepted = 1000;

// A member starts with its magic, the method and a byte of flags of which three are never set (RFC 1952).
bool starts_member(std::string_view bytes) {
    return bytes.size() >= 4 && is_gzip(bytes) && (static_cast<unsigned char>(bytes[3]) & 0xE0U) == 0;
}

} // namespace

struct GzipReader::Inflater {
    explicit Inflater(ReadBytes packed) : source(std::move(packed)) {}
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    Inflater(Inflater&&) = delete;
    Inflater& operator=(Inflater&&) = delete;
    ~Inflater() { close(); }

    void close() {
        if (open) inflateEnd(&stream);
        open = false;
    }

    // Finds the next member; false at the end. `skipped` says that something else stood before it.
    bool find_member(bool& skipped) {
        skipped = false;
        while (true) {
            const std::string_view bytes = source.peek(1U << 12U);
            if (bytes.size() < 4) return false;
            if (starts_member(bytes)) return true;
            // Padding with zeros is usual and no damage.
            const std::size_t at = bytes.find('\x1F', 1);
            const std::string_view before = bytes.substr(0, at);
            skipped = skipped || before.find_first_not_of('\0') != std::string_view::npos;
            source.skip(at == std::string_view::npos ? bytes.size() - 3 : at);
            if (at == std::string_view::npos && source.ended()) return false;
        }
    }

    Error damage(std::string what) const {
        return {{}, "gzip data " + std::move(what) + " (offset " + std::to_string(begin) + ")", {}, {}};
    }

    Result<std::size_t> read(char* buffer, std::size_t size) {
        if (auto error = std::exchange(pending, std::nullopt)) return tl::unexpected(*std::move(error));
        while (!finished) {
            if (!open) {
                bool skipped = false;
                if (!find_member(skipped)) {
                    finished = true;
                    if (auto error = source.take_error()) return tl::unexpected(*std::move(error));
                    return std::size_t{0};
                }
                stream = z_stream{};
                if (inflateInit2(&stream, 15 + 16) != Z_OK) {
                    finished = true;
                    return tl::unexpected(damage("cannot be unpacked: out of memory"));
                }
                open = true;
                begin = source.offset();
                in = out = 0;
                if (skipped && !after_damage) return tl::unexpected(damage("is damaged before this member"));
                after_damage = false;
            }
            const std::string_view packed = source.peek(1);
            if (packed.empty()) {
                close();
                finished = true;
                if (auto error = source.take_error()) return tl::unexpected(*std::move(error));
                return tl::unexpected(damage("is cut off"));
            }
            const std::size_t given = std::min<std::size_t>(packed.size(), 1U << 20U);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
            stream.avail_in = static_cast<uInt>(given);
            stream.next_out = reinterpret_cast<Bytef*>(buffer);
            stream.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 20U));
            const uInt room = stream.avail_out;
            const int code = inflate(&stream, Z_NO_FLUSH);
            const std::size_t used = given - stream.avail_in;
            const std::size_t got = room - stream.avail_out;
            in += used;
            out += got;
            if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) {
                // What was taken for the end of this member may hold the beginning of the next: look there
                // again.
                source.skip(source.offset() == begin ? 1 : 0);
                close();
                after_damage = true;
                finished = ++failures >= failures_accepted;
                if (got == 0) return tl::unexpected(damage("is damaged"));
                pending = damage("is damaged");
                return got;
            }
            source.skip(used);
            if (code == Z_STREAM_END) {
                close();
                failures = 0;
            } else if (out > bomb_bytes && out / bomb_ratio > in) {
                close();
                after_damage = true;
                finished = ++bombs >= bombs_accepted;
                return tl::unexpected(damage("grows beyond all measure"));
            }
            if (got > 0) return got;
        }
        return std::size_t{0};
    }

    ByteSource source;
    z_stream stream{};
    bool open = false;
    bool finished = false;
    bool after_damage = false;
    std::uint64_t begin = 0; ///< of this member in the packed bytes
    std::uint64_t in = 0;    ///< of this member
    std::uint64_t out = 0;
    int bombs = 0;
    int failures = 0;             ///< damaged members since the last sound one
    std::optional<Error> pending; ///< told once what came before it was given out
};

GzipReader::GzipReader(ReadBytes packed) : inflater_(std::make_shared<Inflater>(std::move(packed))) {}

Result<std::size_t> GzipReader::read(char* buffer, std::size_t size) { return inflater_->read(buffer, size); }

ReadBytes unpacked(ReadBytes bytes) {
    // Three bytes decide; they go in front of the rest again.
    auto source = std::make_shared<ByteSource>(std::move(bytes));
    const bool packed = is_gzip(source->peek(3));
    ReadBytes raw = [source, broken = false](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
        // A disk that fails fails again: one error is told, then the stream ends.
        if (broken) return std::size_t{0};
        const std::string_view ready = source->peek(1);
        if (auto error = ready.empty() ? source->take_error() : std::nullopt) {
            broken = true;
            return tl::unexpected(*std::move(error));
        }
        const std::size_t got = std::min(size, ready.size());
        std::copy_n(ready.data(), got, buffer);
        source->skip(got);
        return got;
    };
    if (!packed) return raw;
    return [reader = GzipReader(std::move(raw))](char* buffer, std::size_t size) mutable {
        return reader.read(buffer, size);
    };
}

Unpacked unpack_what_can_be(std::string_view bytes, std::size_t limit) {
    Unpacked out;
    z_stream stream{};
    // 32: gzip or zlib by its header.
    if (inflateInit2(&stream, 15 + 32) != Z_OK) return out;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in =
        static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
    std::array<char, std::size_t{1} << 16U> buffer{};
    int code = Z_OK;
    while (code == Z_OK && out.bytes.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = buffer.size();
        code = inflate(&stream, Z_NO_FLUSH);
        out.bytes.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    out.whole = code == Z_STREAM_END && out.bytes.size() <= limit;
    if (out.bytes.size() > limit) out.bytes.resize(limit);
    return out;
}

} // namespace factlint
