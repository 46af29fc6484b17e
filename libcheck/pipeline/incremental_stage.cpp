#include "pipeline/incremental_stage.hpp"

#include "claims/extract.hpp"
#include "pipeline/flag_stage.hpp"
#include "records/codec.hpp"

#include <mutex>

namespace factlint::pipeline {
namespace {

// Keeps the digest of every article that passes; the records stay as they are.
class DigestStage : public ArticleStage {
  public:
    explicit DigestStage(std::shared_ptr<const lexicon::Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
    std::string_view name() const override { return "contradict"; }
    void process(Group& group, Problems&, Counts& counts) const override {
        const analyse::ArticleDocuments* documents = documents_of(group, lexicon_);
        if (documents == nullptr) return;
        const contradict::ArticleDigest digest =
            contradict::digest(*documents, claims::extract_claims(*documents));
        ++counts["articles"];
        counts["claims"] += static_cast<std::int64_t>(digest.claims.size());
        std::string packed = contradict::pack(digest, contradict::GistKept::No);
        const std::scoped_lock lock(mutex_);
        digests_.add(digest.id, std::move(packed));
    }
    contradict::PackedArticles take() const { return std::move(digests_); }

  private:
    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    mutable std::mutex mutex_;
    mutable contradict::PackedArticles digests_{
        contradict::GistKept::No}; ///< in any order: comparing sorts them
};

} // namespace

Result<contradict::IncrementalOutcome> run_incremental(const Resources& resources, store::Store& store,
                                                       LineReader& reader, std::size_t jobs,
                                                       const Sinks& sinks) {
    const DigestStage stage(resources.lexicon);
    FACTLINT_CHECK(run_article_stage(stage, reader, jobs, sinks));
    contradict::IncrementalOutcome out =
        FACTLINT_TRY(contradict::compare_with_kept(stage.take(), store.kept_claims(), resources.lexicon));
    const auto dismissals = FACTLINT_TRY(store.dismissals());
    for (Finding& finding : out.findings) {
        if (const auto dismissed = dismissals.find(finding.fingerprint); dismissed != dismissals.end()) {
            finding.baseline = BaselineState::Suppressed;
            finding.suppressed_reason = dismissed->second;
        }
        FACTLINT_CHECK(sinks.line({LineKind::Finding, encode(finding), {}}));
    }
    return out;
}

} // namespace factlint::pipeline
