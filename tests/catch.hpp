// Catch2, whichever release is installed: 2.13 on Debian 12, 3.x on Debian 13. Tests include this and nothing
// else.
#pragma once

#include <string>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
inline auto contains_text(const std::string& text) { return Catch::Matchers::ContainsSubstring(text); }
#else
#include <catch2/catch.hpp>
inline auto contains_text(const std::string& text) { return Catch::Matchers::Contains(text); }
#endif

/// A file of the source tree, by its path from the project's root.
inline std::string source_path(const std::string& path) {
    return std::string(FACTLINT_SOURCE_DIR) + "/" + path;
}
