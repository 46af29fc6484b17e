#include "contradict/packed_gist.hpp"

#include "base/hash.hpp"

#include <bit>

namespace factlint::contradict::packed {
namespace {

template<typename List>
void write_hashes(PackedWriter& out, const List& list) {
    out.number(list.size());
    for (const std::uint64_t each : list) out.fixed(each);
}

std::vector<std::uint64_t> read_hashes(PackedReader& in) {
    std::vector<std::uint64_t> out(in.count());
    for (std::uint64_t& each : out) each = in.fixed();
    return out;
}

void write_numbers(PackedWriter& out, const std::vector<std::int64_t>& list) {
    out.number(list.size());
    for (const std::int64_t each : list) out.signed_number(each);
}

std::vector<std::int64_t> read_numbers(PackedReader& in) {
    std::vector<std::int64_t> out(in.count());
    for (std::int64_t& each : out) each = in.signed_number();
    return out;
}

} // namespace

void write_gist(PackedWriter& out, const EventGist& gist,
                const std::unordered_map<std::uint64_t, std::uint64_t>& by_hash,
                const std::function<void(std::string_view)>& write_string) {
    out.number(gist.words.size());
    for (const GistWord& word : gist.words) {
        const auto string = by_hash.find(word.key);
        out.number(string == by_hash.end() ? 0 : string->second + 1);
        if (string == by_hash.end()) out.fixed(word.key);
        out.real(word.weight);
    }
    for (const std::vector<GistName>& names : gist.names) {
        out.number(names.size());
        for (const GistName& name : names) {
            write_string(name.text);
            out.fixed(name.id);
            write_hashes(out, name.words);
        }
    }
    out.number(gist.figures.size());
    for (const GistFigure& figure : gist.figures) {
        out.fixed(figure.of);
        out.real(figure.lo);
        out.real(figure.hi);
    }
    write_hashes(out, gist.numbers);
    write_hashes(out, gist.ages);
    write_hashes(out, gist.ordinals);
    write_numbers(out, gist.days);
    write_numbers(out, gist.years);
    out.number(gist.weekdays | (gist.men ? 1U << 8U : 0U) | (gist.women ? 1U << 9U : 0U));
    out.signed_number(gist.published_day);
    write_string(gist.mention.lemma);
    write_hashes(out, gist.mention.kinds);
    write_hashes(out, gist.mention.patients);
    write_hashes(out, gist.mention.named_patients);
}

EventGist read_gist(PackedReader& in, const std::function<std::string_view(std::uint64_t)>& string) {
    EventGist out;
    out.words.resize(in.count());
    for (GistWord& word : out.words) {
        const std::uint64_t number = in.number();
        word.key = number == 0 ? in.fixed() : hash64(string(number - 1));
        word.weight = static_cast<float>(in.real());
    }
    for (std::vector<GistName>& names : out.names) {
        names.resize(in.count());
        for (GistName& name : names) {
            name.text = std::string(string(in.number()));
            name.id = in.fixed();
            name.words = read_hashes(in);
        }
    }
    out.figures.resize(in.count());
    for (GistFigure& figure : out.figures) {
        figure.of = in.fixed();
        figure.lo = in.real();
        figure.hi = in.real();
    }
    out.numbers = read_hashes(in);
    out.ages = read_hashes(in);
    out.ordinals = read_hashes(in);
    out.days = read_numbers(in);
    out.years = read_numbers(in);
    const std::uint64_t bits = in.number();
    out.weekdays = static_cast<std::uint8_t>(bits & 0xFFU);
    out.men = (bits & (1U << 8U)) != 0;
    out.women = (bits & (1U << 9U)) != 0;
    out.published_day = in.signed_number();
    out.mention.lemma = std::string(string(in.number()));
    for (const std::uint64_t kind : read_hashes(in))
        out.mention.kinds.push_back(static_cast<std::uint32_t>(kind));
    out.mention.patients = read_hashes(in);
    out.mention.named_patients = read_hashes(in);
    return out;
}

} // namespace factlint::contradict::packed
