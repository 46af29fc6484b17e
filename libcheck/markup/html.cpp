// Tree construction after the HTML standard (13.2.6) as far as news pages need it: implied head and body,
// elements that others close (p, li, td ...), end tags that close what is open inside, raw text. Left out are
// foster parenting and the adoption agency: an element is closed where its parent is, never copied or moved,
// so the nodes stay in document order. Where the standard walks up the stack of open elements to find one in
// scope, positions are kept per tag instead, so that no page makes it quadratic.
#include "markup/html.hpp"

#include "base/ascii.hpp"
#include "markup/references.hpp"
#include "markup/tokens.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factlint::markup {
namespace {

enum Role : unsigned {
    Closes_p = 1U,   ///< a p that is open ends before it
    Bounds = 2U,     ///< end tags inside do not reach beyond it
    Special = 4U,    ///< end tags of inline elements do not reach beyond it
    List_bound = 8U, ///< an li inside does not close one outside
    Head_only = 16U,
    Raw = 32U, ///< its content is text up to its end tag
    Heading = 64U
};

constexpr unsigned block = Closes_p | Special | List_bound;

unsigned role_of(Tag tag) {
    switch (tag) {
    case Tag::Address:
    case Tag::Div:
    case Tag::P:
        return Closes_p | Special;
    case Tag::Article:
    case Tag::Aside:
    case Tag::Blockquote:
    case Tag::Center:
    case Tag::Details:
    case Tag::Dialog:
    case Tag::Dl:
    case Tag::Fieldset:
    case Tag::Figcaption:
    case Tag::Figure:
    case Tag::Footer:
    case Tag::Form:
    case Tag::Header:
    case Tag::Hgroup:
    case Tag::Hr:
    case Tag::Main:
    case Tag::Menu:
    case Tag::Nav:
    case Tag::Ol:
    case Tag::Pre:
    case Tag::Section:
    case Tag::Summary:
    case Tag::Ul:
        return block;
    case Tag::H1:
    case Tag::H2:
    case Tag::H3:
    case Tag::H4:
    case Tag::H5:
    case Tag::H6:
        return block | Heading;
    case Tag::Table:
        return block | Bounds;
    case Tag::Li:
    case Tag::Dd:
    case Tag::Dt:
        return Closes_p | Special;
    case Tag::Td:
    case Tag::Th:
    case Tag::Caption:
    case Tag::Button:
    case Tag::Object:
    case Tag::Template:
    case Tag::Svg:
    case Tag::Math:
        return Special | List_bound | Bounds;
    case Tag::Tr:
    case Tag::Tbody:
    case Tag::Thead:
    case Tag::Tfoot:
    case Tag::Colgroup:
    case Tag::Select:
        return Special | List_bound;
    case Tag::Base:
    case Tag::Link:
    case Tag::Meta:
        return Head_only;
    case Tag::Title:
    case Tag::Style:
    case Tag::Script:
    case Tag::Noscript:
        return Head_only | Raw;
    case Tag::Iframe:
    case Tag::Noembed:
    case Tag::Noframes:
    case Tag::Textarea:
        return Raw;
    default:
        return 0;
    }
}

// Positions on the stack of open elements, the innermost last.
class Positions {
  public:
    void push(std::size_t position) { all_.push_back(position); }
    void pop() { all_.pop_back(); }
    /// 0, which is the root, when there is none.
    std::size_t last() const { return all_.empty() ? 0 : all_.back(); }
    std::size_t before(std::size_t back) const {
        return back < all_.size() ? all_[all_.size() - 1 - back] : 0;
    }

  private:
    std::vector<std::size_t> all_;
};

class Construction {
  public:
    Construction(std::string_view html, NoScript noscript)
        : tokens_(html), built_(html.size()), noscript_(noscript) {
        open_.push_back({Tag::Html, 0, {}});
    }

    Tree run() {
        for (const Token* token = &tokens_.next(); token->kind != TokenKind::End; token = &tokens_.next()) {
            if (token->kind == TokenKind::Text)
                text(*token);
            else if (token->kind == TokenKind::StartTag)
                start(*token);
            else
                end(*token);
        }
        return built_.finish();
    }

  private:
    struct Open {
        Tag tag;
        unsigned role;
        std::string name; ///< of Tag::Other
    };

