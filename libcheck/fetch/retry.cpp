#include "fetch/retry.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace factlint::fetch {
namespace {

// A year; longer pauses are nobody's plan.
constexpr std::int64_t longest_seconds = 366LL * 86'400;

// "07:28:00" anywhere in a date of HTTP, as seconds of the day.
std::optional<std::int64_t> clock_in(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2 || text.size() < colon + 6 || text[colon + 3] != ':')
        return std::nullopt;
    std::int64_t out = 0;
    for (const std::size_t at : {colon - 2, colon + 1, colon + 4}) {
        if (!ascii::is_digit(text[at]) || !ascii::is_digit(text[at + 1])) return std::nullopt;
        out = out * 60 + std::int64_t{text[at] - '0'} * 10 + (text[at + 1] - '0');
    }
    return out;
}

} // namespace

bool may_pass(int status, Failure failure) {
    switch (failure) {
    case Failure::None:
        return status == 408 || status == 429 || (status >= 500 && status < 600);
    case Failure::NoSuchHost:
    case Failure::NoConnection:
    case Failure::TimedOut:
    case Failure::CutOff:
    case Failure::Paused:
        return true;
    default:
        return false;
    }
}

std::optional<std::int64_t> retry_after(std::string_view header, std::int64_t now) {
    header = ascii::trim(header);
    std::int64_t seconds = 0;
    const auto [at, code] = std::from_chars(header.data(), header.data() + header.size(), seconds);
    const bool all_read = at == header.data() + header.size() && !header.empty();
    if (code == std::errc::result_out_of_range) {
        seconds = longest_seconds;
    } else if (code != std::errc() || !all_read) {
        const auto date = parse_date(header);
        const auto clock = clock_in(header);
        if (!date || date->day == 0 || !clock) return std::nullopt;
        seconds = to_days(*date) * 86'400 + *clock - now;
    }
    return std::clamp<std::int64_t>(seconds, 0, longest_seconds) * 1000;
}

std::int64_t pause_after(int tried, std::string_view url, const FetchOptions& options) {
    const std::int64_t pause =
        std::min(options.first_pause << std::min(tried - 1, 16), options.longest_pause);
    return pause + static_cast<std::int64_t>(hash64(url) % static_cast<std::uint64_t>(pause / 4 + 1));
}

} // namespace factlint::fetch
