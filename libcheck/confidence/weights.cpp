#include "confidence/weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace factlint::confidence {
namespace {

// Set by hand and not fitted: guesses at how much each feature should say, of which only the sample stories
// and the share of false alarms were looked at afterwards. Those of "brief" are fitted (bench/clash_weights)
// and then eased by hand: "borne", "known" and "typed-value" by what summaries of other kinds showed, the
// rest by half; "several", "copies" and "known-context" are set by counting what each kind of word finds,
// rightly and wrongly. Those of "line" are fitted (bench/clash_weights --line), and "line" set a little lower
// for what other detectors add. One row a feature, alphabetical; the value of each is 0 to 1 but for roles
// and names, which are counted.
constexpr std::array table{
    Weight{"aligned-roles", 0.7, "doer and done-to filled alike on both sides (0, 1 or 2)"},
    Weight{"attributed", -0.3, "at least one side is somebody's words"},
    Weight{"bias", -1.6, "before anything is known"},
    Weight{"brief", -0.10, "a short text against the long one it tells of; fitted, see bench/clash_weights"},
    Weight{"brief-borne", -0.30, "share of the sentence's other words that the long text has somewhere"},
    Weight{"brief-copies", 1.00, "how far one sentence takes its words together as the long text has them"},
    Weight{"brief-cover", -0.56, "share of them that one sentence of the long text has"},
    Weight{"brief-elsewhere", -0.29, "the most that a sentence with the word shares"},
    Weight{"brief-known", -1.60, "the long text has the word in another sentence"},
    Weight{"brief-known-context", 3.00, "share of the words around it that one sentence has together"},
    Weight{"brief-place", 1.25, "how sure it is that the two words stand in one place"},
    Weight{"brief-place-cover", 1.96, "both at once"},
    Weight{"brief-several:alone", -0.40, "a summary of several sentences; a value that is nowhere"},
    Weight{"brief-several:figure", 0.40,
           "a figure that is nowhere, in a sentence of which the rest is known"},
    Weight{"brief-several:formed", -0.40, "something else, though the word is there in another form"},
    Weight{"brief-several:known", -2.25, "another of its kind; the word is known, see the context"},
    Weight{"brief-several:quality", 0.40, "another quality"},
    Weight{"brief-several:thing", 0.70, "something else"},
    Weight{"brief-several:typed", 0.80, "another of its kind"},
    Weight{"brief-stays", -0.44, "the short text has the other word as well"},
    Weight{"brief-typed-value", 1.60, "two figures or names of one kind"},
    Weight{"brief-typed-word", 2.39, "two words of one kind, or opposites"},
    Weight{"brief:figure", 0.78, "what is said otherwise"},
    Weight{"brief:figure-alone", 2.04, "a figure that is nowhere"},
    Weight{"brief:name", 0.77, ""},
    Weight{"brief:name-alone", 1.95, "a name that is nowhere"},
    Weight{"brief:noun", -0.75, ""},
    Weight{"brief:quality", -0.54, ""},
    Weight{"brief:verb", -1.62, ""},
    Weight{"dated", 0.6, "both sides carry a date of their own, and these agree"},
    Weight{"detector:agent", 0.3, "how far the detector is trusted; a guess"},
    Weight{"detector:antonym", 0.1, ""},
    Weight{"detector:date", 0.4, ""},
    Weight{"detector:factuality", 0.2, ""},
    Weight{"detector:headline", 0.2, ""},
    Weight{"detector:kind", 0.2, ""},
    Weight{"detector:misquote", 1.0, ""},
    Weight{"detector:negation", 0.3, ""},
    Weight{"detector:number", 0.4, ""},
    Weight{"detector:place", 0.2, ""},
    Weight{"detector:relation", 0.4, ""},
    Weight{"detector:role-swap", 0.4, ""},
    Weight{"detector:route", 0.5, ""},
    Weight{"detector:state", 0.4, ""},
    Weight{"headline", -0.3, "one side is a headline, which leaves words out"},
    Weight{"line", -0.64, "a text of one sentence as a whole; fitted, see bench/clash_weights"},
    Weight{"line-arcs", -0.19, "how well the arcs of its words are borne out"},
    Weight{"line-copies", -0.76, "the same without each word's own: does it copy?"},
    Weight{"line-figures", 1.10, "figures that are nowhere (up to 3), but small numbers"},
    Weight{"line-names", 0.79, "names that are nowhere (up to 3), but sorts of things"},
    Weight{"line-word", 0.59, "log odds of the word that is in doubt most (above -0.4, up to 2)"},
    Weight{"line-words", 0.59, "logarithm of the number of its words"},
    Weight{"names", 0.6, "names in common beside countries and nationalities (up to 3)"},
    Weight{"named", 0.5, "two short texts of which one is about something with a name"},
    Weight{"near-copy", 1.2, "two copies of one text that differ in just this"},
    Weight{"parse", 1.0, "the less certain of the two parses"},
    Weight{"pointing", -0.3, "a participant was found by \"this country\" and the like"},
    Weight{"refutation", -1.70, "one text calls false what the other states"},
    Weight{"refutation-about", 2.0, "share of the headline's words in the body's first sentences"},
    Weight{"refutation-denied", 3.0, "share of the headline's words in a denied clause of the body's lead"},
    Weight{"refutation-here", 1.0, "how clearly the headline calls false what the body tells as true"},
    Weight{"refutation-open", -9.0, "the headline leaves open whether it is so"},
    Weight{"refutation-strength", 1.0, "how clearly: 2 for one plain word, more for several"},
    Weight{"told", 2.8, "two values of one fact of one thing"},
    Weight{"told-elsewhere", -0.8, "all that is known is that it is another place"},
    Weight{"told-pointing", -0.4, "the thing is only pointed at: \"she\", \"the film\""},
    Weight{"topicality", 1.6, "share of rare words in common"},
    Weight{"weak", -0.5, "something was inferred rather than read"},
    Weight{"wording", -1.6, "two wordings compared, where the caller vouches for the situation"},
    Weight{"wording-cover", 3.0, "share of the shorter sentence that agrees, beside the clash"},
    Weight{"wording-cover-other", 1.2, "share of the longer sentence that agrees"},
    Weight{"wording-headline", -1.5, "one side is a headline, maybe of another story"},
    Weight{"wording-place", 1.5, "both words stand in one place of the two sentences"},
    Weight{"wording-several", -0.5, "passages of several sentences"},
    Weight{"wording-weak", -0.5, "names of which neither is known"},
    Weight{"wording:denial", 0.3, "how far the detector is trusted; a guess"},
    Weight{"wording:exclusion", 0.0, ""},
    Weight{"wording:figure", 0.2, ""},
    Weight{"wording:opposition", 0.0, ""},
    Weight{"wording:substitution", 0.0, ""},
};

double weight_of(std::string_view name) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const Weight& w) { return w.feature == name; });
    return row == table.end() ? 0.0 : row->weight;
}

} // namespace

std::span<const Weight> weights() { return table; }

Confidence confidence_of(std::span<const Feature> features) {
    Confidence out;
    double sum = weight_of("bias");
    for (const Feature& feature : features) {
        const double weight = weight_of(feature.name);
        if (weight == 0 || feature.value == 0) continue;
        sum += weight * feature.value;
        char line[96];
        std::snprintf(line, sizeof line, " %.2f x %.1f = %+.2f", feature.value, weight,
                      feature.value * weight);
        out.shares.push_back(std::string(feature.name) + line);
    }
    out.value = 1 / (1 + std::exp(-sum));
    return out;
}

double log_odds_of(std::span<const Feature> features) {
    double out = weight_of("bias");
    for (const Feature& feature : features) out += weight_of(feature.name) * feature.value;
    return out;
}

} // namespace factlint::confidence
