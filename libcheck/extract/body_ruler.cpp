#include "extract/body_ruler.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace factlint::extract {
namespace {

constexpr std::size_t window = 5;

std::vector<std::uint64_t> windows_of(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        if (ascii::is_alnum(c)) {
            word += ascii::lower(c);
        } else if (ascii::is_high(c)) {
            // Quotes and dashes are written in several ways; what is not ASCII does not count.
            continue;
        } else if (!word.empty() && c != '\'' && c != '-') {
            words.push_back(hash64(word));
            word.clear();
        }
    }
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i + window <= words.size(); ++i) {
        std::uint64_t hash = 0;
        for (std::size_t k = 0; k < window; ++k) hash = combine(hash, words[i + k]);
        out.push_back(hash);
    }
    return out;
}

} // namespace

BodyRuler::BodyRuler(std::string_view article_body) : windows_(windows_of(article_body)) {
    std::sort(windows_.begin(), windows_.end());
}

double BodyRuler::share_of(std::string_view block) const {
    if (windows_.empty()) return 0;
    const std::vector<std::uint64_t> wanted = windows_of(block);
    if (wanted.empty()) return 0;
    const auto found = std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t each) {
        return std::binary_search(windows_.begin(), windows_.end(), each);
    });
    return static_cast<double>(found) / static_cast<double>(wanted.size());
}

} // namespace factlint::extract
