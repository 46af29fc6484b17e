#include "extract/page_blocks.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;
using markup::Tree;

// Elements whose content is never text of a page.
bool is_silent(Tag tag) {
    switch (tag) {
    case Tag::Head:
    case Tag::Script:
    case Tag::Style:
    case Tag::Noscript:
    case Tag::Noembed:
    case Tag::Noframes:
    case Tag::Template:
    case Tag::Svg:
    case Tag::Math:
    case Tag::Iframe:
    case Tag::Object:
    case Tag::Canvas:
    case Tag::Audio:
    case Tag::Video:
    case Tag::Select:
    case Tag::Textarea:
    case Tag::Button:
    case Tag::Map:
    case Tag::Title:
        return true;
    default:
        return false;
    }
}

BlockKind kind_in(const Tree& tree, NodeId container) {
    // The nearest element that says something decides; twelve levels are as far as one stands from its text.
    int steps = 0;
    for (NodeId at = container; at != markup::no_node && steps < 12; at = tree.parent(at), ++steps) {
        switch (tree.tag(at)) {
        case Tag::H1:
        case Tag::H2:
        case Tag::H3:
        case Tag::H4:
        case Tag::H5:
        case Tag::H6:
            return BlockKind::Heading;
        case Tag::Li:
        case Tag::Dd:
        case Tag::Dt:
            return at == container ? BlockKind::ListItem : BlockKind::Paragraph;
        case Tag::Td:
        case Tag::Th:
            return at == container ? BlockKind::Table : BlockKind::Paragraph;
        case Tag::Blockquote:
            return BlockKind::Quotation;
        case Tag::Figcaption:
        case Tag::Figure:
        case Tag::Caption:
            return BlockKind::Caption;
        case Tag::Pre:
            return BlockKind::Preformatted;
        case Tag::Article:
        case Tag::Section:
        case Tag::Body:
            return BlockKind::Paragraph;
        default:
            break;
        }
    }
    return BlockKind::Paragraph;
}

class Flattener {
  public:
    Flattener(const Tree& tree, markup::NoScript noscript) : tree_(tree), noscript_(noscript) {}

    std::vector<PageBlock> run() {
        open_.push_back(0);
        for (NodeId at = 1; at < tree_.size();) {
            leave(at);
            const Tag tag = tree_.tag(at);
            const bool read = tag == Tag::Noscript && noscript_ == markup::NoScript::Elements;
            if ((is_silent(tag) && !read) ||
                (tag != Tag::Text && markup::is_inline(tag) && (is_hidden(tree_, at) || is_card(at)))) {
                // A button between two words parts them, a script and a card that lies over the text do not.
                if (tag != Tag::Script && tag != Tag::Style && tag != Tag::Span) put_space();
                at = tree_.end(at);
                continue;
            }
            if (tag == Tag::Text)
                put(at);
            else
                enter(at, tag);
            ++at;
        }
        flush();
        return std::move(blocks_);
    }

  private:
    // A span in a sentence that begins with a picture and holds several links is a card that opens over the
    // text.
    bool is_card(NodeId at) const {
        if (tree_.tag(at) != Tag::Span || block_.text.empty()) return false;
        const NodeId end = tree_.end(at);
        if (end - at < 5 || end - at > 200) return false;
        int links = 0;
        bool picture = false;
        for (NodeId inner = at + 1; inner < end; ++inner) {
            links += tree_.tag(inner) == Tag::A ? 1 : 0;
            picture = picture || tree_.tag(inner) == Tag::Img;
            if (!markup::is_inline(tree_.tag(inner)) || (!picture && links > 0)) return false;
        }
        return picture && links >= 2;
    }

    void leave(NodeId at) {
        if (link_ != markup::no_node && at >= tree_.end(link_)) close_link();
        if (emphasis_end_ != 0 && at >= emphasis_end_) emphasis_end_ = 0;
        while (open_.size() > 1 && at >= tree_.end(open_.back())) {
            flush();
            open_.pop_back();
        }
    }

