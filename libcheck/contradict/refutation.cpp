#include "contradict/refutation.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace factlint::contradict {
namespace {

// Where a story that refutes another one says so.
constexpr std::size_t first_sentences = 12;
constexpr double each_more = 0.3; // what a cue said again adds
constexpr int most_times = 4;
constexpr std::size_t lead_sentences = 3;
constexpr double in_lead = 1.4;
constexpr std::size_t most_brief_sentences = 3;

struct Cue {
    std::string_view lemma;
    double strength = 0;
};

// A sign of a refutation by itself.
constexpr std::array<Cue, 33> cues{{
    {"apocryphal", 1.5},  {"bogus", 1.5},    {"debunk", 1.5},    {"denial", 1},         {"deny", 1},
    {"discredit", 1.5},   {"disprove", 1.5}, {"doubt", 1},       {"fabricate", 1.5},    {"fabricated", 1.5},
    {"fabrication", 1.5}, {"fake", 1.5},     {"false", 1},       {"falsehood", 1.5},    {"fictional", 1},
    {"fictitious", 1.5},  {"hoax", 2},       {"hoaxer", 1.5},    {"misinformation", 2}, {"misreport", 1.5},
    {"myth", 1},          {"prank", 1},      {"prankster", 0.5}, {"rebut", 1},          {"refute", 1},
    {"retract", 1},       {"retraction", 1}, {"rumor", 0.5},     {"rumour", 0.5},       {"satire", 2},
    {"satirical", 2},     {"staged", 0.5},   {"untrue", 2},
}};

// A refutation once denied: "is not true", "that was not the case".
constexpr std::array<Cue, 5> denied_cues{
    {{"true", 2}, {"real", 1.5}, {"case", 1.5}, {"authentic", 1.5}, {"truth", 1.5}}};

// What may be refuted without naming its matter.
constexpr std::array<std::string_view, 20> stories{"story",      "report",  "claim", "video",   "photo",
                                                   "photograph", "picture", "image", "rumor",   "rumour",
                                                   "news",       "post",    "tale",  "article", "clip",
                                                   "footage",    "account", "tweet", "message", "allegation"};

// A headline that says so itself, or that leaves open whether it is so, states nothing that could be refuted.
constexpr std::array<std::string_view, 33> open_words{
    "allege",     "alleged",   "allegedly",   "apparently", "believe",     "claim",    "confusion",
    "could",      "dupe",      "fool",        "if",         "investigate", "may",      "might",
    "possible",   "possibly",  "probe",       "purported",  "purportedly", "really",   "report",
    "reportedly", "rumor",     "rumored",     "rumour",     "rumoured",    "supposed", "supposedly",
    "suspect",    "suspected", "unconfirmed", "unverified", "whether"};

template<class List>
double strength_in(const List& list, const TreeWord& word) {
    for (const Cue& cue : list)
        if (word.lemma == cue.lemma || word.lower == cue.lemma) return cue.strength;
    return 0;
}

bool is_story(const TreeWord& word) {
    return std::find(stories.begin(), stories.end(), word.lemma) != stories.end();
}

// "A fake passport", "a satirical magazine": no story is called so.
bool is_of_a_thing(const WordTree& tree, std::uint32_t word) {
    const TreeWord& cue = tree.words[word];
    if (cue.relation != analyse::Relation::Amod && cue.relation != analyse::Relation::Compound) return false;
    return cue.head != no_word &&
           std::find(stories.begin(), stories.end(), tree.words[cue.head].lemma) == stories.end();
}

bool is_denied_here(const WordTree& tree, std::uint32_t word) {
    return std::any_of(tree.denials.begin(), tree.denials.end(), [&](const Denial& denial) {
        return denial.head == word || denial.cue == word || tree.words[word].head == denial.head;
    });
}

bool is_about(const WordTree& tree, const TreePassage& about) {
    return std::any_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& word) {
        return (word.content && about.words.says(word.lemma)) || is_story(word);
    });
}

