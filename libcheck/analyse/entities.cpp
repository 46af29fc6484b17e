// Names: what the lexicon knows and what the name model reads, put together. Where both see a name the longer
// one counts; the lexicon gives it its id, the model says what it is here. Ids of the rest are made of the
// fullest name in the document, so the same name in two documents meets.
#include "analyse/document_names.hpp"
#include "analyse/gazetteer_names.hpp"
#include "analyse/name_model.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace factlint::analyse {
namespace {

using lexicon::Entry;
using Match = GazetteerNames::Match;

EntityType type_of(NameKind kind) {
    if (kind == NameKind::Person) return EntityType::Person;
    if (kind == NameKind::Organization) return EntityType::Organization;
    if (kind == NameKind::Place) return EntityType::Place;
    return EntityType::Other;
}

class Finder {
  public:
    explicit Finder(Reading& reading) : r_(reading), gazetteer_(reading), names_(reading) {
        for (const auto& span : find_name_spans(reading)) add_parts(span);
        agree_on_kinds();
    }

    void run() {
        for (const auto& span : spans_)
            if (span.kind == NameKind::Person) names_.announce_person(words(without_titles(span.tokens)));
        for (const auto& sentence : r_.sentences) {
            range_ = sentence.tokens;
            for (auto i = range_.begin; i < range_.end;) i = std::max(step(i), i + 1);
        }
        r_.entity_of.assign(r_.size(), -1);
        for (std::size_t e = 0; e < r_.entities.size(); ++e)
            for (auto i = r_.entities[e].tokens.begin; i < r_.entities[e].tokens.end; ++i)
                r_.entity_of[i] = static_cast<std::int32_t>(e);
        resolve_offices(r_);
    }

  private:
    bool listed(std::uint32_t i, std::uint64_t bit) const {
        return r_.known[i] != nullptr && (r_.known[i]->lists & bit) != 0;
    }
    std::string words(TokenRange range) const { return collapse_spaces(r_.span_of(range).in(r_.text)); }

    /// A name of several words is of one kind through a document: the one with the greater margins.
    void agree_on_kinds() {
        std::unordered_map<std::string_view, std::array<std::int64_t, name_kinds>> votes;
        const auto text = [&](const NameSpan& span) { return r_.span_of(span.tokens).in(r_.text); };
        for (const auto& span : spans_)
            if (span.tokens.size() > 1)
                votes[text(span)][static_cast<std::size_t>(span.kind)] += std::max(span.margin, 1);
        for (auto& span : spans_) {
            if (span.tokens.size() < 2) continue;
            const auto& row = votes[text(span)];
            span.kind = static_cast<NameKind>(std::max_element(row.begin(), row.end()) - row.begin());
        }
    }

    /// "British Library and Columbia University" are two names, "Department of Health and Human Services" is
    /// one: each part ends, or begins, with the head word of a body.
    void add_parts(NameSpan span) {
        if (!spans_.empty()) span.tokens.begin = std::max(span.tokens.begin, spans_.back().tokens.end);
        if (span.tokens.empty()) return;
        const auto head = [&](std::uint32_t i) { return listed(i, r_.lists.organization_heads); };
        const auto limit = r_.sentence(span.tokens.begin).tokens.end;
        bool of = false;
        for (auto i = span.tokens.begin; i < span.tokens.end; ++i)
            of = of || (i > span.tokens.begin && head(i - 1) && r_.is(i, "of"));
        // "Ministry of Foreign Affairs" goes on to its last capital.
        while (of && span.tokens.end < limit && r_.capital(span.tokens.end) &&
               r_.space_before(span.tokens.end) && !r_.newline_before(span.tokens.end) &&
               r_.tagged(span.tokens.end, {Tag::Propn, Tag::Noun}) &&
               !listed(span.tokens.end, r_.lists.titles))
            ++span.tokens.end;
        const auto end = span.tokens.end;
        // A weekday is no name, a month alone only as somebody's.
        if (span.tokens.size() == 1 &&
            (weekday_by_name(r_.word(end - 1)) >= 0 ||
             (month_by_name(r_.word(end - 1)) != 0 && span.kind != NameKind::Person)))
            return;
        // "Aldane Foods" is nobody's name, if it does not begin with a given name or a title.
        if (span.kind == NameKind::Person && span.tokens.size() > 1 && head(end - 1) &&
            !listed(span.tokens.begin, r_.lists.first_names | r_.lists.titles) &&
            !listed(end - 1, r_.lists.surnames))
            span.kind = NameKind::Organization;
        of = false;
        for (auto i = span.tokens.begin + 1; i + 1 < end && span.kind != NameKind::Person; ++i) {
            of = of || r_.is_any(i, {"of", "for"});
            const bool pair = r_.is(i, "and") && ((!of && head(i - 1) && head(end - 1)) ||
                                                  (head(i + 1) && r_.is(i + 2, "of") && i + 2 < end));
            if (!pair && !r_.is_any(i, {"v", "v.", "vs", "vs."})) continue;
            spans_.push_back({{span.tokens.begin, i}, span.kind, span.margin});
            span.tokens.begin = i + 1;
            of = false;
        }
        spans_.push_back(span);
    }

