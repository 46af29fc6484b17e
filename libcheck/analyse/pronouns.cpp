#include "analyse/pronouns.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace factlint::analyse {
namespace {

constexpr std::size_t most_choices = 10;
constexpr std::uint32_t far_back = 30; ///< sentences; nothing that was not mentioned since is meant

enum class Gender : std::uint8_t { Unknown, Male, Female, None };

/// A named thing of the document and its last mention.
struct Thing {
    std::int32_t entity = -1; ///< last mention by name
    EntityType type = EntityType::Other;
    Gender gender = Gender::Unknown;
    bool full_name = false;
    std::uint32_t mentions = 0;
    std::uint32_t token = 0; ///< of the last mention
    std::uint32_t head = 0;  ///< the token of it that the others hang on
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    bool subject = false;
    bool first = false;
    bool governed = false;
    bool possessor = false;
    bool heading = false;
    bool quoted = false;
    std::array<bool, pronoun_kinds> meant_last{}; ///< by the last pronoun of that kind
};

std::optional<PronounKind> kind_of(const Reading& r, std::uint32_t i) {
    if (r.is_any(i, {"he", "him", "his", "himself"})) return PronounKind::He;
    if (r.is_any(i, {"she", "her", "hers", "herself"})) return PronounKind::She;
    if (r.is_any(i, {"it", "its", "itself"})) return PronounKind::It;
    if (r.is_any(i, {"they", "them", "their", "theirs", "themselves", "themself"})) return PronounKind::They;
    return std::nullopt;
}

class Pronouns {
  public:
    Pronouns(const Reading& reading, const std::function<std::size_t(const PronounCase&)>& choose)
        : r_(reading), choose_(choose) {}

    void run() {
        find_quoted();
        std::size_t next = 0;
        for (std::uint32_t s = 0; s < r_.sentences.size(); ++s) {
            sentence_ = s;
            range_ = r_.sentences[s].tokens;
            if (r_.newline_before(range_.begin)) ++paragraph_;
            named_here_ = false;
            for (auto i = range_.begin; i < range_.end; ++i) {
                while (next < r_.entities.size() && r_.entities[next].tokens.begin < i) ++next;
                if (next < r_.entities.size() && r_.entities[next].tokens.begin == i) {
                    name(static_cast<std::int32_t>(next));
                    continue;
                }
                if (r_.entity_of[i] >= 0) continue;
                if (const auto kind = kind_of(r_, i))
                    pronoun(i, *kind);
                else
                    meet_stranger(i);
            }
        }
    }

  private:
    bool listed(std::uint32_t i, std::uint64_t bit) const {
        return r_.known[i] != nullptr && (r_.known[i]->lists & bit) != 0;
    }

    /// Straight and curly double quotation marks, closed at the end of a paragraph at the latest.
    void find_quoted() {
        quoted_.assign(r_.size(), 0);
        bool open = false;
        for (std::uint32_t i = 0; i < r_.size(); ++i) {
            if (r_.newline_before(i)) open = false;
            if (r_.is_quote(i)) open = r_.word(i) == "\"" ? !open : r_.is_open_quote(i);
            quoted_[i] = open ? 1 : 0;
        }
    }

    /// Somebody without a name who is not described beside one: "my father", "a soldier". Whom he or she may
    /// mean from here on.
    void meet_stranger(std::uint32_t i) {
        if (r_.tag(i) != Tag::Noun) return;
        const bool he = r_.is_any(i, {"man", "boy", "father", "dad", "son", "brother", "husband", "uncle",
                                      "grandfather", "guy", "gentleman", "boyfriend", "nephew", "king"});
        const bool she = r_.is_any(i, {"woman", "girl", "mother", "mom", "mum", "daughter", "sister", "wife",
                                       "aunt", "grandmother", "lady", "girlfriend", "niece", "queen"});
        const bool either = r_.listed(i, r_.lists.person_nouns) || r_.listed(i, r_.lists.titles);
        if (!he && !she && !either) return;
        if (i + 1 < range_.end && (r_.entity_of[i + 1] >= 0 || r_.tag(i + 1) == Tag::Noun)) return;
        // The soldier may well be somebody named before; a soldier is not, nor is somebody's mother.
        bool other = false;
        for (auto at = i; at > range_.begin && i - at < 4 && !other; --at)
            other = r_.is_any(at - 1, {"a", "an", "another", "one"}) ||
                    ((he || she) && r_.is_any(at - 1, {"my", "our", "your", "his", "her", "their", "this",
                                                       "that", "the", "'s"}));
        if (!other) return;
        if (!she) stranger_[0] = i + 1;
        if (!he) stranger_[1] = i + 1;
    }
    std::uint32_t stranger(PronounKind kind) const {
        if (kind == PronounKind::He) return stranger_[0];
        return kind == PronounKind::She ? stranger_[1] : std::max(stranger_[0], stranger_[1]);
    }

