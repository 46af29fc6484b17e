// Opening a model, embedding words, and tagging; parsing is in parse_block.cpp.
#include "syntax/model.hpp"

#include "base/text.hpp"
#include "syntax/elementwise.hpp"
#include "syntax/workspace.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace factlint::syntax {
namespace {

/// Words that are worked on at a time: what the layers make of them stays in the cache of one core.
constexpr std::size_t block_words = 384;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n'))
        if (!line.empty()) lines.emplace_back(line);
    return lines;
}

} // namespace

Model::Workspace::Workspace() : memory_(std::make_unique<Memory>()) {}
Model::Workspace::~Workspace() = default;
Model::Workspace::Workspace(Workspace&&) noexcept = default;
Model::Workspace& Model::Workspace::operator=(Workspace&&) noexcept = default;

Result<std::shared_ptr<const Model>> Model::open(const std::filesystem::path& path) {
    auto model = std::make_shared<Model>();
    model->file_ = FACTLINT_TRY(ModelFile::open(path));
    FACTLINT_CHECK(model->read());
    return model;
}

Status Model::read() {
    constexpr std::size_t numbers = sizeof(Dimensions) / sizeof(std::uint32_t);
    const auto read = FACTLINT_TRY(file_.elements<std::uint32_t>("dimensions", numbers));
    d_ = std::bit_cast<Dimensions>([&] {
        std::array<std::uint32_t, numbers> all{};
        std::copy(read.begin(), read.end(), all.begin());
        return all;
    }());
    const auto even = [](std::uint32_t n) { return n > 0 && n % 2 == 0 && n <= 4096; };
    if (!even(d_.tag_input) || !even(d_.parse_input) || !even(d_.tag_hidden) || !even(d_.hidden) ||
        !even(d_.arc) || !even(d_.label) || d_.layers == 0 || d_.layers > 8 || d_.upos > 255 ||
        d_.xpos > 255 || d_.relations > 255 || d_.rows < 2 + WordFeatures::affixes ||
        !std::has_single_bit(d_.index) || d_.tag_input + d_.parse_input > most_inputs)
        return fail("the model has dimensions that no model has", file_.path(),
                    "use the file that came with this program");

    const std::size_t inputs = d_.tag_input + d_.parse_input;
    keys_ = FACTLINT_TRY(file_.elements<std::uint64_t>("index.keys", d_.index));
    key_rows_ = FACTLINT_TRY(file_.elements<std::uint32_t>("index.rows", d_.index));
    rows_ = FACTLINT_TRY(file_.elements<std::int8_t>("rows", std::size_t{d_.rows} * inputs));
    row_scales_ = FACTLINT_TRY(file_.elements<float>("rows.scale", d_.rows));
    // A probe ends at a free place, so there must be one; and no row may lie outside.
    bool free = false;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        free |= keys_[i] == 0;
        if (key_rows_[i] >= d_.rows) return fail("the model's index points outside", file_.path());
    }
    if (!free) return fail("the model's index is full", file_.path());

    tagger_ = FACTLINT_TRY(RecurrentLayer::read(file_, "tagger", d_.tag_input, d_.tag_hidden));
    std::size_t below = 2 * d_.tag_hidden + d_.parse_input;
    for (std::uint32_t i = 0; i < d_.layers; ++i) {
        upper_.push_back(
            FACTLINT_TRY(RecurrentLayer::read(file_, "layer" + std::to_string(i), below, d_.hidden)));
        below = 2 * d_.hidden;
    }
    tags_ = FACTLINT_TRY(ScaledMatrix::read(file_, "tags", 2 * d_.tag_hidden, d_.upos + d_.xpos));
    better_tags_ = FACTLINT_TRY(ScaledMatrix::read(file_, "better_tags", 2 * d_.hidden, d_.upos + d_.xpos));
    sides_ = FACTLINT_TRY(ScaledMatrix::read(file_, "sides", below, 2 * d_.arc + 2 * d_.label));
    relation_ = FACTLINT_TRY(ScaledMatrix::read(file_, "relations", d_.label, d_.relations));
    gain_ = FACTLINT_TRY(file_.elements<float>("arc.gain", d_.arc));
    offset_ = FACTLINT_TRY(file_.elements<float>("arc.offset", d_.arc));
    root_arc_ = FACTLINT_TRY(file_.elements<std::int16_t>("arc.root", d_.arc));
    root_label_ = FACTLINT_TRY(file_.elements<float>("label.root", d_.label));
    distance_ = FACTLINT_TRY(file_.elements<float>("arc.distance", distance_buckets));
    pairs_ = FACTLINT_TRY(file_.elements<std::uint8_t>("tags.pairs", std::size_t{2} * d_.pairs));
    upos_ = lines_of(FACTLINT_TRY(file_.bytes("names.upos")));
    xpos_ = lines_of(FACTLINT_TRY(file_.bytes("names.xpos")));
    relations_ = lines_of(FACTLINT_TRY(file_.bytes("names.relations")));
    lemmas_ = FACTLINT_TRY(LemmaTable::read(file_));
    notice_ = FACTLINT_TRY(file_.bytes("notice"));
    if (upos_.size() != d_.upos || xpos_.size() != d_.xpos || relations_.size() != d_.relations ||
        d_.pairs == 0)
        return fail("the model's names do not fit its dimensions", file_.path());
    root_relation_ = static_cast<std::size_t>(std::find(relations_.begin(), relations_.end(), "root") -
                                              relations_.begin());
    if (root_relation_ == relations_.size()) return fail("the model has no relation 'root'", file_.path());
    for (std::size_t i = 0; i < pairs_.size(); ++i)
        if (pairs_[i] >= (i % 2 == 0 ? d_.upos : d_.xpos))
            return fail("the model's pairs of tags lie outside", file_.path());
    return {};
}

