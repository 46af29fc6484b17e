// Relations of Universal Dependencies (de Marneffe et al. 2021), with the subtypes of its English treebanks
// that tell something about who does what.
#pragma once

#include <cstdint>
#include <string_view>

namespace factlint::analyse {

enum class Relation : std::uint8_t {
    Acl,
    AclRelcl,
    Advcl,
    AdvclRelcl,
    Advmod,
    Amod,
    Appos,
    Aux,
    AuxPass,
    Case,
    Cc,
    CcPreconj,
    Ccomp,
    Compound,
    CompoundPrt,
    Conj,
    Cop,
    Csubj,
    CsubjOuter,
    CsubjPass,
    Dep,
    Det,
    DetPredet,
    Discourse,
    Dislocated,
    Expl,
    Fixed,
    Flat,
    Goeswith,
    Iobj,
    List,
    Mark,
    Nmod,
    NmodDesc,
    NmodPoss,
    NmodUnmarked,
    Nsubj,
    NsubjOuter,
    NsubjPass,
    Nummod,
    Obj,
    Obl,
    OblAgent,
    OblUnmarked,
    Orphan,
    Parataxis,
    Punct,
    Reparandum,
    Root,
    Vocative,
    Xcomp
};

/// "nsubj:pass" for NsubjPass.
std::string_view name_of(Relation relation);
/// A subtype that is not in the list counts as its universal relation, an unknown name as Dep.
Relation relation_by_name(std::string_view name);

/// Any subject, of a verb or a clause, active or passive.
constexpr bool is_subject(Relation r) {
    return r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::NsubjOuter ||
           r == Relation::Csubj || r == Relation::CsubjPass || r == Relation::CsubjOuter;
}
constexpr bool is_relative_clause(Relation r) { return r == Relation::AclRelcl || r == Relation::AdvclRelcl; }

} // namespace factlint::analyse
