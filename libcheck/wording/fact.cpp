#include "wording/fact.hpp"

#include "wording/borne_out.hpp"
#include "wording/one_thing.hpp"
#include "wording/told_facts.hpp"
#include "wording/value_apart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace factlint::wording {
namespace {

using analyse::Tag;

constexpr std::size_t most_sentences = 40;
constexpr std::size_t most_facts = 40; // of each side; 1,600 comparisons
constexpr std::size_t least_day = 10;  // of "XXXX-08-10"

struct Side {
    const TreePassage* passage;
    std::vector<ToldFact> facts;
    std::vector<std::string_view> kinds; ///< of all things that the passage speaks of
};

Side side_of(const TreePassage& passage, const lexicon::Lexicon& lexicon) {
    Side out{&passage, {}, {}};
    for (std::size_t s = 0; s < passage.sentences.size() && s < most_sentences; ++s) {
        for (ToldFact& fact : told_facts(passage.sentences[s], lexicon))
            if (!fact.denied && out.facts.size() < most_facts) out.facts.push_back(std::move(fact));
    }
    return out;
}

// Only a text that says what something is has to know what it speaks of besides.
void take_kinds(Side& side, const lexicon::Lexicon& lexicon) {
    for (const WordTree& tree : side.passage->sentences)
        for (std::uint32_t i = 0; i < tree.words.size(); ++i)
            if (tree.words[i].tag == analyse::Tag::Noun || tree.words[i].tag == analyse::Tag::Propn)
                for (const std::string_view kind : kinds_of(tree, i, lexicon))
                    if (std::find(side.kinds.begin(), side.kinds.end(), kind) == side.kinds.end())
                        side.kinds.push_back(kind);
}

// Whether both sentences have the same words up to "is": "Gone by Dawn is a novel".
bool same_start(const WordTree& x, std::uint32_t in_x, const WordTree& y, std::uint32_t in_y) {
    const std::uint32_t a = x.child(in_x, analyse::Relation::Cop);
    const std::uint32_t b = y.child(in_y, analyse::Relation::Cop);
    if (a == no_word || a != b || a == 0 || x.words[0].tag == analyse::Tag::Pron) return false;
    if (x.words[0].tag == analyse::Tag::Det && a < 3) return false;
    return std::equal(x.words.begin(), x.words.begin() + a, y.words.begin(),
                      [](const TreeWord& u, const TreeWord& v) { return u.lower == v.lower; });
}

OneThing same_subject(const Side& x, const ToldFact& in_x, const Side& y, const ToldFact& in_y,
                      const lexicon::Lexicon& lexicon) {
    // Titles of more words than one that are no names by themselves.
    if (same_start(*in_x.tree, in_x.anchor, *in_y.tree, in_y.anchor)) return OneThing::Named;
    return one_thing({x.passage, in_x.tree, in_x.subject}, {y.passage, in_y.tree, in_y.subject}, lexicon);
}

bool together(std::string_view a, std::string_view b, const lexicon::Lexicon& lexicon) {
    if (a == b) return true;
    const std::string one = std::string(a) + " " + std::string(b);
    const std::string other = std::string(b) + " " + std::string(a);
    return lexicon.in_list("kinds-together", one) || lexicon.in_list("kinds-together", other);
}

// Whether a passage says a word of one of the kinds anywhere.
bool speaks_of(const Side& side, const std::vector<std::string_view>& kinds) {
    return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
        return std::find(side.kinds.begin(), side.kinds.end(), kind) != side.kinds.end();
    });
}

bool kinds_apart(const Side& x, const ToldFact& in_x, const Side& y, const ToldFact& in_y,
                 const lexicon::Lexicon& lexicon) {
    for (const std::string_view a : in_x.kinds)
        for (const std::string_view b : in_y.kinds)
            if (together(a, b, lexicon)) return false;
    return !speaks_of(y, in_x.kinds) && !speaks_of(x, in_y.kinds);
}

bool names_country(const TreePassage& passage, const std::string& country, const lexicon::Lexicon& lexicon) {
    return std::any_of(passage.words.keys.begin(), passage.words.keys.end(),
                       [&](const std::string& key) { return country_of(key, lexicon) == country; });
}

