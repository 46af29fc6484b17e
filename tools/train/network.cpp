#include "network.hpp"

#include "syntax/activations.hpp"
#include "syntax/distance.hpp"
#include "syntax/tree_decoder.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace factlint::train {
namespace {

using syntax::hyperbolic_tangent;
using syntax::logistic;

void add_bias(Matrix& m, const Matrix& bias) {
    for (std::size_t i = 0; i < m.rows; ++i)
        for (std::size_t j = 0; j < m.cols; ++j) m.row(i)[j] += bias.data[j];
}
void sum_rows(const Matrix& m, Matrix& bias) {
    for (std::size_t i = 0; i < m.rows; ++i)
        for (std::size_t j = 0; j < m.cols; ++j) bias.data[j] += m.row(i)[j];
}

/// Turns scores into the gradient of the cross entropy against `gold`, times `weight`; the loss.
double softmax_loss(float* scores, std::size_t count, std::size_t gold, float weight) {
    const float top = *std::max_element(scores, scores + count);
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += std::exp(static_cast<double>(scores[i] - top));
    const double loss = std::log(sum) - (scores[gold] - top);
    for (std::size_t i = 0; i < count; ++i)
        scores[i] = weight * static_cast<float>(std::exp(static_cast<double>(scores[i] - top)) / sum);
    scores[gold] -= weight;
    return loss;
}

std::size_t best_of(const float* scores, std::size_t count) {
    return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

} // namespace

std::uint64_t Random::next() {
    state_ ^= state_ >> 12U;
    state_ ^= state_ << 25U;
    state_ ^= state_ >> 27U;
    return state_ * 2685821657736338717ULL;
}

void Parameter::shape(std::size_t rows, std::size_t cols, float scale, Random& random) {
    value.reset(rows, cols);
    gradient.reset(rows, cols);
    mean.reset(rows, cols);
    square.reset(rows, cols);
    if (scale > 0)
        for (float& x : value.data) x = scale * (2 * random.uniform() - 1);
}

void RecurrentLayer::make(std::size_t inputs, std::size_t width, Random& random) {
    in = inputs;
    h = width;
    skip = in == h || in == 2 * h;
    weights.shape(in, 6 * h, std::sqrt(3.0F / static_cast<float>(in)), random);
    bias.shape(1, 6 * h, 0, random);
    peep.shape(1, 4 * h, 0.1F, random);
}

void RecurrentLayer::forward(const Matrix& given, const std::vector<std::size_t>& starts) {
    input = given;
    const std::size_t tokens = given.rows;
    Matrix sums(tokens, 6 * h);
    add_product(sums, input, weights.value);
    add_bias(sums, bias.value);
    for (Matrix* m : {&candidate, &forget, &reset, &state, &output}) m->reset(tokens, 2 * h);
    const std::vector<float> zero(h, 0.0F);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        for (std::size_t side = 0; side < 2; ++side) {
            const float* peep_forget = peep.value.data.data() + side * 2 * h;
            const float* peep_reset = peep_forget + h;
            const float* before = zero.data();
            const std::size_t length = starts[s + 1] - starts[s];
            for (std::size_t n = 0; n < length; ++n) {
                const std::size_t t = side == 0 ? starts[s] + n : starts[s + 1] - 1 - n;
                const float* sum = sums.row(t) + side * 3 * h;
                float* z = candidate.row(t) + side * h;
                float* f = forget.row(t) + side * h;
                float* r = reset.row(t) + side * h;
                float* c = state.row(t) + side * h;
                float* out = output.row(t) + side * h;
                const float* x = input.row(t) + (in == h ? 0 : side * h);
                for (std::size_t j = 0; j < h; ++j) z[j] = hyperbolic_tangent(sum[j]);
                for (std::size_t j = 0; j < h; ++j) f[j] = logistic(sum[h + j] + peep_forget[j] * before[j]);
                for (std::size_t j = 0; j < h; ++j)
                    r[j] = logistic(sum[2 * h + j] + peep_reset[j] * before[j]);
                for (std::size_t j = 0; j < h; ++j) c[j] = f[j] * (before[j] - z[j]) + z[j];
                if (skip)
                    for (std::size_t j = 0; j < h; ++j) out[j] = r[j] * (c[j] - x[j]) + x[j];
                else
                    for (std::size_t j = 0; j < h; ++j) out[j] = r[j] * c[j];
                before = c;
            }
        }
    }
}

