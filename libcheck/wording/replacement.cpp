#include "wording/replacement.hpp"

#include "base/ascii.hpp"
#include "claims/names.hpp"
#include "wording/borne_out.hpp"
#include "wording/value_apart.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

using analyse::Tag;

bool counts(const TreeWord& word) { return word.content && !word.in_name; }

constexpr double least_place = 0.2;
constexpr double least_sort_place = 0.6;
constexpr double least_cover_elsewhere = 0.6;

// "Thousands": no figure that could be wrong.
bool is_vague(const TreeWord& word) {
    return word.lower == "thousands" || word.lower == "hundreds" || word.lower == "dozens" ||
           word.lower == "tens" || word.lower == "millions" || word.lower == "scores" ||
           word.lower == "billions";
}

// The "35" of "35 years ago" is part of a time and carries no figure of its own.
bool is_plain_number(const TreeWord& word) {
    return word.figure < 0 && word.tag == Tag::Num && !word.in_name && !word.proper;
}

// Written as a word, up to twelve.
bool is_small_number(const TreeWord& word) {
    constexpr std::array<std::string_view, 12> small{"one",   "two",   "three", "four", "five",   "six",
                                                     "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    return std::find(small.begin(), small.end(), word.lower) != small.end();
}

ReplacementKind kind_of(const TreeWord& word) {
    if (word.figure >= 0 || is_plain_number(word)) return ReplacementKind::Figure;
    if (word.proper) return ReplacementKind::Name;
    if (word.tag == Tag::Noun) return ReplacementKind::Noun;
    return word.tag == Tag::Verb ? ReplacementKind::Verb : ReplacementKind::Quality;
}

bool both_speak(const TreeWord& a, const TreeWord& b, const lexicon::Lexicon& lexicon) {
    const auto speaks = [&](const TreeWord& word) {
        return lexicon.in_list("reporting-verbs", word.lemma) ||
               lexicon.in_list("alleging-verbs", word.lemma);
    };
    return speaks(a) && speaks(b);
}

// "Mr." and "Sen.", "Utd": no names by themselves.
bool is_title(const TreeWord& word, const lexicon::Lexicon& lexicon) {
    return word.lower.ends_with('.') || lexicon.in_list("titles", word.lower);
}

// "Friday", "March": a day that the long text counts from its own date is no name that it lacks.
bool is_time_name(const TreeWord& word, const lexicon::Lexicon& lexicon) {
    const auto& classes = lexicon.memberships(word.lower);
    return std::any_of(classes.begin(), classes.end(), [&](const lexicon::Member& member) {
        const std::string_view name = lexicon.class_name(member.of);
        return name == "weekday" || name == "month";
    });
}

// "Council", "League", "Stadium": what sort of thing a name is of, not which one.
bool is_sort_word(const TreeWord& word, const lexicon::Lexicon& lexicon) {
    return lexicon.in_list("organization heads", word.lower) || lexicon.in_list("firm heads", word.lower) ||
           lexicon.in_list("place heads", word.lower) || lexicon.in_list("event heads", word.lower);
}

// "Smartphone" of "phone", "battleship" of "ship": one is a kind of the other.
bool is_compound_of(const TreeWord& whole, const TreeWord& part) {
    constexpr std::size_t least = 4;
    constexpr std::size_t least_before = 3;
    return !whole.proper && !part.proper && part.lemma.size() >= least &&
           whole.lemma.size() >= part.lemma.size() + least_before && whole.lemma.ends_with(part.lemma);
}

bool has_word(const WordTree& tree, const TreeWord& word) {
    return std::any_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& other) {
        return other.lemma == word.lemma || other.lower == word.lower ||
               (!word.key.empty() && !other.key.empty() && claims::same_name(word.key, other.key));
    });
}

// A place, a person, an organization: what kind of name a key is of; unknown when it has none.
std::string_view sort_of(const TreeWord& word) { return claims::key_type(word.key); }

