// TopicSet: all topic files in force, and what an article says of them.
#pragma once

#include "analyse/article_documents.hpp"
#include "base/result.hpp"
#include "lexicon/lexicon.hpp"
#include "records/stance.hpp"
#include "topics/topic.hpp"
#include "topics/vocabulary.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::topics {

/// An example of a topic file that did not come out as it says.
struct FailedExample {
    std::string topic;
    std::string proposition;
    Error error; ///< place of the example, what was expected and what was seen
};

/// What a text to try looks like to the topics.
struct Trial {
    std::vector<Stance> stances;
    std::vector<std::string>
        trace; ///< line by line: what was seen, which pattern matched, and why others did not
};

struct TrialText {
    std::string_view body;
    std::string_view headline{};
    std::string_view published{}; ///< ISO date; empty = unknown
    std::string_view language = "en";
    std::string_view kind{}; ///< "opinion", "satire"; empty = news
};

/// Immutable after loading and safe to share between threads.
class TopicSet {
  public:
    /// Reads every *.yaml and *.yml file of the folders (or single files), in byte order of their paths.
    /// Errors carry file:line:col and a hint; two topics with one id are an error that names both files.
    static Result<std::shared_ptr<const TopicSet>> load(const std::vector<std::filesystem::path>& paths,
                                                        std::shared_ptr<const lexicon::Lexicon> lexicon);

    const std::vector<Topic>& topics() const { return topics_; }
    const Topic* find(std::string_view id) const;

    /// What the article says, by topic, proposition, headline before body, place. One stance for each
    /// proposition, value, holder, scope and field: the first place. Empty for an article that is not
    /// English. An article that lacks a name which every topic needs costs one pass over its letters and no
    /// analysis.
    std::vector<Stance> stances(const analyse::ArticleDocuments& documents) const;

    /// Runs every example of every topic as a test.
    std::vector<FailedExample> run_examples() const;
    std::size_t count_examples() const;

    /// What one topic (or all, when it is empty) sees in a text, and why not more.
    Trial try_text(const TrialText& text, std::string_view topic = {}) const;

    /// Hash of the files that were read, for summary records.
    const std::string& version() const { return version_; }

  private:
    TopicSet() = default;
    void read_article(const analyse::ArticleDocuments& documents, const std::vector<const Topic*>& topics,
                      std::vector<Stance>& stances, std::vector<std::string>* trace) const;

    std::shared_ptr<const lexicon::Lexicon> lexicon_;
    Vocabulary vocabulary_;
    std::vector<Topic> topics_;
    std::string version_;
};

} // namespace factlint::topics
