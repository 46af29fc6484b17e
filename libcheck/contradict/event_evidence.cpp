#include "contradict/event_evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace factlint::contradict {
namespace {

enum Row : std::size_t {
    Age,
    Bias,
    Day,
    Figure,
    KindOfEvent,
    Man,
    NamedPatient,
    Nationality,
    Number,
    Ordinal,
    Organization,
    OtherWord,
    Patient,
    Person,
    Place,
    Published,
    Weekday,
    Words,
    WordsInContext,
    Year,
};

// Set by hand in steps of .1 and wider, from how often reports of one event agree in each and reports of two
// events do by chance: ages and days hardly ever agree by chance, places and organizations often. Looked at
// on the development halves of the event sets, never fitted to them.
constexpr std::array table{
    EvidenceWeight{"age", 1.0, -1.0, "ages of people"},
    EvidenceWeight{"bias", -1.2, 0, "before anything is known"},
    EvidenceWeight{"day", 1.0, -0.5, "days that the texts name"},
    EvidenceWeight{"figure", 1.2, -1.2, "how many of one thing"},
    EvidenceWeight{"kind of event", 1.5, -2.5, "two words that speak of one kind of event, or of two kinds"},
    EvidenceWeight{"man or woman", 0, -1.0, "one side speaks of men alone, the other of women"},
    EvidenceWeight{"name it is done to", 0.3, -1.0, "names in what the event is done to"},
    EvidenceWeight{"nationality", 0.2, -0.7, "nationalities"},
    EvidenceWeight{"number", 0.7, -0.5, "numbers in digits, whatever they count"},
    EvidenceWeight{"ordinal", 0.7, -1.2, "\"sixth\", \"81st\""},
    EvidenceWeight{"organization", 0.3, -0.2, "organizations, works and products"},
    EvidenceWeight{"other word", 0, -1.5, "two event words of which nothing is known"},
    EvidenceWeight{"done to", 0.3, -0.2, "nouns in what the event is done to"},
    EvidenceWeight{"person", 0.4, -1.0, "people; twice for two words of a name"},
    EvidenceWeight{"place", 0.5, -0.5, "places"},
    EvidenceWeight{"published", 4.5, -1.5, "falls from the one to the other as the days of publication part"},
    EvidenceWeight{"weekday", 0.3, -0.7, "weekdays"},
    EvidenceWeight{"words", 2.0, 0, "likeness of the words, 0 to 1"},
    EvidenceWeight{"words in context", 4.0, 0, "the same, each read with what is nearest to it"},
    EvidenceWeight{"year", 0, -0.5, "years"},
};

constexpr double publication_days = 10; // after so many, two reports are e times less likely on one event

template<typename T>
int compare(const std::vector<T>& a, const std::vector<T>& b) {
    if (a.empty() || b.empty()) return 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return 1;
        *x < *y ? void(++x) : void(++y);
    }
    return -1;
}

int compare_figures(const std::vector<GistFigure>& a, const std::vector<GistFigure>& b) {
    int out = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) return 1;
        if (x->of == y->of) out = -1;
        *x < *y ? void(++x) : void(++y);
    }
    return out;
}

std::size_t words_in_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t out = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y)
            ++out, ++x, ++y;
        else if (*x < *y)
            ++x;
        else
            ++y;
    }
    return out;
}

// Of people a first name in common says nothing once both have two.
int likeness(const GistName& a, const GistName& b, bool people) {
    const std::size_t both = words_in_common(a.words, b.words);
    if (both > 1) return 2;
    if (a.id == b.id) return 1;
    if (both == 0) return -1;
    return !people || a.words.size() == 1 || b.words.size() == 1 ? 1 : -1;
}

int compare_names(const EventGist& a, const EventGist& b, NameKind kind,
                  std::vector<std::string_view>* in_common) {
    const auto& names_a = a.names[static_cast<std::size_t>(kind)];
    const auto& names_b = b.names[static_cast<std::size_t>(kind)];
    if (names_a.empty() || names_b.empty()) return 0;
    const bool people = kind == NameKind::Person;
    int best = -1;
    for (const GistName& in_a : names_a) {
        int here = -1;
        for (const GistName& in_b : names_b) here = std::max(here, likeness(in_a, in_b, people));
        if (here > 0 && in_common != nullptr) in_common->push_back(in_a.text);
        best = std::max(best, here);
    }
    return people ? best : std::min(best, 1);
}

int compare_sexes(const EventGist& a, const EventGist& b) {
    if (a.men == a.women || b.men == b.women) return 0;
    return a.men == b.men ? 1 : -1;
}

double compare_publication(std::int64_t a, std::int64_t b) {
    if (a == EventGist::unknown_day || b == EventGist::unknown_day) return 0;
    const double apart = std::abs(static_cast<double>(a) - static_cast<double>(b));
    const double nearness = std::exp(-apart / publication_days);
    const EvidenceWeight& row = table[Published];
    return row.disagree + nearness * (row.agree - row.disagree);
}

double share_of(Row row, double value) {
    return value > 0 ? value * table[row].agree : -value * table[row].disagree;
}

struct Tally {
    EventEvidence* evidence;
    double sum = 0;

    void add(Row row, double share) {
        if (share == 0) return;
        sum += share;
        if (evidence != nullptr) evidence->shares.push_back({table[row].feature, share});
    }
};

double tally(const EventGist& a, const EventGist& b, WordLikeness words, EventEvidence* evidence) {
    Tally out{evidence};
    std::vector<std::string_view>* names = evidence != nullptr ? &evidence->names : nullptr;
    const auto say = [&](Row row, double value) { out.add(row, share_of(row, value)); };
    const MentionRelation mention = relation_of(a.mention, b.mention);
    say(Age, compare(a.ages, b.ages));
    out.add(Bias, table[Bias].agree);
    say(Day, compare(a.days, b.days));
    say(Figure, compare_figures(a.figures, b.figures));
    say(KindOfEvent, mention == MentionRelation::SameKind    ? 1
                     : mention == MentionRelation::OtherKind ? -1
                                                             : 0);
    say(Man, compare_sexes(a, b));
    say(NamedPatient, compare(a.mention.named_patients, b.mention.named_patients));
    say(Nationality, compare_names(a, b, NameKind::Nationality, names));
    say(Number, compare(a.numbers, b.numbers));
    say(Ordinal, compare(a.ordinals, b.ordinals));
    say(Organization, compare_names(a, b, NameKind::Organization, names));
    say(OtherWord, mention == MentionRelation::Unknown ? -1 : 0);
    say(Patient, compare(a.mention.patients, b.mention.patients));
    say(Person, compare_names(a, b, NameKind::Person, names));
    say(Place, compare_names(a, b, NameKind::Place, names));
    out.add(Published, compare_publication(a.published_day, b.published_day));
    say(Weekday, a.weekdays == 0 || b.weekdays == 0 ? 0 : (a.weekdays & b.weekdays) != 0 ? 1 : -1);
    say(Words, words.alone);
    say(WordsInContext, words.in_context);
    say(Year, compare(a.years, b.years));
    return out.sum;
}

} // namespace

double EventEvidence::confidence() const { return 1 / (1 + std::exp(-sum)); }

std::span<const EvidenceWeight> evidence_weights() { return table; }

EventEvidence event_evidence(const EventGist& a, const EventGist& b, WordLikeness words) {
    EventEvidence out;
    out.sum = tally(a, b, words, &out);
    return out;
}

double event_log_odds(const EventGist& a, const EventGist& b, WordLikeness words) {
    return tally(a, b, words, nullptr);
}

} // namespace factlint::contradict
