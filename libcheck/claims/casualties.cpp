#include "claims/casualties.hpp"

#include "base/text.hpp"
#include "claims/arguments.hpp"
#include "claims/voice.hpp"

#include <algorithm>
#include <array>

namespace factlint::claims {

using analyse::Document;
using analyse::Quantity;
using analyse::QuantityKind;
using analyse::Token;
using analyse::TokenRange;

namespace {

struct Cue {
    std::string_view lemma;
    std::string_view event;
};
// Words that follow the figure: "12 people died", "4 hurt".
constexpr std::array after_cues{
    Cue{"arrest", "arrest"}, Cue{"arrested", "arrest"}, Cue{"dead", "death"},    Cue{"die", "death"},
    Cue{"drown", "death"},   Cue{"hurt", "injure"},     Cue{"injure", "injure"}, Cue{"injured", "injure"},
    Cue{"kill", "death"},    Cue{"killed", "death"},    Cue{"perish", "death"},  Cue{"shoot", "shoot"},
    Cue{"wound", "injure"},  Cue{"wounded", "injure"},
};
// Verbs that the figure is the object of: "killing four", "injured 10".
constexpr std::array before_cues{
    Cue{"arrest", "arrest"}, Cue{"hurt", "injure"},  Cue{"injure", "injure"},
    Cue{"kill", "death"},    Cue{"wound", "injure"},
};

// What may be counted: a figure for a part of the people ("three women") stands only against one for the same
// part.
bool is_everybody(std::string_view counted) {
    return counted.empty() || counted == "people" || counted == "person" || counted == "victim" ||
           counted == "passenger" || counted == "live" || counted == "life" || counted == "other";
}

bool is_rest(std::string_view lemma) { return lemma == "other" || lemma == "others"; }

bool is_part(std::string_view lemma) {
    return lemma == "another" || is_rest(lemma) || lemma == "more" || lemma == "additional" ||
           lemma == "of" || lemma == "among" || lemma == "the" || lemma == "all" || lemma == "these" ||
           lemma == "those" || lemma == "first" || lemma == "last";
}

// Words that spread a figure over many events or a span of time.
bool is_sum(std::string_view lemma) {
    return lemma == "year" || lemma == "month" || lemma == "week" || lemma == "weekend" ||
           lemma == "decade" || lemma == "since" || lemma == "annually" || lemma == "average" ||
           lemma == "per" || lemma == "every" || lemma == "each" || lemma == "past" || lemma == "previous" ||
           lemma == "hour" || lemma == "shootings" || lemma == "incidents" || lemma == "attacks" ||
           lemma == "both" || lemma == "total" || lemma == "worldwide";
}

std::string lower_word(const Document& document, std::uint32_t token) {
    return lower_case(document.words(document.tokens()[token]));
}

template<std::size_t N>
std::string_view class_of(const std::array<Cue, N>& cues, const Token& token, std::string_view word) {
    for (const Cue& cue : cues)
        if (token.lemma == cue.lemma || word == cue.lemma) return cue.event;
    return {};
}

struct Figure {
    const Quantity* quantity = nullptr;
    std::string_view event;
    std::uint32_t cue = 0;
};

// "12 people [were|are|have been|reported] killed": few words may stand between figure and cue.
bool may_stand_between(const Token& token) {
    return token.tag == analyse::Tag::Aux || token.tag == analyse::Tag::Adv || token.lemma == "be" ||
           token.lemma == "have" || token.lemma == "leave";
}

bool find_after(const Document& document, TokenRange figure, TokenRange sentence, Figure& out) {
    for (std::uint32_t i = figure.end; i < sentence.end && i < figure.end + 5; ++i) {
        const Token& token = document.tokens()[i];
        const std::string_view event = class_of(after_cues, token, lower_word(document, i));
        if (!event.empty()) {
            // "12 injured people" and "three killed the guard": the figure is not the one who suffers.
            if (token.form == analyse::VerbForm::Past && event == "death" && token.lemma == "kill" &&
                i == figure.end && i + 1 < sentence.end && document.tokens()[i + 1].tag == analyse::Tag::Det)
                return false;
            out.event = event;
            out.cue = i;
            return true;
        }
        if (!may_stand_between(token)) return false;
    }
    return false;
}

bool find_before(const Document& document, TokenRange figure, TokenRange sentence, Figure& out) {
    for (std::uint32_t steps = 1; steps <= 3 && figure.begin >= sentence.begin + steps; ++steps) {
        const std::uint32_t i = figure.begin - steps;
        const Token& token = document.tokens()[i];
        const std::string_view event = class_of(before_cues, token, lower_word(document, i));
        if (!event.empty()) {
            // "12 were killed, 30 hurt" and "the man killed 12 days ago" are kept out by what is counted.
            out.event = event;
            out.cue = i;
            return true;
        }
        if (token.lemma == "shoot" && i > sentence.begin && lower_word(document, i - 1) == "fatally") {
            out.event = "death";
            out.cue = i;
            return true;
        }
        if (token.lemma == "leave" || token.lemma == "claim") {
            // "left 12 people dead", "claimed 12 lives"
            if (token.lemma == "claim") {
                out.event = out.quantity->counted == "life" || out.quantity->counted == "live" ? "death" : "";
                out.cue = i;
                return !out.event.empty();
            }
            return false;
        }
        if (token.tag != analyse::Tag::Adv && token.lemma != "at" && token.lemma != "least" &&
            token.lemma != "about" && token.lemma != "the")
            return false;
    }
    return false;
}

// "the death toll rose to 21", "the number of people killed ... climbed to 21"
bool find_toll(const Document& document, TokenRange figure, TokenRange sentence, Figure& out) {
    if (figure.begin < sentence.begin + 2 || lower_word(document, figure.begin - 1) != "to") return false;
    bool rises = false;
    for (std::uint32_t i = figure.begin - 1; i > sentence.begin && i + 6 > figure.begin; --i) {
        const std::string_view lemma = document.tokens()[i].lemma;
        rises = rises || lemma == "rise" || lemma == "climb" || lemma == "increase" || lemma == "jump" ||
                lemma == "grow";
        if (rises) break;
    }
    if (!rises) return false;
    bool number = false;
    for (std::uint32_t i = sentence.begin; i < figure.begin; ++i) {
        const std::string word = lower_word(document, i);
        if (word == "toll") {
            out.event = "death";
            out.cue = i;
            return true;
        }
        number = number || word == "number";
        if (!number) continue;
        const std::string_view event = class_of(after_cues, document.tokens()[i], word);
        if (event.empty()) continue;
        out.event = event;
        out.cue = i;
        return true;
    }
    return false;
}

Claim make_claim(const Document& document, std::uint32_t sentence, const Figure& figure) {
    Claim claim;
    const Token& cue = document.tokens()[figure.cue];
    const Quantity& q = *figure.quantity;
    claim.predicate = std::string(cue.lemma);
    claim.predicate_span = cue.span;
    claim.span = join(cue.span, q.span);
    claim.extra["class"] = std::string(figure.event);
    const std::string counted = is_everybody(q.counted) || q.counted == cue.lemma ? "person" : q.counted;
    claim.quantities.push_back(
        {q.lo, q.hi, q.unit, counted, q.approximate, q.lower_bound, q.upper_bound, q.span});
    claim.parse_confidence = 0.8;
    set_voice(document, figure.cue, sentence, claim);
    return claim;
}

bool is_death(const Claim& claim) { return claim.extra.at("class") == "death"; }

} // namespace

bool is_casualty_class(std::string_view event_class) {
    return event_class == "death" || event_class == "injure" || event_class == "shoot" ||
           event_class == "arrest";
}

std::vector<Claim> casualty_claims(const Document& document, std::uint32_t sentence) {
    std::vector<Claim> out;
    const TokenRange range = document.sentences()[sentence].tokens;
    const auto& quantities = document.quantities();
    auto quantity = std::lower_bound(quantities.begin(), quantities.end(), sentence,
                                     [](const Quantity& q, std::uint32_t s) { return q.sentence < s; });
    if (quantity == quantities.end() || quantity->sentence != sentence) return out;
    for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (is_sum(document.tokens()[i].lemma) || is_sum(lower_word(document, i))) return out;
    for (; quantity != quantities.end() && quantity->sentence == sentence; ++quantity) {
        if (quantity->kind != QuantityKind::Count || !quantity->unit.empty()) continue;
        const TokenRange figure = document.tokens_in(quantity->span);
        if (figure.empty()) continue;
        const auto& tokens = document.tokens();
        // "The youngest of six people wounded": six is the whole.
        bool part = figure.begin > range.begin && is_part(tokens[figure.begin - 1].lemma) &&
                    tokens[figure.begin - 1].lemma != "the" && tokens[figure.begin - 1].lemma != "of";
        bool rest = false;
        for (std::uint32_t i = figure.begin; i < std::min(figure.end + 1, range.end); ++i) {
            rest = rest || is_rest(lower_word(document, i));
            part = part || (is_part(tokens[i].lemma) && !is_rest(lower_word(document, i)) &&
                            !(tokens[i].lemma == "more" && quantity->lower_bound));
        }
        if (part) continue;
        Figure found{&*quantity, {}, 0};
        if (!find_after(document, figure, range, found) && !find_toll(document, figure, range, found) &&
            !find_before(document, figure, range, found))
            continue;
        // "Two killed, five others wounded": beside the dead five are all of the wounded; elsewhere "others"
        // are a part.
        const bool beside_the_dead = found.event == "injure" && std::any_of(out.begin(), out.end(), is_death);
        if (rest && !beside_the_dead) continue;
        out.push_back(make_claim(document, sentence, found));
    }
    // Two figures of one kind in one sentence are a sum and its parts, or two events.
    for (const Claim& claim : out)
        if (std::count_if(out.begin(), out.end(), [&](const Claim& other) {
                return other.extra.at("class") == claim.extra.at("class");
            }) > 1)
            return {};
    // Whoever counts the dead among the injured says more: what stands beside the dead is kept for that.
    const auto dead = std::find_if(out.begin(), out.end(), is_death);
    if (dead != out.end())
        for (Claim& claim : out)
            if (!is_death(claim)) claim.extra[dead_beside] = dead->quantities.front().hi;
    return out;
}

} // namespace factlint::claims
