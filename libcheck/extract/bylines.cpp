// Names in bylines.
#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/page_blocks.hpp"

#include <algorithm>
#include <array>

namespace factlint::extract {
namespace {

using Phrase = std::string_view;

constexpr std::array byline_starts{Phrase("by "),
                                   Phrase("by: "),
                                   Phrase("by, "),
                                   Phrase("written by "),
                                   Phrase("posted by "),
                                   Phrase("author: "),
                                   Phrase("authors: "),
                                   Phrase("reported by "),
                                   Phrase("story by "),
                                   Phrase("published by "),
                                   Phrase("edited by "),
                                   Phrase("text by "),
                                   Phrase("words by "),
                                   Phrase("report by "),
                                   Phrase("opinion by "),
                                   Phrase("analysis by "),
                                   Phrase("view all posts by "),
                                   Phrase("all posts by "),
                                   Phrase("posts by "),
                                   Phrase("written by: "),
                                   Phrase("posted by: ")};

// Words that stand in the names of organisations and in job titles, not in those of persons.
constexpr std::array not_personal{Phrase("news"),
                                  Phrase("staff"),
                                  Phrase("editor"),
                                  Phrase("editors"),
                                  Phrase("editorial"),
                                  Phrase("reporter"),
                                  Phrase("reporters"),
                                  Phrase("correspondent"),
                                  Phrase("writer"),
                                  Phrase("writers"),
                                  Phrase("desk"),
                                  Phrase("team"),
                                  Phrase("press"),
                                  Phrase("agency"),
                                  Phrase("agencies"),
                                  Phrase("media"),
                                  Phrase("newsroom"),
                                  Phrase("bureau"),
                                  Phrase("report"),
                                  Phrase("reports"),
                                  Phrase("journalist"),
                                  Phrase("columnist"),
                                  Phrase("contributor"),
                                  Phrase("contributors"),
                                  Phrase("producer"),
                                  Phrase("associated"),
                                  Phrase("reuters"),
                                  Phrase("times"),
                                  Phrase("post"),
                                  Phrase("tribune"),
                                  Phrase("magazine"),
                                  Phrase("online"),
                                  Phrase("web"),
                                  Phrase("admin"),
                                  Phrase("administrator"),
                                  Phrase("guest"),
                                  Phrase("service"),
                                  Phrase("services"),
                                  Phrase("network"),
                                  Phrase("university"),
                                  Phrase("institute"),
                                  Phrase("department"),
                                  Phrase("senior"),
                                  Phrase("chief"),
                                  Phrase("director"),
                                  Phrase("published"),
                                  Phrase("updated"),
                                  Phrase("views"),
                                  Phrase("comments"),
                                  Phrase("share"),
                                  Phrase("follow"),
                                  Phrase("subscribe"),
                                  Phrase("more"),
                                  Phrase("author"),
                                  Phrase("authors"),
                                  Phrase("profile"),
                                  Phrase("bio"),
                                  Phrase("posts"),
                                  Phrase("special"),
                                  Phrase("the"),
                                  Phrase("for"),
                                  Phrase("with"),
                                  Phrase("about"),
                                  Phrase("from"),
                                  Phrase("at"),
                                  Phrase("on"),
                                  Phrase("analyst"),
                                  Phrase("photographer"),
                                  Phrase("assistant"),
                                  Phrase("freelance"),
                                  Phrase("sports"),
                                  Phrase("business"),
                                  Phrase("today"),
                                  Phrase("daily"),
                                  Phrase("gazette"),
                                  Phrase("herald"),
                                  Phrase("journal"),
                                  Phrase("radio"),
                                  Phrase("tv"),
                                  Phrase("inc"),
                                  Phrase("llc"),
                                  Phrase("ltd"),
                                  Phrase("com"),
                                  Phrase("wire"),
                                  Phrase("afp"),
                                  Phrase("manager"),
                                  Phrase("president"),
                                  Phrase("ceo"),
                                  Phrase("professor"),
                                  Phrase("specialist"),
                                  Phrase("is"),
                                  Phrase("was"),
                                  Phrase("are"),
                                  Phrase("has"),
                                  Phrase("in"),
                                  Phrase("to"),
                                  Phrase("use"),
                                  Phrase("case"),
                                  Phrase("type"),
                                  Phrase("size"),
                                  Phrase("view"),
                                  Phrase("tips"),
                                  Phrase("digital"),
                                  Phrase("edition"),
                                  Phrase("reviewer"),
                                  Phrase("expert"),
                                  Phrase("health"),
                                  Phrase("sciences"),
                                  Phrase("company"),
                                  Phrase("group"),
                                  Phrase("text"),
                                  Phrase("click"),
                                  Phrase("read"),
                                  Phrase("menu"),
                                  Phrase("industry"),
                                  Phrase("by"),
                                  Phrase("written"),
                                  Phrase("posted"),
                                  Phrase("our"),
                                  Phrase("featured"),
                                  Phrase("provider"),
                                  Phrase("download"),
                                  Phrase("program"),
                                  Phrase("consultant"),
                                  Phrase("top"),
                                  Phrase("try"),
                                  Phrase("best"),
                                  Phrase("all"),
                                  Phrase("see"),
                                  Phrase("deputy"),
                                  Phrase("technologies"),
                                  Phrase("connected")};

// Small words inside names: "Ludwig van Beethoven".
constexpr std::array particles{Phrase("de"),  Phrase("van"),   Phrase("von"), Phrase("der"), Phrase("den"),
                               Phrase("del"), Phrase("della"), Phrase("di"),  Phrase("da"),  Phrase("la"),
                               Phrase("le"),  Phrase("el"),    Phrase("al"),  Phrase("bin"), Phrase("ibn"),
                               Phrase("ter"), Phrase("dos"),   Phrase("du"),  Phrase("y"),   Phrase("e")};

bool in(const auto& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::size_t byline_prefix(std::string_view line) {
    if (line.empty()) return 0;
    // Every beginning starts with one of these letters.
    if (std::string_view("bwparesvtoBWPARESVTO").find(line.front()) == std::string_view::npos) return 0;
    const std::string lower = ascii::lower(line.substr(0, 32));
    std::size_t longest = 0;
    for (const Phrase each : byline_starts)
        if (lower.starts_with(each)) longest = std::max(longest, each.size());
    return longest;
}

// Where one name of a list ends and the next begins.
std::size_t separator_at(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == ',' || c == ';' || c == '|' || c == '/' || c == '&' || c == '\n' || c == '(' || c == ')')
        return 1;
    const auto word = [&](std::string_view wanted) {
        return text.size() - at >= wanted.size() &&
               ascii::equal_ignoring_case(text.substr(at, wanted.size()), wanted);
    };
    for (const std::string_view each :
         {" and ", " with ", " for ", " - ", " in ", " on ", " at ", " is ", " via ", " \xE2\x80\x93 ",
          " \xE2\x80\x94 ", " \xC2\xB7 ", " \xE2\x80\xA2 "})
        if (word(each)) return each.size();
    return 0;
}

} // namespace

bool looks_like_person(std::string_view text) {
    if (text.size() < 4 || text.size() > 60) return false;
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const std::string_view part : split(text, ' ')) {
        if (part.empty()) continue;
        ++words;
        for (const char c : part)
            if (ascii::is_digit(c) || (ascii::is_punct(c) && c != '.' && c != '-' && c != '\'')) return false;
        const std::string lower = ascii::lower(part);
        if (in(not_personal, lower)) return false;
        const CodePoint first = code_point_at(part, 0);
        if (!is_letter(first.value)) return false;
        if (is_upper_case(first.value))
            ++capitals;
        else if (!in(particles, lower))
            return false;
    }
    return words >= 2 && words <= 5 && capitals >= 2;
}

