// Model: tags and dependency trees of English after Universal Dependencies, by a small recurrent network that
// factlint-train makes (tools/train).
#pragma once

#include "syntax/lemma_table.hpp"
#include "syntax/model_file.hpp"
#include "syntax/recurrent_layer.hpp"
#include "syntax/word_features.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::syntax {

/// One word of a tree. Names are numbers into Model::upos_names() and so on.
struct Parsed {
    std::uint8_t upos = 0;
    std::uint8_t xpos = 0;
    std::uint8_t relation = 0;
    std::uint32_t head = 0; ///< 0 = the root, else from 1 within the sentence
    float certainty = 0;    ///< probability of the head times that of the relation, as the network has it
    float margin = 0; ///< by how much the head's score leads that of the next best one; 0 when it does not
};

/// Immutable after opening; one model serves all threads, each with a Workspace of its own.
class Model {
  public:
    /// Scratch memory of one thread; may be used with any model.
    class Workspace;

    /// Maps the file. Errors name it: missing, damaged, of another version, or not of this shape.
    static Result<std::shared_ptr<const Model>> open(const std::filesystem::path& path);

    /// `words` are the tokens of whole sentences, `starts` the first token of each and the end of the last.
    /// `out` takes one element a word. Fills upos and xpos alone, and a little less well than parse does.
    /// Linear; about 1 µs a word.
    void tag(std::span<const std::string_view> words, std::span<const std::uint32_t> starts, Workspace& space,
             std::span<Parsed> out) const;
    /// Fills everything. Quadratic in a sentence's length, with a small factor: sentences are cut by the
    /// caller (analyse does at 400 words).
    void parse(std::span<const std::string_view> words, std::span<const std::uint32_t> starts,
               Workspace& space, std::span<Parsed> out) const;

    const std::vector<std::string>& upos_names() const { return upos_; }
    const std::vector<std::string>& xpos_names() const { return xpos_; }
    const std::vector<std::string>& relation_names() const { return relations_; }
    const LemmaTable& lemmas() const { return lemmas_; }
    /// What the file says of its training data and licence.
    std::string_view notice() const { return notice_; }
    /// Of all bytes of the file, for summary records.
    std::uint64_t checksum() const { return file_.checksum(); }
    const ModelFile& file() const { return file_; }

  private:
    struct Dimensions {
        std::uint32_t tag_input, parse_input, tag_hidden, hidden, layers, arc, label, upos, xpos, relations,
            rows, index, pairs;
    };

    Status read();
    void tag_block(std::span<const std::string_view> words, std::span<const std::uint32_t> starts,
                   Workspace& space, std::span<Parsed> out) const;
    void parse_block(std::span<const std::uint32_t> starts, Workspace& space, std::span<Parsed> out) const;
    template<typename Block>
    void in_blocks(std::span<const std::uint32_t> starts, const Block& block) const;
    /// The best pair of tags that occurs, of each word of a block.
    void choose_tags(const std::vector<std::int16_t>& layer, const ScaledMatrix& matrix, Workspace& space,
                     std::span<Parsed> out) const;
    void embed(std::string_view word, Position position, float* out) const;
    /// Row of a key, or nothing: `none`.
    std::uint32_t row_of(std::uint64_t key) const;

    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    ModelFile file_;
    Dimensions d_{};
    std::span<const std::uint64_t> keys_; ///< open addressing; 0 = free
    std::span<const std::uint32_t> key_rows_;
    std::span<const std::int8_t> rows_;
    std::span<const float> row_scales_;
    RecurrentLayer tagger_;
    std::vector<RecurrentLayer> upper_;
    ScaledMatrix tags_;        ///< upos, then xpos
    ScaledMatrix better_tags_; ///< the same, from the first upper layer
    ScaledMatrix sides_;       ///< arc side as dependent, as head; label side as dependent, as head
    ScaledMatrix relation_;
    std::span<const float> gain_, offset_, root_label_, distance_;
    std::span<const std::int16_t> root_arc_;
    std::span<const std::uint8_t> pairs_;
    std::vector<std::string> upos_, xpos_, relations_;
    LemmaTable lemmas_;
    std::size_t root_relation_ = 0;
    std::string_view notice_;
};

class Model::Workspace {
  public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

  private:
    friend class Model;
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

} // namespace factlint::syntax
