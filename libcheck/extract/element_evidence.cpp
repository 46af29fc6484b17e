#include "extract/element_evidence.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace factlint::extract {
namespace {

using markup::Tag;

// A class or id as its words: "siteNav top_menu" -> " site nav top menu "; classes are kept apart by "|".
std::string words_of(std::string_view text) {
    std::string out = " ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (ascii::is_space(c)) {
            if (out.back() != ' ') out += ' ';
            if (out.size() > 1) out += "| ";
        } else if (ascii::is_alnum(c)) {
            if (ascii::is_upper(c) && i > 0 && ascii::is_lower(text[i - 1])) out += ' ';
            out += ascii::lower(c);
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.back() != ' ') out += ' ';
    return out;
}

struct NameRow {
    std::string_view words; ///< looked for between spaces
    Reason reason;
};

// From the plainest to the vaguest; the first that occurs decides.
constexpr std::array<NameRow, 129> name_rows{{
    {"comments", Reason::Comments},
    {"comment", Reason::Comments},
    {"commentlist", Reason::Comments},
    {"disqus", Reason::Comments},
    {"respond", Reason::Comments},
    {"livefyre", Reason::Comments},
    {"spotim", Reason::Comments},
    {"replies", Reason::Comments},
    {"related", Reason::Related},
    {"recommended", Reason::Related},
    {"recommendations", Reason::Related},
    {"recirc", Reason::Related},
    {"recirculation", Reason::Related},
    {"readmore", Reason::Related},
    {"read more", Reason::Related},
    {"read next", Reason::Related},
    {"more stories", Reason::Related},
    {"more news", Reason::Related},
    {"more from", Reason::Related},
    {"most read", Reason::Related},
    {"most popular", Reason::Related},
    {"mostread", Reason::Related},
    {"popular", Reason::Related},
    {"trending", Reason::Related},
    {"outbrain", Reason::Related},
    {"taboola", Reason::Related},
    {"zergnet", Reason::Related},
    {"jp relatedposts", Reason::Related},
    {"yarpp", Reason::Related},
    {"see also", Reason::Related},
    {"up next", Reason::Related},
    {"next post", Reason::Related},
    {"prev post", Reason::Related},
    {"post navigation", Reason::Related},
    {"teaser", Reason::Related},
    {"teasers", Reason::Related},
    {"newsletter", Reason::Newsletter},
    {"newsletters", Reason::Newsletter},
    {"subscribe", Reason::Newsletter},
    {"signup", Reason::Newsletter},
    {"sign up", Reason::Newsletter},
    {"mailchimp", Reason::Newsletter},
    {"optin", Reason::Newsletter},
    {"mc embed", Reason::Newsletter},
    {"share", Reason::Share},
    {"sharing", Reason::Share},
    {"sharedaddy", Reason::Share},
    {"sharebar", Reason::Share},
    {"social", Reason::Share},
    {"addthis", Reason::Share},
    {"addtoany", Reason::Share},
    {"follow us", Reason::Share},
    {"jp post flair", Reason::Share},
    {"ad", Reason::Advert},
    {"ads", Reason::Advert},
    {"advert", Reason::Advert},
    {"adverts", Reason::Advert},
    {"advertisement", Reason::Advert},
    {"advertising", Reason::Advert},
    {"adsbygoogle", Reason::Advert},
    {"sponsor", Reason::Advert},
    {"sponsored", Reason::Advert},
    {"sponsors", Reason::Advert},
    {"promo", Reason::Advert},
    {"promos", Reason::Advert},
    {"promotion", Reason::Advert},
    {"affiliate", Reason::Advert},
    {"donate", Reason::Advert},
    {"donation", Reason::Advert},
    {"cta", Reason::Advert},
    {"call to action", Reason::Advert},
    {"boilerplate", Reason::Advert},
    {"cookie", Reason::Notice},
    {"cookies", Reason::Notice},
    {"gdpr", Reason::Notice},
    {"consent", Reason::Notice},
    {"modal", Reason::Notice},
    {"popup", Reason::Notice},
    {"overlay", Reason::Notice},
    {"lightbox", Reason::Notice},
    {"login", Reason::Notice},
    {"signin", Reason::Notice},
    {"tooltip", Reason::Notice},
    {"disclaimer", Reason::Notice},
    {"print only", Reason::Hidden},
    {"visually hidden", Reason::Hidden},
    {"visuallyhidden", Reason::Hidden},
    {"sr only", Reason::Hidden},
    {"screen reader text", Reason::Hidden},
    {"author bio", Reason::AuthorBox},
    {"author box", Reason::AuthorBox},
    {"author info", Reason::AuthorBox},
    {"author profile", Reason::AuthorBox},
    {"author description", Reason::AuthorBox},
    {"about author", Reason::AuthorBox},
    {"about the author", Reason::AuthorBox},
    {"bio", Reason::AuthorBox},
    {"byline", Reason::Byline},
    {"bylines", Reason::Byline},
    {"dateline", Reason::Date},
    {"timestamp", Reason::Date},
    {"pubdate", Reason::Date},
    {"post meta", Reason::Byline},
    {"entry meta", Reason::Byline},
    {"article meta", Reason::Byline},
    {"entry footer", Reason::EndMatter},
    {"tags", Reason::Tags},
    {"taglist", Reason::Tags},
    {"tagcloud", Reason::Tags},
    {"tag list", Reason::Tags},
    {"topics", Reason::Tags},
    {"caption", Reason::Caption},
    {"captions", Reason::Caption},
    {"figcaption", Reason::Caption},
    {"photo credit", Reason::Caption},
    {"image credit", Reason::Caption},
    {"credit", Reason::Caption},
    {"credits", Reason::Caption},
    {"copyright", Reason::Footer},
    {"footer", Reason::Footer},
    {"masthead", Reason::Header},
    {"breadcrumb", Reason::Navigation},
    {"breadcrumbs", Reason::Navigation},
    {"nav", Reason::Navigation},
    {"navbar", Reason::Navigation},
    {"navigation", Reason::Navigation},
    {"menu", Reason::Navigation},
    {"pagination", Reason::Navigation},
    {"sidebar", Reason::Aside},
}};

