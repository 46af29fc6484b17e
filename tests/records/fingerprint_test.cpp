#include "arbitrary.hpp"
#include "records/fingerprint.hpp"
#include "records/signature.hpp"

using namespace factlint;

namespace {

Finding two_sided() {
    Finding finding;
    finding.rule = "contradict/number";
    finding.relation = Relation::Contradiction;
    Place a;
    a.article = "one";
    a.text = "12 people";
    a.excerpt = "The fire killed 12 people.";
    Place b;
    b.article = "two";
    b.text = "19 people";
    b.excerpt = "Officials said 19 people died.";
    finding.places = {a, b};
    return finding;
}

} // namespace

TEST_CASE("fingerprint: survives what an edit of the page around it changes", "[records][fingerprint]") {
    const Finding finding = two_sided();
    Finding moved = finding;
    moved.places[0].span = {500, 509};
    moved.places[0].line = 40;
    moved.places[0].excerpt = "The  fire killed\n12 people.";
    moved.confidence = 0.9;
    moved.message = "Put in other words";
    moved.baseline = BaselineState::Unchanged;
    CHECK(fingerprint(moved) == fingerprint(finding));
    std::swap(moved.places[0], moved.places[1]);
    CHECK(fingerprint(moved) == fingerprint(finding));
    CHECK(fingerprint(finding).size() == 16);
}

TEST_CASE("fingerprint: differs when the words, the rule or the article differ", "[records][fingerprint]") {
    const Finding finding = two_sided();
    Finding other = finding;
    SECTION("words") { other.places[0].text = "13 people"; }
    SECTION("context") { other.places[0].excerpt = "The flood killed 12 people."; }
    SECTION("rule") { other.rule = "contradict/date"; }
    SECTION("article") { other.places[1].article = "three"; }
    SECTION("relation") { other.relation = Relation::Disputed; }
    CHECK(fingerprint(other) != fingerprint(finding));
}

TEST_CASE("fingerprint: a topic's finding keeps its name while sources join it", "[records][fingerprint]") {
    Finding finding = two_sided();
    finding.topic = "harbour";
    finding.proposition = "was-closed";
    Finding grown = finding;
    grown.places.push_back(grown.places[0]);
    grown.places.back().article = "three";
    CHECK(fingerprint(grown) == fingerprint(finding));
}

TEST_CASE("signature: near copies are near, other texts are far, short ones have none",
          "[records][signature]") {
    std::string story;
    for (int i = 0; i < 120; ++i) story += "word" + std::to_string(i * 7 % 113) + (i % 9 == 8 ? ". " : " ");
    std::string other;
    for (int i = 0; i < 120; ++i) other += "term" + std::to_string(i * 5 % 111) + " ";
    const std::string signature = minhash_signature(story);
    CHECK(signature.size() == 256);
    CHECK(signature_similarity(signature, signature) == 1);
    CHECK(signature_similarity(signature, minhash_signature("By Our Desk\n\n" + story +
                                                            "Reporting by others.")) >= near_copy_similarity);
    CHECK(signature_similarity(signature, minhash_signature(other)) < 0.2);
    CHECK(minhash_signature("Only a few words here.").empty());
    CHECK(signature_similarity("", "") == 0);
    CHECK(signature_similarity("foreign", signature) == 0);
}

TEST_CASE("law of signatures: likeness is symmetric and lies between 0 and 1", "[records][signature][law]") {
    CHECK(laws::holds("symmetric", [] {
        std::string words;
        for (int i = 0; i < 25; ++i) words += *rc::gen::element<std::string>("a ", "b ", "c ", "d ", "e ");
        const std::string a = minhash_signature(words + *laws::text());
        const std::string b = minhash_signature(*laws::text() + words);
        RC_ASSERT(signature_similarity(a, b) == signature_similarity(b, a));
        RC_ASSERT(signature_similarity(a, b) >= 0);
        RC_ASSERT(signature_similarity(a, b) <= 1);
    }));
}
