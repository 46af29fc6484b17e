#include "rules/engine.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace factlint::rules {
namespace {

// No sentence of prose is this long; a line of 100 MB is not worth a backtracking engine's time.
constexpr std::size_t longest_sentence = 20'000;

bool overlaps_any(const std::vector<Span>& sorted, Span span) {
    const auto at = std::upper_bound(sorted.begin(), sorted.end(), span.begin,
                                     [](std::uint32_t begin, Span s) { return begin < s.end; });
    return at != sorted.end() && at->overlaps(span);
}

bool covered_by_any(const std::vector<Span>& sorted, Span span) {
    const auto at = std::upper_bound(sorted.begin(), sorted.end(), span.begin,
                                     [](std::uint32_t begin, Span s) { return begin < s.end; });
    return at != sorted.end() && at->covers(span);
}

class Run {
  public:
    Run(const RuleSet& set, const analyse::ArticleDocuments& article, const ArticleFacts& facts,
        const LoadedRule* only)
        : set_(set), article_(article), facts_(facts), only_(only), candidates_(set.rules().size()),
          states_(set.rules().size(), State::Unasked) {
        for (const Block& block : article.article().blocks)
            if (block.kind == BlockKind::Caption && !block.span.empty()) captions_.push_back(block.span);
        std::sort(captions_.begin(), captions_.end());
        comments_ = comments_in(article.body().text());
        for (const TextField field : {TextField::Title, TextField::Body})
            for (const analyse::Quotation& q : article.of(field).quotations())
                (q.scare ? words_set_off(field) : speech(field)).push_back(q.scare ? q.content : q.span);
    }

    Applied run() {
        for (const TextField field : {TextField::Title, TextField::Body}) sentences(field);
        for (std::size_t i = 0; i < set_.rules().size(); ++i) judge(i);
        std::stable_sort(out_.matches.begin(), out_.matches.end(),
                         [](const RuleMatch& a, const RuleMatch& b) {
                             const auto key = [](const RuleMatch& m) {
                                 return std::tuple(m.match.field == TextField::Title ? 0 : 1,
                                                   m.match.span.begin, m.match.span.end);
                             };
                             return key(a) < key(b);
                         });
        return std::move(out_);
    }

  private:
    enum class State { Unasked, Speaks, Silent };

    std::vector<Span>& speech(TextField field) {
        return field == TextField::Title ? title_speech_ : body_speech_;
    }
    std::vector<Span>& words_set_off(TextField field) {
        return field == TextField::Title ? title_set_off_ : body_set_off_;
    }

    // Whether the article is one that the rule speaks of at all; found out when first needed.
    bool speaks(std::size_t index) {
        const LoadedRule& loaded = set_.rules()[index];
        if (only_ != nullptr && only_ != &loaded) return false;
        if (states_[index] == State::Unasked) {
            const Result<bool> holds = loaded.rule.when.hold(facts_);
            if (!holds) problem(loaded.rule, holds.error());
            bool speaks = holds && *holds;
            if (speaks && !loaded.rule.unless.article.empty()) {
                const Result<bool> silenced = any_occurs(loaded.rule.unless.article, article_.body().text());
                if (!silenced) problem(loaded.rule, silenced.error());
                speaks = silenced && !*silenced;
            }
            states_[index] = speaks ? State::Speaks : State::Silent;
        }
        return states_[index] == State::Speaks;
    }

    void sentences(TextField field) {
        const analyse::Document& document = article_.of(field);
        for (std::size_t s = 0; s < document.sentences().size(); ++s) {
            const analyse::Sentence& sentence = document.sentences()[s];
            if (sentence.span.size() > longest_sentence) {
                out_.problems.push_back("a passage of " + std::to_string(sentence.span.size()) +
                                        " bytes without an end of sentence was not checked");
                continue;
            }
            const auto hits = set_.rules_that_may_match(document.words(sentence.span));
            if (!hits) {
                out_.problems.push_back("a sentence was not checked: " + hits.error().message);
                continue;
            }
            for (const std::size_t rule : *hits)
                if (in_scope(set_.rules()[rule].rule.scope, field, sentence) && speaks(rule))
                    find(rule, field, s);
        }
    }

    bool in_scope(const Scope& scope, TextField field, const analyse::Sentence& sentence) const {
        if (field == TextField::Title) return scope.headline;
        if (overlaps_any(captions_, sentence.span)) return scope.caption;
        return sentence.heading ? scope.heading : scope.body;
    }

    void find(std::size_t index, TextField field, std::size_t sentence) {
        const LoadedRule& loaded = set_.rules()[index];
        std::vector<Match> found;
        if (const Status status = loaded.matcher->find({article_, facts_}, field, sentence, found); !status) {
            problem(loaded.rule, status.error());
            return;
        }
        for (Match& match : found)
            if (voice_counts(loaded.rule.scope, match) && !silenced(loaded.rule, match))
                candidates_[index].push_back(std::move(match));
    }

