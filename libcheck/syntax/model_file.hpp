// ModelFile: named blocks of bytes in one file that is mapped, not read: opening costs a checksum and no
// copy.
//
// Layout, little-endian: a header of 64 bytes (magic, version, number of blocks, XXH3-64 of all that follows
// the header), then one entry of 64 bytes a block (its name, where it begins and how long it is), then the
// blocks, each at a multiple of 64.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace factlint::syntax {

/// The version that this build reads and writes; any other is refused.
constexpr std::uint32_t model_file_version = 1;

class ModelFile {
  public:
    /// Errors: no such file, no model file, another version, truncated, damaged. Linear in the file: 12 MB
    /// take a millisecond.
    static Result<ModelFile> open(const std::filesystem::path& path);

    const std::string& path() const { return path_; }
    std::uint64_t checksum() const { return checksum_; }

    /// The bytes of a block; valid as long as this file or a copy of it lives. A missing block is an error.
    Result<std::string_view> bytes(const std::string& name) const;
    /// A block of `count` elements; an error when it has another size.
    template<typename T>
    Result<std::span<const T>> elements(const std::string& name, std::size_t count) const {
        const std::string_view block = FACTLINT_TRY(bytes(name));
        if (block.size() != count * sizeof(T))
            return fail("block '" + name + "' has " + std::to_string(block.size()) + " bytes instead of " +
                            std::to_string(count * sizeof(T)),
                        path_);
        // Blocks are aligned to 64 bytes, more than any element needs.
        return std::span<const T>(static_cast<const T*>(static_cast<const void*>(block.data())), count);
    }

  private:
    std::string path_;
    std::uint64_t checksum_ = 0;
    std::shared_ptr<const void> mapping_;
    std::map<std::string, std::string_view> blocks_;
};

/// Writes blocks in the order of their names: the same blocks give the same bytes.
Status write_model_file(const std::filesystem::path& path, const std::map<std::string, std::string>& blocks);

} // namespace factlint::syntax
