#include "records/codec.hpp"

#include "base/format.hpp"
#include "base/text.hpp"
#include "records/fields.hpp"

#include <array>
#include <cmath>
#include <optional>
#include <type_traits>

namespace factlint {
namespace codec {
namespace {

// How each enumeration is read back; writing has name_of.
void find_name(std::string_view name, std::optional<Level>& out) { out = level_by_name(name); }
void find_name(std::string_view name, std::optional<Relation>& out) { out = relation_by_name(name); }
void find_name(std::string_view name, std::optional<TextField>& out) { out = field_by_name(name); }
void find_name(std::string_view name, std::optional<BaselineState>& out) { out = baseline_by_name(name); }
void find_name(std::string_view name, std::optional<StanceValue>& out) { out = stance_by_name(name); }
void find_name(std::string_view name, std::optional<Polarity>& out) { out = polarity_by_name(name); }
void find_name(std::string_view name, std::optional<Factuality>& out) { out = factuality_by_name(name); }
void find_name(std::string_view name, std::optional<ReferenceKind>& out) {
    out = reference_kind_by_name(name);
}
void find_name(std::string_view name, std::optional<Verdict>& out) { out = verdict_by_name(name); }
void find_name(std::string_view name, std::optional<BlockKind>& out) { out = block_kind_by_name(name); }
void find_name(std::string_view name, std::optional<StoryKind>& out) {
    if (name == "near-copies") out = StoryKind::NearCopies;
    if (name == "event") out = StoryKind::Event;
}
std::string_view name_of(StoryKind kind) { return kind == StoryKind::NearCopies ? "near-copies" : "event"; }

template<typename T>
constexpr bool is_plain_number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

// Writes fields that say something: empty texts, empty lists and false are left out to keep lines short.
class Writer {
  public:
    explicit Writer(json::object& out) : out_(out) {}

    template<typename T>
    void required(std::string_view name, T& member) {
        out_[name] = to_json(member);
    }
    template<typename T>
    void always(std::string_view name, T& member) {
        out_[name] = to_json(member);
    }
    template<typename T>
    void number_or(std::string_view name, T& member, std::type_identity_t<T> absent) {
        if (as_written(member) != absent) out_[name] = to_json(member);
    }
    /// A number of the text itself, which rounding would falsify.
    void exact(std::string_view name, double& member) {
        if (member != 0 && !std::isnan(member)) out_[name] = member;
    }
    template<typename T>
    void field(std::string_view name, T& member) {
        if (!is_empty(member)) out_[name] = to_json(member);
    }

  private:
    json::object& out_;

    // What is compared with "not worth writing" is what a reader would get.
    template<typename T>
    static T as_written(T member) {
        if constexpr (std::is_floating_point_v<T>) {
            return json::rounded(member);
        } else {
            return member;
        }
    }

    template<typename T>
    static bool is_empty(const T& member) {
        if constexpr (std::is_same_v<T, Span>) {
            return member == Span{}; // an empty one elsewhere still says where
        } else if constexpr (std::is_enum_v<T>) {
            return static_cast<int>(member) == 0;
        } else if constexpr (std::is_arithmetic_v<T>) {
            return as_written(member) == T{};
        } else if constexpr (std::is_same_v<T, Sourced>) {
            return member.value.empty() && member.candidates.empty();
        } else if constexpr (std::is_same_v<T, TimeInterval>) {
            return !member.known() && member.value.empty();
        } else if constexpr (requires { member.empty(); }) {
            return member.empty();
        } else {
            return false;
        }
    }

