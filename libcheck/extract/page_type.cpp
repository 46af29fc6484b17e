#include "extract/page_type.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;
using Signs = std::array<double, page_signs>;

// Weights of the signs for "listing" and for "thread". A logistic regression that
// bench/page_types fits to pages whose sort is known; docs/normalize.md has its cross-validated figures.
struct WeightRow {
    std::string_view name;
    double listing;
    double thread;
};
// An article that is taken for a list loses more than a list that is taken for an article.
constexpr double sure = 1.5;
constexpr double listing_bias = 4.24;
constexpr double thread_bias = 1.17;
constexpr std::array<WeightRow, page_signs> weight_rows{{
    {"article-data", -1.34, -0.36}, {"list-data", 1.04, -0.32},       {"thread-data", -0.26, 1.96},
    {"og-article", -0.82, -2.40},   {"og-other", 0.02, -1.45},        {"published", -0.06, -0.46},
    {"front-page", 0.53, -0.36},    {"path-depth", -1.82, 1.12},      {"slug", -1.72, 0.25},
    {"list-address", 1.39, 0.14},   {"thread-address", -2.27, 3.16},  {"thread-software", -1.17, 1.21},
    {"dense-text", 0.27, -0.68},    {"long-text", -0.75, -0.79},      {"core", -2.38, -0.34},
    {"core-share", -0.97, -0.38},   {"heading-words", -1.62, -0.39},  {"title-words", -0.55, -0.83},
    {"dates", 0.00, -0.40},         {"linked-headings", 0.09, -0.97}, {"link-words", 1.24, -0.93},
    {"short-blocks", 0.25, -0.90},  {"cards", 0.85, -0.14},           {"card-count", 1.18, -0.03},
    {"posts", 0.02, 1.57},          {"post-text", -0.63, 2.16},
}};

bool is_menu(Reason reason) {
    return reason == Reason::Navigation || reason == Reason::Footer || reason == Reason::Hidden ||
           reason == Reason::Notice || reason == Reason::Share;
}

double capped(double value, double full) { return std::min(value / full, 1.0); }

// "/news/2024/one-more-word/" -> {"news", "2024", "one-more-word"}
std::vector<std::string> path_parts(std::string_view url, std::string& host) {
    const std::size_t scheme = url.find("://");
    std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    host = ascii::lower(rest.substr(0, slash));
    rest = rest.substr(slash);
    rest = rest.substr(0, rest.find('#'));
    std::vector<std::string> parts;
    for (const std::string_view part : split(rest.substr(0, rest.find('?')), '/'))
        if (!part.empty()) parts.push_back(ascii::lower(part));
    return parts;
}

bool among(std::string_view word, const auto& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_word(std::string_view text, const auto& words) {
    std::string word;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && ascii::is_alpha(text[i])) {
            word += text[i];
        } else {
            if (among(std::string_view(word), words)) return true;
            word.clear();
        }
    }
    return false;
}

void read_address(std::string_view url, const auto& put) {
    if (url.empty()) {
        // Between what articles and lists have.
        put(PageSign::PathDepth, 0.5);
        put(PageSign::Slug, 0.5);
        return;
    }
    static constexpr std::array<std::string_view, 26> list_words{
        "category",    "categories", "tag",     "tags",     "topic",    "topics",  "search",
        "browse",      "list",       "lists",   "archive",  "archives", "latest",  "catalog",
        "collections", "shop",       "subject", "page",     "index",    "section", "trending",
        "newest",      "chart",      "market",  "catalogs", "jobs"};
    static constexpr std::array<std::string_view, 23> thread_words{
        "forum",    "forums",  "thread", "threads", "viewtopic", "showthread", "discussion",   "discussions",
        "discuss",  "boards",  "board",  "bbs",     "questions", "talk",       "showtopic",    "viewthread",
        "messages", "answers", "topic",  "t",       "community", "comments",   "stackexchange"};
    std::string host;
    const std::vector<std::string> parts = path_parts(url, host);
    // "/?p=2362": an article by its number, which says as little as no address.
    const std::size_t query = url.find('?');
    if (parts.empty() && query != std::string_view::npos &&
        url.find_first_of("0123456789", query) != std::string_view::npos)
        return read_address({}, put);
    put(PageSign::FrontPage, parts.empty() ? 1 : 0);
    put(PageSign::PathDepth, capped(static_cast<double>(parts.size()), 6));
    if (!parts.empty()) {
        const auto hyphens = std::count_if(parts.back().begin(), parts.back().end(),
                                           [](char c) { return c == '-' || c == '_' || c == '+'; });
        put(PageSign::Slug, capped(static_cast<double>(hyphens), 6));
    }
    bool list = false;
    bool thread = holds_word(host, thread_words);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // The last part is often made of the title's words.
        if (i + 1 < parts.size() || parts[i].find('-') == std::string::npos) {
            list = list || holds_word(parts[i], list_words);
            thread = thread || holds_word(parts[i], thread_words);
        }
    }
    put(PageSign::ListAddress, list ? 1 : 0);
    put(PageSign::ThreadAddress, thread ? 1 : 0);
}

