// Quotations: pairs of marks, straight, typographic, doubled or as back ticks, also over several sentences
// and paragraphs, with what is quoted inside them. A paragraph that opens with a mark while one is open goes
// on with the same speech; one that does not ends it, closed or not. One pass; single marks look for their
// end at most `single_reach` tokens ahead, since most of them are apostrophes.
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t scare_words = 4;
constexpr std::uint32_t single_reach = 300;
constexpr std::uint32_t short_single = 6; ///< words between plain single marks that no stop or comma ends
constexpr std::size_t deepest = 4;

enum class Mark : std::uint8_t { None, Straight, Curly, Low, Guillemet, Ticks, Single };

struct Open {
    Mark mark = Mark::None;
    std::uint32_t at = 0;  ///< token of the mark
    std::uint32_t end = 0; ///< token of the closing mark where it was looked up (Single), else 0
};

class Pairing {
  public:
    explicit Pairing(const Reading& reading) : r_(reading) {}

    std::vector<Quotation> run() {
        for (std::uint32_t i = 0; i < r_.size(); ++i) {
            if (!stack_.empty() && i > stack_.front().at && new_paragraph(i)) {
                const auto goes_on = opening_form(i);
                close_all(i - 1);
                if (goes_on && kind(i) != Mark::Single) {
                    push(kind(i), i);
                    continue;
                }
            }
            const Mark mark = kind(i);
            if (mark == Mark::None) continue;
            if (mark == Mark::Single)
                single(i);
            else
                pair(i, mark);
        }
        if (!stack_.empty()) close_all(r_.size() - 1);
        return std::move(out_);
    }

  private:
    /// A line that begins a sentence; a hard-wrapped line does not.
    bool new_paragraph(std::uint32_t i) const {
        return i > 0 && r_.newline_before(i) && r_.sentence_of[i] != r_.sentence_of[i - 1];
    }
    bool space_after(std::uint32_t i) const { return i + 1 >= r_.size() || r_.space_before(i + 1); }

    Mark kind(std::uint32_t i) const {
        const auto form = r_.word(i);
        if (form.empty() || form.size() > 3) return Mark::None;
        switch (form[0]) {
        case '"':
            return Mark::Straight;
        case '`':
            return form == "``" ? Mark::Ticks : form == "`" ? Mark::Single : Mark::None;
        case '\'':
            return form == "''" ? Mark::Ticks : form == "'" ? Mark::Single : Mark::None;
        default:
            break;
        }
        if (form == "“" || form == "”" || form == "‟") return Mark::Curly;
        if (form == "„") return Mark::Low;
        if (form == "«" || form == "»") return Mark::Guillemet;
        if (form == "‘" || form == "’") return Mark::Single;
        return Mark::None;
    }
    bool opening_form(std::uint32_t i) const {
        const auto form = r_.word(i);
        return form == "“" || form == "„" || form == "«" || form == "``" || form == "‟" || form == "\"" ||
               form == "''" || form == "‘";
    }

    void push(Mark mark, std::uint32_t at, std::uint32_t end = 0) {
        if (stack_.size() < deepest) stack_.push_back({mark, at, end});
    }

    void pair(std::uint32_t i, Mark mark) {
        const auto form = r_.word(i);
        const bool looks_open = r_.space_before(i) && !space_after(i);
        const bool looks_closed = !r_.space_before(i) && space_after(i);
        if (mark == Mark::Low || form == "«" || form == "``") {
            push(mark, i);
        } else if (form == "»") {
            close_kind(Mark::Guillemet, i);
        } else if (mark == Mark::Ticks) {
            // ``so'' and ''so'': two apostrophes open as well.
            if (!close_kind(Mark::Ticks, i) && !looks_closed) push(Mark::Ticks, i);
        } else if (mark == Mark::Curly) {
            if (form == "”") {
                // ”so„ and ”so”: some languages close with what others open with.
                if (!close_kind(Mark::Curly, i) && !close_kind(Mark::Low, i) && looks_open)
                    push(Mark::Curly, i);
            } else if (!stack_.empty() && stack_.back().mark == Mark::Low) {
                close_kind(Mark::Low, i); // „so“
            } else if (!stack_.empty() && looks_closed) {
                close_kind(Mark::Curly, i); // a mark the wrong way round
            } else {
                push(Mark::Curly, i);
            }
        } else {
            straight(i, looks_open, looks_closed);
        }
    }

