#include "contradict/digest_codec.hpp"

#include "contradict/copy_sentence_codec.hpp"
#include "records/codec.hpp"

#include <algorithm>

namespace factlint::contradict {

namespace {

std::vector<std::string> decode_set(const json::object& object, std::string_view name) {
    std::vector<std::string> out;
    if (const json::array* list = json::get_array(object, name))
        for (const json::value& each : *list)
            if (each.is_string()) out.emplace_back(each.as_string());
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

json::object encode_head(const ArticleDigest& article) {
    json::object out;
    out["record"] = "digest";
    out["id"] = article.id;
    for (const auto& [name, text] : {std::pair{"path", &article.path},
                                     {"outlet", &article.outlet},
                                     {"published", &article.published},
                                     {"url", &article.url},
                                     {"title", &article.title},
                                     {"kind", &article.kind},
                                     {"signature", &article.signature}})
        if (!text->empty()) out[name] = *text;
    if (article.published_day != ArticleDigest::unknown_day) out["published_day"] = article.published_day;
    if (article.written_from != ArticleDigest::unknown_day) out["written_from"] = article.written_from;
    json::array words;
    for (const std::string& word : article.words) words.emplace_back(word);
    out["words"] = std::move(words);
    json::array told;
    for (const std::string& predicate : article.told) told.emplace_back(predicate);
    if (!told.empty()) out["told"] = std::move(told);
    if (!article.sentences.empty()) out["sentences"] = encode_sentences(article.sentences);
    return out;
}

Result<ArticleDigest> decode_head(const json::object& object) {
    ArticleDigest out;
    for (const auto& [name, text] : {std::pair{"id", &out.id},
                                     {"path", &out.path},
                                     {"outlet", &out.outlet},
                                     {"published", &out.published},
                                     {"url", &out.url},
                                     {"title", &out.title},
                                     {"kind", &out.kind},
                                     {"signature", &out.signature}})
        *text = std::string(json::get_string(object, name));
    if (out.id.empty()) return fail("field \"id\" is missing");
    out.published_day = json::get_integer(object, "published_day", ArticleDigest::unknown_day);
    out.written_from = json::get_integer(object, "written_from", ArticleDigest::unknown_day);
    out.words = decode_set(object, "words");
    out.told = decode_set(object, "told");
    if (const json::array* sentences = json::get_array(object, "sentences"))
        out.sentences = FACTLINT_TRY(decode_sentences(*sentences));
    return out;
}

json::object encode_claim(const DigestedClaim& claim) {
    // The codec writes lines; what it wrote is an object.
    json::object out = json::parse(encode(claim.claim)).value().as_object();
    out["passage"] = encode_place(claim.place);
    return out;
}

Result<DigestedClaim> decode_claim(json::object object) {
    DigestedClaim out;
    const json::object* passage = json::get_object(object, "passage");
    if (passage == nullptr) return fail("field \"passage\" is missing");
    out.place = FACTLINT_TRY(decode_place(*passage));
    object.erase("passage");
    Record record = FACTLINT_TRY(decode_record(json::serialize(object)));
    Claim* claim = std::get_if<Claim>(&record);
    if (claim == nullptr) return fail("not a claim");
    out.claim = std::move(*claim);
    return out;
}

} // namespace factlint::contradict
