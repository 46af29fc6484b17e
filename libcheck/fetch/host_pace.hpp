// HostPace: how often one host is asked. No site shall notice a check of its articles.
#pragma once

#include "fetch/fetcher.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace factlint::fetch {

class HostPace {
  public:
    explicit HostPace(const FetchOptions& options) : options_(options) {}

    /// Milliseconds on the clock from which the host may be asked again; `full` when only the end of one of
    /// its transfers makes room.
    struct Turn {
        std::int64_t at = 0;
        bool full = false;
    };
    Turn turn(const std::string& host) const;
    /// A question goes out now; `delay` is what robots.txt asks to leave until the next.
    void begin(const std::string& host, std::int64_t now, std::int64_t delay);
    void end(const std::string& host);
    /// The site asked to be left alone until then.
    void pause(const std::string& host, std::int64_t until);

  private:
    struct Host {
        std::int64_t next = 0;
        std::size_t running = 0;
    };
    const FetchOptions& options_;
    std::map<std::string, Host> hosts_;
};

} // namespace factlint::fetch
