#include "contradict/event_gist.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

using analyse::Document;
using analyse::EntityType;
using analyse::Tag;
using analyse::Token;

constexpr std::uint32_t lead_tokens = 120;
constexpr std::size_t most_names = 16; // of a kind
constexpr std::size_t most_values = 24;
constexpr float name_weight = 1.5F; // names and figures tell events apart, what happened hardly does

// Words of every report, which no rarity is needed to set aside.
constexpr std::array light_words{
    "afternoon", "also",      "april",   "august", "can",      "come",     "could", "day",      "december",
    "evening",   "february",  "first",   "friday", "get",      "give",     "go",    "january",  "july",
    "june",      "know",      "last",    "late",   "make",     "many",     "march", "may",      "monday",
    "month",     "more",      "morning", "mr",     "mrs",      "ms",       "much",  "new",      "night",
    "november",  "october",   "one",     "other",  "people",   "saturday", "say",   "see",      "september",
    "sunday",    "take",      "tell",    "than",   "thursday", "time",     "today", "tomorrow", "tuesday",
    "two",       "wednesday", "week",    "year",   "yesterday"};
constexpr std::array men_words{"actor",   "boy", "brother", "father", "gentleman", "he",  "him",
                               "himself", "his", "husband", "man",    "men",       "son", "uncle"};
constexpr std::array women_words{"actress", "daughter", "girl",   "her",  "hers",  "herself",
                                 "mother",  "she",      "sister", "wife", "woman", "women"};
constexpr std::array weekday_words{"monday", "tuesday",  "wednesday", "thursday",
                                   "friday", "saturday", "sunday"};
constexpr std::array ordinal_words{"first", "second",  "third",  "fourth", "fifth",
                                   "sixth", "seventh", "eighth", "ninth",  "tenth"};

template<std::size_t Size>
bool is_among(const std::array<const char*, Size>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word,
                              [](std::string_view a, std::string_view b) { return a < b; });
}

template<typename T>
void sort_unique(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    if (list.size() > most_values) list.resize(most_values);
}

float weight_of(Tag tag) {
    switch (tag) {
    case Tag::Propn:
    case Tag::Num:
        return name_weight;
    case Tag::Noun:
    case Tag::Verb:
    case Tag::Adj:
    case Tag::Adv:
        return 1;
    default:
        return 0;
    }
}

void add_words(const Document& document, std::vector<GistWord>& out) {
    for (const Token& token : document.tokens()) {
        const float weight = weight_of(token.tag);
        if (weight == 0) continue;
        const std::string lemma = lower_case(token.lemma);
        if (lemma.size() < 2 || is_among(light_words, lemma) ||
            document.lexicon().in_list("stop-words", lemma))
            continue;
        out.push_back({hash64(lemma), weight});
    }
}

void settle_words(std::vector<GistWord>& words) {
    std::sort(words.begin(), words.end(), [](const GistWord& a, const GistWord& b) {
        return a.key != b.key ? a.key < b.key : a.weight > b.weight;
    });
    words.erase(std::unique(words.begin(), words.end(),
                            [](const GistWord& a, const GistWord& b) { return a.key == b.key; }),
                words.end());
    words.shrink_to_fit();
}

std::size_t kind_of(EntityType type) {
    switch (type) {
    case EntityType::Person:
        return static_cast<std::size_t>(NameKind::Person);
    case EntityType::Place:
        return static_cast<std::size_t>(NameKind::Place);
    case EntityType::Nationality:
        return static_cast<std::size_t>(NameKind::Nationality);
    case EntityType::Office:
        return name_kinds;
    default:
        return static_cast<std::size_t>(NameKind::Organization);
    }
}

void add_names(const Document& document, std::uint32_t lead, EventGist& out) {
    for (const analyse::Entity& entity : document.entities()) {
        const std::size_t kind = kind_of(entity.type);
        if (kind == name_kinds) continue;
        if (entity.tokens.end > lead && kind != static_cast<std::size_t>(NameKind::Person)) continue;
        std::vector<GistName>& names = out.names[kind];
        if (names.size() == most_names) continue;
        GistName name;
        name.text = std::string(document.words(entity.span));
        name.id = hash64(entity.id);
        for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i) {
            const std::string word = lower_case(document.words(document.tokens()[i]));
            if (word.size() < 2 || !ascii::is_alnum(word.front()) ||
                document.lexicon().in_list("stop-words", word))
                continue;
            name.words.push_back(hash64(word));
        }
        sort_unique(name.words);
        const bool known = std::any_of(names.begin(), names.end(), [&](const GistName& other) {
            return other.id == name.id && other.words == name.words;
        });
        if (!known && !name.words.empty()) names.push_back(std::move(name));
    }
}

bool is_number(std::string_view word) {
    return !word.empty() && ascii::is_digit(word.front()) && word != "1" &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return ascii::is_digit(c) || c == '.' || c == ','; });
}