    void enter(NodeId at, Tag tag) {
        if (tag == Tag::Br) {
            if (++breaks_ >= 2)
                flush();
            else
                put_space();
        } else if (tag == Tag::A) {
            close_link();
            link_ = at;
            link_begin_ = block_.text.size();
        } else if (tag == Tag::B || tag == Tag::Strong || tag == Tag::I || tag == Tag::Em) {
            if (emphasis_end_ == 0) emphasis_end_ = tree_.end(at);
        } else if (!markup::is_inline(tag)) {
            flush();
            open_.push_back(at);
        }
    }

    void put_space() {
        if (!block_.text.empty() && block_.text.back() != ' ') block_.text += ' ';
    }

    void put(NodeId at) {
        std::string_view raw = tree_.text(at);
        std::string clean;
        if (std::any_of(raw.begin(), raw.end(), [](char c) {
                return ascii::is_high(c) || (c >= 0 && c < ' ' && !ascii::is_space(c)) || c == 127;
            })) {
            clean = clean_article_text(raw);
            raw = clean;
        }
        const std::size_t before = block_.text.size();
        for (std::size_t i = 0; i < raw.size();) {
            if (ascii::is_space(raw[i])) {
                put_space();
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < raw.size() && !ascii::is_space(raw[end])) ++end;
            if (block_.text.empty()) {
                block_.node = at;
                link_begin_ = 0;
            }
            block_.text.append(raw.substr(i, end - i));
            breaks_ = 0;
            i = end;
        }
        if (emphasis_end_ != 0)
            block_.emphasis_bytes += static_cast<std::uint32_t>(block_.text.size() - before);
    }

    void end_anchor() {
        if (link_ == markup::no_node || block_.text.size() <= link_begin_) return;
        std::size_t begin = link_begin_;
        std::size_t end = block_.text.size();
        while (begin < end && block_.text[begin] == ' ') ++begin;
        while (end > begin && block_.text[end - 1] == ' ') --end;
        if (end > begin && tree_.has_attribute(link_, "href")) {
            block_.links.push_back({make_span(begin, end), link_});
            block_.link_bytes += static_cast<std::uint32_t>(end - begin);
        }
        link_begin_ = block_.text.size();
    }

    void close_link() {
        end_anchor();
        link_ = markup::no_node;
    }

    void flush() {
        end_anchor();
        breaks_ = 0;
        while (!block_.text.empty() && block_.text.back() == ' ') block_.text.pop_back();
        if (!block_.text.empty() && block_.node != markup::no_node) {
            block_.container = open_.back();
            block_.kind = kind_in(tree_, block_.container);
            block_.words = count_words(block_.text);
            block_.sentence_end = ends_sentence(block_.text);
            // A cell with a paragraph in it is layout, not a table.
            if (block_.kind == BlockKind::Table && block_.words > 40) block_.kind = BlockKind::Paragraph;
            blocks_.push_back(std::move(block_));
        }
        block_ = PageBlock{};
        link_begin_ = 0;
    }

    const Tree& tree_;
    const markup::NoScript noscript_;
    std::vector<NodeId> open_;
    std::vector<PageBlock> blocks_;
    PageBlock block_;
    NodeId link_ = markup::no_node;
    std::size_t link_begin_ = 0;
    NodeId emphasis_end_ = 0;
    int breaks_ = 0;
};

