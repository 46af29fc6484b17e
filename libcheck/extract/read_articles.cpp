#include "extract/read_articles.hpp"

#include "base/gzip_reader.hpp"
#include "extract/html_article.hpp"
#include "extract/input_parts.hpp"
#include "extract/opened_input.hpp"
#include "extract/reader.hpp"

#include <iterator>
#include <utility>

namespace factlint::extract {
namespace {

template<typename T>
void move_behind(std::vector<T>& from, std::vector<T>& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

Result<Extracted> read_articles(const Input& input, const Options& options) {
    Input origin{input.path, input.url, {}, input.content_type};
    const auto parts =
        open_parts(std::move(origin), ByteSource(unpacked(bytes_of_text(input.bytes))), options);
    Extracted out;
    while (const auto part = parts->next()) {
        Extracted more = FACTLINT_TRY((*part)());
        move_behind(more.articles, out.articles);
        move_behind(more.other_records, out.other_records);
        move_behind(more.problems, out.problems);
        move_behind(more.remarks, out.remarks);
    }
    return out;
}

Result<std::vector<std::string>> explain_blocks(const Input& input, const Options& options) {
    Input plain = input;
    Unpacked bytes = unpack_what_can_be(input.bytes, options.byte_limit);
    if (bytes.whole) plain.bytes = std::move(bytes.bytes);
    const DecodedInput decoded{plain, FACTLINT_TRY(open_document(plain, options))};
    if (&reader_of(decoded) != &html_reader) return std::vector<std::string>{};
    return explain_html(decoded);
}

} // namespace factlint::extract
