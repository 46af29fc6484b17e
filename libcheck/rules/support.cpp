#include "rules/support.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace factlint::rules {
namespace {

// "[12]", "[a]" or "(Okafor, 2019)": what papers and encyclopaedias put behind a statement.
std::optional<Span> citation_mark(std::string_view text, Span within) {
    for (std::uint32_t at = within.begin; at < within.end; ++at) {
        if (text[at] != '[' && text[at] != '(') continue;
        const std::size_t close = text.find(text[at] == '[' ? ']' : ')', at);
        if (close == std::string_view::npos || close >= within.end || close - at > 60) continue;
        const std::string_view inner = text.substr(at + 1, close - at - 1);
        const bool number =
            !inner.empty() && inner.size() <= 3 && std::all_of(inner.begin(), inner.end(), ascii::is_digit);
        const bool year = inner.size() > 8 && ascii::is_upper(inner.front()) &&
                          inner[inner.size() - 5] == ' ' && inner[inner.size() - 6] == ',' &&
                          std::all_of(inner.end() - 4, inner.end(), ascii::is_digit);
        if (text[at] == '[' ? number : year) return make_span(at, close + 1);
    }
    return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, SupportKind>, 5> names = {{
    {"citation", SupportKind::Citation},
    {"document", SupportKind::Document},
    {"link", SupportKind::Link},
    {"quotation", SupportKind::Quotation},
    {"speaker", SupportKind::Speaker},
}};

} // namespace

std::optional<Support> find_support(const analyse::ArticleDocuments& article, const ArticleFacts& facts,
                                    std::size_t sentence, std::size_t window,
                                    const std::vector<SupportKind>& accepted) {
    const analyse::Document& body = article.body();
    const auto& sentences = body.sentences();
    const std::size_t first = sentence - std::min(sentence, window);
    const std::size_t last = std::min(sentence + window, sentences.size() - 1);
    const Span around = join(sentences[first].span, sentences[last].span);
    for (const SupportKind kind : accepted) {
        switch (kind) {
        case SupportKind::Link:
            for (const Link& link : article.article().links)
                if (link.span.overlaps(around)) return Support{kind, link.span};
            break;
        case SupportKind::Citation:
            if (const auto mark = citation_mark(body.text(), around)) return Support{kind, *mark};
            break;
        case SupportKind::Speaker:
            for (const analyse::Attribution& a : body.attributions())
                if (a.source.overlaps(around) && names_source(a)) return Support{kind, a.source};
            break;
        case SupportKind::Document:
            for (const Span span : facts.document_spans)
                if (span.overlaps(around)) return Support{kind, span};
            break;
        case SupportKind::Quotation:
            for (const analyse::Quotation& q : body.quotations())
                if (!q.scare && q.span.overlaps(around)) return Support{kind, q.span};
            break;
        }
    }
    return std::nullopt;
}

std::string_view name_of(SupportKind kind) {
    for (const auto& [name, value] : names)
        if (value == kind) return name;
    return {};
}

std::optional<SupportKind> support_by_name(std::string_view name) {
    for (const auto& [known, value] : names)
        if (known == name) return value;
    return std::nullopt;
}

const std::vector<SupportKind>& all_support() {
    static const std::vector<SupportKind> all = {SupportKind::Link, SupportKind::Citation,
                                                 SupportKind::Speaker, SupportKind::Document};
    return all;
}

} // namespace factlint::rules
