#include "headlines.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace factlint::train {
namespace {

bool is_leaf(const Tree& tree, std::size_t at) {
    return std::none_of(tree.begin(), tree.end(), [&](const Word& word) { return word.head == at + 1; });
}

bool ends_with_stop(const Tree& tree) {
    return tree.size() > 2 && tree.back().form == "." && is_leaf(tree, tree.size() - 1);
}

/// "deny" -> "denies"; regular verbs and the two that are not.
std::string third_person(const std::string& base) {
    if (base == "be") return "is";
    if (base == "have") return "has";
    const auto ends = [&](std::string_view tail) { return base.ends_with(tail); };
    if (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o")) return base + "es";
    constexpr std::string_view vowels = "aeiou";
    if (ends("y") && base.size() > 1 && vowels.find(base[base.size() - 2]) == std::string_view::npos)
        return base.substr(0, base.size() - 1) + "ies";
    return base + "s";
}

/// Whether the subject of a verb is more than one, or no third person.
bool plural_subject(const Tree& tree, std::size_t verb) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (tree[i].head != verb + 1 || !tree[i].relation.starts_with("nsubj")) continue;
        const std::string low = ascii::lower(tree[i].form);
        if (tree[i].xpos == "NNS" || tree[i].xpos == "NNPS" || low == "i" || low == "you" || low == "we" ||
            low == "they")
            return true;
        return std::any_of(tree.begin(), tree.end(),
                           [&](const Word& word) { return word.head == i + 1 && word.relation == "conj"; });
    }
    return false;
}

Tree without(const Tree& tree, const std::vector<bool>& dropped) {
    std::vector<std::uint32_t> number(tree.size() + 1, 0);
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < tree.size(); ++i)
        if (!dropped[i]) number[i + 1] = ++next;
    Tree out;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        if (dropped[i]) continue;
        out.push_back(tree[i]);
        out.back().head = number[tree[i].head];
    }
    return out;
}

void set_in_title_case(Tree& tree, Random& random) {
    for (Word& word : tree)
        if (word.form.size() > 3 || random.uniform() < 0.4F) word.form[0] = ascii::upper(word.form[0]);
}

} // namespace

Tree telegraph(const Tree& tree) {
    Tree out = tree;
    std::vector<bool> dropped(tree.size(), false);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const std::string low = ascii::lower(tree[i].form);
        const bool article = tree[i].upos == "DET" && (low == "the" || low == "a" || low == "an");
        const bool auxiliary = tree[i].relation == "aux:pass" && tree[i].lemma == "be";
        dropped[i] = (article || auxiliary) && is_leaf(tree, i);
        if (tree[i].upos == "VERB" && tree[i].xpos == "VBD") {
            const std::string base = ascii::lower(tree[i].lemma);
            const bool plural = plural_subject(tree, i);
            out[i].form = plural ? (base == "be" ? "are" : base) : third_person(base);
            out[i].xpos = plural ? "VBP" : "VBZ";
            if (i == 0) out[i].form[0] = ascii::upper(out[i].form[0]);
        }
    }
    if (ends_with_stop(tree)) dropped.back() = true;
    if (std::find(dropped.begin(), dropped.end(), false) == dropped.end()) return tree;
    return without(out, dropped);
}

Tree as_headline(const Tree& tree, Random& random) {
    const float kind = random.uniform();
    if (kind < 0.5F) {
        Tree out = telegraph(tree);
        if (random.uniform() < 0.4F) set_in_title_case(out, random);
        return out;
    }
    Tree out = tree;
    if (kind < 0.75F) {
        set_in_title_case(out, random);
    } else if (kind < 0.87F) {
        for (Word& word : out)
            for (char& c : word.form) c = ascii::upper(c);
    } else if (ends_with_stop(tree)) {
        out.pop_back();
    }
    return out;
}

} // namespace factlint::train