    /// What the name or pronoun in these tokens is to what it hangs on; by position where there are no trees.
    std::optional<Relation> relation(std::uint32_t begin, std::uint32_t end) const {
        if (r_.trees.size() != r_.size()) return std::nullopt;
        for (auto i = begin; i < end; ++i)
            if (r_.trees.head(i) < begin || r_.trees.head(i) >= end || r_.trees.is_root(i))
                return r_.trees.relation(i);
        return std::nullopt;
    }
    bool governed(std::uint32_t begin, std::uint32_t end) const {
        if (const auto known = relation(begin, end))
            return *known == Relation::Obl || *known == Relation::Nmod || *known == Relation::OblAgent;
        auto at = begin;
        while (at > range_.begin &&
               (r_.tag(at - 1) == Tag::Det || r_.tag(at - 1) == Tag::Adj || r_.tag(at - 1) == Tag::Noun))
            --at;
        return at > range_.begin && r_.tag(at - 1) == Tag::Adp;
    }
    /// Without trees: a finite verb follows, maybe after an aside between commas.
    bool subject(std::uint32_t begin, std::uint32_t end) const {
        if (const auto known = relation(begin, end)) return is_subject(*known);
        if (governed(begin, end)) return false;
        auto at = end;
        while (at < range_.end && (r_.tag(at) == Tag::Adv || r_.word(at) == ")")) ++at;
        if (at < range_.end && r_.word(at) == "," && begin < range_.begin + 6) {
            auto close = at + 1;
            while (close < range_.end && close - at < 20 && r_.word(close) != ",") ++close;
            if (close + 1 < range_.end && r_.word(close) == ",") at = close + 1;
        }
        return at < range_.end && r_.finite(at);
    }
    /// Both hang on one verb: "Lund saw him" is not about one person.
    bool of_one_verb(std::uint32_t a, std::uint32_t b) const {
        return r_.trees.size() != r_.size() || r_.trees.head(a) == r_.trees.head(b);
    }

    Gender gender_of(const Entity& entity) const {
        if (entity.type != EntityType::Person) return Gender::None;
        for (auto i = entity.tokens.begin > range_.begin ? entity.tokens.begin - 1 : entity.tokens.begin;
             i < entity.tokens.end; ++i) {
            if (r_.is_any(i,
                          {"mr", "mr.", "sir", "lord", "king", "prince", "father", "brother", "uncle", "duke",
                           "emperor", "actor", "chairman", "congressman", "pope", "count", "baron"}))
                return Gender::Male;
            if (r_.is_any(i,
                          {"mrs",      "mrs.",    "ms",         "ms.",           "miss",  "lady", "queen",
                           "princess", "mother",  "sister",     "aunt",          "madam", "dame", "duchess",
                           "empress",  "actress", "chairwoman", "congresswoman", "mme",   "mlle"}))
                return Gender::Female;
        }
        // The fullest name begins with a given name; one that goes with both says nothing.
        const auto first = entity.name.substr(0, entity.name.find(' '));
        const auto* form = r_.lexicon->form(lower(first));
        if (form == nullptr) return Gender::Unknown;
        const bool male = (form->lists & r_.lists.male_names) != 0;
        const bool female = (form->lists & r_.lists.female_names) != 0;
        if (male == female) return Gender::Unknown;
        return male ? Gender::Male : Gender::Female;
    }
    static std::string lower(std::string_view word) { return lower_case(word); }

    void mention(Thing& thing, std::uint32_t begin, std::uint32_t end) {
        ++thing.mentions;
        most_ = std::max(most_, thing.mentions);
        thing.token = begin;
        thing.head = begin;
        for (auto i = begin; i < end && r_.trees.size() == r_.size(); ++i)
            if (r_.trees.head(i) < begin || r_.trees.head(i) >= end) thing.head = i;
        thing.sentence = sentence_;
        thing.paragraph = paragraph_;
        thing.subject = subject(begin, end);
        thing.governed = governed(begin, end);
        thing.possessor = end < range_.end && r_.tag(end) == Tag::Part && r_.lower[end] != "to";
        thing.heading = r_.sentences[sentence_].heading;
        thing.quoted = quoted_[begin] != 0;
    }

