#include "claims/claim_index.hpp"

#include <algorithm>
#include <map>

namespace factlint::claims {
namespace {

class MemoryClaimIndex final : public ClaimIndex {
  public:
    Status add(ClaimNumber claim, const std::vector<std::string>& keys) override {
        for (const std::string& key : keys) buckets_[key].push_back(claim);
        return {};
    }

    Result<std::vector<ClaimNumber>> probe(const std::vector<std::string>& keys) const override {
        std::vector<ClaimNumber> out;
        for (const std::string& key : keys) {
            const auto found = buckets_.find(key);
            if (found != buckets_.end()) out.insert(out.end(), found->second.begin(), found->second.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    Status for_each_bucket(const Visit& visit) const override {
        for (const auto& [key, claims] : buckets_) {
            std::vector<ClaimNumber> sorted = claims;
            std::sort(sorted.begin(), sorted.end());
            sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
            if (sorted.size() > 1) visit(key, sorted);
        }
        return {};
    }

  private:
    std::map<std::string, std::vector<ClaimNumber>, std::less<>> buckets_;
};

} // namespace

std::unique_ptr<ClaimIndex> make_memory_claim_index() { return std::make_unique<MemoryClaimIndex>(); }

} // namespace factlint::claims
