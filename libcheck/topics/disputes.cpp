#include "topics/disputes.hpp"

#include "base/dates.hpp"
#include "topics/scope.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace factlint::topics {
namespace {

// A stance with what is asked of it again and again.
struct Voter {
    const Stance* stance;
    Scope scope;
    std::optional<std::int64_t> published; ///< day; a month or year counts as its first day
    std::optional<std::int64_t> published_last;
    std::string source; ///< article, or the smallest id of its near copies
    int side;
    bool implied = false; ///< denies by asserting what excludes it
};

int side_of(StanceValue value) {
    switch (value) {
    case StanceValue::Asserts:
    case StanceValue::ReportsAllegation:
        return 0;
    case StanceValue::Denies:
    case StanceValue::ReportsDenial:
        return 1;
    case StanceValue::MentionsNeutral:
        break;
    }
    return -1;
}

bool own(const Stance& stance) { return is_own_voice(stance.value, stance.kind); }

// Headlines are written by someone else and say less; the body's words come first.
auto order_key(const Voter& voter) {
    return std::make_tuple(own(*voter.stance) ? 0 : 1, voter.stance->place.field == TextField::Title ? 1 : 0,
                           voter.stance->place.published, voter.stance->place.article,
                           voter.stance->place.span.begin);
}

std::map<std::string, std::string> copies_by_article(const NearCopies& groups) {
    std::map<std::string, std::string> out;
    for (const auto& group : groups) {
        if (group.empty()) continue;
        const std::string& name = *std::min_element(group.begin(), group.end());
        for (const std::string& article : group) out[article] = name;
    }
    return out;
}

bool excludes(const Topic& topic, const std::string& one, const std::string& other) {
    const Proposition* found = topic.find(one);
    return found != nullptr &&
           std::find(found->excludes.begin(), found->excludes.end(), other) != found->excludes.end();
}

std::vector<Voter> voters_of(const Topic& topic, const std::string& proposition,
                             const std::vector<Stance>& stances,
                             const std::map<std::string, std::string>& copies) {
    std::vector<Voter> out;
    for (const Stance& stance : stances) {
        if (stance.topic != topic.id || side_of(stance.value) < 0 || stance.kind == "satire") continue;
        const bool implied = stance.proposition != proposition;
        if (implied && (side_of(stance.value) != 0 || !excludes(topic, stance.proposition, proposition)))
            continue;
        Voter voter{&stance, Scope::parse(stance.scope), {},
                    {},      stance.place.article,       implied ? 1 : side_of(stance.value),
                    implied};
        if (const auto date = parse_date(stance.place.published)) {
            voter.published = to_days(*date);
            voter.published_last = last_day(*date);
        } else if (const Scope day = Scope::parse(stance.place.published);
                   day.lo > Scope::open_low && day.hi < Scope::open_high) {
            voter.published = day.lo; // a month or a year
            voter.published_last = day.hi;
        }
        if (const auto copy = copies.find(stance.place.article); copy != copies.end())
            voter.source = copy->second;
        out.push_back(std::move(voter));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Voter& a, const Voter& b) { return order_key(a) < order_key(b); });
    // Near copies speak once on each side: the earliest published does.
    std::map<std::pair<std::string, int>, std::pair<std::string, std::string>> speaker;
    for (const Voter& voter : out) {
        if (voter.source == voter.stance->place.article && !copies.contains(voter.source)) continue;
        const std::pair<std::string, std::string> me{voter.stance->place.published,
                                                     voter.stance->place.article};
        const auto [known, is_new] = speaker.emplace(std::make_pair(voter.source, voter.side), me);
        if (!is_new) known->second = std::min(known->second, me);
    }
    std::erase_if(out, [&](const Voter& voter) {
        const auto known = speaker.find({voter.source, voter.side});
        return known != speaker.end() && known->second.second != voter.stance->place.article;
    });
    return out;
}

// Days between two publications; nothing when one is unknown.
std::optional<std::int64_t> days_between(const Voter& a, const Voter& b) {
    if (!a.published || !b.published) return std::nullopt;
    if (*a.published <= *b.published_last && *b.published <= *a.published_last) return 0;
    return std::min(std::abs(*a.published - *b.published_last), std::abs(*b.published - *a.published_last));
}

