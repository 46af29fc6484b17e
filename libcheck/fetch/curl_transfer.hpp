// CurlTransfer: one question on its way through libcurl. Watches the address it is connected to and the bytes
// that come back.
#pragma once

#include "fetch/transport.hpp"

#include <curl/curl.h>

#include <cstddef>
#include <memory>
#include <string>

namespace factlint::fetch {

class CurlTransfer {
  public:
    /// `options` must live as long as the transfer.
    CurlTransfer(std::size_t number, Question question, const FetchOptions& options);
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    /// False when libcurl is out of memory.
    bool prepare();
    CURL* handle() const { return handle_.get(); }
    std::size_t number() const { return number_; }
    /// The answer once libcurl says that it is done.
    Response finish(CURLcode code);

  private:
    struct Cleanup {
        void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    using List = std::unique_ptr<curl_slist, Cleanup>;
    enum class Stopped { No, PrivateAddress, TooLarge, HeadTooLarge, EnoughRead };

    const std::size_t number_;
    const Question question_;
    const FetchOptions& options_;
    Response response_;
    Stopped stopped_ = Stopped::No;
    std::size_t head_bytes_ = 0;
    List headers_;
    List hosts_;
    std::unique_ptr<CURL, Cleanup> handle_; ///< last: it goes first, and uses the lists

    static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int before_request(void* self, char* remote, char* local, int remote_port, int local_port);
    static std::size_t take_head(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t take_body(char* bytes, std::size_t size, std::size_t count, void* self);

    bool may_connect(std::string_view address);
    static bool append(List& list, const std::string& line);
    std::string header(const char* name) const;
    void explain(CURLcode code);
};

} // namespace factlint::fetch
