// Golden files: what a renderer gave once and somebody read. FACTLINT_UPDATE_GOLDEN=1 writes them anew; look
// at the difference before committing it.
#pragma once

#include "base/files.hpp"
#include "catch.hpp"

#include <cstdlib>
#include <string>

inline void check_golden(const std::string& name, const std::string& text) {
    const std::string path = source_path("tests/report/data/" + name);
    if (std::getenv("FACTLINT_UPDATE_GOLDEN") != nullptr) {
        const auto written = factlint::write_file(path, text);
        REQUIRE(written.has_value());
        WARN("wrote " << path);
        return;
    }
    const auto expected = factlint::read_file(path);
    REQUIRE(expected.has_value());
    CHECK(text == *expected);
}
