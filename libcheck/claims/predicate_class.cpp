#include "claims/predicate_class.hpp"

#include <algorithm>
#include <array>

namespace factlint::claims {
namespace {

struct ClassRow {
    std::string_view name;
    Repeats repeats;
    bool patient_subject;
    bool one_agent;
    bool running_total;
};

// One row a class, alphabetical.
constexpr std::array class_rows{
    ClassRow{"acquire", Repeats::Never, false, true, false},
    ClassRow{"appoint", Repeats::Rarely, false, false, false},
    ClassRow{"approve", Repeats::Rarely, false, false, false},
    ClassRow{"arrest", Repeats::Rarely, false, false, true},
    ClassRow{"ban", Repeats::Rarely, false, false, false},
    ClassRow{"bear", Repeats::Never, false, false, false},
    ClassRow{"begin", Repeats::Rarely, true, false, false},
    ClassRow{"break in", Repeats::Rarely, false, false, false},
    ClassRow{"build", Repeats::Never, false, true, false},
    ClassRow{"cancel", Repeats::Rarely, false, false, false},
    ClassRow{"close", Repeats::Rarely, true, false, false},
    ClassRow{"collapse", Repeats::Never, true, false, false},
    ClassRow{"crash", Repeats::Never, true, false, false},
    ClassRow{"death", Repeats::Never, true, true, true},
    ClassRow{"defeat", Repeats::Rarely, false, true, false},
    ClassRow{"displace", Repeats::Rarely, true, false, true},
    ClassRow{"elect", Repeats::Rarely, false, false, false},
    ClassRow{"find", Repeats::Rarely, false, true, false},
    ClassRow{"found", Repeats::Never, false, true, false},
    ClassRow{"happen", Repeats::Rarely, true, false, false},
    ClassRow{"injure", Repeats::Rarely, true, false, true},
    ClassRow{"invent", Repeats::Never, false, true, false},
    ClassRow{"join", Repeats::Never, false, false, false},
    ClassRow{"marry", Repeats::Rarely, false, false, false},
    ClassRow{"open", Repeats::Never, true, false, false},
    ClassRow{"resign", Repeats::Rarely, true, false, false},
    ClassRow{"score", Repeats::Often, false, false, false},
    ClassRow{"sell", Repeats::Rarely, false, true, false},
    ClassRow{"shoot", Repeats::Rarely, false, false, true},
    ClassRow{"sign", Repeats::Rarely, false, false, false},
    ClassRow{"sink", Repeats::Never, true, false, false},
    ClassRow{"steal", Repeats::Rarely, false, true, false},
    ClassRow{"win", Repeats::Rarely, false, true, false},
};

struct VerbRow {
    std::string_view verb;
    std::string_view name;
};

// One row a verb, alphabetical. What may happen any number of times has the class "*".
constexpr std::array verb_rows{
    VerbRow{"accuse", "*"},
    VerbRow{"achieve", "*"},
    VerbRow{"acquire", "acquire"},
    VerbRow{"act", "*"},
    VerbRow{"add", "*"},
    VerbRow{"address", "*"},
    VerbRow{"announce", "*"},
    VerbRow{"appear", "*"},
    VerbRow{"appoint", "appoint"},
    VerbRow{"approve", "approve"},
    VerbRow{"arrest", "arrest"},
    VerbRow{"arrive", "*"},
    VerbRow{"ask", "*"},
    VerbRow{"assassinate", "death"},
    VerbRow{"attack", "*"},
    VerbRow{"attend", "*"},
    VerbRow{"ban", "ban"},
    VerbRow{"be", "*"},
    VerbRow{"bear", "bear"},
    VerbRow{"beat", "defeat"},
    VerbRow{"become", "*"},
    VerbRow{"begin", "begin"},
    VerbRow{"blame", "*"},
    VerbRow{"bomb", "*"},
    VerbRow{"break in", "break in"},
    VerbRow{"break into", "break in"},
    VerbRow{"bring", "*"},
    VerbRow{"build", "build"},
    VerbRow{"buy", "acquire"},
    VerbRow{"call", "*"},
    VerbRow{"call off", "cancel"},
    VerbRow{"cancel", "cancel"},
    VerbRow{"carry", "*"},
    VerbRow{"change", "*"},
    VerbRow{"claim", "*"},
    VerbRow{"close", "close"},
    VerbRow{"collapse", "collapse"},
    VerbRow{"come", "*"},
    VerbRow{"commence", "begin"},
    VerbRow{"cooperate", "*"},
    VerbRow{"crash", "crash"},
    VerbRow{"defeat", "defeat"},
    VerbRow{"deliver", "*"},
    VerbRow{"demand", "*"},
    VerbRow{"destroy", "*"},
    VerbRow{"detain", "arrest"},
    VerbRow{"die", "death"},
    VerbRow{"discover", "find"},
    VerbRow{"discuss", "*"},
    VerbRow{"displace", "displace"},
    VerbRow{"do", "*"},
    VerbRow{"draw", "*"},
    VerbRow{"drown", "death"},
    VerbRow{"elect", "elect"},
    VerbRow{"establish", "found"},
    VerbRow{"evacuate", "displace"},
    VerbRow{"exist", "*"},
    VerbRow{"expect", "*"},
    VerbRow{"explode", "crash"},
    VerbRow{"export", "*"},
    VerbRow{"express", "*"},
    VerbRow{"feature", "*"},
    VerbRow{"feel", "*"},
    VerbRow{"fight", "*"},
    VerbRow{"find", "find"},
    VerbRow{"fire", "*"},
    VerbRow{"fly", "*"},
    VerbRow{"found", "found"},
    VerbRow{"get", "*"},
    VerbRow{"give", "*"},
    VerbRow{"go", "*"},
    VerbRow{"happen", "happen"},
    VerbRow{"have", "*"},
    VerbRow{"hear", "*"},
    VerbRow{"help", "*"},
    VerbRow{"hit", "*"},
    VerbRow{"hold", "happen"},
    VerbRow{"hurt", "injure"},
    VerbRow{"import", "*"},
    VerbRow{"include", "*"},
    VerbRow{"injure", "injure"},
    VerbRow{"invent", "invent"},
    VerbRow{"invest", "*"},
    VerbRow{"join", "join"},
    VerbRow{"kill", "death"},
    VerbRow{"know", "*"},
    VerbRow{"launch", "*"},
    VerbRow{"leave", "*"},
    VerbRow{"live", "*"},
    VerbRow{"look", "*"},
    VerbRow{"lose", "*"},
    VerbRow{"make", "*"},
    VerbRow{"marry", "marry"},
    VerbRow{"meet", "*"},
    VerbRow{"move", "*"},
    VerbRow{"murder", "death"},
    VerbRow{"need", "*"},
    VerbRow{"occur", "happen"},
    VerbRow{"offer", "*"},
    VerbRow{"open", "open"},
    VerbRow{"participate", "*"},
    VerbRow{"pay", "acquire"},
    VerbRow{"perish", "death"},
    VerbRow{"play", "*"},
    VerbRow{"produce", "*"},
    VerbRow{"provide", "*"},
    VerbRow{"publish", "*"},
    VerbRow{"purchase", "acquire"},
    VerbRow{"put", "*"},
    VerbRow{"receive", "*"},
    VerbRow{"recover", "find"},
    VerbRow{"release", "*"},
    VerbRow{"report", "*"},
    VerbRow{"resign", "resign"},
    VerbRow{"run", "*"},
    VerbRow{"say", "*"},
    VerbRow{"score", "score"},
    VerbRow{"see", "*"},
    VerbRow{"sell", "sell"},
    VerbRow{"send", "*"},
    VerbRow{"shell", "*"},
    VerbRow{"shoot", "shoot"},
    VerbRow{"show", "*"},
    VerbRow{"sign", "sign"},
    VerbRow{"sink", "sink"},
    VerbRow{"slay", "death"},
    VerbRow{"speak", "*"},
    VerbRow{"start", "begin"},
    VerbRow{"state", "*"},
    VerbRow{"steal", "steal"},
    VerbRow{"strike", "*"},
    VerbRow{"supply", "*"},
    VerbRow{"support", "*"},
    VerbRow{"take", "*"},
    VerbRow{"take over", "acquire"},
    VerbRow{"take place", "happen"},
    VerbRow{"talk", "*"},
    VerbRow{"tell", "*"},
    VerbRow{"think", "*"},
    VerbRow{"travel", "*"},
    VerbRow{"try", "*"},
    VerbRow{"turn", "*"},
    VerbRow{"use", "*"},
    VerbRow{"visit", "*"},
    VerbRow{"vote", "*"},
    VerbRow{"want", "*"},
    VerbRow{"warn", "*"},
    VerbRow{"win", "win"},
    VerbRow{"work", "*"},
    VerbRow{"wound", "injure"},
    VerbRow{"write", "*"},
};

constexpr std::array toll_rows{
    VerbRow{"dead", "death"},   VerbRow{"death", "death"},    VerbRow{"fatality", "death"},
    VerbRow{"hurt", "injure"},  VerbRow{"injured", "injure"}, VerbRow{"injury", "injure"},
    VerbRow{"killed", "death"}, VerbRow{"kill", "death"},     VerbRow{"toll", "death"},
    VerbRow{"wound", "injure"}, VerbRow{"wounded", "injure"},
};

} // namespace

PredicateClass predicate_class(std::string_view predicate) {
    const auto verb = std::lower_bound(verb_rows.begin(), verb_rows.end(), predicate,
                                       [](const VerbRow& row, std::string_view p) { return row.verb < p; });
    PredicateClass out{predicate, Repeats::Rarely, false, false, false, false};
    if (verb == verb_rows.end() || verb->verb != predicate) return out;
    out.listed = true;
    if (verb->name == "*") {
        out.repeats = Repeats::Often;
        return out;
    }
    const auto row = std::find_if(class_rows.begin(), class_rows.end(),
                                  [&](const ClassRow& r) { return r.name == verb->name; });
    out = {row->name, row->repeats, row->patient_subject, row->one_agent, row->running_total, true};
    return out;
}

std::string_view toll_class(std::string_view noun) {
    for (const VerbRow& row : toll_rows)
        if (row.verb == noun) return row.name;
    return {};
}

} // namespace factlint::claims
