// The articles in full, with findings marked in the text and told in the margin.
#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

#include <algorithm>
#include <array>

namespace factlint::report {
namespace {

/// A passage of a finding in the body of one article, with its number in the margin.
struct Mark {
    Span span;
    const Finding* finding;
    std::string id;
    std::size_t number;
};

using MarksByArticle = std::map<std::string_view, std::vector<Mark>>;

MarksByArticle marks_by_article(const Page& page) {
    MarksByArticle out;
    for (const Finding* finding : page.findings)
        for (std::size_t i = 0; i < finding->places.size(); ++i) {
            const Place& place = finding->places[i];
            const Article* article = page.model.article(place.article);
            if (article == nullptr || !can_be_marked(*article, place)) continue;
            out[article->id].push_back(
                {place.span, finding, anchor("m-", page.ids.at(finding)) + "-" + std::to_string(i), 0});
        }
    for (auto& [id, marks] : out) {
        std::stable_sort(marks.begin(), marks.end(),
                         [](const Mark& a, const Mark& b) { return a.span < b.span; });
        for (std::size_t i = 0; i < marks.size(); ++i) marks[i].number = i + 1;
    }
    return out;
}

/// Paragraphs of the body: what stands between blank lines.
std::vector<Span> paragraphs_of(std::string_view body) {
    std::vector<Span> out;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find("\n\n", at), body.size());
        if (end > at) out.push_back(make_span(at, end));
        at = end;
        while (at < body.size() && body[at] == '\n') ++at;
    }
    return out;
}

Data margin_note(const Page& page, const Mark& mark) {
    Data note;
    note["number"] = number(mark.number);
    note["href"] = Data("#" + anchor("f-", page.ids.at(mark.finding)));
    note["mark_href"] = Data("#" + mark.id);
    set_level(note, mark.finding->level);
    note["note_text"] = text(one_line(mark.finding->message));
    note["note_title"] = text(page.model.rule_text(*mark.finding).title);
    return note;
}

// Writes an article's paragraphs from left to right. Marks may overlap; the text is cut at every border, and
// each piece takes the most serious level of the marks that are open over it, counted so that the walk stays
// linear.
class ArticleText {
  public:
    ArticleText(const Page& page, const Article& article, const std::vector<Mark>& marks)
        : page_(page), body_(article.body), marks_(marks) {
        for (const Mark& mark : marks_) ends_.push_back(&mark);
        std::stable_sort(ends_.begin(), ends_.end(),
                         [](const Mark* a, const Mark* b) { return a->span.end < b->span.end; });
    }

    Data paragraph(Span span) {
        List parts;
        List notes;
        std::uint32_t at = span.begin;
        while (at < span.end) {
            std::string id;
            while (next_ < marks_.size() && marks_[next_].span.begin <= at) {
                const Mark& mark = marks_[next_++];
                ++open_[static_cast<std::size_t>(mark.finding->level)];
                if (id.empty()) id = mark.id;
                notes.push_back(margin_note(page_, mark));
                targets_.push_back(mark.id);
            }
            std::uint32_t until = span.end;
            if (next_ < marks_.size()) until = std::min(until, marks_[next_].span.begin);
            if (end_ < ends_.size()) until = std::min(until, std::max(ends_[end_]->span.end, at));
            parts.push_back(part({at, until}));
            at = until;
            close_until(at, parts.back());
        }
        Data data;
        data["parts"] = list_of(std::move(parts));
        set_list(data, "notes", std::move(notes));
        return data;
    }

  private:
    const Page& page_;
    std::string_view body_;
    const std::vector<Mark>& marks_;
    std::vector<const Mark*> ends_;
    std::size_t next_ = 0; ///< first mark that has not begun
    std::size_t end_ = 0;  ///< first end that has not passed
    std::array<std::size_t, 3> open_{};
    std::vector<std::string> targets_; ///< anchors that the next piece gets

