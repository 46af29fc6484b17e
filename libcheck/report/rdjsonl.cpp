#include "report/rdjsonl.hpp"

#include "report/display_text.hpp"
#include "report/passages.hpp"

#include <algorithm>

namespace factlint::report {
namespace {

std::string_view severity_of(Level level) {
    switch (level) {
    case Level::Error:
        return "ERROR";
    case Level::Warning:
        return "WARNING";
    case Level::Note:
        break;
    }
    return "INFO";
}

// Positions count code points; here bytes are wanted. The excerpt and the words tell how many bytes stand
// before the span on its line only when the article is there; without it the line alone is given.
json::object range_of(const Model& model, const Place& place, const Position& at) {
    json::object start;
    json::object end;
    start["line"] = at.line;
    end["line"] = at.end_line;
    if (const Article* article = model.article(place.article);
        article != nullptr && place.span.end <= article->body.size() && !place.span.empty()) {
        const std::string_view body = article->body;
        const auto column = [body](std::uint32_t offset) {
            const auto newline = offset == 0 ? std::string_view::npos : body.rfind('\n', offset - 1);
            return offset - (newline == std::string_view::npos ? 0 : newline + 1) + 1;
        };
        start["column"] = column(place.span.begin);
        end["column"] = column(place.span.end);
    }
    json::object range;
    range["start"] = std::move(start);
    range["end"] = std::move(end);
    return range;
}

json::object location_of(const Model& model, const Place& place) {
    json::object location;
    location["path"] = clean_lines(place.path.empty() ? place.url : place.path);
    const Position at = model.position(place);
    if (at.line != 0 && place.field == TextField::Body) location["range"] = range_of(model, place, at);
    return location;
}

} // namespace

Result<std::string> render_rdjsonl(const Model& model, const RenderOptions& /*options*/) {
    std::string out;
    for (const Finding* finding : model.findings()) {
        if (finding->baseline == BaselineState::Suppressed || finding->places.empty()) continue;
        json::object line;
        std::string message = one_line(finding->message);
        if (!finding->why.empty()) message += "\n" + one_line(finding->why);
        line["message"] = message;
        line["location"] = location_of(model, finding->places.front());
        line["severity"] = severity_of(finding->level);
        line["source"] = json::object{{"name", "factlint"}};
        json::object code{{"value", finding->code}};
        if (const RuleText text = model.rule_text(*finding); !text.help_url.empty())
            code["url"] = text.help_url;
        line["code"] = std::move(code);
        json::array related;
        for (std::size_t i = 1; i < finding->places.size(); ++i) {
            const Place& place = finding->places[i];
            related.push_back(json::object{
                {"message", outlet_of(place) + ", " + holder_words(place) + ": " + one_line(place.excerpt)},
                {"location", location_of(model, place)}});
        }
        if (!related.empty()) line["relatedLocations"] = std::move(related);
        out += json::serialize(line) + "\n";
    }
    return out;
}

} // namespace factlint::report
