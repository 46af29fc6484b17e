#include "contradict/copy_sentences.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_sentences = 600;
constexpr std::size_t fewest_words = 6;   ///< of a sentence, its slots counted as one each
constexpr std::size_t fewest_content = 2; ///< words of its own: what is left of "A beat B 3-1" is no text

bool is_one_of(std::string_view word, auto... words) { return ((word == words) || ...); }

bool is_magnitude(std::string_view word) {
    return is_one_of(word, "hundred", "thousand", "million", "billion", "trillion", "dozen");
}

// "injure" and "injured": with and without "not" a word is not always tagged alike.
std::string_view stem(std::string_view lemma) {
    if (lemma.size() < 5) return lemma;
    for (const std::string_view end : {"ed", "ing", "es", "s", "e"})
        if (lemma.ends_with(end)) return lemma.substr(0, lemma.size() - end.size());
    return lemma;
}

bool is_negator(std::string_view word) {
    return is_one_of(word, "not", "n't", "n\xE2\x80\x99t", "never", "no", "neither", "nor");
}

// Digits of a figure up to the last that is no nought, and the value as it is written.
int significant_digits(std::string_view written) {
    int digits = 0;
    int noughts = 0;
    for (const char c : written) {
        if (!ascii::is_digit(c)) continue;
        if (c == '0') {
            if (digits > 0) ++noughts;
        } else {
            digits += noughts + 1;
            noughts = 0;
        }
    }
    return std::max(digits, 1);
}

class Reducer {
  public:
    Reducer(const analyse::ArticleDocuments& documents, TextField field)
        : documents_(documents), document_(documents.of(field)), field_(field),
          slot_of_(document_.tokens().size(), no_slot) {
        // The days of dates are no figures; how long something lasted is one.
        for (const analyse::Time& each : document_.times())
            if (each.kind == analyse::TimeKind::Date || each.kind == analyse::TimeKind::Time)
                claim(each.span, {SlotKind::Date, each.span, each.value, 0, 0});
        for (const analyse::Quantity& each : document_.quantities())
            claim(each.number, {SlotKind::Figure, each.number, each.unit, each.lo,
                                significant_digits(document_.words(each.number))});
        for (const analyse::Entity& each : document_.entities())
            claim(each.span, {SlotKind::Name, each.span,
                              document_.lexicon().by_id(each.id) != nullptr ? each.id : std::string(), 0, 0});
    }

    void add(std::vector<CopySentence>& out) {
        for (const analyse::Sentence& sentence : document_.sentences()) {
            if (out.size() >= most_sentences) return;
            if (sentence.heading && field_ == TextField::Body) continue;
            if (sentence.tokens.size() < fewest_words || sentence.tokens.size() > 120) continue;
            if (CopySentence reduced = reduce(sentence); !reduced.slots.empty() || reduced.skeleton != 0)
                out.push_back(std::move(reduced));
        }
    }

  private:
    static constexpr std::int32_t no_slot = -1;

    void claim(Span span, CopySlot slot) {
        const analyse::TokenRange range = document_.tokens_in(span);
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            if (slot_of_[i] != no_slot) return;
        for (std::uint32_t i = range.begin; i < range.end; ++i)
            slot_of_[i] = static_cast<std::int32_t>(slots_.size());
        slots_.push_back(std::move(slot));
    }

    bool is_name(const analyse::Token& token, bool first) const {
        const std::string_view word = document_.words(token);
        return token.tag == analyse::Tag::Propn || (!first && ascii::is_upper(word.front()) && word != "I");
    }

