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
    Row{"nothing", {                 18,    18,   130,   184}},
    Row{"nothing-quoted", {         -53,   -53,    58,   -49}},
    Row{"nothing-stranger-near", {   79,    79,   -10,   -19}},
    Row{"nothing-nobody-near", {    -15,   -15,    53,    98}},
    Row{"nothing-only-one", {        12,    12,    54,   -13}},
    Row{"nothing-first", {          -72,   -72,   -43,   -12}},
    Row{"nothing-object", {          29,    29,    56,    48}},
    Row{"nothing-possessive", {       1,     1,   -51,    34}},
    Row{"nothing-verb-of-weather", {    0,     0,    77,     0}},
    Row{"same-sentence", {          100,   100,    73,    66}},
    Row{"one-back", {                78,    78,     4,   -17}},
    Row{"two-back", {               -10,   -10,     0,   -46}},
    Row{"further-back", {           -75,   -75,   -37,   -29}},
    Row{"far-back", {              -111,  -111,  -171,  -158}},
    Row{"same-paragraph", {          43,    43,   144,    65}},
    Row{"last-was-pronoun", {        12,    12,    52,    70}},
    Row{"last-was-subject", {        49,    49,    66,    78}},
    Row{"last-was-first", {          40,    40,    -7,    21}},
    Row{"last-was-governed", {       10,    10,  -116,   -39}},
    Row{"last-was-possessor", {      55,    55,   -21,   115}},
    Row{"last-was-heading", {       -65,   -65,   -28,    12}},
    Row{"nearest", {                 62,    62,     6,    16}},
    Row{"second", {                  11,    11,   -51,   -81}},
    Row{"third", {                  -90,   -90,   -85,  -119}},
    Row{"only", {                   -12,   -12,   -54,    13}},
    Row{"most-often", {              63,    63,    -9,   -48}},
    Row{"once", {                   -61,   -61,   -59,   -72}},
    Row{"few", {                      1,     1,   -42,   -42}},
    Row{"often", {                   10,    10,   -42,     9}},
    Row{"very-often", {              32,    32,    13,   -79}},
    Row{"gender-known", {            11,    11,     0,     0}},
    Row{"gender-unknown", {         -29,   -29,     0,   -77}},
    Row{"full-name", {              -23,   -23,   -16,   -42}},
    Row{"subject-to-subject", {      60,    60,    31,     7}},
    Row{"subject-before-object", {  -57,   -57,     4,   -11}},
    Row{"possessive-same-sentence", {   81,    81,   110,    52}},
    Row{"across-quote", {           -50,   -50,   -20,   -28}},
    Row{"person", {                 -18,   -18,     0,   -77}},
    Row{"organization", {             0,     0,  -110,   -13}},
    Row{"place", {                    0,     0,   -21,  -106}},
    Row{"people", {                   0,     0,     0,    13}},
    Row{"stranger", {               -39,   -39,    -1,   -15}},
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
