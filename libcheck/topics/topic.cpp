#include "topics/topic.hpp"

namespace factlint::topics {

const Proposition* Topic::find(std::string_view proposition) const {
    for (const Proposition& each : propositions)
        if (each.id == proposition) return &each;
    return nullptr;
}

std::string_view name_of(Reading reading) {
    switch (reading) {
    case Reading::Asserted:
        return "asserted";
    case Reading::Denied:
        return "denied";
    case Reading::Reported:
        return "reported";
    case Reading::ReportedDenial:
        return "reported-denial";
    case Reading::Neutral:
        return "neutral";
    case Reading::Ignored:
        return "ignored";
    }
    return {};
}

} // namespace factlint::topics
