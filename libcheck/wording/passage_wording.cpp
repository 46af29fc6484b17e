#include "wording/passage_wording.hpp"

#include "claims/names.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::wording {
namespace {

constexpr std::size_t most_sentences = 80;
// Sentences that share less than this part of the shorter one's words are not compared.
constexpr double least_shared = 0.3;
// A passage of so many sentences, and so many times as long as the other, is what the other tells of.
constexpr std::size_t least_told_sentences = 4;
constexpr std::size_t least_told_ratio = 2;
constexpr double most_doubt = 0.45;

double shared_words(const WordTree& a, const WordTree& b) {
    std::uint32_t all = 0;
    std::uint32_t shared = 0;
    for (const TreeWord& word : a.words) {
        if (!word.content || word.in_name) continue;
        ++all;
        if (std::any_of(b.words.begin(), b.words.end(),
                        [&](const TreeWord& other) { return other.lemma == word.lemma; }))
            ++shared;
    }
    return all == 0 ? 0 : static_cast<double>(shared) / all;
}

double confidence(const WordingDetector& detector, const WordingClash& clash, const WordingPair& pair) {
    const std::string own = "wording:" + std::string(detector.name);
    const confidence::Feature features[] = {
        {"wording", 1.0},
        {own, 1.0},
        {"wording-cover", clash.cover},
        {"wording-cover-other", pair.cover_b},
        {"wording-place", clash.place},
        {"wording-headline", pair.headline ? 1.0 : 0.0},
        {"wording-several", pair.several ? 1.0 : 0.0},
        {"wording-weak", clash.weak ? 1.0 : 0.0},
    };
    return confidence::confidence_of(features).value;
}

// A sentence nearly all of which the other bears out, but for a word in a place where that has another one.
bool swaps_a_word(const WordingPair& pair) {
    if (pair.cover_a < 0.7 || pair.a->content_words < 4) return false;
    for (const Counterpart& c : pair.words.counterparts) {
        const TreeWord& wa = pair.a->words[c.in_a];
        const TreeWord& wb = pair.b->words[c.in_b];
        if (c.place >= 0.55 && !pair.all_b->says(wa.lemma) && !pair.all_b->says(wa.lower) &&
            !pair.all_a->says(wb.lemma))
            return true;
    }
    return false;
}

// Names and figures of the shorter passage that the other does not have. This ranks, it does not decide.
double doubt(const TreePassage& brief, const TreePassage& full, double swaps) {
    double absent = 1.5 * swaps;
    for (const WordTree& tree : brief.sentences) {
        for (const TreeWord& word : tree.words) {
            if (!word.content || (word.figure < 0 && !word.proper)) continue;
            const bool known =
                full.words.says(word.lemma) || full.words.says(word.lower) ||
                (!word.key.empty() && full.words.names(word.key)) ||
                (word.figure >= 0 && full.words.counts(tree.figures[static_cast<std::size_t>(word.figure)]));
            if (!known) absent += 1;
        }
    }
    return most_doubt * absent / (absent + 2);
}

} // namespace

TreePassage tree_passage(const analyse::Document& document) {
    TreePassage out;
    for (std::uint32_t s = 0; s < document.sentences().size() && out.sentences.size() < most_sentences; ++s) {
        WordTree tree = word_tree(document, s);
        if (tree.content_words > 0) out.sentences.push_back(std::move(tree));
    }
    for (const WordTree& tree : out.sentences) out.content_words += tree.content_words;
    out.words = passage_words(out.sentences);
    return out;
}

namespace {

// "Ana Ruiz painted the gate", not "a German man paints a gate".
bool states_of_a_name(const TreePassage& passage, const TreePassage& other) {
    if (passage.sentences.size() != 1) return false;
    const std::vector<TreeWord>& words = passage.sentences.front().words;
    return std::any_of(words.begin(), words.end(), [&](const TreeWord& word) {
        if (!word.proper || word.tag != analyse::Tag::Propn) return false;
        if (analyse::is_subject(word.relation)) return true;
        // A town names where it happened, and much happens in a town.
        return !word.key.empty() && claims::key_type(word.key) != "city" && other.words.names(word.key);
    });
}

// Of two passages as long, so that the order they are given in says nothing.
bool comes_first(const TreePassage& a, const TreePassage& b) {
    const auto words_of = [](const TreePassage& passage) {
        std::vector<std::string_view> out;
        for (const WordTree& tree : passage.sentences)
            for (const TreeWord& word : tree.words) out.push_back(word.lower);
        return out;
    };
    return words_of(a) < words_of(b);
}

} // namespace

bool tells_of(const TreePassage& brief, const TreePassage& full) {
    return full.sentences.size() >= least_told_sentences &&
           full.content_words >= least_told_ratio * brief.content_words;
}

PassagePair pair_passages(const TreePassage& a, const TreePassage& b, const lexicon::Lexicon& lexicon,
                          bool headline) {
    PassagePair out;
    out.headline = headline;
    const bool a_is_brief =
        a.content_words != b.content_words ? a.content_words < b.content_words : comes_first(a, b);
    out.brief = a_is_brief ? &a : &b;
    out.full = a_is_brief ? &b : &a;
    out.tells = tells_of(*out.brief, *out.full);
    out.named = !out.tells && states_of_a_name(*out.brief, *out.full);
    out.lexicon = &lexicon;
    const bool several = a.sentences.size() > 1 || b.sentences.size() > 1;
    for (const WordTree& in_a : a.sentences) {
        for (const WordTree& in_b : b.sentences) {
            if (several && std::max(shared_words(in_a, in_b), shared_words(in_b, in_a)) < least_shared)
                continue;
            bool swapped = false;
            WordingPair pair = make_wording_pair(in_a, a.words, in_b, b.words, lexicon, swapped);
            pair.several = several;
            pair.headline = headline;
            out.sentences.push_back(std::move(pair));
        }
    }
    return out;
}

WordingVerdict compare_wording(const TreePassage& a, const TreePassage& b, const lexicon::Lexicon& lexicon,
                               bool headline) {
    WordingVerdict out;
    const PassagePair passages = pair_passages(a, b, lexicon, headline);
    const bool a_is_brief = passages.brief == &a;
    double swaps = 0;
    for (const WordingPair& pair : passages.sentences) {
        if (swaps_a_word(pair)) swaps = 1;
        for (const WordingDetector& detector : wording_detectors()) {
            if (passages.tells && !detector.of_long) continue;
            const auto clash = detector.look(pair);
            if (!clash) continue;
            const double sure = confidence(detector, *clash, pair);
            if (sure <= out.confidence) continue;
            out.detector = detector.name;
            out.confidence = sure;
            const bool in_order = passages.brief_is_a(pair) == a_is_brief;
            out.in_a = (in_order ? pair.a : pair.b)->span;
            out.in_b = (in_order ? pair.b : pair.a)->span;
            out.why = clash->why;
        }
    }
    for (const PassageDetector& detector : passage_detectors()) {
        const auto clash = detector.look(passages);
        if (!clash || clash->confidence <= out.confidence) continue;
        out.detector = detector.name;
        out.confidence = clash->confidence;
        out.in_a = a_is_brief ? clash->in_brief : clash->in_full;
        out.in_b = a_is_brief ? clash->in_full : clash->in_brief;
        out.why = clash->why;
    }
    if (!passages.tells) {
        double unsure = doubt(*passages.brief, *passages.full, swaps);
        if (a.content_words == b.content_words)
            unsure = std::min(unsure, doubt(*passages.full, *passages.brief, swaps));
        out.confidence = std::max(out.confidence, unsure);
    }
    return out;
}

} // namespace factlint::wording
