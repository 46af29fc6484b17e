#include "analyse/rows.hpp"

#include "analyse/coreference.hpp"
#include "analyse/document.hpp"
#include "base/ascii.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/yaml.hpp"

#include <algorithm>
#include <cmath>

namespace factlint::analyse {
namespace {

/// Byte offsets to code points, once per text.
class CodePoints {
  public:
    explicit CodePoints(std::string_view text) : before_(text.size() + 1) {
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            before_[i] = count;
            if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++count;
        }
        before_[text.size()] = count;
    }
    json::value operator()(Span span) const {
        // A byte inside a character counts as its start.
        return json::array{before_[std::min<std::size_t>(span.begin, before_.size() - 1)],
                           before_[std::min<std::size_t>(span.end, before_.size() - 1)]};
    }

  private:
    std::vector<std::uint32_t> before_;
};

json::array one(json::value span) {
    json::array out;
    out.push_back(std::move(span));
    return out;
}

json::object sentences(const Document& d, const CodePoints& at) {
    json::array spans;
    json::array tokens;
    for (const auto& s : d.sentences()) spans.push_back(at(s.span));
    for (const auto& t : d.tokens()) tokens.push_back(at(t.span));
    return {{"sentences", spans}, {"tokens", tokens}};
}

/// The content in pieces, without what stands in its midst.
void add_content(json::array& out, const Attribution& a, const CodePoints& at) {
    if (a.aside.empty() || !a.content.covers(a.aside)) {
        out.push_back(at(a.content));
        return;
    }
    if (a.aside.begin > a.content.begin) out.push_back(at({a.content.begin, a.aside.begin}));
    if (a.aside.end < a.content.end) out.push_back(at({a.aside.end, a.content.end}));
}

json::object attributions(const Document& d, const CodePoints& at) {
    json::array out;
    Span last_cue;
    std::uint32_t last_end = 0;
    auto all = d.attributions();
    all.insert(all.end(), d.attitudes().begin(), d.attitudes().end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Attribution& a, const Attribution& b) { return a.cue.begin < b.cue.begin; });
    for (const auto& a : all) {
        // "..., she said. ...": what goes on after the cue in the same paragraph is the same saying.
        const bool apart = a.content.begin > last_end &&
                           Span{last_end, a.content.begin}.in(d.text()).find('\n') != std::string_view::npos;
        last_end = a.content.end;
        if (!a.cue.empty() && a.cue == last_cue && !apart) {
            add_content(out.back().as_object()["content"].as_array(), a, at);
            continue;
        }
        last_cue = a.cue;
        json::object row;
        if (!a.source.empty()) row["source"] = one(at(a.source));
        if (!a.cue.empty()) row["cue"] = one(at(a.cue));
        json::array content;
        add_content(content, a, at);
        row["content"] = std::move(content);
        if (!a.holder.empty()) row["speaker"] = a.holder;
        out.push_back(std::move(row));
    }
    return {{"attributions", out}};
}

std::string_view short_type(EntityType type) {
    if (type == EntityType::Person) return "PER";
    if (type == EntityType::Organization) return "ORG";
    if (type == EntityType::Place) return "LOC";
    return {};
}

/// Rows count the titles right before a person's name as part of it: "President Ana Ruiz".
Span with_title(const Document& d, const Entity& entity) {
    if (entity.type != EntityType::Person) return entity.span;
    auto begin = entity.tokens.begin;
    for (auto at = begin; at > 0; --at) {
        const auto& token = d.tokens()[at - 1];
        const auto word = d.words(token);
        const auto gap = d.words(Span{token.span.end, d.tokens()[at].span.begin});
        if (gap.find('\n') != std::string_view::npos) break;
        if (word == "." && gap == " " && at > 1) continue; // "Mr ." of two tokens
        if (!ascii::is_upper(word.front()) || !d.lexicon().in_list("titles", ascii::lower(word))) break;
        begin = at - 1;
    }
    return d.span_of({begin, entity.tokens.end});
}

json::object entities(const Document& d, const CodePoints& at) {
    json::array out;
    for (const auto& e : d.entities()) {
        const auto type = short_type(e.type);
        if (!type.empty()) out.push_back(json::object{{"span", at(with_title(d, e))}, {"type", type}});
    }
    return {{"entities", out}};
}

