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

bool is_web(const boost::urls::url_view& url) {
    return url.scheme_id() == boost::urls::scheme::http || url.scheme_id() == boost::urls::scheme::https;
}

} // namespace

std::optional<std::string> resolve_url(std::string_view base, std::string_view reference) {
    if (reference.size() > size_limit || base.size() > size_limit) return std::nullopt;
    std::string encoded = percent_encoded(with_ascii_host(ascii::trim(reference)));
    const auto ref = boost::urls::parse_uri_reference(encoded);
    if (!ref) return std::nullopt;
    if (ref->has_scheme()) {
        if (!is_web(*ref) || ref->host().empty()) return std::nullopt;
        return encoded;
    }
    const std::string encoded_base = percent_encoded(with_ascii_host(ascii::trim(base)));
    const auto root = boost::urls::parse_uri(encoded_base);
    if (!root || !is_web(*root)) return std::nullopt;
    boost::urls::url out;
    if (!boost::urls::resolve(*root, *ref, out) || out.encoded_host().empty()) return std::nullopt;
    return std::string(out.buffer());
}

std::string canonical_url(std::string_view text) {
    if (text.size() > size_limit) return std::string(ascii::trim(text));
    const std::string encoded = percent_encoded(with_ascii_host(ascii::trim(text)));
    const auto parsed = boost::urls::parse_uri(encoded);
    if (!parsed || !is_web(*parsed) || parsed->encoded_host().empty()) return std::string(ascii::trim(text));
    boost::urls::url url(*parsed);
    url.remove_fragment();
    url.normalize();
    if ((url.scheme_id() == boost::urls::scheme::http && url.port_number() == 80) ||
        (url.scheme_id() == boost::urls::scheme::https && url.port_number() == 443))
        url.remove_port();
    if (url.has_query()) {
        auto params = url.params();
        for (auto at = params.begin(); at != params.end();)
            at = is_tracking((*at).key) ? params.erase(at) : std::next(at);
        if (url.encoded_query().empty()) url.remove_query();
    }
    std::string out(url.buffer());
    if (url.encoded_path().empty()) out.insert(url.encoded_origin().size(), "/");
    if (!url.has_query())
        for (std::size_t path = url.encoded_path().size(); path > 1 && out.back() == '/'; --path)
            out.pop_back();
    return out;
}

std::string host_of(std::string_view text) {
    if (text.size() > size_limit) return {};
    const std::string encoded = percent_encoded(with_ascii_host(ascii::trim(text)));
    const auto parsed = boost::urls::parse_uri_reference(encoded);
    if (!parsed) return {};
    std::string host = ascii::lower(std::string(parsed->encoded_host()));
    if (host.size() > 4 && host.substr(0, 4) == "www.") host.erase(0, 4);
    return host;
}

} // namespace factlint
