#include "wording/refutation.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace factlint::wording {
namespace {

// Where a story that refutes another one says so.
constexpr std::size_t first_sentences = 12;
constexpr double each_more = 0.3; // what a cue said again adds
constexpr int most_times = 4;
constexpr double most_strength = 4;
constexpr double strength_of_not = 1.2;   // of a headline that says "not" and no other word of refuting
constexpr double least_doubt = 1;         // a cue that keeps a body from telling a thing as true
constexpr double least_denied_deed = 0.4; // of a headline in a denied clause that has its verb
constexpr double least_denied = 0.6;      // or has not
constexpr std::size_t lead_sentences = 3;
constexpr double in_lead = 1.4;
constexpr std::size_t most_brief_sentences = 3;

struct Cue {
    std::string_view lemma;
    double strength = 0;
};

// A sign of a refutation by itself.
constexpr std::array<Cue, 64> cues{{
    {"absurd", 0.5},       {"apocryphal", 1.5},
    {"baseless", 1.5},     {"bogus", 1.5},
    {"bullshit", 1.5},     {"debunk", 1.5},
    {"denial", 1},         {"deny", 1},
    {"discredit", 1.5},    {"dismiss", 1},
    {"disprove", 1.5},     {"dispute", 1},
    {"doctored", 1.5},     {"doubt", 1},
    {"doubtful", 1},       {"erroneous", 1.5},
    {"fabricate", 1.5},    {"fabricated", 1.5},
    {"fabrication", 1.5},  {"fake", 1.5},
    {"false", 1},          {"falsehood", 1.5},
    {"fictional", 1},      {"fictitious", 1.5},
    {"hoax", 2},           {"hoaxer", 1.5},
    {"implausible", 1.5},  {"improbable", 0.5},
    {"inaccurate", 1.5},   {"incorrect", 1.5},
    {"misinformation", 2}, {"misleading", 1},
    {"misreport", 1.5},    {"mistaken", 1},
    {"myth", 1},           {"nonsense", 1.5},
    {"parody", 1.5},       {"photoshop", 1.5},
    {"photoshopped", 1.5}, {"prank", 1},
    {"prankster", 0.5},    {"rebut", 1},
    {"refute", 1},         {"retract", 1},
    {"retraction", 1},     {"rubbish", 1},
    {"rumor", 0.5},        {"rumour", 0.5},
    {"satire", 2},         {"satirical", 2},
    {"sceptical", 1},      {"scepticism", 1},
    {"skeptical", 1},      {"skepticism", 1},
    {"spoof", 2},          {"staged", 0.5},
    {"stunt", 1},          {"supposed", 0.5},
    {"supposedly", 0.5},   {"unfounded", 1.5},
    {"unlikely", 0.5},     {"unsubstantiated", 1.5},
    {"untrue", 2},         {"wrongly", 1},
}};

// A refutation once denied: "is not true", "that was not the case", "no evidence".
constexpr std::array<Cue, 11> denied_cues{{{"accurate", 1.5},
                                           {"authentic", 1.5},
                                           {"basis", 1},
                                           {"case", 1.5},
                                           {"correct", 1},
                                           {"evidence", 1},
                                           {"happen", 1.5},
                                           {"plausible", 1.5},
                                           {"real", 1.5},
                                           {"true", 2},
                                           {"truth", 1.5}}};

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

// Beside those in a headline: who only tells what others say, think or plan.
constexpr std::array<std::string_view, 14> leaning_words{"accuse", "alive", "assertion", "call",  "official",
                                                         "safe",   "say",   "talk",      "talks", "think",
                                                         "solve",  "trick", "troll",     "want"};

// What a headline tells of a thing that then did not come about: it agrees with a body that says so.
constexpr std::array<std::string_view, 16> reversals{
    "abandon", "axe",  "back", "bail", "cancel", "decline", "drop",  "exit",
    "figment", "halt", "pull", "quit", "refuse", "reject",  "scrap", "withdraw"};

template<std::size_t size>
bool has_one_of(const std::array<std::string_view, size>& list, const TreePassage& passage) {
    return std::any_of(passage.sentences.begin(), passage.sentences.end(), [&](const WordTree& tree) {
        return std::any_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& word) {
            return std::find(list.begin(), list.end(), word.lemma) != list.end() ||
                   std::find(list.begin(), list.end(), word.lower) != list.end();
        });
    });
}

// "News sites fall for a video": whoever did was wrong.
bool falls_for(const TreePassage& passage) {
    for (const WordTree& tree : passage.sentences)
        for (std::size_t i = 1; i < tree.words.size(); ++i)
            if (tree.words[i].lower == "for" && tree.words[i - 1].lemma == "fall") return true;
    return false;
}

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

