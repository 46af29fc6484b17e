#include "cli/reporter.hpp"

#include "cli/stream_tool.hpp"
#include "cli/version.hpp"
#include "report/baseline.hpp"
#include "report/fail_level.hpp"
#include "report/renderer.hpp"

namespace factlint::cli {
namespace {

std::string counted(std::size_t number, const std::string& noun) {
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

} // namespace

void add_report_flags(Command& command, ReportFlags& flags) {
    command.flags.insert(
        command.flags.end(),
        {{"--html", "FILE", "page for editors: both passages side by side, matrix, articles", &flags.html},
         {"--junit", "FILE", "JUnit XML for continuous integration", &flags.junit},
         {"--junit-flavour", "strict|ci",
          "strict is valid under both schemas in use; ci adds file and line (default: strict)",
          &flags.junit_flavour},
         {"--sarif", "FILE", "SARIF 2.1.0 for code scanning", &flags.sarif},
         {"--github", "FILE", "workflow annotations of GitHub", &flags.github},
         {"--rdjsonl", "FILE", "diagnostics for reviewdog", &flags.rdjsonl},
         {"--codequality", "FILE", "Code Quality report of GitLab", &flags.codequality},
         {"--jsonl", "FILE", "all records, one a line", &flags.jsonl},
         {"--terminal", "FILE", "the report for people (default: standard output)", &flags.terminal},
         {"--baseline", "FILE", "findings accepted before, by fingerprint; they no longer fail the run",
          &flags.baseline},
         {"--write-baseline", "FILE", "accept all findings of this run", &flags.write_baseline},
         {"--fail-on", "LEVEL", "exit with 1 from this level on: error (default), warning, note, never",
          &flags.fail_on},
         {"--store", "FILE", "database of runs: says what is new, fixed and unchanged", &flags.store},
         {"--template-dir", "DIR", "own templates for the HTML report", &flags.template_dir},
         {"--color", "WHEN", "auto (default), always, never", &flags.color},
         {"-q,--quiet", "", "no report for people; files and exit code only", &flags.quiet},
         {"-v,--verbose", "", "notes and traces too", &flags.verbose}});
}

std::vector<std::pair<std::string_view, std::string>> Reporter::outputs() const {
    std::vector<std::pair<std::string_view, std::string>> out;
    const auto add = [&](std::string_view format, const std::string& file) {
        if (!file.empty()) out.emplace_back(format, file);
    };
    add("html", flags_.html);
    add("junit", flags_.junit);
    add("sarif", flags_.sarif);
    add("github", flags_.github);
    add("rdjsonl", flags_.rdjsonl);
    add("codequality", flags_.codequality);
    // Records on standard output leave no room there for a report for people.
    bool taken = flags_.jsonl == "-";
    for (const auto& [format, file] : out) taken = taken || file == "-";
    if (!flags_.terminal.empty()) {
        add("terminal", flags_.terminal);
    } else if (!flags_.quiet && !taken) {
        add("terminal", "-");
    }
    return out;
}

Status Reporter::prepare() {
    for (const auto& [flag, key] :
         {std::pair{&flags_.baseline, "baseline"}, {&flags_.fail_on, "fail_on"}, {&flags_.store, "store"}})
        if (!flag->empty())
            FACTLINT_CHECK(session_.config().set(
                key, *flag, std::string("--") + (key == std::string("fail_on") ? "fail-on" : key)));
    if (flags_.junit_flavour != "strict" && flags_.junit_flavour != "ci")
        return fail("must be strict or ci, not '" + flags_.junit_flavour + "'", "--junit-flavour");
    if (flags_.color != "auto" && flags_.color != "always" && flags_.color != "never")
        return fail("must be auto, always or never, not '" + flags_.color + "'", "--color");
    if (const std::string file = session_.config().text("baseline"); !file.empty()) {
        baseline_ = FACTLINT_TRY(report::Baseline::load(file));
        has_baseline_ = true;
    }
    if (const std::string file = session_.config().text("store"); !file.empty()) {
        store_ = FACTLINT_TRY(store::Store::open(file));
        dismissals_ = FACTLINT_TRY(store_->dismissals());
    }
    today_ = timestamp().substr(0, 10);
    for (const auto& [format, file] : outputs()) FACTLINT_TRY(Output::open(file));
    if (!flags_.write_baseline.empty()) FACTLINT_TRY(Output::open(flags_.write_baseline));
    if (!flags_.jsonl.empty()) records_.emplace(FACTLINT_TRY(Output::open(flags_.jsonl)));
    return {};
}

// A person has said that this is not to be shown again.
bool Reporter::is_dismissed(Finding& finding) const {
    const auto dismissal = dismissals_.find(finding.fingerprint);
    if (dismissal == dismissals_.end()) return false;
    finding.baseline = BaselineState::Suppressed;
    finding.suppressed_reason = dismissal->second;
    return true;
}

void Reporter::take(const pipeline::Line& line) {
    auto record = decode_record(line.text);
    if (!record) {
        session_.tell({{pipeline::Problem::Weight::Unread,
                        line.place + record.error().place + ": " + record.error().message}});
        return;
    }
    auto* finding = std::get_if<Finding>(&*record);
    bool marked = false;
    if (finding != nullptr && has_baseline_) {
        baseline_.apply({finding, 1}, today_);
        marked = true;
    }
    if (finding != nullptr && is_dismissed(*finding)) marked = true;
    if (records_ && records_status_)
        records_status_ = records_->write_line(marked ? encode(*finding) : line.text);
    model_.add(std::move(*record));
}

int Reporter::finish() {
    const auto code = write_all();
    return code ? *code : refuse(session_.program(), code.error());
}

Result<int> Reporter::write_all() {
    const std::string now = timestamp();
    report::RenderOptions options;
    options.timestamp = now.substr(0, now.size() - 1);
    options.version = version;
    options.verbose = flags_.verbose;
    options.width = static_cast<std::uint32_t>(terminal_width());
    options.junit = flags_.junit_flavour == "ci" ? report::JUnitFlavour::Ci : report::JUnitFlavour::Strict;
    options.templates = flags_.template_dir.empty() ? session_.data_dir() / "reports" / "html"
                                                    : std::filesystem::path(flags_.template_dir);
    options.fail_on = FACTLINT_TRY(report::parse_fail_level(session_.config().text("fail_on")));

    FACTLINT_CHECK(records_status_);
    if (records_) FACTLINT_CHECK(records_->finish());
    for (const auto& [input, reason] : session_.unread()) options.unread.push_back({input, reason});
    if (has_baseline_) {
        options.stale_baseline = baseline_.apply(model_.findings_to_mark(), today_).stale;
        if (!options.stale_baseline.empty())
            say(session_.program(),
                counted(options.stale_baseline.size(), "accepted finding") +
                    " of the baseline no longer occur: " + session_.config().text("baseline"));
    }
    for (Finding& finding : model_.findings_to_mark()) (void)is_dismissed(finding);
    if (store_ != nullptr) {
        std::vector<Finding> findings;
        for (const Finding* finding : model_.findings()) findings.push_back(*finding);
        const store::RunChange change = FACTLINT_TRY(store_->record_run(now, findings));
        if (!flags_.quiet && !change.first_run)
            say(session_.program(), "since the last run: " + std::to_string(change.fresh.size()) + " new, " +
                                        std::to_string(change.fixed.size()) + " fixed, " +
                                        std::to_string(change.unchanged.size()) + " unchanged");
    }
    if (!flags_.write_baseline.empty()) {
        const auto marked = model_.findings_to_mark();
        FACTLINT_CHECK(report::Baseline::accept({marked.data(), marked.size()},
                                                report::default_baseline_reason, baseline_)
                           .save(flags_.write_baseline));
    }
    for (const auto& [format, file] : outputs()) {
        if (format == "terminal") {
            options.colour =
                flags_.color == "always" || (flags_.color == "auto" && file == "-" && wants_colour(stdout))
                    ? report::Colour::On
                    : report::Colour::Off;
            options.hyperlinks = options.colour == report::Colour::On && file == "-" && is_terminal(stdout)
                                     ? report::Hyperlinks::On
                                     : report::Hyperlinks::Off;
        }
        const std::string text = FACTLINT_TRY(report::render(format, model_, options));
        Output output = FACTLINT_TRY(Output::open(file));
        FACTLINT_CHECK(output.write(text));
        FACTLINT_CHECK(output.finish());
    }
    if (session_.anything_unread()) return static_cast<int>(ExitCode::Unread);
    const bool failing = report::count_failing(model_, options.fail_on) > 0;
    return static_cast<int>(failing ? ExitCode::Findings : ExitCode::Clean);
}

} // namespace factlint::cli