    CopySentence reduce(const analyse::Sentence& sentence) const {
        CopySentence out;
        std::uint64_t hash = hash64("copy");
        std::size_t words = 0;
        std::size_t content = 0;
        int negators = 0;
        std::int32_t last_slot = no_slot;
        bool in_name = false;
        const auto inside = [&](Span span) {
            return Span{span.begin - sentence.span.begin, span.end - sentence.span.begin};
        };
        const auto put_slot = [&](const CopySlot& slot) {
            out.slots.push_back(slot);
            out.slots.back().mark = inside(slot.mark);
            hash = combine(hash, hash64(slot.kind == SlotKind::Figure ? "#"
                                        : slot.kind == SlotKind::Date ? "@"
                                                                      : "&"));
            ++words;
        };
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const analyse::Token& token = document_.tokens()[i];
            const std::string_view word = document_.words(token);
            if (word.empty()) continue;
            const std::string lower = lower_case(word);
            if (slot_of_[i] != no_slot) {
                const CopySlot& slot = slots_[static_cast<std::size_t>(slot_of_[i])];
                const bool name = slot.kind == SlotKind::Name;
                if (slot_of_[i] != last_slot) {
                    // "Port Ellery mayor Jane Roe": names side by side are one slot, however they were cut.
                    if (name && in_name)
                        extend(out, inside(slot.mark).end);
                    else
                        put_slot(slot);
                }
                last_slot = slot_of_[i];
                in_name = name;
                continue;
            }
            last_slot = no_slot;
            if (token.tag == analyse::Tag::Num || is_magnitude(lower) ||
                (lower.ends_with('s') && is_magnitude(lower.substr(0, lower.size() - 1)))) {
                // A number that is no quantity counts by its words.
                put_slot({SlotKind::Figure, token.span, "=" + lower, 0, 0});
                in_name = false;
                continue;
            }
            if (is_name(token, i == sentence.tokens.begin)) {
                if (in_name)
                    extend(out, inside(token.span).end);
                else
                    put_slot({SlotKind::Name, token.span, {}, 0, 0});
                in_name = true;
                continue;
            }
            if (lower == "'s" || lower == "\xE2\x80\x99s") continue;
            in_name = false;
            if (is_one_of(lower, "a", "an", "the")) continue;
            if (!ascii::is_alnum(word.front()) && !ascii::is_high(word.front()) && word != "%" && word != "$")
                continue;
            if (is_negator(lower) && !before_only(i, sentence)) {
                ++negators;
                if (out.negator.begin == out.negator.end) out.negator = inside(token.span);
                continue;
            }
            // "did not sign" and "signed"
            if (token.tag == analyse::Tag::Aux && token.lemma == "do") continue;
            const std::string_view lemma = token.lemma.empty() ? std::string_view(lower) : token.lemma;
            hash = combine(hash, hash64(stem(lower_case(lemma))));
            ++words;
            if (lemma.size() > 2 && !document_.lexicon().in_list("stop-words", lower)) ++content;
        }
        if (words < fewest_words || content < fewest_content) return {};
        out.field = field_;
        out.span = sentence.span;
        out.text = std::string(document_.words(sentence.span));
        const Place place = documents_.place(field_, sentence.span);
        out.line = place.line;
        out.column = place.column;
        out.holder = place.holder;
        out.skeleton = hash;
        out.negated = negators % 2 != 0;
        return out;
    }

    bool before_only(std::uint32_t at, const analyse::Sentence& sentence) const {
        if (at + 1 >= sentence.tokens.end) return false;
        const std::string next = lower_case(document_.words(document_.tokens()[at + 1]));
        return is_one_of(next, "only", "just", "merely", "least");
    }

    static void extend(CopySentence& out, std::uint32_t end) {
        out.slots.back().mark.end = end;
        out.slots.back().key.clear();
    }

    const analyse::ArticleDocuments& documents_;
    const analyse::Document& document_;
    TextField field_;
    std::vector<CopySlot> slots_;
    std::vector<std::int32_t> slot_of_; ///< for each token
};

} // namespace

std::vector<CopySentence> copy_sentences(const analyse::ArticleDocuments& documents) {
    std::vector<CopySentence> out;
    Reducer(documents, TextField::Title).add(out);
    Reducer(documents, TextField::Body).add(out);
    return out;
}

} // namespace factlint::contradict
