#include "claims/extract.hpp"

#include "base/text.hpp"
#include "claims/arguments.hpp"
#include "claims/blocking.hpp"
#include "claims/casualties.hpp"
#include "claims/claim_time.hpp"
#include "claims/membership.hpp"
#include "claims/quotations.hpp"
#include "claims/relations.hpp"
#include "claims/shape.hpp"
#include "claims/states.hpp"
#include "claims/voice.hpp"

#include <algorithm>

namespace factlint::claims {

using analyse::Clause;
using analyse::Document;
using analyse::QuantityKind;

namespace {

constexpr std::size_t most_claims = 4000;
constexpr std::size_t longest_sentence = 400; // tokens; a list, not a sentence

// Tables, bylines and lists of links are no statements; a headline is one.
bool is_statement(const Document& document, std::uint32_t sentence, TextField field) {
    const analyse::Sentence& s = document.sentences()[sentence];
    return (!s.heading || field == TextField::Title) && s.tokens.size() <= longest_sentence;
}

bool is_comparable(QuantityKind kind) {
    return kind == QuantityKind::Count || kind == QuantityKind::Money || kind == QuantityKind::Percent ||
           kind == QuantityKind::PercentagePoint || kind == QuantityKind::Measure;
}

// "3,000 more computers than", "40 additional workers", "three others": how many beside others, not how many.
bool is_beside_others(const Document& document, const analyse::Quantity& quantity) {
    const analyse::TokenRange words = document.tokens_in({quantity.number.end, quantity.span.end});
    const auto& tokens = document.tokens();
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
        const std::string_view lemma = tokens[i].lemma;
        const bool bound = i > 0 && tokens[i - 1].lemma == "or"; // "40 or more"
        if (!bound && (lemma == "more" || lemma == "few" || lemma == "additional" || lemma == "extra" ||
                       lemma == "further" || lemma == "other" || lemma == "others"))
            return true;
    }
    return false;
}

void add_quantities(const Document& document, const Clause& clause, Claim& claim) {
    const Span own = document.span_of(clause.tokens);
    const auto& quantities = document.quantities();
    auto q = std::lower_bound(
        quantities.begin(), quantities.end(), clause.sentence,
        [](const analyse::Quantity& quantity, std::uint32_t s) { return quantity.sentence < s; });
    for (; q != quantities.end() && q->sentence == clause.sentence; ++q) {
        if (!is_comparable(q->kind) || !own.covers(q->span) || is_beside_others(document, *q)) continue;
        const std::string unit = q->kind == QuantityKind::PercentagePoint ? "percentage-point" : q->unit;
        claim.quantities.push_back(
            {q->lo, q->hi, unit, q->counted, q->approximate, q->lower_bound, q->upper_bound, q->span});
    }
}

// The main place is an oblique with a preposition of place, as near to the verb as may be.
void set_place(const Document& document, const Clause& clause, Claim& claim) {
    for (const analyse::Oblique& oblique : clause.obliques) {
        if (oblique.preposition != "in" && oblique.preposition != "at" && oblique.preposition != "near" &&
            oblique.preposition != "off" && oblique.preposition != "outside" && oblique.preposition != "on")
            continue;
        if (oblique.phrase.entity < 0) continue;
        const auto& entity = document.entities()[static_cast<std::size_t>(oblique.phrase.entity)];
        if (entity.type != analyse::EntityType::Place) continue;
        claim.place = entity.id;
        return;
    }
}

Claim clause_claim(const Document& document, const Clause& clause) {
    Claim claim;
    claim.span = document.span_of(clause.tokens);
    claim.predicate = clause.predicate;
    claim.predicate_span = document.tokens()[clause.verb].span;
    claim.parse_confidence = clause.confidence;
    if (clause.nominal) claim.extra["nominal"] = true;
    if (clause.copula) claim.extra["copula"] = true;
    add_arguments(document, clause, claim);
    mark_membership(document, clause, claim);
    set_clause_voice(document, clause, claim);
    set_place(document, clause, claim);
    if (!is_casualty_class(event_class(claim))) add_quantities(document, clause, claim);
    set_time(document, clause.tokens, clause.sentence, claim);
    return claim;
}

// "Pact signed: report", "Minister to resign: sources": who a headline leans on stands behind its last colon.
std::string leaned_on(const Document& document, const analyse::Sentence& sentence) {
    constexpr std::uint32_t most_words = 3;
    const auto range = sentence.tokens;
    for (std::uint32_t i = range.end; i > range.begin + 2 && range.end - i <= most_words; --i) {
        if (document.words(document.tokens()[i - 1]) != ":") continue;
        if (i == range.end) return {};
        const std::string lemma = lower_case(document.tokens()[range.end - 1].lemma);
        const analyse::Entity* named = entity_at(document, range.end - 1);
        const bool source = document.lexicon().in_list("source-nouns", lemma) ||
                            document.lexicon().in_list("vague-sources", lemma) || lemma == "report" ||
                            lemma == "police" || lemma == "official" || lemma == "source" ||
                            (named != nullptr && named->type != analyse::EntityType::Place);
        return source ? std::string(document.words(document.span_of({i, range.end}))) : std::string();
    }
    return {};
}

} // namespace

