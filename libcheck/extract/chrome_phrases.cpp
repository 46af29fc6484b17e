#include "extract/chrome_phrases.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "extract/page_blocks.hpp"

#include <algorithm>
#include <array>

namespace factlint::extract {
namespace {

using Phrase = std::string_view;

// Said at the start of a short line.
constexpr std::array promo_starts{Phrase("read more"),
                                  Phrase("read also"),
                                  Phrase("also read"),
                                  Phrase("read next"),
                                  Phrase("read:"),
                                  Phrase("read the full"),
                                  Phrase("related:"),
                                  Phrase("related article"),
                                  Phrase("related stor"),
                                  Phrase("related content"),
                                  Phrase("related video"),
                                  Phrase("related coverage"),
                                  Phrase("see also"),
                                  Phrase("see more"),
                                  Phrase("more:"),
                                  Phrase("more from"),
                                  Phrase("more on "),
                                  Phrase("more stories"),
                                  Phrase("must read"),
                                  Phrase("watch:"),
                                  Phrase("watch now"),
                                  Phrase("watch video"),
                                  Phrase("watch live"),
                                  Phrase("watch the video"),
                                  Phrase("listen:"),
                                  Phrase("listen to this article"),
                                  Phrase("sign up"),
                                  Phrase("subscribe"),
                                  Phrase("follow us"),
                                  Phrase("follow @"),
                                  Phrase("like us on"),
                                  Phrase("join our"),
                                  Phrase("click here"),
                                  Phrase("click to"),
                                  Phrase("tap here"),
                                  Phrase("share this"),
                                  Phrase("share on"),
                                  Phrase("share via"),
                                  Phrase("tweet this"),
                                  Phrase("advertisement"),
                                  Phrase("advert:"),
                                  Phrase("advertising"),
                                  Phrase("story continues"),
                                  Phrase("article continues"),
                                  Phrase("continue reading"),
                                  Phrase("this story continues"),
                                  Phrase("scroll down"),
                                  Phrase("scroll to continue"),
                                  Phrase("download the"),
                                  Phrase("download our"),
                                  Phrase("get the latest"),
                                  Phrase("get our"),
                                  Phrase("get breaking news"),
                                  Phrase("don't miss"),
                                  Phrase("you may also"),
                                  Phrase("you might also"),
                                  Phrase("recommended for you"),
                                  Phrase("recommended by our"),
                                  Phrase("recommended reading"),
                                  Phrase("read our full"),
                                  Phrase("scroll through the gallery"),
                                  Phrase("photo:"),
                                  Phrase("photos:"),
                                  Phrase("photo by"),
                                  Phrase("image:"),
                                  Phrase("image credit"),
                                  Phrase("image source"),
                                  Phrase("photo credit"),
                                  Phrase("photograph:"),
                                  Phrase("picture:"),
                                  Phrase("video:"),
                                  Phrase("file photo"),
                                  Phrase("sponsored"),
                                  Phrase("support our"),
                                  Phrase("support independent"),
                                  Phrase("donate"),
                                  Phrase("play video"),
                                  Phrase("view comments"),
                                  Phrase("show comments"),
                                  Phrase("view gallery"),
                                  Phrase("view all"),
                                  Phrase("leave a comment"),
                                  Phrase("post a comment"),
                                  Phrase("most read"),
                                  Phrase("most popular"),
                                  Phrase("top stories"),
                                  Phrase("trending"),
                                  Phrase("enter your email"),
                                  Phrase("your email"),
                                  Phrase("thank you for subscribing"),
                                  Phrase("skip to"),
                                  Phrase("jump to"),
                                  Phrase("back to top"),
                                  Phrase("print this"),
                                  Phrase("email this"),
                                  Phrase("here are more"),
                                  Phrase("image copyright"),
                                  Phrase("media caption"),
                                  Phrase("media playback"),
                                  Phrase("image caption"),
                                  Phrase("also on "),
                                  Phrase("have something to say"),
                                  Phrase("have a tip"),
                                  Phrase("got a tip"),
                                  Phrase("contact the author"),
                                  Phrase("want more"),
                                  Phrase("editor's pick"),
                                  Phrase("this video is no longer available"),
                                  Phrase("buy us a coffee"),
                                  Phrase("we want to hear from you")};

// The whole line, punctuation aside, or its start before a colon.
constexpr std::array end_lines{Phrase("related"),
                               Phrase("related articles"),
                               Phrase("related stories"),
                               Phrase("related posts"),
                               Phrase("related topics"),
                               Phrase("related content"),
                               Phrase("related news"),
                               Phrase("related links"),
                               Phrase("related coverage"),
                               Phrase("related story"),
                               Phrase("more stories"),
                               Phrase("more news"),
                               Phrase("more on this"),
                               Phrase("more on this story"),
                               Phrase("more on this topic"),
                               Phrase("you may also like"),
                               Phrase("you might also like"),
                               Phrase("you might also be interested in"),
                               Phrase("recommended"),
                               Phrase("recommended for you"),
                               Phrase("recommended stories"),
                               Phrase("comments"),
                               Phrase("0 comments"),
                               Phrase("no comments"),
                               Phrase("leave a reply"),
                               Phrase("leave a comment"),
                               Phrase("post a comment"),
                               Phrase("add a comment"),
                               Phrase("write a comment"),
                               Phrase("leave a reply cancel reply"),
                               Phrase("join the conversation"),
                               Phrase("join the discussion"),
                               Phrase("about the author"),
                               Phrase("about author"),
                               Phrase("about the writer"),
                               Phrase("about the authors"),
                               Phrase("author bio"),
                               Phrase("tags"),
                               Phrase("topics"),
                               Phrase("tagged"),
                               Phrase("filed under"),
                               Phrase("categories"),
                               Phrase("category"),
                               Phrase("posted in"),
                               Phrase("labels"),
                               Phrase("share this"),
                               Phrase("share this article"),
                               Phrase("share this story"),
                               Phrase("share this post"),
                               Phrase("share this page"),
                               Phrase("share"),
                               Phrase("most popular"),
                               Phrase("most read"),
                               Phrase("most viewed"),
                               Phrase("most recent"),
                               Phrase("trending"),
                               Phrase("trending now"),
                               Phrase("latest news"),
                               Phrase("latest stories"),
                               Phrase("popular posts"),
                               Phrase("recent posts"),
                               Phrase("recent comments"),
                               Phrase("top stories"),
                               Phrase("editor's picks"),
                               Phrase("editors' picks"),
                               Phrase("sponsored content"),
                               Phrase("sponsored links"),
                               Phrase("from around the web"),
                               Phrase("around the web"),
                               Phrase("from the web"),
                               Phrase("promoted stories"),
                               Phrase("promoted content"),
                               Phrase("what do you think"),
                               Phrase("have your say"),
                               Phrase("contact us"),
                               Phrase("read next"),
                               Phrase("up next"),
                               Phrase("like this"),
                               Phrase("our standards"),
                               Phrase("previous"),
                               Phrase("next"),
                               Phrase("newsletter"),
                               Phrase("follow us"),
                               Phrase("see also"),
                               Phrase("further reading"),
                               Phrase("read more"),
                               Phrase("sources"),
                               Phrase("references"),
                               Phrase("privacy overview"),
                               Phrase("explore further")};

// At the start of a line of any length.
constexpr std::array end_starts{Phrase("previous article"),
                                Phrase("next article"),
                                Phrase("previous post"),
                                Phrase("next post"),
                                Phrase("copyright \xC2\xA9"),
                                Phrase("\xC2\xA9"),
                                Phrase("copyright 20"),
                                Phrase("(c) 20"),
                                Phrase("all rights reserved"),
                                Phrase("this material may not be published"),
                                Phrase("fill in your details below"),
                                Phrase("you are commenting using"),
                                Phrase("log out"),
                                Phrase("your email address will not be published"),
                                Phrase("this site uses akismet"),
                                Phrase("notify me of"),
                                Phrase("connecting to %s"),
                                Phrase("tags:"),
                                Phrase("categories:"),
                                Phrase("filed under:"),
                                Phrase("posted in:"),
                                Phrase("leave a reply"),
                                Phrase("about the author"),
                                Phrase("share this:"),
                                Phrase("like this:"),
                                Phrase("sign up for our"),
                                Phrase("follow us on"),
                                Phrase("please log in"),
                                Phrase("you must be logged in"),
                                Phrase("the post "),
                                Phrase("view all posts by"),
                                Phrase("more posts by"),
                                Phrase("save my name, email")};

template<typename Table>
bool starts_with_any(std::string_view text, const Table& table) {
    if (text.empty()) return false;
    return std::any_of(table.begin(), table.end(),
                       [&](Phrase each) { return each.front() == text.front() && text.starts_with(each); });
}

template<typename Table>
bool contains_any(std::string_view text, const Table& table) {
    return std::any_of(table.begin(), table.end(),
                       [&](Phrase each) { return text.find(each) != std::string_view::npos; });
}

bool equals_any(std::string_view text, const auto& table) {
    return std::find(table.begin(), table.end(), text) != table.end();
}

constexpr std::array date_words{
    Phrase("am"),        Phrase("pm"),     Phrase("et"),        Phrase("est"),      Phrase("edt"),
    Phrase("ct"),        Phrase("cst"),    Phrase("cdt"),       Phrase("pt"),       Phrase("pst"),
    Phrase("pdt"),       Phrase("mst"),    Phrase("gmt"),       Phrase("utc"),      Phrase("bst"),
    Phrase("ist"),       Phrase("cet"),    Phrase("aest"),      Phrase("updated"),  Phrase("update"),
    Phrase("published"), Phrase("posted"), Phrase("created"),   Phrase("modified"), Phrase("last"),
    Phrase("first"),     Phrase("on"),     Phrase("at"),        Phrase("of"),       Phrase("the"),
    Phrase("date"),      Phrase("time"),   Phrase("ago"),       Phrase("hour"),     Phrase("hours"),
    Phrase("hrs"),       Phrase("minute"), Phrase("minutes"),   Phrase("min"),      Phrase("mins"),
    Phrase("day"),       Phrase("days"),   Phrase("week"),      Phrase("weeks"),    Phrase("month"),
    Phrase("months"),    Phrase("year"),   Phrase("years"),     Phrase("read"),     Phrase("reading"),
    Phrase("st"),        Phrase("nd"),     Phrase("rd"),        Phrase("th"),       Phrase("a"),
    Phrase("p"),         Phrase("m"),      Phrase("views"),     Phrase("comments"), Phrase("comment"),
    Phrase("shares"),    Phrase("today"),  Phrase("yesterday"), Phrase("edited"),   Phrase("issued"),
    Phrase("release"),   Phrase("less"),   Phrase("than"),      Phrase("z"),        Phrase("t")};

} // namespace

std::string plain_form(std::string_view line) {
    std::string out;
    out.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        // Quotation marks and dashes of the block U+2010 are three bytes that begin alike.
        const bool general = line[i] == '\xE2' && i + 2 < line.size() && line[i + 1] == '\x80';
        const char last = general ? line[i + 2] : '\0';
        const char plain = last == '\x99' || last == '\x98'   ? '\''
                           : last == '\x9C' || last == '\x9D' ? '"'
                           : last == '\x93' || last == '\x94' ? '-'
                                                              : '\0';
        if (plain != '\0') {
            out += plain;
            i += 2;
        } else {
            out += ascii::lower(line[i]);
        }
    }
    out = collapse_spaces(out);
    std::size_t begin = 0;
    std::size_t end = out.size();
    const auto stripped = [](char c) {
        return c == '.' || c == ':' || c == ',' || c == '!' || c == '?' || c == '"' || c == '|' || c == '-' ||
               c == ' ' || c == '>' || c == '<' || c == '*' || c == '[' || c == ']';
    };
    while (begin < end && stripped(out[begin])) ++begin;
    while (end > begin && stripped(out[end - 1])) --end;
    return out.substr(begin, end - begin);
}

