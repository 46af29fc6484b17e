#include "contradict/pairs.hpp"

#include "base/dates.hpp"
#include "base/text.hpp"
#include "claims/extract.hpp"
#include "confidence/weights.hpp"
#include "contradict/compare.hpp"
#include "wording/passage_wording.hpp"
#include "wording/summary_evidence.hpp"

#include <algorithm>
#include <array>

namespace factlint::contradict {
namespace {

constexpr std::size_t most_claims = 200; // of each text; 40,000 comparisons
constexpr int correction_days = 14;      // a figure replaced sooner than this was wrong rather than old

// A passage analysed: texts stay where they are, because claims and documents point into them.
struct Analysed {
    std::string text;
    ArticleDigest article;
    std::vector<Event> events;
    wording::TreePassage trees;
};

void analyse_passage(const Passage& passage, std::string id,
                     const std::shared_ptr<const lexicon::Lexicon>& lexicon, Analysed& out) {
    out.text = passage.text;
    out.article.id = std::move(id);
    out.article.published = passage.date;
    analyse::DocumentOptions options;
    if (const auto date = parse_date(passage.date)) {
        options.published = *date;
        out.article.published_day = to_days(*date);
        out.article.written_from = out.article.published_day;
    }
    const analyse::Document document(out.text, lexicon, options);
    out.trees = wording::tree_passage(document);
    // A headline has no full stop and may look like a heading; given as a passage it is a statement.
    for (Claim& claim : claims::extract_claims(document, TextField::Title, out.article.id)) {
        if (out.article.claims.size() == most_claims) break;
        claim.field = TextField::Body;
        Place place;
        place.article = out.article.id;
        place.span = claim.span;
        place.text = std::string(document.words(claim.span));
        place.excerpt = claim.text;
        out.article.words.insert(out.article.words.end(), claim.content.begin(), claim.content.end());
        out.article.claims.push_back({std::move(claim), std::move(place)});
    }
    std::sort(out.article.words.begin(), out.article.words.end());
    out.article.words.erase(std::unique(out.article.words.begin(), out.article.words.end()),
                            out.article.words.end());
    for (const DigestedClaim& claim : out.article.claims)
        out.events.push_back(make_event(claim, out.article));
}

struct Both {
    Analysed a;
    Analysed b;
    WordWeights words;
};

void analyse_both(const Passage& a, const Passage& b, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                  Both& out) {
    analyse_passage(a, "a", lexicon, out.a);
    analyse_passage(b, "b", lexicon, out.b);
    out.words.add(out.a.article.words);
    out.words.add(out.b.article.words);
}

bool counts(const PairFinding& finding, const Analysed& a, const Analysed& b) {
    switch (finding.judgement.relation) {
    case Relation::Contradiction:
    case Relation::Disputed:
    case Relation::Misquote:
        return true;
    case Relation::Superseded: {
        const std::int64_t da = a.article.published_day;
        const std::int64_t db = b.article.published_day;
        return da == ArticleDigest::unknown_day || db == ArticleDigest::unknown_day ||
               std::abs(da - db) < correction_days;
    }
    default:
        return false;
    }
}

constexpr std::string_view nothing = "no two statements of the texts exclude each other";

// The two passages of a clash, of which the second or the first may be what is nowhere.
std::string quotes(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return "\"" + shorten(a.empty() ? b : a, 100) + "\"";
    return "\"" + shorten(a, 100) + "\" against \"" + shorten(b, 100) + "\"";
}

} // namespace

PairVerdict judge_pair(const Passage& a, const Passage& b,
                       const std::shared_ptr<const lexicon::Lexicon>& lexicon, double threshold) {
    Both both;
    analyse_both(a, b, lexicon, both);
    const World world{lexicon.get(), &both.words, true};
    PairVerdict out;
    out.why = nothing;
    const bool single = both.a.trees.sentences.size() == 1 && both.b.trees.sentences.size() == 1;
    const bool tells =
        wording::tells_of(both.a.trees, both.b.trees) || wording::tells_of(both.b.trees, both.a.trees);
    for (const Event& in_a : both.a.events) {
        for (const Event& in_b : both.b.events) {
            for (const PairFinding& finding : compare(in_a, in_b, world)) {
                if (!counts(finding, both.a, both.b) || finding.confidence <= out.confidence) continue;
                // The trees know better what a denial takes in; among the many claims of an article one is
                // denied somewhere.
                // Relations and states of an article are of many things; the caller vouches for one.
                if (tells && !finding.detector->shape.empty()) continue;
                const bool negation = finding.detector->name == "negation";
                if ((single || tells) && negation) continue;
                // A story that refutes a rumour tells it first.
                if (negation && (in_a.negative() ? both.b : both.a).trees.words.refutes) continue;
                out.confidence = finding.confidence;
                out.relation = finding.judgement.relation;
                out.why = std::string(finding.detector->name) + ": \"" + shorten(in_a.place->text, 100) +
                          "\" against \"" + shorten(in_b.place->text, 100) + "\". " + finding.clash.why;
            }
        }
    }
    const wording::WordingVerdict said =
        wording::compare_wording(both.a.trees, both.b.trees, *lexicon, a.headline || b.headline);
    if (said.confidence > out.confidence) {
        out.confidence = said.confidence;
        out.relation = said.detector.empty() ? Relation::None : Relation::Contradiction;
        if (!said.detector.empty())
            out.why = std::string(said.detector) + ": " +
                      quotes(said.in_a.in(both.a.text), said.in_b.in(both.b.text)) + ". " + said.why;
    }
    out.contradiction = out.confidence >= threshold;
    if (!out.contradiction) {
        out.relation = Relation::None;
        out.why = nothing;
    }
    return out;
}

std::string why_not(const Passage& a, const Passage& b,
                    const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    Both both;
    analyse_both(a, b, lexicon, both);
    const World world{lexicon.get(), &both.words, true};
    std::string out;
    for (const Event& in_a : both.a.events)
        for (const Event& in_b : both.b.events)
            out += "\"" + shorten(in_a.place->text, 100) + "\" and \"" + shorten(in_b.place->text, 100) +
                   "\"\n" + why_not(in_a, in_b, world);
    return out.empty() ? "one of the texts states nothing that could be compared\n" : out;
}

namespace rows {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Text that was cut into words writes "36, 000". Text that has "36,000" somewhere was not.
std::string join_figures(std::string text) {
    const auto three_digits = [&](std::size_t at) {
        return at + 3 <= text.size() && is_digit(text[at]) && is_digit(text[at + 1]) &&
               is_digit(text[at + 2]) && (at + 3 == text.size() || !is_digit(text[at + 3]));
    };
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ',' && is_digit(text[i - 1]) && three_digits(i + 1)) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == ',' && i > 0 && is_digit(text[i - 1]) && i + 1 < text.size() && text[i + 1] == ' ' &&
            three_digits(i + 2))
            ++i;
    }
    return out;
}

