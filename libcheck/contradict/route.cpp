#include "contradict/route.hpp"

#include "claims/names.hpp"
#include "claims/shape.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

const Argument* end_of(const Event& event, std::string_view role) {
    for (const Argument& argument : event.claim->arguments)
        if (argument.role == role) return &argument;
    return nullptr;
}

// The same place, or one in the other, as far as the lexicon knows both.
bool may_be_one(const World& world, const std::string& a, const std::string& b) {
    if (claims::same_name(a, b)) return true;
    if (world.lexicon == nullptr) return false;
    const lexicon::Entry* ea = world.lexicon->by_id(a);
    const lexicon::Entry* eb = world.lexicon->by_id(b);
    if (ea == nullptr || eb == nullptr) return true;
    return ea->country == eb->id || eb->country == ea->id || ea->stands_for == eb->id ||
           eb->stands_for == ea->id;
}

// An end that is none of the other line's.
bool leads_elsewhere(const World& world, const Argument& end, const Argument& from, const Argument& to) {
    return !may_be_one(world, end.key, from.key) && !may_be_one(world, end.key, to.key);
}

} // namespace

Look look_for_route(const Event& a, const Event& b, const World& world) {
    if (a.agent == nullptr || b.agent == nullptr || !claims::same_name(a.agent->key, b.agent->key))
        return Look::none("two lines");
    const Argument* from_a = end_of(a, "from");
    const Argument* from_b = end_of(b, "from");
    const Argument* to_a = end_of(a, "to");
    const Argument* to_b = end_of(b, "to");
    if (from_a == nullptr || from_b == nullptr || to_a == nullptr || to_b == nullptr)
        return Look::none("not both ends named");
    const bool differ =
        leads_elsewhere(world, *from_a, *from_b, *to_b) || leads_elsewhere(world, *to_a, *from_b, *to_b) ||
        leads_elsewhere(world, *from_b, *from_a, *to_a) || leads_elsewhere(world, *to_b, *from_a, *to_a);
    if (!differ) return Look::none("the ends may be the same");
    Clash out;
    out.differs = Slot::Compared;
    out.value_a = from_a->text + " to " + to_a->text;
    out.value_b = from_b->text + " to " + to_b->text;
    out.key_a = from_a->key + " " + to_a->key;
    out.key_b = from_b->key + " " + to_b->key;
    out.mark_a = join(from_a->span, to_a->span);
    out.mark_b = join(from_b->span, to_b->span);
    out.things = "routes";
    // One side may say no more than "the pipeline".
    out.matter = "the " + std::max(a.agent->text, b.agent->text,
                                   [](const auto& x, const auto& y) { return x.size() < y.size(); });
    out.why = "One line has one beginning and one end.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
