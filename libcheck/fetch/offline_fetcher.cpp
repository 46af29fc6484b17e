#include "base/url.hpp"
#include "fetch/fetcher.hpp"
#include "fetch/url_policy.hpp"

#include <mutex>

namespace factlint::fetch {
namespace {

class OfflineFetcher : public Fetcher {
  public:
    explicit OfflineFetcher(PageCache* cache) : cache_(cache) {}

    Answer get(const std::string& url) override {
        FACTLINT_CHECK(check_url(url));
        if (cache_ == nullptr) return std::optional<Page>{};
        const std::lock_guard lock(mutex_);
        auto page = FACTLINT_TRY(cache_->find(canonical_url(url)));
        if (page) page->from_cache = true;
        return page;
    }

    std::vector<Answer> get_all(const std::vector<std::string>& urls) override {
        std::vector<Answer> out;
        out.reserve(urls.size());
        for (const std::string& url : urls) out.push_back(get(url));
        return out;
    }

  private:
    PageCache* cache_;
    std::mutex mutex_; ///< a cache is not for two threads at once
};

} // namespace

std::unique_ptr<Fetcher> make_offline_fetcher(PageCache* cache) {
    return std::make_unique<OfflineFetcher>(cache);
}

} // namespace factlint::fetch
