// How much a shared word says: names and rare words much, words of every article little.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::contradict {

class WordWeights {
  public:
    /// Counts one document; `words` are unique.
    void add(const std::vector<std::string>& words);
    /// What was counted elsewhere.
    void set_documents(std::uint32_t documents) { documents_ = documents; }
    void set_frequency(std::string_view word, std::uint32_t in) { frequency_[std::string(word)] = in; }
    bool knows(std::string_view word) const { return frequency_.contains(word); }
    /// 1 for a word in one document, falling to 0.1 for one in all of them; in small collections nearly 1 for
    /// all.
    double weight(std::string_view word) const;
    /// Weight of what two sorted word lists share, as a share of the lighter one's weight (0 to 1).
    double overlap(const std::vector<std::string>& a, const std::vector<std::string>& b) const;
    /// Cosine of the two lists as sets of weighted words.
    double cosine(const std::vector<std::string>& a, const std::vector<std::string>& b) const;
    std::uint32_t documents() const { return documents_; }
    std::uint32_t frequency(std::string_view word) const;

  private:
    std::map<std::string, std::uint32_t, std::less<>> frequency_;
    std::uint32_t documents_ = 0;
};

} // namespace factlint::contradict
