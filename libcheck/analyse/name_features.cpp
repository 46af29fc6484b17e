#include "analyse/name_features.hpp"

#include "base/dates.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "syntax/model.hpp"

#include <algorithm>
#include <bit>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t longest_run = 12;
constexpr std::size_t full_line = 50; ///< bytes; shorter lines end where their text does
constexpr std::size_t list_signs = 12;
constexpr std::uint32_t speech_sign = 1U << 8U;

/// "Smith" -> Xx, "NATO" -> XX, "al-Assad" -> xx-Xx, "F-16" -> X-99
std::uint64_t shape_of(std::string_view word) {
    std::uint64_t hash = 17;
    char last = 0;
    std::size_t same = 0;
    for (const char c : word) {
        char kind = c;
        if (ascii::is_upper(c)) kind = 'X';
        if (ascii::is_lower(c) || ascii::is_high(c)) kind = 'x';
        if (ascii::is_digit(c)) kind = '9';
        same = kind == last ? same + 1 : 0;
        last = kind;
        if (same < 2) hash = combine(hash, static_cast<unsigned char>(kind));
    }
    return hash;
}

bool has_capital(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (ascii::is_upper(word[i])) return true;
        if (ascii::is_high(word[i]) && (static_cast<unsigned char>(word[i]) & 0x40U) != 0 &&
            is_upper_case(code_point_at(word, i).value))
            return true;
    }
    return false;
}

std::uint64_t bucket(std::size_t count) { return count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3; }

} // namespace

NameFeatures::NameFeatures(const Reading& reading) : r_(reading) {
    find_words();
    find_known();
    find_candidates();
    find_runs();
    find_uses();
}

bool NameFeatures::line_ends(std::uint32_t at) const {
    if (!r_.newline_before(at)) return false;
    const auto end = r_.tokens[at - 1].span.end;
    const auto line = r_.text.rfind('\n', end - 1);
    const auto length = end - (line == std::string_view::npos ? 0 : line + 1);
    const auto gap = r_.text.substr(end, r_.tokens[at].span.begin - end);
    return length < full_line || r_.tag(at - 1) == Tag::Punct || std::count(gap.begin(), gap.end(), '\n') > 1;
}

void NameFeatures::find_words() {
    const auto& lists = r_.lists;
    const std::array<std::uint64_t, list_signs> wanted = {
        lists.titles,     lists.first_names,  lists.surnames,           lists.place_names,
        lists.body_names, lists.place_heads,  lists.event_heads,        lists.particles,
        lists.speech,     lists.person_nouns, lists.organization_heads, lists.thing_heads};
    std::vector<std::uint64_t> fine;
    for (const auto& name : r_.lexicon->model().xpos_names()) fine.push_back(hash64(name));
    words_.resize(r_.size());
    for (const auto& sentence : r_.sentences) {
        bool starts = true;
        std::uint32_t capitals = 0;
        std::uint32_t letters = 0;
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            Word& word = words_[i];
            word.form = hash64(r_.word(i));
            word.low = r_.lower[i] == r_.word(i) ? word.form : hash64(r_.lower[i]);
            word.capital = has_capital(r_.word(i));
            if (r_.fine_tags[i] < fine.size()) word.fine = fine[r_.fine_tags[i]];
            word.shape = shape_of(r_.word(i));
            if (r_.known[i] != nullptr && r_.known[i]->lists != 0)
                for (std::size_t sign = 0; sign < list_signs; ++sign)
                    if ((r_.known[i]->lists & wanted[sign]) != 0) word.lists |= 1U << sign;
            word.starts = starts;
            if (r_.tag(i) != Tag::Punct) starts = false;
            if (r_.is_open_quote(i) || r_.word(i) == ":") starts = true;
            word.breaks = i == sentence.tokens.begin || line_ends(i);
            if (word.capital) ++capitals;
            if (r_.tag(i) != Tag::Punct) ++letters;
        }
        const auto share = letters == 0 ? 0 : capitals * 4 / letters;
        const auto setting = static_cast<std::uint8_t>(share * 4 + (letters < 3 ? 0 : letters < 12 ? 1 : 2));
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            words_[i].setting = static_cast<std::uint8_t>(setting * 2 + (sentence.heading ? 1 : 0));
    }
}