enum class Meeting { None, Clash, Superseded };

constexpr std::int64_t so_far_window = 366;

Meeting meeting(const TimeRule& rule, const Voter& yes, const Voter& no) {
    if (!yes.scope.meets(no.scope)) return Meeting::None;
    // A trip called off in May says nothing of the rest of the year.
    if (no.implied && !yes.scope.within(no.scope)) return Meeting::None;
    // Without a date nobody knows which of several visits is meant.
    if (rule.scope == TimeScope::Event && (yes.scope.any_time() || no.scope.any_time())) return Meeting::None;
    const auto apart = days_between(yes, no);
    if (rule.scope == TimeScope::SoFar && yes.scope.lo <= Scope::open_low) {
        // "It has happened", said after "it has not": it may have happened between the two.
        if (!apart || (*apart > so_far_window && yes.published > no.published_last)) return Meeting::None;
    }
    if (rule.superseded_after > 0 && apart && *apart > rule.superseded_after) return Meeting::Superseded;
    return Meeting::Clash;
}

std::string common_scope(const std::vector<const Voter*>& voters) {
    // The narrowest span that all of them meet in, else the widest that holds them.
    Scope meet, all;
    meet.words = all.words = voters.front()->scope.words;
    all.lo = Scope::open_high;
    all.hi = Scope::open_low;
    for (const Voter* voter : voters) {
        meet.lo = std::max(meet.lo, voter->scope.lo);
        meet.hi = std::min(meet.hi, voter->scope.hi);
        all.lo = std::min(all.lo, voter->scope.lo);
        all.hi = std::max(all.hi, voter->scope.hi);
    }
    return (meet.lo <= meet.hi ? meet : all).text();
}

Dispute make_dispute(const std::string& topic, const std::string& proposition, Relation relation,
                     const std::vector<const Voter*>& voters) {
    Dispute out;
    out.topic = topic;
    out.proposition = proposition;
    out.relation = relation;
    out.scope = common_scope(voters);
    std::set<std::string> sources[2], articles;
    for (int side = 0; side < 2; ++side) {
        for (const Voter* voter : voters) {
            if (voter->side != side) continue;
            Side place{voter->stance->value, voter->stance->proposition, voter->stance->place,
                       voter->stance->kind};
            place.place.side = side;
            sources[side].insert(voter->source);
            articles.insert(voter->stance->place.article);
            out.sides.push_back(std::move(place));
        }
        out.sources[side] = static_cast<int>(sources[side].size());
    }
    out.one_article = articles.size() == 1;
    return out;
}

// Own voice against own voice; anything else has a holder to be named.
Relation clash_of(const std::vector<const Voter*>& voters) {
    bool own_side[2] = {false, false};
    for (const Voter* each : voters) own_side[each->side] = own_side[each->side] || own(*each->stance);
    return own_side[0] && own_side[1] ? Relation::Contradiction : Relation::Disputed;
}

// Voters alike in side, scope and day of publication meet the same others; there are few such kinds, however
// many articles there are.
struct VoterKind {
    const Voter* example;
    std::vector<const Voter*> members;
};

std::vector<VoterKind> kinds_of(const std::vector<Voter>& voters) {
    using Key = std::tuple<int, bool, std::int64_t, std::int64_t, std::string, std::optional<std::int64_t>,
                           std::optional<std::int64_t>>;
    std::map<Key, std::size_t> known;
    std::vector<VoterKind> out;
    for (const Voter& each : voters) {
        const auto [at, is_new] = known.emplace(Key{each.side, each.implied, each.scope.lo, each.scope.hi,
                                                    each.scope.words, each.published, each.published_last},
                                                out.size());
        if (is_new) out.push_back({&each, {}});
        out[at->second].members.push_back(&each);
    }
    return out;
}

