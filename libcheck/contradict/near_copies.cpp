#include "contradict/near_copies.hpp"

#include "contradict/groups.hpp"
#include "records/signature.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace factlint::contradict {

std::vector<std::uint32_t> near_copy_groups(const std::vector<std::string>& signatures) {
    // 32 bands of two minima: texts of similarity .6 share one with near certainty (1 - (1 - .36)^32).
    constexpr std::size_t band_digits = 8;
    Groups groups(signatures.size());
    std::map<std::pair<std::size_t, std::string_view>, std::vector<std::uint32_t>> bands;
    for (std::uint32_t i = 0; i < signatures.size(); ++i) {
        const std::string_view signature = signatures[i];
        for (std::size_t at = 0; at + band_digits <= signature.size(); at += band_digits)
            bands[{at, signature.substr(at, band_digits)}].push_back(i);
    }
    for (const auto& [band, members] : bands) {
        for (std::size_t j = 1; j < members.size(); ++j) {
            const std::size_t from = j > widest_band ? j - widest_band : 0;
            for (std::size_t k = from; k < j; ++k) {
                if (groups.name(members[j]) == groups.name(members[k])) continue;
                if (signature_similarity(signatures[members[j]], signatures[members[k]]) >=
                    near_copy_similarity)
                    groups.join(members[j], members[k]);
            }
        }
    }
    std::vector<std::uint32_t> out(signatures.size());
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = groups.name(i);
    return out;
}

} // namespace factlint::contradict
