// Reading and writing files so that errors name the path and nothing already written is damaged.
#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace factlint {

/// The bytes of a file. A missing or unreadable file, a directory, or one larger than `limit` bytes is an
/// error.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = std::size_t{1} << 30U);

/// Writes beside the target and renames, so a full disk or a crash leaves the old file as it was.
Status write_file(const std::filesystem::path& path, std::string_view bytes);

/// The regular files below a folder, recursively, in byte order of their paths; hidden files and folders are
/// left out and links to folders are not followed. A file is returned as it is, alone.
Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& path);

} // namespace factlint
