#include "report/model.hpp"

#include "base/ascii.hpp"
#include "base/line_index.hpp"
#include "base/text.hpp"
#include "report/rule_families.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace factlint::report {
namespace {

const Place& first_place(const Finding& finding) {
    static const Place none;
    return finding.places.empty() ? none : finding.places.front();
}

std::string_view field_text(const Article& article, TextField field) {
    switch (field) {
    case TextField::Title:
        return article.title.value;
    case TextField::Standfirst:
        return article.standfirst.value;
    case TextField::Body:
        break;
    }
    return article.body;
}

bool inside_character(std::string_view text, std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Spans of findings come from records that anyone may have written.
Span clamped(Span span, std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    span.begin = std::min(span.begin, size);
    span.end = std::min(span.end, size);
    while (span.begin > 0 && inside_character(text, span.begin)) --span.begin;
    while (inside_character(text, span.end)) ++span.end;
    return span;
}

std::vector<Span> merged(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> out;
    for (const Span& span : spans) {
        if (span.empty()) continue;
        if (!out.empty() && span.begin <= out.back().end)
            out.back().end = std::max(out.back().end, span.end);
        else
            out.push_back(span);
    }
    return out;
}

template<typename T, typename Key>
std::vector<const T*> sorted_by(const std::vector<T>& items, Key key) {
    std::vector<const T*> out;
    out.reserve(items.size());
    for (const T& item : items) out.push_back(&item);
    std::stable_sort(out.begin(), out.end(), [&](const T* a, const T* b) { return key(*a) < key(*b); });
    return out;
}

} // namespace

bool is_two_sided(const Finding& finding) {
    return finding.relation != Relation::None && finding.places.size() > 1;
}

bool more_serious(const Finding& a, const Finding& b) {
    const auto key = [](const Finding& f) {
        const Place& place = first_place(f);
        return std::tuple(-static_cast<int>(f.level), !is_two_sided(f), -json::rounded(f.confidence),
                          std::string_view(f.topic), std::string_view(place.path),
                          std::string_view(place.article), place.field, place.span.begin, place.span.end,
                          std::string_view(f.code), std::string_view(f.rule), std::string_view(f.fingerprint),
                          std::string_view(f.message));
    };
    return key(a) < key(b);
}

std::string title_of_id(std::string_view id) {
    std::string out(id);
    for (char& c : out)
        if (c == '-' || c == '_') c = ' ';
    if (!out.empty()) out[0] = ascii::upper(out[0]);
    return out;
}

void Model::add(Record record) {
    if (auto* article = std::get_if<Article>(&record)) {
        if (article_by_id_.contains(article->id)) return;
        articles_.push_back(std::move(*article));
        article_by_id_.emplace(articles_.back().id, &articles_.back());
    } else if (auto* claim = std::get_if<Claim>(&record)) {
        claims_.push_back(std::move(*claim));
    } else if (auto* finding = std::get_if<Finding>(&record)) {
        findings_.push_back(std::move(*finding));
    } else if (auto* stance = std::get_if<Stance>(&record)) {
        stances_.push_back(std::move(*stance));
    } else if (auto* reference = std::get_if<Reference>(&record)) {
        references_.push_back(std::move(*reference));
    } else if (auto* source = std::get_if<Source>(&record)) {
        sources_.push_back(std::move(*source));
    } else if (auto* story = std::get_if<Story>(&record)) {
        stories_.push_back(std::move(*story));
    } else if (auto* summary = std::get_if<Summary>(&record)) {
        summaries_.push_back(std::move(*summary));
    }
}

void Model::describe(std::string id, RuleText text) {
    rule_texts_.insert_or_assign(std::move(id), std::move(text));
}

std::string Model::title(std::string_view topic, std::string_view proposition) const {
    const std::string id =
        proposition.empty() ? std::string(topic) : std::string(topic) + "/" + std::string(proposition);
    if (const auto at = rule_texts_.find(id); at != rule_texts_.end() && !at->second.title.empty())
        return at->second.title;
    return title_of_id(proposition.empty() ? topic : proposition);
}

RuleText Model::rule_text(const Finding& finding) const {
    for (const std::string& id : {finding.rule, finding.code})
        if (const auto at = rule_texts_.find(id); at != rule_texts_.end()) return at->second;
    return family_text(finding);
}

const Article* Model::article(std::string_view id) const {
    const auto at = article_by_id_.find(id);
    return at == article_by_id_.end() ? nullptr : at->second;
}

std::vector<const Finding*> Model::findings() const {
    std::vector<const Finding*> out;
    out.reserve(findings_.size());
    for (const Finding& finding : findings_) out.push_back(&finding);
    std::stable_sort(out.begin(), out.end(),
                     [](const Finding* a, const Finding* b) { return more_serious(*a, *b); });
    return out;
}

std::string Model::article_title(const Article& article) const {
    return article.title.known() ? article.title.value : article.outlet();
}

std::vector<FindingGroup> Model::topics() const {
    std::vector<FindingGroup> groups;
    std::map<std::string, std::size_t> index;
    for (const Finding* finding : findings()) {
        if (!is_two_sided(*finding)) continue;
        const auto [at, is_new] = index.emplace(finding->topic, groups.size());
        if (is_new) {
            const std::string heading =
                finding->topic.empty() ? "Between the articles" : this->title(finding->topic);
            groups.push_back({finding->topic, nullptr, heading, {}});
        }
        groups[at->second].findings.push_back(finding);
    }
    std::stable_partition(groups.begin(), groups.end(),
                          [](const auto& group) { return !group.topic.empty(); });
    return groups;
}

std::vector<FindingGroup> Model::flags_by_article() const {
    std::vector<FindingGroup> groups;
    std::map<std::string, std::size_t> index;
    for (const Finding* finding : findings()) {
        if (is_two_sided(*finding)) continue;
        const Place& place = first_place(*finding);
        const auto [at, is_new] = index.emplace(place.article, groups.size());
        if (is_new) {
            const Article* known = article(place.article);
            const std::string& name = place.outlet.empty() ? place.path : place.outlet;
            groups.push_back({{}, known, known != nullptr ? article_title(*known) : name, {}});
        }
        groups[at->second].findings.push_back(finding);
    }
    return groups;
}

std::vector<const Stance*> Model::stances() const {
    return sorted_by(stances_, [](const Stance& s) {
        return std::tuple(std::string_view(s.topic), std::string_view(s.proposition),
                          std::string_view(s.place.article), s.place.field, s.place.span.begin,
                          s.place.span.end, s.value, std::string_view(s.place.holder));
    });
}

std::vector<const Reference*> Model::references() const {
    return sorted_by(references_, [](const Reference& r) {
        return std::tuple(std::string_view(r.article), r.span.begin, r.span.end, r.kind,
                          std::string_view(r.target), std::string_view(r.id));
    });
}

std::vector<const Source*> Model::sources() const {
    return sorted_by(sources_, [](const Source& s) {
        return std::tuple(std::string_view(s.name), std::string_view(s.article), std::string_view(s.stage));
    });
}

std::vector<const Story*> Model::stories() const {
    return sorted_by(stories_, [](const Story& s) { return std::tuple(s.kind, std::string_view(s.id)); });
}

std::vector<Matrix> Model::matrices() const {
    std::vector<Matrix> out;
    const auto all = stances();
    for (std::size_t i = 0; i < all.size();) {
        Matrix matrix;
        matrix.topic = all[i]->topic;
        const std::size_t first = i;
        for (; i < all.size() && all[i]->topic == matrix.topic; ++i)
            if (matrix.propositions.empty() || matrix.propositions.back() != all[i]->proposition)
                matrix.propositions.push_back(all[i]->proposition);
        // By date and outlet, so that the table reads as the story unfolded; articles without a date come
        // last.
        std::map<std::tuple<std::string, std::string, std::string>, Matrix::Row> rows;
        for (std::size_t k = first; k < i; ++k) {
            const Place& place = all[k]->place;
            Matrix::Row& row =
                rows[{place.published.empty() ? "~" : place.published, place.outlet, place.article}];
            row.outlet = place.outlet;
            row.article = place.article;
            row.cells.resize(matrix.propositions.size());
            const auto column = std::lower_bound(matrix.propositions.begin(), matrix.propositions.end(),
                                                 all[k]->proposition) -
                                matrix.propositions.begin();
            row.cells[static_cast<std::size_t>(column)].push_back(all[k]);
        }
        for (auto& [key, row] : rows) matrix.rows.push_back(std::move(row));
        out.push_back(std::move(matrix));
    }
    return out;
}

std::vector<const Article*> Model::near_copies(const Article& article) const {
    std::vector<const Article*> out;
    std::set<std::string_view> seen{article.id};
    for (const Story* story : stories()) {
        if (story->kind != StoryKind::NearCopies) continue;
        if (std::find(story->articles.begin(), story->articles.end(), article.id) == story->articles.end())
            continue;
        for (const std::string& id : story->articles)
            if (const Article* other = this->article(id); other != nullptr && seen.insert(other->id).second)
                out.push_back(other);
    }
    return out;
}

Position Model::position(const Place& place) const {
    Position at{place.line, place.column, place.line, place.column};
    if (at.line == 0) {
        const Article* known = article(place.article);
        if (known == nullptr) return {};
        const std::string_view text = field_text(*known, place.field);
        const Span span = clamped(place.span, text);
        const LineIndex lines(text);
        const LineColumn start = lines.at(span.begin);
        at = {start.line, start.column, start.line, start.column};
    }
    at.column = std::max(at.column, 1U);
    at.end_column = at.column;
    for (std::size_t i = 0; i < place.text.size();) {
        const CodePoint c = code_point_at(place.text, i);
        i += c.size;
        if (c.value == U'\n') {
            ++at.end_line;
            at.end_column = 1;
        } else {
            ++at.end_column;
        }
    }
    return at;
}

std::vector<Span> Model::highlights(const Place& place) const {
    const std::string_view excerpt = place.excerpt;
    if (!place.marks.empty()) {
        std::vector<Span> marks;
        for (const Span& mark : place.marks) marks.push_back(clamped(mark, excerpt));
        return merged(std::move(marks));
    }
    if (place.text.empty() || place.text.size() >= excerpt.size()) return {};
    // The sentence of the article that holds the span tells where the excerpt begins, so that the right one
    // of two like words is marked.
    if (const Article* known = article(place.article); known != nullptr && place.field == TextField::Body) {
        const auto after =
            std::upper_bound(known->sentences.begin(), known->sentences.end(), place.span.begin,
                             [](std::uint32_t at, Span s) { return at < s.begin; });
        if (after != known->sentences.begin()) {
            const Span sentence = *std::prev(after);
            if (sentence.covers(place.span) && sentence.in(known->body) == excerpt)
                return merged(
                    {clamped({place.span.begin - sentence.begin, place.span.end - sentence.begin}, excerpt)});
        }
    }
    // Without the article there is only the excerpt to go by.
    const auto found = excerpt.find(place.text);
    if (found == std::string_view::npos) return {};
    return {make_span(found, found + place.text.size())};
}

} // namespace factlint::report
