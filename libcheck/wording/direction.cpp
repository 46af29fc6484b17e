#include "wording/direction.hpp"

#include "wording/one_thing.hpp"
#include "wording/told_facts.hpp"

#include <algorithm>
#include <string>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

constexpr std::size_t most_sentences = 40;
constexpr std::size_t most_arrows = 60;

// Who does it to whom, and under which name of the lexicon's "arrows".
struct Arrow {
    const WordTree* tree = nullptr;
    std::uint32_t from = no_word;
    std::uint32_t to = no_word;
    std::string_view name;
};

class TreeArrows {
  public:
    TreeArrows(const WordTree& tree, const lexicon::Lexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

    std::vector<Arrow> run() {
        if (tree_.question) return {};
        for (std::uint32_t i = 0; i < tree_.words.size(); ++i) {
            const TreeWord& word = tree_.words[i];
            if (word.hedged || (word.tag != Tag::Verb && word.tag != Tag::Noun)) continue;
            for (const std::string& name : lexicon_.list("arrows")) {
                if (word.tag == Tag::Verb)
                    by_verb(i, name);
                else
                    by_noun(i, name);
            }
        }
        return std::move(out_);
    }

  private:
    void add(std::uint32_t from, std::uint32_t to, std::uint32_t anchor, std::string_view name) {
        if (from == no_word || to == no_word || is_denied(tree_, anchor)) return;
        if (is_named(tree_, from) && is_named(tree_, to) && !one_name(tree_, from, tree_, to))
            out_.push_back({&tree_, from, to, name});
    }

    void by_verb(std::uint32_t verb, const std::string& name) {
        const std::string& lemma = tree_.words[verb].lemma;
        std::uint32_t subject = subject_child(tree_, verb);
        // "Orrin, which owns Maren": the subject is the noun that is described.
        const bool described = tree_.words[verb].relation == Relation::AclRelcl;
        if (described && subject != no_word && tree_.words[subject].tag == Tag::Pron)
            subject = tree_.words[verb].head;
        if (lexicon_.in_list(name + " does", lemma)) {
            const std::uint32_t agent = tree_.child(verb, Relation::OblAgent);
            if (agent != no_word) {
                // "Maren, bought by Orrin".
                if (subject == no_word && tree_.words[verb].relation == Relation::Acl)
                    subject = tree_.words[verb].head;
                add(agent, subject, verb, name);
            } else {
                add(subject, tree_.child(verb, Relation::Obj), verb, name);
            }
            return;
        }
        for (const std::uint32_t c : tree_.children[verb]) {
            const std::uint32_t with = tree_.child(c, Relation::Case);
            if (with == no_word || tree_.words[c].relation != Relation::Obl) continue;
            const std::string phrase = lemma + " " + tree_.words[with].lower;
            if (lexicon_.in_list(name + " suffered", phrase)) add(c, subject, verb, name);
            if (lexicon_.in_list(name + " toward", phrase)) add(subject, c, verb, name);
        }
    }

    void by_noun(std::uint32_t noun, const std::string& name) {
        const std::string& lemma = tree_.words[noun].lemma;
        const bool doer = lexicon_.in_list(name + " doer", lemma);
        if (!doer && !lexicon_.in_list(name + " sufferer", lemma)) return;
        std::uint32_t of = tree_.child(noun, Relation::NmodPoss);
        for (const std::uint32_t c : tree_.children[noun]) {
            const std::uint32_t with = tree_.child(c, Relation::Case);
            if (tree_.words[c].relation == Relation::Nmod && with != no_word &&
                tree_.words[with].lower == "of")
                of = c;
        }
        // "A subsidiary of the Chilean company Orrin": the name stands beside.
        if (of != no_word && !is_named(tree_, of))
            if (const std::uint32_t beside = tree_.child(of, Relation::Appos); beside != no_word) of = beside;
        std::uint32_t holder = no_word;
        if (tree_.child(noun, Relation::Cop) != no_word)
            holder = subject_child(tree_, noun);
        else if (tree_.words[noun].relation == Relation::Appos)
            holder = tree_.words[noun].head;
        else
            holder = tree_.child(noun, Relation::Appos);
        if (doer)
            add(holder, of, noun, name);
        else
            add(of, holder, noun, name);
    }

    const WordTree& tree_;
    const lexicon::Lexicon& lexicon_;
    std::vector<Arrow> out_;
};

std::vector<Arrow> arrows_of(const TreePassage& passage, const lexicon::Lexicon& lexicon) {
    std::vector<Arrow> out;
    for (std::size_t s = 0; s < passage.sentences.size() && s < most_sentences; ++s)
        for (const Arrow& arrow : TreeArrows(passage.sentences[s], lexicon).run())
            if (out.size() < most_arrows) out.push_back(arrow);
    return out;
}

bool same_way(const Arrow& a, const Arrow& b) {
    return one_name(*a.tree, a.from, *b.tree, b.from) && one_name(*a.tree, a.to, *b.tree, b.to);
}

bool other_way(const Arrow& a, const Arrow& b) {
    return one_name(*a.tree, a.from, *b.tree, b.to) && one_name(*a.tree, a.to, *b.tree, b.from);
}

} // namespace

std::optional<PassageClash> look_for_direction(const PassagePair& pair) {
    if (pair.headline) return std::nullopt;
    const std::vector<Arrow> said = arrows_of(*pair.brief, *pair.lexicon);
    if (said.empty()) return std::nullopt;
    const std::vector<Arrow> has = arrows_of(*pair.full, *pair.lexicon);
    for (const Arrow& a : said) {
        const bool borne = std::any_of(has.begin(), has.end(),
                                       [&](const Arrow& b) { return a.name == b.name && same_way(a, b); });
        if (borne) continue;
        for (const Arrow& b : has)
            if (a.name == b.name && other_way(a, b)) {
                const confidence::Feature features[] = {{"told", 1.0}};
                return PassageClash{confidence::confidence_of(features).value, a.tree->span, b.tree->span,
                                    "Each side has it the other way round (" + std::string(a.name) + ")."};
            }
    }
    return std::nullopt;
}

} // namespace factlint::wording