void RecurrentLayer::backward(const Matrix& gradient, Matrix& input_gradient,
                              const std::vector<std::size_t>& starts) {
    const std::size_t tokens = gradient.rows;
    Matrix sums(tokens, 6 * h);
    const std::vector<float> zero(h, 0.0F);
    std::vector<float> carry(h);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        for (std::size_t side = 0; side < 2; ++side) {
            const float* peep_forget = peep.value.data.data() + side * 2 * h;
            const float* peep_reset = peep_forget + h;
            float* peep_forget_gradient = peep.gradient.data.data() + side * 2 * h;
            float* peep_reset_gradient = peep_forget_gradient + h;
            std::fill(carry.begin(), carry.end(), 0.0F);
            const std::size_t length = starts[s + 1] - starts[s];
            for (std::size_t n = length; n-- > 0;) {
                const std::size_t t = side == 0 ? starts[s] + n : starts[s + 1] - 1 - n;
                const std::size_t previous = side == 0 ? t - 1 : t + 1;
                const float* before = n == 0 ? zero.data() : state.row(previous) + side * h;
                const float* z = candidate.row(t) + side * h;
                const float* f = forget.row(t) + side * h;
                const float* r = reset.row(t) + side * h;
                const float* c = state.row(t) + side * h;
                const float* up = gradient.row(t) + side * h;
                const float* x = input.row(t) + (in == h ? 0 : side * h);
                float* x_gradient = input_gradient.row(t) + (in == h ? 0 : side * h);
                float* sum = sums.row(t) + side * 3 * h;
                for (std::size_t j = 0; j < h; ++j) {
                    const float through = skip ? x[j] : 0.0F;
                    const float reset_sum = up[j] * (c[j] - through) * r[j] * (1 - r[j]);
                    if (skip) x_gradient[j] += up[j] * (1 - r[j]);
                    const float state_gradient = up[j] * r[j] + carry[j];
                    const float forget_sum = state_gradient * (before[j] - z[j]) * f[j] * (1 - f[j]);
                    sum[j] = state_gradient * (1 - f[j]) * (1 - z[j] * z[j]);
                    sum[h + j] = forget_sum;
                    sum[2 * h + j] = reset_sum;
                    peep_forget_gradient[j] += forget_sum * before[j];
                    peep_reset_gradient[j] += reset_sum * before[j];
                    carry[j] =
                        state_gradient * f[j] + forget_sum * peep_forget[j] + reset_sum * peep_reset[j];
                }
            }
        }
    }
    sum_rows(sums, bias.gradient);
    add_product_left_transposed(weights.gradient, input, sums);
    add_product_right_transposed(input_gradient, sums, weights.value);
}

Network::Network(const Dimensions& dimensions, std::uint64_t seed) : d(dimensions), random_(seed) {
    embedding.shape(d.rows, d.tag_input + d.parse_input, 0.1F, random_);
    tagger.make(d.tag_input, d.tag_hidden, random_);
    std::size_t inputs = 2 * d.tag_hidden + d.parse_input;
    upper.resize(d.layers);
    for (auto& layer : upper) {
        layer.make(inputs, d.hidden, random_);
        inputs = 2 * d.hidden;
    }
    const auto scaled = [](std::size_t n) { return std::sqrt(3.0F / static_cast<float>(n)); };
    upos_weights.shape(2 * d.tag_hidden, d.upos, scaled(2 * d.tag_hidden), random_);
    upos_bias.shape(1, d.upos, 0, random_);
    xpos_weights.shape(2 * d.tag_hidden, d.xpos, scaled(2 * d.tag_hidden), random_);
    xpos_bias.shape(1, d.xpos, 0, random_);
    better_upos_weights.shape(2 * d.hidden, d.upos, scaled(2 * d.hidden), random_);
    better_upos_bias.shape(1, d.upos, 0, random_);
    better_xpos_weights.shape(2 * d.hidden, d.xpos, scaled(2 * d.hidden), random_);
    better_xpos_bias.shape(1, d.xpos, 0, random_);
    const std::size_t sides = 2 * d.arc + 2 * d.label;
    sides_weights.shape(inputs, sides, scaled(inputs), random_);
    sides_bias.shape(1, sides, 0, random_);
    gain.shape(1, d.arc, 0, random_);
    std::fill(gain.value.data.begin(), gain.value.data.end(), 1.0F);
    offset.shape(1, d.arc, 0, random_);
    root_arc.shape(1, d.arc, 0.1F, random_);
    root_label.shape(1, d.label, 0.1F, random_);
    distance.shape(1, syntax::distance_buckets, 0, random_);
    relation_weights.shape(d.label, d.relations, scaled(d.label), random_);
    relation_bias.shape(1, d.relations, 0, random_);
    touched_.assign(d.rows, 0);
}

