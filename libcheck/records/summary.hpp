// Summary: what a run did, and by which versions of data, so that equal inputs can be told apart.
#pragma once

#include "base/json.hpp"

#include <map>
#include <string>

namespace factlint {

struct Summary {
    std::string stage;                          ///< "normalize", "flag", ...
    std::map<std::string, std::int64_t> counts; ///< "articles", "skipped", "findings.error" ...
    std::map<std::string, std::string>
        versions; ///< "factlint", "lexicon", "rules", "topics": hashes or versions
    json::object extra;
};

} // namespace factlint
