#include "analyse/negating_affix.hpp"

#include <array>
#include <string>

namespace factlint::analyse {
namespace {

constexpr std::size_t shortest_word = 5;

constexpr std::array<std::string_view, 10> prefixes = {"non-", "non", "un",  "in", "im",
                                                       "ir",   "il",  "dis", "ab", "a"};

class Affixes {
  public:
    explicit Affixes(const Reading& reading)
        : r_(reading), negated_(reading.lists.negated_words), exceptions_(reading.lists.not_negated) {}

    Span of(std::uint32_t token) const {
        const auto word = r_.lower[token];
        const auto tag = r_.tag(token);
        if (word.size() < shortest_word || !may_be(word)) return {};
        if (tag == Tag::Propn || tag == Tag::Punct || tag == Tag::X || in(r_.known[token], exceptions_))
            return {};
        const auto stem = stem_of(word);
        const bool listed = in(r_.known[token], negated_) || in(r_.lemma_known[token], negated_) ||
                            (!stem.empty() && in(r_.lexicon->form(stem), negated_));
        if (!listed && !made_by_rule(stem.empty() ? word : std::string_view(stem), tag)) return {};
        return affix(r_.tokens[token].span, word);
    }

  private:
    /// Nearly all words are refused by their letters.
    static bool may_be(std::string_view word) {
        if (word.find("less") != std::string_view::npos) return true;
        switch (word[0]) {
        case 'u':
        case 'i':
        case 'n':
            return word[1] == 'n' || word[1] == 'm' || word[1] == 'r' || word[1] == 'l' || word[1] == 'o';
        case 'd':
            return word.starts_with("dis");
        case 'a':
            return true;
        default:
            return false;
        }
    }

    static bool in(const lexicon::WordForm* form, std::uint64_t list) {
        return form != nullptr && (form->lists & list) != 0;
    }

    /// "unhappi-ly" -> "unhappy", "care-less-ness" -> "careless"; empty when the word has no such ending.
    static std::string stem_of(std::string_view word) {
        std::string_view rest;
        if (word.ends_with("ly"))
            rest = word.substr(0, word.size() - 2);
        else if (word.ends_with("ness"))
            rest = word.substr(0, word.size() - 4);
        else
            return {};
        if (rest.ends_with("i")) return std::string(rest.substr(0, rest.size() - 1)) + "y";
        if (word.ends_with("bly")) return std::string(rest) + "e";
        if (rest.ends_with("ical")) return std::string(rest.substr(0, rest.size() - 2));
        return std::string(rest);
    }

    /// "un" or "non" before a known adjective or participle.
    bool made_by_rule(std::string_view word, Tag tag) const {
        if (word.starts_with("non-")) return word.size() > 6;
        if (tag != Tag::Adj && tag != Tag::Adv && tag != Tag::Verb) return false;
        if (!word.starts_with("un") || word.size() < 6) return false;
        const auto* base = r_.lexicon->form(word.substr(2));
        if (base == nullptr) return false;
        constexpr auto adjective = 1U << static_cast<unsigned>(Tag::Adj);
        const bool participle = (base->forms & lexicon::WordForm::Participle) != 0;
        // "uncovered", "unfolded" are verbs of their own.
        return (base->tags & adjective) != 0 || (participle && tag == Tag::Adj);
    }

    static Span affix(Span word, std::string_view lower) {
        const auto less = lower.rfind("less");
        if (less != std::string_view::npos && less > 1) {
            const auto begin = word.begin + static_cast<std::uint32_t>(less);
            return {begin, begin + 4};
        }
        for (const auto prefix : prefixes)
            if (lower.starts_with(prefix))
                return {word.begin, word.begin + static_cast<std::uint32_t>(prefix.size())};
        return {};
    }

    const Reading& r_;
    std::uint64_t negated_, exceptions_;
};

} // namespace

Span negating_affix(const Reading& reading, std::uint32_t token) { return Affixes(reading).of(token); }

} // namespace factlint::analyse
