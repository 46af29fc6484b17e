// What every stage that works article by article looks like to the pipeline.
#pragma once

#include "pipeline/line.hpp"
#include "records/summary.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::pipeline {

using Counts = std::map<std::string, std::int64_t>;

/// Adds its own records to the group of one article and leaves the others as they are. Stateless after
/// construction: `process` may run on several threads at once.
class ArticleStage {
  public:
    virtual ~ArticleStage() = default;
    virtual std::string_view name() const = 0;
    virtual void process(Group& group, Problems& problems, Counts& counts) const = 0;
    /// Versions of the data that this stage's records depend on.
    virtual std::map<std::string, std::string> versions() const { return {}; }
};

/// The summaries of a run, one per stage in the order they came; those of one stage are added up, so that
/// parts of an input worked on apart give the same as the whole.
class Summaries {
  public:
    void add(Summary summary);
    void add(std::string_view stage, const Counts& counts,
             const std::map<std::string, std::string>& versions);
    /// A summary line of the input. One that cannot be read is passed on as it is.
    void add_line(const std::string& line);
    std::vector<std::string> lines() const;
    const std::vector<Summary>& all() const { return all_; }

  private:
    std::vector<Summary> all_;
    std::vector<std::string> unread_;
};

} // namespace factlint::pipeline
