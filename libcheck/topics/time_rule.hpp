// Reads the `time` part of a proposition.
#pragma once

#include "base/yaml.hpp"
#include "topics/topic.hpp"

namespace factlint::topics {

/// Errors: a date that does not exist or lies outside 1800 to 2200, a range that ends before it begins, keys
/// that do not go with the kind of scope.
Result<TimeRule> read_time_rule(const yaml::File& file, const yaml::Node& node);

/// "2022", "2022-04" or "2022-04-10"; also used for the dates of examples.
Result<Date> read_date(const yaml::File& file, const yaml::Node& node);

} // namespace factlint::topics
