#include "pipeline/input_stream.hpp"

#include "base/files.hpp"
#include "base/gzip_reader.hpp"
#include "pipeline/feed_links.hpp"

#include <utility>

namespace factlint::pipeline {
namespace {

constexpr std::size_t head_bytes = std::size_t{1} << 14U;
// A feed has some dozens of entries; one of ten thousand is no reason to ask for ten thousand pages.
constexpr std::size_t most_followed = 500;

// The rest of a source as a stream again.
ReadBytes rest_of(ByteSource source) {
    return [source = std::make_shared<ByteSource>(std::move(source))](
               char* buffer, std::size_t size) -> Result<std::size_t> {
        const std::string_view ready = source->peek(1);
        if (auto error = ready.empty() ? source->take_error() : std::nullopt)
            return tl::unexpected(*std::move(error));
        const std::size_t got = ready.copy(buffer, size);
        source->skip(got);
        return got;
    };
}

// Bytes that are in memory as a stream.
ReadBytes bytes_of(std::string bytes) {
    return [text = std::make_shared<const std::string>(std::move(bytes)),
            at = std::size_t{0}](char* buffer, std::size_t size) mutable -> Result<std::size_t> {
        const std::size_t got = std::string_view(*text).substr(at).copy(buffer, size);
        at += got;
        return got;
    };
}

} // namespace

std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems) {
    std::vector<Input> out;
    for (const std::string& word : words) {
        if (word == "-") {
            out.push_back({word, {}});
            continue;
        }
        if (is_web_address(word)) {
            out.push_back({{}, word});
            continue;
        }
        const auto files = list_files(word);
        if (!files) {
            problems.push_back({Problem::Weight::Unread, files.error().text()});
            continue;
        }
        if (files->empty()) problems.push_back({Problem::Weight::Note, word + ": the folder holds no files"});
        for (const auto& file : *files) out.push_back({file.string(), {}});
    }
    return out;
}

std::map<std::size_t, std::string> addresses(const std::vector<Input>& inputs) {
    std::map<std::size_t, std::string> out;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].path.empty()) out.emplace(i, inputs[i].url);
    return out;
}

void InputStream::open_bytes(const Input& input, ReadBytes bytes, const std::string& content_type) {
    ByteSource source(unpacked(std::move(bytes)));
    const std::string_view head = source.peek(head_bytes);
    if (extract::looks_like_records(head)) {
        if (head.starts_with("\xEF\xBB\xBF")) source.skip(3);
        records_ = std::make_unique<LineReader>(rest_of(std::move(source)), place_);
        return;
    }
    parts_ = extract::open_parts({input.path == "-" ? std::string() : input.path,
                                  input.url.empty() ? options_.url : input.url,
                                  {},
                                  content_type},
                                 std::move(source), options_.reading);
}

bool InputStream::open_page(const Input& input, Problems& problems) {
    auto page = input_of_page(input.url, pages_.take(at_), problems);
    if (!page) return false;
    page_ = std::make_shared<const PageFacts>(std::move(page->facts));
    open_bytes({{}, page->url}, bytes_of(std::move(page->bytes)), page->content_type);
    return true;
}

bool InputStream::open(Problems& problems) {
    const Input& input = inputs_[at_];
    page_.reset();
    pieces_ = 0;
    place_ = input.path == "-" ? "standard input" : (input.path.empty() ? input.url : input.path);
    if (input.path.empty()) return open_page(input, problems);
    if (input.path == "-") {
        open_bytes(input, options_.standard_input, {});
        return true;
    }
    auto bytes = open_bytes_of_file(input.path);
    if (!bytes) {
        problems.push_back({Problem::Weight::Unread, bytes.error().text()});
        return false;
    }
    open_bytes(input, *std::move(bytes), {});
    return true;
}

std::optional<InputPiece> InputStream::next() {
    while (at_ < inputs_.size()) {
        if (parts_ == nullptr && records_ == nullptr) {
            Problems problems;
            const bool opened = open(problems);
            if (!opened || !problems.empty()) {
                InputPiece piece;
                piece.place = place_;
                piece.problems = std::move(problems);
                piece.inputs_before = at_;
                if (!opened) ++at_;
                return piece;
            }
        }
        InputPiece piece;
        piece.place = place_;
        piece.page = page_;
        piece.inputs_before = at_;
        if (records_ != nullptr) {
            piece.records = records_->next_group(piece.problems);
            if (piece.records || !piece.problems.empty()) return piece;
        } else if (auto part = parts_->next()) {
            piece.part = *std::move(part);
            if (++pieces_ <= most_followed) piece.follow = &options_;
            return piece;
        }
        records_.reset();
        parts_.reset();
        ++at_;
    }
    return std::nullopt;
}

std::vector<Group> groups_of(InputPiece& piece, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             Records how, Problems& problems, Counts& counts) {
    problems = std::move(piece.problems);
    for (const Problem& problem : problems)
        if (problem.weight == Problem::Weight::Unread) ++counts["unread"];
    if (piece.records) return normalize_records(*std::move(piece.records), how, lexicon, problems, counts);
    if (!piece.part) return {};
    auto read = piece.part();
    if (read && piece.follow != nullptr)
        follow_links(*read, piece.follow->fetcher.get(), piece.follow->reading, problems, counts);
    return normalize(std::move(read), piece.place, piece.page.get(), lexicon, problems, counts);
}

} // namespace factlint::pipeline
