#include "base/json.hpp"
#include "base/text.hpp"
#include "golden.hpp"
#include "report/renderer.hpp"
#include "sample_run.hpp"

#include <cstdlib>
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

std::string rendered(std::string_view format, const Model& model, const RenderOptions& with = options()) {
    auto text = render(format, model, with);
    REQUIRE(text.has_value());
    return *text;
}

/// A run after a baseline: two findings accepted, one entry stale, one input unread.
RenderOptions after_baseline(Model& model) {
    Baseline::accept(model.findings_to_mark().subspan(3, 2), "agreed with the desk", {})
        .apply(model.findings_to_mark(), "");
    RenderOptions with = options();
    with.stale_baseline = {{"0011223344556677", "opinion/loaded", "“disaster” is a loaded word", "old", {}}};
    with.unread = {{"stories/missing.txt", "no such file"}};
    return with;
}

} // namespace

TEST_CASE("terminal: the sample run", "[report][terminal][golden]") {
    check_golden("terminal.txt", rendered("terminal", sample::model()));
    Model model = sample::model();
    RenderOptions narrow = after_baseline(model);
    narrow.width = 60;
    narrow.verbose = true;
    check_golden("terminal-narrow.txt", rendered("terminal", model, narrow));
}

TEST_CASE("terminal: colour only where it was asked for", "[report][terminal]") {
    RenderOptions coloured = options();
    CHECK(rendered("terminal", sample::model()).find('\x1b') == std::string::npos);
    coloured.colour = Colour::On;
    coloured.hyperlinks = Hyperlinks::On;
    const std::string text = rendered("terminal", sample::model(), coloured);
    CHECK(text.find("\x1b[1;31merror[FL1001]\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b]8;;https://a1f0.example/news/a1f0c3d2e4b59687\x1b\\") != std::string::npos);
}

TEST_CASE("terminal: a run without findings says so", "[report][terminal]") {
    Model model;
    model.add(Record(sample::articles().front()));
    CHECK(rendered("terminal", model) == "1 article checked: nothing to report.\n");
}

TEST_CASE("junit: the sample run", "[report][junit][golden]") {
    Model model = sample::model();
    const RenderOptions with = after_baseline(model);
    check_golden("junit.xml", rendered("junit", model, with));
}

TEST_CASE("junit: valid under both schemas in use", "[report][junit]") {
    const auto schemas = std::filesystem::path(source_path("")) / "../shared/schemas";
    if (!std::filesystem::exists(schemas) || std::system("xmllint --version >/dev/null 2>&1") != 0) {
        WARN("skipped: the schemas or xmllint are not here");
        return;
    }
    Model model = sample::model();
    const RenderOptions with = after_baseline(model);
    const auto file = std::filesystem::temp_directory_path() / "factlint-junit-test.xml";
    REQUIRE(write_file(file, rendered("junit", model, with)).has_value());
    for (const char* schema : {"windyroad-JUnit.xsd", "jenkins-xunit-junit-10.xsd"}) {
        CAPTURE(schema);
        const std::string command = "xmllint --noout --schema '" + (schemas / schema).string() + "' '" +
                                    file.string() + "' 2>/dev/null";
        CHECK(std::system(command.c_str()) == 0);
    }
    std::filesystem::remove(file);
}

TEST_CASE("junit: names tell apart, hold no line, and outlive moved lines", "[report][junit]") {
    const auto names = [](const std::string& xml) {
        std::set<std::string> out;
        for (std::size_t at = xml.find("<testcase "); at != std::string::npos;
             at = xml.find("<testcase ", at + 1))
            CHECK(out.insert(xml.substr(at, xml.find(" time=", at) - at)).second);
        return out;
    };
    Model before = sample::model();
    Model moved = sample::model();
    for (Finding& finding : moved.findings_to_mark())
        for (Place& place : finding.places) place.line += 7;
    CHECK(names(rendered("junit", before)) == names(rendered("junit", moved)));

    Model twice = sample::model();
    twice.add(Record(*before.findings().back()));
    CHECK(names(rendered("junit", twice)).size() == names(rendered("junit", before)).size() + 1);
}

