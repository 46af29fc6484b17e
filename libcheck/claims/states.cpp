#include "claims/states.hpp"

#include "base/dates.hpp"
#include "base/text.hpp"
#include "claims/claim_time.hpp"
#include "claims/shape.hpp"
#include "claims/themes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace factlint::claims {

using analyse::Document;
using analyse::Relation;
using analyse::Tag;
using analyse::Token;
using analyse::Trees;
using analyse::VerbForm;

namespace {

constexpr std::uint32_t none = Trees::none;

// What is said of a theme: the word that says it and the one that tells how well.
struct Saying {
    std::uint32_t verb = none; ///< what the voice hangs on
    std::uint32_t word = none; ///< "weak", "upsurge", "frozen"
    int pole = 0;
    bool turn = false;
    bool noun = false;
};

class SentenceStates {
  public:
    SentenceStates(const Document& document, std::uint32_t sentence)
        : document_(document), tokens_(document.tokens()), trees_(document.trees()), sentence_(sentence),
          range_(document.sentences()[sentence].tokens) {}

    std::vector<Claim> run() {
        for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
            if (tokens_[i].tag != Tag::Noun || !document_.lexicon().in_list("themes", lemma(i))) continue;
            const std::vector<Saying> sayings = sayings_of(i);
            if (sayings.empty()) continue;
            const std::string key = theme_key(document_, i, sentence_);
            if (key.empty()) continue;
            for (const Saying& saying : sayings) add(i, key, saying);
        }
        return std::move(out_);
    }

  private:
    std::string lemma(std::uint32_t token) const { return lower_case(tokens_[token].lemma); }

    int pole(std::uint32_t token) const {
        const std::string word = lemma(token);
        const std::string form = lower_case(document_.words(tokens_[token]));
        const lexicon::Lexicon& lexicon = document_.lexicon();
        if (lexicon.in_list("doing-well", word) || lexicon.in_list("doing-well", form)) return 1;
        if (lexicon.in_list("doing-badly", word) || lexicon.in_list("doing-badly", form)) return -1;
        return 0;
    }