    /// "President Ana Ruiz" without the titles before the name.
    TokenRange without_titles(TokenRange range) const {
        while (range.size() > 1 && (listed(range.begin, r_.lists.titles) || r_.word(range.begin) == ".") &&
               !(listed(range.begin, r_.lists.first_names) && range.size() == 2))
            ++range.begin;
        return range;
    }

    /// Looks at token i and gives the one to look at next.
    std::uint32_t step(std::uint32_t i) {
        while (next_ < spans_.size() && spans_[next_].tokens.end <= i) ++next_;
        const bool inside = next_ < spans_.size() && spans_[next_].tokens.begin <= i;
        const NameSpan* span = inside ? &spans_[next_] : nullptr;
        if (span == nullptr && (r_.tag(i) == Tag::Punct || calendar(i))) return i + 1;
        const Match match = gazetteer_.longest_at(i, range_.end);
        if (match.entry == nullptr) {
            if (span != nullptr) return add_span(*span, i);
            return article_of_name(i) ? add_span(spans_[next_], i) : i + 1;
        }
        const auto span_end = span == nullptr ? i : span->tokens.end;
        // The model's name begins inside the lexicon's one and goes on beyond it.
        if (span == nullptr) {
            if (next_ < spans_.size() && spans_[next_].tokens.begin < match.end &&
                spans_[next_].tokens.end > match.end)
                return i + 1;
            if (!alone(i, match)) return i + 1;
            return add_match(i, match, match.entry->type);
        }
        if (match.end < span_end) {
            // "President Putin": an office and a person.
            if (match.entry->type == EntityType::Office && span->kind == NameKind::Person)
                return add_match(i, match, EntityType::Office);
            // "Chilean President Ana Ruiz": of where, what, and who.
            if (match.entry->type == EntityType::Nationality && span->kind == NameKind::Person &&
                match.end + 1 < span_end && nobodys_name(i, match.end))
                return add_match(i, match, EntityType::Nationality);
            // "the President of Chile Ana Ruiz": the country is no part of the person's name.
            if (match.entry->type == EntityType::Place && span->kind == NameKind::Person &&
                i > range_.begin && r_.is(i - 1, "of") && nobodys_name(i, match.end))
                return add_match(i, match, EntityType::Place);
            return add_span(*span, i);
        }
        if (match.end > span_end) return add_match(i, match, match.entry->type);
        // Nobody is called "Pakistan", whatever the model makes of it; "Jordan" and "Chad" may be somebody.
        if (match.entry->type == EntityType::Place && span->kind == NameKind::Person &&
            match.entry->id.starts_with("country:") && nobodys_name(i, match.end))
            return add_match(i, match, EntityType::Place);
        return add_match(i, match, agreed(*match.entry, *span));
    }

    /// Whether none of the words is a given name or a surname that the lexicon knows.
    bool nobodys_name(std::uint32_t begin, std::uint32_t end) const {
        for (auto i = begin; i < end; ++i)
            if (listed(i, r_.lists.first_names | r_.lists.surnames)) return false;
        return true;
    }

    /// "The" with a capital inside a sentence belongs to the body's name: "by The Daily Ledger".
    bool article_of_name(std::uint32_t i) const {
        return i != range_.begin && r_.word(i) == "The" && next_ < spans_.size() &&
               spans_[next_].tokens.begin == i + 1 && spans_[next_].kind == NameKind::Organization;
    }

