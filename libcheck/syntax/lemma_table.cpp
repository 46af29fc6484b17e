#include "syntax/lemma_table.hpp"

#include "base/hash.hpp"

#include <bit>
#include <cstring>
#include <vector>

namespace factlint::syntax {
namespace {

std::uint64_t key_of(std::string_view form, std::string_view xpos) {
    const std::uint64_t key = combine(hash64(form), hash64(xpos));
    return key == 0 ? 1 : key;
}

template<typename T>
std::string bytes_of(const std::vector<T>& values) {
    std::string out(values.size() * sizeof(T), '\0');
    if (!values.empty()) std::memcpy(out.data(), values.data(), out.size());
    return out;
}

} // namespace

Result<LemmaTable> LemmaTable::read(const ModelFile& file) {
    LemmaTable table;
    const std::size_t places = FACTLINT_TRY(file.bytes("lemmas.keys")).size() / sizeof(std::uint64_t);
    if (!std::has_single_bit(places))
        return fail("the table of lemmas has a size that no table has", file.path());
    table.keys_ = FACTLINT_TRY(file.elements<std::uint64_t>("lemmas.keys", places));
    table.places_ = FACTLINT_TRY(file.elements<std::uint32_t>("lemmas.places", places));
    table.text_ = FACTLINT_TRY(file.bytes("lemmas.text"));
    bool free = false;
    for (std::size_t i = 0; i < places; ++i) {
        free |= table.keys_[i] == 0;
        if (table.places_[i] > table.text_.size())
            return fail("the table of lemmas points outside", file.path());
    }
    if (!free) return fail("the table of lemmas is full", file.path());
    return table;
}

std::string_view LemmaTable::find(std::string_view form, std::string_view xpos) const {
    const std::uint64_t key = key_of(form, xpos);
    const std::size_t last = keys_.size() - 1;
    for (std::size_t at = key & last; keys_[at] != 0; at = (at + 1) & last) {
        if (keys_[at] != key) continue;
        const auto rest = text_.substr(places_[at]);
        return rest.substr(0, rest.find('\n'));
    }
    return {};
}

void LemmaTable::write(const std::map<std::pair<std::string, std::string>, std::string>& lemmas,
                       std::map<std::string, std::string>& blocks) {
    const std::size_t count = std::bit_ceil(lemmas.size() * 2 + 1);
    std::vector<std::uint64_t> keys(count, 0);
    std::vector<std::uint32_t> places(count, 0);
    std::string text;
    for (const auto& [form, lemma] : lemmas) {
        const std::uint64_t key = key_of(form.first, form.second);
        std::size_t at = key & (count - 1);
        while (keys[at] != 0) at = (at + 1) & (count - 1);
        keys[at] = key;
        places[at] = static_cast<std::uint32_t>(text.size());
        text += lemma + "\n";
    }
    blocks["lemmas.keys"] = bytes_of(keys);
    blocks["lemmas.places"] = bytes_of(places);
    blocks["lemmas.text"] = text;
}

} // namespace factlint::syntax