// "33-year-old", "aged 33", "Tara Velez, 33, ..."
bool is_age(const Document& document, std::uint32_t at, std::uint32_t lead) {
    const auto word = [&](std::uint32_t token) {
        return token < document.tokens().size() ? lower_case(document.words(document.tokens()[token]))
                                                : std::string();
    };
    const std::string here = word(at);
    if (here.empty() || here.size() > 3 || !std::all_of(here.begin(), here.end(), ascii::is_digit))
        return false;
    const std::string next = word(at + 1);
    if (next == "-" && word(at + 2) == "year" && word(at + 3) == "-" && word(at + 4) == "old") return true;
    if (next == "year" && word(at + 2) == "old") return true;
    if (at == 0 || at >= lead) return false;
    const std::string before = word(at - 1);
    return before == "aged" || (before == "," && next == "," && here.size() == 2);
}

// Of "33-year-old" as one token the number in front.
std::string age_in(std::string_view word) {
    const auto digits = static_cast<std::size_t>(
        std::find_if_not(word.begin(), word.end(), [](char c) { return ascii::is_digit(c); }) - word.begin());
    return digits > 0 && digits <= 3 && word.substr(digits).starts_with("-year-old")
               ? std::string(word.substr(0, digits))
               : std::string();
}

void add_ordinal(const std::string& word, EventGist& out) {
    for (std::size_t i = 0; i < ordinal_words.size(); ++i)
        if (word == ordinal_words[i]) out.ordinals.push_back(i + 1);
    if (word.size() < 3 || word.size() > 6 || !ascii::is_digit(word.front())) return;
    const std::string_view end = std::string_view(word).substr(word.size() - 2);
    if (end != "st" && end != "nd" && end != "rd" && end != "th") return;
    std::uint64_t value = 0;
    for (const char c : word.substr(0, word.size() - 2)) {
        if (!ascii::is_digit(c)) return;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    out.ordinals.push_back(value);
}

void add_tokens(const Document& document, std::uint32_t lead, EventGist& out) {
    for (std::uint32_t i = 0; i < lead; ++i) {
        const Token& token = document.tokens()[i];
        const std::string word = lower_case(document.words(token));
        if (token.tag == Tag::Num && is_number(word)) out.numbers.push_back(hash64(word));
        if (is_age(document, i, lead)) out.ages.push_back(hash64(word));
        if (const std::string age = age_in(word); !age.empty()) out.ages.push_back(hash64(age));
        add_ordinal(word, out);
        for (std::size_t day = 0; day < weekday_words.size(); ++day)
            if (word == weekday_words[day]) out.weekdays |= static_cast<std::uint8_t>(1U << day);
        out.men = out.men || is_among(men_words, word);
        out.women = out.women || is_among(women_words, word);
    }
}

void add_values(const Document& document, std::uint32_t lead, EventGist& out) {
    if (lead == 0) return;
    const std::uint32_t end = document.tokens()[lead - 1].span.end;
    for (const analyse::Quantity& quantity : document.quantities()) {
        if (quantity.span.begin >= end) continue;
        const std::string& of =
            quantity.unit.empty() || quantity.unit == "people" ? quantity.counted : quantity.unit;
        if (!of.empty()) out.figures.push_back({hash64(of), quantity.lo, quantity.hi});
    }
    for (const analyse::Time& time : document.times()) {
        if (time.span.begin >= end) continue;
        if (time.kind != analyse::TimeKind::Date && time.kind != analyse::TimeKind::Time) continue;
        if (time.known() && time.lo == time.hi) out.days.push_back(time.lo);
        if (time.value.size() >= 4 && (time.value.starts_with("19") || time.value.starts_with("20")) &&
            ascii::is_digit(time.value[2]) && ascii::is_digit(time.value[3]))
            out.years.push_back((time.value[2] - '0') * 10 + (time.value[3] - '0') +
                                (time.value[0] == '1' ? 1900 : 2000));
    }
}

} // namespace

EventGist gist_of(const Document& title, const Document& body, std::int64_t published_day, Span mention) {
    EventGist out;
    out.published_day = published_day;
    for (const Document* document : {&title, &body}) {
        const auto lead = std::min(lead_tokens, static_cast<std::uint32_t>(document->tokens().size()));
        add_words(*document, out.words);
        add_names(*document, lead, out);
        add_tokens(*document, lead, out);
        add_values(*document, lead, out);
    }
    settle_words(out.words);
    sort_unique(out.figures);
    sort_unique(out.numbers);
    sort_unique(out.ages);
    sort_unique(out.ordinals);
    sort_unique(out.days);
    sort_unique(out.years);
    if (!mention.empty()) out.mention = mention_in(body, mention);
    return out;
}

} // namespace factlint::contradict
