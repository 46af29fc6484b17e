#include "extract/xml_parts.hpp"

#include "base/ascii.hpp"
#include "extract/finish_article.hpp"
#include "extract/opened_input.hpp"
#include "extract/xml_mend.hpp"

#include <algorithm>
#include <utility>

namespace factlint::extract {
namespace {

// The end of the tag or other markup that starts at text[at] == '<'; npos when it has none. Quoted values of
// attributes may hold '>'.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const auto after = [&](std::string_view end, std::size_t from) {
        const std::size_t stop = rest.find(end, from);
        return stop == std::string_view::npos ? stop : at + stop + end.size();
    };
    if (rest.starts_with("<!--")) return after("-->", 4);
    if (rest.starts_with("<![CDATA[")) return after("]]>", 9);
    if (rest.starts_with("<?")) return after("?>", 2);
    if (rest.starts_with("<!DOCTYPE")) {
        const std::size_t open = rest.find('[');
        return open < rest.find('>') ? after("]>", open) : after(">", 9);
    }
    char quote = 0;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        const char c = rest[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + i + 1;
        } else if (c == '<') {
            return at + i; // a tag that was not closed
        }
    }
    return std::string_view::npos;
}

// The local name in "<a:item ...", "</item>"; empty for what is no tag of an element.
std::string_view tag_name(std::string_view markup) {
    std::size_t begin = markup.size() > 1 && markup[1] == '/' ? 2 : 1;
    std::size_t end = begin;
    while (end < markup.size() && !ascii::is_space(markup[end]) && markup[end] != '>' && markup[end] != '/') {
        if (markup[end] == ':') begin = end + 1;
        ++end;
    }
    return markup.substr(begin, end - begin);
}

// Content that is not markup is passed over in one search.
std::size_t next_markup(std::string_view text, std::size_t at) { return text.find('<', at); }

std::string position(const XmlPart& part, std::size_t offset) {
    const std::string_view before = part.text.substr(0, std::min(offset, part.text.size()));
    const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t line_begin = before.rfind('\n') + 1; // npos + 1 is 0
    return std::to_string(part.line + lines) + ":" + std::to_string(before.size() - line_begin + 1);
}

} // namespace

std::optional<XmlPart> XmlSplitter::next() {
    std::size_t begin = std::string_view::npos;
    std::size_t depth = 0;
    while (true) {
        const std::size_t open = next_markup(text_, at_);
        if (open == std::string_view::npos) {
            at_ = text_.size();
            break;
        }
        const std::size_t end = end_of_markup(text_, open);
        const std::string_view markup = text_.substr(open, end - open);
        at_ = end == std::string_view::npos ? text_.size() : end;
        if (markup.size() > 1 && (markup[1] == '!' || markup[1] == '?')) continue;
        if (tag_name(markup) != name_) continue;
        const bool closing = markup[1] == '/';
        const bool empty = markup.size() > 2 && markup[markup.size() - 2] == '/' && markup.back() == '>';
        if (closing) {
            if (begin == std::string_view::npos || --depth > 0) continue;
        } else {
            if (begin == std::string_view::npos) begin = open;
            if (!empty) {
                ++depth;
                continue;
            }
            if (depth > 0) continue;
        }
        break;
    }
    if (begin == std::string_view::npos) return std::nullopt;
    line_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                   text_.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
    counted_ = begin;
    return XmlPart{text_.substr(begin, at_ - begin), ++number_, line_, depth == 0};
}

namespace {

// Everything outside of the parts, from which the head of a feed is read.
std::string without_parts(std::string_view text, std::string_view name) {
    XmlSplitter splitter(text, name);
    std::string out;
    std::size_t from = 0;
    while (const auto part = splitter.next()) {
        const auto begin = static_cast<std::size_t>(part->text.data() - text.data());
        out += text.substr(from, begin - from);
        from = begin + part->text.size();
    }
    out += text.substr(from);
    return out;
}

} // namespace

XmlParts::XmlParts(const Reader& reader, const DecodedInput& input)
    : reader_(reader), input_(input), splitter_(input.text(), reader.part),
      outside_(without_parts(input.text(), reader.part)), around_(outside_) {}

void XmlParts::read(const XmlPart& part, const Options& options, Extracted& into) const {
    const markup::XmlDocument document(part.text);
    const auto read_as = [&](const markup::XmlDocument& read) {
        reader_.read_part({input_, read.root(), around_.root(), part.number}, options, into);
    };
    if (!document.damage()) {
        read_as(document);
        return;
    }
    const std::size_t before = into.articles.size();
    const std::string where = position(part, document.damage()->offset);
    const std::string place = place_of(input_.input) + ":" + where + ": ";
    std::optional<markup::XmlDocument> mended;
    if (part.closed) mended.emplace(mend_entry(part.text));
    if (mended && !mended->damage()) {
        read_as(*mended);
        into.remarks.push_back(place + "not well-formed XML: " + document.damage()->message +
                               " (read as if the element were escaped)");
        for (std::size_t i = before; i < into.articles.size(); ++i)
            into.articles[i].notes.push_back("the XML is not well-formed at " + where);
        return;
    }
    read_as(document);
    into.problems.push_back(
        place + (part.closed ? "not well-formed XML: " + document.damage()->message
                             : "cut off, the end tag </" + std::string(reader_.part) + "> is missing"));
    for (std::size_t i = before; i < into.articles.size(); ++i) {
        add_flag(into.articles[i], "truncated");
        into.articles[i].notes.push_back("the XML is damaged at " + where +
                                         "; what stands behind it was not read");
    }
}

void XmlParts::tell_whole(std::size_t parts, Extracted& into) const {
    const auto& damage = around_.damage();
    // A document that is one part has nothing around it.
    if (damage && !markup::first_element_name(outside_).empty()) {
        into.problems.push_back(place_of(input_.input) + ": the " + std::string(reader_.name) +
                                " is cut off or not well-formed around its entries: " + damage->message);
    } else if (parts == 0) {
        into.remarks.push_back(place_of(input_.input) + ": the " + std::string(reader_.name) + " holds no <" +
                               std::string(reader_.part) + ">");
    }
}

Status read_xml_parts(const Reader& reader, const DecodedInput& input, const Options& options,
                      Extracted& into) {
    XmlParts parts(reader, input);
    std::size_t count = 0;
    while (const auto part = parts.next()) {
        parts.read(*part, options, into);
        ++count;
    }
    parts.tell_whole(count, into);
    return {};
}

} // namespace factlint::extract
