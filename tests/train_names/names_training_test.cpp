#include "catch.hpp"
#include "lexicon/lexicon.hpp"
#include "train/names/gum_names.hpp"
#include "train/names/pronouns.hpp"
#include "train/names/training.hpp"

using namespace factlint;
using namespace factlint::train;

namespace {

/// Two paragraphs: "Dr. Edda Marlow left the Oslo Harbour Board." and "She likes Oslo."
constexpr std::string_view sample = R"(# newdoc id = sample
# newpar
# text = Dr. Edda Marlow left the Oslo Harbour Board.
1	Dr.	Dr.	PROPN	NNP	_	4	nsubj	_	Entity=(1-person-new-nnnnn-cf1-1,2,3-sgl
2	Edda	Edda	PROPN	NNP	_	1	flat	_	_
3	Marlow	Marlow	PROPN	NNP	_	1	flat	_	Entity=1)
4	left	leave	VERB	VBD	_	0	root	_	_
5	the	the	DET	DT	_	8	det	_	Entity=(2-organization-new-nnnnn-cf2-2,3,4-sgl
6	Oslo	Oslo	PROPN	NNP	_	8	compound	_	Entity=(3-place-new-nnnnn-cf3-1-coref)
7	Harbour	Harbour	PROPN	NNP	_	8	compound	_	_
8	Board	Board	PROPN	NNP	_	4	obj	_	Entity=2)|SpaceAfter=No
9	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# text = She likes Oslo.
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv:act-nnnnn-cf1-1-ana)
2	likes	like	VERB	VBZ	_	0	root	_	_
3	Oslo	Oslo	PROPN	NNP	_	2	obj	_	Entity=(3-place-giv:act-nnnnn-cf2-1-coref)|SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

)";

std::shared_ptr<const lexicon::Lexicon> bare_lexicon() {
    return lexicon::Lexicon::load(source_path("rules/lexicon"), {}, lexicon::Lexicon::Weights::LeaveOut)
        .value();
}

} // namespace

TEST_CASE("a treebank's mentions become names, the longest of those inside each other", "[train][names]") {
    const auto documents = read_gold_names(sample, "sample.conllu");
    REQUIRE(documents);
    REQUIRE(documents->size() == 1);
    const auto& document = documents->front();
    CHECK(document.text == "Dr. Edda Marlow left the Oslo Harbour Board.\nShe likes Oslo.");
    std::string names;
    for (const auto& name : document.names)
        names += std::string(name.span.in(document.text)) + " " +
                 std::to_string(static_cast<int>(name.kind)) + " " + name.group + "; ";
    CHECK(names == "Dr. Edda Marlow 0 1; Oslo Harbour Board 1 2; Oslo 2 3; ");
    std::string words;
    for (const auto& word : document.words)
        words += std::string(word.span.in(document.text)) + " " + word.group + "; ";
    CHECK(words == "Oslo 3; She 1; Oslo 3; ");
}

TEST_CASE("a broken treebank is answered with its line", "[train][names]") {
    const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
        {"1\tx\n", "t.conllu:1: not a row of ten columns in a document"},
        {"# newdoc id = a\n1\tx\t_\n", "t.conllu:2: not a row of ten columns in a document"},
        {"1\tx\t_\tX\tX\t_\t0\troot\t_\t_\n", "t.conllu:1: not a row of ten columns in a document"},
    }));
    const auto read = read_gold_names(bytes, "t.conllu");
    REQUIRE_FALSE(read);
    CHECK(read.error().text().find(expected) == 0);
    CHECK(read_gold_names("", "t.conllu").value().empty());
}

TEST_CASE("training twice gives the same bytes, and what was learnt is read back", "[train][names]") {
    const auto documents = read_gold_names(sample, "sample.conllu").value();
    const std::vector<GoldDocument> twice{documents[0], documents[0]};
    NameTraining how;
    how.parts = 2;
    how.seeds = 2;
    const auto once = train_names(twice, bare_lexicon(), how);
    const auto again = train_names(twice, bare_lexicon(), how);
    CHECK(once.first == again.first);
    CHECK(once.second == again.second);
    const auto read = lexicon::FeatureWeights::read(once.second, "x", lexicon::name_features_version);
    REQUIRE(read);
    CHECK(read->labels().size() == 9);
    how.most_features = 10;
    CHECK(train_names(twice, bare_lexicon(), how).first.size() < once.first.size());
}

TEST_CASE("the table of pronouns has a row for each sign", "[train][names]") {
    const auto lexicon = lexicon::Lexicon::load(source_path("rules/lexicon")).value();
    const auto documents = read_gold_names(sample, "sample.conllu").value();
    const auto table = pronoun_table(train_pronouns(documents, lexicon, 3));
    CHECK(table.find("Row{\"nothing\"") != std::string::npos);
    CHECK(std::count(table.begin(), table.end(), '\n') == static_cast<std::ptrdiff_t>(analyse::signs) + 1);
}
