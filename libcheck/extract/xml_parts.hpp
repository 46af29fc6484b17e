// A text of XML that holds many articles, cut at the elements that hold one each ("item", "entry",
// "newsItem"), so that each is parsed alone: memory stays that of one, all cores can work, and damage in one
// leaves the others.
#pragma once

#include "extract/reader.hpp"
#include "markup/xml.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace factlint::extract {

/// One of them, as text.
struct XmlPart {
    std::string_view text;
    std::size_t number = 0; ///< from 1
    std::uint32_t line = 1; ///< where it starts in the input
    bool closed = true;     ///< false when its end tag is missing
};

/// Cuts a text; a view of it, which must stay alive. Linear over all calls together.
class XmlSplitter {
  public:
    /// `name` is the local name of the element that holds an article.
    XmlSplitter(std::string_view text, std::string_view name) : text_(text), name_(name) {}
    std::optional<XmlPart> next();

  private:
    std::string_view text_;
    std::string_view name_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0; ///< lines are counted up to here
    std::uint32_t line_ = 1;
    std::size_t number_ = 0;
};

/// What a part's reader gets: the part as elements and what stands around all parts (the channel of a feed).
struct XmlEntry {
    const DecodedInput& input;
    markup::XmlElement element;
    markup::XmlElement around; ///< root of what is left when the parts are taken out; may be empty
    std::size_t number = 0;
};

/// The input as its reader's parts. Shared by the workers: immutable once made, but for `next`.
class XmlParts {
  public:
    XmlParts(const Reader& reader, const DecodedInput& input);
    /// The next part; call from one thread at a time.
    std::optional<XmlPart> next() { return splitter_.next(); }
    /// Reads one part; may run on many threads at once. Damage becomes a note on the article and a problem.
    void read(const XmlPart& part, const Options& options, Extracted& into) const;
    /// What there is to tell about the whole once all parts are taken: none there, or the end is missing.
    void tell_whole(std::size_t parts, Extracted& into) const;

  private:
    const Reader& reader_;
    const DecodedInput& input_;
    XmlSplitter splitter_;
    std::string outside_;
    markup::XmlDocument around_;
};

/// All parts one after the other: the `read` of readers that have parts.
Status read_xml_parts(const Reader& reader, const DecodedInput& input, const Options& options,
                      Extracted& into);

} // namespace factlint::extract
