#include "base/hash.hpp"
#include "base/url.hpp"
#include "fetch/exchange.hpp"
#include "fetch/host_pace.hpp"
#include "fetch/retry.hpp"
#include "fetch/site_rules.hpp"
#include "fetch/url_policy.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <mutex>
#include <set>
#include <utility>

namespace factlint::fetch {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
// Rules of more sites than this are forgotten; the cache has them still.
constexpr std::size_t sites_remembered = 1000;

FetchOptions workable(FetchOptions options) {
    options.in_flight = std::max<std::size_t>(1, options.in_flight);
    options.per_host = std::max<std::size_t>(1, options.per_host);
    return options;
}

bool is_good(const Page& page) {
    return page.failure_kind == Failure::None && page.status >= 200 && page.status < 300;
}

// One page, or one robots.txt that pages wait for.
struct Job {
    enum class State { Waiting, Running, Done };

    Job(const std::string& url, const std::string& page_key, const FetchOptions& options)
        : key(page_key), exchange(url, page_key, options) {}

    std::string key;
    Exchange exchange;
    bool is_robots_file = false;
    std::optional<Page> old; ///< kept before, and to be asked for again
    /// How it failed when it was last asked for, and since when.
    struct Failing {
        Failure kind = Failure::None;
        int status = 0;
        std::int64_t since = 0;
    } failing;
    std::string host; ///< that is being asked
    std::int64_t due = 0;
    std::int64_t first_asked = never;
    State state = State::Waiting;
    Status status; ///< why there is no page at all
};

class OnlineFetcher : public Fetcher {
  public:
    OnlineFetcher(PageCache* cache, Clock& clock, FetchOptions options, std::unique_ptr<Transport> transport)
        : cache_(cache), clock_(clock), options_(workable(std::move(options))),
          transport_(std::move(transport)), pace_(options_) {}

    Answer get(const std::string& url) override { return std::move(get_all({url}).front()); }

    std::vector<Answer> get_all(const std::vector<std::string>& urls) override {
        const std::lock_guard lock(mutex_);
        if (sites_.size() > sites_remembered) sites_.clear();
        jobs_.clear();
        robots_jobs_.clear();
        // Many addresses may name one page, which is fetched once.
        std::map<std::string, std::size_t> by_key;
        std::vector<std::pair<Status, std::size_t>> asked;
        for (const std::string& url : urls) {
            const Status allowed = check_url(url);
            std::size_t number = 0;
            if (allowed) {
                const std::string key = canonical_url(url);
                const auto [at, fresh] = by_key.emplace(key, jobs_.size());
                number = at->second;
                if (fresh) add_job(url, key);
            }
            asked.emplace_back(allowed, number);
        }
        run();
        std::vector<std::size_t> uses(jobs_.size(), 0);
        for (const auto& [allowed, number] : asked)
            if (allowed) ++uses[number];
        std::vector<Answer> out;
        out.reserve(urls.size());
        for (const auto& [allowed, number] : asked) {
            if (!allowed) {
                out.emplace_back(tl::unexpected<Error>(allowed.error()));
            } else if (Job& job = jobs_[number]; !job.status) {
                out.emplace_back(tl::unexpected<Error>(job.status.error()));
            } else if (--uses[number] > 0) {
                out.emplace_back(std::optional<Page>(job.exchange.page()));
            } else {
                out.emplace_back(std::optional<Page>(std::move(job.exchange.page())));
            }
        }
        jobs_.clear();
        return out;
    }

  private:
    PageCache* cache_;
    Clock& clock_;
    const FetchOptions options_;
    std::unique_ptr<Transport> transport_;
    HostPace pace_;
    std::map<std::string, SiteRules> sites_; ///< by the address of robots.txt
    std::set<std::uint64_t> fetched_;        ///< hashes of keys whose page came over the network in this run
    std::mutex mutex_;

    std::deque<Job> jobs_;
    std::map<std::string, std::size_t> robots_jobs_;
    std::size_t running_ = 0;

    std::size_t add_job(const std::string& url, const std::string& key) {
        const std::size_t number = jobs_.size();
        Job& job = jobs_.emplace_back(url, key, options_);
        if (cache_ == nullptr) return number;
        auto found = cache_->find(key);
        if (!found) {
            close(job, tl::unexpected<Error>(found.error()));
        } else if (*found) {
            Page& page = **found;
            const std::int64_t age = clock_.now() - page.fetched_at;
            const std::int64_t fresh_for = is_good(page) ? options_.fresh_for : options_.failure_fresh_for;
            if (age >= 0 && age < fresh_for) {
                page.from_cache = !fetched_.contains(hash64(key));
                job.exchange.page() = std::move(page);
                job.state = Job::State::Done;
            } else if (is_good(page)) {
                job.old = std::move(page);
            } else {
                job.failing = {page.failure_kind, page.status, page.failing_since};
            }
        }
        return number;
    }

    static void close(Job& job, Status status) {
        job.state = Job::State::Done;
        job.status = std::move(status);
    }

    void run() {
        while (true) {
            const std::int64_t next = start_what_is_due();
            if (running_ > 0) {
                const std::int64_t now = clock_.ticks();
                const std::int64_t pause =
                    next == never ? 1000 : std::clamp<std::int64_t>(next - now, 1, 1000);
                for (auto& [number, response] : transport_->wait(pause))
                    take(jobs_[number], std::move(response));
            } else if (next != never) {
                clock_.wait(std::max<std::int64_t>(1, next - clock_.ticks()));
            } else if (std::all_of(jobs_.begin(), jobs_.end(),
                                   [](const Job& job) { return job.state == Job::State::Done; })) {
                return;
            }
        }
    }

