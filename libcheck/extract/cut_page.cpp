#include "extract/cut_page.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>

namespace factlint::extract {

bool is_cut_page(std::string_view html) {
    // A page that is closed says so near its end; what follows are comments of servers and caches.
    constexpr std::size_t window = std::size_t{1} << 16U;
    const std::string head = ascii::lower(html.substr(0, window));
    if (head.find("<body") == std::string::npos && head.find("<html") == std::string::npos) return false;
    const std::string tail = ascii::lower(html.substr(html.size() - std::min(html.size(), window)));
    if (tail.find("</html") != std::string::npos || tail.find("</body") != std::string::npos) return false;
    const std::string_view end = ascii::trim(tail);
    return !end.empty() && end.back() != '>';
}

} // namespace factlint::extract
