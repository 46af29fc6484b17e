#include "contradict/kind.hpp"

#include "base/text.hpp"
#include "contradict/exclusive.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factlint::contradict {
namespace {

// What a thing is changes; reports of a few days speak of one state.
constexpr std::int64_t days_of_one_state = 10;

struct Members {
    std::string a;
    std::string b;
    std::string_view of;
};

std::vector<std::string> words_of(const Argument& argument) {
    std::vector<std::string> out;
    const std::string lower = lower_case(argument.text);
    for (std::size_t at = 0; at < lower.size();) {
        const auto end = std::min(lower.find_first_of(" ,;()\"", at), lower.size());
        if (end > at) out.push_back(lower.substr(at, end - at));
        at = end + 1;
    }
    if (std::find(out.begin(), out.end(), argument.head) == out.end()) out.push_back(argument.head);
    return out;
}

// Classes by which a thing is told apart from another of its kind, or which say when and where: two of them
// are two things as often as two reports of one.
bool tells_apart(std::string_view name) {
    constexpr std::array names{
        "rank order",        "weekday",        "month",  "season", "part of day",     "compass",
        "compass adjective", "compass corner", "extent", "degree", "relation in time"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

// One member of a class on each side, and no member of it on both or twice.
std::vector<Members> exclusive_members(const Argument& a, const Argument& b,
                                       const lexicon::Lexicon& lexicon) {
    std::vector<Members> out;
    const std::vector<std::string> in_a = words_of(a);
    const std::vector<std::string> in_b = words_of(b);
    const auto count = [&](const std::vector<std::string>& words, std::uint32_t of) {
        return std::count_if(words.begin(), words.end(), [&](const std::string& word) {
            const auto& members = lexicon.memberships(word);
            return std::any_of(members.begin(), members.end(),
                               [&](const lexicon::Member& m) { return m.of == of; });
        });
    };
    for (const std::string& wa : in_a)
        for (const lexicon::Member& ma : lexicon.memberships(wa))
            for (const std::string& wb : in_b)
                for (const lexicon::Member& mb : lexicon.memberships(wb))
                    if (ma.of == mb.of && ma.number != mb.number && !tells_apart(lexicon.class_name(ma.of)) &&
                        count(in_a, ma.of) == 1 && count(in_b, ma.of) == 1)
                        out.push_back({wa, wb, lexicon.class_name(ma.of)});
    return out;
}

bool is_copula(const Event& event) {
    return event.claim->extra.contains("copula") || event.claim->predicate == "be";
}

bool has_name(const Event& event, const Argument* argument) {
    return argument != nullptr && !names_within(event, *argument).empty();
}

} // namespace

Look look_for_kind(const Event& a, const Event& b, const World& world) {
    if (world.lexicon == nullptr) return Look::none("no lexicon");
    if (a.claim->predicate != b.claim->predicate) return Look::none("two kinds of event");
    if (a.agent == nullptr || b.agent == nullptr || a.patient == nullptr || b.patient == nullptr)
        return Look::none("doer or object is missing");
    const bool copula = is_copula(a) && is_copula(b);
    if (!copula && (a.kind.repeats == claims::Repeats::Often || !a.kind.listed))
        return Look::none("may be done to several things");
    if (!has_name(a, a.agent) || !has_name(b, b.agent) || !arguments_agree(a, a.agent, b, b.agent))
        return Look::none("said of two things");
    if (a.patient->listed || b.patient->listed || a.agent->listed || b.agent->listed)
        return Look::none("several things in one sentence");
    if (!copula && a.patient->head != b.patient->head) return Look::none("done to two things");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    if (a.claim->factuality != Factuality::Certain || b.claim->factuality != Factuality::Certain ||
        a.claim->future || b.claim->future)
        return Look::none("not both told as so");
    const auto members = exclusive_members(*a.patient, *b.patient, *world.lexicon);
    if (members.empty()) return Look::none("no two members of one class");
    if (!written_within(a, b, days_of_one_state)) return Look::none("not known to be of one time");
    Clash out;
    out.differs = Slot::Compared;
    out.value_a = members.front().a;
    out.value_b = members.front().b;
    out.mark_a = a.patient->span;
    out.mark_b = b.patient->span;
    out.why = "\"" + out.value_a + "\" and \"" + out.value_b + "\" are two kinds of " +
              std::string(members.front().of) + ", and only one can be right.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
