#include "fetch/curl_transfer.hpp"

#include "base/ascii.hpp"
#include "fetch/url_policy.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace factlint::fetch {
namespace {

constexpr std::size_t head_limit = std::size_t{256} << 10U;
constexpr std::size_t header_limit = 8192;

std::string text_of(const sockaddr& address) {
    char text[INET6_ADDRSTRLEN] = "";
    if (address.sa_family == AF_INET) {
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, text, sizeof text);
    } else if (address.sa_family == AF_INET6) {
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, text, sizeof text);
    }
    return text; // empty for any other kind of socket, which counts as private
}

std::string in_seconds(std::int64_t milliseconds) {
    return std::to_string((milliseconds + 999) / 1000) + " s";
}

} // namespace

CurlTransfer::CurlTransfer(std::size_t number, Question question, const FetchOptions& options)
    : number_(number), question_(std::move(question)), options_(options) {}

// libcurl gives back the head of the list, which changes only when there was none.
bool CurlTransfer::append(List& list, const std::string& line) {
    curl_slist* const head = curl_slist_append(list.get(), line.c_str());
    if (head == nullptr) return false;
    if (list == nullptr) list.reset(head);
    return true;
}

bool CurlTransfer::prepare() {
    handle_.reset(curl_easy_init());
    CURL* const curl = handle_.get();
    if (curl == nullptr) return false;
    bool fine =
        append(headers_,
               "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,text/*;q=0.8,*/*;q=0.1") &&
        append(headers_, "Accept-Language: en,*;q=0.5");
    if (!question_.etag.empty()) fine = fine && append(headers_, "If-None-Match: " + question_.etag);
    if (!question_.last_modified.empty())
        fine = fine && append(headers_, "If-Modified-Since: " + question_.last_modified);
    for (const std::string& host : options_.for_tests.hosts) fine = fine && append(hosts_, host);
    const auto set = [&](CURLoption option, auto value) {
        fine = fine && curl_easy_setopt(curl, option, value) == CURLE_OK;
    };
    set(CURLOPT_URL, question_.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    // The surroundings of the program have no say: neither proxies nor passwords lie about in files and
    // variables.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(CURLOPT_USERAGENT, options_.user_agent.c_str());
    set(CURLOPT_HTTPHEADER, headers_.get());
    set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    set(CURLOPT_HTTP_VERSION,
        static_cast<long>(options_.for_tests.plain_http2 ? CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE
                                                         : CURL_HTTP_VERSION_2TLS));
    // libcurl 7.88 fails when it uses a connection of this kind again, as its own program does.
    if (options_.for_tests.plain_http2) set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_HTTP09_ALLOWED, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_time));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(options_.total_time));
    set(CURLOPT_LOW_SPEED_LIMIT, 100L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(std::max<std::int64_t>(1, options_.stall_time / 1000)));
    if (!question_.cut_at_limit)
        set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(question_.body_limit));
    if (hosts_ != nullptr) set(CURLOPT_RESOLVE, hosts_.get());
    set(CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::open_socket);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(this));
    set(CURLOPT_PREREQFUNCTION, &CurlTransfer::before_request);
    set(CURLOPT_PREREQDATA, static_cast<void*>(this));
    set(CURLOPT_HEADERFUNCTION, &CurlTransfer::take_head);
    set(CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(CURLOPT_WRITEFUNCTION, &CurlTransfer::take_body);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    return fine;
}

bool CurlTransfer::may_connect(std::string_view address) {
    if (!is_private_address(address)) return true;
    if (options_.for_tests.allow_loopback && (address.starts_with("127.") || address == "::1")) return true;
    stopped_ = Stopped::PrivateAddress;
    return false;
}

