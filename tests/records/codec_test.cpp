#include "arbitrary.hpp"
#include "records/codec.hpp"

using namespace factlint;

namespace {

std::string encode_any(const Record& record) {
    return std::visit(
        [](const auto& each) -> std::string {
            if constexpr (std::is_same_v<std::decay_t<decltype(each)>, UnknownRecord>) {
                return "unknown " + each.kind;
            } else {
                return encode(each);
            }
        },
        record);
}

} // namespace

TEST_CASE("records: a line that is none is refused with what is wrong", "[records][codec]") {
    const auto [line, what] = GENERATE(table<std::string, std::string>({
        {"", "not valid JSON"},
        {"{\"record\":\"article\"", "not valid JSON"},
        {"[]", "a JSON object is expected"},
        {"{}", "\"record\" is missing"},
        {R"({"record":7})", "\"record\" is missing"},
        {R"({"record":"article","v":1,"body":"x"})", "\"id\" is missing"},
        {R"({"record":"article","v":1,"id":null,"body":"x"})", "\"id\" is missing"},
        {R"({"record":"article","v":1,"id":"a"})", "\"body\" is missing"},
        {R"({"record":"article","v":1,"id":1,"body":"x"})", "\"id\" must be a text"},
        {R"({"record":"article","v":1,"id":"a","body":"x","sentences":{}})", "\"sentences\" must be a list"},
        {R"({"record":"article","v":1,"id":"a","body":"x","sentences":[[1]]})", "must be a span"},
        {R"({"record":"article","v":1,"id":"a","body":"x","sentences":[[1,0]]})", "must be a span"},
        {R"({"record":"article","v":1,"id":"a","body":"x","sentences":[[0,2]]})",
         "outside the body of 1 bytes"},
        {R"({"record":"article","v":1,"id":"a","body":"x","links":[{"span":[5,9],"url":"u"}]})",
         "link [5, 9] lies outside"},
        {R"({"record":"article","v":1,"id":"a","body":"x","body":"y"})", "written twice"},
        {R"({"record":"story","v":1,"id":"a","kind":"saga"})", "\"kind\" must be one of"},
        {R"({"record":"finding","v":1,"code":"F","rule":"r","message":"m","fingerprint":"f","level":"fatal"})",
         "\"level\" must be one of"},
        {R"({"record":"finding","v":1,"code":"F","rule":"r","message":"m","fingerprint":"f","places":[{"article":"a","side":"x"}]})",
         "in \"places\": field \"side\" must be a number"},
        {R"({"record":"article","v":1,"id":"a","body":"x","extraction":{"confidence":"high"}})",
         "in \"extraction\""},
    }));
    CAPTURE(line);
    const auto record = decode_record(line);
    REQUIRE_FALSE(record);
    CHECK_THAT(record.error().message, contains_text(what));
}

TEST_CASE("records: kinds and versions of other releases are known to be unknown", "[records][codec]") {
    CHECK(std::get<UnknownRecord>(*decode_record(R"({"record":"weather","v":1,"x":[1]})")).kind == "weather");
    CHECK(std::get<UnknownRecord>(*decode_record(R"({"record":"article","v":2,"body":7})")).kind ==
          "article");
}

TEST_CASE("records: what other programs write shorter is read too", "[records][codec]") {
    const auto record =
        decode_record(R"({"record":"article","v":1,"id":"a","body":"x","title":"Plain","publisher":null})");
    REQUIRE(record);
    CHECK(std::get<Article>(*record).title.value == "Plain");
    CHECK_FALSE(std::get<Article>(*record).publisher.known());
}

TEST_CASE("records: fields of later releases are kept and written last", "[records][codec]") {
    const auto record = decode_record(R"({"mood":{"b":1,"a":0.10},"record":"story","v":1,"id":"s"})");
    REQUIRE(record);
    CHECK(encode_any(*record) ==
          R"({"record":"story","v":1,"id":"s","kind":"event","mood":{"b":1,"a":0.1}})");
}

