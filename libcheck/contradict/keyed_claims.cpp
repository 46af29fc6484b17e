#include "contradict/keyed_claims.hpp"

#include "claims/blocking.hpp"
#include "contradict/altered_copy.hpp"
#include "contradict/candidates.hpp"
#include "contradict/collection.hpp"
#include "contradict/compare.hpp"
#include "contradict/digest_codec.hpp"
#include "contradict/merge.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

constexpr std::string_view article_key = "!article|";

std::string with_key(const std::string& key, json::object fields) {
    json::object out;
    out["key"] = key;
    for (auto& field : fields) out[field.key()] = std::move(field.value());
    return json::serialize(out);
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
    articles_.push_back(FACTLINT_TRY(decode_head(line)));
    return {};
}

void KeyedClaims::settle_articles() {
    if (collection_ != nullptr) return;
    settle(articles_);
    collection_ = std::make_unique<Collection>(collection_of(articles_));
}

Status KeyedClaims::add_claim(json::object& line) {
    if (key_.empty()) return {}; // no key: nothing that it could be compared with
    settle_articles();
    const std::int64_t number = json::get_integer(line, "number", -1);
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max())
        return fail("field \"number\" is missing");
    line.erase("number");
    DigestedClaim claim = FACTLINT_TRY(decode_claim(line));
    const auto article =
        std::lower_bound(articles_.begin(), articles_.end(), claim.claim.article,
                         [](const ArticleDigest& a, const std::string& id) { return a.id < id; });
    if (article == articles_.end() || article->id != claim.claim.article)
        return fail("a claim of an article that no line is about: " + claim.claim.article);
    bucket_.insert_or_assign(
        {static_cast<std::uint32_t>(article - articles_.begin()), static_cast<std::uint32_t>(number)},
        std::move(claim));
    return {};
}

void KeyedClaims::end_key() {
    if (bucket_.size() > 1) {
        const World world{lexicon_.get(), &collection_->words, false};
        std::vector<Event> events;
        std::vector<ClaimName> names;
        const auto index = claims::make_memory_claim_index();
        for (const auto& [name, claim] : bucket_) {
            // An index in memory cannot fail.
            (void)index->add(static_cast<claims::ClaimNumber>(events.size()), {key_});
            events.push_back(make_event(claim, articles_[name.first]));
            names.push_back(name);
        }
        for (const auto& [a, b] : candidate_pairs(*index, events)) {
            const std::pair pair{names[a], names[b]};
            if (pairs_.contains(pair)) continue; // they met under another key
            std::vector<PairFinding> found;
            for (PairFinding& finding : compare(events[a], events[b], world))
                if (is_reported(finding, options_.threshold, options_.imprecise))
                    found.push_back(std::move(finding));
            if (found.empty()) continue;
            clashing_.try_emplace(names[a], bucket_.at(names[a]));
            clashing_.try_emplace(names[b], bucket_.at(names[b]));
            pairs_.emplace(pair, std::move(found));
        }
    }
    bucket_.clear();
}

Outcome KeyedClaims::finish() {
    end_key();
    settle_articles();
    std::vector<Event> events;
    std::vector<std::uint32_t> copy_group;
    std::map<ClaimName, std::uint32_t> numbers;
    for (const auto& [name, claim] : clashing_) {
        numbers[name] = static_cast<std::uint32_t>(events.size());
        events.push_back(make_event(claim, articles_[name.first]));
        copy_group.push_back(collection_->copies[name.first]);
    }
    std::vector<ClashingPair> pairs;
    for (auto& [pair, found] : pairs_)
        for (PairFinding& finding : found)
            pairs.push_back({numbers.at(pair.first), numbers.at(pair.second), std::move(finding)});
    Outcome out;
    out.findings = merge(pairs, events, copy_group);
    add_altered_copies(articles_, collection_->copies, out.findings);
    out.stories = stories_of(articles_, collection_->copies, StoryKind::NearCopies);
    return out;
}

} // namespace factlint::contradict
