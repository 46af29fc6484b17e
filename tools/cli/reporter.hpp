// Reporter: the end of every run. Joins the records, applies the baseline, compares with the last run, writes
// the reports that were asked for and gives the exit code. Shared by factlint-report and `factlint check`.
#pragma once

#include "cli/session.hpp"
#include "pipeline/line.hpp"
#include "report/baseline.hpp"
#include "report/model.hpp"
#include "store/store.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace factlint::cli {

/// The report flags as typed.
struct ReportFlags {
    std::string jsonl, html, junit, sarif, github, rdjsonl, codequality;
    std::string terminal; ///< file for the terminal report; "-" by default
    std::string junit_flavour = "strict";
    std::string baseline;
    std::string write_baseline;
    std::string fail_on;
    std::string store;
    std::string template_dir;
    std::string color = "auto";
    bool quiet = false;
    bool verbose = false;
};
void add_report_flags(Command& command, ReportFlags& flags);

class Reporter {
  public:
    Reporter(Session& session, const ReportFlags& flags) : session_(session), flags_(flags) {}

    /// Refuses what cannot work before any work is done: outputs whose folder is missing, a broken baseline.
    Status prepare();
    /// Takes one record. A line that cannot be read is told and left out.
    void take(const pipeline::Line& line);
    /// Titles of rules and topics for the reports.
    report::Model& model() { return model_; }
    /// Writes everything; the exit code of the run.
    int finish();

  private:
    Session& session_;
    const ReportFlags& flags_;
    report::Model model_;
    report::Baseline baseline_;
    bool has_baseline_ = false;
    std::unique_ptr<store::Store> store_;           ///< null when none was asked for
    std::map<std::string, std::string> dismissals_; ///< fingerprint -> reason
    std::string today_;
    std::optional<Output> records_; ///< --jsonl, written line by line as records come
    Status records_status_;

    bool is_dismissed(Finding& finding) const;
    Result<int> write_all();
    std::vector<std::pair<std::string_view, std::string>> outputs() const;
};

} // namespace factlint::cli
