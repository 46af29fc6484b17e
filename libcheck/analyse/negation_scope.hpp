// ScopeFinder: the words that a negation turns round, read off the dependency tree. The conventions are those
// of Morante & Daelemans (2012): the scope of a negated verb is its clause with its subject, without the
// words that join it to others, asides and clauses beside it; that of a negated adjective before a noun is
// the noun phrase. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <bitset>

namespace factlint::analyse {

/// Tokens near a cue. A scope reaches at most half a window to each side, so that text full of cues is read
/// in linear time whatever its sentences look like.
class NearTokens {
  public:
    static constexpr std::uint32_t window = 256;

    explicit NearTokens(std::uint32_t middle = 0) : base_(middle > window / 2 ? middle - window / 2 : 0) {}

    std::uint32_t first() const { return base_; }
    std::uint32_t last() const { return base_ + window; }
    bool near(std::uint32_t token) const { return token >= base_ && token - base_ < window; }
    bool contains(std::uint32_t token) const { return near(token) && bits_[token - base_]; }
    void add(std::uint32_t token) {
        if (near(token)) bits_.set(token - base_);
    }
    void remove(std::uint32_t token) {
        if (near(token)) bits_.reset(token - base_);
    }
    NearTokens& operator|=(const NearTokens& other) {
        bits_ |= other.bits_;
        return *this;
    }
    NearTokens& operator-=(const NearTokens& other) {
        bits_ &= ~other.bits_;
        return *this;
    }
    void keep(std::uint32_t begin, std::uint32_t end);

  private:
    std::uint32_t base_;
    std::bitset<window> bits_;
};

class ScopeFinder {
  public:
    explicit ScopeFinder(const Reading& reading) : r_(reading), trees_(reading.trees) {}

    /// Sets the cue that the next questions are about.
    void enter(std::uint32_t cue);

    /// "not", "never": what they hang on, and its clause.
    NearTokens of_adverb();
    /// "no", "nothing", "nobody": the clause in which the word has a part.
    NearTokens of_participant(std::uint32_t word);
    /// "without", "instead of": the phrase or clause behind.
    NearTokens of_preposition(std::uint32_t word);
    /// "unhappy", "useless".
    NearTokens of_affix();
    /// All that hangs on a word, without asides and what is joined to it later.
    NearTokens below(std::uint32_t word) const;
    NearTokens clause(std::uint32_t predicate) const;

    /// The word that was turned round by the last answer.
    std::uint32_t event() const { return event_; }
    /// The predicate that a word has a part in.
    std::uint32_t governor(std::uint32_t word) const;

  private:
    static constexpr std::uint32_t none = Trees::none;

    std::span<const std::uint32_t> children(std::uint32_t token) const;
    bool has_child(std::uint32_t token, bool (*wanted)(Relation)) const;
    std::uint32_t subject(std::uint32_t token) const;
    std::string_view joined_by(std::uint32_t token, Relation relation) const;
    bool set_off(std::uint32_t token) const;
    bool outside(std::uint32_t predicate, std::uint32_t child) const;
    bool later_clause(std::uint32_t predicate, std::uint32_t child) const;
    bool joined_outside(std::uint32_t predicate, std::uint32_t child) const;
    bool denied_itself(std::uint32_t joined) const;
    void add_shared(std::uint32_t predicate, NearTokens& words) const;
    /// A word joined to an earlier one: "leaves his stick and not his card".
    NearTokens of_joined(std::uint32_t word);
    NearTokens noun_phrase(std::uint32_t noun, std::uint32_t adjective) const;
    NearTokens governed(std::uint32_t word);

    const Reading& r_;
    const Trees& trees_;
    std::uint32_t cue_ = 0;
    std::uint32_t event_ = 0;
    bool affix_ = false;
    mutable std::vector<std::uint32_t> open_; ///< words of `below` still to be looked at
};

} // namespace factlint::analyse
