#include "contradict/factuality.hpp"

#include <algorithm>

namespace factlint::contradict {
namespace {

bool is_done(const Claim& claim) {
    return claim.factuality == Factuality::Certain && !claim.future && claim.extra.contains("past") &&
           claim.holders.empty();
}

bool is_open(const Claim& claim) {
    return claim.holders.empty() && (claim.future || claim.factuality == Factuality::Possible ||
                                     claim.factuality == Factuality::Probable);
}

bool has_name(const Event& event, const Argument* argument) {
    return argument != nullptr && !names_within(event, *argument).empty();
}

} // namespace

Look look_for_factuality(const Event& a, const Event& b, const World& world) {
    if (a.name != b.name) return Look::none("two kinds of event");
    if (a.kind.repeats == claims::Repeats::Often || !a.kind.listed) return Look::none("may happen again");
    if (a.negative() || b.negative()) return Look::none("one side denies");
    if (!both_stated(a, b)) return Look::none("not both stated");
    if (!both_plain(a, b, world)) return Look::none("a clause without a finite verb, or hard to parse");
    const bool first_done = is_done(*a.claim);
    const Event& done = first_done ? a : b;
    const Event& open = first_done ? b : a;
    if (!is_done(*done.claim) || !is_open(*open.claim)) return Look::none("both are equally sure");
    if (!has_name(a, a.patient) || !has_name(b, b.patient))
        return Look::none("what it happened to has no name on both sides");
    // News of a plan is older than news of its end; only who writes later ought to know.
    const std::int64_t known = done.article->written_from;
    if (known == ArticleDigest::unknown_day || open.article->written_from == ArticleDigest::unknown_day ||
        open.article->written_from <= known)
        return Look::none("the open side is not known to be the later one");
    if (open.claim->extra.contains("past") && !open.claim->future &&
        open.claim->time.explicit_in_text != done.claim->time.explicit_in_text)
        return Look::none("only one side is dated");
    Clash out;
    out.differs = Slot::Time;
    out.value_a = &done == &a ? "done" : "open";
    out.value_b = &done == &b ? "done" : "open";
    out.mark_a = a.claim->predicate_span;
    out.mark_b = b.claim->predicate_span;
    out.things = "states";
    out.relation = Relation::ModalityGap;
    out.why = "What one side had told as done, the later article leaves open.";
    return Look::found(std::move(out));
}

} // namespace factlint::contradict
