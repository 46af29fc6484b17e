#include "base/url.hpp"
#include "fetch/fetcher.hpp"
#include "fetch/url_policy.hpp"

namespace factlint::fetch {
namespace {

class OfflineFetcher : public Fetcher {
  public:
    explicit OfflineFetcher(PageCache* cache) : cache_(cache) {}

    Result<std::optional<Page>> get(const std::string& url) override {
        FACTLINT_CHECK(check_url(url));
        if (cache_ == nullptr) return std::optional<Page>{};
        return cache_->find(canonical_url(url));
    }

  private:
    PageCache* cache_;
};

} // namespace

std::unique_ptr<Fetcher> make_offline_fetcher(PageCache* cache) {
    return std::make_unique<OfflineFetcher>(cache);
}

} // namespace factlint::fetch