    // Starts what may start, in the order of the jobs; says when the next one may, if none ends before.
    std::int64_t start_what_is_due() {
        std::int64_t next = never;
        // Jobs for robots.txt are added on the way, and are looked at in the same pass.
        for (std::size_t i = 0; i < jobs_.size(); ++i) {
            if (jobs_[i].state != Job::State::Waiting) continue;
            std::int64_t delay = 0;
            if (!jobs_[i].is_robots_file) {
                const SiteRules* const rules = rules_for(jobs_[i].exchange.address());
                if (rules == nullptr) continue;
                if (!may_ask(jobs_[i], *rules)) continue;
                delay = rules->robots.delay();
            }
            Job& job = jobs_[i];
            job.host = host_of(job.exchange.address());
            const std::int64_t now = clock_.ticks();
            const HostPace::Turn turn = pace_.turn(job.host);
            const std::int64_t from = std::max(job.due, turn.at);
            if (turn.at - now > options_.longest_pause + options_.longest_pause / 4) {
                job.exchange.end(Failure::Paused, job.host + " asks to be left alone for " +
                                                      std::to_string((turn.at - now + 999) / 1000) + " s");
                finish(job);
            } else if (from > now) {
                next = std::min(next, from);
            } else if (!turn.full && running_ < options_.in_flight) {
                ask(job, i, now, delay);
            }
        }
        return next;
    }

    void ask(Job& job, std::size_t number, std::int64_t now, std::int64_t delay) {
        Question question{job.exchange.address(), {}, {}, options_.body_limit, false};
        if (job.is_robots_file) {
            question.body_limit = Robots::size_limit;
            question.cut_at_limit = true;
        }
        // A tag belongs to the address that gave it.
        if (job.old && job.old->final_url == question.url) {
            question.etag = job.old->etag;
            question.last_modified = job.old->last_modified;
        }
        job.first_asked = std::min(job.first_asked, now);
        pace_.begin(job.host, now, delay);
        ++running_;
        job.state = Job::State::Running;
        transport_->start(number, question);
    }

    void take(Job& job, Response response) {
        --running_;
        pace_.end(job.host);
        const std::int64_t now = clock_.ticks();
        if (response.status == 304 && response.failure_kind == Failure::None && job.old) {
            job.exchange.page() = std::move(*job.old);
            job.exchange.page().from_cache = true;
            job.exchange.page().fetched_at = clock_.now();
            return keep(job);
        }
        const Exchange::Step step = job.exchange.take(std::move(response), clock_.now());
        if (step.host_pause > 0) pace_.pause(job.host, now + step.host_pause);
        if (step.done) return finish(job);
        // Every redirect starts its tries anew; slow ones in a row must not hold up the run.
        if (now + step.pause - job.first_asked > options_.page_time) {
            job.exchange.end(Failure::TimedOut,
                             "no page within " + std::to_string(options_.page_time / 1000) + " s");
            return finish(job);
        }
        job.due = now + step.pause;
        job.state = Job::State::Waiting;
    }

    void finish(Job& job) {
        Page& page = job.exchange.page();
        page.fetched_at = clock_.now();
        const bool passing = may_pass(page.status, page.failure_kind) || page.failure_kind == Failure::Robots;
        if (page.failure_kind == Failure::Refused && page.redirects.empty())
            return close(job, fail(page.failure, page.final_url));
        if (!is_good(page)) {
            const Job::Failing& before = job.failing;
            const bool again =
                before.since > 0 && before.kind == page.failure_kind && before.status == page.status;
            page.failing_since = again ? before.since : page.fetched_at;
        }
        if (passing && job.old && page.fetched_at - job.old->fetched_at < options_.stale_for) {
            page = std::move(*job.old);
            page.from_cache = true;
        } else if (page.failure_kind != Failure::Paused) {
            fetched_.insert(hash64(job.key));
            return keep(job);
        }
        close(job, {});
    }

    void keep(Job& job) { close(job, cache_ == nullptr ? Status() : cache_->keep(job.exchange.page())); }

    // The rules of the site, or nothing while they are being fetched.
    const SiteRules* rules_for(const std::string& address) {
        const std::string file = robots_address(address);
        if (const auto known = sites_.find(file); known != sites_.end()) return &known->second;
        auto job = robots_jobs_.find(file);
        if (job == robots_jobs_.end()) {
            const std::size_t number = add_job(file, file);
            jobs_[number].is_robots_file = true;
            job = robots_jobs_.emplace(file, number).first;
        }
        Job& fetching = jobs_[job->second];
        if (fetching.state != Job::State::Done) return nullptr;
        SiteRules rules;
        if (fetching.status) {
            rules = site_rules(fetching.exchange.page());
        } else {
            rules = {Failure::Refused, fetching.status.error().message, {}};
        }
        return &sites_.emplace(file, std::move(rules)).first->second;
    }

    // Ends the job when the site says no.
    bool may_ask(Job& job, const SiteRules& rules) {
        if (rules.failure_kind != Failure::None) {
            job.exchange.end(rules.failure_kind, rules.failure);
        } else if (!rules.robots.allows(job.exchange.address())) {
            job.exchange.end(Failure::Robots,
                             "the robots.txt of " + host_of(job.exchange.address()) + " does not allow it");
        } else {
            return true;
        }
        finish(job);
        return false;
    }
};

} // namespace

std::unique_ptr<Fetcher> make_online_fetcher(PageCache* cache, Clock& clock, const FetchOptions& options,
                                             std::unique_ptr<Transport> transport) {
    return std::make_unique<OnlineFetcher>(cache, clock, options, std::move(transport));
}

} // namespace factlint::fetch
