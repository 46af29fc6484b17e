#include "claims/blocking.hpp"

#include "claims/names.hpp"
#include "claims/predicate_class.hpp"

#include <algorithm>

namespace factlint::claims {
namespace {

constexpr std::size_t most_keys = 32;

const Argument* argument_in(const Claim& claim, std::string_view role) {
    for (const Argument& a : claim.arguments)
        if (a.role == role) return &a;
    return nullptr;
}

} // namespace

std::string event_class(const Claim& claim) {
    const PredicateClass own = predicate_class(claim.predicate);
    if (const auto given = claim.extra.find("class");
        given != claim.extra.end() && given->value().is_string())
        return std::string(given->value().as_string());
    return std::string(own.name);
}

std::vector<std::string> blocking_keys(const Claim& claim) {
    std::vector<std::string> out;
    if (claim.conditional || claim.generic) return out;
    const std::string cls = event_class(claim);
    const Argument* subject = argument_in(claim, "subject");
    const Argument* object = argument_in(claim, "object");
    std::vector<std::string_view> words;
    for (const Argument& a : claim.arguments) {
        if (a.key.empty()) continue;
        const auto parts = key_words(a.key);
        if (parts.empty()) continue;
        // People meet by surname, everything else by how its name begins; by its end as well, since an
        // unknown name may be taken for a person's in one text and for a firm's in the other.
        words.push_back(parts.back());
        if (key_type(a.key) != "person") words.push_back(parts.front());
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string_view word : words) {
        out.push_back(cls + "|" + std::string(word));
        // Verbs of one axis are of two classes; what they say it of is the same.
        for (const Argument* core : {subject, object})
            if (core != nullptr && !core->head.empty())
                out.push_back("=" + core->head + "|" + std::string(word));
    }
    if (words.empty() && subject != nullptr && object != nullptr && !subject->head.empty() &&
        !object->head.empty())
        out.push_back(cls + "|" + subject->head + "|" + object->head);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > most_keys) out.resize(most_keys);
    return out;
}

} // namespace factlint::claims
