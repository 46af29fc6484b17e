// Reference: what a passage leans on (a link, a document, a named source). flag writes it, cite checks it.
#pragma once

#include "base/json.hpp"
#include "base/span.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace factlint {

enum class ReferenceKind { Link, Document, NamedSource, Quotation };

/// What cite found out. Offline and not in the cache is Unknown, which is never a failure.
enum class Verdict { Unchecked, Unknown, Alive, Dead, Blocked, Moved };

struct Reference {
    std::string id;
    std::string article;
    std::string path;
    ReferenceKind kind = ReferenceKind::Link;
    Span span;          ///< of the body
    std::string text;   ///< the words of the span
    std::string target; ///< URL, or the name of the document or source
    Verdict verdict = Verdict::Unchecked;
    std::string verdict_why;
    json::object extra;
};

std::string_view name_of(ReferenceKind kind);
std::string_view name_of(Verdict verdict);
std::optional<ReferenceKind> reference_kind_by_name(std::string_view name);
std::optional<Verdict> verdict_by_name(std::string_view name);

} // namespace factlint
