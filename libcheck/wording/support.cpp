#include "wording/support.hpp"

#include <algorithm>

namespace factlint::wording {
namespace {

constexpr double by_meaning = 0.8;
constexpr std::uint32_t close_by = 5;
constexpr double unknown_arcs = 0.5; // of a word that hangs on nothing
constexpr std::uint32_t slot_reach = 6;
constexpr int context_reach = 3; // content words on either side

bool counts(const TreeWord& word) { return word.content && !word.in_name; }

struct Arc {
    std::uint32_t below = 0;
    std::uint32_t above = 0;
    double borne = 0;
};

struct Sentence {
    std::vector<Found> found; // for each word
    std::vector<Arc> arcs;
};

class Supporter {
  public:
    Supporter(const TreePassage& brief, const TreePassage& full, const lexicon::Lexicon& lexicon)
        : brief_(brief), index_(full, lexicon), in_sentence_(full.sentences.size()) {}

    std::vector<std::vector<Support>> run() {
        double all = 0;
        double arcs = 0;
        for (const WordTree& tree : brief_.sentences) {
            sentences_.push_back(read(tree));
            for (const Arc& arc : sentences_.back().arcs) all += arc.borne;
            arcs += static_cast<double>(sentences_.back().arcs.size());
        }
        std::vector<std::vector<Support>> out;
        for (std::size_t s = 0; s < sentences_.size(); ++s) {
            const WordTree& tree = brief_.sentences[s];
            std::vector<Support> of(tree.words.size());
            for (std::uint32_t i = 0; i < of.size(); ++i)
                if (counts(tree.words[i])) of[i] = weigh(tree, sentences_[s], i, all, arcs);
            out.push_back(std::move(of));
        }
        return out;
    }

  private:
    Sentence read(const WordTree& tree) const {
        Sentence out;
        out.found.resize(tree.words.size());
        for (std::uint32_t i = 0; i < tree.words.size(); ++i)
            if (counts(tree.words[i])) out.found[i] = index_.find(tree, i);
        for (std::uint32_t i = 0; i < tree.words.size(); ++i) {
            if (!counts(tree.words[i])) continue;
            const std::uint32_t above = content_above(tree, i);
            if (above == no_word) continue;
            out.arcs.push_back({i, above, borne(out.found[i], out.found[above])});
        }
        return out;
    }

    double borne(const Found& below, const Found& above) const {
        double out = 0;
        const auto look = [&](const std::vector<std::uint32_t>& lows, const std::vector<std::uint32_t>& highs,
                              double weight) {
            for (const std::uint32_t low : lows)
                for (const std::uint32_t high : highs) out = std::max(out, weight * tie(low, high));
        };
        look(below.said, above.said, 1);
        look(below.said, above.alike, by_meaning);
        look(below.alike, above.said, by_meaning);
        look(below.alike, above.alike, by_meaning * by_meaning);
        return out;
    }

    // How closely two words of the long text hang together.
    double tie(std::uint32_t x, std::uint32_t y) const {
        if (x == y) return 0.5;
        const std::uint32_t sx = index_.sentence(x);
        const std::uint32_t sy = index_.sentence(y);
        if (sx != sy) return sx + 1 == sy || sy + 1 == sx ? 0.15 : 0;
        const std::uint32_t ux = index_.above(x);
        const std::uint32_t uy = index_.above(y);
        if (ux == y || uy == x) return 1;
        if (ux != no_word && (ux == uy || index_.above(ux) == y)) return 0.7;
        if (uy != no_word && index_.above(uy) == x) return 0.7;
        const std::uint32_t between = x < y ? y - x : x - y;
        return between <= close_by ? 0.5 : 0.35;
    }

    Support weigh(const WordTree& tree, const Sentence& sentence, std::uint32_t at, double all, double arcs) {
        Support out;
        out.said = !sentence.found[at].said.empty();
        out.alike = !sentence.found[at].alike.empty();
        double sum = 0;
        double number = 0;
        for (const Arc& arc : sentence.arcs) {
            if (arc.below != at && arc.above != at) continue;
            sum += arc.borne;
            number += 1;
        }
        out.arcs = number > 0 ? sum / number : unknown_arcs;
        out.others = arcs > number ? (all - sum) / (arcs - number) : 0;
        look_around(tree, sentence, at, out);
        return out;
    }

    // The content words next to a word, and which sentences of the long text have them together.
    void look_around(const WordTree& tree, const Sentence& sentence, std::uint32_t at, Support& out) {
        std::fill(in_sentence_.begin(), in_sentence_.end(), 0.0);
        double all = 0;
        std::uint32_t before = no_word;
        std::uint32_t after = no_word;
        for (const int step : {-1, 1}) {
            int taken = 0;
            for (auto i = static_cast<std::int64_t>(at) + step;
                 i >= 0 && i < static_cast<std::int64_t>(tree.words.size()) && taken < context_reach;
                 i += step) {
                const auto n = static_cast<std::uint32_t>(i);
                if (!counts(tree.words[n])) continue;
                const double weight = 1.0 / (1 + taken++);
                all += weight;
                mark(sentence.found[n], weight);
                if (taken == 1) (step > 0 ? after : before) = n;
            }
        }
        if (all == 0 || in_sentence_.empty()) return;
        if (before != no_word && after != no_word)
            out.slot = is_filled(sentence.found[before], sentence.found[after], sentence.found[at]);
        out.context = *std::max_element(in_sentence_.begin(), in_sentence_.end()) / all;
    }

    // Whether two words stand close together with another content word between them.
    bool is_filled(const Found& before, const Found& after, const Found& own) const {
        const auto is_own = [&](std::uint32_t place) {
            return std::binary_search(own.said.begin(), own.said.end(), place) ||
                   std::binary_search(own.alike.begin(), own.alike.end(), place);
        };
        for (const std::uint32_t p : before.said)
            for (const std::uint32_t n : after.said) {
                if (n <= p || n - p > slot_reach || index_.sentence(p) != index_.sentence(n)) continue;
                bool filled = false;
                bool same = false;
                for (std::uint32_t x = p + 1; x < n; ++x) {
                    if (!counts(index_.word(x))) continue;
                    filled = true;
                    same = same || is_own(x);
                }
                if (filled && !same) return true;
            }
        return false;
    }

    void mark(const Found& found, double weight) {
        std::vector<std::uint32_t> where;
        for (const auto* places : {&found.said, &found.alike})
            for (const std::uint32_t place : *places) where.push_back(index_.sentence(place));
        std::sort(where.begin(), where.end());
        where.erase(std::unique(where.begin(), where.end()), where.end());
        for (const std::uint32_t s : where) in_sentence_[s] += weight;
    }

    const TreePassage& brief_;
    PassageIndex index_;
    std::vector<Sentence> sentences_;
    std::vector<double> in_sentence_;
};

} // namespace

std::vector<std::vector<Support>> support_of(const TreePassage& brief, const TreePassage& full,
                                             const lexicon::Lexicon& lexicon) {
    return Supporter(brief, full, lexicon).run();
}

} // namespace factlint::wording
