#include "contradict/compare.hpp"

#include "confidence/weights.hpp"
#include "contradict/registry.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

std::vector<std::string> trace_of(const SameEvent& same) {
    std::vector<std::string> out;
    for (const GateOutcome& gate : same.gates)
        out.push_back(std::string(gate.gate) + (gate.passed ? " holds: " : " fails: ") + gate.detail);
    return out;
}

bool is_near_copy_sentence(const Event& a, const Event& b) {
    return a.claim->content.size() >= 5 && a.claim->predicate == b.claim->predicate &&
           std::count_if(
               a.claim->content.begin(), a.claim->content.end(),
               [&](const std::string& word) {
                   return std::binary_search(b.claim->content.begin(), b.claim->content.end(), word);
               }) + 1 >=
               static_cast<std::ptrdiff_t>(std::max(a.claim->content.size(), b.claim->content.size()));
}

confidence::Confidence confidence(const Detector& detector, const Clash& clash, const SameEvent& same,
                                  const Event& a, const Event& b) {
    const auto either = [&](std::string_view key) {
        return a.claim->extra.contains(key) || b.claim->extra.contains(key) ? 1.0 : 0.0;
    };
    const std::string own = "detector:" + std::string(detector.name);
    const confidence::Feature features[] = {
        {"aligned-roles", static_cast<double>(std::min(same.aligned_roles, 2))},
        {"attributed", a.claim->holders.empty() && b.claim->holders.empty() ? 0.0 : 1.0},
        {"dated", same.dated ? 1.0 : 0.0},
        {own, 1.0},
        {"headline", a.claim->field == TextField::Title || b.claim->field == TextField::Title ? 1.0 : 0.0},
        {"names", static_cast<double>(std::min(same.shared_names, 3))},
        {"near-copy", is_near_copy_sentence(a, b) ? 1.0 : 0.0},
        {"parse", std::min(a.claim->parse_confidence, b.claim->parse_confidence)},
        {"pointing", either("reference")},
        {"topicality", same.topicality},
        {"weak", clash.weak ? 1.0 : 0.0},
    };
    confidence::Confidence out = confidence::confidence_of(features);
    return out;
}

} // namespace

std::vector<PairFinding> compare(const Event& a, const Event& b, const World& world) {
    std::vector<PairFinding> out;
    for (const Detector& detector : detectors()) {
        if (detector.shape != a.shape || detector.shape != b.shape) continue;
        Look look = detector.look(a, b, world);
        if (!look.clashes) continue;
        SameEvent same = same_event(a, b, look.clash.differs, world);
        if (!same.same) continue;
        PairFinding finding;
        finding.detector = &detector;
        finding.judgement = judge(a, b, look.clash);
        finding.trace = trace_of(same);
        finding.trace.push_back("uniqueness holds: " + look.clash.why);
        finding.trace.push_back("relation: " + finding.judgement.why);
        confidence::Confidence sure = confidence(detector, look.clash, same, a, b);
        finding.confidence = sure.value;
        for (std::string& share : sure.shares) finding.trace.push_back("confidence: " + share);
        if (look.clash.key_a.empty()) look.clash.key_a = look.clash.value_a;
        if (look.clash.key_b.empty()) look.clash.key_b = look.clash.value_b;
        finding.clash = std::move(look.clash);
        finding.same = std::move(same);
        out.push_back(std::move(finding));
    }
    return out;
}

std::string why_not(const Event& a, const Event& b, const World& world) {
    if (a.shape != b.shape)
        return "a plain event and a relation, route, state or quotation are not compared\n";
    std::string out;
    for (const Detector& detector : detectors()) {
        if (detector.shape != a.shape || detector.shape != b.shape) continue;
        out += std::string(detector.name) + ": ";
        const Look look = detector.look(a, b, world);
        if (!look.clashes) {
            out += std::string(look.why_not) + "\n";
            continue;
        }
        const SameEvent same = same_event(a, b, look.clash.differs, world);
        if (!same.same) {
            out += "the " + std::string(same.gates.back().gate) + " gate fails: " + same.gates.back().detail +
                   "\n";
            continue;
        }
        const double sure = confidence(detector, look.clash, same, a, b).value;
        out += sure < confidence::report_threshold ? "a clash, but of too low confidence\n" : "a clash\n";
    }
    return out;
}

} // namespace factlint::contradict