// The nearest content word before (-1) or after (+1), beside parts of its own name.
std::uint32_t next_content(const WordTree& tree, std::uint32_t at, int step) {
    for (auto i = static_cast<std::int64_t>(at) + step;
         i >= 0 && i < static_cast<std::int64_t>(tree.words.size()); i += step) {
        const TreeWord& word = tree.words[static_cast<std::size_t>(i)];
        if (counts(word)) return static_cast<std::uint32_t>(i);
    }
    return no_word;
}

// "More than 250" of 300, but not of 3,000.
bool bounds_hold(const Figure& said, const Figure& known) {
    if (said.side == 0) return false;
    const double value = value_of(known);
    const double bound = value_of(said);
    const bool holds = said.side > 0 ? bound <= value : value <= bound;
    return holds && value <= 2 * bound && bound <= 2 * value;
}

std::string_view date_at(const WordTree& tree, std::uint32_t word) {
    for (const DateMark& date : tree.dates)
        if (date.first <= word && word <= date.last) return date.value;
    return {};
}

// "London" and "England": one holds the other.
bool one_holds_other(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon) {
    const auto holds = [&](const std::string& large, const std::string& small) {
        if (claims::key_type(large) != "country" || claims::key_type(small) == "country") return false;
        const lexicon::Entry* entry = lexicon.by_id(small);
        return entry != nullptr &&
               (entry->country == large || country_of(small, lexicon) == country_of(large, lexicon));
    };
    return !a.empty() && !b.empty() && (holds(a, b) || holds(b, a));
}

class ReplacementFinder {
  public:
    explicit ReplacementFinder(const PassagePair& pair);
    void take(const WordingPair& pair);
    std::vector<Replacement> found() const;

  private:
    struct Sentence {
        std::vector<bool> known;
        std::uint32_t content = 0;
        std::uint32_t known_content = 0;
        double most_cover = 0;
        std::vector<double> with;      // for each word: the most shared with a sentence that has it
        std::vector<Replacement> best; // one a word; without a tree where there is none
    };

    static double others_of(const Sentence& sentence) {
        return sentence.content > 1 ? sentence.content - 1 : 1;
    }
    bool compare(const WordTree& brief, const WordTree& full, std::uint32_t j, Replacement& out) const;
    bool may_stand_alone(const WordTree& brief, std::uint32_t i) const;
    bool tells(const WordTree& brief, std::uint32_t i) const;
    bool names_one(const WordTree& brief, std::uint32_t i) const;
    bool says_where(const WordTree& brief, std::uint32_t i) const;
    static double place_of(const WordTree& brief, const WordTree& full,
                           const std::vector<std::uint32_t>& to_full, std::uint32_t i, std::uint32_t j);

    const PassagePair& passages_;
    const TreePassage& brief_;
    const TreePassage& full_;
    const lexicon::Lexicon& lexicon_;
    std::vector<Sentence> sentences_;
};

ReplacementFinder::ReplacementFinder(const PassagePair& pair)
    : passages_(pair), brief_(*pair.brief), full_(*pair.full), lexicon_(*pair.lexicon) {
    for (const WordTree& tree : brief_.sentences) {
        Sentence sentence;
        sentence.known = borne_out(tree, full_.words);
        for (std::size_t i = 0; i < tree.words.size(); ++i) {
            if (!counts(tree.words[i])) continue;
            ++sentence.content;
            if (sentence.known[i]) ++sentence.known_content;
        }
        sentence.best.resize(tree.words.size());
        sentence.with.resize(tree.words.size());
        sentences_.push_back(std::move(sentence));
    }
}

