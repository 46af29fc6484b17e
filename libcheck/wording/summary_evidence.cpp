#include "wording/summary_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace factlint::wording {
namespace {

// A line of which other arcs are borne out so well takes its words together as the article has them; less
// will do where the neighbours of a word have another one between them.
constexpr double least_copied = 0.5;
constexpr double least_near = 0.3;
constexpr double least_cover = 0.6;
constexpr double least_context = 0.8;
constexpr double least_borne = 0.8;
constexpr double most_new = 3;
constexpr double least_doubt =
    -0.4; // log odds of a word from which on it adds to a line, and how much it may
constexpr double most_doubt = 2;
constexpr std::size_t most_named = 3;

bool is_value(const Replacement& r) {
    return r.kind == ReplacementKind::Figure || r.kind == ReplacementKind::Name;
}

bool is_thing(const Replacement& r) { return is_value(r) || r.kind == ReplacementKind::Noun; }

// Neither the word nor one of its meaning is anywhere in the long text.
bool is_new(const Replacement& r) { return !r.known && !r.support.said && !r.support.alike; }

std::string_view name_of(ReplacementKind kind, bool alone) {
    switch (kind) {
    case ReplacementKind::Figure:
        return alone ? "brief:figure-alone" : "brief:figure";
    case ReplacementKind::Name:
        return alone ? "brief:name-alone" : "brief:name";
    case ReplacementKind::Noun:
        return "brief:noun";
    case ReplacementKind::Verb:
        return "brief:verb";
    case ReplacementKind::Quality:
        break;
    }
    return "brief:quality";
}

void add(std::vector<confidence::Feature>& out, std::string_view name, double amount) {
    if (amount != 0) out.push_back({name, amount});
}

// What the two sentences that are aligned say of the word.
std::vector<confidence::Feature> place_features(const Replacement& r) {
    const bool alone = r.full == nullptr;
    std::vector<confidence::Feature> out{{r.named ? "named" : "brief", 1.0}, {name_of(r.kind, alone), 1.0}};
    add(out, "brief-borne", r.borne);
    add(out, "brief-cover", r.cover);
    add(out, "brief-elsewhere", r.known ? r.elsewhere : 0);
    add(out, "brief-known", r.known ? 1 : 0);
    add(out, "brief-place", r.place);
    add(out, "brief-place-cover", r.place * r.cover);
    add(out, "brief-stays", !alone && !r.gone ? 1 : 0);
    add(out, is_value(r) ? "brief-typed-value" : "brief-typed-word", r.typed ? 1 : 0);
    return out;
}

std::string quoted(const Replacement& r) { return "\"" + r.brief->words[r.in_brief].lower + "\""; }

// Two values may answer each other because all else agrees, in no one place.
std::string why_of(const Replacement& r) {
    const bool placed = r.full != nullptr && (r.place > 0 || r.known);
    if (!placed) return "The longer text has " + quoted(r) + " nowhere.";
    return "The shorter text has " + quoted(r) + " where the longer one has \"" +
           r.full->words[r.in_full].lower + "\".";
}

// The names and figures of a line that the long text lacks.
std::string why_of_line(std::span<const Replacement> words, const Replacement* surest) {
    std::string out;
    std::size_t named = 0;
    for (const Replacement& r : words) {
        if (!r.telling || !is_new(r) || named == most_named) continue;
        out += (named++ == 0 ? "" : ", ") + quoted(r);
    }
    if (named > 0) out = "The longer text has " + out + " nowhere.";
    if (surest != nullptr && (surest->full != nullptr || named == 0))
        out += (out.empty() ? "" : " ") + why_of(*surest);
    return out;
}

// The word of a line that is in doubt most, by its place alone.
const Replacement* most_doubtful(std::span<const Replacement> words, double& log_odds) {
    const Replacement* out = nullptr;
    for (const Replacement& r : words) {
        if (!r.stands) continue;
        const double value = confidence::log_odds_of(place_features(r));
        if (out != nullptr && value <= log_odds) continue;
        out = &r;
        log_odds = value;
    }
    return out;
}

} // namespace

bool decides(const Replacement& r) {
    if (r.named || (r.stands && r.several)) return true;
    if (!r.stands || r.full == nullptr || (!is_thing(r) && !r.typed)) return false;
    if (r.known && (!r.typed || r.support.context < least_context)) return false;
    return (r.support.slot && r.support.others >= least_near) ||
           (r.support.others >= least_copied && r.cover >= least_cover);
}

std::vector<confidence::Feature> features_of(const Replacement& r) {
    std::vector<confidence::Feature> out = place_features(r);
    if (r.named) return out;
    if (!r.several) {
        add(out, "brief-copies", r.known ? 0 : r.support.others);
    } else if (r.full == nullptr) {
        const bool copied = r.kind == ReplacementKind::Figure && r.borne >= least_borne;
        add(out, copied ? "brief-several:figure" : "brief-several:alone", 1);
    } else if (r.known) {
        add(out, "brief-several:known", 1);
        add(out, "brief-known-context", r.support.context);
    } else if (r.typed) {
        add(out, "brief-several:typed", 1);
    } else if (!is_new(r)) {
        add(out, "brief-several:formed", 1);
    } else if (r.kind == ReplacementKind::Quality) {
        add(out, "brief-several:quality", 1);
    } else if (is_thing(r)) {
        add(out, "brief-several:thing", 1);
    }
    return out;
}

std::vector<confidence::Feature> line_features(std::span<const Replacement> words) {
    if (words.empty() || words.front().several || words.front().named) return {};
    double names = 0;
    double figures = 0;
    double arcs = 0;
    double said = 0;
    double copied = 0;
    for (const Replacement& r : words) {
        copied += r.support.others;
        if (!is_new(r)) {
            arcs += r.support.arcs;
            said += 1;
        } else if (r.telling) {
            (r.kind == ReplacementKind::Name ? names : figures) += 1;
        }
    }
    const auto number = static_cast<double>(words.size());
    std::vector<confidence::Feature> out{{"line", 1}};
    add(out, "line-arcs", said > 0 ? arcs / said : 0);
    add(out, "line-copies", copied / number);
    add(out, "line-figures", std::min(figures, most_new));
    add(out, "line-names", std::min(names, most_new));
    double log_odds = 0;
    if (most_doubtful(words, log_odds) != nullptr)
        add(out, "line-word", std::clamp(log_odds - least_doubt, 0.0, most_doubt));
    add(out, "line-words", std::log(number));
    return out;
}

std::optional<PassageClash> look_for_replacement(const PassagePair& pair) {
    const std::vector<Replacement> words = replacements(pair);
    std::optional<PassageClash> out;
    for (const Replacement& r : words) {
        if (!decides(r)) continue;
        const double sure = confidence::confidence_of(features_of(r)).value;
        if (out && sure <= out->confidence) continue;
        out = PassageClash{sure, r.brief->span, r.full == nullptr ? Span{} : r.full->span, why_of(r)};
    }
    const std::vector<confidence::Feature> line = line_features(words);
    if (line.empty()) return out;
    const double sure = confidence::confidence_of(line).value;
    if (out && sure <= out->confidence) return out;
    double log_odds = 0;
    const Replacement* surest = most_doubtful(words, log_odds);
    if (surest != nullptr && log_odds <= least_doubt) surest = nullptr;
    const bool placed = surest != nullptr && surest->full != nullptr;
    return PassageClash{sure, words.front().brief->span, placed ? surest->full->span : Span{},
                        why_of_line(words, surest)};
}

} // namespace factlint::wording
