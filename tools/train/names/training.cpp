#include "train/names/training.hpp"

#include "analyse/name_model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace factlint::train {
namespace {

using analyse::name_labels;
using Scores = std::array<std::int32_t, name_labels>;

/// Numbers that only look random: the same on every machine (SplitMix64).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    bool happens(double share) { return static_cast<double>(next() >> 11U) < share * 0x1p53; }

  private:
    std::uint64_t state_;
};

/// A document with its features as numbers, read once.
struct Sample {
    std::unique_ptr<analyse::Reading> reading;
    std::unique_ptr<analyse::NameFeatures> features;
    std::vector<std::uint8_t> gold;
    std::vector<std::vector<std::uint32_t>> found; ///< of each token; the lowest bit: of the very word
};

class FeatureNumbers {
  public:
    std::uint32_t number(std::uint64_t hash) {
        const auto [at, made] = numbers_.try_emplace(hash, static_cast<std::uint32_t>(hashes_.size()));
        if (made) hashes_.push_back(hash);
        return at->second;
    }
    std::size_t size() const { return hashes_.size(); }
    std::uint64_t hash(std::size_t number) const { return hashes_[number]; }

  private:
    std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
    std::vector<std::uint64_t> hashes_;
};

Sample sample_of(const GoldDocument& document, const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    Sample out;
    out.reading = std::make_unique<analyse::Reading>(document.text, lexicon, analyse::DocumentOptions{});
    auto& reading = *out.reading;
    analyse::find_tokens(reading);
    analyse::find_sentences(reading);
    analyse::tag_tokens(reading);
    analyse::find_lemmas(reading);
    analyse::mark_headings(reading);
    out.features = std::make_unique<analyse::NameFeatures>(reading);
    out.gold.assign(reading.size(), 0);
    std::uint32_t at = 0;
    for (const auto& name : document.names) {
        while (at < reading.size() && reading.tokens[at].span.end <= name.span.begin) ++at;
        bool first = true;
        for (; at < reading.size() && reading.tokens[at].span.begin < name.span.end; ++at) {
            if (!out.features->candidate(at) || (!first && out.features->breaks(at))) break;
            out.gold[at] =
                static_cast<std::uint8_t>(1 + 2 * static_cast<std::size_t>(name.kind) + (first ? 0 : 1));
            first = false;
        }
    }
    return out;
}

class Perceptron {
  public:
    Perceptron(FeatureNumbers& numbers, const NameTraining& how) : numbers_(numbers), how_(how) {}

    void number_features(std::vector<Sample>& samples) {
        for (std::size_t label = 0; label < name_labels; ++label)
            label_number_[label] = numbers_.number(analyse::label_feature(label));
        std::vector<analyse::NameFeature> found;
        for (auto& sample : samples) {
            sample.found.assign(sample.reading->size(), {});
            for (std::uint32_t i = 0; i < sample.reading->size(); ++i) {
                if (!sample.features->candidate(i)) continue;
                sample.features->collect(i, found);
                for (const auto& feature : found)
                    sample.found[i].push_back(numbers_.number(feature.hash) << 1U |
                                              (feature.lexical ? 1 : 0));
            }
        }
    }

