#include "cite/check_references.hpp"

#include "base/url.hpp"

namespace factlint::cite {
namespace {

bool is_home_page(const std::string& url) {
    const auto scheme = url.find("//");
    if (scheme == std::string::npos) return false;
    const auto path = url.find('/', scheme + 2);
    return path == std::string::npos || path + 1 == url.size();
}

void judge(Reference& reference, const fetch::Page& page) {
    const std::string status = "HTTP " + std::to_string(page.status);
    switch (page.status) {
    case 0:
        reference.verdict = Verdict::Unknown;
        reference.verdict_why = page.failure.empty() ? "no answer" : page.failure;
        return;
    case 404:
    case 410:
        reference.verdict = Verdict::Dead;
        reference.verdict_why = status;
        return;
    case 401:
    case 403:
    case 429:
    case 451:
    case 999:
        reference.verdict = Verdict::Blocked;
        reference.verdict_why = status + ": the site does not let programs in; a person may see the page";
        return;
    default:
        break;
    }
    if (page.status >= 200 && page.status < 300) {
        if (canonical_url(page.final_url) != canonical_url(reference.target) &&
            is_home_page(page.final_url) && !is_home_page(reference.target)) {
            reference.verdict = Verdict::Moved;
            reference.verdict_why = "redirected to the home page " + page.final_url;
            return;
        }
        reference.verdict = Verdict::Alive;
        reference.verdict_why = status;
        return;
    }
    reference.verdict = Verdict::Unknown;
    reference.verdict_why = status;
}

} // namespace

void check_reference(Reference& reference, fetch::Fetcher& fetcher) {
    reference.verdict = Verdict::Unknown;
    if (reference.kind != ReferenceKind::Link) {
        reference.verdict_why = "no address to look at";
        return;
    }
    const auto page = fetcher.get(reference.target);
    if (!page) {
        reference.verdict_why = page.error().message;
    } else if (!page->has_value()) {
        reference.verdict_why = "not looked up: offline, and not in the cache";
    } else {
        judge(reference, **page);
    }
}

} // namespace factlint::cite
