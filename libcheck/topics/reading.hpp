// ArticleReader: one article against topics, pattern by pattern; makes the stances and, on demand, the trace.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/stance.hpp"
#include "topics/matcher.hpp"
#include "topics/topic.hpp"
#include "topics/vocabulary.hpp"
#include "topics/voice.hpp"

#include <optional>
#include <string>
#include <vector>

namespace factlint::topics {

/// Keeps references to all it is given. Computes the layers of a text at most once, whatever the number of
/// topics.
class ArticleReader {
  public:
    ArticleReader(const analyse::ArticleDocuments& documents, const Vocabulary& vocabulary,
                  std::vector<std::string>* trace);

    /// Appends the stances on one topic.
    void read(const Topic& topic, std::vector<Stance>& stances);

  private:
    struct Text {
        TextField field;
        const analyse::Document* document;
        Sightings sightings;
        std::optional<MatchContext> context;
    };
    bool is_about(const Topic& topic);
    void read(const Topic& topic, const Proposition& proposition, Text& text, std::vector<Stance>& stances);
    void add(const Topic& topic, const Proposition& proposition, const Text& text, const Match& match,
             const Voice& voice, const std::string& where, std::vector<Stance>& stances, std::size_t first);
    static void name_unnamed_holders(std::vector<Stance>& stances, std::size_t first);
    void name_headline_holders(const Topic& topic, std::vector<Stance>& stances, std::size_t first);
    void note(std::string line);

    const analyse::ArticleDocuments& documents_;
    const Vocabulary& vocabulary_;
    std::vector<Text> texts_; ///< headline, body
    std::vector<std::string>* trace_;
};

/// Why the topic has nothing to say of an article: a line of trace.
std::string about_missing(const Topic& topic, const std::vector<SetId>& any, const Vocabulary& vocabulary);

} // namespace factlint::topics
