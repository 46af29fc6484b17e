// What the name model looks at: each token's form, its neighbours, the run of capitals it stands in, what the
// lexicon knows, and how the same word is used elsewhere in the document (Chieu & Ng 2002). Features are
// hashes; the model's weights are found under them. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace factlint::analyse {

/// The kinds of names that the model tells apart; Misc is any name of something else.
enum class NameKind : std::uint8_t { Person, Organization, Place, Misc };
inline constexpr std::size_t name_kinds = 4;

/// A feature, and whether it knows the very word: a trainer leaves those out at times, so that the others
/// learn to do without.
struct NameFeature {
    std::uint64_t hash = 0;
    bool lexical = false;
};

/// The features of one document. Keeps a reference to the reading, whose tokens must be tagged.
class NameFeatures {
  public:
    explicit NameFeatures(const Reading& reading);

    /// Whether a token can be part of a name at all; others need no features. About a fifth of a text is.
    bool candidate(std::uint32_t at) const { return candidates_[at] != 0; }
    /// Whether no name goes on over the start of this token: a new paragraph, after a line that did not end
    /// because it was full.
    bool breaks(std::uint32_t at) const { return words_[at].breaks; }
    void collect(std::uint32_t at, std::vector<NameFeature>& out) const;

    /// What a first pass made of the document: the kind of each token's name, or name_kinds. From then on
    /// `collect` also says how the same words were read elsewhere.
    void add_first_pass(const std::vector<std::uint8_t>& kinds);

  private:
    struct Run { ///< tokens with capitals and the small words that join them
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Use {                          ///< of one word, in small letters, over the document
        std::uint16_t capital_inside = 0; ///< with a capital, where no sentence begins
        std::uint16_t small = 0;
        std::uint16_t titled = 0;     ///< after "Mr", "President"
        std::uint16_t located = 0;    ///< after "in", "near"
        std::uint16_t speaking = 0;   ///< before or after a verb of saying
        std::uint16_t person_run = 0; ///< in a longer run that begins with a first name
        std::uint16_t body_run = 0;   ///< in a longer run with the head word of a body
        std::uint16_t place_run = 0;
        std::uint16_t with_the = 0;
        std::array<std::uint16_t, name_kinds + 1> read_as{}; ///< by the first pass
    };
    struct Word {
        std::uint64_t form = 0;  ///< of the word as written
        std::uint64_t low = 0;   ///< of the word in small letters
        std::uint64_t fine = 0;  ///< of the Penn Treebank's tag
        std::uint64_t shape = 0; ///< "Xx", "XX", "xx", "9": runs of one kind cut to two
        std::uint32_t lists = 0; ///< which of the lexicon's lists that matter for names it is in
        std::uint32_t run = 0;   ///< number of its run + 1; 0 = none
        std::uint32_t use = 0;   ///< number of its use
        std::uint16_t known = 0; ///< kinds of lexicon names that it stands in: bit 2 * type, and the next
                                 ///< one where the name begins
        bool starts = false;     ///< first word of its sentence, or after an opening quotation mark
        bool capital = false;
        bool breaks = false; ///< no name goes on over its start
        std::uint8_t setting =
            0; ///< of its sentence: how much of it has capitals, and whether it is a heading
    };

    bool line_ends(std::uint32_t at) const;
    void find_words();
    void find_known();
    void find_candidates();
    void find_runs();
    void find_uses();
    bool list(std::uint32_t at, std::uint64_t bit) const {
        return r_.known[at] != nullptr && (r_.known[at]->lists & bit) != 0;
    }

    const Reading& r_;
    std::vector<Word> words_;
    std::vector<std::uint8_t> candidates_;
    std::vector<Run> runs_;
    std::vector<Use> uses_;
    std::unordered_map<std::string_view, std::uint32_t> use_of_;
    bool second_pass_ = false;
};

} // namespace factlint::analyse