bool is_promo(std::string_view line) {
    if (line.size() > 300) return false;
    const std::string plain = plain_form(line);
    if (plain.empty()) return true;
    const std::uint32_t words = count_words(line);
    // A colon was stripped from the end of the plain form when the phrase is the whole line.
    const bool starts = starts_with_any(plain + ":", promo_starts);
    if (starts && (words <= 12 || !ends_sentence(line))) return true;
    if (starts && words <= 30)
        return starts_with_any(
            plain, std::array{Phrase("sign up"), Phrase("subscribe"), Phrase("follow us"),
                              Phrase("click here"), Phrase("read more"), Phrase("related:"),
                              Phrase("download"), Phrase("get the latest"), Phrase("image copyright"),
                              Phrase("media caption"), Phrase("have a tip"), Phrase("got a tip")});
    // "Follow Jane Roe on Twitter", "Follow NAME at @handle"
    if (plain.starts_with("follow ") && words <= 20)
        return contains_any(plain, std::array{Phrase("twitter"), Phrase("facebook"), Phrase("instagram"),
                                              Phrase("@"), Phrase(" on x")});
    return false;
}

bool is_end_marker(std::string_view line) {
    const std::string plain = plain_form(line.substr(0, 400));
    if (plain.empty()) return false;
    if (equals_any(plain, end_lines)) return true;
    if (starts_with_any(plain, end_starts)) return true;
    if (line.size() <= 120 && contains_any(plain, std::array{Phrase("all rights reserved")})) return true;
    return false;
}