void ReplacementFinder::take(const WordingPair& pair) {
    const bool brief_is_a = passages_.brief_is_a(pair);
    const WordTree& brief = brief_is_a ? *pair.a : *pair.b;
    const WordTree& full = brief_is_a ? *pair.b : *pair.a;
    Sentence& sentence = sentences_[static_cast<std::size_t>(&brief - brief_.sentences.data())];
    const double others = others_of(sentence);
    const double cover = std::min(1.0, pair.words.matched / others);
    sentence.most_cover = std::max(sentence.most_cover, cover);
    const auto& to_full = brief_is_a ? pair.words.to_b : pair.words.to_a;
    const auto& to_brief = brief_is_a ? pair.words.to_a : pair.words.to_b;
    std::vector<double> places(full.words.size());
    for (std::uint32_t i = 0; i < brief.words.size(); ++i) {
        if (!counts(brief.words[i]) || is_title(brief.words[i], lexicon_) || is_vague(brief.words[i]))
            continue;
        if (to_full[i] != no_word || has_word(full, brief.words[i])) {
            sentence.with[i] = std::max(sentence.with[i], cover);
            continue;
        }
        const bool known = sentence.known[i];
        Replacement out;
        out.kind = kind_of(brief.words[i]);
        out.brief = &brief;
        out.in_brief = i;
        out.known = known;
        out.cover = cover;
        out.borne = sentence.known_content / others;
        std::fill(places.begin(), places.end(), 0.0);
        for (const Counterpart& c : pair.words.counterparts)
            if ((brief_is_a ? c.in_a : c.in_b) == i) places[brief_is_a ? c.in_b : c.in_a] = c.place;
        Replacement& best = sentence.best[i];
        const auto value = [](const Replacement& r) {
            return r.cover + r.place + (r.typed ? 0.5 : 0) + (r.full != nullptr ? 0.2 : 0);
        };
        if (!known && may_stand_alone(brief, i) && (best.brief == nullptr || value(best) < value(out)))
            best = out;
        for (std::uint32_t j = 0; j < full.words.size(); ++j) {
            if (!counts(full.words[j]) || to_brief[j] != no_word) continue;
            const bool is_value = out.kind == ReplacementKind::Figure || out.kind == ReplacementKind::Name;
            if (places[j] == 0 && !is_value && !are_siblings(brief.words[i], full.words[j], lexicon_))
                continue;
            Replacement with = out;
            if (!compare(brief, full, j, with)) continue;
            if (places[j] == 0 && !with.typed) continue;
            with.full = &full;
            if (known && !with.typed) continue;
            with.place = std::max(places[j], place_of(brief, full, to_full, i, j));
            // Any two names of one kind are typed; they answer each other in one place, or where the
            // sentences agree else.
            if (is_value && with.place < least_place && with.cover < least_cover_elsewhere) continue;
            // "National Stadium" and a team share the sort of their ids and little else.
            if (out.kind == ReplacementKind::Name && with.place < least_sort_place &&
                is_sort_word(brief.words[i], lexicon_))
                continue;
            if (best.brief == nullptr || value(best) < value(with)) best = with;
        }
    }
}

// Whether a word is worth a doubt though the long text has nothing in its place.
bool ReplacementFinder::may_stand_alone(const WordTree& brief, std::uint32_t i) const {
    const TreeWord& word = brief.words[i];
    // "Two years" may be counted from dates.
    if (word.figure >= 0)
        return ascii::is_digit(word.lower.front()) &&
               is_nowhere(brief.figures[static_cast<std::size_t>(word.figure)], full_.words);
    return word.proper && !is_time_name(word, lexicon_) && names_one(brief, i) && !says_where(brief, i);
}

// "Two" and "one of" are written of what the long text lists, and "League" of what it names.
bool ReplacementFinder::tells(const WordTree& brief, std::uint32_t i) const {
    const TreeWord& word = brief.words[i];
    if (kind_of(word) == ReplacementKind::Figure) return !word.lower.empty() && !is_small_number(word);
    return word.proper && names_one(brief, i);
}

// "Surrey" of "Sandown in Surrey", "Boston, Lincolnshire": whoever knows the one may add where it lies.
bool ReplacementFinder::says_where(const WordTree& brief, std::uint32_t i) const {
    const std::uint32_t above = brief.words[i].head;
    if (above == no_word || !brief.words[above].proper) return false;
    const analyse::Relation relation = brief.words[i].relation;
    return (relation == analyse::Relation::Nmod || relation == analyse::Relation::Appos ||
            relation == analyse::Relation::List || relation == analyse::Relation::NmodDesc) &&
           (full_.words.says(brief.words[above].lower) || full_.words.says(brief.words[above].lemma));
}

