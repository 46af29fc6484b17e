// The tables of a lexicon while they are filled and after. Only the reader writes; Lexicon shows them to
// others.
#pragma once

#include "base/result.hpp"
#include "lexicon/lexicon.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace factlint::lexicon {

/// Names as they are compared: lower case, hyphens and runs of space as one space, typographic apostrophes
/// straight. "North–South  Gas Pipeline" -> "north south gas pipeline"
std::string normal_name(std::string_view name);

/// Where something was read, for messages.
struct Source {
    const std::string* file = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0; ///< in characters; 0 leaves it out
    std::string text() const;
};

class Tables final : public Lexicon {
  public:
    Tables();
    const Entry* find(std::string_view name) const override;
    const Entry* by_id(std::string_view id) const override;
    int longest_from(std::string_view first_word) const override;
    bool in_list(std::string_view list, std::string_view word) const override;
    const std::vector<std::string>& list(std::string_view list) const override;
    const WordForm* form(std::string_view word) const override;
    std::uint64_t list_bit(std::string_view list) const override;
    const Unit* unit(std::string_view name) const override;
    const std::vector<Pole>& poles(std::string_view lemma) const override;
    std::string_view axis_name(std::uint32_t axis) const override;
    const NameWeights* name_weights() const override { return name_weights_ ? &*name_weights_ : nullptr; }
    std::string version() const override;
    const syntax::Model& model() const override { return *model_; }
    const std::vector<Member>& memberships(std::string_view lemma) const override;
    std::string_view class_name(std::uint32_t number) const override;
    const std::vector<std::uint32_t>& meanings(std::string_view lemma) const override;
    bool is_kind_of(std::string_view lemma, std::string_view general) const override;
    const std::vector<std::uint32_t>& event_kinds(std::string_view words) const override;
    std::string_view event_kind_name(std::uint32_t kind) const override { return event_kinds_[kind]; }
    void use(std::shared_ptr<const syntax::Model> model);

    /// An entry with this id; made when there is none. A second declaration of an id adds names to it.
    Result<Entry*> declare(std::string_view id, EntityType type, std::string_view name, const Source& source);
    /// Errors when the name already means something else.
    Status add_name(std::string_view name, Entry* entry, const Source& source);
    void add_to_list(std::string_view list, std::string_view word);
    void open_list(std::string_view list);
    /// The list is asked by its name alone: it gets no bit, and its words are no words of the lexicon.
    void ask_by_name(std::string_view list);
    WordForm& word(std::string_view lower);
    void add_verb(std::string_view base);
    void add_irregular_verb(std::string_view base, std::string_view past, std::string_view participle);
    Status add_unit(std::string_view name, const Unit& unit, const Source& source);
    std::uint32_t add_axis(std::string_view name);
    void add_pole(std::string_view lemma, Pole pole);
    std::uint32_t add_class(std::string_view name);
    void add_member(std::string_view lemma, Member member);
    void add_meaning(const std::vector<std::string_view>& lemmas);
    void add_kind(std::string_view general, std::string_view lemma);
    std::uint32_t add_event_kind(std::string_view name);
    void add_event_word(std::string_view words, std::uint32_t kind);
    void set_name_weights(NameWeights weights) { name_weights_ = std::move(weights); }
    void add_to_version(std::string_view bytes);
    /// Gives words their list bits and checks that stands_for and country lead somewhere and never in a
    /// circle.
    Status finish();

    /// A copy of the words that lives as long as the lexicon.
    std::string_view keep(std::string_view words);
    const std::string* keep_file(std::string name);

  private:
    struct List {
        std::vector<std::string> words;
        std::unordered_map<std::string_view, bool> index;
        std::uint64_t bit = 0;
        bool by_name = false;
    };
    struct Name {
        Entry* entry = nullptr;
        Source source;
    };
    std::deque<std::string> strings_;
    std::deque<Entry> entries_;
    std::unordered_map<std::string_view, Entry*> ids_;
    std::unordered_map<const Entry*, Source> declared_;
    std::unordered_map<std::string_view, Name> names_;
    std::unordered_map<std::string_view, int> longest_;
    std::map<std::string, List, std::less<>> lists_;
    std::unordered_map<std::string_view, WordForm> words_;
    std::deque<Unit> units_;
    std::unordered_map<std::string_view, const Unit*> unit_names_;
    std::vector<std::string> axes_;
    std::unordered_map<std::string_view, std::vector<Pole>> poles_;
    std::vector<std::string> classes_;
    std::unordered_map<std::string_view, std::vector<Member>> members_;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> meanings_;
    std::uint32_t meaning_count_ = 0;
    std::unordered_map<std::string_view, std::vector<std::string_view>> generals_;
    std::vector<std::string> event_kinds_;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> event_words_;
    std::shared_ptr<const syntax::Model> model_;
    std::optional<NameWeights> name_weights_;
    std::uint64_t version_ = 0;
};

} // namespace factlint::lexicon