// "Source: the mayor resigns": said by somebody. "Breaking: ..." is not.
bool names_a_speaker_first(const WordTree& tree) {
    for (std::size_t i = 1; i < tree.words.size() && i < 6; ++i)
        if (tree.words[i].lower == ":")
            return tree.words[i - 1].tag == analyse::Tag::Noun || tree.words[i - 1].proper;
    return false;
}

bool is_open(const WordTree& tree) {
    return std::any_of(tree.words.begin(), tree.words.end(), [](const TreeWord& word) {
        return std::find(open_words.begin(), open_words.end(), word.lemma) != open_words.end() ||
               std::find(open_words.begin(), open_words.end(), word.lower) != open_words.end();
    });
}

// "Latest victim of a death hoax": any word of refuting, of whatever it is said.
bool has_cue(const WordTree& tree) {
    return std::any_of(tree.words.begin(), tree.words.end(),
                       [](const TreeWord& word) { return strength_in(cues, word) > 0; });
}

bool leaves_open(const TreePassage& passage) {
    for (const WordTree& tree : passage.sentences) {
        if (tree.question || names_a_speaker_first(tree) || is_open(tree)) return true;
    }
    return false;
}

bool denies(const TreePassage& passage) {
    return std::any_of(passage.sentences.begin(), passage.sentences.end(),
                       [](const WordTree& tree) { return !tree.denials.empty(); });
}

bool any_cue(const TreePassage& passage) {
    return std::any_of(passage.sentences.begin(), passage.sentences.end(), has_cue);
}

// Neither a word of refuting anywhere, nor one in the lead that leaves open whether it is so.
bool tells_as_true(const TreePassage& passage) {
    if (any_cue(passage)) return false;
    for (std::size_t s = 0; s < passage.sentences.size() && s < lead_sentences; ++s)
        if (passage.sentences[s].question || is_open(passage.sentences[s])) return false;
    return true;
}

} // namespace

double refutes(const TreePassage& passage, const TreePassage& about) {
    std::map<std::string_view, std::pair<double, int>> found;
    for (std::size_t s = 0; s < passage.sentences.size() && s < first_sentences; ++s) {
        const WordTree& tree = passage.sentences[s];
        if (tree.question || !is_about(tree, about)) continue;
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            const TreeWord& word = tree.words[i];
            if (word.hedged) continue;
            const bool denied = is_denied_here(tree, i);
            const double strength = denied ? strength_in(denied_cues, word) : strength_in(cues, word);
            if (strength == 0 || is_of_a_thing(tree, i) || (!denied && is_denied(tree, i))) continue;
            // "Denied claims that": the story is what is denied. What the lead says is the point of a story.
            const std::uint32_t object = tree.child(i, analyse::Relation::Obj);
            const bool of_story = object != no_word && is_story(tree.words[object]);
            auto& [most, times] = found[word.lemma];
            most = std::max(most, strength * (s < lead_sentences ? in_lead : 1.0) + (of_story ? 0.5 : 0));
            ++times;
        }
    }
    double out = 0;
    for (const auto& [lemma, cue] : found)
        out += cue.first * (1 + each_more * (std::min(cue.second, most_times) - 1));
    return out;
}

std::optional<PassageClash> look_for_refutation(const PassagePair& pair) {
    if (!pair.headline || !pair.tells || pair.brief->sentences.empty() ||
        pair.brief->sentences.size() > most_brief_sentences)
        return std::nullopt;
    const double here = refutes(*pair.brief, *pair.full);
    const double there = refutes(*pair.full, *pair.brief);
    // Whoever denies or doubts it himself agrees with a text that refutes it.
    double strength = 0;
    const bool open = leaves_open(*pair.brief) || denies(*pair.brief);
    if (here == 0 && !open && !any_cue(*pair.brief)) strength = there;
    if (there == 0 && here >= 1.5 && !open && tells_as_true(*pair.full)) strength = here;
    if (strength == 0) return std::nullopt;
    const Feature features[] = {{"refutation", 1.0}, {"refutation-strength", strength}};
    return PassageClash{confidence_of(features).value,
                        pair.brief->sentences.front().span,
                        {},
                        here == 0 ? "The longer text calls false what the shorter one states."
                                  : "The shorter text calls false what the longer one tells."};
}

} // namespace factlint::contradict
