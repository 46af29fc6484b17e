#include "base/files.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace factlint {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string reason(int error) { return std::error_code(error, std::generic_category()).message(); }

} // namespace

Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return fail("no such file", path.string());
    if (std::filesystem::is_directory(status)) return fail("is a directory, not a file", path.string());
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return fail("cannot be read: " + reason(errno), path.string());
    std::string out;
    if (std::filesystem::is_regular_file(status)) {
        const auto size = std::filesystem::file_size(path, error);
        if (!error && size > limit)
            return fail("is larger than " + std::to_string(limit >> 20U) + " MB", path.string(),
                        "split the file");
        if (!error) out.reserve(size);
    }
    char buffer[1U << 16U];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
        if (out.size() + got > limit)
            return fail("is larger than " + std::to_string(limit >> 20U) + " MB", path.string(),
                        "split the file");
        out.append(buffer, got);
    }
    if (std::ferror(file.get()) != 0) return fail("cannot be read: " + reason(errno), path.string());
    return out;
}

Status write_file(const std::filesystem::path& path, std::string_view bytes) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return fail("the folder to write into does not exist", folder.string(), "make it first");
    if (std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error)) {
        // A device or a pipe has nothing to keep safe and cannot be renamed over.
        const File file(std::fopen(path.c_str(), "wb"));
        if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
            std::fflush(file.get()) != 0)
            return fail("cannot be written: " + reason(errno), path.string());
        return {};
    }
    // Through a link the file it names is written; renaming over the link would replace it.
    std::filesystem::path target =
        std::filesystem::is_symlink(path, error) ? std::filesystem::canonical(path, error) : path;
    if (target.empty()) target = path;
    const std::string beside = target.string() + ".part" + std::to_string(::getpid());
    int failed = 0;
    {
        const File file(std::fopen(beside.c_str(), "wb"));
        if (!file) return fail("cannot be written: " + reason(errno), path.string());
        if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() ||
            std::fflush(file.get()) != 0)
            failed = errno;
    }
    if (failed == 0 && std::rename(beside.c_str(), target.c_str()) != 0) failed = errno;
    if (failed != 0) {
        std::remove(beside.c_str());
        return fail("cannot be written: " + reason(failed), path.string(),
                    "what was there before is untouched");
    }
    return {};
}

Result<std::vector<std::filesystem::path>> list_files(const std::filesystem::path& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail("no such file or folder", path.string());
    if (!fs::is_directory(status)) return std::vector<fs::path>{path};
    std::vector<fs::path> out;
    fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
    if (error) return fail("cannot be read: " + error.message(), path.string());
    for (const fs::recursive_directory_iterator end; at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (!name.empty() && name.front() == '.') {
            at.disable_recursion_pending();
            continue;
        }
        std::error_code gone;
        if (at->is_regular_file(gone)) out.push_back(at->path());
    }
    // An iterator that fails stands at the end.
    if (error) return fail("cannot be read to the end: " + error.message(), path.string());
    std::sort(out.begin(), out.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return out;
}

} // namespace factlint
