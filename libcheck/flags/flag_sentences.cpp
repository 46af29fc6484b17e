#include "flags/flag_sentences.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "rules/engine.hpp"

namespace factlint::flags {

Result<std::string> flag_sentence(std::string_view line, const rules::RuleSet& rules,
                                  const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                  std::string_view pack) {
    const json::value parsed = FACTLINT_TRY(json::parse(line));
    if (!parsed.is_object()) return fail("not a JSON object", {}, "{\"id\": ..., \"text\": ...}");
    const json::object& row = parsed.get_object();
    if (json::get_string(row, "id").empty())
        return fail("row has no \"id\"", {}, "{\"id\": ..., \"text\": ...}");

    auto article = std::make_shared<Article>();
    article->id = "0000000000000000";
    article->body = clean_article_text(sanitise_utf8(json::get_string(row, "text")).text);
    const analyse::ArticleDocuments documents(std::move(article), lexicon);
    const rules::Applied applied = rules::apply_rules(rules, documents, rules::facts_of(documents));
    double silent = 1;
    json::array names;
    for (const rules::RuleMatch& match : applied.matches) {
        const rules::Rule& rule = match.rule->rule;
        // What speaks of an article as a whole has nothing to say of one sentence.
        if ((!pack.empty() && rule.pack() != pack) || match.rule->matcher->patterns().empty()) continue;
        silent *= 1 - rule.confidence;
        names.emplace_back(rule.id);
    }
    json::object out;
    out["id"] = json::get_string(row, "id");
    if (const auto set = json::get_string(row, "set"); !set.empty()) out["set"] = set;
    out["label"] = names.empty() ? 0 : 1;
    out["score"] = json::rounded(1 - silent);
    out["rules"] = std::move(names);
    return json::serialize(out);
}

} // namespace factlint::flags
