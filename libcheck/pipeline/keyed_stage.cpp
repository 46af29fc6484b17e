#include "pipeline/keyed_stage.hpp"

#include "claims/extract.hpp"
#include "pipeline/contradict_stage.hpp"
#include "pipeline/flag_stage.hpp"
#include "records/codec.hpp"
#include "topics/topic_set.hpp"

namespace factlint::pipeline {
namespace {

constexpr std::string_view stance_start = R"({"key":"!stance")";

} // namespace

KeyedLinesStage::KeyedLinesStage(Resources resources) : resources_(std::move(resources)) {}

void KeyedLinesStage::process(Group& group, Problems&, Counts& counts) const {
    const analyse::ArticleDocuments* documents = documents_of(group, resources_.lexicon);
    group.lines.clear();
    if (documents == nullptr) return;
    const contradict::ArticleDigest digest =
        contradict::digest(*documents, claims::extract_claims(*documents));
    for (std::string& line : contradict::keyed_lines(digest))
        group.lines.push_back({LineKind::Unknown, std::move(line), {}});
    ++counts["articles"];
    counts["claims"] += static_cast<std::int64_t>(digest.claims.size());
    if (resources_.topics == nullptr) return;
    for (const Stance& stance : resources_.topics->stances(*documents)) {
        // {"record":...} -> {"key":"!stance","record":...}
        group.lines.push_back(
            {LineKind::Unknown, std::string(stance_start) + "," + encode(stance).substr(1), {}});
        ++counts["stances"];
    }
}

KeyedFindings::KeyedFindings(Resources resources)
    : resources_(std::move(resources)), claims_(resources_.lexicon) {}

Status KeyedFindings::add(std::string_view line) {
    // The summaries of the runs that made the lines.
    if (line.starts_with(R"({"record":"summary")")) return {};
    if (!line.starts_with(stance_start)) return claims_.add(line);
    Record record = FACTLINT_TRY(decode_record(line));
    auto* stance = std::get_if<Stance>(&record);
    if (stance == nullptr) return fail("not a stance");
    stance->extra.erase("key");
    stances_.push_back(std::move(*stance));
    return {};
}

std::vector<std::string> KeyedFindings::finish() {
    contradict::Outcome outcome = claims_.finish();
    sort_stances(stances_);
    std::vector<std::string> out;
    for (const Finding& finding : findings_of(resources_, stances_, outcome)) out.push_back(encode(finding));
    return out;
}

} // namespace factlint::pipeline
