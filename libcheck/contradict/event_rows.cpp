#include "contradict/event_rows.hpp"

#include "base/dates.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "contradict/event_evidence.hpp"
#include "contradict/stories.hpp"
#include "contradict/word_space.hpp"

#include <algorithm>
#include <cstdio>

namespace factlint::contradict {
namespace {

// Where the event word stands; without an "at" nowhere. What follows the first word is known by the
// "mention".
Span mention_span(const Passage& passage, std::string_view words) {
    if (passage.mention_at < 0) return {};
    const auto begin = static_cast<std::size_t>(passage.mention_at);
    const bool stands_there = std::string_view(passage.text).substr(begin).starts_with(words);
    return make_span(begin, begin + (stands_there && !words.empty() ? words.size() : 1));
}

EventGist gist_of_passage(const Passage& passage, Span mention,
                          const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    analyse::DocumentOptions options;
    std::int64_t day = EventGist::unknown_day;
    if (const auto date = parse_date(passage.date)) {
        options.published = *date;
        day = to_days(*date);
    }
    const std::string clean_title = sanitise_utf8(passage.title).text;
    const analyse::Document title(clean_title, lexicon, options);
    const analyse::Document body(passage.text, lexicon, options);
    return gist_of(title, body, day, mention);
}

std::string_view mention_words(const json::object& row, std::string_view key) {
    const auto found = row.find(key);
    return found != row.end() && found->value().is_object()
               ? json::get_string(found->value().as_object(), "mention")
               : std::string_view();
}

std::string reason(const EventEvidence& evidence) {
    std::string names;
    for (const std::string_view name : evidence.names) {
        if (names.find(name) != std::string::npos) continue;
        if (names.size() > 160) break;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    std::string out = "names in common: " + (names.empty() ? "none" : names) + ";";
    for (const EvidenceShare& share : evidence.shares) {
        char line[64];
        std::snprintf(line, sizeof line, " %.*s %+.1f,", static_cast<int>(share.feature.size()),
                      share.feature.data(), share.share);
        out += line;
    }
    out.back() = '.';
    return out;
}

EventVerdict verdict_of(const EventGist& a, const EventGist& b, WordLikeness words) {
    const EventEvidence evidence = event_evidence(a, b, words);
    return {evidence.confidence(), reason(evidence)};
}

} // namespace

EventVerdict judge_same_event(const Passage& a, const Passage& b,
                              const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    const EventGist ga = gist_of_passage(a, mention_span(a, {}), lexicon);
    const EventGist gb = gist_of_passage(b, mention_span(b, {}), lexicon);
    const double likeness = WordSpace({&ga, &gb}).likeness(0, 1);
    return verdict_of(ga, gb, {likeness, likeness});
}

SameEventRows::Side SameEventRows::side(const json::object& row, std::string_view key,
                                        const Passage& passage) {
    EventGist gist = gist_of_passage(passage, mention_span(passage, mention_words(row, key)), lexicon_);
    Side out;
    out.mention = std::move(gist.mention);
    gist.mention = {};
    const std::uint64_t text =
        combine(combine(hash64(passage.text), hash64(passage.title)), hash64(passage.date));
    const auto [known, fresh] = known_.emplace(text, static_cast<std::uint32_t>(gists_.size()));
    if (fresh) gists_.push_back(std::move(gist));
    out.text = known->second;
    return out;
}

Status SameEventRows::add(std::string_view line) {
    const json::object row = FACTLINT_TRY(rows::object_of(line));
    const Passage a = FACTLINT_TRY(rows::passage(row, "a", "_a"));
    const Passage b = FACTLINT_TRY(rows::passage(row, "b", "_b"));
    Row out;
    out.id = row.at("id");
    out.a = side(row, "a", a);
    out.b = side(row, "b", b);
    rows_.push_back(std::move(out));
    return {};
}

std::vector<std::string> SameEventRows::finish(double threshold) const {
    // By their hashes: the order of the rows must not tell.
    std::vector<const EventGist*> gists;
    std::vector<std::uint32_t> place(gists_.size());
    for (const auto& [text, number] : known_) {
        place[number] = static_cast<std::uint32_t>(gists.size());
        gists.push_back(&gists_[number]);
    }
    WordSpace space(gists);
    space.read_in_context();
    std::vector<std::string> out;
    for (const Row& row : rows_) {
        EventGist a = gists_[row.a.text];
        EventGist b = gists_[row.b.text];
        a.mention = row.a.mention;
        b.mention = row.b.mention;
        const std::uint32_t at_a = place[row.a.text];
        const std::uint32_t at_b = place[row.b.text];
        const EventVerdict verdict =
            verdict_of(a, b, {space.likeness(at_a, at_b), space.likeness_in_context(at_a, at_b)});
        json::object answer;
        answer["id"] = row.id;
        answer["label"] = verdict.confidence >= threshold ? "same" : "different";
        answer["confidence"] = json::rounded(verdict.confidence);
        answer["why"] = verdict.why;
        out.push_back(json::serialize(answer));
    }
    return out;
}

Status StoryRows::add(std::string_view line) {
    const json::object row = FACTLINT_TRY(rows::object_of(line));
    const Passage passage = FACTLINT_TRY(rows::passage(row, "text", ""));
    const json::value& id = row.at("id");
    rows_.push_back({id.is_string() ? std::string(id.as_string()) : json::serialize(id),
                     gist_of_passage(passage, {}, lexicon_)});
    return {};
}

std::vector<std::string> StoryRows::finish() const {
    std::vector<std::uint32_t> order(rows_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rows_[a].id < rows_[b].id; });
    std::vector<const EventGist*> gists;
    for (const std::uint32_t i : order) gists.push_back(&rows_[i].gist);
    const std::vector<std::uint32_t> group = event_groups(gists);
    std::vector<std::string> out(rows_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        json::object row;
        row["id"] = rows_[order[i]].id;
        row["group"] = rows_[order[group[i]]].id;
        out[order[i]] = json::serialize(row);
    }
    return out;
}

} // namespace factlint::contradict
