// What the tests of the fetcher share: a clock that needs no waiting, a cache in memory, options for the own
// machine.
#pragma once

#include "fetch/fetcher.hpp"
#include "local_server.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetching {

using namespace factlint;
using namespace factlint::fetch;

/// Stands still but for the waits it is asked for, and remembers them.
class FakeClock : public Clock {
  public:
    std::int64_t now() override { return start + ticks_ / 1000; }
    std::int64_t ticks() override { return ticks_; }
    void wait(std::int64_t milliseconds) override {
        waits.push_back(milliseconds);
        ticks_ += milliseconds;
    }
    void pass(std::int64_t seconds) { ticks_ += seconds * 1000; }
    std::int64_t waited() const {
        std::int64_t all = 0;
        for (const std::int64_t each : waits) all += each;
        return all;
    }

    static constexpr std::int64_t start = 1'700'000'000; ///< 2023-11-14 22:13:20 UTC
    std::vector<std::int64_t> waits;

  private:
    std::int64_t ticks_ = 0;
};

class MemoryCache : public PageCache {
  public:
    Result<std::optional<Page>> find(const std::string& url) override {
        const auto found = pages.find(url);
        return found == pages.end() ? std::optional<Page>() : found->second;
    }
    Status keep(const Page& page) override {
        if (full) return fail("the disk is full");
        pages[page.url] = page;
        return {};
    }
    std::map<std::string, Page> pages;
    bool full = false;
};

inline local::Handler page(int status, const std::string& body,
                           const std::vector<std::string>& headers = {}) {
    return
        [=](const local::Request&, local::Connection& to) { to.send(local::answer(status, body, headers)); };
}
inline local::Handler redirect(const std::string& to, int status = 302) {
    return page(status, "", {"Location: " + to});
}

/// Clock, cache and fetcher of one test; short limits on what is measured in real time.
struct Fetching {
    FakeClock clock;
    MemoryCache cache;
    FetchOptions options;
    std::unique_ptr<Fetcher> fetcher;

    Fetching() {
        options.for_tests.allow_loopback = true;
        options.total_time = 5'000;
    }
    void open() {
        auto made = make_online_fetcher(&cache, clock, options);
        fetcher = made ? std::move(*made) : nullptr;
    }
    Fetcher::Answer ask(const std::string& url) {
        if (!fetcher) open();
        return fetcher->get(url);
    }
    /// The page, or one whose failure says that there was an error.
    Page get(const std::string& url) {
        auto answered = ask(url);
        Page none;
        none.failure_kind = Failure::Other;
        none.failure = answered ? "nothing known" : "error: " + answered.error().message;
        return answered && *answered ? std::move(**answered) : none;
    }
};

} // namespace fetching
