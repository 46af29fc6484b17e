// ArticleDigest: what comparing needs of an article, so that bodies need not be kept.
#pragma once

#include "analyse/article_documents.hpp"
#include "contradict/copy_sentences.hpp"
#include "contradict/event_gist.hpp"
#include "records/claim.hpp"
#include "records/finding.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace factlint::contradict {

struct DigestedClaim {
    Claim claim;
    Place place; ///< the clause, with its sentence as excerpt
};

struct ArticleDigest {
    static constexpr std::int64_t unknown_day = std::numeric_limits<std::int64_t>::min();

    std::string id;
    std::string path;
    std::string outlet;
    std::string published; ///< ISO date or empty
    std::string url;
    std::string title;
    std::string kind;
    std::string signature;
    std::vector<DigestedClaim> claims;
    std::vector<CopySentence>
        sentences;                  ///< to be held against those of near copies; empty without a signature
    std::vector<std::string> words; ///< topical words of headline and body: lemmas and names, sorted, unique
    /// Predicates that the body states without distance, as far as the headline may speak of them; sorted.
    std::vector<std::string> told;
    EventGist gist; ///< what tells its event from others
    std::int64_t published_day = unknown_day;
    /// The article was written on this day or later: the date of publication, else the last day that its text
    /// tells of in the past.
    std::int64_t written_from = unknown_day;
};

/// Linear in the article.
ArticleDigest digest(const analyse::ArticleDocuments& documents, std::vector<Claim> claims);

} // namespace factlint::contradict
