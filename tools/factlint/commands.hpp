// The commands of the driver: `factlint NAME ...`. Each takes the words after its name and gives the exit
// code.
#pragma once

#include <string>
#include <vector>

namespace factlint::cli {

using Words = std::vector<std::string>;

int check_command(const Words& words);
int config_command(const Words& words);
int dismiss_command(const Words& words);
int explain_command(const Words& words);
int rules_command(const Words& words);
int topics_command(const Words& words);

} // namespace factlint::cli
