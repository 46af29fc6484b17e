#include "contradict/collection.hpp"

#include "contradict/near_copies.hpp"

namespace factlint::contradict {

Collection collection_of(const PackedArticles& articles) {
    Collection out;
    std::vector<std::string> signatures;
    signatures.reserve(articles.size());
    for (const ArticleDigest& article : articles.heads()) signatures.push_back(article.signature);
    out.copies = near_copy_groups(signatures);
    for (std::uint32_t i = 0; i < articles.size(); ++i)
        if (out.copies[i] == i) out.words.add(articles.words(i));
    return out;
}

bool is_reported(const PairFinding& finding, double threshold, bool imprecise) {
    const Relation relation = finding.judgement.relation;
    if (relation == Relation::None || (relation == Relation::Imprecise && !imprecise)) return false;
    return finding.confidence >= threshold;
}

std::vector<PairFinding> reported(std::vector<PairFinding> findings, double threshold, bool imprecise) {
    std::erase_if(findings,
                  [&](const PairFinding& finding) { return !is_reported(finding, threshold, imprecise); });
    return findings;
}

} // namespace factlint::contradict
