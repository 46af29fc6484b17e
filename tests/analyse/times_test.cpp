#include "analyse/dump.hpp"
#include "analyse/rows.hpp"
#include "analyse/shipped_lexicon.hpp"
#include "catch.hpp"

using namespace factlint;
using analyse::Document;

namespace {

/// "words = value; words = value" of the times of a text that came out on a day; a Tuesday unless said.
std::string times(const std::string& text, Date published = {2022, 8, 16}) {
    const Document document(text, shipped_lexicon(), {published, {}});
    std::string out;
    for (const auto& time : document.times()) {
        if (!out.empty()) out += "; ";
        out += std::string(document.words(time.span)) + " = " + (time.value.empty() ? "?" : time.value);
        if (!time.other.empty()) out += " or " + time.other;
        if (time.impossible) out += " impossible";
        if (time.open_end) out += " since";
        if (time.open_start) out += " until";
    }
    return out;
}

} // namespace

TEST_CASE("times: dates of the calendar, whole and in part", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It opened on May 14, 2009.", "May 14, 2009 = 2009-05-14"},
        {"It opened on the 3rd of May 2009.", "the 3rd of May 2009 = 2009-05-03"},
        {"It opened on 14.5.2009.", "14.5.2009 = 2009-05-14"},
        {"It opened on 3/4/2022.", "3/4/2022 = 2022-03-04 or 2022-04-03"},
        {"It opened on 13/4/2022.", "13/4/2022 = 2022-04-13"},
        {"It opened on the 31st of February.", "the 31st of February = ? impossible"},
        {"It opened on 31/31/2020.", "31/31/2020 = ? impossible"},
        {"It opened in mid-April 2022.", "mid-April 2022 = 2022-04"},
        {"It opened in April next year.", "April next year = 2023-04"},
        {"Talks were held on March 4 and 5.", "March 4 = 2022-03-04; 5 = 2022-03-05"},
        {"Talks ran from 4 to 6 March.", "4 = 2022-03-04; 6 March = 2022-03-06"},
        {"It had been open since 2011.", "2011 = 2011 since"},
        {"It was open until the end of May 2011.", "the end of May 2011 = 2011-05"},
        {"It grew in 1994, 1995 and 1997.", "1994 = 1994; 1995 = 1995; 1997 = 1997"},
        {"It happened in nineteen seventy-nine.", "nineteen seventy-nine = 1979"},
        {"It came with the year two thousand.", "the year two thousand = 2000"},
        {"The board met in 2019-20.", "2019-20 = 2019/2020"},
        {"The board met in 2016-2018.", "2016-2018 = 2016/2018"},
        {"He won in May and June 2019.", "May = 2019-05; June 2019 = 2019-06"},
        {"It ran from November to May 2020.", "November = 2019-11; May 2020 = 2020-05"},
        {"It ran from May 3 to June 5, 2019.", "May 3 = 2019-05-03; June 5, 2019 = 2019-06-05"},
        {"It began in '82.", "'82 = 1982"},
        {"It ran from 1914-18 and in 1990-91.", "1914-18 = 1914/1918; 1990-91 = 1990/1991"},
        {"It came on the last Friday of May.", "the last Friday of May = 2022-05-27"},
        {"It came on the first Monday in May 2021.", "the first Monday in May 2021 = 2021-05-03"},
        {"It came on the last day of 2020.", "the last day of 2020 = 2020-12-31"},
        {"It ran from Monday to Wednesday.", "Monday = 2022-08-08; Wednesday = 2022-08-10"},
        {"Since early May it has rained.", "early May = 2022-05 since"},
        {"The 2019/20 season began.", "2019/20 = 2019/2020"},
        {"The 2008 crisis was deep.", "2008 = 2008"},
        {"It fell in 44 BC or in 300 A.D. again.", "44 BC = BC0044; 300 A.D. = 0300"},
        {"It came in the week of 7 March 2022.", "the week of 7 March 2022 = 2022-W10"},
        {"It came on the morning of 12 May 2021.", "the morning of 12 May 2021 = 2021-05-12TMO"},
        {"It came in the year 0 or 0000-00-00.", ""},
        {"Jan Kavan may march with Sun and Mon.", ""},
        {"They sold 2,100 cars and 1999 bikes.", ""},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: the verb says which Friday is meant", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"The court ruled on Friday.", "Friday = 2022-08-12"},
        {"The court will rule on Friday.", "Friday = 2022-08-19"},
        {"The court has scheduled a hearing for Friday.", "Friday = 2022-08-19"},
        {"The court is due to rule on Friday.", "Friday = 2022-08-19"},
        {"The dividend is payable Jan. 2.", "Jan. 2 = 2023-01-02"},
        {"The ruling was announced Friday, and she will appeal.", "Friday = 2022-08-12"},
        {"She will appeal after Friday's ruling.", "Friday = 2022-08-12"},
        {"She was forced to leave on Friday.", "Friday = 2022-08-12"},
        {"They have given him until Friday.", "Friday = 2022-08-19 until"},
        {"It began in January.", "January = 2022-01"},
        {"It began in October.", "October = 2021-10"},
        {"It will begin in January.", "January = 2023-01"},
        {"It happened last October.", "last October = 2021-10"},
        {"She left late Friday.", "late Friday = 2022-08-12"},
        {"She left on Tuesday last week.", "Tuesday last week = 2022-08-09"},
        {"She swims every Monday.", "every Monday = XXXX-WXX-1"},
        {"She swims on Mondays.", "Mondays = XXXX-WXX-1"},
        {"She swims on weekends.", "weekends = XXXX-WXX-WE"},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: by the clock, with their day and zone", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It began at 9 a.m. on Friday.", "9 a.m. on Friday = 2022-08-12T09:00"},
        {"It began at 10.30pm.", "10.30pm = 2022-08-16T22:30"},
        {"It began at 16:00 UTC today.", "16:00 UTC today = 2022-08-16T16:00Z"},
        {"It began at 5:09 p.m. EDT.", "5:09 p.m. EDT = 2022-08-16T17:09-04:00"},
        {"It began at six o'clock in the evening.", "six o'clock in the evening = 2022-08-16T18:00"},
        {"It began at noon.", "noon = 2022-08-16T12:00"},
        {"It began at 2045 CET.", "2045 CET = 2022-08-16T20:45+01:00"},
        {"It began at half past nine.", "half past nine = 2022-08-16T09:30"},
        {"It began at a quarter to ten.", "quarter to ten = 2022-08-16T09:45"},
        {"It began around 2 in the afternoon.", "2 in the afternoon = 2022-08-16T14:00"},
        {"It began on Friday morning.", "Friday morning = 2022-08-12TMO"},
        {"It began this morning.", "this morning = 2022-08-16TMO"},
        {"It began last night.", "last night = 2022-08-15TNI"},
        {"The score was 3:2 after 25:99.", ""},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: periods with a name", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Sales rose in the first quarter of 2021.", "the first quarter of 2021 = 2021-Q1"},
        {"Sales rose in Q3 2021.", "Q3 2021 = 2021-Q3"},
        {"Sales rose in the second quarter. A year earlier they fell.",
         "the second quarter = 2022-Q2; A year earlier = 2021-Q2"},
        {"Sales fell from the year-ago quarter.", "the year-ago quarter = 2021-Q2"},
        {"Sales rose in fiscal 2021.", "fiscal 2021 = 2021"},
        {"Sales rose in the first half of 2021.", "the first half of 2021 = 2021-H1"},
        {"The 1988 second quarter was bad.", "The 1988 second quarter = 1988-Q2"},
        {"They hope for next year's first quarter.", "next year's first quarter = 2023-Q1"},
        {"Sales fell in the final quarter of 2020.", "the final quarter of 2020 = 2020-Q4"},
        {"Sales fell in 1Q22, FY2021 and H1 2021.", "1Q22 = 2022-Q1; FY2021 = 2021; H1 2021 = 2021-H1"},
        {"It covers the year ended June 30.", "the year = P1Y; June 30 = 2022-06-30"},
        {"It stood in the 1980s.", "the 1980s = 198"},
        {"It stood in the mid-1990s.", "the mid-1990s = 199"},
        {"It stood in the nineties.", "the nineties = 199"},
        {"It stood in the 19th century.", "the 19th century = 18"},
        {"She is in her fifties.", ""},
        {"It closed in the winter of 2019.", "the winter of 2019 = 2019-WI"},
        {"It closed last summer.", "last summer = 2021-SU"},
        {"It closed on Christmas Day.", "Christmas Day = 2021-12-25"},
        {"It will close on Thanksgiving.", "Thanksgiving = 2022-11-24"},
        {"It closed on Good Friday 2021.", "Good Friday 2021 = 2021-04-02"},
        {"It closed on Easter Monday 2024.", "Easter Monday 2024 = 2024-04-01"},
        {"It will close on Black Friday.", "Black Friday = 2022-11-25"},
        {"It will close on Election Day.", "Election Day = 2022-11-08"},
        {"It closed on Martin Luther King Day.", "Martin Luther King Day = 2022-01-17"},
        {"It closed on May Day.", "May Day = 2022-05-01"},
        {"The fall of the wall came.", ""},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: counted from now, or from the date last named", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It closed three weeks ago.", "three weeks ago = 2022-W30"},
        {"It closed a month ago.", "a month ago = 2022-07"},
        {"USA Today said so.", ""},
        {"It closed yesterday morning.", "yesterday morning = 2022-08-15TMO"},
        {"It will close next week.", "next week = 2022-W34"},
        {"It closed early this month.", "early this month = 2022-08"},
        {"It closed over the weekend.", "the weekend = 2022-W32-WE"},
        {"It opened in May 2003. It closed the following month.",
         "May 2003 = 2003-05; the following month = 2003-06"},
        {"It opened on 5 May 2003. It closed that day.", "5 May 2003 = 2003-05-05; that day = 2003-05-05"},
        {"It opened in 2003. It closed two years later.", "2003 = 2003; two years later = 2005"},
        {"It closed the following month.", "the following month = ?"},
        {"It opened in 1999. Two years earlier it was a ferry.", "1999 = 1999; Two years earlier = 1997"},
        {"It closed the day before yesterday.", "the day before yesterday = 2022-08-14"},
        {"It will close the week after next.", "the week after next = 2022-W35"},
        {"It closed the year before last.", "the year before last = 2020"},
        {"It closed long ago.", "long ago = PAST_REF"},
        {"It will close in the coming months.", "the coming months = FUTURE_REF"},
        {"These days nobody recently went.", "These days = PRESENT_REF; recently = PAST_REF"},
        {"It will soon close for the foreseeable future.",
         "soon = FUTURE_REF; the foreseeable future = FUTURE_REF"},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: lengths and what recurs", "[analyse][times]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"It took at least 72 hours.", "at least 72 hours = PT72H"},
        {"It took two to three weeks.", "two to three weeks = P2W"},
        {"It took half an hour.", "half an hour = PT30M"},
        {"It took a year and a half.", "a year and a half = P1.5Y"},
        {"It rained for months.", "months = PXM"},
        {"It rained for the past two months.", "the past two months = P2M"},
        {"It rained over the past half-decade.", "the past half-decade = P5Y"},
        {"Sales fell in the first nine months.", "the first nine months = P9M"},
        {"It pays $5 a year.", "a year = P1Y"},
        {"The 42-year-old left.", ""},
        {"A three-year deal ended.", "three-year = P3Y"},
        {"It opens every two years.", "every two years = P2Y"},
        {"It opens daily.", "daily = P1D"},
        {"The decade-long war ended.", "decade-long = P1DE"},
        {"A weeklong trip ended.", "weeklong = P1W"},
        {"It is a year that nobody likes.", ""},
    }));
    CHECK(times(text) == expected);
}