    void push(Tag tag, std::string_view name) {
        const unsigned role = role_of(tag);
        const std::size_t position = open_.size();
        open_.push_back({tag, role, tag == Tag::Other ? std::string(name) : std::string()});
        by_tag_[static_cast<std::size_t>(tag)].push(position);
        if ((role & Bounds) != 0) bounds_.push(position);
        if ((role & Special) != 0) specials_.push(position);
        if ((role & List_bound) != 0) list_bounds_.push(position);
        if ((role & Heading) != 0) headings_.push(position);
        built_.open(tag, name);
    }

    void pop() {
        const Open& last = open_.back();
        by_tag_[static_cast<std::size_t>(last.tag)].pop();
        if ((last.role & Bounds) != 0) bounds_.pop();
        if ((last.role & Special) != 0) specials_.pop();
        if ((last.role & List_bound) != 0) list_bounds_.pop();
        if ((last.role & Heading) != 0) headings_.pop();
        open_.pop_back();
        built_.close();
    }

    /// Pops down to the element at `position`, that one too.
    void pop_to(std::size_t position) {
        while (open_.size() > position && open_.size() > 1) pop();
    }

    std::size_t position_of(Tag tag) const { return by_tag_[static_cast<std::size_t>(tag)].last(); }
    bool is_open(Tag tag) const { return position_of(tag) > 0; }
    bool in_scope(Tag tag) const { return is_open(tag) && position_of(tag) >= bounds_.last(); }

    void need_body() {
        if (body_) return;
        if (is_open(Tag::Head)) pop_to(position_of(Tag::Head));
        body_ = true;
        push(Tag::Body, "body");
    }

    void text(const Token& token) {
        if (!token.references) {
            built_.characters(token.text);
            return;
        }
        const bool in_title = open_.back().tag == Tag::Title;
        if (!body_ && !in_title) {
            if (std::all_of(token.text.begin(), token.text.end(), ascii::is_space)) return;
            need_body();
        }
        if (token.text.find('&') == std::string_view::npos) {
            built_.characters(token.text);
            return;
        }
        buffer_.clear();
        append_resolved(token.text, Place::Text, buffer_);
        built_.characters(buffer_);
    }

    template<typename Put>
    void each_attribute(const Token& token, Put put) {
        for (const TokenAttribute& each : token.attributes) {
            name_.assign(each.name.substr(0, 100));
            for (char& c : name_) c = ascii::lower(c);
            if (each.value.find('&') == std::string_view::npos) {
                put(name_, each.value);
            } else {
                buffer_.clear();
                append_resolved(each.value.substr(0, 2 * max_attribute_bytes), Place::Attribute, buffer_);
                put(name_, buffer_);
            }
        }
    }

    // What the new element closes before it is opened.
    void make_room(Tag tag, unsigned role) {
        if ((role & Closes_p) != 0 && in_scope(Tag::P)) pop_to(position_of(Tag::P));
        switch (tag) {
        case Tag::Li:
            if (position_of(Tag::Li) > list_bounds_.last()) pop_to(position_of(Tag::Li));
            break;
        case Tag::Dd:
        case Tag::Dt:
            if (const std::size_t item = std::max(position_of(Tag::Dd), position_of(Tag::Dt));
                item > list_bounds_.last())
                pop_to(item);
            break;
        case Tag::Option:
        case Tag::Optgroup:
            if (open_.back().tag == Tag::Option) pop();
            if (tag == Tag::Optgroup && open_.back().tag == Tag::Optgroup) pop();
            break;
        case Tag::Td:
        case Tag::Th:
            if (const std::size_t cell = std::max(position_of(Tag::Td), position_of(Tag::Th));
                cell > position_of(Tag::Table))
                pop_to(cell);
            break;
        case Tag::Tr:
            if (position_of(Tag::Tr) > position_of(Tag::Table)) pop_to(position_of(Tag::Tr));
            break;
        case Tag::Tbody:
        case Tag::Thead:
        case Tag::Tfoot:
            if (is_open(Tag::Table)) pop_to(position_of(Tag::Table) + 1);
            break;
        case Tag::A:
            // Only over inline elements: a block inside the first one stays in it.
            if (position_of(Tag::A) > specials_.last()) pop_to(position_of(Tag::A));
            break;
        case Tag::Button:
            if (is_open(Tag::Button) && position_of(Tag::Button) == bounds_.last())
                pop_to(position_of(Tag::Button));
            break;
        default:
            if ((role & Heading) != 0 && (open_.back().role & Heading) != 0) pop();
            break;
        }
    }

