#include "extract/html_article.hpp"

#include "base/ascii.hpp"
#include "base/format.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/cut_page.hpp"
#include "extract/finish_article.hpp"
#include "extract/main_text.hpp"
#include "extract/page_blocks.hpp"
#include "extract/page_metadata.hpp"
#include "extract/page_type.hpp"
#include "markup/html.hpp"

#include <algorithm>
#include <string>

namespace factlint::extract {
namespace {

struct ReadPage {
    markup::Tree tree;
    PageMetadata metadata;
    std::vector<PageBlock> blocks;
    PageTypeGuess type;
    MainText text;
};

std::string address_of(const PageMetadata& page, std::string_view url) {
    for (const std::string_view each :
         {std::string_view(page.canonical()), page.meta("og:url"), std::string_view(page.linked().url)})
        if (auto address = resolve_url(url.empty() ? page.base() : url, each); address && !each.empty()) {
            const std::string canonical = canonical_url(*address);
            // A canonical address that is only the front page says nothing about this one.
            const std::size_t path = canonical.find('/', canonical.find("://") + 3);
            if (path != std::string::npos && path + 1 < canonical.size()) return canonical;
        }
    return url.empty() ? std::string() : canonical_url(url);
}

// What the page calls its address, front pages too.
std::string own_address(const PageMetadata& page, std::string_view url) {
    if (!url.empty()) return std::string(url);
    for (const std::string_view each : {std::string_view(page.canonical()), page.meta("og:url")})
        if (each.find("://") != std::string_view::npos) return std::string(each);
    return page.linked().url;
}

double running_words(const std::vector<PageBlock>& blocks) {
    double words = 0;
    for (const PageBlock& block : blocks) words += block.weight();
    return words;
}

std::size_t noscript_bytes(const markup::Tree& tree) {
    std::size_t bytes = 0;
    for (markup::NodeId at = 1; at + 1 < tree.size(); ++at)
        if (tree.tag(at) == markup::Tag::Noscript) bytes += tree.text(at + 1).size();
    return bytes;
}

ReadPage read_page(std::string_view html, std::string_view url) {
    markup::Tree tree = markup::parse_html(html);
    std::vector<PageBlock> blocks = page_blocks(tree);
    // A page that a script would fill may hold its text for readers without one.
    if (running_words(blocks) < 30 && noscript_bytes(tree) > 1500) {
        tree = markup::parse_html(html, markup::NoScript::Elements);
        blocks = page_blocks(tree, markup::NoScript::Elements);
    }
    PageMetadata metadata(tree);
    const PageTypeGuess type = guess_page_type(tree, metadata, blocks, own_address(metadata, url));
    RepeatedTexts repeated;
    for (const Candidate& each : title_candidates(tree, metadata)) repeated.titles.push_back(each.value);
    for (const std::string_view text :
         {std::string_view(metadata.linked().description), metadata.meta("og:description"),
          metadata.meta("description"), metadata.meta("twitter:description")})
        if (!text.empty()) repeated.descriptions.emplace_back(text);
    repeated.article_body = metadata.linked().body;
    MainText text = choose_main_text(tree, type, blocks, repeated);
    return {std::move(tree), std::move(metadata), std::move(blocks), type, std::move(text)};
}

// What stays in the record though it is not part of the body.
bool is_companion(const PageBlock& block) {
    if (block.reason == Reason::Caption) return block.words >= 3;
    return block.reason == Reason::TableCell || block.reason == Reason::Disclaimer;
}

void fill_body(const ReadPage& page, std::string_view base, Article& article) {
    for (const PageBlock& block : page.blocks) {
        if (block.reason == Reason::Kept) {
            const Span span = append_paragraph(article.body, block.text);
            article.blocks.push_back({block.kind, span, {}});
            for (const PageLink& link : block.links)
                if (auto url = resolve_url(base, page.tree.attribute(link.node, "href")); url)
                    article.links.push_back(
                        {{span.begin + link.span.begin, span.begin + link.span.end}, *std::move(url)});
        } else if (is_companion(block) && !article.body.empty()) {
            const Span here = make_span(article.body.size(), article.body.size());
            article.blocks.push_back(
                {block.reason == Reason::Caption ? BlockKind::Caption : block.kind, here, block.text});
        }
    }
}

// The innermost elements around a block, the outer ones first: "article.post > div#text > p".
std::string path_of(const markup::Tree& tree, markup::NodeId at) {
    std::string out;
    for (int steps = 0; steps < 4 && at != 0 && at != markup::no_node; ++steps, at = tree.parent(at)) {
        std::string name(tree.name(at));
        const std::string classes = collapse_spaces(tree.attribute(at, "class"));
        for (const std::string_view part : split(classes, ' '))
            if (!part.empty() && name.size() < 60) name.append(".").append(part);
        if (const std::string_view id = tree.attribute(at, "id"); !id.empty() && id.size() < 40)
            name.append("#").append(id);
        out = out.empty() ? name : name + " > " + out;
    }
    return out;
}

Status read_html(const DecodedInput& input, const Options& options, Extracted& into) {
    into.articles.push_back(article_of_html(input, options));
    return {};
}

bool has_at(std::string_view text, std::size_t at, std::string_view lower_word) {
    if (text.size() - at < lower_word.size()) return false;
    for (std::size_t i = 0; i < lower_word.size(); ++i)
        if (ascii::lower(text[at + i]) != lower_word[i]) return false;
    return true;
}

int html_likeness(const DecodedInput& input) {
    const std::string_view text = ascii::trim(input.text().substr(0, 65'536));
    if (text.empty()) return 0;
    int block_tags = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (has_at(text, at, "<!doctype html") || has_at(text, at, "<html") || has_at(text, at, "<head>") ||
            has_at(text, at, "<body"))
            return text.front() == '<' ? 95 : 70;
        if (has_at(text, at, "<p>") || has_at(text, at, "<p ") || has_at(text, at, "<div") ||
            has_at(text, at, "<article") || has_at(text, at, "<h1") || has_at(text, at, "<meta ") ||
            has_at(text, at, "<title>") || has_at(text, at, "<a href"))
            ++block_tags;
    }
    const bool declared = ascii::lower(input.input.content_type).find("html") != std::string::npos;
    if (text.front() == '<' && block_tags > 0) return 80;
    if (block_tags >= 3) return 40;
    return declared && block_tags > 0 ? 40 : 0;
}

} // namespace

Article article_of_html(const DecodedInput& input, const Options& options) {
    const ReadPage page = read_page(input.text(), input.input.url);
    Article article;
    article.url = address_of(page.metadata, input.input.url);
    const std::string page_url = !input.input.url.empty() ? input.input.url : article.url;
    std::string base = page_url;
    if (auto resolved = resolve_url(page_url, page.metadata.base());
        resolved && !page.metadata.base().empty())
        base = *std::move(resolved);
    fill_body(page, base, article);
    describe_article(page.tree, page.metadata, page.blocks, page_url, article);
    article.extraction.confidence = page.text.confidence;
    if (is_cut_page(input.text())) add_flag(article, "truncated");
    if (page.text.comments) add_flag(article, "comments_present");
    if (page.text.listing) add_flag(article, "listing");
    if (page.text.listing && article.kind.confidence < 0.8) article.kind = {"listing", "text", 0.6, {}};
    if (article.kind.value == "live-blog") add_flag(article, "live_blog");
    if (page.text.paywalled && article.access.empty()) article.access.emplace_back("paywalled");
    if (!page.text.views_disclaimer.empty()) {
        article.notes.push_back("disclaimer: " + page.text.views_disclaimer);
        if (article.kind.confidence < 0.8) article.kind = {"opinion", "disclaimer", 0.8, {}};
    }
    if (page.tree.limited())
        article.notes.emplace_back("the page was larger than the limits and was read in part");
    std::string declared = page.metadata.language();
    if (declared.empty()) declared = page.metadata.linked().language;
    if (declared.empty()) declared = page.metadata.meta("og:locale");
    if (declared.empty()) declared = page.metadata.meta("content-language");
    finish_article(input, options, declared, article);
    return article;
}

std::vector<std::string> explain_html(const DecodedInput& input) {
    std::vector<std::string> lines;
    const ReadPage page = read_page(input.text(), input.input.url);
    std::string type = "page type: " + std::string(name_of(page.type.type));
    for (std::size_t i = 0; i < page_signs; ++i)
        type += ", " + std::string(name_of(static_cast<PageSign>(i))) + " " +
                fmt::format("{:.2f}", page.type.signs[i]);
    lines.push_back(std::move(type));
    for (const PageBlock& block : page.blocks) {
        std::string line(name_of(block.reason));
        line.resize(std::max<std::size_t>(line.size(), 15), ' ');
        line += std::string(factlint::name_of(block.kind)) + ", " + std::to_string(block.words) +
                (block.words == 1 ? " word, " : " words, ") +
                std::to_string(static_cast<int>(100 * block.link_share())) + "% links, " +
                path_of(page.tree, block.container) + ": " + block.text;
        lines.push_back(std::move(line));
    }
    return lines;
}

const Reader html_reader{"html", html_likeness, read_html};

} // namespace factlint::extract
