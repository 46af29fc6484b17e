#include "fetch/url_policy.hpp"

#include "base/ascii.hpp"
#include "base/url.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstdint>
#include <string>

namespace factlint::fetch {
namespace {

struct Block {
    std::uint32_t prefix;
    int bits;
};

constexpr std::uint32_t quad(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    return (a << 24U) | (b << 16U) | (c << 8U) | d;
}

constexpr std::array<Block, 15> special_blocks = {{{quad(0, 0, 0, 0), 8},
                                                   {quad(10, 0, 0, 0), 8},
                                                   {quad(100, 64, 0, 0), 10},
                                                   {quad(127, 0, 0, 0), 8},
                                                   {quad(169, 254, 0, 0), 16},
                                                   {quad(172, 16, 0, 0), 12},
                                                   {quad(192, 0, 0, 0), 24},
                                                   {quad(192, 0, 2, 0), 24},
                                                   {quad(192, 88, 99, 0), 24},
                                                   {quad(192, 168, 0, 0), 16},
                                                   {quad(198, 18, 0, 0), 15},
                                                   {quad(198, 51, 100, 0), 24},
                                                   {quad(203, 0, 113, 0), 24},
                                                   {quad(224, 0, 0, 0), 4},
                                                   {quad(240, 0, 0, 0), 4}}};

bool is_private_v4(std::uint32_t address) {
    for (const Block& block : special_blocks) {
        const std::uint32_t mask = ~std::uint32_t{0} << (32 - block.bits);
        if ((address & mask) == block.prefix) return true;
    }
    return false;
}

} // namespace

Status check_url(std::string_view url) {
    const std::string lower = ascii::lower(url.substr(0, 8));
    if (lower.rfind("http://", 0) != 0 && lower.rfind("https://", 0) != 0)
        return fail("only http and https addresses are fetched, not '" + std::string(url.substr(0, 80)) +
                    "'");
    const auto start = url.find("//") + 2;
    const auto authority = url.substr(start, url.find_first_of("/?#", start) - start);
    if (authority.find('@') != std::string_view::npos)
        return fail("addresses with a user name are not fetched");
    if (host_of(url).empty()) return fail("the address has no host");
    return {};
}

bool is_private_address(std::string_view text) {
    std::string address(text);
    if (!address.empty() && address.front() == '[' && address.back() == ']')
        address = address.substr(1, address.size() - 2);
    if (const auto zone = address.find('%'); zone != std::string::npos) address.resize(zone);
    in_addr v4{};
    if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return is_private_v4(ntohl(v4.s_addr));
    in6_addr v6{};
    if (inet_pton(AF_INET6, address.c_str(), &v6) != 1) return true;
    const auto* bytes = v6.s6_addr;
    const auto tail = quad(bytes[12], bytes[13], bytes[14], bytes[15]);
    bool zeros = true;
    for (int i = 0; i < 10; ++i) zeros = zeros && bytes[i] == 0;
    // ::, ::1 and the ways to write an IPv4 address inside an IPv6 one.
    if (zeros && ((bytes[10] == 0xFF && bytes[11] == 0xFF) || (bytes[10] == 0 && bytes[11] == 0)))
        return tail <= 1 || is_private_v4(tail);
    if (bytes[0] == 0x00 && bytes[1] == 0x64 && bytes[2] == 0xFF && bytes[3] == 0x9B)
        return is_private_v4(tail); // NAT64
    if (bytes[0] == 0x20 && bytes[1] == 0x02)
        return is_private_v4(quad(bytes[2], bytes[3], bytes[4], bytes[5])); // 6to4
    // Only 2000::/3 is global unicast; of it, 2001:db8::/32 is documentation and 2001::/32 (Teredo) hides an
    // IPv4 address.
    if ((bytes[0] & 0xE0U) != 0x20U) return true;
    return bytes[0] == 0x20 && bytes[1] == 0x01 &&
           ((bytes[2] == 0x0D && bytes[3] == 0xB8) || (bytes[2] == 0 && bytes[3] == 0));
}

} // namespace factlint::fetch
