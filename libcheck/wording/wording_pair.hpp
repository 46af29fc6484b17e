// WordingPair: two sentences that are presumed to tell of one situation, aligned; and the detectors that read
// the two wordings against each other. They serve `--pairs`, where the caller vouches for the situation.
#pragma once

#include "confidence/weights.hpp"
#include "wording/alignment.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::wording {

/// What a passage says anywhere: a value that stands elsewhere on the other side is no clash.
struct PassageWords {
    std::vector<std::string> lemmas; ///< sorted
    std::vector<std::string> keys;   ///< ids of names, sorted
    std::vector<Figure> figures;
    std::vector<std::string> initials; ///< of runs of names, "mod" of Ministry of Defence, sorted
    std::vector<std::string> denied;   ///< lemmas of the sentences that deny something, sorted
    /// It calls something false, a rumour, a hoax: what it states may be what it goes on to refute.
    bool refutes = false;
    bool says(std::string_view lemma) const;
    bool names(std::string_view key) const;
    bool counts(const Figure& figure) const;
};

/// The initials of each run of names in a sentence, with and without "of".
std::vector<std::string> initials_of(const WordTree& tree);

PassageWords passage_words(std::span<const WordTree> sentences);

/// Views; the trees, the passages and the lexicon must outlive it.
struct WordingPair {
    const WordTree* a =
        nullptr; ///< the one with fewer content words; of two with as many, the first in byte order
    const WordTree* b = nullptr;
    const PassageWords* all_a = nullptr;
    const PassageWords* all_b = nullptr;
    bool headline = false; ///< one side is a headline, maybe of another story
    bool several = false;  ///< a passage has more than one sentence
    const lexicon::Lexicon* lexicon = nullptr;
    Alignment words;
    double cover_a = 0; ///< share of the content words of a that found their like
    double cover_b = 0;
};

struct WordingClash {
    std::uint32_t in_a = 0; ///< the word that carries the clash
    std::uint32_t in_b = 0;
    double cover = 0; ///< share of the rest of the shorter sentence that agrees
    double place = 1; ///< how sure it is that both words stand in one place
    bool weak = false;
    std::string why;
};

struct WordingDetector {
    std::string_view name;
    std::string_view finds;
    std::optional<WordingClash> (*look)(const WordingPair& pair);
    /// Also for a short text that tells of a long one; there `replacement` looks after names and figures.
    bool of_long = true;
};

/// One row each, alphabetical.
std::span<const WordingDetector> wording_detectors();

/// Puts the two in order and aligns them. `swapped` tells whether the first given became b.
WordingPair make_wording_pair(const WordTree& first, const PassageWords& all_first, const WordTree& second,
                              const PassageWords& all_second, const lexicon::Lexicon& lexicon, bool& swapped);

/// Whether a word stands under a denial on its side.
bool is_denied(const WordTree& tree, std::uint32_t word);

/// Whether a word says which one an indefinite doer is, or is that doer: "white" and "dog" in "a white dog
/// runs". Two such words tell of two doers rather than clash.
bool picks_out(const WordTree& tree, std::uint32_t word);

/// Share of the content words of `a` beside those of `without` that found their like; 1 when there are none.
double cover_without(const WordingPair& pair, std::uint32_t without);

} // namespace factlint::wording
