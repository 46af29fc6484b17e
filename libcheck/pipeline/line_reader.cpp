#include "pipeline/line_reader.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "records/codec.hpp"

#include <algorithm>

namespace factlint::pipeline {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

} // namespace

LineReader::LineReader(ReadBytes read, std::string name) : read_(std::move(read)), name_(std::move(name)) {}

std::optional<Line> LineReader::next_line(Problems& problems) {
    std::size_t searched = from_;
    bool too_long = false;
    while (true) {
        const std::size_t end = buffer_.find('\n', searched);
        if (end == std::string::npos && !ended_) {
            searched = buffer_.size();
            if (buffer_.size() - from_ > line_limit) {
                // Forget what was read of it and go on to its end.
                too_long = true;
                buffer_.clear();
                from_ = searched = 0;
            } else if (from_ > 0) {
                buffer_.erase(0, from_);
                searched -= from_;
                from_ = 0;
            }
            const std::size_t size = buffer_.size();
            buffer_.resize(size + chunk);
            const auto got = read_(buffer_.data() + size, chunk);
            buffer_.resize(size + (got ? *got : 0));
            if (!got) problems.push_back({Problem::Weight::Unread, got.error().text()});
            ended_ = !got || *got == 0;
            continue;
        }
        const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
        if (end == std::string::npos && stop == from_ && !too_long) return std::nullopt;
        ++number_;
        std::string_view text = std::string_view(buffer_).substr(from_, stop - from_);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        Line line;
        line.place = name_ + ":" + std::to_string(number_);
        const auto refuse = [&](std::string_view why) {
            problems.push_back({Problem::Weight::Unread, line.place + ": " + std::string(why)});
        };
        if (too_long) {
            refuse("line is longer than 64 MB (one record per line)");
        } else if (!is_valid_utf8(text)) {
            refuse("line is not valid UTF-8 (records are UTF-8)");
        } else if (!ascii::trim(text).empty()) {
            line.text = text;
        }
        from_ = end == std::string::npos ? stop : stop + 1;
        searched = from_;
        too_long = false;
        if (line.text.empty()) {
            if (ended_ && from_ >= buffer_.size()) return std::nullopt;
            continue;
        }
        line.kind = kind_of_line(line.text);
        return line;
    }
}

std::optional<Group> LineReader::next_group(Problems& problems) {
    Group group;
    if (pending_) group.lines.push_back(std::move(*pending_));
    pending_.reset();
    while (std::optional<Line> line = next_line(problems)) {
        if (line->kind == LineKind::Article && !group.lines.empty()) {
            pending_ = std::move(line);
            return group;
        }
        group.lines.push_back(std::move(*line));
    }
    if (group.lines.empty()) return std::nullopt;
    return group;
}

void decode_group(Group& group, Problems& problems) {
    auto& lines = group.lines;
    for (std::size_t i = 0; i < lines.size();) {
        Line& line = lines[i];
        if (line.place.empty() || (line.kind != LineKind::Article && line.kind != LineKind::Unknown)) {
            ++i;
            continue;
        }
        auto record = decode_record(line.text);
        if (!record) {
            const Error& error = record.error();
            problems.push_back({Problem::Weight::Unread, line.place + error.place + ": " + error.message});
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
            continue;
        }
        if (auto* article = std::get_if<Article>(&*record))
            group.article = std::make_shared<const Article>(std::move(*article));
        ++i;
    }
}

} // namespace factlint::pipeline