std::vector<Parameter*> Network::dense() {
    std::vector<Parameter*> all = {&tagger.weights, &tagger.bias, &tagger.peep};
    for (auto& layer : upper)
        for (Parameter* p : {&layer.weights, &layer.bias, &layer.peep}) all.push_back(p);
    for (Parameter* p :
         {&upos_weights, &upos_bias, &xpos_weights, &xpos_bias, &better_upos_weights, &better_upos_bias,
          &better_xpos_weights, &better_xpos_bias, &sides_weights, &sides_bias, &gain, &offset, &root_arc,
          &root_label, &distance, &relation_weights, &relation_bias})
        all.push_back(p);
    return all;
}

void Network::mask(Matrix& m, float rate, std::vector<Matrix>& kept, const Batch& batch, bool each_token) {
    Matrix mask(m.rows, m.cols);
    const float scale = 1 / (1 - rate);
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s)
        for (std::size_t t = batch.starts[s]; t < batch.starts[s + 1]; ++t)
            for (std::size_t j = 0; j < m.cols; ++j)
                mask.row(t)[j] = !each_token && t > batch.starts[s] ? mask.row(t - 1)[j]
                                 : random_.uniform() < rate         ? 0.0F
                                                                    : scale;
    for (std::size_t i = 0; i < m.data.size(); ++i) m.data[i] *= mask.data[i];
    kept.push_back(std::move(mask));
}

void Network::forward(const Batch& batch, const Dropout* dropout) {
    const std::size_t tokens = batch.tokens();
    masks_.clear();
    Matrix words(tokens, d.tag_input + d.parse_input);
    for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t f = 0; f < d.features; ++f) {
            const float* row = embedding.value.row(batch.features[t * d.features + f]);
            for (std::size_t j = 0; j < words.cols; ++j) words.row(t)[j] += row[j];
        }
    if (dropout != nullptr) mask(words, dropout->input, masks_, batch, true);
    tag_in_.reset(tokens, d.tag_input);
    for (std::size_t t = 0; t < tokens; ++t) std::copy_n(words.row(t), d.tag_input, tag_in_.row(t));
    tagger.forward(tag_in_, batch.starts);
    tag_out_ = tagger.output;
    if (dropout != nullptr) mask(tag_out_, dropout->layer, masks_, batch, false);
    upos_scores_.reset(tokens, d.upos);
    add_product(upos_scores_, tag_out_, upos_weights.value);
    add_bias(upos_scores_, upos_bias.value);
    xpos_scores_.reset(tokens, d.xpos);
    add_product(xpos_scores_, tag_out_, xpos_weights.value);
    add_bias(xpos_scores_, xpos_bias.value);
    Matrix in(tokens, 2 * d.tag_hidden + d.parse_input);
    for (std::size_t t = 0; t < tokens; ++t) {
        std::copy_n(tag_out_.row(t), 2 * d.tag_hidden, in.row(t));
        std::copy_n(words.row(t) + d.tag_input, d.parse_input, in.row(t) + 2 * d.tag_hidden);
    }
    for (std::size_t l = 0; l < upper.size(); ++l) {
        upper[l].forward(in, batch.starts);
        in = upper[l].output;
        if (dropout != nullptr)
            mask(in, l + 1 == upper.size() ? dropout->head : dropout->layer, masks_, batch, false);
        if (l == 0) first_out_ = in;
    }
    better_upos_.reset(tokens, d.upos);
    add_product(better_upos_, first_out_, better_upos_weights.value);
    add_bias(better_upos_, better_upos_bias.value);
    better_xpos_.reset(tokens, d.xpos);
    add_product(better_xpos_, first_out_, better_xpos_weights.value);
    add_bias(better_xpos_, better_xpos_bias.value);
    top_ = in;
    sides_.reset(tokens, 2 * d.arc + 2 * d.label);
    add_product(sides_, top_, sides_weights.value);
    add_bias(sides_, sides_bias.value);
}

