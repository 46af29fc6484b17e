// The formats of a report: one function each, listed in registry.cpp.
#pragma once

#include "base/result.hpp"
#include "report/baseline.hpp"
#include "report/model.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::report {

enum class Colour { Off, On };
enum class Hyperlinks { Off, On };
/// Strict is valid under both JUnit schemas in use; Ci adds the file and line that GitLab and others read.
enum class JUnitFlavour { Strict, Ci };

struct UnreadInput {
    std::string input;  ///< as given
    std::string reason; ///< "no such file"
};

struct RenderOptions {
    std::uint32_t width = 100;                   ///< columns of the terminal; less than 40 counts as 40
    Colour colour = Colour::Off;                 ///< terminal only
    Hyperlinks hyperlinks = Hyperlinks::Off;     ///< OSC 8 links, terminal only
    bool verbose = false;                        ///< terminal: notes and traces too
    JUnitFlavour junit = JUnitFlavour::Strict;   ///< which JUnit
    std::optional<Level> fail_on = Level::Error; ///< findings from this level on fail; nothing = none does
    std::filesystem::path templates; ///< folder with the templates of the HTML report (reports/html)
    std::string timestamp;           ///< "2024-03-01T12:00:00" in UTC; empty = say nothing of time
    std::string version;             ///< of the program that writes the report
    std::vector<BaselineEntry> stale_baseline; ///< accepted once, and gone now
    std::vector<UnreadInput> unread;           ///< inputs that could not be read
};

using RenderFunction = Result<std::string> (*)(const Model& model, const RenderOptions& options);

struct Format {
    std::string_view name;        ///< "sarif", as the tools' options call it
    std::string_view description; ///< one line for --help
    RenderFunction render;
};

/// All formats, by name.
const std::vector<Format>& formats();
/// nullptr when there is no such format.
const Format* find_format(std::string_view name);

/// The report as text. Errors: an unknown format (with the names of the known ones), templates that are
/// missing or broken. Linear in the records, apart from sorting the findings.
Result<std::string> render(std::string_view format, const Model& model, const RenderOptions& options);

} // namespace factlint::report