    void name(std::int32_t number) {
        const Entity& entity = r_.entities[static_cast<std::size_t>(number)];
        if (entity.type == EntityType::Office || entity.type == EntityType::Event ||
            entity.type == EntityType::Product)
            return;
        const auto [at, made] = by_id_.try_emplace(entity.id, things_.size());
        if (made) things_.emplace_back();
        Thing& thing = things_[at->second];
        thing.entity = number;
        thing.type = entity.type;
        if (thing.gender == Gender::Unknown) thing.gender = gender_of(entity);
        thing.full_name = entity.name.find(' ') != std::string::npos;
        mention(thing, entity.tokens.begin, entity.tokens.end);
        thing.first = !named_here_;
        named_here_ = true;
        recent(at->second);
    }

    /// Moves a thing to the front of those mentioned last; the list is short, so this is quick.
    void recent(std::size_t number) {
        const auto at = std::find(recent_.begin(), recent_.end(), number);
        if (at != recent_.end()) recent_.erase(at);
        recent_.insert(recent_.begin(), number);
        if (recent_.size() > 4 * most_choices) recent_.pop_back();
    }

    static bool agrees(const Thing& thing, PronounKind kind) {
        const bool person = thing.type == EntityType::Person;
        switch (kind) {
        case PronounKind::He:
            return person && thing.gender != Gender::Female;
        case PronounKind::She:
            return person && thing.gender != Gender::Male;
        case PronounKind::It:
            return thing.type == EntityType::Organization || thing.type == EntityType::Place;
        case PronounKind::They:
            return thing.type == EntityType::Organization || thing.type == EntityType::Nationality ||
                   thing.type == EntityType::Other || thing.type == EntityType::Place ||
                   (person && thing.gender == Gender::Unknown);
        }
        return false;
    }

    void pronoun(std::uint32_t i, PronounKind kind) {
        const bool possessive = r_.is_any(i, {"his", "its", "their"}) ||
                                (r_.is(i, "her") && r_.tagged(i + 1, {Tag::Noun, Tag::Adj, Tag::Propn}));
        const bool acts = !possessive && r_.is_any(i, {"he", "she", "it", "they"}) && subject(i, i + 1);
        const bool object = !possessive && !acts;
        PronounCase found{i, kind, {}};
        std::vector<std::size_t> numbers{0};
        found.choices.push_back({});
        for (const auto number : recent_) {
            const Thing& thing = things_[number];
            if (!agrees(thing, kind) || sentence_ - thing.sentence > far_back) continue;
            if (found.choices.size() > most_choices) break;
            found.choices.push_back({thing.entity, 0});
            numbers.push_back(number);
        }
        describe_nothing(found, numbers, object, possessive);
        for (std::size_t c = 1; c < found.choices.size(); ++c)
            describe(found, c, things_[numbers[c]], acts, object, possessive);
        const auto chosen = choose_(found);
        for (auto& thing : things_with_pronoun_)
            things_[thing].meant_last[static_cast<std::size_t>(kind)] = false;
        if (chosen == 0 || chosen >= numbers.size()) return;
        Thing& thing = things_[numbers[chosen]];
        mention(thing, i, i + 1);
        thing.subject = acts;
        thing.possessor = possessive;
        thing.first = false;
        thing.meant_last[static_cast<std::size_t>(kind)] = true;
        things_with_pronoun_.push_back(numbers[chosen]);
        if (things_with_pronoun_.size() > 8) things_with_pronoun_.erase(things_with_pronoun_.begin());
        if (thing.gender == Gender::Unknown && kind == PronounKind::He) thing.gender = Gender::Male;
        if (thing.gender == Gender::Unknown && kind == PronounKind::She) thing.gender = Gender::Female;
        recent(numbers[chosen]);
    }

    static void set(PronounChoice& choice, Sign sign, bool holds) {
        if (holds) choice.signs |= std::uint64_t{1} << static_cast<unsigned>(sign);
    }

    void describe_nothing(PronounCase& found, const std::vector<std::size_t>& numbers, bool object,
                          bool possessive) const {
        auto& choice = found.choices.front();
        const auto i = found.token;
        bool near = false;
        for (std::size_t c = 1; c < numbers.size(); ++c)
            near = near || sentence_ - things_[numbers[c]].sentence < 2;
        set(choice, Sign::Nothing, true);
        set(choice, Sign::NothingQuoted, quoted_[i] != 0);
        set(choice, Sign::NothingStrangerNear, stranger(found.kind) > last_mention(numbers));
        set(choice, Sign::NothingNobodyNear, !near);
        set(choice, Sign::NothingOnlyOne, numbers.size() == 2);
        set(choice, Sign::NothingFirst, i == range_.begin);
        set(choice, Sign::NothingObject, object);
        set(choice, Sign::NothingPossessive, possessive);
        const bool empty = relation(i, i + 1) == Relation::Expl;
        set(choice, Sign::NothingVerbOfWeather,
            found.kind == PronounKind::It &&
                (empty ||
                 r_.is_any(i + 1, {"is", "'s", "was", "would", "will", "seems", "seemed", "takes", "took",
                                   "appears", "turns", "might", "may"}) ||
                 r_.is_any(i + 1, {"to", "that", ".", ",", "?"})));
    }
    std::uint32_t last_mention(const std::vector<std::size_t>& numbers) const {
        return numbers.size() < 2 ? 0 : things_[numbers[1]].token;
    }

