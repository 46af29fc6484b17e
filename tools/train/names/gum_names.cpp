// The name of a mention is found as the corpus marks it: its minimal span, from the head both ways over
// proper nouns and the small words that join them. A bare title ("the President") is no name; the name of a
// people is one of another kind.
#include "train/names/gum_names.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace factlint::train {
namespace {

struct Word {
    std::string_view form;
    std::string_view tag;
    int id = 0;
    int head = 0;
    Span span;
    std::uint32_t sentence = 0;
    bool proper() const { return tag == "NNP" || tag == "NNPS"; }
};

struct Mark {
    std::string_view group;
    std::string_view type;
    std::string_view least; ///< numbers of the words of the minimal span, "1,2"
    std::vector<Word> words;
};

constexpr std::array<std::string_view, 21> joints = {"de",  "la",  "le",  "du",  "von", "van", "der",
                                                     "den", "al",  "bin", "ibn", ".",   "-",   "–",
                                                     "'",   "the", "of",  "and", "&",   "'s",  "’s"};
constexpr std::size_t person_joints = 16; ///< the first ones join the names of people

constexpr std::array<std::string_view, 45> bare_titles = {
    "President", "Vice",    "Prime",      "Minister", "Secretary", "General", "Chancellor", "Governor",
    "Senator",   "Mayor",   "Speaker",    "Chairman", "Chair",     "King",    "Queen",      "Prince",
    "Princess",  "Emperor", "Pope",       "Bishop",   "Father",    "Sister",  "Mother",     "Mom",
    "Dad",       "Aunt",    "Uncle",      "Sir",      "Madam",     "Lord",    "Justice",    "Judge",
    "Professor", "Doctor",  "Dr.",        "Mr.",      "Captain",   "Colonel", "Major",      "Officer",
    "Director",  "Chief",   "Ambassador", "Man",      "God"};

template<typename List>
bool one_of(const List& list, std::string_view word, std::size_t count) {
    return std::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(count), word) !=
           list.begin() + static_cast<std::ptrdiff_t>(count);
}

int number(std::string_view text) {
    int value = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? value : -1;
}

std::optional<analyse::NameKind> kind_of(std::string_view type) {
    using analyse::NameKind;
    if (type == "person") return NameKind::Person;
    if (type == "organization") return NameKind::Organization;
    if (type == "place") return NameKind::Place;
    if (type == "time") return std::nullopt;
    return NameKind::Misc;
}

class Reader {
  public:
    Reader(std::string_view bytes, const std::string& place) : bytes_(bytes), place_(place) {}

    Result<std::vector<GoldDocument>> run() {
        std::vector<std::vector<std::string_view>> rows;
        std::string_view text;
        bool paragraph = false;
        std::uint32_t line_number = 0;
        for (const auto line : split(bytes_, '\n')) {
            ++line_number;
            if (line.starts_with("# newdoc")) {
                finish();
                documents_.emplace_back();
                documents_.back().id = ascii::trim(line.substr(line.find('=') + 1));
            } else if (line.starts_with("# newpar")) {
                paragraph = true;
            } else if (line.starts_with("# text = ")) {
                text = line.substr(9);
            } else if (line.empty()) {
                if (!rows.empty()) sentence(rows, text, paragraph);
                rows.clear();
                paragraph = false;
            } else if (line.front() != '#') {
                rows.push_back(split(line, '\t'));
                if (rows.back().size() != 10 || documents_.empty())
                    return fail("not a row of ten columns in a document",
                                place_ + ":" + std::to_string(line_number), "give a file in CoNLL-U");
            }
        }
        if (!rows.empty()) sentence(rows, text, paragraph);
        finish();
        return std::move(documents_);
    }

