// Lemmas: forms that the model's treebanks have, then the lexicon's irregular forms, then endings by fine
// tag. "carried" -> "carry", "parties" -> "party".
#include "analyse/reading.hpp"
#include "syntax/model.hpp"

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

/// "larger" -> "large", "happiest" -> "happy", "bigger" -> "big".
std::string positive(std::string_view word, std::size_t tail) {
    std::string stem(word.substr(0, word.size() - tail));
    if (stem.size() < 3) return std::string(word);
    if (stem.back() == 'i') {
        stem.back() = 'y';
    } else if (stem.back() == stem[stem.size() - 2] && stem.back() != 'l' && stem.back() != 's' &&
               !vowel(stem.back())) {
        stem.pop_back();
    } else if (stem.ends_with("c") || stem.ends_with("v") || stem.ends_with("rg") || stem.ends_with("g") ||
               stem.ends_with("s") || stem.ends_with("bl") || stem.ends_with("pl") || stem.ends_with("u") ||
               stem.ends_with("tl") || stem.ends_with("at") || stem.ends_with("ur") || stem.ends_with("id")) {
        stem += 'e';
    }
    return stem;
}

} // namespace

void find_lemmas(Reading& reading) {
    const auto count = reading.size();
    const auto& model = reading.lexicon->model();
    reading.lemma_known.assign(count, nullptr);
    for (std::uint32_t i = 0; i < count; ++i) {
        Token& token = reading.tokens[i];
        const auto low = reading.lower[i];
        const auto* known = reading.known[i];
        const std::string& fine = model.xpos_names()[reading.fine_tags[i]];
        std::string_view lemma = model.lemmas().find(low, fine);
        if (token.tag == Tag::Propn) {
            lemma = reading.word(i);
        } else if (fine == "NNS" && known != nullptr && !known->noun.empty()) {
            lemma = known->noun; // treebanks differ on "people"
        } else if (lemma.empty()) {
            lemma = low;
            if (fine.starts_with("VB")) {
                if (known != nullptr && !known->verb.empty())
                    lemma = known->verb;
                else if (fine != "VB" && fine != "VBP")
                    lemma = reading.keep(verb_base(low));
            } else if (fine == "NNS") {
                if (low.size() > 3) lemma = reading.keep(singular(low));
            } else if (fine == "JJR" || fine == "RBR" || fine == "JJS" || fine == "RBS") {
                if (known != nullptr && !known->adjective.empty())
                    lemma = known->adjective;
                else if (low.ends_with(fine.back() == 'R' ? "er" : "est"))
                    lemma = reading.keep(positive(low, fine.back() == 'R' ? 2 : 3));
            }
        }
        token.lemma = lemma;
        reading.lemma_known[i] = lemma == low ? known : reading.lexicon->form(lemma);
    }
}

} // namespace factlint::analyse
