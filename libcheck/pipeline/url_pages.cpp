#include "pipeline/url_pages.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"

#include <utility>

namespace factlint::pipeline {
namespace {

// Of one batch; 32 pages of at most 8 MB each are held at the same time.
constexpr std::size_t pages_ahead = 32;

// Why an answer that came is no article, or nothing.
std::string why_no_article(const fetch::Page& page) {
    if (page.status < 200 || page.status > 299)
        return "the server answers HTTP " + std::to_string(page.status);
    if (fetch::led_to_home_page(page)) return "the address leads to the front page " + page.final_url;
    return {};
}

} // namespace

bool is_web_address(std::string_view word) {
    const std::string head = ascii::lower(word.substr(0, 8));
    return head.starts_with("http://") || head.starts_with("https://");
}

UrlPages::UrlPages(std::map<std::size_t, std::string> urls, fetch::Fetcher* fetcher)
    : urls_(std::move(urls)), fetcher_(fetcher) {}

fetch::Fetcher::Answer UrlPages::take(std::size_t number) {
    if (!pages_.contains(number)) {
        std::vector<std::size_t> numbers;
        std::vector<std::string> batch;
        for (auto at = urls_.find(number); at != urls_.end() && batch.size() < pages_ahead;
             at = urls_.erase(at)) {
            numbers.push_back(at->first);
            batch.push_back(at->second);
        }
        auto answers = fetcher_ == nullptr ? std::vector<fetch::Fetcher::Answer>(batch.size())
                                           : fetcher_->get_all(batch);
        for (std::size_t i = 0; i < numbers.size(); ++i) pages_.emplace(numbers[i], std::move(answers[i]));
    }
    const auto found = pages_.find(number);
    if (found == pages_.end()) return std::optional<fetch::Page>();
    fetch::Fetcher::Answer out = std::move(found->second);
    pages_.erase(found);
    return out;
}

std::optional<FetchedPage> input_of_page(const std::string& url, fetch::Fetcher::Answer answer,
                                         Problems& problems) {
    const auto unread = [&](const std::string& why) {
        problems.push_back({Problem::Weight::Unread, url + ": " + why});
        return std::nullopt;
    };
    if (!answer) return unread(answer.error().message);
    if (!*answer) return unread("not in the cache; --online fetches it");
    fetch::Page& page = **answer;
    if (page.failure_kind != fetch::Failure::None) return unread(page.failure);
    if (!fetch::is_readable_type(page.content_type))
        return unread("is " + page.content_type.substr(0, page.content_type.find(';')) + ", not a text");
    FetchedPage out;
    out.facts.no_article = why_no_article(page);
    if (!out.facts.no_article.empty()) unread(out.facts.no_article + "; what came is no article");
    if (page.body.empty() && !out.facts.no_article.empty()) return std::nullopt;
    out.url = page.final_url.empty() ? page.url : page.final_url;
    out.bytes = std::move(page.body);
    out.content_type = page.content_type;
    out.facts.retrieval = {
        url, page.final_url, page.redirects, page.status, iso_time(page.fetched_at), page.from_cache};
    return out;
}

} // namespace factlint::pipeline
