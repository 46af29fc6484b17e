#include "rules/beginnings.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace factlint::rules {
namespace {

constexpr std::size_t longest = 10; // bytes; more would not tell apart what six words of a rule share
constexpr std::size_t shortest = 2; // less would wake the rule in every sentence
constexpr std::size_t most = 3000;  // strings of one pattern
constexpr int deepest = 40;         // groups in groups
constexpr std::size_t widest = 6;   // characters of a class that are tried one by one

struct Beginning {
    std::string text;
    bool at_edge = false; ///< an edge of a word was asked for before the first character
    friend auto operator<=>(const Beginning&, const Beginning&) = default;
};
using Set = std::vector<Beginning>;

bool is_word(char c) { return ascii::is_alnum(c) || c == '_'; }

void tidy(Set& set) {
    if (set.size() < 2) return;
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
}

void append_all(Set& to, const Set& from) { to.insert(to.end(), from.begin(), from.end()); }

// Reads a pattern and keeps what its matches can begin with. Sets hold what may still grow; what cannot,
// because a wildcard follows or it is long enough, goes to `done_` at once. Gives up by `failed_`.
class Reader {
  public:
    explicit Reader(std::string_view pattern) : in_(pattern) {}

    std::optional<Set> read() {
        Set open = alternatives({Beginning{}}, 0);
        if (failed_ || at_ != in_.size()) return std::nullopt;
        close(open);
        return std::move(done_);
    }

  private:
    std::string_view in_;
    std::size_t at_ = 0;
    bool failed_ = false;
    Set done_;

    void close(Set& set) {
        done_.insert(done_.end(), std::make_move_iterator(set.begin()), std::make_move_iterator(set.end()));
        set.clear();
        if (done_.size() > most) failed_ = true;
    }

    void extend(Set& set, char c) {
        bool full = false;
        for (Beginning& b : set) {
            b.text += c;
            full = full || b.text.size() >= longest;
        }
        if (!full) return;
        const auto grown = std::stable_partition(set.begin(), set.end(),
                                                 [](const Beginning& b) { return b.text.size() < longest; });
        Set finished(std::make_move_iterator(grown), std::make_move_iterator(set.end()));
        set.erase(grown, set.end());
        close(finished);
    }

    Set alternatives(const Set& before, int depth) {
        Set out;
        for (;;) {
            append_all(out, sequence(before, depth));
            if (failed_ || at_ >= in_.size() || in_[at_] != '|') break;
            ++at_;
        }
        tidy(out);
        if (out.size() > most) failed_ = true;
        return out;
    }

    Set sequence(Set current, int depth) {
        while (!failed_ && at_ < in_.size() && in_[at_] != '|' && in_[at_] != ')') {
            Set after = atom(current, depth);
            const char repeat = at_ < in_.size() ? in_[at_] : '\0';
            if (repeat == '?' || repeat == '*' || repeat == '+') {
                ++at_;
                if (at_ < in_.size() && in_[at_] == '?') ++at_;
                if (repeat != '?') close(after);
                if (repeat != '+') append_all(after, current);
                tidy(after);
            }
            current = std::move(after);
            if (current.size() > most) failed_ = true;
        }
        return current;
    }

    Set atom(const Set& before, int depth) {
        Set out = before;
        const char c = in_[at_];
        if (c == '(') {
            const bool any = in_.substr(at_, 4) == "(?s:";
            at_ += any ? 4 : in_.substr(at_, 3) == "(?:" ? 3 : 1;
            if (depth >= deepest)
                failed_ = true;
            else
                out = alternatives(before, depth + 1);
            if (at_ >= in_.size() || in_[at_] != ')')
                failed_ = true;
            else
                ++at_;
        } else if (c == '[') {
            characters(out);
        } else if (c == '.') {
            ++at_;
            close(out);
        } else if (c == '\\') {
            escape(out);
        } else {
            ++at_;
            extend(out, c);
        }
        return out;
    }

    void escape(Set& set) {
        const char next = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
        at_ += 2;
        if (next == '\0')
            failed_ = true;
        else if (next == 'b' || next == 'A') {
            for (Beginning& b : set) b.at_edge = b.at_edge || b.text.empty();
        } else if (next != 'z' && next != 'B') {
            if (ascii::is_alnum(next))
                close(set);
            else
                extend(set, next);
        }
    }

    // A class of few characters is taken one by one, another closes.
    void characters(Set& set) {
        std::string members;
        bool plain = true;
        std::size_t i = at_ + 1;
        for (; i < in_.size() && in_[i] != ']'; ++i) {
            const bool range = in_[i] == '-' && i > at_ + 1 && i + 1 < in_.size() && in_[i + 1] != ']';
            if (in_[i] == '^' || in_[i] == '\\' || in_[i] == '[' || range) plain = false;
            if (in_[i] == '\\')
                ++i;
            else if (in_.substr(i, 2) == "[:")
                i = in_.find(":]", i) + 1;
            else
                members += in_[i];
        }
        at_ = i + 1;
        if (i >= in_.size() || members.empty()) plain = false;
        if (!plain || members.size() > widest) {
            close(set);
            failed_ = failed_ || at_ > in_.size();
            return;
        }
        Set out;
        for (const char member : members) {
            Set one = set;
            extend(one, member);
            append_all(out, one);
        }
        set = std::move(out);
    }
};

} // namespace

std::optional<std::vector<std::string>> beginnings_of(std::string_view coarse_pattern) {
    const std::optional<Set> set = Reader(coarse_pattern).read();
    if (!set) return std::nullopt;
    std::vector<std::string> out;
    for (const Beginning& b : *set) {
        if (!b.at_edge || b.text.size() < shortest) return std::nullopt;
        out.push_back(b.text);
    }
    std::sort(out.begin(), out.end());
    // What begins like a shorter one is found with it.
    std::vector<std::string> needed;
    for (std::string& text : out)
        if (needed.empty() || text.compare(0, needed.back().size(), needed.back()) != 0)
            needed.push_back(std::move(text));
    return needed;
}

void BeginningIndex::add(const std::vector<std::string>& beginnings, std::size_t owner) {
    for (const std::string& text : beginnings) entries_.push_back({text, owner});
}

void BeginningIndex::finish() {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.text != b.text ? a.text < b.text : a.owner < b.owner;
    });
    first_.assign(257, 0);
    for (const Entry& entry : entries_) ++first_[static_cast<unsigned char>(entry.text.front()) + 1U];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

void BeginningIndex::find(std::string_view text, std::vector<std::size_t>& owners) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at > 0 && is_word(text[at]) == is_word(text[at - 1])) continue;
        const auto byte = static_cast<unsigned char>(text[at]);
        auto low = entries_.begin() + first_[byte];
        auto high = entries_.begin() + first_[byte + 1U];
        // Entries are in byte order as std::string compares (unsigned), so each further byte narrows the
        // range.
        for (std::size_t length = 1; low != high; ++length) {
            for (; low != high && low->text.size() == length; ++low) owners.push_back(low->owner);
            if (at + length >= text.size()) break;
            const auto next = static_cast<unsigned char>(text[at + length]);
            const auto byte_of = [length](const Entry& e) {
                return static_cast<unsigned char>(e.text[length]);
            };
            low = std::lower_bound(low, high, next,
                                   [&](const Entry& e, unsigned char b) { return byte_of(e) < b; });
            high = std::upper_bound(low, high, next,
                                    [&](unsigned char b, const Entry& e) { return b < byte_of(e); });
        }
    }
}

} // namespace factlint::rules
