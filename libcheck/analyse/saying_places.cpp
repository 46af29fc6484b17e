// Verbs of saying that stand beside, amid or behind what they report and do not govern it.
#include "analyse/sayings.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

constexpr std::uint32_t longest_closing = 12; ///< words behind a verb of saying that ends its sentence
constexpr std::uint32_t longest_aside = 12;   ///< words of "the mayor of the town said" between commas

} // namespace

bool SayingReader::beside(std::uint32_t v, Saying& saying) const {
    const auto relation = trees_.relation(v);
    const auto word = mark(v);
    const bool as = relation == Relation::Advcl && (word == "as" || r_.is(trees_.leftmost(v), "as"));
    // "As the mayor put it"
    const auto object = trees_.child(v, Relation::Obj);
    const bool put = as && r_.lemma(v) == "put" && object != none && r_.is(object, "it");
    if (!put && !r_.listed(v, r_.lists.speech)) return false;
    if (trees_.is_root(v) || (relation == Relation::Advcl && word.empty() && !as))
        return closes_sentence(v, saying);
    const bool apart = relation == Relation::Parataxis && r_.finite(v);
    const bool misread = relation == Relation::Conj && trees_.child(v, Relation::Cc) == none &&
                         subject_of(v) != none && trees_.head(v) < v;
    if (!as && !apart && !misread) return false;
    if (saying.source == none) return false;
    if (object != none && !put && !r_.is_any(v, {"told"})) return false;
    const auto own = below(v);
    const auto clause = below(trees_.head(v));
    // In front: "As he said, the deal is dead."
    if (own.begin <= clause.begin)
        saying.content = {std::min(own.end, clause.end), clause.end};
    else if (trimmed({own.begin, clause.end}).end <= own.end)
        saying.content = {clause.begin, own.begin};
    else {
        saying.content = clause;
        saying.aside = own;
    }
    return saying.content.size() > 1;
}

bool SayingReader::between_commas(std::uint32_t v, Saying& saying) const {
    // "The mill, its owner says, to please him was closed": set apart so plainly that the tree is not asked.
    const auto& sentence = r_.sentence(v).tokens;
    if (saying.source == none || saying.source > v || !r_.finite(v) || !r_.listed(v, r_.lists.speech))
        return false;
    const TokenRange own{trees_.leftmost(saying.source), v + 1};
    const auto behind = v + 1;
    if (own.begin < sentence.begin + 2 || r_.word(own.begin - 1) != "," || own.size() > longest_aside ||
        behind + 2 >= sentence.end || r_.word(behind) != ",")
        return false;
    // Speech in quotation marks has ends of its own.
    if (quoted_[own.begin - 2] || r_.is_quote(own.begin - 2) || r_.is_quote(behind + 1)) return false;
    // "..., the mayor said, and nobody had hoped for more": a new clause, maybe the author's.
    if (r_.tag(behind + 1) == Tag::Cconj) return false;
    for (auto i = trees_.rightmost(saying.source) + 1; i < v; ++i)
        if (!r_.tagged(i, {Tag::Adv, Tag::Aux})) return false;
    saying.content = trimmed(sentence);
    saying.aside = own;
    return saying.content.contains(v);
}

TokenRange SayingReader::without_lone_mark(TokenRange range) const {
    if (range.empty() || !r_.is_quote(range.end - 1)) return range;
    for (auto i = range.begin; i + 1 < range.end; ++i)
        if (r_.is_quote(i)) return range;
    return trimmed({range.begin, range.end - 1});
}

bool SayingReader::closes_sentence(std::uint32_t v, Saying& saying) const {
    // "..., the ministry said on Friday.": whatever the parser makes of what stands before.
    const auto& sentence = r_.sentence(v).tokens;
    if (saying.source == none || saying.source > v || v + longest_closing < sentence.end || !r_.finite(v) ||
        trees_.child(v, Relation::Obj) != none)
        return false;
    const auto begin = trees_.leftmost(saying.source);
    const auto comma = begin > 1 && r_.is_quote(begin - 1) ? begin - 2 : begin - 1;
    if (begin < sentence.begin + 3 || r_.word(comma) != "," || trees_.rightmost(saying.source) + 2 < v)
        return false;
    saying.content = {sentence.begin, comma};
    return true;
}

} // namespace factlint::analyse
