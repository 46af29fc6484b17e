#include "contradict/agent.hpp"

#include "claims/names.hpp"
#include "contradict/exclusive.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

constexpr std::int64_t days_of_one_match = 2;

// A firm and its owner, a capital and its country may both be said to have done it.
bool may_stand_for(const World& world, const std::string& a, const std::string& b) {
    if (world.lexicon == nullptr) return false;
    const auto related = [&](const std::string& x, const std::string& y) {
        const lexicon::Entry* entry = world.lexicon->by_id(x);
        return entry != nullptr && (entry->stands_for == y || entry->country == y);
    };
    return related(a, b) || related(b, a);
}

// A country and a firm or person: the one often acts through the other. Between firm and person the kind of
// an unknown name is a guess, so nothing is built on it.
bool is_land(const std::string& key) {
    const std::string_view type = claims::key_type(key);
    return claims::is_common_name(key) || type == "place" || type == "city";
}

bool named_in(const Event& event, const std::string& key) {
    return std::any_of(event.names.begin(), event.names.end(),
                       [&](const Argument* name) { return claims::same_name(name->key, key); });
}

} // namespace

Look look_for_agent(const Event& a, const Event& b, const World& world) {
    if (a.name != b.name || !a.kind.one_agent || !b.kind.one_agent)
        return Look::none("the deed may have many doers");
    if (a.agent == nullptr || b.agent == nullptr || a.patient == nullptr || b.patient == nullptr)
        return Look::none("doer or object is missing");
    if (a.agent->key.empty() || b.agent->key.empty()) return Look::none("a doer has no name");
    if (a.agent->listed || b.agent->listed || a.patient->listed || b.patient->listed)
        return Look::none("several doers or objects in one sentence");
    if (is_land(a.agent->key) != is_land(b.agent->key)) return Look::none("doers of two kinds");
    if (named_in(a, b.agent->key) || named_in(b, a.agent->key))
        return Look::none("the other doer is named as well");
    if (may_stand_for(world, a.agent->key, b.agent->key))
        return Look::none("one doer may stand for the other");
    // Many may beat one champion, each on a day of his own.
    const bool dated = a.claim->time.explicit_in_text && b.claim->time.explicit_in_text;
    if (a.name == "defeat" && !world.presume_same && !dated && !written_within(a, b, days_of_one_match))
        return Look::none("not known to be of one match");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (a.claim->future || b.claim->future) return Look::none("one side speaks of the future");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    // The thing done to must be known for one and the same: it has a name, or a name within.
    if (names_within(a, *a.patient).empty() || names_within(b, *b.patient).empty())
        return Look::none("what it was done to has no name");
    Clash out;
    out.differs = Slot::Agent;
    out.value_a = a.agent->text;
    out.value_b = b.agent->text;
    out.mark_a = a.agent->span;
    out.mark_b = b.agent->span;
    out.why = "Only one of them can have done it.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
