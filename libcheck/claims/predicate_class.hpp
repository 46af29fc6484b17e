// Predicate classes: which verbs tell of one kind of event, and what that kind allows.
//
// "killed 12 people", "12 people died" and "the death toll rose to 12" speak of one figure. The table says
// so, and it says which events happen once (a bridge is opened once, a city is visited often), because two
// values of a thing that may have many are no clash. Written for news; a verb that is not in the table is a
// class of its own.
#pragma once

#include <string>
#include <string_view>

namespace factlint::claims {

enum class Repeats {
    Often,  ///< visit, meet, say: two dates, places or agents are two events
    Rarely, ///< break into, arrest: two of them within days, with the same participants, are one
    Never   ///< open, be born, found: one date, one place
};

struct PredicateClass {
    std::string_view name;
    Repeats repeats = Repeats::Rarely;
    bool patient_subject =
        false;                  ///< without an object, the subject is what it happens to: "the bridge opened"
    bool one_agent = false;     ///< the same thing has one doer: buy, win
    bool running_total = false; ///< figures grow as the day goes on: dead, injured, missing
    bool listed = false;        ///< the class stands in the table; otherwise it is the lemma itself
};

/// Linear in nothing: a binary search. `predicate` is a lemma, with particle where it has one.
PredicateClass predicate_class(std::string_view predicate);

/// Whether the noun counts a running total ("toll", "casualty", "victim"): the class it counts for, else
/// empty.
std::string_view toll_class(std::string_view noun);

} // namespace factlint::claims
