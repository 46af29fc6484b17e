#include "report/page.hpp"

#include "base/ascii.hpp"
#include "base/format.hpp"
#include "base/hash.hpp"
#include "report/display_text.hpp"
#include "report/passages.hpp"
#include "report/rule_families.hpp"

#include <algorithm>

namespace factlint::report {
namespace {

constexpr std::size_t longest_anchor = 64;

// The excerpt cut where marks begin and end.
List marked_parts(const MarkedText& marked) {
    List parts;
    const auto add = [&](std::size_t begin, std::size_t end, bool is_marked) {
        if (begin >= end) return;
        Data part;
        part["text"] = Data(marked.text.substr(begin, end - begin));
        part["marked"] = Data(is_marked);
        parts.push_back(std::move(part));
    };
    std::size_t at = 0;
    for (const Span& mark : marked.marks) {
        add(at, mark.begin, false);
        add(mark.begin, mark.end, true);
        at = mark.end;
    }
    add(at, marked.text.size(), false);
    return parts;
}

std::string byline_of(const Article& article) {
    std::string out;
    for (const Sourced& author : article.authors) {
        if (!out.empty()) out += ", ";
        out += author.value;
    }
    return out;
}

// Five steps say more at a glance than a number; the number stands beside them.
void set_confidence(Data& data, double confidence) {
    const int steps = std::clamp(static_cast<int>(confidence * 5 + 0.5), 0, 5);
    std::string pips;
    for (int i = 0; i < 5; ++i) pips += i < steps ? "●" : "○";
    data["confidence_word"] = text(confidence_word(confidence));
    data["confidence_number"] = Data(fmt::format("{:.2f}", confidence));
    data["confidence_pips"] = Data(pips);
}

void set_state(Data& data, const Finding& finding) {
    std::string_view state;
    switch (finding.baseline) {
    case BaselineState::None:
        break;
    case BaselineState::New:
        state = "new";
        break;
    case BaselineState::Unchanged:
        state = "known";
        break;
    case BaselineState::Suppressed:
        state = "accepted";
        break;
    }
    set_text(data, "state", state);
    data["is_accepted"] = Data(finding.baseline == BaselineState::Suppressed);
    set_text(data, "accepted_because", finding.suppressed_reason);
}

} // namespace

Page::Page(const Model& model_, const RenderOptions& options_)
    : model(model_), options(options_), findings(model_.findings()), ids(unique_ids(findings)),
      matrices(model_.matrices()) {}

Data text(std::string_view value) { return Data(clean_lines(value)); }
Data number(std::size_t value) { return Data(std::to_string(value)); }

Data list_of(List items) {
    Data data(Data::type::list);
    // The engine only takes lists by copy, all the way down. Its list is not const, it is only handed out so.
    auto& list = const_cast<kainjow::mustache::list&>(data.list_value());
    list.reserve(items.size());
    for (Data& item : items) list.push_back(std::move(item));
    return data;
}

void set_list(Data& data, const std::string& name, List items) {
    data["has_" + name] = Data(!items.empty());
    data[name] = list_of(std::move(items));
}

void set_text(Data& data, const std::string& name, std::string_view value) {
    data["has_" + name] = Data(!value.empty());
    data[name] = text(value);
}

std::string anchor(std::string_view prefix, std::string_view id) {
    const bool fit =
        !id.empty() && id.size() <= longest_anchor &&
        std::all_of(id.begin(), id.end(), [](char c) { return ascii::is_alnum(c) || c == '-' || c == '_'; });
    return std::string(prefix) + (fit ? std::string(id) : hash_hex(id));
}

std::string safe_url(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://") ? one_line(url) : std::string();
}

bool can_be_marked(const Article& article, const Place& place) {
    const std::string_view body = article.body;
    const auto at_border = [body](std::uint32_t at) {
        return at >= body.size() || (static_cast<unsigned char>(body[at]) & 0xC0U) != 0x80U;
    };
    return place.field == TextField::Body && !place.span.empty() && place.span.end <= body.size() &&
           at_border(place.span.begin) && at_border(place.span.end);
}

void set_level(Data& data, Level level) {
    data["level"] = text(name_of(level));
    data["level_glyph"] = Data(level == Level::Error ? "■" : level == Level::Warning ? "▲" : "●");
}

Data passage_data(const Page& page, const Finding* finding, std::size_t place_index, const Place& place) {
    Data data;
    data["outlet"] = text(outlet_of(place));
    data["side"] = Data(place.side == 1 ? "B" : "A");
    data["side_class"] = Data(place.side == 1 ? "b" : place.side == 0 ? "a" : "one");
    data["own_voice"] = Data(is_own_voice(place));
    set_text(data, "holder", is_own_voice(place) ? "" : one_line(place.holder));
    set_text(data, "date", place.published.empty() ? "" : long_date(place.published));
    set_text(data, "field", place.field == TextField::Body ? "" : name_of(place.field));
    data["location"] = text(location_text(page.model, place));
    const Article* article = page.model.article(place.article);
    set_text(data, "byline", article == nullptr ? "" : byline_of(*article));
    std::string href;
    if (article != nullptr) {
        const bool has_mark = finding != nullptr && can_be_marked(*article, place);
        href = has_mark ? "#" + anchor("m-", page.ids.at(finding)) + "-" + std::to_string(place_index)
                        : "#" + anchor("a-", article->id);
    }
    set_text(data, "href", href);
    const std::string& words = place.excerpt.empty() ? place.text : place.excerpt;
    data["parts"] = list_of(marked_parts(one_line(words, page.model.highlights(place))));
    return data;
}

Data finding_data(const Page& page, const Finding& finding) {
    Data data;
    const RuleText rule = page.model.rule_text(finding);
    data["id"] = Data(anchor("f-", page.ids.at(&finding)));
    data["code"] = text(finding.code);
    data["rule"] = text(finding.rule);
    data["rule_title"] = text(rule.title);
    data["rule_description"] = text(rule.description);
    set_level(data, finding.level);
    data["message"] = text(one_line(finding.message));
    set_text(data, "why", finding.why);
    set_text(data, "relation", relation_title(finding.relation));
    set_text(data, "chip", finding.detector.empty() ? std::string() : detector_title(finding.detector));
    set_text(data, "proposition",
             finding.proposition.empty() ? std::string()
                                         : page.model.title(finding.topic, finding.proposition));
    set_confidence(data, finding.confidence);
    set_state(data, finding);

    // The two passages that stand side by side, and the rest by side.
    List pair;
    List further_a;
    List further_b;
    std::string outlets;
    const Place* other = counterpart(finding);
    for (std::size_t i = 0; i < finding.places.size(); ++i) {
        const Place& place = finding.places[i];
        Data passage = passage_data(page, &finding, i, place);
        if (!outlets.empty()) outlets += "|";
        outlets += outlet_of(place);
        if (i == 0 || &place == other) {
            // Findings whose places carry no side still have a left and a right.
            if (place.side < 0 && other != nullptr) {
                passage["side"] = Data(i == 0 ? "A" : "B");
                passage["side_class"] = Data(i == 0 ? "a" : "b");
            }
            pair.push_back(std::move(passage));
        } else {
            (place.side == 1 ? further_b : further_a).push_back(std::move(passage));
        }
    }
    data["outlets"] = text(outlets);
    data["passages"] = list_of(std::move(pair));
    const std::size_t further = further_a.size() + further_b.size();
    data["has_further"] = Data(further > 0);
    data["further_count"] = Data(counted(further, "more passage"));
    set_list(data, "further_a", std::move(further_a));
    set_list(data, "further_b", std::move(further_b));
    List trace;
    for (const std::string& step : finding.trace) trace.push_back(text(one_line(step)));
    set_list(data, "trace", std::move(trace));
    return data;
}

} // namespace factlint::report
