#include "contradict/merge.hpp"

#include "base/text.hpp"
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
    std::uint32_t event = 0;
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
PlaceOrder order_of(const Event& event) {
    return {event.article->id, event.claim->field, event.claim->span, event.claim->id};
}

Finding build(const std::vector<const ClashingPair*>& pairs, const std::vector<Event>& events,
              const std::vector<std::uint32_t>& copy_group) {
    // The surest pair speaks for all; among equals the first by place.
    const ClashingPair* best = pairs.front();
    const auto rank = [&](const ClashingPair* p) {
        return std::tuple(-p->finding.confidence, order_of(events[p->a]), order_of(events[p->b]));
    };
    for (const ClashingPair* p : pairs)
        if (rank(p) < rank(best)) best = p;

    // Side 0 is whoever says what the first claim of the surest pair says; the rest is side 1.
    const std::string& first_value = best->finding.clash.key_a;
    std::map<std::uint32_t, Side> sides;
    for (const ClashingPair* p : pairs) {
        const Clash& clash = p->finding.clash;
        sides.try_emplace(p->a, Side{p->a, clash.key_a == first_value ? 0 : 1, clash.mark_a});
        sides.try_emplace(p->b, Side{p->b, clash.key_b == first_value ? 0 : 1, clash.mark_b});
    }
    sides[best->a].side = 0;
    sides[best->b].side = 1;
    if (best->finding.judgement.relation == Relation::Superseded) {
        // What replaces stands against all that it replaces, whatever the older figures were.
        std::int64_t latest = ArticleDigest::unknown_day;
        for (const auto& [event, side] : sides)
            latest = std::max(latest, events[event].article->published_day);
        for (auto& [event, side] : sides) side.side = events[event].article->published_day == latest ? 1 : 0;
    }
    std::vector<Side> order;
    for (const auto& [event, side] : sides) order.push_back(side);
    std::sort(order.begin(), order.end(), [&](const Side& x, const Side& y) {
        const auto key = [&](const Side& s) {
            const bool chosen = s.event == best->a || s.event == best->b;
            return std::tuple(s.side, !chosen, order_of(events[s.event]));
        };
        return key(x) < key(y);
    });
    Finding out;
    std::set<std::tuple<std::uint32_t, int, std::string>> seen;
    for (const Side& side : order) {
        const Event& event = events[side.event];
        // Copies of one text are one source: the same words on the same side are shown once.
        if (!seen.insert({copy_group[side.event], side.side, lower_case(collapse_spaces(event.claim->text))})
                 .second)
            continue;
        if (out.places.size() < most_places) out.places.push_back(place_of(event, side));
    }
    // The first place of side 1 belongs beside the first of side 0 for whoever shows only two.
    const auto other =
        std::find_if(out.places.begin(), out.places.end(), [](const Place& p) { return p.side == 1; });
    if (other != out.places.end()) std::rotate(out.places.begin() + 1, other, other + 1);

    const Event& a = events[best->a];
    const Event& b = events[best->b];
    const Relation relation = best->finding.judgement.relation;
    const RelationRow& row = row_of(relation);
    out.code = row.code;
    out.rule = "contradict/" + std::string(best->finding.detector->name);
    out.level = row.level;
    out.relation = relation;
    out.detector = best->finding.detector->name;
    out.confidence = json::rounded(best->finding.confidence);
    const bool swapped =
        relation == Relation::Superseded && b.article->published_day < a.article->published_day;
    out.message = message_of(best->finding, a, b, swapped);
    out.why = best->finding.clash.why + " " + best->finding.judgement.why;
    out.trace = best->finding.trace;
    out.fingerprint = fingerprint(out);
    return out;
}

} // namespace

std::vector<Finding> merge(const std::vector<ClashingPair>& pairs, const std::vector<Event>& events,
                           const std::vector<std::uint32_t>& copy_group) {
    // Only pairs of one detector and relation meet, so each such set is grouped by itself.
    std::map<std::pair<std::string_view, Relation>, std::vector<const ClashingPair*>> kinds;
    for (const ClashingPair& pair : pairs)
        kinds[{pair.finding.detector->name, pair.finding.judgement.relation}].push_back(&pair);
    std::vector<Finding> out;
    for (const auto& [kind, members] : kinds) {
        Groups groups(events.size());
        // A sentence told twice is one claim: clauses of one sentence, and copies of one text, meet.
        std::map<std::pair<std::uint32_t, std::string_view>, std::uint32_t> sentences;
        for (const ClashingPair* pair : members) {
            groups.join(pair->a, pair->b);
            for (const std::uint32_t e : {pair->a, pair->b}) {
                const auto [at, is_new] = sentences.try_emplace({copy_group[e], events[e].claim->text}, e);
                if (!is_new) groups.join(at->second, e);
            }
        }
        std::map<std::uint32_t, std::vector<const ClashingPair*>> disputes;
        for (const ClashingPair* pair : members) disputes[groups.name(pair->a)].push_back(pair);
        for (const auto& [name, dispute] : disputes) out.push_back(build(dispute, events, copy_group));
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
