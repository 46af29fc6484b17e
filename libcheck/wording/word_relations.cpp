#include "wording/word_relations.hpp"

#include "claims/names.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace factlint::wording {
namespace {

using analyse::QuantityKind;
using analyse::Relation;

constexpr std::array<std::string_view, 7> denying_prefixes{"un", "dis", "in", "im", "ir", "il", "non"};

// "tied" and "untied", "hopeful" and "hopeless".
bool opposite_by_form(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    for (const std::string_view prefix : denying_prefixes)
        if (b.size() >= 3 && a.size() == b.size() + prefix.size() && a.starts_with(prefix) && a.ends_with(b))
            return true;
    return a.size() == b.size() + 1 && a.ends_with("less") && b.ends_with("ful") &&
           a.substr(0, a.size() - 4) == b.substr(0, b.size() - 3);
}

bool opposite_by_axis(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon,
                      std::string* what) {
    for (const lexicon::Pole& pa : lexicon.poles(a))
        for (const lexicon::Pole& pb : lexicon.poles(b))
            if (pa.axis == pb.axis && pa.sign == -pb.sign) {
                if (what != nullptr) *what = lexicon.axis_name(pa.axis);
                return true;
            }
    return false;
}

// A word with what it is compounded with: "room" in "living room".
std::string compounded(const WordTree& tree, std::uint32_t at) {
    const std::uint32_t before = tree.child(at, Relation::Compound);
    return before == no_word ? std::string() : tree.words[before].lower + " " + tree.words[at].lemma;
}

const std::vector<lexicon::Member>& classes_of(const WordTree& tree, std::uint32_t at,
                                               const lexicon::Lexicon& lexicon) {
    const TreeWord& word = tree.words[at];
    if (const std::string both = compounded(tree, at); !both.empty())
        if (const auto& found = lexicon.memberships(both); !found.empty() && !found.front().sibling)
            return found;
    const auto& by_lemma = lexicon.memberships(word.lemma);
    return by_lemma.empty() ? lexicon.memberships(word.lower) : by_lemma;
}

bool share_meaning(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
    const auto& ma = lexicon.meanings(a);
    const auto& mb = lexicon.meanings(b);
    return std::any_of(ma.begin(), ma.end(),
                       [&](std::uint32_t m) { return std::binary_search(mb.begin(), mb.end(), m); });
}

bool one_kind(QuantityKind a, QuantityKind b) {
    const auto plain = [](QuantityKind k) { return k == QuantityKind::Count || k == QuantityKind::Age; };
    return a == b || (plain(a) && plain(b));
}

double slack_of(const Figure& f) {
    if (f.kind == QuantityKind::Year || f.kind == QuantityKind::Ordinal) return 0;
    double slack = f.approximate ? 0.1 * std::abs(f.hi) : 0;
    const double value = std::abs(f.hi);
    if (value >= 100 && f.lo == f.hi) {
        double unit = 1;
        while (unit * 10 <= value && std::fmod(value, unit * 10) == 0) unit *= 10;
        slack = std::max(slack, unit / 2);
    }
    // "2.5" may be 2.46, "3.2 million" 3.24 million.
    if (value != std::floor(value)) slack = std::max(slack, 0.03 * value);
    return slack;
}

// Countries, nationalities and other known names exclude each other within their kind.
WordRelation of_names(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon,
                      std::string* what) {
    if (claims::same_name(a, b)) return WordRelation::Same;
    const std::string_view type = claims::key_type(a);
    if (type != claims::key_type(b)) return WordRelation::None;
    if (lexicon.by_id(a) == nullptr || lexicon.by_id(b) == nullptr) return WordRelation::None;
    if (type != "country" && type != "nationality" && type != "city") return WordRelation::None;
    if (what != nullptr) *what = type;
    return WordRelation::Exclusive;
}

} // namespace

bool figures_exclude(const Figure& a, const Figure& b) {
    if (a.unit != b.unit || !one_kind(a.kind, b.kind) || a.bounded || b.bounded) return false;
    const double sa = slack_of(a);
    const double sb = slack_of(b);
    return a.hi + sa < b.lo - sb || b.hi + sb < a.lo - sa;
}

