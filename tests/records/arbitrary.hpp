// Made-up records of every kind with every field filled or not, for the laws of the codec.
#pragma once

#include "laws.hpp"
#include "records/codec.hpp"

namespace arbitrary {

using namespace factlint;

inline std::string text() { return *laws::text(); }
inline bool flag() { return *rc::gen::arbitrary<bool>(); }
inline double share() { return *rc::gen::element(0.0, 0.0001, 0.3333333, 0.5, 0.9996, 1.0); }
inline double quantity() { return *rc::gen::element(0.0, 1.0, -2.5, 1200.0, 0.1, 1e18, 3.3e-9, 0.992557); }
template<typename E>
E one_of(E last) {
    return static_cast<E>(*rc::gen::inRange(0, static_cast<int>(last) + 1));
}

inline Span span(std::size_t size) {
    const auto a = *rc::gen::inRange<std::size_t>(0, size + 1);
    const auto b = *rc::gen::inRange<std::size_t>(0, size + 1);
    return make_span(std::min(a, b), std::max(a, b));
}

template<typename Make>
auto list(Make&& make) {
    std::vector<decltype(make())> out(*rc::gen::inRange<std::size_t>(0, 4));
    for (auto& each : out) each = make();
    return out;
}

inline json::object extra() {
    json::object out;
    if (flag())
        out["of_a_later_release"] = json::object{{"a", json::array{1, 2.5, "x", nullptr}}, {"b", text()}};
    if (flag()) out["note"] = text();
    return out;
}

inline Sourced sourced() {
    return {text(), text(), share(), list([] { return Candidate{text(), text(), share()}; })};
}

inline Article article() {
    Article a;
    a.id = text();
    a.url = text();
    a.path = text();
    a.signature = text();
    a.title = sourced();
    a.authors = list(sourced);
    a.published = sourced();
    a.language = sourced();
    a.access = list(text);
    a.body = text();
    const std::size_t size = a.body.size();
    a.blocks = list([&] { return Block{one_of(BlockKind::Dateline), span(size), text()}; });
    a.sentences = list([&] { return span(size); });
    a.links = list([&] { return Link{span(size), text()}; });
    a.quotations = list([&] { return QuotationSpan{span(size)}; });
    a.extraction = {share(), list(text)};
    a.encoding = {text(), text(), *rc::gen::inRange<std::size_t>(0, 9)};
    if (flag()) a.retrieval = {text() + "u", text(), list(text), *rc::gen::inRange(0, 600), text(), flag()};
    a.notes = list(text);
    a.extra = extra();
    return a;
}

inline Place place() {
    Place p;
    p.article = text();
    p.path = text();
    p.outlet = text();
    p.published = text();
    p.url = text();
    p.field = one_of(TextField::Standfirst);
    p.span = span(1000);
    p.text = text();
    p.excerpt = text();
    p.line = *rc::gen::inRange(0U, 9U);
    p.column = *rc::gen::inRange(0U, 9U);
    p.holder = text();
    p.side = *rc::gen::inRange(-1, 2);
    p.marks = list([] { return span(50); });
    return p;
}

inline Finding finding() {
    Finding f;
    f.code = text();
    f.rule = text();
    f.level = one_of(Level::Error);
    f.confidence = share();
    f.message = text();
    f.why = text();
    f.fingerprint = text();
    f.places = list(place);
    f.relation = one_of(Relation::Imprecise);
    f.detector = text();
    f.topic = text();
    f.proposition = text();
    f.trace = list(text);
    f.baseline = one_of(BaselineState::Suppressed);
    f.suppressed_reason = text();
    f.extra = extra();
    return f;
}

inline Claim claim() {
    Claim c;
    c.id = text();
    c.article = text();
    c.field = one_of(TextField::Standfirst);
    c.span = span(1000);
    c.sentence = span(1000);
    c.text = text();
    c.predicate = text();
    c.arguments = list([] { return Argument{text(), text(), text(), text(), span(99), flag()}; });
    c.quantities = list([] {
        return ClaimQuantity{quantity(), quantity(), text(), text(), flag(), flag(), flag(), span(99)};
    });
    c.content = list(text);
    c.polarity = one_of(Polarity::Negative);
    c.factuality = one_of(Factuality::Underspecified);
    c.time = {*rc::gen::inRange<std::int64_t>(-9, 9), *rc::gen::inRange<std::int64_t>(-9, 9), text(), flag()};
    c.place = text();
    c.holders = list(text);
    c.quoted = flag();
    c.conditional = flag();
    c.generic = flag();
    c.future = flag();
    c.parse_confidence = share();
    c.extra = extra();
    return c;
}

inline Stance stance() {
    return {text(),     text(), one_of(StanceValue::MentionsNeutral), text(), text(), place(),
            list(text), extra()};
}
inline Story story() { return {text(), one_of(StoryKind::NearCopies), list(text), text(), extra()}; }
inline Reference reference() {
    return {text(),   text(), text(), one_of(ReferenceKind::Quotation),
            span(99), text(), text(), one_of(Verdict::Moved),
            text(),   extra()};
}
inline Source source() {
    return {text(), text(), text(),
            list([] { return SourceFact{text(), text(), quantity(), quantity(), text()}; }), extra()};
}
inline Summary summary() {
    Summary s;
    s.stage = text();
    for (const std::string& name : list(text)) s.counts[name] = *rc::gen::arbitrary<std::int64_t>();
    for (const std::string& name : list(text)) s.versions[name] = text();
    s.extra = extra();
    return s;
}

/// The line of a made-up record of a made-up kind.
inline std::string line() {
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        return encode(article());
    case 1:
        return encode(claim());
    case 2:
        return encode(finding());
    case 3:
        return encode(stance());
    case 4:
        return encode(story());
    case 5:
        return encode(reference());
    case 6:
        return encode(source());
    default:
        return encode(summary());
    }
}

} // namespace arbitrary
