// Trees of the shipped model, written as "word<-relation-head" for the words that a reader would ask about:
// what is checked is that the layer says what the sentence says, not each arc.
#include "analyse/conllu.hpp"
#include "analyse/document.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

/// The arc of the first token with this form: "nsubj of closed", "root".
std::string arc_of(const Document& document, const std::string& form) {
    const auto& trees = document.trees();
    for (std::uint32_t i = 0; i < trees.size(); ++i)
        if (document.words(document.tokens()[i]) == form)
            return trees.is_root(i) ? std::string("root")
                                    : std::string(name_of(trees.relation(i))) + " of " +
                                          std::string(document.words(document.tokens()[trees.head(i)]));
    return "no such word";
}

std::string tags_of(const std::string& text) {
    const Document document(text, shipped_lexicon());
    std::string out;
    for (const auto& token : document.tokens())
        out += (out.empty() ? "" : " ") + std::string(name_of(token.tag));
    return out;
}

} // namespace

TEST_CASE("who does what to whom stands in the tree", "[analyse][trees]") {
    const auto [text, word, arc] = GENERATE(table<std::string, std::string, std::string>({
        {"The council closed the bridge on Monday.", "council", "nsubj of closed"},
        {"The council closed the bridge on Monday.", "bridge", "obj of closed"},
        {"The council closed the bridge on Monday.", "Monday", "obl of closed"},
        {"The bridge was closed by the council.", "bridge", "nsubj:pass of closed"},
        {"The bridge was closed by the council.", "council", "obl:agent of closed"},
        {"The minister said that the bridge would reopen.", "reopen", "ccomp of said"},
        {"The minister, who resigned on Friday, denied the report.", "minister", "nsubj of denied"},
        {"The minister, who resigned on Friday, denied the report.", "resigned", "acl:relcl of minister"},
        {"Norway and Sweden signed the treaty.", "Sweden", "conj of Norway"},
        {"The company promised to pay a fine.", "pay", "xcomp of promised"},
        {"She did not attend the meeting.", "not", "advmod of attend"},
        {"\"We will stay,\" the mayor said.", "mayor", "nsubj of said"},
        {"According to the ministry, nobody was hurt.", "ministry", "obl of hurt"},
        {"The ferry's owner is a Danish firm.", "owner", "nsubj of firm"},
        {"The ferry's owner is a Danish firm.", "ferry", "nmod:poss of owner"},
        {"Rebels shot down the plane.", "down", "compound:prt of shot"},
    }));
    CAPTURE(text, word);
    CHECK(arc_of(Document(text, shipped_lexicon()), word) == arc);
}

TEST_CASE("tags fit the sentence", "[analyse][tags]") {
    const auto [text, tags] = GENERATE(table<std::string, std::string>({
        {"The minister left.", "DET NOUN VERB PUNCT"},
        {"They may leave in May.", "PRON AUX VERB ADP PROPN PUNCT"},
        {"He said that it was false.", "PRON VERB SCONJ PRON AUX ADJ PUNCT"},
        {"Ana Lund's report didn't help.", "PROPN PROPN PART NOUN AUX PART VERB PUNCT"},
    }));
    CHECK(tags_of(text) == tags);
}

TEST_CASE("every sentence has one root and no circle, whatever the text", "[analyse][trees][laws]") {
    for (const std::string& text :
         {std::string("Yes. No! ( ) ) ( \"\" The the the of of of."), std::string(900, '('),
          std::string("MINISTER QUITS AFTER BRIDGE REPORT"), std::string("日本語 と русский 🙂🙂 \u200F!"),
          std::string("a b c d e f g. ") + std::string(3000, 'x')}) {
        const Document document(text, shipped_lexicon());
        const auto& trees = document.trees();
        REQUIRE(trees.size() == document.tokens().size());
        for (const auto& sentence : document.sentences()) {
            int roots = 0;
            for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
                CHECK(sentence.tokens.contains(trees.head(i)));
                roots += trees.is_root(i) ? 1 : 0;
                CHECK((trees.relation(i) == analyse::Relation::Root) == trees.is_root(i));
                std::uint32_t at = i;
                std::uint32_t steps = 0;
                for (; !trees.is_root(at) && steps <= sentence.tokens.size(); ++steps) at = trees.head(at);
                CHECK(steps <= sentence.tokens.size());
                CHECK(trees.below(i, at));
                CHECK(trees.leftmost(i) <= i);
                CHECK(trees.rightmost(i) >= i);
                for (const auto child : trees.children(i)) CHECK(trees.head(child) == i);
            }
            CHECK(roots == 1);
        }
    }
}

TEST_CASE("a CoNLL-U file is filled and keeps what is not asked for", "[analyse][conllu]") {
    const std::string text = "# sent_id = a\n# text = Don't go.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "1\tDo\t_\t_\t_\t_\t_\t_\t_\tnote=1\n2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                             "3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    const auto filled = analyse::fill_conllu(text, shipped_lexicon());
    REQUIRE(filled);
    CHECK(*filled ==
          "# sent_id = a\n# text = Don't go.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
          "1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\tnote=1\n2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
          "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n");
}

TEST_CASE("a CoNLL-U file that is none is refused with its line", "[analyse][conllu]") {
    const auto [text, place, message] = GENERATE(table<std::string, std::string, std::string>({
        {"1\tword\n", "1", "2 columns"},
        {"# ok\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_\n", "3", "out of order"},
        {"x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "1", "out of order"},
        {"1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "1", "without a form"},
    }));
    const auto filled = analyse::fill_conllu(text, shipped_lexicon());
    REQUIRE(!filled);
    CHECK(filled.error().place == place);
    CHECK_THAT(filled.error().message, contains_text(message));
}
