// Told as done on one side, as possible or still ahead on the other, which was written later.
#pragma once

#include "contradict/detector.hpp"

namespace factlint::contradict {

Look look_for_factuality(const Event& a, const Event& b, const World& world);

} // namespace factlint::contradict
