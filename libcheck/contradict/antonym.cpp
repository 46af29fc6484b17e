#include "contradict/antonym.hpp"

#include <string>

namespace factlint::contradict {
namespace {

struct Opposites {
    std::string_view axis;
    bool found = false;
};

Opposites opposites(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
    for (const lexicon::Pole& pa : lexicon.poles(a))
        for (const lexicon::Pole& pb : lexicon.poles(b))
            if (pa.axis == pb.axis && pa.sign == -pb.sign) return {lexicon.axis_name(pa.axis), true};
    return {};
}

bool is_copula(const Event& event) {
    return event.claim->extra.contains("copula") || event.claim->predicate == "be" ||
           event.claim->predicate == "remain" || event.claim->predicate == "become";
}

} // namespace

Look look_for_antonym(const Event& a, const Event& b, const World& world) {
    if (world.lexicon == nullptr) return Look::none("no lexicon");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (a.claim->future != b.claim->future) return Look::none("one side speaks of the future");
    Clash out;
    Opposites found;
    if (is_copula(a) && is_copula(b)) {
        if (a.patient == nullptr || b.patient == nullptr) return Look::none("nothing is said of the subject");
        found = opposites(a.patient->head, b.patient->head, *world.lexicon);
        if (a.agent == nullptr || b.agent == nullptr) return Look::none("no subject");
        if (!arguments_agree(a, a.agent, b, b.agent)) return Look::none("said of two things");
        out.value_a = a.patient->text;
        out.value_b = b.patient->text;
        out.mark_a = a.patient->span;
        out.mark_b = b.patient->span;
    } else {
        found = opposites(a.claim->predicate, b.claim->predicate, *world.lexicon);
        // Rising and falling is the subject's affair, approving and rejecting needs the same object as well.
        const Argument* theme_a = a.patient != nullptr ? a.patient : a.agent;
        const Argument* theme_b = b.patient != nullptr ? b.patient : b.agent;
        if (theme_a == nullptr || theme_b == nullptr) return Look::none("said of nothing named");
        if ((a.patient == nullptr) != (b.patient == nullptr) && (a.agent != nullptr) && (b.agent != nullptr))
            return Look::none("one side has an object, the other none");
        if (!arguments_agree(a, theme_a, b, theme_b)) return Look::none("said of two things");
        out.value_a = a.claim->predicate;
        out.value_b = b.claim->predicate;
        out.mark_a = a.claim->predicate_span;
        out.mark_b = b.claim->predicate_span;
    }
    if (!found.found) return Look::none("the words are no opposites");
    out.why = "\"" + out.value_a + "\" and \"" + out.value_b + "\" are opposites (" + std::string(found.axis) +
              ") and both are said of the same matter.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
