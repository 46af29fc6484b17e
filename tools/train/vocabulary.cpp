#include "vocabulary.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <set>

namespace factlint::train {
namespace {

constexpr std::size_t rare_word = 2; ///< a word seen less often has no row
constexpr std::size_t rare_affix = 3;
constexpr std::size_t rare_name = 3; ///< a relation seen less often is no class

} // namespace

Vocabulary::Vocabulary(const std::vector<Tree>& trees) {
    std::map<std::uint64_t, std::pair<std::size_t, std::size_t>> seen; // key -> kind, count
    std::map<std::uint64_t, std::string> forms;
    std::map<std::string, std::size_t> upos, xpos, relations;
    std::set<std::pair<std::string, std::string>> pairs;
    std::map<std::pair<std::string, std::string>, std::map<std::string, std::size_t>> lemmas;
    for (const Tree& tree : trees)
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const auto word =
                syntax::features_of(tree[i].form, i == 0 ? syntax::Position::First : syntax::Position::Inner);
            const auto count = [&](std::uint64_t key, std::size_t kind) {
                if (key == 0) return;
                auto& entry = seen[key];
                entry.first = kind;
                ++entry.second;
            };
            count(word.word, 0);
            count(word.shape, 1);
            for (std::size_t a = 0; a < word.affix.size(); ++a) count(word.affix[a], 2 + a);
            forms.emplace(word.word, tree[i].form);
            ++upos[tree[i].upos];
            ++xpos[tree[i].xpos];
            ++relations[tree[i].relation];
            pairs.emplace(tree[i].upos, tree[i].xpos);
            ++lemmas[{syntax::normal_form(tree[i].form), tree[i].xpos}][ascii::lower(tree[i].lemma)];
        }
    for (const auto& [form, found] : lemmas) {
        const auto& best = std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
                               return a.second < b.second;
                           })->first;
        // Digits are one kind in a form, so a lemma with digits says nothing about the next number.
        const bool digits = form.first.find('0') != std::string::npos;
        // A name is its own lemma; only its plural is not.
        if (!digits && form.second != "NNP" && best != "_") lemmas_.emplace(form, best);
    }
    counts_.assign(features, 0);
    for (const auto& [key, entry] : seen) {
        if (entry.second < (entry.first == 0 ? rare_word : rare_affix)) continue;
        rows_.emplace(key, static_cast<std::uint32_t>(counts_.size()));
        counts_.push_back(entry.second);
        if (entry.first == 0) words_.emplace(key, forms[key]);
    }
    for (const auto& [name, n] : upos) upos_.push_back(name);
    for (const auto& [name, n] : xpos) xpos_.push_back(name);
    for (const auto& [name, n] : relations)
        if (n >= rare_name) relations_.push_back(name);
    for (const auto& [u, x] : pairs) pairs_.emplace_back(this->upos(u), this->xpos(x));
}

std::uint32_t Vocabulary::at(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    if (found != names.end() && *found == name) return static_cast<std::uint32_t>(found - names.begin());
    // A rare subtype counts as its universal relation.
    if (const auto colon = name.find(':'); colon != std::string::npos)
        return at(names, name.substr(0, colon));
    return static_cast<std::uint32_t>(std::lower_bound(names.begin(), names.end(), "dep") - names.begin());
}

void Vocabulary::rows_of(const syntax::WordFeatures& word, std::uint32_t* out) const {
    const auto row = [&](std::uint64_t key, std::size_t kind) {
        const auto found = key == 0 ? rows_.end() : rows_.find(key);
        return found == rows_.end() ? static_cast<std::uint32_t>(kind) : found->second;
    };
    out[0] = row(word.word, 0);
    out[1] = row(word.shape, 1);
    for (std::size_t a = 0; a < word.affix.size(); ++a) out[2 + a] = row(word.affix[a], 2 + a);
}

} // namespace factlint::train
