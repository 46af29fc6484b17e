// The contradictions by topic, the matrix of sources and propositions, and the flags by article.
#include "base/format.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

#include <algorithm>

namespace factlint::report {
namespace {

struct StanceWords {
    std::string_view css;
    std::string_view glyph; ///< a sign; in brackets when it is somebody else's
    std::string_view word;
};

StanceWords words_of(StanceValue value) {
    switch (value) {
    case StanceValue::Asserts:
        return {"yes", "+", "says so"};
    case StanceValue::Denies:
        return {"no", "−", "denies"};
    case StanceValue::ReportsAllegation:
        return {"yes told", "(+)", "reports it"};
    case StanceValue::ReportsDenial:
        return {"no told", "(−)", "reports denial"};
    case StanceValue::MentionsNeutral:
        break;
    }
    return {"neutral", "·", "mentions"};
}

// What the source says itself outweighs what it reports, and both outweigh a mention; the enumeration is in
// that order.
Data cell_data(const Page& page, const std::vector<const Stance*>& stances, const std::string& label,
               std::size_t& disputed_signs) {
    Data cell;
    cell["silent"] = Data(stances.empty());
    if (stances.empty()) return cell;
    const auto strongest = std::min_element(
        stances.begin(), stances.end(), [](const Stance* a, const Stance* b) { return a->value < b->value; });
    const StanceWords words = words_of((*strongest)->value);
    if (words.css.starts_with("yes")) disputed_signs |= 1U;
    if (words.css.starts_with("no")) disputed_signs |= 2U;
    cell["stance_class"] = text(words.css);
    cell["glyph"] = text(words.glyph);
    cell["word"] = text(words.word);
    cell["label"] = text(label);
    set_text(cell, "more", stances.size() > 1 ? fmt::format("{} passages", stances.size()) : std::string());
    List passages;
    for (const Stance* stance : stances) {
        Data passage = passage_data(page, nullptr, 0, stance->place);
        passage["passage_word"] = text(words_of(stance->value).word);
        set_text(passage, "scope", stance->scope);
        passages.push_back(std::move(passage));
    }
    cell["cell_passages"] = list_of(std::move(passages));
    return cell;
}

Data matrix_data(const Page& page, const Matrix& matrix) {
    Data data;
    data["matrix_id"] = Data(anchor("x-", matrix.topic));
    data["topic_title"] = text(page.model.title(matrix.topic));
    List columns;
    for (const Matrix::Row& source : matrix.rows) {
        Data column;
        const Article* article = page.model.article(source.article);
        column["outlet"] = text(source.outlet);
        set_text(column, "href", article == nullptr ? std::string() : "#" + anchor("a-", source.article));
        set_text(column, "date",
                 article == nullptr || !article->published.known() ? std::string()
                                                                   : long_date(article->published.value));
        columns.push_back(std::move(column));
    }
    data["columns"] = list_of(std::move(columns));
    List lines;
    for (std::size_t p = 0; p < matrix.propositions.size(); ++p) {
        Data line;
        const std::string title = page.model.title(matrix.topic, matrix.propositions[p]);
        std::size_t signs = 0;
        List cells;
        for (const Matrix::Row& source : matrix.rows)
            cells.push_back(cell_data(page, source.cells[p], source.outlet + ": " + title, signs));
        line["proposition"] = text(title);
        line["in_dispute"] = Data(signs == 3);
        line["cells"] = list_of(std::move(cells));
        lines.push_back(std::move(line));
    }
    data["lines"] = list_of(std::move(lines));
    return data;
}

} // namespace

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

void add_matrices(const Page& page, Data& root) {
    List matrices;
    for (const Matrix& matrix : page.matrices) matrices.push_back(matrix_data(page, matrix));
    root["matrix_count"] = number(matrices.size());
    set_list(root, "matrices", std::move(matrices));
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
