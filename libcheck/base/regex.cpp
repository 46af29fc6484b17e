#include "base/regex.hpp"

#include "base/regex_dialect.hpp"

#include <boost/regex.hpp>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <locale>

namespace factlint {
namespace {

// RE2 is the stricter reader of the two: what it takes has no look-around and no back-references.
RE2::Options dialect(Case letter_case) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(letter_case == Case::Sensitive);
    options.set_never_capture(true);
    return options;
}

Status check_dialect(std::string_view pattern, Case letter_case) {
    const RE2 re2(std::string(pattern), dialect(letter_case));
    if (!re2.ok())
        return fail("pattern is outside the dialect: " + re2.error(), {},
                    "no look-around, no back-references; see docs/rules.md");
    return {};
}

bool is_continuation_at(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

} // namespace

struct Regex::Compiled {
    boost::regex expression;
};

Result<Regex> Regex::compile(std::string_view pattern, Case letter_case) {
    FACTLINT_CHECK(check_dialect(pattern, letter_case));
    const std::string bytes = FACTLINT_TRY(spell_for_bytes(pattern, letter_case));
    auto compiled = std::make_shared<Compiled>();
    try {
        compiled->expression.imbue(std::locale::classic());
        auto flags = boost::regex::perl | boost::regex::optimize;
        if (letter_case == Case::Ignored) flags |= boost::regex::icase;
        compiled->expression.assign(bytes.data(), bytes.data() + bytes.size(), flags);
    } catch (const boost::regex_error& error) {
        return fail(std::string("pattern cannot be compiled: ") + error.what());
    }
    Regex out;
    out.compiled_ = std::move(compiled);
    return out;
}

Result<std::vector<RegexMatch>> Regex::find_all(std::string_view text) const {
    std::vector<RegexMatch> out;
    try {
        const char* const begin = text.data();
        const auto span_of = [&](const auto& sub) {
            if (!sub.matched) return Span{};
            return make_span(static_cast<std::size_t>(sub.first - begin),
                             static_cast<std::size_t>(sub.second - begin));
        };
        boost::cregex_iterator at(begin, begin + text.size(), compiled_->expression);
        for (const boost::cregex_iterator end; at != end; ++at) {
            RegexMatch match{span_of((*at)[0]), {}};
            // The engine sees bytes: nothing at all is also found in the middle of a character.
            if (match.span.empty() && is_continuation_at(text, match.span.begin)) continue;
            for (std::size_t group = 1; group < at->size(); ++group)
                match.groups.push_back(span_of((*at)[static_cast<int>(group)]));
            out.push_back(std::move(match));
        }
    } catch (const std::runtime_error& error) {
        return fail(std::string("pattern is too ambiguous for this text: ") + error.what());
    }
    return out;
}

Result<bool> Regex::occurs_in(std::string_view text) const {
    try {
        return boost::regex_search(text.data(), text.data() + text.size(), compiled_->expression);
    } catch (const std::runtime_error& error) {
        return fail(std::string("pattern is too ambiguous for this text: ") + error.what());
    }
}

struct RegexSet::Compiled {
    RE2::Set set;
    bool empty = false;
};

Result<RegexSet> RegexSet::build(const std::vector<std::string>& patterns, Case letter_case,
                                 std::int64_t memory) {
    RE2::Options options = dialect(letter_case);
    options.set_max_mem(memory);
    auto compiled =
        std::make_shared<Compiled>(Compiled{RE2::Set(options, RE2::UNANCHORED), patterns.empty()});
    for (const std::string& pattern : patterns) {
        std::string error;
        if (compiled->set.Add(pattern, &error) < 0) return fail("pattern is outside the dialect: " + error);
    }
    if (!patterns.empty() && !compiled->set.Compile())
        return fail("the patterns together need more memory than allowed");
    RegexSet out;
    out.compiled_ = std::move(compiled);
    return out;
}

Result<std::vector<int>> RegexSet::matches(std::string_view text) const {
    std::vector<int> out;
    if (compiled_->empty) return out;
    RE2::Set::ErrorInfo info{};
    // By pointer and size: the string_view of RE2's newer releases need not be the standard one.
    if (!compiled_->set.Match({text.data(), text.size()}, &out, &info) && info.kind != RE2::Set::kNoError)
        return fail("the set of patterns ran out of memory on this text");
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace factlint