    bool is_ignored(Tag tag) const {
        switch (tag) {
        case Tag::Frame:
        case Tag::Frameset:
            return true;
        case Tag::Head:
            return body_ || is_open(Tag::Head);
        case Tag::Body:
            return body_;
        case Tag::Td:
        case Tag::Th:
        case Tag::Tr:
        case Tag::Tbody:
        case Tag::Thead:
        case Tag::Tfoot:
        case Tag::Col:
        case Tag::Colgroup:
            return !is_open(Tag::Table);
        case Tag::Form:
            return is_open(Tag::Form);
        default:
            return is_open(Tag::Select) && tag != Tag::Option && tag != Tag::Optgroup && tag != Tag::Script &&
                   tag != Tag::Select && tag != Tag::Input && tag != Tag::Textarea;
        }
    }

    void start(const Token& token) {
        const Tag tag = token.tag;
        const unsigned role = role_of(tag);
        if (tag == Tag::Html) {
            each_attribute(token, [&](std::string_view name, std::string_view value) {
                built_.root_attribute(name, value);
            });
            return;
        }
        if (is_ignored(tag)) return;
        if (tag == Tag::Body) {
            if (is_open(Tag::Head)) pop_to(position_of(Tag::Head));
            body_ = true;
        } else if (!body_ && tag != Tag::Head && (role & Head_only) == 0) {
            need_body();
        }
        if (is_open(Tag::Select) && (tag == Tag::Select || tag == Tag::Input || tag == Tag::Textarea)) {
            pop_to(position_of(Tag::Select));
            if (tag == Tag::Select) return;
        }
        make_room(tag, role);
        push(tag, token.text);
        each_attribute(token,
                       [&](std::string_view name, std::string_view value) { built_.attribute(name, value); });
        const bool foreign = is_open(Tag::Svg) || is_open(Tag::Math);
        if (is_void(tag) || (token.self_closing && foreign)) {
            pop();
        } else if ((role & Raw) != 0 && !(foreign && tag == Tag::Title) &&
                   !(tag == Tag::Noscript && noscript_ == NoScript::Elements)) {
            tokens_.read_as_text(tag);
        }
    }

    void end(const Token& token) {
        const Tag tag = token.tag;
        const unsigned role = role_of(tag);
        if (tag == Tag::Html || tag == Tag::Body || is_void(tag)) {
            if (tag == Tag::Br) {
                need_body();
                push(Tag::Br, "br");
                pop();
            }
            return;
        }
        if (tag == Tag::Head) {
            if (is_open(Tag::Head)) pop_to(position_of(Tag::Head));
            return;
        }
        if (tag == Tag::Other) {
            end_other(token.text);
            return;
        }
        if (!is_open(tag) && (role & Heading) == 0) return;
        const std::size_t position = position_of(tag);
        switch (tag) {
        case Tag::Td:
        case Tag::Th:
        case Tag::Tr:
        case Tag::Tbody:
        case Tag::Thead:
        case Tag::Tfoot:
        case Tag::Caption:
            if (position > position_of(Tag::Table)) pop_to(position);
            return;
        case Tag::Li:
            if (position > list_bounds_.last()) pop_to(position);
            return;
        default:
            break;
        }
        if ((role & Heading) != 0) {
            if (headings_.last() > bounds_.last()) pop_to(headings_.last());
        } else if ((role & Bounds) != 0) {
            // Only an element of its own kind or of what may stand in a table is closed with it.
            if (tag == Tag::Table || position == bounds_.last()) pop_to(position);
        } else if ((role & (Special | Raw)) != 0) {
            if (position > bounds_.last()) pop_to(position);
        } else if (position > specials_.last()) {
            pop_to(position);
        }
    }

    // Elements that the list of tags lacks; a few levels are looked at, so that no page makes it quadratic.
    void end_other(std::string_view name) {
        const Positions& others = by_tag_[static_cast<std::size_t>(Tag::Other)];
        for (std::size_t back = 0; back < 16; ++back) {
            const std::size_t position = others.before(back);
            if (position == 0 || position < bounds_.last()) return;
            if (open_[position].name != name) continue;
            pop_to(position);
            return;
        }
    }

    Tokenizer tokens_;
    TreeBuilder built_;
    std::vector<Open> open_;
    std::array<Positions, static_cast<std::size_t>(Tag::Other) + 1> by_tag_;
    Positions bounds_;
    Positions specials_;
    Positions list_bounds_;
    Positions headings_;
    bool body_ = false;
    const NoScript noscript_;
    std::string name_;
    std::string buffer_;
};

} // namespace

Tree parse_html(std::string_view utf8, NoScript noscript) { return Construction(utf8, noscript).run(); }

} // namespace factlint::markup
