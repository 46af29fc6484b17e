#include "contradict/keyed_claims.hpp"

#include "claims/blocking.hpp"
#include "contradict/altered_copy.hpp"
#include "contradict/candidates.hpp"
#include "contradict/collection.hpp"
#include "contradict/compare.hpp"
#include "contradict/digest_codec.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

constexpr std::string_view article_key = "!article|";
constexpr std::size_t claims_unpacked = 4096; ///< of a key, those that were compared last

std::string with_key(const std::string& key, json::object fields) {
    json::object out;
    out["key"] = key;
    for (auto& field : fields) out[field.key()] = std::move(field.value());
    return json::serialize(out);
}

// A claim as the only one of an article, so that its texts stand once.
std::string packed_alone(const DigestedClaim& claim) {
    ArticleDigest alone;
    alone.id = claim.claim.article;
    alone.claims = {claim};
    return pack(alone, GistKept::No);
}

// Up to the quotation mark that ends the key: what a sort brings together.
std::string_view start_of(std::string_view line, std::string_view key) {
    const std::string quoted = json::serialize(json::value(key));
    return line.substr(0, std::string_view("{\"key\":").size() + quoted.size());
}

} // namespace

std::vector<std::string> keyed_lines(const ArticleDigest& article) {
    std::vector<std::string> out;
    out.push_back(with_key(std::string(article_key) + article.id, encode_head(article)));
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
        std::vector<std::string> keys = claims::blocking_keys(article.claims[i].claim);
        if (keys.empty()) keys.emplace_back();
        for (const std::string& key : keys) {
            json::object fields = encode_claim(article.claims[i]);
            fields["number"] = i;
            out.push_back(with_key(key, std::move(fields)));
        }
    }
    return out;
}

KeyedClaims::KeyedClaims(std::shared_ptr<const lexicon::Lexicon> lexicon, EngineOptions options)
    : lexicon_(std::move(lexicon)), options_(options) {}
KeyedClaims::~KeyedClaims() = default;

Status KeyedClaims::add(std::string_view line) {
    json::value value = FACTLINT_TRY(json::parse(line));
    json::object* object = value.if_object();
    if (object == nullptr || !object->contains("key"))
        return fail("not a line of keyed claims", {}, "lines come from factlint-contradict --claims");
    const std::string key(json::get_string(*object, "key"));
    const std::string_view start = start_of(line, key);
    if (start < last_start_)
        return fail("the lines are not sorted by their bytes", {}, "run them through LC_ALL=C sort");
    if (start != last_start_) end_key();
    last_start_ = start;
    key_ = key;
    object->erase("key");
    return key.starts_with(article_key) ? add_article(*object) : add_claim(*object);
}

Status KeyedClaims::add_article(json::object& line) {
    if (collection_ != nullptr)
        return fail("the line of an article stands behind claims", {}, "run them through LC_ALL=C sort");
    articles_.add(FACTLINT_TRY(decode_head(line)));
    return {};
}

void KeyedClaims::settle_articles() {
    if (collection_ != nullptr) return;
    articles_.settle();
    collection_ = std::make_unique<Collection>(collection_of(articles_));
}

Status KeyedClaims::add_claim(json::object& line) {
    if (key_.empty()) return {}; // no key: nothing that it could be compared with
    settle_articles();
    const std::int64_t number = json::get_integer(line, "number", -1);
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max())
        return fail("field \"number\" is missing");
    line.erase("number");
    const DigestedClaim claim = FACTLINT_TRY(decode_claim(line));
    const std::string& id = claim.claim.article;
    const std::uint32_t article = articles_.find(id);
    if (article == articles_.size() || articles_.heads()[article].id != id)
        return fail("a claim of an article that no line is about: " + id);
    bucket_.insert_or_assign({article, static_cast<std::uint32_t>(number)}, packed_alone(claim));
    return {};
}

std::shared_ptr<const ReadClaim> KeyedClaims::unpack(const ClaimName& name, const std::string& packed) const {
    // What was packed here can be read.
    auto out = std::make_shared<ReadClaim>();
    out->claim = *PackedDigest::open(packed)->claim(0);
    out->event = make_event(out->claim, articles_.heads()[name.first]);
    return out;
}

void KeyedClaims::keep(const ClaimName& name) {
    if (!kept_.contains(name)) kept_.emplace(name, bucket_.at(name));
}

void KeyedClaims::end_key() {
    if (bucket_.size() > 1) {
        const World world{lexicon_.get(), &collection_->words, false};
        Candidates candidates;
        std::vector<std::pair<ClaimName, const std::string*>> claims;
        for (const auto& [name, packed] : bucket_) {
            candidates.add(unpack(name, packed)->event, name.first, {&key_, 1});
            claims.emplace_back(name, &packed);
        }
        candidates.settle();
        RecentlyAsked<claims::ClaimNumber, std::shared_ptr<const ReadClaim>> unpacked(claims_unpacked);
        const auto read = [&](claims::ClaimNumber number) {
            return unpacked.get(number, [&] { return unpack(claims[number].first, *claims[number].second); });
        };
        std::vector<claims::ClaimNumber> partners;
        for (const claims::ClaimNumber a : candidates.in_order_of_time()) {
            candidates.partners(a, partners);
            for (const claims::ClaimNumber b : partners) {
                const auto one = read(a);
                const auto other = read(b);
                const auto found = reported(compare(one->event, other->event, world), options_.threshold,
                                            options_.imprecise);
                if (found.empty()) continue;
                for (const claims::ClaimNumber each : {a, b}) keep(claims[each].first);
                clashing_.add(ClashingClaims::named(claims[a].first.second, one),
                              ClashingClaims::named(claims[b].first.second, other), found);
            }
        }
    }
    bucket_.clear();
}

Outcome KeyedClaims::finish() {
    end_key();
    settle_articles();
    Outcome out;
    const std::vector<ArticleDigest>& heads = articles_.heads();
    const World world{lexicon_.get(), &collection_->words, false};
    auto findings = clashing_.merge(
        [&](const std::vector<ClashingClaims::Article>& clashed) {
            std::vector<std::uint32_t> groups;
            for (const ClashingClaims::Article& article : clashed)
                groups.push_back(collection_->copies[articles_.find(article.id)]);
            return groups;
        },
        [&](const ClashingClaim& claim) -> Result<std::shared_ptr<const ReadClaim>> {
            const ClaimName name{articles_.find(claim.article), static_cast<std::uint32_t>(claim.number)};
            return unpack(name, kept_.at(name));
        },
        world);
    out.findings = std::move(*findings); // what was packed here can be read
    add_altered_copies(
        heads, collection_->copies, [&](std::uint32_t article) { return articles_.copy_sentences(article); },
        out.findings);
    out.stories = stories_of(heads, collection_->copies, StoryKind::NearCopies);
    return out;
}

} // namespace factlint::contradict
