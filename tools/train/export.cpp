#include "export.hpp"

#include "syntax/elementwise.hpp"
#include "syntax/integer_product.hpp"
#include "syntax/lemma_table.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace factlint::train {
namespace {

template<typename T>
std::string bytes_of(const std::vector<T>& values) {
    std::string out(values.size() * sizeof(T), '\0');
    if (!values.empty()) std::memcpy(out.data(), values.data(), out.size());
    return out;
}
std::string lines_of(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += name + "\n";
    return out;
}

/// The weights in the runtime's order, scaled so that no sum of products can leave 32 bits whatever the input
/// is.
void add_matrix(std::map<std::string, std::string>& blocks, const std::string& name, const Matrix& weights,
                const Matrix& bias) {
    const std::size_t columns = syntax::padded_columns(weights.cols);
    float largest = 1e-9F;
    float heaviest = 1e-9F;
    for (std::size_t j = 0; j < weights.cols; ++j) {
        float sum = 0;
        for (std::size_t k = 0; k < weights.rows; ++k) {
            sum += std::fabs(weights.row(k)[j]);
            largest = std::max(largest, std::fabs(weights.row(k)[j]));
        }
        heaviest = std::max(heaviest, sum);
    }
    constexpr float most = syntax::activation_unit * syntax::activation_limit;
    const float scale = std::min(32000.0F / largest, 2.0e9F / most / heaviest);
    std::vector<std::int16_t> packed(weights.rows * columns, 0);
    for (std::size_t k = 0; k < weights.rows; ++k)
        for (std::size_t j = 0; j < weights.cols; ++j)
            packed[syntax::packed_place(weights.rows, columns, k, j)] =
                static_cast<std::int16_t>(std::lround(weights.row(k)[j] * scale));
    blocks[name + ".weights"] = bytes_of(packed);
    blocks[name + ".scale"] = bytes_of(std::vector<float>{1 / (scale * syntax::activation_unit)});
    blocks[name + ".bias"] = bytes_of(bias.data);
}

void add_layer(std::map<std::string, std::string>& blocks, const std::string& name,
               const RecurrentLayer& layer) {
    add_matrix(blocks, name, layer.weights.value, layer.bias.value);
    blocks[name + ".peep"] = bytes_of(layer.peep.value.data);
}

Matrix side_by_side(const Matrix& a, const Matrix& b) {
    Matrix out(a.rows, a.cols + b.cols);
    for (std::size_t i = 0; i < a.rows; ++i) {
        std::copy_n(a.row(i), a.cols, out.row(i));
        std::copy_n(b.row(i), b.cols, out.row(i) + a.cols);
    }
    return out;
}

} // namespace

std::map<std::string, std::string> export_network(const Network& network, const Vocabulary& vocabulary,
                                                  const std::string& notice) {
    std::map<std::string, std::string> blocks;
    const Dimensions& d = network.d;

    // Embeddings: one row a feature; a word's row has those of its affixes added, so that a known word needs
    // one look-up.
    Matrix rows = network.embedding.value;
    for (const auto& [key, form] : vocabulary.words()) {
        std::vector<std::uint32_t> features(Vocabulary::features);
        vocabulary.rows_of(syntax::features_of(form, syntax::Position::Inner), features.data());
        for (std::size_t f = 2; f < features.size(); ++f)
            for (std::size_t j = 0; j < rows.cols; ++j)
                rows.row(features[0])[j] += network.embedding.value.row(features[f])[j];
    }
    std::vector<std::int8_t> small(rows.data.size());
    std::vector<float> scales(rows.rows);
    for (std::size_t i = 0; i < rows.rows; ++i) {
        float largest = 1e-9F;
        for (std::size_t j = 0; j < rows.cols; ++j) largest = std::max(largest, std::fabs(rows.row(i)[j]));
        scales[i] = largest / 127;
        for (std::size_t j = 0; j < rows.cols; ++j)
            small[i * rows.cols + j] = static_cast<std::int8_t>(std::lround(rows.row(i)[j] / scales[i]));
    }
    blocks["rows"] = bytes_of(small);
    blocks["rows.scale"] = bytes_of(scales);

    std::vector<std::pair<std::uint64_t, std::uint32_t>> index(vocabulary.row_index().begin(),
                                                               vocabulary.row_index().end());
    std::sort(index.begin(), index.end());
    const std::size_t places = std::bit_ceil(index.size() * 2 + 1);
    std::vector<std::uint64_t> keys(places, 0);
    std::vector<std::uint32_t> key_rows(places, 0);
    for (const auto& [key, row] : index) {
        std::size_t at = key & (places - 1);
        while (keys[at] != 0) at = (at + 1) & (places - 1);
        keys[at] = key;
        key_rows[at] = row;
    }
    blocks["index.keys"] = bytes_of(keys);
    blocks["index.rows"] = bytes_of(key_rows);

    add_layer(blocks, "tagger", network.tagger);
    for (std::size_t i = 0; i < network.upper.size(); ++i)
        add_layer(blocks, "layer" + std::to_string(i), network.upper[i]);
    add_matrix(blocks, "tags", side_by_side(network.upos_weights.value, network.xpos_weights.value),
               side_by_side(network.upos_bias.value, network.xpos_bias.value));
    add_matrix(blocks, "better_tags",
               side_by_side(network.better_upos_weights.value, network.better_xpos_weights.value),
               side_by_side(network.better_upos_bias.value, network.better_xpos_bias.value));
    add_matrix(blocks, "sides", network.sides_weights.value, network.sides_bias.value);
    add_matrix(blocks, "relations", network.relation_weights.value, network.relation_bias.value);
    blocks["arc.gain"] = bytes_of(network.gain.value.data);
    blocks["arc.offset"] = bytes_of(network.offset.value.data);
    blocks["arc.distance"] = bytes_of(network.distance.value.data);
    std::vector<std::int16_t> root(d.arc);
    syntax::elementwise().quantise(network.root_arc.value.data.data(), d.arc, root.data());
    blocks["arc.root"] = bytes_of(root);
    blocks["label.root"] = bytes_of(network.root_label.value.data);

    std::vector<std::uint8_t> pairs;
    for (const auto& [upos, xpos] : vocabulary.pairs()) {
        pairs.push_back(static_cast<std::uint8_t>(upos));
        pairs.push_back(static_cast<std::uint8_t>(xpos));
    }
    blocks["tags.pairs"] = bytes_of(pairs);
    blocks["names.upos"] = lines_of(vocabulary.upos());
    blocks["names.xpos"] = lines_of(vocabulary.xpos());
    blocks["names.relations"] = lines_of(vocabulary.relations());
    syntax::LemmaTable::write(vocabulary.lemmas(), blocks);
    blocks["notice"] = notice;
    const auto number = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
    blocks["dimensions"] = bytes_of(std::vector<std::uint32_t>{
        number(d.tag_input), number(d.parse_input), number(d.tag_hidden), number(d.hidden), number(d.layers),
        number(d.arc), number(d.label), number(d.upos), number(d.xpos), number(d.relations),
        number(rows.rows), number(places), number(vocabulary.pairs().size())});
    return blocks;
}

} // namespace factlint::train
