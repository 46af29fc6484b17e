#include "cite/check_references.hpp"

#include "base/dates.hpp"

namespace factlint::cite {
namespace {

// Seconds between two looks that count as two.
constexpr std::int64_t apart = 3600;

// A page that could not be had. Only a host that is gone takes its pages with it; everything else may pass,
// or is a matter between the site and programs.
void judge_failure(Reference& reference, const fetch::Page& page) {
    reference.verdict_why = page.failure.empty() ? "no answer" : page.failure;
    switch (page.failure_kind) {
    case fetch::Failure::NoSuchHost:
        // Without a network no name is found, so one look is not enough.
        if (page.failing_since > 0 && page.fetched_at - page.failing_since >= apart) {
            reference.verdict = Verdict::Dead;
            reference.verdict_why += ", nor was there on " + from_days(page.failing_since / 86'400).iso();
        } else {
            reference.verdict = Verdict::Unknown;
        }
        break;
    case fetch::Failure::Robots:
    case fetch::Failure::Paused:
        reference.verdict = Verdict::Blocked;
        break;
    default:
        reference.verdict = Verdict::Unknown;
        break;
    }
    if (page.status != 0) reference.verdict_why += " (HTTP " + std::to_string(page.status) + ")";
}

void judge_answer(Reference& reference, const fetch::Page& page) {
    const std::string status = "HTTP " + std::to_string(page.status);
    switch (page.status) {
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
        if (fetch::led_to_home_page(page)) {
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

void check_reference(Reference& reference, const fetch::Fetcher::Answer& answer) {
    reference.verdict = Verdict::Unknown;
    if (reference.kind != ReferenceKind::Link) {
        reference.verdict_why = "no address to look at";
    } else if (!answer) {
        reference.verdict_why = answer.error().message;
    } else if (!answer->has_value()) {
        reference.verdict_why = "not looked up: offline, and not in the cache";
    } else {
        const fetch::Page& page = **answer;
        if (page.failure_kind != fetch::Failure::None || page.status == 0) {
            judge_failure(reference, page);
        } else {
            judge_answer(reference, page);
        }
        if (page.from_cache) reference.verdict_why += ", as of " + from_days(page.fetched_at / 86'400).iso();
    }
}

void check_reference(Reference& reference, fetch::Fetcher& fetcher) {
    check_reference(reference, reference.kind == ReferenceKind::Link
                                   ? fetcher.get(reference.target)
                                   : fetch::Fetcher::Answer(std::optional<fetch::Page>()));
}

} // namespace factlint::cite