// Brackets as the cutter of the Penn Treebank writes them: "-LRB-" for "(".
std::string with_brackets(std::string text) {
    if (text.find("-LRB-") == std::string::npos && text.find("-LSB-") == std::string::npos) return text;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets{
        {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"}}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto found = std::find_if(brackets.begin(), brackets.end(), [&](const auto& bracket) {
            return text[i] == '-' && text.compare(i, bracket.first.size(), bracket.first) == 0;
        });
        if (found == brackets.end()) {
            out += text[i++];
        } else {
            out += found->second;
            i += found->first.size();
        }
    }
    return out;
}

} // namespace

Result<json::object> object_of(std::string_view line) {
    json::value value = FACTLINT_TRY(json::parse(line));
    if (!value.is_object()) return fail("not a JSON object", {}, "one object a line");
    if (!value.as_object().contains("id")) return fail("the row has no \"id\"");
    return std::move(value.as_object());
}

Result<Passage> passage(const json::object& row, std::string_view key, std::string_view suffix) {
    const auto found = row.find(key);
    if (found == row.end()) return fail("the row has no \"" + std::string(key) + "\"");
    Passage out;
    if (found->value().is_string()) {
        out.text = std::string(json::get_string(row, key));
        out.title = std::string(json::get_string(row, "title" + std::string(suffix)));
        out.date = std::string(json::get_string(row, "date" + std::string(suffix)));
    } else if (found->value().is_object()) {
        const json::object& o = found->value().as_object();
        out.text = std::string(json::get_string(o, "text"));
        out.title = std::string(json::get_string(o, "title"));
        out.date = std::string(json::get_string(o, "date"));
        if (const json::array* at = json::get_array(o, "at");
            at != nullptr && !at->empty() && at->front().is_int64()) {
            // Offsets are code points outside, bytes inside.
            std::size_t byte = 0;
            for (std::int64_t i = at->front().as_int64(); i > 0 && byte < out.text.size(); --i)
                byte += code_point_at(out.text, byte).size;
            out.mention_at = static_cast<std::int64_t>(byte);
        }
    } else {
        return fail("\"" + std::string(key) + "\" is neither text nor an object");
    }
    out.text = join_figures(sanitise_utf8(out.text).text);
    // What is asked about is counted in the text as given.
    if (out.mention_at < 0) out.text = with_brackets(std::move(out.text));
    return out;
}

} // namespace rows

