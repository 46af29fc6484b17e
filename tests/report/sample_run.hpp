// A made-up run for the tests of the report: five articles of made-up outlets on a ferry accident and a
// cabinet vote, what a run would find in them, and one article that was skipped.
#pragma once

#include "base/line_index.hpp"
#include "records/fingerprint.hpp"
#include "report/model.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sample {

using namespace factlint;

/// Finds the words once, as tests may; the product carries spans instead.
inline Span span_of(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    return at == std::string_view::npos ? Span{} : make_span(at, at + words.size());
}

inline Article article(std::string id, std::string outlet, std::string title, std::string author,
                       std::string date, std::string body) {
    Article a;
    a.id = std::move(id);
    a.path = "stories/" + a.id.substr(0, 4) + ".txt";
    a.url = "https://" + a.id.substr(0, 4) + ".example/news/" + a.id;
    a.title = {std::move(title), "title", 0.9, {}};
    if (!author.empty()) a.authors.push_back({std::move(author), "byline", 0.9, {}});
    a.publisher = {std::move(outlet), "meta", 1, {}};
    a.published = {std::move(date), "meta", 1, {}};
    a.language = {"en", "meta", 1, {}};
    a.body = std::move(body);
    // One sentence a line break or full stop is enough for these texts.
    for (std::size_t at = 0; at < a.body.size();) {
        std::size_t end = at;
        while (end < a.body.size() && a.body[end] != '\n' &&
               !(a.body[end] == '.' &&
                 (end + 1 == a.body.size() || a.body[end + 1] == ' ' || a.body[end + 1] == '\n')))
            ++end;
        if (end < a.body.size() && a.body[end] == '.') ++end;
        a.sentences.push_back(make_span(at, end));
        while (end < a.body.size() && (a.body[end] == ' ' || a.body[end] == '\n')) ++end;
        at = end;
    }
    return a;
}

/// The place of `words` in the article, with the sentence around them and `mark` (words of the sentence).
inline Place place(const Article& a, std::string_view words, int side = -1, std::string_view mark = {},
                   std::string holder = "author") {
    Place p;
    p.article = a.id;
    p.path = a.path;
    p.url = a.url;
    p.outlet = a.outlet();
    p.published = a.published.value;
    p.span = span_of(a.body, words);
    p.text = std::string(words);
    for (const Span s : a.sentences)
        if (s.covers(p.span)) p.excerpt = std::string(s.in(a.body));
    const LineColumn at = LineIndex(a.body).at(p.span.begin);
    p.line = at.line;
    p.column = at.column;
    p.holder = std::move(holder);
    p.side = side;
    if (!mark.empty()) p.marks.push_back(span_of(p.excerpt, mark));
    return p;
}

inline Finding finding(std::string code, std::string rule, Level level, double confidence,
                       std::string message, std::string why, std::vector<Place> places) {
    Finding f;
    f.code = std::move(code);
    f.rule = std::move(rule);
    f.level = level;
    f.confidence = confidence;
    f.message = std::move(message);
    f.why = std::move(why);
    f.places = std::move(places);
    f.fingerprint = fingerprint(f);
    return f;
}

inline Finding clash(std::string detector, Relation relation, Level level, double confidence,
                     std::string message, std::string why, std::vector<Place> places, std::string topic = {},
                     std::string proposition = {}) {
    Finding f = finding(relation == Relation::Disputed ? "FL1002" : "FL1001", "contradict/" + detector, level,
                        confidence, std::move(message), std::move(why), std::move(places));
    f.relation = relation;
    f.detector = std::move(detector);
    f.topic = std::move(topic);
    f.proposition = std::move(proposition);
    f.fingerprint = fingerprint(f);
    return f;
}

inline Stance stance(std::string proposition, StanceValue value, Place p) {
    return {"cabinet-vote", std::move(proposition), value, {}, {}, std::move(p), {}, {}};
}

