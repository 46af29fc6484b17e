#include "base/url.hpp"

#include "base/ascii.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>

#include <array>

namespace factlint {
namespace {

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
    if (reference.size() > 8192 || base.size() > 8192) return std::nullopt;
    const std::string encoded = percent_encoded(ascii::trim(reference));
    const auto ref = boost::urls::parse_uri_reference(encoded);
    if (!ref) return std::nullopt;
    if (ref->has_scheme()) {
        if (!is_web(*ref) || ref->host().empty()) return std::nullopt;
        return encoded;
    }
    const std::string encoded_base = percent_encoded(ascii::trim(base));
    const auto root = boost::urls::parse_uri(encoded_base);
    if (!root || !is_web(*root)) return std::nullopt;
    boost::urls::url out;
    if (!boost::urls::resolve(*root, *ref, out)) return std::nullopt;
    return std::string(out.buffer());
}

std::string canonical_url(std::string_view text) {
    const std::string encoded = percent_encoded(ascii::trim(text));
    const auto parsed = boost::urls::parse_uri(encoded);
    if (!parsed || !is_web(*parsed)) return std::string(ascii::trim(text));
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
        if (params.empty()) url.remove_query();
    }
    std::string out(url.buffer());
    if (!url.has_query() && url.encoded_path().size() > 1 && out.back() == '/') out.pop_back();
    return out;
}

std::string host_of(std::string_view text) {
    const std::string encoded = percent_encoded(ascii::trim(text));
    const auto parsed = boost::urls::parse_uri_reference(encoded);
    if (!parsed) return {};
    std::string host = ascii::lower(std::string(parsed->encoded_host()));
    if (host.substr(0, 4) == "www.") host.erase(0, 4);
    return host;
}

} // namespace factlint