    bool links(std::uint32_t verb) const {
        constexpr std::array words{"be", "remain", "stay", "become", "look", "seem", "keep"};
        const std::string word = lemma(verb);
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    // "at a high level", "in poor shape": how well stands before the noun.
    std::optional<Saying> by_quality(std::uint32_t verb, std::uint32_t noun) const {
        constexpr std::array measures{"level",     "footing", "shape", "state",
                                      "condition", "term",    "ebb",   "point"};
        const std::string word = lemma(noun);
        if (std::find(measures.begin(), measures.end(), word) == measures.end()) return {};
        for (const std::uint32_t child : trees_.children(noun)) {
            if (trees_.relation(child) != Relation::Amod) continue;
            const std::string quality = lemma(child);
            int sign = pole(child);
            if (quality == "high") sign = 1;
            if (quality == "low") sign = -1;
            if (sign != 0) return Saying{verb, child, sign, false, false};
        }
        return {};
    }

    // What the predicate says of its subject.
    std::optional<Saying> by_predicate(std::uint32_t verb) const {
        if (tokens_[verb].tag == Tag::Adj) {
            const int sign = pole(verb);
            return sign == 0 ? std::nullopt : std::optional(Saying{verb, verb, sign, false, false});
        }
        if (tokens_[verb].tag == Tag::Noun) return by_quality(verb, verb);
        if (tokens_[verb].tag != Tag::Verb && tokens_[verb].tag != Tag::Aux) return {};
        if (const int sign = pole(verb); sign != 0 && !links(verb)) {
            // "is strained" is a state, "was suddenly frozen" and "improved" are turns.
            const bool is_so =
                trees_.child(verb, Relation::AuxPass) != none && has_auxiliary(verb, "be", VerbForm::Present);
            return Saying{verb, verb, sign, !is_so, false};
        }
        constexpr std::array showing{"characterize", "characterise", "mark",    "see",    "witness",
                                     "enjoy",        "experience",   "undergo", "suffer", "show"};
        const std::string word = lemma(verb);
        const bool shows = std::find(showing.begin(), showing.end(), word) != showing.end();
        for (const std::uint32_t child : trees_.children(verb)) {
            const Relation relation = trees_.relation(child);
            const bool describes = tokens_[child].tag == Tag::Adj || tokens_[child].form == VerbForm::Past ||
                                   tokens_[child].form == VerbForm::PastParticiple;
            if (links(verb) && relation == Relation::Xcomp && describes)
                if (const int sign = pole(child); sign != 0) return Saying{verb, child, sign, false, false};
            if (links(verb) && relation == Relation::Obl)
                if (auto out = by_quality(verb, child)) return out;
            if (shows &&
                (relation == Relation::Obj || relation == Relation::OblAgent || relation == Relation::Obl))
                if (const int sign = pole(child); sign != 0 && tokens_[child].tag == Tag::Noun)
                    return Saying{verb, child, sign, true, false};
        }
        return {};
    }

    std::uint32_t predicate_of(std::uint32_t subject) const {
        if (analyse::is_subject(trees_.relation(subject))) return trees_.head(subject);
        return none;
    }

    // A subject that the parser hung elsewhere: the predicate after it that has none of its own, with nothing
    // but the noun's own phrase and auxiliaries between.
    std::uint32_t predicate_after(std::uint32_t noun) const {
        for (std::uint32_t i = noun + 1; i < range_.end; ++i) {
            if (trees_.below(i, noun) || tokens_[i].tag == Tag::Aux || tokens_[i].tag == Tag::Adv) continue;
            if (tokens_[i].tag != Tag::Verb) return none;
            for (const std::uint32_t child : trees_.children(i))
                if (analyse::is_subject(trees_.relation(child))) return none;
            return i;
        }
        return none;
    }

    std::vector<Saying> sayings_of(std::uint32_t theme) const {
        std::vector<Saying> out;
        std::uint32_t verb = predicate_of(theme);
        if (verb == none && trees_.relation(theme) == Relation::Conj) verb = predicate_after(theme);
        if (verb != none)
            if (auto saying = by_predicate(verb)) out.push_back(*saying);
        // "the rapid expansion of their relations", "a thaw in ties"
        if (trees_.relation(theme) == Relation::Nmod) {
            const std::uint32_t noun = trees_.head(theme);
            if (const int sign = pole(noun); sign != 0 && tokens_[noun].tag == Tag::Noun) {
                out.push_back({noun, noun, sign, true, true});
                if (const std::uint32_t above = predicate_of(noun); above != none)
                    if (auto saying = by_predicate(above)) out.push_back(*saying);
            }
        }
        return out;
    }

    bool is_strong(const Saying& saying) const {
        const auto strong = [&](std::uint32_t at) {
            return document_.lexicon().in_list("big-turns", lemma(at)) ||
                   document_.lexicon().in_list("big-turns", lower_case(document_.words(tokens_[at])));
        };
        for (const std::uint32_t of : {saying.word, saying.verb})
            for (const std::uint32_t child : trees_.children(of)) {
                if (strong(child)) return true;
                for (const std::uint32_t grandchild : trees_.children(child))
                    if (trees_.relation(grandchild) == Relation::Conj && strong(grandchild)) return true;
            }
        return false;
    }

    bool has_auxiliary(std::uint32_t verb, std::string_view word, std::optional<VerbForm> form = {}) const {
        for (const std::uint32_t child : trees_.children(verb))
            if ((trees_.relation(child) == Relation::Aux || trees_.relation(child) == Relation::AuxPass ||
                 trees_.relation(child) == Relation::Cop) &&
                tokens_[child].lemma == word && (!form || tokens_[child].form == *form))
                return true;
        return false;
    }

    // "since the end of the war", "since 1991": the day that a lasting state began on.
    std::optional<std::int64_t> since(std::uint32_t verb) const {
        for (std::uint32_t i = range_.begin; i + 1 < range_.end; ++i) {
            if (lower_case(document_.words(tokens_[i])) != "since") continue;
            if (!trees_.below(i, verb)) continue;
            const Span after{tokens_[i].span.end, document_.sentences()[sentence_].span.end};
            std::string words = lower_case(collapse_spaces(document_.words(after)));
            if (words.starts_with("the ")) words.erase(0, 4);
            for (const std::string& event : document_.lexicon().list("dated-events")) {
                const auto year_at = event.rfind(' ');
                if (!words.starts_with(std::string_view(event).substr(0, year_at))) continue;
                int year = 0;
                std::from_chars(event.data() + year_at + 1, event.data() + event.size(), year);
                return to_days(Date{year, 12, 31});
            }
            for (const analyse::Time& time : document_.times())
                if (time.sentence == sentence_ && time.known() && time.span.begin >= tokens_[i].span.begin &&
                    time.span.begin <= tokens_[i].span.end + 4)
                    return time.hi;
        }
        return {};
    }

    // "over the past half-decade", "in the last ten years", "in recent years".
    int years_back() const {
        const std::string words =
            lower_case(collapse_spaces(document_.words(document_.sentences()[sentence_].span)));
        struct Row {
            std::string_view words;
            int years;
        };
        constexpr std::array rows{
            Row{"past half-decade", 5}, Row{"last half-decade", 5},  Row{"past decade", 10},
            Row{"last decade", 10},     Row{"past five years", 5},   Row{"last five years", 5},
            Row{"past ten years", 10},  Row{"last ten years", 10},   Row{"past few years", 3},
            Row{"last few years", 3},   Row{"recent years", 3},      Row{"past three years", 3},
            Row{"last three years", 3}, Row{"past two decades", 20}, Row{"last two decades", 20}};
        for (const Row& row : rows)
            if (words.find(row.words) != std::string::npos) return row.years;
        return 0;
    }

    void add(std::uint32_t theme, const std::string& key, const Saying& saying) {
        Claim claim = shaped_claim(document_, state_shape, "state", saying.verb, sentence_);
        if (!is_plain_statement(claim) || has_auxiliary(saying.verb, "have", VerbForm::Past)) return;
        // "could", "may": nothing is said to be so.
        for (const std::uint32_t child : trees_.children(saying.verb))
            if (trees_.relation(child) == Relation::Aux && tokens_[child].lemma != "have" &&
                tokens_[child].lemma != "be" && tokens_[child].lemma != "do")
                return;
        // Whole phrases read well: "the expansion of their relations", "a rapid upsurge".
        const std::uint32_t above = trees_.relation(theme) == Relation::Nmod ? trees_.head(theme) : theme;
        const std::uint32_t noun =
            trees_.relation(saying.word) == Relation::Amod ? trees_.head(saying.word) : saying.word;
        const std::uint32_t first =
            std::min({trees_.leftmost(theme), trees_.leftmost(above), saying.verb, saying.word});
        const std::uint32_t last = std::max({theme, saying.verb, saying.word, noun});
        claim.span = document_.span_of({std::max(first, range_.begin), last + 1});
        Argument subject;
        subject.role = "subject";
        subject.span = document_.span_of({std::max(trees_.leftmost(theme), range_.begin), theme + 1});
        subject.text = std::string(document_.words(subject.span));
        subject.key = key;
        subject.head = std::string(lemma(theme));
        claim.arguments.push_back(std::move(subject));
        claim.extra["pole"] = saying.pole;
        claim.extra["word_span"] = json::from_span(tokens_[saying.word].span);
        if (saying.turn) claim.extra["turn"] = true;
        if (saying.noun) claim.extra["noun"] = true;
        if (is_strong(saying)) claim.extra["strong"] = true;
        const bool perfect = has_auxiliary(saying.verb, "have");
        if (!saying.turn && perfect)
            if (const auto day = since(saying.verb)) claim.extra["since"] = *day;
        if (const int years = years_back(); years > 0) claim.extra["years_back"] = years;
        const bool now = tokens_[saying.verb].form == VerbForm::Present ||
                         has_auxiliary(saying.verb, "be", VerbForm::Present);
        if (!saying.turn && now && !perfect) claim.extra["present"] = true;
        set_time(document_, range_, sentence_, claim);
        out_.push_back(std::move(claim));
    }

    const Document& document_;
    const std::vector<Token>& tokens_;
    const Trees& trees_;
    std::uint32_t sentence_;
    analyse::TokenRange range_;
    std::vector<Claim> out_;
};

} // namespace

std::vector<Claim> state_claims(const Document& document, std::uint32_t sentence) {
    return SentenceStates(document, sentence).run();
}

} // namespace factlint::claims
