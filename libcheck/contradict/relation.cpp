#include "contradict/relation.hpp"

#include "claims/names.hpp"
#include "claims/shape.hpp"
#include "contradict/exclusive.hpp"

namespace factlint::contradict {
namespace {

// Offices change hands; reports of one day know one holder.
constexpr std::int64_t holder_days = 3;

// One person under two names shares a word of them; what nobody knows may be a nickname.
bool people_exclude(const std::string& a, const std::string& b) {
    if (claims::key_type(a) != "person" || claims::key_type(b) != "person") return false;
    for (const std::string_view word : claims::key_words(a))
        for (const std::string_view other : claims::key_words(b))
            if (word == other) return false;
    return claims::key_words(a).size() > 1 && claims::key_words(b).size() > 1;
}

bool values_exclude(const World& world, const std::string& a, const std::string& b) {
    const std::string_view type = claims::key_type(a);
    if (type == "person") return people_exclude(a, b);
    if (type == "city" || type == "place" || type == "country") return places_exclude(world, a, b);
    return type == claims::key_type(b) && !claims::same_name(a, b);
}

bool of_two_lands(const World& world, const std::string& a, const std::string& b) {
    if (claims::key_type(a) != "country" || claims::key_type(b) != "country") return false;
    return places_exclude(world, a, b);
}

} // namespace

Look look_for_relation(const Event& a, const Event& b, const World& world) {
    if (a.name != b.name) return Look::none("two kinds of relation");
    const Argument* own_a = a.agent;
    const Argument* own_b = b.agent;
    if (own_a == nullptr || own_b == nullptr || a.patient == nullptr || b.patient == nullptr)
        return Look::none("one side names no value");
    if (!claims::same_name(own_a->key, own_b->key)) {
        // Nobody is president of two countries, no town the capital of two.
        if (!world.presume_same || !of_two_lands(world, own_a->key, own_b->key) ||
            !claims::same_name(a.patient->key, b.patient->key) || is_named_in(*a.article, own_b->key) ||
            is_named_in(*b.article, own_a->key))
            return Look::none("of two things");
        Clash out;
        out.differs = Slot::Compared;
        out.value_a = own_a->text;
        out.value_b = own_b->text;
        out.key_a = own_a->key;
        out.key_b = own_b->key;
        out.mark_a = own_a->span;
        out.mark_b = own_b->span;
        out.things = "lands";
        out.matter = "\"" + a.claim->predicate + "\" " + a.patient->text;
        out.why = "One holds it of one land at a time.";
        out.weak = a.claim->extra.contains("changing");
        return Look::found(std::move(out));
    }
    // A short form of a name may be another's.
    if (claims::key_type(own_a->key) == "person" && own_a->key != own_b->key)
        return Look::none("of two people, as far as their names tell");
    if (!values_exclude(world, a.patient->key, b.patient->key))
        return Look::none("the values may both be right");
    if (!world.presume_same && a.claim->extra.contains("changing") && !written_within(a, b, holder_days))
        return Look::none("it may have changed hands between the articles");
    // Who knows both values tells of a change, or of a piece and its whole.
    if (is_named_in(*a.article, b.patient->key) || is_named_in(*b.article, a.patient->key))
        return Look::none("one article knows the other value as well");
    const TimeInterval& ta = a.claim->time;
    const TimeInterval& tb = b.claim->time;
    if (ta.explicit_in_text && tb.explicit_in_text && !ta.overlaps(tb)) return Look::none("at two times");
    Clash out;
    out.differs = Slot::Compared;
    out.value_a = a.patient->text;
    out.value_b = b.patient->text;
    out.key_a = a.patient->key;
    out.key_b = b.patient->key;
    out.mark_a = a.patient->span;
    out.mark_b = b.patient->span;
    out.things = "values";
    out.matter = "\"" + a.claim->predicate + "\" of " + own_a->text;
    out.why = "There is one at a time, and both sides name it.";
    out.weak = a.claim->extra.contains("changing");
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