    void straight(std::uint32_t i, bool looks_open, bool looks_closed) {
        const bool is_open =
            std::any_of(stack_.begin(), stack_.end(), [](const Open& o) { return o.mark == Mark::Straight; });
        if (!is_open) {
            if (close_kind(Mark::Ticks, i)) return; // ``so"
            if (looks_closed) {
                if (!stack_.empty() && stack_.back().mark == Mark::Curly) close_kind(Mark::Curly, i);
                return; // inches, or a mark whose partner is missing
            }
            push(Mark::Straight, i);
        } else if (looks_open && i > 0 && !opens_inside(i)) {
            // A second mark that can only open: the first was never closed.
            close_all(i - 1);
            push(Mark::Straight, i);
        } else {
            close_kind(Mark::Straight, i);
        }
    }
    /// `"yes," she said, "no"` never comes here; `"the "big" one"` does: a short quotation inside.
    bool opens_inside(std::uint32_t i) const {
        return stack_.back().mark != Mark::Straight || stack_.back().at + 1 == i;
    }

    // Single marks.
    bool letter_next(std::uint32_t i) const {
        if (i + 1 >= r_.size() || r_.space_before(i + 1)) return false;
        const auto form = r_.word(i + 1);
        return ascii::is_alpha(form[0]) || ascii::is_high(form[0]) || form[0] == '"' || form[0] == '[';
    }
    void single(std::uint32_t i) {
        if (!stack_.empty() && stack_.back().mark == Mark::Single && stack_.back().end == i) {
            close_kind(Mark::Single, i);
            return;
        }
        if (!stack_.empty() && stack_.back().mark == Mark::Single) return; // an apostrophe inside
        const auto form = r_.word(i);
        if (form == "’") return;
        const bool free = r_.space_before(i) || (i > 0 && r_.punctuation(i - 1));
        if (!free || !letter_next(i)) return;
        if (const auto end = single_end(i, form != "‘"); end != 0) push(Mark::Single, i, end);
    }
    std::uint32_t single_end(std::uint32_t begin, bool plain) const {
        std::uint32_t words = 0;
        for (auto i = begin + 1; i < r_.size() && i - begin < single_reach; ++i) {
            if (new_paragraph(i)) return 0;
            const auto form = r_.word(i);
            if (form == "‘" && !plain) return 0;
            const bool end = form == "’" || (plain && form == "'");
            if (!end) {
                words += r_.punctuation(i) ? 0 : 1;
                continue;
            }
            if (i == begin + 1 || r_.space_before(i)) continue;
            const auto last = r_.word(i - 1);
            const bool stop = last == "," || last == "." || last == "!" || last == "?" || last == "…" ||
                              last == "”" || last == "\"" || last == ";";
            const bool word_next = i + 1 < r_.size() && !r_.punctuation(i + 1);
            // "the players' view": a plural's apostrophe has a word behind it.
            const bool plural = last.ends_with("s") && word_next;
            if (stop || (!plural && (!plain || words <= short_single))) return i;
        }
        return 0;
    }

    /// Closes the innermost open mark of a kind, and what is open inside it; false when there is none.
    bool close_kind(Mark mark, std::uint32_t i) {
        std::size_t at = stack_.size();
        while (at > 0 && stack_[at - 1].mark != mark) --at;
        if (at == 0) return false;
        const Open open = stack_[at - 1];
        stack_.resize(at - 1);
        if (!stack_.empty()) {
            if (i > open.at + 1) inner_.push_back({r_.tokens[open.at].span.begin, r_.tokens[i].span.end});
            return true;
        }
        emit(open.at, i, true);
        return true;
    }
    void close_all(std::uint32_t last) {
        const auto start = stack_.front().at;
        stack_.clear();
        emit(start, last, false);
    }

    void emit(std::uint32_t start, std::uint32_t i, bool closed) {
        std::vector<Span> inner = std::move(inner_);
        inner_.clear();
        const auto begin = start + 1;
        const auto end = closed ? i : i + 1;
        if (end <= begin) return;
        Quotation quotation;
        quotation.span = {r_.tokens[start].span.begin, r_.tokens[i].span.end};
        quotation.content = r_.span_of({begin, end});
        quotation.closed = closed;
        quotation.inner = std::move(inner);
        // A word or two inside somebody else's sentence is set off, not spoken.
        std::uint32_t words = 0;
        bool verb = false;
        for (auto k = begin; k < end && words <= scare_words; ++k) {
            if (!r_.punctuation(k)) ++words;
            verb = verb || r_.mostly_verb(k);
        }
        const auto last = r_.word(end - 1);
        const bool sentence_like = last == "." || last == "," || last == "!" || last == "?" || last == "…";
        const bool opens = start == r_.sentence(start).tokens.begin || r_.word(start - 1) == "," ||
                           r_.word(start - 1) == ":";
        quotation.scare = words <= scare_words && !verb && !(sentence_like && opens);
        out_.push_back(std::move(quotation));
    }

    const Reading& r_;
    std::vector<Open> stack_;
    std::vector<Span> inner_; ///< closed quotations inside the open one
    std::vector<Quotation> out_;
};

} // namespace

std::vector<Quotation> find_quotations(const Reading& reading) { return Pairing(reading).run(); }

} // namespace factlint::analyse
