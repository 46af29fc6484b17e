#include "contradict/merge.hpp"

#include "contradict/groups.hpp"
#include "contradict/wording.hpp"
#include "records/fingerprint.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_places = 40;

struct Side {
    std::uint32_t claim = 0;
    int side = 0;
    Span mark;
};

Place place_of(const Event& event, const Side& side) {
    Place out = *event.place;
    out.side = side.side;
    // The excerpt is the sentence; the mark is moved into it.
    const Span sentence = event.claim->sentence;
    if (out.excerpt.empty()) out.excerpt = event.claim->text;
    if (sentence.covers(side.mark) && out.excerpt == event.claim->text)
        out.marks = {{side.mark.begin - sentence.begin, side.mark.end - sentence.begin}};
    return out;
}

using PlaceOrder = std::tuple<std::string_view, TextField, Span, std::string_view>;
PlaceOrder order_of(const ClashingClaim& claim) { return {claim.article, claim.field, claim.span, claim.id}; }

std::vector<Side> sides_of(const std::vector<const ClashingPair*>& pairs, const ClashingPair& best,
                           const std::vector<ClashingClaim>& claims) {
    // Side 0 is whoever says what the first claim of the surest pair says; the rest is side 1.
    std::map<std::uint32_t, Side> sides;
    for (const ClashingPair* p : pairs) {
        sides.try_emplace(p->a, Side{p->a, p->key_a == best.key_a ? 0 : 1, p->mark_a});
        sides.try_emplace(p->b, Side{p->b, p->key_b == best.key_a ? 0 : 1, p->mark_b});
    }
    sides[best.a].side = 0;
    sides[best.b].side = 1;
    if (best.relation == Relation::Superseded) {
        // What replaces stands against all that it replaces, whatever the older figures were.
        std::int64_t latest = ArticleDigest::unknown_day;
        for (const auto& [claim, side] : sides) latest = std::max(latest, claims[claim].published_day);
        for (auto& [claim, side] : sides) side.side = claims[claim].published_day == latest ? 1 : 0;
    }
    std::vector<Side> order;
    for (const auto& [claim, side] : sides) order.push_back(side);
    std::sort(order.begin(), order.end(), [&](const Side& x, const Side& y) {
        const auto key = [&](const Side& s) {
            const bool chosen = s.claim == best.a || s.claim == best.b;
            return std::tuple(s.side, !chosen, order_of(claims[s.claim]));
        };
        return key(x) < key(y);
    });
    return order;
}

// What the detector found in the surest pair, found again.
PairFinding told_again(const ClashingPair& pair, const Event& a, const Event& b, const World& world) {
    for (PairFinding& finding : compare(a, b, world))
        if (finding.detector == pair.detector) return std::move(finding);
    return {};
}

Result<Finding> build(const std::vector<const ClashingPair*>& pairs, const std::vector<ClashingClaim>& claims,
                      const ReadClaimAgain& read, const World& world) {
    // The surest pair speaks for all; among equals the first by place.
    const ClashingPair* best = pairs.front();
    const auto rank = [&](const ClashingPair* p) {
        return std::tuple(-p->confidence, order_of(claims[p->a]), order_of(claims[p->b]));
    };
    for (const ClashingPair* p : pairs)
        if (rank(p) < rank(best)) best = p;

    Finding out;
    std::set<std::tuple<std::uint32_t, int, std::uint64_t>> seen;
    for (const Side& side : sides_of(pairs, *best, claims)) {
        if (out.places.size() == most_places) break;
        const ClashingClaim& claim = claims[side.claim];
        // Copies of one text are one source: the same words on the same side are shown once.
        if (!seen.insert({claim.copies, side.side, claim.words}).second) continue;
        const auto shown = FACTLINT_TRY(read(claim));
        out.places.push_back(place_of(shown->event, side));
    }
    // The first place of side 1 belongs beside the first of side 0 for whoever shows only two.
    const auto other =
        std::find_if(out.places.begin(), out.places.end(), [](const Place& p) { return p.side == 1; });
    if (other != out.places.end()) std::rotate(out.places.begin() + 1, other, other + 1);

    const auto first = FACTLINT_TRY(read(claims[best->a]));
    const auto second = FACTLINT_TRY(read(claims[best->b]));
    const Event& a = first->event;
    const Event& b = second->event;
    const PairFinding finding = told_again(*best, a, b, world);
    const Relation relation = best->relation;
    const RelationRow& row = row_of(relation);
    out.code = row.code;
    out.rule = "contradict/" + std::string(best->detector->name);
    out.level = row.level;
    out.relation = relation;
    out.detector = best->detector->name;
    out.confidence = json::rounded(best->confidence);
    const bool swapped =
        relation == Relation::Superseded && b.article->published_day < a.article->published_day;
    out.message = message_of(finding, a, b, swapped);
    out.why = finding.clash.why + " " + finding.judgement.why;
    out.trace = finding.trace;
    out.fingerprint = fingerprint(out);
    return out;
}

} // namespace

Result<std::vector<Finding>> merge(const std::vector<ClashingPair>& pairs,
                                   const std::vector<ClashingClaim>& claims, const ReadClaimAgain& read,
                                   const World& world) {
    // Only pairs of one detector and relation meet, so each such set is grouped by itself.
    std::map<std::pair<std::string_view, Relation>, std::vector<const ClashingPair*>> kinds;
    for (const ClashingPair& pair : pairs) kinds[{pair.detector->name, pair.relation}].push_back(&pair);
    std::vector<Finding> out;
    for (const auto& [kind, members] : kinds) {
        Groups groups(claims.size());
        // A sentence told twice is one claim: clauses of one sentence, and copies of one text, meet.
        std::map<std::pair<std::uint32_t, std::uint64_t>, std::uint32_t> sentences;
        for (const ClashingPair* pair : members) {
            groups.join(pair->a, pair->b);
            for (const std::uint32_t c : {pair->a, pair->b}) {
                const auto [at, is_new] = sentences.try_emplace({claims[c].copies, claims[c].sentence}, c);
                if (!is_new) groups.join(at->second, c);
            }
        }
        std::map<std::uint32_t, std::vector<const ClashingPair*>> disputes;
        for (const ClashingPair* pair : members) disputes[groups.name(pair->a)].push_back(pair);
        for (const auto& [name, dispute] : disputes)
            out.push_back(FACTLINT_TRY(build(dispute, claims, read, world)));
    }
    std::sort(out.begin(), out.end(), [](const Finding& x, const Finding& y) {
        const auto key = [](const Finding& f) {
            const Place& p = f.places.front();
            return std::tuple(std::string_view(p.article), p.field, p.span, std::string_view(f.code),
                              std::string_view(f.fingerprint));
        };
        return key(x) < key(y);
    });
    return out;
}

} // namespace factlint::contradict
