#include "rules/examples.hpp"

#include "base/yaml.hpp"
#include "rules/engine.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

std::shared_ptr<const Article> article_of(const Example& example) {
    auto article = std::make_shared<Article>();
    article->id = "0000000000000000";
    article->path = "example.txt";
    article->body = example.body;
    const auto set = [](Sourced& field, const std::string& value) {
        if (!value.empty()) field = {value, "example", 1, {}};
    };
    set(article->title, example.title);
    set(article->published, example.published);
    set(article->publisher, example.publisher);
    set(article->kind, example.kind);
    if (!example.byline.empty()) article->authors.push_back({example.byline, "example", 1, {}});
    // An example's links stand behind its text; where exactly does not matter to what counts them.
    for (const std::string& url : example.links)
        article->links.push_back({make_span(0, std::min<std::size_t>(example.body.size(), 1)), url});
    return article;
}

using Found = std::vector<std::pair<TextField, Span>>;

std::string words_of(const Found& found, const analyse::ArticleDocuments& article) {
    std::string out;
    for (const auto& [field, span] : found) {
        if (!out.empty()) out += ", ";
        out += "'" + std::string(article.of(field).words(span)) + "'";
    }
    return out.empty() ? "nothing" : out;
}

} // namespace

Error ExampleFailure::error() const {
    std::string message = "rule " + rule +
                          (bad ? " does not find what its bad example marks" : " fires on its good example") +
                          ": wanted " + wanted + ", got " + got;
    const auto source = yaml::File::load(file);
    if (source) return source->error_at(line, column, 1, std::move(message));
    return Error{
        file + ":" + std::to_string(line) + ":" + std::to_string(column), std::move(message), {}, {}};
}

std::vector<ExampleFailure> run_examples(const RuleSet& set, const LoadedRule& loaded,
                                         const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    std::vector<ExampleFailure> failures;
    const auto run = [&](const Example& example, bool bad) {
        const analyse::ArticleDocuments article(article_of(example), lexicon);
        const Applied applied = apply_rules(set, article, facts_of(article), &loaded);
        Found wanted;
        for (const Span span : example.title_marks) wanted.emplace_back(TextField::Title, span);
        for (const Span span : example.body_marks) wanted.emplace_back(TextField::Body, span);
        Found got;
        for (const RuleMatch& match : applied.matches) got.emplace_back(match.match.field, match.match.span);
        const bool unmarked = bad && wanted.empty();
        const bool right = applied.problems.empty() && (unmarked ? !got.empty() : got == wanted);
        if (right) return;
        std::string got_words = words_of(got, article);
        for (const std::string& problem : applied.problems) got_words += "; " + problem;
        failures.push_back({loaded.rule.id, loaded.rule.file, example.line, example.column, bad, example.body,
                            unmarked ? "a finding" : words_of(wanted, article), std::move(got_words)});
    };
    for (const Example& example : loaded.rule.bad) run(example, true);
    for (const Example& example : loaded.rule.good) run(example, false);
    return failures;
}

std::vector<ExampleFailure> run_examples(const RuleSet& set,
                                         const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    std::vector<ExampleFailure> failures;
    for (const LoadedRule& loaded : set.rules()) {
        auto of_rule = run_examples(set, loaded, lexicon);
        failures.insert(failures.end(), std::make_move_iterator(of_rule.begin()),
                        std::make_move_iterator(of_rule.end()));
    }
    return failures;
}

} // namespace factlint::rules
