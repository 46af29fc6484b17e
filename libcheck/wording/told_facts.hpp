// What a passage says of a thing as such: what it is, and when and where what happens once befell it. Read
// off the trees: "X (born 3 May 1970) is a Chilean novelist", "a university in Ghent", "she died in 1989".
#pragma once

#include "wording/passage_detector.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace factlint::wording {

/// One fact. Views point into the lexicon's lists or are literals; the tree must outlive it.
struct ToldFact {
    const WordTree* tree = nullptr;
    std::uint32_t subject = no_word; ///< the word it is said of
    std::uint32_t anchor = no_word;  ///< the verb, or the noun that says what it is
    std::string_view slot; ///< "kind", "people", "birth", "death", "founding", "release", "place", "maker",
                           ///< "age", "journey", "quality", "time" of whatever else happened
    std::vector<std::string_view> kinds; ///< with "kind"
    std::vector<std::string> dates;      ///< values as the layer of times writes them: "1970-05-03", "197"
    std::vector<std::string> places;     ///< ids of names; with "people" those of countries
    std::uint32_t quality = no_word;     ///< with "quality": the adjective
    double age = 0;                      ///< with "age", in years
    std::uint32_t left = no_word;        ///< with "journey": the place that was left
    std::uint32_t bound = no_word;       ///< with "journey": the place it went to
    std::uint32_t maker = no_word;       ///< with "maker": the name of whoever made it
    std::string_view deed;               ///< with "maker": "writing"; "by" of "a novel by Ana Ruiz"
    bool denied = false;
};

/// The facts of one sentence, in the order of their anchors. Linear in its words but for short lists.
std::vector<ToldFact> told_facts(const WordTree& tree, const lexicon::Lexicon& lexicon);

/// The subject that hangs on a word, or no_word.
std::uint32_t subject_child(const WordTree& tree, std::uint32_t of);

/// The subject of a verb: its own, that of the clause it is joined to, or the noun it describes; of a
/// relative clause the noun that it is about.
std::uint32_t subject_of(const WordTree& tree, std::uint32_t verb);

/// The kinds of a noun with what stands before it: "television" of "television drama series".
std::vector<std::string_view> kinds_of(const WordTree& tree, std::uint32_t noun,
                                       const lexicon::Lexicon& lexicon);

} // namespace factlint::wording
