// Vocabulary: the words and names of all topics in one trie, so that one pass over a document finds every
// place where any topic's aliases and pattern words occur.
#pragma once

#include "analyse/document.hpp"
#include "topics/topic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factlint::topics {

/// Tokens [begin, end) of a document are a member of a set.
struct Occurrence {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Where the sets occur in one document, per sentence.
class Sightings {
  public:
    /// The occurrences of a set in a sentence, by begin, then the longest first. Empty when there is none.
    const std::vector<Occurrence>& of(std::uint32_t sentence, SetId set) const;
    bool has(std::uint32_t sentence, SetId set) const { return !of(sentence, set).empty(); }

    void add(std::uint32_t sentence, SetId set, Occurrence occurrence);
    void sort();

  private:
    std::unordered_map<std::uint64_t, std::vector<Occurrence>> by_key_;
};

/// Filled while topic files are read, constant afterwards; scanning is safe from many threads. A phrase is
/// written as in running text. A word with a capital is a name and matches its spelling (or all capitals:
/// "PUTIN"); a word in lower case matches any form of the word ("visit": "visited", "Visits"). Hyphens count
/// as spaces, and full stops in abbreviations do not count: "U.S." is "US".
class Vocabulary {
  public:
    /// The set that every vocabulary has: any person, organisation, state or office, "he", "the company". It
    /// is called <anyone> in patterns.
    static constexpr SetId anyone = 0;

    Vocabulary() { new_set(); }
    SetId new_set();
    /// Whether an article can have such words: letters or digits, and no mark that texts set apart from
    /// words.
    static bool can_occur(std::string_view phrase);
    void add_phrase(SetId set, std::string_view phrase);
    void add_entity(SetId set, std::string_view entity_id);
    /// Every word of `from` becomes a member of `into`; `from` must be complete.
    void add_all(SetId into, SetId from);
    std::size_t size() const { return phrases_.size(); }
    bool empty(SetId set) const { return set != anyone && phrases_[set].empty() && entities_[set].empty(); }
    /// All its members begin with a capital: it names somebody or something.
    bool is_name(SetId set) const;
    const std::vector<std::string>& phrases(SetId set) const { return phrases_[set]; }

    /// To be called once, when all sets are complete.
    void finish();

    /// Linear in the text: which sets have a chance, by their first words. One byte per set.
    std::vector<char> glance(std::string_view title, std::string_view body) const;
    /// Every occurrence of every set. Linear in the document.
    Sightings scan(const analyse::Document& document) const;

  private:
    std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
    bool other_person(const analyse::Document& document, const analyse::Entity& entity, SetId set) const;

    std::vector<std::vector<std::string>> phrases_; ///< by set, as written
    std::vector<std::vector<std::string>> entities_;
    std::unordered_map<std::string, std::uint32_t> words_;
    std::unordered_map<std::uint64_t, std::uint32_t> edges_; ///< node and word -> node
    std::vector<std::vector<SetId>> ends_;                   ///< by node
    std::unordered_map<std::string, std::vector<SetId>> by_entity_;
    std::unordered_map<std::string, std::vector<SetId>> first_words_; ///< lower-case stems of four letters
    std::vector<SetId> always_;                                       ///< sets that a glance cannot rule out
};

} // namespace factlint::topics
