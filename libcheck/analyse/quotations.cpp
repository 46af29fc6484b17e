// Quotations: pairs of marks, straight or typographic, also over several sentences and paragraphs. A
// paragraph that opens with a mark while one is open goes on with the same speech.
#include "analyse/reading.hpp"

namespace factlint::analyse {
namespace {

constexpr std::uint32_t scare_words = 4;

class Pairing {
  public:
    explicit Pairing(const Reading& reading) : r_(reading) {}

    std::vector<Quotation> run() {
        for (std::uint32_t i = 0; i < r_.size(); ++i) {
            const bool paragraph = i > 0 && r_.newline_before(i);
            if (open_ && paragraph && !continues(i)) close(i - 1, false);
            if (single_mark(i)) continue;
            if (!r_.is_quote(i)) continue;
            const auto form = r_.word(i);
            // Two apostrophes open and close, as the straight mark does; back-ticks only open.
            const bool plain = form == "\"" || form == "''";
            const bool closing_form = form == "”" || form == "»" || (open_ && closes(i));
            const bool opening_form = !closing_form && !plain;
            if (!open_) {
                if (closing_form) continue; // a stray mark
                if (plain && i + 1 < r_.size() && r_.space_before(i + 1) && !r_.space_before(i))
                    continue; // inches
                open(i);
            } else if (paragraph && (opening_form || plain)) {
                close(i - 1, false); // the same speech goes on in a new paragraph
                open(i);
            } else if (opening_form && form != "„") {
                ++depth_; // nested
            } else if (depth_ > 0 && !plain) {
                --depth_;
            } else {
                close(i, true);
            }
        }
        if (open_ && r_.size() > 0) close(r_.size() - 1, false);
        return std::move(out_);
    }

  private:
    bool continues(std::uint32_t i) const { return r_.is_quote(i) && r_.word(i) != "”"; }

    /// An opening mark at the end of a word: typed the wrong way round.
    bool closes(std::uint32_t i) const {
        return !r_.space_before(i) && i > start_ + 1 &&
               (i + 1 >= r_.size() || r_.space_before(i + 1) || r_.tag(i + 1) == Tag::Punct) &&
               !r_.is(i, "``") && !r_.newline_before(i);
    }

    /// ‘...’ in British style: only typographic marks, and only where a pair is plain.
    bool single_mark(std::uint32_t i) {
        const auto form = r_.word(i);
        if (form != "‘" || open_) return false;
        std::uint32_t end = i + 1;
        const auto& sentence = r_.sentence(i);
        while (end < sentence.tokens.end && !(r_.word(end) == "’" && r_.tag(end) != Tag::Part)) ++end;
        if (end >= sentence.tokens.end) {
            end = i + 1;
            while (end < sentence.tokens.end && r_.word(end) != "’") ++end;
        }
        if (end >= sentence.tokens.end || end == i + 1) return true;
        push({r_.tokens[i].span.begin, r_.tokens[end].span.end},
             {r_.tokens[i + 1].span.begin, r_.tokens[end - 1].span.end}, true, i + 1, end);
        return true;
    }

    void open(std::uint32_t i) {
        open_ = true;
        start_ = i;
        depth_ = 0;
    }

    void close(std::uint32_t i, bool closed) {
        open_ = false;
        const auto end = closed ? i : i + 1;
        if (end <= start_ + 1) return;
        push({r_.tokens[start_].span.begin, r_.tokens[i].span.end},
             {r_.tokens[start_ + 1].span.begin, r_.tokens[end - 1].span.end}, closed, start_ + 1, end);
    }

    void push(Span span, Span content, bool closed, std::uint32_t begin, std::uint32_t end) {
        Quotation quotation;
        quotation.span = span;
        quotation.content = content;
        quotation.closed = closed;
        // A word or two inside somebody else's sentence is set off, not spoken.
        std::uint32_t words = 0;
        bool verb = false;
        for (auto i = begin; i < end; ++i) {
            if (r_.tag(i) != Tag::Punct) ++words;
            verb = verb || r_.finite(i);
        }
        const auto last = r_.word(end - 1);
        const bool sentence_like = last == "." || last == "," || last == "!" || last == "?" || last == "…";
        const auto mark = begin - 1;
        const bool opens =
            mark == r_.sentence(mark).tokens.begin || r_.word(mark - 1) == "," || r_.word(mark - 1) == ":";
        quotation.scare = words <= scare_words && !verb && !(sentence_like && opens);
        out_.push_back(quotation);
    }

    const Reading& r_;
    std::vector<Quotation> out_;
    bool open_ = false;
    std::uint32_t start_ = 0;
    std::uint32_t depth_ = 0;
};

} // namespace

std::vector<Quotation> find_quotations(const Reading& reading) { return Pairing(reading).run(); }

} // namespace factlint::analyse
