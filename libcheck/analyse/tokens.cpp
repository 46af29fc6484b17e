// Tokens after the UD English treebanks: clitics are tokens of their own, hyphens between words too, but
// "co-founder", "F-16", "1,200", "10:30", "U.S." and addresses of the web stay whole. One pass, no look-back
// further than a word.
#include "analyse/reading.hpp"
#include "analyse/web_tokens.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

constexpr std::array<std::string_view, 22> joined_prefixes = {
    "anti", "co",  "counter", "cross", "e",    "ex",  "inter", "mid", "mini", "mis", "multi",
    "neo",  "non", "over",    "pan",   "post", "pre", "pro",   "re",  "semi", "sub", "ultra"};
constexpr std::array<std::string_view, 14> domains = {"com", "org", "net", "gov",  "edu", "pk", "uk",
                                                      "io",  "ru",  "tv",  "info", "in",  "eu", "co"};
/// Abbreviations that are also words: only before a number.
constexpr std::array<std::string_view, 11> before_numbers = {"no",  "nos", "fig", "figs", "p", "pp",
                                                             "vol", "art", "sec", "ch",   "op"};
/// And those that end a sentence more often than not unless a name or number follows.
constexpr std::array<std::string_view, 36> also_words = {
    "mass", "wash", "ill", "ind", "max", "min", "est", "ed",  "am",  "la",  "ore", "pa",
    "md",   "mo",   "al",  "mar", "sun", "wed", "fri", "mon", "sat", "in",  "jun", "va",
    "ca",   "det",  "v",   "mi",  "oz",  "km",  "cm",  "kg",  "lb",  "lbs", "hr",  "hrs"};

template<std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// High code points that are no part of a word: spaces, punctuation, symbols, pictures.
bool is_sign(char32_t c) {
    return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
           (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF0F) || c == 0xFEFF || c == 0xFFFD || (c >= 0x1F000 && c <= 0x1FAFF);
}
bool is_wide_space(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF || c == 0x85;
}

class Tokenizer {
  public:
    explicit Tokenizer(Reading& reading) : reading_(reading), text_(reading.text) {}

