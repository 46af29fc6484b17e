#include "report/baseline.hpp"

#include "base/dates.hpp"
#include "base/files.hpp"
#include "base/format.hpp"
#include "base/line_index.hpp"
#include "base/yaml.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace factlint::report {
namespace {

constexpr std::int64_t file_version = 1;

// ":col" of the whole text, as base/json gives it, as "name:line:col".
std::string place_in(std::string_view text, const std::string& name, std::string_view place) {
    std::size_t byte = 0;
    for (const char c : place)
        if (c >= '0' && c <= '9') byte = byte * 10 + static_cast<std::size_t>(c - '0');
    if (byte == 0) return name;
    const LineColumn at = LineIndex(text).at(std::min(byte - 1, text.size()));
    return fmt::format("{}:{}:{}", name, at.line, at.column);
}

Status check_keys(const json::object& object, const std::vector<std::string_view>& known,
                  const std::string& place) {
    for (const auto& member : object) {
        const std::string_view key = member.key();
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const std::string near = yaml::nearest(key, known);
        return fail(fmt::format("unknown key \"{}\"", key), place,
                    near.empty() ? std::string() : fmt::format("did you mean \"{}\"?", near));
    }
    return {};
}

bool is_fingerprint(std::string_view text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> text_member(const json::object& object, std::string_view key, const std::string& place) {
    const json::value* value = object.if_contains(key);
    if (value == nullptr) return std::string();
    if (!value->is_string()) return fail(fmt::format("\"{}\" must be a text", key), place);
    return std::string(value->get_string());
}

Result<BaselineEntry> read_entry(const json::value& value, const std::string& place) {
    const json::object* object = value.if_object();
    if (object == nullptr) return fail("an object is expected", place);
    FACTLINT_CHECK(check_keys(*object, {"fingerprint", "rule", "message", "reason", "expires"}, place));
    BaselineEntry entry;
    entry.fingerprint = FACTLINT_TRY(text_member(*object, "fingerprint", place));
    entry.rule = FACTLINT_TRY(text_member(*object, "rule", place));
    entry.message = FACTLINT_TRY(text_member(*object, "message", place));
    entry.reason = FACTLINT_TRY(text_member(*object, "reason", place));
    entry.expires = FACTLINT_TRY(text_member(*object, "expires", place));
    if (!is_fingerprint(entry.fingerprint))
        return fail("\"fingerprint\" must be 16 hexadecimal digits", place,
                    "copy it from the report, or use --write-baseline");
    if (entry.reason.empty()) return fail("\"reason\" is missing", place, "say why the finding is accepted");
    if (!entry.expires.empty()) {
        const auto date = parse_date(entry.expires);
        if (!date || date->iso() != entry.expires || date->day == 0)
            return fail(fmt::format("\"expires\" is \"{}\", which is no date", entry.expires), place,
                        "write it as 2025-06-30");
    }
    return entry;
}

void sort(std::vector<BaselineEntry>& entries) {
    std::sort(entries.begin(), entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
        return std::tie(a.rule, a.fingerprint) < std::tie(b.rule, b.fingerprint);
    });
}

} // namespace

Result<Baseline> Baseline::parse(std::string_view text, const std::string& name) {
    auto parsed = json::parse(text);
    if (!parsed) {
        Error error = std::move(parsed).error();
        error.place = place_in(text, name, error.place);
        return fail(std::move(error));
    }
    const json::object* file = parsed->if_object();
    if (file == nullptr) return fail("not a baseline: a JSON object is expected", name);
    FACTLINT_CHECK(check_keys(*file, {"version", "findings"}, name));
    if (json::get_integer(*file, "version") != file_version)
        return fail(fmt::format("not a baseline of version {}", file_version), name,
                    "write it anew with --write-baseline");
    const json::array* findings = json::get_array(*file, "findings");
    if (findings == nullptr) return fail("\"findings\" must be a list", name);
    Baseline baseline;
    std::set<std::string_view> seen;
    baseline.entries_.reserve(findings->size());
    for (const json::value& value : *findings) {
        const std::string place = fmt::format("{}, entry {}", name, baseline.entries_.size() + 1);
        baseline.entries_.push_back(FACTLINT_TRY(read_entry(value, place)));
        if (!seen.insert(baseline.entries_.back().fingerprint).second)
            return fail(fmt::format("fingerprint {} stands here twice", baseline.entries_.back().fingerprint),
                        place, "keep one of the two");
    }
    sort(baseline.entries_);
    return baseline;
}