bool is_date_line(std::string_view line) {
    if (line.size() > 120 || line.empty()) return false;
    bool digit = false;
    std::size_t words = 0;
    for (std::size_t i = 0; i < line.size();) {
        if (ascii::is_alpha(line[i])) {
            const std::size_t begin = i;
            while (i < line.size() && ascii::is_alpha(line[i])) ++i;
            const std::string word = ascii::lower(line.substr(begin, i - begin));
            if (month_by_name(word) == 0 && weekday_by_name(word) < 0 && !equals_any(word, date_words))
                return false;
            ++words;
        } else {
            digit = digit || ascii::is_digit(line[i]);
            if (ascii::is_high(line[i]) && line.compare(i, 2, "\xC2\xB7") != 0 &&
                line.compare(i, 2, "\xE2\x80") != 0 && !ascii::is_high(line[i == 0 ? 0 : i - 1]))
                return false;
            ++i;
        }
    }
    return digit && (words > 0 || line.size() >= 8);
}

bool is_views_disclaimer(std::string_view line) {
    if (line.size() > 900) return false;
    const std::string plain = plain_form(line);
    const bool views = contains_any(
        plain, std::array{Phrase("views expressed"), Phrase("views and opinions"),
                          Phrase("opinions expressed"), Phrase("views are"), Phrase("opinions are"),
                          Phrase("views presented"), Phrase("opinion expressed"), Phrase("views contained"),
                          Phrase("statements, views"), Phrase("views, thoughts")});
    return views &&
           contains_any(plain, std::array{Phrase("author"), Phrase("writer"), Phrase("contributor"),
                                          Phrase("own"), Phrase("necessarily reflect"),
                                          Phrase("necessarily represent"), Phrase("editorial policy"),
                                          Phrase("editorial stance"), Phrase("columnist")});
}

