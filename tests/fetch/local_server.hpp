// LocalServer: a web server for one test, on the loopback address and a port of its own. It answers what the
// test says, byte for byte, also what no real server should.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace local {

struct Request {
    std::string path;                           ///< "/a?b"
    std::map<std::string, std::string> headers; ///< by name in small letters
    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

/// What goes back over the connection, which is closed at the end.
class Connection {
  public:
    explicit Connection(int socket, const std::atomic<bool>& stop) : socket_(socket), stop_(stop) {}
    /// False once the other side is gone, or the server ends.
    bool send(const std::string& bytes);
    /// The next bytes that come in; empty at the end.
    std::string receive();
    /// Waits, unless the server ends.
    void pause(int milliseconds) const;

  private:
    int socket_;
    const std::atomic<bool>& stop_;
};

using Handler = std::function<void(const Request&, Connection&)>;

/// A whole answer with its length.
std::string answer(int status, const std::string& body, const std::vector<std::string>& headers = {});

class Server {
  public:
    /// Answers by path; a path that is not there gets 404. /robots.txt is a path like any other.
    explicit Server(std::map<std::string, Handler> pages);
    /// Takes over whole connections, from their first byte.
    explicit Server(std::function<void(Connection&)> raw);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const { return port_; }
    /// "http://127.0.0.1:40001/story"
    std::string url(const std::string& path) const;
    /// The same under a name that only the test knows.
    std::string url(const std::string& host, const std::string& path) const;
    /// "name:port:address", for FetchOptions::ForTests::hosts.
    std::string host(const std::string& name, const std::string& address = "127.0.0.1") const;
    /// Paths in the order they were asked for.
    std::vector<std::string> asked() const;
    int count(const std::string& path) const;
    /// Most connections that were open at the same time.
    int most_at_once() const { return most_at_once_; }

  private:
    std::map<std::string, Handler> pages_;
    std::function<void(Connection&)> raw_;
    int socket_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> stop_ = false;
    std::atomic<int> open_ = 0;
    std::atomic<int> most_at_once_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> asked_;
    std::vector<std::jthread> connections_;
    std::jthread accepting_;

    void listen();
    void accept_all();
    void serve(int socket);
};

/// A port on which nobody listens.
std::uint16_t closed_port();

} // namespace local
