#include "contradict/word_weights.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::contradict {

void WordWeights::add(const std::vector<std::string>& words) {
    ++documents_;
    for (const std::string& word : words) ++frequency_[word];
}

std::uint32_t WordWeights::frequency(std::string_view word) const {
    const auto found = frequency_.find(word);
    return found == frequency_.end() ? 0 : found->second;
}

double WordWeights::weight(std::string_view word) const {
    // Twenty articles nobody has seen keep a collection of five from calling its only subject common.
    constexpr double unseen = 20;
    const double all = documents_ + unseen;
    const double in = std::max<double>(frequency(word), 1);
    return std::max(0.1, std::log(all / in) / std::log(all));
}

double WordWeights::overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
    double shared = 0;
    double of_a = 0;
    double of_b = 0;
    for (const std::string& word : a) {
        const double w = weight(word);
        of_a += w;
        if (std::binary_search(b.begin(), b.end(), word)) shared += w;
    }
    for (const std::string& word : b) of_b += weight(word);
    const double least = std::min(of_a, of_b);
    return least > 0 ? shared / least : 0;
}

double WordWeights::cosine(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
    double shared = 0;
    double of_a = 0;
    double of_b = 0;
    for (const std::string& word : a) {
        const double w = weight(word) * weight(word);
        of_a += w;
        if (std::binary_search(b.begin(), b.end(), word)) shared += w;
    }
    for (const std::string& word : b) of_b += weight(word) * weight(word);
    return of_a > 0 && of_b > 0 ? shared / std::sqrt(of_a * of_b) : 0;
}

} // namespace factlint::contradict
