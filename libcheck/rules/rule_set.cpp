#include "rules/rule_set.hpp"

#include "base/files.hpp"
#include "base/hash.hpp"
#include "rules/examples.hpp"
#include "rules/prefilter.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace factlint::rules {
namespace {

constexpr std::array<std::string_view, 4> other_data = {"lexicon", "sources", "topics", "weights"};
constexpr std::size_t no_rule = static_cast<std::size_t>(-1);

std::vector<Pattern> condition_patterns(const Rule& rule) {
    std::vector<Pattern> out;
    for (const auto* list :
         {&rule.unless.overlapping, &rule.unless.sentence, &rule.unless.window, &rule.unless.article})
        out.insert(out.end(), list->begin(), list->end());
    for (const TextCondition& condition : rule.when.texts)
        out.insert(out.end(), condition.patterns.begin(), condition.patterns.end());
    return out;
}

std::string place_of(const Rule& rule) {
    return rule.file + ":" + std::to_string(rule.line) + ":" + std::to_string(rule.column);
}

bool names(std::string_view name, const Rule& rule) { return name == rule.id || name == rule.pack(); }

} // namespace

/// Collects files, then checks them against each other and makes the set.
class RuleSetBuilder {
  public:
    Status add_folder(const std::filesystem::path& folder) {
        for (const auto& path : FACTLINT_TRY(list_files(folder))) {
            const auto inside = path.lexically_relative(folder);
            const std::string top = inside.empty() ? "" : inside.begin()->string();
            if (std::find(other_data.begin(), other_data.end(), top) != other_data.end()) continue;
            if (path.extension() != ".yaml" && path.extension() != ".yml" && path != folder) continue;
            FACTLINT_CHECK(
                add_text(path.generic_string(), FACTLINT_TRY(read_file(path, std::size_t{4} << 20U))));
        }
        return {};
    }

    Status add_text(const std::string& name, std::string text) {
        hash_ = combine(hash_, hash64(text));
        const yaml::File file = FACTLINT_TRY(yaml::File::parse(name, std::move(text)));
        LoadedRule loaded = FACTLINT_TRY(read_rule(file));
        const auto refuse_second = [&](std::map<std::string, std::string>& seen, const std::string& value,
                                       const std::string& what) -> Status {
            const auto [at, fresh] = seen.emplace(value, place_of(loaded.rule));
            if (fresh) return {};
            const yaml::Node* node = file.root().find(what);
            return fail(file.error_at(*node, what + " '" + value + "' is taken",
                                      "the first one is at " + at->second));
        };
        FACTLINT_CHECK(refuse_second(ids_, loaded.rule.id, "id"));
        FACTLINT_CHECK(refuse_second(codes_, loaded.rule.code, "code"));
        rules_.push_back(std::move(loaded));
        return {};
    }

    Result<std::shared_ptr<const RuleSet>> finish(const LoadOptions& options) {
        FACTLINT_CHECK(apply(options));
        std::sort(rules_.begin(), rules_.end(),
                  [](const LoadedRule& a, const LoadedRule& b) { return a.rule.id < b.rule.id; });
        auto set = std::make_shared<RuleSet>();
        set->rules_ = std::move(rules_);
        std::vector<std::string> patterns;
        const auto add = [&](const std::vector<Pattern>& list, std::size_t owner) {
            for (const Pattern& pattern : list) {
                patterns.push_back(pattern.coarse());
                set->owners_.push_back(owner);
            }
        };
        for (std::size_t i = 0; i < set->rules_.size(); ++i) {
            add(set->rules_[i].matcher->patterns(), i);
            // Patterns of conditions wake no rule; they are in the set so that a wrong one is found now.
            add(set->rules_[i].matcher->more_patterns(), no_rule);
            add(condition_patterns(set->rules_[i].rule), no_rule);
        }
        Result<RegexSet> prefilter = RegexSet::build(patterns, Case::Sensitive);
        if (!prefilter) return fail(wrong_pattern(*set, prefilter.error()));
        set->prefilter_ = *std::move(prefilter);
        set->version_ = hex64(hash_);
        return set;
    }

