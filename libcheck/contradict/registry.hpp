// All detectors. A new one is a pair of files, an include and a row in registry.cpp, a test and a page in
// docs/detectors.
#pragma once

#include "contradict/detector.hpp"

#include <span>

namespace factlint::contradict {

std::span<const Detector> detectors();
const Detector* detector_by_name(std::string_view name);

} // namespace factlint::contradict
