#include "base/hash.hpp"
#include "base/json.hpp"
#include "contradict/packed_digest.hpp"
#include "contradict/packed_gist.hpp"
#include "contradict/packed_layout.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace factlint::contradict {
namespace {

using namespace packed;

// ":b12" behind the id of the article, written so that reading it gives the same.
struct PlainName {
    char letter = 0;
    std::uint64_t number = 0;
};

std::optional<PlainName> plain_name_of(std::string_view id, std::string_view article) {
    if (!id.starts_with(article)) return std::nullopt;
    id.remove_prefix(article.size());
    if (id.size() < 3 || id.size() > 12 || id[0] != ':' || (id[2] == '0' && id.size() > 3))
        return std::nullopt;
    PlainName out{id[1], 0};
    const auto [end, error] = std::from_chars(id.data() + 2, id.data() + id.size(), out.number);
    if (error != std::errc() || end != id.data() + id.size()) return std::nullopt;
    return out;
}

bool is_of_head(const Place& place, const ArticleDigest& article) {
    return place.article == article.id && place.path == article.path && place.outlet == article.outlet &&
           place.published == article.published && place.url == article.url;
}

// The words of a span of the article, as far as they lie in the sentence that begins at `begin`.
std::string_view words_in(std::string_view sentence, std::uint32_t begin, Span span) {
    if (span.begin < begin || span.end < span.begin || span.end - begin > sentence.size()) return {};
    return sentence.substr(span.begin - begin, span.size());
}

class Packer {
  public:
    explicit Packer(const ArticleDigest& article) : article_(article) { number_of(""); }

    std::string run(GistKept gist) {
        PackedWriter head;
        write_head(head);
        PackedWriter words;
        write_strings(words, article_.words);
        std::vector<std::string> claims;
        for (const DigestedClaim& claim : article_.claims) {
            PackedWriter one;
            write_claim(one, claim);
            claims.push_back(one.take());
        }
        PackedWriter copies;
        copies.number(article_.sentences.size());
        for (const CopySentence& sentence : article_.sentences) write_copy(copies, sentence);
        PackedWriter gist_bytes;
        if (gist == GistKept::Yes) write_gist(gist_bytes);

        PackedWriter out;
        out.number(strings_.size());
        for (const std::string_view each : strings_) out.text(each);
        for (const PackedWriter* part : {&head, &words}) out.text(part->bytes());
        out.number(sentence_numbers_.size());
        out.raw(sentences_.bytes());
        for (const PackedWriter* part : {&copies, &gist_bytes}) out.text(part->bytes());
        out.number(claims.size());
        for (const std::string& claim : claims) out.number(claim.size());
        for (const std::string& claim : claims) out.raw(claim);
        return out.take();
    }

  private:
    std::uint64_t number_of(std::string_view text) {
        const auto [at, is_new] = numbers_.try_emplace(text, strings_.size());
        if (is_new) strings_.push_back(text);
        return at->second;
    }
    void write(PackedWriter& out, std::string_view text) { out.number(number_of(text)); }
    void write_strings(PackedWriter& out, const std::vector<std::string>& list) {
        out.number(list.size());
        for (const std::string& each : list) write(out, each);
    }
    /// From a point near by.
    static void write(PackedWriter& out, Span span, std::uint32_t near) {
        out.signed_number(static_cast<std::int64_t>(span.begin) - near);
        out.signed_number(static_cast<std::int64_t>(span.end) - span.begin);
    }
    void write(PackedWriter& out, std::string_view text, std::string_view expected) {
        out.number(text == expected ? by_span : by_string);
        if (text != expected) write(out, text);
    }

    void write_head(PackedWriter& out) {
        for (const std::string* text : {&article_.id, &article_.path, &article_.outlet, &article_.published,
                                        &article_.url, &article_.title, &article_.kind, &article_.signature})
            write(out, *text);
        out.signed_number(article_.published_day);
        out.signed_number(article_.written_from);
        const auto is_name = [](const std::string& word) { return word.find(':') != std::string::npos; };
        out.number(
            static_cast<std::uint64_t>(std::count_if(article_.words.begin(), article_.words.end(), is_name)));
        for (const std::string& word : article_.words)
            if (is_name(word)) write(out, word);
        write_strings(out, article_.told);
    }

    std::uint64_t sentence_of(const Claim& claim) {
        PackedWriter content;
        write_strings(content, claim.content);
        const std::uint64_t text = number_of(claim.text);
        const auto [at, is_new] =
            sentence_numbers_.try_emplace({claim.sentence, text, content.bytes()}, sentence_numbers_.size());
        if (is_new) {
            write(sentences_, claim.sentence, 0);
            sentences_.number(text);
            sentences_.text(content.bytes());
        }
        return at->second;
    }

