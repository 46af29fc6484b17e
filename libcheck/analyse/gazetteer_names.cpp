#include "analyse/gazetteer_names.hpp"

namespace factlint::analyse {

GazetteerNames::Match GazetteerNames::longest_at(std::uint32_t begin, std::uint32_t limit) {
    const int longest = r_.lexicon->longest_from(r_.lower[begin]);
    Match best;
    if (longest == 0) return best;
    buffer_.clear();
    int words = 0;
    auto at = begin;
    while (at < limit && words < longest) {
        if (words > 0) buffer_ += ' ';
        buffer_ += r_.lower[at];
        ++words;
        ++at;
        if (const auto* entry = r_.lexicon->find(buffer_); entry != nullptr && fits(entry, begin, at))
            best = {entry, at};
        // "Pakistan's Foreign Office" is one word and a clitic here.
        if (at < limit && r_.tag(at) == Tag::Part && r_.lower[at] == "'s" && words < longest) {
            buffer_ += "'s";
            ++at;
        }
        // The 'North-South' gas pipeline.
        if (at + 1 < limit && r_.tag(at) == Tag::Punct && (r_.word(at) == "’" || r_.is_quote(at)) &&
            words < longest)
            ++at;
        if (at + 1 < limit && (r_.word(at) == "-" || r_.word(at) == "–") && !r_.space_before(at) &&
            !r_.space_before(at + 1))
            ++at;
    }
    return best;
}

bool GazetteerNames::fits(const lexicon::Entry* entry, std::uint32_t begin, std::uint32_t end) const {
    const bool single = end == begin + 1;
    const auto range = r_.sentence(begin).tokens;
    if (!r_.capital(begin) && !ascii::is_digit(r_.word(begin)[0])) {
        if (entry->type == EntityType::Office)
            return !single || r_.tagged(begin, {Tag::Noun, Tag::Propn}) ||
                   // "the premier spoke", but "the premier league"
                   (r_.tag(begin) == Tag::Adj && !(end < range.end && r_.tagged(end, {Tag::Noun, Tag::Adj})));
        // "diplomatic cypher", "the West"; but "the age" is no newspaper.
        if (single || entry->type == EntityType::Person) return false;
        if (entry->type == EntityType::Place || entry->type == EntityType::Organization)
            return r_.is(begin, "the") ? r_.capital(end - 1) : false;
        return true;
    }
    if (!single)
        return (entry->type != EntityType::Place && entry->type != EntityType::Organization) ||
               !r_.is(begin, "the") || r_.capital(end - 1);
    if (entry->type == EntityType::Office) return true;
    if (r_.all_capitals(begin) && r_.word(begin).size() <= 5) return true;
    const auto low = r_.lower[begin];
    // "PM", "US", "ISIS" in small letters are other words.
    if (entry->name.size() > low.size() * 2 + 2 && low.size() <= 3 &&
        r_.word(begin).find('.') == std::string_view::npos)
        return false;
    const auto* word = r_.known[begin];
    if (word == nullptr || word->tags == 0) return true;
    const bool given_name = (word->lists & r_.lists.first_names) != 0;
    if (given_name && begin + 1 < range.end && r_.capital(begin + 1) && r_.tag(begin + 1) == Tag::Propn)
        return false;
    return begin != range.begin && r_.tag(begin) == Tag::Propn;
}

} // namespace factlint::analyse
