#include "wording/word_tree.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

constexpr std::uint32_t most_words = 200;

constexpr std::array<std::string_view, 7> clause_cues{"not",    "n't", "n\u2019t", "never",
                                                      "cannot", "nt",  "neither"};
constexpr std::array<std::string_view, 6> pronoun_cues{"nobody",  "none",   "nothing",
                                                       "nowhere", "no-one", "noone"};
constexpr std::array<std::string_view, 9> modals{"may", "might", "could", "would", "should",
                                                 "can", "must",  "ought", "shall"};
constexpr std::array<std::string_view, 5> conditions{"if", "unless", "whether", "until", "lest"};
// Words of no content of their own.
constexpr std::array<std::string_view, 12> empty_verbs{"be",  "have", "do",   "there", "get",  "being",
                                                       "let", "go",   "also", "then",  "very", "too"};

template<std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_content(const TreeWord& word, const lexicon::Lexicon& lexicon) {
    switch (word.tag) {
    case Tag::Noun:
    case Tag::Propn:
    case Tag::Num:
        return true;
    case Tag::Adv:
        if (!is_one_of(clause_cues, word.lower) && !lexicon.poles(word.lower).empty()) return true;
        [[fallthrough]];
    case Tag::Verb:
    case Tag::Adj:
        return !is_one_of(empty_verbs, word.lemma) && !is_one_of(clause_cues, word.lower) &&
               !lexicon.in_list("stop-words", word.lemma);
    // "inside" and "outside", "on" and "off": a preposition that has an opposite says something.
    case Tag::Adp:
        return word.relation != Relation::Fixed && word.lower.size() > 3 &&
               !lexicon.poles(word.lower).empty();
    default:
        return false;
    }
}

void add_figures(const analyse::Document& document, std::uint32_t sentence, WordTree& tree) {
    const auto& quantities = document.quantities();
    auto q = std::lower_bound(
        quantities.begin(), quantities.end(), sentence,
        [](const analyse::Quantity& quantity, std::uint32_t s) { return quantity.sentence < s; });
    for (; q != quantities.end() && q->sentence == sentence; ++q) {
        if (q->kind == analyse::QuantityKind::Identifier) continue;
        // The last word of the number carries the figure.
        std::uint32_t at = no_word;
        for (std::uint32_t i = 0; i < tree.words.size(); ++i)
            if (tree.words[i].span.overlaps(q->number)) {
                if (at != no_word) tree.words[at].in_name = true;
                at = i;
            }
        if (at == no_word) continue;
        tree.words[at].figure = static_cast<std::int32_t>(tree.figures.size());
        tree.words[at].content = true;
        const std::uint32_t above = tree.words[at].head;
        std::string counted = q->counted;
        if (counted.empty() && above != no_word && tree.words[above].tag == Tag::Noun)
            counted = tree.words[above].lemma;
        tree.figures.push_back({std::min(q->lo, q->hi), std::max(q->lo, q->hi), q->unit, std::move(counted),
                                q->kind, q->approximate, q->lower_bound || q->upper_bound,
                                q->lower_bound ? 1 : (q->upper_bound ? -1 : 0)});
    }
}

void add_names(const analyse::Document& document, analyse::TokenRange range, WordTree& tree) {
    const auto& entities = document.entities();
    auto entity =
        std::lower_bound(entities.begin(), entities.end(), range.begin,
                         [](const analyse::Entity& e, std::uint32_t at) { return e.tokens.begin < at; });
    const auto end = range.begin + static_cast<std::uint32_t>(tree.words.size());
    for (; entity != entities.end() && entity->tokens.begin < end; ++entity) {
        if (entity->tokens.end > end) break;
        // The head of the name is the word of it that hangs on something outside.
        std::uint32_t head = entity->tokens.end - 1 - range.begin;
        for (std::uint32_t t = entity->tokens.begin; t < entity->tokens.end; ++t) {
            const std::uint32_t i = t - range.begin;
            const std::uint32_t above = tree.words[i].head;
            if (above == no_word || above + range.begin < entity->tokens.begin ||
                above + range.begin >= entity->tokens.end) {
                head = i;
                break;
            }
        }
        for (std::uint32_t t = entity->tokens.begin; t < entity->tokens.end; ++t) {
            TreeWord& word = tree.words[t - range.begin];
            word.in_name = t - range.begin != head;
            word.proper = true;
        }
        tree.words[head].key = entity->id;
    }
}

void add_dates(const analyse::Document& document, std::uint32_t sentence, WordTree& tree) {
    const auto& times = document.times();
    auto time = std::lower_bound(times.begin(), times.end(), sentence,
                                 [](const analyse::Time& t, std::uint32_t s) { return t.sentence < s; });
    for (; time != times.end() && time->sentence == sentence; ++time) {
        if (time->kind != analyse::TimeKind::Date || time->value.empty()) continue;
        DateMark mark{no_word, no_word, time->value};
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            if (!tree.words[i].span.overlaps(time->span)) continue;
            if (mark.first == no_word) mark.first = i;
            mark.last = i;
        }
        if (mark.first == no_word) continue;
        // "The 1970's" is a decade, whatever the apostrophe.
        const bool decade =
            mark.last + 1 < tree.words.size() && mark.value.size() == 4 && mark.value.back() == '0' &&
            (tree.words[mark.last + 1].lower == "'s" || tree.words[mark.last + 1].lower == "\u2019s" ||
             (mark.last + 2 < tree.words.size() && tree.words[mark.last + 1].lower == "'" &&
              tree.words[mark.last + 2].lower == "s"));
        if (decade) mark.value.pop_back();
        tree.dates.push_back(std::move(mark));
    }
}

