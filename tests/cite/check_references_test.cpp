#include "catch.hpp"
#include "cite/check_references.hpp"

using namespace factlint;

namespace {

class OnePage : public fetch::Fetcher {
  public:
    explicit OnePage(std::optional<fetch::Page> page) : page_(std::move(page)) {}
    Answer get(const std::string&) override { return page_; }
    std::vector<Answer> get_all(const std::vector<std::string>& urls) override {
        return std::vector<Answer>(urls.size(), page_);
    }

  private:
    std::optional<fetch::Page> page_;
};

Verdict verdict_of(int status, const std::string& final_url = "https://a.example/story") {
    fetch::Page page;
    page.url = "https://a.example/story";
    page.final_url = final_url;
    page.status = status;
    OnePage fetcher(page);
    Reference reference;
    reference.target = "https://a.example/story";
    cite::check_reference(reference, fetcher);
    CHECK_FALSE(reference.verdict_why.empty());
    return reference.verdict;
}

} // namespace

TEST_CASE("cite: a link is alive, dead, blocked, moved or unknown", "[cite]") {
    CHECK(verdict_of(200) == Verdict::Alive);
    CHECK(verdict_of(404) == Verdict::Dead);
    CHECK(verdict_of(410) == Verdict::Dead);
    for (const int status : {401, 403, 429, 451, 999}) CHECK(verdict_of(status) == Verdict::Blocked);
    CHECK(verdict_of(500) == Verdict::Unknown);
    CHECK(verdict_of(0) == Verdict::Unknown);
    CHECK(verdict_of(200, "https://a.example/") == Verdict::Moved);
    CHECK(verdict_of(200, "https://a.example/story/") == Verdict::Alive);
}

TEST_CASE("cite: a page that could not be had is not dead for that", "[cite]") {
    using fetch::Failure;
    const auto [kind, status, verdict] = GENERATE(table<Failure, int, Verdict>({
        {Failure::NoSuchHost, 0, Verdict::Unknown},
        {Failure::NoConnection, 0, Verdict::Unknown},
        {Failure::TimedOut, 0, Verdict::Unknown},
        {Failure::CutOff, 200, Verdict::Unknown},
        {Failure::TooLarge, 200, Verdict::Unknown},
        {Failure::Damaged, 200, Verdict::Unknown},
        {Failure::Redirects, 302, Verdict::Unknown},
        {Failure::Refused, 302, Verdict::Unknown},
        {Failure::Certificate, 0, Verdict::Unknown},
        {Failure::Robots, 0, Verdict::Blocked},
        {Failure::Paused, 0, Verdict::Blocked},
    }));
    fetch::Page page;
    page.url = page.final_url = "https://a.example/story";
    page.status = status;
    page.failure_kind = kind;
    page.failure = "why";
    Reference reference;
    reference.target = page.url;
    cite::check_reference(reference, fetch::Fetcher::Answer(page));
    CHECK(reference.verdict == verdict);
    CHECK(reference.verdict_why == (status == 0 ? "why" : "why (HTTP " + std::to_string(status) + ")"));
}

TEST_CASE("cite: a host is gone when two looks apart in time did not find it", "[cite]") {
    fetch::Page page;
    page.url = page.final_url = "https://a.example/story";
    page.failure_kind = fetch::Failure::NoSuchHost;
    page.failure = "there is no such host";
    page.fetched_at = 1'700'000'000;
    Reference reference;
    reference.target = page.url;
    for (const std::int64_t since : {1'700'000'000, 1'699'999'000}) {
        page.failing_since = since;
        cite::check_reference(reference, fetch::Fetcher::Answer(page));
        CHECK(reference.verdict == Verdict::Unknown);
    }
    page.failing_since = 1'699'800'000;
    cite::check_reference(reference, fetch::Fetcher::Answer(page));
    CHECK(reference.verdict == Verdict::Dead);
    CHECK(reference.verdict_why == "there is no such host, nor was there on 2023-11-12");
}

TEST_CASE("cite: what the cache said carries its date", "[cite]") {
    fetch::Page page;
    page.url = page.final_url = "https://a.example/story";
    page.status = 200;
    page.from_cache = true;
    page.fetched_at = 1'700'000'000;
    Reference reference;
    reference.target = page.url;
    cite::check_reference(reference, fetch::Fetcher::Answer(page));
    CHECK(reference.verdict == Verdict::Alive);
    CHECK(reference.verdict_why == "HTTP 200, as of 2023-11-14");
}

TEST_CASE("cite: offline and not in the cache is unknown, and so is what has no address", "[cite]") {
    const auto offline = fetch::make_offline_fetcher(nullptr);
    Reference link;
    link.target = "https://a.example/story";
    cite::check_reference(link, *offline);
    CHECK(link.verdict == Verdict::Unknown);
    CHECK(link.verdict_why == "not looked up: offline, and not in the cache");
    Reference source;
    source.kind = ReferenceKind::NamedSource;
    source.target = "Ana Ruiz";
    cite::check_reference(source, *offline);
    CHECK(source.verdict == Verdict::Unknown);
    Reference refused;
    refused.target = "file:///etc/passwd";
    cite::check_reference(refused, *offline);
    CHECK(refused.verdict == Verdict::Unknown);
    CHECK(refused.verdict_why.find("only http and https") != std::string::npos);
}