std::uint32_t Model::row_of(std::uint64_t key) const {
    const std::size_t last = keys_.size() - 1;
    for (std::size_t at = key & last;; at = (at + 1) & last) {
        if (keys_[at] == key) return key_rows_[at];
        if (keys_[at] == 0) return none;
    }
}

void Model::embed(std::string_view word, Position position, float* out) const {
    const std::size_t inputs = d_.tag_input + d_.parse_input;
    const auto add = [&](std::uint32_t row) {
        elementwise().add_scaled(rows_.data() + row * inputs, row_scales_[row], inputs, out);
    };
    std::fill_n(out, inputs, 0.0F);
    // Rows of words were made with those of their affixes added, so a known word needs no more.
    const std::uint64_t key = word_key(word);
    const std::uint32_t known = row_of(key);
    const std::uint32_t shape = row_of(shape_of(word, position));
    add(shape == none ? 1 : shape);
    if (known != none) return add(known);
    const WordFeatures features = features_of(word, position);
    add(0);
    for (std::uint32_t a = 0; a < WordFeatures::affixes; ++a) {
        const std::uint32_t row = features.affix[a] == 0 ? none : row_of(features.affix[a]);
        add(row == none ? 2 + a : row);
    }
}

/// Calls `block` for runs of whole sentences of about block_words words.
template<typename Block>
void Model::in_blocks(std::span<const std::uint32_t> starts, const Block& block) const {
    for (std::size_t s = 0; s + 1 < starts.size();) {
        std::size_t end = s + 1;
        while (end + 1 < starts.size() && starts[end + 1] - starts[s] <= block_words) ++end;
        block(starts.subspan(s, end - s + 1));
        s = end;
    }
}

void Model::tag_block(std::span<const std::string_view> words, std::span<const std::uint32_t> starts,
                      Workspace& space, std::span<Parsed> out) const {
    auto& memory = *space.memory_;
    const std::size_t first = starts.front();
    const std::size_t tokens = starts.back() - first;
    const std::size_t below = 2 * d_.tag_hidden + d_.parse_input;
    memory.tag_in.resize(tokens * d_.tag_input);
    memory.parse_in.resize(tokens * d_.parse_input);
    std::array<float, most_inputs> sum;
    std::size_t sentence = 0;
    for (std::size_t t = 0; t < tokens; ++t) {
        while (starts[sentence + 1] <= first + t) ++sentence;
        embed(words[first + t], starts[sentence] == first + t ? Position::First : Position::Inner,
              sum.data());
        elementwise().quantise(sum.data(), d_.tag_input, memory.tag_in.data() + t * d_.tag_input);
        elementwise().quantise(sum.data() + d_.tag_input, d_.parse_input,
                               memory.parse_in.data() + t * d_.parse_input);
    }
    memory.tag_out.resize(tokens * 2 * d_.tag_hidden);
    tagger_.run(memory.tag_in.data(), starts, memory.tag_out.data(), memory.sums);
    choose_tags(memory.tag_out, tags_, space, out.subspan(first, tokens));
    memory.below.resize(tokens * below);
    for (std::size_t t = 0; t < tokens; ++t) {
        auto* row = memory.below.data() + t * below;
        std::copy_n(memory.tag_out.data() + t * 2 * d_.tag_hidden, 2 * d_.tag_hidden, row);
        std::copy_n(memory.parse_in.data() + t * d_.parse_input, d_.parse_input, row + 2 * d_.tag_hidden);
    }
}

void Model::choose_tags(const std::vector<std::int16_t>& layer, const ScaledMatrix& matrix, Workspace& space,
                        std::span<Parsed> out) const {
    auto& sums = space.memory_->sums;
    const std::size_t columns = matrix.weights.columns;
    sums.resize(out.size() * columns);
    product_kernel().multiply(layer.data(), out.size(), matrix.weights, sums.data());
    std::array<float, 512> scores;
    for (std::size_t t = 0; t < out.size(); ++t) {
        for (std::size_t j = 0; j < std::size_t{d_.upos} + d_.xpos; ++j)
            scores[j] = static_cast<float>(sums[t * columns + j]) * matrix.scale + matrix.bias[j];
        float best = -1.0e30F;
        for (std::size_t p = 0; p < pairs_.size(); p += 2) {
            const float score = scores[pairs_[p]] + scores[d_.upos + pairs_[p + 1]];
            if (score <= best) continue;
            best = score;
            out[t].upos = pairs_[p];
            out[t].xpos = pairs_[p + 1];
        }
    }
}

void Model::tag(std::span<const std::string_view> words, std::span<const std::uint32_t> starts,
                Workspace& space, std::span<Parsed> out) const {
    in_blocks(starts, [&](std::span<const std::uint32_t> block) { tag_block(words, block, space, out); });
}

void Model::parse(std::span<const std::string_view> words, std::span<const std::uint32_t> starts,
                  Workspace& space, std::span<Parsed> out) const {
    in_blocks(starts, [&](std::span<const std::uint32_t> block) {
        tag_block(words, block, space, out);
        parse_block(block, space, out);
    });
}

} // namespace factlint::syntax
