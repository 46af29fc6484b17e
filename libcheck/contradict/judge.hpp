// Judge: what two claims that exclude each other make together. A clash of values is a contradiction only
// when both stand in the same voice; who says it and when decides the rest.
#pragma once

#include "contradict/detector.hpp"
#include "records/finding.hpp"

#include <string>
#include <string_view>

namespace factlint::contradict {

/// The public code and the default level of a relation.
struct RelationRow {
    Relation relation;
    std::string_view code;
    Level level;
    std::string_view meaning;
};
const RelationRow& row_of(Relation relation);

struct Judgement {
    Relation relation = Relation::None;
    std::string why; ///< of the relation, in one sentence
};

/// Symmetric.
Judgement judge(const Event& a, const Event& b, const Clash& clash);

/// Who says the claim: "author", or the name of the innermost holder.
std::string holder_of(const Claim& claim);

} // namespace factlint::contradict
