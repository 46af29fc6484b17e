#include "contradict/candidates.hpp"

#include "claims/shape.hpp"

#include <algorithm>
#include <tuple>

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

std::uint32_t number_in(std::unordered_map<std::string, std::uint32_t>& texts, std::string_view text) {
    return texts.try_emplace(std::string(text), static_cast<std::uint32_t>(texts.size())).first->second;
}

constexpr std::uint32_t state = 0; ///< the number of its shape

} // namespace

CandidatePlace candidate_place(const Event& event) { return {day_of(event), least_name(event)}; }

bool comparable(const Event& a, const Event& b) {
    if (a.shape != b.shape) return false;
    // Within one article headline is held against body, and what somebody is quoted with on how a matter
    // fares against what the article says.
    if (a.article != b.article || a.claim->field != b.claim->field) return true;
    return a.shape == claims::state_shape && a.claim->holders.empty() != b.claim->holders.empty();
}

Candidates::Candidates(const CandidateLimits& limits)
    : limits_(limits), shapes_{{std::string(claims::state_shape), state}} {}

bool Candidates::comparable(const Row& a, const Row& b) {
    if (a.shape != b.shape) return false;
    if (a.article != b.article || a.field != b.field) return true;
    return a.shape == state && a.voiced != b.voiced;
}

void Candidates::add(const Event& event, std::uint32_t article, std::span<const std::string> keys) {
    Row row;
    const CandidatePlace place = candidate_place(event);
    row.day = place.day;
    row.name = number_in(names_, place.name);
    row.article = article;
    row.shape = number_in(shapes_, event.shape);
    row.field = event.claim->field;
    row.voiced = !event.claim->holders.empty();
    row.dated = is_dated(event);
    index_.add(static_cast<ClaimNumber>(claims_.size()), keys);
    claims_.push_back(row);
}

void Candidates::rank_names() {
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted;
    for (const auto& [name, number] : names_) sorted.emplace_back(name, number);
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> rank(sorted.size());
    for (std::uint32_t i = 0; i < sorted.size(); ++i) rank[sorted[i].second] = i;
    for (Row& row : claims_) row.name = rank[row.name];
    names_ = decltype(names_)();
}

void Candidates::settle() {
    rank_names();
    claims_.shrink_to_fit();
    index_.take_buckets([&](std::span<const ClaimNumber> claims) { bucket(claims); });
    members_.shrink_to_fit();
    first_place_.assign(claims_.size() + 1, 0);
    for (const ClaimNumber claim : members_) ++first_place_[claim + 1];
    for (std::size_t i = 1; i < first_place_.size(); ++i) first_place_[i] += first_place_[i - 1];
    places_.resize(members_.size());
    std::vector<std::uint32_t> next(first_place_.begin(), first_place_.end() - 1);
    for (std::uint32_t place = 0; place < members_.size(); ++place) places_[next[members_[place]]++] = place;
}

void Candidates::group(std::span<const ClaimNumber> claims, bool in_window) {
    groups_.push_back(static_cast<std::uint32_t>(members_.size()));
    in_window_.push_back(in_window);
    members_.insert(members_.end(), claims.begin(), claims.end());
}

void Candidates::bucket(std::span<const ClaimNumber> claims) {
    if (claims.size() <= limits_.full) return group(claims, false);
    std::vector<ClaimNumber> sorted(claims.begin(), claims.end());
    // Undated claims form a part of their own: they may meet anything, but only through the window.
    const auto part = [&](ClaimNumber c) {
        return std::pair(claims_[c].dated ? claims_[c].day / 31 : -1, claims_[c].name);
    };
    std::sort(sorted.begin(), sorted.end(),
              [&](ClaimNumber a, ClaimNumber b) { return std::pair(part(a), a) < std::pair(part(b), b); });
    for (std::size_t from = 0, at = 0; from < sorted.size(); from = at) {
        while (at < sorted.size() && part(sorted[at]) == part(sorted[from])) ++at;
        if (at - from > 1 && at - from <= limits_.full)
            group(std::span(sorted).subspan(from, at - from), false);
    }
    std::sort(sorted.begin(), sorted.end(), [&](ClaimNumber a, ClaimNumber b) {
        return std::tuple(claims_[a].day, claims_[a].name, a) <
               std::tuple(claims_[b].day, claims_[b].name, b);
    });
    group(sorted, true);
}

void Candidates::partners(ClaimNumber claim, std::vector<ClaimNumber>& out) const {
    out.clear();
    for (std::uint32_t i = first_place_[claim]; i < first_place_[claim + 1]; ++i) {
        const std::uint32_t place = places_[i];
        const auto next = std::upper_bound(groups_.begin(), groups_.end(), place);
        const auto number = static_cast<std::size_t>(next - groups_.begin()) - 1;
        std::size_t begin = groups_[number];
        std::size_t end = next == groups_.end() ? members_.size() : *next;
        if (in_window_[number]) {
            begin = std::max(begin, place - std::min<std::size_t>(place, limits_.window));
            end = std::min(end, place + limits_.window + 1);
        }
        for (std::size_t at = begin; at < end; ++at)
            if (members_[at] > claim && comparable(claims_[claim], claims_[members_[at]]))
                out.push_back(members_[at]);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

std::vector<ClaimNumber> Candidates::in_order_of_time() const {
    std::vector<ClaimNumber> out(claims_.size());
    for (ClaimNumber i = 0; i < out.size(); ++i) out[i] = i;
    std::sort(out.begin(), out.end(), [&](ClaimNumber a, ClaimNumber b) {
        return std::pair(claims_[a].day, a) < std::pair(claims_[b].day, b);
    });
    return out;
}

} // namespace factlint::contradict
