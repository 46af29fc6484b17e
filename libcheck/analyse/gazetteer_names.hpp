// Names of the lexicon in a text. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <string>

namespace factlint::analyse {

class GazetteerNames {
  public:
    explicit GazetteerNames(const Reading& reading) : r_(reading) {}

    struct Match {
        const lexicon::Entry* entry = nullptr;
        std::uint32_t end = 0; ///< token after the name
    };

    /// The longest name of the lexicon that starts at a token and ends before `limit`. Clitics, hyphens and
    /// single quotation marks may stand between its words: "Pakistan's Foreign Office".
    Match longest_at(std::uint32_t begin, std::uint32_t limit);

  private:
    bool fits(const lexicon::Entry* entry, std::uint32_t begin, std::uint32_t end) const;

    const Reading& r_;
    std::string buffer_;
};

} // namespace factlint::analyse
