#include "report/rule_families.hpp"

#include <array>
#include <utility>

namespace factlint::report {
namespace {

struct Family {
    std::string_view prefix;
    std::string_view title;
    std::string_view description;
};

// The longest prefix that fits wins, so single codes stand before their family.
constexpr std::array<Family, 9> families{{
    {"FL1001", "Contradiction", "Two sources say things that cannot both be true."},
    {"FL1002", "Disputed",
     "One source states what another reports as denied, or reports what another denies."},
    {"FL1008", "Altered copy",
     "Copies of one text have another figure, name, date or negation in otherwise the same sentence."},
    {"FL1009", "Corrected copy",
     "A later copy of a text has another figure, name, date or negation in otherwise the same sentence."},
    {"FL1", "Sources disagree", "Passages of two sources do not fit together."},
    {"FL2", "Unsupported or loaded statement",
     "The wording asks for trust that the text does not earn: no source, no figure, or a judgement."},
    {"FL3", "Citation", "What the text leans on could not be found, or does not say what the text says."},
    {"FL4", "Source", "Something about the source that a reader should know."},
    {"FL", "Finding", "Something in the text that a person should look at."},
}};

constexpr std::array<std::pair<Relation, std::string_view>, 8> relations{{
    {Relation::Contradiction, "Contradiction"},
    {Relation::Disputed, "Disputed"},
    {Relation::Framing, "Framed differently"},
    {Relation::Misquote, "Quoted differently"},
    {Relation::Superseded, "Superseded"},
    {Relation::ModalityGap, "Stated more firmly"},
    {Relation::Imprecise, "Less precise"},
    {Relation::Altered, "Altered copy"},
}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> detectors{{
    {"agent", "Who did it"},
    {"altered-copy", "Altered copy"},
    {"antonym", "Opposite words"},
    {"attribution", "Who said it"},
    {"date", "Different dates"},
    {"framing", "Different framing"},
    {"location", "Different places"},
    {"negation", "Said and denied"},
    {"number", "Different numbers"},
    {"place", "Different places"},
    {"quotation", "Different wording"},
    {"topic", "Opposite sides"},
}};

} // namespace

std::string_view relation_title(Relation relation) {
    for (const auto& [each, title] : relations)
        if (each == relation) return title;
    return {};
}

std::string detector_title(std::string_view detector) {
    for (const auto& [each, title] : detectors)
        if (each == detector) return std::string(title);
    return title_of_id(detector);
}

RuleText family_text(const Finding& finding) {
    for (const Family& family : families)
        if (finding.code.starts_with(family.prefix))
            return {std::string(family.title), std::string(family.description), {}};
    const auto slash = finding.rule.find_last_of('/');
    return {title_of_id(slash == std::string::npos ? finding.rule : finding.rule.substr(slash + 1)),
            std::string(families.back().description),
            {}};
}

} // namespace factlint::report