// Marks the blocks of elements that are something else than the article.
void mark_elements(const Tree& tree, std::vector<PageBlock>& blocks) {
    const std::vector<double> weights = weights_by_node(tree, blocks);
    const double total = weights.empty() ? 0 : weights[0];
    std::vector<Reason> reasons(tree.size(), Reason::Kept);
    ElementJudge judge(tree);
    for (NodeId at = 1; at < tree.size(); ++at) {
        reasons[at] = reasons[tree.parent(at)];
        // Posts of social networks that are quoted in the text.
        if (reasons[at] == Reason::Share && tree.tag(at) == Tag::Blockquote) reasons[at] = Reason::Kept;
        if (reasons[at] != Reason::Kept || tree.tag(at) == Tag::Text) continue;
        const Evidence evidence = judge.evidence_of(at);
        if (evidence.strength == Strength::None) continue;
        // Most of the text of a page is not chrome, whatever the class of its wrapper says; only comments
        // may outweigh the article they are about.
        const double rest = total - weights[at];
        // A long hidden text is the part that only subscribers are shown.
        const bool outweighs = evidence.reason == Reason::Comments ? rest < 60
                               : evidence.reason == Reason::Footer ? rest < 40
                               : evidence.reason == Reason::Hidden
                                   ? weights[at] > std::max(150.0, 0.25 * total)
                                   : weights[at] > 0.4 * total;
        if (evidence.strength == Strength::Soft && outweighs && weights[at] > 0) continue;
        reasons[at] = evidence.reason;
    }
    for (PageBlock& block : blocks) block.reason = reasons[block.container];
    // Inline elements count only where they are the whole block.
    for (PageBlock& block : blocks) {
        if (block.reason != Reason::Kept) continue;
        for (NodeId at = block.node; at != block.container && at != markup::no_node; at = tree.parent(at)) {
            if (reasons[at] == Reason::Kept) continue;
            const NodeId whole = tree.parent(at);
            if (whole == block.container && block.words < 30 && tree.end(at) == tree.end(whole))
                block.reason = reasons[at];
        }
    }
}

} // namespace

std::string_view name_of(Reason reason) {
    static constexpr std::array<std::string_view, 29> names{
        "kept",       "hidden",     "navigation",     "header",        "footer",    "aside",
        "form",       "comments",   "related",        "newsletter",    "share",     "advert",
        "notice",     "author-box", "byline",         "date",          "tags",      "caption",
        "title",      "standfirst", "outside-region", "other-article", "link-list", "promo",
        "end-matter", "disclaimer", "empty-heading",  "table-cell",    "repeated"};
    return names[static_cast<std::size_t>(reason)];
}

double PageBlock::weight() const {
    if (kind != BlockKind::Paragraph && kind != BlockKind::Quotation && kind != BlockKind::ListItem) return 0;
    if (words < 8 || (words < 15 && !sentence_end)) return 0;
    const double share = link_share();
    if (share > 0.5) return 0;
    const double base = words * (1.0 - share);
    return kind == BlockKind::ListItem ? base / 2 : base;
}

std::vector<PageBlock> page_blocks(const Tree& tree, markup::NoScript noscript) {
    std::vector<PageBlock> blocks = Flattener(tree, noscript).run();
    mark_elements(tree, blocks);
    return blocks;
}

std::vector<double> weights_by_node(const Tree& tree, const std::vector<PageBlock>& blocks) {
    std::vector<double> weights(tree.size(), 0);
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept) weights[block.container] += block.weight();
    for (std::size_t at = tree.size(); at-- > 1;)
        weights[tree.parent(static_cast<NodeId>(at))] += weights[at];
    return weights;
}

std::uint32_t count_words(std::string_view text) {
    std::uint32_t words = 0;
    std::uint32_t ideographs = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const auto byte = static_cast<unsigned char>(c);
        // Chinese and Japanese write no spaces; two of their characters are about a word.
        if (byte >= 0xE3U && byte <= 0xE9U) {
            ++ideographs;
            at += 2;
            in_word = false;
            continue;
        }
        const bool letter = ascii::is_alnum(c) || ascii::is_high(c);
        if (letter && !in_word) ++words;
        in_word = letter || (in_word && (c == '\'' || c == '-'));
    }
    return words + (ideographs + 1) / 2;
}

bool ends_sentence(std::string_view text) {
    for (int closers = 0; closers < 3 && !text.empty(); ++closers) {
        const char last = text.back();
        if (last == '.' || last == '?' || last == '!' || last == ':') return true;
        if (last == '"' || last == '\'' || last == ')' || last == ']') {
            text.remove_suffix(1);
        } else if (text.ends_with("\xE2\x80\x9D") || text.ends_with("\xE2\x80\x99")) {
            text.remove_suffix(3);
        } else {
            return text.ends_with("\xE2\x80\xA6") || text.ends_with("\xE3\x80\x82");
        }
    }
    return false;
}

} // namespace factlint::extract
