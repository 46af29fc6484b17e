#include "contradict/wording.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t most_shaped_words = 20;
constexpr std::size_t few_words = 8;

// Words of a verb group that stand before its main verb.
constexpr std::array<std::string_view, 33> verb_group{
    "am",     "are", "be",   "been", "being", "can",    "cannot", "could",  "did",   "do",      "does",
    "had",    "has", "have", "is",   "may",   "might",  "must",   "never",  "no",    "not",     "shall",
    "should", "was", "were", "will", "would", "didn't", "wasn't", "hasn't", "isn't", "weren't", "won't"};

// A quotation that ends in one of these was cut in the middle of something.
constexpr std::array<std::string_view, 38> danglers{
    "a",     "after",  "an",    "and",   "as",    "at",   "before", "but",    "by",   "for",
    "from",  "his",    "her",   "in",    "into",  "its",  "of",     "off",    "on",   "or",
    "about", "almost", "fewer", "least", "less",  "more", "most",   "nearly", "over", "than",
    "that",  "the",    "their", "to",    "which", "when", "where",  "with"};

template<std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string bare(std::string_view word) {
    std::string out = lower_case(word);
    if (const auto at = out.find("\u2019"); at != std::string::npos) out.replace(at, 3, "'");
    while (!out.empty() && std::string_view(",;:.!?\"'").find(out.back()) != std::string_view::npos)
        out.pop_back();
    return out;
}

bool closes(std::string_view word) {
    return word.ends_with(',') || word.ends_with(';') || word.ends_with(':') || word.ends_with('.') ||
           word.ends_with('!') || word.ends_with('?');
}

/// The sentence of a claim cut into words; spans count from the start of the sentence.
class Sentence {
  public:
    explicit Sentence(const Event& event) : event_(event), text_(event.claim->text) {
        std::uint32_t begin = 0;
        for (std::uint32_t i = 0; i <= text_.size(); ++i) {
            const bool space = i == text_.size() || text_[i] == ' ' || text_[i] == '\n' || text_[i] == '\t';
            if (!space) continue;
            if (i > begin) words_.push_back({begin, i});
            begin = i + 1;
        }
    }

    /// The span of the article as one of the sentence; empty where it lies outside.
    Span moved(Span span) const {
        const Span sentence = event_.claim->sentence;
        if (span.empty() || !sentence.covers(span)) return {};
        return {span.begin - sentence.begin, span.end - sentence.begin};
    }

    std::string words(Span article_span) const {
        std::string out = collapse_spaces(moved(article_span).in(text_));
        return strip(out);
    }

    /// The words of a name, with the article before it.
    std::string with_article(const Argument& argument) const {
        const Reach at = around(argument.span);
        const bool has_article = at.size() > 0 && at.begin > 0 && bare(word(at.begin - 1)) == "the";
        return (has_article ? "the " : "") + argument.text;
    }

    /// Predicate and what belongs to it, with doer and done-to as long as the whole stays short. What stands
    /// at `left_out` gives way to an ellipsis.
    std::string core(Span left_out) const { return quote(reach(left_out), left_out); }

    /// The predicate and what follows.
    std::string from_predicate() const {
        Reach at = around(event_.claim->predicate_span);
        if (event_.patient != nullptr) at = wider(at, event_.patient->span, true);
        extend_right(at, few_words);
        return quote(at, {});
    }

  private:
    /// Words [begin, end).
    struct Reach {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t size() const { return end - begin; }
    };

    const Event& event_;
    std::string_view text_;
    std::vector<Span> words_;

    static std::string strip(std::string text) {
        while (!text.empty() && std::string_view(",;:.").find(text.back()) != std::string_view::npos)
            text.pop_back();
        return text;
    }

    std::string_view word(std::size_t at) const { return words_[at].in(text_); }

