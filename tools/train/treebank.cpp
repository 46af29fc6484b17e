#include "treebank.hpp"

#include "base/files.hpp"
#include "base/text.hpp"

#include <charconv>

namespace factlint::train {

Result<std::vector<Tree>> read_treebank(const std::filesystem::path& path) {
    const std::string bytes = FACTLINT_TRY(read_file(path));
    std::vector<Tree> trees;
    Tree tree;
    std::size_t number = 0;
    const auto finish = [&]() -> Status {
        for (const Word& word : tree)
            if (word.head > tree.size())
                return fail("a head outside its sentence", path.string() + ":" + std::to_string(number));
        if (!tree.empty()) trees.push_back(std::move(tree));
        tree.clear();
        return {};
    };
    for (const auto line : split(bytes, '\n')) {
        ++number;
        if (line.empty()) {
            FACTLINT_CHECK(finish());
            continue;
        }
        if (line.front() == '#') continue;
        const auto fields = split(line, '\t');
        const auto place = path.string() + ":" + std::to_string(number);
        if (fields.size() != 10) return fail("not ten columns", place, "CoNLL-U has ten, parted by tabs");
        if (fields[0].find_first_of("-.") != std::string_view::npos) continue;
        Word word{std::string(fields[1]), std::string(fields[2]), std::string(fields[3]),
                  std::string(fields[4]), std::string(fields[7])};
        const auto [end, error] =
            std::from_chars(fields[6].data(), fields[6].data() + fields[6].size(), word.head);
        if (error != std::errc{} || end != fields[6].data() + fields[6].size())
            return fail("the head is no number", place);
        word.space_after = fields[9].find("SpaceAfter=No") == std::string_view::npos;
        tree.push_back(std::move(word));
    }
    FACTLINT_CHECK(finish());
    return trees;
}

} // namespace factlint::train