// Words that turn the next one into a property of the layout: "has-sidebar", "comments-open".
constexpr std::array<std::string_view, 12> layout_words{
    "has", "no", "with", "without", "open", "enabled", "hide", "closed", "below", "above", "disable", "off"};

bool holds(std::string_view words, std::string_view wanted) {
    for (std::size_t at = words.find(wanted); at != std::string_view::npos; at = words.find(wanted, at + 1))
        if (at > 0 && words[at - 1] == ' ' && at + wanted.size() < words.size() &&
            words[at + wanted.size()] == ' ')
            return true;
    return false;
}

// The row's words are said of the layout: "has-sidebar", "comments-open", "hide-share".
bool about_layout(std::string_view words, std::string_view wanted) {
    const std::size_t at = words.find(std::string(" ").append(wanted).append(" "));
    if (at == std::string_view::npos) return false;
    const std::string_view before = words.substr(0, at);
    const std::string_view after = words.substr(at + wanted.size() + 2);
    for (const std::string_view layout : layout_words) {
        if (before.ends_with(layout) &&
            (before.size() == layout.size() + 1 ||
             (before.size() > layout.size() && before[before.size() - layout.size() - 1] == ' ')))
            return true;
        if (after == std::string(layout).append(" ")) return true;
    }
    return false;
}

// Themes list what an entry is filed under among its classes: "tag-comments category-newsletter".
bool names_subject(std::string_view name) {
    for (const std::string_view start : {"tag-", "category-", "cat-", "type-", "topic-", "section-"})
        if (name.starts_with(start)) return true;
    return false;
}

// One class or id; each is judged alone, so that the words of two do not make a third.
Reason reason_of_name(std::string_view name) {
    if (name.empty() || name.size() > 120 || names_subject(name)) return Reason::Kept;
    const std::string words = words_of(name);
    for (const NameRow& row : name_rows)
        if (holds(words, row.words)) return about_layout(words, row.words) ? Reason::Kept : row.reason;
    return Reason::Kept;
}

