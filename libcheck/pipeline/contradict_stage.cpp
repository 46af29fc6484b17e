#include "pipeline/contradict_stage.hpp"

#include "claims/extract.hpp"
#include "pipeline/flag_stage.hpp"
#include "records/codec.hpp"
#include "topics/findings.hpp"
#include "topics/topic_set.hpp"

#include <algorithm>
#include <tuple>

namespace factlint::pipeline {
namespace {

auto order_of(const Stance& stance) {
    return std::tie(stance.topic, stance.proposition, stance.place.article, stance.place.field,
                    stance.place.span, stance.value);
}

} // namespace

void sort_stances(std::vector<Stance>& stances) {
    std::sort(stances.begin(), stances.end(),
              [](const Stance& a, const Stance& b) { return order_of(a) < order_of(b); });
}

std::vector<Finding> findings_of(const Resources& resources, const std::vector<Stance>& stances,
                                 contradict::Outcome& outcome) {
    std::vector<Finding> findings;
    if (resources.topics != nullptr) {
        std::vector<std::vector<std::string>> near_copies;
        for (const Story& story : outcome.stories)
            if (story.kind == StoryKind::NearCopies) near_copies.push_back(story.articles);
        findings = topics::topic_findings(*resources.topics, stances, near_copies);
    }
    findings.insert(findings.end(), std::make_move_iterator(outcome.findings.begin()),
                    std::make_move_iterator(outcome.findings.end()));
    return findings;
}

ContradictStage::ContradictStage(Resources resources, contradict::EngineOptions options)
    : resources_(std::move(resources)), engine_(resources_.lexicon, options) {}

Digested ContradictStage::digest(Group& group) const {
    Digested out;
    const analyse::ArticleDocuments* documents = documents_of(group, resources_.lexicon);
    if (documents == nullptr) return out;
    out.present = true;
    out.digest = contradict::digest(*documents, claims::extract_claims(*documents));
    if (resources_.topics != nullptr) out.stances = resources_.topics->stances(*documents);
    return out;
}

void ContradictStage::take(Digested digested) {
    if (!digested.present) return;
    ++articles_;
    claims_ += static_cast<std::int64_t>(digested.digest.claims.size());
    engine_.add(digested.digest);
    for (Stance& stance : digested.stances) stances_.push_back(std::move(stance));
}

std::vector<Line> ContradictStage::finish(Counts& counts) {
    std::vector<Line> out;
    contradict::Outcome outcome = engine_.finish();
    sort_stances(stances_);
    for (const Stance& stance : stances_) out.push_back({LineKind::Stance, encode(stance), {}});
    for (const Story& story : outcome.stories) out.push_back({LineKind::Story, encode(story), {}});
    for (const Finding& finding : findings_of(resources_, stances_, outcome)) {
        ++counts["findings." + std::string(name_of(finding.level))];
        out.push_back({LineKind::Finding, encode(finding), {}});
    }
    counts["articles"] = articles_;
    counts["claims"] = claims_;
    counts["stances"] = static_cast<std::int64_t>(stances_.size());
    return out;
}

std::string ContradictStage::why_not(std::string_view claim_a, std::string_view claim_b) {
    return engine_.why_not(claim_a, claim_b);
}

std::map<std::string, std::string> ContradictStage::versions() const {
    std::map<std::string, std::string> out{{"lexicon", resources_.lexicon->version()}};
    if (resources_.topics != nullptr) out["topics"] = resources_.topics->version();
    return out;
}

} // namespace factlint::pipeline
