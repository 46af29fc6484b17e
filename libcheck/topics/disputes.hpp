// From the stances of all articles to what is in dispute: for each proposition and time scope one record with
// two sides, each with its sources and holders. Data only; findings.hpp turns it into findings.
#pragma once

#include "records/finding.hpp"
#include "records/stance.hpp"
#include "topics/topic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::topics {

struct Side {
    StanceValue value = StanceValue::Asserts;
    std::string proposition; ///< of a framing, each side has its own
    Place place;             ///< `side` 0 asserts or uses the first label, 1 denies or uses the second
    std::string kind{};      ///< of the article: "opinion" is its author's word and not the outlet's

    /// In the source's own voice; nobody else is named for it.
    bool own_voice() const;
};

/// All that is said of one proposition in one scope, nearest to assertion first.
struct Dispute {
    std::string topic;
    std::string proposition; ///< the first label's for a framing
    std::string scope;
    Relation relation = Relation::Disputed;
    std::vector<Side> sides;  ///< at least one of each side
    int sources[2] = {0, 0};  ///< distinct articles of each side, near copies counted once
    bool one_article = false; ///< headline against body, or one article that reports both
};

/// Groups of ids of articles that are copies of one text.
using NearCopies = std::vector<std::vector<std::string>>;

/// Whether a stance is the outlet's own: stated in a text that is news, and not in an opinion piece, an
/// advertisement or a post.
bool is_own_voice(StanceValue value, std::string_view kind);

/// Satire takes no side. In the order of the topic file, then by scope. Of near copies only the earliest
/// published speaks for each side. Neutral mentions take no side. Stances of other topics are left alone. O(n
/// log n + p) for n stances and p pairs of opposite stances of one proposition.
std::vector<Dispute> disputes(const Topic& topic, const std::vector<Stance>& stances,
                              const NearCopies& near_copies);

} // namespace factlint::topics