// Somebody of one nation, or something made in it.
bool peoples_apart(const Side& x, const ToldFact& in_x, const Side& y, const ToldFact& in_y,
                   const lexicon::Lexicon& lexicon) {
    if (in_x.places.size() != 1 || in_y.places.size() != 1) return false;
    const std::string a = country_of(in_x.places.front(), lexicon);
    const std::string b = country_of(in_y.places.front(), lexicon);
    if (a.empty() || b.empty() || a == b) return false;
    return !names_country(*y.passage, a, lexicon) && !names_country(*x.passage, b, lexicon);
}

// Share of what a sentence says beside one fact, its subject and its dates, that the other passage has.
double borne_beside(const ToldFact& fact, const TreePassage& other) {
    const WordTree& tree = *fact.tree;
    const std::vector<bool> borne = borne_out(tree, other.words);
    double all = 0;
    double known = 0;
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
        const TreeWord& word = tree.words[i];
        if (!word.content || word.in_name || i == fact.anchor || i == fact.subject) continue;
        if (std::any_of(tree.dates.begin(), tree.dates.end(),
                        [&](const DateMark& date) { return date.first <= i && i <= date.last; }))
            continue;
        all += 1;
        known += borne[i] ? 1 : 0;
    }
    return all == 0 ? 1 : known / all;
}

// One deed at two times, where all else that the shorter says of it is said of it by the longer.
bool times_apart(const ToldFact& in_x, const Side& y, const ToldFact& in_y) {
    const TreeWord& a = in_x.tree->words[in_x.anchor];
    const TreeWord& b = in_y.tree->words[in_y.anchor];
    if (a.lemma != b.lemma || in_x.dates.size() != 1 || in_y.dates.size() != 1) return false;
    // "Left Oslo" and "left Ghent" are two deeds.
    const std::uint32_t object_x = in_x.tree->child(in_x.anchor, analyse::Relation::Obj);
    const std::uint32_t object_y = in_y.tree->child(in_y.anchor, analyse::Relation::Obj);
    if (object_x != no_word &&
        (object_y == no_word || in_x.tree->words[object_x].lemma != in_y.tree->words[object_y].lemma))
        return false;
    return dates_apart(in_x.dates.front(), in_y.dates.front()) && borne_beside(in_x, *y.passage) == 1;
}

// One thing that each side says somebody else made, of whom the other side knows nothing.
bool makers_apart(const Side& x, const ToldFact& in_x, const Side& y, const ToldFact& in_y) {
    const WordTree& tx = *in_x.tree;
    const WordTree& ty = *in_y.tree;
    if (in_x.deed != in_y.deed) return false;
    const auto is_known = [](const WordTree& tree, std::uint32_t name, const TreePassage& other) {
        if (other.words.names(tree.words[name].key)) return true;
        const auto words = name_words(tree, name);
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::any_of(other.sentences.begin(), other.sentences.end(), [&](const WordTree& sentence) {
                return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const TreeWord& has) {
                    return has.lower == word || (has.proper && may_be_one_name(has.lower, word));
                });
            });
        });
    };
    return !is_known(tx, in_x.maker, *y.passage) && !is_known(ty, in_y.maker, *x.passage);
}

// "A liberal thinker" and "a conservative politician". A good singer may be a bad dancer: but for qualities
// that stay with somebody whatever he is, both have to call it by one noun.
bool qualities_apart(const ToldFact& in_x, const ToldFact& in_y, const lexicon::Lexicon& lexicon) {
    const bool one_noun = in_x.tree->words[in_x.anchor].lemma == in_y.tree->words[in_y.anchor].lemma;
    const auto stays = [&](const ToldFact& fact) {
        return std::find(fact.kinds.begin(), fact.kinds.end(), "person") != fact.kinds.end() &&
               lexicon.in_list("lasting qualities", fact.tree->words[fact.quality].lemma);
    };
    if (!one_noun && (!stays(in_x) || !stays(in_y))) return false;
    const WordRelation relation = relate(*in_x.tree, in_x.quality, *in_y.tree, in_y.quality, lexicon);
    return relation == WordRelation::Opposite || relation == WordRelation::Exclusive;
}

// Where one text goes to, the other leaves on the same day.
bool journeys_apart(const ToldFact& in_x, const ToldFact& in_y) {
    const auto meets = [](const ToldFact& leaving, const ToldFact& going) {
        if (leaving.left == no_word || going.bound == no_word) return false;
        const TreeWord& left = leaving.tree->words[leaving.left];
        const TreeWord& bound = going.tree->words[going.bound];
        return left.proper && bound.proper && left.lower == bound.lower;
    };
    if (in_x.dates.size() != 1 || in_y.dates.size() != 1) return false;
    // A day, not a year in which one may come and go.
    if (in_x.dates.front() != in_y.dates.front() || in_x.dates.front().size() < least_day) return false;
    return meets(in_x, in_y) != meets(in_y, in_x);
}

