// Noun phrases up to their heads, from tags alone: what subjects, objects, sources and counted nouns are made
// of.
#include "analyse/reading.hpp"
#include "base/ascii.hpp"
#include "base/dates.hpp"

#include <algorithm>

namespace factlint::analyse {
namespace {

class Chunker {
  public:
    explicit Chunker(Reading& reading) : r_(reading) {}

    void run() {
        r_.chunk_of.assign(r_.size(), -1);
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            for (auto i = range_.begin; i < range_.end;) {
                const auto end = chunk_end(i);
                if (end <= i) {
                    ++i;
                    continue;
                }
                add(i, end);
                i = end;
            }
        }
    }

  private:
    bool possessive(std::uint32_t i) const {
        return r_.is_any(i, {"his", "its", "their", "our", "my", "your", "whose"}) ||
               (r_.is(i, "her") && r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn, Tag::Num}));
    }
    bool calendar(std::uint32_t i) const {
        return r_.is_any(i, {"yesterday", "today", "tomorrow", "tonight"}) ||
               (r_.capital(i) && (weekday_by_name(r_.word(i)) >= 0 ||
                                  (month_by_name(r_.word(i)) != 0 && r_.tag(i) == Tag::Propn)));
    }
    bool nominal(std::uint32_t i) const {
        return r_.tagged(i, {Tag::Noun, Tag::Propn, Tag::Num, Tag::Adj, Tag::Sym});
    }

    bool year(std::uint32_t i) const {
        const auto word = r_.word(i);
        return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
               std::all_of(word.begin(), word.end(), ascii::is_digit);
    }
    bool day_of_month(std::uint32_t i) const {
        const auto word = r_.word(i);
        return !word.empty() && word.size() <= 2 && std::all_of(word.begin(), word.end(), ascii::is_digit);
    }
    bool month(std::uint32_t i) const { return r_.capital(i) && month_by_name(r_.word(i)) != 0; }

    /// The end of a time that starts at i: "19 January", "January 19, 2021", "Tuesday morning", "2021", "last
    /// week"; i where none does.
    std::uint32_t time_end(std::uint32_t i) const {
        const auto within = [&](std::uint32_t at) { return at < range_.end; };
        if (r_.is_any(i, {"last", "this", "next"}) && within(i + 1) &&
            (r_.is_any(i + 1, {"week", "month", "year", "night", "weekend", "summer", "winter", "spring"}) ||
             weekday_by_name(r_.word(i + 1)) >= 0 || month(i + 1)))
            return i + 2;
        auto at = i;
        if (day_of_month(at) && within(at + 1) && month(at + 1)) {
            at += 2;
        } else if (month(at)) {
            ++at;
            if (within(at) && day_of_month(at)) ++at;
        } else if (r_.capital(at) && weekday_by_name(r_.word(at)) >= 0) {
            ++at;
            if (within(at) && r_.is_any(at, {"morning", "afternoon", "evening", "night"})) ++at;
            return at;
        } else {
            return year(at) ? at + 1 : at;
        }
        if (within(at + 1) && r_.word(at) == "," && year(at + 1)) return at + 2;
        return within(at) && year(at) ? at + 1 : at;
    }

    /// "On 19 January police recovered", "last week officials closed": the phrase that the verb belongs to
    /// begins behind the time, though nothing stands between them. The end of the time; i where it is not so.
    std::uint32_t time_before_subject(std::uint32_t i) const {
        const bool bare = r_.is_any(i, {"last", "this", "next"});
        const bool led = i > range_.begin && r_.tag(i - 1) == Tag::Adp;
        if (!led && !bare) return i;
        const auto end = time_end(i);
        constexpr std::uint32_t longest_subject = 6;
        auto at = end;
        while (at < range_.end && at < end + longest_subject && nominal(at)) ++at;
        if (end == i || at == end) return i;
        if (at < range_.end && r_.tag(at) == Tag::Adv) ++at;
        return at < range_.end && (r_.finite(at) || r_.tag(at) == Tag::Aux) ? end : i;
    }

    /// "in the attack five people died": a number in words behind a noun counts what follows.
    bool counts_anew(std::uint32_t at) const {
        return r_.tag(at) == Tag::Num && r_.tag(at - 1) == Tag::Noun && !r_.capital(at - 1) &&
               ascii::is_alpha(r_.word(at).front()) && at + 1 < range_.end && r_.tag(at + 1) == Tag::Noun;
    }

    std::uint32_t chunk_end(std::uint32_t i) const {
        if (const auto time = time_before_subject(i); time > i) return time;
        const Tag tag = r_.tag(i);
        if (r_.is(i, "no") && i + 1 < range_.end && r_.is(i + 1, "one") && r_.tag(i + 1) == Tag::Pron)
            return i + 2;
        if (tag == Tag::Pron && !possessive(i))
            return r_.is_any(i, {"who", "which", "whom", "what", "that", "whoever"}) ? i : i + 1;
        const bool starts = tag == Tag::Det || possessive(i) || nominal(i) ||
                            (tag == Tag::Adv && r_.tagged(i + 1, {Tag::Adj, Tag::Num}) && i + 1 < range_.end);
        if (!starts) return i;
        auto end = i;
        bool named = false;
        bool nominal_seen = false;
        for (auto at = i; at < range_.end;) {
            if (at > i && nominal_seen && (calendar(at) || counts_anew(at))) break;
            const auto entity = r_.entity_of[at];
            if (entity >= 0) { // a name is never cut
                // Two people's names beside each other are two phrases.
                const auto& e = r_.entities[static_cast<std::size_t>(entity)];
                if (named && at == e.tokens.begin && e.type == EntityType::Place) break;
                named = named || e.type == EntityType::Person;
                at = end = std::max(e.tokens.end, at + 1);
                nominal_seen = true;
                continue;
            }
            const Tag now = r_.tag(at);
            const bool determiner = now == Tag::Det || possessive(at);
            if (determiner) {
                if (nominal_seen && !(at > 0 && r_.is_any(at - 1, {"all", "both", "half"}))) break;
                end = ++at;
            } else if (nominal(at)) {
                nominal_seen = true;
                end = ++at;
            } else if (at + 2 < range_.end && r_.word(at + 1) == "-" && !r_.space_before(at + 1) &&
                       !r_.space_before(at + 2) && r_.tag(at + 2) == Tag::Adj && nominal(at + 3) &&
                       at + 3 < range_.end && now != Tag::Punct) {
                end = at += 3; // the now-stalled project
            } else if (now == Tag::Adv && r_.tagged(at + 1, {Tag::Adj, Tag::Num}) &&
                       (!nominal_seen || r_.tag(at - 1) == Tag::Adj)) {
                ++at;
            } else if (now == Tag::Part && !r_.is(at, "to") && at > i && !r_.is_any(at, {"not", "n't"})) {
                end = ++at; // a possessor goes before its head
            } else if ((r_.word(at) == "-" || r_.word(at) == "–" || r_.word(at) == "/") &&
                       !r_.space_before(at) && at + 1 < range_.end && !r_.space_before(at + 1) && at > i) {
                at += 1;
                if (at < range_.end && (nominal(at) || r_.is_verb(at))) end = ++at;
            } else if (now == Tag::Cconj && r_.tag(at - 1) == Tag::Adj && r_.tagged(at + 1, {Tag::Adj}) &&
                       r_.tagged(at + 2, {Tag::Noun, Tag::Adj}) && at + 2 < range_.end && at > i &&
                       r_.entity_of[at - 1] < 0) {
                at += 2;
                end = at;
            } else if (now == Tag::Punct && at > i &&
                       (r_.is_quote(at) || r_.word(at) == "‘" || r_.word(at) == "’") && at + 1 < range_.end &&
                       r_.space_before(at + 1) != r_.space_before(at) && nominal(at + 1) &&
                       !r_.newline_before(at + 1)) {
                ++at; // the "special operation" zone
            } else {
                break;
            }
        }
        return end;
    }

    /// "at least 12 people", "over 300 homes", "up to ten": the preposition belongs to the number.
    bool bounds(std::uint32_t before, std::uint32_t begin) const {
        if (r_.is_any(before, {"at"}) && r_.is_any(before + 1, {"least", "most"}))
            return !governed_outside(before);
        const bool number = r_.tag(begin) == Tag::Num;
        if (number && r_.is_any(before, {"over", "about", "around", "than", "under", "above"}))
            return !governed_outside(before);
        return number && r_.is(before, "to") && before > range_.begin && r_.is(before - 1, "up") &&
               !governed_outside(before - 1);
    }
    bool governed_outside(std::uint32_t at) const {
        if (at == range_.begin) return false;
        const auto left =
            at - 1 > range_.begin && r_.is_any(at - 1, {"more", "less", "fewer"}) ? at - 2 : at - 1;
        return r_.tag(left) == Tag::Adp;
    }

    void add(std::uint32_t begin, std::uint32_t end) {
        Chunk chunk;
        chunk.tokens = {begin, end};
        bool found = false;
        for (auto i = end; i-- > begin;)
            if (r_.tagged(i, {Tag::Noun, Tag::Propn, Tag::Pron}) || r_.entity_of[i] >= 0) {
                chunk.head = i;
                found = true;
                break;
            }
        if (!found)
            for (auto i = end; i-- > begin;)
                if (r_.tagged(i, {Tag::Num, Tag::Sym, Tag::Det})) {
                    chunk.head = i;
                    found = true;
                    break;
                }
        if (!found) {
            // "the poor" is a phrase, "poor" alone is not.
            if (r_.tag(begin) != Tag::Det && !possessive(begin)) return;
            chunk.head = end - 1;
        }
        const auto word = r_.lemma(chunk.head);
        chunk.temporal = calendar(chunk.head) || word == "year" || word == "month" || word == "week" ||
                         word == "day" || word == "morning" || word == "evening" || word == "afternoon" ||
                         word == "night" || word == "decade" || word == "century" ||
                         (r_.tag(chunk.head) == Tag::Num && r_.word(chunk.head).size() == 4 &&
                          (r_.word(chunk.head)[0] == '1' || r_.word(chunk.head)[0] == '2'));
        if (begin > range_.begin) {
            auto before = begin - 1;
            while (before > range_.begin && r_.tag(before) == Tag::Adv) --before;
            chunk.governed =
                r_.tag(before) == Tag::Adp && r_.tag(begin - 1) != Tag::Cconj && !bounds(before, begin);
            const bool joined =
                r_.tag(before) == Tag::Cconj || (r_.word(before) == "," && !r_.chunks.empty());
            if (joined && before > range_.begin && !r_.chunks.empty()) {
                const auto& last = r_.chunks.back();
                const bool beside = last.tokens.end == before ||
                                    (last.tokens.end + 1 == before && r_.word(before - 1) == ",");
                const bool verb_next =
                    end < range_.end && (r_.finite(end) || (r_.tag(end) == Tag::Adv && end + 1 < range_.end &&
                                                            r_.finite(end + 1)));
                if (beside && last.governed && r_.tag(before) == Tag::Cconj)
                    chunk.governed =
                        !verb_next || r_.is_any(last.tokens.begin - 1, {"between", "both", "of"});
            }
        }
        for (auto i = begin; i < end; ++i) r_.chunk_of[i] = static_cast<std::int32_t>(r_.chunks.size());
        r_.chunks.push_back(chunk);
    }

    Reading& r_;
    TokenRange range_;
};

} // namespace

void find_chunks(Reading& reading) { Chunker(reading).run(); }

} // namespace factlint::analyse