namespace {

/// Arc scores of one sentence: `dependents` after gain and offset, `heads` with the root first.
struct Arcs {
    Arcs(const Network& net, const Matrix& sides, std::size_t first, std::size_t last) : n(last - first) {
        const auto& d = net.d;
        plain.reset(n, d.arc);
        dependents.reset(n, d.arc);
        heads.reset(n + 1, d.arc);
        std::copy_n(net.root_arc.value.data.data(), d.arc, heads.row(0));
        for (std::size_t i = 0; i < n; ++i) {
            const float* side = sides.row(first + i);
            for (std::size_t j = 0; j < d.arc; ++j) {
                plain.row(i)[j] = hyperbolic_tangent(side[j]);
                dependents.row(i)[j] = plain.row(i)[j] * net.gain.value.data[j] + net.offset.value.data[j];
                heads.row(i + 1)[j] = hyperbolic_tangent(side[d.arc + j]);
            }
        }
        scores.reset(n, n + 1);
        add_product_right_transposed(scores, dependents, heads);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 1; j <= n; ++j)
                scores.row(i)[j] +=
                    j == i + 1 ? -1.0e9F : net.distance.value.data[syntax::distance_bucket(i + 1, j)];
    }
    std::size_t n;
    Matrix plain, dependents, heads, scores;
};

} // namespace

