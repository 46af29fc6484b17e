#include "wording/elsewhere.hpp"

#include "claims/names.hpp"
#include "wording/borne_out.hpp"
#include "wording/told_facts.hpp"
#include "wording/value_apart.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

bool is_place(const TreeWord& word) {
    const std::string_view type = claims::key_type(word.key);
    return type == "country" || type == "city" || type == "place";
}

constexpr double least_borne = 0.5;

// "Lives in Peru" of a text that speaks of living: what is told there is told here, of the place itself.
bool is_where_it_happens(const WordTree& tree, std::uint32_t place, const std::vector<bool>& borne) {
    using analyse::Relation;
    const TreeWord& word = tree.words[place];
    if (word.head == no_word || (word.relation != Relation::Obl && word.relation != Relation::Obj))
        return false;
    const TreeWord& deed = tree.words[word.head];
    // Of somebody whom the other text does not name nothing is known.
    const std::uint32_t subject = subject_of(tree, word.head);
    if (subject == no_word || (tree.words[subject].proper && !borne[subject])) return false;
    return deed.tag == analyse::Tag::Verb && deed.content && !deed.hedged && borne[word.head];
}

} // namespace

std::optional<PassageClash> look_for_elsewhere(const PassagePair& pair) {
    if (pair.headline || pair.tells || pair.brief->sentences.size() != 1) return std::nullopt;
    const WordTree& brief = pair.brief->sentences.front();
    if (brief.question || !brief.denials.empty()) return std::nullopt;
    const std::vector<bool> borne = borne_out(brief, pair.full->words);
    double all = 0;
    double known = 0;
    std::uint32_t place = no_word;
    for (std::uint32_t i = 0; i < brief.words.size(); ++i) {
        const TreeWord& word = brief.words[i];
        if (!word.content || word.in_name) continue;
        if (is_place(word) && !borne[i]) {
            if (place != no_word) return std::nullopt;
            place = i;
            continue;
        }
        all += 1;
        known += borne[i] ? 1 : 0;
    }
    if (place == no_word || all < 2 || known / all < least_borne) return std::nullopt;
    if (!is_where_it_happens(brief, place, borne)) return std::nullopt;
    const std::string& said = brief.words[place].key;
    const std::string here = country_of(said, *pair.lexicon);
    if (here.empty()) return std::nullopt;
    int places = 0;
    for (const WordTree& tree : pair.full->sentences)
        for (const TreeWord& word : tree.words) {
            if (word.key.empty()) continue;
            const std::string there = country_of(word.key, *pair.lexicon);
            if (there == here) return std::nullopt;
            if (is_place(word)) {
                if (there.empty()) return std::nullopt;
                ++places;
            }
        }
    if (places == 0) return std::nullopt;
    const confidence::Feature features[] = {{"told", 1.0}, {"told-elsewhere", 1.0}};
    return PassageClash{confidence::confidence_of(features).value,
                        brief.span,
                        {},
                        "The longer text names only places outside of \"" + brief.words[place].lower + "\"."};
}

} // namespace factlint::wording
