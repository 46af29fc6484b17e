#include "rules/article_facts.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "rules/pattern.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace factlint::rules {
namespace {

// A report, survey or set of figures with the name of who made it, on either side of the noun.
const std::vector<Pattern>& document_patterns() {
    static const std::vector<Pattern> patterns = [] {
        const char* const noun =
            "(?:reports?|stud(?:y|ies)|surveys?|census(?:es)?|audits?|data|figures|statistics|analys[ei]s|"
            "polls?|papers?|filings?|rulings?|judge?ments?|indictments?|transcripts?|estimates?)";
        const std::string name = "[A-Z][\\w&'-]*(?: (?:(?:of|and|for|the|on) ){0,2}[A-Z][\\w&'-]*){0,6}";
        const std::string by = "(?:(?:published|released|compiled|commissioned|issued|collected|written|"
                               "carried out) )?(?:by|from|of)";
        const std::string mine = std::string(noun) + " " + by + " (?:the )?" + name;
        const std::string theirs =
            "(?:[Tt]he )?" + name +
            "(?:'s)? (?:(?:annual|latest|quarterly|monthly|final|interim|new|own|20\\d\\d) ){0,2}" + noun;
        std::vector<Pattern> out;
        for (const std::string& written : {"\\b" + mine, "\\b" + theirs + "\\b"})
            if (auto pattern = Pattern::read(written, Case::Sensitive)) out.push_back(*std::move(pattern));
        return out;
    }();
    return patterns;
}

} // namespace

bool is_figure(const analyse::Quantity& quantity) {
    switch (quantity.kind) {
    case analyse::QuantityKind::Money:
    case analyse::QuantityKind::Percent:
    case analyse::QuantityKind::PercentagePoint:
        return true;
    case analyse::QuantityKind::Count:
        return quantity.hi >= 13 && !quantity.counted.empty();
    default:
        return false;
    }
}

bool is_pronoun(std::string_view word) {
    static constexpr std::array<std::string_view, 10> pronouns = {"he", "she", "they", "it",   "i",
                                                                  "we", "you", "who",  "that", "him"};
    const std::string low = ascii::lower(word);
    return std::find(pronouns.begin(), pronouns.end(), low) != pronouns.end();
}

bool names_source(const analyse::Attribution& attribution) {
    return !attribution.hidden && !attribution.source.empty();
}

std::vector<Span> documents_named(std::string_view text) {
    std::vector<Span> spans;
    for (const Pattern& pattern : document_patterns())
        if (const auto found = pattern.find_all(text))
            spans.insert(spans.end(), found->begin(), found->end());
    std::sort(spans.begin(), spans.end());
    std::vector<Span> apart;
    for (const Span span : spans) {
        if (!apart.empty() && apart.back().overlaps(span))
            apart.back() = join(apart.back(), span);
        else
            apart.push_back(span);
    }
    return apart;
}

ArticleFacts facts_of(const analyse::ArticleDocuments& article) {
    const Article& record = article.article();
    const analyse::Document& body = article.body();
    ArticleFacts facts;
    for (const Sourced& author : record.authors)
        if (author.known()) facts.byline += (facts.byline.empty() ? "" : ", ") + author.value;
    facts.published = record.published.value;
    facts.updated = record.updated.value;
    facts.publisher = record.publisher.value;
    facts.title = record.title.value;
    facts.kind = record.kind.value;
    facts.dateline = record.dateline.value;
    for (const analyse::Token& token : body.tokens())
        if (token.tag != analyse::Tag::Punct && token.tag != analyse::Tag::Sym) ++facts.words;
    for (const analyse::Sentence& sentence : body.sentences())
        if (!sentence.heading) ++facts.sentences;

    const std::string own_host = host_of(record.url);
    for (const Link& link : record.links) {
        const std::string host = host_of(link.url);
        if (!host.empty() && host != own_host) ++facts.links;
    }
    for (const analyse::Quotation& q : body.quotations())
        if (!q.scare) ++facts.quotations;
    for (const analyse::Quantity& q : body.quantities())
        if (is_figure(q)) ++facts.figures;
    std::set<std::string> speakers;
    for (const analyse::Attribution& a : body.attributions()) {
        ++facts.attributions;
        if (a.hidden) ++facts.hidden_sources;
        if (names_source(a) && !a.holder.empty() && !is_pronoun(a.holder)) speakers.insert(a.holder);
    }
    facts.speakers.assign(speakers.begin(), speakers.end());

    facts.document_spans = documents_named(body.text());
    for (const Span span : facts.document_spans) {
        std::string name = collapse_spaces(body.words(span));
        if (std::find(facts.documents.begin(), facts.documents.end(), name) == facts.documents.end())
            facts.documents.push_back(std::move(name));
    }
    return facts;
}

} // namespace factlint::rules
