#include "analyse/relations.hpp"

#include <algorithm>
#include <array>

namespace factlint::analyse {
namespace {

/// In the order of the enumerators, which is that of the alphabet.
constexpr std::array<std::string_view, 51> names = {
    "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",       "appos",
    "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",      "compound",
    "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",
    "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",      "flat",
    "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",  "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",        "obl",
    "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum", "root",
    "vocative",      "xcomp"};
static_assert(static_cast<std::size_t>(Relation::Xcomp) + 1 == names.size());
static_assert(std::is_sorted(names.begin(), names.end()));

} // namespace

std::string_view name_of(Relation relation) {
    const auto at = static_cast<std::size_t>(relation);
    return at < names.size() ? names[at] : std::string_view{};
}

Relation relation_by_name(std::string_view name) {
    for (;;) {
        const auto found = std::lower_bound(names.begin(), names.end(), name);
        if (found != names.end() && *found == name) return static_cast<Relation>(found - names.begin());
        const auto colon = name.find(':');
        if (colon == std::string_view::npos) return Relation::Dep;
        name = name.substr(0, colon);
    }
}

} // namespace factlint::analyse
