#include "base/files.hpp"
#include "catch.hpp"
#include "lexicon/lexicon.hpp"

#include <filesystem>

using namespace factlint;
using lexicon::Lexicon;

namespace {

std::shared_ptr<const Lexicon> shipped() {
    static const auto loaded = Lexicon::load(source_path("rules/lexicon"));
    if (!loaded) FAIL(loaded.error().text());
    return *loaded;
}

/// The message of loading the shipped files and one more with these lines.
std::string complaint(const std::string& lines) {
    const auto path = std::filesystem::temp_directory_path() / "factlint_lexicon_test.txt";
    REQUIRE(write_file(path, lines));
    const auto loaded = Lexicon::load(source_path("rules/lexicon"), {path});
    std::filesystem::remove(path);
    if (loaded) return {};
    std::string text = loaded.error().text();
    const auto name = path.string();
    if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), "user.txt");
    return text;
}

} // namespace

TEST_CASE("names of one thing share its id", "[lexicon]") {
    const auto [name, id] = GENERATE(table<std::string, std::string>({
        {"pakistan stream", "product:pakistan-stream"},
        {"psgp", "product:pakistan-stream"},
        {"north-south gas pipeline", "product:pakistan-stream"},
        {"north south gas pipeline", "product:pakistan-stream"},
        {"sco", "org:sco"},
        {"shanghai cooperation organisation", "org:sco"},
        {"imran khan", "person:imran-khan"},
        {"u.s.", "country:united-states"},
        {"pakistani", "nationality:pakistan"},
        {"kremlin", "org:kremlin"},
        {"premier", "office:prime-minister"},
    }));
    const auto* entry = shipped()->find(name);
    REQUIRE(entry != nullptr);
    CHECK(entry->id == id);
}

TEST_CASE("a capital and a seat of power stand for their country", "[lexicon]") {
    for (const auto* name : {"islamabad", "moscow", "kremlin", "washington", "white house"}) {
        const auto* entry = shipped()->find(name);
        REQUIRE(entry != nullptr);
        REQUIRE(shipped()->by_id(entry->stands_for) != nullptr);
        CHECK(entry->stands_for == entry->country);
    }
    CHECK(shipped()->find("atlantis") == nullptr);
    CHECK(shipped()->longest_from("shanghai") >= 3);
}

TEST_CASE("opposites share an axis with other signs", "[lexicon]") {
    const auto [a, b] = GENERATE(table<std::string, std::string>({{"rise", "fall"},
                                                                  {"accept", "reject"},
                                                                  {"win", "lose"},
                                                                  {"confirm", "deny"},
                                                                  {"arrest", "release"},
                                                                  {"guilty", "innocent"},
                                                                  {"alive", "dead"},
                                                                  {"legal", "illegal"},
                                                                  {"acquit", "convict"},
                                                                  {"join", "leave"},
                                                                  {"allow", "ban"}}));
    bool opposite = false;
    for (const auto& left : shipped()->poles(a))
        for (const auto& right : shipped()->poles(b))
            opposite = opposite || (left.axis == right.axis && left.sign == -right.sign);
    CHECK(opposite);
}

TEST_CASE("members of a class exclude each other, and words of one member do not", "[lexicon]") {
    const auto& red = shipped()->memberships("red");
    const auto& scarlet = shipped()->memberships("scarlet");
    const auto& blue = shipped()->memberships("blue");
    REQUIRE_FALSE(red.empty());
    CHECK(shipped()->class_name(red.front().of) == "colour");
    CHECK(red.front().of == blue.front().of);
    CHECK(red.front().number != blue.front().number);
    CHECK(red.front().number == scarlet.front().number);
    CHECK(shipped()->memberships("no such word").empty());
}

TEST_CASE("general words have kinds, and near words a meaning in common", "[lexicon]") {
    CHECK(shipped()->is_kind_of("violin", "instrument"));
    CHECK_FALSE(shipped()->is_kind_of("instrument", "violin"));
    CHECK(shipped()->meanings("slice") == shipped()->meanings("chop"));
    CHECK(shipped()->meanings("no such word").empty());
}

