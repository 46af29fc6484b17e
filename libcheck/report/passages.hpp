// How findings and their passages are named and picked, alike in every format.
#pragma once

#include "report/model.hpp"

#include <map>
#include <string>
#include <vector>

namespace factlint::report {

/// The first passage of the other side; nullptr for findings with one side.
const Place* counterpart(const Finding& finding);

/// Every passage but the first and its counterpart, in order.
std::vector<const Place*> further_places(const Finding& finding);

/// "in its own voice", or "according to Ana Ruiz".
std::string holder_words(const Place& place);
/// Whether the article itself says so rather than somebody in it.
bool is_own_voice(const Place& place);

/// Outlet, else path, else id of the article, on one line.
std::string outlet_of(const Place& place);

/// "12 March 2024" for "2024-03-12" with or without time; other texts as they are.
std::string long_date(std::string_view iso);

/// "stories/a.txt:3:14", as far as it is known.
std::string location_text(const Model& model, const Place& place);

/// A name per finding that is unique in the run: the fingerprint, with "-2", "-3" ... for further findings
/// with the same one.
std::map<const Finding*, std::string> unique_ids(const std::vector<const Finding*>& findings);

/// "1 error", "2 errors".
std::string counted(std::size_t count, std::string_view noun);

/// How many findings there are of each kind, by level; those that the baseline accepts are counted apart.
struct LevelCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t suppressed = 0;

    void add(const Finding& finding);
    std::size_t shown() const { return errors + warnings + notes; }
};
LevelCounts count_levels(const Model& model);

/// The article was read but not checked: "not English (fr)", "truncated text" ...; empty when it was checked.
std::string skipped_because(const Article& article);

} // namespace factlint::report
