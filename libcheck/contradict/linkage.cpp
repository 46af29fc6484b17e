#include "contradict/linkage.hpp"

#include "contradict/groups.hpp"

#include <algorithm>
#include <map>
#include <queue>

namespace factlint::contradict {
namespace {

struct Between {
    double sum = 0;
    double links = 0;
};

struct Group {
    std::map<std::uint32_t, Between> others;
    double closed = 0; ///< members whose links are all known
    std::uint32_t joined = 0;
    bool alive = true;
};

struct Offer {
    double mean = 0;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t joined_a =
        0; ///< how often either had been joined when the offer was made: stale offers are
    std::uint32_t joined_b = 0; ///< those that are not of the last state

    bool operator<(const Offer& other) const {
        if (mean != other.mean) return mean < other.mean;
        return a != other.a ? a > other.a : b > other.b;
    }
};

class Linkage {
  public:
    Linkage(std::size_t things, const std::vector<PairLink>& links, const std::vector<bool>& open,
            const LinkageOptions& options)
        : options_(options), groups_(things), names_(things) {
        for (std::size_t i = 0; i < things; ++i) groups_[i].closed = open[i] ? 0 : 1;
        for (const PairLink& link : links) {
            groups_[link.a].others[link.b] = {link.value, 1};
            groups_[link.b].others[link.a] = {link.value, 1};
        }
        for (const PairLink& link : links) offer(link.a, link.b);
    }

    std::vector<std::uint32_t> run() {
        while (!offers_.empty()) {
            const Offer best = offers_.top();
            offers_.pop();
            const Group& a = groups_[best.a];
            const Group& b = groups_[best.b];
            if (!a.alive || !b.alive || a.joined != best.joined_a || b.joined != best.joined_b) continue;
            // The one with fewer neighbours is moved, so that each link moves a logarithmic number of times.
            a.others.size() < b.others.size() ? join(best.b, best.a) : join(best.a, best.b);
        }
        std::vector<std::uint32_t> out(groups_.size());
        for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = names_.name(i);
        return out;
    }

  private:
    void offer(std::uint32_t a, std::uint32_t b) {
        if (a > b) std::swap(a, b);
        const Between& between = groups_[a].others[b];
        const double pairs = std::max(between.links, groups_[a].closed * groups_[b].closed);
        const double mean = (between.sum + options_.missing * (pairs - between.links)) / pairs;
        if (mean >= options_.least) offers_.push({mean, a, b, groups_[a].joined, groups_[b].joined});
    }

    void join(std::uint32_t into, std::uint32_t from) {
        Group& stays = groups_[into];
        Group& goes = groups_[from];
        goes.alive = false;
        names_.join(into, from);
        stays.others.erase(from);
        for (const auto& [other, between] : goes.others) {
            if (other == into) continue;
            Between& sum = stays.others[other];
            sum.sum += between.sum;
            sum.links += between.links;
            groups_[other].others.erase(from);
            groups_[other].others[into] = sum;
        }
        goes.others.clear();
        stays.closed += goes.closed;
        ++stays.joined;
        for (const auto& [other, between] : stays.others) offer(into, other);
    }

    LinkageOptions options_;
    std::vector<Group> groups_;
    Groups names_;
    std::priority_queue<Offer> offers_;
};

} // namespace

std::vector<std::uint32_t> average_linkage(std::size_t things, const std::vector<PairLink>& links,
                                           const std::vector<bool>& open, const LinkageOptions& options) {
    return Linkage(things, links, open, options).run();
}

} // namespace factlint::contradict
