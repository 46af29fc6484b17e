// The stock phrases of pages around an article: bylines, datelines, "Read more", "Leave a Reply",
// disclaimers. One place for HTML and for text that was copied from a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace factlint::extract {

/// One line that leads away from the article or asks for something: "Read more: ...", "Sign up for ...",
/// "Follow us on ...", "Advertisement".
bool is_promo(std::string_view line);

/// The line after which no more of the article comes, when little text follows: "Related stories", "Leave a
/// Reply", "Tags: ...", "About the author", a copyright line.
bool is_end_marker(std::string_view line);

/// The last line of many articles: how to write to the author or to follow the house. "Contact Jane Roe at
/// jroe@courier.example", "Follow her on X @janeroe", "Do you have a story? Email us at ...".
bool is_contact_line(std::string_view line);

/// A line that only says who wrote: "By Jane Roe", "Written by Jane Roe, Staff Writer".
bool is_byline(std::string_view line);

/// The names in a byline, without job titles, counters and "By": "by Jane Roe and John Poe 48 views" ->
/// {"Jane Roe", "John Poe"}. Also reads a plain list of names; what does not look like a name is left out.
std::vector<std::string> names_in_byline(std::string_view line);

/// The text could be the name of a person: two to five words, capitals, no digits, no word of organisations.
bool looks_like_person(std::string_view text);

/// A line of dates, times and reading time and nothing else: "Updated 3:15 PM ET, Tue November 19, 2019".
bool is_date_line(std::string_view line);

/// "The views expressed in this article are those of the author ..." and its kin.
bool is_views_disclaimer(std::string_view line);
/// Any notice that is no part of the story: the above, affiliate links, cookies.
bool is_notice(std::string_view line);

/// The sentence that ends a page which is only the beginning of an article for who does not pay.
bool is_paywall_line(std::string_view line);

/// Lower case, typographic quotes as straight ones, one space between words, no punctuation at the ends.
std::string plain_form(std::string_view line);

} // namespace factlint::extract
