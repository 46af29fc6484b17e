// Line: one record on its way through the stages, as bytes and, where a stage has read it, as what it means.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/article.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::pipeline {

enum class LineKind { Article, Claim, Finding, Stance, Story, Reference, Source, Summary, Unknown };

/// The kind without a full parse when the line is written as this program writes it.
LineKind kind_of_line(std::string_view line);

struct Line {
    LineKind kind = LineKind::Unknown;
    std::string text;  ///< without newline; what is passed on
    std::string place; ///< "file:12" for messages; empty for lines made in this run
};

/// An article and the records about it that travel behind it. A group without an article holds records that
/// stand before the first article of a stream. The documents are made when a stage first needs them and
/// shared by the next.
struct Group {
    std::shared_ptr<const Article> article; ///< null when there is none, or it could not be read
    std::vector<Line> lines;                ///< the article's own line first
    std::shared_ptr<analyse::ArticleDocuments> documents;
};

/// Something a person should know: it goes to stderr, never into the records.
struct Problem {
    enum class Weight {
        Note,   ///< worth a word; nothing was lost
        Unread, ///< an input or a line could not be read: exit code 3
    };
    Weight weight = Weight::Unread;
    std::string text;
};

/// What one step of one stage gave besides the records it left in the group.
using Problems = std::vector<Problem>;

} // namespace factlint::pipeline