TEST_CASE("records: what is zero and what is absent are told apart where it matters", "[records][codec]") {
    Article article;
    article.id = "a";
    article.body = "some words";
    article.extraction.confidence = 0;
    article.encoding.name.clear();
    article.blocks = {{BlockKind::Caption, {5, 5}, "A caption that stood here"},
                      {BlockKind::Paragraph, {0, 10}, ""}};
    Finding finding;
    finding.places = {Place{}};
    finding.places[0].side = 0;
    Claim claim;
    claim.parse_confidence = 0;
    const auto read = decode_record(encode(article));
    REQUIRE(read);
    CHECK(std::get<Article>(*read).extraction.confidence == 0);
    CHECK(std::get<Article>(*read).encoding.name.empty());
    CHECK(std::get<Article>(*read).blocks.at(0).span == Span{5, 5});
    CHECK(std::get<Finding>(*decode_record(encode(finding))).places.at(0).side == 0);
    CHECK(std::get<Claim>(*decode_record(encode(claim))).parse_confidence == 0);
}

TEST_CASE("laws of records", "[records][codec][law]") {
    CHECK(laws::holds("writing, reading and writing again changes no byte", [] {
        const std::string line = arbitrary::line();
        RC_ASSERT(line.find('\n') == std::string::npos);
        const auto record = decode_record(line);
        RC_LOG() << line << (record ? "" : "\n" + record.error().text());
        RC_ASSERT(record.has_value());
        RC_ASSERT(encode_any(*record) == line);
    }));
    CHECK(laws::holds("the members of a claim survive", [] {
        const Claim claim = arbitrary::claim();
        const auto record = decode_record(encode(claim));
        RC_ASSERT(record.has_value());
        const Claim& read = std::get<Claim>(*record);
        RC_ASSERT(read.arguments == claim.arguments);
        RC_ASSERT(read.quantities == claim.quantities);
        RC_ASSERT(read.span == claim.span);
        RC_ASSERT(read.content == claim.content);
        RC_ASSERT(read.time.known() == claim.time.known());
        if (claim.time.known()) RC_ASSERT(read.time == claim.time);
    }));
    CHECK(laws::holds("a damaged line is read or refused, never worse", [] {
        std::string line = arbitrary::line();
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, line.size());
            switch (*rc::gen::inRange(0, 3)) {
            case 0:
                line[at] = *rc::gen::elementOf(std::string("{}[]\",:0-9e.\\\x80nt "));
                break;
            case 1:
                line.erase(at, *rc::gen::inRange<std::size_t>(1, 20));
                break;
            default:
                line.insert(at, line.substr(at / 2, *rc::gen::inRange<std::size_t>(1, 20)));
            }
            if (line.empty()) break;
        }
        const auto record = decode_record(line);
        if (record && !std::holds_alternative<UnknownRecord>(*record))
            RC_ASSERT(decode_record(encode_any(*record)).has_value());
    }));
}

TEST_CASE("records: every enumeration has a name for each value and reads it back", "[records][names]") {
    for (int i = 0; i <= static_cast<int>(Relation::Imprecise); ++i)
        CHECK(relation_by_name(name_of(static_cast<Relation>(i))) == static_cast<Relation>(i));
    for (int i = 0; i <= static_cast<int>(BlockKind::Dateline); ++i)
        CHECK(block_kind_by_name(name_of(static_cast<BlockKind>(i))) == static_cast<BlockKind>(i));
    for (int i = 0; i <= static_cast<int>(StanceValue::MentionsNeutral); ++i)
        CHECK(stance_by_name(name_of(static_cast<StanceValue>(i))) == static_cast<StanceValue>(i));
    for (int i = 0; i <= static_cast<int>(Verdict::Moved); ++i)
        CHECK(verdict_by_name(name_of(static_cast<Verdict>(i))) == static_cast<Verdict>(i));
    CHECK_FALSE(level_by_name("fatal"));
}