WordRelation relate(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b,
                    const lexicon::Lexicon& lexicon, std::string* what) {
    const TreeWord& wa = a.words[in_a];
    const TreeWord& wb = b.words[in_b];
    if (wa.lower == wb.lower) return WordRelation::Same;
    if (wa.figure >= 0 && wb.figure >= 0) {
        const Figure& fa = a.figures[static_cast<std::size_t>(wa.figure)];
        const Figure& fb = b.figures[static_cast<std::size_t>(wb.figure)];
        if (fa.lo == fb.lo && fa.hi == fb.hi && fa.kind == fb.kind) return WordRelation::Same;
        return figures_exclude(fa, fb) ? WordRelation::OtherFigure : WordRelation::None;
    }
    if (!wa.key.empty() && !wb.key.empty()) {
        const WordRelation names = of_names(wa.key, wb.key, lexicon, what);
        if (names != WordRelation::None) return names;
    }
    if (wa.lemma == wb.lemma) return WordRelation::Same;
    if (opposite_by_axis(wa.lemma, wb.lemma, lexicon, what) ||
        opposite_by_axis(wa.lower, wb.lower, lexicon, what) || opposite_by_form(wa.lemma, wb.lemma))
        return WordRelation::Opposite;
    for (const lexicon::Member& ma : classes_of(a, in_a, lexicon))
        for (const lexicon::Member& mb : classes_of(b, in_b, lexicon)) {
            if (ma.of != mb.of || ma.sibling) continue;
            if (ma.number == mb.number) return WordRelation::Near;
            if (what != nullptr) *what = lexicon.class_name(ma.of);
            return WordRelation::Exclusive;
        }
    if (share_meaning(wa.lemma, wb.lemma, lexicon)) return WordRelation::Near;
    if (lexicon.is_kind_of(wa.lemma, wb.lemma)) return WordRelation::Narrower;
    if (lexicon.is_kind_of(wb.lemma, wa.lemma)) return WordRelation::Wider;
    return WordRelation::None;
}

bool are_siblings(const TreeWord& a, const TreeWord& b, const lexicon::Lexicon& lexicon) {
    const auto of = [&](const TreeWord& word) -> const std::vector<lexicon::Member>& {
        const auto& by_form = lexicon.memberships(word.lower);
        return by_form.empty() ? lexicon.memberships(word.lemma) : by_form;
    };
    for (const lexicon::Member& ma : of(a))
        for (const lexicon::Member& mb : of(b))
            if (ma.of == mb.of && ma.number != mb.number) return true;
    return false;
}

namespace {

std::string_view word_before(const WordTree& tree, std::uint32_t word) {
    const std::uint32_t at = tree.child(word, analyse::Relation::Case);
    if (at != no_word && at < word) return tree.words[at].lower;
    return word == 0 ? std::string_view{} : std::string_view(tree.words[word - 1].lower);
}

bool within(std::string_view bound, double end, double year) {
    if (bound == "since" || bound == "from" || bound == "after") return year >= end;
    return (bound == "until" || bound == "till" || bound == "before" || bound == "to" || bound == "by") &&
           year <= end;
}

} // namespace

bool years_agree(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b) {
    if (a.words[in_a].figure < 0 || b.words[in_b].figure < 0) return false;
    const Figure& fa = a.figures[static_cast<std::size_t>(a.words[in_a].figure)];
    const Figure& fb = b.figures[static_cast<std::size_t>(b.words[in_b].figure)];
    if (fa.kind != analyse::QuantityKind::Year || fb.kind != analyse::QuantityKind::Year) return false;
    const std::string_view before_a = word_before(a, in_a);
    const std::string_view before_b = word_before(b, in_b);
    return before_a != before_b && (within(before_a, fa.hi, fb.hi) || within(before_b, fb.hi, fa.hi));
}

} // namespace factlint::wording
