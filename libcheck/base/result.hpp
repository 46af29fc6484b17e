// Result<T>: a value or an Error. What can fail returns one; FACTLINT_TRY hands the error up.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace factlint {

/// What went wrong, where, and what would be right. Carries no colour and no trailing newline.
struct Error {
    std::string place;   ///< "file:line:col", "file:line", "file" or empty when there is none
    std::string message; ///< what is wrong, in one sentence without a full stop
    std::string hint;    ///< what would be right; may be empty
    std::string
        excerpt; ///< the offending line and a marker under the word; may be empty, may hold one newline

    /// "place: message (hint)" and, where there is one, the excerpt on the lines below.
    std::string text() const;
};

template<typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// `return fail("no such rule", "rules/a.yaml:3:1");`
inline tl::unexpected<Error> fail(std::string message, std::string place = {}, std::string hint = {}) {
    return tl::unexpected<Error>(Error{std::move(place), std::move(message), std::move(hint), {}});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace factlint

// The value of a Result, or return its error from the enclosing function. A statement expression, as in
// SerenityOS' TRY: GCC and Clang have it, and the builds of this project are with one of them. The name
// carries the line, so that one inside a lambda inside another does not shadow it.
// NOLINTBEGIN(bugprone-macro-parentheses): a name that is declared takes none.
#define FACTLINT_JOIN_WORDS(a, b) a##b
#define FACTLINT_JOIN(a, b) FACTLINT_JOIN_WORDS(a, b)
#define FACTLINT_TRY_AS(name, expression)                                                                    \
    __extension__({                                                                                          \
        auto&& name = (expression);                                                                          \
        if (!name) return ::tl::unexpected<::factlint::Error>(std::move(name).error());                      \
        *std::move(name);                                                                                    \
    })
#define FACTLINT_TRY(expression) FACTLINT_TRY_AS(FACTLINT_JOIN(factlint_result_, __LINE__), expression)

// The same for a Status, which has no value.
#define FACTLINT_CHECK_AS(name, expression)                                                                  \
    do {                                                                                                     \
        auto&& name = (expression);                                                                          \
        if (!name) return ::tl::unexpected<::factlint::Error>(std::move(name).error());                      \
    } while (false)
#define FACTLINT_CHECK(expression) FACTLINT_CHECK_AS(FACTLINT_JOIN(factlint_status_, __LINE__), expression)
// NOLINTEND(bugprone-macro-parentheses)
