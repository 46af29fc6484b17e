#include "contradict/altered_copy.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "contradict/slot_difference.hpp"
#include "records/fingerprint.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace factlint::contradict {
namespace {

// Reports of one kind that fill in a form (markets, weather, results) differ in most sentences; a copy that
// was altered differs in few.
constexpr std::size_t altered_free = 2;
constexpr std::size_t fewest_alike = 3;  ///< sentences that a copy must share unaltered; less may be chance
constexpr std::size_t altered_share = 3; ///< one of so many may differ
constexpr std::size_t most_changes = 3;  ///< in one sentence
constexpr std::size_t most_versions = 8;
constexpr std::size_t most_places = 40;

struct Told {
    std::uint32_t article = 0;
    const CopySentence* sentence = nullptr;
};

/// What one sentence is in the copies of a group: equal tellings together, the most told first.
using Versions = std::vector<std::vector<Told>>;

using Sentences = std::vector<std::vector<CopySentence>>; ///< of each article of a group

struct Passage {
    Versions versions;
    std::vector<std::vector<SlotDifference>> changes; ///< of each version, against the first
};

Versions versions_of(const std::vector<Told>& told, const std::vector<ArticleDigest>& articles) {
    Versions out;
    for (const Told& each : told) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const std::vector<Told>& version) {
            const auto changes = differences(*version.front().sentence, *each.sentence);
            return changes && changes->empty();
        });
        if (same != out.end())
            same->push_back(each);
        else if (out.size() < most_versions)
            out.push_back({each});
    }
    const auto first_day = [&](const std::vector<Told>& version) {
        std::int64_t day = std::numeric_limits<std::int64_t>::max();
        for (const Told& each : version)
            if (articles[each.article].published_day != ArticleDigest::unknown_day)
                day = std::min(day, articles[each.article].published_day);
        return day;
    };
    std::stable_sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
        return std::tuple(b.size(), first_day(a), a.front().article) <
               std::tuple(a.size(), first_day(b), b.front().article);
    });
    return out;
}

// A house names itself in its copies: "told the Courier".
bool is_house(const CopySentence& sentence, Span mark, const ArticleDigest& article) {
    const std::string name = lower_case(mark.in(sentence.text));
    const std::string outlet = lower_case(article.outlet);
    return !outlet.empty() &&
           (outlet.find(name) != std::string::npos || name.find(outlet) != std::string::npos);
}

bool any_is_house(const std::vector<SlotDifference>& changes, const Told& a, const Told& b,
                  const std::vector<ArticleDigest>& articles) {
    return std::any_of(changes.begin(), changes.end(), [&](const SlotDifference& change) {
        return change.kind == DifferenceKind::Name &&
               (is_house(*a.sentence, change.mark_a, articles[a.article]) ||
                is_house(*b.sentence, change.mark_b, articles[b.article]));
    });
}

std::string source_of(const ArticleDigest& article) {
    if (!article.outlet.empty()) return article.outlet;
    const std::size_t slash = article.path.find_last_of('/');
    return article.path.empty() ? "one copy"
                                : article.path.substr(slash == std::string::npos ? 0 : slash + 1);
}

std::string day_of(const ArticleDigest& article) { return article.published.substr(0, 10); }

// The same house on a later day corrects itself; another on a later day may tell how things went on, when
// what differs is a figure or a date.
bool is_replaced(const ArticleDigest& a, const ArticleDigest& b, const std::vector<SlotDifference>& changes) {
    if (a.published_day == ArticleDigest::unknown_day || b.published_day == ArticleDigest::unknown_day ||
        a.published_day == b.published_day)
        return false;
    const std::string host = host_of(a.url);
    if (ascii::equal_ignoring_case(a.outlet, b.outlet) && !a.outlet.empty()) return true;
    if (!host.empty() && host == host_of(b.url)) return true;
    return std::all_of(changes.begin(), changes.end(), [](const SlotDifference& change) {
        return change.kind == DifferenceKind::Figure || change.kind == DifferenceKind::Date;
    });
}

Place place_of(const Told& told, const std::vector<ArticleDigest>& articles, int side, Span first,
               std::vector<Span> marks) {
    const ArticleDigest& article = articles[told.article];
    const CopySentence& sentence = *told.sentence;
    Place out;
    out.article = article.id;
    out.path = article.path;
    out.outlet = article.outlet;
    out.published = article.published;
    out.url = article.url;
    out.field = sentence.field;
    // What is missing on one side is pointed at by its whole sentence.
    if (first.begin == first.end) first = {0, static_cast<std::uint32_t>(sentence.text.size())};
    out.span = {sentence.span.begin + first.begin, sentence.span.begin + first.end};
    out.text = std::string(first.in(sentence.text));
    out.excerpt = sentence.text;
    out.line = sentence.line;
    out.column = sentence.column;
    for (std::uint32_t i = 0; i < first.begin && out.column > 0; ++i)
        if ((static_cast<unsigned char>(sentence.text[i]) & 0xC0U) != 0x80U) ++out.column;
    out.holder = sentence.holder;
    out.side = side;
    for (const Span mark : marks)
        if (mark.begin != mark.end) out.marks.push_back(mark);
    return out;
}

