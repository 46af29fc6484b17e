#include "base/dates.hpp"
#include "laws.hpp"

#include <limits>

using namespace factlint;

TEST_CASE("dates: what machines write is read, and nothing uncertain is guessed", "[base][dates]") {
    const auto [text, iso] = GENERATE(table<std::string, std::string>({
        {"2022-04-10", "2022-04-10"},
        {"2022-04-10T08:15:00Z", "2022-04-10"},
        {"2022-04-10T08:15:00+05:00", "2022-04-10"},
        {"20220410", "2022-04-10"},
        {"20220410T081500Z", "2022-04-10"},
        {"2022/4/9", "2022-04-09"},
        {"2022-04", "2022-04"},
        {"2022", "2022"},
        {"Sun, 10 Apr 2022 08:15:00 GMT", "2022-04-10"},
        {"Sunday, April 10, 2022", "2022-04-10"},
        {"April 10th, 2022", "2022-04-10"},
        {"10th of April 2022", "2022-04-10"},
        {"10 Sept. 2022", "2022-09-10"},
        {"April 2022", "2022-04"},
        {"16/08/2022", "2022-08-16"},
        {"08/16/2022", "2022-08-16"},
        {"5/5/2022", "2022-05-05"},
        {"3/4/2022", ""},              // two readings
        {"31 February 2022", ""},      // no such day
        {"2022-13-01", ""},            //
        {"29 Feb 2023", ""},           // no leap year
        {"29 Feb 2024", "2024-02-29"}, //
        {"1776-07-04", ""},            // out of the range of news
        {"2300-01-01", ""},            //
        {"yesterday", ""},
        {"", ""},
        {"99999999999999999999", ""},
        {"May", ""},
    }));
    CAPTURE(text);
    const auto date = parse_date(text);
    CHECK((date ? date->iso() : "") == iso);
}

TEST_CASE("dates: names of months and days, whole or short", "[base][dates]") {
    CHECK(month_by_name("September") == 9);
    CHECK(month_by_name("sept.") == 9);
    CHECK(month_by_name("MAY") == 5);
    CHECK(month_by_name("Ma") == 0);
    CHECK(month_by_name("Marches") == 0);
    CHECK(weekday_by_name("Thurs.") == 3);
    CHECK(weekday_by_name("Sun") == 6);
    CHECK(weekday_by_name("Sunshine") == -1);
    CHECK(weekday(to_days({1970, 1, 1})) == 3);
    CHECK(weekday(to_days({2022, 4, 10})) == 6);
    CHECK(last_day({2024, 2, 0}) == to_days({2024, 2, 29}));
    CHECK(last_day({2022, 0, 0}) == to_days({2022, 12, 31}));
}

TEST_CASE("dates: as people read them", "[base][dates]") {
    const auto [iso, words] = GENERATE(table<std::string, std::string>({
        {"2022-04-10", "10 April 2022"},
        {"2022-04-10T08:00:00Z", "10 April 2022"},
        {"2022-04", "April 2022"},
        {"2022", "2022"},
        {"2022-04/2023-01-05", "April 2022 to 5 January 2023"},
        {"2022/..", "since 2022"},
        {"../2022-12-31", "until 31 December 2022"},
        {"a while/2022", "a while/2022"},
        {"next week", "next week"},
        {"", ""},
    }));
    CHECK(date_in_words(iso) == words);
}

TEST_CASE("laws of dates", "[base][dates][law]") {
    CHECK(laws::holds("days and dates are each other's inverse", [] {
        const std::int64_t days = *rc::gen::inRange<std::int64_t>(-800000, 800000);
        const Date date = from_days(days);
        RC_ASSERT(is_valid(date) || date.year == 0);
        RC_ASSERT(to_days(date) == days);
        RC_ASSERT((weekday(days) + 1) % 7 == weekday(days + 1));
    }));
    CHECK(laws::holds("a written date is read as itself", [] {
        const Date date =
            from_days(*rc::gen::inRange<std::int64_t>(to_days({1900, 1, 1}), to_days({2200, 12, 31})));
        RC_ASSERT(parse_date(date.iso()) == date);
    }));
    CHECK(laws::holds("any bytes are read without harm, and what comes back exists", [] {
        const auto date = parse_date(*laws::bytes());
        if (date) RC_ASSERT(is_valid(*date));
    }));
    // Records come from outside: a day count of any size must not overflow.
    for (const std::int64_t days :
         {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        CHECK_FALSE(from_days(days).iso().empty());
        CHECK(weekday(days) >= 0);
    }
}
