// The fields of every record, each named once: the same list writes a record and reads it, so the two cannot
// drift. For codec.cpp alone. `io.field(name, member)` handles one field; `io.required` must be present when
// reading.
#pragma once

#include "records/codec.hpp"

namespace factlint::codec {

template<typename IO>
void fields(IO& io, Candidate& c) {
    io.field("value", c.value);
    io.field("source", c.source);
    io.field("confidence", c.confidence);
}

template<typename IO>
void fields(IO& io, Sourced& s) {
    io.field("value", s.value);
    io.field("source", s.source);
    io.field("confidence", s.confidence);
    io.field("candidates", s.candidates);
}

template<typename IO>
void fields(IO& io, Block& b) {
    io.field("kind", b.kind);
    io.field("span", b.span);
    io.field("text", b.text);
}

template<typename IO>
void fields(IO& io, Link& l) {
    io.field("span", l.span);
    io.field("url", l.url);
}

template<typename IO>
void fields(IO& io, QuotationSpan& q) {
    io.field("span", q.span);
}

template<typename IO>
void fields(IO& io, Encoding& e) {
    io.always("name", e.name);
    io.field("source", e.source);
    io.field("replaced_bytes", e.replaced_bytes);
}

template<typename IO>
void fields(IO& io, Retrieval& r) {
    io.required("url", r.url);
    io.field("final_url", r.final_url);
    io.field("redirects", r.redirects);
    io.field("status", r.status);
    io.field("at", r.at);
    io.field("from_cache", r.from_cache);
}

template<typename IO>
void fields(IO& io, Extraction& e) {
    io.always("confidence", e.confidence);
    io.field("flags", e.flags);
}

template<typename IO>
void fields(IO& io, Article& a) {
    io.required("id", a.id);
    io.field("url", a.url);
    io.field("path", a.path);
    io.field("signature", a.signature);
    io.field("title", a.title);
    io.field("standfirst", a.standfirst);
    io.field("authors", a.authors);
    io.field("publisher", a.publisher);
    io.field("published", a.published);
    io.field("updated", a.updated);
    io.field("dateline", a.dateline);
    io.field("language", a.language);
    io.field("kind", a.kind);
    io.field("access", a.access);
    io.required("body", a.body);
    io.field("blocks", a.blocks);
    io.field("sentences", a.sentences);
    io.field("links", a.links);
    io.field("quotations", a.quotations);
    io.field("extraction", a.extraction);
    io.field("encoding", a.encoding);
    io.field("retrieval", a.retrieval);
    io.field("notes", a.notes);
}

template<typename IO>
void fields(IO& io, Place& p) {
    io.required("article", p.article);
    io.field("path", p.path);
    io.field("outlet", p.outlet);
    io.field("published", p.published);
    io.field("url", p.url);
    io.field("field", p.field);
    io.field("span", p.span);
    io.field("text", p.text);
    io.field("excerpt", p.excerpt);
    io.field("line", p.line);
    io.field("column", p.column);
    io.field("holder", p.holder);
    io.number_or("side", p.side, -1);
    io.field("marks", p.marks);
}

template<typename IO>
void fields(IO& io, Finding& f) {
    io.required("code", f.code);
    io.required("rule", f.rule);
    io.always("level", f.level);
    io.always("confidence", f.confidence);
    io.required("message", f.message);
    io.field("why", f.why);
    io.required("fingerprint", f.fingerprint);
    io.field("relation", f.relation);
    io.field("detector", f.detector);
    io.field("topic", f.topic);
    io.field("proposition", f.proposition);
    io.field("places", f.places);
    io.field("trace", f.trace);
    io.field("baseline", f.baseline);
    io.field("suppressed_reason", f.suppressed_reason);
}

// What the scorers and other readers want of a stance stands at its top level, so its place is written flat.
template<typename IO>
void fields(IO& io, Stance& s) {
    io.required("topic", s.topic);
    io.required("proposition", s.proposition);
    io.always("value", s.value);
    io.field("scope", s.scope);
    io.field("kind", s.kind);
    fields(io, s.place);
    io.field("trace", s.trace);
}

template<typename IO>
void fields(IO& io, TimeInterval& t) {
    io.number_or("lo", t.lo, 1);
    io.number_or("hi", t.hi, 0);
    io.field("value", t.value);
    io.field("explicit", t.explicit_in_text);
}

template<typename IO>
void fields(IO& io, Argument& a) {
    io.field("role", a.role);
    io.field("text", a.text);
    io.field("key", a.key);
    io.field("head", a.head);
    io.field("span", a.span);
    io.field("listed", a.listed);
}

template<typename IO>
void fields(IO& io, ClaimQuantity& q) {
    io.exact("lo", q.lo);
    io.exact("hi", q.hi);
    io.field("unit", q.unit);
    io.field("counted", q.counted);
    io.field("approximate", q.approximate);
    io.field("lower_bound", q.lower_bound);
    io.field("upper_bound", q.upper_bound);
    io.field("span", q.span);
}

template<typename IO>
void fields(IO& io, Claim& c) {
    io.required("id", c.id);
    io.required("article", c.article);
    io.field("field", c.field);
    io.field("span", c.span);
    io.field("sentence", c.sentence);
    io.field("text", c.text);
    io.field("predicate", c.predicate);
    io.field("predicate_span", c.predicate_span);
    io.field("arguments", c.arguments);
    io.field("quantities", c.quantities);
    io.field("content", c.content);
    io.always("polarity", c.polarity);
    io.always("factuality", c.factuality);
    io.field("time", c.time);
    io.field("place", c.place);
    io.field("holders", c.holders);
    io.field("quoted", c.quoted);
    io.field("conditional", c.conditional);
    io.field("generic", c.generic);
    io.field("future", c.future);
    io.always("parse_confidence", c.parse_confidence);
}

template<typename IO>
void fields(IO& io, Story& s) {
    io.required("id", s.id);
    io.always("kind", s.kind);
    io.field("articles", s.articles);
    io.field("title", s.title);
}

template<typename IO>
void fields(IO& io, Reference& r) {
    io.required("id", r.id);
    io.required("article", r.article);
    io.field("path", r.path);
    io.always("kind", r.kind);
    io.field("span", r.span);
    io.field("text", r.text);
    io.field("target", r.target);
    io.always("verdict", r.verdict);
    io.field("verdict_why", r.verdict_why);
}

template<typename IO>
void fields(IO& io, SourceFact& f) {
    io.field("name", f.name);
    io.field("value", f.value);
    io.exact("number", f.number);
    io.exact("of", f.of);
    io.field("place", f.place);
}

template<typename IO>
void fields(IO& io, Source& s) {
    io.required("name", s.name);
    io.field("article", s.article);
    io.field("stage", s.stage);
    io.field("facts", s.facts);
}

template<typename IO>
void fields(IO& io, Summary& s) {
    io.required("stage", s.stage);
    io.field("counts", s.counts);
    io.field("versions", s.versions);
}

} // namespace factlint::codec
