// What a format needs to be read: how like it some text looks, and how to make articles of it.
#pragma once

#include "base/result.hpp"
#include "decode/decode.hpp"
#include "extract/read_articles.hpp"

#include <span>
#include <string_view>

namespace factlint::extract {

/// An input after unpacking and decoding. Lives while it is read.
struct DecodedInput {
    const Input& input;
    decode::Decoded decoded;
    std::string_view text() const { return decoded.text; }
};

struct XmlEntry;

struct Reader {
    std::string_view name;
    /// 0 for no resemblance to 100 for certainty; looks at the head of the text only.
    int (*likeness)(const DecodedInput& input);
    Status (*read)(const DecodedInput& input, const Options& options, Extracted& into);
    /// Formats of XML of which one text holds many articles: the local name of the element that holds one,
    /// and how it is read (extract/xml_parts). Empty for all others.
    std::string_view part = {};
    void (*read_part)(const XmlEntry& entry, const Options& options, Extracted& into) = nullptr;
};

extern const Reader atom_reader;
extern const Reader html_reader;
extern const Reader newsml_1_reader;
extern const Reader newsml_g2_reader;
extern const Reader nitf_reader;
extern const Reader plain_reader;
extern const Reader records_reader;
extern const Reader rss_reader;

std::span<const Reader* const> readers();

/// The reader that the text looks most like; plain text when nothing else does.
const Reader& reader_of(const DecodedInput& input);

} // namespace factlint::extract
