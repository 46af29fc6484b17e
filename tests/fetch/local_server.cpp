#include "local_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace local {
namespace {

int listening_socket(std::uint16_t& port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (socket < 0 || ::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(socket, 64) != 0 || ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no local server");
    port = ntohs(address.sin_port);
    return socket;
}

bool readable(int socket, int milliseconds) {
    pollfd entry{socket, POLLIN, 0};
    return ::poll(&entry, 1, milliseconds) > 0;
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
}

Request parsed(const std::string& head) {
    Request out;
    std::size_t at = head.find("\r\n");
    const std::size_t space = head.find(' ');
    out.path = head.substr(space + 1, head.find(' ', space + 1) - space - 1);
    while (at != std::string::npos && at + 2 < head.size()) {
        const std::size_t end = head.find("\r\n", at + 2);
        const std::string line = head.substr(at + 2, end - at - 2);
        if (const std::size_t colon = line.find(": "); colon != std::string::npos)
            out.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
        at = end;
    }
    return out;
}

} // namespace

bool Connection::send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size() && !stop_) {
        pollfd entry{socket_, POLLOUT, 0};
        if (::poll(&entry, 1, 50) <= 0) continue;
        const ssize_t wrote =
            ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (wrote < 0) return false;
        sent += static_cast<std::size_t>(wrote);
    }
    return !stop_;
}

std::string Connection::receive() {
    while (!stop_) {
        if (!readable(socket_, 20)) continue;
        char buffer[16384];
        const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
        return got > 0 ? std::string(buffer, static_cast<std::size_t>(got)) : std::string();
    }
    return {};
}

void Connection::pause(int milliseconds) const {
    for (int waited = 0; waited < milliseconds && !stop_; waited += 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

std::string answer(int status, const std::string& body, const std::vector<std::string>& headers) {
    std::string out = "HTTP/1.1 " + std::to_string(status) + " Answer\r\n";
    bool typed = false;
    for (const std::string& header : headers) {
        out += header + "\r\n";
        typed = typed || lower(header).starts_with("content-type:");
    }
    if (!typed) out += "Content-Type: text/html\r\n";
    return out + "Content-Length: " + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

Server::Server(std::map<std::string, Handler> pages) : pages_(std::move(pages)) { listen(); }
Server::Server(std::function<void(Connection&)> raw) : raw_(std::move(raw)) { listen(); }

Server::~Server() {
    stop_ = true;
    accepting_.join();
    connections_.clear();
    ::close(socket_);
}

void Server::listen() {
    socket_ = listening_socket(port_);
    accepting_ = std::jthread([this] { accept_all(); });
}

void Server::accept_all() {
    while (!stop_) {
        if (!readable(socket_, 10)) continue;
        const int connection = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) connections_.emplace_back([this, connection] { serve(connection); });
    }
}

void Server::serve(int socket) {
    const int now = ++open_;
    for (int most = most_at_once_; now > most && !most_at_once_.compare_exchange_weak(most, now);) {
    }
    Connection connection(socket, stop_);
    if (raw_) {
        raw_(connection);
    } else {
        std::string head;
        while (head.find("\r\n\r\n") == std::string::npos) {
            const std::string more = connection.receive();
            if (more.empty()) break;
            head += more;
        }
        if (head.find("\r\n\r\n") != std::string::npos) {
            const Request request = parsed(head);
            {
                const std::lock_guard lock(mutex_);
                asked_.push_back(request.path);
            }
            const auto page = pages_.find(request.path);
            if (page != pages_.end()) {
                page->second(request, connection);
            } else {
                connection.send(answer(404, "nothing here"));
            }
        }
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    --open_;
}

std::string Server::url(const std::string& path) const { return url("127.0.0.1", path); }
std::string Server::url(const std::string& host, const std::string& path) const {
    return "http://" + host + ":" + std::to_string(port_) + path;
}
std::string Server::host(const std::string& name, const std::string& address) const {
    return name + ":" + std::to_string(port_) + ":" + address;
}

std::vector<std::string> Server::asked() const {
    const std::lock_guard lock(mutex_);
    return asked_;
}

int Server::count(const std::string& path) const {
    const auto all = asked();
    return static_cast<int>(std::count(all.begin(), all.end(), path));
}

std::uint16_t closed_port() {
    std::uint16_t port = 0;
    ::close(listening_socket(port));
    return port;
}

} // namespace local