    void describe(PronounCase& found, std::size_t c, const Thing& thing, bool acts, bool object,
                  bool possessive) const {
        auto& choice = found.choices[c];
        const auto kind = static_cast<std::size_t>(found.kind);
        const auto back = sentence_ - thing.sentence;
        set(choice, Sign::SameSentence, back == 0);
        set(choice, Sign::OneBack, back == 1);
        set(choice, Sign::TwoBack, back == 2);
        set(choice, Sign::FurtherBack, back > 2 && back <= 5);
        set(choice, Sign::FarBack, back > 5);
        set(choice, Sign::SameParagraph, thing.paragraph == paragraph_);
        set(choice, Sign::LastWasPronoun, thing.meant_last[kind]);
        set(choice, Sign::LastWasSubject, thing.subject);
        set(choice, Sign::LastWasFirst, thing.first);
        set(choice, Sign::LastWasGoverned, thing.governed);
        set(choice, Sign::LastWasPossessor, thing.possessor);
        set(choice, Sign::LastWasHeading, thing.heading);
        set(choice, Sign::Nearest, c == 1);
        set(choice, Sign::Second, c == 2);
        set(choice, Sign::Third, c > 2);
        set(choice, Sign::Only, found.choices.size() == 2);
        set(choice, Sign::MostOften, thing.mentions == most_);
        set(choice, Sign::Once, thing.mentions == 1);
        set(choice, Sign::Few, thing.mentions > 1 && thing.mentions < 4);
        set(choice, Sign::Often, thing.mentions >= 4 && thing.mentions < 10);
        set(choice, Sign::VeryOften, thing.mentions >= 10);
        set(choice, Sign::GenderKnown, thing.gender == Gender::Male || thing.gender == Gender::Female);
        set(choice, Sign::GenderUnknown, thing.gender == Gender::Unknown);
        set(choice, Sign::FullName, thing.full_name);
        set(choice, Sign::SubjectToSubject, acts && thing.subject);
        set(choice, Sign::SubjectBeforeObject,
            object && thing.subject && back == 0 && of_one_verb(thing.head, found.token));
        set(choice, Sign::PossessiveSameSentence, possessive && back == 0);
        set(choice, Sign::AcrossQuote, thing.quoted != (quoted_[found.token] != 0));
        set(choice, Sign::Person, thing.type == EntityType::Person);
        set(choice, Sign::Organization, thing.type == EntityType::Organization);
        set(choice, Sign::Place, thing.type == EntityType::Place);
        set(choice, Sign::People, thing.type == EntityType::Nationality || thing.type == EntityType::Other);
        set(choice, Sign::Stranger, stranger(found.kind) > thing.token);
    }

    const Reading& r_;
    const std::function<std::size_t(const PronounCase&)>& choose_;
    std::vector<std::uint8_t> quoted_;
    std::vector<Thing> things_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::vector<std::size_t> recent_; ///< things, the one mentioned last in front; bounded
    std::vector<std::size_t> things_with_pronoun_;
    std::uint32_t most_ = 0;
    std::array<std::uint32_t, 2>
        stranger_{}; ///< token after the last one without a name that he, she may mean
    std::uint32_t sentence_ = 0;
    std::uint32_t paragraph_ = 0;
    bool named_here_ = false;
    TokenRange range_;
};

} // namespace

void for_each_pronoun(const Reading& reading, const std::function<std::size_t(const PronounCase&)>& choose) {
    Pronouns(reading, choose).run();
}

std::size_t best_choice(const PronounCase& pronoun, const PronounWeights& weights) {
    const auto& row = weights[static_cast<std::size_t>(pronoun.kind)];
    std::size_t best = 0;
    std::int32_t most = 0;
    for (std::size_t c = 0; c < pronoun.choices.size(); ++c) {
        std::int32_t score = 0;
        for (std::size_t sign = 0; sign < signs; ++sign)
            if ((pronoun.choices[c].signs >> sign & 1U) != 0) score += row[sign];
        if (c == 0 || score > most) {
            best = c;
            most = score;
        }
    }
    return best;
}

} // namespace factlint::analyse
