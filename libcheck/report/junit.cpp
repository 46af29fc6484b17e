#include "report/junit.hpp"

#include "base/format.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "report/display_text.hpp"
#include "report/fail_level.hpp"
#include "report/passages.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace factlint::report {
namespace {

enum class Outcome { Passed, Failed, Errored, Skipped };

struct Case {
    std::string classname;
    std::string name;
    Outcome outcome = Outcome::Passed;
    std::string type;    ///< of a failure or error
    std::string message; ///< in one line
    std::string text;    ///< in full; GitLab shows this and not the message
    std::string file;
    std::uint32_t line = 0;
};

struct Suite {
    std::string name;
    std::vector<Case> cases;
};

// XML 1.0 has no way to write most control characters, nor U+FFFE and U+FFFF; clean_lines takes the former
// out.
std::string xml(std::string_view text) {
    std::string out;
    const std::string clean = clean_lines(text);
    for (std::size_t i = 0; i < clean.size();) {
        const CodePoint c = code_point_at(clean, i);
        switch (c.value) {
        case U'&':
            out += "&amp;";
            break;
        case U'<':
            out += "&lt;";
            break;
        case U'>':
            out += "&gt;";
            break;
        case U'"':
            out += "&quot;";
            break;
        case U'\n':
            out += "&#10;";
            break;
        case 0xFFFE:
        case 0xFFFF:
            break;
        default:
            out.append(clean, i, c.size);
        }
        i += c.size;
    }
    return out;
}

// The body of an element, where line ends may stand as they are.
std::string xml_text(std::string_view text) {
    std::string out;
    for (const std::string_view line : split(text, '\n')) {
        if (!out.empty()) out += '\n';
        out += xml(line);
    }
    return out;
}

// "talks/in Samarkand" -> "talks.in-Samarkand": CI groups classes by the dots.
std::string class_part(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        if (c == '/')
            out += '.';
        else if (c == ' ' || c == '.')
            out += '-';
        else
            out += c;
    }
    return out.empty() ? "other" : out;
}

std::string case_name(std::string_view sentence, std::string_view hash) {
    return fmt::format("{} [{}]", shorten(one_line(sentence), 140), hash.substr(0, 8));
}

std::string passage_text(const Model& model, const Place& place) {
    std::string head = fmt::format("{}: {}", location_text(model, place), outlet_of(place));
    if (!place.published.empty()) head += ", " + long_date(place.published);
    return head + ", " + holder_words(place) + ":\n    " + one_line(place.excerpt) + "\n";
}

std::string finding_text(const Model& model, const Finding& finding, const std::string& id) {
    std::string out = fmt::format("{}: {}\n", name_of(finding.level), one_line(finding.message));
    for (const Place& place : finding.places) out += passage_text(model, place);
    if (!finding.why.empty()) out += "why: " + one_line(finding.why) + "\n";
    out += fmt::format("rule: {} {}\nreport: #f-{}\n", finding.code, one_line(finding.rule), id);
    return out;
}

// The finding decides its case; of several findings in one case the first, most serious one does.
void settle(Case& each, const Model& model, const Finding& finding, const std::string& id,
            const RenderOptions& options) {
    const auto rank = [](Outcome o) { return o == Outcome::Failed ? 2 : o == Outcome::Skipped ? 1 : 0; };
    const Outcome outcome = fails(finding, options.fail_on) ? Outcome::Failed : Outcome::Skipped;
    each.text += finding_text(model, finding, id);
    if (rank(outcome) <= rank(each.outcome)) return;
    each.outcome = outcome;
    each.type = finding.code;
    each.message = finding.baseline == BaselineState::Suppressed
                       ? "accepted by the baseline: " + one_line(finding.suppressed_reason)
                       : fmt::format("{}: {}", name_of(finding.level), one_line(finding.message));
    if (finding.places.empty()) return;
    each.file = finding.places.front().path;
    each.line = model.position(finding.places.front()).line;
}

Case input_case(const std::string& input) {
    Case each;
    each.classname = "factlint.inputs";
    each.name = case_name("read " + input, hash_hex(input));
    each.file = input;
    return each;
}