    void write_claim(PackedWriter& out, const DigestedClaim& digested) {
        const Claim& claim = digested.claim;
        const Place& place = digested.place;
        const auto name = plain_name_of(claim.id, article_.id);
        const std::uint32_t begin = claim.sentence.begin;
        std::uint64_t bits = 0;
        const auto set = [&](ClaimBit bit, bool value) { bits |= value ? bit : 0U; };
        set(own_article, claim.article == article_.id);
        set(plain_name, name.has_value());
        set(quoted, claim.quoted);
        set(conditional, claim.conditional);
        set(generic, claim.generic);
        set(future, claim.future);
        set(negative, claim.polarity == Polarity::Negative);
        set(explicit_time, claim.time.explicit_in_text);
        set(own_place, is_of_head(place, article_));
        set(same_span, place.span == claim.span && place.field == claim.field);
        set(whole_text, place.excerpt == claim.text);
        set(unmarked, place.side == -1 && place.marks.empty());
        bits |= static_cast<std::uint64_t>(claim.factuality) << factuality_shift;
        bits |= static_cast<std::uint64_t>(claim.field) << field_shift;
        out.number(bits);
        out.number(sentence_of(claim));
        if (name) {
            out.number(static_cast<unsigned char>(name->letter));
            out.number(name->number);
        } else {
            write(out, claim.id);
        }
        if ((bits & own_article) == 0) write(out, claim.article);
        write(out, claim.span, begin);
        write(out, claim.predicate);
        write(out, claim.predicate_span, begin);
        write_arguments(out, claim);
        out.number(claim.quantities.size());
        for (const ClaimQuantity& each : claim.quantities) {
            const bool point = std::bit_cast<std::uint64_t>(each.lo) == std::bit_cast<std::uint64_t>(each.hi);
            out.number((point ? 1U : 0U) | (each.approximate ? 2U : 0U) | (each.lower_bound ? 4U : 0U) |
                       (each.upper_bound ? 8U : 0U));
            out.real(each.lo);
            if (!point) out.real(each.hi);
            write(out, each.unit);
            write(out, each.counted);
            write(out, each.span, begin);
        }
        out.signed_number(claim.time.lo);
        out.signed_number(claim.time.hi);
        write(out, claim.time.value);
        write(out, claim.place);
        write_strings(out, claim.holders);
        // Shares have three decimals mostly.
        const double thousandths = claim.parse_confidence * 1000;
        const bool exact = thousandths >= 0 && thousandths <= 1000 &&
                           std::round(thousandths) / 1000 == claim.parse_confidence;
        out.number(exact ? static_cast<std::uint64_t>(std::llround(thousandths)) + 1 : 0);
        if (!exact) out.real(claim.parse_confidence);
        write_extra(out, claim);
        write_place(out, place, claim, bits);
    }

    void write_arguments(PackedWriter& out, const Claim& claim) {
        out.number(claim.arguments.size());
        for (const Argument& each : claim.arguments) {
            const bool by_words = each.text == words_in(claim.text, claim.sentence.begin, each.span);
            out.number((by_words ? 0U : 1U) | (each.listed ? 2U : 0U));
            write(out, each.role);
            write(out, each.span, claim.sentence.begin);
            if (!by_words) write(out, each.text);
            write(out, each.key);
            write(out, each.head);
        }
    }

    void write_extra(PackedWriter& out, const Claim& claim) {
        out.number(claim.extra.size());
        for (const auto& field : claim.extra) {
            write(out, own(std::string(std::string_view(field.key()))));
            const json::value& value = field.value();
            if (const bool* yes = value.if_bool()) {
                out.number(*yes ? is_true : is_false);
            } else if (value.is_int64()) {
                out.number(is_whole);
                out.signed_number(value.as_int64());
            } else if (value.is_string()) {
                out.number(is_text);
                write(out, own(std::string(std::string_view(value.as_string()))));
            } else if (const Span span = json::to_span(&value); value == json::from_span(span)) {
                out.number(is_span);
                write(out, span, claim.sentence.begin);
            } else {
                out.number(is_json);
                write(out, own(json::serialize(value)));
            }
        }
    }

    void write_place(PackedWriter& out, const Place& place, const Claim& claim, std::uint64_t bits) {
        if ((bits & own_place) == 0)
            for (const std::string* text :
                 {&place.article, &place.path, &place.outlet, &place.published, &place.url})
                write(out, *text);
        if ((bits & same_span) == 0) {
            out.number(static_cast<std::uint64_t>(place.field));
            write(out, place.span, claim.sentence.begin);
        }
        write(out, place.text, words_in(claim.text, claim.sentence.begin, place.span));
        if ((bits & whole_text) == 0) write(out, place.excerpt);
        out.number(place.line);
        out.number(place.column);
        write(out, place.holder);
        if ((bits & unmarked) != 0) return;
        out.signed_number(place.side);
        out.number(place.marks.size());
        for (const Span mark : place.marks) write(out, mark, 0);
    }

    void write_copy(PackedWriter& out, const CopySentence& sentence) {
        out.number(static_cast<std::uint64_t>(sentence.field) | (sentence.negated ? 4U : 0U));
        write(out, sentence.span, 0);
        out.number(sentence.line);
        out.number(sentence.column);
        write(out, sentence.text);
        write(out, sentence.holder);
        out.fixed(sentence.skeleton);
        write(out, sentence.negator, 0);
        out.number(sentence.slots.size());
        for (const CopySlot& slot : sentence.slots) {
            out.number(static_cast<std::uint64_t>(slot.kind));
            write(out, slot.mark, 0);
            write(out, slot.key);
            if (slot.kind != SlotKind::Figure) continue;
            out.real(slot.value);
            out.signed_number(slot.digits);
        }
    }

    void write_gist(PackedWriter& out) {
        // Most words of the gist are among the strings, and known by their hash.
        std::unordered_map<std::uint64_t, std::uint64_t> by_hash;
        for (std::size_t i = 0; i < strings_.size(); ++i) by_hash.try_emplace(hash64(strings_[i]), i);
        packed::write_gist(out, article_.gist, by_hash, [&](std::string_view text) { write(out, text); });
    }

    /// Strings that are not part of the digest itself live here.
    std::string_view own(std::string text) { return owned_.emplace_back(std::move(text)); }

    const ArticleDigest& article_;
    std::vector<std::string_view> strings_;
    std::unordered_map<std::string_view, std::uint64_t> numbers_;
    std::deque<std::string> owned_;
    PackedWriter sentences_;
    std::map<std::tuple<Span, std::uint64_t, std::string>, std::uint64_t> sentence_numbers_;
};

} // namespace

std::string pack(const ArticleDigest& article, GistKept gist) { return Packer(article).run(gist); }

} // namespace factlint::contradict
