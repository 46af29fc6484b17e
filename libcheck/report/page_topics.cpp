// Each topic: the matrix of sources and propositions, and the timeline of who said what when.
#include "base/dates.hpp"
#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace factlint::report {
namespace {

struct StanceWords {
    std::string_view css;
    std::string_view glyph; ///< a sign; in brackets when it is somebody else's
    std::string_view word;
    std::string_view verb; ///< between who and what: "Lund says that"
};

// In the order of the enumeration.
constexpr std::array<StanceWords, 5> all_words{{{"yes", "+", "says so", "states"},
                                                {"no", "−", "denies", "denies"},
                                                {"yes told", "(+)", "reports it", "says"},
                                                {"no told", "(−)", "reports denial", "denies"},
                                                {"neutral", "·", "mentions", "mentions"}}};

/// The time scope for people; words that are no date, behind a semicolon, stay as they are.
std::string time_of(const Stance& stance) {
    const auto end = std::min(stance.scope.find(';'), stance.scope.size());
    return date_in_words(std::string_view(stance.scope).substr(0, end)) + stance.scope.substr(end);
}

const StanceWords& words_of(StanceValue value) { return all_words[static_cast<std::size_t>(value)]; }

void set_stance(Data& data, StanceValue value) {
    const StanceWords& words = words_of(value);
    data["stance_class"] = text(words.css);
    data["glyph"] = text(words.glyph);
    data["word"] = text(words.word);
}

// What the source says itself outweighs what it reports, and both outweigh a mention; the enumeration is in
// that order.
Data cell_data(const Page& page, const std::vector<const Stance*>& stances, const std::string& label) {
    Data cell;
    cell["silent"] = Data(stances.empty());
    if (stances.empty()) return cell;
    const auto strongest = std::min_element(
        stances.begin(), stances.end(), [](const Stance* a, const Stance* b) { return a->value < b->value; });
    set_stance(cell, (*strongest)->value);
    cell["label"] = text(label);
    std::set<StanceValue> values;
    for (const Stance* stance : stances) values.insert(stance->value);
    // "+ and (−)": both are worth seeing before the cell is opened.
    List also;
    for (const StanceValue value : values) {
        if (value == (*strongest)->value || value == StanceValue::MentionsNeutral) continue;
        Data other;
        set_stance(other, value);
        also.push_back(std::move(other));
    }
    set_list(cell, "also", std::move(also));
    set_text(cell, "more", stances.size() > 1 ? fmt::format("{} passages", stances.size()) : std::string());
    List passages;
    for (const Stance* stance : stances) {
        Data passage = passage_data(page, nullptr, 0, stance->place);
        passage["passage_word"] = text(words_of(stance->value).word);
        set_text(passage, "scope", time_of(*stance));
        passages.push_back(std::move(passage));
    }
    cell["cell_passages"] = list_of(std::move(passages));
    return cell;
}

// The finding on a proposition that an editor looks at first; the findings are in that order.
const Finding* dispute_of(const Page& page, const std::string& topic, const std::string& proposition) {
    for (const Finding* finding : page.findings)
        if (finding->topic == topic && finding->proposition == proposition && is_two_sided(*finding) &&
            (finding->relation == Relation::Contradiction || finding->relation == Relation::Disputed))
            return finding;
    return nullptr;
}

// How often each value is taken, for the first screen.
Data tally_data(const Matrix& matrix, std::size_t proposition, const std::string& title) {
    std::array<std::size_t, all_words.size()> count{};
    for (const Matrix::Row& source : matrix.rows) {
        std::set<StanceValue> values;
        for (const Stance* stance : source.cells[proposition]) values.insert(stance->value);
        for (const StanceValue value : values) ++count[static_cast<std::size_t>(value)];
    }
    Data data;
    data["proposition"] = text(title);
    List tallies;
    for (const StanceValue value : {StanceValue::Asserts, StanceValue::ReportsAllegation, StanceValue::Denies,
                                    StanceValue::ReportsDenial}) {
        const std::size_t sources = count[static_cast<std::size_t>(value)];
        Data tally;
        set_stance(tally, value);
        tally["tally_count"] = number(sources);
        tally["is_none"] = Data(sources == 0);
        tallies.push_back(std::move(tally));
    }
    data["tallies"] = list_of(std::move(tallies));
    return data;
}

Data matrix_data(const Page& page, const Matrix& matrix) {
    Data data;
    data["matrix_id"] = Data(anchor("x-", matrix.topic));
    data["topic_title"] = text(page.model.title(matrix.topic));
    List columns;
    List lines;
    std::vector<std::string> titles;
    for (std::size_t p = 0; p < matrix.propositions.size(); ++p) {
        titles.push_back(page.model.title(matrix.topic, matrix.propositions[p]));
        const Finding* dispute = dispute_of(page, matrix.topic, matrix.propositions[p]);
        Data column;
        column["proposition"] = text(titles.back());
        column["in_dispute"] = Data(dispute != nullptr);
        set_text(column, "dispute_href",
                 dispute == nullptr ? std::string() : "#" + anchor("f-", page.ids.at(dispute)));
        columns.push_back(std::move(column));
        lines.push_back(tally_data(matrix, p, titles.back()));
    }
    data["columns"] = list_of(std::move(columns));
    data["lines"] = list_of(std::move(lines));
    List rows;
    for (const Matrix::Row& source : matrix.rows) {
        Data row;
        const Article* article = page.model.article(source.article);
        row["outlet"] = text(source.outlet);
        set_text(row, "href", article == nullptr ? std::string() : "#" + anchor("a-", source.article));
        set_text(row, "date",
                 article == nullptr || !article->published.known() ? std::string()
                                                                   : long_date(article->published.value));
        List cells;
        for (std::size_t p = 0; p < matrix.propositions.size(); ++p)
            cells.push_back(cell_data(page, source.cells[p], source.outlet + ": " + titles[p]));
        row["cells"] = list_of(std::move(cells));
        rows.push_back(std::move(row));
    }
    data["rows"] = list_of(std::move(rows));
    return data;
}

// Who says it: the holder with the outlet that carries the words, or the outlet itself.
Data event_data(const Page& page, const Stance& stance) {
    const Place& place = stance.place;
    Data data;
    set_stance(data, stance.value);
    const bool own = is_own_voice(place);
    data["event_who"] = text(own ? outlet_of(place) : one_line(place.holder));
    data["event_verb"] = text(words_of(stance.value).verb);
    set_text(data, "event_carrier", own ? std::string() : outlet_of(place));
    data["event_what"] = text(page.model.title(stance.topic, stance.proposition));
    set_text(data, "event_scope", time_of(stance));
    data["passage"] = list_of([&] {
        List one;
        one.push_back(passage_data(page, nullptr, 0, place));
        return one;
    }());
    return data;
}

// One entry for what one holder says of one proposition in one article, by day of publication.
Data timeline_data(const Page& page, const std::vector<const Stance*>& stances) {
    using Key = std::tuple<std::string, std::string, std::string, StanceValue, std::string>;
    std::map<std::string, std::vector<const Stance*>> days; // articles without a date come last
    std::set<Key> seen;
    for (const Stance* stance : stances) {
        if (stance->value == StanceValue::MentionsNeutral) continue;
        const Place& place = stance->place;
        if (!seen.emplace(place.article, stance->proposition, place.holder, stance->value, stance->scope)
                 .second)
            continue;
        days[place.published.empty() ? "~" : place.published.substr(0, 10)].push_back(stance);
    }
    List list;
    for (auto& [day, of_day] : days) {
        std::stable_sort(of_day.begin(), of_day.end(), [](const Stance* a, const Stance* b) {
            return std::make_tuple(outlet_of(a->place), a->place.article) <
                   std::make_tuple(outlet_of(b->place), b->place.article);
        });
        List events;
        for (const Stance* stance : of_day) events.push_back(event_data(page, *stance));
        Data item;
        item["day"] = text(day == "~" ? std::string("Without a date") : long_date(day));
        item["events"] = list_of(std::move(events));
        list.push_back(std::move(item));
    }
    Data data;
    set_list(data, "days", std::move(list));
    return data;
}

} // namespace

void add_matrices(const Page& page, Data& root) {
    std::map<std::string, std::vector<const Stance*>, std::less<>> by_topic;
    for (const Stance* stance : page.model.stances()) by_topic[stance->topic].push_back(stance);
    List matrices;
    for (const Matrix& matrix : page.matrices) {
        Data data = matrix_data(page, matrix);
        data["timeline_id"] = Data(anchor("w-", matrix.topic));
        List timeline;
        timeline.push_back(timeline_data(page, by_topic[matrix.topic]));
        data["timeline"] = list_of(std::move(timeline));
        const bool has_findings =
            std::any_of(page.findings.begin(), page.findings.end(),
                        [&](const Finding* each) { return each->topic == matrix.topic; });
        set_text(data, "findings_href", has_findings ? "#" + anchor("t-", matrix.topic) : std::string());
        matrices.push_back(std::move(data));
    }
    root["matrix_count"] = number(matrices.size());
    set_list(root, "matrices", std::move(matrices));
}

} // namespace factlint::report