Result<Baseline> Baseline::load(const std::string& path) {
    const std::string text = FACTLINT_TRY(read_file(path));
    return parse(text, path);
}

Baseline Baseline::accept(std::span<const Finding> findings, std::string_view reason,
                          const Baseline& before) {
    std::map<std::string_view, const BaselineEntry*> known;
    for (const BaselineEntry& entry : before.entries_) known.emplace(entry.fingerprint, &entry);
    std::map<std::string_view, const Finding*> accepted; // two like findings are one entry
    for (const Finding& finding : findings) accepted.emplace(finding.fingerprint, &finding);
    Baseline baseline;
    for (const auto& [fingerprint, finding] : accepted) {
        BaselineEntry entry{finding->fingerprint, finding->rule, finding->message, std::string(reason), {}};
        if (const auto at = known.find(fingerprint); at != known.end()) {
            entry.reason = at->second->reason;
            entry.expires = at->second->expires;
        }
        if (entry.reason.empty()) entry.reason = default_baseline_reason;
        baseline.entries_.push_back(std::move(entry));
    }
    sort(baseline.entries_);
    return baseline;
}

BaselineOutcome Baseline::apply(std::span<Finding> findings, std::string_view today) const {
    std::map<std::string_view, const BaselineEntry*> known;
    for (const BaselineEntry& entry : entries_) known.emplace(entry.fingerprint, &entry);
    std::set<std::string_view> matched;
    BaselineOutcome outcome;
    for (Finding& finding : findings) {
        const auto at = known.find(finding.fingerprint);
        if (at == known.end() && finding.baseline == BaselineState::Suppressed) {
            // Silenced by a comment in the article itself, with its own reason.
            ++outcome.suppressed;
            continue;
        }
        finding.suppressed_reason.clear();
        if (at == known.end()) {
            finding.baseline = BaselineState::New;
            ++outcome.fresh;
            continue;
        }
        const BaselineEntry& entry = *at->second;
        matched.insert(entry.fingerprint);
        // ISO dates sort as text.
        if (!entry.expires.empty() && !today.empty() &&
            std::string_view(entry.expires) < today.substr(0, 10)) {
            finding.baseline = BaselineState::Unchanged;
            continue;
        }
        finding.baseline = BaselineState::Suppressed;
        finding.suppressed_reason = entry.reason;
        ++outcome.suppressed;
    }
    for (const BaselineEntry& entry : entries_) {
        if (!matched.contains(entry.fingerprint))
            outcome.stale.push_back(entry);
        else if (!entry.expires.empty() && !today.empty() &&
                 std::string_view(entry.expires) < today.substr(0, 10))
            outcome.expired.push_back(entry);
    }
    return outcome;
}

Baseline Baseline::pruned(const BaselineOutcome& outcome) const {
    std::set<std::string_view> stale;
    for (const BaselineEntry& entry : outcome.stale) stale.insert(entry.fingerprint);
    Baseline baseline;
    for (const BaselineEntry& entry : entries_)
        if (!stale.contains(entry.fingerprint)) baseline.entries_.push_back(entry);
    return baseline;
}

std::string Baseline::text() const {
    std::string out = fmt::format("{{\"version\": {}, \"findings\": [", file_version);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const BaselineEntry& entry = entries_[i];
        json::object object;
        object["fingerprint"] = entry.fingerprint;
        object["rule"] = entry.rule;
        object["message"] = entry.message;
        object["reason"] = entry.reason;
        if (!entry.expires.empty()) object["expires"] = entry.expires;
        out += i == 0 ? "\n" : ",\n";
        out += json::serialize(object);
    }
    return out + "\n]}\n";
}

Status Baseline::save(const std::string& path) const { return write_file(path, text()); }

} // namespace factlint::report
