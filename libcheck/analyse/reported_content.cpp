#include "analyse/reported_content.hpp"

#include <algorithm>

namespace factlint::analyse {

bool speech_verb(const Reading& reading, std::uint32_t i) {
    return reading.tag(i) == Tag::Verb && reading.listed(i, reading.lists.reporting);
}

TokenRange content_after(const Reading& reading, std::uint32_t v, const Sentence& sentence) {
    const auto end = content_end(reading, v, sentence);
    for (auto i = v + 1; i < end && i < v + 14; ++i) {
        if (reading.is_any(i, {"that", "whether", "how", "why", "if"}) && reading.tag(i) != Tag::Det)
            return {i, end};
        if (reading.tag(i) == Tag::Pron && reading.is(i, "that")) return {};
        if (reading.word(i) == ":" && i < v + 8) return {i + 1, end};
        if (reading.word(i) == ";") return {};
        if (reading.finite(i)) break;
        if (reading.is_quote(i)) return {i, end};
    }
    // A finite verb with a subject between it and this verb.
    for (auto i = v + 1; i < end; ++i) {
        if (reading.tag(i) == Tag::Sconj) return {};
        if (!reading.finite(i)) continue;
        auto begin = v + 1;
        if (reading.lemma(v) == "tell" || reading.lemma(v) == "inform" || reading.lemma(v) == "assure" ||
            reading.lemma(v) == "remind" || reading.lemma(v) == "warn") {
            const auto c = reading.chunk_of[begin];
            if (c >= 0 && reading.chunks[static_cast<std::size_t>(c)].tokens.end < i)
                begin = reading.chunks[static_cast<std::size_t>(c)].tokens.end;
        }
        // Times and places between: "said on Tuesday the deal was dead".
        while (begin < i && reading.tag(begin) == Tag::Adp && begin + 1 < i &&
               reading.chunk_of[begin + 1] >= 0 &&
               reading.chunks[static_cast<std::size_t>(reading.chunk_of[begin + 1])].tokens.end < i)
            begin = reading.chunks[static_cast<std::size_t>(reading.chunk_of[begin + 1])].tokens.end;
        if (reading.chunk_of[begin] >= 0 &&
            reading.chunks[static_cast<std::size_t>(reading.chunk_of[begin])].temporal &&
            reading.chunks[static_cast<std::size_t>(reading.chunk_of[begin])].tokens.end < i)
            begin = reading.chunks[static_cast<std::size_t>(reading.chunk_of[begin])].tokens.end;
        bool subject = false;
        for (auto k = begin; k < i; ++k) {
            subject = subject || reading.tagged(k, {Tag::Noun, Tag::Propn, Tag::Pron});
            if (reading.tag(k) == Tag::Cconj && k == v + 1) return {};
            if (reading.is_any(k, {"who", "which"})) return {};
        }
        if (!subject || reading.word(begin) == ",") return {};
        if (!reading.listed(v, reading.lists.speech)) return {};
        return {begin, end};
    }
    // "promised to pay", "agreed to sign"
    if (v + 1 < end && reading.is(v + 1, "to") && reading.tag(v + 1) == Tag::Part &&
        reading.listed(v, reading.lists.intention))
        return {v + 1, end};
    return {};
}

std::uint32_t content_end(const Reading& reading, std::uint32_t v, const Sentence& sentence) {
    for (auto i = v + 1; i < sentence.tokens.end; ++i) {
        // "..., he added" closes the content of the first verb.
        if (reading.word(i) == "," && i + 4 >= sentence.tokens.end && i + 2 < sentence.tokens.end &&
            (speech_verb(reading, i + 1) || speech_verb(reading, i + 2)))
            return i;
        if (reading.word(i) == ";") return i;
    }
    return sentence.tokens.end;
}

bool object_content(const Reading& reading, const Clause& clause) {
    const auto lemma = reading.lemma(clause.verb);
    if (reading.listed(clause.object.head, reading.lists.content_nouns)) return true;
    static constexpr std::string_view verbs[] = {
        "deny",      "reject",    "refute",    "dismiss",     "confirm",    "reaffirm", "stress",
        "express",   "highlight", "announce",  "acknowledge", "admit",      "allege",   "claim",
        "emphasise", "emphasize", "reiterate", "underline",   "underscore", "condemn",  "criticise",
        "criticize", "praise",    "voice",     "predict",     "declare",    "reveal",   "disclose",
        "warn",      "demand",    "urge",      "propose",     "promise",    "pledge",   "lament",
        "concede",   "dispute",   "doubt",     "fear",        "question"};
    if (reading.tagged(clause.object.head, {Tag::Pron}) &&
        !reading.is_any(clause.object.head, {"it", "this", "that"}))
        return false;
    return std::find(std::begin(verbs), std::end(verbs), lemma) != std::end(verbs);
}

std::uint32_t object_end(const Reading& reading, const Clause& clause) {
    auto end = clause.object.tokens.end;
    while (end < clause.tokens.end && reading.word(end) != "," && reading.tag(end) != Tag::Cconj) ++end;
    // The rest of the object: prepositions, "that" clauses, infinitives.
    const auto limit = reading.sentences[clause.sentence].tokens.end;
    while (end < limit && reading.word(end) != "," && reading.word(end) != ";" && reading.word(end) != ".")
        ++end;
    return end;
}

} // namespace factlint::analyse
