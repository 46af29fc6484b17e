#include "markup/tokens.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace factlint::markup {
namespace {

bool ends_name(char c) { return ascii::is_space(c) || c == '/' || c == '>'; }

// Where "</name" stands, followed by what may follow a name; npos when it does not.
std::size_t find_end_tag(std::string_view html, std::size_t from, std::string_view name) {
    for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
        const std::size_t after = at + 2 + name.size();
        if (after > html.size()) return std::string_view::npos;
        if (!ascii::equal_ignoring_case(html.substr(at + 2, name.size()), name)) continue;
        if (after == html.size() || ends_name(html[after])) return at;
    }
    return std::string_view::npos;
}

} // namespace

void Tokenizer::read_as_text(Tag tag) { text_only_ = tag; }

// The next '<' that begins a tag, a comment or a declaration; any other is text.
std::size_t Tokenizer::text_end(std::size_t from) const {
    for (std::size_t at = html_.find('<', from); at != std::string_view::npos; at = html_.find('<', at + 1)) {
        if (at + 1 >= html_.size()) break;
        const char c = html_[at + 1];
        if (ascii::is_alpha(c) || c == '/' || c == '!' || c == '?') return at;
    }
    return html_.size();
}

void Tokenizer::skip_declaration() {
    const std::string_view rest = html_.substr(at_);
    std::size_t end = std::string_view::npos;
    if (rest.starts_with("<!--")) {
        if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
            end = rest.find('>');
        } else {
            end = rest.find("-->", 4);
            const std::size_t odd = rest.substr(0, end).find("--!>", 4);
            end = odd != std::string_view::npos ? odd + 3 : end == std::string_view::npos ? end : end + 2;
        }
    } else {
        end = rest.find('>');
    }
    at_ = end == std::string_view::npos ? html_.size() : at_ + end + 1;
}

bool Tokenizer::read_tag(std::size_t begin, bool closing) {
    std::size_t i = begin;
    while (i < html_.size() && !ends_name(html_[i])) ++i;
    name_.assign(html_.substr(begin, std::min<std::size_t>(i - begin, 100)));
    for (char& c : name_) c = ascii::lower(c);
    token_.kind = closing ? TokenKind::EndTag : TokenKind::StartTag;
    token_.text = name_;
    token_.tag = tag_by_name(name_);
    token_.self_closing = false;
    while (i < html_.size() && html_[i] != '>') {
        if (ascii::is_space(html_[i])) {
            ++i;
            continue;
        }
        if (html_[i] == '/') {
            token_.self_closing = i + 1 < html_.size() && html_[i + 1] == '>';
            ++i;
            continue;
        }
        TokenAttribute attribute;
        const std::size_t name_begin = i;
        ++i; // an attribute may begin with '='
        while (i < html_.size() && !ends_name(html_[i]) && html_[i] != '=') ++i;
        attribute.name = html_.substr(name_begin, i - name_begin);
        std::size_t look = i;
        while (look < html_.size() && ascii::is_space(html_[look])) ++look;
        if (look < html_.size() && html_[look] == '=') {
            i = look + 1;
            while (i < html_.size() && ascii::is_space(html_[i])) ++i;
            if (i < html_.size() && (html_[i] == '"' || html_[i] == '\'')) {
                const std::size_t end = html_.find(html_[i], i + 1);
                if (end == std::string_view::npos) return false;
                attribute.value = html_.substr(i + 1, end - i - 1);
                i = end + 1;
            } else {
                const std::size_t value_begin = i;
                while (i < html_.size() && !ascii::is_space(html_[i]) && html_[i] != '>') ++i;
                attribute.value = html_.substr(value_begin, i - value_begin);
            }
        }
        // More than the tree keeps need not be handed on.
        if (!closing && token_.attributes.size() < 256) token_.attributes.push_back(attribute);
    }
    if (i >= html_.size()) return false;
    at_ = i + 1;
    return true;
}

const Token& Tokenizer::next() {
    token_.attributes.clear();
    if (text_only_ != Tag::Other) {
        const Tag tag = text_only_;
        text_only_ = Tag::Other;
        std::size_t end = find_end_tag(html_, at_, name_of(tag));
        if (end == std::string_view::npos) end = html_.size();
        if (end > at_) {
            token_.kind = TokenKind::Text;
            token_.text = html_.substr(at_, end - at_);
            token_.references = tag == Tag::Title || tag == Tag::Textarea;
            at_ = end;
            return token_;
        }
    }
    while (at_ < html_.size()) {
        const std::size_t end = text_end(at_);
        if (end > at_) {
            token_.kind = TokenKind::Text;
            token_.text = html_.substr(at_, end - at_);
            token_.references = true;
            at_ = end;
            return token_;
        }
        const char c = html_[at_ + 1];
        const bool closing = c == '/';
        const std::size_t name = at_ + (closing ? 2 : 1);
        if (c == '!' || c == '?') {
            skip_declaration();
        } else if (closing && (name >= html_.size() || !ascii::is_alpha(html_[name]))) {
            // "</>" and "</3" are comments of no use.
            skip_declaration();
        } else if (read_tag(name, closing)) {
            return token_;
        } else {
            // A tag that the page ends in is no tag.
            at_ = html_.size();
        }
        token_.attributes.clear();
    }
    token_.kind = TokenKind::End;
    return token_;
}

} // namespace factlint::markup
