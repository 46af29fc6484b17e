// Support: what a checkable statement leans on in the sentences around it.
#pragma once

#include "analyse/article_documents.hpp"
#include "rules/article_facts.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace factlint::rules {

enum class SupportKind { Citation, Document, Link, Quotation, Speaker };

struct Support {
    SupportKind kind = SupportKind::Link;
    Span span;
};

/// The first support in the sentence and `window` sentences before and after it within the body: a link, a
/// citation mark, a named speaker with a reporting verb, a named document or data set. Linear in the window.
std::optional<Support> find_support(const analyse::ArticleDocuments& article, const ArticleFacts& facts,
                                    std::size_t sentence, std::size_t window,
                                    const std::vector<SupportKind>& accepted);

std::string_view name_of(SupportKind kind);
std::optional<SupportKind> support_by_name(std::string_view name);
const std::vector<SupportKind>& all_support();

} // namespace factlint::rules
