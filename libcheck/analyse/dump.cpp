#include "analyse/dump.hpp"

#include "base/text.hpp"
#include "base/yaml.hpp"

#include <cstdio>

namespace factlint::analyse {
namespace {

std::string form_name(VerbForm form) {
    switch (form) {
    case VerbForm::Base:
        return "base";
    case VerbForm::Present:
        return "present";
    case VerbForm::Past:
        return "past";
    case VerbForm::PastParticiple:
        return "participle";
    case VerbForm::Gerund:
        return "gerund";
    case VerbForm::None:
        break;
    }
    return {};
}

std::string plain_number(double value) {
    char buffer[400];
    const int size = std::snprintf(buffer, sizeof buffer, "%.6f", value);
    std::string text(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string words(const Document& document, Span span) { return collapse_spaces(document.words(span)); }

std::string phrase_words(const Document& document, const Phrase& phrase) {
    return phrase.empty() ? std::string("-") : collapse_spaces(document.words(phrase.tokens));
}

/// One item as fields in the order in which both forms show them. Empty values are left out.
struct Field {
    std::string_view name;
    json::value value;
};
using Fields = std::vector<Field>;

json::value flag(bool value) { return value ? json::value(true) : json::value(nullptr); }
json::value word(std::string_view value) { return value.empty() ? json::value(nullptr) : json::value(value); }

std::vector<Fields> sentences(const Document& d) {
    std::vector<Fields> out;
    for (const auto& s : d.sentences())
        out.push_back({{"span", json::from_span(s.span)},
                       {"text", word(words(d, s.span))},
                       {"heading", flag(s.heading)}});
    return out;
}
std::vector<Fields> tokens(const Document& d) {
    std::vector<Fields> out;
    for (const auto& t : d.tokens())
        out.push_back(Fields{{"span", json::from_span(t.span)},
                             {"text", word(words(d, t.span))},
                             {"tag", word(name_of(t.tag))},
                             {"form", word(form_name(t.form))},
                             {"lemma", word(t.lemma)}});
    return out;
}
std::vector<Fields> trees(const Document& d) {
    std::vector<Fields> out;
    const auto& trees = d.trees();
    for (std::uint32_t i = 0; i < trees.size(); ++i)
        out.push_back(Fields{{"span", json::from_span(d.tokens()[i].span)},
                             {"text", word(words(d, d.tokens()[i].span))},
                             {"relation", word(name_of(trees.relation(i)))},
                             {"head", word(trees.is_root(i) ? "-" : d.words(d.tokens()[trees.head(i)]))},
                             {"certainty", trees[i].certainty}});
    return out;
}
std::vector<Fields> entities(const Document& d) {
    std::vector<Fields> out;
    for (const auto& e : d.entities())
        out.push_back(Fields{{"span", json::from_span(e.span)},
                             {"text", word(words(d, e.span))},
                             {"type", word(name_of(e.type))},
                             {"id", word(e.id)},
                             {"name", word(e.name)}});
    return out;
}
std::vector<Fields> quotations(const Document& d) {
    std::vector<Fields> out;
    for (const auto& q : d.quotations()) {
        std::string inner;
        for (const Span span : q.inner) inner += (inner.empty() ? "" : " / ") + words(d, span);
        out.push_back(Fields{{"span", json::from_span(q.span)},
                             {"text", word(words(d, q.content))},
                             {"inner", word(inner)},
                             {"scare", flag(q.scare)},
                             {"open", flag(!q.closed)}});
    }
    return out;
}
std::vector<Fields> attributions(const Document& d) {
    std::vector<Fields> out;
    const auto add = [&](const Attribution& a, bool attitude) {
        out.push_back(Fields{{"span", json::from_span(a.content)},
                             {"text", word(words(d, a.content))},
                             {"kind", word(name_of(a.kind))},
                             {"cue", word(words(d, a.cue))},
                             {"source", word(words(d, a.source))},
                             {"holder", word(a.holder)},
                             {"aside", word(words(d, a.aside))},
                             {"drift", word(words(d, a.drift))},
                             {"denies", flag(a.denies)},
                             {"alleges", flag(a.alleges)},
                             {"hidden", flag(a.hidden)},
                             {"attitude", flag(attitude)}});
    };
    auto attitude = d.attitudes().begin();
    for (const auto& a : d.attributions()) {
        for (; attitude != d.attitudes().end() && attitude->cue.begin < a.cue.begin; ++attitude)
            add(*attitude, true);
        add(a, false);
    }
    for (; attitude != d.attitudes().end(); ++attitude) add(*attitude, true);
    return out;
}
std::vector<Fields> quantities(const Document& d) {
    std::vector<Fields> out;
    for (const auto& q : d.quantities())
        out.push_back(Fields{{"span", json::from_span(q.span)},
                             {"text", word(words(d, q.span))},
                             {"kind", word(name_of(q.kind))},
                             {"value", word(q.lo == q.hi ? plain_number(q.lo)
                                                         : plain_number(q.lo) + ".." + plain_number(q.hi))},
                             {"unit", word(q.unit)},
                             {"counted", word(q.counted)},
                             {"approximate", flag(q.approximate)},
                             {"least", flag(q.lower_bound)},
                             {"most", flag(q.upper_bound)}});
    return out;
}
std::vector<Fields> times(const Document& d) {
    std::vector<Fields> out;
    for (const auto& t : d.times())
        out.push_back(Fields{{"span", json::from_span(t.span)},
                             {"text", word(words(d, t.span))},
                             {"kind", word(name_of(t.kind))},
                             {"value", word(t.value.empty() ? "?" : t.value)},
                             {"or", word(t.other)},
                             {"from", word(t.known() ? from_days(t.lo).iso() : std::string{})},
                             {"to", word(t.known() ? from_days(t.hi).iso() : std::string{})},
                             {"since", flag(t.open_end)},
                             {"until", flag(t.open_start)},
                             {"impossible", flag(t.impossible)}});
    return out;
}
std::string joined_words(const Document& d, const std::vector<Span>& parts) {
    std::string out;
    for (const Span part : parts) out += (out.empty() ? "" : " / ") + words(d, part);
    return out;
}
std::vector<Fields> negation(const Document& d) {
    std::vector<Fields> out;
    for (const auto& n : d.negations())
        out.push_back(Fields{{"span", json::from_span(n.cue)},
                             {"text", word(joined_words(d, n.cue_parts))},
                             {"lemma", word(n.lemma)},
                             {"scope", word(joined_words(d, n.parts))}});
    return out;
}
std::vector<Fields> factuality(const Document& d) {
    std::vector<Fields> out;
    for (const auto& f : d.factuality())
        out.push_back(Fields{{"span", json::from_span(d.tokens()[f.token].span)},
                             {"text", word(words(d, d.tokens()[f.token].span))},
                             {"certainty", word(name_of(f.certainty))},
                             {"sign", word(f.positive ? "+" : "-")},
                             {"future", flag(f.future)},
                             {"conditional", flag(f.conditional)},
                             {"holder", word(f.holder)}});
    return out;
}
std::vector<Fields> clauses(const Document& d) {
    std::vector<Fields> out;
    for (const auto& c : d.clauses()) {
        std::string subject = phrase_words(d, c.subject);
        for (const auto& more : c.more_subjects) subject += " & " + phrase_words(d, more);
        std::string object = phrase_words(d, c.object);
        for (const auto& more : c.more_objects) object += " & " + phrase_words(d, more);
        std::string obliques;
        for (const auto& oblique : c.obliques) {
            if (!obliques.empty()) obliques += "; ";
            obliques += std::string(oblique.preposition) + (oblique.preposition.empty() ? "" : " ") +
                        phrase_words(d, oblique.phrase);
        }
        out.push_back(Fields{{"span", json::from_span(d.span_of(c.tokens))},
                             {"text", word(c.predicate)},
                             {"subject", word(subject)},
                             {"object", word(object)},
                             {"obliques", word(obliques)},
                             {"passive", flag(c.passive)},
                             {"nominal", flag(c.nominal)},
                             {"copula", flag(c.copula)},
                             {"negated", flag(c.negated)},
                             {"modal", word(c.modal)},
                             {"complement", flag(c.complement)},
                             {"confidence", json::value(json::rounded(c.confidence))}});
    }
    return out;
}

using Maker = std::vector<Fields> (*)(const Document&);
constexpr std::pair<std::string_view, Maker> layers[] = {{"attributions", attributions},
                                                         {"clauses", clauses},
                                                         {"entities", entities},
                                                         {"factuality", factuality},
                                                         {"negation", negation},
                                                         {"quantities", quantities},
                                                         {"quotations", quotations},
                                                         {"sentences", sentences},
                                                         {"times", times},
                                                         {"tokens", tokens},
                                                         {"trees", trees}};

Result<std::vector<Fields>> items(const Document& document, std::string_view layer) {
    for (const auto& [name, make] : layers)
        if (name == layer) return make(document);
    std::string known;
    for (const auto name : layer_names()) known += (known.empty() ? "" : ", ") + std::string(name);
    const auto near = yaml::nearest(layer, layer_names());
    return fail("unknown layer '" + std::string(layer) + "'", {},
                (near.empty() ? std::string{} : "did you mean '" + near + "'? ") + "layers are " + known);
}

} // namespace

const std::vector<std::string_view>& layer_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out;
        for (const auto& [name, make] : layers) out.push_back(name);
        return out;
    }();
    return names;
}

Result<std::string> dump_text(const Document& document, std::string_view layer) {
    std::string out;
    for (const auto& item : FACTLINT_TRY(items(document, layer))) {
        std::string line;
        for (const auto& [name, value] : item) {
            if (name == "span" || value.is_null()) continue;
            if (name == "text") {
                line += value.as_string();
                continue;
            }
            line += " | ";
            if (value.is_bool())
                line += name;
            else if (value.is_string())
                line += std::string(name) + " " + std::string(value.as_string());
            else
                line += std::string(name) + " " + plain_number(value.to_number<double>());
        }
        out += line + "\n";
    }
    return out;
}

Result<json::array> dump_json(const Document& document, std::string_view layer) {
    json::array out;
    for (auto& item : FACTLINT_TRY(items(document, layer))) {
        json::object object;
        for (auto& [name, value] : item)
            if (!value.is_null()) object[name] = std::move(value);
        out.push_back(std::move(object));
    }
    return out;
}

} // namespace factlint::analyse
