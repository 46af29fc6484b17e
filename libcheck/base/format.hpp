// Text from a pattern and values: fmt::format("{} of {}", n, all). The one place that names the library,
// because std::format, which GCC 12 does not have yet, will take it over.
#pragma once

#include <fmt/format.h> // IWYU pragma: export