Suite inputs_suite(const Model& model, const RenderOptions& options) {
    Suite suite{"inputs", {}};
    for (const Article& article : model.articles()) {
        const std::string& input = !article.path.empty() ? article.path : article.url;
        Case each = input_case(input.empty() ? article.outlet() : input);
        if (const std::string why = skipped_because(article); !why.empty()) {
            each.outcome = Outcome::Skipped;
            each.message = "not checked: " + why;
        }
        suite.cases.push_back(std::move(each));
    }
    for (const UnreadInput& unread : options.unread) {
        Case each = input_case(unread.input);
        each.outcome = Outcome::Errored;
        each.type = "unreadable";
        each.message = one_line(unread.input + ": " + unread.reason);
        each.text = each.message + "\n";
        suite.cases.push_back(std::move(each));
    }
    return suite;
}

// One case per proposition that the sources speak about, whether they agree or not, so that an agreement that
// was a dispute in the last run shows as resolved; and one per other finding.
Suite topic_suite(const Model& model, const std::string& topic, const std::vector<const Finding*>& findings,
                  const std::vector<Matrix>& matrices, const std::map<const Finding*, std::string>& ids,
                  const RenderOptions& options) {
    Suite suite{"contradict: " + (topic.empty() ? std::string("between the articles") : topic), {}};
    const std::string classname = "factlint.contradict." + class_part(topic);
    std::map<std::string, Case> by_proposition;
    const auto proposition_case = [&](const std::string& proposition) -> Case& {
        Case& each = by_proposition[proposition];
        each.classname = classname;
        each.name = case_name("sources agree: " + model.title(topic, proposition),
                              hash_hex(topic + "/" + proposition));
        return each;
    };
    for (const Matrix& matrix : matrices)
        if (matrix.topic == topic)
            for (const std::string& proposition : matrix.propositions) proposition_case(proposition);
    std::vector<Case> others;
    for (const Finding* finding : findings) {
        if (!topic.empty() && !finding->proposition.empty()) {
            settle(proposition_case(finding->proposition), model, *finding, ids.at(finding), options);
            continue;
        }
        Case each;
        each.classname = classname;
        each.name = case_name(finding->message, finding->fingerprint);
        settle(each, model, *finding, ids.at(finding), options);
        others.push_back(std::move(each));
    }
    for (auto& [proposition, each] : by_proposition) suite.cases.push_back(std::move(each));
    std::move(others.begin(), others.end(), std::back_inserter(suite.cases));
    return suite;
}

Suite flags_suite(const Model& model, const FindingGroup& group,
                  const std::map<const Finding*, std::string>& ids, const RenderOptions& options) {
    const Place place =
        group.findings.front()->places.empty() ? Place{} : group.findings.front()->places.front();
    Suite suite{"flag: " + (place.path.empty() ? outlet_of(place) : place.path), {}};
    for (const Finding* finding : group.findings) {
        Case each;
        each.classname = "factlint.flag." + class_part(finding->rule);
        each.name = case_name(finding->message, finding->fingerprint);
        settle(each, model, *finding, ids.at(finding), options);
        suite.cases.push_back(std::move(each));
    }
    return suite;
}

Suite citations_suite(const Model& model) {
    Suite suite{"citations", {}};
    for (const Reference* reference : model.references()) {
        if (reference->kind != ReferenceKind::Link) continue;
        Case each;
        each.classname = "factlint.cite.link";
        each.name =
            case_name("link works: " + reference->target, hash_hex(reference->article + reference->target));
        each.file = reference->path;
        each.type = name_of(reference->verdict);
        each.message = fmt::format("{}: {}", name_of(reference->verdict), one_line(reference->target));
        each.text = each.message + "\n" + one_line(reference->verdict_why) + "\n";
        switch (reference->verdict) {
        case Verdict::Alive:
        case Verdict::Moved:
            break;
        case Verdict::Dead:
            each.outcome = Outcome::Failed;
            break;
        case Verdict::Blocked:
            each.outcome = Outcome::Errored;
            break;
        case Verdict::Unchecked:
        case Verdict::Unknown:
            each.outcome = Outcome::Skipped;
            break;
        }
        suite.cases.push_back(std::move(each));
    }
    return suite;
}