    Reach around(Span article_span) const {
        const Span span = moved(article_span);
        Reach out;
        if (span.empty()) return out;
        while (out.begin < words_.size() && words_[out.begin].end <= span.begin) ++out.begin;
        out.end = out.begin;
        while (out.end < words_.size() && words_[out.end].begin < span.end) ++out.end;
        return out;
    }

    Reach wider(Reach reach, Span article_span, bool to_the_right_only = false) const {
        const Reach more = around(article_span);
        if (more.size() == 0 || (to_the_right_only && more.begin < reach.begin)) return reach;
        if (reach.size() == 0) return more;
        const Reach both{std::min(reach.begin, more.begin), std::max(reach.end, more.end)};
        // What grows to the right is cut there later; what grows to the left could lose the predicate.
        return both.size() <= most_words || both.begin == reach.begin ? both : reach;
    }

    /// To where a participant or the clause ends, so that no phrase is cut; without one, to `until` words.
    void extend_right(Reach& reach, std::size_t until) const {
        if (reach.size() == 0) return;
        std::size_t stop = reach.end;
        while (stop < words_.size() && stop < reach.begin + most_words && !closes(word(stop - 1))) ++stop;
        std::size_t whole = reach.end;
        const auto consider = [&](Span span) {
            const std::size_t end = around(span).end;
            if (end <= stop) whole = std::max(whole, end);
        };
        for (const Argument& argument : event_.claim->arguments) consider(argument.span);
        consider(event_.claim->span);
        reach.end = whole > reach.end ? whole : std::max(reach.end, std::min(stop, reach.begin + until));
        // No single word is left behind: "at 9.50 pm,".
        if (reach.end < words_.size() && !closes(word(reach.end - 1)) && closes(word(reach.end))) ++reach.end;
    }

    Reach reach(Span left_out) const {
        // What a claim of its own shape spans was chosen to be read.
        if (!event_.shape.empty()) return around(event_.claim->span);
        Reach out = around(event_.claim->predicate_span);
        if (out.size() == 0) return around(event_.claim->span);
        while (out.begin > 0 && is_one_of(verb_group, bare(word(out.begin - 1)))) --out.begin;
        for (const Argument* argument : {event_.agent, event_.patient, event_.whole})
            if (argument != nullptr) out = wider(out, argument->span);
        out = wider(out, left_out);
        extend_right(out, few_words);
        return out;
    }

    std::string quote(Reach at, Span left_out) const {
        const Reach hole = around(left_out);
        const Reach doer = event_.agent == nullptr ? Reach{} : around(event_.agent->span);
        const std::size_t most = event_.shape.empty() ? most_words + 1 : most_shaped_words;
        if (at.size() > most) at.end = at.begin + most;
        const auto is_hole = [&](std::size_t i) { return i >= hole.begin && i < hole.end; };
        // A hole at the end needs no ellipsis, nor does what led up to it.
        while (at.size() > 1 && (is_hole(at.end - 1) || is_one_of(danglers, bare(word(at.end - 1)))))
            --at.end;
        std::string out;
        bool in_hole = false;
        for (std::size_t i = at.begin; i < at.end; ++i) {
            if (is_hole(i) && in_hole) continue;
            in_hole = is_hole(i);
            if (!out.empty()) out += ' ';
            std::string_view each = word(i);
            // "Ana Ruiz, did not sign": what stood before the name is not quoted.
            if (i + 1 == doer.end && doer.begin == at.begin && each.ends_with(',') && i + 1 < at.end &&
                is_one_of(verb_group, bare(word(i + 1))))
                each.remove_suffix(1);
            out += in_hole ? std::string_view("\u2026") : each;
        }
        std::replace(out.begin(), out.end(), '"', '\'');
        // Half of a pair of marks.
        if (out.starts_with("\u201C") && out.find("\u201D") == std::string::npos) out.erase(0, 3);
        return strip(std::move(out));
    }
};

std::string speaker(const Event& event) {
    std::string out = event.place->outlet.empty() ? "one text" : event.place->outlet;
    if (event.claim->field == TextField::Title) out += ", headline";
    if (!event.claim->holders.empty()) out += ", quoting " + event.claim->holders.back();
    return out;
}