json::object coref(const Document& d, const CodePoints& at) {
    json::array out;
    for (const auto& mentions : coreference_chains(d)) {
        json::array chain;
        for (const Span span : mentions) chain.push_back(at(span));
        out.push_back(std::move(chain));
    }
    return {{"chains", out}};
}

json::object times(const Document& d, const CodePoints& at) {
    static constexpr std::string_view kinds[] = {"DATE", "TIME", "DURATION", "SET"};
    json::array out;
    for (const auto& t : d.times())
        out.push_back(json::object{
            {"span", at(t.span)}, {"type", kinds[static_cast<std::size_t>(t.kind)]}, {"value", t.value}});
    return {{"times", out}};
}

json::object negation(const Document& d, const CodePoints& at) {
    json::array out;
    for (const auto& n : d.negations()) {
        json::array cue;
        for (const Span part : n.cue_parts) cue.push_back(at(part));
        json::array scope;
        for (const Span part : n.parts) scope.push_back(at(part));
        out.push_back(json::object{{"cue", cue}, {"scope", scope}});
    }
    return {{"negations", out}};
}

json::object factuality(const Document& d, const CodePoints& at) {
    json::array out;
    for (const auto& f : d.factuality()) {
        const double value = std::round(static_cast<double>(f.degree) * 100) / 100;
        out.push_back(json::object{{"span", at(d.tokens()[f.token].span)}, {"value", value}});
    }
    return {{"events", out}};
}

std::string_view row_kind(const Quantity& q) {
    switch (q.kind) {
    case QuantityKind::Ordinal:
        return "ordinal";
    case QuantityKind::Age:
        return "age";
    case QuantityKind::Year:
        return "year";
    case QuantityKind::Identifier:
        return "identifier";
    case QuantityKind::Money:
        return "currency";
    case QuantityKind::Percent:
    case QuantityKind::PercentagePoint:
        return "percent";
    case QuantityKind::Measure:
        return q.measure == "temperature" ? "temperature" : q.measure == "time" ? "duration" : "dimension";
    default:
        return "number";
    }
}

json::object quantities(const Document& d, const CodePoints& at) {
    json::array out;
    for (const auto& q : d.quantities()) {
        // With its unit, without its bounds and its counted noun. A range has its middle as value.
        json::object row{
            {"span", at(q.amount)}, {"value", (q.lo + q.hi) / 2 / q.unit_factor}, {"kind", row_kind(q)}};
        if (q.unit_name.empty())
            row["unit"] = nullptr;
        else
            row["unit"] = q.unit_name;
        out.push_back(std::move(row));
    }
    return {{"quantities", out}};
}

using Maker = json::object (*)(const Document&, const CodePoints&);
constexpr std::pair<std::string_view, Maker> makers[] = {
    {"attributions", attributions}, {"coref", coref},       {"entities", entities},
    {"factuality", factuality},     {"negation", negation}, {"quantities", quantities},
    {"sentences", sentences},       {"times", times}};

} // namespace

const std::vector<std::string_view>& row_layer_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out;
        for (const auto& [name, make] : makers) out.push_back(name);
        return out;
    }();
    return names;
}

Result<std::string> answer_row(std::string_view line, std::string_view layer,
                               const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    for (const auto& [name, make] : makers) {
        if (name != layer) continue;
        const auto parsed = FACTLINT_TRY(json::parse(line));
        if (!parsed.is_object()) return fail("a row is no object", {}, R"(write {"id": "a", "text": "..."})");
        const auto& row = parsed.as_object();
        const auto* id = row.if_contains("id");
        if (id == nullptr || row.if_contains("text") == nullptr)
            return fail("a row without id or text", {}, R"(write {"id": "a", "text": "..."})");
        const std::string text = sanitise_utf8(json::get_string(row, "text")).text;
        DocumentOptions options;
        options.published = parse_date(json::get_string(row, "anchor")).value_or(Date{});
        const Document document(text, lexicon, options);
        json::object answer{{"id", *id}};
        for (auto& member : make(document, CodePoints(text)))
            answer[member.key()] = std::move(member.value());
        return json::serialize(answer);
    }
    std::string known;
    for (const auto name : row_layer_names()) known += (known.empty() ? "" : ", ") + std::string(name);
    const auto near = yaml::nearest(layer, row_layer_names());
    return fail("unknown layer '" + std::string(layer) + "'", {},
                (near.empty() ? std::string{} : "did you mean '" + near + "'? ") + "layers of rows are " +
                    known);
}

} // namespace factlint::analyse
