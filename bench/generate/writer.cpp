#include "writer.hpp"

#include <algorithm>
#include <cstdio>

namespace generate {
namespace {

using Words = std::vector<std::string>;

const Words towns = {"Marrow",  "Dunholm",      "Kelbury",    "Aldersea",   "Westerhope", "Tarn Bridge",
                     "Lowmoor", "Castle Hythe", "Brackwater", "Ferndale",   "Ostwick",    "Penrow",
                     "Saltby",  "Upper Vale",   "Norhaven",   "Quarrington"};
const Words first_names = {"Ines", "Tomas",  "Maud", "Peer", "Helena", "Omar",
                           "Ruth", "Victor", "Sana", "Emil", "Clara",  "Idris"};
const Words last_names = {"Calder",  "Brandt", "Ferrar", "Lasson", "Okoro",  "Winter",
                          "Mahmoud", "Strand", "Velez",  "Quist",  "Harrow", "Yates"};
const Words firms = {"Dunholm Paper",  "Vale Water",       "Northline Rail",
                     "Aldersea Foods", "Brackwater Steel", "Hythe Power"};
const Words outlets = {"Lower Vale News", "The Kelbury Herald", "Norhaven Wire", "Coast Daily",
                       "The Tarn Observer"};
const Words roles = {"mayor",
                     "police chief",
                     "head of the roads office",
                     "spokeswoman of the county",
                     "company director",
                     "professor of law"};
const Words months = {"January", "February", "March",     "April",   "May",      "June",
                      "July",    "August",   "September", "October", "November", "December"};
const Words weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
const Words subjects = {"council", "ministry",     "company",  "court",
                        "union",   "school board", "hospital", "parliament"};
const Words verbs = {"approved", "rejected", "delayed", "announced", "defended", "criticised", "reviewed"};
const Words objects = {"the budget for next year",        "a new bridge across the river",
                       "higher fares on regional trains", "a plan to close two schools",
                       "the sale of the old harbour",     "stricter rules for building on the coast"};
const Words loaded = {"It was a truly shocking decision.", "Everybody knows that nothing will change.",
                      "Observers believe that worse is to come.",
                      "Experts say the figures speak for themselves."};

enum class EventKind { Fire, Crash, Closure, Layoff };

// What happened, as the first report has it.
struct Event {
    EventKind kind;
    std::string town;
    std::string firm;
    std::uint32_t number;
    std::uint32_t day;   ///< of the month
    std::uint32_t month; ///< from 0
};

Event make_event(std::uint64_t seed) {
    Dice dice(seed);
    return {static_cast<EventKind>(dice.below(4)),
            dice.one_of(towns),
            dice.one_of(firms),
            2 + dice.below(300),
            1 + dice.below(28),
            dice.below(12)};
}

std::string person(Dice& dice) { return dice.one_of(first_names) + " " + dice.one_of(last_names); }

std::string headline(const Event& event) {
    const std::string n = std::to_string(event.number);
    switch (event.kind) {
    case EventKind::Fire:
        return "Fire at " + event.firm + " in " + event.town + " injures " + n;
    case EventKind::Crash:
        return "Train crash near " + event.town + " injures " + n;
    case EventKind::Closure:
        return event.firm + " closes its plant in " + event.town;
    case EventKind::Layoff:
        return event.firm + " cuts " + n + " jobs in " + event.town;
    }
    return {};
}

std::string lead(const Event& event, Dice& dice) {
    const std::string n = std::to_string(event.number);
    const std::string day = dice.one_of(weekdays);
    const std::string date = std::to_string(event.day) + " " + months[event.month] + " 2024";
    switch (event.kind) {
    case EventKind::Fire:
        return "A fire at the " + event.firm + " plant in " + event.town + " injured " + n + " people on " +
               date + ", the police said.";
    case EventKind::Crash:
        return "A passenger train left the tracks near " + event.town + " on " + date + " and " + n +
               " people were injured.";
    case EventKind::Closure:
        return event.firm + " closed its plant in " + event.town + " on " + date + ". " + n +
               " people worked there.";
    case EventKind::Layoff:
        return event.firm + " said on " + day + " that it would cut " + n + " jobs in " + event.town +
               " by " + date + ".";
    }
    return {};
}

std::string sentence(Dice& dice) {
    const std::string n = std::to_string(2 + dice.below(90));
    switch (dice.below(9)) {
    case 0:
        return "The " + dice.one_of(subjects) + " " + dice.one_of(verbs) + " " + dice.one_of(objects) +
               " on " + dice.one_of(weekdays) + ".";
    case 1:
        return "\"We have to look at this again,\" said " + person(dice) + ", the " + dice.one_of(roles) +
               " of " + dice.one_of(towns) + ".";
    case 2:
        return "About " + n + " per cent of the people in " + dice.one_of(towns) + " work for " +
               dice.one_of(firms) + ".";
    case 3:
        return person(dice) + " told " + dice.one_of(outlets) + " that the " + dice.one_of(subjects) +
               " had not " + dice.one_of(verbs) + " " + dice.one_of(objects) + ".";
    case 4:
        return dice.one_of(firms) + " earned $" + n + " million last year, up from $" +
               std::to_string(1 + dice.below(60)) + " million.";
    case 5:
        return dice.one_of(loaded);
    case 6:
        return "According to the " + dice.one_of(subjects) + ", the work will take " + n + " weeks.";
    case 7:
        return "In " + dice.one_of(months) + " 2023, " + dice.one_of(firms) + " moved its office from " +
               dice.one_of(towns) + " to " + dice.one_of(towns) + ".";
    default:
        return "Nobody from the " + dice.one_of(subjects) + " was available for comment.";
    }
}

std::uint32_t count_words(const std::string& text) {
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

} // namespace

std::uint64_t Dice::next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::uint32_t Dice::below(std::uint32_t limit) {
    return static_cast<std::uint32_t>((next() >> 32U) * limit >> 32U);
}

bool Dice::chance(double share) { return static_cast<double>(next() >> 11U) * 0x1.0p-53 < share; }

GeneratedArticle write_article(const Options& options, std::uint32_t index) {
    // Every article has dice of its own, so that any of them can be made without the others.
    Dice dice(options.seed * 0x2545F4914F6CDD1DULL + index);
    // Shared events: about three reports each.
    const bool shared = dice.chance(options.events_share);
    const std::uint32_t events =
        std::max(1U, static_cast<std::uint32_t>(options.articles * options.events_share / 3));
    const std::uint64_t event_seed = shared ? options.seed + 7919ULL * (1 + dice.below(events)) : dice.next();
    Event event = make_event(event_seed);
    if (shared && dice.chance(options.clash_share)) {
        switch (dice.below(3)) {
        case 0:
            event.number += 1 + dice.below(event.number);
            break;
        case 1:
            event.day = 1 + (event.day + 3) % 28;
            break;
        default:
            event.town = dice.one_of(towns);
        }
    }
    GeneratedArticle out;
    char name[32];
    std::snprintf(name, sizeof name, "article-%07u", index);
    out.name = name;
    const std::uint32_t day = std::min(28U, event.day + 1);
    out.text = headline(event) + "\n\nBy " + person(dice) + "\n" + dice.one_of(outlets) + "\n" +
               std::to_string(day) + " " + months[event.month] + " 2024\n\n" + lead(event, dice);
    std::uint32_t words = count_words(out.text);
    for (std::uint32_t in_paragraph = 1; words < options.words; ++in_paragraph) {
        const std::string next = sentence(dice);
        out.text += in_paragraph % 4 == 0 ? "\n\n" : " ";
        out.text += next;
        words += count_words(next);
    }
    out.text += "\n";
    return out;
}

} // namespace generate
