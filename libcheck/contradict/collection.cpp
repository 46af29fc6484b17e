#include "contradict/collection.hpp"

#include "contradict/near_copies.hpp"

#include <algorithm>

namespace factlint::contradict {

Collection collection_of(const std::vector<ArticleDigest>& articles) {
    Collection out;
    std::vector<std::string> signatures;
    signatures.reserve(articles.size());
    for (const ArticleDigest& article : articles) signatures.push_back(article.signature);
    out.copies = near_copy_groups(signatures);
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        if (out.copies[i] == i) out.words.add(articles[i].words);
    return out;
}

void settle(std::vector<ArticleDigest>& articles) {
    std::reverse(articles.begin(), articles.end());
    std::stable_sort(articles.begin(), articles.end(),
                     [](const ArticleDigest& a, const ArticleDigest& b) { return a.id < b.id; });
    articles.erase(std::unique(articles.begin(), articles.end(),
                               [](const ArticleDigest& a, const ArticleDigest& b) { return a.id == b.id; }),
                   articles.end());
}

bool is_reported(const PairFinding& finding, double threshold, bool imprecise) {
    const Relation relation = finding.judgement.relation;
    if (relation == Relation::None || (relation == Relation::Imprecise && !imprecise)) return false;
    return finding.confidence >= threshold;
}

} // namespace factlint::contradict
