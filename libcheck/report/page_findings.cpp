// The contradictions by topic and the flags by article.
#include "base/format.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

#include <algorithm>

namespace factlint::report {

void add_contradictions(const Page& page, Data& root) {
    List topics;
    std::size_t count = 0;
    for (const FindingGroup& group : page.model.topics()) {
        Data topic;
        topic["topic_id"] = Data(
            anchor("t-", group.topic.empty() ? std::string_view("articles") : std::string_view(group.topic)));
        topic["topic_title"] = text(group.title);
        topic["topic_count"] = Data(counted(group.findings.size(), "finding"));
        const bool has_matrix = std::any_of(page.matrices.begin(), page.matrices.end(),
                                            [&](const Matrix& m) { return m.topic == group.topic; });
        set_text(topic, "matrix_href", has_matrix ? "#" + anchor("x-", group.topic) : std::string());
        List cards;
        for (const Finding* finding : group.findings) cards.push_back(finding_data(page, *finding));
        count += cards.size();
        topic["cards"] = list_of(std::move(cards));
        topics.push_back(std::move(topic));
    }
    set_list(root, "topics", std::move(topics));
    root["contradiction_count"] = number(count);
}

void add_flags(const Page& page, Data& root) {
    List groups;
    std::size_t count = 0;
    for (const FindingGroup& group : page.model.flags_by_article()) {
        Data data;
        const Article* article = group.article;
        data["group_title"] = text(group.title);
        set_text(data, "group_outlet",
                 article == nullptr || !article->title.known() ? std::string() : article->outlet());
        set_text(data, "group_href", article == nullptr ? std::string() : "#" + anchor("a-", article->id));
        LevelCounts counts;
        for (const Finding* finding : group.findings) counts.add(*finding);
        data["group_count"] = Data(counted(group.findings.size(), "finding"));
        List flags;
        for (const Finding* finding : group.findings) flags.push_back(finding_data(page, *finding));
        count += flags.size();
        data["flags"] = list_of(std::move(flags));
        groups.push_back(std::move(data));
    }
    set_list(root, "flag_groups", std::move(groups));
    root["flag_count"] = number(count);
}

} // namespace factlint::report
