#include "contradict/exclusive.hpp"

#include "claims/names.hpp"

#include <algorithm>
#include <cstdlib>

namespace factlint::contradict {

bool places_exclude(const World& world, const std::string& a, const std::string& b) {
    if (claims::same_name(a, b) || claims::key_type(a) != claims::key_type(b)) return false;
    // "Mount Cook" and "Aoraki Mount Cook": one name in two lengths.
    for (const std::string_view word : claims::key_words(a))
        for (const std::string_view other : claims::key_words(b))
            if (word == other && word.size() > 2) return false;
    if (world.lexicon == nullptr) return true;
    const lexicon::Entry* ea = world.lexicon->by_id(a);
    const lexicon::Entry* eb = world.lexicon->by_id(b);
    // A place nobody knows may lie in one that is known.
    if ((ea == nullptr) != (eb == nullptr)) return claims::key_type(a) == "city";
    return true;
}

bool is_named_in(const ArticleDigest& article, const std::string& key) {
    if (std::binary_search(article.words.begin(), article.words.end(), key)) return true;
    return std::any_of(article.words.begin(), article.words.end(), [&](const std::string& word) {
        return word.find(':') != std::string::npos && claims::same_name(word, key);
    });
}

bool written_within(const Event& a, const Event& b, std::int64_t days) {
    const std::int64_t da = a.article->published_day;
    const std::int64_t db = b.article->published_day;
    return da != ArticleDigest::unknown_day && db != ArticleDigest::unknown_day && std::abs(da - db) <= days;
}

} // namespace factlint::contradict
