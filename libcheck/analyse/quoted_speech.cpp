#include "analyse/quoted_speech.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t words_around = 40; ///< how far from a quotation a verb of saying is looked for
constexpr int sayings_around = 12;

class Linker {
  public:
    Linker(const Reading& reading, const SayingReader& reader, const std::vector<bool>& quoted,
           std::vector<Saying>& sayings)
        : r_(reading), trees_(reading.trees), reader_(reader), quoted_(quoted), sayings_(sayings) {}

    std::vector<Speech> run() {
        for (std::size_t q = 0; q < r_.quotations.size(); ++q) {
            const auto& quotation = r_.quotations[q];
            if (quotation.scare) continue;
            Speech speech;
            speech.quotation = static_cast<std::uint32_t>(q);
            speech.tokens = {token_at(quotation.span.begin), token_at(quotation.span.end - 1) + 1};
            if (Saying* saying = around(speech.tokens)) {
                take(*saying, speech);
                continue;
            }
            if (alone(speech)) out_.push_back(speech);
        }
        std::erase_if(sayings_, [](const Saying& saying) { return saying.content.empty(); });
        return std::move(out_);
    }

  private:
    static constexpr std::uint32_t none = Trees::none;

    std::uint32_t token_at(std::uint32_t offset) const {
        return static_cast<std::uint32_t>(
            std::partition_point(r_.tokens.begin(), r_.tokens.end(),
                                 [&](const Token& token) { return token.span.end <= offset; }) -
            r_.tokens.begin());
    }

    /// The saying whose content has a part of the quotation, the nearest of them.
    Saying* around(TokenRange quote) {
        const auto first = std::partition_point(sayings_.begin(), sayings_.end(), [&](const Saying& saying) {
            return saying.word < quote.begin;
        });
        Saying* best = nullptr;
        std::uint32_t best_overlap = 0;
        const auto look = [&](Saying& saying) {
            const auto begin = std::max(saying.content.begin, quote.begin);
            const auto end = std::min(saying.content.end, quote.end);
            if (begin >= end || quote.contains(saying.word)) return;
            if (end - begin > best_overlap) {
                best = &saying;
                best_overlap = end - begin;
            }
        };
        auto before = first;
        for (int n = 0; n < sayings_around && before != sayings_.begin(); ++n) look(*--before);
        auto after = first;
        for (int n = 0; n < sayings_around && after != sayings_.end(); ++n, ++after)
            if (after->word >= quote.end) look(*after);
        return best;
    }

    void take(Saying& saying, Speech& speech) {
        const auto quote = speech.tokens;
        speech.cue = saying.cue;
        speech.word = saying.word;
        speech.source = speaker_beside(saying.word, quote, saying.source);
        remember(speech);
        if (stands_for_all(saying, quote)) {
            out_.push_back(speech);
            saying.content = {};
            return;
        }
        saying.source = speech.source;
        saying.content.begin = std::min(saying.content.begin, quote.begin);
        saying.content.end = std::max(saying.content.end, quote.end);
        // Content on both sides of the saying after all.
        if (saying.content.contains(saying.word) && saying.aside.empty()) saying.aside = saying.cue;
    }

    /// Whether a quotation is all that a saying says, however much else the parser gives it.
    bool stands_for_all(const Saying& saying, TokenRange quote) const {
        if (saying.kind == AttributionKind::AccordingTo) return false;
        const auto& content = saying.content;
        const bool from_start = content.begin + 2 >= quote.begin;
        if (from_start && content.end <= quote.end + 2) return true;
        const bool sentence =
            r_.sentence(quote.begin).tokens.begin == quote.begin || closes_with_comma(quote);
        if (saying.word >= quote.end) return from_start && sentence;
        // 'said, "..." and left': what follows is told by the author again.
        return from_start && quote.size() > 5 && quote.begin > 0 &&
               (r_.word(quote.begin - 1) == "," || r_.word(quote.begin - 1) == ":");
    }

    void remember(const Speech& speech) {
        last_ = speech;
        last_end_ = std::max(speech.tokens.end, speech.cue.end);
    }

    /// A quotation outside the content of all sayings. False when it is words inside somebody's sentence.
    bool alone(Speech& speech) {
        const auto quote = speech.tokens;
        auto verb = cue_after(quote);
        if (verb == none) verb = cue_before(quote);
        if (verb != none) {
            speech.cue = {verb, verb + 1};
            speech.word = verb;
            speech.source = speaker_beside(verb, quote, none);
            remember(speech);
            return true;
        }
        if (fragment(quote)) return false;
        if (name_and_colon(speech)) {
            remember(speech);
            return true;
        }
        // ", she said." and nothing else stands between, or the speech goes on in the next paragraph.
        if (last_end_ > 0 && quote.begin < last_end_ + words_around &&
            r_.sentence_of[quote.begin] <= r_.sentence_of[last_end_ - 1] + 2) {
            speech.goes_on = true;
            speech.cue = last_.cue;
            speech.word = last_.word;
            speech.source = last_.source;
            last_end_ = quote.end;
        }
        return true;
    }

    bool fragment(TokenRange quote) const {
        const auto begin = quote.begin;
        if (begin == r_.sentence(begin).tokens.begin) return false;
        const auto before = r_.word(begin - 1);
        if (before == ":" || before == "," || before == "—" || before == "–") return quote.size() < 8;
        return true;
    }

    bool relative(std::uint32_t v) const {
        const auto relation = trees_.relation(v);
        return relation == Relation::AclRelcl || relation == Relation::Acl || relation == Relation::Amod;
    }