    void run() {
        reading_.tokens.reserve(text_.size() / 5 + 8);
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (ascii::is_space(c) || static_cast<unsigned char>(c) < ' ') {
                ++at_;
            } else if (const auto size = web_token(text_, at_); size > 0) {
                add(at_, at_ + size);
            } else if (ascii::is_alpha(c)) {
                word();
            } else if (ascii::is_digit(c)) {
                number();
            } else if (ascii::is_high(c)) {
                const auto point = code_point_at(text_, at_);
                if (is_wide_space(point.value))
                    at_ += point.size;
                else if (is_sign(point.value))
                    add(at_, at_ + point.size);
                else
                    word();
            } else {
                sign();
            }
        }
    }

  private:
    char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

    /// Length of the letter, digit or mark at i; 0 when there is none.
    std::size_t letter(std::size_t i) const {
        const char c = at(i);
        if (ascii::is_alnum(c) || c == '_') return 1;
        if (!ascii::is_high(c)) return 0;
        const auto point = code_point_at(text_, i);
        return is_sign(point.value) ? 0 : point.size;
    }

    /// Length of an apostrophe at i, straight or typographic.
    std::size_t apostrophe(std::size_t i) const {
        if (at(i) == '\'') return 1;
        return text_.substr(i, 3) == "’" ? 3 : 0;
    }

    void add(std::size_t begin, std::size_t end) {
        if (end <= begin) return;
        Token token;
        token.span = make_span(begin, end);
        reading_.tokens.push_back(token);
        at_ = end;
    }

    bool address() {
        const auto rest = text_.substr(at_, 8);
        if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www."))
            return false;
        std::size_t end = at_;
        while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ' && text_[end] != '<' &&
               text_[end] != '>' && text_[end] != '"' && !ascii::is_high(text_[end]))
            ++end;
        while (end > at_ + 1 && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos)
            --end;
        add(at_, end);
        return true;
    }

    void word() {
        if ((text_[at_] == 'h' || text_[at_] == 'w') && address()) return;
        const std::size_t begin = at_;
        std::size_t i = begin;
        std::size_t segment = begin; // after the last full stop inside
        bool dotted = false;
        while (i < text_.size()) {
            if (const auto size = letter(i); size > 0) {
                i += size;
                continue;
            }
            const char c = text_[i];
            if (const auto mark = apostrophe(i);
                mark > 0 && letter(i + mark) > 0 && !ascii::is_digit(at(i + mark))) {
                i += mark;
                continue;
            }
            if (c == '.' && letter(i + 1) > 0 && !ascii::is_digit(at(i + 1))) {
                const bool initials = i - segment == 1 && (i + 2 >= text_.size() || at(i + 2) == '.' ||
                                                           letter(i + 2) == 0 || dotted);
                if (initials || (dotted && i - segment == 1) || doctor(segment, i) || domain(i + 1)) {
                    dotted = true;
                    segment = ++i;
                    continue;
                }
                break;
            }
            if (c == '-' && letter(i + 1) > 0 && (ascii::is_digit(at(i + 1)) || joins(begin, i))) {
                ++i;
                continue;
            }
            if (c == '&' && i - begin <= 3 && ascii::is_upper(at(i - 1)) && ascii::is_upper(at(i + 1))) {
                ++i;
                continue;
            }
            if (c == '@' && letter(i + 1) > 0) {
                while (letter(i + 1) > 0 || ((at(i + 1) == '.' || at(i + 1) == '-') && letter(i + 2) > 0))
                    ++i;
                add(begin, i + 1);
                return;
            }
            if (c == '$' && i - begin <= 2 && ascii::is_upper(text_[begin])) {
                add(begin, i + 1);
                return;
            }
            if (c == '+' && text_.substr(begin, i - begin) == "OPEC") {
                ++i;
                continue;
            }
            break;
        }
        if (at(i) == '.' && stop_belongs(begin, i, dotted)) {
            add(begin, i + 1);
            return;
        }
        clitics(begin, i);
    }

    /// "Ph.D", "Lt.Col"
    bool doctor(std::size_t segment, std::size_t i) const {
        return text_.substr(segment, i - segment) == "Ph";
    }

    bool domain(std::size_t i) const {
        std::size_t end = i;
        while (ascii::is_alnum(at(end))) ++end;
        return among(domains, text_.substr(i, end - i)) && (end == text_.size() || at(end) != '\'');
    }

    bool joins(std::size_t begin, std::size_t hyphen) const {
        if (hyphen - begin > 7) return false;
        return among(joined_prefixes, ascii::lower(text_.substr(begin, hyphen - begin)));
    }

    /// Whether a full stop after the word is part of it.
    bool stop_belongs(std::size_t begin, std::size_t end, bool dotted) const {
        const auto form = text_.substr(begin, end - begin);
        if (at(end + 1) == '.') return false; // an ellipsis
        if (dotted) return !domain_like(form);
        std::size_t next = end + 1;
        while (at(next) == ' ') ++next;
        const bool number_follows = ascii::is_digit(at(next));
        if (form.size() == 1)
            return ascii::is_upper(form[0]) && (form[0] != 'I' || initial_before(begin)) &&
                   at(end + 1) != '\0' && at(end + 1) != '\n';
        if (form.size() > 6) return false;
        const std::string low = ascii::lower(form);
        const auto* known = reading_.lexicon->form(low);
        if (known == nullptr || (known->lists & reading_.lists.abbreviations) == 0) return false;
        if (among(before_numbers, low)) return number_follows;
        if (at(end + 1) == '\0' || at(end + 1) == '\n')
            return low != "am" && (known->lists & reading_.lists.abbreviations_before_names) == 0 &&
                   !among(also_words, low);
        if (at(end + 1) != ' ' && at(end + 1) != ',' && at(end + 1) != ')' && !ascii::is_digit(at(end + 1)))
            return at(end + 1) == '\'' || at(end + 1) == '\xE2' || at(end + 1) == '-';
        if (among(also_words, low))
            return ascii::is_upper(form[0]) && (number_follows || at(end + 1) == ',' || comma_before(begin));
        return true;
    }
    bool initial_before(std::size_t begin) const {
        return begin >= 3 && text_[begin - 1] == ' ' && text_[begin - 2] == '.';
    }
    bool comma_before(std::size_t begin) const {
        return begin >= 2 && text_[begin - 1] == ' ' && text_[begin - 2] == ',';
    }
    bool domain_like(std::string_view form) const {
        const auto dot = form.rfind('.');
        return among(domains, form.substr(dot + 1)) && dot > 1;
    }

    void clitics(std::size_t begin, std::size_t end) {
        const auto form = text_.substr(begin, end - begin);
        // The last apostrophe of the word.
        std::size_t mark = std::string_view::npos;
        std::size_t size = 0;
        for (std::size_t i = end; i-- > begin + 1 && end - i < 7;)
            if (const auto found = apostrophe(i); found > 0) {
                mark = i;
                size = found;
                break;
            }
        if (mark != std::string_view::npos) {
            const std::string tail = ascii::lower(text_.substr(mark + size, end - mark - size));
            const char before = ascii::lower(at(mark - 1));
            if (tail == "t" && before == 'n' && mark - 1 > begin) {
                add(begin, mark - 1);
                add(mark - 1, end);
                return;
            }
            if (tail == "s" || tail == "re" || tail == "ve" || tail == "ll" || tail == "d" || tail == "m") {
                add(begin, mark);
                add(mark, end);
                return;
            }
        }
        if (form.size() == 6 && ascii::equal_ignoring_case(form, "cannot")) {
            add(begin, begin + 3);
            add(begin + 3, end);
            return;
        }
        if (form.size() == 5 &&
            (ascii::equal_ignoring_case(form, "gonna") || ascii::equal_ignoring_case(form, "wanna") ||
             ascii::equal_ignoring_case(form, "gotta"))) {
            add(begin, begin + 3);
            add(begin + 3, end);
            return;
        }
        if (const auto split = informal_split(form); split > 0) {
            add(begin, begin + split);
            add(begin + split, end);
            return;
        }
        add(begin, end);
    }

    void number() {
        const std::size_t begin = at_;
        std::size_t i = begin;
        const auto digits = [&](std::size_t from) {
            std::size_t n = 0;
            while (ascii::is_digit(at(from + n))) ++n;
            return n;
        };
        i += digits(i);
        for (;;) {
            const char c = at(i);
            const std::size_t more = digits(i + 1);
            if (more == 0) break;
            if (c == ',' && more % 3 != 0 && more != 2) break;
            if (c == '.' || c == ',' || c == ':' || c == '/') {
                i += 1 + more;
                continue;
            }
            // ISO dates and telephone numbers keep their hyphens; a range does not.
            if (c == '-' && at(i + 1 + more) == '-' && digits(i + 2 + more) > 0) {
                i += 2 + more + digits(i + 2 + more);
                continue;
            }
            break;
        }
        std::size_t end = i;
        while (ascii::is_alpha(at(end))) ++end;
        const auto tail = ascii::lower(text_.substr(i, end - i));
        const bool ordinal = tail == "st" || tail == "nd" || tail == "rd" || tail == "th" || tail == "s";
        const bool model = end - i == 1 && ascii::is_upper(at(i)) && at(i) != 'C' && at(i) != 'F';
        if (ordinal || model || (end > i && ascii::is_digit(at(end)))) {
            while (letter(end) > 0) ++end;
            add(begin, end);
        } else {
            add(begin, i);
        }
    }

    void sign() {
        const char c = text_[at_];
        std::size_t end = at_ + 1;
        if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_' || c == '`') {
            while (at(end) == c) ++end;
        } else if (c == '\'' && ascii::is_digit(at(end)) && ascii::is_digit(at(end + 1)) &&
                   at(end + 2) == 's') {
            end += 3; // '90s
        } else if (c == '\'' && at(end) == '\'') {
            ++end;
        }
        add(at_, end);
    }

    Reading& reading_;
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

namespace {

/// The lower-case form of each token, and what the lexicon knows of it.
void look_up_words(Reading& reading) {
    const auto count = reading.tokens.size();
    reading.lower.resize(count);
    reading.known.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto form = reading.word(i);
        bool plain = true;
        for (const char c : form)
            if (ascii::is_upper(c) || ascii::is_high(c)) {
                plain = false;
                break;
            }
        if (plain) {
            reading.lower[i] = form;
        } else {
            std::string low = lower_case(form);
            for (std::size_t at = low.find("’"); at != std::string::npos; at = low.find("’", at + 1))
                low.replace(at, 3, "'");
            reading.lower[i] = reading.keep(low);
        }
        reading.known[i] = reading.lexicon->form(reading.lower[i]);
    }
}

} // namespace

void find_tokens(Reading& reading) {
    Tokenizer(reading).run();
    look_up_words(reading);
}

void take_tokens(Reading& reading, const std::vector<Span>& spans, const std::vector<std::uint32_t>& starts) {
    for (const Span span : spans) reading.tokens.emplace_back().span = span;
    look_up_words(reading);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        Sentence& sentence = reading.sentences.emplace_back();
        sentence.tokens = {starts[s], starts[s + 1]};
        sentence.span = reading.span_of(sentence.tokens);
        reading.sentence_of.resize(starts[s + 1], static_cast<std::uint32_t>(s));
    }
}

} // namespace factlint::analyse