template<typename Visit>
void each_name(std::string_view list, Visit visit) {
    std::size_t begin = 0;
    while (begin < list.size()) {
        while (begin < list.size() && ascii::is_space(list[begin])) ++begin;
        std::size_t end = begin;
        while (end < list.size() && !ascii::is_space(list[end])) ++end;
        if (end > begin) visit(list.substr(begin, end - begin));
        begin = end;
    }
}

Evidence evidence_of_tag(Tag tag) {
    switch (tag) {
    case Tag::Nav:
    case Tag::Menu:
        return {Reason::Navigation, Strength::Soft};
    case Tag::Footer:
        return {Reason::Footer, Strength::Soft};
    case Tag::Aside:
        return {Reason::Aside, Strength::Soft};
    case Tag::Dialog:
        return {Reason::Notice, Strength::Hard};
    case Tag::Form:
    case Tag::Fieldset:
        return {Reason::Form, Strength::Soft};
    case Tag::Figcaption:
    case Tag::Figure:
    case Tag::Caption:
        return {Reason::Caption, Strength::Soft};
    default:
        return {};
    }
}

} // namespace

bool is_hidden(const markup::Tree& tree, markup::NodeId element) {
    if (tree.has_attribute(element, "hidden") || tree.attribute(element, "aria-hidden") == "true")
        return true;
    const std::string_view style = tree.attribute(element, "style");
    if (style.empty()) return false;
    std::string dense;
    for (const char c : style.substr(0, 1000))
        if (!ascii::is_space(c)) dense += ascii::lower(c);
    return dense.find("display:none") != std::string::npos ||
           dense.find("visibility:hidden") != std::string::npos;
}

Reason ElementJudge::reason_of(std::string_view name) {
    const auto [at, fresh] = known_.try_emplace(name, Reason::Kept);
    if (fresh) at->second = reason_of_name(name);
    return at->second;
}

Evidence ElementJudge::evidence_of(markup::NodeId element) {
    const markup::Tree& tree = tree_;
    const Tag tag = tree.tag(element);
    if (tag == Tag::Html || tag == Tag::Body || tag == Tag::Text) return {};
    if (tree[element].attributes == 0) return evidence_of_tag(tag);
    if (is_hidden(tree, element)) return {Reason::Hidden, Strength::Soft};
    if (const Evidence by_tag = evidence_of_tag(tag); by_tag.strength != Strength::None) return by_tag;
    const std::string_view role = tree.attribute(element, "role");
    if (role == "navigation" || role == "menu" || role == "menubar" || role == "search")
        return {Reason::Navigation, Strength::Soft};
    if (role == "complementary") return {Reason::Aside, Strength::Soft};
    if (role == "contentinfo") return {Reason::Footer, Strength::Soft};
    if (role == "dialog" || role == "alertdialog") return {Reason::Notice, Strength::Soft};
    if (tag == Tag::Article || tag == Tag::Main) return {};
    Reason found = Reason::Kept;
    const auto look = [&](std::string_view name) {
        if (found == Reason::Kept && !name.empty()) found = reason_of(name);
    };
    each_name(tree.attribute(element, "class").substr(0, 1000), look);
    look(tree.attribute(element, "id"));
    if (found == Reason::Kept) return {};
    // A class on a word or two inside a sentence styles it; it does not move it out of the text.
    return {found, Strength::Soft};
}

namespace {
bool may_name_author(std::string_view name);
}

bool names_author(const markup::Tree& tree, markup::NodeId element) {
    if (tree.attribute(element, "rel") == "author") return true;
    if (tree.attribute(element, "itemprop").find("author") != std::string_view::npos) return true;
    if (tree.tag(element) == Tag::A) {
        const std::string_view address = tree.attribute(element, "href").substr(0, 300);
        for (const std::string_view part :
             {"/author/", "/authors/", "/contributor/", "/contributors/", "/our-experts/", "/our-people/",
              "/people/", "/staff/", "/writers/", "/writer/", "/columnists/", "/journalist/", "/reporters/"})
            if (address.find(part) != std::string_view::npos) return true;
    }
    bool found = false;
    const auto look = [&](std::string_view name) {
        if (found || name.size() > 60 || !may_name_author(name)) return;
        const std::string words = words_of(name);
        found = words.ends_with(" author ") || words.ends_with(" byline ") ||
                words.ends_with(" author name ") || words.ends_with(" byline name ") ||
                words.ends_with(" authors ");
    };
    each_name(tree.attribute(element, "class").substr(0, 1000), look);
    return found;
}

