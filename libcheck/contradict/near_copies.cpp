#include "contradict/near_copies.hpp"

#include "contradict/groups.hpp"
#include "records/signature.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace factlint::contradict {

std::vector<std::uint32_t> near_copy_groups(const std::vector<std::string>& signatures) {
    // 32 bands of two minima: texts of similarity .6 share one with near certainty (1 - (1 - .36)^32).
    constexpr std::size_t band_digits = 8;
    Groups groups(signatures.size());
    const auto meet = [&](std::uint32_t a, std::uint32_t b) {
        if (groups.name(a) == groups.name(b)) return;
        if (signature_similarity(signatures[a], signatures[b]) >= near_copy_similarity) groups.join(a, b);
    };
    std::size_t longest = 0;
    for (const std::string& signature : signatures) longest = std::max(longest, signature.size());
    std::vector<std::pair<std::string_view, std::uint32_t>> band; // one at a time
    for (std::size_t at = 0; at + band_digits <= longest; at += band_digits) {
        band.clear();
        for (std::uint32_t i = 0; i < signatures.size(); ++i)
            if (at + band_digits <= signatures[i].size())
                band.emplace_back(std::string_view(signatures[i]).substr(at, band_digits), i);
        std::sort(band.begin(), band.end());
        for (std::size_t j = 1; j < band.size(); ++j)
            for (std::size_t k = j; k > 0 && j - k < widest_band && band[k - 1].first == band[j].first; --k)
                meet(band[j].second, band[k - 1].second);
    }
    std::vector<std::uint32_t> out(signatures.size());
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = groups.name(i);
    return out;
}

} // namespace factlint::contradict
