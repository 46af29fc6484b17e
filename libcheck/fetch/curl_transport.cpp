#include "fetch/curl_transfer.hpp"
#include "fetch/transport.hpp"

#include <algorithm>
#include <map>

namespace factlint::fetch {
namespace {

class CurlTransport : public Transport {
  public:
    explicit CurlTransport(FetchOptions options) : options_(std::move(options)) {}
    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;
    ~CurlTransport() override {
        if (multi_ != nullptr) {
            for (const auto& [handle, transfer] : running_) curl_multi_remove_handle(multi_, handle);
            running_.clear();
            curl_multi_cleanup(multi_);
        }
        if (set_up_) curl_global_cleanup();
    }

    Status set_up() {
        set_up_ = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
        if (set_up_) multi_ = curl_multi_init();
        if (multi_ == nullptr) return fail("the network library cannot be set up");
        curl_multi_setopt(multi_, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
        curl_multi_setopt(multi_, CURLMOPT_MAX_TOTAL_CONNECTIONS, static_cast<long>(options_.in_flight));
        curl_multi_setopt(multi_, CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(options_.per_host));
        return {};
    }

    void start(std::size_t number, const Question& question) override {
        auto transfer = std::make_unique<CurlTransfer>(number, question, options_);
        if (!transfer->prepare() || curl_multi_add_handle(multi_, transfer->handle()) != CURLM_OK) {
            Response response;
            response.failure_kind = Failure::Other;
            response.failure = "the transfer cannot be set up";
            failed_.emplace_back(number, std::move(response));
            return;
        }
        CURL* const handle = transfer->handle();
        running_.emplace(handle, std::move(transfer));
    }

    std::vector<std::pair<std::size_t, Response>> wait(std::int64_t milliseconds) override {
        auto out = std::exchange(failed_, {});
        collect(out);
        if (!out.empty()) return out;
        curl_multi_poll(multi_, nullptr, 0, static_cast<int>(std::clamp<std::int64_t>(milliseconds, 0, 1000)),
                        nullptr);
        collect(out);
        return out;
    }

  private:
    FetchOptions options_;
    bool set_up_ = false;
    CURLM* multi_ = nullptr;
    std::map<CURL*, std::unique_ptr<CurlTransfer>> running_;
    std::vector<std::pair<std::size_t, Response>> failed_;

    void collect(std::vector<std::pair<std::size_t, Response>>& out) {
        int running = 0;
        curl_multi_perform(multi_, &running);
        int left = 0;
        while (const CURLMsg* const message = curl_multi_info_read(multi_, &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL* const handle = message->easy_handle;
            const CURLcode code = message->data.result;
            const auto found = running_.find(handle);
            if (found == running_.end()) continue;
            out.emplace_back(found->second->number(), found->second->finish(code));
            curl_multi_remove_handle(multi_, handle);
            running_.erase(found);
        }
    }
};

} // namespace

Result<std::unique_ptr<Transport>> make_curl_transport(const FetchOptions& options) {
    auto transport = std::make_unique<CurlTransport>(options);
    FACTLINT_CHECK(transport->set_up());
    return std::unique_ptr<Transport>(std::move(transport));
}

Result<std::unique_ptr<Fetcher>> make_online_fetcher(PageCache* cache, Clock& clock,
                                                     const FetchOptions& options) {
    auto transport = FACTLINT_TRY(make_curl_transport(options));
    return make_online_fetcher(cache, clock, options, std::move(transport));
}

} // namespace factlint::fetch
