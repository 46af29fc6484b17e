#include "flags/references.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace factlint::flags {

std::vector<Reference> references_of(const analyse::ArticleDocuments& article,
                                     const rules::ArticleFacts& facts) {
    const Article& record = article.article();
    const analyse::Document& body = article.body();
    std::vector<Reference> out;
    const auto add = [&](ReferenceKind kind, Span span, std::string target) {
        Reference reference;
        reference.article = record.id;
        reference.path = record.path;
        reference.kind = kind;
        reference.span = span;
        reference.text = body.words(span);
        reference.target = std::move(target);
        std::uint64_t hash = combine(hash64(record.id), hash64(reference.target));
        hash = combine(combine(hash, span.begin), span.end);
        reference.id = hex64(combine(hash, hash64(name_of(kind))));
        out.push_back(std::move(reference));
    };
    for (const Link& link : record.links) add(ReferenceKind::Link, link.span, link.url);
    for (const analyse::Attribution& a : body.attributions())
        if (rules::names_source(a) && !a.holder.empty() && !rules::is_pronoun(a.holder))
            add(ReferenceKind::NamedSource, a.source, a.holder);
    for (const Span span : facts.document_spans)
        add(ReferenceKind::Document, span, collapse_spaces(body.words(span)));

    std::stable_sort(out.begin(), out.end(), [](const Reference& a, const Reference& b) {
        return std::tie(a.span, a.kind, a.target) < std::tie(b.span, b.kind, b.target);
    });
    std::set<std::string> seen;
    std::erase_if(out, [&](const Reference& r) { return !seen.insert(r.id).second; });
    return out;
}

} // namespace factlint::flags
