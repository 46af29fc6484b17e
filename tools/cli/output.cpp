#include "cli/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace factlint::cli {
namespace {

std::string reason(int error) { return std::error_code(error, std::generic_category()).message(); }

} // namespace

Result<Output> Output::open(const std::string& path) {
    Output out;
    out.path_ = path;
    std::error_code error;
    if (path == "-") {
        out.file_ = stdout;
        out.direct_ = true;
        return out;
    }
    const std::filesystem::path target(path);
    const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder, error))
        return fail("the folder to write into does not exist", folder.string(), "make it first");
    if (std::filesystem::is_directory(target, error)) return fail("is a directory, not a file", path);
    if (std::filesystem::exists(target, error) && !std::filesystem::is_regular_file(target, error)) {
        // A device or a named pipe has nothing to keep safe and cannot be renamed over.
        out.direct_ = true;
        out.file_ = std::fopen(path.c_str(), "wb");
    } else {
        // Hidden, so that a run over the folder it writes into does not read it.
        out.beside_ =
            (folder / ("." + target.filename().string() + ".part" + std::to_string(::getpid()))).string();
        out.file_ = std::fopen(out.beside_.c_str(), "wb");
    }
    if (out.file_ == nullptr) return fail("cannot be written: " + reason(errno), path);
    return out;
}

Output::Output(Output&& other) noexcept
    : file_(other.file_), path_(std::move(other.path_)), beside_(std::move(other.beside_)),
      closed_(other.closed_), direct_(other.direct_) {
    other.file_ = nullptr;
    other.beside_.clear();
}

Output::~Output() {
    if (file_ != nullptr && file_ != stdout) std::fclose(file_);
    if (!beside_.empty()) std::remove(beside_.c_str());
}

Status Output::write(std::string_view bytes) {
    if (closed_) return {};
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size()) return {};
    if (errno == EPIPE) {
        closed_ = true;
        return {};
    }
    return fail("cannot be written: " + reason(errno), path_ == "-" ? "standard output" : path_,
                beside_.empty() ? "" : "what was there before is untouched");
}

Status Output::write_line(std::string_view line) {
    FACTLINT_CHECK(write(line));
    return write("\n");
}

Status Output::finish() {
    if (closed_ || file_ == nullptr) return {};
    int failed = std::fflush(file_) == 0 ? 0 : errno;
    if (failed == EPIPE) {
        closed_ = true;
        return {};
    }
    if (file_ != stdout) {
        if (std::fclose(file_) != 0 && failed == 0) failed = errno;
        file_ = nullptr;
    }
    if (failed == 0 && !beside_.empty() && std::rename(beside_.c_str(), path_.c_str()) != 0) failed = errno;
    if (failed != 0)
        return fail("cannot be written: " + reason(failed), path_ == "-" ? "standard output" : path_,
                    beside_.empty() ? "" : "what was there before is untouched");
    beside_.clear();
    return {};
}

void say(std::string_view program, std::string_view message) {
    std::string line;
    line.reserve(program.size() + message.size() + 3);
    line.append(program).append(": ").append(message).append("\n");
    std::fwrite(line.data(), 1, line.size(), stderr);
}

bool is_terminal(std::FILE* stream) { return ::isatty(::fileno(stream)) == 1; }

bool wants_colour(std::FILE* stream) {
    const char* const no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    const char* const term = std::getenv("TERM");
    return is_terminal(stream) && (term == nullptr || std::string_view(term) != "dumb");
}

int terminal_width() {
    winsize size{};
    if (::ioctl(::fileno(stdout), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

} // namespace factlint::cli
