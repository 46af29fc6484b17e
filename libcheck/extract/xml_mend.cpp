#include "extract/xml_mend.hpp"

#include "base/ascii.hpp"
#include "markup/xml.hpp"

#include <algorithm>

namespace factlint::extract {
namespace {

// Where "</name" followed by white space or '>' starts; CDATA sections are passed over.
std::size_t find_end_tag(std::string_view text, std::string_view name, std::size_t from) {
    for (std::size_t at = text.find('<', from); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = rest.find("]]>");
            if (end == std::string_view::npos) return end;
            at += end;
            continue;
        }
        if (!rest.starts_with("</") || !rest.substr(2).starts_with(name)) continue;
        const std::size_t after = 2 + name.size();
        if (after < rest.size() && (rest[after] == '>' || ascii::is_space(rest[after]))) return at;
    }
    return std::string_view::npos;
}

void append_as_characters(std::string_view raw, std::string& out) {
    out += "<![CDATA[";
    for (std::size_t end = raw.find("]]>"); end != std::string_view::npos; end = raw.find("]]>")) {
        out += raw.substr(0, end);
        raw.remove_prefix(end + 3);
    }
    out += raw;
    out += "]]>";
}

} // namespace

std::string mend_entry(std::string_view entry) {
    std::string out;
    out.reserve(entry.size() + 256);
    std::size_t at = std::min(entry.find('>'), entry.size());
    out += entry.substr(0, at);
    while (at < entry.size()) {
        const std::size_t open = entry.find('<', at);
        const std::size_t open_end = open == std::string_view::npos ? open : entry.find('>', open);
        if (open_end == std::string_view::npos) break;
        out += entry.substr(at, open - at);
        const std::string_view tag = entry.substr(open, open_end + 1 - open);
        at = open_end + 1;
        if (tag.size() < 3 || !ascii::is_alpha(tag[1]) || tag[tag.size() - 2] == '/') {
            out += tag;
            continue;
        }
        const std::string_view name = tag.substr(1, tag.find_first_of(" \t\r\n/>") - 1);
        const std::size_t close = find_end_tag(entry, name, at);
        // A start tag without its end: what follows is read as if it were not there.
        if (close == std::string_view::npos) break;
        const std::string_view inner = entry.substr(at, close - at);
        const std::size_t close_end = std::min(entry.find('>', close), entry.size() - 1);
        const std::string_view whole = entry.substr(open, close_end + 1 - open);
        if (!markup::XmlDocument(whole).damage()) {
            out += whole;
        } else {
            out += tag;
            append_as_characters(inner, out);
            out += entry.substr(close, close_end + 1 - close);
        }
        at = close_end + 1;
    }
    if (at < entry.size()) out += entry.substr(at);
    return out;
}

} // namespace factlint::extract
