#include "train/names/pronouns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace factlint::train {
namespace {

using analyse::PronounCase;
using analyse::signs;

struct Sample {
    std::unique_ptr<analyse::Reading> reading;
    std::map<std::uint32_t, std::string> pronouns; ///< group of the one-word mention that starts at a byte
    std::vector<std::string> groups;               ///< of each entity, or empty
};

Sample sample_of(const GoldDocument& document, const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    Sample out;
    out.reading = std::make_unique<analyse::Reading>(document.text, lexicon, analyse::DocumentOptions{});
    auto& reading = *out.reading;
    analyse::find_tokens(reading);
    analyse::find_sentences(reading);
    analyse::parse_tokens(reading);
    analyse::find_lemmas(reading);
    analyse::mark_headings(reading);
    analyse::find_entities(reading);
    for (const auto& word : document.words) out.pronouns.emplace(word.span.begin, word.group);
    std::size_t next = 0;
    for (const auto& entity : reading.entities) {
        while (next < document.names.size() && document.names[next].span.end <= entity.span.begin) ++next;
        const bool meets = next < document.names.size() && document.names[next].span.overlaps(entity.span);
        out.groups.push_back(meets ? document.names[next].group : std::string());
    }
    return out;
}

/// A log-linear choice among the candidates, trained by gradient steps that grow smaller; weights are drawn
/// to zero. He and she choose alike, so they share what is learnt.
class Ranker {
  public:
    void learn(const Sample& sample, bool own_choices, double step) {
        analyse::for_each_pronoun(*sample.reading, [&](const PronounCase& pronoun) {
            const auto at = sample.pronouns.find(sample.reading->tokens[pronoun.token].span.begin);
            std::size_t right = 0;
            for (std::size_t c = 1; c < pronoun.choices.size() && right == 0; ++c) {
                const auto entity = pronoun.choices[c].entity;
                if (at != sample.pronouns.end() &&
                    sample.groups[static_cast<std::size_t>(entity)] == at->second)
                    right = c;
            }
            const auto shares = shares_of(pronoun);
            auto& row = weights_[row_of(pronoun.kind)];
            for (auto& weight : row) weight *= 1 - step * pull;
            for (std::size_t c = 0; c < shares.size(); ++c) {
                const double error = (c == right ? 1.0 : 0.0) - shares[c];
                for (std::size_t sign = 0; sign < signs; ++sign)
                    if ((pronoun.choices[c].signs >> sign & 1U) != 0) row[sign] += step * error;
            }
            const auto said = std::max_element(shares.begin(), shares.end()) - shares.begin();
            return own_choices ? static_cast<std::size_t>(said) : right;
        });
    }

    analyse::PronounWeights weights() const {
        analyse::PronounWeights out{};
        for (std::size_t kind = 0; kind < analyse::pronoun_kinds; ++kind)
            for (std::size_t sign = 0; sign < signs; ++sign)
                out[kind][sign] = static_cast<std::int32_t>(
                    std::lround(100 * weights_[row_of(static_cast<analyse::PronounKind>(kind))][sign]));
        return out;
    }

  private:
    static constexpr double pull = 0.002;
    static std::size_t row_of(analyse::PronounKind kind) {
        return kind == analyse::PronounKind::She ? 0 : static_cast<std::size_t>(kind);
    }

    std::vector<double> shares_of(const PronounCase& pronoun) const {
        const auto& row = weights_[row_of(pronoun.kind)];
        std::vector<double> out;
        for (const auto& choice : pronoun.choices) {
            double score = 0;
            for (std::size_t sign = 0; sign < signs; ++sign)
                if ((choice.signs >> sign & 1U) != 0) score += row[sign];
            out.push_back(score);
        }
        const double most = *std::max_element(out.begin(), out.end());
        double sum = 0;
        for (auto& score : out) sum += score = std::exp(score - most);
        for (auto& score : out) score /= sum;
        return out;
    }

    std::array<std::array<double, signs>, analyse::pronoun_kinds> weights_{};
};

} // namespace

analyse::PronounWeights train_pronouns(const std::vector<GoldDocument>& documents,
                                       const std::shared_ptr<const lexicon::Lexicon>& lexicon, int rounds) {
    std::vector<Sample> samples;
    for (const auto& document : documents) samples.push_back(sample_of(document, lexicon));
    Ranker ranker;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t s = 0; s < samples.size(); ++s)
            // Another order each round; 59 and the number of documents have no common divisor, or nearly so.
            ranker.learn(samples[(s * 59 + static_cast<std::size_t>(round) * 17) % samples.size()], round > 1,
                         0.1 / (1 + round));
    return ranker.weights();
}

std::string pronoun_table(const analyse::PronounWeights& weights) {
    std::string out = "    //                              he    she     it   they\n";
    for (std::size_t sign = 0; sign < signs; ++sign) {
        std::string line =
            "    Row{\"" + std::string(analyse::name_of(static_cast<analyse::Sign>(sign))) + "\", {";
        line.resize(std::max<std::size_t>(line.size(), 34), ' ');
        for (std::size_t kind = 0; kind < analyse::pronoun_kinds; ++kind) {
            const auto number = std::to_string(weights[kind][sign]);
            line += std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') + number;
            if (kind + 1 < analyse::pronoun_kinds) line += ", ";
        }
        out += line + "}},\n";
    }
    return out;
}

} // namespace factlint::train
