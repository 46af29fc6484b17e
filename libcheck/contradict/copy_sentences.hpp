// CopySentence: a sentence reduced to what copies of one text share, with its figures, names, dates and its
// negation apart. Two copies of a sentence have one skeleton, whatever was changed in these.
#pragma once

#include "analyse/article_documents.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::contradict {

enum class SlotKind : std::uint8_t { Figure, Name, Date };

/// What stands in a sentence where its copies may have something else.
struct CopySlot {
    SlotKind kind = SlotKind::Name;
    Span mark;        ///< in the sentence
    std::string key;  ///< of a figure its unit; of a name its id in the lexicon or empty; of a date its value
    double value = 0; ///< of a figure
    int digits = 0;   ///< of a figure, those that are not noughts at its end
};

struct CopySentence {
    TextField field = TextField::Body;
    Span span; ///< in the text of the field
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string text;
    std::string holder;
    std::uint64_t skeleton = 0;
    bool negated = false;
    Span negator; ///< in the sentence; empty when there is none
    std::vector<CopySlot> slots;
};

/// Sentences of headline and body that are long enough to be told apart, at most 600. Linear in the article.
std::vector<CopySentence> copy_sentences(const analyse::ArticleDocuments& documents);

} // namespace factlint::contradict
