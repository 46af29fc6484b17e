#include "base/yaml.hpp"

#include "base/files.hpp"
#include "base/line_index.hpp"
#include "base/text.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <unordered_set>

namespace factlint::yaml {
namespace {

constexpr std::size_t depth_limit = 64;
constexpr std::size_t node_limit = 1'000'000;

struct Refused {
    std::uint32_t line;
    std::uint32_t column;
    std::string message;
};

// Builds Nodes from yaml-cpp's events: its own tree forgets the order of keys, keeps the first of two equal
// keys silently and follows aliases, which is how a small file becomes a huge one.
class Builder : public YAML::EventHandler {
  public:
    Node root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { put(scalar(mark, "")); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "aliases are not allowed"); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        if (anchor != 0) refuse(mark, "anchors are not allowed");
        put(scalar(mark, value));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        if (anchor != 0) refuse(mark, "anchors are not allowed");
        open(mark, NodeKind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        if (anchor != 0) refuse(mark, "anchors are not allowed");
        open(mark, NodeKind::Map);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Open {
        Node node;
        bool has_key = false;
        std::string key;
        std::unordered_set<std::string> keys; // those seen so far; never walked
        std::pair<std::uint32_t, std::uint32_t> key_place;
    };
    std::vector<Open> stack_;
    std::size_t count_ = 0;

    [[noreturn]] static void refuse(const YAML::Mark& mark, std::string message) {
        throw Refused{static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1),
                      std::move(message)};
    }
    static Node scalar(const YAML::Mark& mark, std::string value) {
        Node node;
        node.scalar = std::move(value);
        node.line = static_cast<std::uint32_t>(mark.line + 1);
        node.column = static_cast<std::uint32_t>(mark.column + 1);
        return node;
    }
    void open(const YAML::Mark& mark, NodeKind kind) {
        if (stack_.size() >= depth_limit) refuse(mark, "is nested too deeply");
        Node node = scalar(mark, "");
        node.kind = kind;
        stack_.push_back({std::move(node), false, {}, {}, {}});
    }
    void close() {
        Node node = std::move(stack_.back().node);
        stack_.pop_back();
        put(std::move(node));
    }
    void put(Node node) {
        const auto refuse_here = [&](std::string message) {
            throw Refused{node.line, node.column, std::move(message)};
        };
        if (++count_ > node_limit) refuse_here("has too many entries");
        if (stack_.empty()) {
            root = std::move(node);
            return;
        }
        Open& top = stack_.back();
        if (top.node.kind == NodeKind::List) {
            top.node.items.push_back(std::move(node));
        } else if (!top.has_key) {
            if (node.kind != NodeKind::Scalar) refuse_here("a key must be a plain word");
            if (!top.keys.insert(node.scalar).second)
                refuse_here("key '" + node.scalar + "' is written twice");
            top.has_key = true;
            top.key = std::move(node.scalar);
            top.key_place = {node.line, node.column};
        } else {
            top.has_key = false;
            top.node.members.push_back({std::move(top.key), std::move(node)});
            top.node.key_places.push_back(top.key_place);
        }
    }
};

// Optimal string alignment distance, cut off as soon as it is hopeless.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, node] : members)
        if (name == key) return &node;
    return nullptr;
}

Result<File> File::parse(std::string name, std::string text) {
    File file;
    file.name_ = std::move(name);
    file.text_ = std::move(text);
    if (!is_valid_utf8(file.text_)) return fail("is not valid UTF-8", file.name_, "save it as UTF-8");
    try {
        std::istringstream stream(file.text_);
        YAML::Parser parser(stream);
        Builder builder;
        builder.root.kind = NodeKind::Map;
        if (parser.HandleNextDocument(builder)) {
            Builder second;
            if (parser.HandleNextDocument(second))
                return fail("holds more than one document", file.name_, "one document per file");
        }
        file.root_ = std::move(builder.root);
        // A file of comments only is an empty map, not a null scalar.
        if (file.root_.kind == NodeKind::Scalar && file.root_.scalar.empty()) file.root_.kind = NodeKind::Map;
    } catch (const Refused& refused) {
        return fail(file.error_at(refused.line, refused.column, 1, refused.message));
    } catch (const YAML::Exception& error) {
        return fail(file.error_at(static_cast<std::uint32_t>(std::max(error.mark.line, 0) + 1),
                                  static_cast<std::uint32_t>(std::max(error.mark.column, 0) + 1), 1,
                                  "not valid YAML: " + error.msg));
    }
    return file;
}

Result<File> File::load(const std::string& path) {
    std::string text = FACTLINT_TRY(read_file(path, std::size_t{16} << 20U));
    return parse(path, std::move(text));
}

Error File::error_at(const Node& node, std::string message, std::string hint) const {
    const std::size_t width =
        node.kind == NodeKind::Scalar ? std::max<std::size_t>(count_code_points(node.scalar), 1) : 1;
    return error_at(node.line, node.column, width, std::move(message), std::move(hint));
}

Error File::error_at(std::uint32_t line, std::uint32_t column, std::size_t width, std::string message,
                     std::string hint) const {
    const std::string_view source = LineIndex(text_).line(line);
    // The parser counts bytes, people count characters.
    const std::size_t before =
        count_code_points(source.substr(0, std::min<std::size_t>(column - 1, source.size())));
    Error error{name_ + ":" + std::to_string(line) + ":" + std::to_string(before + 1),
                std::move(message),
                std::move(hint),
                {}};
    if (!source.empty() && source.size() <= 400) {
        const std::size_t room = std::max<std::size_t>(count_code_points(source) - before, 1);
        error.excerpt = "  " + std::string(source) + "\n  " + std::string(before, ' ') +
                        std::string(std::clamp<std::size_t>(width, 1, room), '^');
    }
    return error;
}

Status File::check_keys(const Node& map, const std::vector<std::string_view>& known) const {
    for (std::size_t i = 0; i < map.members.size(); ++i) {
        const std::string& key = map.members[i].key;
        if (std::find(known.begin(), known.end(), key) != known.end()) continue;
        const std::string near = nearest(key, known);
        std::string hint;
        if (!near.empty()) {
            hint = "did you mean '" + near + "'?";
        } else {
            hint = "known keys: ";
            for (std::size_t k = 0; k < known.size(); ++k)
                hint += (k == 0 ? "" : ", ") + std::string(known[k]);
        }
        return fail(error_at(map.key_places[i].first, map.key_places[i].second, count_code_points(key),
                             "unknown key '" + key + "'", std::move(hint)));
    }
    return {};
}

Result<std::string> File::as_string(const Node& node, std::string_view what) const {
    if (node.kind != NodeKind::Scalar) return fail(error_at(node, std::string(what) + " must be a text"));
    return node.scalar;
}

Result<double> File::as_number(const Node& node, std::string_view what) const {
    double number = 0;
    const char* const end = node.scalar.data() + node.scalar.size();
    if (node.kind == NodeKind::Scalar && !node.scalar.empty()) {
        const auto [at, code] = std::from_chars(node.scalar.data(), end, number);
        if (code == std::errc() && at == end) return number;
    }
    return fail(error_at(node, std::string(what) + " must be a number"));
}

Result<bool> File::as_bool(const Node& node, std::string_view what) const {
    if (node.kind == NodeKind::Scalar && node.scalar == "true") return true;
    if (node.kind == NodeKind::Scalar && node.scalar == "false") return false;
    return fail(error_at(node, std::string(what) + " must be true or false"));
}

Result<std::vector<std::string>> File::as_strings(const Node& node, std::string_view what) const {
    if (node.kind == NodeKind::Scalar) return std::vector<std::string>{node.scalar};
    if (node.kind != NodeKind::List)
        return fail(error_at(node, std::string(what) + " must be a list of texts"));
    std::vector<std::string> out;
    for (const Node& item : node.items) out.push_back(FACTLINT_TRY(as_string(item, what)));
    return out;
}

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(word.size() / 3, 1) + 1;
    if (word.size() > 60) return best;
    for (const std::string_view candidate : candidates) {
        const std::size_t d = distance(word, candidate);
        if (d < best_distance) {
            best_distance = d;
            best = candidate;
        }
    }
    return best;
}

} // namespace factlint::yaml