std::vector<Claim> extract_claims(const Document& document, TextField field, const std::string& article) {
    std::vector<Claim> out;
    const auto& clauses = document.clauses();
    std::size_t next_clause = 0;
    const std::string stem = article + (field == TextField::Title ? ":t" : ":b");
    std::vector<Claim> quotations = quotation_claims(document);
    auto quotation = quotations.begin();
    for (std::uint32_t s = 0; s < document.sentences().size() && out.size() < most_claims; ++s) {
        const analyse::Sentence& sentence = document.sentences()[s];
        const std::size_t first = out.size();
        for (; next_clause < clauses.size() && clauses[next_clause].sentence <= s; ++next_clause)
            if (clauses[next_clause].sentence == s && is_statement(document, s, field))
                out.push_back(clause_claim(document, clauses[next_clause]));
        if (!is_statement(document, s, field)) continue;
        for (Claim& claim : casualty_claims(document, s)) {
            set_time(document, sentence.tokens, s, claim);
            out.push_back(std::move(claim));
        }
        for (auto shaped : {relation_claims, route_claims, state_claims})
            for (Claim& claim : shaped(document, s)) out.push_back(std::move(claim));
        for (; quotation != quotations.end() && quotation->span.begin < sentence.span.end; ++quotation)
            if (sentence.span.contains(quotation->span.begin)) out.push_back(std::move(*quotation));
        if (out.size() == first) continue;
        const std::string source = field == TextField::Title ? leaned_on(document, sentence) : std::string();
        const std::vector<std::string> content = content_lemmas(document, s);
        for (std::size_t i = first; i < out.size(); ++i) {
            Claim& claim = out[i];
            claim.article = article;
            claim.field = field;
            claim.sentence = sentence.span;
            claim.text = std::string(document.words(sentence.span));
            claim.content = content;
            if (!source.empty() && claim.holders.empty()) claim.holders.push_back(source);
            // The names of a saying are what may be quoted wrong.
            if (claim.extra.contains("quote")) continue;
            add_context(document, s, claim);
        }
    }
    if (out.size() > most_claims) out.resize(most_claims);
    for (std::size_t i = 0; i < out.size(); ++i) out[i].id = stem + std::to_string(i);
    return out;
}

std::vector<Claim> extract_claims(const analyse::ArticleDocuments& documents) {
    const std::string& article = documents.article().id;
    std::vector<Claim> out = extract_claims(documents.title(), TextField::Title, article);
    for (Claim& claim : extract_claims(documents.body(), TextField::Body, article))
        out.push_back(std::move(claim));
    return out;
}

} // namespace factlint::claims
