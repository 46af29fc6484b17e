#include "catch.hpp"
#include "rules/engine.hpp"
#include "rules/examples.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace factlint;
using namespace factlint::rules;

namespace {

std::shared_ptr<const lexicon::Lexicon> english() {
    static const auto lexicon = [] {
        auto loaded = lexicon::Lexicon::load(source_path("rules/lexicon"));
        if (!loaded) FAIL(loaded.error().text());
        return *loaded;
    }();
    return lexicon;
}

// A rule of one kind; `more` are its own lines.
std::string rule_of(const std::string& kind, const std::string& more) {
    return "id: mine/rule\ncode: FL9001\nkind: " + kind +
           "\nlevel: note\nconfidence: 0.5\ntitle: T\nmessage: \"{match}\"\nrationale: R\n" + more +
           "\nexamples: {bad: ['<<x>>'], good: ['x']}\n";
}

// The words that the rule finds in the article, "title: words" for the headline.
std::vector<std::string> found(const std::string& rule, Article article) {
    const auto set = RuleSet::parse({{"r.yaml", rule}});
    INFO((set ? std::string() : set.error().text()));
    REQUIRE(set);
    article.id = "0000000000000001";
    const analyse::ArticleDocuments documents(std::make_shared<Article>(std::move(article)), english());
    const Applied applied = apply_rules(**set, documents, facts_of(documents));
    CHECK(applied.problems.empty());
    std::vector<std::string> out;
    for (const RuleMatch& match : applied.matches)
        out.push_back((match.match.field == TextField::Title ? "title: " : "") +
                      std::string(documents.of(match.match.field).words(match.match.span)));
    return out;
}

Article body(std::string text) {
    Article article;
    article.body = std::move(text);
    return article;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("rules: scope says whose words and which part of the page count", "[rules][scope]") {
    Article article = body("The odd boat sank. “An odd boat,” said Ana Ruiz, the pilot.\n\nAn odd picture");
    article.title.value = "Odd boat sinks";
    article.blocks = {{BlockKind::Paragraph, {0, 64}, ""}, {BlockKind::Caption, {66, 80}, ""}};
    article.blocks[0].span.end = static_cast<std::uint32_t>(article.body.find("\n\n"));
    article.blocks[1].span = make_span(article.body.find("\n\n") + 2, article.body.size());
    const auto [scope, wanted] = GENERATE(table<std::string, Words>({
        {"[body, ~quote, ~caption]", {"odd"}},
        {"[body, ~caption, quote]", {"odd", "odd"}},
        {"[quote]", {"odd"}},
        {"[headline]", {"title: Odd"}},
        {"[headline, body, ~caption]", {"title: Odd", "odd"}},
    }));
    CHECK(found(rule_of("existence", "words: [odd]\nscope: " + scope), article) == wanted);
}

TEST_CASE("rules: a word set off by marks is not the author's, the marks are", "[rules][scope]") {
    CHECK(
        found(rule_of("existence", "words: [reform]"), body("The board called it “reform” again.")).empty());
    CHECK(found(rule_of("existence", "patterns: ['\"reform\"']"),
                body("The board called it “reform” again.")) == Words{"“reform”"});
}

TEST_CASE("rules: except, unless and when silence a rule where they hold", "[rules][unless]") {
    Article dated = body("The odd boat sank. It was old. Nobody saw it.");
    dated.published.value = "2024-05-01";
    const auto [more, wanted] = GENERATE(table<std::string, Words>({
        {"words: [boat, it]", {"boat", "It", "it"}},
        {"words: [boat, it]\nexcept: ['odd boat']", {"It", "it"}},
        {"words: [boat, it]\nunless: {sentence: [old]}", {"boat", "it"}},
        {"words: [boat, it]\nunless: {window: [sank]}", {"it"}},
        {"words: [boat, it]\nunless: {article: [nobody]}", {}},
        {"words: [boat]\nwhen: {published: missing}", {}},
        {"words: [boat]\nwhen: {published: present, words: {max: 20}}", {"boat"}},
        {"words: [boat]\nwhen: {published: {matches: ['^2023']}}", {}},
    }));
    CHECK(found(rule_of("existence", more), dated) == wanted);
}

TEST_CASE("rules: kinds", "[rules][kinds]") {
    SECTION("occurrence speaks at the first one too many") {
        CHECK(found(rule_of("occurrence", "words: [oar]\nmax: 2"), body("An oar, an oar.")).empty());
        CHECK(found(rule_of("occurrence", "words: [oar]\nmax: 1"), body("An oar, an Oar, an oar.")) ==
              Words{"Oar"});
    }
    SECTION("conditional is content when what it needs is anywhere") {
        const std::string rule =
            rule_of("conditional", "patterns: ['\\d+ per cent']\nneeds: ['\\b\\d+ people\\b']");
        CHECK(found(rule, body("It won 40 per cent. It had 30 per cent.")) == Words{"40 per cent"});
        CHECK(found(rule, body("It won 40 per cent. 900 people voted.")).empty());
    }
    SECTION("metadata speaks at the title, else at the first sentence") {
        const std::string rule = rule_of("metadata", "when: {byline: missing}");
        Article article = body("The boat sank. It was old.");
        CHECK(found(rule, article) == Words{"The boat sank."});
        article.title.value = "Boat sinks";
        CHECK(found(rule, article) == Words{"title: Boat sinks"});
        article.authors.push_back({"Ana Ruiz", "byline", 1, {}});
        CHECK(found(rule, article).empty());
    }
    SECTION("unsupported is content with a link, a citation mark or a named source nearby") {
        const std::string rule = rule_of("unsupported", "patterns: ['\\bbecause of\\b']\nwindow: 0");
        Article article = body("The mill closed because of the flood. It was old.");
        CHECK(found(rule, article) == Words{"because of"});
        CHECK(found(rule, body("The mill closed because of the flood [3].")).empty());
        CHECK(found(rule, body("The mill closed because of the flood (Moe, 2019).")).empty());
        CHECK(found(rule, body("The mill closed because of the flood, Ana Ruiz said.")).empty());
        article.links.push_back({{4, 8}, "https://example.org/flood"});
        CHECK(found(rule, article).empty());
    }
}

TEST_CASE("rules: words inside a comment of the markup are no prose", "[rules][scope]") {
    CHECK(found(rule_of("existence", "words: [odd]"), body("A boat <!-- odd --> sank.")).empty());
}

TEST_CASE("rules: every shipped rule finds its bad examples and none of its good ones", "[rules][examples]") {
    const auto set = RuleSet::load({source_path("rules")});
    REQUIRE(set);
    for (const ExampleFailure& failure : run_examples(**set, english())) {
        UNSCOPED_INFO(failure.error().text());
        CHECK(failure.text == "silent");
    }
}

TEST_CASE("rules: a rule of the user that cannot match its own bad example does not load",
          "[rules][examples]") {
    const auto folder = std::filesystem::temp_directory_path() / "factlint-test-user-rules";
    std::filesystem::create_directories(folder);
    const auto file = folder / "rule.yaml";
    {
        std::FILE* out = std::fopen(file.string().c_str(), "w");
        REQUIRE(out != nullptr);
        const std::string text = rule_of("existence", "words: [y]");
        std::fwrite(text.data(), 1, text.size(), out);
        std::fclose(out);
    }
    LoadOptions options;
    options.user_folders = {folder};
    options.lexicon = english();
    const auto set = RuleSet::load({}, options);
    std::filesystem::remove_all(folder);
    REQUIRE_FALSE(set);
    CHECK(set.error().place == file.generic_string() + ":10:18");
    CHECK(set.error().message ==
          "rule mine/rule does not find what its bad example marks: wanted 'x', got nothing");
}

TEST_CASE("rules: the set and the single patterns agree on every shipped rule", "[rules][prefilter]") {
    const auto set = RuleSet::load({source_path("rules")});
    REQUIRE(set);
    std::vector<std::string> texts;
    for (const LoadedRule& loaded : (*set)->rules())
        for (const auto* examples : {&loaded.rule.bad, &loaded.rule.good})
            for (const Example& example : *examples) {
                texts.push_back(example.body);
                texts.push_back(example.title);
            }
    // The same with typographic marks, line breaks and shouting, which the two engines might see differently.
    const std::size_t plain = texts.size();
    for (std::size_t i = 0; i < plain; ++i) {
        std::string wrapped;
        for (const char c : texts[i]) wrapped += c == ' ' ? "\n " : c == '\'' ? "’" : std::string(1, c);
        texts.push_back(wrapped);
    }
    for (std::size_t i = 0; i < (*set)->rules().size(); ++i) {
        const LoadedRule& loaded = (*set)->rules()[i];
        for (const std::string& text : texts) {
            bool occurs = false;
            for (const Pattern& pattern : loaded.matcher->patterns()) {
                const auto one = pattern.occurs_in(text);
                INFO(loaded.rule.id << ": " << (one ? std::string() : one.error().text()));
                REQUIRE(one);
                occurs = occurs || *one;
            }
            if (!occurs) continue;
            const auto may = (*set)->rules_that_may_match(text);
            REQUIRE(may);
            INFO(loaded.rule.id << " on: " << text);
            CHECK(std::find(may->begin(), may->end(), i) != may->end());
        }
    }
}
