#include "contradict/incremental.hpp"

#include "base/hash.hpp"
#include "claims/blocking.hpp"
#include "contradict/candidates.hpp"
#include "contradict/collection.hpp"
#include "contradict/digest_codec.hpp"
#include "contradict/merge.hpp"
#include "contradict/near_copies.hpp"
#include "records/codec.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace factlint::contradict {
namespace {

// Of one key's claims a new claim meets so many before and behind it in the order of time: as many as a
// bucket that is compared each with each.
constexpr std::size_t each_way = CandidateLimits{}.full / 2;

std::vector<claims::KeptKey> places_of(const Event& event) {
    std::vector<claims::KeptKey> out;
    const CandidatePlace place = candidate_place(event);
    for (std::string& key : claims::blocking_keys(*event.claim))
        out.push_back({std::move(key), place.day, std::string(place.name)});
    return out;
}

// The record of a claim and its place, divided by a tab, which JSON has none of; each is read by itself.
std::string line_of(const DigestedClaim& claim) {
    return encode(claim.claim) + "\t" + json::serialize(encode_place(claim.place));
}

Result<DigestedClaim> claim_of(const std::string& line) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view text = line;
    Record record = FACTLINT_TRY(decode_record(text.substr(0, tab)));
    const json::value place = FACTLINT_TRY(json::parse(text.substr(std::min(tab + 1, text.size()))));
    auto* claim = std::get_if<Claim>(&record);
    if (claim == nullptr || !place.is_object()) return fail("the store holds a claim that cannot be read");
    DigestedClaim out;
    out.place = FACTLINT_TRY(decode_place(place.as_object()));
    out.claim = std::move(*claim);
    return out;
}

claims::KeptArticle kept_article(const ArticleDigest& article) {
    claims::KeptArticle out;
    out.id = article.id;
    json::object head = encode_head(article);
    out.words = article.words;
    out.hash = hash64(json::serialize(head));
    head.erase("words");
    out.head = json::serialize(head);
    for (const DigestedClaim& claim : article.claims) {
        claims::KeptClaim kept;
        kept.line = line_of(claim);
        kept.keys = places_of(make_event(claim, article));
        out.hash = combine(out.hash, hash64(kept.line));
        out.claims.push_back(std::move(kept));
    }
    return out;
}

class Comparison {
  public:
    Comparison(claims::KeptClaims& kept, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
               const EngineOptions& options)
        : kept_(kept), lexicon_(lexicon), options_(options) {}

    Result<IncrementalOutcome> run(std::vector<ArticleDigest> articles) {
        settle(articles);
        IncrementalOutcome out;
        std::vector<std::string> changed;
        std::vector<std::pair<claims::KeptNumber, std::vector<claims::KeptKey>>> fresh;
        for (const ArticleDigest& article : articles) {
            const claims::KeptArticle entry = kept_article(article);
            if (FACTLINT_TRY(kept_.is_unchanged(entry.id, entry.hash))) {
                ++out.unchanged;
                continue;
            }
            ++out.changed;
            changed.push_back(article.id);
            const auto numbers = FACTLINT_TRY(kept_.keep(entry));
            for (std::size_t i = 0; i < numbers.size(); ++i)
                fresh.emplace_back(numbers[i], entry.claims[i].keys);
        }
        std::set<std::pair<claims::KeptNumber, claims::KeptNumber>> pairs;
        for (const auto& [number, keys] : fresh)
            for (const claims::KeptKey& key : keys)
                for (const claims::KeptNumber& other : FACTLINT_TRY(kept_.near(key, each_way)))
                    if (other != number) pairs.insert(std::minmax(number, other));
        FACTLINT_CHECK(read(pairs));
        FACTLINT_CHECK(compare_all(pairs, out));
        return settle_findings(changed, std::move(out));
    }

  private:
    // Every claim and article that takes part, each read once; then their words are weighed.
    Status read(const std::set<std::pair<claims::KeptNumber, claims::KeptNumber>>& pairs) {
        std::set<claims::KeptNumber> all;
        for (const auto& [a, b] : pairs) {
            all.insert(a);
            all.insert(b);
        }
        std::set<std::string> words;
        for (const claims::KeptNumber& number : all) {
            if (!articles_.contains(number.article)) {
                const std::string text = FACTLINT_TRY(kept_.head(number.article));
                const json::value head = FACTLINT_TRY(json::parse(text));
                if (!head.is_object()) return fail("the store holds an article that cannot be read");
                articles_.emplace(number.article, FACTLINT_TRY(decode_head(head.as_object())));
            }
            const std::string line = FACTLINT_TRY(kept_.claim(number.claim));
            const auto [at, is_new] = claims_.emplace(number, FACTLINT_TRY(claim_of(line)));
            for (const std::string& word : at->second.claim.content) words.insert(word);
        }
        words_.set_documents(FACTLINT_TRY(kept_.frequency("")));
        for (const std::string& word : words) words_.set_frequency(word, FACTLINT_TRY(kept_.frequency(word)));
        return {};
    }

