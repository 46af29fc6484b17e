#include "topics/findings.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "records/fingerprint.hpp"

#include <algorithm>

namespace factlint::topics {
namespace {

struct Kind {
    std::string_view code;
    Level level;
    std::string_view why;
};

Kind kind_of(Relation relation) {
    switch (relation) {
    case Relation::Contradiction:
        return {"FL1001", Level::Error,
                "Sources state both in their own voice, of the same time; both cannot be true."};
    case Relation::Framing:
        return {"FL1003", Level::Warning,
                "The two labels for one event exclude each other, and each is used as a plain description."};
    case Relation::Superseded:
        return {
            "FL1005", Level::Note,
            "Both speak of the same time, but one was published well after the other and may replace it."};
    case Relation::ModalityGap:
        return {"FL1006", Level::Note,
                "One place states as fact what the other only reports or leaves open."};
    default:
        return {"FL1002", Level::Warning,
                "The same is said to be so and not to be so, and at least one side is somebody's word that "
                "is reported."};
    }
}

// "Dawn and Geo News", "A, B and 3 more": a message stays readable, the places name everybody.
std::string list(const std::vector<std::string>& names) {
    constexpr std::size_t most = 2;
    std::string out;
    const std::size_t shown = names.size() <= most + 1 ? names.size() : most;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    if (names.size() > shown) out += " and " + std::to_string(names.size() - shown) + " more";
    return out;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// "Khan" beside "Imran Khan" is one of them.
std::vector<std::string> without_short_names(const std::vector<std::string>& names) {
    std::vector<std::string> out;
    for (const std::string& name : names)
        if (std::none_of(names.begin(), names.end(),
                         [&](const std::string& other) { return other.ends_with(" " + name); }))
            out.push_back(name);
    return out;
}

// "the report", but "officials", "his party".
std::string with_article(const std::string& holder) {
    const bool one_thing = !holder.empty() && ascii::is_lower(holder.front()) && holder.back() != 's' &&
                           holder.find(' ') == std::string::npos;
    if (!one_thing) return holder;
    return "the " + holder;
}

struct Voices {
    std::vector<std::string> own;     ///< outlets in their own voice
    std::vector<std::string> holders; ///< "the Foreign Office (in Dawn)" without the brackets' part
    std::vector<std::string> carriers;
};

Voices voices_of(const Dispute& dispute, int side) {
    Voices out;
    for (const Side& each : dispute.sides) {
        if (each.place.side != side) continue;
        if (each.own_voice()) {
            add_once(out.own, each.place.outlet);
        } else if (each.value == StanceValue::Asserts || each.value == StanceValue::Denies) {
            add_once(out.holders, each.kind == "sponsored" ? "an advertisement"
                                  : each.kind == "forum"   ? "a post"
                                                           : "an opinion piece");
            add_once(out.carriers, each.place.outlet);
        } else {
            add_once(out.holders, with_article(each.place.holder.substr(0, each.place.holder.find(" ("))));
            add_once(out.carriers, each.place.outlet);
        }
    }
    out.holders = without_short_names(out.holders);
    return out;
}

std::string said(const Voices& voices, std::string_view own_verb, std::string_view reported_verb) {
    std::string out;
    if (!voices.own.empty())
        out += std::string(own_verb) + " by " + list(voices.own) + " in " +
               (voices.own.size() == 1 ? "its" : "their") + " own voice";
    if (!voices.holders.empty()) {
        if (!out.empty()) out += ", and ";
        out += std::string(reported_verb) + " by " + list(voices.holders) + " (in " + list(voices.carriers) +
               ")";
    }
    return out;
}

std::string title_of(const Topic& topic, const std::string& proposition) {
    const Proposition* found = topic.find(proposition);
    return found == nullptr ? proposition : found->title;
}

std::string message_of(const Topic& topic, const Dispute& dispute) {
    const auto date = std::min(dispute.scope.find(';'), dispute.scope.size());
    const std::string time = dispute.scope.empty()
                                 ? ""
                                 : " (" + date_in_words(std::string_view(dispute.scope).substr(0, date)) +
                                       dispute.scope.substr(date) + ")";
    const Voices yes = voices_of(dispute, 0);
    const Voices no = voices_of(dispute, 1);
    const std::string claim = "\"" + title_of(topic, dispute.proposition) + "\"" + time;
    if (dispute.relation == Relation::Framing) {
        std::string other;
        for (const Side& each : dispute.sides)
            if (each.place.side == 1) other = each.proposition;
        return list(yes.own) + (yes.own.size() == 1 ? " puts" : " put") + " it as " + claim + ", while " +
               list(no.own) + (no.own.size() == 1 ? " puts" : " put") + " it as \"" + title_of(topic, other) +
               "\".";
    }
    if (dispute.relation == Relation::ModalityGap)
        return claim + " is stated as fact in the headline of " + list(yes.own) +
               ", while the body leaves it to " + list(no.holders) + ".";
    const std::string tail = dispute.relation == Relation::Superseded
                                 ? "; they were published far apart, so the later one may replace the earlier"
                                 : "";
    std::string instead;
    for (const Side& each : dispute.sides)
        if (each.proposition != dispute.proposition && instead.empty())
            instead = " (in part by saying that \"" + title_of(topic, each.proposition) + "\")";
    return claim + " is " + said(yes, "asserted", "alleged or reported") + ", but " +
           said(no, "denied", "denied") + instead + tail + ".";
}

double confidence_of(const Dispute& dispute) {
    // Hand-set: what is reported hangs on the attribution layer, a single article on one reading of one text.
    double confidence = dispute.relation == Relation::Contradiction ? 0.85 : 0.8;
    if (dispute.relation == Relation::Superseded || dispute.relation == Relation::ModalityGap)
        confidence = 0.6;
    if (dispute.one_article) confidence -= 0.1;
    if (dispute.sources[0] + dispute.sources[1] > 3) confidence += 0.05;
    if (dispute.scope.empty()) confidence -= 0.05;
    return confidence;
}

} // namespace

Finding finding_of(const Topic& topic, const Dispute& dispute) {
    const Kind kind = kind_of(dispute.relation);
    Finding out;
    out.code = kind.code;
    out.rule = "topic/" + topic.id;
    out.level = kind.level;
    out.relation = dispute.relation;
    out.detector = "topic";
    out.topic = dispute.topic;
    out.proposition = dispute.proposition;
    out.confidence = confidence_of(dispute);
    out.message = message_of(topic, dispute);
    out.why = kind.why;
    for (const Side& side : dispute.sides) out.places.push_back(side.place);
    out.trace.push_back("scope: " + (dispute.scope.empty() ? "open" : dispute.scope));
    for (const Side& side : dispute.sides)
        out.trace.push_back("side " + std::to_string(side.place.side) + ": " +
                            std::string(name_of(side.value)) + ", " + side.place.outlet + ", holder " +
                            side.place.holder + ": \"" + shorten(collapse_spaces(side.place.text), 120) +
                            "\"");
    // One proposition can be in dispute for several times: the time is part of what the finding is.
    Finding keyed = out;
    keyed.rule += "@" + dispute.scope;
    if (dispute.one_article || dispute.relation == Relation::ModalityGap)
        keyed.rule += "@" + out.places.front().article;
    out.fingerprint = fingerprint(keyed);
    return out;
}

std::vector<Finding> topic_findings(const TopicSet& topics, const std::vector<Stance>& stances,
                                    const NearCopies& near_copies) {
    std::vector<Finding> out;
    for (const Topic& topic : topics.topics())
        for (const Dispute& dispute : disputes(topic, stances, near_copies))
            out.push_back(finding_of(topic, dispute));
    return out;
}

} // namespace factlint::topics
