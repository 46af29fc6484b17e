#include "contradict/kept_reader.hpp"

#include "base/hash.hpp"
#include "claims/blocking.hpp"
#include "contradict/candidates.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

// One article met those of some hundred others, and some thousand of their claims, in a store of 100,000.
constexpr std::size_t claims_kept = 8192;
constexpr std::size_t articles_kept = 1024;

// No day that a text means lies further away; absurd ones meet at the edge, and those without a date before
// all.
constexpr std::int64_t furthest_day = 10'000'000;

std::int64_t near_day(std::int64_t day) { return std::clamp(day, -furthest_day, furthest_day); }

// Hashes are cut to what keeps rows short: of a hundred million keys two share 47 bits by a chance of one in
// a million each, and then a few claims are compared in vain.
std::uint64_t short_hash(std::uint64_t hash) { return hash >> 17U; }

std::vector<claims::KeptKey> places_of(const Event& event) {
    std::vector<claims::KeptKey> out;
    const CandidatePlace place = candidate_place(event);
    const std::int64_t day = near_day(place.day);
    const auto name = static_cast<std::uint32_t>(place.name.empty() ? 0 : hash64(place.name) >> 43U);
    for (const std::string& key : claims::blocking_keys(*event.claim))
        out.push_back({short_hash(hash64(key)), day, name});
    return out;
}

} // namespace

Result<claims::KeptArticle> kept_article(std::string bytes) {
    const PackedDigest digest = FACTLINT_TRY(PackedDigest::open(bytes));
    const ArticleDigest head = FACTLINT_TRY(digest.head());
    claims::KeptArticle out;
    out.id = head.id;
    out.hash = hash64(bytes);
    out.words = FACTLINT_TRY(digest.words());
    for (std::size_t i = 0; i < digest.claims(); ++i) {
        const DigestedClaim claim = FACTLINT_TRY(digest.claim(i));
        out.claims.push_back(places_of(make_event(claim, head)));
    }
    out.bytes = std::move(bytes);
    return out;
}

KeptReader::KeptReader(claims::KeptClaims& kept, WordWeights& words)
    : kept_(kept), words_(words), claims_(claims_kept), articles_(articles_kept) {}

Result<std::shared_ptr<const KeptReader::Opened>> KeptReader::article_of(std::int64_t claim) {
    const auto next = met_.upper_bound(claim);
    if (next != met_.begin() && claim < std::prev(next)->second.end)
        if (const auto* known = articles_.find(std::prev(next)->first)) return *known;
    claims::KeptBytes bytes = FACTLINT_TRY(kept_.article_of(claim));
    auto out = std::make_shared<Opened>();
    out->number = bytes.article;
    out->bytes = std::move(bytes.bytes);
    out->digest = FACTLINT_TRY(PackedDigest::open(out->bytes));
    if (claim - out->number >= static_cast<std::int64_t>(out->digest.claims()))
        return fail("the store lacks a claim that its keys name");
    Met& met = met_[out->number];
    met.end = out->number + bytes.claims;
    out->head = met.head.lock();
    if (out->head == nullptr) {
        out->head = std::make_shared<const ArticleDigest>(FACTLINT_TRY(out->digest.head()));
        met.head = out->head;
    }
    std::shared_ptr<const Opened> opened = std::move(out);
    articles_.put(opened->number, opened);
    return opened;
}

Result<std::shared_ptr<const ReadClaim>> KeptReader::read(std::int64_t claim) {
    if (const auto* known = claims_.find(claim)) return *known;
    const auto article = FACTLINT_TRY(article_of(claim));
    auto out = std::make_shared<ReadClaim>();
    out->head = article->head;
    out->claim = FACTLINT_TRY(article->digest.claim(static_cast<std::size_t>(claim - article->number)));
    FACTLINT_CHECK(weigh(out->claim.claim));
    out->event = make_event(out->claim, *out->head);
    std::shared_ptr<const ReadClaim> read = std::move(out);
    claims_.put(claim, read);
    return read;
}

Status KeptReader::weigh(const Claim& claim) {
    for (const std::string& word : claim.content)
        if (!words_.knows(word)) words_.set_frequency(word, FACTLINT_TRY(kept_.frequency(word)));
    return {};
}

} // namespace factlint::contradict
