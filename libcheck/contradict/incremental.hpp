// Incremental: new and changed articles against all that is kept of earlier runs.
//
// Each claim of a new article probes the keys of the store and meets its nearest neighbours in time under
// each; nothing else of what is kept is read. What is found is what the engine finds, but for three things:
// in a key of more claims than a probe reads only the nearest are met, near copies are told among the
// articles whose claims clash, and words are weighed by what is kept now.
#pragma once

#include "base/result.hpp"
#include "claims/kept_claims.hpp"
#include "contradict/engine.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::contradict {

struct IncrementalOutcome {
    std::vector<Finding> findings;  ///< that new or changed articles take part in, sorted by place
    std::int64_t changed = 0;       ///< articles that are new, or not as they were
    std::int64_t unchanged = 0;     ///< articles that are as they were: not compared again
    std::vector<std::string> fresh; ///< fingerprints that no earlier run had
    std::vector<std::string> fixed; ///< that changed articles took part in and do no more
    std::int64_t standing = 0;      ///< findings of earlier runs that nothing changed
};

/// Compares and keeps, in one transaction: after an error the store is as it was. The articles need no gist.
/// Memory: the packed articles, some thousand claims unpacked, and those that clash.
Result<IncrementalOutcome> compare_with_kept(PackedArticles articles, claims::KeptClaims& kept,
                                             const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                             const EngineOptions& options = {});

} // namespace factlint::contradict
