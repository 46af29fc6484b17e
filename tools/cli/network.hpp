// What the tools share about the network: the flags, the cache, and the fetcher that the configuration
// allows.
#pragma once

#include "cli/session.hpp"
#include "fetch/fetcher.hpp"
#include "store/store.hpp"

#include <memory>
#include <string>

namespace factlint::cli {

/// As typed.
struct NetworkFlags {
    bool online = false;
    bool fetch_only = false;
    std::string cache;
};

/// --online and --cache.
void add_network_flags(Command& command, NetworkFlags& flags);
/// --fetch-only.
void add_fetch_only_flag(Command& command, NetworkFlags& flags);

/// The fetcher with what it borrows. Offline unless the flag or the configuration says otherwise.
class Network {
  public:
    /// Opens the cache; online without one, pages are kept for this run alone.
    static Result<Network> open(Session& session, const NetworkFlags& flags);
    const std::shared_ptr<fetch::Fetcher>& fetcher() const { return fetcher_; }

  private:
    // In this order: what is borrowed goes last.
    std::unique_ptr<fetch::Clock> clock_;
    std::unique_ptr<store::Store> pages_;
    std::shared_ptr<fetch::Fetcher> fetcher_;
};

} // namespace factlint::cli
