// Baseline: findings that somebody looked at and accepted, each with the reason, kept in a file under version
// control. A finding is known again by its fingerprint, so lines may move.
//
//   {"version": 1, "findings": [
//     {"fingerprint": "9f0c...", "rule": "contradict/number", "message": "...", "reason": "...",
//      "expires": "2025-06-30"}
//   ]}
#pragma once

#include "base/result.hpp"
#include "records/finding.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::report {

struct BaselineEntry {
    std::string fingerprint;
    std::string rule;    ///< for the reader of the file; not compared
    std::string message; ///< for the reader of the file; not compared
    std::string reason;  ///< why it is accepted; never empty
    std::string expires; ///< last ISO day on which it counts; empty = for good
};

/// What applying a baseline came to.
struct BaselineOutcome {
    std::size_t fresh = 0;              ///< findings that no entry knows
    std::size_t suppressed = 0;         ///< findings that are accepted
    std::vector<BaselineEntry> expired; ///< entries that still match but no longer count
    std::vector<BaselineEntry> stale;   ///< entries that match nothing any more
};

class Baseline {
  public:
    /// Errors name the file and the line, or the entry by number: not JSON, an unknown key, an entry without
    /// fingerprint or reason, a fingerprint twice, a date that is none.
    static Result<Baseline> parse(std::string_view text, const std::string& name);
    static Result<Baseline> load(const std::string& path);

    /// An entry for every finding. Reasons and expiry of `before` are kept for findings it knew.
    static Baseline accept(std::span<const Finding> findings, std::string_view reason,
                           const Baseline& before);

    /// Sets the state of each finding: suppressed (with the reason), unchanged (known, but the entry has
    /// expired), or new. `today` is an ISO date that the tool gives; empty = nothing expires.
    BaselineOutcome apply(std::span<Finding> findings, std::string_view today) const;

    /// Without the entries that matched nothing.
    Baseline pruned(const BaselineOutcome& outcome) const;

    /// One entry a line, sorted by rule and fingerprint, so that differences of two versions read well.
    std::string text() const;
    Status save(const std::string& path) const;

    const std::vector<BaselineEntry>& entries() const { return entries_; }

  private:
    std::vector<BaselineEntry> entries_; // sorted by rule, then fingerprint
};

/// The reason that --write-baseline puts where none is given.
inline constexpr std::string_view default_baseline_reason = "accepted with --write-baseline; say here why";

} // namespace factlint::report
