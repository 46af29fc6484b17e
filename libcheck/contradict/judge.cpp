#include "contradict/judge.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::contradict {
namespace {

constexpr std::array rows{
    RelationRow{Relation::None, "", Level::Note, ""},
    RelationRow{Relation::Contradiction, "FL1001", Level::Error,
                "both in the source's own voice, and not both true"},
    RelationRow{Relation::Disputed, "FL1002", Level::Warning, "at least one side is somebody's words"},
    RelationRow{Relation::Framing, "FL1003", Level::Warning,
                "one event under labels that exclude each other"},
    RelationRow{Relation::Misquote, "FL1004", Level::Warning, "one speaker, one occasion, two wordings"},
    RelationRow{Relation::Superseded, "FL1005", Level::Note, "the later report replaces the earlier"},
    RelationRow{Relation::ModalityGap, "FL1006", Level::Note,
                "one side states, the other only thinks it possible"},
    RelationRow{Relation::Imprecise, "FL1007", Level::Note, "figures that agree within rounding"},
    RelationRow{Relation::Altered, "FL1008", Level::Warning, "copies of one text, changed in one place"},
};

bool is_sure(const Claim& claim) {
    return claim.factuality == Factuality::Certain && !claim.extra.contains("alleged");
}

// Figures of one day are two counts of one state; a later one counts a later state.
bool is_later_figure(const Event& a, const Event& b) {
    const std::int64_t da = a.article->published_day;
    const std::int64_t db = b.article->published_day;
    return da != ArticleDigest::unknown_day && db != ArticleDigest::unknown_day && da != db;
}

} // namespace

const RelationRow& row_of(Relation relation) {
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const RelationRow& row) { return row.relation == relation; });
}

std::string holder_of(const Claim& claim) { return claim.holders.empty() ? "author" : claim.holders.back(); }

Judgement judge(const Event& a, const Event& b, const Clash& clash) {
    const Claim& ca = *a.claim;
    const Claim& cb = *b.claim;
    if (clash.relation != Relation::None)
        return {clash.relation, std::string(row_of(clash.relation).meaning) + "."};
    if (clash.imprecise) return {Relation::Imprecise, "The figures differ within rounding."};
    if (clash.running && is_later_figure(a, b))
        return {Relation::Superseded,
                "Such figures change from day to day, and one report is later than the other."};
    const bool own_a = ca.holders.empty();
    const bool own_b = cb.holders.empty();
    if (own_a && own_b) {
        if (is_sure(ca) && is_sure(cb)) return {Relation::Contradiction, "Both say so in their own voice."};
        return {Relation::ModalityGap, "One side states what the other only thinks possible."};
    }
    if (!own_a && !own_b && lower_case(holder_of(ca)) == lower_case(holder_of(cb)) && a.article == b.article)
        return {Relation::Contradiction, "Both are the words of " + holder_of(ca) + "."};
    const auto voice = [](const Claim& claim) {
        return claim.holders.empty() ? std::string("one side speaks in its own voice")
                                     : "one side quotes " + claim.holders.back();
    };
    std::string first = voice(ca);
    std::string second = voice(cb);
    if (second < first) std::swap(first, second);
    first.front() = 'O';
    return {Relation::Disputed, first + ", " + second + "."};
}

} // namespace factlint::contradict