bool read_head(const markup::Tree& tree, const PageMetadata& page, const auto& put) {
    static constexpr std::array<std::string_view, 16> programs{
        "discourse", "phpbb", "vbulletin", "xenforo", "invision", "mybb",  "vanilla", "nodebb",
        "flarum",    "smf",   "bbpress",   "ipb",     "khoros",   "punbb", "fluxbb",  "ubb"};
    put(PageSign::ArticleData, page.linked().found ? 1 : 0);
    put(PageSign::ListData, page.linked().list ? 1 : 0);
    bool thread = page.linked().thread;
    bool question = page.linked().question;
    for (NodeId at = 1; at < tree.size() && !thread; ++at) {
        if (tree.tag(at) == Tag::Text || tree[at].attributes == 0) continue;
        const std::string_view type = tree.attribute(at, "itemtype");
        question = question || type.ends_with("/Question") || type.ends_with("/QAPage");
        thread = question || type.ends_with("/DiscussionForumPosting");
    }
    put(PageSign::ThreadData, thread ? 1 : 0);
    const std::string_view og = page.meta("og:type");
    put(PageSign::OgArticle, og.find("article") != std::string_view::npos ? 1 : 0);
    put(PageSign::OgOther, !og.empty() && og.find("article") == std::string_view::npos ? 1 : 0);
    put(PageSign::Published,
        !page.meta("article:published_time").empty() || !page.linked().published.empty() ? 1 : 0);
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (tree.tag(at) != Tag::H1) continue;
        put(PageSign::HeadingWords, capped(count_words(tree.text_below(at).substr(0, 400)), 8));
        break;
    }
    std::string_view title = page.meta("og:title");
    if (title.empty()) title = page.title_element();
    for (const std::string_view bar : {" | ", " - ", " \xE2\x80\x93 "})
        title = title.substr(0, std::min(title.find(bar), title.size()));
    put(PageSign::TitleWords, capped(count_words(title), 8));
    put(PageSign::ThreadSoftware, holds_word(ascii::lower(page.meta("generator")), programs) ? 1 : 0);
    return question;
}

// Rows of boxes: siblings of one tag and class, five and more, each with a link and a few words.
void read_cards(const markup::Tree& tree, const std::vector<PageBlock>& blocks, const auto& put) {
    struct Box {
        NodeId parent;
        std::uint64_t look;
        double words;
        bool operator<(const Box& other) const {
            return parent != other.parent ? parent < other.parent : look < other.look;
        }
    };
    std::vector<double> words(tree.size(), 0);
    std::vector<double> linked(tree.size(), 0);
    for (const PageBlock& block : blocks) {
        if (is_menu(block.reason) || block.reason == Reason::Related || block.reason == Reason::Aside)
            continue;
        words[block.container] += block.words;
        linked[block.container] += block.words * block.link_share();
    }
    for (std::size_t at = tree.size(); at-- > 1;) {
        words[tree.parent(static_cast<NodeId>(at))] += words[at];
        linked[tree.parent(static_cast<NodeId>(at))] += linked[at];
    }
    std::vector<Box> boxes;
    for (NodeId at = 1; at < tree.size(); ++at) {
        const Tag tag = tree.tag(at);
        if (tag == Tag::P || tag == Tag::Td || markup::is_inline(tag)) continue;
        if (words[at] < 4 || linked[at] < 2 || words[at] > 200) continue;
        std::string look(1, static_cast<char>(tag));
        for (const char c : tree.attribute(at, "class").substr(0, 200))
            if (!ascii::is_digit(c)) look += c;
        boxes.push_back({tree.parent(at), hash64(look), words[at]});
    }
    std::stable_sort(boxes.begin(), boxes.end());
    double most = 0;
    double in_cards = 0;
    for (std::size_t i = 0; i < boxes.size();) {
        std::size_t end = i;
        double sum = 0;
        while (end < boxes.size() && !(boxes[i] < boxes[end])) sum += boxes[end++].words;
        if (end - i >= 5) {
            in_cards += sum;
            most = std::max(most, static_cast<double>(end - i));
        }
        i = end;
    }
    put(PageSign::Cards, words[0] > 0 ? std::min(in_cards / words[0], 1.0) : 0);
    put(PageSign::CardCount, capped(most, 15));
}

