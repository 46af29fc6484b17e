#include "fetch/robots.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

namespace factlint::fetch {
namespace {

constexpr std::size_t path_limit = 2048;
constexpr std::int64_t delay_limit = 30'000;

int hex_value(char c) {
    if (ascii::is_digit(c)) return c - '0';
    const char lower = ascii::lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// One spelling for one path: letters and digits plain, everything outside ASCII encoded, hex digits in
// capitals.
std::string alike(std::string_view path) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        if (c == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 && hex_value(path[i + 2]) >= 0) {
            const char byte = static_cast<char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
            if (ascii::is_alnum(byte) || byte == '-' || byte == '.' || byte == '_' || byte == '~') {
                out += byte;
            } else {
                out += {'%', ascii::upper(path[i + 1]), ascii::upper(path[i + 2])};
            }
            i += 2;
        } else if (ascii::is_high(c)) {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        } else {
            out += c;
        }
    }
    return out;
}

// Each piece between stars at its first place after the one before: no other choice could leave more room.
bool matches(std::string_view pattern, std::string_view path) {
    const bool whole = pattern.ends_with('$');
    if (whole) pattern.remove_suffix(1);
    std::size_t star = pattern.find('*');
    const std::string_view head = pattern.substr(0, star);
    if (!path.starts_with(head)) return false;
    if (star == std::string_view::npos) return !whole || path.size() == head.size();
    path.remove_prefix(head.size());
    while (true) {
        pattern.remove_prefix(star + 1);
        star = pattern.find('*');
        if (star == std::string_view::npos)
            return whole ? path.ends_with(pattern) : path.find(pattern) != std::string_view::npos;
        const std::string_view piece = pattern.substr(0, star);
        const std::size_t at = path.find(piece);
        if (at == std::string_view::npos) return false;
        path.remove_prefix(at + piece.size());
    }
}

struct Entry {
    std::string key;
    std::string_view value;
};

std::optional<Entry> entry_of(std::string_view line) {
    line = line.substr(0, line.find('#'));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    return Entry{ascii::lower(ascii::trim(line.substr(0, colon))), ascii::trim(line.substr(colon + 1))};
}

// "factlint/1.2 (+https://...)" names the program "factlint".
bool names(std::string_view value, std::string_view program) {
    std::size_t end = 0;
    while (end < value.size() && (ascii::is_alpha(value[end]) || value[end] == '_' || value[end] == '-'))
        ++end;
    return ascii::equal_ignoring_case(value.substr(0, end), program);
}

std::int64_t milliseconds(std::string_view seconds) {
    double number = 0;
    const auto [at, code] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
    if (code != std::errc() || !(number > 0)) return 0;
    return static_cast<std::int64_t>(std::min(number * 1000, static_cast<double>(delay_limit)));
}

} // namespace

Robots::Robots(std::string_view file, std::string_view program) {
    if (file.size() >= size_limit) {
        // Half a line would say something else than the whole.
        file = file.substr(0, size_limit);
        file = file.substr(0, file.find_last_of("\r\n") + 1);
    }
    if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
    struct Found {
        std::vector<Rule> rules;
        std::int64_t delay = 0;
    } own, any;
    bool own_named = false;
    bool in_own = false;
    bool in_any = false;
    bool in_names = false; ///< among the lines that say whom a group is for
    while (!file.empty()) {
        const std::size_t end = std::min(file.find_first_of("\r\n"), file.size());
        const auto entry = entry_of(file.substr(0, end));
        file.remove_prefix(std::min(end + 1, file.size()));
        if (!entry) continue;
        if (entry->key == "user-agent") {
            if (!in_names) in_own = in_any = false;
            in_names = true;
            in_any = in_any || entry->value == "*";
            in_own = in_own || names(entry->value, program);
            own_named = own_named || in_own;
            continue;
        }
        const bool rule = entry->key == "allow" || entry->key == "disallow";
        if (!rule && entry->key != "crawl-delay") continue;
        in_names = false;
        for (Found* const found : {in_own ? &own : nullptr, in_any ? &any : nullptr}) {
            if (found == nullptr) continue;
            if (!rule) {
                found->delay = milliseconds(entry->value);
            } else if (!entry->value.empty()) { // "Disallow:" with nothing behind it forbids nothing
                found->rules.push_back({entry->key == "allow", alike(entry->value)});
            }
        }
    }
    Found& mine = own_named ? own : any;
    rules_ = std::move(mine.rules);
    delay_ = mine.delay;
}

bool Robots::allows(std::string_view url) const {
    const std::size_t slashes = url.find("//");
    std::size_t begin = url.find_first_of("/?#", slashes == std::string_view::npos ? 0 : slashes + 2);
    if (begin == std::string_view::npos) begin = url.size();
    std::string_view rest = url.substr(begin);
    rest = rest.substr(0, rest.find('#'));
    std::string path = alike(rest.substr(0, path_limit));
    if (!path.starts_with('/')) path.insert(0, "/");
    if (path == "/robots.txt") return true;
    bool allowed = true;
    std::size_t longest = 0;
    for (const Rule& rule : rules_) {
        if (rule.path.size() < longest || (rule.path.size() == longest && !rule.allow)) continue;
        if (!matches(rule.path, path)) continue;
        longest = rule.path.size();
        allowed = rule.allow;
    }
    return allowed;
}

} // namespace factlint::fetch
