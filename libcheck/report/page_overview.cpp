// The first screen: what was read, what was found, what to look at first.
#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

#include <algorithm>
#include <set>

namespace factlint::report {
namespace {

/// How many findings the first screen shows.
constexpr std::size_t most_serious_shown = 6;

std::string verdict_of(const LevelCounts& counts) {
    if (counts.shown() == 0) return "Nothing to report";
    std::vector<std::string> parts;
    if (counts.errors > 0) parts.push_back(counted(counts.errors, "error"));
    if (counts.warnings > 0) parts.push_back(counted(counts.warnings, "warning"));
    if (counts.notes > 0) parts.push_back(counted(counts.notes, "note"));
    std::string out = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) out += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

// The report's own headline: what an editor wants to know first.
std::string headline_of(const Page& page, const LevelCounts& counts) {
    std::size_t clashes = 0;
    for (const Finding* finding : page.findings)
        if (is_two_sided(*finding) && finding->baseline != BaselineState::Suppressed &&
            finding->level != Level::Note)
            ++clashes;
    if (clashes > 0) return "Sources disagree on " + counted(clashes, "point");
    if (counts.errors + counts.warnings > 0)
        return counted(counts.errors + counts.warnings, "passage") + " to look at";
    return "Nothing stands in the way";
}

Data tile(Level level, std::size_t count, std::string_view meaning) {
    Data data;
    set_level(data, level);
    data["tile_count"] = number(count);
    data["tile_word"] = Data(std::string(name_of(level)) + (count == 1 ? "" : "s"));
    data["meaning"] = text(meaning);
    return data;
}

void add_counts(const Page& page, Data& root) {
    const LevelCounts counts = count_levels(page.model);
    root["headline"] = Data(headline_of(page, counts));
    root["verdict"] = Data(verdict_of(counts));
    List tiles;
    tiles.push_back(tile(Level::Error, counts.errors, "cannot both be true, or is not what was said"));
    tiles.push_back(tile(Level::Warning, counts.warnings, "disputed, or claimed without support"));
    tiles.push_back(tile(Level::Note, counts.notes, "worth knowing while you edit"));
    root["tiles"] = list_of(std::move(tiles));
    root["finding_count"] = number(page.findings.size());

    std::size_t fresh = 0;
    std::size_t known = 0;
    for (const Finding* finding : page.findings) {
        fresh += finding->baseline == BaselineState::New ? 1U : 0U;
        known += finding->baseline == BaselineState::Unchanged ? 1U : 0U;
    }
    const std::size_t stale = page.options.stale_baseline.size();
    root["has_baseline"] = Data(fresh + known + counts.suppressed + stale > 0);
    root["new_count"] = number(fresh);
    root["known_count"] = number(known);
    root["accepted_count"] = number(counts.suppressed);
    root["stale_count"] = number(stale);
    List gone;
    for (const BaselineEntry& entry : page.options.stale_baseline) {
        Data item;
        item["gone_message"] = text(one_line(entry.message));
        item["gone_fingerprint"] = text(entry.fingerprint);
        gone.push_back(std::move(item));
    }
    set_list(root, "gone", std::move(gone));
}

void add_most_serious(const Page& page, Data& root) {
    List serious;
    for (const Finding* finding : page.findings) {
        if (finding->baseline == BaselineState::Suppressed || finding->level == Level::Note) continue;
        if (serious.size() == most_serious_shown) break;
        Data item;
        set_level(item, finding->level);
        item["href"] = Data("#" + anchor("f-", page.ids.at(finding)));
        item["message"] = text(one_line(finding->message));
        std::vector<std::string> outlets;
        for (const Place& place : finding->places)
            if (std::string name = outlet_of(place);
                std::find(outlets.begin(), outlets.end(), name) == outlets.end())
                outlets.push_back(std::move(name));
        const std::size_t more = outlets.size() > 2 ? outlets.size() - 2 : 0;
        outlets.resize(outlets.size() - more);
        std::string between = outlets.size() == 2 ? outlets[0] + " against " + outlets[1]
                              : outlets.empty()   ? std::string()
                                                  : outlets[0];
        if (more > 0) between += fmt::format(", {} more", more);
        item["between"] = text(between);
        serious.push_back(std::move(item));
    }
    set_list(root, "serious", std::move(serious));
}

using CountsByArticle = std::map<std::string_view, LevelCounts>;

CountsByArticle counts_by_article(const Page& page) {
    CountsByArticle counts;
    for (const Finding* finding : page.findings) {
        std::set<std::string_view> articles; // a finding with two passages in one article counts once
        for (const Place& place : finding->places)
            if (articles.insert(place.article).second) counts[place.article].add(*finding);
    }
    return counts;
}

Data input_row(const Article& article, const LevelCounts& count) {
    Data item;
    item["input_href"] = Data("#" + anchor("a-", article.id));
    item["input_outlet"] = text(one_line(article.outlet()));
    item["input_title"] = text(article.title.known() ? one_line(article.title.value) : "Without a headline");
    set_text(item, "input_date",
             article.published.known() ? long_date(article.published.value) : std::string());
    set_text(item, "input_skipped", skipped_because(article));
    item["input_errors"] = number(count.errors);
    item["input_warnings"] = number(count.warnings);
    item["input_notes"] = number(count.notes);
    item["has_errors"] = Data(count.errors > 0);
    item["has_warnings"] = Data(count.warnings > 0);
    item["has_notes"] = Data(count.notes > 0);
    return item;
}

/// Articles on one event, as they came; the last group, without a story, has those that stand alone.
struct StoryGroup {
    const Story* story = nullptr;
    std::vector<const Article*> articles;
};

std::vector<StoryGroup> story_groups(const Page& page) {
    std::map<std::string_view, const Story*> story_of;
    for (const Story* story : page.model.stories())
        if (story->kind == StoryKind::Event)
            for (const std::string& id : story->articles) story_of.emplace(id, story);
    std::vector<StoryGroup> groups;
    std::map<const Story*, std::size_t> place;
    StoryGroup alone;
    for (const Article& article : page.model.articles()) {
        const auto story = story_of.find(article.id);
        if (story == story_of.end()) {
            alone.articles.push_back(&article);
            continue;
        }
        const auto [at, fresh] = place.emplace(story->second, groups.size());
        if (fresh) groups.push_back({story->second, {}});
        groups[at->second].articles.push_back(&article);
    }
    for (StoryGroup& group : groups) // a story is read from its first report on; what has no date comes last
        std::stable_sort(group.articles.begin(), group.articles.end(),
                         [](const Article* a, const Article* b) {
                             const bool dated = a->published.known();
                             if (dated != b->published.known()) return dated;
                             return dated && a->published.value < b->published.value;
                         });
    if (!alone.articles.empty()) groups.push_back(std::move(alone));
    return groups;
}

/// Findings whose two sides both stand in articles of the group.
std::size_t clashes_within(const Page& page, const StoryGroup& group) {
    std::set<std::string_view> ids;
    for (const Article* article : group.articles) ids.insert(article->id);
    return static_cast<std::size_t>(
        std::count_if(page.findings.begin(), page.findings.end(), [&](const Finding* finding) {
            return is_two_sided(*finding) && finding->baseline != BaselineState::Suppressed &&
                   std::all_of(finding->places.begin(), finding->places.end(),
                               [&](const Place& place) { return ids.contains(place.article); });
        }));
}

void add_inputs(const Page& page, Data& root) {
    CountsByArticle counts = counts_by_article(page);
    const std::vector<StoryGroup> groups = story_groups(page);
    const bool stories = groups.size() > 1 || (!groups.empty() && groups.front().story != nullptr);
    List list;
    std::set<std::string> outlets;
    std::size_t articles = 0;
    std::size_t skipped = 0;
    for (const StoryGroup& group : groups) {
        Data data;
        List inputs;
        std::set<std::string> of_group;
        for (const Article* article : group.articles) {
            of_group.insert(one_line(article->outlet()));
            skipped += skipped_because(*article).empty() ? 0U : 1U;
            inputs.push_back(input_row(*article, counts[article->id]));
        }
        articles += group.articles.size();
        std::string title;
        std::string about;
        if (group.story != nullptr) {
            const Article& first = *group.articles.front();
            title = one_line(first.title.known() ? first.title.value : group.story->title);
            about = counted(group.articles.size(), "article") + " from " + counted(of_group.size(), "source");
            if (const std::size_t clashes = clashes_within(page, group); clashes > 0)
                about += ", " + counted(clashes, "point") + " of disagreement";
        } else if (stories) {
            title = "On their own";
            about = counted(group.articles.size(), "article");
        }
        set_text(data, "story_title", title);
        data["story_about"] = text(about);
        data["is_story"] = Data(group.story != nullptr);
        set_list(data, "inputs", std::move(inputs));
        list.push_back(std::move(data));
        outlets.merge(of_group);
    }
    List outlet_names;
    for (const std::string& outlet : outlets) outlet_names.push_back(text(outlet));
    set_list(root, "outlet_names", std::move(outlet_names));
    root["read_summary"] = Data(counted(articles, "article") + " from " + counted(outlets.size(), "source"));
    set_list(root, "story_groups", std::move(list));
    set_text(root, "skipped_summary", skipped == 0 ? std::string() : fmt::format("{} not checked", skipped));
    List unread;
    for (const UnreadInput& each : page.options.unread)
        unread.push_back(text(one_line(each.input + ": " + each.reason)));
    set_list(root, "unread", std::move(unread));
}

void add_versions(const Page& page, Data& root) {
    std::map<std::string, std::string> versions;
    for (const Summary& summary : page.model.summaries())
        for (const auto& [name, version] : summary.versions) versions[name] = version;
    List list;
    for (const auto& [name, version] : versions) {
        Data item;
        item["version_name"] = text(one_line(name));
        item["version_value"] = text(one_line(version));
        list.push_back(std::move(item));
    }
    set_list(root, "versions", std::move(list));
}

} // namespace

void add_overview(const Page& page, Data& root) {
    add_counts(page, root);
    add_most_serious(page, root);
    add_inputs(page, root);
    add_versions(page, root);
}

} // namespace factlint::report
