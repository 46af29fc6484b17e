// Where records and reports go: a file that appears whole or not at all, or standard output that may close
// early.
#pragma once

#include "base/result.hpp"

#include <cstdio>
#include <string>
#include <string_view>

namespace factlint::cli {

/// Writes to "-" (standard output) or beside a file that is renamed into place by `finish`. Without `finish`
/// the file that was there before is untouched.
class Output {
  public:
    static Result<Output> open(const std::string& path);
    Output(Output&& other) noexcept;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    Output& operator=(Output&&) = delete;
    ~Output();

    /// An error when the disk is full; a reader that went away (closed pipe) is no error, see `closed`.
    Status write(std::string_view bytes);
    Status write_line(std::string_view line);
    /// Nobody reads any more: stop early and quietly.
    bool closed() const { return closed_; }
    Status finish();

  private:
    Output() = default;
    std::FILE* file_ = nullptr;
    std::string path_;
    std::string beside_;
    bool closed_ = false;
    bool direct_ = false;
};

/// "factlint-flag: message" on stderr, in one write so that lines of several programs do not mix.
void say(std::string_view program, std::string_view message);

/// Standard output or stderr is a terminal that wants colour: not with NO_COLOR, nor TERM=dumb.
bool wants_colour(std::FILE* stream);
bool is_terminal(std::FILE* stream);
/// Columns of the terminal; 100 where there is none.
int terminal_width();

} // namespace factlint::cli
