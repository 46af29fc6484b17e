// Negation: cue words, also syllables of words, and what they turn round. Which cues and which scopes:
// Morante & Daelemans (2012), "ConanDoyle-neg"; scopes are read off the trees (negation_scope.hpp).
#include "analyse/negating_affix.hpp"
#include "analyse/negation_scope.hpp"
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// "nor" is looked for so far behind "neither".
constexpr std::uint32_t longest_pair = 25;
/// Words in quotation marks that are no more than this are set off, not somebody's speech.
constexpr std::uint32_t scare_quote = 3;

class Finder {
  public:
    explicit Finder(const Reading& reading) : r_(reading), trees_(reading.trees), scope_(reading) {}

    std::vector<Negation> run() {
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            question_ = asks();
            find_breaks();
            for (next_ = range_.begin; next_ < range_.end;) step(next_++);
        }
        return std::move(out_);
    }

  private:
    bool asks() const {
        for (auto i = range_.end; i > range_.begin && i + 3 > range_.end; --i)
            if (r_.word(i - 1).starts_with('?')) return true;
        return false;
    }

    /// Marks over which no scope reaches: dashes, brackets, semicolons, quotation marks of speech.
    void find_breaks() {
        breaks_.clear();
        auto opened = Trees::none;
        for (auto i = range_.begin; i < range_.end; ++i) {
            if (r_.tag(i) != Tag::Punct && r_.tag(i) != Tag::Sym) continue;
            const auto form = r_.word(i);
            if (form == ";" || form == ":" || form == "--" || form == "—" || form == "–" || form == "(" ||
                form == ")") {
                breaks_.push_back(i);
            } else if (r_.is_quote(i)) {
                if (opened != Trees::none && i - opened <= scare_quote + 1) {
                    const auto at = std::find(breaks_.rbegin(), breaks_.rend(), opened);
                    if (at != breaks_.rend()) breaks_.erase(std::next(at).base());
                    opened = Trees::none;
                } else {
                    breaks_.push_back(i);
                    opened = i;
                }
            }
        }
    }

    bool is(std::uint32_t i, std::string_view word) const { return i < range_.end && r_.is(i, word); }
    bool is_any(std::uint32_t i, std::initializer_list<std::string_view> words) const {
        return i < range_.end && r_.is_any(i, words);
    }
    bool before_is(std::uint32_t i, std::string_view word) const {
        return i > range_.begin && r_.is(i - 1, word);
    }
    bool ends_at(std::uint32_t i) const { return i >= range_.end || r_.tag(i) == Tag::Punct; }

    void step(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (low.empty()) return;
        switch (low[0]) {
        case 'n':
            if (low == "not" || low == "n't" || low == "never") return verbal(i);
            if (low == "no") return r_.bound_by_hyphen(i) ? void() : no(i); // "no-confidence" negates nothing
            if (low == "nothing" || low == "nobody" || low == "none" || low == "nowhere") return pronoun(i);
            if (low == "neither" || low == "nor") return pair(i);
            break;
        case 'w':
            if (low == "without" && !is(i + 1, "doubt"))
                return add({i, i + 1}, low, trees_.head(i) > i ? of_preposition(i) : behind(i));
            break;
        case 'y':
            // "has yet to sign"
            if (low == "yet" && is(i + 1, "to") && i > range_.begin &&
                (r_.lemma(i - 1) == "have" || r_.lemma(i - 1) == "be")) {
                scope_.enter(i);
                auto words = scope_.of_participant(i + 2 < range_.end ? i + 2 : i);
                words.remove(i + 1);
                return add({i, i + 2}, "yet to", words);
            }
            break;
        case 'r':
            if (low == "rather" && is(i + 1, "than")) return instead(i, "rather than");
            if (r_.lemma(i) == "rule" && is(i + 1, "out") && r_.tag(i) == Tag::Verb) {
                scope_.enter(i);
                return add({i, i + 2}, "rule out", scope_.clause(i));
            }
            break;
        case 'i':
            if (low == "instead" && is(i + 1, "of")) return instead(i, "instead of");
            break;
        case 'f':
            if (r_.lemma(i) == "fail" && r_.tag(i) == Tag::Verb && is(i + 1, "to")) {
                scope_.enter(i);
                auto words = scope_.clause(i);
                const auto what = trees_.child(i, Relation::Xcomp);
                return add({i, i + 1}, "fail", words, what == Trees::none ? i : what);
            }
            break;
        default:
            break;
        }
        if (const Span affix = negating_affix(r_, i); !affix.empty()) {
            scope_.enter(i);
            auto words = scope_.of_affix();
            words.remove(i);
            add_affix(i, affix, words);
        }
    }

    void verbal(std::uint32_t i) {
        const auto low = r_.lower[i];
        if (low == "never" && is(i + 1, "mind")) return;
        if (low != "never") {
            if (is_any(i + 1, {"only", "merely", "least", "but", "until", "till"}) && low == "not") return;
            if (is(i + 1, "help") && i + 2 < range_.end && r_.tokens[i + 2].form == VerbForm::Gerund) return;
            if (low == "not" && (before_is(i, "or") || before_is(i, "as")) && ends_at(i + 1)) return;
            // "is it not?", "isn't it?" ask for a yes, and so does "Don't you think ...?".
            if (question_ && ends_at(i + 1) && i > range_.begin && r_.tag(i - 1) == Tag::Pron) return;
            if (question_ && low == "n't" && i + 1 < range_.end && i < range_.begin + 4 &&
                (r_.tag(i + 1) == Tag::Pron || r_.tag(i + 1) == Tag::Det))
                return;
            if (question_ && low == "n't" && i + 1 < range_.end && r_.tag(i + 1) == Tag::Pron &&
                ends_at(i + 2))
                return;
        }
        scope_.enter(i);
        auto words = scope_.of_adverb();
        // "I think not": what is denied stands in another sentence.
        if (low == "not" && ends_at(i + 1) &&
            (r_.listed(trees_.head(i), r_.lists.belief) || (r_.listed(trees_.head(i), r_.lists.speech)) ||
             !r_.is_verb(trees_.head(i))) &&
            trees_.head(i) < i)
            words = NearTokens(i);
        add({i, i + 1}, low == "n't" ? "not" : low, words);
    }

    void no(std::uint32_t i) {
        const auto next = i + 1;
        if (is(next, "matter") || r_.bound_by_hyphen(i)) return;
        // "no doubt" as an adverb says how sure somebody is; "there is no doubt" denies one.
        if (is_any(next, {"doubt", "wonder"})) {
            const auto relation = trees_.relation(next);
            if (relation != Relation::Obj && !is_subject(relation)) return;
        }
        scope_.enter(i);
        if (is(next, "longer")) {
            auto words = scope_.of_participant(next);
            words.remove(next);
            ++next_;
            return add({i, i + 2}, "no longer", words);
        }
        if (before_is(i, "by") && is(next, "means")) {
            auto words = scope_.of_participant(next);
            words.remove(i - 1);
            words.remove(next);
            ++next_;
            return add({i - 1, i + 2}, "by no means", words);
        }
        if (r_.tag(i) == Tag::Intj || trees_.relation(i) == Relation::Discourse || ends_at(next))
            return add({i, i + 1}, "no", NearTokens(i));
        add({i, i + 1}, "no", scope_.of_participant(i));
    }

    void pronoun(std::uint32_t i) {
        if (is_any(i + 1, {"but", "except"})) return;
        if (r_.is(i, "none") && (is_any(i + 1, {"other", "too"}) || (is(i + 1, "the") && is(i + 2, "less"))))
            return;
        if (r_.is(i, "nothing") && before_is(i, "for")) return;
        scope_.enter(i);
        add({i, i + 1}, r_.lower[i], scope_.of_participant(i));
    }

    void pair(std::uint32_t i) {
        scope_.enter(i);
        auto words = scope_.of_participant(i);
        const auto event = scope_.event();
        if (r_.is(i, "neither"))
            for (auto at = i + 1; at < range_.end && at < i + longest_pair; ++at)
                if (r_.is(at, "nor") && !paired(at)) {
                    words |= scope_.below(trees_.head(at));
                    words.remove(at);
                    second_.push_back(at);
                    return add({i, i + 1}, "neither", words, event, at);
                }
        if (!paired(i)) add({i, i + 1}, r_.lower[i], words, event);
    }
    bool paired(std::uint32_t nor) const { return std::binary_search(second_.begin(), second_.end(), nor); }

    NearTokens of_preposition(std::uint32_t i) {
        scope_.enter(i);
        return scope_.of_preposition(i);
    }
    /// A preposition that the tree lost: the two words behind it.
    NearTokens behind(std::uint32_t i) {
        scope_.enter(i);
        NearTokens words(i);
        for (auto at = i + 1; at < range_.end && at < i + 3; ++at) words.add(at);
        return words;
    }
    void instead(std::uint32_t i, std::string_view lemma) {
        scope_.enter(i);
        auto head = trees_.head(i);
        if (head <= i + 1) head = trees_.head(i + 1);
        if (head <= i + 1) return;
        auto words = scope_.below(head);
        words.keep(i + 2, range_.end);
        ++next_;
        add({i, i + 2}, lemma, words, head);
    }

    void add(TokenRange cue, std::string_view lemma, NearTokens words) {
        add(cue, lemma, words, scope_.event());
    }

    void add(TokenRange cue, std::string_view lemma, NearTokens words, std::uint32_t event,
             std::uint32_t second = Trees::none) {
        Negation negation;
        negation.lemma = lemma;
        negation.event = event;
        negation.cue = r_.span_of(cue);
        negation.cue_parts.push_back(negation.cue);
        if (second != Trees::none) {
            negation.cue_parts.push_back(r_.tokens[second].span);
            negation.cue = join(negation.cue, r_.tokens[second].span);
        }
        for (auto i = cue.begin; i < cue.end; ++i) words.remove(i);
        // Words behind "without" may be a quotation or stand in brackets.
        if (lemma != "without") clip(cue.begin, words);
        take_words(words, {}, negation);
        out_.push_back(std::move(negation));
    }

    void add_affix(std::uint32_t i, Span affix, NearTokens words) {
        Negation negation;
        negation.affix = true;
        negation.event = i;
        negation.lemma = r_.lemma(i);
        negation.cue = affix;
        negation.cue_parts.push_back(affix);
        clip(i, words);
        words.add(i);
        take_words(words, affix, negation);
        out_.push_back(std::move(negation));
    }

    /// Keeps what stands between the same marks as the cue, and no word that only joins clauses.
    void clip(std::uint32_t cue, NearTokens& words) const {
        auto begin = range_.begin;
        auto end = range_.end;
        const auto after = std::upper_bound(breaks_.begin(), breaks_.end(), cue);
        if (after != breaks_.begin()) begin = *(after - 1) + 1;
        if (after != breaks_.end()) end = *after;
        words.keep(begin, end);
        for (auto i = std::max(begin, words.first()); i < std::min(end, words.last()); ++i) {
            if (!words.contains(i)) continue;
            const bool joins = trees_.relation(i) == Relation::Mark || trees_.relation(i) == Relation::Cc;
            if (!joins || (r_.tag(i) != Tag::Sconj && r_.tag(i) != Tag::Cconj)) break;
            words.remove(i);
        }
    }

    /// Runs of neighbouring words, without marks at their ends; the letters of an affix stay out.
    void take_words(const NearTokens& words, Span affix, Negation& negation) const {
        const auto begin = std::max(range_.begin, words.first());
        const auto end = std::min(range_.end, words.last());
        auto previous = Trees::none;
        for (auto i = begin; i < end; ++i) {
            if (!words.contains(i) || r_.tag(i) == Tag::Punct) continue;
            Span span = r_.tokens[i].span;
            const bool joined = previous != Trees::none && in_between(words, previous, i);
            if (negation.tokens.empty()) negation.tokens.begin = i;
            negation.tokens.end = i + 1;
            previous = i;
            const auto take = [&](Span part, bool join_on) {
                if (part.empty()) return;
                if (join_on && !negation.parts.empty())
                    negation.parts.back().end = part.end;
                else
                    negation.parts.push_back(part);
            };
            if (!affix.empty() && span.covers(affix)) {
                take({span.begin, affix.begin}, joined);
                take({affix.end, span.end}, false);
            } else {
                take(span, joined);
            }
        }
        if (!negation.parts.empty())
            negation.scope = {negation.parts.front().begin, negation.parts.back().end};
    }
    /// Nothing but marks of the scope itself between two words.
    bool in_between(const NearTokens& words, std::uint32_t first, std::uint32_t second) const {
        for (auto i = first + 1; i < second; ++i)
            if (!words.contains(i) && r_.tag(i) != Tag::Punct) return false;
        return true;
    }

    const Reading& r_;
    const Trees& trees_;
    ScopeFinder scope_;
    TokenRange range_;
    std::uint32_t next_ = 0;
    bool question_ = false;
    std::vector<std::uint32_t> breaks_; ///< of the sentence
    std::vector<std::uint32_t> second_; ///< every "nor" that belongs to a "neither"
    std::vector<Negation> out_;
};

} // namespace

std::vector<Negation> find_negations(const Reading& reading) { return Finder(reading).run(); }

} // namespace factlint::analyse
