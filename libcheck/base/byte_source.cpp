#include "base/byte_source.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

namespace factlint {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

std::string reason(int error) { return std::error_code(error, std::generic_category()).message(); }

} // namespace

Result<ReadBytes> open_bytes_of_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return fail("no such file", path.string());
    if (std::filesystem::is_directory(status)) return fail("is a directory, not a file", path.string());
    std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rb"), [](std::FILE* f) {
        if (f != nullptr) std::fclose(f);
    });
    if (file == nullptr) return fail("cannot be read: " + reason(errno), path.string());
    return ReadBytes([file, place = path.string()](char* buffer, std::size_t size) -> Result<std::size_t> {
        const ssize_t got = ::read(::fileno(file.get()), buffer, size);
        if (got < 0) return fail("cannot be read: " + reason(errno), place);
        return static_cast<std::size_t>(got);
    });
}

ReadBytes bytes_of_text(std::string text) {
    return [text = std::make_shared<const std::string>(std::move(text)),
            at = std::size_t{0}](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
        const std::size_t got = std::min(size, text->size() - at);
        std::memcpy(buffer, text->data() + at, got);
        at += got;
        return got;
    };
}

std::string_view ByteSource::peek(std::size_t wanted) {
    while (buffer_.size() - from_ < wanted && !ended_ && !error_) {
        if (from_ > 0 && from_ >= buffer_.size() / 2) {
            buffer_.erase(0, from_);
            from_ = 0;
        }
        const std::size_t size = buffer_.size();
        buffer_.resize(size + chunk);
        auto got = read_(buffer_.data() + size, chunk);
        buffer_.resize(size + (got ? *got : 0));
        if (!got)
            error_ = std::move(got).error();
        else
            ended_ = *got == 0;
    }
    return buffered();
}

void ByteSource::skip(std::size_t bytes) {
    bytes = std::min(bytes, buffer_.size() - from_);
    from_ += bytes;
    offset_ += bytes;
    if (from_ == buffer_.size()) {
        buffer_.clear();
        from_ = 0;
    }
}

std::string ByteSource::take_buffered() {
    buffer_.erase(0, from_);
    offset_ += buffer_.size();
    from_ = 0;
    return std::exchange(buffer_, {});
}

std::optional<Error> ByteSource::take_error() { return std::exchange(error_, std::nullopt); }

} // namespace factlint
