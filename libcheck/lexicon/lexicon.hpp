// Lexicon: what the program knows about words and names, read once from rules/lexicon and shared by all
// threads.
#pragma once

#include "base/result.hpp"
#include "lexicon/feature_weights.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::syntax {
class Model;
}

namespace factlint::lexicon {

enum class EntityType { Person, Organization, Place, Nationality, Office, Event, Product, Other };

/// A known name. Aliases of one thing share the id, so "Pakistan Stream" and "North-South gas pipeline" meet.
struct Entry {
    std::string id; ///< "country:pakistan", "person:vladimir-putin", "org:un"
    EntityType type = EntityType::Other;
    std::string name;       ///< the name to show
    std::string country;    ///< id of the country it belongs to, or empty
    std::string stands_for; ///< id of what a metonym may mean: "city:islamabad" -> "country:pakistan"
};

/// One end of an axis of opposites: "rise" against "fall" on the axis "direction".
struct Pole {
    std::uint32_t axis = 0;
    int sign = 0; ///< +1 or -1
};

/// A member of a class whose members exclude each other: "red" among the colours. Words of one member
/// ("film", "movie") have the same number.
struct Member {
    std::uint32_t of = 0;
    std::uint32_t number = 0;
    /// Of one kind without excluding each other: "doctor" and "author". See rules/lexicon/siblings.txt.
    bool sibling = false;
};

/// What a word form may be: "left" is an adjective, a noun, and the past or participle of "leave".
struct WordForm {
    enum Form : std::uint8_t { Plain = 1, Third = 2, Past = 4, Participle = 8, Gerund = 16 };
    std::uint32_t tags = 0; ///< bit n is the n-th universal tag in alphabetical order (ADJ is bit 0)
    std::uint8_t first_tag =
        255;                    ///< number of the tag that the word has most often; 255 when nothing is known
    std::uint8_t forms = 0;     ///< of the verb, where it may be one
    std::string_view verb;      ///< lemma as a verb or auxiliary, or empty
    std::string_view noun;      ///< lemma as a noun where it is irregular, or empty
    std::string_view adjective; ///< lemma as an adjective or adverb where it is irregular, or empty
    std::uint64_t lists = 0;    ///< bits as `list_bit` gives them
};

/// A unit of measure: "kilometres" is 1000 of "m".
struct Unit {
    std::string name;    ///< canonical name of the unit as written: "km"
    std::string base;    ///< what values are compared in: "m", "usd", "percent"
    std::string measure; ///< "length", "money", "time" ...
    double factor = 1;
};

/// What was learnt of names: weights of a first and a second reading of a document (rules/weights).
struct NameWeights {
    FeatureWeights first;
    FeatureWeights second;
};

/// Immutable after loading; safe to share. All look-ups take lower-case words and are O(1) or O(length).
class Lexicon {
  public:
    enum class Weights { Read, LeaveOut };
    /// Reads every file of the folder, then the user's own ones, then the weights that stand in the folder
    /// `weights` beside it, unless a trainer asks to leave them out. Errors name file, line, column and what
    /// would be right: a duplicate alias with two meanings, a cycle of stands_for, an unknown type, a file of
    /// weights that is missing or damaged.
    static Result<std::shared_ptr<const Lexicon>>
    load(const std::filesystem::path& folder, const std::vector<std::filesystem::path>& user_files = {},
         Weights weights = Weights::Read);
    virtual ~Lexicon() = default;

    /// The entry of a name of one or more words ("imran khan", lower case, single spaces), or nullptr.
    virtual const Entry* find(std::string_view name) const = 0;
    virtual const Entry* by_id(std::string_view id) const = 0;
    /// The largest number of words in any name that starts with this word; 0 when none does.
    virtual int longest_from(std::string_view first_word) const = 0;

    /// Whether the lemma or phrase is in a named word list: "reporting-verbs", "hedges", "negation-cues",
    /// "abbreviations", "titles", "first-names", "source-nouns", "speculation", "event-nouns", "stop-words"
    /// ... An unknown list is empty.
    virtual bool in_list(std::string_view list, std::string_view word) const = 0;
    virtual const std::vector<std::string>& list(std::string_view list) const = 0;

    /// What is known of a word form (lower case), or nullptr.
    virtual const WordForm* form(std::string_view word) const = 0;
    /// The bit of a list in WordForm::lists, for code that asks often; 0 for an unknown list.
    virtual std::uint64_t list_bit(std::string_view list) const = 0;
    /// A unit by any of its names or symbols ("kilometres", "km", "$"), or nullptr. Symbols are
    /// case-sensitive where the lexicon writes them with capitals.
    virtual const Unit* unit(std::string_view name) const = 0;

    /// The axes on which a lemma has a pole.
    virtual const std::vector<Pole>& poles(std::string_view lemma) const = 0;
    virtual std::string_view axis_name(std::uint32_t axis) const = 0;

    /// What tags and parses: weights/english.model beside the lexicon's folder.
    virtual const syntax::Model& model() const = 0;

    /// What the name model learnt, or nullptr when it was left out.
    virtual const NameWeights* name_weights() const = 0;

    /// Hash of everything that was read, for summary records.
    virtual std::string version() const = 0;

    /// The classes that a lemma is a member of, exclusive ones and those of mere siblings.
    virtual const std::vector<Member>& memberships(std::string_view lemma) const = 0;
    virtual std::string_view class_name(std::uint32_t number) const = 0;
    /// The groups of nearly the same meaning that a lemma is in, ascending.
    virtual const std::vector<std::uint32_t>& meanings(std::string_view lemma) const = 0;
    /// The kinds of events that a lemma or phrase of lemmas speaks of ("pass away": death), ascending.
    virtual const std::vector<std::uint32_t>& event_kinds(std::string_view words) const = 0;
    virtual std::string_view event_kind_name(std::uint32_t kind) const = 0;
    /// Whether the lemma is listed as a kind of the general one: "violin" of "instrument".
    virtual bool is_kind_of(std::string_view lemma, std::string_view general) const = 0;
};

} // namespace factlint::lexicon
