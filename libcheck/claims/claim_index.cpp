#include "claims/claim_index.hpp"

#include <algorithm>

namespace factlint::claims {

void ClaimIndex::add(ClaimNumber claim, std::span<const std::string> keys) {
    for (const std::string& key : keys) {
        const std::uint64_t hash = hash64(key);
        parts_[hash >> 56U].push_back(
            {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(hash), claim});
    }
}

void ClaimIndex::take_buckets(const Visit& visit) {
    std::vector<ClaimNumber> bucket;
    for (std::vector<Entry>& part : parts_) {
        std::sort(part.begin(), part.end());
        part.erase(std::unique(part.begin(), part.end()), part.end());
        for (std::size_t from = 0, at = 0; from < part.size(); from = at) {
            bucket.clear();
            for (; at < part.size() && part[at].high == part[from].high && part[at].low == part[from].low;
                 ++at)
                bucket.push_back(part[at].claim);
            if (bucket.size() > 1) visit(bucket);
        }
        part = std::vector<Entry>(); // "= {}" would keep the memory
    }
}

} // namespace factlint::claims
