// Commitment: how far a text commits itself to what a word states having happened or being so. Each word gets
// it from its own verb group (modals, negation, imperatives) and from the word it hangs on (implicatives,
// factives, belief, wishes, conditions), those above before those below. The signatures of verbs follow
// Karttunen (1971, 2012) and Nairn, Condoravdi & Karttunen (2006). Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

#include <cstdint>
#include <vector>

namespace factlint::analyse {

/// Where degrees lie. Chosen by reading the sets named in docs/layers.md; what counts is on which side of 1
/// and -1 they are.
namespace degree {
constexpr float sure = 3;
constexpr float reported = 1.8F;
constexpr float expected = 1.2F;
constexpr float maybe = 0.8F;
constexpr float open = 0.5F;
constexpr float unlikely = -0.5F;
constexpr float undone = -1.2F;
constexpr float denied = -1.5F;
} // namespace degree

struct Commitment {
    float degree = 3; ///< 3 certainly so, -3 certainly not, 0 open: the scale of Stanovsky et al. (2017)
    Certainty certainty = Certainty::Certain; ///< of whoever says it, not of who reports it
    bool positive = true;
    bool future = false;
    bool conditional = false;

    static Commitment of(float degree, Certainty certainty, bool future = false) {
        Commitment made;
        made.degree = degree;
        made.certainty = certainty;
        made.future = future;
        return made;
    }
    Commitment turned() const {
        Commitment it = *this;
        it.positive = !positive;
        it.degree = -degree;
        return it;
    }
};
constexpr Certainty weaker(Certainty a, Certainty b) { return a < b ? b : a; }

/// What a word's own group says of it.
struct VerbGroup {
    enum class Modal : std::uint8_t { None, Will, Would, May, Might, Could, Can, Should, Must };
    Modal modal = Modal::None;
    bool perfect = false;    ///< "have" as an auxiliary
    bool infinitive = false; ///< "to"
    bool auxiliary = false;  ///< any auxiliary or copula
    bool subject = false;
    bool inverted = false; ///< the auxiliary stands before the subject
    bool negated = false;
    bool doubtful = false;            ///< "perhaps"
    std::uint32_t mark = Trees::none; ///< "if", "because", "that"; also "when"
};

class CommitmentFinder {
  public:
    explicit CommitmentFinder(const Reading& reading)
        : r_(reading), trees_(reading.trees), lists_(reading.lists) {}

    /// Works out a sentence; answers hold until the next one. Linear.
    void enter(const Sentence& sentence);
    const Commitment& of(std::uint32_t token) const { return found_[token - range_.begin]; }

  private:
    static constexpr std::uint32_t none = Trees::none;

    void order_by_depth();
    VerbGroup group_of(std::uint32_t token) const;
    bool denied_participant(std::uint32_t child) const;
    /// Advice, orders and letters: what shall or can be done is not taken as done.
    bool is_address() const;
    bool is_question() const;
    std::uint32_t against_facts() const;

    Commitment judge(std::uint32_t token) const;
    Commitment own(std::uint32_t token, const VerbGroup& group, bool joined) const;
    Commitment under_infinitive(std::uint32_t token, const VerbGroup& group, std::uint32_t above,
                                Relation relation) const;
    Commitment under_noun(std::uint32_t noun, const Commitment& above) const;
    Commitment infinitive_of(std::uint32_t verb, std::uint32_t token, bool to) const;
    /// What the content clause of a verb, adjective or noun is worth, before its own group is looked at.
    Commitment content_of(std::uint32_t above, const VerbGroup& group) const;
    Commitment beside(std::uint32_t token, const VerbGroup& group, std::uint32_t above) const;
    Commitment of_noun(std::uint32_t token, Relation relation, std::uint32_t above) const;

    bool after_semicolon(std::uint32_t clause) const;
    bool put_off(std::uint32_t token) const;
    bool rules_out(std::uint32_t verb) const;
    bool listed(std::uint32_t token, std::uint64_t list) const { return r_.listed(token, list); }
    bool feeling(std::uint32_t token) const;
    const Commitment& found(std::uint32_t token) const { return found_[token - range_.begin]; }
    const VerbGroup& group_at(std::uint32_t token) const { return groups_[token - range_.begin]; }

    const Reading& r_;
    const Trees& trees_;
    const ListBits& lists_;
    TokenRange range_;
    bool address_ = false;
    bool question_ = false;
    std::uint32_t against_facts_ = none; ///< "built" of "Had the bridge been built, ..."
    std::vector<std::uint32_t> order_;   ///< heads before what hangs on them
    std::vector<std::uint32_t> first_;   ///< of each token: the first of the words it is coordinated with
    std::vector<VerbGroup> groups_;
    std::vector<Commitment> found_;
};

} // namespace factlint::analyse