double Network::loss_and_gradients(const Batch& batch, const Dropout& dropout) {
    const bool drop = dropout.input > 0 || dropout.layer > 0 || dropout.head > 0;
    forward(batch, drop ? &dropout : nullptr);
    const std::size_t tokens = batch.tokens();
    const float weight = 1.0F / static_cast<float>(tokens);
    double loss = 0;
    for (std::size_t t = 0; t < tokens; ++t) {
        loss += softmax_loss(upos_scores_.row(t), d.upos, batch.upos[t], weight);
        loss += softmax_loss(xpos_scores_.row(t), d.xpos, batch.xpos[t], weight);
        loss += softmax_loss(better_upos_.row(t), d.upos, batch.upos[t], weight);
        loss += softmax_loss(better_xpos_.row(t), d.xpos, batch.xpos[t], weight);
    }
    Matrix sides_gradient(tokens, sides_.cols);
    Matrix mixed(tokens, d.label);
    Matrix relation_scores(tokens, d.relations);
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
        const std::size_t first = batch.starts[s];
        Arcs arcs(*this, sides_, first, batch.starts[s + 1]);
        for (std::size_t i = 0; i < arcs.n; ++i) {
            loss += softmax_loss(arcs.scores.row(i), arcs.n + 1, batch.head[first + i], weight);
            for (std::size_t j = 1; j <= arcs.n; ++j)
                if (j != i + 1)
                    distance.gradient.data[syntax::distance_bucket(i + 1, j)] += arcs.scores.row(i)[j];
        }
        Matrix dependents(arcs.n, d.arc);
        Matrix heads(arcs.n + 1, d.arc);
        add_product(dependents, arcs.scores, arcs.heads);
        add_product_left_transposed(heads, arcs.scores, arcs.dependents);
        for (std::size_t j = 0; j < d.arc; ++j) root_arc.gradient.data[j] += heads.row(0)[j];
        for (std::size_t i = 0; i < arcs.n; ++i) {
            float* side = sides_gradient.row(first + i);
            for (std::size_t j = 0; j < d.arc; ++j) {
                const float plain = arcs.plain.row(i)[j];
                const float up = dependents.row(i)[j];
                gain.gradient.data[j] += up * plain;
                offset.gradient.data[j] += up;
                side[j] += up * gain.value.data[j] * (1 - plain * plain);
                const float head = arcs.heads.row(i + 1)[j];
                side[d.arc + j] += heads.row(i + 1)[j] * (1 - head * head);
            }
        }
        for (std::size_t i = 0; i < arcs.n; ++i) {
            const std::size_t t = first + i;
            const float* of_word = sides_.row(t) + 2 * d.arc;
            const float* of_head = batch.head[t] == 0
                                       ? root_label.value.data.data()
                                       : sides_.row(first + batch.head[t] - 1) + 2 * d.arc + d.label;
            for (std::size_t j = 0; j < d.label; ++j)
                mixed.row(t)[j] = hyperbolic_tangent(of_word[j] + of_head[j]);
        }
    }
    add_product(relation_scores, mixed, relation_weights.value);
    add_bias(relation_scores, relation_bias.value);
    for (std::size_t t = 0; t < tokens; ++t)
        loss += softmax_loss(relation_scores.row(t), d.relations, batch.relation[t], weight);

    // Backwards.
    sum_rows(relation_scores, relation_bias.gradient);
    add_product_left_transposed(relation_weights.gradient, mixed, relation_scores);
    Matrix mixed_gradient(tokens, d.label);
    add_product_right_transposed(mixed_gradient, relation_scores, relation_weights.value);
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
        const std::size_t first = batch.starts[s];
        for (std::size_t t = first; t < batch.starts[s + 1]; ++t) {
            float* of_word = sides_gradient.row(t) + 2 * d.arc;
            float* of_head = batch.head[t] == 0
                                 ? root_label.gradient.data.data()
                                 : sides_gradient.row(first + batch.head[t] - 1) + 2 * d.arc + d.label;
            for (std::size_t j = 0; j < d.label; ++j) {
                const float up = mixed_gradient.row(t)[j] * (1 - mixed.row(t)[j] * mixed.row(t)[j]);
                of_word[j] += up;
                of_head[j] += up;
            }
        }
    }
    sum_rows(sides_gradient, sides_bias.gradient);
    add_product_left_transposed(sides_weights.gradient, top_, sides_gradient);
    Matrix gradient(tokens, top_.cols);
    add_product_right_transposed(gradient, sides_gradient, sides_weights.value);
    std::size_t kept = masks_.size();
    const auto unmask = [&](Matrix& m) {
        if (masks_.empty()) return;
        const Matrix& mask = masks_[--kept];
        for (std::size_t i = 0; i < m.data.size(); ++i) m.data[i] *= mask.data[i];
    };
    for (std::size_t l = upper.size(); l-- > 0;) {
        if (l == 0) {
            sum_rows(better_upos_, better_upos_bias.gradient);
            add_product_left_transposed(better_upos_weights.gradient, first_out_, better_upos_);
            add_product_right_transposed(gradient, better_upos_, better_upos_weights.value);
            sum_rows(better_xpos_, better_xpos_bias.gradient);
            add_product_left_transposed(better_xpos_weights.gradient, first_out_, better_xpos_);
            add_product_right_transposed(gradient, better_xpos_, better_xpos_weights.value);
        }
        unmask(gradient);
        Matrix below(tokens, upper[l].in);
        upper[l].backward(gradient, below, batch.starts);
        gradient = std::move(below);
    }
    Matrix tag_gradient(tokens, 2 * d.tag_hidden);
    Matrix words(tokens, d.tag_input + d.parse_input);
    for (std::size_t t = 0; t < tokens; ++t) {
        std::copy_n(gradient.row(t), 2 * d.tag_hidden, tag_gradient.row(t));
        std::copy_n(gradient.row(t) + 2 * d.tag_hidden, d.parse_input, words.row(t) + d.tag_input);
    }
    sum_rows(upos_scores_, upos_bias.gradient);
    add_product_left_transposed(upos_weights.gradient, tag_out_, upos_scores_);
    add_product_right_transposed(tag_gradient, upos_scores_, upos_weights.value);
    sum_rows(xpos_scores_, xpos_bias.gradient);
    add_product_left_transposed(xpos_weights.gradient, tag_out_, xpos_scores_);
    add_product_right_transposed(tag_gradient, xpos_scores_, xpos_weights.value);
    unmask(tag_gradient);
    Matrix tag_input(tokens, d.tag_input);
    tagger.backward(tag_gradient, tag_input, batch.starts);
    for (std::size_t t = 0; t < tokens; ++t) std::copy_n(tag_input.row(t), d.tag_input, words.row(t));
    unmask(words);
    for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t f = 0; f < d.features; ++f) {
            const std::uint32_t id = batch.features[t * d.features + f];
            if (touched_[id] == 0) {
                touched_[id] = 1;
                touched_rows_.push_back(id);
            }
            float* row = embedding.gradient.row(id);
            for (std::size_t j = 0; j < words.cols; ++j) row[j] += words.row(t)[j];
        }
    return loss / static_cast<double>(tokens);
}