// The address after the look-up of the name, whatever the name said before: here a name that changes its
// address between check and use gains nothing.
curl_socket_t CurlTransfer::open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<CurlTransfer*>(self);
    if (!transfer.may_connect(text_of(address->addr))) return CURL_SOCKET_BAD;
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Once more before anything is sent: a connection that is used again opens no socket.
int CurlTransfer::before_request(void* self, char* remote, char*, int, int) {
    auto& transfer = *static_cast<CurlTransfer*>(self);
    return transfer.may_connect(remote) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

std::size_t CurlTransfer::take_head(char*, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<CurlTransfer*>(self);
    transfer.head_bytes_ += size * count;
    if (transfer.head_bytes_ <= head_limit) return size * count;
    transfer.stopped_ = Stopped::HeadTooLarge;
    return 0;
}

std::size_t CurlTransfer::take_body(char* bytes, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<CurlTransfer*>(self);
    const std::size_t got = size * count;
    std::string& body = transfer.response_.body;
    if (body.empty()) {
        const char* type = nullptr;
        curl_easy_getinfo(transfer.handle(), CURLINFO_CONTENT_TYPE, &type);
        if (type != nullptr && !is_readable_type(type)) {
            transfer.stopped_ = Stopped::EnoughRead;
            return 0;
        }
    }
    const std::size_t room = transfer.question_.body_limit - body.size();
    if (got <= room) {
        body.append(bytes, got);
        return got;
    }
    if (transfer.question_.cut_at_limit) body.append(bytes, room);
    transfer.stopped_ = transfer.question_.cut_at_limit ? Stopped::EnoughRead : Stopped::TooLarge;
    return 0;
}

// The value of a header of the final answer; what is overlong or holds control characters says nothing.
std::string CurlTransfer::header(const char* name) const {
    struct curl_header* found = nullptr;
    if (curl_easy_header(handle(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
    const std::string_view value(found->value);
    if (value.size() > header_limit) return {};
    if (std::any_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }))
        return {};
    return std::string(ascii::trim(value));
}

Response CurlTransfer::finish(CURLcode code) {
    long status = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
    response_.status = static_cast<int>(status);
    response_.location = header("Location");
    response_.content_type = header("Content-Type");
    response_.etag = header("ETag");
    response_.last_modified = header("Last-Modified");
    response_.retry_after = header("Retry-After");
    if (code != CURLE_OK && stopped_ != Stopped::EnoughRead) explain(code);
    if (response_.failure_kind != Failure::None) {
        response_.body.clear();
        response_.body.shrink_to_fit();
    }
    return std::move(response_);
}

// In own words: libcurl's would name ports, milliseconds and versions, which differ from run to run.
void CurlTransfer::explain(CURLcode code) {
    const auto say = [&](Failure kind, std::string text) {
        response_.failure_kind = kind;
        response_.failure = std::move(text);
    };
    if (stopped_ == Stopped::PrivateAddress)
        return say(Failure::Refused, "the address leads into a private network, which is never entered");
    const bool too_large = stopped_ == Stopped::TooLarge || code == CURLE_FILESIZE_EXCEEDED;
    if (too_large)
        return say(Failure::TooLarge, "the page is larger than " +
                                          std::to_string(question_.body_limit >> 10U) + " KiB unpacked");
    if (stopped_ == Stopped::HeadTooLarge)
        return say(Failure::TooLarge, "the head of the answer does not end");
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return say(Failure::NoSuchHost, "there is no such host");
    case CURLE_COULDNT_CONNECT:
        return say(Failure::NoConnection, "nobody answers: the connection was refused");
    case CURLE_OPERATION_TIMEDOUT:
        return say(Failure::TimedOut, "no whole answer within " + in_seconds(options_.total_time));
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return say(Failure::CutOff, "the connection ended before the page did");
    case CURLE_BAD_CONTENT_ENCODING:
        return say(Failure::Damaged, "the compression of the page is broken");
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_WRITE_ERROR:
        return say(Failure::Damaged, "the answer is not HTTP that can be read");
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CIPHER:
        return say(Failure::Certificate,
                   "no secure connection: the certificate or the encryption is not valid");
    case CURLE_URL_MALFORMAT:
        return say(Failure::Refused, "the address cannot be read");
    default:
        return say(Failure::Other, std::string("the transfer failed: ") + curl_easy_strerror(code));
    }
}

} // namespace factlint::fetch
