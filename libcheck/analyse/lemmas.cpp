// Lemmas: the lexicon's irregular forms, then endings by tag. "carried" -> "carry", "parties" -> "party".
#include "analyse/reading.hpp"

namespace factlint::analyse {
namespace {

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::string singular(std::string_view word) {
    const auto cut = [&](std::size_t n) { return std::string(word.substr(0, word.size() - n)); };
    if (word.size() < 4 || word.back() != 's' || word.ends_with("ss") || word.ends_with("us") ||
        word.ends_with("is"))
        return std::string(word);
    if (word.ends_with("ies") && word.size() > 4) return cut(3) + "y";
    if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("xes") || word.ends_with("sses") ||
        word.ends_with("zzes"))
        return cut(2);
    return cut(1);
}

/// A verb that no list has, from a regular past or gerund.
std::string unknown_base(std::string_view word, std::size_t tail) {
    std::string stem(word.substr(0, word.size() - tail));
    if (stem.size() < 3) return stem;
    const char last = stem.back();
    const char before = stem[stem.size() - 2];
    if (tail == 2 && last == 'i') {
        stem.back() = 'y';
        return stem;
    }
    if (last == before && last != 'l' && last != 's' && last != 'z' && last != 'f' && !vowel(last)) {
        stem.pop_back();
        return stem;
    }
    const bool silent =
        stem.ends_with("iz") || stem.ends_with("is") || stem.ends_with("at") || stem.ends_with("v") ||
        stem.ends_with("c") || stem.ends_with("dg") || stem.ends_with("rg") || stem.ends_with("u") ||
        stem.ends_with("ag") || stem.ends_with("ur") || stem.ends_with("ir") || stem.ends_with("bl") ||
        stem.ends_with("tl") || stem.ends_with("dl") || stem.ends_with("as") || stem.ends_with("os") ||
        stem.ends_with("us") || stem.ends_with("in") || stem.ends_with("id") || stem.ends_with("od");
    return silent && !stem.ends_with("train") ? stem + "e" : stem;
}

std::string verb_base(std::string_view word) {
    if (word.ends_with("ing") && word.size() > 5) return unknown_base(word, 3);
    if (word.ends_with("ied") && word.size() > 4) return std::string(word.substr(0, word.size() - 3)) + "y";
    if (word.ends_with("ed") && word.size() > 4) return unknown_base(word, 2);
    if (word.ends_with("s")) return singular(word);
    return std::string(word);
}

std::string_view auxiliary_base(std::string_view word, bool negated_next) {
    if (word == "am" || word == "is" || word == "are" || word == "was" || word == "were" || word == "been" ||
        word == "being" || word == "'m" || word == "'re" || word == "'s")
        return "be";
    if (word == "has" || word == "had" || word == "having" || word == "'ve") return "have";
    if (word == "does" || word == "did") return "do";
    if (word == "wo" || word == "'ll") return "will";
    if (word == "ca") return "can";
    if (word == "sha") return "shall";
    if (word == "'d") return negated_next ? "would" : "would";
    return word;
}

} // namespace

void find_lemmas(Reading& reading) {
    const auto count = reading.size();
    reading.lemma_known.assign(count, nullptr);
    for (std::uint32_t i = 0; i < count; ++i) {
        Token& token = reading.tokens[i];
        const auto low = reading.lower[i];
        const auto* known = reading.known[i];
        std::string_view lemma = low;
        switch (token.tag) {
        case Tag::Aux:
            lemma = auxiliary_base(low, i + 1 < count && reading.is(i + 1, "n't"));
            break;
        case Tag::Verb:
            if (low == "has" || low == "had" || low == "having" || low == "'ve")
                lemma = "have";
            else if (low == "does" || low == "did" || low == "done" || low == "doing")
                lemma = "do";
            else if (known != nullptr && !known->verb.empty())
                lemma = known->verb;
            else if (token.form != VerbForm::Base)
                lemma = reading.keep(verb_base(low));
            break;
        case Tag::Noun:
            if (known != nullptr && !known->noun.empty())
                lemma = known->noun;
            else if (low.size() > 3 && low.back() == 's' &&
                     !(known != nullptr && (known->tags & tag_bit(Tag::Noun)) != 0 && known->verb.empty() &&
                       low.ends_with("ss")))
                lemma = reading.keep(singular(low));
            break;
        case Tag::Adj:
        case Tag::Adv:
            if (known != nullptr && !known->adjective.empty()) lemma = known->adjective;
            break;
        case Tag::Propn:
            lemma = reading.word(i);
            break;
        case Tag::Part:
            if (low == "n't") lemma = "not";
            break;
        case Tag::Pron:
            if (low == "him" || low == "his" || low == "himself") lemma = "he";
            if (low == "her" || low == "hers" || low == "herself") lemma = "she";
            if (low == "its" || low == "itself") lemma = "it";
            if (low == "them" || low == "their" || low == "theirs" || low == "themselves") lemma = "they";
            if (low == "me" || low == "my" || low == "mine" || low == "myself") lemma = "i";
            if (low == "us" || low == "our" || low == "ours" || low == "ourselves") lemma = "we";
            break;
        default:
            break;
        }
        token.lemma = lemma;
        reading.lemma_known[i] = lemma == low ? known : reading.lexicon->form(lemma);
    }
}

} // namespace factlint::analyse
