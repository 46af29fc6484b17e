// What each sign weighs when a pronoun looks for the name it means. Written by `factlint-train-entities
// --pronouns` from the documents of the treebank GUM whose mentions are grouped (rules/weights/NAMES.md).
#include "analyse/pronouns.hpp"

#include <array>

namespace factlint::analyse {
namespace {

struct Row {
    std::string_view sign;
    std::array<std::int32_t, pronoun_kinds> weights;
};

// clang-format off
constexpr std::array<Row, signs> rows = {
    //                              he    she     it   they
    Row{"nothing", {                 17,    17,   138,   190}},
    Row{"nothing-quoted", {         -52,   -52,    55,   -42}},
    Row{"nothing-stranger-near", {   79,    79,    -8,   -16}},
    Row{"nothing-nobody-near", {    -22,   -22,    59,   116}},
    Row{"nothing-only-one", {        15,    15,    51,   -15}},
    Row{"nothing-first", {          -74,   -74,   -42,   -14}},
    Row{"nothing-object", {          30,    30,    84,    29}},
    Row{"nothing-possessive", {      -1,    -1,   -52,    27}},
    Row{"nothing-verb-of-weather", {    0,     0,    70,     0}},
    Row{"same-sentence", {           91,    91,    72,    64}},
    Row{"one-back", {                77,    77,     2,   -18}},
    Row{"two-back", {               -10,   -10,    -3,   -46}},
    Row{"further-back", {           -71,   -71,   -37,   -33}},
    Row{"far-back", {              -105,  -105,  -172,  -157}},
    Row{"same-paragraph", {          41,    41,   134,    58}},
    Row{"last-was-pronoun", {         3,     3,    27,    82}},
    Row{"last-was-subject", {        45,    45,    70,    97}},
    Row{"last-was-first", {          37,    37,    -6,     9}},
    Row{"last-was-governed", {        1,     1,   -56,   -34}},
    Row{"last-was-possessor", {      67,    67,   -33,   125}},
    Row{"last-was-heading", {       -61,   -61,   -26,    12}},
    Row{"nearest", {                 60,    60,    -1,    14}},
    Row{"second", {                  16,    16,   -50,   -79}},
    Row{"third", {                  -93,   -93,   -86,  -125}},
    Row{"only", {                   -15,   -15,   -51,    15}},
    Row{"most-often", {              64,    64,    -8,   -49}},
    Row{"once", {                   -64,   -64,   -54,   -76}},
    Row{"few", {                     -2,    -2,   -50,   -43}},
    Row{"often", {                   15,    15,   -43,     8}},
    Row{"very-often", {              34,    34,     9,   -79}},
    Row{"gender-known", {             2,     2,     0,     0}},
    Row{"gender-unknown", {         -19,   -19,     0,   -81}},
    Row{"full-name", {              -21,   -21,   -24,   -32}},
    Row{"subject-to-subject", {      41,    41,    66,    11}},
    Row{"subject-before-object", {  -64,   -64,     3,    14}},
    Row{"possessive-same-sentence", {   86,    86,   113,    58}},
    Row{"across-quote", {           -49,   -49,   -15,   -27}},
    Row{"person", {                 -17,   -17,     0,   -81}},
    Row{"organization", {             0,     0,  -112,   -17}},
    Row{"place", {                    0,     0,   -26,  -104}},
    Row{"people", {                   0,     0,     0,    11}},
    Row{"stranger", {               -40,   -40,    -5,   -18}},
};
// clang-format on

constexpr PronounWeights by_kind() {
    PronounWeights out{};
    for (std::size_t sign = 0; sign < signs; ++sign)
        for (std::size_t kind = 0; kind < pronoun_kinds; ++kind) out[kind][sign] = rows[sign].weights[kind];
    return out;
}
constexpr PronounWeights weights = by_kind();

} // namespace

const PronounWeights& pronoun_weights() { return weights; }
std::string_view name_of(Sign sign) { return rows[static_cast<std::size_t>(sign)].sign; }

} // namespace factlint::analyse
