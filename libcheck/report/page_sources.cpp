// The profile of each source, and what the articles lean on.
#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/passages.hpp"

namespace factlint::report {
namespace {

std::string fact_value(const SourceFact& fact) {
    if (!fact.value.empty() && fact.of == 0) return one_line(fact.value);
    std::string out = fact.value.empty() ? fmt::format("{:g}", fact.number) : one_line(fact.value);
    if (fact.of != 0) out += fmt::format(" (of {:g})", fact.of);
    return out;
}

std::string_view verdict_glyph(Verdict verdict) {
    switch (verdict) {
    case Verdict::Alive:
        return "✓";
    case Verdict::Moved:
        return "→";
    case Verdict::Dead:
        return "✕";
    case Verdict::Blocked:
        return "⊘";
    case Verdict::Unchecked:
    case Verdict::Unknown:
        break;
    }
    return "?";
}

} // namespace

// The facts of one outlet from all stages, with the articles they are about.
void add_sources(const Page& page, Data& root) {
    std::map<std::string, std::pair<List, List>> outlets; // articles and facts
    for (const Article& article : page.model.articles()) {
        Data link;
        link["source_href"] = Data("#" + anchor("a-", article.id));
        link["source_article"] =
            text(article.title.known() ? one_line(article.title.value) : one_line(article.path));
        outlets[one_line(article.outlet())].first.push_back(std::move(link));
    }
    for (const Source* source : page.model.sources())
        for (const SourceFact& fact : source->facts) {
            Data item;
            item["fact_name"] = text(title_of_id(one_line(fact.name)));
            item["fact_value"] = text(fact_value(fact));
            set_text(item, "fact_place", one_line(fact.place));
            const Article* article = page.model.article(source->article);
            set_text(item, "fact_href", article == nullptr ? std::string() : "#" + anchor("a-", article->id));
            outlets[one_line(source->name)].second.push_back(std::move(item));
        }
    List list;
    for (auto& [name, parts] : outlets) {
        Data item;
        item["source_id"] = Data(anchor("s-", name));
        item["source_name"] = text(name);
        set_list(item, "source_articles", std::move(parts.first));
        set_list(item, "facts", std::move(parts.second));
        list.push_back(std::move(item));
    }
    root["source_count"] = number(list.size());
    set_list(root, "sources", std::move(list));
}

void add_references(const Page& page, Data& root) {
    List groups;
    List rows;
    std::string_view current;
    std::map<Verdict, std::size_t> health;
    std::size_t count = 0;
    const auto close = [&] {
        if (rows.empty()) return;
        const Article* article = page.model.article(current);
        Data group;
        group["reference_outlet"] = text(article == nullptr ? current : one_line(article->outlet()));
        set_text(group, "reference_href",
                 article == nullptr ? std::string() : "#" + anchor("a-", article->id));
        group["reference_count"] = Data(counted(rows.size(), "reference"));
        group["rows"] = list_of(std::move(rows));
        groups.push_back(std::move(group));
        rows.clear();
    };
    for (const Reference* reference : page.model.references()) {
        if (reference->article != current) close();
        current = reference->article;
        Data row;
        row["reference_kind"] = text(title_of_id(name_of(reference->kind)));
        row["reference_text"] = text(one_line(reference->text));
        row["reference_target"] = text(one_line(reference->target));
        row["differs"] = Data(!reference->target.empty() && reference->target != reference->text);
        set_text(row, "reference_url", safe_url(reference->target));
        row["verdict_glyph"] = text(verdict_glyph(reference->verdict));
        row["verdict"] = text(name_of(reference->verdict));
        set_text(row, "verdict_why", one_line(reference->verdict_why));
        rows.push_back(std::move(row));
        ++health[reference->verdict];
        ++count;
    }
    close();
    List states;
    for (const auto& [verdict, number_of] : health) {
        Data state;
        state["state_glyph"] = text(verdict_glyph(verdict));
        state["state_word"] = text(name_of(verdict));
        state["state_number"] = number(number_of);
        states.push_back(std::move(state));
    }
    root["reference_total"] = number(count);
    set_list(root, "reference_states", std::move(states));
    set_list(root, "reference_groups", std::move(groups));
}

} // namespace factlint::report