std::string words_at(const CopySentence& sentence, Span mark) {
    return mark.begin == mark.end ? std::string() : "\"" + std::string(mark.in(sentence.text)) + "\"";
}

std::string_view noun_of(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::Figure:
        return "figure";
    case DifferenceKind::Name:
        return "name";
    case DifferenceKind::Date:
        return "date";
    case DifferenceKind::Negation:
        break;
    }
    return "negation";
}

Finding finding_of(const Passage& passage, std::size_t version, const std::vector<ArticleDigest>& articles) {
    const std::vector<SlotDifference>& changes = passage.changes[version];
    const std::vector<Told>& first = passage.versions.front();
    const std::vector<Told>& second = passage.versions[version];
    const ArticleDigest& a = articles[first.front().article];
    const ArticleDigest& b = articles[second.front().article];
    const CopySentence& in_a = *first.front().sentence;
    const CopySentence& in_b = *second.front().sentence;
    const SlotDifference& change = changes.front();
    const bool replaced = is_replaced(a, b, changes);

    Finding out;
    out.code = replaced ? "FL1009" : "FL1008";
    out.rule = "contradict/altered-copy";
    out.level = replaced ? Level::Note : Level::Warning;
    out.relation = replaced ? Relation::Superseded : Relation::Altered;
    out.detector = "altered-copy";
    double sure = 0.9;
    for (const SlotDifference& each : changes)
        sure = std::min(sure, each.kind == DifferenceKind::Figure     ? 0.88
                              : each.kind == DifferenceKind::Negation ? 0.85
                              : each.kind == DifferenceKind::Date     ? 0.78
                                                                      : 0.75);
    out.confidence = sure;
    const std::string who_a = source_of(a);
    const std::string who_b = source_of(b);
    const bool one_house = lower_case(who_a) == lower_case(who_b);
    const std::string name_a = one_house && !day_of(a).empty() ? who_a + " of " + day_of(a) : who_a;
    const std::string name_b = one_house && !day_of(b).empty() ? who_b + " of " + day_of(b) : who_b;
    const auto said = [](const CopySentence& sentence, Span mark) {
        const std::string words = words_at(sentence, mark);
        return words.empty() ? std::string("nothing") : words;
    };
    out.message = "Copies of one text differ in a " + std::string(noun_of(change.kind)) + ": " +
                  said(in_a, change.mark_a) + " (" + name_a + "), " + said(in_b, change.mark_b) + " (" +
                  name_b + ")";
    out.why = replaced ? "The texts are copies of one, the sentence is otherwise the same, and one is of a "
                         "later day: it corrects or replaces the other."
                       : "The texts are copies of one and the sentence is otherwise the same, so one of them "
                         "was changed or miscopied.";
    std::vector<Span> marks_a;
    std::vector<Span> marks_b;
    for (const SlotDifference& each : changes) {
        marks_a.push_back(each.mark_a);
        marks_b.push_back(each.mark_b);
        out.trace.push_back(std::string(noun_of(each.kind)) + ": " + said(in_a, each.mark_a) + " against " +
                            said(in_b, each.mark_b));
    }
    out.trace.push_back("told so by " + std::to_string(first.size()) + " and by " +
                        std::to_string(second.size()) + " of the copies");
    std::set<std::tuple<std::string, std::string>> seen;
    const auto put = [&](const Told& told, int side, const SlotDifference& shown,
                         const std::vector<Span>& marks) {
        const ArticleDigest& article = articles[told.article];
        if (!seen.insert({source_of(article), told.sentence->text}).second) return;
        if (out.places.size() < most_places)
            out.places.push_back(
                place_of(told, articles, side, side == 0 ? shown.mark_a : shown.mark_b, marks));
    };
    put(first.front(), 0, change, marks_a);
    put(second.front(), 1, change, marks_b);
    for (std::size_t i = 1; i < first.size(); ++i) {
        // Marks of another telling stand elsewhere when its names are written otherwise.
        if (first[i].sentence->text == in_a.text) put(first[i], 0, change, marks_a);
    }
    for (std::size_t i = 1; i < second.size(); ++i)
        if (second[i].sentence->text == in_b.text) put(second[i], 1, change, marks_b);
    out.fingerprint = fingerprint(out);
    return out;
}

