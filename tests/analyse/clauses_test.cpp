#include "analyse/document.hpp"
#include "analyse/question.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

#include <string>

using namespace factlint;
using analyse::Document;

namespace {

std::string first_subject(const std::string& text) {
    const Document document(text, shipped_lexicon());
    for (const auto& clause : document.clauses())
        if (!clause.subject.empty()) return std::string(document.words(clause.subject.tokens));
    return {};
}

} // namespace

TEST_CASE("clauses: a time in front is no part of who did it", "[analyse][clauses]") {
    const auto [text, subject] = GENERATE(table<std::string, std::string>({
        {"On Tuesday police arrested a man.", "police"},
        {"On Monday officials said the dam was safe.", "officials"},
        {"Late on Tuesday morning police closed the bridge.", "police"},
        {"In January police raided the club.", "police"},
        {"On 19 January police recovered the painting.", "police"},
        {"On January 19 police later recovered the car.", "police"},
        {"On January 19, 2021 police recovered the car.", "police"},
        {"In 2021 prosecutors closed the case.", "prosecutors"},
        {"Last week officials closed the road.", "officials"},
        {"This week border guards arrested three men.", "border guards"},
    }));
    CAPTURE(text);
    CHECK(first_subject(text) == subject);
}

TEST_CASE("clauses: a time inside of a phrase stays there", "[analyse][clauses]") {
    const auto [text, subject] = GENERATE(table<std::string, std::string>({
        {"The Tuesday meeting ended early.", "The Tuesday meeting"},
        {"The January storm destroyed the pier.", "The January storm"},
        {"The 2021 budget doubled the fee.", "The 2021 budget"},
    }));
    CAPTURE(text);
    CHECK(first_subject(text) == subject);
}

TEST_CASE("clauses: a number in words behind a noun counts what follows", "[analyse][clauses]") {
    CHECK(first_subject("In the attack five people died.") == "five people");
}

TEST_CASE("clauses: a finite verb that seems a complement takes no subject from the verb above",
          "[analyse][clauses]") {
    const Document document("The boat Lund was thought to own was sold in Aldmoor.", shipped_lexicon());
    for (const auto& clause : document.clauses())
        if (clause.predicate == "sell") {
            CHECK(clause.subject.empty());
            CHECK(clause.object.empty());
        }
}

TEST_CASE("sentences: what ends with a question mark asks", "[analyse][sentences]") {
    const auto [text, asks] = GENERATE(table<std::string, bool>({
        {"Did the bridge fall?", true},
        {"\xE2\x80\x9C"
         "Did the bridge fall?\xE2\x80\x9D",
         true},
        {"(Did the bridge fall?)", true},
        {"Who knows?!", true},
        {"The bridge fell.", false},
        {"\"Why?\" she asked.", false},
    }));
    CAPTURE(text);
    CHECK(analyse::is_question(Document(text, shipped_lexicon()), 0) == asks);
}
