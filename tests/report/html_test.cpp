#include "base/sha256.hpp"
#include "golden.hpp"
#include "report/renderer.hpp"
#include "sample_run.hpp"

#include <filesystem>
#include <set>

using namespace factlint;
using namespace factlint::report;

namespace {

RenderOptions options() {
    RenderOptions out;
    out.templates = source_path("reports/html");
    out.timestamp = "2024-03-17T08:30:00";
    out.version = "0.1.0";
    return out;
}

std::string page(const Model& model, const RenderOptions& with = options()) {
    auto text = render("html", model, with);
    REQUIRE(text.has_value());
    return *text;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
    const auto begin = text.find(open);
    REQUIRE(begin != std::string::npos);
    const auto end = text.find(close, begin + open.size());
    REQUIRE(end != std::string::npos);
    return text.substr(begin + open.size(), end - begin - open.size());
}

/// The values of an attribute, in the order of the page.
std::vector<std::string> values(const std::string& html, const std::string& attribute) {
    std::vector<std::string> out;
    const std::string open = " " + attribute + "=\"";
    for (std::size_t at = html.find(open); at != std::string::npos; at = html.find(open, at + 1))
        out.push_back(html.substr(at + open.size(), html.find('"', at + open.size()) - at - open.size()));
    return out;
}

void check_anchors(const std::string& html) {
    std::set<std::string> ids;
    for (const std::string& id : values(html, "id")) {
        CAPTURE(id);
        CHECK(ids.insert(id).second);
    }
    for (const std::string& href : values(html, "href")) {
        if (!href.starts_with("#")) continue;
        CAPTURE(href);
        CHECK(ids.contains(href.substr(1)));
    }
}

/// Two articles, one clash, one flag, one stance.
Model small_model() {
    const auto articles = sample::articles();
    Model model;
    model.add(Record(articles[0]));
    model.add(Record(articles[1]));
    const Model whole = sample::model();
    for (const Finding* finding : whole.findings())
        if (finding->detector == "number" || finding->rule == "attribution/vague-source")
            model.add(Record(*finding));
    model.add(
        Record(sample::stance("ship-lost", StanceValue::Asserts,
                              sample::place(articles[0], "The ferry Aurelia sank two miles off Ostrey"))));
    return model;
}

} // namespace

TEST_CASE("html: the body of a small report", "[report][html][golden]") {
    check_golden("small.html", between(page(small_model()), "<main", "</main>"));
}

TEST_CASE("html: every link into the page leads somewhere and no id stands twice", "[report][html]") {
    check_anchors(page(sample::model()));
    check_anchors(page(small_model()));
    check_anchors(page(Model()));
    Model twice = sample::model();
    twice.add(Record(*sample::model().findings().front()));
    check_anchors(page(twice));
}

TEST_CASE("html: the policy allows the page's own style and script and nothing else", "[report][html]") {
    const std::string html = page(sample::model());
    const std::string policy = between(html, "Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src &apos;none&apos;;"));
    CHECK(policy.find("sha256-" + sha256_base64(between(html, "<style>", "</style>"))) != std::string::npos);
    CHECK(policy.find("sha256-" + sha256_base64(between(html, "<script>", "</script>"))) !=
          std::string::npos);
    CHECK(html.find(" style=\"") == std::string::npos);
    CHECK(html.find(" src=\"") == std::string::npos);
    CHECK(html.find(" onclick=") == std::string::npos);
}

TEST_CASE("html: the same records give the same bytes in whatever order findings came", "[report][html]") {
    const Model model = sample::model();
    Model other;
    for (const Article& each : model.articles()) other.add(Record(each));
    const auto findings = model.findings();
    for (auto at = findings.rbegin(); at != findings.rend(); ++at) other.add(Record(**at));
    Model third;
    for (const Article& each : model.articles()) third.add(Record(each));
    for (const Finding* each : findings) third.add(Record(*each));
    CHECK(page(other) == page(third));
}