namespace {

// A cheap look before the words are made: letters that every name of a date holds.
bool may_name_date(std::string_view name) {
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        const char a = ascii::lower(name[i]);
        const char b = ascii::lower(name[i + 1]);
        if ((a == 'd' && b == 'a') || (a == 'p' && (b == 'u' || b == 'o' || b == 'd')) ||
            (a == 't' && b == 'e'))
            return true;
    }
    return false;
}

// The same for "author" and "byline".
bool may_name_author(std::string_view name) {
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        const char a = ascii::lower(name[i]);
        const char b = ascii::lower(name[i + 1]);
        if ((a == 'a' && b == 'u') || (a == 'b' && b == 'y')) return true;
    }
    return false;
}

} // namespace

bool names_date(const markup::Tree& tree, markup::NodeId element) {
    static constexpr std::array<std::string_view, 14> dates{
        "date",      "published", "publish", "pubdate", "publishdate", "publishingdate", "datetime",
        "timestamp", "dateline",  "updated", "posted",  "created",     "datum",          "datepublished"};
    bool found = false;
    const auto look = [&](std::string_view name) {
        if (found || name.size() < 4 || name.size() > 80 || !may_name_date(name)) return;
        const std::string words = words_of(name);
        for (const std::string_view each : dates) found = found || holds(words, each);
    };
    each_name(tree.attribute(element, "class").substr(0, 1000), look);
    look(tree.attribute(element, "id"));
    return found;
}

bool names_post(const markup::Tree& tree, markup::NodeId element) {
    static constexpr std::array<std::string_view, 14> posts{
        "post",  "message", "answer", "reply",         "comment",  "postbody", "posts",
        "topic", "replies", "cooked", "postcontainer", "comments", "question", "postbit"};
    const Tag tag = tree.tag(element);
    if (tag != Tag::Div && tag != Tag::Article && tag != Tag::Li && tag != Tag::Section &&
        tag != Tag::Table && tag != Tag::Tr && tag != Tag::Td)
        return false;
    bool found = false;
    const auto look = [&](std::string_view name) {
        if (found || name.empty() || name.size() > 80) return;
        const std::string words = words_of(name);
        for (const std::string_view each : posts) found = found || holds(words, each);
    };
    each_name(tree.attribute(element, "class").substr(0, 1000), look);
    look(tree.attribute(element, "id"));
    return found;
}

bool is_named_body(const markup::Tree& tree, markup::NodeId element) {
    const Tag tag = tree.tag(element);
    if (tag != Tag::Div && tag != Tag::Section && tag != Tag::Article && tag != Tag::Td && tag != Tag::Main &&
        tag != Tag::Span)
        return false;
    if (tree.attribute(element, "itemprop").find("articleBody") != std::string_view::npos) return true;
    static constexpr std::array<std::string_view, 33> bodies{
        "article body",    "article content", "article text",   "articlebody",       "articlecontent",
        "articletext",     "entry content",   "post content",   "post body",         "postcontent",
        "postbody",        "story body",      "story content",  "story text",        "storybody",
        "storycontent",    "storytext",       "content body",   "body content",      "main content body",
        "rich text",       "article copy",    "article main",   "article paragraph", "single content",
        "td post content", "body copy",       "body text",      "news content",      "news body",
        "text content",    "article story",   "field name body"};
    bool found = false;
    const auto look = [&](std::string_view name) {
        if (found || name.size() > 80) return;
        const std::string words = words_of(name);
        for (const std::string_view each : bodies) {
            // The name must end so: "article-body-ad" and "post-content-footer" are something else.
            if (words.size() >= each.size() + 2 && words[words.size() - each.size() - 2] == ' ' &&
                std::string_view(words).substr(words.size() - each.size() - 1, each.size()) == each) {
                found = true;
                return;
            }
        }
    };
    each_name(tree.attribute(element, "class").substr(0, 1000), look);
    look(tree.attribute(element, "id"));
    return found;
}

} // namespace factlint::extract