    Data part(Span span) {
        Data data;
        data["text"] = text(span.in(body_));
        const std::size_t top = open_[2] > 0 ? 2 : open_[1] > 0 ? 1 : open_[0] > 0 ? 0 : 3;
        data["marked"] = Data(top < 3);
        data["mark_level"] = text(top < 3 ? name_of(static_cast<Level>(top)) : std::string_view());
        List targets;
        for (const std::string& target : targets_) targets.push_back(Data(target));
        targets_.clear();
        data["targets"] = list_of(std::move(targets));
        return data;
    }

    void close_until(std::uint32_t at, Data& last) {
        List numbers;
        while (end_ < ends_.size() && ends_[end_]->span.end <= at) {
            const Mark& mark = *ends_[end_++];
            std::size_t& open = open_[static_cast<std::size_t>(mark.finding->level)];
            // A mark that lies between two paragraphs was never opened.
            if (open == 0) continue;
            --open;
            Data shown;
            shown["number"] = number(mark.number);
            shown["href"] = Data("#" + anchor("f-", page_.ids.at(mark.finding)));
            shown["note_title"] = text(page_.model.rule_text(*mark.finding).title);
            numbers.push_back(std::move(shown));
        }
        last["numbers"] = list_of(std::move(numbers));
    }
};

std::string_view css_of(BlockKind kind) {
    switch (kind) {
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Quotation:
        return "quotation";
    case BlockKind::ListItem:
        return "item";
    default:
        return "plain";
    }
}

Data article_data(const Page& page, const Article& article, const std::vector<Mark>& marks) {
    Data data;
    data["article_id"] = Data(anchor("a-", article.id));
    data["headline"] =
        text(article.title.known() ? one_line(article.title.value) : one_line(article.outlet()));
    data["outlet"] = text(one_line(article.outlet()));
    set_text(data, "standfirst", article.standfirst.value);
    std::string byline;
    for (const Sourced& author : article.authors) {
        if (!byline.empty()) byline += ", ";
        byline += author.value;
    }
    set_text(data, "byline", byline);
    set_text(data, "published",
             article.published.known() ? long_date(article.published.value) : std::string());
    set_text(data, "updated", article.updated.known() ? long_date(article.updated.value) : std::string());
    set_text(data, "url", safe_url(article.url));
    set_text(data, "path", article.path);
    set_text(data, "kind", article.kind.value == "news" ? "" : article.kind.value);
    set_text(data, "skipped", skipped_because(article));
    List notes;
    for (const std::string& note : article.notes) notes.push_back(text(one_line(note)));
    for (const std::string& flag : article.extraction.flags) notes.push_back(text(title_of_id(flag)));
    set_list(data, "article_notes", std::move(notes));
    List copies;
    for (const Article* copy : page.model.near_copies(article)) {
        Data link;
        link["copy_href"] = Data("#" + anchor("a-", copy->id));
        link["copy_outlet"] = text(one_line(copy->outlet()));
        copies.push_back(std::move(link));
    }
    set_list(data, "copies", std::move(copies));
    data["mark_count"] = Data(marks.empty() ? std::string("no marks") : counted(marks.size(), "mark"));
    data["has_marks"] = Data(!marks.empty());

    std::map<std::uint32_t, BlockKind> kinds;
    for (const Block& block : article.blocks)
        if (!block.span.empty()) kinds.emplace(block.span.begin, block.kind);
    ArticleText walker(page, article, marks);
    List paragraphs;
    for (const Span span : paragraphs_of(article.body)) {
        Data paragraph = walker.paragraph(span);
        const auto kind = kinds.find(span.begin);
        paragraph["paragraph_class"] = text(kind == kinds.end() ? "plain" : css_of(kind->second));
        paragraphs.push_back(std::move(paragraph));
    }
    set_list(data, "paragraphs", std::move(paragraphs));
    return data;
}

} // namespace

void add_articles(const Page& page, Data& root) {
    const MarksByArticle marks = marks_by_article(page);
    const std::vector<Mark> none;
    List articles;
    for (const Article& article : page.model.articles()) {
        const auto at = marks.find(article.id);
        articles.push_back(article_data(page, article, at == marks.end() ? none : at->second));
    }
    root["article_count"] = number(articles.size());
    set_list(root, "articles", std::move(articles));
}

} // namespace factlint::report
