// Sentences: runs of tokens up to a full stop that ends one, a blank line, or the end of a line that is a
// paragraph.
#include "analyse/reading.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

/// A longer one is cut, so that what reads a sentence to and fro stays linear in the text.
constexpr std::uint32_t longest_sentence = 400;

bool closes(std::string_view form) {
    return form == ")" || form == "]" || form == "”" || form == "’" || form == "»" || form == "''" ||
           form == "'" || form == "\"";
}

/// ":-)" and the like end a sentence when a capital follows.
bool is_face(std::string_view form) {
    return form.size() >= 2 && (form.front() == ':' || form.front() == ';' || form.front() == '=');
}

bool ends_sentence(std::string_view form) {
    return form == "." || form == "…" || form.front() == '!' || form.front() == '?' ||
           form.starts_with("..") || is_face(form);
}

class Splitter {
  public:
    explicit Splitter(Reading& reading) : r_(reading) {}

    void run() {
        const auto count = r_.size();
        std::uint32_t begin = 0;
        bool paragraph_start = true;
        for (std::uint32_t i = 0; i < count;) {
            if (paragraph_start) {
                quote_open_ = false;
                if (const auto end = dateline(i); end > i) {
                    close(begin, end);
                    begin = i = end;
                    paragraph_start = false;
                    continue;
                }
            }
            if (r_.word(i) == "\"") quote_open_ = !quote_open_;
            std::uint32_t end = i + 1;
            bool cut = false;
            if (ends_sentence(r_.word(i))) {
                while (end < count && !r_.newline_before(end) && closes(r_.word(end)) &&
                       !r_.space_before(end)) {
                    if (r_.word(end) == "\"") {
                        if (!quote_open_) break;
                        quote_open_ = false;
                    }
                    ++end;
                }
                cut = end < count && starts(end, r_.word(i)[0] != '.' || end > i + 1, end > i + 1);
            } else if (end - begin >= longest_sentence || abbreviation_ends(i)) {
                cut = true;
            }
            if (end < count && line_ends(end)) cut = true;
            paragraph_start = end < count && r_.newline_before(end);
            if (cut || end >= count) {
                close(begin, end);
                begin = end;
            }
            i = end;
        }
    }

  private:
    /// A dateline ends before the returned token: "ISLAMABAD, Sept 27:", "MOSCOW (Reuters) -".
    std::uint32_t dateline(std::uint32_t i) const {
        if (!r_.all_capitals(i) || r_.word(i).size() < 4) return i;
        const auto limit = std::min(r_.size(), i + 12);
        std::uint32_t capitals = 0;
        for (std::uint32_t at = i; at < limit; ++at) {
            if (at > i && r_.newline_before(at)) return i;
            const auto form = r_.word(at);
            if (form == ":" || form == "-" || form == "--" || form == "—" || form == "–") {
                const bool hyphen_in_name = form == "-" && !r_.space_before(at);
                if (hyphen_in_name || at + 1 >= r_.size() || r_.newline_before(at + 1)) continue;
                if (!r_.capital(at + 1) && !closes(r_.word(at + 1)) && r_.word(at + 1) != "“") return i;
                return r_.all_capitals(at + 1) && form == ":" && capitals > 4 ? i : at + 1;
            }
            if (r_.all_capitals(at)) ++capitals;
            const bool fits = r_.capital(at) || ascii::is_digit(form[0]) || form == "," || form == "(" ||
                              form == ")" || form == "." || form == "/";
            if (!fits) return i;
        }
        return i;
    }

    /// Whether a line end before the token is the end of a sentence. A hard-wrapped line is not.
    bool line_ends(std::uint32_t next) const {
        const auto gap = r_.text.substr(r_.tokens[next - 1].span.end,
                                        r_.tokens[next].span.begin - r_.tokens[next - 1].span.end);
        const auto first = gap.find('\n');
        if (first == std::string_view::npos) return false;
        if (gap.find('\n', first + 1) != std::string_view::npos) return true;
        const auto form = r_.word(next);
        const bool small = ascii::is_lower(form[0]);
        if (!small) return true;
        return ends_sentence(r_.word(next - 1));
    }