std::vector<std::string> names_in_byline(std::string_view line) {
    line = ascii::trim(line.substr(0, 300));
    while (const std::size_t prefix = byline_prefix(line)) line = ascii::trim(line.substr(prefix));
    std::vector<std::string> names;
    const auto add = [&](std::string_view part) {
        part = ascii::trim(part);
        if (const std::size_t prefix = byline_prefix(part)) part = ascii::trim(part.substr(prefix));
        // "ByJane Roe", where a space was lost between two elements
        if (part.size() > 4 && part.starts_with("By") && ascii::is_upper(part[2]) && ascii::is_lower(part[3]))
            part.remove_prefix(2);
        // "Jane Roe 48 views", "Jane Roe Nov. 19, 2019"
        for (std::size_t i = 1; i < part.size(); ++i)
            if (ascii::is_digit(part[i]) && part[i - 1] == ' ') {
                part = ascii::trim(part.substr(0, i));
                break;
            }
        // The month of a date that the cut above has left.
        if (const std::size_t last = part.rfind(' '); last != std::string_view::npos &&
                                                      count_words(part) >= 2 &&
                                                      month_by_name(part.substr(last + 1)) != 0)
            part = ascii::trim(part.substr(0, last));
        while (!part.empty() && (part.back() == '.' || part.back() == ':' || part.back() == '*'))
            part.remove_suffix(1);
        if (!looks_like_person(part)) return;
        const std::string name(part);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = separator_at(line, at);
        if (size == 0) {
            ++at;
            continue;
        }
        add(line.substr(begin, at - begin));
        at += size;
        begin = at;
    }
    add(line.substr(std::min(begin, line.size())));
    return names;
}

bool is_byline(std::string_view line) {
    line = ascii::trim(line);
    if (line.size() > 160 || count_words(line) > 18) return false;
    const std::size_t prefix = byline_prefix(line);
    if (prefix == 0 || line.size() <= prefix) return false;
    const std::string_view rest = ascii::trim(line.substr(prefix));
    if (rest.empty()) return false;
    const CodePoint first = code_point_at(rest, 0);
    const bool named = is_upper_case(first.value) || !names_in_byline(rest).empty();
    return named && !(ends_sentence(line) && count_words(line) > 10);
}

} // namespace factlint::extract
