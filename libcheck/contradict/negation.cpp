#include "contradict/negation.hpp"

#include "base/text.hpp"
#include "claims/arguments.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factlint::contradict {
namespace {

// Verbs of mind and speech: not knowing and knowing are of two people or two moments.
constexpr std::array loose{"believe", "expect", "feel", "have", "hope", "know",  "like", "mean",
                           "need",    "say",    "see",  "seem", "tell", "think", "want"};

// "Not many of the campers", "no more than fifty": what is denied is how many.
constexpr std::array<std::string_view, 9> partial_quantifiers{
    "not many", "not a few",    "not all",       "not every",   "not much",
    "not more", "no more than", "no fewer than", "no less than"};

bool is_loose(std::string_view predicate) {
    return std::find(loose.begin(), loose.end(), predicate) != loose.end();
}

bool says(const Event& event, std::string_view word) {
    const std::string lower = " " + lower_case(event.place->text) + " ";
    return lower.find(" " + std::string(word) + " ") != std::string::npos;
}

// A denial denies what it spells out and no more: "did not sign in Oslo" leaves Bergen open.
const Argument* unmatched(const Event& denial, const Event& statement) {
    for (const Argument& own : denial.claim->arguments) {
        if (own.role == claims::context_role || &own == denial.agent || &own == denial.patient) continue;
        const auto& others = statement.claim->arguments;
        const bool matched = std::any_of(others.begin(), others.end(), [&](const Argument& other) {
            return arguments_agree(denial, &own, statement, &other);
        });
        // A date is compared as time, not as words.
        if (!matched && !(denial.claim->time.explicit_in_text && own.key.empty())) return &own;
    }
    return nullptr;
}

// "is not an army officer" denies no navy officer: every word of what is denied must be in the statement.
bool is_narrower(const Event& denial, const Event& statement, const lexicon::Lexicon* lexicon) {
    if (denial.patient == nullptr || statement.patient == nullptr || lexicon == nullptr) return false;
    const auto words = [](std::string_view text) {
        std::vector<std::string> out;
        const std::string lower = lower_case(text);
        for (std::size_t at = 0; at < lower.size();) {
            const auto end = std::min(lower.find_first_of(" ,.;:()\"", at), lower.size());
            if (end > at) out.push_back(lower.substr(at, end - at));
            at = end + 1;
        }
        return out;
    };
    const std::string said = " " + lower_case(statement.claim->text) + " ";
    for (const std::string& word : words(denial.patient->text)) {
        if (word == denial.patient->head || lexicon->in_list("stop-words", word) || word == "any") continue;
        // A plural or a possessive is the same word.
        const std::string stem = word.substr(0, word.size() > 4 ? word.size() - 1 : word.size());
        if (said.find(" " + stem) == std::string::npos && said.find("\"" + stem) == std::string::npos)
            return true;
    }
    return false;
}

bool same_predicate(const Event& a, const Event& b) {
    return a.claim->predicate == b.claim->predicate ||
           (a.name == b.name && a.kind.listed && b.kind.listed && a.kind.repeats != claims::Repeats::Often);
}

// "Previously they were required to": of another time than the sentence without such a word.
bool looks_back_alone(const Event& a, const Event& b) {
    constexpr std::array<std::string_view, 13> words{
        "previously", "formerly",  "once",       "used to", "no longer", "until then", "before that",
        "at first",   "initially", "originally", "anymore", "any more",  "any longer"};
    const std::string in_a = " " + lower_case(a.claim->text) + " ";
    const std::string in_b = " " + lower_case(b.claim->text) + " ";
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string spaced = " " + std::string(word);
        const auto has = [&](const std::string& text) {
            return text.find(spaced + " ") != std::string::npos ||
                   text.find(spaced + ",") != std::string::npos;
        };
        return has(in_a) != has(in_b);
    });
}

// "A New York facility" and "that facility": the one is brought in anew, the other was spoken of before.
bool one_is_new(const Event& a, const Event& b) {
    if (a.patient == nullptr || b.patient == nullptr || !a.patient->key.empty() || !b.patient->key.empty())
        return false;
    const auto starts = [](const Event& event, std::string_view word) {
        return lower_case(event.patient->text).starts_with(word);
    };
    const auto is_new = [&](const Event& e) {
        return starts(e, "a ") || starts(e, "an ") || starts(e, "another ");
    };
    const auto is_known = [&](const Event& e) {
        return starts(e, "that ") || starts(e, "this ") || starts(e, "these ") || starts(e, "those ");
    };
    return (is_new(a) && is_known(b)) || (is_new(b) && is_known(a));
}

} // namespace

Look look_for_negation(const Event& a, const Event& b, const World& world) {
    if (a.negative() == b.negative()) return Look::none("neither denies the other");
    if (!same_predicate(a, b)) return Look::none("two kinds of event");
    if (!both_stated(a, b)) return Look::none("not both stated as facts");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    if (a.claim->factuality != b.claim->factuality) return Look::none("one side only thinks it possible");
    const Event& denial = a.negative() ? a : b;
    const Event& statement = a.negative() ? b : a;
    if (!world.presume_same && looks_back_alone(a, b))
        return Look::none("one side speaks of an earlier time");
    if (!world.presume_same && one_is_new(a, b))
        return Look::none("two objects, as far as their articles tell");
    if (is_loose(denial.claim->predicate)) return Look::none("a verb of mind or speech");
    if (denial.claim->future != statement.claim->future) return Look::none("one side speaks of the future");
    if ((a.agent == nullptr) != (b.agent == nullptr) && a.patient == nullptr) return Look::none("no subject");
    if (!world.presume_same) {
        if ((denial.agent == nullptr) != (statement.agent == nullptr) && denial.patient == nullptr)
            return Look::none("a participant stands on one side only");
        if ((denial.patient == nullptr) != (statement.patient == nullptr))
            return Look::none("an object stands on one side only");
        if (denial.agent != nullptr && statement.agent == nullptr &&
            !denial.claim->extra.contains("nominal") && denial.kind.repeats == claims::Repeats::Often)
            return Look::none("only the denial says who");
    }
    const std::string sentence = lower_case(denial.claim->text);
    for (const std::string_view quantifier : partial_quantifiers)
        if (sentence.find(quantifier) != std::string::npos) return Look::none("the denial is of a quantity");
    if (says(denial, "yet") || says(denial, "only") || says(denial, "just") || says(denial, "all") ||
        says(denial, "every") || says(denial, "always") || says(denial, "merely") ||
        (!world.presume_same && says(denial, "until")))
        return Look::none("the denial is partial");
    // "any" lives under a "not" that stands further off than the clause shows.
    if (says(statement, "any")) return Look::none("the statement stands under a denial itself");
    if (denial.claim->predicate == "be" && (denial.patient == nullptr || statement.patient == nullptr))
        return Look::none("not said what it is");
    if (const Argument* own = unmatched(denial, statement); own != nullptr)
        return Look::none("the denial is narrower than the statement");
    if (!world.presume_same && is_narrower(denial, statement, world.lexicon))
        return Look::none("the denial is narrower than the statement");
    if (!denial.claim->quantities.empty() || !statement.claim->quantities.empty()) {
        // "did not pay 5 million" may mean another price.
        if (!denial.claim->quantities.empty()) return Look::none("the denial may be of the figure only");
    }
    Clash out;
    out.value_a = a.negative() ? "no" : "yes";
    out.value_b = b.negative() ? "no" : "yes";
    out.mark_a = a.claim->predicate_span;
    out.mark_b = b.claim->predicate_span;
    out.why = "One side says that it is so, the other that it is not.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
