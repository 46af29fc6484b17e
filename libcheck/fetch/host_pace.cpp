#include "fetch/host_pace.hpp"

#include <algorithm>

namespace factlint::fetch {

HostPace::Turn HostPace::turn(const std::string& host) const {
    const auto found = hosts_.find(host);
    if (found == hosts_.end()) return {};
    return {found->second.next, found->second.running >= options_.per_host};
}

void HostPace::begin(const std::string& host, std::int64_t now, std::int64_t delay) {
    Host& each = hosts_[host];
    ++each.running;
    each.next = std::max(each.next, now + std::max(options_.host_interval, delay));
}

void HostPace::end(const std::string& host) {
    Host& each = hosts_[host];
    if (each.running > 0) --each.running;
}

void HostPace::pause(const std::string& host, std::int64_t until) {
    Host& each = hosts_[host];
    each.next = std::max(each.next, until);
}

} // namespace factlint::fetch
