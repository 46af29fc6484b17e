#include "contradict/packed_digest.hpp"

#include "base/json.hpp"
#include "contradict/packed_gist.hpp"
#include "contradict/packed_layout.hpp"

#include <algorithm>
#include <limits>

namespace factlint::contradict {
namespace {

using namespace packed;

Error damaged() { return {{}, "a packed digest cannot be read", {}, {}}; }

std::uint32_t narrow(std::int64_t value) {
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(value, 0, std::numeric_limits<std::uint32_t>::max()));
}

// Numbers that no packed span has are moved to where a span can be.
Span read_span(PackedReader& in, std::uint32_t near) {
    constexpr std::int64_t far = std::int64_t{1} << 33U;
    const std::int64_t begin = std::clamp(in.signed_number(), -far, far) + near;
    const std::int64_t size = std::clamp(in.signed_number(), -far, far);
    return {narrow(begin), narrow(begin + size)};
}

std::string_view words_in(std::string_view sentence, std::uint32_t begin, Span span) {
    if (span.begin < begin || span.end < span.begin || span.end - begin > sentence.size()) return {};
    return sentence.substr(span.begin - begin, span.size());
}

TextField field_of(std::uint64_t number) {
    return static_cast<TextField>(std::min<std::uint64_t>(number & 3U, 2));
}

} // namespace

std::string_view PackedDigest::string(std::uint64_t number) const {
    if (number >= strings_.size()) return {};
    return PackedReader(bytes_.substr(strings_[static_cast<std::size_t>(number)])).text();
}

std::vector<std::string> PackedDigest::read_strings(PackedReader& in) const {
    std::vector<std::string> out(in.count());
    for (std::string& each : out) each = read_string(in);
    return out;
}

Result<PackedDigest> PackedDigest::open(std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return tl::unexpected(damaged());
    PackedReader in(bytes);
    PackedDigest out;
    out.bytes_ = bytes;
    const auto offset = [&] { return static_cast<std::uint32_t>(bytes.size() - in.left()); };
    out.strings_.resize(in.count());
    for (std::uint32_t& each : out.strings_) {
        each = offset();
        in.text();
    }
    out.head_ = in.text();
    out.words_ = in.text();
    out.sentences_.resize(in.count());
    for (std::uint32_t& each : out.sentences_) {
        each = offset();
        read_span(in, 0);
        in.number();
        in.text();
    }
    out.copies_ = in.text();
    out.gist_ = in.text();
    std::vector<std::uint64_t> sizes(in.count());
    for (std::uint64_t& each : sizes) each = in.number();
    out.claims_.reserve(sizes.size() + 1);
    for (const std::uint64_t size : sizes) {
        out.claims_.push_back(offset());
        in.raw(size);
    }
    out.claims_.push_back(offset());
    if (in.failed() || !in.at_end()) return tl::unexpected(damaged());
    return out;
}

Result<ArticleDigest> PackedDigest::head() const {
    PackedReader in(head_);
    ArticleDigest out;
    for (std::string* text :
         {&out.id, &out.path, &out.outlet, &out.published, &out.url, &out.title, &out.kind, &out.signature})
        *text = read_string(in);
    out.published_day = in.signed_number();
    out.written_from = in.signed_number();
    out.words = read_strings(in);
    out.told = read_strings(in);
    if (in.failed()) return tl::unexpected(damaged());
    return out;
}

Result<std::vector<std::string>> PackedDigest::words() const {
    PackedReader in(words_);
    auto out = read_strings(in);
    if (in.failed()) return tl::unexpected(damaged());
    return out;
}

Result<EventGist> PackedDigest::gist() const {
    if (gist_.empty()) return EventGist{};
    PackedReader in(gist_);
    EventGist out = read_gist(in, [&](std::uint64_t number) { return string(number); });
    if (in.failed()) return tl::unexpected(damaged());
    return out;
}

Result<std::vector<CopySentence>> PackedDigest::copy_sentences() const {
    PackedReader in(copies_);
    std::vector<CopySentence> out(in.count());
    for (CopySentence& sentence : out) {
        const std::uint64_t bits = in.number();
        sentence.field = field_of(bits);
        sentence.negated = (bits & 4U) != 0;
        sentence.span = read_span(in, 0);
        sentence.line = static_cast<std::uint32_t>(in.number());
        sentence.column = static_cast<std::uint32_t>(in.number());
        sentence.text = read_string(in);
        sentence.holder = read_string(in);
        sentence.skeleton = in.fixed();
        sentence.negator = read_span(in, 0);
        sentence.slots.resize(in.count());
        for (CopySlot& slot : sentence.slots) {
            slot.kind = static_cast<SlotKind>(std::min<std::uint64_t>(in.number(), 2));
            slot.mark = read_span(in, 0);
            slot.key = read_string(in);
            if (slot.kind != SlotKind::Figure) continue;
            slot.value = in.real();
            slot.digits = static_cast<int>(in.signed_number());
        }
    }
    if (in.failed()) return tl::unexpected(damaged());
    return out;
}

