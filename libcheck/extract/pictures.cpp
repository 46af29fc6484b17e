#include "extract/pictures.hpp"

#include "base/ascii.hpp"
#include "extract/chrome_phrases.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

// "(Photo: Jane Roe)", "Jane Roe / Getty Images", "Credit: Jane Roe" at the end of a short line.
bool ends_in_credit(const PageBlock& block) {
    if (block.words > 60 || block.kind == BlockKind::Heading) return false;
    const std::size_t from = block.text.size() > 70 ? block.text.size() - 70 : 0;
    const std::string end = ascii::lower(std::string_view(block.text).substr(from));
    for (const std::string_view sign :
         {"credit: ", "getty images", "/getty", "(photo by", "photo: ", "(photo ", "file photo", "/ap photo",
          "(ap photo", "shutterstock", "/afp", "(reuters)", "photo courtesy", "image credit"})
        if (end.find(sign) != std::string::npos) return true;
    return false;
}

} // namespace

void mark_picture_lines(const markup::Tree& tree, std::vector<PageBlock>& blocks) {
    std::vector<std::uint32_t> words(tree.size(), 0);
    std::vector<std::uint32_t> pictures(tree.size(), 0);
    for (const PageBlock& block : blocks) words[block.container] += block.words;
    for (NodeId at = 1; at < tree.size(); ++at)
        if (tree.tag(at) == Tag::Img || tree.tag(at) == Tag::Picture) pictures[at] = 1;
    for (std::size_t at = tree.size(); at-- > 1;) {
        words[tree.parent(static_cast<NodeId>(at))] += words[at];
        pictures[tree.parent(static_cast<NodeId>(at))] += pictures[at];
    }
    for (PageBlock& block : blocks) {
        if (block.reason != Reason::Kept || block.kind != BlockKind::Paragraph || block.words > 50) continue;
        if (ends_in_credit(block)) {
            block.reason = Reason::Caption;
            continue;
        }
        // A paragraph is text even where a picture stands in it or beside it.
        NodeId at = block.container;
        if (tree.tag(at) == Tag::P) continue;
        for (int steps = 0; steps < 4 && at != 0 && words[at] <= block.words + 12; ++steps) {
            const Tag tag = tree.tag(at);
            if (tag == Tag::Li || tag == Tag::Td || tag == Tag::Body || tag == Tag::Article) break;
            if (pictures[at] != 0) {
                block.reason = Reason::Caption;
                break;
            }
            at = tree.parent(at);
        }
    }
}

} // namespace factlint::extract
