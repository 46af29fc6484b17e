// The words that records use for the values of enumerations, in one place for writing and for reading.
#include "base/ascii.hpp"
#include "base/url.hpp"
#include "records/codec.hpp"

#include <array>
#include <utility>

namespace factlint {
namespace {

template<typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Level, 3> levels{
    {{Level::Note, "note"}, {Level::Warning, "warning"}, {Level::Error, "error"}}};
constexpr Names<Relation, 9> relations{{{Relation::None, ""},
                                        {Relation::Contradiction, "contradiction"},
                                        {Relation::Disputed, "disputed"},
                                        {Relation::Framing, "framing"},
                                        {Relation::Misquote, "misquote"},
                                        {Relation::Superseded, "superseded"},
                                        {Relation::ModalityGap, "modality-gap"},
                                        {Relation::Imprecise, "imprecise"},
                                        {Relation::Altered, "altered"}}};
constexpr Names<TextField, 3> fields{
    {{TextField::Body, "body"}, {TextField::Title, "title"}, {TextField::Standfirst, "standfirst"}}};
constexpr Names<BaselineState, 4> baselines{{{BaselineState::None, ""},
                                             {BaselineState::New, "new"},
                                             {BaselineState::Unchanged, "unchanged"},
                                             {BaselineState::Suppressed, "suppressed"}}};
constexpr Names<StanceValue, 5> stances{{{StanceValue::Asserts, "asserts"},
                                         {StanceValue::Denies, "denies"},
                                         {StanceValue::ReportsAllegation, "reports-allegation"},
                                         {StanceValue::ReportsDenial, "reports-denial"},
                                         {StanceValue::MentionsNeutral, "mentions-neutral"}}};
constexpr Names<Polarity, 2> polarities{{{Polarity::Positive, "positive"}, {Polarity::Negative, "negative"}}};
constexpr Names<Factuality, 4> factualities{{{Factuality::Certain, "certain"},
                                             {Factuality::Probable, "probable"},
                                             {Factuality::Possible, "possible"},
                                             {Factuality::Underspecified, "underspecified"}}};
constexpr Names<ReferenceKind, 4> reference_kinds{{{ReferenceKind::Link, "link"},
                                                   {ReferenceKind::Document, "document"},
                                                   {ReferenceKind::NamedSource, "named-source"},
                                                   {ReferenceKind::Quotation, "quotation"}}};
constexpr Names<Verdict, 6> verdicts{{{Verdict::Unchecked, "unchecked"},
                                      {Verdict::Unknown, "unknown"},
                                      {Verdict::Alive, "alive"},
                                      {Verdict::Dead, "dead"},
                                      {Verdict::Blocked, "blocked"},
                                      {Verdict::Moved, "moved"}}};
constexpr Names<BlockKind, 10> block_kinds{{{BlockKind::Paragraph, "paragraph"},
                                            {BlockKind::Heading, "heading"},
                                            {BlockKind::Caption, "caption"},
                                            {BlockKind::ListItem, "list-item"},
                                            {BlockKind::Table, "table"},
                                            {BlockKind::Quotation, "quotation"},
                                            {BlockKind::Embed, "embed"},
                                            {BlockKind::Preformatted, "preformatted"},
                                            {BlockKind::Byline, "byline"},
                                            {BlockKind::Dateline, "dateline"}}};

template<typename E, std::size_t N>
std::string_view name_in(const Names<E, N>& names, E value) {
    for (const auto& [each, name] : names)
        if (each == value) return name;
    return {};
}

template<typename E, std::size_t N>
std::optional<E> find_in(const Names<E, N>& names, std::string_view name) {
    for (const auto& [each, known] : names)
        if (known == name) return each;
    return std::nullopt;
}

} // namespace

std::string_view name_of(Level level) { return name_in(levels, level); }
std::string_view name_of(Relation relation) { return name_in(relations, relation); }
std::string_view name_of(TextField field) { return name_in(fields, field); }
std::string_view name_of(BaselineState state) { return name_in(baselines, state); }
std::string_view name_of(StanceValue value) { return name_in(stances, value); }
std::string_view name_of(Polarity polarity) { return name_in(polarities, polarity); }
std::string_view name_of(Factuality factuality) { return name_in(factualities, factuality); }
std::string_view name_of(ReferenceKind kind) { return name_in(reference_kinds, kind); }
std::string_view name_of(Verdict verdict) { return name_in(verdicts, verdict); }
std::string_view name_of(BlockKind kind) { return name_in(block_kinds, kind); }
std::optional<Level> level_by_name(std::string_view name) { return find_in(levels, name); }
std::optional<Relation> relation_by_name(std::string_view name) { return find_in(relations, name); }
std::optional<StanceValue> stance_by_name(std::string_view name) { return find_in(stances, name); }
std::optional<TextField> field_by_name(std::string_view name) { return find_in(fields, name); }
std::optional<BaselineState> baseline_by_name(std::string_view name) { return find_in(baselines, name); }
std::optional<Polarity> polarity_by_name(std::string_view name) { return find_in(polarities, name); }
std::optional<Factuality> factuality_by_name(std::string_view name) { return find_in(factualities, name); }
std::optional<ReferenceKind> reference_kind_by_name(std::string_view name) {
    return find_in(reference_kinds, name);
}
std::optional<Verdict> verdict_by_name(std::string_view name) { return find_in(verdicts, name); }
std::optional<BlockKind> block_kind_by_name(std::string_view name) { return find_in(block_kinds, name); }

std::string_view confidence_word(double confidence) {
    return confidence >= 0.8 ? "high" : confidence >= 0.5 ? "medium" : "low";
}

bool Article::has_flag(std::string_view flag) const {
    for (const std::string& each : extraction.flags)
        if (each == flag) return true;
    return false;
}

bool Article::is_english() const {
    return !language.known() ||
           ascii::equal_ignoring_case(std::string_view(language.value).substr(0, 2), "en");
}

std::string Article::outlet() const {
    if (publisher.known()) return publisher.value;
    if (const std::string host = host_of(url); !host.empty()) return host;
    const auto slash = path.find_last_of('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    const auto dot = name.find_last_of('.');
    // The ending says how the text was stored, which is nothing about who published it.
    return dot == std::string::npos || dot == 0 || name.size() - dot > 6 ? name : name.substr(0, dot);
}

} // namespace factlint