void PackedDigest::read_arguments(PackedReader& in, Claim& claim) const {
    claim.arguments.resize(in.count());
    for (Argument& each : claim.arguments) {
        const std::uint64_t bits = in.number();
        each.listed = (bits & 2U) != 0;
        each.role = read_string(in);
        each.span = read_span(in, claim.sentence.begin);
        each.text = (bits & 1U) == 0 ? std::string(words_in(claim.text, claim.sentence.begin, each.span))
                                     : read_string(in);
        each.key = read_string(in);
        each.head = read_string(in);
    }
}

void PackedDigest::read_extra(PackedReader& in, Claim& claim) const {
    const std::size_t fields = in.count();
    for (std::size_t i = 0; i < fields; ++i) {
        json::value& value = claim.extra[string(in.number())];
        switch (in.number()) {
        case is_false:
            value = false;
            break;
        case is_true:
            value = true;
            break;
        case is_whole:
            value = in.signed_number();
            break;
        case is_text:
            value = string(in.number());
            break;
        case is_span:
            value = json::from_span(read_span(in, claim.sentence.begin));
            break;
        default:
            if (auto parsed = json::parse(string(in.number()))) value = std::move(*parsed);
        }
    }
}

Result<DigestedClaim> PackedDigest::claim(std::size_t number) const {
    PackedReader in(bytes_.substr(claims_[number], claims_[number + 1] - claims_[number]));
    PackedReader head(head_);
    DigestedClaim out;
    Claim& claim = out.claim;
    const std::uint64_t bits = in.number();
    const auto has = [&](ClaimBit bit) { return (bits & bit) != 0; };
    const std::string_view article = string(head.number());

    const std::uint64_t sentence = in.number();
    if (sentence >= sentences_.size()) return tl::unexpected(damaged());
    PackedReader of_sentence(bytes_.substr(sentences_[static_cast<std::size_t>(sentence)]));
    claim.sentence = read_span(of_sentence, 0);
    claim.text = read_string(of_sentence);
    PackedReader content(of_sentence.text());
    claim.content = read_strings(content);

    if (has(plain_name)) {
        claim.id = std::string(article) + ':';
        claim.id += static_cast<char>(in.number());
        claim.id += std::to_string(in.number());
    } else {
        claim.id = read_string(in);
    }
    claim.article = has(own_article) ? std::string(article) : read_string(in);
    claim.field = field_of(bits >> field_shift);
    claim.span = read_span(in, claim.sentence.begin);
    claim.predicate = read_string(in);
    claim.predicate_span = read_span(in, claim.sentence.begin);
    read_arguments(in, claim);
    claim.quantities.resize(in.count());
    for (ClaimQuantity& each : claim.quantities) {
        const std::uint64_t kind = in.number();
        each.lo = in.real();
        each.hi = (kind & 1U) != 0 ? each.lo : in.real();
        each.approximate = (kind & 2U) != 0;
        each.lower_bound = (kind & 4U) != 0;
        each.upper_bound = (kind & 8U) != 0;
        each.unit = read_string(in);
        each.counted = read_string(in);
        each.span = read_span(in, claim.sentence.begin);
    }
    claim.polarity = has(negative) ? Polarity::Negative : Polarity::Positive;
    claim.factuality = static_cast<Factuality>((bits >> factuality_shift) & 3U);
    claim.time.lo = in.signed_number();
    claim.time.hi = in.signed_number();
    claim.time.value = read_string(in);
    claim.time.explicit_in_text = has(explicit_time);
    claim.place = read_string(in);
    claim.holders = read_strings(in);
    claim.quoted = has(quoted);
    claim.conditional = has(conditional);
    claim.generic = has(generic);
    claim.future = has(future);
    const std::uint64_t thousandths = in.number();
    claim.parse_confidence = thousandths > 0 ? static_cast<double>(thousandths - 1) / 1000 : in.real();
    read_extra(in, claim);

    Place& place = out.place;
    PackedReader& of_article = has(own_place) ? head : in;
    place.article = has(own_place) ? std::string(article) : read_string(in);
    for (std::string* text : {&place.path, &place.outlet, &place.published, &place.url})
        *text = read_string(of_article);
    place.field = has(same_span) ? claim.field : field_of(in.number());
    place.span = has(same_span) ? claim.span : read_span(in, claim.sentence.begin);
    place.text = in.number() == by_span ? std::string(words_in(claim.text, claim.sentence.begin, place.span))
                                        : read_string(in);
    place.excerpt = has(whole_text) ? claim.text : read_string(in);
    place.line = static_cast<std::uint32_t>(in.number());
    place.column = static_cast<std::uint32_t>(in.number());
    place.holder = read_string(in);
    if (!has(unmarked)) {
        place.side = static_cast<int>(in.signed_number());
        place.marks.resize(in.count());
        for (Span& mark : place.marks) mark = read_span(in, 0);
    }
    if (in.failed() || head.failed() || content.failed()) return tl::unexpected(damaged());
    return out;
}

Result<ArticleDigest> PackedDigest::unpack() const {
    ArticleDigest out = FACTLINT_TRY(head());
    out.words = FACTLINT_TRY(words());
    out.sentences = FACTLINT_TRY(copy_sentences());
    out.gist = FACTLINT_TRY(gist());
    for (std::size_t i = 0; i < claims(); ++i) out.claims.push_back(FACTLINT_TRY(claim(i)));
    return out;
}

} // namespace factlint::contradict
