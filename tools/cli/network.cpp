#include "cli/network.hpp"

#include "cli/version.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace factlint::cli {
namespace {

class SystemClock : public fetch::Clock {
  public:
    std::int64_t now() override {
        return std::chrono::duration_cast<std::chrono::seconds>(
                   std::chrono::system_clock::now().time_since_epoch())
            .count();
    }
    std::int64_t ticks() override {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }
    void wait(std::int64_t milliseconds) override {
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    }
};

// A header ends at a line end, so one in the contact would start another.
Result<std::string> user_agent(const config::Config& config) {
    const std::string contact = config.text("network_contact");
    if (std::any_of(contact.begin(), contact.end(), [](char c) { return c < ' ' || c == '(' || c == ')'; }))
        return fail("'network_contact' must be an address in plain ASCII, without brackets",
                    config.at("network_contact").origin);
    return "factlint/" + std::string(version) + (contact.empty() ? "" : " (+" + contact + ")");
}

Result<fetch::FetchOptions> fetch_options(const config::Config& config) {
    const auto bounded = [&](std::string_view key, int low, int high) -> Result<int> {
        const int value = config.number(key);
        if (value < low || value > high)
            return fail("'" + std::string(key) + "' must be between " + std::to_string(low) + " and " +
                            std::to_string(high) + ", not " + config.text(key),
                        config.at(key).origin);
        return value;
    };
    fetch::FetchOptions options;
    options.user_agent = FACTLINT_TRY(user_agent(config));
    options.total_time = FACTLINT_TRY(bounded("network_seconds", 1, 600)) * 1000LL;
    options.stall_time = std::min(options.stall_time, options.total_time);
    options.connect_time = std::min(options.connect_time, options.total_time);
    options.body_limit = static_cast<std::size_t>(FACTLINT_TRY(bounded("network_megabytes", 1, 64))) << 20U;
    options.host_interval = FACTLINT_TRY(bounded("network_interval", 100, 60'000));
    return options;
}

} // namespace

void add_network_flags(Command& command, NetworkFlags& flags) {
    command.flags.push_back({"--online", "", "fetch pages that are not in the cache", &flags.online});
    command.flags.push_back({"--cache", "FILE", "database of pages fetched before", &flags.cache});
}

void add_fetch_only_flag(Command& command, NetworkFlags& flags) {
    command.flags.push_back(
        {"--fetch-only", "", "only fill the cache; needs --online and --cache", &flags.fetch_only});
}

Result<Network> Network::open(Session& session, const NetworkFlags& flags) {
    config::Config& config = session.config();
    if (flags.online) FACTLINT_CHECK(config.set("online", "true", "--online"));
    if (!flags.cache.empty()) FACTLINT_CHECK(config.set("cache", flags.cache, "--cache"));
    const bool online = config.flag("online");
    const std::string cache = config.text("cache");
    if (flags.fetch_only && (!online || cache.empty()))
        return fail("--fetch-only has nothing to do without --online and --cache");
    const fetch::FetchOptions options = FACTLINT_TRY(fetch_options(config));
    Network out;
    if (!cache.empty() || online) out.pages_ = FACTLINT_TRY(store::Store::open(cache));
    fetch::PageCache* const pages = out.pages_ == nullptr ? nullptr : &out.pages_->pages();
    if (online) {
        out.clock_ = std::make_unique<SystemClock>();
        out.fetcher_ = FACTLINT_TRY(fetch::make_online_fetcher(pages, *out.clock_, options));
    } else {
        out.fetcher_ = fetch::make_offline_fetcher(pages);
    }
    return out;
}

} // namespace factlint::cli