TEST_CASE("junit: what fails and what is skipped follows the fail level", "[report][junit]") {
    RenderOptions with = options();
    const auto count = [](const std::string& xml, std::string_view what) {
        std::size_t n = 0;
        for (std::size_t at = xml.find(what); at != std::string::npos; at = xml.find(what, at + 1)) ++n;
        return n;
    };
    CHECK(count(rendered("junit", sample::model(), with), "<failure ") == 2);
    with.fail_on = Level::Warning;
    CHECK(count(rendered("junit", sample::model(), with), "<failure ") == 6);
    with.fail_on = std::nullopt;
    CHECK(count(rendered("junit", sample::model(), with), "<failure ") == 0);
    CHECK(rendered("junit", sample::model(), with).find(" line=\"") == std::string::npos);
    with.junit = JUnitFlavour::Ci;
    CHECK(rendered("junit", sample::model(), with).find(" file=\"stories/a1f0.txt\" line=\"3\"") !=
          std::string::npos);
}

TEST_CASE("sarif: the sample run", "[report][sarif][golden]") {
    Model model = sample::model();
    const RenderOptions with = after_baseline(model);
    const std::string text = rendered("sarif", model, with);
    check_golden("report.sarif", text);

    const auto log = json::parse(text);
    REQUIRE(log.has_value());
    const auto& run = log->as_object().at("runs").as_array().at(0).as_object();
    const auto& results = run.at("results").as_array();
    REQUIRE(results.size() == 8);
    const auto& first = results.at(0).as_object();
    CHECK(first.at("ruleId").as_string() == "FL1001");
    CHECK(first.at("relatedLocations").as_array().size() == 3);
    CHECK(run.at("columnKind").as_string() == "unicodeCodePoints");
    std::size_t suppressed = 0;
    for (const auto& result : results) suppressed += result.as_object().at("suppressions").as_array().size();
    CHECK(suppressed == 2);
}

TEST_CASE("github: ten of a kind are shown, then how many more there are", "[report][github]") {
    Model model;
    for (int i = 0; i < 13; ++i) {
        Finding finding;
        finding.code = "FL2001";
        finding.rule = "opinion/loaded";
        finding.message = "50% of it: a, b\nnext";
        finding.fingerprint = "f" + std::to_string(i);
        finding.places.resize(1);
        finding.places[0].path = "a,b:c.txt";
        finding.places[0].line = 3;
        finding.places[0].text = "wörter";
        finding.places[0].column = 5;
        model.add(Record(finding));
    }
    const std::string text = rendered("github", model);
    CHECK(split(text, '\n').size() == 12);
    CHECK(text.starts_with(
        "::warning file=a%2Cb%3Ac.txt,line=3,endLine=3,col=5,endColumn=11,title=FL2001 Unsupported "
        "or loaded statement::50%25 of it: a, b next\n"));
    CHECK(text.ends_with("::notice title=factlint::3 more findings are in the full report\n"));
}

TEST_CASE("rdjsonl: columns count bytes, related places come along", "[report][rdjsonl]") {
    const std::string text = rendered("rdjsonl", sample::model());
    const auto lines = split(text, '\n');
    REQUIRE(lines.size() == 9);
    const auto first = json::parse(lines[0]);
    REQUIRE(first.has_value());
    CHECK(first->as_object().at("severity").as_string() == "ERROR");
    CHECK(first->as_object().at("relatedLocations").as_array().size() == 3);
    CHECK(text.find(R"("start":{"line":5,"column":17},"end":{"line":5,"column":52})") != std::string::npos);
}

TEST_CASE("codequality: a JSON list with a fingerprint and a place each", "[report][codequality]") {
    const auto list = json::parse(rendered("codequality", sample::model()));
    REQUIRE(list.has_value());
    REQUIRE(list->as_array().size() == 8);
    const auto& issue = list->as_array().at(0).as_object();
    CHECK(issue.at("severity").as_string() == "major");
    CHECK(issue.at("location").as_object().at("path").as_string() == "stories/d441.txt");
}

TEST_CASE("formats: they stand in order of their names, and an unknown one is told the known", "[report]") {
    for (std::size_t i = 1; i < formats().size(); ++i) CHECK(formats()[i - 1].name < formats()[i].name);
    const auto text = render("pdf", Model(), options());
    REQUIRE_FALSE(text.has_value());
    CHECK(text.error().hint.find("terminal") != std::string::npos);
}

TEST_CASE("formats: an empty run is no error", "[report]") {
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        CHECK(render(format.name, Model(), options()).has_value());
    }
}
