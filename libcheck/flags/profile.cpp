#include "flags/profile.hpp"

#include "base/text.hpp"
#include "rules/pattern.hpp"
#include "rules/support.hpp"

#include <algorithm>
#include <optional>

namespace factlint::flags {
namespace {

const rules::Pattern* disclaimer_pattern() {
    static const auto pattern = rules::Pattern::read(
        "\\b(?:views|opinions)(?: and opinions| and views)? (?:expressed|stated|presented)[^.\\n]{0,200}"
        "(?:author|writer|contributor|do not|does not|doesn't|don't)[^.\\n]{0,120}",
        Case::Ignored);
    return pattern ? &*pattern : nullptr;
}

const rules::Pattern* correction_pattern() {
    static const auto pattern =
        rules::Pattern::read("\\b(?:correction|clarification|editor's note)\\b ?[:(][^\\n]{0,160}|"
                             "\\ban earlier version of this (?:article|story|report)[^\\n]{0,120}",
                             Case::Ignored);
    return pattern ? &*pattern : nullptr;
}

std::optional<Span> first_match(const rules::Pattern* pattern, std::string_view text) {
    if (pattern == nullptr) return std::nullopt;
    const auto found = pattern->find_all(text);
    return found && !found->empty() ? std::optional(found->front()) : std::nullopt;
}

// Words that stand in nobody's quotation.
std::uint32_t own_words(const analyse::Document& body) {
    std::uint32_t words = 0;
    for (const analyse::Token& token : body.tokens())
        if (token.tag != analyse::Tag::Punct && token.tag != analyse::Tag::Sym &&
            !body.quoted_at(token.span.begin))
            ++words;
    return words;
}

struct Shares {
    std::uint32_t checkable = 0;
    std::uint32_t supported = 0;
};

// Sentences with a figure or somebody's words, and how many of them lean on something nearby.
Shares support_shares(const analyse::ArticleDocuments& article, const rules::ArticleFacts& facts) {
    const analyse::Document& body = article.body();
    std::vector<bool> checkable(body.sentences().size() + 1, false);
    for (const analyse::Quantity& q : body.quantities())
        if (rules::is_figure(q)) checkable[body.sentence_at(q.span.begin)] = true;
    for (const analyse::Quotation& q : body.quotations())
        if (!q.scare) checkable[body.sentence_at(q.span.begin)] = true;
    Shares shares;
    for (std::size_t s = 0; s < body.sentences().size(); ++s) {
        if (!checkable[s] || body.sentences()[s].heading) continue;
        ++shares.checkable;
        if (rules::find_support(article, facts, s, 1, rules::all_support())) ++shares.supported;
    }
    return shares;
}

} // namespace

Source profile_of(const analyse::ArticleDocuments& article, const rules::ArticleFacts& facts,
                  const std::vector<rules::RuleMatch>& matches) {
    const Article& record = article.article();
    Source source;
    source.name = record.outlet();
    source.article = record.id;
    source.stage = "flag";
    const auto text = [&](std::string name, const std::string& value, const std::string& place) {
        source.facts.push_back(
            {std::move(name), value.empty() ? "missing" : value, 0, 0, value.empty() ? "" : place});
    };
    const auto number = [&](std::string name, double value, double of, std::string words = {}) {
        source.facts.push_back({std::move(name), std::move(words), value, of, "body"});
    };
    text("byline", facts.byline, record.authors.empty() ? "" : record.authors.front().source);
    text("published", facts.published, record.published.source);
    if (record.updated.known()) text("updated", facts.updated, record.updated.source);
    if (record.dateline.known()) text("dateline", facts.dateline, record.dateline.source);
    if (record.kind.known()) text("label", facts.kind, record.kind.source);
    if (const auto span = first_match(disclaimer_pattern(), record.body))
        text("disclaimer", shorten(collapse_spaces(span->in(record.body)), 200), "body");
    if (const auto span = first_match(correction_pattern(), record.body))
        text("correction", shorten(collapse_spaces(span->in(record.body)), 200), "body");

    number("words", facts.words, 0);
    number("links to other sites", facts.links, 0);
    number("named speakers", static_cast<double>(facts.speakers.size()), 0,
           shorten(join(facts.speakers, ", "), 300));
    number("documents named", static_cast<double>(facts.documents.size()), 0,
           shorten(join(facts.documents, "; "), 300));
    if (facts.attributions > 0)
        number("anonymous sources", static_cast<double>(facts.hidden_sources) / facts.attributions,
               facts.attributions);
    const Shares shares = support_shares(article, facts);
    if (shares.checkable > 0)
        number("checkable sentences with support", static_cast<double>(shares.supported) / shares.checkable,
               shares.checkable);
    if (const std::uint32_t words = own_words(article.body()); words > 0) {
        const auto loaded = std::count_if(matches.begin(), matches.end(), [](const rules::RuleMatch& m) {
            const auto& tags = m.rule->rule.tags;
            return m.match.field == TextField::Body &&
                   std::find(tags.begin(), tags.end(), "loaded") != tags.end();
        });
        number("loaded words per 100 outside quotations", 100.0 * static_cast<double>(loaded) / words, words);
    }
    return source;
}

} // namespace factlint::flags
