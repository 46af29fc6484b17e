#include "layer_table.hpp"

#include <sstream>
#include <stdexcept>

namespace architecture {
namespace {

std::vector<std::string> words(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> out;
    for (std::string word; stream >> word;) out.push_back(word);
    return out;
}

bool begins(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

} // namespace

LayerTable read_layers(std::string_view text) {
    LayerTable table;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto colon = line.find(':');
        const auto bar = line.find('|');
        if (colon == std::string::npos || bar == std::string::npos || bar < colon)
            throw std::runtime_error("tests/layers.txt: not a row: " + line);
        const auto below = words(line.substr(colon + 1, bar - colon - 1));
        table[line.substr(0, colon)] = {{below.begin(), below.end()}, words(line.substr(bar + 1))};
    }
    return table;
}

std::vector<std::string> included_by(std::string_view source) {
    std::vector<std::string> out;
    std::istringstream stream{std::string(source)};
    for (std::string line; std::getline(stream, line);) {
        const auto hash = line.find_first_not_of(" \t");
        if (hash == std::string::npos || line[hash] != '#') continue;
        const auto word = line.find_first_not_of(" \t", hash + 1);
        if (word == std::string::npos || !begins(std::string_view(line).substr(word), "include")) continue;
        const auto open = line.find_first_of("\"<", word);
        if (open == std::string::npos) continue;
        const auto close = line.find(line[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string::npos) out.push_back(line.substr(open + 1, close - open - 1));
    }
    return out;
}

std::vector<std::string> broken_walls(const LayerTable& table, const std::string& folder,
                                      std::string_view source) {
    std::vector<std::string> out;
    const auto row = table.find(folder);
    if (row == table.end()) return {"libcheck/" + folder + " has no row in tests/layers.txt"};
    for (const std::string& header : included_by(source)) {
        const std::string target = header.substr(0, header.find('/'));
        if (table.count(target) != 0 && header.find('/') != std::string::npos) {
            if (target != folder && row->second.may_include.count(target) == 0)
                out.push_back("includes " + header + ", but " + folder + " may not see " + target);
            continue;
        }
        for (const auto& [owner, layer] : table)
            for (const std::string& owned : layer.owned_headers)
                // Boost.JSON and tl::expected are part of what base gives to others, in json.hpp and
                // result.hpp.
                if (begins(header, owned) && owner != folder)
                    out.push_back("includes <" + header + ">, which only " + owner + " may name");
    }
    return out;
}

} // namespace architecture
