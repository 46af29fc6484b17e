#include "contradict/copy_sentence_codec.hpp"

#include "base/format.hpp"

#include <charconv>
#include <limits>

namespace factlint::contradict {
namespace {

json::array encode_span(Span span) { return {span.begin, span.end}; }

Span decode_span(const json::object& object, std::string_view name) {
    const json::array* pair = json::get_array(object, name);
    if (pair == nullptr || pair->size() != 2) return {};
    const auto edge = [&](std::size_t at) {
        const std::int64_t* number = (*pair)[at].if_int64();
        const bool fits =
            number != nullptr && *number >= 0 && *number <= std::numeric_limits<std::uint32_t>::max();
        return fits ? static_cast<std::uint32_t>(*number) : 0U;
    };
    return {edge(0), edge(1)};
}

json::object encode_slot(const CopySlot& slot) {
    json::object out;
    out["kind"] = static_cast<int>(slot.kind);
    out["mark"] = encode_span(slot.mark);
    if (!slot.key.empty()) out["key"] = slot.key;
    if (slot.kind == SlotKind::Figure) {
        out["value"] = slot.value;
        out["digits"] = slot.digits;
    }
    return out;
}

Result<CopySlot> decode_slot(const json::object& object, std::size_t length) {
    CopySlot out;
    const std::int64_t kind = json::get_integer(object, "kind", -1);
    if (kind < 0 || kind > static_cast<int>(SlotKind::Date)) return fail("unknown kind of slot");
    out.kind = static_cast<SlotKind>(kind);
    out.mark = decode_span(object, "mark");
    if (out.mark.end > length || out.mark.begin > out.mark.end)
        return fail("field \"mark\" lies outside of its sentence");
    out.key = std::string(json::get_string(object, "key"));
    out.value = json::get_number(object, "value");
    out.digits = static_cast<int>(json::get_integer(object, "digits"));
    return out;
}

Result<CopySentence> decode_sentence(const json::object& object) {
    CopySentence out;
    const auto field = field_by_name(json::get_string(object, "field"));
    if (!field) return fail("unknown field of a text");
    out.field = *field;
    out.span = decode_span(object, "span");
    out.line = static_cast<std::uint32_t>(json::get_integer(object, "line"));
    out.column = static_cast<std::uint32_t>(json::get_integer(object, "column"));
    out.text = std::string(json::get_string(object, "text"));
    out.holder = std::string(json::get_string(object, "holder"));
    const std::string_view skeleton = json::get_string(object, "skeleton");
    const auto [end, error] =
        std::from_chars(skeleton.data(), skeleton.data() + skeleton.size(), out.skeleton, 16);
    if (error != std::errc() || end != skeleton.data() + skeleton.size())
        return fail("field \"skeleton\" is no hexadecimal number");
    out.negated = json::get_bool(object, "negated");
    out.negator = decode_span(object, "negator");
    if (out.negator.end > out.text.size() || out.negator.begin > out.negator.end)
        return fail("field \"negator\" lies outside of its sentence");
    if (const json::array* slots = json::get_array(object, "slots"))
        for (const json::value& slot : *slots)
            if (const json::object* one = slot.if_object())
                out.slots.push_back(FACTLINT_TRY(decode_slot(*one, out.text.size())));
    return out;
}

} // namespace

json::array encode_sentences(const std::vector<CopySentence>& sentences) {
    json::array out;
    for (const CopySentence& sentence : sentences) {
        json::object one;
        one["field"] = name_of(sentence.field);
        one["span"] = encode_span(sentence.span);
        one["line"] = sentence.line;
        one["column"] = sentence.column;
        one["text"] = sentence.text;
        if (!sentence.holder.empty()) one["holder"] = sentence.holder;
        one["skeleton"] = fmt::format("{:016x}", sentence.skeleton); // too large for a number of JSON
        if (sentence.negated) one["negated"] = true;
        if (!sentence.negator.empty()) one["negator"] = encode_span(sentence.negator);
        json::array slots;
        for (const CopySlot& slot : sentence.slots) slots.push_back(encode_slot(slot));
        if (!slots.empty()) one["slots"] = std::move(slots);
        out.push_back(std::move(one));
    }
    return out;
}

Result<std::vector<CopySentence>> decode_sentences(const json::array& sentences) {
    std::vector<CopySentence> out;
    for (const json::value& sentence : sentences)
        if (const json::object* one = sentence.if_object())
            out.push_back(FACTLINT_TRY(decode_sentence(*one)));
    return out;
}

} // namespace factlint::contradict