TEST_CASE("html: text of strangers stays text", "[report][html][hostile]") {
    const std::string evil =
        "</script><script>alert(1)</script> \" onmouseover=\"x' \u202E\x1b[2J {{message}} &amp;";
    Article article;
    article.id = "x\"><img src=x>";
    article.url = "javascript:alert(1)";
    article.path = evil;
    article.title.value = evil;
    article.body = evil + "\n\n" + evil;
    article.publisher.value = evil;
    article.authors.push_back({evil, {}, 1, {}});
    article.notes = {evil};
    article.extraction.flags = {evil};
    Place place;
    place.article = article.id;
    place.path = evil;
    place.outlet = evil;
    place.holder = evil;
    place.url = article.url;
    place.excerpt = evil;
    place.text = evil;
    place.published = evil;
    place.span = {3, 4000000000U};
    place.marks = {{1, 2}, {0, 4000000000U}, {7, 3}};
    Finding finding = sample::clash(evil, Relation::Contradiction, Level::Error, 7e9, evil, evil,
                                    {place, place}, evil, evil);
    finding.rule = evil;
    finding.code = evil;
    finding.fingerprint = "\" id=\"x";
    finding.trace = {evil};
    finding.places[0].span = {0, 12};
    Finding lone = finding;
    lone.relation = Relation::None;
    Finding empty = lone;
    empty.places.clear();
    Reference reference;
    reference.id = evil;
    reference.article = article.id;
    reference.text = evil;
    reference.target = "JavaScript:alert(1)";
    Model model;
    model.add(Record(article));
    for (const Finding& each : {finding, lone, empty}) model.add(Record(each));
    model.add(Record(Stance{evil, evil, StanceValue::Denies, evil, evil, place, {evil}, {}}));
    model.add(Record(reference));
    model.add(Record(Source{evil, article.id, evil, {{evil, evil, 1e300, 2, evil}}, {}}));
    model.add(Record(Story{evil, StoryKind::NearCopies, {article.id, evil}, evil, {}}));
    RenderOptions with = options();
    with.unread = {{evil, evil}};
    with.stale_baseline = {{evil, evil, evil, evil, evil}};

    const std::string html = page(model, with);
    check_anchors(html);
    CHECK(html.find("<script>alert") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("\" onmouseover") == std::string::npos);
    CHECK(html.find("href=\"javascript") == std::string::npos);
    CHECK(html.find("href=\"JavaScript") == std::string::npos);
    CHECK(html.find("\u202E") == std::string::npos);
    CHECK(html.find('\x1b') == std::string::npos);
    CHECK(html.find("{{message}}") != std::string::npos); // a template tag in an article is text too

    for (const Format& format : formats()) {
        CAPTURE(format.name);
        const auto text = render(format.name, model, with);
        REQUIRE(text.has_value());
        CHECK(text->find('\x1b') == std::string::npos);
        if (format.name == "terminal" || format.name == "junit")
            CHECK(text->find("\u202E") == std::string::npos);
    }
    CHECK(render("junit", model, with)->find("<script>") == std::string::npos);
}

TEST_CASE("html: broken templates are errors that name the file", "[report][html]") {
    const auto folder = std::filesystem::temp_directory_path() / "factlint-template-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    const auto put = [&](const char* name, const char* text) {
        REQUIRE(write_file(folder / name, text).has_value());
    };
    RenderOptions with = options();
    with.templates = folder;
    const auto problem = [&] {
        const auto text = render("html", Model(), with);
        REQUIRE_FALSE(text.has_value());
        return text.error().text();
    };
    CHECK(problem().find("page.mustache: no such file") != std::string::npos);
    put("report.css", "");
    put("report.js", "");
    put("page.mustache", "{{> page}}");
    CHECK(problem().find("without end") != std::string::npos);
    put("page.mustache", "{{#a}}");
    CHECK(problem().find("Unclosed section") != std::string::npos);
    put("page.mustache", "{{> ../secret}}");
    CHECK(problem().find("of this folder") != std::string::npos);
    put("page.mustache", "{{headline}}");
    put("report.css", "</style>");
    CHECK(problem().find("report.css") != std::string::npos);
    put("report.css", "");
    CHECK(page(Model(), with) == "Nothing stands in the way");
    with.templates.clear();
    CHECK(problem().find("needs the folder") != std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST_CASE("html: what was read stands by story, each from its first report on", "[report][html]") {
    const auto articles = sample::articles();
    Model model;
    for (const Article& article : articles) model.add(Record(article));
    const std::string apart = between(page(model), "<h3>What was read</h3>", "</table>");
    CHECK(apart.find("story-row") == std::string::npos);

    model.add(Record(Story{articles[1].id, StoryKind::Event, {articles[0].id, articles[1].id}, {}, {}}));
    const std::string told = between(page(model), "<h3>What was read</h3>", "</table>");
    const Article& first =
        articles[0].published.value <= articles[1].published.value ? articles[0] : articles[1];
    const auto story = told.find("<span class=\"story-name\" dir=\"auto\">" + first.title.value);
    const auto others = told.find("On their own");
    REQUIRE(story != std::string::npos);
    REQUIRE(others != std::string::npos);
    CHECK(told.find("2 articles from 2 sources") > story);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const auto row = told.find("href=\"#a-" + articles[i].id);
        REQUIRE(row != std::string::npos);
        CHECK((row < others) == (i < 2));
    }
}