inline std::vector<Article> articles() {
    std::vector<Article> out;
    out.push_back(article("a1f0c3d2e4b59687", "Harbour Post", "Ferry Aurelia sinks off Ostrey; 120 rescued",
                          "Mara Lindqvist", "2024-03-12",
                          "OSTREY: The ferry Aurelia sank two miles off Ostrey on Monday night after taking "
                          "on water in a storm.\n\n"
                          "The coast guard rescued 120 passengers before midnight, its spokesman Tom Adair "
                          "said. Nobody was reported "
                          "missing on Tuesday morning.\n\n"
                          "The captain ignored two storm warnings, and the company has clearly put profit "
                          "before safety. Experts say "
                          "the ship was too old for the route.\n\n"
                          "“We did everything we could,” Mr Adair told reporters at the quay. The ministry "
                          "of transport has opened an "
                          "inquiry into the loss of the ship."));
    out.push_back(article("b27c5e10f98a4d33", "Northern Wire", "Hundreds saved as ferry goes down",
                          "Northern Wire staff", "2024-03-13",
                          "Rescuers pulled 210 passengers from the Aurelia before midnight on Monday, the "
                          "harbour master said. Three "
                          "people are still missing.\n\n"
                          "The captain received no storm warning, according to the ferry company. It said "
                          "the ship had passed every "
                          "inspection.\n\n"
                          "The accident is the worst in the region’s history."));
    out.push_back(article("c9d84b7a61e2f005", "The Capital Ledger",
                          "Minister Orla Venn resigns before cabinet vote", "Peter Lamm", "2024-03-14",
                          "Transport minister Orla Venn resigned on Thursday, hours before the cabinet voted "
                          "on the ferry inquiry.\n\n"
                          "The cabinet approved a public inquiry by nine votes to four. Ms Venn was not "
                          "asked to go, her office said.\n\n"
                          "The full list of inspections is at https://ledger.example/aurelia."));
    out.push_back(article("d4417fbb20c6ae91", "Vale Courier", "Cabinet forces out Venn", "", "2024-03-15",
                          "Prime minister Jon Hale asked Orla Venn to leave the cabinet, two people who were "
                          "in the room said.\n\n"
                          "The cabinet approved a public inquiry into the loss of the Aurelia. Everybody "
                          "knows that Ms Venn had to "
                          "go."));
    out.push_back(article("e5502a9cc1d7bf48", "Open Front", "Opinion: the real story of the Aurelia",
                          "Ines Corvo", "2024-03-16",
                          "The government denies that it forced Ms Venn out, and nobody believes it.\n\n"
                          "It is a disgrace that the inquiry will sit in secret."));
    out.back().kind = {"opinion", "url", 0.8, {}};
    out.push_back(article("f0636bd1d2e8c159", "Dépêche du Port",
                          "Naufrage de l’Aurelia : le bilan s’alourdit", "", "2024-03-13",
                          "Trois personnes sont toujours portées disparues."));
    out.back().language.value = "fr";
    return out;
}