    /// Trains on the samples whose number in `chosen` is not zero.
    void train(const std::vector<Sample>& samples, const std::vector<std::uint8_t>& chosen) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> sentences;
        for (std::uint32_t s = 0; s < samples.size(); ++s)
            if (chosen[s] != 0)
                for (std::uint32_t n = 0; n < samples[s].reading->sentences.size(); ++n)
                    sentences.emplace_back(s, n);
        std::vector<Scores> together(numbers_.size());
        for (int seed = 0; seed < how_.seeds; ++seed) {
            weights_.assign(numbers_.size(), {});
            sums_.assign(numbers_.size(), {});
            time_ = 1;
            Dice dice(20 + static_cast<std::uint64_t>(seed));
            auto order = sentences;
            for (int round = 0; round < how_.rounds; ++round) {
                for (std::size_t i = order.size(); i > 1; --i)
                    std::swap(order[i - 1], order[dice.next() % i]);
                for (const auto& [s, n] : order)
                    learn(samples[s], samples[s].reading->sentences[n].tokens, dice);
            }
            // Averaged: w - u / time.
            for (std::size_t f = 0; f < weights_.size(); ++f)
                for (std::size_t label = 0; label < name_labels; ++label)
                    together[f][label] += static_cast<std::int32_t>(std::lround(
                        256.0 * (weights_[f][label] - static_cast<double>(sums_[f][label]) / time_)));
        }
        weights_ = std::move(together);
    }

    /// The kinds that the trained weights give a document.
    std::vector<std::uint8_t> kinds(const Sample& sample) const {
        std::vector<std::uint8_t> labels(sample.reading->size(), 0);
        std::vector<std::int32_t> scores;
        for (const auto& sentence : sample.reading->sentences) {
            score(sample, sentence.tokens, {}, scores);
            analyse::best_labels(*sample.features, sentence.tokens, scores, after(), labels);
        }
        for (auto& label : labels)
            label = label == 0 ? analyse::name_kinds : static_cast<std::uint8_t>((label - 1) / 2);
        return labels;
    }

    lexicon::FeatureWeights::Rows rows() const {
        std::vector<std::pair<std::int64_t, std::uint32_t>> order;
        for (std::uint32_t f = 0; f < weights_.size(); ++f) {
            std::int64_t weight = 0;
            for (const auto one : weights_[f]) weight += std::abs(one);
            if (weight > 0) order.emplace_back(-weight, f);
        }
        std::sort(order.begin(), order.end());
        if (how_.most_features != 0 && order.size() > how_.most_features) order.resize(how_.most_features);
        // The scale leaves one weight in two thousand cut off.
        std::vector<std::int32_t> sizes;
        for (const auto& [weight, f] : order)
            for (const auto one : weights_[f])
                if (one != 0) sizes.push_back(std::abs(one));
        std::sort(sizes.begin(), sizes.end());
        const double top = sizes.empty() ? 1 : sizes[sizes.size() - 1 - sizes.size() / 2000];
        lexicon::FeatureWeights::Rows out;
        for (const auto& [weight, f] : order) {
            std::vector<std::int8_t> row(name_labels);
            bool any = false;
            for (std::size_t label = 0; label < name_labels; ++label) {
                const auto value = std::lround(std::clamp(127.0 * weights_[f][label] / top, -127.0, 127.0));
                row[label] = static_cast<std::int8_t>(value);
                any = any || value != 0;
            }
            if (any) out.emplace(numbers_.hash(f), std::move(row));
        }
        return out;
    }

  private:
    std::array<std::int32_t, name_labels * name_labels> after() const {
        std::array<std::int32_t, name_labels * name_labels> out{};
        for (std::size_t label = 0; label < name_labels; ++label)
            std::copy(weights_[label_number_[label]].begin(), weights_[label_number_[label]].end(),
                      out.begin() + static_cast<std::ptrdiff_t>(label * name_labels));
        return out;
    }

    void score(const Sample& sample, analyse::TokenRange range, const std::vector<std::uint8_t>& blind,
               std::vector<std::int32_t>& scores) const {
        scores.assign(range.size() * name_labels, 0);
        for (auto i = range.begin; i < range.end; ++i) {
            const bool forms = blind.empty() || blind[i - range.begin] == 0;
            for (const auto feature : sample.found[i]) {
                if (!forms && (feature & 1U) != 0) continue;
                const auto& row = weights_[feature >> 1U];
                for (std::size_t label = 0; label < name_labels; ++label)
                    scores[(i - range.begin) * name_labels + label] += row[label];
            }
        }
    }

    void learn(const Sample& sample, analyse::TokenRange range, Dice& dice) {
        std::vector<std::uint8_t> blind(range.size());
        bool any = false;
        for (auto i = range.begin; i < range.end; ++i) {
            if (!sample.features->candidate(i)) continue;
            any = true;
            blind[i - range.begin] = dice.happens(how_.left_out) ? 1 : 0;
        }
        if (!any) return;
        score(sample, range, blind, scores_);
        if (how_.cost != 0)
            for (auto i = range.begin; i < range.end; ++i)
                scores_[(i - range.begin) * name_labels + sample.gold[i]] -= how_.cost;
        labels_.assign(sample.reading->size(), 0);
        analyse::best_labels(*sample.features, range, scores_, after(), labels_);
        ++time_;
        std::size_t before_gold = 0;
        std::size_t before_said = 0;
        for (auto i = range.begin; i < range.end; ++i) {
            const auto gold = sample.gold[i];
            const auto said = labels_[i];
            if (gold != said || before_gold != before_said) {
                change(label_number_[before_gold], gold, 1);
                change(label_number_[before_said], said, -1);
            }
            before_gold = gold;
            before_said = said;
            if (gold == said) continue;
            for (const auto feature : sample.found[i]) {
                if (blind[i - range.begin] != 0 && (feature & 1U) != 0) continue;
                change(feature >> 1U, gold, 1);
                change(feature >> 1U, said, -1);
            }
        }
    }
    void change(std::uint32_t feature, std::size_t label, std::int32_t by) {
        weights_[feature][label] += by;
        sums_[feature][label] += by * time_;
    }

    FeatureNumbers& numbers_;
    const NameTraining& how_;
    std::array<std::uint32_t, name_labels> label_number_{};
    std::vector<Scores> weights_;
    std::vector<std::array<std::int64_t, name_labels>> sums_;
    std::int64_t time_ = 1;
    std::vector<std::int32_t> scores_;
    std::vector<std::uint8_t> labels_;
};

} // namespace

NameModelFiles train_names(const std::vector<GoldDocument>& documents,
                           const std::shared_ptr<const lexicon::Lexicon>& lexicon, const NameTraining& how) {
    std::vector<Sample> samples;
    for (const auto& document : documents) samples.push_back(sample_of(document, lexicon));
    NameModelFiles out;
    FeatureNumbers numbers;
    Perceptron first(numbers, how);
    first.number_features(samples);
    std::vector<std::vector<std::uint8_t>> read(samples.size());
    for (int part = 0; part < how.parts; ++part) {
        std::vector<std::uint8_t> chosen(samples.size());
        for (std::size_t s = 0; s < samples.size(); ++s)
            chosen[s] = static_cast<int>(s) % how.parts == part ? 0 : 1;
        first.train(samples, chosen);
        for (std::size_t s = 0; s < samples.size(); ++s)
            if (chosen[s] == 0) read[s] = first.kinds(samples[s]);
    }
    const std::vector<std::uint8_t> all(samples.size(), 1);
    first.train(samples, all);
    out.first = lexicon::FeatureWeights::write(analyse::name_label_names(), first.rows(),
                                               lexicon::name_features_version);
    for (std::size_t s = 0; s < samples.size(); ++s) samples[s].features->add_first_pass(read[s]);
    Perceptron second(numbers, how);
    second.number_features(samples);
    second.train(samples, all);
    out.second = lexicon::FeatureWeights::write(analyse::name_label_names(), second.rows(),
                                                lexicon::name_features_version);
    return out;
}

} // namespace factlint::train