  private:
    Status apply(const LoadOptions& options) {
        const auto check_known = [&](const std::string& name) -> Status {
            if (std::any_of(rules_.begin(), rules_.end(),
                            [&](const LoadedRule& r) { return names(name, r.rule); }))
                return {};
            std::vector<std::string_view> known;
            for (const LoadedRule& r : rules_) known.push_back(r.rule.id);
            for (const LoadedRule& r : rules_) known.push_back(r.rule.pack());
            const std::string near = yaml::nearest(name, known);
            return fail("there is no rule or pack '" + name + "'", {},
                        near.empty() ? "factlint rules list names them" : "did you mean '" + near + "'?");
        };
        for (const auto& [name, level] : options.levels) {
            FACTLINT_CHECK(check_known(name));
            hash_ = combine(hash_, hash64(name + "=" + std::string(name_of(level))));
            for (LoadedRule& r : rules_)
                if (names(name, r.rule)) r.rule.level = level;
        }
        for (const std::string& name : options.disabled) FACTLINT_CHECK(check_known(name));
        for (const std::string& name : options.disabled) {
            hash_ = combine(hash_, hash64("-" + name));
            std::erase_if(rules_, [&](const LoadedRule& r) { return names(name, r.rule); });
        }
        return {};
    }

    // The set says that one of its patterns is wrong, not which.
    static Error wrong_pattern(const RuleSet& set, const Error& of_set) {
        for (const LoadedRule& loaded : set.rules()) {
            std::vector<Pattern> all = loaded.matcher->patterns();
            for (const auto& list : {loaded.matcher->more_patterns(), condition_patterns(loaded.rule)})
                all.insert(all.end(), list.begin(), list.end());
            for (const Pattern& pattern : all) {
                const Status status = pattern.compile();
                if (status) continue;
                const PatternPlace place = pattern.place();
                if (const auto file = yaml::File::load(loaded.rule.file); file && place.line != 0)
                    return file->error_at(place.line, place.column, place.width, status.error().message,
                                          status.error().hint);
                return Error{loaded.rule.file + ":" + std::to_string(place.line) + ":" +
                                 std::to_string(place.column),
                             status.error().message,
                             status.error().hint,
                             {}};
            }
        }
        return of_set;
    }

    std::vector<LoadedRule> rules_;
    std::map<std::string, std::string> ids_;
    std::map<std::string, std::string> codes_;
    std::uint64_t hash_ = 0;
};

namespace {

// The rules of the user's own folders against their examples; the first that fails is the error.
Status check_examples(const RuleSet& all, const LoadOptions& options) {
    if (options.user_folders.empty() || options.lexicon == nullptr) return {};
    const auto is_users = [&](const Rule& rule) {
        const std::filesystem::path file(rule.file);
        return std::any_of(options.user_folders.begin(), options.user_folders.end(), [&](const auto& folder) {
            const auto inside = file.lexically_relative(folder);
            return !inside.empty() && *inside.begin() != "..";
        });
    };
    for (const LoadedRule& loaded : all.rules()) {
        if (!is_users(loaded.rule)) continue;
        const auto failures = run_examples(all, loaded, options.lexicon);
        if (!failures.empty()) return fail(failures.front().error());
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const RuleSet>> RuleSet::load(const std::vector<std::filesystem::path>& folders,
                                                     const LoadOptions& options) {
    RuleSetBuilder builder;
    for (const auto& folder : folders) FACTLINT_CHECK(builder.add_folder(folder));
    for (const auto& folder : options.user_folders) FACTLINT_CHECK(builder.add_folder(folder));
    auto set = FACTLINT_TRY(builder.finish(options));
    FACTLINT_CHECK(check_examples(*set, options));
    return set;
}

Result<std::shared_ptr<const RuleSet>>
RuleSet::parse(const std::vector<std::pair<std::string, std::string>>& files, const LoadOptions& options) {
    RuleSetBuilder builder;
    for (const auto& [name, text] : files) FACTLINT_CHECK(builder.add_text(name, text));
    return builder.finish(options);
}

const LoadedRule* RuleSet::find(std::string_view id) const {
    const auto at =
        std::lower_bound(rules_.begin(), rules_.end(), id,
                         [](const LoadedRule& r, std::string_view wanted) { return r.rule.id < wanted; });
    return at != rules_.end() && at->rule.id == id ? &*at : nullptr;
}

std::vector<std::string> RuleSet::packs() const {
    std::vector<std::string> out;
    for (const LoadedRule& loaded : rules_)
        if (out.empty() || out.back() != loaded.rule.pack()) out.emplace_back(loaded.rule.pack());
    return out;
}

Result<std::vector<std::size_t>> RuleSet::rules_that_may_match(std::string_view text) const {
    std::vector<std::size_t> out;
    for (const int pattern : FACTLINT_TRY(prefilter_.matches(coarse_text(text)))) {
        const std::size_t owner = owners_[static_cast<std::size_t>(pattern)];
        if (owner != no_rule && (out.empty() || out.back() != owner)) out.push_back(owner);
    }
    return out;
}

} // namespace factlint::rules
