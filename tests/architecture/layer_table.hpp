// tests/layers.txt, and what a source file includes.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

struct Layer {
    std::set<std::string> may_include;      ///< other folders of libcheck
    std::vector<std::string> owned_headers; ///< how the third-party headers begin that it alone may name
};
using LayerTable = std::map<std::string, Layer>;

/// The rows "FOLDER: folders | headers"; lines with '#' are comments. Throws on a row it cannot read.
LayerTable read_layers(std::string_view text);

/// The names between quotes or angle brackets of the #include lines, in order.
std::vector<std::string> included_by(std::string_view source);

/// What is wrong with the includes of one file of `folder`; one sentence each.
std::vector<std::string> broken_walls(const LayerTable& table, const std::string& folder,
                                      std::string_view source);

} // namespace architecture
