#include "fetch/exchange.hpp"

#include "base/url.hpp"
#include "fetch/retry.hpp"
#include "fetch/url_policy.hpp"

#include <algorithm>
#include <utility>

namespace factlint::fetch {
namespace {

bool is_redirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string without_fragment(std::string url) {
    if (const auto hash = url.find('#'); hash != std::string::npos) url.resize(hash);
    return url;
}

} // namespace

Exchange::Exchange(const std::string& url, std::string key, const FetchOptions& options) : options_(options) {
    // The canonical form is for comparing; a server may know the page only with its slash and its parameters.
    address_ = without_fragment(resolve_url({}, url).value_or(key));
    first_ = address_;
    page_.url = std::move(key);
    page_.final_url = address_;
}

Exchange::Step Exchange::take(Response response, std::int64_t now) {
    ++tried_;
    if (may_pass(response.status, response.failure_kind)) {
        const auto asked = response.failure_kind == Failure::None ? retry_after(response.retry_after, now)
                                                                  : std::optional<std::int64_t>();
        const std::int64_t pause = asked ? *asked : pause_after(tried_, address_, options_);
        if (asked && pause > options_.longest_pause) {
            Step step = close(std::move(response));
            step.host_pause = pause;
            return step;
        }
        // Too many questions are a matter of the whole site, a broken page is not.
        if (tried_ < options_.tries) return {false, pause, asked || response.status == 429 ? pause : 0};
    }
    if (response.failure_kind == Failure::None && is_redirect(response.status) &&
        !response.location.empty()) {
        page_.status = response.status;
        return follow(response.location);
    }
    return close(std::move(response));
}

Exchange::Step Exchange::follow(const std::string& location) {
    const auto give_up = [&](Failure kind, std::string why) {
        end(kind, std::move(why));
        return Step{true, 0, 0};
    };
    const auto next = resolve_url(address_, location);
    if (!next) return give_up(Failure::Redirects, "it leads to what is no address of the web");
    std::string target = without_fragment(*next);
    if (const Status allowed = check_url(target); !allowed) {
        page_.redirects.push_back(std::move(target));
        return give_up(Failure::Refused, "it leads on, but " + allowed.error().message);
    }
    if (target == first_ ||
        std::find(page_.redirects.begin(), page_.redirects.end(), target) != page_.redirects.end())
        return give_up(Failure::Redirects, "it leads in a circle");
    if (page_.redirects.size() >= static_cast<std::size_t>(std::max(0, options_.redirects)))
        return give_up(Failure::Redirects,
                       "it leads on more than " + std::to_string(options_.redirects) + " times");
    page_.redirects.push_back(target);
    page_.final_url = target;
    address_ = std::move(target);
    tried_ = 0;
    return {false, 0, 0};
}

Exchange::Step Exchange::close(Response response) {
    page_.status = response.status;
    page_.failure_kind = response.failure_kind;
    page_.failure = std::move(response.failure);
    page_.content_type = std::move(response.content_type);
    page_.etag = std::move(response.etag);
    page_.last_modified = std::move(response.last_modified);
    page_.body = std::move(response.body);
    return {true, 0, 0};
}

void Exchange::end(Failure kind, std::string why) {
    page_.failure_kind = kind;
    page_.failure = std::move(why);
}

} // namespace factlint::fetch
