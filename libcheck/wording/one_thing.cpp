#include "wording/one_thing.hpp"

#include "claims/names.hpp"
#include "wording/told_facts.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

bool is_definite(const WordTree& tree, std::uint32_t word) {
    const std::uint32_t det = tree.child(word, Relation::Det);
    return det != no_word && (tree.words[det].lower == "the" || tree.words[det].lower == "this");
}

// "He", "it", "the film": the thing that the passage is about.
bool points(const WordTree& tree, std::uint32_t word, const lexicon::Lexicon& lexicon) {
    const TreeWord& w = tree.words[word];
    if (w.tag == Tag::Pron)
        return w.lower == "he" || w.lower == "she" || w.lower == "it" || w.lower == "they";
    return is_definite(tree, word) && (!kinds_of(tree, word, lexicon).empty() || w.lemma == "series" ||
                                       w.lemma == "show" || lexicon.in_list("lying", w.lemma));
}

bool within(const std::vector<std::string_view>& few, const std::vector<std::string_view>& many) {
    return std::all_of(few.begin(), few.end(), [&](std::string_view word) {
        return std::find(many.begin(), many.end(), word) != many.end();
    });
}

} // namespace

std::vector<std::string_view> name_words(const WordTree& tree, std::uint32_t head) {
    std::vector<std::string_view> out{tree.words[head].lower};
    for (const std::uint32_t c : tree.children[head]) {
        const TreeWord& child = tree.words[c];
        if ((child.relation == Relation::Flat || child.relation == Relation::Compound) && child.proper)
            out.push_back(child.lower);
    }
    return out;
}

bool is_named(const WordTree& tree, std::uint32_t word) {
    return tree.words[word].proper && tree.words[word].tag != Tag::Pron;
}

bool one_name(const WordTree& a, std::uint32_t in_a, const WordTree& b, std::uint32_t in_b) {
    const std::string& ka = a.words[in_a].key;
    const std::string& kb = b.words[in_b].key;
    if (!ka.empty() && !kb.empty() && claims::same_name(ka, kb)) return true;
    const auto wa = name_words(a, in_a);
    const auto wb = name_words(b, in_b);
    return within(wa, wb) || within(wb, wa);
}

namespace {

// Whether a passage has another named subject, before the word that points, than the one that the other side
// names.
bool has_other_subject(const Mention& pointing, const WordTree& named, std::uint32_t name) {
    for (const WordTree& tree : pointing.passage->sentences) {
        const bool last = &tree == pointing.tree;
        const auto end = last ? pointing.word : static_cast<std::uint32_t>(tree.words.size());
        for (std::uint32_t i = 0; i < end; ++i)
            if (analyse::is_subject(tree.words[i].relation) && is_named(tree, i) &&
                !one_name(tree, i, named, name))
                return true;
        if (last) break;
    }
    return false;
}

bool sex_or_thing_differs(const TreeWord& pronoun, const TreeWord& name) {
    const std::string_view type = claims::key_type(name.key);
    if (pronoun.tag != Tag::Pron || type.empty()) return false;
    const bool person = pronoun.lower == "he" || pronoun.lower == "she";
    if (person) return type == "country" || type == "city" || type == "place";
    return pronoun.lower == "it" && type == "person";
}

} // namespace

OneThing one_thing(const Mention& x, const Mention& y, const lexicon::Lexicon& lexicon) {
    const bool named_x = is_named(*x.tree, x.word);
    const bool named_y = is_named(*y.tree, y.word);
    if (named_x && named_y)
        return one_name(*x.tree, x.word, *y.tree, y.word) ? OneThing::Named : OneThing::No;
    const TreeWord& wx = x.tree->words[x.word];
    const TreeWord& wy = y.tree->words[y.word];
    // A title that looks like a common word: "Gladiator is a film".
    if (wx.lower == wy.lower && wx.tag != Tag::Pron && x.tree->child(x.word, Relation::Det) == no_word &&
        y.tree->child(y.word, Relation::Det) == no_word)
        return OneThing::Named;
    const bool points_x = points(*x.tree, x.word, lexicon);
    const bool points_y = points(*y.tree, y.word, lexicon);
    if (!named_x && !named_y && wx.tag == Tag::Noun && wx.lemma == wy.lemma)
        return is_definite(*x.tree, x.word) && is_definite(*y.tree, y.word) ? OneThing::Pointed
                                                                            : OneThing::No;
    if ((!named_x && !points_x) || (!named_y && !points_y)) return OneThing::No;
    if (sex_or_thing_differs(wx, wy) || sex_or_thing_differs(wy, wx)) return OneThing::No;
    if (named_x && has_other_subject(y, *x.tree, x.word)) return OneThing::No;
    if (named_y && has_other_subject(x, *y.tree, y.word)) return OneThing::No;
    return OneThing::Pointed;
}

} // namespace factlint::wording
