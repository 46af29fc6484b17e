#include "flags/suppressions.hpp"

#include "base/ascii.hpp"
#include "base/yaml.hpp"
#include "rules/engine.hpp"

#include <algorithm>

namespace factlint::flags {
namespace {

// The paragraph around the comment, or the next one when nothing else stands in it.
Span covered(std::string_view body, Span comment) {
    const std::size_t before = body.rfind("\n\n", comment.begin);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 2;
    std::size_t end = std::min(body.find("\n\n", comment.end), body.size());
    const bool alone = ascii::trim(body.substr(begin, comment.begin - begin)).empty() &&
                       ascii::trim(body.substr(comment.end, end - comment.end)).empty();
    if (!alone) return make_span(comment.end, end);
    while (end < body.size() && ascii::is_space(body[end])) ++end;
    return make_span(end, std::min(body.find("\n\n", end), body.size()));
}

bool known(const rules::RuleSet& rules, std::string_view name) {
    return std::any_of(rules.rules().begin(), rules.rules().end(),
                       [&](const auto& r) { return name == r.rule.id || name == r.rule.pack(); });
}

} // namespace

bool Suppression::names(std::string_view id) const {
    return rule == id || rule == id.substr(0, id.find('/'));
}

Suppressions suppressions_in(std::string_view body, const rules::RuleSet& rules) {
    constexpr std::string_view word = "factlint-ignore";
    Suppressions out;
    for (const Span comment : rules::comments_in(body)) {
        std::string_view inner = comment.in(body);
        inner = ascii::trim(inner.substr(4, inner.size() - 7));
        if (inner.substr(0, word.size()) != word) continue;
        inner = ascii::trim(inner.substr(word.size()));
        const std::size_t colon = inner.find(':');
        const std::string name(ascii::trim(inner.substr(0, colon)));
        const std::string reason(colon == std::string_view::npos ? "" : ascii::trim(inner.substr(colon + 1)));
        if (name.empty() || reason.empty()) {
            out.problems.push_back({comment, "factlint-ignore needs a rule and a reason: "
                                             "<!-- factlint-ignore pack/id: reason -->"});
            continue;
        }
        if (!known(rules, name)) {
            std::vector<std::string_view> ids;
            for (const auto& r : rules.rules()) ids.push_back(r.rule.id);
            const std::string near = yaml::nearest(name, ids);
            out.problems.push_back({comment, "factlint-ignore names '" + name +
                                                 "', which is no rule in force" +
                                                 (near.empty() ? "" : "; did you mean '" + near + "'?")});
            continue;
        }
        out.list.push_back({comment, covered(body, comment), name, reason, false});
    }
    return out;
}

} // namespace factlint::flags
