// Article records in JSON Lines: what an earlier run wrote passes unchanged.
#include "base/ascii.hpp"
#include "extract/reader.hpp"
#include "records/codec.hpp"

#include <utility>
#include <variant>

namespace factlint::extract {
namespace {

int records_likeness(const DecodedInput& input) {
    const std::string_view text = ascii::trim(input.text().substr(0, 4096));
    if (!text.starts_with('{')) return 0;
    return text.find("\"record\"") != std::string_view::npos ? 98 : 0;
}

Status read_records(const DecodedInput& input, const Options& options, Extracted& into) {
    (void)options;
    const std::string_view text = input.text();
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) end = text.size();
        const std::string_view line = ascii::trim(text.substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty()) continue;
        auto record = decode_record(line);
        if (!record) {
            const std::string place =
                (input.input.path.empty() ? "-" : input.input.path) + ":" + std::to_string(number);
            into.problems.push_back(place + ": " + record.error().message);
        } else if (Article* article = std::get_if<Article>(&*record)) {
            into.articles.push_back(std::move(*article));
        } else {
            into.other_records.emplace_back(line);
        }
    }
    return {};
}

} // namespace

const Reader records_reader{"records", records_likeness, read_records};

} // namespace factlint::extract
