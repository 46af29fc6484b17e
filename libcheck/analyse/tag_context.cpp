// What the tagger asks about the words beside a word: the nearest that counts, auxiliaries, how phrases
// start.
#include "analyse/tagger.hpp"

namespace factlint::analyse {

std::uint32_t Tagger::before(std::uint32_t i) const {
    while (i > range_.begin) {
        --i;
        if (r_.tokens[i].tag != Tag::Adv && !negation(i)) return i;
    }
    return range_.end;
}

std::uint32_t Tagger::after(std::uint32_t i) const {
    for (++i; i < range_.end; ++i)
        if (!(r_.tokens[i].tag == Tag::Adv && !may(i, Tag::Noun)) && !negation(i)) return i;
    return range_.end;
}

bool Tagger::be_form(std::uint32_t i) const {
    return i < range_.end &&
           (r_.is_any(i, {"am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re"}) ||
            (r_.lower[i] == "'s" && r_.tokens[i].tag == Tag::Aux));
}

bool Tagger::have_form(std::uint32_t i) const {
    return i < range_.end && r_.is_any(i, {"have", "has", "had", "having", "'ve"});
}

bool Tagger::modal(std::uint32_t i) const {
    return i < range_.end && r_.is_any(i, {"can", "could", "may", "might", "must", "shall", "should", "will",
                                           "would", "'ll", "wo", "ca", "sha", "cannot"});
}

bool Tagger::noun_phrase_starts(std::uint32_t i) const {
    if (i >= range_.end) return false;
    const Tag tag = r_.tokens[i].tag;
    return tag == Tag::Det || tag == Tag::Propn || tag == Tag::Num || tag == Tag::Adj || tag == Tag::Sym ||
           (tag == Tag::Pron && !r_.is_any(i, {"who", "which", "whom"})) || tag == Tag::Noun;
}

void Tagger::set(std::uint32_t i, Tag tag, VerbForm form) {
    token(i).tag = tag;
    token(i).form = form;
    if (form == VerbForm::Present || form == VerbForm::Past) verb_seen_ = true;
}

bool Tagger::possessive_word(std::uint32_t i) const {
    return (is(i, Tag::Part) && !r_.is(i, "to")) ||
           r_.is_any(i, {"his", "her", "its", "their", "our", "my", "your", "whose"});
}

} // namespace factlint::analyse
