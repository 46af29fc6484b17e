// One row per format, in alphabetical order.
#include "extract/reader.hpp"

#include <array>

namespace factlint::extract {
namespace {

constexpr std::array<const Reader*, 8> all{
    &atom_reader, &html_reader,  &newsml_1_reader, &newsml_g2_reader,
    &nitf_reader, &plain_reader, &records_reader,  &rss_reader,
};

} // namespace

std::span<const Reader* const> readers() { return all; }

const Reader& reader_of(const DecodedInput& input) {
    const Reader* best = all.front();
    int likeness = -1;
    for (const Reader* reader : all)
        if (const int found = reader->likeness(input); found > likeness) {
            best = reader;
            likeness = found;
        }
    return *best;
}

} // namespace factlint::extract
