// Title, standfirst, authors, publisher, dates, kind and access of a page: candidates from all places, the
// surest of them, and nothing where they quarrel.
#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "extract/article_kinds.hpp"
#include "extract/chrome_phrases.hpp"
#include "extract/element_evidence.hpp"
#include "extract/page_dates.hpp"
#include "extract/page_metadata.hpp"

#include <algorithm>
#include <array>

namespace factlint::extract {
namespace {

using markup::NodeId;
using markup::Tag;

Sourced surest(std::vector<Candidate> candidates) {
    Sourced out;
    const auto best =
        std::max_element(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.confidence < b.confidence; });
    if (best == candidates.end()) return out;
    out.value = best->value;
    out.source = best->source;
    out.confidence = best->confidence;
    if (candidates.size() > 1) out.candidates = std::move(candidates);
    return out;
}

void add(std::vector<Candidate>& candidates, std::string_view value, std::string_view source,
         double confidence) {
    if (value.empty()) return;
    for (const Candidate& each : candidates)
        if (each.value == value) return;
    candidates.push_back({std::string(value), std::string(source), confidence});
}

// "Headline | Site", "Headline - Site": the tail goes when it is short or the name of the site.
std::string without_site(std::string_view title, std::string_view site, std::string_view host) {
    static constexpr std::array<std::string_view, 7> bars{
        " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " :: ", " \xC2\xB7 "};
    const auto squeezed = [](std::string_view text) {
        std::string out;
        for (const char c : text)
            if (ascii::is_alnum(c)) out += ascii::lower(c);
        return out;
    };
    const std::string site_name = squeezed(site);
    const std::string host_name = squeezed(host);
    // "Site | Headline"
    for (const std::string_view bar : bars) {
        const std::size_t at = title.find(bar);
        if (at == std::string_view::npos || site_name.empty() || squeezed(title.substr(0, at)) != site_name)
            continue;
        title = ascii::trim(title.substr(at + bar.size()));
        break;
    }
    bool cut = true;
    while (cut) {
        cut = false;
        std::size_t at = 0;
        std::size_t size = 0;
        for (const std::string_view bar : bars)
            if (const std::size_t found = title.rfind(bar); found != std::string_view::npos && found > at) {
                at = found;
                size = bar.size();
            }
        if (at == 0) break;
        const std::string_view tail = title.substr(at + size);
        const std::string tail_name = squeezed(tail);
        if (tail_name.empty()) break;
        const bool is_site =
            (!site_name.empty() && (site_name.find(tail_name) != std::string::npos ||
                                    tail_name.find(site_name) != std::string::npos)) ||
            (!host_name.empty() && tail_name.size() >= 3 && host_name.find(tail_name) != std::string::npos);
        const bool bar_only = size == 3 && title.compare(at, 3, " | ") == 0;
        if (is_site || (bar_only && count_words(tail) <= 4 && count_words(title.substr(0, at)) >= 3)) {
            title = ascii::trim(title.substr(0, at));
            cut = true;
        }
    }
    return std::string(title);
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : plain_form(text) + " ") {
        if (ascii::is_alnum(c) || ascii::is_high(c)) {
            word += c;
        } else if (!word.empty()) {
            if (word.size() > 2) words.push_back(word);
            word.clear();
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

// How many words of the shorter text the other has too, as a share.
double overlap(std::string_view a, std::string_view b) {
    const std::vector<std::string> x = words_in(a);
    const std::vector<std::string> y = words_in(b);
    if (x.empty() || y.empty()) return 0;
    std::vector<std::string> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(std::min(x.size(), y.size()));
}

// The headings of a page are not all its title: the site has one, and boxes have. The first that shares words
// with what the head says is the title.
void weigh_headings(std::vector<Candidate>& candidates, std::string_view site) {
    bool found = false;
    for (Candidate& each : candidates) {
        if (each.source != "h1") continue;
        double best = 0;
        bool others = false;
        for (const Candidate& other : candidates) {
            if (other.source == "h1" || ascii::equal_ignoring_case(other.value, site)) continue;
            others = true;
            best = std::max(best, overlap(each.value, other.value));
        }
        const bool plausible = !others || best >= 0.34;
        const bool site_name = ascii::equal_ignoring_case(each.value, site);
        if (plausible && !found && !site_name) {
            each.confidence = 0.84;
            found = true;
        } else {
            each.confidence = 0.3;
        }
    }
}

void describe_title(const markup::Tree& tree, const PageMetadata& page, std::string_view host,
                    Article& article) {
    std::vector<Candidate> candidates = title_candidates(tree, page);
    const std::string_view site = page.meta("og:site_name");
    for (Candidate& each : candidates) each.value = without_site(each.value, site, host);
    weigh_headings(candidates, site);
    // What several places say is surer than what one says. The title element is written for search engines,
    // so its voice counts less.
    std::vector<Candidate> merged;
    for (const Candidate& each : candidates) {
        if (each.value.empty()) continue;
        const std::string plain = plain_form(each.value);
        const auto same = std::find_if(merged.begin(), merged.end(),
                                       [&](const Candidate& m) { return plain_form(m.value) == plain; });
        if (same == merged.end()) {
            merged.push_back(each);
        } else {
            const double voice = each.source == "title" ? 0.02 : 0.2 * each.confidence;
            if (each.confidence > same->confidence) same->source = each.source;
            same->confidence = std::min(0.98, std::max(same->confidence, each.confidence) + voice);
        }
    }
    article.title = surest(std::move(merged));
}

bool is_name_of_site(std::string_view name, const PageMetadata& page, std::string_view publisher) {
    return ascii::equal_ignoring_case(name, page.meta("og:site_name")) ||
           (!publisher.empty() && ascii::equal_ignoring_case(name, publisher));
}

struct AuthorSource {
    std::string_view source;
    double confidence;
    std::vector<std::string> names;
    bool whole_line = false; ///< a byline that reads as one list
};

std::vector<std::string> names_of_field(std::string_view value) {
    if (value.empty() || value.find("://") != std::string_view::npos ||
        value.find('@') != std::string_view::npos)
        return {};
    std::vector<std::string> names = names_in_byline(value);
    return names;
}

// Agencies, teams and names of one word: taken when no person is named.
void organisations_as_authors(const PageMetadata& page, Article& article) {
    std::vector<std::string> names = page.linked().persons;
    names.insert(names.end(), page.linked().organisations.begin(), page.linked().organisations.end());
    if (names.empty())
        for (const std::string_view each : page.all("author")) names.emplace_back(each);
    for (const std::string& name : names) {
        if (name.size() < 2 || name.size() > 60 || count_words(name) > 6) continue;
        if (name.find("://") != std::string::npos || name.find('@') != std::string::npos) continue;
        const std::string lower = ascii::lower(name);
        if (lower == "admin" || lower == "administrator" || lower == "author" || lower == "guest") continue;
        if (article.authors.size() < 8) article.authors.push_back({name, "meta", 0.4, {}});
    }
}

// A byline without a person: "By Newsdesk", "Example Staff", "Susan". Empty when it reads as anything else.
std::string house_name(std::string_view text) {
    const std::string lower = ascii::lower(text);
    for (const std::string_view start : {"written by ", "posted by ", "by: ", "by "})
        if (lower.starts_with(start)) {
            text = ascii::trim(text.substr(start.size()));
            break;
        }
    if (text.size() < 3 || text.size() > 40 || count_words(text) > 4) return {};
    for (const char c : text)
        if (ascii::is_digit(c) || c == ':' || c == '|' || c == '/' || c == '@') return {};
    const std::string name = ascii::lower(text);
    for (const std::string_view none : {"by", "author", "authors", "written by", "admin", "share", "follow",
                                        "about the author", "view all posts", "read more", "byline"})
        if (name == none) return {};
    return ascii::is_lower(text.front()) && count_words(text) > 1 ? std::string() : std::string(text);
}

// Where on the page the title and the text are.
struct PagePlaces {
    NodeId heading = 0;
    NodeId first = 0; ///< first node of the text
    NodeId last = 0;
};

PagePlaces places_of(const markup::Tree& tree, const std::vector<PageBlock>& blocks) {
    PagePlaces places;
    for (const PageBlock& block : blocks)
        if (block.reason == Reason::Kept) {
            if (places.first == 0) places.first = block.node;
            places.last = block.node;
        }
    for (NodeId at = 1; at < tree.size() && (places.first == 0 || at < places.first); ++at)
        if (tree.tag(at) == Tag::H1) places.heading = at;
    return places;
}

bool in_page_frame(const PageBlock& block) {
    return block.reason == Reason::Navigation || block.reason == Reason::Footer ||
           block.reason == Reason::Related || block.reason == Reason::Aside || block.reason == Reason::Form ||
           block.reason == Reason::Comments;
}

// "By Jane Roe", "12 May 2021 by Jane Roe" in the lines above the text and the first of it.
void byline_of_blocks(const PagePlaces& places, const std::vector<PageBlock>& blocks, const auto& offer) {
    bool started = false;
    int after = 0;
    for (const PageBlock& block : blocks) {
        started = started || block.reason == Reason::Kept;
        if (started && ++after > 3) break;
        if (in_page_frame(block)) continue;
        const bool says_by = is_byline(block.text);
        const bool marked = block.reason == Reason::Byline;
        std::string_view line = block.text;
        const std::size_t inner = line.find(" by ");
        const bool below = block.node > places.heading;
        if (!marked && !says_by) {
            if (!below || inner == std::string_view::npos || block.words > 14 || block.sentence_end) continue;
            line = line.substr(inner + 1);
        }
        std::vector<std::string> names =
            says_by || marked || below
                ? (says_by || block.words <= 14 ? names_in_byline(line) : std::vector<std::string>{})
                : std::vector<std::string>{};
        if (names.empty()) continue;
        offer(says_by ? "line" : "byline", says_by ? 0.8 : 0.6, std::move(names));
        break;
    }
}

// A line between title and text that is a name and nothing else: "Jane Roe", "Jane Roe | Senior Writer".
void lone_name(const PagePlaces& places, const std::vector<PageBlock>& blocks, const auto& offer) {
    if (places.heading == 0) return;
    for (const PageBlock& block : blocks) {
        if (block.node <= places.heading || in_page_frame(block)) continue;
        if (places.first != 0 && block.node >= places.first) break;
        if (block.words > 9 || block.kind == BlockKind::Heading || block.kind == BlockKind::ListItem)
            continue;
        const std::string_view line = std::string_view(block.text).substr(0, block.text.find(" | "));
        if (!looks_like_person(line) || count_words(line) > 3) continue;
        offer("byline", 0.5, {std::string(line)});
        return;
    }
}

void describe_authors(const markup::Tree& tree, const PageMetadata& page,
                      const std::vector<PageBlock>& blocks, Article& article) {
    std::vector<AuthorSource> sources;
    const auto offer = [&](std::string_view source, double confidence, std::vector<std::string> names) {
        std::erase_if(names, [&](const std::string& name) {
            return is_name_of_site(name, page, article.publisher.value);
        });
        if (names.empty()) return;
        // "Jane Roe Courier" beside "Jane Roe" is the same person with the house glued to her.
        std::vector<std::string> plain;
        for (const std::string& name : names) {
            const bool longer = std::any_of(names.begin(), names.end(), [&](const std::string& other) {
                return other.size() < name.size() && name.find(other) != std::string::npos;
            });
            if (!longer) plain.push_back(name);
        }
        sources.push_back({source, confidence, std::move(plain), source == "line"});
    };
    std::vector<std::string> linked;
    for (const std::string& each : page.linked().persons)
        for (std::string& name : names_of_field(each))
            if (std::find(linked.begin(), linked.end(), name) == linked.end())
                linked.push_back(std::move(name));
    offer("json-ld", 0.95, std::move(linked));
    for (const std::string_view key :
         {"author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
          "dcterms.creator", "cxenseparse:author", "article:author_name", "og:article:author", "authors"}) {
        std::vector<std::string> names;
        for (const std::string_view value : page.all(key))
            for (std::string& name : names_of_field(value))
                if (std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(std::move(name));
        offer("meta", 0.85, std::move(names));
    }
    const PagePlaces places = places_of(tree, blocks);
    // Links and elements that say they are the author: between title and text, else anywhere before its end;
    // after it stand others'.
    std::vector<std::string> near;
    std::vector<std::string> far;
    std::string house;
    for (NodeId at = 1; at < tree.size() && (places.last == 0 || at < places.last); ++at) {
        if (tree.tag(at) == Tag::Text || tree[at].attributes == 0 || !names_author(tree, at)) continue;
        const std::string text = collapse_spaces(clean_article_text(tree.text_below(at)));
        // A box on the author holds more than a name.
        if (text.size() > 120) continue;
        const bool close = at > places.heading && (places.first == 0 || at < places.first);
        if (close && house.empty()) house = house_name(text);
        for (std::string& name : names_of_field(text)) {
            std::vector<std::string>& into = close ? near : far;
            if (into.size() < 8 && std::find(into.begin(), into.end(), name) == into.end())
                into.push_back(std::move(name));
        }
    }
    const bool any_near = !near.empty();
    offer("byline", 0.8, std::move(near));
    byline_of_blocks(places, blocks, offer);
    if (!any_near && far.size() <= 3) offer("byline", 0.6, std::move(far));
    lone_name(places, blocks, offer);
    if (sources.empty()) {
        organisations_as_authors(page, article);
        if (article.authors.empty() && !house.empty()) article.authors.push_back({house, "byline", 0.4, {}});
        return;
    }
    // The first is the surest; the others are its candidates or confirm it. One that has all its names and
    // more is the whole list.
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < sources.size(); ++i) {
        const bool all =
            std::all_of(sources[0].names.begin(), sources[0].names.end(), [&](const std::string& name) {
                return std::find(sources[i].names.begin(), sources[i].names.end(), name) !=
                       sources[i].names.end();
            });
        if (all && sources[i].names.size() > sources[chosen].names.size() && sources[i].names.size() <= 5 &&
            sources[i].whole_line)
            chosen = i;
    }
    std::swap(sources[0], sources[chosen]);
    const AuthorSource& best = sources.front();
    for (const std::string& name : best.names) {
        Sourced author;
        author.value = name;
        author.source = best.source == "line" ? "byline" : best.source;
        author.confidence = best.confidence;
        article.authors.push_back(std::move(author));
    }
    for (std::size_t i = 1; i < sources.size(); ++i)
        for (const std::string& name : sources[i].names) {
            const bool known =
                std::any_of(article.authors.begin(), article.authors.end(),
                            [&](const Sourced& a) { return ascii::equal_ignoring_case(a.value, name); });
            if (!known)
                add(article.authors.front().candidates, name,
                    sources[i].source == "line" ? "byline" : sources[i].source, sources[i].confidence);
        }
}

void describe_kind(const PageMetadata& page, std::string_view url, Article& article) {
    const LinkedArticle& linked = page.linked();
    const auto set = [&](std::string_view value, std::string_view source, double confidence) {
        if (confidence <= article.kind.confidence) return;
        article.kind = {std::string(value), std::string(source), confidence, {}};
    };
    if (linked.found) set("news", "json-ld", 0.5);
    if (linked.type == "OpinionNewsArticle") set("opinion", "json-ld", 0.95);
    if (linked.type == "AnalysisNewsArticle") set("analysis", "json-ld", 0.95);
    if (linked.type == "SatiricalArticle") set("satire", "json-ld", 0.95);
    if (linked.type == "AdvertiserContentArticle") set("sponsored", "json-ld", 0.95);
    if (linked.type == "LiveBlogPosting") set("live-blog", "json-ld", 0.9);
    if (linked.type == "DiscussionForumPosting") set("forum", "json-ld", 0.9);
    const auto by_section = [&](std::string_view section, std::string_view source, double confidence) {
        if (const std::string_view kind = kind_by_section(section); !kind.empty())
            set(kind, source, confidence);
    };
    by_section(linked.section, "json-ld", 0.85);
    by_section(page.meta("article:section"), "meta", 0.85);
    if (page.meta("og:type") == "article") set("news", "og", 0.5);
    const std::size_t path = url.find('/', std::min(url.find("://"), url.size()) + 3);
    if (path != std::string_view::npos)
        for (const std::string_view part : split(url.substr(path), '/')) by_section(part, "url", 0.8);
}

} // namespace

std::vector<Candidate> title_candidates(const markup::Tree& tree, const PageMetadata& page) {
    std::vector<Candidate> out;
    const auto put = [&](std::string_view value, std::string_view source, double confidence) {
        if (!value.empty()) out.push_back({std::string(value), std::string(source), confidence});
    };
    put(page.linked().headline, "json-ld", 0.75);
    put(page.meta("og:title"), "og", 0.8);
    int headings = 0;
    for (NodeId at = 1; at < tree.size() && headings < 6; ++at) {
        if (tree.tag(at) != Tag::H1) continue;
        std::string text = collapse_spaces(clean_article_text(tree.text_below(at)));
        if (count_words(text) < 2) continue;
        put(text, "h1", headings++ == 0 ? 0.84 : 0.4);
    }
    put(page.meta("twitter:title"), "meta", 0.6);
    put(page.meta("dc.title"), "meta", 0.6);
    put(page.title_element(), "title", 0.55);
    return out;
}

void describe_article(const markup::Tree& tree, const PageMetadata& page,
                      const std::vector<PageBlock>& blocks, std::string_view url, Article& article) {
    const std::string host = host_of(url);
    std::vector<Candidate> publishers;
    add(publishers, page.meta("og:site_name"), "og", 0.9);
    add(publishers, page.linked().publisher, "json-ld", 0.92);
    add(publishers, page.meta("publisher"), "meta", 0.6);
    add(publishers, page.meta("application-name"), "meta", 0.5);
    article.publisher = surest(std::move(publishers));

    describe_title(tree, page, host, article);

    std::vector<Candidate> standfirsts;
    add(standfirsts, page.linked().description, "json-ld", 0.7);
    add(standfirsts, page.meta("og:description"), "og", 0.75);
    add(standfirsts, page.meta("description"), "meta", 0.6);
    article.standfirst = surest(std::move(standfirsts));

    describe_authors(tree, page, blocks, article);
    describe_dates(tree, page, blocks, url, article);
    describe_kind(page, url, article);

    if (page.linked().paid) article.access.emplace_back("paywalled");
    const std::string tier = ascii::lower(page.meta("article:content_tier"));
    if (tier == "free") article.access.emplace_back("free");
    if ((tier == "locked" || tier == "metered") && article.access.empty())
        article.access.emplace_back("paywalled");
}

} // namespace factlint::extract