// Joins what meets into groups, and makes a dispute of each. One article alone may hold both sides.
void meet_all(const std::string& topic, const std::string& proposition, const TimeRule& rule,
              const std::vector<Voter>& voters, std::vector<Dispute>& out) {
    const std::vector<VoterKind> kinds = kinds_of(voters);
    const std::size_t first = out.size();
    for (const Meeting wanted : {Meeting::Clash, Meeting::Superseded}) {
        std::vector<std::size_t> group(kinds.size());
        std::iota(group.begin(), group.end(), std::size_t{0});
        const auto root = [&](std::size_t at) {
            while (group[at] != at) at = group[at] = group[group[at]];
            return at;
        };
        std::vector<char> met(kinds.size(), 0);
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i].example->side != 0) continue;
            for (std::size_t j = 0; j < kinds.size(); ++j) {
                if (kinds[j].example->side != 1 ||
                    meeting(rule, *kinds[i].example, *kinds[j].example) != wanted)
                    continue;
                met[i] = met[j] = 1;
                const std::size_t a = root(i), b = root(j);
                if (a != b) group[std::max(a, b)] = std::min(a, b);
            }
        }
        std::map<std::size_t, std::vector<const Voter*>> groups;
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (met[i] != 0)
                groups[root(i)].insert(groups[root(i)].end(), kinds[i].members.begin(),
                                       kinds[i].members.end());
        for (auto& [smallest, members] : groups) {
            std::stable_sort(members.begin(), members.end(),
                             [](const Voter* a, const Voter* b) { return order_key(*a) < order_key(*b); });
            out.push_back(make_dispute(
                topic, proposition, wanted == Meeting::Superseded ? Relation::Superseded : clash_of(members),
                members));
        }
    }
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [](const Dispute& a, const Dispute& b) { return a.scope < b.scope; });
}

// A headline that states what its body only reports, or leaves open.
void headline_gaps(const Topic& topic, const Proposition& proposition, const std::vector<Voter>& voters,
                   std::vector<Dispute>& out) {
    for (const Voter& headline : voters) {
        if (headline.implied || headline.stance->place.field != TextField::Title ||
            headline.stance->value != StanceValue::Asserts)
            continue;
        const Voter* reported = nullptr;
        bool backed = false;
        for (const Voter& body : voters) {
            if (body.stance->place.article != headline.stance->place.article ||
                body.stance->place.field == TextField::Title || body.side != 0)
                continue;
            if (body.stance->value == StanceValue::Asserts)
                backed = true;
            else if (reported == nullptr)
                reported = &body;
        }
        if (backed || reported == nullptr) continue;
        Voter weaker = *reported;
        weaker.side = 1;
        out.push_back(make_dispute(topic.id, proposition.id, Relation::ModalityGap, {&headline, &weaker}));
    }
}

void framings(const Topic& topic, const FrameSet& frames, const std::vector<Stance>& stances,
              const std::map<std::string, std::string>& copies, std::vector<Dispute>& out) {
    for (std::size_t a = 0; a < frames.labels.size(); ++a) {
        for (std::size_t b = a + 1; b < frames.labels.size(); ++b) {
            std::vector<Voter> voters;
            for (const int side : {0, 1}) {
                for (Voter& voter : voters_of(topic, frames.labels[side == 0 ? a : b], stances, copies)) {
                    if (voter.implied || voter.stance->value != StanceValue::Asserts || !own(*voter.stance))
                        continue;
                    voter.side = side;
                    voters.push_back(std::move(voter));
                }
            }
            std::vector<Dispute> found;
            meet_all(topic.id, frames.labels[a], TimeRule{}, voters, found);
            for (Dispute& each : found) {
                each.relation = Relation::Framing;
                if (!each.one_article) out.push_back(std::move(each));
            }
        }
    }
}

} // namespace

bool is_own_voice(StanceValue value, std::string_view kind) {
    const bool stated = value == StanceValue::Asserts || value == StanceValue::Denies;
    return stated && kind != "opinion" && kind != "sponsored" && kind != "forum" && kind != "satire";
}

bool Side::own_voice() const { return is_own_voice(value, kind); }

std::vector<Dispute> disputes(const Topic& topic, const std::vector<Stance>& stances,
                              const NearCopies& near_copies) {
    const auto copies = copies_by_article(near_copies);
    std::vector<Dispute> out;
    for (const Proposition& proposition : topic.propositions) {
        const auto voters = voters_of(topic, proposition.id, stances, copies);
        meet_all(topic.id, proposition.id, proposition.time, voters, out);
        headline_gaps(topic, proposition, voters, out);
    }
    for (const FrameSet& frames : topic.frames) framings(topic, frames, stances, copies, out);
    return out;
}

} // namespace factlint::topics