    Status compare_all(const std::set<std::pair<claims::KeptNumber, claims::KeptNumber>>& pairs,
                       IncrementalOutcome& out) {
        // In the order of the articles' ids, as the engine has them.
        std::vector<std::pair<const std::string*, claims::KeptNumber>> order;
        for (const auto& [number, claim] : claims_)
            order.emplace_back(&articles_.at(number.article).id, number);
        std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
            return std::tie(*a.first, a.second) < std::tie(*b.first, b.second);
        });
        std::vector<Event> events;
        std::map<claims::KeptNumber, std::uint32_t> place;
        for (const auto& [id, number] : order) {
            place[number] = static_cast<std::uint32_t>(events.size());
            events.push_back(make_event(claims_.at(number), articles_.at(number.article)));
        }
        const World world{lexicon_.get(), &words_, false};
        std::vector<ClashingPair> clashes;
        for (const auto& [x, y] : pairs) {
            const std::uint32_t a = std::min(place.at(x), place.at(y));
            const std::uint32_t b = std::max(place.at(x), place.at(y));
            if (!comparable(events[a], events[b])) continue;
            for (PairFinding& finding : compare(events[a], events[b], world))
                if (is_reported(finding, options_.threshold, options_.imprecise))
                    clashes.push_back({a, b, std::move(finding)});
        }
        std::stable_sort(clashes.begin(), clashes.end(), [](const ClashingPair& a, const ClashingPair& b) {
            return std::pair(a.a, a.b) < std::pair(b.a, b.b);
        });
        out.findings = merge(clashes, events, copy_groups(events));
        return {};
    }

    std::vector<std::uint32_t> copy_groups(const std::vector<Event>& events) const {
        std::vector<const ArticleDigest*> articles;
        for (const Event& event : events)
            if (articles.empty() || articles.back() != event.article) articles.push_back(event.article);
        std::vector<std::string> signatures;
        for (const ArticleDigest* article : articles) signatures.push_back(article->signature);
        const std::vector<std::uint32_t> groups = near_copy_groups(signatures);
        std::vector<std::uint32_t> out;
        std::size_t at = 0;
        for (const Event& event : events) {
            while (articles[at] != event.article) ++at;
            out.push_back(groups[at]);
        }
        return out;
    }

    Result<IncrementalOutcome> settle_findings(const std::vector<std::string>& changed,
                                               IncrementalOutcome out) {
        std::vector<std::pair<std::string, std::vector<std::string>>> found;
        std::set<std::string> now;
        for (const Finding& finding : out.findings) {
            std::vector<std::string> articles;
            for (const Place& place : finding.places) articles.push_back(place.article);
            found.emplace_back(finding.fingerprint, std::move(articles));
            now.insert(finding.fingerprint);
        }
        const auto before = FACTLINT_TRY(kept_.replace_findings(changed, found));
        for (const std::string& fingerprint : now)
            if (!std::binary_search(before.begin(), before.end(), fingerprint))
                out.fresh.push_back(fingerprint);
        for (const std::string& fingerprint : before)
            if (!now.contains(fingerprint)) out.fixed.push_back(fingerprint);
        out.standing = FACTLINT_TRY(kept_.findings()) - static_cast<std::int64_t>(out.fresh.size());
        return out;
    }

    claims::KeptClaims& kept_;
    const std::shared_ptr<const lexicon::Lexicon>& lexicon_;
    const EngineOptions& options_;
    std::map<std::int64_t, ArticleDigest> articles_; ///< without claims and words
    std::map<claims::KeptNumber, DigestedClaim> claims_;
    WordWeights words_;
};

} // namespace

Result<IncrementalOutcome> compare_with_kept(std::vector<ArticleDigest> articles, claims::KeptClaims& kept,
                                             const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                                             const EngineOptions& options) {
    FACTLINT_CHECK(kept.begin());
    auto out = Comparison(kept, lexicon, options).run(std::move(articles));
    const Status ended = kept.end(out.has_value());
    if (out && !ended) return tl::unexpected(ended.error());
    return out;
}

} // namespace factlint::contradict
