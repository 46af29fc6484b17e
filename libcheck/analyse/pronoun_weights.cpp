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
    Row{"nothing", {                 18,    18,   130,   185}},
    Row{"nothing-quoted", {         -47,   -47,    58,   -50}},
    Row{"nothing-stranger-near", {   23,    23,   -15,   -21}},
    Row{"nothing-nobody-near", {    -18,   -18,    54,    99}},
    Row{"nothing-only-one", {         9,     9,    55,   -11}},
    Row{"nothing-first", {          -70,   -70,   -44,   -12}},
    Row{"nothing-object", {          31,    31,    56,    48}},
    Row{"nothing-possessive", {       9,     9,   -51,    34}},
    Row{"nothing-verb-of-weather", {    0,     0,    76,     0}},
    Row{"same-sentence", {           99,    99,    72,    66}},
    Row{"one-back", {                75,    75,     4,   -17}},
    Row{"two-back", {                -8,    -8,     1,   -45}},
    Row{"further-back", {           -77,   -77,   -36,   -29}},
    Row{"far-back", {              -107,  -107,  -172,  -160}},
    Row{"same-paragraph", {          41,    41,   145,    65}},
    Row{"last-was-pronoun", {        10,    10,    51,    74}},
    Row{"last-was-subject", {        45,    45,    65,    78}},
    Row{"last-was-first", {          40,    40,    -7,    22}},
    Row{"last-was-governed", {       11,    11,  -116,   -38}},
    Row{"last-was-possessor", {      51,    51,   -22,   114}},
    Row{"last-was-heading", {       -61,   -61,   -28,    13}},
    Row{"nearest", {                 57,    57,     7,    16}},
    Row{"second", {                  15,    15,   -53,   -80}},
    Row{"third", {                  -90,   -90,   -84,  -121}},
    Row{"only", {                    -9,    -9,   -55,    11}},
    Row{"most-often", {              62,    62,   -10,   -49}},
    Row{"once", {                   -59,   -59,   -58,   -72}},
    Row{"few", {                     -1,    -1,   -41,   -42}},
    Row{"often", {                   11,    11,   -43,     9}},
    Row{"very-often", {              32,    32,    12,   -80}},
    Row{"gender-known", {            11,    11,     0,     0}},
    Row{"gender-unknown", {         -28,   -28,     0,   -78}},
    Row{"full-name", {              -27,   -27,   -20,   -41}},
    Row{"subject-to-subject", {      57,    57,    30,     8}},
    Row{"subject-before-object", {  -57,   -57,     4,   -11}},
    Row{"possessive-same-sentence", {   85,    85,   110,    51}},
    Row{"across-quote", {           -39,   -39,   -20,   -27}},
    Row{"person", {                 -18,   -18,     0,   -78}},
    Row{"organization", {             0,     0,  -109,   -14}},
    Row{"place", {                    0,     0,   -21,  -106}},
    Row{"people", {                   0,     0,     0,    12}},
    Row{"stranger", {               -71,   -71,     8,    -2}},
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
