#include "pipeline/input_stream.hpp"

#include "base/files.hpp"
#include "base/gzip_reader.hpp"

#include <utility>

namespace factlint::pipeline {
namespace {

constexpr std::size_t head_bytes = std::size_t{1} << 14U;

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

} // namespace

std::vector<Input> expand_inputs(const std::vector<std::string>& words, Problems& problems) {
    std::vector<Input> out;
    for (const std::string& word : words) {
        if (word == "-") {
            out.push_back({word, {}});
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

Status InputStream::open() {
    const Input& input = inputs_[at_];
    const bool standard = input.path == "-";
    place_ = standard ? "standard input" : input.path;
    ReadBytes bytes = standard ? options_.standard_input : FACTLINT_TRY(open_bytes_of_file(input.path));
    ByteSource source(unpacked(std::move(bytes)));
    const std::string_view head = source.peek(head_bytes);
    if (extract::looks_like_records(head)) {
        if (head.starts_with("\xEF\xBB\xBF")) source.skip(3);
        records_ = std::make_unique<LineReader>(rest_of(std::move(source)), place_);
        return {};
    }
    parts_ = extract::open_parts(
        {standard ? std::string() : input.path, input.url.empty() ? options_.url : input.url, {}, {}},
        std::move(source), options_.reading);
    return {};
}

std::optional<InputPiece> InputStream::next() {
    while (at_ < inputs_.size()) {
        if (parts_ == nullptr && records_ == nullptr) {
            if (const Status status = open(); !status) {
                InputPiece piece;
                piece.place = place_;
                piece.problems.push_back({Problem::Weight::Unread, status.error().text()});
                piece.inputs_before = at_++;
                return piece;
            }
        }
        InputPiece piece;
        piece.place = place_;
        piece.inputs_before = at_;
        if (records_ != nullptr) {
            piece.records = records_->next_group(piece.problems);
            if (piece.records || !piece.problems.empty()) return piece;
        } else if (auto part = parts_->next()) {
            piece.part = *std::move(part);
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
    return normalize(piece.part(), piece.place, lexicon, problems, counts);
}

} // namespace factlint::pipeline