void add_denials(const lexicon::Lexicon& lexicon, WordTree& tree) {
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
        const TreeWord& word = tree.words[i];
        const std::uint32_t above = word.head == no_word ? i : word.head;
        const std::string_view next =
            i + 1 < tree.words.size() ? std::string_view(tree.words[i + 1].lower) : "";
        // "Not only the owner": nothing is denied.
        const bool more = word.lower == "not" && (next == "only" || next == "just" || next == "merely");
        if (more) continue;
        if (is_one_of(clause_cues, word.lower)) {
            tree.denials.push_back({i, above, DenialKind::Clause});
        } else if (word.lower == "no" && i + 1 < tree.words.size() && tree.words[i + 1].lower != "-") {
            if (tree.words[i + 1].lower == "longer" && tree.words[i + 1].head != no_word)
                tree.denials.push_back({i, tree.words[i + 1].head, DenialKind::Clause});
            else if (tree.words[i + 1].lower == "one")
                tree.denials.push_back({i, i + 1, DenialKind::Noun});
            else if (word.relation == Relation::Det)
                tree.denials.push_back({i, above, DenialKind::Noun});
        } else if (is_one_of(pronoun_cues, word.lower)) {
            tree.denials.push_back({i, i, DenialKind::Noun});
        } else if (word.lower == "other" && (i == 0 || tree.words[i - 1].lower != "anything") &&
                   i + 1 < tree.words.size() && tree.words[i + 1].lower == "than" &&
                   tree.words[i + 1].head != no_word) {
            tree.denials.push_back({i, tree.words[i + 1].head, DenialKind::Phrase});
        } else if (word.lower == "without") {
            tree.denials.push_back({i, above, DenialKind::Phrase});
        } else if (lexicon.in_list("implicative-negative", word.lemma)) {
            // "failed to find", "was unable to find"
            if (const std::uint32_t done = tree.child(i, Relation::Xcomp); done != no_word)
                tree.denials.push_back({i, done, DenialKind::Clause});
        }
    }
}

// Marks what is only possible, wanted or supposed. Heads come before or after: a few passes settle it.
void mark_hedged(const lexicon::Lexicon& lexicon, WordTree& tree) {
    for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
        const TreeWord& word = tree.words[i];
        if (word.head == no_word) continue;
        const bool modal = word.relation == Relation::Aux && is_one_of(modals, word.lower);
        const bool condition = word.relation == Relation::Mark && is_one_of(conditions, word.lower);
        if (modal || condition) tree.words[word.head].hedged = true;
        const TreeWord& above = tree.words[word.head];
        if ((word.relation == Relation::Xcomp || word.relation == Relation::Ccomp) &&
            (lexicon.in_list("belief-verbs", above.lemma) || lexicon.in_list("intention-verbs", above.lemma)))
            tree.words[i].hedged = true;
    }
}

} // namespace

std::uint32_t WordTree::child(std::uint32_t of, Relation relation) const {
    for (const std::uint32_t c : children[of])
        if (words[c].relation == relation) return c;
    return no_word;
}

std::vector<std::uint32_t> WordTree::below(std::uint32_t top) const {
    std::vector<std::uint32_t> out{top};
    for (std::size_t at = 0; at < out.size(); ++at) {
        for (const std::uint32_t c : children[out[at]]) {
            const Relation r = words[c].relation;
            if (r == Relation::Parataxis || r == Relation::Punct || r == Relation::Advcl) continue;
            if (r == Relation::Conj && out[at] == top && words[c].tag == Tag::Verb) continue;
            out.push_back(c);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

WordTree word_tree(const analyse::Document& document, std::uint32_t sentence) {
    WordTree tree;
    const analyse::Sentence& s = document.sentences()[sentence];
    const analyse::Trees& trees = document.trees();
    tree.span = s.span;
    const std::uint32_t size = std::min(s.tokens.size(), most_words);
    tree.words.resize(size);
    tree.children.resize(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t t = s.tokens.begin + i;
        const analyse::Token& token = document.tokens()[t];
        TreeWord& word = tree.words[i];
        word.span = token.span;
        word.lower = lower_case(document.words(token));
        word.lemma = lower_case(token.lemma);
        word.tag = token.tag;
        word.proper = token.tag == Tag::Propn;
        word.relation = trees.relation(t);
        const std::uint32_t head = trees.head(t);
        if (trees.is_root(t))
            tree.root = i;
        else if (head >= s.tokens.begin && head - s.tokens.begin < size)
            word.head = head - s.tokens.begin;
        if (word.head != no_word) tree.children[word.head].push_back(i);
        word.content = is_content(word, document.lexicon());
    }
    tree.question = size > 0 && tree.words[size - 1].lower == "?";
    add_names(document, s.tokens, tree);
    add_figures(document, sentence, tree);
    add_dates(document, sentence, tree);
    add_denials(document.lexicon(), tree);
    mark_hedged(document.lexicon(), tree);
    for (const TreeWord& word : tree.words)
        if (word.content && !word.in_name) ++tree.content_words;
    return tree;
}

} // namespace factlint::wording