    template<typename T>
    static json::value to_json(T& member) {
        if constexpr (std::is_same_v<T, Span>) {
            return json::from_span(member);
        } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool>) {
            return json::value(member);
        } else if constexpr (std::is_floating_point_v<T>) {
            return json::rounded(member);
        } else if constexpr (std::is_arithmetic_v<T>) {
            return json::value(member);
        } else if constexpr (std::is_enum_v<T>) {
            return json::value(name_of(member));
        } else if constexpr (requires { typename T::mapped_type; }) {
            json::object object;
            for (auto& [key, value] : member) object[key] = value;
            return object;
        } else if constexpr (requires { member.push_back({}); }) {
            json::array array;
            array.reserve(member.size());
            for (auto& item : member) array.push_back(to_json(item));
            return array;
        } else {
            json::object object;
            Writer nested(object);
            fields(nested, member);
            return object;
        }
    }
};

// Reads what is there and takes it out of the object, so that what is left over is what this version does not
// know.
class Reader {
  public:
    explicit Reader(json::object& in) : in_(in) {}
    const std::string& problem() const { return problem_; }

    template<typename T>
    void required(std::string_view name, T& member) {
        const auto at = in_.find(name);
        if (at == in_.end() || at->value().is_null()) note(fmt::format("field \"{}\" is missing", name));
        field(name, member);
    }
    template<typename T>
    void always(std::string_view name, T& member) {
        field(name, member);
    }
    template<typename T>
    void number_or(std::string_view name, T& member, std::type_identity_t<T>) {
        field(name, member);
    }
    void exact(std::string_view name, double& member) { field(name, member); }
    template<typename T>
    void field(std::string_view name, T& member) {
        const auto at = in_.find(name);
        if (at == in_.end()) return;
        from_json(at->value(), member, name);
        in_.erase(at);
    }

  private:
    json::object& in_;
    std::string problem_;

    void note(std::string what) {
        if (problem_.empty()) problem_ = std::move(what);
    }
    void expected(std::string_view name, std::string_view what) {
        note(fmt::format("field \"{}\" must be {}", name, what));
    }

    template<typename T>
    void from_json(json::value& value, T& member, std::string_view name) {
        if constexpr (std::is_same_v<T, Span>) {
            member = json::to_span(&value);
            if (member.empty() && !is_pair(value)) expected(name, "a span [begin, end] with begin <= end");
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (value.is_string()) {
                member.assign(value.get_string().data(), value.get_string().size());
            } else if (!value.is_null()) {
                expected(name, "a text");
            }
        } else if constexpr (std::is_same_v<T, bool>) {
            if (value.is_bool()) {
                member = value.get_bool();
            } else {
                expected(name, "true or false");
            }
        } else if constexpr (is_plain_number<T>) {
            boost::json::error_code error;
            const T number = value.is_number() ? value.to_number<T>(error) : T{};
            if (!value.is_number() || error) {
                expected(name, "a number");
            } else {
                member = number;
            }
        } else if constexpr (std::is_enum_v<T>) {
            std::optional<T> known;
            if (value.is_string()) find_name(value.get_string(), known);
            if (known) {
                member = *known;
            } else {
                expected(name, "one of the names in docs/records.md");
            }
        } else if constexpr (requires { typename T::mapped_type; }) {
            if (!value.is_object()) return expected(name, "an object");
            for (auto& item : value.get_object()) from_json(item.value(), member[item.key()], name);
        } else if constexpr (requires { member.push_back({}); }) {
            if (!value.is_array()) return expected(name, "a list");
            member.reserve(value.get_array().size());
            for (json::value& item : value.get_array()) {
                typename T::value_type each{};
                from_json(item, each, name);
                member.push_back(std::move(each));
            }
        } else {
            // A bare text where a sourced value stands is a value without a source: other programs write
            // that.
            if constexpr (std::is_same_v<T, Sourced>) {
                if (value.is_string()) {
                    member.value = std::string(value.get_string());
                    return;
                }
                if (value.is_null()) return;
            }
            if (!value.is_object()) return expected(name, "an object");
            Reader nested(value.get_object());
            fields(nested, member);
            if (!nested.problem().empty()) note(fmt::format("in \"{}\": {}", name, nested.problem()));
        }
    }

