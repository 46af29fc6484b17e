#include "config/config.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/yaml.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace factlint::config {
namespace {

using Kind = Key::Kind;

const Key* key_named(std::string_view name) {
    for (const Key& key : keys())
        if (key.name == name) return &key;
    return nullptr;
}

// Keys whose texts are paths: those in a file are relative to it, so that a project works from any folder.
bool is_path(std::string_view key) {
    return key == "baseline" || key == "store" || key == "cache" || key == "rules" || key == "topics" ||
           key == "lexicon";
}

std::string resolved(const std::filesystem::path& file, std::string_view key, const std::string& text) {
    if (!is_path(key) || text.empty() || std::filesystem::path(text).is_absolute()) return text;
    return (file.parent_path() / text).lexically_normal().string();
}

Status check_text(const Key& key, const std::string& text, const std::string& origin) {
    const std::string name(key.name);
    if (key.kind == Kind::Boolean && text != "true" && text != "false")
        return fail("'" + name + "' must be true or false", origin);
    if (key.kind == Kind::Number) {
        int number = 0;
        const char* const end = text.data() + text.size();
        const auto [at, code] = std::from_chars(text.data(), end, number);
        if (code != std::errc() || at != end || number < 0)
            return fail("'" + name + "' must be a whole number of 0 or more, not '" + text + "'", origin);
    }
    if (key.name == "fail_on" && text != "error" && text != "warning" && text != "note" && text != "never")
        return fail("'fail_on' must be error, warning, note or never, not '" + text + "'", origin);
    return {};
}

} // namespace

const std::vector<Key>& keys() {
    static const std::vector<Key> table = {
        {"baseline", Kind::Text, "file of accepted findings", ""},
        {"cache", Kind::Text, "file of fetched pages", ""},
        {"disable", Kind::List, "rules or packs that are off", ""},
        {"fail_on", Kind::Text, "exit with 1 from this level on: error, warning, note, never", "error"},
        {"jobs", Kind::Number, "threads; 0 means one per core", "0"},
        {"levels", Kind::Map, "levels of rules that differ from the shipped ones", ""},
        {"lexicon", Kind::List, "more name and alias files", ""},
        {"network_contact", Kind::Text, "address that sites are told, for questions about the fetching", ""},
        {"network_interval", Kind::Number, "milliseconds between two questions to one host", "500"},
        {"network_megabytes", Kind::Number, "size up to which a page is read", "8"},
        {"network_seconds", Kind::Number, "time after which a page is given up", "20"},
        {"online", Kind::Boolean, "whether pages may be fetched", "false"},
        {"rules", Kind::List, "more folders of rules", ""},
        {"store", Kind::Text, "database of past runs", ""},
        {"topics", Kind::List, "more folders of topics", ""},
    };
    return table;
}

Config::Config() {
    for (const Key& key : keys()) {
        Value value;
        value.text = key.fallback;
        values_.emplace(key.name, std::move(value));
    }
}

Status Config::add_file(const std::filesystem::path& path) {
    const yaml::File file = FACTLINT_TRY(yaml::File::load(path.string()));
    if (file.root().kind != yaml::NodeKind::Map)
        return fail(file.error_at(file.root(), "a configuration is a map of keys to values"));
    std::vector<std::string_view> known;
    for (const Key& key : keys()) known.push_back(key.name);
    FACTLINT_CHECK(file.check_keys(file.root(), known));
    for (const auto& [name, node] : file.root().members) {
        const Key& key = *key_named(name);
        Value value;
        value.origin = file.name() + ":" + std::to_string(node.line);
        if (key.kind == Kind::List) {
            for (const std::string& item : FACTLINT_TRY(file.as_strings(node, name)))
                value.items.push_back(resolved(path, name, item));
        } else if (key.kind == Kind::Map) {
            if (node.kind != yaml::NodeKind::Map)
                return fail(file.error_at(node, "'" + name + "' must be a map"));
            for (const auto& [each, text] : node.members)
                value.pairs[each] = FACTLINT_TRY(file.as_string(text, each));
        } else {
            value.text = resolved(path, name, FACTLINT_TRY(file.as_string(node, name)));
            if (const Status checked = check_text(key, value.text, {}); !checked)
                return fail(file.error_at(node, checked.error().message));
        }
        values_[name] = std::move(value);
    }
    return {};
}

Status Config::add_environment(const std::map<std::string, std::string>& variables) {
    for (const auto& [variable, text] : variables) {
        if (variable.rfind("FACTLINT_", 0) != 0) continue;
        const std::string name = ascii::lower(std::string_view(variable).substr(9));
        if (key_named(name) != nullptr) FACTLINT_CHECK(set(name, text, variable));
    }
    return {};
}

Status Config::set(std::string_view name, std::string text, std::string origin) {
    const Key* key = key_named(name);
    if (key == nullptr) return fail("unknown key '" + std::string(name) + "'", std::move(origin));
    FACTLINT_CHECK(check_text(*key, text, origin));
    Value value;
    value.origin = std::move(origin);
    if (key->kind == Kind::List || key->kind == Kind::Map) {
        for (const std::string_view item : split(text, ',')) {
            const auto trimmed = ascii::trim(item);
            if (trimmed.empty()) continue;
            const auto equals = trimmed.find('=');
            if (key->kind == Kind::List) {
                value.items.emplace_back(trimmed);
            } else if (equals == std::string_view::npos) {
                return fail("'" + std::string(name) + "' needs pairs like pack/id=note", value.origin);
            } else {
                value.pairs[std::string(trimmed.substr(0, equals))] = std::string(trimmed.substr(equals + 1));
            }
        }
    } else {
        value.text = std::move(text);
    }
    values_[std::string(name)] = std::move(value);
    return {};
}

const Value& Config::at(std::string_view key) const {
    static const Value none;
    const auto found = values_.find(key);
    return found == values_.end() ? none : found->second;
}

int Config::number(std::string_view key) const {
    int out = 0;
    const std::string& text = at(key).text;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

std::string Config::in_force() const {
    std::string out;
    for (const auto& [name, value] : values_) {
        std::string shown = value.text;
        for (const std::string& item : value.items) shown += (shown.empty() ? "" : ", ") + item;
        for (const auto& [each, text] : value.pairs) shown += (shown.empty() ? "" : ", ") + each + "=" + text;
        std::string line = name + ": " + (shown.empty() ? "-" : shown);
        if (line.size() < 40) line.resize(40, ' ');
        out += line + "  # " + value.origin + "\n";
    }
    return out;
}

std::filesystem::path find_project_file(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::path at = std::filesystem::absolute(folder.empty() ? "." : folder, error);
    if (!std::filesystem::is_directory(at, error)) at = at.parent_path();
    for (;; at = at.parent_path()) {
        const auto file = at / ".factlint.yaml";
        if (std::filesystem::is_regular_file(file, error)) return file;
        if (!at.has_relative_path()) return {};
    }
}

} // namespace factlint::config
