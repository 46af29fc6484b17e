#include "contradict/event_rows.hpp"

#include "base/dates.hpp"
#include "base/text.hpp"
#include "claims/arguments.hpp"
#include "claims/names.hpp"
#include "claims/predicate_class.hpp"
#include "contradict/stories.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace factlint::contradict {
namespace {

constexpr double name_weight = 1.5;
constexpr double undated = 0.25;

struct Gist {
    std::vector<std::string> words;
    std::map<std::string, double> weights; ///< of words, names and figures
    std::vector<std::string> names;
    std::string mention; ///< class of the event asked about, empty when none is
    std::int64_t day = ArticleDigest::unknown_day;
};

void sort_unique(std::vector<std::string>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Names and figures tell events apart, what happened hardly does: shootings, trials and quakes are told in
// the same words.
void weigh(const analyse::Document& document, std::map<std::string, double>& weights) {
    for (const analyse::Token& token : document.tokens()) {
        double weight = 0;
        switch (token.tag) {
        case analyse::Tag::Propn:
        case analyse::Tag::Num:
            weight = name_weight;
            break;
        case analyse::Tag::Noun:
        case analyse::Tag::Verb:
        case analyse::Tag::Adj:
            weight = 1;
            break;
        default:
            continue;
        }
        std::string lemma = lower_case(token.lemma);
        if (lemma.size() < 2 || document.lexicon().in_list("stop-words", lemma)) continue;
        double& known = weights[std::move(lemma)];
        known = std::max(known, weight);
    }
}

double cosine(const std::map<std::string, double>& a, const std::map<std::string, double>& b) {
    double both = 0;
    double all_a = 0;
    double all_b = 0;
    for (const auto& [word, weight] : a) {
        all_a += weight * weight;
        if (const auto other = b.find(word); other != b.end()) both += weight * other->second;
    }
    for (const auto& [word, weight] : b) all_b += weight * weight;
    return all_a > 0 && all_b > 0 ? both / std::sqrt(all_a * all_b) : 0;
}

Gist gist_of(const Passage& passage, const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    Gist out;
    analyse::DocumentOptions options;
    if (const auto date = parse_date(passage.date)) {
        options.published = *date;
        out.day = to_days(*date);
    }
    for (const std::string* text : {&passage.text, &passage.title}) {
        if (text->empty()) continue;
        const analyse::Document document(*text, lexicon, options);
        for (std::uint32_t s = 0; s < document.sentences().size(); ++s)
            for (std::string& word : claims::content_lemmas(document, s))
                out.words.push_back(std::move(word));
        weigh(document, out.weights);
        for (const analyse::Entity& entity : document.entities())
            if (!entity.id.empty()) out.names.push_back(entity.id);
        if (text == &passage.text && passage.mention_at >= 0) {
            const auto at = static_cast<std::uint32_t>(passage.mention_at);
            const auto tokens = document.tokens_in({at, at + 1});
            if (!tokens.empty()) {
                const std::string lemma(document.tokens()[tokens.begin].lemma);
                const auto toll = claims::toll_class(lemma);
                out.mention =
                    toll.empty() ? std::string(claims::predicate_class(lemma).name) : std::string(toll);
            }
        }
    }
    sort_unique(out.words);
    sort_unique(out.names);
    return out;
}

// Inflections and derivations of one stem: "shooting" and "shot" are left to the classes, "arrest" and
// "arrested" meet.
bool same_stem(std::string_view a, std::string_view b) {
    const std::size_t least = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < least && a[same] == b[same]) ++same;
    return same >= 4 && same + 3 >= std::max(a.size(), b.size());
}

} // namespace

EventVerdict judge_same_event(const Passage& a, const Passage& b,
                              const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    const Gist ga = gist_of(a, lexicon);
    const Gist gb = gist_of(b, lexicon);
    const double words = cosine(ga.weights, gb.weights);
    std::size_t shared = 0;
    std::string shared_names;
    for (const std::string& name : ga.names) {
        const bool found = std::any_of(gb.names.begin(), gb.names.end(), [&](const std::string& other) {
            return claims::same_name(name, other);
        });
        if (!found) continue;
        ++shared;
        shared_names += (shared_names.empty() ? "" : ", ") + name;
    }
    double mention = 0.5;
    if (!ga.mention.empty() && !gb.mention.empty())
        mention = ga.mention == gb.mention ? 1 : same_stem(ga.mention, gb.mention) ? 0.9 : 0;
    // Undated texts get what two dates of a fortnight's distance would.
    double near = undated;
    if (ga.day != ArticleDigest::unknown_day && gb.day != ArticleDigest::unknown_day)
        near = std::exp(-static_cast<double>(std::abs(ga.day - gb.day)) / 10);
    // Round numbers by hand, looked at on ecb_pairs and gva_pairs of the event sets. The kind of the event
    // word has no weight: different events of one story are told with the same words, one event with many.
    const double sum = -3.1 + 8.0 * words + 7.0 * near;
    EventVerdict out;
    out.confidence = 1 / (1 + std::exp(-sum));
    const auto percent = [](double share) {
        return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %";
    };
    out.why = percent(words) +
              " of the words in common; names in common: " + (shared_names.empty() ? "none" : shared_names);
    if (mention != 0.5)
        out.why += mention > 0 ? "; the events are of one kind" : "; the events are of two kinds";
    return out;
}

Result<std::string> same_event_row(std::string_view line,
                                   const std::shared_ptr<const lexicon::Lexicon>& lexicon, double threshold) {
    const json::object row = FACTLINT_TRY(rows::object_of(line));
    const Passage a = FACTLINT_TRY(rows::passage(row, "a", "_a"));
    const Passage b = FACTLINT_TRY(rows::passage(row, "b", "_b"));
    const EventVerdict verdict = judge_same_event(a, b, lexicon);
    const bool same = verdict.confidence >= threshold;
    json::object out;
    out["id"] = row.at("id");
    out["label"] = same ? "same" : "different";
    out["confidence"] = json::rounded(verdict.confidence);
    out["why"] = verdict.why;
    return json::serialize(out);
}

Status StoryRows::add(std::string_view line) {
    const json::object row = FACTLINT_TRY(rows::object_of(line));
    const Passage passage = FACTLINT_TRY(rows::passage(row, "text", ""));
    const json::value& id = row.at("id");
    ArticleDigest article;
    article.id = id.is_string() ? std::string(id.as_string()) : json::serialize(id);
    article.title = passage.title;
    const Gist gist = gist_of(passage, lexicon_);
    article.words = gist.words;
    article.words.insert(article.words.end(), gist.names.begin(), gist.names.end());
    sort_unique(article.words);
    article.published_day = gist.day;
    articles_.push_back(std::move(article));
    return {};
}

std::vector<std::string> StoryRows::finish() const {
    std::vector<ArticleDigest> sorted = articles_;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ArticleDigest& a, const ArticleDigest& b) { return a.id < b.id; });
    WordWeights words;
    for (const ArticleDigest& article : sorted) words.add(article.words);
    const std::vector<std::uint32_t> group = event_groups(sorted, words);
    std::vector<std::string> out;
    for (const ArticleDigest& article : articles_) {
        const auto at =
            std::lower_bound(sorted.begin(), sorted.end(), article.id,
                             [](const ArticleDigest& x, const std::string& id) { return x.id < id; });
        json::object row;
        row["id"] = article.id;
        row["group"] = sorted[group[static_cast<std::size_t>(at - sorted.begin())]].id;
        out.push_back(json::serialize(row));
    }
    return out;
}

} // namespace factlint::contradict