void NameFeatures::find_known() {
    std::string name;
    for (const auto& sentence : r_.sentences) {
        const auto last = sentence.tokens.end;
        for (auto i = sentence.tokens.begin; i < last;) {
            if (!words_[i].capital) {
                ++i;
                continue;
            }
            const int longest = r_.lexicon->longest_from(r_.lower[i]);
            const lexicon::Entry* best = nullptr;
            auto end = i + 1;
            if (longest > 0) {
                name.clear();
                int count = 0;
                for (auto at = i; at < last && count < longest; ++at) {
                    const bool clitic = at > i && !r_.space_before(at);
                    if (at > i && !clitic) name += ' ';
                    if (!clitic) ++count;
                    name += r_.lower[at];
                    if (const auto* entry = r_.lexicon->find(name); entry != nullptr) {
                        best = entry;
                        end = at + 1;
                    }
                }
            }
            if (best == nullptr) {
                ++i;
                continue;
            }
            const auto bit = 2U * static_cast<unsigned>(best->type);
            for (auto at = i; at < end; ++at)
                words_[at].known = static_cast<std::uint16_t>((1U << bit) | (at == i ? 2U << bit : 0U));
            i = end;
        }
    }
}

void NameFeatures::find_candidates() {
    candidates_.assign(r_.size(), 0);
    for (std::uint32_t i = 0; i < r_.size(); ++i) candidates_[i] = words_[i].capital ? 1 : 0;
    for (const auto& sentence : r_.sentences) {
        // Where all is in capitals they say nothing, and a verb ends a name.
        bool shouted = sentence.tokens.size() > 2;
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end && shouted; ++i)
            shouted = std::none_of(r_.word(i).begin(), r_.word(i).end(), ascii::is_lower);
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end && shouted; ++i)
            if (r_.is_verb(i)) candidates_[i] = 0;
        std::uint32_t since = longest_run; // tokens since the last capital
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (words_[i].capital) {
                // Between two capitals not far apart: "University of the Arts", "al - Assad".
                if (since <= 3)
                    for (auto at = i - since; at < i; ++at)
                        if (!r_.is_verb(at)) candidates_[at] = 1;
                since = 0;
                continue;
            }
            if (since == 0 && (r_.tag(i) == Tag::Num || ascii::is_digit(r_.word(i)[0]))) candidates_[i] = 1;
            since = std::min(since + 1, longest_run);
        }
    }
}

void NameFeatures::find_runs() {
    for (const auto& sentence : r_.sentences) {
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end;) {
            if (!words_[i].capital || candidates_[i] == 0 || (r_.tag(i) != Tag::Propn && words_[i].starts)) {
                ++i;
                continue;
            }
            auto end = i + 1;
            while (end < sentence.tokens.end && end - i < longest_run) {
                if (words_[end].breaks) break;
                if (words_[end].capital && candidates_[end] != 0) {
                    ++end;
                    continue;
                }
                const bool joint = r_.is_any(end, {"of", "&", "-", "–", "de", "al", "la", "le", "du", "von",
                                                   "van", "der", "bin", "."}) ||
                                   list(end, r_.lists.particles);
                if (joint && end + 1 < sentence.tokens.end && words_[end + 1].capital &&
                    !words_[end + 1].breaks) {
                    end += 2;
                    continue;
                }
                if (r_.is(end, "of") && r_.is(end + 1, "the") && end + 2 < sentence.tokens.end &&
                    words_[end + 2].capital) {
                    end += 3;
                    continue;
                }
                break;
            }
            runs_.push_back({i, end});
            for (auto at = i; at < end; ++at) words_[at].run = static_cast<std::uint32_t>(runs_.size());
            i = end;
        }
    }
}

void NameFeatures::find_uses() {
    uses_.emplace_back(); // of words that cannot be names
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
        if (!words_[i].capital) continue;
        const auto [at, made] = use_of_.try_emplace(r_.lower[i], static_cast<std::uint32_t>(uses_.size()));
        if (made) uses_.emplace_back();
        words_[i].use = at->second;
    }
    const auto more = [](std::uint16_t& count) {
        if (count < 1000) ++count;
    };
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
        if (!words_[i].capital) {
            if (const auto at = use_of_.find(r_.lower[i]); at != use_of_.end()) more(uses_[at->second].small);
            continue;
        }
        Use& use = uses_[words_[i].use];
        if (!words_[i].starts && !r_.sentence(i).heading) more(use.capital_inside);
        if (words_[i].run == 0) continue;
        const Run& run = runs_[words_[i].run - 1];
        const bool first = run.begin == i;
        if (i > 0 && (list(i - 1, r_.lists.titles) ||
                      (r_.word(i - 1) == "." && i > 1 && list(i - 2, r_.lists.titles))))
            more(use.titled);
        if (first && i > 0 && r_.is_any(i - 1, {"in", "near", "at", "from", "across", "outside"}))
            more(use.located);
        if (first && i > 0 && r_.is(i - 1, "the")) more(use.with_the);
        if (run.end < r_.size() && (words_[run.end].lists & speech_sign) != 0 && r_.is_verb(run.end))
            more(use.speaking);
        if (run.begin > 0 && (words_[run.begin - 1].lists & speech_sign) != 0 && r_.is_verb(run.begin - 1))
            more(use.speaking);
        if (run.end - run.begin < 2) continue;
        if (list(run.begin, r_.lists.first_names) ||
            (list(run.begin, r_.lists.titles) && !list(run.end - 1, r_.lists.organization_heads)))
            more(use.person_run);
        if (list(run.end - 1, r_.lists.organization_heads) || list(run.begin, r_.lists.organization_heads))
            more(use.body_run);
        if (list(run.end - 1, r_.lists.place_heads) || list(run.begin, r_.lists.place_heads))
            more(use.place_run);
    }
}

