#include "claims/relations.hpp"

#include "base/text.hpp"
#include "claims/claim_time.hpp"
#include "claims/shape.hpp"

#include <algorithm>
#include <string>

namespace factlint::claims {

using analyse::Clause;
using analyse::Document;
using analyse::Entity;
using analyse::EntityType;
using analyse::Relation;
using analyse::Tag;
using analyse::Trees;
using analyse::VerbForm;

namespace {

// "prime minister person changing": the words, what the value is, and whether it changes hands.
struct Row {
    std::vector<std::string_view> words;
    std::string_view value;
    bool changing = false;
};

Row row_of(std::string_view entry) {
    Row out;
    out.words = words_of(entry);
    if (out.words.size() < 3) return {};
    out.changing = out.words.back() == "changing";
    out.words.pop_back();
    out.value = out.words.back();
    out.words.pop_back();
    return out;
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words) out += (out.empty() ? "" : " ") + std::string(word);
    return out;
}

class SentenceRelations {
  public:
    SentenceRelations(const Document& document, std::uint32_t sentence)
        : document_(document), trees_(document.trees()), sentence_(sentence),
          range_(document.sentences()[sentence].tokens) {}

    std::vector<Claim> run() {
        const lexicon::Lexicon& lexicon = document_.lexicon();
        for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
            const Tag tag = document_.tokens()[i].tag;
            if (tag != Tag::Noun && tag != Tag::Propn && tag != Tag::Adj) continue;
            const std::string word = lemma(i);
            for (const std::string& entry : lexicon.list("relation-nouns")) {
                // Most entries are ruled out before they are taken apart.
                if (entry.find(word) == std::string::npos) continue;
                const Row row = row_of(entry);
                if (!row.words.empty() && ends_with(i, row.words)) by_noun(i, row);
            }
        }
        const auto& clauses = document_.clauses();
        auto clause = std::lower_bound(clauses.begin(), clauses.end(), sentence_,
                                       [](const Clause& c, std::uint32_t s) { return c.sentence < s; });
        for (; clause != clauses.end() && clause->sentence == sentence_; ++clause)
            for (const std::string& entry : lexicon.list("relation-verbs"))
                if (entry.starts_with(clause->predicate)) by_verb(*clause, row_of(entry));
        return std::move(out_);
    }

  private:
    std::string lemma(std::uint32_t token) const { return lower_case(document_.tokens()[token].lemma); }

    bool ends_with(std::uint32_t at, const std::vector<std::string_view>& words) const {
        if (at + 1 < range_.begin + words.size()) return false;
        const std::string_view tag = document_.fine_tag(at);
        if (tag == "NNS" || tag == "NNPS") return false;
        for (std::size_t k = 0; k < words.size(); ++k)
            if (lemma(at - static_cast<std::uint32_t>(words.size() - 1 - k)) != words[k]) return false;
        return true;
    }

    bool is_value(const Entity* entity, std::string_view kind) const {
        if (entity == nullptr) return false;
        if (kind == "place") return entity->type == EntityType::Place;
        if (kind == "person") return entity->type == EntityType::Person;
        return entity->type != EntityType::Nationality && entity->type != EntityType::Office;
    }

    // The entity whose head is this token.
    const Entity* headed(std::uint32_t token) const {
        const Entity* entity = entity_at(document_, token);
        if (entity == nullptr) return nullptr;
        for (std::uint32_t t = entity->tokens.begin; t < entity->tokens.end; ++t)
            if (t != token && !entity->tokens.contains(trees_.head(t))) return nullptr;
        return entity;
    }

    bool is_listed(std::uint32_t token) const {
        if (trees_.relation(token) == Relation::Conj) return true;
        return trees_.child(token, Relation::Conj) != Trees::none;
    }

    bool is_broken(std::uint32_t noun, std::size_t words) const {
        const auto breaks = [&](std::uint32_t at) {
            return document_.lexicon().in_list("relation-breakers", lemma(at));
        };
        const std::uint32_t first = noun + 1 - static_cast<std::uint32_t>(words);
        for (const std::uint32_t child : trees_.children(noun))
            if (child < first && breaks(child)) return true;
        for (std::uint32_t back = 1; back <= 3 && first >= range_.begin + back; ++back)
            if (breaks(first - back)) return true;
        return false;
    }

    bool is_land(const Entity& entity) const {
        return entity.type == EntityType::Nationality || entity.type == EntityType::Place;
    }

    // "Orrin's president of production" is one of several.
    bool has_of_phrase(std::uint32_t noun) const {
        for (const std::uint32_t child : trees_.children(noun))
            if (trees_.relation(child) == Relation::Nmod)
                if (const std::uint32_t of = trees_.child(child, Relation::Case);
                    of != Trees::none && lemma(of) == "of")
                    return true;
        return false;
    }