namespace {

struct TwoPassages {
    json::object row;
    Passage a;
    Passage b;
};

Result<TwoPassages> two_passages(std::string_view line) {
    json::object row = FACTLINT_TRY(rows::object_of(line));
    std::string_view first = "a";
    std::string_view second = "b";
    if (row.contains("premise") || row.contains("hypothesis")) {
        first = "premise";
        second = "hypothesis";
    } else if (row.contains("headline") || row.contains("body")) {
        first = "headline";
        second = "body";
    }
    Passage a = FACTLINT_TRY(rows::passage(row, first, "_a"));
    a.headline = first == "headline";
    Passage b = FACTLINT_TRY(rows::passage(row, second, "_b"));
    return TwoPassages{std::move(row), std::move(a), std::move(b)};
}

} // namespace

Result<std::string> feature_row(std::string_view line,
                                const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    const TwoPassages two = FACTLINT_TRY(two_passages(line));
    Both both;
    analyse_both(two.a, two.b, lexicon, both);
    const wording::PassagePair pair =
        wording::pair_passages(both.a.trees, both.b.trees, *lexicon, two.a.headline);
    const auto object_of = [](const std::vector<confidence::Feature>& features) {
        json::object out;
        for (const confidence::Feature& feature : features)
            out[std::string(feature.name)] = json::rounded(feature.value);
        return out;
    };
    const std::vector<wording::Replacement> found = replacements(pair);
    json::array words;
    for (const wording::Replacement& replacement : found) {
        if (!replacement.stands && !replacement.named) continue;
        json::object word;
        word["said"] = replacement.brief->words[replacement.in_brief].lower;
        word["has"] = replacement.full == nullptr ? "" : replacement.full->words[replacement.in_full].lower;
        word["decides"] = decides(replacement);
        word["features"] = object_of(features_of(replacement));
        words.push_back(std::move(word));
    }
    json::object out;
    out["id"] = two.row.at("id");
    out["words"] = std::move(words);
    out["line"] = object_of(line_features(found));
    return json::serialize(out);
}

Result<std::string> pair_row(std::string_view line, const std::shared_ptr<const lexicon::Lexicon>& lexicon,
                             double threshold) {
    const TwoPassages two = FACTLINT_TRY(two_passages(line));
    const PairVerdict verdict = judge_pair(two.a, two.b, lexicon, threshold);
    json::object out;
    out["id"] = two.row.at("id");
    out["label"] = verdict.contradiction ? "contradiction" : "none";
    // That of the label said; `contradiction` is that of a contradiction whatever the label.
    out["confidence"] = json::rounded(verdict.contradiction ? verdict.confidence : 1 - verdict.confidence);
    out["contradiction"] = json::rounded(verdict.confidence);
    out["relation"] = std::string(name_of(verdict.relation));
    out["why"] = verdict.why;
    return json::serialize(out);
}

} // namespace factlint::contradict
