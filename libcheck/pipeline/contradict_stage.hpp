// contradict: all articles against each other. Keeps what it needs of each and speaks at the end.
#pragma once

#include "contradict/engine.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/stage.hpp"
#include "records/stance.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::pipeline {

/// What is kept of one article: its claims and stances, not its text.
struct Digested {
    bool present = false;
    contradict::ArticleDigest digest;
    std::vector<Stance> stances;
};

/// Sorts stances into the order in which they are written and disputes are looked for.
void sort_stances(std::vector<Stance>& stances);
/// The findings of the topics, made from sorted stances, then those of the open subjects.
std::vector<Finding> findings_of(const Resources& resources, const std::vector<Stance>& stances,
                                 contradict::Outcome& outcome);

class ContradictStage {
  public:
    /// Needs lexicon and topics.
    explicit ContradictStage(Resources resources, contradict::EngineOptions options = {});

    /// Reads one article; may run on several threads at once.
    Digested digest(Group& group) const;
    /// Takes what was read, in any order: the result does not depend on it.
    void take(Digested digested);
    /// Stances, stories and findings as lines, in a fixed order.
    std::vector<Line> finish(Counts& counts);
    /// Why two claims of what was taken do not clash, detector by detector; in words, a line each.
    std::string why_not(std::string_view claim_a, std::string_view claim_b);
    std::map<std::string, std::string> versions() const;

  private:
    Resources resources_;
    contradict::Engine engine_;
    std::vector<Stance> stances_;
    std::int64_t articles_ = 0;
    std::int64_t claims_ = 0;
};

} // namespace factlint::pipeline