// 'Wife detained', the mayor "to resign": words that the headline does not make its own. One quoted word may
// be a nickname.
bool quotes_words(const WordTree& tree) {
    std::size_t inside = 0;
    bool open = false;
    for (const TreeWord& word : tree.words) {
        const bool begins = word.lower == "\u2018" || word.lower == "\u201c" || word.lower == "``";
        const bool either = word.lower == "'" || word.lower == "\"";
        if (begins || (either && !open)) {
            open = true;
            inside = 0;
        } else if (either || word.lower == "\u2019" || word.lower == "\u201d" || word.lower == "''") {
            if (open && inside > 0) return true;
            open = false;
        } else if (word.content && !word.proper) {
            ++inside;
        }
    }
    return false;
}

bool leaves_open(const TreePassage& passage) {
    for (const WordTree& tree : passage.sentences) {
        if (tree.question || names_a_speaker_first(tree) || is_open(tree) || quotes_words(tree)) return true;
    }
    return has_one_of(leaning_words, passage) || falls_for(passage);
}

bool says(const WordTree& tree, const TreeWord& word) {
    return std::any_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& other) {
        return other.lemma == word.lemma || other.lower == word.lower;
    });
}

// "Has not been killed" against "killed": how much of the headline one denied clause of the first `last`
// sentences has.
double denied_in(const TreePassage& brief, const TreePassage& full, std::size_t last) {
    double best = 0;
    for (std::size_t s = 0; s < full.sentences.size() && s < last; ++s) {
        const WordTree& tree = full.sentences[s];
        if (tree.question) continue;
        for (const Denial& denial : tree.denials) {
            if (denial.kind == DenialKind::Phrase) continue;
            std::uint32_t top = denial.head;
            if (denial.kind == DenialKind::Noun && tree.words[top].head != no_word)
                top = tree.words[top].head;
            if (tree.words[top].hedged) continue;
            double all = 0;
            double said = 0;
            bool deed = false;
            const std::vector<std::uint32_t> below = tree.below(top);
            for (const WordTree& headline : brief.sentences) {
                for (const TreeWord& word : headline.words) {
                    if (!word.content) continue;
                    ++all;
                    const auto found = std::find_if(below.begin(), below.end(), [&](std::uint32_t i) {
                        return tree.words[i].content && tree.words[i].lemma == word.lemma;
                    });
                    if (found == below.end()) continue;
                    ++said;
                    deed = deed || *found == top;
                }
            }
            if (all == 0) continue;
            const double share = said / all;
            if (share >= (deed ? least_denied_deed : least_denied)) best = std::max(best, share);
        }
    }
    return best;
}

// Share of the content words of the brief passage that stand in the sentences of the other up to `last`.
double known_in_lead(const TreePassage& brief, const TreePassage& full, std::size_t last) {
    double all = 0;
    double known = 0;
    for (const WordTree& tree : brief.sentences) {
        for (const TreeWord& word : tree.words) {
            if (!word.content) continue;
            ++all;
            for (std::size_t s = 0; s < full.sentences.size() && s < last; ++s) {
                if (!says(full.sentences[s], word)) continue;
                ++known;
                break;
            }
        }
    }
    return all == 0 ? 0 : known / all;
}

bool asks(const TreePassage& passage) {
    return std::any_of(passage.sentences.begin(), passage.sentences.end(),
                       [](const WordTree& tree) { return tree.question; });
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
    for (const WordTree& tree : passage.sentences)
        for (std::uint32_t i = 0; i < tree.words.size(); ++i)
            if (strength_in(cues, tree.words[i]) >= least_doubt && !is_of_a_thing(tree, i)) return false;
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
    double there = refutes(*pair.full, *pair.brief);
    const double denied = denied_in(*pair.brief, *pair.full, lead_sentences);
    // Whoever denies or doubts it himself agrees with a text that refutes it.
    const bool open = leaves_open(*pair.brief);
    const bool denies_here = denies(*pair.brief);
    const bool states =
        here == 0 && !denies_here && !any_cue(*pair.brief) && !has_one_of(reversals, *pair.brief);
    const bool calls_false = here >= 1 || denies_here;
    std::vector<confidence::Feature> features;
    if (states && (there > 0 || denied > 0)) {
        features = {{"refutation", 1.0},
                    {"refutation-denied", denied},
                    {"refutation-open", open ? 1.0 : 0.0},
                    {"refutation-strength", std::min(there, most_strength)}};
    } else if (calls_false && !asks(*pair.brief) && there == 0 &&
               denied_in(*pair.brief, *pair.full, first_sentences) == 0 && tells_as_true(*pair.full)) {
        features = {{"refutation", 1.0},
                    {"refutation-here", std::min(here + (denies_here ? strength_of_not : 0), 3.0)}};
    }
    if (features.empty()) return std::nullopt;
    features.push_back({"refutation-about", known_in_lead(*pair.brief, *pair.full, first_sentences)});
    return PassageClash{confidence::confidence_of(features).value,
                        pair.brief->sentences.front().span,
                        {},
                        states ? "The longer text calls false what the shorter one states."
                               : "The shorter text calls false what the longer one tells."};
}

} // namespace factlint::wording
