#include "records/fingerprint.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace factlint {

std::string fingerprint(const Finding& finding) {
    // White space and case move with a re-flow of the page; the words do not.
    const auto normal = [](const std::string& text) { return lower_case(collapse_spaces(text)); };
    std::vector<std::uint64_t> places;
    for (const Place& place : finding.places) {
        std::uint64_t hash = hash64(place.article);
        hash = combine(hash, hash64(normal(place.text)));
        hash = combine(hash, hash64(normal(place.excerpt)));
        places.push_back(hash);
    }
    // A topic's finding keeps its name while sources join it: who it is about is the proposition, not the
    // list.
    if (!finding.topic.empty()) places.clear();
    std::sort(places.begin(), places.end());
    std::uint64_t all = hash64(finding.rule);
    all = combine(all, hash64(finding.topic + "/" + finding.proposition));
    all = combine(all, hash64(name_of(finding.relation)));
    for (const std::uint64_t place : places) all = combine(all, place);
    return hex64(all);
}

} // namespace factlint