// Whether a name has a part that says which one it is and that the long text lacks.
bool ReplacementFinder::names_one(const WordTree& brief, std::uint32_t i) const {
    if (!is_sort_word(brief.words[i], lexicon_)) return true;
    return std::any_of(brief.children[i].begin(), brief.children[i].end(), [&](std::uint32_t c) {
        const TreeWord& part = brief.words[c];
        return part.proper && !is_sort_word(part, lexicon_) && !full_.words.says(part.lemma) &&
               !full_.words.says(part.lower);
    });
}

// Whether the word of the long text may stand for that of the short one, and of what kind both are.
bool ReplacementFinder::compare(const WordTree& brief, const WordTree& full, std::uint32_t j,
                                Replacement& out) const {
    const TreeWord& wb = brief.words[out.in_brief];
    const TreeWord& wf = full.words[j];
    if (wf.tag == Tag::Pron || look_alike(wb.lemma, wf.lemma) || both_speak(wb, wf, lexicon_)) return false;
    if (is_compound_of(wb, wf) || is_compound_of(wf, wb)) return false;
    const WordRelation relation = relate(brief, out.in_brief, full, j, lexicon_);
    if (relation == WordRelation::Same || relation == WordRelation::Near ||
        relation == WordRelation::Narrower || relation == WordRelation::Wider)
        return false;
    if (one_holds_other(wb.key, wf.key, lexicon_)) return false;
    const std::string_view date_b = date_at(brief, out.in_brief);
    const std::string_view date_f = date_at(full, j);
    // "The 1970s" of 1979.
    if (date_b.size() > 2 && date_f.size() > 2 && date_b != date_f &&
        (date_b.starts_with(date_f) || date_f.starts_with(date_b)))
        return false;
    if (out.kind == ReplacementKind::Figure) {
        if (is_plain_number(wb) || is_plain_number(wf)) {
            if (!is_plain_number(wb) || !is_plain_number(wf) || relation != WordRelation::None) return false;
            // "35" and "thirty-five" may be one.
            if (ascii::is_digit(wb.lower.front()) != ascii::is_digit(wf.lower.front())) return false;
            // Of the same unit: "35 years" and "30 years".
            out.typed = wb.head != no_word && wf.head != no_word &&
                        brief.words[wb.head].lemma == full.words[wf.head].lemma;
            out.in_full = j;
            out.gone = !brief_.words.says(wf.lemma);
            return out.typed;
        }
        if (wf.figure < 0) return false;
        const Figure& fb = brief.figures[static_cast<std::size_t>(wb.figure)];
        const Figure& ff = full.figures[static_cast<std::size_t>(wf.figure)];
        if (fb.kind != ff.kind || fb.unit != ff.unit || is_or_rounds(fb, ff) ||
            (passages_.named && bounds_hold(fb, ff)))
            return false;
        if (years_agree(brief, out.in_brief, full, j)) return false;
        out.typed = !fb.unit.empty() || (!fb.counted.empty() && fb.counted == ff.counted) ||
                    fb.kind == analyse::QuantityKind::Year || fb.kind == analyse::QuantityKind::Age ||
                    fb.kind == analyse::QuantityKind::Ordinal;
    } else {
        out.typed = relation == WordRelation::Opposite || relation == WordRelation::Exclusive ||
                    are_siblings(wb, wf, lexicon_) ||
                    (!wb.key.empty() && !wf.key.empty() && sort_of(wb) == sort_of(wf));
        if (out.kind == ReplacementKind::Name && !out.typed &&
            (is_time_name(wb, lexicon_) || wf.figure >= 0 || (!wf.proper && wf.tag != Tag::Noun)))
            return false;
        if (out.kind == ReplacementKind::Name && !(out.typed || names_one(brief, out.in_brief))) return false;
    }
    out.in_full = j;
    out.gone = !brief_.words.says(wf.lemma) && !(!wf.key.empty() && brief_.words.names(wf.key));
    return true;
}

