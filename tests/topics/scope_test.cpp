#include "catch.hpp"
#include "topics/scope.hpp"

using namespace factlint;
using namespace factlint::topics;

TEST_CASE("a scope survives its text", "[topics][scope]") {
    const std::string text =
        GENERATE(std::string{}, std::string{"2021"}, std::string{"2021-07"}, std::string{"2021-07-05"},
                 std::string{"../2012-09-28"}, std::string{"2022-02/.."}, std::string{"2022-02/2023-06"},
                 std::string{"2022; with Poland"}, std::string{"with Poland"});
    CHECK(Scope::parse(text).text() == text);
}

TEST_CASE("scopes meet when their times overlap and their words are the same", "[topics][scope]") {
    std::string a, b;
    bool meet = false;
    std::tie(a, b, meet) = GENERATE(table<std::string, std::string, bool>({
        {"2021", "2021-07", true},
        {"2021", "2022", false},
        {"2021-06", "2021-07", false},
        {"", "2021", true},
        {"../2012-09-28", "2012", true},
        {"../2012-09-28", "2013", false},
        {"2022-02/..", "2023", true},
        {"with Poland", "with Romania", false},
        {"2022; with Poland", "2022", false},
    }));
    CAPTURE(a, b);
    CHECK(Scope::parse(a).meets(Scope::parse(b)) == meet);
    CHECK(Scope::parse(b).meets(Scope::parse(a)) == meet);
}
