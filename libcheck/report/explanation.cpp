#include "report/explanation.hpp"

#include "report/display_text.hpp"

namespace factlint::report {

std::string explanation_of(const Finding& finding) {
    std::string out = one_line(finding.code + " " + finding.rule + "  " + finding.fingerprint) + "\n" +
                      one_line(finding.message) + "\n\n";
    for (const Place& place : finding.places) {
        std::string source = place.outlet.empty() ? place.path : place.outlet;
        if (!place.published.empty()) source += ", " + place.published.substr(0, 10);
        if (!place.holder.empty() && place.holder != "author") source += ", " + place.holder;
        out += "  " + one_line(source);
        if (place.side >= 0) out += "  [side " + std::to_string(place.side + 1) + "]";
        out += "\n    " + one_line(place.excerpt) + "\n";
    }
    if (!finding.why.empty()) out += "\nwhy: " + one_line(finding.why) + "\n";
    out += "confidence: " + std::string(confidence_word(finding.confidence)) + "\n";
    for (const std::string& step : finding.trace) out += "  - " + one_line(step) + "\n";
    return out;
}

} // namespace factlint::report
