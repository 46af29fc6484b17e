#include "wording/passage_index.hpp"

#include "claims/names.hpp"
#include "wording/borne_out.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

constexpr std::size_t most_places = 24;
constexpr std::size_t shortest_stem = 4;
constexpr int most_steps = 4;

void settle(std::vector<std::uint32_t>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    if (places.size() > most_places) places.resize(most_places);
}

} // namespace

std::uint32_t content_above(const WordTree& tree, std::uint32_t word) {
    std::uint32_t at = tree.words[word].head;
    for (int steps = 0; at != no_word && steps < most_steps; ++steps, at = tree.words[at].head)
        if (tree.words[at].content && !tree.words[at].in_name) return at;
    return no_word;
}

PassageIndex::PassageIndex(const TreePassage& passage, const lexicon::Lexicon& lexicon)
    : passage_(passage), lexicon_(lexicon) {
    for (std::uint32_t s = 0; s < passage.sentences.size(); ++s) {
        const WordTree& tree = passage.sentences[s];
        const auto first = size();
        first_.push_back(first);
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            const TreeWord& word = tree.words[i];
            const auto number = first + i;
            words_.push_back(&word);
            sentences_.push_back(s);
            const std::uint32_t above = content_above(tree, i);
            above_.push_back(above == no_word ? no_word : first + above);
            if (!word.key.empty()) names_.emplace_back(word.key, number);
            if (!word.content) continue;
            forms_.emplace_back(word.lemma, number);
            if (word.lower != word.lemma) forms_.emplace_back(word.lower, number);
            if (word.in_name) continue;
            for (const std::uint32_t meaning : lexicon.meanings(word.lemma))
                meanings_.emplace_back(meaning, number);
        }
    }
    std::sort(forms_.begin(), forms_.end());
    std::sort(names_.begin(), names_.end());
    std::sort(meanings_.begin(), meanings_.end());
}

Found PassageIndex::find(const WordTree& tree, std::uint32_t at) const {
    const TreeWord& word = tree.words[at];
    Found out;
    if (word.figure >= 0) {
        const Figure& figure = tree.figures[static_cast<std::size_t>(word.figure)];
        for (std::uint32_t number = 0; number < size(); ++number) {
            const TreeWord& other = *words_[number];
            if (other.figure < 0) continue;
            const Figure& known =
                passage_.sentences[sentences_[number]].figures[static_cast<std::size_t>(other.figure)];
            if ((figure.unit == known.unit || figure.unit.empty() || known.unit.empty()) &&
                is_or_rounds(figure, known))
                out.said.push_back(number);
        }
        settle(out.said);
        if (!out.said.empty()) return out;
    }
    const auto take = [&](std::string_view form) {
        auto entry = std::lower_bound(forms_.begin(), forms_.end(), std::pair(form, std::uint32_t{0}));
        for (; entry != forms_.end() && entry->first == form; ++entry) out.said.push_back(entry->second);
    };
    take(word.lemma);
    if (word.lower != word.lemma) take(word.lower);
    if (word.lemma.size() >= shortest_stem) {
        const std::string_view stem = std::string_view(word.lemma).substr(0, shortest_stem);
        auto entry = std::lower_bound(forms_.begin(), forms_.end(), std::pair(stem, std::uint32_t{0}));
        for (; entry != forms_.end() && entry->first.starts_with(stem); ++entry)
            if (look_alike(entry->first, word.lemma)) out.said.push_back(entry->second);
    }
    if (!word.key.empty())
        for (const auto& [key, number] : names_)
            if (claims::same_name(key, word.key)) out.said.push_back(number);
    settle(out.said);
    for (const std::uint32_t meaning : lexicon_.meanings(word.lemma)) {
        auto entry =
            std::lower_bound(meanings_.begin(), meanings_.end(), std::pair(meaning, std::uint32_t{0}));
        for (; entry != meanings_.end() && entry->first == meaning; ++entry)
            out.alike.push_back(entry->second);
    }
    if (out.none() && word.figure < 0 && !word.proper)
        for (std::uint32_t number = 0; number < size(); ++number) {
            const TreeWord& other = *words_[number];
            if (!other.content || other.proper || other.tag != word.tag) continue;
            if (lexicon_.is_kind_of(word.lemma, other.lemma) || lexicon_.is_kind_of(other.lemma, word.lemma))
                out.alike.push_back(number);
        }
    settle(out.alike);
    return out;
}

} // namespace factlint::wording
