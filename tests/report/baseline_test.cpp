#include "catch.hpp"
#include "report/baseline.hpp"
#include "report/fail_level.hpp"
#include "sample_run.hpp"

using namespace factlint;
using namespace factlint::report;

namespace {

std::vector<Finding> three_findings() {
    std::vector<Finding> out(3);
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].rule = "opinion/loaded";
        out[i].level = Level::Error;
        out[i].message = "message " + std::to_string(i);
        out[i].fingerprint = "000000000000000" + std::to_string(i);
    }
    return out;
}

} // namespace

TEST_CASE("baseline: what was accepted is suppressed with its reason, the rest is new",
          "[report][baseline]") {
    auto findings = three_findings();
    const auto baseline = Baseline::accept(std::span(findings).first(2), "agreed with the desk", {});
    const auto outcome = baseline.apply(findings, "2024-05-01");
    CHECK(findings[0].baseline == BaselineState::Suppressed);
    CHECK(findings[0].suppressed_reason == "agreed with the desk");
    CHECK(findings[2].baseline == BaselineState::New);
    CHECK(outcome.suppressed == 2);
    CHECK(outcome.fresh == 1);
    CHECK(outcome.stale.empty());
}

TEST_CASE("baseline: an expired entry counts no more, and is said to have expired", "[report][baseline]") {
    auto findings = three_findings();
    const auto baseline = Baseline::parse(R"({"version": 1, "findings": [
      {"fingerprint": "0000000000000000", "reason": "until the election", "expires": "2024-04-30"}]})",
                                          "b.json");
    REQUIRE(baseline.has_value());
    CHECK(baseline->apply(findings, "2024-04-30").suppressed == 1);
    const auto outcome = baseline->apply(findings, "2024-05-01T10:00:00");
    CHECK(outcome.expired.size() == 1);
    CHECK(findings[0].baseline == BaselineState::Unchanged);
    CHECK(findings[0].suppressed_reason.empty());
    CHECK(baseline->apply(findings, "").suppressed == 1);
}

TEST_CASE("baseline: entries that match nothing are stale and can be pruned", "[report][baseline]") {
    auto findings = three_findings();
    const auto baseline = Baseline::accept(findings, "old", {});
    std::vector<Finding> now(findings.begin(), findings.begin() + 1);
    const auto outcome = baseline.apply(now, "");
    CHECK(outcome.stale.size() == 2);
    CHECK(baseline.pruned(outcome).entries().size() == 1);
}

TEST_CASE("baseline: writing it anew keeps the reasons and dates that people wrote", "[report][baseline]") {
    auto findings = three_findings();
    const auto before = Baseline::parse(
        R"({"version": 1, "findings": [{"fingerprint": "0000000000000001", "reason": "wire copy", "expires": "2030-01-01"}]})",
        "b.json");
    REQUIRE(before.has_value());
    const auto after = Baseline::accept(findings, "", *before);
    REQUIRE(after.entries().size() == 3);
    CHECK(after.entries()[1].reason == "wire copy");
    CHECK(after.entries()[1].expires == "2030-01-01");
    CHECK(after.entries()[0].reason == default_baseline_reason);
    const auto again = Baseline::parse(after.text(), "b.json");
    REQUIRE(again.has_value());
    CHECK(again->text() == after.text());
}

TEST_CASE("baseline: a broken file is answered with the place and what would be right",
          "[report][baseline]") {
    const auto [text, message] = GENERATE(table<std::string, std::string>({
        {"[]", "b.json: not a baseline: a JSON object is expected"},
        {R"({"version": 2, "findings": []})", "b.json: not a baseline of version 1"},
        {R"({"version": 1, "findings": 3})", "b.json: \"findings\" must be a list"},
        {R"({"version": 1, "findngs": []})", "did you mean \"findings\"?"},
        {R"({"version": 1, "findings": [{"fingerprint": "12", "reason": "x"}]})",
         "b.json, entry 1: \"fingerprint\" must be 16 hexadecimal digits"},
        {R"({"version": 1, "findings": [{"fingerprint": "0000000000000000"}]})",
         "b.json, entry 1: \"reason\" is missing"},
        {R"({"version": 1, "findings": [{"fingerprint": "0000000000000000", "reason": 1}]})",
         "\"reason\" must be a text"},
        {R"({"version": 1, "findings": [{"fingerprint": "0000000000000000", "reason": "x", "expires": "soon"}]})",
         "\"expires\" is \"soon\", which is no date"},
        {R"({"version": 1, "findings": [{"fingerprint": "0000000000000000", "reason": "x"},
             {"fingerprint": "0000000000000000", "reason": "y"}]})",
         "entry 2: fingerprint 0000000000000000 stands here twice"},
        {"{\n\"version\": 1,\n\"findings\": [,]}", "b.json:3:"},
    }));
    const auto baseline = Baseline::parse(text, "b.json");
    REQUIRE_FALSE(baseline.has_value());
    CAPTURE(baseline.error().text());
    CHECK(baseline.error().text().find(message) != std::string::npos);
}

TEST_CASE("fail level: from the level on, but not what the baseline accepts", "[report][fail-level]") {
    Finding finding;
    finding.level = Level::Warning;
    CHECK(fails(finding, Level::Warning));
    CHECK_FALSE(fails(finding, Level::Error));
    CHECK_FALSE(fails(finding, std::nullopt));
    finding.baseline = BaselineState::Suppressed;
    CHECK_FALSE(fails(finding, Level::Note));
    finding.baseline = BaselineState::Unchanged;
    CHECK(fails(finding, Level::Note));

    CHECK(*parse_fail_level("never") == std::nullopt);
    CHECK(*parse_fail_level("note") == Level::Note);
    CHECK_FALSE(parse_fail_level("fatal").has_value());
    CHECK(count_failing(sample::model(), Level::Error) == 2);
}
