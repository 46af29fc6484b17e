#include "contradict/word_space.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::contradict {
namespace {

// Twenty texts nobody has seen keep a collection of two from calling all that they share common.
constexpr double unseen_texts = 20;
constexpr double least_weight = 0.1;

// What a text is read together with, and how near that must be. Few and near: more would make one of stories
// that are told alike.
constexpr std::size_t context_size = 5;
constexpr double context_likeness = 0.15;

double rarity(std::uint32_t texts_with_word, std::size_t texts) {
    const double all = static_cast<double>(texts) + unseen_texts;
    return std::max(least_weight, std::log(all / texts_with_word) / std::log(all));
}

} // namespace

WordSpace::WordSpace(const std::vector<const EventGist*>& gists, const SpaceOptions& options)
    : options_(options), texts_(gists.size()), rare_(gists.size()) {
    std::vector<std::uint64_t> keys;
    for (const EventGist* gist : gists)
        for (const GistWord& word : gist->words) keys.push_back(word.key);
    std::sort(keys.begin(), keys.end());
    std::vector<std::uint64_t> words;
    for (std::size_t i = 0; i < keys.size();) {
        const std::size_t from = i;
        while (i < keys.size() && keys[i] == keys[from]) ++i;
        words.push_back(keys[from]);
        frequency_.push_back(static_cast<std::uint32_t>(i - from));
    }
    for (std::size_t t = 0; t < gists.size(); ++t) {
        Vector& text = texts_[t];
        auto at = words.begin();
        for (const GistWord& word : gists[t]->words) {
            at = std::lower_bound(at, words.end(), word.key);
            const auto number = static_cast<std::uint32_t>(at - words.begin());
            text.push_back(
                {number, word.weight * static_cast<float>(rarity(frequency_[number], gists.size()))});
        }
        to_unit(text);
        std::vector<std::uint32_t>& rare = rare_[t];
        for (const Entry& entry : text)
            if (frequency_[entry.word] > 1) rare.push_back(entry.word);
        const auto rarer = [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(frequency_[a], a) < std::pair(frequency_[b], b);
        };
        if (rare.size() > options_.rare_words) {
            std::nth_element(rare.begin(), rare.begin() + static_cast<std::ptrdiff_t>(options_.rare_words),
                             rare.end(), rarer);
            rare.resize(options_.rare_words);
        }
        std::sort(rare.begin(), rare.end());
    }
}

double WordSpace::dot(const Vector& a, const Vector& b) {
    double out = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->word == y->word) {
            out += static_cast<double>(x->weight) * static_cast<double>(y->weight);
            ++x;
            ++y;
        } else if (x->word < y->word) {
            ++x;
        } else {
            ++y;
        }
    }
    return out;
}

void WordSpace::to_unit(Vector& vector) {
    double square = 0;
    for (const Entry& entry : vector) square += static_cast<double>(entry.weight) * entry.weight;
    if (square <= 0) return;
    const auto scale = static_cast<float>(1 / std::sqrt(square));
    for (Entry& entry : vector) entry.weight *= scale;
}

double WordSpace::likeness(std::uint32_t a, std::uint32_t b) const { return dot(texts_[a], texts_[b]); }

double WordSpace::likeness_in_context(std::uint32_t a, std::uint32_t b) const {
    return in_context_.empty() ? likeness(a, b) : dot(in_context_[a], in_context_[b]);
}

Neighbours WordSpace::neighbours_before(double least) const {
    Neighbours out{std::vector<std::vector<Near>>(texts_.size()), std::vector<bool>(texts_.size(), false)};
    std::vector<std::vector<std::uint32_t>> having(frequency_.size());
    std::vector<float> promise(texts_.size(), 0);
    std::vector<std::uint32_t> met;
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
        met.clear();
        for (const std::uint32_t word : rare_[t]) {
            std::vector<std::uint32_t>& texts = having[word];
            const auto weight = static_cast<float>(rarity(frequency_[word], texts_.size()));
            const std::size_t from = texts.size() > options_.window ? texts.size() - options_.window : 0;
            for (std::size_t i = from; i < texts.size(); ++i) {
                if (promise[texts[i]] == 0) met.push_back(texts[i]);
                promise[texts[i]] += weight * weight;
            }
            texts.push_back(t);
        }
        const auto better = [&](std::uint32_t a, std::uint32_t b) {
            return promise[a] != promise[b] ? promise[a] > promise[b] : a < b;
        };
        const auto all = met;
        if (met.size() > options_.looked_at) {
            std::nth_element(met.begin(), met.begin() + static_cast<std::ptrdiff_t>(options_.looked_at),
                             met.end(), better);
            met.resize(options_.looked_at);
            out.crowded[t] = true;
        }
        for (const std::uint32_t other : met)
            if (const double like = likeness(t, other); like >= least) out.of[t].push_back({other, like});
        std::sort(out.of[t].begin(), out.of[t].end(), [](const Near& a, const Near& b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.text < b.text;
        });
        for (const std::uint32_t other : all) promise[other] = 0;
    }
    return out;
}

void WordSpace::read_in_context() {
    std::vector<std::vector<Near>> near = neighbours_before(context_likeness).of;
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
        const std::size_t before = near[t].size();
        for (std::size_t i = 0; i < before; ++i)
            if (near[t][i].text < t) near[near[t][i].text].push_back({t, near[t][i].likeness});
    }
    in_context_.resize(texts_.size());
    for (std::uint32_t t = 0; t < texts_.size(); ++t) {
        std::sort(near[t].begin(), near[t].end(), [](const Near& a, const Near& b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.text < b.text;
        });
        if (near[t].size() > context_size) near[t].resize(context_size);
        Vector all = texts_[t];
        for (const Near& other : near[t])
            for (const Entry& entry : texts_[other.text])
                all.push_back({entry.word, entry.weight * static_cast<float>(other.likeness)});
        std::stable_sort(all.begin(), all.end(),
                         [](const Entry& a, const Entry& b) { return a.word < b.word; });
        Vector& sum = in_context_[t];
        for (const Entry& entry : all) {
            if (!sum.empty() && sum.back().word == entry.word)
                sum.back().weight += entry.weight;
            else
                sum.push_back(entry);
        }
        to_unit(sum);
    }
}

} // namespace factlint::contradict
