#include "flags/flag_article.hpp"

#include "flags/profile.hpp"
#include "flags/references.hpp"
#include "flags/suppressions.hpp"
#include "records/fingerprint.hpp"
#include "rules/engine.hpp"

#include <algorithm>
#include <set>

namespace factlint::flags {
namespace {

bool is_about_article(const rules::RuleMatch& match) { return match.rule->matcher->patterns().empty(); }

// Two rules of one pack that speak of the same words say one thing twice: the surer one stands, then the
// longer span.
std::vector<rules::RuleMatch> one_per_place(std::vector<rules::RuleMatch> matches) {
    std::vector<bool> dropped(matches.size(), false);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (is_about_article(matches[i])) continue;
        for (std::size_t j = i + 1; j < matches.size() && !dropped[i]; ++j) {
            const rules::Match& a = matches[i].match;
            const rules::Match& b = matches[j].match;
            if (b.field != a.field || b.span.begin >= a.span.end) break;
            if (dropped[j] || is_about_article(matches[j])) continue;
            const rules::Rule& first = matches[i].rule->rule;
            const rules::Rule& second = matches[j].rule->rule;
            if (first.pack() != second.pack()) continue;
            const bool keep_first = first.confidence != second.confidence
                                        ? first.confidence > second.confidence
                                        : a.span.size() >= b.span.size();
            dropped[keep_first ? j : i] = true;
        }
    }
    std::vector<rules::RuleMatch> out;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (!dropped[i]) out.push_back(std::move(matches[i]));
    return out;
}

Finding finding_of(const rules::RuleMatch& match, const analyse::ArticleDocuments& article) {
    const rules::Rule& rule = match.rule->rule;
    Finding finding;
    finding.code = rule.code;
    finding.rule = rule.id;
    finding.level = rule.level;
    finding.confidence = rule.confidence;
    finding.message = rules::message_of(match, article);
    finding.why = rule.rationale;
    if (!match.match.searched.empty()) finding.why += " " + match.match.searched;
    finding.places.push_back(article.place(match.match.field, match.match.span));
    finding.fingerprint = fingerprint(finding);
    return finding;
}

void suppress(Finding& finding, const rules::RuleMatch& match, std::vector<Suppression>& suppressions) {
    for (Suppression& suppression : suppressions) {
        if (!suppression.names(finding.rule)) continue;
        const bool anywhere = is_about_article(match) || match.match.field == TextField::Title;
        if (!anywhere && !suppression.covers.overlaps(match.match.span)) continue;
        suppression.used = true;
        finding.baseline = BaselineState::Suppressed;
        finding.suppressed_reason = suppression.reason;
    }
}

} // namespace

Flagged flag_article(const analyse::ArticleDocuments& article, const rules::RuleSet& rules) {
    const Article& record = article.article();
    const rules::ArticleFacts facts = rules::facts_of(article);
    rules::Applied applied = rules::apply_rules(rules, article, facts);
    Flagged out;
    out.references = references_of(article, facts);
    out.profile = profile_of(article, facts, applied.matches);

    Suppressions suppressions = suppressions_in(record.body, rules);
    std::set<std::string> seen;
    for (const rules::RuleMatch& match : one_per_place(std::move(applied.matches))) {
        Finding finding = finding_of(match, article);
        suppress(finding, match, suppressions.list);
        // The same words in the same sentence again: a page that repeats its headline, a sentence that
        // repeats itself.
        if (seen.insert(finding.fingerprint).second) out.findings.push_back(std::move(finding));
    }

    const std::string name = record.path.empty() ? record.outlet() : record.path;
    for (const std::string& problem : applied.problems) out.problems.push_back(name + ": " + problem);
    for (const Suppression& s : suppressions.list)
        if (!s.used)
            suppressions.problems.push_back(
                {s.comment, "factlint-ignore of '" + s.rule + "' silences nothing; take it out"});
    std::stable_sort(suppressions.problems.begin(), suppressions.problems.end(),
                     [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
    for (const Problem& problem : suppressions.problems) {
        const Place place = article.place(TextField::Body, problem.span);
        out.problems.push_back(name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) +
                               ": " + problem.message);
    }
    return out;
}

} // namespace factlint::flags
