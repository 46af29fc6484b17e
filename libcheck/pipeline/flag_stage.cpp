#include "pipeline/flag_stage.hpp"

#include "flags/flag_article.hpp"
#include "pipeline/normalize_stage.hpp"
#include "records/codec.hpp"
#include "rules/rule_set.hpp"

namespace factlint::pipeline {
namespace {

class FlagStage : public ArticleStage {
  public:
    explicit FlagStage(Resources resources) : resources_(std::move(resources)) {}

    std::string_view name() const override { return "flag"; }

    void process(Group& group, Problems& problems, Counts& counts) const override {
        const analyse::ArticleDocuments* documents = documents_of(group, resources_.lexicon);
        if (documents == nullptr) return;
        flags::Flagged flagged = flags::flag_article(*documents, *resources_.rules);
        for (std::string& problem : flagged.problems)
            problems.push_back({Problem::Weight::Note, std::move(problem)});
        ++counts["articles"];
        for (const Finding& finding : flagged.findings) {
            ++counts["findings." + std::string(name_of(finding.level))];
            group.lines.push_back({LineKind::Finding, encode(finding), {}});
        }
        for (const Reference& reference : flagged.references)
            group.lines.push_back({LineKind::Reference, encode(reference), {}});
        group.lines.push_back({LineKind::Source, encode(flagged.profile), {}});
    }

    std::map<std::string, std::string> versions() const override {
        return {{"lexicon", resources_.lexicon->version()}, {"rules", resources_.rules->version()}};
    }

  private:
    Resources resources_;
};

} // namespace

const analyse::ArticleDocuments* documents_of(Group& group,
                                              const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    if (group.article == nullptr || !is_analysed(*group.article)) return nullptr;
    if (group.documents == nullptr)
        group.documents = std::make_shared<analyse::ArticleDocuments>(group.article, lexicon);
    return group.documents.get();
}

std::unique_ptr<ArticleStage> make_flag_stage(Resources resources) {
    return std::make_unique<FlagStage>(std::move(resources));
}

} // namespace factlint::pipeline