template<class Values, class Apart>
bool all_apart(const Values& a, const Values& b, Apart apart) {
    return !a.empty() && !b.empty() && std::all_of(a.begin(), a.end(), [&](const auto& in_a) {
        return std::all_of(b.begin(), b.end(), [&](const auto& in_b) { return apart(in_a, in_b); });
    });
}

bool apart(const Side& x, const ToldFact& in_x, const Side& y, const ToldFact& in_y,
           const lexicon::Lexicon& lexicon) {
    if (in_x.slot == "kind") return kinds_apart(x, in_x, y, in_y, lexicon);
    if (in_x.slot == "people") return peoples_apart(x, in_x, y, in_y, lexicon);
    if (in_x.slot == "quality") return qualities_apart(in_x, in_y, lexicon);
    if (in_x.slot == "age") return std::abs(in_x.age - in_y.age) > 1;
    if (in_x.slot == "journey") return journeys_apart(in_x, in_y);
    if (in_x.slot == "maker") return makers_apart(x, in_x, y, in_y);
    if (in_x.slot == "time") return times_apart(in_x, y, in_y);
    if (in_x.slot == "release" && in_x.tree->words[in_x.anchor].lemma != in_y.tree->words[in_y.anchor].lemma)
        return false;
    if (in_x.slot != "place" && all_apart(in_x.dates, in_y.dates, dates_apart)) return true;
    const bool lasting =
        in_x.slot == "birth" || in_x.slot == "death" || in_x.slot == "place" || in_x.slot == "founding";
    return lasting && all_apart(in_x.places, in_y.places, [&](const std::string& a, const std::string& b) {
               return places_apart(a, b, lexicon) &&
                      (in_x.slot == "birth" || in_x.slot == "death" ||
                       (!x.passage->words.names(b) && !y.passage->words.names(a)));
           });
}

std::string why_of(std::string_view slot) {
    if (slot == "kind") return "One thing is told to be of two kinds that exclude each other.";
    if (slot == "journey") return "Where one text leaves, the other arrives.";
    if (slot == "people") return "One thing is told to be of two nations.";
    return "Two values for the " + std::string(slot) + " of one thing.";
}

} // namespace

std::optional<PassageClash> look_for_fact(const PassagePair& pair) {
    if (pair.headline || pair.tells) return std::nullopt;
    Side brief = side_of(*pair.brief, *pair.lexicon);
    if (brief.facts.empty()) return std::nullopt;
    Side full = side_of(*pair.full, *pair.lexicon);
    const auto is_kind = [](const ToldFact& fact) { return fact.slot == "kind"; };
    if (std::any_of(brief.facts.begin(), brief.facts.end(), is_kind) &&
        std::any_of(full.facts.begin(), full.facts.end(), is_kind)) {
        take_kinds(brief, *pair.lexicon);
        take_kinds(full, *pair.lexicon);
    }
    std::optional<PassageClash> out;
    for (const ToldFact& said : brief.facts) {
        std::optional<PassageClash> clash;
        bool agrees = false; // another sentence that agrees settles it
        for (const ToldFact& has : full.facts) {
            if (said.slot != has.slot) continue;
            const OneThing one = same_subject(brief, said, full, has, *pair.lexicon);
            if (one == OneThing::No) continue;
            if (!apart(brief, said, full, has, *pair.lexicon)) {
                // Of qualities only the same one agrees.
                agrees = said.slot != "quality" ||
                         said.tree->words[said.quality].lemma == has.tree->words[has.quality].lemma;
                if (agrees) break;
                continue;
            }
            const confidence::Feature features[] = {{"told", 1.0},
                                                    {"told-pointing", one == OneThing::Pointed ? 1.0 : 0.0}};
            const double sure = confidence::confidence_of(features).value;
            if (!clash || clash->confidence < sure)
                clash = PassageClash{sure, said.tree->span, has.tree->span, why_of(said.slot)};
        }
        if (clash && !agrees && (!out || out->confidence < clash->confidence)) out = std::move(clash);
    }
    return out;
}

} // namespace factlint::wording