TEST_CASE("times: nothing is guessed without a date to count from", "[analyse][times]") {
    CHECK(times("It opened on Friday.", {}) == "Friday = XXXX-WXX-5");
    CHECK(times("It opened on 4 May.", {}) == "4 May = XXXX-05-04");
    CHECK(times("It opened last year.", {}) == "last year = PAST_REF");
    CHECK(times("It opened in the third quarter.", {}) == "the third quarter = XXXX-Q3");
    CHECK(times("It opened today.", {99999, 1, 1}) == "today = PRESENT_REF");
    CHECK(times("It opened today.", {2022, 2, 31}) == "today = PRESENT_REF");
    CHECK(times("It opened on 1 May 99999.").find("99999") == std::string::npos);
    CHECK(times("It opened 400000 years ago.") == "400000 years ago = PAST_REF");
}

TEST_CASE("times: a line that is only a date stands for a missing date of publication", "[analyse][times]") {
    CHECK(times("Plane is late\n\nMay 14, 2009\n\nA plane stopped today.\n", {}) ==
          "May 14, 2009 = 2009-05-14; today = 2009-05-14");
    CHECK(times("Plane is late\n\nMay 14, 2009\n\nA plane stopped today.\n") ==
          "May 14, 2009 = 2009-05-14; today = 2022-08-16");
}

TEST_CASE("times: the days of what has two readings are unknown", "[analyse][times]") {
    const Document document("It opened on 3/4/2022.", shipped_lexicon());
    REQUIRE(document.times().size() == 1);
    CHECK_FALSE(document.times()[0].known());
}