bool is_notice(std::string_view line) {
    if (is_views_disclaimer(line)) return true;
    if (line.size() > 700) return false;
    const std::string plain = plain_form(line);
    if (plain.starts_with("disclaimer")) return true;
    return contains_any(
        plain,
        std::array{Phrase("we use cookies"), Phrase("uses cookies"), Phrase("cookie policy"),
                   Phrase("affiliate link"), Phrase("affiliate commission"), Phrase("earn a commission"),
                   Phrase("may receive a commission"), Phrase("commission from links"),
                   Phrase("privacy policy"), Phrase("terms of service"), Phrase("terms of use"),
                   Phrase("enable javascript"), Phrase("javascript is disabled"), Phrase("ad blocker"),
                   Phrase("adblock"), Phrase("may not be reproduced"), Phrase("subject to copyright"),
                   Phrase("may not be published, broadcast")});
}

bool is_contact_line(std::string_view line) {
    if (line.size() > 400) return false;
    const std::string plain = plain_form(line);
    bool address = false;
    for (std::size_t at = plain.find('@'); at != std::string::npos; at = plain.find('@', at + 1))
        address = address || (at + 1 < plain.size() && ascii::is_alnum(plain[at + 1]));
    if (!address) return false;
    for (const std::string_view start :
         {"contact ", "follow ", "email ", "e-mail ", "reach ", "write to ", "send ", "you can reach ",
          "you can email ", "you can follow ", "you can contact ", "to contact "})
        if (plain.starts_with(start)) return true;
    return contains_any(
        plain, std::array{Phrase("can be reached at"), Phrase("can be reached via"), Phrase("email us at"),
                          Phrase("email me at"), Phrase("write to us at"), Phrase("follow her on"),
                          Phrase("follow him on"), Phrase("follow them on"), Phrase("follow us on"),
                          Phrase("reach out to us at"), Phrase("can be contacted at")});
}

bool is_paywall_line(std::string_view line) {
    if (line.size() > 300) return false;
    const std::string plain = plain_form(line);
    return contains_any(plain,
                        std::array{Phrase("subscribe to continue"), Phrase("subscribe to read"),
                                   Phrase("to continue reading"), Phrase("already a subscriber"),
                                   Phrase("to read the full story"), Phrase("to read the full article"),
                                   Phrase("to keep reading"), Phrase("this content is for subscribers"),
                                   Phrase("this article is for subscribers"), Phrase("subscribers only"),
                                   Phrase("you have reached your limit"), Phrase("your free articles"),
                                   Phrase("register to continue"), Phrase("become a member to read")});
}

} // namespace factlint::extract
