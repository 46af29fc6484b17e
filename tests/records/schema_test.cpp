// docs/records.schema.json against what the codec writes: the document cannot drift from the program.
#include "arbitrary.hpp"
#include "base/files.hpp"
#include "schema.hpp"

using namespace factlint;

namespace {

const json::value& document() {
    static const json::value parsed =
        json::parse(read_file(source_path("docs/records.schema.json")).value()).value();
    return parsed;
}

std::string first_problem(const std::string& line) {
    const auto found = schema::problems(document().as_object(), document(), json::parse(line).value());
    return found.empty() ? "" : found.front();
}

} // namespace

TEST_CASE("schema: the reader of this test sees what is wrong", "[records][schema]") {
    const auto [line, problem] = GENERATE(table<std::string, std::string>({
        {R"({"record":"story","v":1,"id":"a","kind":"event"})", ""},
        {R"({"record":"story","v":1,"kind":"event"})", ": lacks id"},
        {R"({"record":"story","v":1,"id":"a","kind":"saga"})", "/kind: is none of the listed values"},
        {R"({"record":"story","v":2,"id":"a","kind":"event"})", "/v: is another value"},
        {R"({"record":"story","v":1,"id":"a","kind":"event","mood":1})", "/mood: is not described"},
        {R"({"record":"story","v":1,"id":"a","kind":"event","articles":["b",1]})",
         "/articles/1: is no string"},
        {R"({"record":"article","v":1,"id":"a","body":"","extraction":{"confidence":2},"encoding":{"name":"x"}})",
         "/extraction/confidence: is out of range"},
        {R"({"record":"weather","v":1})", ": is of no described kind"},
    }));
    CAPTURE(line);
    CHECK(first_problem(line) == problem);
}

TEST_CASE("law of the schema: whatever the codec writes conforms to it", "[records][schema][law]") {
    const auto conforms = [](auto record) {
        // Fields of later releases are allowed, but not what this is about.
        record.extra.clear();
        const std::string problem = first_problem(encode(record));
        if (!problem.empty()) RC_FAIL(problem);
    };
    CHECK(laws::holds("every kind", [&] {
        conforms(arbitrary::article());
        conforms(arbitrary::claim());
        conforms(arbitrary::finding());
        conforms(arbitrary::stance());
        conforms(arbitrary::story());
        conforms(arbitrary::reference());
        conforms(arbitrary::source());
        conforms(arbitrary::summary());
    }));
}

TEST_CASE("schema: docs/records.md names every field of it, and its example is a record",
          "[records][schema]") {
    const std::string text = read_file(source_path("docs/records.md")).value();
    for (const auto& kind : document().at("$defs").as_object()) {
        const json::object* properties = json::get_object(kind.value().as_object(), "properties");
        if (properties == nullptr) continue;
        for (const auto& property : *properties) {
            CAPTURE(std::string(kind.key()), std::string(property.key()));
            CHECK(text.find("`" + std::string(property.key()) + "`") +
                      text.find("\"" + std::string(property.key()) + "\"") !=
                  2 * std::string::npos);
        }
    }
    const auto example = text.rfind("    {\"record\"");
    REQUIRE(example != std::string::npos);
    const std::string line = text.substr(example + 4, text.find('\n', example) - example - 4);
    CHECK(first_problem(line).empty());
    CHECK(decode_record(line));
}
