// Pairs of short articles told for a test: what is found between them, as "detector/relation" words in order.
#pragma once

#include "analyse/article_documents.hpp"
#include "catch.hpp"
#include "claims/extract.hpp"
#include "contradict/engine.hpp"

#include <memory>
#include <string>
#include <vector>

namespace factlint::contradict {

struct ToldPair {
    std::string name;
    std::string first;
    std::string second;   ///< empty: one article alone
    std::string expected; ///< "state/contradiction "
    std::string first_on = "2024-03-11";
    std::string second_on = "2024-03-12";
    std::string title = {}; ///< of the first
};

inline std::shared_ptr<const lexicon::Lexicon> shipped_lexicon() {
    static const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
    return lexicon;
}

inline std::vector<Finding> findings_between(const ToldPair& pair, EngineOptions options = {}) {
    Engine engine(shipped_lexicon(), options);
    const auto add = [&](std::string id, const std::string& text, const std::string& day,
                         const std::string& title) {
        auto article = std::make_shared<Article>();
        article->id = article->path = std::move(id);
        article->publisher.value = "Outlet " + article->id;
        article->title.value = title;
        article->published.value = day;
        article->body = text;
        const analyse::ArticleDocuments documents(article, shipped_lexicon());
        engine.add(digest(documents, claims::extract_claims(documents)));
    };
    add("a", pair.first, pair.first_on, pair.title);
    if (!pair.second.empty()) add("b", pair.second, pair.second_on, {});
    return engine.finish().findings;
}

inline std::string found_between(const ToldPair& pair, EngineOptions options = {}) {
    std::string out;
    for (const Finding& finding : findings_between(pair, options))
        out += finding.detector + "/" + std::string(name_of(finding.relation)) + " ";
    return out;
}

inline void check_told(const std::vector<ToldPair>& pairs) {
    for (const ToldPair& pair : pairs) {
        INFO(pair.name << "\n  " << pair.first << "\n  " << pair.second);
        CHECK(found_between(pair) == pair.expected);
        if (pair.second.empty()) continue;
        // Which article came first makes no difference, whatever order its findings are listed in.
        const ToldPair swapped{pair.name, pair.second, pair.first, {}, pair.second_on, pair.first_on};
        CHECK(found_between(swapped).size() == pair.expected.size());
    }
}

} // namespace factlint::contradict