// The sentences that stand in several copies of a group, once in each.
std::vector<Passage> passages_of(const std::vector<std::uint32_t>& group, const Sentences& sentences,
                                 const std::vector<ArticleDigest>& articles) {
    std::map<std::uint64_t, std::vector<Told>> by_skeleton;
    for (std::size_t i = 0; i < group.size(); ++i)
        for (const CopySentence& sentence : sentences[i])
            by_skeleton[sentence.skeleton].push_back({group[i], &sentence});
    std::vector<Passage> out;
    for (auto& [skeleton, told] : by_skeleton) {
        std::map<std::uint32_t, int> count;
        for (const Told& each : told) ++count[each.article];
        // Twice in one copy: which is the copy of which is not known.
        const bool twice =
            std::any_of(count.begin(), count.end(), [](const auto& c) { return c.second > 1; });
        if (count.size() < 2 || twice) continue;
        Passage passage{versions_of(told, articles), {}};
        for (const std::vector<Told>& version : passage.versions) {
            auto changes = differences(*passage.versions.front().front().sentence, *version.front().sentence);
            if (!changes || changes->size() > most_changes ||
                any_is_house(*changes, passage.versions.front().front(), version.front(), articles))
                changes.emplace();
            passage.changes.push_back(std::move(*changes));
        }
        out.push_back(std::move(passage));
    }
    return out;
}

bool covers(const Passage& passage, const Place& place, const std::vector<ArticleDigest>& articles) {
    for (const std::vector<Told>& version : passage.versions)
        for (const Told& told : version)
            if (articles[told.article].id == place.article && told.sentence->field == place.field &&
                told.sentence->span.covers(place.span))
                return true;
    return false;
}

void look_into(const std::vector<std::uint32_t>& group, const Sentences& sentences,
               const std::vector<ArticleDigest>& articles, std::vector<Finding>& findings) {
    const std::vector<Passage> passages = passages_of(group, sentences, articles);
    std::map<std::uint32_t, std::size_t> shared;
    std::map<std::uint32_t, std::size_t> altered;
    for (const Passage& passage : passages)
        for (std::size_t v = 0; v < passage.versions.size(); ++v)
            for (const Told& told : passage.versions[v]) {
                ++shared[told.article];
                if (!passage.changes[v].empty()) ++altered[told.article];
            }
    const auto is_altered_copy = [&](const Told& told) {
        const std::size_t count = altered[told.article];
        return shared[told.article] >= count + fewest_alike &&
               (count <= altered_free || count * altered_share <= shared[told.article]);
    };
    std::set<std::string_view> ids;
    for (const std::uint32_t article : group) ids.insert(articles[article].id);
    std::vector<Finding> found;
    for (const Passage& passage : passages)
        for (std::size_t v = 1; v < passage.versions.size(); ++v) {
            if (passage.changes[v].empty() || !is_altered_copy(passage.versions[v].front())) continue;
            Finding finding = finding_of(passage, v, articles);
            // What was found of the same words by way of their claims is said better here, at no lower level.
            std::erase_if(findings, [&](const Finding& other) {
                const bool same =
                    ids.contains(other.places.front().article) &&
                    std::all_of(other.places.begin(), other.places.end(),
                                [&](const Place& place) { return covers(passage, place, articles); });
                if (same && finding.level != Level::Note)
                    finding.level = std::max(finding.level, other.level);
                return same;
            });
            found.push_back(std::move(finding));
        }
    findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
}

} // namespace

void add_altered_copies(const std::vector<ArticleDigest>& articles, const std::vector<std::uint32_t>& copies,
                        const SentencesOf& sentences_of, std::vector<Finding>& findings) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < articles.size(); ++i) groups[copies[i]].push_back(i);
    const std::size_t before = findings.size();
    for (const auto& [name, group] : groups) {
        if (group.size() < 2) continue;
        Sentences sentences;
        for (const std::uint32_t article : group) sentences.push_back(sentences_of(article));
        look_into(group, sentences, articles, findings);
    }
    if (findings.size() == before) return;
    std::sort(findings.begin(), findings.end(), [](const Finding& x, const Finding& y) {
        const auto key = [](const Finding& f) {
            const Place& p = f.places.front();
            return std::tuple(std::string_view(p.article), p.field, p.span, std::string_view(f.code),
                              std::string_view(f.fingerprint));
        };
        return key(x) < key(y);
    });
}

} // namespace factlint::contradict
