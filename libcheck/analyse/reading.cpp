#include "analyse/reading.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace factlint::analyse {

ListBits::ListBits(const lexicon::Lexicon& lexicon)
    : reporting(lexicon.list_bit("reporting-verbs")), speech(lexicon.list_bit("speech-verbs")),
      denying(lexicon.list_bit("denying-verbs")), alleging(lexicon.list_bit("alleging-verbs")),
      belief(lexicon.list_bit("belief-verbs")), intention(lexicon.list_bit("intention-verbs")),
      factive(lexicon.list_bit("factive-verbs")), implicative(lexicon.list_bit("implicative-positive")),
      counter_implicative(lexicon.list_bit("implicative-negative")),
      negating(lexicon.list_bit("negating-verbs")), titles(lexicon.list_bit("titles")),
      first_names(lexicon.list_bit("first-names") | lexicon.list_bit("male-names") |
                  lexicon.list_bit("female-names")),
      male_names(lexicon.list_bit("male-names")), female_names(lexicon.list_bit("female-names")),
      surnames(lexicon.list_bit("surnames")), place_names(lexicon.list_bit("place-names")),
      body_names(lexicon.list_bit("body-names")), thing_heads(lexicon.list_bit("thing heads")),
      particles(lexicon.list_bit("name particles")),
      organization_heads(lexicon.list_bit("organization heads")),
      place_heads(lexicon.list_bit("place heads")), event_heads(lexicon.list_bit("event heads")),
      source_nouns(lexicon.list_bit("source-nouns")), vague(lexicon.list_bit("vague-sources")),
      adverbs(lexicon.list_bit("attribution-adverbs")), speculation(lexicon.list_bit("speculation")),
      event_nouns(lexicon.list_bit("event-nouns")), person_nouns(lexicon.list_bit("person-nouns")),
      abbreviations(lexicon.list_bit("abbreviations")),
      abbreviations_before_names(lexicon.list_bit("abbreviations before names")),
      state_adjectives(lexicon.list_bit("state-adjectives")),
      content_nouns(lexicon.list_bit("content-nouns")), judgement(lexicon.list_bit("judgement-verbs")),
      topic(lexicon.list_bit("topic-verbs")), attitude(lexicon.list_bit("attitude-verbs")),
      results(lexicon.list_bit("result-verbs")), attitude_adjectives(lexicon.list_bit("attitude-adjectives")),
      negated_words(lexicon.list_bit("negated-words")), not_negated(lexicon.list_bit("not negated")),
      sentence_adverbs(lexicon.list_bit("sentence-adverbs")), doubtful(lexicon.list_bit("doubtful-content")),
      fictions(lexicon.list_bit("fiction-verbs")), neg_raising(lexicon.list_bit("neg-raising")),
      commitments(lexicon.list_bit("commitment-verbs")), wishes(lexicon.list_bit("wishing-verbs")),
      seeming(lexicon.list_bit("seeming-verbs")), feelings(lexicon.list_bit("feeling-words")),
      open_heads(lexicon.list_bit("open-heads")), infinitive_nouns(lexicon.list_bit("infinitive-nouns")),
      stated_nouns(lexicon.list_bit("stated-nouns")), things(lexicon.list_bit("things")) {}

Reading::Reading(std::string_view words, std::shared_ptr<const lexicon::Lexicon> shared,
                 DocumentOptions given)
    : text(words), lexicon(std::move(shared)), options(given), lists(*lexicon) {}

bool Reading::is_any(std::uint32_t at, std::initializer_list<std::string_view> words) const {
    return at < size() && std::find(words.begin(), words.end(), lower[at]) != words.end();
}

bool Reading::tagged(std::uint32_t at, std::initializer_list<Tag> tags) const {
    return at < size() && std::find(tags.begin(), tags.end(), tokens[at].tag) != tags.end();
}

bool Reading::capital(std::uint32_t at) const {
    if (at >= size()) return false;
    const auto form = word(at);
    if (form.empty()) return false;
    if (!ascii::is_high(form[0])) return ascii::is_upper(form[0]);
    return is_upper_case(code_point_at(form, 0).value);
}

bool Reading::all_capitals(std::uint32_t at) const {
    if (at >= size()) return false;
    std::size_t upper = 0;
    for (const char c : word(at)) {
        if (ascii::is_lower(c)) return false;
        if (ascii::is_upper(c)) ++upper;
    }
    return upper > 1;
}

bool Reading::newline_before(std::uint32_t at) const {
    if (at == 0 || at >= size()) return at == 0;
    const auto gap = text.substr(tokens[at - 1].span.end, tokens[at].span.begin - tokens[at - 1].span.end);
    return gap.find('\n') != std::string_view::npos;
}

bool Reading::space_before(std::uint32_t at) const {
    return at == 0 || at >= size() || tokens[at].span.begin > tokens[at - 1].span.end;
}

bool Reading::punctuation(std::uint32_t at) const {
    const auto form = word(at);
    for (std::size_t i = 0; i < form.size();) {
        const auto point = code_point_at(form, i);
        if (point.value < 0x80 ? ascii::is_alnum(form[i]) : is_letter(point.value)) return false;
        if (form[i] == '$' || form[i] == '%') return false;
        i += point.size;
    }
    return true;
}

bool Reading::is_quote(std::uint32_t at) const {
    const auto form = word(at);
    return form == "\"" || form == "“" || form == "”" || form == "„" || form == "«" || form == "»" ||
           form == "``" || form == "''" || form == "‟";
}

bool Reading::is_open_quote(std::uint32_t at) const {
    const auto form = word(at);
    if (form == "“" || form == "„" || form == "«" || form == "``" || form == "‟") return true;
    if (form != "\"") return false;
    return space_before(at) || tag(at - 1) == Tag::Punct;
}

} // namespace factlint::analyse
