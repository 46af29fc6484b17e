#include "topics/time_rule.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace factlint::topics {
namespace {

std::optional<Date> date_of(std::string_view text) {
    Date date;
    int* const parts[] = {&date.year, &date.month, &date.day};
    const auto pieces = split(text, '-');
    if (pieces.empty() || pieces.size() > 3 || pieces[0].size() != 4) return std::nullopt;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if ((i > 0 && pieces[i].size() != 2) ||
            !std::all_of(pieces[i].begin(), pieces[i].end(), ascii::is_digit))
            return std::nullopt;
        for (const char c : pieces[i]) *parts[i] = *parts[i] * 10 + (c - '0');
        if (*parts[i] == 0) return std::nullopt;
    }
    if (date.year < 1800 || date.year > 2200 || !is_valid(date)) return std::nullopt;
    return date;
}

// {from: ..., to: ...}; either may be missing.
Status read_range(const yaml::File& file, const yaml::Node& node, std::string_view what, Date& from,
                  Date& to) {
    if (node.kind != yaml::NodeKind::Map)
        return fail(
            file.error_at(node, std::string(what) + " is no range", "write {from: 2022-02, to: 2023-12}"));
    FACTLINT_CHECK(file.check_keys(node, {"from", "to"}));
    if (const yaml::Node* each = node.find("from")) from = FACTLINT_TRY(read_date(file, *each));
    if (const yaml::Node* each = node.find("to")) to = FACTLINT_TRY(read_date(file, *each));
    if (!from.known() && !to.known())
        return fail(
            file.error_at(node, std::string(what) + " has neither from nor to", "write {from: 2022-02}"));
    if (from.known() && to.known() && to_days(from) > last_day(to))
        return fail(file.error_at(node,
                                  std::string(what) + " ends (" + to.iso() + ") before it begins (" +
                                      from.iso() + "), so nothing can be in it",
                                  "exchange from and to"));
    return {};
}

} // namespace

Result<Date> read_date(const yaml::File& file, const yaml::Node& node) {
    const std::string text = FACTLINT_TRY(file.as_string(node, "a date"));
    const auto date = date_of(text);
    if (!date)
        return fail(file.error_at(node, "'" + text + "' is no date between 1800 and 2200",
                                  "write 2022, 2022-04 or 2022-04-10"));
    return *date;
}

Result<TimeRule> read_time_rule(const yaml::File& file, const yaml::Node& node) {
    TimeRule rule;
    if (node.kind != yaml::NodeKind::Map)
        return fail(file.error_at(node, "time is not a map", "for example: time: {scope: event, by: year}"));
    FACTLINT_CHECK(file.check_keys(node, {"scope", "date", "by", "about", "published", "superseded-after"}));
    const yaml::Node* scope = node.find("scope");
    const std::string kind = scope == nullptr ? "" : FACTLINT_TRY(file.as_string(*scope, "scope"));
    if (kind == "always")
        rule.scope = TimeScope::Always;
    else if (kind == "fixed")
        rule.scope = TimeScope::Fixed;
    else if (kind == "event")
        rule.scope = TimeScope::Event;
    else if (kind == "so-far")
        rule.scope = TimeScope::SoFar;
    else
        return fail(file.error_at(
            scope == nullptr ? node : *scope, "time needs a scope",
            "it is always, fixed (one known date), event (the date of what happened) or so-far"));

    const yaml::Node* date = node.find("date");
    if ((date != nullptr) != (rule.scope == TimeScope::Fixed))
        return fail(
            file.error_at(date == nullptr ? node : *date,
                          date == nullptr ? "scope fixed needs a date" : "only scope fixed has a date",
                          "time: {scope: fixed, date: 2022-04}"));
    if (date != nullptr) rule.date = FACTLINT_TRY(read_date(file, *date));
    if (const yaml::Node* by = node.find("by")) {
        const std::string word = FACTLINT_TRY(file.as_string(*by, "by"));
        rule.by = word == "year" ? 1 : word == "month" ? 2 : word == "day" ? 3 : 0;
        if (rule.by == 0)
            return fail(file.error_at(*by, "'" + word + "' is no unit of time", "it is year, month or day"));
    }
    if (const yaml::Node* about = node.find("about"))
        FACTLINT_CHECK(read_range(file, *about, "about", rule.from, rule.to));
    if (const yaml::Node* published = node.find("published"))
        FACTLINT_CHECK(read_range(file, *published, "published", rule.published_from, rule.published_to));
    if (const yaml::Node* after = node.find("superseded-after")) {
        const double days = FACTLINT_TRY(file.as_number(*after, "superseded-after"));
        if (days < 1 || days > 36500)
            return fail(file.error_at(*after, "superseded-after is no number of days", "from 1 to 36500"));
        rule.superseded_after = static_cast<int>(days);
    }
    return rule;
}

} // namespace factlint::topics
