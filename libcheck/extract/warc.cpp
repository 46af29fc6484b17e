#include "extract/warc.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::extract {
namespace {

constexpr std::size_t head_limit = std::size_t{1} << 16U;
// Two line ends follow a block; some writers add more.
constexpr std::size_t blank_limit = 64;

// "WARC/1.0" and the end of its line, at the head of `text`.
bool starts_record(std::string_view text) {
    if (!text.starts_with("WARC/") || text.size() < 9 || !ascii::is_digit(text[5])) return false;
    std::size_t at = 6;
    while (at < text.size() && at < 12 && (ascii::is_digit(text[at]) || text[at] == '.')) ++at;
    return at < text.size() && (text[at] == '\r' || text[at] == '\n');
}

// Where a record starts at the beginning of a line behind `from`; npos when nowhere.
std::size_t find_record(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find("\nWARC/", from); at != std::string_view::npos;
         at = text.find("\nWARC/", at + 1))
        if (starts_record(text.substr(at + 1))) return at + 1;
    return std::string_view::npos;
}

// Size of the header with the empty line that ends it; 0 when there is none, or another record starts before
// it.
std::size_t size_of_head(std::string_view text) {
    text = text.substr(0, head_limit);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        if (rest.starts_with("\r\n")) return at + 3;
        if (rest.starts_with("\n")) return at + 2;
        if (starts_record(rest)) return 0;
    }
    return 0;
}

std::size_t line_ends_at(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && size < blank_limit && (text[size] == '\r' || text[size] == '\n')) ++size;
    return size;
}

} // namespace

struct WarcReader::Head {
    std::string type;
    std::string target;
    std::string content_type;
    std::string truncated;
    std::optional<std::uint64_t> length;

    explicit Head(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) continue;
            const std::string name = ascii::lower(ascii::trim(line.substr(0, colon)));
            std::string_view value = ascii::trim(line.substr(colon + 1));
            if (name == "warc-type") type = ascii::lower(value);
            if (name == "content-type") content_type = ascii::lower(value);
            if (name == "warc-truncated") truncated = clean(value);
            if (name == "content-length") length = number(value);
            // Version 1.0 showed the address in angle brackets, and some write it so.
            if (name == "warc-target-uri") {
                if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
                target = clean(value);
            }
        }
    }

    // Values that go into records and messages: headers are bytes of any kind, records are UTF-8.
    static std::string clean(std::string_view value) {
        std::string out = sanitise_utf8(value).text;
        std::erase_if(out, [](char c) { return (c >= 0 && c < ' ') || c == 127; });
        return out;
    }

    static std::optional<std::uint64_t> number(std::string_view text) {
        if (text.empty() || text.size() > 18) return std::nullopt;
        std::uint64_t out = 0;
        for (const char c : text) {
            if (!ascii::is_digit(c)) return std::nullopt;
            out = out * 10 + static_cast<std::uint64_t>(c - '0');
        }
        return out;
    }
};

bool looks_like_warc(std::string_view head) { return starts_record(head); }

void WarcReader::count_damage(std::string reason) {
    if (counts_.damaged++ > 0) return;
    counts_.first_damage = source_.offset();
    counts_.first_reason = std::move(reason);
}

bool WarcReader::resynchronise() {
    while (true) {
        const std::string_view window = source_.peek(head_limit);
        const std::size_t at = find_record(window, 0);
        if (at != std::string_view::npos) {
            source_.skip(at);
            return true;
        }
        if (source_.at_damage()) {
            // The next member of a packed archive starts with a record.
            source_.skip(window.size());
            source_.take_error();
            if (starts_record(source_.peek(16))) return true;
            continue;
        }
        if (window.empty() || source_.ended()) {
            source_.skip(window.size());
            return false;
        }
        // The last bytes may be the beginning of the mark.
        source_.skip(window.size() - std::min<std::size_t>(window.size() - 1, 16));
    }
}

bool WarcReader::ends_well(std::size_t size) {
    const std::string_view rest = source_.peek(size + blank_limit + 16).substr(size);
    const std::size_t blank = line_ends_at(rest);
    if (blank == rest.size()) return source_.ended() || source_.at_damage();
    return blank > 0 && starts_record(rest.substr(blank));
}

std::optional<WarcRecord> WarcReader::next() {
    while (true) {
        source_.skip(line_ends_at(source_.peek(blank_limit)));
        std::string_view window = source_.peek(head_limit);
        if (window.empty()) {
            if (!source_.at_damage()) return std::nullopt;
            count_damage(source_.take_error()->message);
            if (!starts_record(source_.peek(16)) && !resynchronise()) return std::nullopt;
            continue;
        }
        if (window.front() == '\r' || window.front() == '\n') continue;
        const std::size_t head_size = starts_record(window) ? size_of_head(window) : 0;
        const Head head(window.substr(0, head_size));
        if (head_size == 0 || !head.length) {
            count_damage(head_size == 0 ? "no header of a record" : "the header has no length");
            source_.skip(1);
            if (!resynchronise()) return std::nullopt;
            continue;
        }
        if (*head.length > record_limit_) {
            // Its length is not believed: a wrong one would take the rest of the archive with it.
            ++counts_.too_large;
            source_.skip(head_size);
            if (!resynchronise()) return std::nullopt;
            continue;
        }
        const std::size_t size = head_size + static_cast<std::size_t>(*head.length);
        window = source_.peek(size);
        if (window.size() < size || !ends_well(size)) {
            const bool cut = window.size() < size;
            count_damage(cut ? "cut off" : "its length is wrong");
            // A length that is too large takes in the records behind; they are still there.
            const std::size_t at = find_record(source_.buffered(), head_size - 1);
            source_.skip(at == std::string_view::npos ? head_size - 1 : at);
            if (at == std::string_view::npos && !resynchronise()) return std::nullopt;
            continue;
        }
        if (head.type != "response" || !head.content_type.starts_with("application/http")) {
            ++counts_.others;
            source_.skip(size);
            continue;
        }
        ++counts_.responses;
        WarcRecord record{head.target, std::string(source_.peek(size).substr(head_size, size - head_size)),
                          head.truncated, source_.offset()};
        source_.skip(size);
        return record;
    }
}

} // namespace factlint::extract