bool has_key(const Argument* argument) { return argument != nullptr && !argument->key.empty(); }

// Of two mentions of one participant the one that names it rather than pointing at it ("this nation").
std::string named(const Event& a, const Argument* in_a, const Event& b, const Argument* in_b) {
    return has_key(in_a) || !has_key(in_b) ? Sentence(a).with_article(*in_a)
                                           : Sentence(b).with_article(*in_b);
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string values(const Event& a, const Event& b, Span mark_a, Span mark_b, const Clash& clash,
                   bool replaced) {
    std::string first = Sentence(a).words(mark_a);
    std::string second = Sentence(b).words(mark_b);
    if (clash.differs == Slot::Time) {
        // "Tuesday" and "Tuesday" of two weeks are told apart by the dates they stand for.
        const bool alike = lower_case(first) == lower_case(second);
        const auto dated = [&](std::string& words, const Event& event, Span mark) {
            if (words.empty() || mark == event.claim->predicate_span)
                words = event.claim->time.value;
            else if (alike)
                words += " [" + event.claim->time.value + "]";
        };
        dated(first, a, mark_a);
        dated(second, b, mark_b);
    }
    return first + " (" + speaker(a) + "), " + (replaced ? "later " : "") + second + " (" + speaker(b) + ")";
}

// What the values are of, in the words of the first side unless these say next to nothing.
std::string matter_of(const Event& a, Span mark_a, const Event& b, Span mark_b) {
    const std::string first = Sentence(a).core(mark_a);
    if (std::count(first.begin(), first.end(), ' ') > 1) return quoted(first);
    const std::string second = Sentence(b).core(mark_b);
    return quoted(second.size() > first.size() ? second : first);
}

std::string two_sentences(const Event& a, const Event& b, bool replaced) {
    return speaker(a) + ": " + quoted(Sentence(a).core({})) + "; " + (replaced ? "later, " : "") +
           speaker(b) + ": " + quoted(Sentence(b).core({}));
}

} // namespace

std::string message_of(const PairFinding& finding, const Event& first, const Event& second, bool swapped) {
    const Clash& clash = finding.clash;
    const Event& a = swapped ? second : first;
    const Event& b = swapped ? first : second;
    const Span mark_a = swapped ? clash.mark_b : clash.mark_a;
    const Span mark_b = swapped ? clash.mark_a : clash.mark_b;
    const bool replaced = finding.judgement.relation == Relation::Superseded;
    const auto two = [&](std::string_view things, const std::string& matter) {
        return "Two " + std::string(things) + " for " + matter + ": " +
               values(a, b, mark_a, mark_b, clash, replaced);
    };
    switch (clash.differs) {
    case Slot::Time:
        if (a.whole != nullptr && b.whole != nullptr && a.agent != nullptr && b.agent != nullptr)
            return two("dates", named(a, a.agent, b, b.agent) + " joining " + named(a, a.whole, b, b.whole));
        return two("dates", matter_of(a, mark_a, b, mark_b));
    case Slot::Figure:
        return two("figures", matter_of(a, mark_a, b, mark_b));
    case Slot::Place:
        return two("places", matter_of(a, mark_a, b, mark_b));
    case Slot::Agent: {
        // The side that names the doer first can go on without it.
        const bool active = mark_a.end <= a.claim->predicate_span.begin;
        const bool other_active = mark_b.end <= b.claim->predicate_span.begin;
        if (active || other_active) return two("names", "who " + Sentence(active ? a : b).from_predicate());
        return two("names", matter_of(a, mark_a, b, mark_b));
    }
    case Slot::Compared:
        if (!clash.things.empty()) return two(clash.things, clash.matter);
        break;
    case Slot::None:
        break;
    }
    return two_sentences(a, b, replaced);
}

} // namespace factlint::contradict
