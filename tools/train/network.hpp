// The network that is trained: embeddings of word features; a small bidirectional recurrent layer that tags;
// more such layers above it; and on the last one a score for every arc and every relation.
//
// Recurrent layers are Simple Recurrent Units (Lei et al. 2018): all matrix products of a text are one
// product, and what runs from word to word is element by element, which is what makes them fast. Arcs are
// scored as in Dozat & Manning (2017) with a diagonal in place of the full bilinear form, plus a term for the
// distance.
#pragma once

#include "matrix.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace factlint::train {

/// xorshift64*: the same numbers everywhere.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed * 2685821657736338717ULL + 88172645463325252ULL) {}
    std::uint64_t next();
    float uniform() { return static_cast<float>(next() >> 40U) / 16777216.0F; }
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

  private:
    std::uint64_t state_;
};

struct Dimensions {
    std::size_t features = 0; ///< embedding rows a token
    std::size_t rows = 0;     ///< of the embedding table
    std::size_t tag_input = 96;
    std::size_t parse_input = 96;
    std::size_t tag_hidden = 96; ///< of one direction
    std::size_t hidden = 128;
    std::size_t layers = 2; ///< above the tagger
    std::size_t arc = 96;
    std::size_t label = 64;
    std::size_t upos = 0, xpos = 0, relations = 0;
};

struct Batch {
    std::vector<std::uint32_t> features; ///< tokens times Dimensions::features row numbers
    std::vector<std::size_t> starts;     ///< first token of each sentence, and the end of the last
    std::vector<std::uint32_t> upos, xpos, relation, head; ///< head 0 = root, else from 1 within the sentence
    std::size_t tokens() const { return starts.empty() ? 0 : starts.back(); }
};

struct Parameter {
    void shape(std::size_t rows, std::size_t cols, float scale, Random& random);
    Matrix value, gradient, mean, square;
};

struct Dropout {
    float input = 0.2F;
    float layer = 0.25F;
    float head = 0.25F;
};

/// A bidirectional layer and what its backward pass needs of the forward one.
struct RecurrentLayer {
    void make(std::size_t inputs, std::size_t width, Random& random);
    void forward(const Matrix& input, const std::vector<std::size_t>& starts);
    /// Takes the gradient of the output, adds that of the input.
    void backward(const Matrix& gradient, Matrix& input_gradient, const std::vector<std::size_t>& starts);

    std::size_t in = 0, h = 0;
    bool skip = false; ///< the input is as wide as the output, or as one direction: it is let through where
                       ///< the gate closes
    Parameter weights; ///< in x 6h: candidate, forget, reset of the first direction, then of the second
    Parameter bias;    ///< 1 x 6h
    Parameter peep;    ///< 1 x 4h: what forget and reset gates see of the state
    Matrix input, candidate, forget, reset, state, output; ///< tokens x 2h, but for input
};

class Network {
  public:
    Network(const Dimensions& dimensions, std::uint64_t seed);

    /// One step of training; the loss a token.
    double step(const Batch& batch, const Dropout& dropout, float rate);
    /// Fills upos, xpos, head, relation of the batch.
    void predict(Batch& batch);
    /// Loss, with gradients left in the parameters: for checking them.
    double loss_and_gradients(const Batch& batch, const Dropout& dropout);

    std::vector<Parameter*> dense();
    Dimensions d;
    Parameter embedding;
    RecurrentLayer tagger;
    std::vector<RecurrentLayer> upper;
    Parameter upos_weights, upos_bias, xpos_weights, xpos_bias; ///< on the tagger
    /// On the first layer above, whose wider view corrects the tagger.
    Parameter better_upos_weights, better_upos_bias, better_xpos_weights, better_xpos_bias;
    /// Arc side of a word as dependent, as head; label side as dependent, as head.
    Parameter sides_weights, sides_bias;
    Parameter gain, offset, root_arc, root_label, distance, relation_weights, relation_bias;

  private:
    void forward(const Batch& batch, const Dropout* dropout);
    void mask(Matrix& m, float rate, std::vector<Matrix>& kept, const Batch& batch, bool each_token);
    void update(const Batch& batch, float rate);

    Random random_;
    std::uint64_t steps_ = 0;
    Matrix tag_in_, parse_in_, tag_out_, top_, sides_, upos_scores_, xpos_scores_, first_out_, better_upos_,
        better_xpos_;
    std::vector<Matrix> layer_in_;
    std::vector<Matrix> masks_;
    std::vector<std::uint8_t> touched_;
    std::vector<std::uint32_t> touched_rows_;
};

} // namespace factlint::train
