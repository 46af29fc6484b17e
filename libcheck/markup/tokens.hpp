// The tokens of an HTML page by the rules of the HTML standard (13.2.5), without its error reports. Comments,
// declarations and what stands in them are passed over.
#pragma once

#include "markup/tags.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::markup {

struct TokenAttribute {
    std::string_view name;  ///< as written
    std::string_view value; ///< as written, references unresolved
};

enum class TokenKind : std::uint8_t { Text, StartTag, EndTag, End };

struct Token {
    TokenKind kind = TokenKind::End;
    Tag tag = Tag::Other;
    std::string_view text;  ///< of a Text, as written; of a tag its name, lower case, until the next token
    bool references = true; ///< a Text in which references count; not so in script and style
    bool self_closing = false;
    std::vector<TokenAttribute> attributes;
};

/// Views of the page are handed out, so it must stay alive. Linear in the page whatever is in it.
class Tokenizer {
  public:
    explicit Tokenizer(std::string_view html) : html_(html) {}

    /// The next token, valid until the next call.
    const Token& next();
    /// To be called after a start tag whose content is text up to its end tag: script, style, title ...
    void read_as_text(Tag tag);

  private:
    bool read_tag(std::size_t begin, bool closing);
    void skip_declaration();
    std::size_t text_end(std::size_t from) const;

    std::string_view html_;
    std::size_t at_ = 0;
    Tag text_only_ = Tag::Other; ///< the element whose content is being read as text
    std::string name_;
    Token token_;
};

} // namespace factlint::markup
