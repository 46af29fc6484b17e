#include "base/result.hpp"

namespace factlint {

std::string Error::text() const {
    std::string out;
    if (!place.empty()) out += place + ": ";
    out += message;
    if (!hint.empty()) out += " (" + hint + ")";
    if (!excerpt.empty()) out += "\n" + excerpt;
    return out;
}

} // namespace factlint
