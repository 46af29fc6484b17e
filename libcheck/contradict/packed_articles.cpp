#include "contradict/packed_articles.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

// Measured with bench/contradict_scale: of ten thousand articles nearly every claim is unpacked once.
constexpr std::size_t claims_kept = 16384;

} // namespace

void PackedArticles::add(std::string id, std::string packed) {
    packed.shrink_to_fit();
    packed_.push_back({std::move(id), std::move(packed)});
    heads_.clear();
}

void PackedArticles::settle() {
    if (heads_.size() == packed_.size()) return;
    std::reverse(packed_.begin(), packed_.end());
    std::stable_sort(packed_.begin(), packed_.end(),
                     [](const Packed& a, const Packed& b) { return a.id < b.id; });
    packed_.erase(std::unique(packed_.begin(), packed_.end(),
                              [](const Packed& a, const Packed& b) { return a.id == b.id; }),
                  packed_.end());
    heads_.clear();
    heads_.reserve(packed_.size());
    // What was packed here can be read.
    for (std::uint32_t i = 0; i < packed_.size(); ++i) heads_.push_back(*open(i).head());
}

std::uint32_t PackedArticles::find(std::string_view id) const {
    const auto at =
        std::lower_bound(heads_.begin(), heads_.end(), id,
                         [](const ArticleDigest& head, std::string_view other) { return head.id < other; });
    return static_cast<std::uint32_t>(at - heads_.begin());
}

PackedDigest PackedArticles::open(std::uint32_t article) const {
    return *PackedDigest::open(packed_[article].bytes);
}

std::vector<std::string> PackedArticles::words(std::uint32_t article) const { return *open(article).words(); }

std::vector<CopySentence> PackedArticles::copy_sentences(std::uint32_t article) const {
    return *open(article).copy_sentences();
}

ClaimReader::ClaimReader(const PackedArticles& articles) : articles_(articles), claims_(claims_kept) {
    first_.push_back(0);
    digests_.reserve(articles.size());
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        digests_.push_back(articles.open(i));
        first_.push_back(first_.back() + static_cast<claims::ClaimNumber>(digests_.back().claims()));
    }
}

std::uint32_t ClaimReader::article_of(claims::ClaimNumber claim) const {
    const auto next = std::upper_bound(first_.begin(), first_.end(), claim);
    return static_cast<std::uint32_t>(next - first_.begin()) - 1;
}

std::shared_ptr<const ReadClaim> ClaimReader::read(claims::ClaimNumber claim) {
    return claims_.get(claim, [&] {
        const std::uint32_t article = article_of(claim);
        auto out = std::make_shared<ReadClaim>();
        out->claim = *digests_[article].claim(claim - first_[article]);
        out->event = make_event(out->claim, articles_.heads()[article]);
        return std::shared_ptr<const ReadClaim>(std::move(out));
    });
}

} // namespace factlint::contradict