inline report::Model model() {
    const std::vector<Article> all = articles();
    const Article& post = all[0];
    const Article& wire = all[1];
    const Article& ledger = all[2];
    const Article& courier = all[3];
    const Article& front = all[4];
    report::Model model;
    const auto add = [&model](auto record) { model.add(Record(std::move(record))); };
    for (const Article& each : all) add(each);

    add(clash(
        "number", Relation::Contradiction, Level::Error, 0.86,
        "Harbour Post says 120 passengers were rescued, Northern Wire says 210",
        "Both count the passengers rescued from the Aurelia before midnight on Monday, and 120 is not 210.",
        {place(post, "rescued 120 passengers", 0, "120", "Tom Adair"),
         place(wire, "pulled 210 passengers", 1, "210", "the harbour master")}));
    add(clash("negation", Relation::Disputed, Level::Warning, 0.71,
              "Whether the captain had storm warnings is disputed",
              "One side says that the captain ignored two warnings, the other that there was none.",
              {place(post, "The captain ignored two storm warnings", 0, "ignored two storm warnings"),
               place(wire, "The captain received no storm warning", 1, "received no storm warning",
                     "the ferry company")}));
    Finding forced = clash(
        "topic", Relation::Contradiction, Level::Error, 0.91,
        "Vale Courier says that Orla Venn was forced out, The Capital Ledger that she was not",
        "Asking a minister to leave and not asking her cannot both have happened.",
        {place(courier, "asked Orla Venn to leave", 0, "asked", "two people who were in the room"),
         place(ledger, "Ms Venn was not asked to go", 1, "not asked", "her office"),
         place(courier, "Ms Venn had to go", 0, "had to go"),
         place(front, "The government denies that it forced Ms Venn out", 1, "denies", "the government")},
        "cabinet-vote", "venn-forced-out");
    forced.trace = {"topic cabinet-vote, proposition venn-forced-out",
                    "side 0: 2 passages, side 1: 2 passages"};
    add(std::move(forced));

    add(finding("FL2004", "opinion/editorialising", Level::Warning, 0.64,
                "“clearly put profit before safety” is a judgement in the paper’s own voice",
                "The sentence names nobody who says so and gives no figure or document.",
                {place(post, "has clearly put profit before safety")}));
    add(finding("FL2011", "attribution/vague-source", Level::Warning, 0.78, "“Experts say” names no expert",
                "A reader cannot check who they are or how many.", {place(post, "Experts say")}));
    add(finding("FL2021", "claims/superlative", Level::Warning, 0.58,
                "“the worst in the region’s history” is claimed without a source",
                "A superlative needs a list to be the first of.",
                {place(wire, "the worst in the region’s history")}));
    add(finding("FL2012", "attribution/everybody-knows", Level::Note, 0.8,
                "“Everybody knows” stands in for a source", "", {place(courier, "Everybody knows")}));
    add(finding("FL4001", "source/no-byline", Level::Note, 0.9, "The article names no author", "",
                {place(courier, "Prime minister")}));

    const auto S = [&](std::string proposition, StanceValue value, Place p) {
        add(stance(std::move(proposition), value, std::move(p)));
    };
    S("inquiry-approved", StanceValue::Asserts, place(ledger, "The cabinet approved a public inquiry"));
    S("inquiry-approved", StanceValue::Asserts, place(courier, "The cabinet approved a public inquiry"));
    S("inquiry-approved", StanceValue::MentionsNeutral, place(front, "the inquiry will sit in secret"));
    S("venn-forced-out", StanceValue::ReportsDenial,
      place(ledger, "Ms Venn was not asked to go", -1, {}, "her office"));
    S("venn-forced-out", StanceValue::ReportsAllegation,
      place(courier, "asked Orla Venn to leave", -1, {}, "two people who were in the room"));
    S("venn-forced-out", StanceValue::Asserts, place(courier, "Ms Venn had to go"));
    S("venn-forced-out", StanceValue::ReportsDenial,
      place(front, "The government denies that it forced Ms Venn out", -1, {}, "the government"));

    Reference link;
    link.id = "r1";
    link.article = ledger.id;
    link.path = ledger.path;
    link.span = span_of(ledger.body, "https://ledger.example/aurelia");
    link.text = "https://ledger.example/aurelia";
    link.target = link.text;
    link.verdict = Verdict::Unknown;
    link.verdict_why = "not looked up: the run was offline";
    add(link);
    Reference speaker;
    speaker.id = "r2";
    speaker.article = post.id;
    speaker.path = post.path;
    speaker.kind = ReferenceKind::NamedSource;
    speaker.span = span_of(post.body, "Tom Adair");
    speaker.text = "Tom Adair";
    speaker.target = "Tom Adair, spokesman of the coast guard";
    add(speaker);

    add(Source{"Harbour Post",
               post.id,
               "flag",
               {{"byline", "Mara Lindqvist", 0, 0, "below the headline"},
                {"named speakers", {}, 1, 0, {}},
                {"loaded words per 100 words", {}, 1.9, 104, "outside quotation marks"}},
               {}});
    add(Source{"Vale Courier", courier.id, "flag", {{"byline", "none", 0, 0, {}}}, {}});
    add(Story{
        "a1f0c3d2e4b59687", StoryKind::Event, {"a1f0c3d2e4b59687", "b27c5e10f98a4d33"}, "Ferry Aurelia", {}});
    add(Summary{"flag", {{"articles", 5}, {"skipped", 1}}, {{"factlint", "0.1.0"}, {"rules", "4be1a0"}}, {}});
    model.describe("cabinet-vote", {"Cabinet vote on the ferry inquiry", {}, {}});
    model.describe("cabinet-vote/venn-forced-out", {"Orla Venn was forced out of the cabinet", {}, {}});
    model.describe("cabinet-vote/inquiry-approved", {"The cabinet approved a public inquiry", {}, {}});
    model.describe("opinion/editorialising",
                   {"Editorialising", "A judgement of the writer stands where a report is expected.", {}});
    model.describe(
        "attribution/vague-source",
        {"Vague source", "Nobody can check what experts, critics or sources without a name say.", {}});
    return model;
}

} // namespace sample
