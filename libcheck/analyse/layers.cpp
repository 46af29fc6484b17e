#include "analyse/layers.hpp"

#include <array>

namespace factlint::analyse {
namespace {

template<std::size_t N, typename E>
std::string_view named(const std::array<std::string_view, N>& names, E value) {
    const auto at = static_cast<std::size_t>(value);
    return at < N ? names[at] : std::string_view{};
}

} // namespace

std::string_view name_of(Tag tag) {
    static constexpr std::array<std::string_view, 17> names = {
        "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
        "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
    return named(names, tag);
}
std::string_view name_of(EntityType type) {
    static constexpr std::array<std::string_view, 8> names = {
        "person", "organization", "place", "nationality", "office", "event", "product", "other"};
    return named(names, type);
}
std::string_view name_of(QuantityKind kind) {
    static constexpr std::array<std::string_view, 10> names = {
        "count",   "money", "percent", "percentage-point", "measure",
        "ordinal", "age",   "year",    "identifier",       "fraction"};
    return named(names, kind);
}
std::string_view name_of(TimeKind kind) {
    static constexpr std::array<std::string_view, 4> names = {"date", "time", "duration", "set"};
    return named(names, kind);
}
std::string_view name_of(AttributionKind kind) {
    static constexpr std::array<std::string_view, 5> names = {"direct", "indirect", "according-to", "adverb",
                                                              "source-noun"};
    return named(names, kind);
}
std::string_view name_of(Certainty certainty) {
    static constexpr std::array<std::string_view, 4> names = {"certain", "probable", "possible",
                                                              "underspecified"};
    return named(names, certainty);
}

} // namespace factlint::analyse
