#include "analyse/dump.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

std::string dump(const std::string& text) {
    const Document document(text, shipped_lexicon());
    return analyse::dump_text(document, "quotations").value_or("");
}

} // namespace

TEST_CASE("quotations: every kind of mark", "[analyse][quotations]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"\"I will go,\" he said.", "I will go,\n"},
        {"“I will go,” he said.", "I will go,\n"},
        {"``I will go,'' he said.", "I will go,\n"},
        {"«I will go,» he said.", "I will go,\n"},
        {"„I will go,“ he said.", "I will go,\n"},
        {"‘I will go,’ he said.", "I will go,\n"},
        {"'I will go,' he said.", "I will go,\n"},
        {"\"I will go,\" he said, \"when it's over.\"", "I will go,\nwhen it's over.\n"},
        {"He called it a \"big step\" there.", "big step | scare\n"},
        {"He called it \"a [major] step that we must take\".", "a [major] step that we must take\n"},
    }));
    CHECK(dump(text) == expected);
}

TEST_CASE("quotations: one inside another", "[analyse][quotations]") {
    CHECK(dump("“He told me ‘never’ and left,” she said.") ==
          "He told me ‘never’ and left, | inner ‘never’\n");
    CHECK(dump("‘He said “stop” to me,’ she said.") == "He said “stop” to me, | inner “stop”\n");
    CHECK(dump("\"We saw the 'big one' there,\" she said.") ==
          "We saw the 'big one' there, | inner 'big one'\n");
}

TEST_CASE("quotations: apostrophes and inches are none", "[analyse][quotations]") {
    CHECK(dump("The players' view of the boys' games was the states' own.").empty());
    CHECK(dump("It's the '90s, isn't it?").empty());
    CHECK(dump("A 10\" pipe broke. He is 5'10\" tall.").empty());
    CHECK(dump("‘It’s the boys’ turn,’ said he.") == "It’s the boys’ turn,\n");
}

TEST_CASE("quotations: speech goes on in the next paragraph that opens with a mark",
          "[analyse][quotations]") {
    CHECK(dump("“We lost it all.\n\n“We start again,” said Ana.") ==
          "We lost it all. | open\nWe start again,\n");
    CHECK(dump("“We lost\nit all,” said Ana.") == "We lost it all,\n");
}

TEST_CASE("quotations: a mark that never closes ends with its paragraph", "[analyse][quotations]") {
    CHECK(dump("\"We lost it all.\n\nAna left. \"I won,\" she said.") == "We lost it all. | open\nI won,\n");
    CHECK(dump("He said \"we lost. She said \"we won\" there.") == "we lost. She said | open\nwe won\n");
    CHECK(dump("” a stray mark” and another").empty());
}

TEST_CASE("quotations: a hundred thousand marks are read in bounded time", "[analyse][quotations]") {
    for (const auto* piece : {"\"", "“", "” ", "‘a ", "' ", "'a ", "`` ", "„“"}) {
        std::string text;
        for (int i = 0; i < 100000; ++i) text += piece;
        const Document document(text, shipped_lexicon());
        CHECK(document.quotations().size() <= 100000);
    }
}
