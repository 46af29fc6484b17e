#include "report/passages.hpp"

#include "base/dates.hpp"
#include "base/format.hpp"
#include "report/display_text.hpp"

#include <array>

namespace factlint::report {

const Place* counterpart(const Finding& finding) {
    if (!is_two_sided(finding)) return nullptr;
    const int side = finding.places.front().side;
    for (std::size_t i = 1; i < finding.places.size(); ++i)
        if (side < 0 || finding.places[i].side != side) return &finding.places[i];
    return nullptr;
}

std::vector<const Place*> further_places(const Finding& finding) {
    const Place* other = counterpart(finding);
    std::vector<const Place*> out;
    for (std::size_t i = 1; i < finding.places.size(); ++i)
        if (&finding.places[i] != other) out.push_back(&finding.places[i]);
    return out;
}

bool is_own_voice(const Place& place) { return place.holder.empty() || place.holder == "author"; }

std::string holder_words(const Place& place) {
    return is_own_voice(place) ? "in its own voice" : "according to " + one_line(place.holder);
}

std::string outlet_of(const Place& place) {
    return one_line(!place.outlet.empty() ? place.outlet : !place.path.empty() ? place.path : place.article);
}

std::string long_date(std::string_view iso) { return one_line(date_in_words(iso)); }

std::string location_text(const Model& model, const Place& place) {
    std::string out = one_line(!place.path.empty() ? place.path
                               : place.url.empty() ? place.article
                                                   : place.url);
    if (place.field != TextField::Body) out += fmt::format(" ({})", name_of(place.field));
    const Position at = model.position(place);
    if (at.line != 0 && place.field == TextField::Body) out += fmt::format(":{}:{}", at.line, at.column);
    return out;
}

std::map<const Finding*, std::string> unique_ids(const std::vector<const Finding*>& findings) {
    std::map<std::string_view, std::size_t> seen;
    std::map<const Finding*, std::string> out;
    for (const Finding* finding : findings) {
        const std::size_t nth = ++seen[finding->fingerprint];
        out[finding] = nth == 1 ? finding->fingerprint : fmt::format("{}-{}", finding->fingerprint, nth);
    }
    return out;
}

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void LevelCounts::add(const Finding& finding) {
    if (finding.baseline == BaselineState::Suppressed) {
        ++suppressed;
        return;
    }
    switch (finding.level) {
    case Level::Error:
        ++errors;
        break;
    case Level::Warning:
        ++warnings;
        break;
    case Level::Note:
        ++notes;
        break;
    }
}

LevelCounts count_levels(const Model& model) {
    LevelCounts counts;
    for (const Finding* finding : model.findings()) counts.add(*finding);
    return counts;
}

std::string skipped_because(const Article& article) {
    if (!article.is_english() || article.has_flag("not_english"))
        return article.language.known() ? fmt::format("not in English ({})", one_line(article.language.value))
                                        : "not in English";
    if (article.body.empty() || article.has_flag("empty")) return "no article text found";
    return {};
}

} // namespace factlint::report