double ReplacementFinder::place_of(const WordTree& brief, const WordTree& full,
                                   const std::vector<std::uint32_t>& to_full, std::uint32_t i,
                                   std::uint32_t j) {
    double out = 0;
    const auto meet = [&](std::uint32_t x, std::uint32_t y) {
        return x != no_word && y != no_word && to_full[x] == y;
    };
    if (meet(next_content(brief, i, -1), next_content(full, j, -1))) out += 0.3;
    if (meet(next_content(brief, i, 1), next_content(full, j, 1))) out += 0.3;
    if (meet(brief.words[i].head, full.words[j].head)) out += 0.3;
    const std::uint32_t cb = brief.child(i, analyse::Relation::Case);
    const std::uint32_t cf = full.child(j, analyse::Relation::Case);
    if (cb != no_word && cf != no_word && brief.words[cb].lower == full.words[cf].lower) out += 0.2;
    return std::min(out, 1.0);
}

std::vector<Replacement> ReplacementFinder::found() const {
    std::vector<Replacement> out;
    std::vector<std::vector<Support>> support;
    if (passages_.tells) support = support_of(brief_, full_, lexicon_);
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
        const Sentence& sentence = sentences_[s];
        const WordTree& tree = brief_.sentences[s];
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            Replacement best = sentence.best[i];
            // Another sentence may bear it out: this one then tells of something else.
            if (best.brief != nullptr && sentence.known[i] && sentence.with[i] >= best.cover) best = {};
            if (!passages_.tells) {
                if (best.brief == nullptr) continue;
            } else if (!counts(tree.words[i]) || is_title(tree.words[i], lexicon_) ||
                       is_vague(tree.words[i])) {
                continue;
            }
            if (best.brief == nullptr) {
                best.kind = kind_of(tree.words[i]);
                best.brief = &tree;
                best.in_brief = i;
                best.known = sentence.known[i];
                best.cover = sentence.most_cover;
                best.borne = sentence.known_content / others_of(sentence);
            } else {
                best.stands = true;
            }
            best.several = sentences_.size() > 1;
            best.telling = tells(tree, i);
            best.elsewhere = sentence.with[i];
            if (passages_.tells) best.support = support[s][i];
            out.push_back(best);
        }
    }
    return out;
}

constexpr double least_named_place = 0.3;
constexpr double least_named_cover = 0.4;

// Of two short texts neither has to tell all that the other does: only two values of one kind that stand in
// one place count, and no other name of whoever it is about.
bool is_plain(const Replacement& r) {
    if (!r.typed || r.known || !r.gone || r.kind == ReplacementKind::Verb) return false;
    if (r.place < least_named_place || r.cover < least_named_cover) return false;
    if (is_denied(*r.brief, r.in_brief) || is_denied(*r.full, r.in_full)) return false;
    const TreeWord& said = r.brief->words[r.in_brief];
    const TreeWord& has = r.full->words[r.in_full];
    if (r.kind != ReplacementKind::Name) return true;
    // "Andy" for "Andrew", "TX" for "Texas".
    return !analyse::is_subject(said.relation) && !may_be_one_name(said.lower, has.lower);
}

} // namespace

std::vector<Replacement> replacements(const PassagePair& pair) {
    if ((!pair.tells && !pair.named) || pair.headline) return {};
    ReplacementFinder finder(pair);
    for (const WordingPair& sentences : pair.sentences) finder.take(sentences);
    std::vector<Replacement> out = finder.found();
    if (pair.named) {
        std::erase_if(out, [](const Replacement& r) { return !is_plain(r); });
        for (Replacement& r : out) r.named = true;
    }
    return out;
}

} // namespace factlint::wording