TEST_CASE("words of any part of speech speak of kinds of events", "[lexicon]") {
    const auto kind_of = [](const char* words) {
        const auto& kinds = shipped()->event_kinds(words);
        return kinds.empty() ? std::string_view() : shipped()->event_kind_name(kinds.front());
    };
    CHECK(kind_of("slay") == "death");
    CHECK(kind_of("pass away") == "death");
    CHECK(kind_of("inferno") == kind_of("blaze"));
    CHECK(shipped()->event_kinds("takeover").size() == 2);
    CHECK(kind_of("no such word").empty());
}

TEST_CASE("lists of phrases are asked by name and take no bit from the lists of words", "[lexicon]") {
    CHECK(shipped()->in_list("themes", "relationship"));
    CHECK(shipped()->list_bit("themes") == 0);
    // The last lists in order of their names are the first to go without.
    CHECK(shipped()->list_bit("vague-sources") != 0);
    CHECK(shipped()->list_bit("wishing-verbs") != 0);
}

TEST_CASE("forms lead to their lemmas and units to their base", "[lexicon]") {
    CHECK(shipped()->form("went")->verb == "go");
    CHECK(shipped()->form("carried")->verb == "carry");
    CHECK(shipped()->form("stopped")->verb == "stop");
    CHECK(shipped()->form("children")->noun == "child");
    CHECK(shipped()->unit("kilometres")->factor == 1000);
    CHECK(shipped()->unit("per cent")->base == "percent");
    CHECK(shipped()->in_list("reporting-verbs", "deny"));
    CHECK_FALSE(shipped()->in_list("no such list", "deny"));
}

TEST_CASE("a bad user file is answered with its line and what would be right", "[lexicon]") {
    const auto [lines, expected] = GENERATE(table<std::string, std::string>({
        {"[names]\nperson x = Imran Khan\n",
         "user.txt:2:12: the name 'Imran Khan' already means person:imran-khan"},
        {"[names]\npersn x = X Y\n", "user.txt:2:1: unknown type 'persn' (did you mean 'person'?)"},
        {"[nmes]\n", "user.txt:1:1: unknown section [nmes] (did you mean [names]?)"},
        {"[names]\nplace a = Aaa | > place:b\nplace b = Bbb | > place:a\n",
         "user.txt:2:1: 'place:a' stands for itself in a circle"},
        {"[names]\nplace a = Aaa | country:nowhere\n",
         "user.txt:2:1: 'place:a' belongs to 'country:nowhere', which no file declares"},
        {"[axes]\nup: rise, fall\n", "user.txt:2:1: not an axis"},
        {"[irregular verbs]\ngo went\n", "user.txt:2:1: 'go went' has not three forms"},
        {"[units]\nlength m furlong x = furlong\n", "user.txt:2:1: 'x' is not a factor above 0"},
        {"[words]\nNONE: abc\n", "user.txt:2:1: unknown tag 'NONE'"},
        {"word\n", "user.txt:1:1: a line before the first section"},
        {"[list \xFF]\n", "user.txt:1:7: not UTF-8 text"},
    }));
    const auto said = complaint(lines);
    CAPTURE(said, expected);
    CHECK(said.find(expected) != std::string::npos);
}

TEST_CASE("a user file adds names and words", "[lexicon]") {
    CHECK(complaint("# mine\n[names]\nperson ana-ruiz = Ana Ruiz; A. Ruiz | country:chile # poet\n[list "
                    "hedges]\nkinda\n")
              .empty());
}

TEST_CASE("the version changes with the files and with nothing else", "[lexicon]") {
    const auto again = Lexicon::load(source_path("rules/lexicon"));
    REQUIRE(again);
    CHECK((*again)->version() == shipped()->version());
}
