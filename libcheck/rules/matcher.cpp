#include "rules/matcher.hpp"

#include <algorithm>

namespace factlint::rules {

Result<std::vector<Span>> spans_in_sentence(const std::vector<Pattern>& patterns,
                                            const analyse::Document& document, std::size_t sentence) {
    const Span within = document.sentences()[sentence].span;
    std::vector<Span> out;
    for (const Pattern& pattern : patterns)
        for (const Span span : FACTLINT_TRY(pattern.find_all(within.in(document.text()))))
            out.push_back({span.begin + within.begin, span.end + within.begin});
    // Of overlapping spans the first stands, and of those that start together the longest.
    std::sort(out.begin(), out.end(),
              [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<Span> apart;
    for (const Span span : out)
        if (apart.empty() || apart.back().end <= span.begin) apart.push_back(span);
    return apart;
}

} // namespace factlint::rules
