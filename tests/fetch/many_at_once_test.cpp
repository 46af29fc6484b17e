#include "catch.hpp"
#include "fetch/transport.hpp"
#include "fetching.hpp"

#include <set>
#include <thread>

using namespace fetching;

namespace {

// Answers everything with 200 and the address, the last question first; counts what is under way.
class CountingTransport : public Transport {
  public:
    void start(std::size_t number, const Question& question) override {
        if (question.url.ends_with("/robots.txt")) {
            running_.push_back({number, question.url, 404});
        } else {
            running_.push_back({number, question.url, 200});
        }
        order.push_back(question.url);
        most = std::max(most, running_.size());
        std::map<std::string, std::size_t> hosts;
        for (const Running& each : running_) ++hosts[each.url.substr(0, each.url.find('/', 8))];
        for (const auto& [host, count] : hosts) most_of_one_host = std::max(most_of_one_host, count);
    }
    std::vector<std::pair<std::size_t, Response>> wait(std::int64_t) override {
        std::vector<std::pair<std::size_t, Response>> out;
        if (running_.empty()) return out;
        Response response;
        response.status = running_.back().status;
        response.body = running_.back().url;
        out.emplace_back(running_.back().number, std::move(response));
        running_.pop_back();
        return out;
    }
    std::vector<std::string> order;
    std::size_t most = 0;
    std::size_t most_of_one_host = 0;

  private:
    struct Running {
        std::size_t number;
        std::string url;
        int status;
    };
    std::vector<Running> running_;
};

// HTTP/2 as far as one answer needs it (RFC 9113): whatever is asked, "over two" is the page.
void serve_http2(local::Connection& connection) {
    const auto frame = [](char type, char flags, const std::string& stream, const std::string& payload) {
        return std::string{0, static_cast<char>(payload.size() >> 8U), static_cast<char>(payload.size()),
                           type, flags} +
               stream + payload;
    };
    const std::string preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    const std::string whole_connection(4, '\0');
    std::string in;
    while (in.size() < preface.size()) {
        const std::string more = connection.receive();
        if (more.empty()) return;
        in += more;
    }
    if (!in.starts_with(preface)) return;
    in.erase(0, preface.size());
    connection.send(frame(4, 0, whole_connection, ""));
    while (true) {
        while (in.size() >= 9) {
            const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(in[at]); };
            const std::size_t size = (std::size_t{byte(0)} << 16U) | (std::size_t{byte(1)} << 8U) | byte(2);
            if (in.size() < 9 + size) break;
            const unsigned char type = byte(3);
            const std::string stream = in.substr(5, 4);
            if (type == 4 && (byte(4) & 1U) == 0) connection.send(frame(4, 1, whole_connection, ""));
            if (type == 1) {
                // ":status: 200" of the static table, then content-type (31) with a literal value.
                const std::string head = std::string("\x88\x0F\x10\x09", 4) + "text/html";
                connection.send(frame(1, 4, stream, head) + frame(0, 1, stream, "over two"));
            }
            in.erase(0, 9 + size);
        }
        const std::string more = connection.receive();
        if (more.empty()) return;
        in += more;
    }
}

} // namespace

TEST_CASE("fetch: answers come in the order of the questions, each address once", "[fetch]") {
    std::map<std::string, local::Handler> pages;
    std::vector<std::string> paths;
    for (int i = 0; i < 12; ++i) {
        const std::string path = "/" + std::to_string(i);
        pages[path] = [i](const local::Request&, local::Connection& to) {
            to.pause((12 - i) * 5);
            to.send(local::answer(200, "page " + std::to_string(i)));
        };
        paths.push_back(path);
    }
    const local::Server server(pages);
    Fetching fetching;
    fetching.options.host_interval = 0;
    fetching.open();
    std::vector<std::string> urls;
    for (const std::string& path : paths) urls.push_back(server.url(path));
    urls.push_back(urls[3]);
    urls.push_back("file:///etc/passwd");
    const auto got = fetching.fetcher->get_all(urls);
    REQUIRE(got.size() == 14);
    for (std::size_t i = 0; i < 12; ++i) CHECK((*got[i])->body == "page " + std::to_string(i));
    CHECK((*got[12])->body == "page 3");
    CHECK_FALSE(got[13]);
    CHECK(server.count("/3") == 1);
    CHECK(server.most_at_once() <= 8); // four at once, and as many that are about to close
    CHECK(server.most_at_once() >= 2);
}

TEST_CASE("fetch: transfers are bounded as a whole and for each host, and one host is asked at intervals",
          "[fetch]") {
    MemoryCache cache;
    FakeClock clock;
    FetchOptions options;
    options.in_flight = 10;
    auto owned = std::make_unique<CountingTransport>();
    const CountingTransport& transport = *owned;
    const auto fetcher = make_online_fetcher(&cache, clock, options, std::move(owned));
    std::vector<std::string> urls;
    for (int host = 0; host < 30; ++host)
        for (int i = 0; i < 5; ++i)
            urls.push_back("https://h" + std::to_string(host) + ".example/" + std::to_string(i));
    const auto got = fetcher->get_all(urls);
    for (std::size_t i = 0; i < urls.size(); ++i) CHECK((*got[i])->body == urls[i]);
    CHECK(transport.most == 10);
    CHECK(transport.most_of_one_host <= 4);
    // robots.txt and five pages: six questions to each host leave five intervals.
    CHECK(clock.waited() >= 2'500);
    CHECK(clock.waited() <= 4'000);
    CHECK(std::set<std::string>(transport.order.begin(), transport.order.end()).size() ==
          transport.order.size());
}

TEST_CASE("fetch: a delay in robots.txt is kept", "[fetch]") {
    const local::Server server({{"/robots.txt", page(200, "User-agent: *\nCrawl-delay: 5")},
                                {"/a", page(200, "a")},
                                {"/b", page(200, "b")},
                                {"/c", page(200, "c")}});
    Fetching fetching;
    fetching.open();
    const auto got = fetching.fetcher->get_all({server.url("/a"), server.url("/b"), server.url("/c")});
    CHECK((*got[2])->body == "c");
    CHECK(fetching.clock.waited() >= 10'000);
}

TEST_CASE("fetch: several threads may ask at the same time", "[fetch]") {
    const local::Server server({{"/a", page(200, "a")}, {"/b", page(200, "b")}});
    Fetching fetching;
    fetching.options.host_interval = 0;
    fetching.open();
    std::vector<std::string> bodies(8);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < bodies.size(); ++i)
            threads.emplace_back(
                [&, i] { bodies[i] = fetching.get(server.url(i % 2 == 0 ? "/a" : "/b")).body; });
    }
    for (std::size_t i = 0; i < bodies.size(); ++i) CHECK(bodies[i] == (i % 2 == 0 ? "a" : "b"));
    CHECK(server.count("/a") == 1);
}

TEST_CASE("fetch: HTTP/2 is spoken where the server does", "[fetch]") {
    const local::Server server(serve_http2);
    Fetching fetching;
    fetching.options.for_tests.plain_http2 = true;
    fetching.options.host_interval = 0;
    fetching.open();
    const auto got = fetching.fetcher->get_all({server.url("/a"), server.url("/b"), server.url("/c")});
    for (const auto& each : got) {
        INFO((*each)->failure);
        CHECK((*each)->status == 200);
        CHECK((*each)->body == "over two");
        CHECK((*each)->content_type == "text/html");
    }
}
