#include "base/url.hpp"

#include "base/ascii.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include <algorithm>
#include <array>
#include <memory>

namespace factlint {
namespace {

// Longer ones are not addresses of pages, and their queries would take quadratic time.
constexpr std::size_t size_limit = 8192;

// Browsers take spaces, quotes and non-ASCII letters in an address; RFC 3986 does not. What is already
// encoded stays.
std::string percent_encoded(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const bool bad_percent =
            c == '%' &&
            !(i + 2 < text.size() &&
              std::string_view("0123456789abcdefABCDEF").find(text[i + 1]) != std::string_view::npos &&
              std::string_view("0123456789abcdefABCDEF").find(text[i + 2]) != std::string_view::npos);
        if (byte <= 0x20 || byte >= 0x7F || bad_percent ||
            std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos) {
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        } else {
            out += c;
        }
    }
    return out;
}

// "http://münchen.example" -> "http://xn--mnchen-3ya.example", as browsers ask for it (UTS 46). A host that
// has no such form stays as it is.
std::string with_ascii_host(std::string_view url) {
    const std::size_t slashes = url.find("//");
    if (slashes == std::string_view::npos) return std::string(url);
    std::size_t begin = slashes + 2;
    std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
    if (const std::size_t at = url.substr(0, end).rfind('@'); at != std::string_view::npos && at >= begin)
        begin = at + 1;
    end = std::min(url.find(':', begin), end);
    const std::string_view host = url.substr(begin, end - begin);
    if (std::none_of(host.begin(), host.end(), ascii::is_high)) return std::string(url);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::IDNA> idna(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, status));
    if (U_FAILURE(status)) return std::string(url);
    std::string name;
    icu::StringByteSink<std::string> sink(&name);
    icu::IDNAInfo info;
    idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())), sink, info,
                           status);
    if (U_FAILURE(status) || info.hasErrors()) return std::string(url);
    return std::string(url.substr(0, begin)) + name + std::string(url.substr(end));
}

bool is_tracking(std::string_view key) {
    static constexpr std::array<std::string_view, 11> names = {"fbclid", "gclid",  "dclid",      "msclkid",
                                                               "mc_cid", "mc_eid", "igshid",     "ref_src",
                                                               "ocid",   "cmpid",  "ns_mchannel"};
    if (key.substr(0, 4) == "utm_") return true;
    for (const std::string_view name : names)
        if (key == name) return true;
    return false;
}

// Whether nothing but digits stands where a port may: Boost.URL 1.81 reads "http://a.example:80b" as a port
// and a path without a slash, which together name another host once the port is gone.
bool has_sound_port(std::string_view url) {
    const std::size_t slashes = url.find("//");
    // Elsewhere two slashes are part of a path.
    if (slashes == std::string_view::npos || (slashes != 0 && url.find(':') != slashes - 1)) return true;
    std::string_view host = url.substr(slashes + 2);
    host = host.substr(0, host.find_first_of("/?#"));
    host.remove_prefix(host.rfind('@') + 1); // npos + 1 is 0
    if (const std::size_t bracket = host.rfind(']'); bracket != std::string_view::npos)
        host.remove_prefix(bracket);
    const std::size_t colon = host.find(':');
    if (colon == std::string_view::npos) return true;
    const std::string_view port = host.substr(colon + 1);
    return port.size() <= 5 && std::all_of(port.begin(), port.end(), ascii::is_digit);
}

// The query without what only says where the reader came from. By hand: Boost.URL 1.81 ends the program when
// it takes parameters out of some queries.
std::string without_tracking(std::string_view query) {
    std::string out;
    bool first = true;
    while (true) {
        const std::size_t end = query.find('&');
        const std::string_view parameter = query.substr(0, end);
        if (!is_tracking(parameter.substr(0, parameter.find('=')))) {
            if (!first) out += '&';
            out += parameter;
            first = false;
        }
        if (end == std::string_view::npos) return out;
        query.remove_prefix(end + 1);
    }
}

bool is_web(const boost::urls::url_view& url) {
    return url.scheme_id() == boost::urls::scheme::http || url.scheme_id() == boost::urls::scheme::https;
}

} // namespace

std::optional<std::string> resolve_url(std::string_view base, std::string_view reference) {
    if (reference.size() > size_limit || base.size() > size_limit) return std::nullopt;
    std::string encoded = percent_encoded(with_ascii_host(ascii::trim(reference)));
    const auto ref = boost::urls::parse_uri_reference(encoded);
    if (!ref || !has_sound_port(encoded.substr(0, encoded.find_first_of("?#")))) return std::nullopt;
    if (ref->has_scheme()) {
        if (!is_web(*ref) || ref->host().empty()) return std::nullopt;
        return encoded;
    }
    const std::string encoded_base = percent_encoded(with_ascii_host(ascii::trim(base)));
    const auto root = boost::urls::parse_uri(encoded_base);
    if (!root || !is_web(*root) || !has_sound_port(encoded_base)) return std::nullopt;
    boost::urls::url out;
    if (!boost::urls::resolve(*root, *ref, out) || out.encoded_host().empty()) return std::nullopt;
    return std::string(out.buffer());
}

std::string canonical_url(std::string_view text) {
    if (text.size() > size_limit) return std::string(ascii::trim(text));
    std::string encoded = percent_encoded(with_ascii_host(ascii::trim(text)));
    encoded.resize(std::min(encoded.find('#'), encoded.size()));
    const auto parsed = boost::urls::parse_uri(encoded);
    if (!parsed || !is_web(*parsed) || parsed->encoded_host().empty() || !has_sound_port(encoded))
        return std::string(ascii::trim(text));
    boost::urls::url url(*parsed);
    url.normalize();
    if ((url.scheme_id() == boost::urls::scheme::http && url.port_number() == 80) ||
        (url.scheme_id() == boost::urls::scheme::https && url.port_number() == 443))
        url.remove_port();
    std::string out(url.buffer());
    std::string query;
    if (const std::size_t mark = out.find('?'); mark != std::string::npos) {
        query = without_tracking(std::string_view(out).substr(mark + 1));
        out.resize(mark);
    }
    const std::size_t path = out.find('/', out.find("//") + 2);
    if (path == std::string::npos) {
        out += '/';
    } else if (query.empty()) {
        while (out.size() > path + 1 && out.back() == '/') out.pop_back();
    }
    return query.empty() ? out : out + "?" + query;
}

std::string host_of(std::string_view text) {
    if (text.size() > size_limit) return {};
    const std::string encoded = percent_encoded(with_ascii_host(ascii::trim(text)));
    const auto parsed = boost::urls::parse_uri_reference(encoded);
    if (!parsed || !has_sound_port(encoded.substr(0, encoded.find_first_of("?#")))) return {};
    std::string host = ascii::lower(std::string(parsed->encoded_host()));
    if (host.size() > 4 && host.substr(0, 4) == "www.") host.erase(0, 4);
    return host;
}

} // namespace factlint