void Network::update(const Batch&, float rate) {
    // Adam (Kingma & Ba 2015); rows of embeddings that a batch does not touch are left as they are.
    constexpr float keep_mean = 0.9F;
    constexpr float keep_square = 0.98F;
    constexpr float longest = 5.0F;
    ++steps_;
    double length = 0;
    const auto all = dense();
    for (const Parameter* p : all)
        for (const float g : p->gradient.data) length += static_cast<double>(g) * g;
    for (const auto id : touched_rows_)
        for (std::size_t j = 0; j < embedding.value.cols; ++j) {
            const double g = embedding.gradient.row(id)[j];
            length += g * g;
        }
    length = std::sqrt(length);
    const float shorten = length > longest ? static_cast<float>(longest / length) : 1.0F;
    const double n = static_cast<double>(steps_);
    const float correct = static_cast<float>(std::sqrt(1 - std::pow(static_cast<double>(keep_square), n)) /
                                             (1 - std::pow(static_cast<double>(keep_mean), n)));
    const auto move = [&](float* value, float* gradient, float* mean, float* square, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            const float g = gradient[i] * shorten;
            mean[i] = keep_mean * mean[i] + (1 - keep_mean) * g;
            square[i] = keep_square * square[i] + (1 - keep_square) * g * g;
            value[i] -= rate * correct * mean[i] / (std::sqrt(square[i]) + 1e-8F);
            gradient[i] = 0;
        }
    };
    for (Parameter* p : all)
        move(p->value.data.data(), p->gradient.data.data(), p->mean.data.data(), p->square.data.data(),
             p->value.data.size());
    for (const auto id : touched_rows_) {
        move(embedding.value.row(id), embedding.gradient.row(id), embedding.mean.row(id),
             embedding.square.row(id), embedding.value.cols);
        touched_[id] = 0;
    }
    touched_rows_.clear();
}

double Network::step(const Batch& batch, const Dropout& dropout, float rate) {
    const double loss = loss_and_gradients(batch, dropout);
    update(batch, rate);
    return loss;
}

void Network::predict(Batch& batch) {
    forward(batch, nullptr);
    const std::size_t tokens = batch.tokens();
    batch.upos.resize(tokens);
    batch.xpos.resize(tokens);
    batch.relation.resize(tokens);
    batch.head.resize(tokens);
    syntax::TreeDecoder decoder;
    std::vector<std::uint32_t> heads;
    for (std::size_t s = 0; s + 1 < batch.starts.size(); ++s) {
        const std::size_t first = batch.starts[s];
        const Arcs arcs(*this, sides_, first, batch.starts[s + 1]);
        decoder.decode(arcs.scores.data.data(), static_cast<std::uint32_t>(arcs.n), heads);
        Matrix mixed(arcs.n, d.label);
        for (std::size_t i = 0; i < arcs.n; ++i) {
            const std::size_t t = first + i;
            batch.head[t] = heads[i];
            batch.upos[t] = static_cast<std::uint32_t>(best_of(better_upos_.row(t), d.upos));
            batch.xpos[t] = static_cast<std::uint32_t>(best_of(better_xpos_.row(t), d.xpos));
            const float* of_word = sides_.row(t) + 2 * d.arc;
            const float* of_head = heads[i] == 0 ? root_label.value.data.data()
                                                 : sides_.row(first + heads[i] - 1) + 2 * d.arc + d.label;
            for (std::size_t j = 0; j < d.label; ++j)
                mixed.row(i)[j] = hyperbolic_tangent(of_word[j] + of_head[j]);
        }
        Matrix scores(arcs.n, d.relations);
        add_product(scores, mixed, relation_weights.value);
        add_bias(scores, relation_bias.value);
        for (std::size_t i = 0; i < arcs.n; ++i)
            batch.relation[first + i] = static_cast<std::uint32_t>(best_of(scores.row(i), d.relations));
    }
}

} // namespace factlint::train
