#include "analyse/document.hpp"

#include "analyse/coreference.hpp"
#include "analyse/covering_spans.hpp"
#include "analyse/reading.hpp"
#include "syntax/model.hpp"

#include <algorithm>
#include <optional>

namespace factlint::analyse {

struct Document::Layers {
    Layers(std::string_view text, std::shared_ptr<const lexicon::Lexicon> lexicon, DocumentOptions options)
        : reading(text, std::move(lexicon), options) {}

    Reading reading;
    bool has_tokens = false;
    bool has_trees = false;
    bool has_entities = false;
    bool has_quotations = false;
    bool has_boundaries = false;
    std::optional<Attributions> attributions;
    std::optional<CoveringSpans> contents; ///< of the attributions
    std::optional<std::vector<Span>> quoted_spans;
    std::optional<std::vector<Quantity>> quantities;
    std::optional<std::vector<Time>> times;
    std::optional<std::vector<Negation>> negations;
    std::optional<std::vector<Factuality>> factuality;
    std::optional<std::vector<Clause>> clauses;

    const Reading& boundaries() {
        if (!has_boundaries) {
            has_boundaries = true;
            find_tokens(reading);
            find_sentences(reading);
        }
        return reading;
    }
    const Reading& tokens() {
        boundaries();
        if (!has_tokens) {
            has_tokens = true;
            has_trees = reading.options.depth == Depth::Trees;
            if (has_trees)
                parse_tokens(reading);
            else
                tag_tokens(reading);
            find_lemmas(reading);
            mark_headings(reading);
        }
        return reading;
    }
    const Reading& trees() {
        tokens();
        if (!has_trees) {
            has_trees = true;
            parse_tokens(reading);
        }
        return reading;
    }
    const Reading& entities() {
        tokens();
        if (!has_entities) {
            has_entities = true;
            find_entities(reading);
            find_chunks(reading);
            reading.antecedent_of = find_antecedents(reading);
        }
        return reading;
    }
    const Reading& quotations() {
        entities();
        return quoted();
    }
    /// Quotation marks alone need neither tags nor names.
    const Reading& quoted() {
        boundaries();
        if (!has_quotations) {
            has_quotations = true;
            reading.quotations = find_quotations(reading);
        }
        return reading;
    }
};

Document::Document(std::string_view text, std::shared_ptr<const lexicon::Lexicon> lexicon,
                   DocumentOptions options)
    : layers_(std::make_unique<Layers>(text, std::move(lexicon), options)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

std::string_view Document::text() const { return layers_->reading.text; }
const lexicon::Lexicon& Document::lexicon() const { return *layers_->reading.lexicon; }
const DocumentOptions& Document::options() const { return layers_->reading.options; }

const std::vector<Token>& Document::tokens() const { return layers_->tokens().tokens; }
const std::vector<Sentence>& Document::segments() const { return layers_->boundaries().sentences; }
const std::vector<Sentence>& Document::sentences() const { return layers_->tokens().sentences; }
const Trees& Document::trees() const { return layers_->trees().trees; }
const std::vector<Entity>& Document::entities() const { return layers_->entities().entities; }
const std::vector<std::int32_t>& Document::antecedents() const { return layers_->entities().antecedent_of; }
const std::vector<Quotation>& Document::quotations() const { return layers_->quoted().quotations; }

const std::vector<Attribution>& Document::attributions() const {
    if (!layers_->attributions) layers_->attributions = find_attributions(layers_->quotations(), clauses());
    return layers_->attributions->statements;
}
const std::vector<Attribution>& Document::attitudes() const {
    attributions();
    return layers_->attributions->attitudes;
}
const std::vector<Time>& Document::times() const {
    if (!layers_->times) layers_->times = find_times(layers_->entities());
    return *layers_->times;
}
const std::vector<Quantity>& Document::quantities() const {
    if (!layers_->quantities) layers_->quantities = find_quantities(layers_->entities(), times());
    return *layers_->quantities;
}
const std::vector<Negation>& Document::negations() const {
    if (!layers_->negations) layers_->negations = find_negations(layers_->trees());
    return *layers_->negations;
}
const std::vector<Factuality>& Document::factuality() const {
    if (!layers_->factuality) layers_->factuality = find_factuality(layers_->trees(), attributions());
    return *layers_->factuality;
}
const std::vector<Clause>& Document::clauses() const {
    if (!layers_->clauses) layers_->clauses = find_clauses(layers_->quotations());
    return *layers_->clauses;
}

std::string_view Document::fine_tag(std::uint32_t token) const {
    const Reading& reading = layers_->tokens();
    return reading.lexicon->model().xpos_names()[reading.fine_tags[token]];
}
std::string_view Document::words(TokenRange range) const { return span_of(range).in(text()); }
Span Document::span_of(TokenRange range) const { return layers_->tokens().span_of(range); }

std::size_t Document::sentence_at(std::uint32_t offset) const {
    const auto& all = sentences();
    const auto after =
        std::upper_bound(all.begin(), all.end(), offset,
                         [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
    if (after == all.begin()) return all.size();
    const auto at = after - 1;
    return at->span.contains(offset) ? static_cast<std::size_t>(at - all.begin()) : all.size();
}

TokenRange Document::tokens_in(Span span) const {
    const auto& all = tokens();
    const auto first = std::partition_point(all.begin(), all.end(),
                                            [&](const Token& token) { return token.span.end <= span.begin; });
    const auto last = std::partition_point(first, all.end(),
                                           [&](const Token& token) { return token.span.begin < span.end; });
    return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
}

bool Document::quoted_at(std::uint32_t offset) const {
    auto& spans = layers_->quoted_spans;
    if (!spans) { // of quotations in quotations the outermost, in order
        spans.emplace();
        for (const auto& quotation : quotations())
            if (!quotation.scare && (spans->empty() || quotation.span.end > spans->back().end))
                spans->push_back(quotation.span);
    }
    const auto past = std::ranges::upper_bound(*spans, offset, {}, &Span::begin);
    return past != spans->begin() && std::prev(past)->contains(offset);
}

const Attribution* Document::attribution_of(Span span) const {
    // A stop or mark at the end of the span may stand outside the content.
    while (span.size() > 1 &&
           (ascii::is_punct(text()[span.end - 1]) || ascii::is_space(text()[span.end - 1])))
        --span.end;
    const auto& all = attributions();
    auto& contents = layers_->contents;
    if (!contents) {
        std::vector<CoveringSpans::Item> items;
        for (const auto& attribution : all) items.push_back({attribution.content, attribution.aside});
        contents.emplace(items);
    }
    const auto at = contents->smallest(span);
    return at == CoveringSpans::none ? nullptr : &all[at];
}

} // namespace factlint::analyse
