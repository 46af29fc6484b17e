#include "analyse/question.hpp"

namespace factlint::analyse {

bool is_question(const Document& document, std::uint32_t sentence) {
    const TokenRange range = document.sentences()[sentence].tokens;
    for (auto i = range.end; i > range.begin; --i) {
        const Token& token = document.tokens()[i - 1];
        if (document.words(token).starts_with('?')) return true;
        if (token.tag != Tag::Punct) return false;
    }
    return false;
}

} // namespace factlint::analyse