    // Whose words they are: the author's, or those of somebody quoted or reported.
    bool voice_counts(const Scope& scope, const Match& match) {
        if (match.field == TextField::Body && overlaps_any(comments_, match.span)) return false;
        // A word set off by quotation marks is not the author's own either, but the marks are.
        const bool quoted = overlaps_any(speech(match.field), match.span) ||
                            covered_by_any(words_set_off(match.field), match.span);
        if (quoted) return scope.quote;
        if (scope.only_quote) return false;
        if (scope.reported) return true;
        const analyse::Document& document = article_.of(match.field);
        const analyse::Attribution* attribution = document.attribution_of(match.span);
        return attribution == nullptr || !names_source(*attribution, document);
    }

    bool silenced(const Rule& rule, const Match& match) {
        const Unless& unless = rule.unless;
        if (unless.overlapping.empty() && unless.sentence.empty() && unless.window.empty()) return false;
        const analyse::Document& document = article_.of(match.field);
        const Span sentence = document.sentences()[match.sentence].span;
        for (const Pattern& pattern : unless.overlapping) {
            const auto spans = pattern.find_all(document.words(sentence));
            if (!spans) return problem(rule, spans.error());
            for (const Span span : *spans)
                if (match.span.overlaps({span.begin + sentence.begin, span.end + sentence.begin}))
                    return true;
        }
        const auto occurs = [&](const std::vector<Pattern>& patterns, Span span) {
            const Result<bool> found = any_occurs(patterns, document.words(span));
            return found ? *found : problem(rule, found.error());
        };
        if (occurs(unless.sentence, sentence)) return true;
        if (unless.window.empty()) return false;
        Span window = sentence;
        if (match.sentence > 0) window = join(window, document.sentences()[match.sentence - 1].span);
        if (match.sentence + 1 < document.sentences().size())
            window = join(window, document.sentences()[match.sentence + 1].span);
        return window.size() <= 3 * longest_sentence && occurs(unless.window, window);
    }

    void judge(std::size_t index) {
        const LoadedRule& loaded = set_.rules()[index];
        std::vector<Match>& candidates = candidates_[index];
        if (!speaks(index)) return;
        if (const Status status = loaded.matcher->judge({article_, facts_}, candidates); !status) {
            problem(loaded.rule, status.error());
            return;
        }
        for (Match& match : candidates) out_.matches.push_back({&loaded, std::move(match)});
    }

    // A rule that could not be checked stays silent here, and says so. Returns true: "silenced".
    bool problem(const Rule& rule, const Error& error) {
        std::string text = "rule " + rule.id + " was not checked everywhere: " + error.message;
        if (std::find(out_.problems.begin(), out_.problems.end(), text) == out_.problems.end())
            out_.problems.push_back(std::move(text));
        return true;
    }

    const RuleSet& set_;
    const analyse::ArticleDocuments& article_;
    const ArticleFacts& facts_;
    const LoadedRule* only_;
    std::vector<std::vector<Match>> candidates_;
    std::vector<State> states_;
    std::vector<Span> captions_;
    std::vector<Span> comments_;
    std::vector<Span> title_speech_;
    std::vector<Span> body_speech_;
    std::vector<Span> title_set_off_;
    std::vector<Span> body_set_off_;
    Applied out_;
};

} // namespace

Applied apply_rules(const RuleSet& set, const analyse::ArticleDocuments& article, const ArticleFacts& facts,
                    const LoadedRule* only) {
    return Run(set, article, facts, only).run();
}

std::string message_of(const RuleMatch& match, const analyse::ArticleDocuments& article) {
    const Rule& rule = match.rule->rule;
    const auto value_of = [&](std::string_view name) -> std::string {
        if (name == "match")
            return shorten(collapse_spaces(article.of(match.match.field).words(match.match.span)), 120);
        if (name == "title") return rule.title;
        for (const auto& [key, value] : match.match.values)
            if (key == name) return value;
        return {};
    };
    std::string out;
    for (std::size_t at = 0; at < rule.message.size();) {
        const std::size_t close = rule.message[at] == '{' ? rule.message.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            out += rule.message[at++];
        } else {
            out += value_of(std::string_view(rule.message).substr(at + 1, close - at - 1));
            at = close + 1;
        }
    }
    return out;
}

std::vector<Span> comments_in(std::string_view text) {
    std::vector<Span> out;
    for (std::size_t at = text.find("<!--"); at != std::string_view::npos; at = text.find("<!--", at)) {
        const std::size_t close = text.find("-->", at + 4);
        if (close == std::string_view::npos) break;
        out.push_back(make_span(at, close + 3));
        at = close + 3;
    }
    return out;
}

} // namespace factlint::rules
