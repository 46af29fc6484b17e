#include "analyse/predicate.hpp"

namespace factlint::analyse {

bool is_predicate(const Reading& reading, const Trees& trees, std::uint32_t token) {
    if (trees.child(token, Relation::Cop) != Trees::none) return true;
    switch (trees.relation(token)) {
    case Relation::Aux:
    case Relation::AuxPass:
    case Relation::Cop:
    case Relation::Amod:
    case Relation::Compound:
    case Relation::Case:
    case Relation::Mark:
    case Relation::Fixed:
    case Relation::Flat:
        return false;
    default:
        return reading.is_verb(token);
    }
}

} // namespace factlint::analyse
