// Archives of pages for tests, as ISO 28500 writes them.
#pragma once

#include <cstdio>
#include <string>

inline std::string http_page(const std::string& body,
                             const std::string& headers = "Content-Type: text/html\r\n",
                             const std::string& status = "200 OK") {
    return "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body;
}

/// `length` replaces the right one where it is given.
inline std::string warc_record(const std::string& type, const std::string& target, const std::string& block,
                               const std::string& headers = "", const std::string& length = "") {
    return "WARC/1.1\r\nWARC-Type: " + type +
           "\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: "
           "2021-03-02T00:00:00Z\r\n" +
           (target.empty() ? "" : "WARC-Target-URI: " + target + "\r\n") + headers +
           "Content-Type: application/http; msgtype=" + type +
           "\r\nContent-Length: " + (length.empty() ? std::to_string(block.size()) : length) + "\r\n\r\n" +
           block + "\r\n\r\n";
}

inline std::string in_chunks(const std::string& body) {
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += 26) {
        const std::string part = body.substr(at, 26);
        char size[20];
        std::snprintf(size, sizeof size, "%zX;x=y\r\n", part.size());
        out += size + part + "\r\n";
    }
    return out + "0\r\n\r\n";
}