    static bool is_pair(const json::value& value) {
        const auto* pair = value.if_array();
        if (pair == nullptr || pair->size() != 2 || !(*pair)[0].is_number() || !(*pair)[1].is_number())
            return false;
        boost::json::error_code error;
        const auto begin = (*pair)[0].to_number<std::int64_t>(error);
        const auto end = (*pair)[1].to_number<std::int64_t>(error);
        return !error && begin >= 0 && begin == end;
    }
};

constexpr std::int64_t record_version = 1;

template<typename T>
std::string encode_as(std::string_view kind, const T& record) {
    json::object out;
    out["record"] = kind;
    out["v"] = record_version;
    // `fields` serves reading too and so takes a mutable record; the writer only looks.
    Writer writer(out);
    fields(writer, const_cast<T&>(record));
    for (const auto& member : record.extra) out[member.key()] = member.value();
    return json::serialize(out);
}

template<typename T>
Result<Record> decode_as(json::object& in) {
    T record;
    Reader reader(in);
    fields(reader, record);
    if (!reader.problem().empty()) return fail(reader.problem());
    in.erase("record");
    in.erase("v");
    record.extra = std::move(in);
    return Record(std::move(record));
}

// Spans come from outside: one that leaves the body would be read out of bounds further on.
Status check_spans(const Article& article) {
    const auto size = article.body.size();
    const auto check = [&](Span span, std::string_view what) -> Status {
        if (span.end > size || span.begin > span.end)
            return fail(fmt::format("{} [{}, {}] lies outside the body of {} bytes", what, span.begin,
                                    span.end, size));
        return {};
    };
    for (const Span& sentence : article.sentences) FACTLINT_CHECK(check(sentence, "sentence"));
    for (const Block& block : article.blocks) FACTLINT_CHECK(check(block.span, "block"));
    for (const Link& link : article.links) FACTLINT_CHECK(check(link.span, "link"));
    for (const QuotationSpan& quotation : article.quotations)
        FACTLINT_CHECK(check(quotation.span, "quotation"));
    return {};
}

} // namespace
} // namespace codec

std::string encode(const Article& article) { return codec::encode_as("article", article); }
std::string encode(const Claim& claim) { return codec::encode_as("claim", claim); }
std::string encode(const Finding& finding) { return codec::encode_as("finding", finding); }
std::string encode(const Stance& stance) { return codec::encode_as("stance", stance); }
std::string encode(const Story& story) { return codec::encode_as("story", story); }
std::string encode(const Reference& reference) { return codec::encode_as("reference", reference); }
std::string encode(const Source& source) { return codec::encode_as("source", source); }
std::string encode(const Summary& summary) { return codec::encode_as("summary", summary); }

json::object encode_place(const Place& place) {
    json::object out;
    codec::Writer writer(out);
    codec::fields(writer, const_cast<Place&>(place));
    return out;
}

Result<Place> decode_place(json::object object) {
    Place out;
    codec::Reader reader(object);
    codec::fields(reader, out);
    if (!reader.problem().empty()) return fail(reader.problem());
    return out;
}

Result<Record> decode_record(std::string_view line) {
    json::value value = FACTLINT_TRY(json::parse(line));
    json::object* object = value.if_object();
    if (object == nullptr) return fail("not a record: a JSON object is expected");
    const std::string kind(json::get_string(*object, "record"));
    if (kind.empty()) return fail("not a record: field \"record\" is missing");
    if (json::get_integer(*object, "v", 1) != codec::record_version) return Record(UnknownRecord{kind});
    if (kind == "article") {
        Record record = FACTLINT_TRY(codec::decode_as<Article>(*object));
        FACTLINT_CHECK(codec::check_spans(std::get<Article>(record)));
        return record;
    }
    if (kind == "claim") return codec::decode_as<Claim>(*object);
    if (kind == "finding") return codec::decode_as<Finding>(*object);
    if (kind == "stance") return codec::decode_as<Stance>(*object);
    if (kind == "story") return codec::decode_as<Story>(*object);
    if (kind == "reference") return codec::decode_as<Reference>(*object);
    if (kind == "source") return codec::decode_as<Source>(*object);
    if (kind == "summary") return codec::decode_as<Summary>(*object);
    return Record(UnknownRecord{kind});
}

} // namespace factlint