    /// Whether the token may be the first of a sentence after a stop.
    bool starts(std::uint32_t next, bool emphatic, bool closed) const {
        const auto form = r_.word(next);
        if (!r_.space_before(next)) return (r_.capital(next) && closed) || space_is_missing(next);
        if (ascii::is_lower(form[0])) return false;
        if (form == "," || form == ";" || form == ":" || form == ")" || form == "—" || form == "–" ||
            form == "-" || form == "--")
            return false;
        // "Will he go?" he asked; "... go!" Mr Ruiz said.
        if (emphatic && closed && r_.capital(next) && r_.known[next] == nullptr && next + 1 < r_.size() &&
            (r_.known[next + 1] != nullptr && (r_.known[next + 1]->forms & lexicon::WordForm::Past) != 0) &&
            is_speech(next + 1))
            return false;
        return true;
    }

    /// "...cancelled as well.New dates": a page that lost the space between two sentences. Only after a word
    /// in lower case and before a capital that is followed by lower case: addresses and file names stay
    /// whole.
    bool space_is_missing(std::uint32_t next) const {
        if (next < 2 || r_.word(next - 1) != "." || r_.space_before(next - 1)) return false;
        const auto before = r_.word(next - 2);
        if (before.size() < 2 || !std::all_of(before.begin(), before.end(), ascii::is_lower)) return false;
        const auto form = r_.word(next);
        if (form == "“" || form == "‘") return next + 1 < r_.size() && r_.capital(next + 1);
        return r_.capital(next) && form.size() > 1 && ascii::is_lower(form[1]) && next + 1 < r_.size() &&
               r_.space_before(next + 1);
    }

    bool is_speech(std::uint32_t at) const {
        const auto* verb = r_.known[at] == nullptr ? nullptr : r_.lexicon->form(r_.known[at]->verb);
        return verb != nullptr && (verb->lists & r_.lists.speech) != 0;
    }

    /// "U.S." and "a.m." may end a sentence: when a word follows that only a sentence's start writes with a
    /// capital.
    bool abbreviation_ends(std::uint32_t i) const {
        const auto form = r_.word(i);
        if (form.size() < 2 || form.back() != '.' || i + 1 >= r_.size() || !r_.space_before(i + 1))
            return false;
        if (form.starts_with("..")) return false;
        const auto name = r_.lower[i].substr(0, form.size() - 1);
        const auto* known = r_.lexicon->form(name);
        if (known != nullptr && (known->lists & r_.lists.abbreviations_before_names) != 0) return false;
        if (form.size() == 2) return false; // an initial
        const auto next = i + 1;
        if (!r_.capital(next)) return false;
        const auto* word = r_.known[next];
        constexpr std::uint32_t starters = tag_bit(Tag::Det) | tag_bit(Tag::Pron) | tag_bit(Tag::Sconj) |
                                           tag_bit(Tag::Cconj) | tag_bit(Tag::Adp) | tag_bit(Tag::Aux);
        return word != nullptr && word->first_tag < 17 && ((1U << word->first_tag) & starters) != 0;
    }

    void close(std::uint32_t begin, std::uint32_t end) {
        if (begin >= end) return;
        Sentence sentence;
        sentence.tokens = {begin, end};
        sentence.span = r_.span_of(sentence.tokens);
        r_.sentences.push_back(sentence);
        r_.sentence_of.resize(end, static_cast<std::uint32_t>(r_.sentences.size() - 1));
    }

    Reading& r_;
    bool quote_open_ = false;
};

} // namespace

void find_sentences(Reading& reading) { Splitter(reading).run(); }

void mark_headings(Reading& reading) {
    auto& all = reading.sentences;
    for (std::size_t s = 0; s < all.size(); ++s) {
        auto& sentence = all[s];
        const auto last = reading.word(sentence.tokens.end - 1);
        const bool line_start = reading.newline_before(sentence.tokens.begin);
        const bool line_end =
            sentence.tokens.end >= reading.size() || reading.newline_before(sentence.tokens.end);
        if (line_start && !line_end && reading.all_capitals(sentence.tokens.begin) &&
            (last == ":" || last == "-" || last == "--" || last == "—" || last == "–")) {
            sentence.heading = true; // a dateline
            continue;
        }
        if (all.size() == 1 || !line_start || !line_end || ends_sentence(last) ||
            (closes(last) && last != ")"))
            continue;
        std::uint32_t capitals = 0;
        std::uint32_t words = 0;
        bool finite = false;
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            finite = finite || reading.finite(i);
            if (reading.tag(i) == Tag::Punct) continue;
            ++words;
            if (reading.capital(i)) ++capitals;
        }
        const bool title_case = capitals * 3 >= words * 2;
        sentence.heading = !finite || (title_case && words <= 20) || words <= 4;
        if (last == ":" && words > 6) sentence.heading = false;
    }
}

} // namespace factlint::analyse