    // Whose: "of Norway", "Norway's", "Norwegian".
    const Entity* owner_of(std::uint32_t noun) const {
        for (const std::uint32_t child : trees_.children(noun)) {
            const Relation relation = trees_.relation(child);
            const Entity* entity = entity_at(document_, child);
            if (entity == nullptr || entity->type == EntityType::Person) continue;
            if (relation == Relation::NmodPoss && !is_listed(child))
                return has_of_phrase(noun) ? nullptr : entity;
            if (relation == Relation::Nmod && !is_listed(child))
                if (const std::uint32_t of = trees_.child(child, Relation::Case);
                    of != Trees::none && lemma(of) == "of")
                    return entity;
            if ((relation == Relation::Amod || relation == Relation::Compound) && child < noun &&
                (entity->type == EntityType::Nationality || entity->type == EntityType::Place))
                return entity;
        }
        return nullptr;
    }

    void by_noun(std::uint32_t noun, const Row& row) {
        if (is_broken(noun, row.words.size())) return;
        const Entity* owner = owner_of(noun);
        if (owner == nullptr) return;
        if (is_land(*owner) && document_.lexicon().in_list("offices-of-bodies", joined(row.words))) return;
        const auto value = [&](std::uint32_t token) -> const Entity* {
            if (token == Trees::none || is_listed(token)) return nullptr;
            const Entity* entity = headed(token);
            return is_value(entity, row.value) && entity != owner ? entity : nullptr;
        };
        const Entity* found = nullptr;
        bool past = false;
        const std::uint32_t cop = trees_.child(noun, Relation::Cop);
        if (cop != Trees::none) {
            found = value(trees_.child(noun, Relation::Nsubj));
            past = document_.tokens()[cop].form == VerbForm::Past;
        } else if (trees_.relation(noun) == Relation::Nsubj) {
            const std::uint32_t above = trees_.head(noun);
            if (const std::uint32_t be = trees_.child(above, Relation::Cop); be != Trees::none) {
                found = value(above);
                past = document_.tokens()[be].form == VerbForm::Past;
            }
        }
        if (found == nullptr && cop == Trees::none) found = value(trees_.child(noun, Relation::Appos));
        if (found == nullptr && trees_.relation(noun) == Relation::Appos) found = value(trees_.head(noun));
        if (found == nullptr && cop == Trees::none && noun + 1 < range_.end &&
            document_.tokens()[noun + 1].tag == Tag::Propn) {
            // "Prime Minister Ana Ruiz", "its capital Oslo"
            const Entity* next = entity_at(document_, noun + 1);
            if (is_value(next, row.value) && next->tokens.begin == noun + 1 && next != owner) found = next;
        }
        if (found == nullptr || (past && row.changing)) return;
        add(joined(row.words), row, noun, country_key(document_, *owner), *owner, *found);
    }

    void by_verb(const Clause& clause, const Row& row) {
        if (row.words.size() != 2 || clause.predicate != row.words[0] || clause.negated ||
            !clause.modal.empty() || clause.nominal || !clause.more_objects.empty() ||
            !clause.more_subjects.empty())
            return;
        const analyse::Phrase& whose = clause.object.empty() ? clause.subject : clause.object;
        if (whose.empty() || whose.entity < 0) return;
        const Entity& owner = document_.entities()[static_cast<std::size_t>(whose.entity)];
        if (owner.type == EntityType::Place || owner.type == EntityType::Nationality) return;
        for (const analyse::Oblique& oblique : clause.obliques) {
            if (oblique.preposition != row.words[1] || oblique.phrase.entity < 0) continue;
            const Entity& place = document_.entities()[static_cast<std::size_t>(oblique.phrase.entity)];
            if (!is_value(&place, row.value) || is_listed(oblique.phrase.head)) continue;
            add(std::string(row.words[0]), row, clause.verb, owner.id, owner, place);
            return;
        }
    }

    void add(const std::string& name, const Row& row, std::uint32_t anchor, std::string owner_key,
             const Entity& owner, const Entity& value) {
        Claim claim = shaped_claim(document_, relation_shape, "relation " + name, anchor, sentence_);
        if (!is_plain_statement(claim) || owner_key.empty() || value.id.empty()) return;
        claim.predicate = name;
        claim.span = join(owner.span, join(value.span, claim.predicate_span));
        claim.arguments.push_back(named_argument(document_, "subject", owner, std::move(owner_key)));
        claim.arguments.push_back(named_argument(document_, "object", value, value.id));
        if (row.changing) claim.extra["changing"] = true;
        set_time(document_, range_, sentence_, claim);
        out_.push_back(std::move(claim));
    }

    const Document& document_;
    const Trees& trees_;
    std::uint32_t sentence_;
    analyse::TokenRange range_;
    std::vector<Claim> out_;
};

} // namespace

std::vector<Claim> relation_claims(const Document& document, std::uint32_t sentence) {
    return SentenceRelations(document, sentence).run();
}

} // namespace factlint::claims
