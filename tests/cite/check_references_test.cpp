#include "catch.hpp"
#include "cite/check_references.hpp"

using namespace factlint;

namespace {

class OnePage : public fetch::Fetcher {
  public:
    explicit OnePage(std::optional<fetch::Page> page) : page_(std::move(page)) {}
    Result<std::optional<fetch::Page>> get(const std::string&) override { return page_; }

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
