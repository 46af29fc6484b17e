// XML as news formats use it: elements by their local names, whatever prefix a sender chose; the text with
// its references resolved. No DTD is read, no entity of a document's own is expanded, nothing outside is
// fetched.
#pragma once

#include "base/result.hpp"
#include "markup/tree.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::markup {

/// One element. A light handle: good as long as its document lives; an empty one answers every question with
/// nothing, so that a path through elements that are not there needs no checks.
class XmlElement {
  public:
    XmlElement() = default;
    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const XmlElement&) const = default;

    std::string_view name() const; ///< without prefix: "creator" of <dc:creator>
    std::string_view prefix() const;
    /// By local name, references resolved; empty when it is missing or empty.
    std::string attribute(std::string_view local_name) const;
    /// All characters below, trimmed, white space as it is. Linear in what is below.
    std::string text() const;
    bool has_elements() const;

    XmlElement first_child() const;
    XmlElement next() const;
    /// The first child of that local name.
    XmlElement child(std::string_view local_name) const;
    std::vector<XmlElement> children(std::string_view local_name) const;
    /// The first element of that local name below this one, in document order.
    XmlElement below(std::string_view local_name) const;
    std::vector<XmlElement> all_below(std::string_view local_name) const;

  private:
    friend class XmlDocument;
    friend Tree tree_of(const XmlElement& element,
                        const std::function<std::string(std::string_view)>& rename);
    explicit XmlElement(void* node) : node_(node) {}
    void* node_ = nullptr;
};

/// Where the text stops to be XML, and why.
struct XmlDamage {
    std::size_t offset = 0; ///< byte of the text
    std::string message;
};

class XmlDocument {
  public:
    /// Never fails: what stands before the first error is there. Linear, without recursion; about five times
    /// the text in memory.
    explicit XmlDocument(std::string_view utf8);
    XmlDocument(XmlDocument&&) noexcept;
    XmlDocument& operator=(XmlDocument&&) noexcept;
    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;
    ~XmlDocument();

    XmlElement root() const;
    const std::optional<XmlDamage>& damage() const { return damage_; }

  private:
    struct Pages;
    std::unique_ptr<Pages> pages_;
    std::optional<XmlDamage> damage_;
};

/// What is below an element as a tree of HTML. `rename` gives the HTML name for the local name of an element,
/// in lower case: "hl2" -> "h2".
Tree tree_of(const XmlElement& element, const std::function<std::string(std::string_view)>& rename);

/// The local name of the first element, and the text before it skipped: declaration, DOCTYPE, comments. Looks
/// at the head of a text only; empty when there is no element.
std::string_view first_element_name(std::string_view utf8);

} // namespace factlint::markup
