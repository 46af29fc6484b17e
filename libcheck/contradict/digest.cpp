#include "contradict/digest.hpp"

#include "base/dates.hpp"
#include "base/text.hpp"
#include "contradict/headline.hpp"
#include "records/signature.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_words = 4000;

void add_words(const analyse::Document& document, std::vector<std::string>& out) {
    using analyse::Tag;
    for (const analyse::Token& token : document.tokens()) {
        if (out.size() >= most_words) return;
        if (token.tag != Tag::Noun && token.tag != Tag::Propn && token.tag != Tag::Verb &&
            token.tag != Tag::Adj)
            continue;
        std::string lemma = lower_case(token.lemma);
        if (lemma.size() < 3 || document.lexicon().in_list("stop-words", lemma)) continue;
        out.push_back(std::move(lemma));
    }
    for (const analyse::Entity& entity : document.entities())
        if (!entity.id.empty()) out.push_back(entity.id);
}

// What the text tells of as past happened before it was written.
std::int64_t last_past_day(const std::vector<Claim>& claims) {
    std::int64_t out = ArticleDigest::unknown_day;
    for (const Claim& claim : claims) {
        if (!claim.time.explicit_in_text || claim.future || claim.conditional || claim.generic) continue;
        if (claim.factuality != Factuality::Certain || claim.extra.contains("time_from")) continue;
        if (claim.extra.contains("time_open") || claim.predicate == "be" || !claim.holders.empty()) continue;
        // Only a clause in the past tense is sure to look back.
        if (const auto past = claim.extra.find("past"); past == claim.extra.end()) continue;
        out = std::max(out, claim.time.lo);
    }
    return out;
}

} // namespace

ArticleDigest digest(const analyse::ArticleDocuments& documents, std::vector<Claim> claims) {
    const Article& article = documents.article();
    ArticleDigest out;
    out.id = article.id;
    out.path = article.path;
    out.outlet = article.outlet();
    out.url = article.url;
    out.title = article.title.value;
    out.kind = article.kind.value;
    out.signature = article.signature.empty() ? minhash_signature(article.body) : article.signature;
    const Date published = analyse::published_date(article);
    if (published.known()) {
        out.published = published.iso();
        out.published_day = to_days(published);
        out.written_from = out.published_day;
    } else {
        out.written_from = last_past_day(claims);
    }
    if (!out.signature.empty()) out.sentences = copy_sentences(documents);
    out.gist = gist_of(documents.title(), documents.body(), out.published_day);
    add_words(documents.title(), out.words);
    add_words(documents.body(), out.words);
    std::sort(out.words.begin(), out.words.end());
    out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
    out.claims.reserve(claims.size());
    for (Claim& claim : claims) {
        Place place = documents.place(claim.field, claim.span);
        if (!claim.holders.empty()) place.holder = claim.holders.back();
        // As a record would have it, so that a claim that was written and read again compares in the same
        // way.
        claim.parse_confidence = json::rounded(claim.parse_confidence);
        if (!claim.time.known() && claim.time.value.empty()) claim.time = {};
        out.claims.push_back({std::move(claim), std::move(place)});
    }
    out.told = told_plainly(out.claims);
    return out;
}

} // namespace factlint::contradict
