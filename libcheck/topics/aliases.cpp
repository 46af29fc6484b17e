#include "topics/aliases.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace factlint::topics {
namespace {

class AliasReader {
  public:
    AliasReader(const yaml::File& file, const yaml::Node& node, Vocabulary& vocabulary,
                const lexicon::Lexicon* lexicon)
        : file_(file), node_(node), vocabulary_(vocabulary), lexicon_(lexicon) {}

    Result<std::map<std::string, SetId, std::less<>>> read() {
        if (node_.kind != yaml::NodeKind::Map)
            return fail(
                file_.error_at(node_, "aliases is not a map", "write each as name: [word, Other Name]"));
        for (const auto& [name, list] : node_.members) {
            const bool good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
                return ascii::is_alnum(c) || c == '-' || c == '_';
            });
            if (name == "anyone")
                return fail(file_.error_at(
                    list, "<anyone> is there already: any person, organisation, state or office",
                    "give the alias another name"));
            if (!good)
                return fail(file_.error_at(list, "'" + name + "' is no name of an alias",
                                           "letters, digits and hyphens: russian-side"));
        }
        // Depth is bounded by the number of aliases in the file; a cycle is noticed before it is walked.
        for (const auto& [name, list] : node_.members) {
            std::vector<std::string> open;
            FACTLINT_CHECK(resolve(name, list, open));
        }
        done_.emplace("anyone", Vocabulary::anyone);
        return std::move(done_);
    }

  private:
    static constexpr std::size_t deepest = 16;

    Status resolve(const std::string& name, const yaml::Node& list, std::vector<std::string>& open) {
        if (done_.contains(name)) return {};
        if (std::find(open.begin(), open.end(), name) != open.end()) {
            std::string way;
            for (const std::string& each : open) way += each + " -> ";
            return fail(file_.error_at(list, "alias '" + name + "' contains itself: " + way + name,
                                       "take one of these references out"));
        }
        if (open.size() >= deepest)
            return fail(
                file_.error_at(list, "aliases refer to each other more than 16 deep", "flatten them"));
        open.push_back(name);
        const SetId set = vocabulary_.new_set();
        std::vector<const yaml::Node*> items;
        if (list.kind == yaml::NodeKind::List)
            for (const yaml::Node& item : list.items) items.push_back(&item);
        else
            items.push_back(&list);
        for (const yaml::Node* item : items) FACTLINT_CHECK(add(set, name, *item, open));
        if (vocabulary_.empty(set))
            return fail(file_.error_at(list, "alias '" + name + "' has no word, so it can match nothing",
                                       "list at least one name or word"));
        done_.emplace(name, set);
        open.pop_back();
        return {};
    }

    Status add(SetId set, const std::string& name, const yaml::Node& item, std::vector<std::string>& open) {
        const auto read = file_.as_string(item, "alias " + name);
        if (!read) return fail(read.error());
        const std::string& text = *read;
        if (text.starts_with('<') && text.ends_with('>')) {
            const std::string other = text.substr(1, text.size() - 2);
            const yaml::Node* list = node_.find(other);
            if (list == nullptr) {
                std::vector<std::string_view> known;
                for (const auto& [each, unused] : node_.members) known.push_back(each);
                const std::string near = yaml::nearest(other, known);
                return fail(
                    file_.error_at(item, "no alias is called '" + other + "'",
                                   near.empty() ? "write it under aliases" : "did you mean <" + near + ">?"));
            }
            FACTLINT_CHECK(resolve(other, *list, open));
            vocabulary_.add_all(set, done_.find(other)->second);
            return {};
        }
        if (text.starts_with("id:")) {
            const std::string id = text.substr(3);
            if (lexicon_ != nullptr && lexicon_->by_id(id) == nullptr)
                return fail(file_.error_at(item, "the lexicon has no entity '" + id + "'",
                                           "write the name itself instead, as in an article"));
            vocabulary_.add_entity(set, id);
            return {};
        }
        if (!Vocabulary::can_occur(text))
            return fail(file_.error_at(item, "'" + text + "' is no word, so it can match nothing",
                                       "write a name or a word as it stands in an article, without commas, "
                                       "quotation marks and the like"));
        vocabulary_.add_phrase(set, text);
        return {};
    }

    const yaml::File& file_;
    const yaml::Node& node_;
    Vocabulary& vocabulary_;
    const lexicon::Lexicon* lexicon_;
    std::map<std::string, SetId, std::less<>> done_;
};

} // namespace

Result<std::map<std::string, SetId, std::less<>>> read_aliases(const yaml::File& file, const yaml::Node& node,
                                                               Vocabulary& vocabulary,
                                                               const lexicon::Lexicon* lexicon) {
    return AliasReader(file, node, vocabulary, lexicon).read();
}

} // namespace factlint::topics
