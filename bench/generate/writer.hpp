// Writes news articles for load: made-up places, people and firms, real sentence shapes. Several outlets
// report the same events, and some of them get a figure, a day or a place wrong. The same seed writes the
// same articles on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace generate {

struct Options {
    std::uint64_t seed = 1;
    std::uint32_t articles = 100;
    std::uint32_t words = 400; ///< about so many words an article
    double events_share = 0.5; ///< share of the articles that report an event which another one reports too
    double clash_share = 0.2;  ///< share of those that contradict the first report
};

struct GeneratedArticle {
    std::string name; ///< file name without an ending
    std::string text; ///< title, byline, date, paragraphs; blank lines between them
};

/// Random numbers that do not depend on the standard library's distributions (splitmix64).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    std::uint32_t below(std::uint32_t limit); ///< 0 ... limit - 1; limit must not be 0
    bool chance(double share);

    template<typename T>
    const T& one_of(const std::vector<T>& all) {
        return all[below(static_cast<std::uint32_t>(all.size()))];
    }

  private:
    std::uint64_t state_;
};

/// The article number `index` of the set that the options describe; each can be made alone, in constant
/// memory.
GeneratedArticle write_article(const Options& options, std::uint32_t index);

} // namespace generate