void read_text(const markup::Tree& tree, const std::vector<PageBlock>& blocks, const auto& put) {
    std::vector<double> own(tree.size(), 0);
    std::vector<double> paragraphs(tree.size(), 0);
    double running = 0;
    double words = 0;
    double linked = 0;
    double shorts = 0;
    double count = 0;
    double headings = 0;
    double dates = 0;
    for (const PageBlock& block : blocks) {
        if (is_menu(block.reason)) continue;
        words += block.words;
        linked += block.words * block.link_share();
        ++count;
        if (block.words < 8) ++shorts;
        if (block.words < 12 && (block.reason == Reason::Date || is_date_line(block.text))) ++dates;
        if (block.kind == BlockKind::Heading && block.link_share() > 0.8 && block.words >= 3) ++headings;
        running += block.weight();
        if (block.words >= 18 && block.weight() > 0 && block.link_share() < 0.4)
            ++paragraphs[tree.parent(block.container) == markup::no_node ? 0 : tree.parent(block.container)];
        own[tree.parent(block.container) == markup::no_node ? 0 : tree.parent(block.container)] +=
            block.weight();
    }
    const double fullest = own.empty() ? 0 : *std::max_element(own.begin(), own.end());
    put(PageSign::DenseText, running > 0 ? fullest / running : 0);
    put(PageSign::LongText, capped(std::log1p(fullest), std::log1p(1000.0)));
    const auto core = std::max_element(paragraphs.begin(), paragraphs.end());
    put(PageSign::Core, capped(*core, 5));
    put(PageSign::CoreShare,
        words > 0 && *core >= 2 ? own[static_cast<std::size_t>(core - paragraphs.begin())] / words : 0);
    put(PageSign::Dates, capped(dates, 6));
    put(PageSign::LinkedHeadings, capped(headings, 10));
    put(PageSign::LinkWords, words > 0 ? linked / words : 0);
    put(PageSign::ShortBlocks, count > 0 ? shorts / count : 0);

    double posts = 0;
    double in_posts = 0;
    std::vector<double> weights(tree.size(), 0);
    for (const PageBlock& block : blocks)
        if (!is_menu(block.reason)) weights[block.container] += block.weight();
    for (std::size_t at = tree.size(); at-- > 1;)
        weights[tree.parent(static_cast<NodeId>(at))] += weights[at];
    for (NodeId at = 1; at < tree.size();) {
        if (weights[at] > 0 && tree.tag(at) != Tag::Body && weights[at] < 0.9 * weights[0] &&
            names_post(tree, at)) {
            ++posts;
            in_posts += weights[at];
            at = tree.end(at);
        } else {
            ++at;
        }
    }
    put(PageSign::Posts, capped(posts, 8));
    put(PageSign::PostText, weights[0] > 0 ? in_posts / weights[0] : 0);
}

} // namespace

std::string_view name_of(PageType type) {
    return type == PageType::Article ? "article" : type == PageType::Listing ? "listing" : "thread";
}

std::string_view name_of(PageSign sign) { return weight_rows[static_cast<std::size_t>(sign)].name; }

namespace {
bool has_links(const std::vector<PageBlock>& blocks) {
    std::size_t links = 0;
    for (const PageBlock& block : blocks) links += block.links.size();
    return links >= 3;
}
} // namespace

PageTypeGuess guess_page_type(const markup::Tree& tree, const PageMetadata& page,
                              const std::vector<PageBlock>& blocks, std::string_view url) {
    PageTypeGuess guess;
    const auto put = [&](PageSign sign, double value) {
        guess.signs[static_cast<std::size_t>(sign)] = value;
    };
    read_address(url, put);
    guess.question = read_head(tree, page, put);
    read_text(tree, blocks, put);
    read_cards(tree, blocks, put);
    guess.listing = listing_bias;
    guess.thread = thread_bias;
    for (std::size_t i = 0; i < page_signs; ++i) {
        guess.listing += weight_rows[i].listing * guess.signs[i];
        guess.thread += weight_rows[i].thread * guess.signs[i];
    }
    const auto sign = [&](PageSign which) { return guess.signs[static_cast<std::size_t>(which)]; };
    // Blogs call their one entry a post, too.
    const bool says_thread =
        sign(PageSign::ThreadData) + sign(PageSign::ThreadAddress) + sign(PageSign::ThreadSoftware) > 0 ||
        sign(PageSign::Posts) >= 0.75;
    if (says_thread && guess.thread > sure && guess.thread >= guess.listing) guess.type = PageType::Thread;
    // Four full paragraphs side by side are an article, unless the page itself says that it is a list; and a
    // list has entries to go to.
    else if (guess.listing > sure && has_links(blocks) &&
             (sign(PageSign::Core) < 0.8 ||
              sign(PageSign::ListData) + sign(PageSign::ListAddress) + sign(PageSign::FrontPage) > 0))
        guess.type = PageType::Listing;
    return guess;
}

} // namespace factlint::extract
