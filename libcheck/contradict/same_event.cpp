#include "contradict/same_event.hpp"

#include "base/text.hpp"
#include "claims/arguments.hpp"
#include "claims/names.hpp"

#include <algorithm>
#include <array>

namespace factlint::contradict {
namespace {

// Shares of common words below which two sentences are on different matters. Set by hand, not fitted.
constexpr double topicality_floor = 0.35;
constexpr double topicality_floor_aligned = 0.12; // both participants named and alike
constexpr double topicality_floor_vouched = 0.2;  // of a loss, where the caller says that it is one situation

// A restriction on one side only makes another claim of it: half the year, the north stand alone.
constexpr std::array restrictions{
    "additional", "alone",    "annual",    "another",   "average", "both",      "combined", "daily",
    "direct",     "directly", "domestic",  "each",      "eastern", "every",     "extra",    "female",
    "final",      "first",    "foreign",   "former",    "further", "gross",     "half",     "indirect",
    "initial",    "last",     "local",     "main",      "male",    "monthly",   "net",      "next",
    "northern",   "only",     "other",     "overall",   "partial", "partially", "partly",   "per",
    "previous",   "quarter",  "quarterly", "remaining", "second",  "separate",  "similar",  "single",
    "solely",     "some",     "southern",  "third",     "total",   "weekly",    "western",  "yearly",
    "young",      "yet"};

bool has_restriction_alone(std::string_view text, std::string_view other, std::string& word) {
    const auto words_of = [](std::string_view t) {
        std::vector<std::string> out;
        const std::string lower = lower_case(t);
        std::size_t at = 0;
        while (at < lower.size()) {
            const auto end = std::min(lower.find_first_of(" ,.;:\n\"()", at), lower.size());
            if (end > at) out.push_back(lower.substr(at, end - at));
            at = end + 1;
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto in_text = words_of(text);
    const auto in_other = words_of(other);
    for (const std::string_view r : restrictions) {
        if (std::binary_search(in_text.begin(), in_text.end(), r) &&
            !std::binary_search(in_other.begin(), in_other.end(), r)) {
            word = r;
            return true;
        }
    }
    return false;
}

bool names_disagree(const std::vector<const Argument*>& a, const std::vector<const Argument*>& b) {
    if (a.empty() || b.empty()) return false;
    for (const Argument* in_a : a)
        for (const Argument* in_b : b)
            if (claims::same_name(in_a->key, in_b->key)) return false;
    return true;
}

int count_shared_names(const Event& a, const Event& b, bool common) {
    int out = 0;
    for (const Argument* in_a : a.names) {
        if (claims::is_common_name(in_a->key) != common) continue;
        out += std::any_of(b.names.begin(), b.names.end(),
                           [&](const Argument* in_b) { return claims::same_name(in_a->key, in_b->key); })
                   ? 1
                   : 0;
    }
    return out;
}

// Two losses with place names on both sides and none in common are two events.
bool loss_places_disagree(const Event& a, const Event& b) {
    const auto places = [](const Event& event) {
        std::vector<const Argument*> out;
        for (const Argument* name : event.names) {
            const auto type = claims::key_type(name->key);
            if (type == "city" || type == "place") out.push_back(name);
        }
        return out;
    };
    return names_disagree(places(a), places(b));
}

std::string time_text(const Event& event) {
    const TimeInterval& time = event.claim->time;
    return time.explicit_in_text ? time.value : "around " + event.article->published;
}

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %"; }

struct Check {
    const Event& a;
    const Event& b;
    Slot differs;
    const World& world;
    SameEvent& out;

    bool pass(std::string_view gate, std::string detail) const {
        out.gates.push_back({gate, true, std::move(detail)});
        return true;
    }
    bool stop(std::string_view gate, std::string detail) const {
        out.gates.push_back({gate, false, std::move(detail)});
        return false;
    }

    bool role_agrees(const Argument* in_a, const Argument* in_b, std::string& detail) const {
        if (in_a == nullptr || in_b == nullptr) return true;
        if (!arguments_agree(a, in_a, b, in_b, differs)) {
            detail = "\"" + in_a->text + "\" and \"" + in_b->text + "\" are not the same";
            return false;
        }
        ++out.aligned_roles;
        return true;
    }

    bool participants() const {
        std::string detail;
        if (differs == Slot::Compared) {
            out.aligned_roles = 1;
            out.shared_names = std::max(1, count_shared_names(a, b, false));
            return pass("participants", "compared by the detector");
        }
        if (differs != Slot::Agent && !role_agrees(a.agent, b.agent, detail))
            return stop("participants", detail);
        if (!role_agrees(a.patient, b.patient, detail)) return stop("participants", detail);
        if (!role_agrees(a.whole, b.whole, detail)) return stop("participants", detail);
        out.shared_names = count_shared_names(a, b, false);
        const int common = count_shared_names(a, b, true);
        if (a.counts_loss() && loss_places_disagree(a, b))
            return stop("participants", "the places named differ");
        if (world.presume_same)
            return pass("participants", "the caller says that both speak of one situation");
        if (out.shared_names == 0 && !(common > 0 && out.aligned_roles > 1))
            return stop("participants", "no name in common");
        return pass("participants", std::to_string(out.shared_names + common) + " names in common, " +
                                        std::to_string(out.aligned_roles) + " roles alike");
    }

    bool time() const {
        const TimeInterval& ta = a.claim->time;
        const TimeInterval& tb = b.claim->time;
        if (differs == Slot::Time) return pass("time", "the dates are what differs");
        if (differs == Slot::Compared) return pass("time", "compared by the detector");
        if (!ta.known() || !tb.known()) return pass("time", "one side has no date");
        if (!ta.overlaps(tb)) {
            if (world.presume_same && !(ta.explicit_in_text && tb.explicit_in_text))
                return pass("time", "only one side has a date");
            return stop("time", time_text(a) + " and " + time_text(b) + " do not overlap");
        }
        out.dated = ta.explicit_in_text && tb.explicit_in_text;
        return pass("time", out.dated ? "the dates agree" : "the dates may agree");
    }

    bool place() const {
        const std::string& pa = a.claim->place;
        const std::string& pb = b.claim->place;
        if (differs == Slot::Place) return pass("place", "the places are what differs");
        if (differs == Slot::Compared) return pass("place", "compared by the detector");
        if (pa.empty() || pb.empty()) return pass("place", "not named on both sides");
        if (claims::same_name(pa, pb)) return pass("place", "the same");
        const lexicon::Entry* ea = world.lexicon != nullptr ? world.lexicon->by_id(pa) : nullptr;
        const lexicon::Entry* eb = world.lexicon != nullptr ? world.lexicon->by_id(pb) : nullptr;
        if ((ea != nullptr && ea->country == pb) || (eb != nullptr && eb->country == pa))
            return pass("place", "one lies in the other");
        // A town and the sound before it may both be right: only two of one kind exclude each other.
        if (claims::key_type(pa) != claims::key_type(pb)) return pass("place", "of two kinds");
        return stop("place", pa + " and " + pb + " differ");
    }

    bool topicality() const {
        out.topicality = world.words->overlap(a.claim->content, b.claim->content);
        if (differs == Slot::Compared) return pass("topicality", "one matter, by its name");
        const bool vouched = world.presume_same && a.counts_loss() && b.counts_loss();
        const double floor = out.aligned_roles > 1 ? topicality_floor_aligned
                             : vouched             ? topicality_floor_vouched
                                                   : topicality_floor;
        if (out.topicality < floor)
            return stop("topicality", "only " + percent(out.topicality) + " of the words in common");
        return pass("topicality", percent(out.topicality) + " of the words in common");
    }

    bool scope() const {
        if (differs == Slot::Compared) return pass("scope", "compared by the detector");
        if (a.claim->conditional || b.claim->conditional)
            return stop("scope", "a condition, question or joke");
        if (a.claim->generic || b.claim->generic) return stop("scope", "a general remark");
        const auto part = [](const Event& e) {
            // Of a loss the whole sentence sets the scope; else what follows a comma after the verb is an
            // addition.
            if (e.counts_loss()) return std::string_view(e.claim->text);
            const std::string_view clause = e.place->text;
            const std::uint32_t verb =
                e.claim->predicate_span.begin - std::min(e.claim->predicate_span.begin, e.claim->span.begin);
            return clause.substr(0, clause.find(',', verb));
        };
        std::string word;
        // Beside the dead "five others" are all of the wounded.
        const bool loss = a.counts_loss() && b.counts_loss();
        if ((has_restriction_alone(part(a), part(b), word) ||
             has_restriction_alone(part(b), part(a), word)) &&
            !(loss && word == "other"))
            return stop("scope", "only one side says \"" + word + "\"");
        return pass("scope", "no restriction on one side only");
    }
};

} // namespace

bool arguments_agree(const Event& a, const Argument* in_a, const Event& b, const Argument* in_b,
                     Slot differs) {
    if (in_a == nullptr || in_b == nullptr) return false;
    if (!in_a->key.empty() && !in_b->key.empty()) return claims::same_name(in_a->key, in_b->key);
    if (claims::is_pronoun(in_a->head) || claims::is_pronoun(in_b->head)) return false;
    if (in_a->head != in_b->head) return false;
    if (in_a->key.empty() != in_b->key.empty()) return true;
    const auto within = [&](const Event& event, const Argument& argument) {
        std::vector<const Argument*> names = names_within(event, argument);
        if (differs == Slot::Place)
            std::erase_if(names, [&](const Argument* name) { return name->key == event.claim->place; });
        return names;
    };
    return !names_disagree(within(a, *in_a), within(b, *in_b));
}

SameEvent same_event(const Event& a, const Event& b, Slot differs, const World& world) {
    SameEvent out;
    const Check check{a, b, differs, world, out};
    out.same = check.participants() && check.time() && check.place() && check.topicality() && check.scope();
    return out;
}

} // namespace factlint::contradict
