#include "wording/told_facts.hpp"

#include "claims/names.hpp"

#include <algorithm>
#include <array>

namespace factlint::wording {
namespace {

using analyse::Relation;
using analyse::Tag;

constexpr std::array<std::string_view, 5> once_slots{"birth", "death", "founding", "release", "place"};

std::string list_of(std::string_view prefix, std::string_view name) {
    std::string out(prefix);
    out += name;
    return out;
}

bool is_place(const TreeWord& word) {
    const std::string_view type = claims::key_type(word.key);
    return type == "country" || type == "city" || type == "place";
}

constexpr std::uint32_t most_before = 10;

class TreeFacts {
  public:
    TreeFacts(const WordTree& tree, const lexicon::Lexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

    std::vector<ToldFact> run() {
        if (tree_.question) return {};
        for (std::uint32_t i = 0; i < tree_.words.size(); ++i) {
            const TreeWord& word = tree_.words[i];
            if (word.hedged) continue;
            if (tree_.child(i, Relation::Cop) != no_word)
                what_it_is(i);
            else if (word.tag == Tag::Noun)
                what_it_is_called(i);
            else if (word.tag == Tag::Verb || word.lower == "born")
                what_happened(i);
            if (word.lower == "(") in_brackets(i);
            if (word.figure >= 0) age(i);
        }
        return std::move(out_);
    }

  private:
    // The values that hang on a word, and on its values: "in Shawnee, Oklahoma", "on 3 May 1970 in Ghent".
    void take_values(std::uint32_t of, ToldFact& fact, int depth) const {
        for (const std::uint32_t c : tree_.children[of]) {
            const TreeWord& child = tree_.words[c];
            const bool hangs = child.relation == Relation::Obl || child.relation == Relation::OblUnmarked ||
                               child.relation == Relation::Nmod || child.relation == Relation::NmodUnmarked ||
                               child.relation == Relation::Appos || child.relation == Relation::Compound ||
                               child.relation == Relation::Conj || child.relation == Relation::Nummod ||
                               child.relation == Relation::Flat;
            // "Born in Ghent and raised in Rome".
            if (!hangs || child.tag == Tag::Verb) continue;
            // "Born to parents from Rome", "outside of Rome", "before 1950".
            const std::uint32_t with = tree_.child(c, Relation::Case);
            static constexpr std::array<std::string_view, 5> inside{"in", "at", "on", "of", "near"};
            const bool here = with == no_word || std::find(inside.begin(), inside.end(),
                                                           tree_.words[with].lower) != inside.end();
            if (!here) continue;
            for (const DateMark& date : tree_.dates)
                if (date.first <= c && c <= date.last &&
                    std::find(fact.dates.begin(), fact.dates.end(), date.value) == fact.dates.end())
                    fact.dates.push_back(date.value);
            if (is_place(child)) fact.places.push_back(child.key);
            if (depth > 0) take_values(c, fact, depth - 1);
        }
    }

    void what_happened(std::uint32_t verb) {
        const TreeWord& word = tree_.words[verb];
        made_by_verb(verb);
        journey(verb);
        const std::string& lemma = word.lower == "born" ? born_ : word.lemma;
        for (const std::string_view slot : once_slots) {
            if (!lexicon_.in_list(list_of("once ", slot), lemma)) continue;
            if (lemma == "pass" && !has_child(verb, "away")) continue;
            ToldFact fact;
            fact.tree = &tree_;
            fact.anchor = verb;
            fact.slot = slot;
            fact.denied = is_denied(tree_, verb);
            fact.subject = subject_of(tree_, verb);
            // "Ana Ruiz founded the paper in 1990" tells of the paper.
            if (slot == "founding" || slot == "release") {
                const std::uint32_t object = tree_.child(verb, Relation::Obj);
                if (object != no_word) fact.subject = object;
            }
            if (fact.subject == no_word) return;
            take_values(verb, fact, 2);
            if (!fact.dates.empty() || !fact.places.empty()) out_.push_back(std::move(fact));
            return;
        }
        if (word.tag != Tag::Verb || !word.content) return;
        ToldFact fact;
        fact.tree = &tree_;
        fact.anchor = verb;
        fact.slot = "time";
        fact.denied = is_denied(tree_, verb);
        fact.subject = subject_of(tree_, verb);
        if (fact.subject == no_word) return;
        take_values(verb, fact, 1);
        if (!fact.dates.empty()) out_.push_back(std::move(fact));
    }

    bool has_child(std::uint32_t of, std::string_view lower) const {
        return std::any_of(tree_.children[of].begin(), tree_.children[of].end(),
                           [&](std::uint32_t c) { return tree_.words[c].lower == lower; });
    }

    void what_it_is(std::uint32_t noun) {
        const TreeWord& word = tree_.words[noun];
        std::uint32_t subject = subject_child(tree_, noun);
        // A title that is a clause itself: "Gone by Dawn is a film".
        const std::uint32_t copula = tree_.child(noun, Relation::Cop);
        if (subject == no_word && copula > 0 && copula < noun) subject = copula - 1;
        if (subject == no_word) return;
        ToldFact fact;
        fact.tree = &tree_;
        fact.anchor = noun;
        fact.subject = subject;
        fact.denied = is_denied(tree_, noun);
        // "The port is in Chile."
        if (const std::uint32_t in = tree_.child(noun, Relation::Case); in != no_word) {
            if (tree_.words[in].lower != "in" || !is_place(word)) return;
            fact.slot = "place";
            fact.places.push_back(word.key);
            take_values(noun, fact, 1);
            out_.push_back(std::move(fact));
            return;
        }
        ToldFact people = fact;
        people.slot = "people";
        if (claims::key_type(word.key) == "nationality") people.places.push_back(word.key);
        if (word.tag == Tag::Noun || word.tag == Tag::Propn) {
            add_kind(noun, fact, people);
            for (const std::uint32_t c : tree_.children[noun])
                if (tree_.words[c].relation == Relation::Conj) add_kind(c, fact, people);
            fact.slot = "kind";
            if (!fact.kinds.empty()) out_.push_back(fact);
            if (lexicon_.in_list("lying", word.lemma)) {
                ToldFact lies = fact;
                lies.slot = "place";
                take_values(noun, lies, 1);
                for (const std::uint32_t c : tree_.children[noun]) {
                    const TreeWord& child = tree_.words[c];
                    if ((child.relation == Relation::Acl || child.relation == Relation::AclRelcl) &&
                        lexicon_.in_list("once place", child.lemma))
                        take_values(c, lies, 1);
                }
                if (!lies.places.empty()) out_.push_back(std::move(lies));
            }
        }
        add_maker(noun, subject, hung_by(noun, "by"), "by");
        made_by_noun(noun, subject);
        people.kinds = fact.kinds;
        if (!people.places.empty()) out_.push_back(std::move(people));
        for (const std::uint32_t c : tree_.children[noun]) {
            if (tree_.words[c].relation != Relation::Amod || tree_.words[c].tag != Tag::Adj) continue;
            if (!tree_.words[c].key.empty()) continue;
            fact.slot = "quality";
            fact.quality = c;
            out_.push_back(fact);
        }
    }

    // "The Chilean singer Ana Ruiz", "Ana Ruiz, a Chilean singer".
    void what_it_is_called(std::uint32_t noun) {
        const TreeWord& word = tree_.words[noun];
        std::uint32_t name = no_word;
        if (word.relation == Relation::Compound || word.relation == Relation::NmodDesc ||
            word.relation == Relation::Appos)
            name = word.head;
        if (name == no_word) name = tree_.child(noun, Relation::Appos);
        if (name == no_word || !tree_.words[name].proper) return;
        made_by_noun(noun, name);
        ToldFact fact;
        fact.tree = &tree_;
        fact.anchor = noun;
        fact.subject = name;
        ToldFact people = fact;
        people.slot = "people";
        add_kind(noun, fact, people);
        if (fact.kinds.empty()) return;
        fact.slot = "kind";
        people.kinds = fact.kinds;
        out_.push_back(std::move(fact));
        if (!people.places.empty()) out_.push_back(std::move(people));
    }

    // "Kandel, 45,", "the 45-year-old Kandel", "Kandel is 45 years old".
    void age(std::uint32_t word) {
        const Figure& figure = tree_.figures[static_cast<std::size_t>(tree_.words[word].figure)];
        if (figure.kind != analyse::QuantityKind::Age || figure.lo != figure.hi || figure.approximate) return;
        std::uint32_t at = word;
        for (int steps = 0; steps < 4 && at != no_word; ++steps, at = tree_.words[at].head) {
            std::uint32_t whose = no_word;
            if (at != word && tree_.words[at].proper && !tree_.words[at].in_name) whose = at;
            if (tree_.child(at, Relation::Cop) != no_word) whose = subject_child(tree_, at);
            if (whose == no_word) continue;
            ToldFact fact;
            fact.tree = &tree_;
            fact.anchor = word;
            fact.subject = whose;
            fact.slot = "age";
            fact.age = figure.lo;
            fact.denied = is_denied(tree_, at);
            out_.push_back(std::move(fact));
            return;
        }
    }

    // "Left Oslo for Ghent on 10 August", "reached Ghent": where from, where to, when.
    void journey(std::uint32_t verb) {
        const bool arrives = lexicon_.in_list("arriving", tree_.words[verb].lemma);
        if (!arrives && !lexicon_.in_list("going", tree_.words[verb].lemma)) return;
        ToldFact fact;
        fact.tree = &tree_;
        fact.anchor = verb;
        fact.subject = subject_of(tree_, verb);
        fact.slot = "journey";
        fact.denied = is_denied(tree_, verb);
        const std::uint32_t object = tree_.child(verb, Relation::Obj);
        fact.left = object != no_word && !arrives ? object : hung_by(verb, "from");
        if (arrives) fact.bound = object != no_word ? object : hung_by(verb, "in");
        for (const std::string_view to : {"for", "to", "at", "into"})
            if (fact.bound == no_word && (arrives || to.front() != 'a')) fact.bound = hung_by(verb, to);
        if (fact.subject == no_word || (fact.left == no_word && fact.bound == no_word)) return;
        for (const DateMark& date : tree_.dates)
            if (hangs_on(date.first, verb)) fact.dates.push_back(date.value);
        if (!fact.dates.empty()) out_.push_back(std::move(fact));
    }

    // Below the verb, and below no other one.
    bool hangs_on(std::uint32_t word, std::uint32_t verb) const {
        for (int steps = 0; steps < 6 && word != no_word; ++steps, word = tree_.words[word].head) {
            if (word == verb) return true;
            if (tree_.words[word].tag == Tag::Verb) return false;
        }
        return false;
    }

    std::string_view deed_of(const std::string& lemma) const {
        for (const std::string& deed : lexicon_.list("deeds"))
            if (lexicon_.in_list("deed " + deed, lemma)) return deed;
        return {};
    }

    // "By the bassist and writer Ivan Kandel".
    std::uint32_t name_behind(std::uint32_t word) const {
        for (int steps = 0; steps < 3 && !tree_.words[word].proper; ++steps) {
            std::uint32_t next = no_word;
            for (const std::uint32_t c : tree_.children[word]) {
                const TreeWord& child = tree_.words[c];
                if (child.relation == Relation::Appos || child.relation == Relation::Conj ||
                    (child.relation == Relation::Flat && child.proper))
                    next = c;
            }
            if (next == no_word) break;
            word = next;
        }
        return word;
    }

    void add_maker(std::uint32_t anchor, std::uint32_t made, std::uint32_t maker, std::string_view deed) {
        if (made == no_word || maker == no_word) return;
        maker = name_behind(maker);
        if (!tree_.words[maker].proper || tree_.words[maker].key.empty()) return;
        ToldFact fact;
        fact.tree = &tree_;
        fact.anchor = anchor;
        fact.subject = made;
        fact.slot = "maker";
        fact.maker = maker;
        fact.deed = deed;
        fact.denied = is_denied(tree_, anchor);
        out_.push_back(std::move(fact));
    }

    std::uint32_t hung_by(std::uint32_t anchor, std::string_view preposition) const {
        for (const std::uint32_t c : tree_.children[anchor])
            if (const std::uint32_t with = tree_.child(c, Relation::Case);
                with != no_word && tree_.words[with].lower == preposition)
                return c;
        return no_word;
    }

    // "Directed by Ivan Kandel", "Ivan Kandel directed it".
    void made_by_verb(std::uint32_t verb) {
        const std::string_view deed = deed_of(tree_.words[verb].lemma);
        if (deed.empty()) return;
        const std::uint32_t own = subject_child(tree_, verb);
        if (own == no_word || tree_.words[own].relation == Relation::NsubjPass)
            add_maker(verb, subject_of(tree_, verb), hung_by(verb, "by"), deed);
        else
            add_maker(verb, tree_.child(verb, Relation::Obj), subject_of(tree_, verb), deed);
    }

    // "Ivan Kandel, the director of the film", "its founder Ana Ruiz".
    void made_by_noun(std::uint32_t noun, std::uint32_t maker) {
        const std::string_view deed = deed_of(tree_.words[noun].lemma);
        if (deed.empty()) return;
        const std::uint32_t of = tree_.child(noun, Relation::NmodPoss);
        add_maker(noun, of != no_word ? of : hung_by(noun, "of"), maker, deed);
    }

    void add_kind(std::uint32_t noun, ToldFact& fact, ToldFact& people) const {
        for (const std::string_view kind : kinds_of(tree_, noun, lexicon_))
            if (std::find(fact.kinds.begin(), fact.kinds.end(), kind) == fact.kinds.end())
                fact.kinds.push_back(kind);
        for (const std::uint32_t c : tree_.children[noun]) {
            const TreeWord& child = tree_.words[c];
            const std::uint32_t with = tree_.child(c, Relation::Case);
            // "An actress from Chile".
            if (child.relation == Relation::Nmod && with != no_word && tree_.words[with].lower == "from" &&
                claims::key_type(child.key) == "country")
                people.places.push_back(child.key);
        }
        // All nations before the noun: "a Mexican and American musician", "an American prize-winning writer".
        for (std::uint32_t i = noun; i > 0 && noun - i < most_before;) {
            const TreeWord& before = tree_.words[--i];
            if (before.relation == Relation::Det || before.relation == Relation::Cop) break;
            if (claims::key_type(before.key) == "nationality") people.places.push_back(before.key);
        }
    }

    // "(born 3 May 1970)", "(3 May 1870 - 1 June 1936)" after the subject of the sentence.
    void in_brackets(std::uint32_t open) {
        std::uint32_t close = open;
        while (close < tree_.words.size() && tree_.words[close].lower != ")") ++close;
        if (close == tree_.words.size() || open == 0) return;
        const std::uint32_t subject = subject_child(tree_, tree_.root);
        if (subject == no_word || subject > open || !tree_.words[open - 1].proper) return;
        std::vector<const DateMark*> dates;
        for (const DateMark& date : tree_.dates)
            if (date.first > open && date.last < close) dates.push_back(&date);
        bool born = false;
        for (std::uint32_t i = open; i < close; ++i) born = born || tree_.words[i].lower == "born";
        if (dates.size() == 2 && is_dash_between(*dates[0], *dates[1])) {
            add_bracket(subject, open, "birth", dates[0]->value);
            add_bracket(subject, open, "death", dates[1]->value);
        } else if (dates.size() == 1 && born) {
            add_bracket(subject, open, "birth", dates[0]->value);
        }
    }

    bool is_dash_between(const DateMark& a, const DateMark& b) const {
        if (b.first != a.last + 2) return false;
        const std::string& dash = tree_.words[a.last + 1].lower;
        return dash == "-" || dash == "--" || dash == "\u2013" || dash == "\u2014";
    }

    void add_bracket(std::uint32_t subject, std::uint32_t open, std::string_view slot,
                     const std::string& date) {
        ToldFact fact;
        fact.tree = &tree_;
        fact.subject = subject;
        fact.anchor = open;
        fact.slot = slot;
        fact.dates.push_back(date);
        out_.push_back(std::move(fact));
    }

    const WordTree& tree_;
    const lexicon::Lexicon& lexicon_;
    const std::string born_ = "bear";
    std::vector<ToldFact> out_;
};

} // namespace

std::uint32_t subject_child(const WordTree& tree, std::uint32_t of) {
    for (const std::uint32_t c : tree.children[of])
        if (analyse::is_subject(tree.words[c].relation)) return c;
    return no_word;
}

namespace {

// "Orrin Marine, a yard based in Ghent": what is described is the name.
std::uint32_t name_of(const WordTree& tree, std::uint32_t noun) {
    if (tree.words[noun].proper) return noun;
    if (tree.words[noun].relation == Relation::Appos && tree.words[tree.words[noun].head].proper)
        return tree.words[noun].head;
    return noun;
}

} // namespace

std::uint32_t subject_of(const WordTree& tree, std::uint32_t verb) {
    std::uint32_t at = verb;
    for (int steps = 0; steps < 4 && at != no_word; ++steps) {
        const std::uint32_t own = subject_child(tree, at);
        const TreeWord& word = tree.words[at];
        if (own != no_word) {
            const std::string& form = tree.words[own].lower;
            const bool relative = form == "who" || form == "which" || form == "that";
            return relative && word.relation == Relation::AclRelcl ? name_of(tree, word.head) : own;
        }
        if (word.relation == Relation::Acl || word.relation == Relation::AclRelcl)
            return name_of(tree, word.head);
        if (word.relation != Relation::Conj && word.relation != Relation::Advcl) break;
        at = word.head;
    }
    return no_word;
}

std::vector<std::string_view> kinds_of(const WordTree& tree, std::uint32_t noun,
                                       const lexicon::Lexicon& lexicon) {
    std::vector<std::string_view> out;
    const std::string& lemma = tree.words[noun].lemma;
    for (const std::string& kind : lexicon.list("kinds")) {
        const std::string list = "kind " + kind;
        bool found = lexicon.in_list(list, lemma);
        // A program is of a language only as "programming language"; a series of television and not of books.
        for (std::uint32_t i = noun > 6 ? noun - 6 : 0; !found && i < noun; ++i)
            found = lexicon.in_list(list, tree.words[i].lower + " " + lemma);
        if (found) out.push_back(kind);
    }
    return out;
}

std::vector<ToldFact> told_facts(const WordTree& tree, const lexicon::Lexicon& lexicon) {
    return TreeFacts(tree, lexicon).run();
}

} // namespace factlint::wording
