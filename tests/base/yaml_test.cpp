#include "base/yaml.hpp"
#include "laws.hpp"

#include <chrono>

using namespace factlint;

TEST_CASE("yaml: values keep their words and their places", "[base][yaml]") {
    const auto file =
        yaml::File::parse("a.yaml", "id: x\nlist:\n  - no\n  - 1.0\nmap: {b: 'two words', c: \"3\"}\n");
    REQUIRE(file);
    const yaml::Node& root = file->root();
    REQUIRE(root.find("list") != nullptr);
    CHECK(root.find("list")->items.at(0).scalar == "no");
    CHECK(root.find("list")->items.at(1).scalar == "1.0");
    CHECK(root.find("list")->items.at(1).line == 4);
    CHECK(root.find("list")->items.at(1).column == 5);
    CHECK(root.find("map")->find("b")->scalar == "two words");
    CHECK(root.members[2].key == "map");
    CHECK(root.find("missing") == nullptr);
}

TEST_CASE("yaml: what is wrong is refused with its place", "[base][yaml]") {
    const auto [text, place, what] = GENERATE(table<std::string, std::string, std::string>({
        {"a: 1\nb: 2\na: 3\n", "f.yaml:3:1", "written twice"},
        {"a: &x 1\n", "f.yaml:1:", "anchors"},
        {"a: [1, 2\n", "f.yaml:", "not valid YAML"},
        {"a: 1\n b: 2\n", "f.yaml:", "not valid YAML"},
        {"--- 1\n--- 2\n", "f.yaml", "more than one document"},
        {"? [a, b]\n: 1\n", "f.yaml:1:", "plain word"},
        {"a: \xFF\n", "f.yaml", "UTF-8"},
        {std::string(100, '['), "f.yaml:1:", "too deeply"},
    }));
    CAPTURE(text);
    const auto file = yaml::File::parse("f.yaml", text);
    REQUIRE_FALSE(file);
    CHECK(file.error().place.substr(0, place.size()) == place);
    CHECK_THAT(file.error().message, contains_text(what));
}

TEST_CASE("yaml: a list and a map may be anchored as little as a word", "[base][yaml]") {
    CHECK_FALSE(yaml::File::parse("f.yaml", "a: &x [1]\nb: *x\n"));
    CHECK_FALSE(yaml::File::parse("f.yaml", "a: &x {b: 1}\n"));
}

TEST_CASE("yaml: empty files and files of comments are empty maps", "[base][yaml]") {
    for (const char* text : {"", "# only a comment\n", "\n\n", "---\n"}) {
        CAPTURE(text);
        const auto file = yaml::File::parse("f.yaml", text);
        REQUIRE(file);
        CHECK(file->root().kind == yaml::NodeKind::Map);
        CHECK(file->root().members.empty());
    }
}

TEST_CASE("yaml: an unknown key is shown with a marker and the nearest known one", "[base][yaml]") {
    const auto file = yaml::File::parse("f.yaml", "id: x\nmesage: hello\n");
    const auto status = file->check_keys(file->root(), {"id", "level", "message"});
    REQUIRE_FALSE(status);
    CHECK(status.error().text() ==
          "f.yaml:2:1: unknown key 'mesage' (did you mean 'message'?)\n  mesage: hello\n  ^^^^^^");
}

TEST_CASE("yaml: columns and markers count characters, not bytes", "[base][yaml]") {
    const auto file = yaml::File::parse("f.yaml", "{caf\xC3\xA9: \xE2\x80\x9Cx\xE2\x80\x9D, kind: wrong}\n");
    REQUIRE(file);
    const Error error = file->error_at(*file->root().find("kind"), "unknown kind");
    CHECK(error.text() ==
          "f.yaml:1:19: unknown kind\n  {caf\xC3\xA9: \xE2\x80\x9Cx\xE2\x80\x9D, kind: wrong}\n  "
          "                  ^^^^^");
}

TEST_CASE("yaml: typed reading says what was expected", "[base][yaml]") {
    const auto file = yaml::File::parse("f.yaml", "n: 1.5\nb: true\nyes: yes\nl: [a, b]\ns: one\n");
    const yaml::Node& root = file->root();
    CHECK(*file->as_number(*root.find("n"), "n") == 1.5);
    CHECK(*file->as_bool(*root.find("b"), "b"));
    CHECK_FALSE(file->as_bool(*root.find("yes"), "yes"));
    CHECK(file->as_strings(*root.find("l"), "l")->size() == 2);
    CHECK(file->as_strings(*root.find("s"), "s")->size() == 1);
    CHECK_THAT(file->as_number(*root.find("s"), "the number").error().message,
               contains_text("the number must be a number"));
    CHECK_FALSE(file->as_string(*root.find("l"), "l"));
}

TEST_CASE("yaml: the nearest word is near, or there is none", "[base][yaml]") {
    CHECK(yaml::nearest("lvel", {"level", "message"}) == "level");
    CHECK(yaml::nearest("zzzzzz", {"level", "message"}).empty());
    CHECK(yaml::nearest("x", {}).empty());
}

TEST_CASE("yaml: many keys are read in linear time", "[base][yaml]") {
    std::string text;
    for (int i = 0; i < 60000; ++i) text += "key" + std::to_string(i) + ": 1\n";
    const auto start = std::chrono::steady_clock::now();
    CHECK(yaml::File::parse("f.yaml", text));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("law of yaml: any bytes are read or refused", "[base][yaml][law]") {
    CHECK(laws::holds("no crash, and errors name the file", [] {
        const auto piece = rc::gen::element<std::string>("a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",",
                                                         "'", "\"", "|", ">", "#", "&x", "*x", "!t", "---",
                                                         "...", "?", "%", "\t", "\\", "\xC3\xA9", "\xFF");
        std::string text;
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece)) text += part;
        const auto file = yaml::File::parse("f.yaml", text);
        if (!file) RC_ASSERT(file.error().place.substr(0, 6) == "f.yaml");
    }));
}