    bool reports(std::uint32_t v) const {
        return r_.tag(v) == Tag::Verb && (r_.listed(v, r_.lists.reporting) || r_.listed(v, r_.lists.speech));
    }

    bool closes_with_comma(TokenRange quote) const {
        const auto last = quote.end - 1;
        const auto at = r_.is_quote(last) && last > quote.begin ? last - 1 : last;
        return r_.word(at) == "," || r_.is(quote.end, ",");
    }

    /// '"...," Lavrov said', '"...?" asked Lavrov, who ...'
    std::uint32_t cue_after(TokenRange quote) const {
        const auto end = quote.end;
        if (end >= r_.size() || r_.newline_before(end)) return none;
        const bool comma = closes_with_comma(quote);
        const auto sentence = r_.sentence(end).tokens;
        if (r_.sentence_of[end] != r_.sentence_of[end - 1] && !comma) {
            // '"Why?" he asked.': a sentence of its own to the splitter.
            const auto mark = r_.word(end >= 2 ? end - 2 : 0);
            if (mark == "." && r_.capital(end)) return none;
            if (r_.capital(end) && sentence.size() > 8) return none;
        }
        const auto limit = std::min(sentence.end, end + words_around);
        for (auto i = end; i < limit; ++i) {
            if (r_.is_quote(i) || r_.word(i) == ";") return none;
            if (r_.word(i) == "." && i > end) return none;
            if (r_.tag(i) != Tag::Verb || relative(i)) continue;
            if (r_.tokens[i].form == VerbForm::Base && !reports(i)) continue;
            if (reports(i)) return has_content(i, quote) && !comma ? none : i;
            if (comma && r_.finite(i)) return i;
            if (r_.finite(i)) return none;
        }
        return none;
    }

    /// Whether a verb behind a quotation has a content of its own: 'He said "no" and added that ...'
    bool has_content(std::uint32_t v, TokenRange quote) const {
        const auto clause = trees_.child(v, Relation::Ccomp);
        return clause != none && clause > v && !quote.contains(clause);
    }

    /// 'Lavrov said: "..."', 'Putin, who said the following:' and a new paragraph.
    std::uint32_t cue_before(TokenRange quote) const {
        const auto begin = quote.begin;
        if (begin == 0) return none;
        const bool colon = r_.word(begin - 1) == ":";
        auto sentence = r_.sentence(begin).tokens;
        if (begin == sentence.begin) {
            if (!colon) return none;
            sentence = r_.sentence(begin - 1).tokens;
        }
        const auto from = std::max(sentence.begin, begin > words_around ? begin - words_around : 0);
        std::uint32_t main = none;
        for (auto i = begin; i-- > from;) {
            if (quoted_[i] || (r_.word(i) == ";" && i + 1 < begin)) break;
            if (reports(i) && (!relative(i) || begin - i < (colon ? 8U : 4U))) return i;
            if (r_.tag(i) == Tag::Verb && r_.finite(i) && !relative(i)) main = i;
        }
        return colon ? main : none;
    }

    /// 'TRUMP: "..."', 'Ana Ruiz, the mayor: "..."'
    bool name_and_colon(Speech& speech) const {
        const auto begin = speech.tokens.begin;
        if (begin < 2 || r_.word(begin - 1) != ":") return false;
        const auto sentence = r_.sentence(begin - 1).tokens;
        if (begin - 1 - sentence.begin > 12 || r_.chunk_of[sentence.begin] < 0) return false;
        speech.source = r_.phrase_at(sentence.begin).head;
        if (r_.tag(speech.source) == Tag::Pron) return false;
        speech.cue = {begin - 1, begin};
        speech.word = begin - 1;
        return true;
    }

    /// The head of who says a quotation whose verb stands beside it; `source` is what the tree has.
    std::uint32_t speaker_beside(std::uint32_t v, TokenRange quote, std::uint32_t source) const {
        const auto fits = [&](std::uint32_t head) {
            return head != none && !quote.contains(head) && !quoted_[head];
        };
        if (!fits(source)) source = reader_.source_of(v);
        if (fits(source)) return source;
        const auto sentence = r_.sentence(v).tokens;
        if (v >= quote.end) {
            // '"...," said Ruiz', '"...," the mayor, who ..., said'
            auto i = quote.end;
            while (i < v && r_.tag(i) == Tag::Punct) ++i;
            if (i == v) ++i;
            for (; i < sentence.end && i < v + 4; ++i) {
                if (r_.chunk_of[i] >= 0) return r_.phrase_at(i).head;
                if (r_.capital(i)) return i;
            }
            return none;
        }
        int depth = 0;
        for (auto i = v; i-- > sentence.begin && v - i < words_around;) {
            if (r_.word(i) == ")") ++depth;
            if (r_.word(i) == "(") --depth;
            if (depth == 0 && r_.chunk_of[i] >= 0 && !quoted_[i] && !quote.contains(i))
                return r_.phrase_at(i).head;
        }
        return none;
    }

    const Reading& r_;
    const Trees& trees_;
    const SayingReader& reader_;
    const std::vector<bool>& quoted_;
    std::vector<Saying>& sayings_;
    std::vector<Speech> out_;
    Speech last_; ///< the one that a quotation without a verb of saying goes on with
    std::uint32_t last_end_ = 0;
};

} // namespace

std::vector<Speech> find_speeches(const Reading& reading, const SayingReader& reader,
                                  const std::vector<bool>& quoted, std::vector<Saying>& sayings) {
    return Linker(reading, reader, quoted, sayings).run();
}

} // namespace factlint::analyse