void NameFeatures::add_first_pass(const std::vector<std::uint8_t>& kinds) {
    second_pass_ = true;
    for (std::uint32_t i = 0; i < r_.size(); ++i) {
        if (!words_[i].capital) continue;
        auto& count = uses_[words_[i].use].read_as[kinds[i]];
        if (count < 1000) ++count;
    }
}

void NameFeatures::collect(std::uint32_t at, std::vector<NameFeature>& out) const {
    out.clear();
    std::uint64_t number = 0;
    const auto add = [&](std::uint64_t value, bool lexical = false) {
        out.push_back({combine(combine(0x9E3779B97F4A7C15ULL, ++number), value), lexical});
    };
    const auto range = r_.sentence(at).tokens;
    static const Word outside{};
    const auto near = [&](std::int64_t step) -> const Word& {
        const auto there = static_cast<std::int64_t>(at) + step;
        if (there < range.begin || there >= range.end) return outside;
        if (step < 0 ? words_[at].breaks : words_[static_cast<std::size_t>(there)].breaks) return outside;
        return words_[static_cast<std::size_t>(there)];
    };
    const auto tag = [&](std::int64_t step) -> std::uint64_t {
        const auto there = static_cast<std::int64_t>(at) + step;
        return there < range.begin || there >= range.end
                   ? 31
                   : static_cast<std::uint64_t>(r_.tag(static_cast<std::uint32_t>(there)));
    };
    const Word& word = words_[at];
    const Word& before = near(-1);
    const Word& after = near(1);

    // The word itself.
    add(0);
    add(word.low, true);
    add(word.form, true);
    const auto low = r_.lower[at];
    for (std::size_t n = 1; n <= 4; ++n) {
        add(low.size() < n ? 0 : hash64(low.substr(0, n)), n > 2);
        add(low.size() < n ? 0 : hash64(low.substr(low.size() - n)), n > 3);
    }
    add(word.shape);
    add(combine(word.shape, word.starts ? 1 : 0));
    add(tag(0), true);
    add(std::min<std::size_t>(low.size(), 8) * 2 + (word.starts ? 1 : 0));

    // Its neighbours.
    add(before.low);
    add(after.low);
    add(near(-2).low);
    add(near(2).low);
    add(combine(before.low, word.low), true);
    add(combine(word.low, after.low), true);
    add(combine(before.low, word.shape));
    add(combine(after.low, word.shape));
    add(combine(before.shape, word.shape));
    add(combine(word.shape, after.shape));
    add(combine(before.shape, combine(word.shape, after.shape)));
    add(tag(-1) * 32 + tag(0), true);
    add(tag(0) * 32 + tag(1), true);
    add((tag(-1) * 32 + tag(0)) * 32 + tag(1), true);
    add(word.fine, true);
    add(combine(word.fine, word.shape), true);
    add(combine(before.fine, word.fine), true);
    add(combine(word.fine, after.fine), true);
    add(combine(word.fine, word.starts ? 1 : 0), true);
    add(combine(near(-2).shape, before.low));
    add(combine(after.low, near(2).shape));
    add(combine(word.shape, word.setting));
    add(combine(near(-2).low, before.low));
    add(combine(after.low, near(2).low));

    // What the lexicon says.
    add(word.known);
    add(before.known * 2U);
    add(after.known * 2U);
    add(combine(before.known, combine(word.known, after.known)));
    add(word.known * 64U + tag(0), true);
    add(combine(word.known, before.low));
    add(word.lists);
    add(before.lists);
    add(after.lists);
    // Each list on its own, as combinations are rare.
    const auto each = [&](std::uint32_t bits, std::uint64_t with) {
        ++number;
        const auto base = number;
        for (; bits != 0; bits &= bits - 1)
            out.push_back({combine(combine(combine(0x51ED270B0A1F39C1ULL, base), with),
                                   static_cast<std::uint64_t>(std::countr_zero(bits))),
                           false});
    };
    each(word.lists, 0);
    each(before.lists, 0);
    each(after.lists, 0);
    each(word.lists, word.shape);
    add(combine(word.lists, before.lists));
    add(combine(word.lists, after.lists));
    const auto* form = r_.known[at];
    const std::uint64_t common = form == nullptr ? 0 : form->tags & ~tag_bit(Tag::Propn);
    add(combine(common, word.starts ? 1 : 0));
    add(combine(common == 0 ? 0 : 1, word.shape));

    // The run of capitals.
    if (word.run != 0) {
        const Run& run = runs_[word.run - 1];
        const std::uint64_t length = std::min<std::uint32_t>(run.end - run.begin, 6);
        const std::uint64_t place = at == run.begin ? (length == 1 ? 3 : 0) : at + 1 == run.end ? 1 : 2;
        const Word& first = words_[run.begin];
        const Word& last = words_[run.end - 1];
        const Word& left = run.begin > range.begin ? words_[run.begin - 1] : outside;
        const Word& right = run.end < range.end ? words_[run.end] : outside;
        const Word& right2 = run.end + 1 < range.end ? words_[run.end + 1] : outside;
        const auto seen = [&](std::uint64_t value) { add(combine(value, place)); };
        seen(length);
        each(first.lists, 64 + place);
        each(last.lists, 64 + place);
        seen(combine(first.lists, 1));
        seen(combine(last.lists, 2));
        seen(combine(combine(first.lists, last.lists), length));
        seen(combine(last.low, 3));
        seen(combine(first.low, 4));
        seen(combine(left.low, 5));
        seen(combine(right.low, 6));
        add(combine(left.low, right.low));
        add(combine(combine(left.low, length), right.shape));
        add(combine(combine(right.low, right2.low), length));
        seen(combine(left.lists, right.lists));
        seen(combine(combine(first.known, last.known), length));
        const auto ending = r_.lower[run.end - 1];
        seen(combine(hash64(ending.substr(ending.size() - std::min<std::size_t>(3, ending.size()))), length));
    } else {
        number += 16;
    }
    // A small word that may join two names or stand between them.
    if (!word.capital) {
        const auto left = before.run != 0 ? runs_[before.run - 1] : Run{};
        const auto right = after.run != 0 ? runs_[after.run - 1] : Run{};
        const auto ends = left.end == 0 ? 0 : words_[left.end - 1].lists;
        const auto goes_on = right.end == 0 ? 0 : words_[right.end - 1].lists;
        add(combine(word.low, combine(ends, 1)));
        add(combine(word.low, combine(goes_on, 2)));
        add(combine(word.low, combine(ends, goes_on)));
        add(combine(word.low, std::min<std::uint32_t>(left.end - left.begin, 4) * 8U +
                                  std::min<std::uint32_t>(right.end - right.begin, 4)));
    } else {
        number += 4;
    }

    // The same word elsewhere in the document.
    if (word.use != 0) {
        const Use& use = uses_[word.use];
        add(bucket(use.capital_inside) * 4 + bucket(use.small));
        add((bucket(use.capital_inside) * 4 + bucket(use.small)) * 4 + (word.starts ? 1 : 0) +
            (common != 0 ? 2 : 0));
        add(bucket(use.titled));
        add(bucket(use.located));
        add(bucket(use.speaking));
        add(bucket(use.person_run));
        add(bucket(use.body_run));
        add(bucket(use.place_run));
        add(bucket(use.with_the));
        add((bucket(use.person_run) * 4 + bucket(use.body_run)) * 4 + bucket(use.place_run));
        add((bucket(use.titled) * 4 + bucket(use.located)) * 4 + bucket(use.speaking));
        if (second_pass_) {
            std::uint64_t all = 0;
            std::size_t best = 0;
            for (std::size_t kind = 0; kind <= name_kinds; ++kind) {
                add(bucket(use.read_as[kind]));
                all = all * 4 + bucket(use.read_as[kind]);
                if (use.read_as[kind] > use.read_as[best]) best = kind;
            }
            add(all);
            add(combine(best, word.shape));
        }
    }
}

} // namespace factlint::analyse
