// Model: all records of a run, joined for the reader: which article a finding is in, which findings belong to
// one topic, who takes which side. Every renderer looks at this and at nothing else.
#pragma once

#include "records/codec.hpp"

#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::report {

/// What a rule or a public code is about, for formats that describe rules. The tools fill it from rule packs.
struct RuleText {
    std::string title;       ///< a few words: "Loaded wording"
    std::string description; ///< one or two sentences
    std::string help_url;    ///< may be empty
};

/// Findings that a reader looks at together: one topic, or one article.
struct FindingGroup {
    std::string topic;                ///< id of the topic; empty for an article's group
    const Article* article = nullptr; ///< null when the group is a topic, or its article was not given
    std::string title;                ///< the topic in words, or the headline of the article
    std::vector<const Finding*> findings;
};

/// The stances of one topic as a table.
struct Matrix {
    struct Row {
        std::string outlet;
        std::string article; ///< id
        /// One list per proposition, in the order of `propositions`; empty where the source is silent.
        std::vector<std::vector<const Stance*>> cells;
    };
    std::string topic;
    std::vector<std::string> propositions; ///< ids, sorted
    std::vector<Row> rows;                 ///< sorted by date of publication, then outlet
};

/// Where a passage stands, counted from 1; columns count code points. Line 0 when nothing is known.
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0; ///< one past the last character
};

/// Owns the records. Pointers handed out stay valid until the next add. Not for concurrent writing; reading
/// from several threads is fine. Everything handed out is in an order that depends on the records alone, not
/// on the order in which they came, except that articles keep theirs.
class Model {
  public:
    Model() = default;
    Model(const Model&) = delete; // the index holds addresses of the articles
    Model& operator=(const Model&) = delete;
    Model(Model&&) = default; // NOLINT(performance-noexcept-move-constructor): std::deque's is not
    Model& operator=(Model&&) = default;
    ~Model() = default;

    /// Takes a record in. One of an unknown kind has nothing to show and is left out. A second article with
    /// the same id is ignored.
    void add(Record record);

    /// What a rule ("pack/id"), a public code ("FL1001"), a topic ("cipher") or a proposition
    /// ("cipher/asked-for-removal") is about.
    void describe(std::string id, RuleText text);
    /// The given title of a topic or proposition, else its id made readable.
    std::string title(std::string_view topic, std::string_view proposition = {}) const;
    /// The text for the finding's rule, else for its code, else what the family of its code is about.
    RuleText rule_text(const Finding& finding) const;

    const std::deque<Article>& articles() const { return articles_; }
    /// nullptr when there is none of that id.
    const Article* article(std::string_view id) const;

    /// Most serious first: level, two-sided before one-sided, confidence, then topic, article, place, code.
    std::vector<const Finding*> findings() const;
    /// For the baseline, in the order they were added. Only the baseline fields may be changed.
    std::span<Finding> findings_to_mark() { return findings_; }

    /// Two-sided findings by topic (those without a topic last), the most serious topic first.
    std::vector<FindingGroup> topics() const;
    /// One-sided findings by article, the most serious article first.
    std::vector<FindingGroup> flags_by_article() const;
    /// One matrix per topic that has stances, by topic id.
    std::vector<Matrix> matrices() const;

    const std::vector<Claim>& claims() const { return claims_; }
    const std::vector<Summary>& summaries() const { return summaries_; }
    /// Sorted: stances by topic, proposition and article; the others by article or id, then place.
    std::vector<const Stance*> stances() const;
    std::vector<const Reference*> references() const;
    std::vector<const Source*> sources() const;
    std::vector<const Story*> stories() const;

    /// Articles that are near copies of this one, itself left out; empty when it stands alone.
    std::vector<const Article*> near_copies(const Article& article) const;

    /// From the place, else counted in the text of its article.
    Position position(const Place& place) const;
    /// The words of the excerpt to point at: the marks of the place, else where its span falls in the
    /// excerpt. Inside the excerpt, on character borders, sorted, not overlapping.
    std::vector<Span> highlights(const Place& place) const;

  private:
    std::deque<Article> articles_; // a deque: article() hands out addresses while articles are still added
    std::map<std::string, const Article*, std::less<>> article_by_id_;
    std::vector<Claim> claims_;
    std::vector<Finding> findings_;
    std::vector<Stance> stances_;
    std::vector<Reference> references_;
    std::vector<Source> sources_;
    std::vector<Story> stories_;
    std::vector<Summary> summaries_;
    std::map<std::string, RuleText, std::less<>> rule_texts_;

    std::string article_title(const Article& article) const;
};

/// "cipher-affair" -> "Cipher affair": how ids of topics and propositions are shown to people.
std::string title_of_id(std::string_view id);

/// A finding about two passages that stand against each other.
bool is_two_sided(const Finding& finding);

/// How findings are counted and ordered when confidence is compared: as records write it, so that a run over
/// records gives the order that the run which made them gave.
bool more_serious(const Finding& a, const Finding& b);

} // namespace factlint::report
