#include "rules/registry.hpp"

#include "rules/kind_conditional.hpp"
#include "rules/kind_existence.hpp"
#include "rules/kind_metadata.hpp"
#include "rules/kind_occurrence.hpp"
#include "rules/kind_unsupported.hpp"

namespace factlint::rules {

const std::vector<RuleKind>& rule_kinds() {
    static const std::vector<RuleKind> kinds = {
        conditional_kind(), //
        existence_kind(),   //
        metadata_kind(),    //
        occurrence_kind(),  //
        unsupported_kind(), //
    };
    return kinds;
}

const RuleKind* find_kind(std::string_view name) {
    for (const RuleKind& kind : rule_kinds())
        if (kind.name == name) return &kind;
    return nullptr;
}

} // namespace factlint::rules
