// Names of one document and the things they mean: a full name and later its last word, letters in brackets
// and the body they stand for, a name that is spelt a little wrong. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace factlint::analyse {

class DocumentNames {
  public:
    explicit DocumentNames(const Reading& reading) : r_(reading) {}

    /// Makes a full name known before its turn comes, so that a headline's "Ruiz" finds "Ana Ruiz" below.
    void announce_person(std::string_view name);
    /// "Shanghai Cooperation Organization (SCO)": from here on the letters mean what the owner means.
    void add_alias(std::string_view letters, const Entity& owner);

    /// Gives an entity its id and fullest name, and its type where the document knows better. `words` are its
    /// words with single spaces; mentions come in the order of the text.
    void identify(Entity& entity, std::string_view words);
    /// Remembers a name that the lexicon knows.
    void remember(const Entity& entity);

    /// "Ana-María Ruiz" -> "ana-maria-ruiz"
    static std::string slug(std::string_view name);

  private:
    struct Named {
        std::string id;
        std::string name;
        std::size_t mention = 0; ///< number of the last one
    };
    using People = std::vector<Named>;

    void remember_person(const std::string& id, const std::string& name, std::size_t mention);
    const Named* person_of(const std::string& word) const;
    const Named* body_of(std::string_view words, EntityType type) const;
    const Named* respelt(std::string_view words) const;
    bool misspelt(std::string_view said, std::string_view known) const;

    const Reading& r_;
    std::size_t mentions_ = 0;
    std::unordered_map<std::string, People> people_; ///< by last and by first word of the name
    std::unordered_map<std::string, std::vector<std::string>> announced_; ///< full names by their last word
    std::unordered_map<std::string, std::pair<std::string, EntityType>> aliases_; ///< letters -> id, type
    std::unordered_map<std::string, std::string> names_;                          ///< id -> fullest name
    std::map<std::string, Named> bodies_; ///< bodies and places of several words, by their initials
    std::vector<Named> full_names_;       ///< of people, for names that are spelt wrong; bounded
};

} // namespace factlint::analyse
