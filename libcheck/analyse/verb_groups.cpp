#include "analyse/verb_groups.hpp"

#include <algorithm>

namespace factlint::analyse {

std::vector<VerbGroup> find_verb_groups(const Reading& reading, TokenRange range) {
    std::vector<VerbGroup> groups;
    for (auto i = range.begin; i < range.end;) {
        if (!reading.is_verb(i)) {
            ++i;
            continue;
        }
        VerbGroup group;
        group.begin = i;
        group.main = i;
        group.infinitive = i > range.begin && reading.is(i - 1, "to") && reading.tag(i - 1) == Tag::Part;
        const auto form = reading.tokens[i].form;
        group.finite = form == VerbForm::Present || form == VerbForm::Past;
        bool be = false;
        auto at = i;
        for (; at < range.end; ++at) {
            const auto lemma = reading.lemma(at);
            if (reading.tag(at) == Tag::Aux) {
                if (at > i && group.main != at && reading.tag(group.main) == Tag::Verb) break;
                group.main = at;
                be = lemma == "be";
                if (lemma == "will" || lemma == "would" || lemma == "can" || lemma == "could" ||
                    lemma == "may" || lemma == "might" || lemma == "must" || lemma == "shall" ||
                    lemma == "should" || lemma == "ought")
                    group.modal = lemma;
                continue;
            }
            if (reading.tag(at) == Tag::Verb) {
                if (reading.tag(group.main) == Tag::Verb && group.main != at && at != i) break;
                const auto inner = reading.tokens[at].form;
                if (at > i && (inner == VerbForm::Present || inner == VerbForm::Past) &&
                    reading.tag(group.main) == Tag::Aux && reading.lemma(group.main) == "be")
                    break;
                group.passive = be && inner == VerbForm::PastParticiple;
                group.main = at;
                ++at;
                break;
            }
            const bool negation = reading.is_any(at, {"not", "n't", "never"});
            if (negation) {
                group.negated = true;
                continue;
            }
            if (reading.tag(at) == Tag::Adv) continue;
            if (reading.is(at, "of") && reading.is(at + 1, "course") && at + 2 < range.end) {
                ++at;
                continue;
            }
            // "Did he go", "Has the deal been signed": one phrase between auxiliary and verb at the
            // start.
            break;
        }
        if (reading.tag(group.main) == Tag::Aux) {
            group.copula = reading.lemma(group.main) == "be";
            if (!group.copula && reading.lemma(group.main) != "have" && reading.lemma(group.main) != "do" &&
                group.modal.empty())
                group.copula = true;
        }
        group.end = group.main + 1;
        if (i > range.begin && reading.is_any(i - 1, {"never", "not"})) group.negated = true;
        groups.push_back(group);
        i = std::max(group.end, i + 1);
    }
    return groups;
}

} // namespace factlint::analyse
