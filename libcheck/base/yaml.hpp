// YAML for people, read against a schema by whoever owns the file. Every value is a string with its place;
// there are no types to guess (`no` stays "no"), no aliases, and a key written twice is an error.
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::yaml {

enum class NodeKind { Scalar, List, Map };

struct Member;

/// A value and where it stands (line and column from 1; the column counts bytes until error_at prints it).
struct Node {
    NodeKind kind = NodeKind::Scalar;
    std::string scalar;
    std::vector<Node> items;                                         ///< of a list
    std::vector<Member> members;                                     ///< of a map, in the order of the file
    std::vector<std::pair<std::uint32_t, std::uint32_t>> key_places; ///< line and column of each key of a map
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    /// The member of a map, or nullptr.
    const Node* find(std::string_view key) const;
};

/// An entry of a map. Not a std::pair: clang refuses one of a type that holds a list of such pairs.
struct Member {
    std::string key;
    Node value;
};

/// A parsed file that remembers its text, so that errors can show the line.
class File {
  public:
    /// One document of at most 64 levels and 1 million nodes. An empty file is an empty map.
    static Result<File> parse(std::string name, std::string text);
    static Result<File> load(const std::string& path);

    const Node& root() const { return root_; }
    const std::string& name() const { return name_; }

    /// An error at a node: file:line:col, the line, and a marker under the word.
    Error error_at(const Node& node, std::string message, std::string hint = {}) const;
    Error error_at(std::uint32_t line, std::uint32_t column, std::size_t width, std::string message,
                   std::string hint = {}) const;

    /// An error for the first key of the map that is not in `known`, with the nearest known key as
    /// suggestion.
    Status check_keys(const Node& map, const std::vector<std::string_view>& known) const;

    /// Typed reading with errors that say what was expected.
    Result<std::string> as_string(const Node& node, std::string_view what) const;
    Result<double> as_number(const Node& node, std::string_view what) const;
    Result<bool> as_bool(const Node& node, std::string_view what) const; ///< true or false only
    /// A list of strings; a lone scalar counts as a list of one.
    Result<std::vector<std::string>> as_strings(const Node& node, std::string_view what) const;

  private:
    std::string name_;
    std::string text_;
    Node root_;
};

/// The candidate nearest to a mistyped word by edit distance, or empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates);

} // namespace factlint::yaml
