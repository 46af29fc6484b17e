#include "catch.hpp"
#include "flags/flag_article.hpp"
#include "flags/flag_sentences.hpp"

#include <algorithm>

using namespace factlint;
using namespace factlint::flags;

namespace {

std::shared_ptr<const lexicon::Lexicon> english() {
    static const auto lexicon = [] {
        auto loaded = lexicon::Lexicon::load(source_path("rules/lexicon"));
        if (!loaded) FAIL(loaded.error().text());
        return *loaded;
    }();
    return lexicon;
}

const rules::RuleSet& shipped() {
    static const auto set = [] {
        auto loaded = rules::RuleSet::load({source_path("rules")});
        if (!loaded) FAIL(loaded.error().text());
        return *loaded;
    }();
    return *set;
}

Article news(std::string body) {
    Article article;
    article.id = "00000000000000aa";
    article.path = "news.txt";
    article.title.value = "Council meets";
    article.publisher.value = "Bay Courier";
    article.published.value = "2024-05-02";
    article.authors.push_back({"Ana Ruiz", "byline", 1, {}});
    article.body = std::move(body);
    return article;
}

Flagged flag(Article article) {
    const analyse::ArticleDocuments documents(std::make_shared<Article>(std::move(article)), english());
    return flag_article(documents, shipped());
}

std::vector<std::string> dump(const Flagged& flagged) {
    std::vector<std::string> out;
    for (const Finding& f : flagged.findings)
        out.push_back(f.rule + " '" + f.places.front().text + "'" +
                      (f.baseline == BaselineState::Suppressed ? " suppressed: " + f.suppressed_reason : ""));
    return out;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("flags: a finding carries what a report needs", "[flags]") {
    const Flagged flagged =
        flag(news("The council met on Tuesday.\n\nThe notorious plan was adopted by nine votes to four."));
    REQUIRE(flagged.findings.size() == 1);
    const Finding& finding = flagged.findings.front();
    CHECK(finding.code == "FL2001");
    CHECK(finding.rule == "opinion/loaded-words");
    CHECK(finding.level == Level::Warning);
    CHECK(finding.message == "'notorious' judges what it names; tell what happened, or say who judges so");
    CHECK_FALSE(finding.why.empty());
    CHECK(finding.fingerprint.size() == 16);
    const Place& place = finding.places.front();
    CHECK(place.text == "notorious");
    CHECK(place.excerpt == "The notorious plan was adopted by nine votes to four.");
    CHECK(place.line == 3);
    CHECK(place.column == 5);
    CHECK(place.holder == "author");
    CHECK(flagged.problems.empty());
}

TEST_CASE("flags: plain news with sources stays silent", "[flags]") {
    const Flagged flagged = flag(
        news("The council adopted the harbour plan on Tuesday by nine votes to four.\n\n"
             "The work will cost $14 million, the harbour master, Ivo Berg, said. “It is a shameless waste,” "
             "said Mira Dahl, "
             "who voted against it.\n\nThe first boats are to moor there in 2026, according to the plan."));
    CHECK(dump(flagged) == Lines{});
}

TEST_CASE("flags: findings come in the order of the text and are the same on every run", "[flags]") {
    const auto text = "Clearly the plan is absurd. Experts say that it will inevitably fail.";
    const Flagged a = flag(news(text));
    const Flagged b = flag(news(text));
    CHECK(dump(a) == Lines{"opinion/certainty 'Clearly'", "opinion/loaded-words 'absurd'",
                           "attribution/vague-source 'Experts say'",
                           "opinion/prediction 'will inevitably fail'"});
    CHECK(dump(a) == dump(b));
    CHECK(a.findings.front().fingerprint == b.findings.front().fingerprint);
}

TEST_CASE("flags: a comment with a reason suppresses, and says so when it does not work",
          "[flags][suppress]") {
    SECTION("for the rest of its paragraph") {
        const Flagged flagged =
            flag(news("The plan is absurd. <!-- factlint-ignore opinion/loaded-words: a quote in "
                      "the original --> It is absurd too.\n\nIt is absurd again."));
        CHECK(dump(flagged) == Lines{"opinion/loaded-words 'absurd'",
                                     "opinion/loaded-words 'absurd' suppressed: a quote in the original",
                                     "opinion/loaded-words 'absurd'"});
        CHECK(flagged.problems.empty());
    }
    SECTION("for the next paragraph when it stands alone") {
        const Flagged flagged = flag(news(
            "<!-- factlint-ignore opinion: a comment -->\n\nThe plan is absurd.\n\nIt was absurd before."));
        CHECK(dump(flagged) ==
              Lines{"opinion/loaded-words 'absurd' suppressed: a comment", "opinion/loaded-words 'absurd'"});
    }
    SECTION("a reason is needed, the rule must exist, and it must have work to do") {
        const auto [comment, problem] = GENERATE(table<std::string, std::string>({
            {"<!-- factlint-ignore opinion/loaded-words -->",
             "news.txt:1:23: factlint-ignore needs a rule and a reason: <!-- factlint-ignore pack/id: reason "
             "-->"},
            {"<!-- factlint-ignore opinion/loaded-wrods: x -->",
             "news.txt:1:23: factlint-ignore names 'opinion/loaded-wrods', which is no rule in force; did "
             "you mean "
             "'opinion/loaded-words'?"},
            {"<!-- factlint-ignore opinion/certainty: x -->",
             "news.txt:1:23: factlint-ignore of 'opinion/certainty' silences nothing; take it out"},
        }));
        CHECK(flag(news("The council met here. " + comment + " It rained.")).problems == Lines{problem});
    }
}

TEST_CASE("flags: what the article leans on becomes references", "[flags][references]") {
    Article article =
        news("The mill lost $3 million, Ana Moreno said. The figure stands in a report by the Audit Office.");
    article.links.push_back(
        {make_span(article.body.find("figure"), article.body.find("figure") + 6), "https://audit.example/r"});
    const Flagged flagged = flag(article);
    Lines lines;
    for (const Reference& r : flagged.references) {
        lines.push_back(std::string(name_of(r.kind)) + " '" + r.text + "' -> " + r.target);
        CHECK(r.verdict == Verdict::Unchecked);
        CHECK(r.id.size() == 16);
    }
    CHECK(std::is_sorted(flagged.references.begin(), flagged.references.end(),
                         [](const Reference& a, const Reference& b) { return a.span < b.span; }));
    CHECK(std::find(lines.begin(), lines.end(),
                    std::string(name_of(ReferenceKind::Link)) + " 'figure' -> https://audit.example/r") !=
          lines.end());
    CHECK(std::find(lines.begin(), lines.end(),
                    std::string(name_of(ReferenceKind::Document)) +
                        " 'report by the Audit Office' -> report by the Audit Office") != lines.end());
    CHECK(std::find(lines.begin(), lines.end(),
                    std::string(name_of(ReferenceKind::NamedSource)) + " 'Ana Moreno' -> Ana Moreno") !=
          lines.end());
}

TEST_CASE("flags: the profile states facts, each with its place", "[flags][profile]") {
    const Flagged flagged = flag(news("The notorious mill is shut. It lost $3 million, Jon Vik said."));
    CHECK(flagged.profile.name == "Bay Courier");
    CHECK(flagged.profile.article == "00000000000000aa");
    CHECK(flagged.profile.stage == "flag");
    const auto fact = [&](const std::string& name) {
        for (const SourceFact& f : flagged.profile.facts)
            if (f.name == name) return f;
        FAIL("no fact " + name);
        return SourceFact{};
    };
    CHECK(fact("byline").value == "Ana Ruiz");
    CHECK(fact("byline").place == "byline");
    CHECK(fact("published").value == "2024-05-02");
    CHECK(fact("named speakers").number == 1);
    CHECK(fact("checkable sentences with support").number == 1);
    CHECK(fact("loaded words per 100 outside quotations").number == Approx(100.0 / 12).epsilon(0.2));
}

TEST_CASE("flags: sentences that stand alone get a label and a score", "[flags][sentences]") {
    const auto row = [](const std::string& line, const std::string& pack) {
        const auto out = flag_sentence(line, shipped(), english(), pack);
        return out ? *out : "error: " + out.error().message;
    };
    CHECK(row(R"({"id":"7","set":"s","text":"The plan is absurd.","label":0})", "opinion") ==
          R"({"id":"7","set":"s","label":1,"score":0.75,"rules":["opinion/loaded-words"]})");
    CHECK(row(R"({"id":"8","text":"The plan is absurd."})", "claims") ==
          R"({"id":"8","label":0,"score":0.0,"rules":[]})");
    CHECK(row("[]", "") == "error: not a JSON object");
    CHECK(row("{}", "") == "error: row has no \"id\"");
}