    /// Whether the lexicon's name counts where the model sees none.
    bool alone(std::uint32_t begin, const Match& match) const {
        const auto type = match.entry->type;
        if (type != EntityType::Person && type != EntityType::Organization && type != EntityType::Place)
            return true;
        return r_.lexicon->name_weights() == nullptr || match.end > begin + 1;
    }

    /// The type of a name that both see.
    static EntityType agreed(const Entry& entry, const NameSpan& span) {
        if (span.kind == NameKind::Misc)
            return entry.type == EntityType::Organization ? EntityType::Product : entry.type;
        const auto type = type_of(span.kind);
        if (entry.type == EntityType::Place || entry.type == EntityType::Organization) return type;
        return entry.type;
    }

    std::uint32_t add_match(std::uint32_t begin, const Match& match, EntityType type) {
        // A place or a body that is a person here is somebody of that name.
        if (type == EntityType::Person && match.entry->type != EntityType::Person)
            return add({begin, match.end}, type);
        Entity& entity = push({begin, match.end}, type);
        entity.id = match.entry->id;
        entity.name = match.entry->name;
        names_.remember(entity);
        return letters(match.end);
    }

    std::uint32_t add_span(const NameSpan& span, std::uint32_t from) {
        TokenRange range{from, span.tokens.end};
        if (span.kind == NameKind::Person) range = without_titles(range);
        auto type = type_of(span.kind);
        if (type == EntityType::Other && listed(range.end - 1, r_.lists.event_heads))
            type = EntityType::Event;
        // "Aldane Foods" is a firm wherever it stands, whoever could do what it does.
        if ((type == EntityType::Person || type == EntityType::Place) && range.size() > 1 &&
            r_.capital(range.end - 1) && listed(range.end - 1, r_.lists.organization_heads) &&
            !listed(range.end - 1, r_.lists.place_heads))
            type = EntityType::Organization;
        return add(range, type);
    }

    std::uint32_t add(TokenRange range, EntityType type) {
        Entity& entity = push(range, type);
        const std::string name = words(range);
        constexpr std::string_view article = "The ";
        const std::string bare = name.starts_with(article) ? name.substr(article.size()) : name;
        names_.identify(entity, bare);
        if (entity.name == bare) entity.name = name;
        return letters(range.end);
    }

    Entity& push(TokenRange range, EntityType type) {
        Entity entity;
        entity.tokens = range;
        entity.span = r_.span_of(range);
        entity.type = type;
        return r_.entities.emplace_back(std::move(entity));
    }

    bool calendar(std::uint32_t i) const {
        return month_by_name(r_.word(i)) != 0 || weekday_by_name(r_.word(i)) >= 0;
    }

    /// "Shanghai Cooperation Organization (SCO)": the letters in brackets become a name of the same thing.
    std::uint32_t letters(std::uint32_t end) {
        if (end + 2 >= range_.end || r_.word(end) != "(" || r_.word(end + 2) != ")" ||
            !r_.all_capitals(end + 1))
            return end;
        const Entity owner = r_.entities.back();
        if (owner.tokens.size() < 2 && owner.name.find(' ') == std::string::npos) return end;
        if (owner.type == EntityType::Person || owner.type == EntityType::Nationality) return end;
        const auto initial = without_diacritics(owner.span.in(r_.text).substr(0, 4));
        if (initial.empty() || ascii::upper(initial[0]) != r_.word(end + 1)[0]) {
            const Match match = gazetteer_.longest_at(end + 1, range_.end);
            if (match.entry == nullptr || match.entry->id != owner.id) return end;
        }
        Entity& entity = push({end + 1, end + 2}, owner.type);
        entity.id = owner.id;
        entity.name = owner.name;
        names_.add_alias(r_.word(end + 1), owner);
        return end + 3;
    }

    Reading& r_;
    GazetteerNames gazetteer_;
    DocumentNames names_;
    std::vector<NameSpan> spans_;
    std::size_t next_ = 0; ///< of spans_, the first that does not end before the token looked at
    TokenRange range_;     ///< of the sentence
};

} // namespace

void find_entities(Reading& reading) { Finder(reading).run(); }

} // namespace factlint::analyse