  private:
    /// Where the words of a sentence stand; those of a contraction share its place.
    void sentence(const std::vector<std::vector<std::string_view>>& rows, std::string_view text,
                  bool paragraph) {
        auto& document = documents_.back();
        if (!document.text.empty()) document.text += paragraph ? '\n' : ' ';
        const auto base = static_cast<std::uint32_t>(document.text.size());
        document.text += text;
        ++sentence_;
        std::size_t at = 0;
        std::size_t whole_begin = 0;
        std::size_t whole_end = 0;
        int until = 0;
        for (const auto& row : rows) {
            if (row[0].find('.') != std::string_view::npos) continue;
            if (const auto dash = row[0].find('-'); dash != std::string_view::npos) {
                whole_begin = std::min(text.find(row[1], at), text.size());
                whole_end = std::min(whole_begin + row[1].size(), text.size());
                until = number(row[0].substr(dash + 1));
                at = whole_begin;
                continue;
            }
            Word word{row[1], row[4], number(row[0]), number(row[6]), {}, sentence_};
            const bool inside = word.id <= until;
            const auto found = text.substr(0, inside ? whole_end : text.size()).find(row[1], at);
            const auto begin = found != std::string_view::npos ? found : inside ? whole_begin : at;
            const auto end = found != std::string_view::npos ? found + row[1].size()
                             : inside                        ? whole_end
                                                             : at;
            at = inside && word.id == until ? whole_end : std::max(at, end);
            word.span = {base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)};
            marks(word, row[9]);
        }
    }

    /// Entity=(3-place-...(4-person-... opens, 3) closes, (5-place-...) does both.
    void marks(const Word& word, std::string_view misc) {
        for (auto& mark : open_) mark.words.push_back(word);
        for (auto field : split(misc, '|')) {
            if (!field.starts_with("Entity=")) continue;
            field.remove_prefix(7);
            while (!field.empty()) {
                const bool opens = field.front() == '(';
                if (opens) field.remove_prefix(1);
                const auto end = std::min(field.find_first_of("()"), field.size());
                const auto body = field.substr(0, end);
                const bool closes = end < field.size() && field[end] == ')';
                field.remove_prefix(std::min(end + (closes ? 1 : 0), field.size()));
                const auto parts = split(body, '-');
                if (opens && parts.size() >= 6) open_.push_back({parts[0], parts[1], parts[5], {word}});
                if (closes) close(parts[0]);
            }
        }
    }

    void close(std::string_view group) {
        for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
            if (at->group != group) continue;
            auto& document = documents_.back();
            if (at->words.size() == 1) document.words.push_back({at->words[0].span, std::string(group)});
            if (auto name = name_of(*at)) document.names.push_back(std::move(*name));
            open_.erase(std::next(at).base());
            return;
        }
    }

    static std::optional<GoldName> name_of(const Mark& mark) {
        auto kind = kind_of(mark.type);
        if (!kind) return std::nullopt;
        std::vector<std::size_t> least;
        for (const auto part : split(mark.least, ','))
            if (const int n = number(part); n >= 1 && static_cast<std::size_t>(n) <= mark.words.size())
                least.push_back(static_cast<std::size_t>(n - 1));
        if (least.empty()) least.push_back(0);
        std::size_t head = least.front();
        for (const auto n : least) {
            const bool outside = std::none_of(mark.words.begin(), mark.words.end(), [&](const Word& word) {
                return word.sentence == mark.words[n].sentence && word.id == mark.words[n].head;
            });
            if (outside) {
                head = n;
                break;
            }
        }
        if (!mark.words[head].proper()) return std::nullopt;
        const auto fits = [&](std::size_t at) {
            const Word& word = mark.words[at];
            return word.proper() || word.tag == "CD" ||
                   (!word.form.empty() && is_upper_case(code_point_at(word.form, 0).value));
        };
        const bool person = *kind == analyse::NameKind::Person;
        const auto joins = [&](std::size_t at) {
            return one_of(joints, ascii::lower(mark.words[at].form), person ? person_joints : joints.size());
        };
        auto first = head;
        auto last = head;
        for (auto at = head; at > least.front() && (fits(at - 1) || joins(at - 1)); --at)
            if (fits(at - 1)) first = at - 1;
        for (auto at = head; at < least.back() && (fits(at + 1) || joins(at + 1)); ++at)
            if (fits(at + 1)) last = at + 1;
        if (person && mark.words[head].tag == "NNPS") kind = analyse::NameKind::Misc;
        if (person &&
            std::all_of(mark.words.begin() + static_cast<std::ptrdiff_t>(first),
                        mark.words.begin() + static_cast<std::ptrdiff_t>(last + 1),
                        [](const Word& word) { return one_of(bare_titles, word.form, bare_titles.size()); }))
            return std::nullopt;
        return GoldName{
            {mark.words[first].span.begin, mark.words[last].span.end}, *kind, std::string(mark.group)};
    }

    /// Keeps the longest of names that overlap, in the order of the text.
    void finish() {
        open_.clear();
        if (documents_.empty()) return;
        auto& names = documents_.back().names;
        std::stable_sort(names.begin(), names.end(), [](const GoldName& a, const GoldName& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
        std::vector<GoldName> kept;
        for (const auto& name : names)
            if (kept.empty() || name.span.begin >= kept.back().span.end) kept.push_back(name);
        names = std::move(kept);
    }

    std::string_view bytes_;
    const std::string& place_;
    std::vector<GoldDocument> documents_;
    std::vector<Mark> open_;
    std::uint32_t sentence_ = 0;
};

} // namespace

Result<std::vector<GoldDocument>> read_gold_names(std::string_view bytes, const std::string& place) {
    return Reader(bytes, place).run();
}

} // namespace factlint::train
