#include "extract/html_article.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/cut_page.hpp"
#include "extract/finish_article.hpp"
#include "extract/main_text.hpp"
#include "extract/page_blocks.hpp"
#include "extract/page_metadata.hpp"
#include "markup/html.hpp"

#include <algorithm>
#include <string>

namespace factlint::extract {
namespace {

struct ReadPage {
    markup::Tree tree;
    PageMetadata metadata;
    std::vector<PageBlock> blocks;
    MainText text;
};

ReadPage read_page(std::string_view html) {
    markup::Tree tree = markup::parse_html(html);
    PageMetadata metadata(tree);
    std::vector<PageBlock> blocks = page_blocks(tree);
    RepeatedTexts repeated;
    for (const Candidate& each : title_candidates(tree, metadata)) repeated.titles.push_back(each.value);
    for (const std::string_view text :
         {std::string_view(metadata.linked().description), metadata.meta("og:description"),
          metadata.meta("description"), metadata.meta("twitter:description")})
        if (!text.empty()) repeated.descriptions.emplace_back(text);
    repeated.article_body = metadata.linked().body;
    MainText text = choose_main_text(tree, blocks, repeated);
    return {std::move(tree), std::move(metadata), std::move(blocks), std::move(text)};
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

std::string address_of(const ReadPage& page, const Input& input) {
    for (const std::string_view each :
         {std::string_view(page.metadata.canonical()), page.metadata.meta("og:url"),
          std::string_view(page.metadata.linked().url)})
        if (auto url = resolve_url(input.url.empty() ? page.metadata.base() : input.url, each);
            url && !each.empty()) {
            const std::string canonical = canonical_url(*url);
            // A canonical address that is only the front page says nothing about this one.
            const std::size_t path = canonical.find('/', canonical.find("://") + 3);
            if (path != std::string::npos && path + 1 < canonical.size()) return canonical;
        }
    return input.url.empty() ? std::string() : canonical_url(input.url);
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
    const ReadPage page = read_page(input.text());
    Article article;
    article.url = address_of(page, input.input);
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
    for (const PageBlock& block : read_page(input.text()).blocks)
        lines.push_back(std::string(name_of(block.reason)) + " " +
                        std::string(factlint::name_of(block.kind)) + " " + std::to_string(block.words) +
                        " words: " + shorten(block.text, 100));
    return lines;
}

const Reader html_reader{"html", html_likeness, read_html};

} // namespace factlint::extract