// What was accepted once and is gone is the one thing that is surely resolved.
Suite resolved_suite(const RenderOptions& options) {
    Suite suite{"baseline", {}};
    for (const BaselineEntry& entry : options.stale_baseline) {
        Case each;
        each.classname = "factlint.baseline." + class_part(entry.rule);
        each.name = case_name(entry.message, entry.fingerprint);
        suite.cases.push_back(std::move(each));
    }
    return suite;
}

// CI keeps only the first of two cases with one name.
void make_names_unique(std::vector<Suite>& suites) {
    std::map<std::string, int> seen;
    for (Suite& suite : suites)
        for (Case& each : suite.cases)
            if (const int nth = ++seen[each.classname + "\n" + each.name]; nth > 1)
                each.name += fmt::format(" ({})", nth);
}

std::string case_xml(const Case& each, JUnitFlavour flavour) {
    std::string out = fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"",
                                  xml(each.classname), xml(each.name));
    if (flavour == JUnitFlavour::Ci && !each.file.empty()) {
        out += fmt::format(" file=\"{}\"", xml(each.file));
        if (each.line != 0) out += fmt::format(" line=\"{}\"", each.line);
    }
    switch (each.outcome) {
    case Outcome::Passed:
        return out + "/>\n";
    case Outcome::Skipped:
        return out + fmt::format(">\n      <skipped message=\"{}\">{}</skipped>\n    </testcase>\n",
                                 xml(each.message), xml_text(each.text));
    case Outcome::Failed:
    case Outcome::Errored:
        break;
    }
    const std::string_view element = each.outcome == Outcome::Failed ? "failure" : "error";
    return out + fmt::format(">\n      <{0} type=\"{1}\" message=\"{2}\">{3}</{0}>\n    </testcase>\n",
                             element, xml(each.type), xml(each.message), xml_text(each.text));
}

std::string suite_xml(const Suite& suite, std::size_t id, const RenderOptions& options) {
    const auto count = [&suite](Outcome outcome) {
        return std::count_if(suite.cases.begin(), suite.cases.end(),
                             [outcome](const Case& each) { return each.outcome == outcome; });
    };
    std::string out = fmt::format(
        "  <testsuite name=\"{}\" package=\"factlint\" id=\"{}\" hostname=\"localhost\" timestamp=\"{}\" "
        "tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">\n    <properties>\n",
        xml(one_line(suite.name)), id,
        options.timestamp.empty() ? std::string("1970-01-01T00:00:00") : options.timestamp,
        suite.cases.size(), count(Outcome::Failed), count(Outcome::Errored), count(Outcome::Skipped));
    if (!options.version.empty())
        out += fmt::format("      <property name=\"factlint\" value=\"{}\"/>\n", xml(options.version));
    out += "    </properties>\n";
    for (const Case& each : suite.cases) out += case_xml(each, options.junit);
    return out + "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n";
}

} // namespace

Result<std::string> render_junit(const Model& model, const RenderOptions& options) {
    const auto ids = unique_ids(model.findings());
    const auto matrices = model.matrices();
    std::vector<Suite> suites{inputs_suite(model, options)};
    std::map<std::string, std::vector<const Finding*>> topics;
    for (const Matrix& matrix : matrices) topics[matrix.topic];
    for (const FindingGroup& group : model.topics()) topics[group.topic] = group.findings;
    for (const auto& [topic, findings] : topics)
        suites.push_back(topic_suite(model, topic, findings, matrices, ids, options));
    for (const FindingGroup& group : model.flags_by_article())
        suites.push_back(flags_suite(model, group, ids, options));
    suites.push_back(citations_suite(model));
    suites.push_back(resolved_suite(options));
    std::erase_if(suites, [](const Suite& suite) { return suite.cases.empty(); });
    make_names_unique(suites);

    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (std::size_t i = 0; i < suites.size(); ++i) out += suite_xml(suites[i], i, options);
    return out + "</testsuites>\n";
}

} // namespace factlint::report
