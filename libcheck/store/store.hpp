// Store: what past runs found, what people said about it, and the pages fetched, in one SQLite file.
#pragma once

#include "base/result.hpp"
#include "claims/kept_claims.hpp"
#include "fetch/page_cache.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace factlint::store {

/// How the findings of this run stand to those of the run before.
struct RunChange {
    bool first_run = true;
    std::vector<std::string> fresh; ///< fingerprints that are new
    std::vector<std::string> unchanged;
    std::vector<std::string> fixed; ///< were there, are gone
};

class Store {
  public:
    virtual ~Store() = default;
    /// Opens or makes the file; a store of an earlier version is brought up to this one. An empty path is a
    /// store for this run alone, on disk and gone with it.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& path);

    /// Keeps a run in one transaction and says what changed since the one before. `at` is the time of the
    /// run, ISO 8601, given by the caller. Near linear in the number of findings.
    virtual Result<RunChange> record_run(const std::string& at, const std::vector<Finding>& findings) = 0;

    /// A person's word that a finding is not to be shown again, with the reason; it stays for later runs.
    virtual Status dismiss(const std::string& fingerprint, const std::string& reason,
                           const std::string& at) = 0;
    /// Takes a dismissal back; false when there was none.
    virtual Result<bool> restore(const std::string& fingerprint) = 0;
    /// Fingerprint -> reason.
    virtual Result<std::map<std::string, std::string>> dismissals() = 0;
    /// The fingerprints, of findings of any run and of dismissals, that start with these digits; sorted.
    virtual Result<std::vector<std::string>> fingerprints(const std::string& start) = 0;

    /// Articles of earlier runs and their claims; lives as long as the store.
    virtual claims::KeptClaims& kept_claims() = 0;

    /// Pages fetched before; lives as long as the store.
    virtual fetch::PageCache& pages() = 0;
};

} // namespace factlint::store
