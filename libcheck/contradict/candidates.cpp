#include "contradict/candidates.hpp"

#include "base/dates.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>

namespace factlint::contradict {
namespace {

using claims::ClaimNumber;

// Claims of one event differ little in time: its own date, else that of publication.
std::int64_t day_of(const Event& event) {
    if (event.claim->time.explicit_in_text) return event.claim->time.lo;
    return event.article->published_day;
}

bool is_dated(const Event& event) {
    return event.claim->time.explicit_in_text || event.article->published_day != ArticleDigest::unknown_day;
}

std::string_view least_name(const Event& event) {
    std::string_view out;
    for (const Argument* name : event.names)
        if (out.empty() || std::string_view(name->key) < out) out = name->key;
    return out;
}

class Pairing {
  public:
    Pairing(const std::vector<Event>& events, const CandidateLimits& limits, std::vector<CandidatePair>& out)
        : events_(events), limits_(limits), out_(out) {}

    void bucket(std::span<const ClaimNumber> claims) {
        if (claims.size() <= limits_.full) return each_with_each(claims);
        // Undated claims form a part of their own: they may meet anything, but only through the window.
        std::map<std::pair<std::int64_t, std::string_view>, std::vector<ClaimNumber>> parts;
        for (const ClaimNumber c : claims) {
            const std::int64_t month = is_dated(events_[c]) ? day_of(events_[c]) / 31 : -1;
            parts[{month, least_name(events_[c])}].push_back(c);
        }
        for (const auto& [key, part] : parts)
            if (part.size() <= limits_.full) each_with_each(part);
        in_window({claims.begin(), claims.end()});
    }

  private:
    void add(ClaimNumber a, ClaimNumber b) {
        if (a != b && comparable(events_[a], events_[b])) out_.emplace_back(std::min(a, b), std::max(a, b));
    }

    void each_with_each(std::span<const ClaimNumber> claims) {
        for (std::size_t i = 0; i < claims.size(); ++i)
            for (std::size_t j = i + 1; j < claims.size(); ++j) add(claims[i], claims[j]);
    }

    void in_window(std::vector<ClaimNumber> claims) {
        std::sort(claims.begin(), claims.end(), [&](ClaimNumber a, ClaimNumber b) {
            const auto key = [&](ClaimNumber c) {
                return std::tuple(day_of(events_[c]), least_name(events_[c]), c);
            };
            return key(a) < key(b);
        });
        for (std::size_t i = 0; i < claims.size(); ++i)
            for (std::size_t j = i + 1; j < claims.size() && j <= i + limits_.window; ++j)
                add(claims[i], claims[j]);
    }

    const std::vector<Event>& events_;
    const CandidateLimits& limits_;
    std::vector<CandidatePair>& out_;
};

} // namespace

CandidatePlace candidate_place(const Event& event) { return {day_of(event), least_name(event)}; }

bool comparable(const Event& a, const Event& b) {
    if (a.shape != b.shape) return false;
    // Within one article headline is held against body, and what somebody is quoted with on how a matter
    // fares against what the article says.
    if (a.article != b.article || a.claim->field != b.claim->field) return true;
    return a.shape == claims::state_shape && a.claim->holders.empty() != b.claim->holders.empty();
}

std::vector<CandidatePair> candidate_pairs(const claims::ClaimIndex& index, const std::vector<Event>& events,
                                           const CandidateLimits& limits) {
    std::vector<CandidatePair> out;
    Pairing pairing(events, limits, out);
    // The index in memory cannot fail; one on disk hands what it could read, and its caller reports the rest.
    (void)index.for_each_bucket(
        [&](const std::string&, std::span<const ClaimNumber> claims) { pairing.bucket(claims); });
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace factlint::contradict
