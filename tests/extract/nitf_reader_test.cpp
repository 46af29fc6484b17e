#include "catch.hpp"
#include "made_feed.hpp"
#include "made_page.hpp"

using namespace factlint;

namespace {

const std::string nitf_text =
    "<nitf version=\"-//IPTC//DTD NITF 3.4//EN\" baselang=\"en\"><head><title>slug-ferry</title>"
    "<tobject tobject.type=\"news\"><tobject.property tobject.property.type=\"analysis\"/></tobject>"
    "<docdata management-status=\"usable\"><doc-id id-string=\"EC-77\"/>"
    "<date.issue norm=\"20210302T093000+0100\"/><date.release norm=\"20210302T120000Z\"/></docdata>"
    "<pubdata name=\"Ellery Courier\" type=\"print\"/></head>"
    "<body><body.head><hedline><hl1>Ferry terminal to close</hl1><hl2>Board votes</hl2><hl2>after two "
    "years</hl2></hedline><byline>By <person>Ines Holm</person><byttl>Staff Writer</byttl></byline>"
    "<distributor>Coast Wire</distributor><dateline><location>PORT ELLERY</location>"
    "<story.date norm=\"20210301\">March 1</story.date></dateline>"
    "<abstract><p>The board has voted.</p><p>Work begins in March.</p></abstract></body.head>"
    "<body.content><block><p lede=\"true\">" +
    lead + "</p><hl2>Works</hl2><p><org>The county</org> pays. " + second +
    "</p><media media-type=\"image\"><media-reference source=\"p.jpg\"/><media-caption><p>The pier "
    "in winter, from the north</p></media-caption><media-object>QUJD</media-object></media>"
    "<bq><block><p>" +
    third +
    "</p></block></bq><ul><li>boats sail daily</li></ul></block></body.content>"
    "<body.end><tagline>Ines Holm writes about harbours.</tagline></body.end></body></nitf>";

} // namespace

TEST_CASE("nitf: every field comes from where the format has it", "[extract][nitf]") {
    const auto read = read_all(
        "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"http://www.iptc.org/nitf-3-4.dtd\">" + nitf_text);
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.title.candidates.size() == 2);
    CHECK(article.standfirst.value == "The board has voted. Work begins in March.");
    REQUIRE(article.authors.size() == 1);
    CHECK(article.authors[0].value == "Ines Holm");
    CHECK(article.publisher.value == "Ellery Courier");
    CHECK(article.published.value == "2021-03-02T09:30:00+01:00");
    CHECK(article.updated.value == "2021-03-02T12:00:00Z");
    CHECK(article.dateline.value == "PORT ELLERY");
    CHECK(article.language.value == "en");
    CHECK(article.kind.value == "analysis");
    CHECK(article.access == std::vector<std::string>{"usable"});
    CHECK(article.body ==
          lead + "\n\nWorks\n\nThe county pays. " + second + "\n\n" + third + "\n\nboats sail daily");
    std::vector<BlockKind> kinds;
    for (const Block& block : article.blocks) kinds.push_back(block.kind);
    CHECK(kinds == std::vector<BlockKind>{BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph,
                                          BlockKind::Caption, BlockKind::Quotation, BlockKind::ListItem});
    CHECK(read.problems.empty());
}

TEST_CASE("nitf: prefixes, a byline without a person, and a file that is cut", "[extract][nitf]") {
    const auto prefixed =
        read_all("<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\"><n:body><n:body.head>"
                 "<n:hedline><n:hl1>Title</n:hl1></n:hedline><n:byline>By Per Aas, "
                 "Correspondent</n:byline></n:body.head><n:body.content><n:p>A text.</n:p>"
                 "</n:body.content></n:body></n:nitf>");
    REQUIRE(prefixed.articles.size() == 1);
    CHECK(prefixed.articles[0].title.value == "Title");
    CHECK(prefixed.articles[0].authors.at(0).value == "Per Aas");
    CHECK(prefixed.articles[0].body == "A text.");

    const auto cut = read_all(nitf_text.substr(0, nitf_text.find(second) + 20));
    REQUIRE(cut.articles.size() == 1);
    CHECK(cut.articles[0].title.value == "Ferry terminal to close");
    CHECK(cut.articles[0].has_flag("truncated"));
    CHECK(cut.problems.size() == 1);
}

TEST_CASE("newsml-g2: items of a message with NITF, XHTML or plain text inside", "[extract][newsml]") {
    const std::string item_head =
        "<itemMeta><itemClass qcode=\"ninat:text\"/><provider qcode=\"nprov:CW\"><name>Coast Wire</name>"
        "</provider><versionCreated>2021-03-02T12:00:00Z</versionCreated>"
        "<firstCreated>2021-03-02T09:30:00Z</firstCreated><pubStatus qcode=\"stat:usable\"/>"
        "<link rel=\"irel:isRelatedToWeb\" href=\"https://wire.example/ferry\"/></itemMeta>"
        "<contentMeta><contentCreated>2021-03-02T09:00:00+01:00</contentCreated><creator literal=\"x\">"
        "<name>Ines Holm</name></creator><language tag=\"en-GB\"/><genre qcode=\"genre:Opinion\"/>"
        "<slugline>FERRY/</slugline><headline>Ferry terminal to close</headline>"
        "<description role=\"drol:summary\">The board has voted.</description></contentMeta>";
    auto [content, body] = GENERATE_COPY(table<std::string, std::string>({
        {"<inlineXML contenttype=\"application/nitf+xml\">" + nitf_text + "</inlineXML>",
         lead + "\n\nWorks\n\nThe county pays. " + second + "\n\n" + third + "\n\nboats sail daily"},
        {"<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
         "<head><title>no text</title></head><body><p>" +
             lead + "</p><p>" + second + "</p></body></html></inlineXML>",
         lead + "\n\n" + second},
        {"<inlineData contenttype=\"text/plain\">" + lead + "\n\n" + second + "</inlineData>",
         lead + "\n\n" + second},
    }));
    const auto read = read_all(
        "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
        "<newsItem guid=\"urn:1\" xml:lang=\"en\">" +
        item_head + "<contentSet>" + content +
        "</contentSet></newsItem><newsItem guid=\"urn:2\"><itemMeta><itemClass qcode=\"ninat:picture\"/>"
        "</itemMeta><contentSet><remoteContent href=\"p.jpg\" contenttype=\"image/jpeg\"/></contentSet>"
        "</newsItem></itemSet></newsMessage>");
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.body == body);
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.url == "https://wire.example/ferry");
    CHECK(article.publisher.value == "Coast Wire");
    CHECK(article.authors.at(0).value == "Ines Holm");
    CHECK(article.kind.value == "opinion");
    CHECK(article.access == std::vector<std::string>{"usable"});
    CHECK(article.updated.value == "2021-03-02T12:00:00Z");
    CHECK(article.language.value == "en");
    CHECK(article.standfirst.value == "The board has voted.");
    REQUIRE(read.remarks.size() == 1);
    CHECK(read.remarks[0].find("urn:2 is no text") != std::string::npos);
}

TEST_CASE("newsml-1: components wrap NITF, and their lines come first", "[extract][newsml]") {
    const auto read = read_all(
        "<?xml version=\"1.0\"?><!DOCTYPE NewsML PUBLIC \"-//IPTC//DTD NewsML 1.2//EN\" \"NewsML.dtd\" []>"
        "<NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier><DateId>20210302</DateId>"
        "<NewsItemId>77</NewsItemId><PublicIdentifier>urn:newsml:77</PublicIdentifier></NewsIdentifier>"
        "</Identification><NewsManagement><FirstCreated>20210302T093000+0100</FirstCreated>"
        "<ThisRevisionCreated>20210302T113000+0100</ThisRevisionCreated><Status FormalName=\"Usable\"/>"
        "</NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry terminal to close</HeadLine>"
        "<SubHeadLine>Board votes</SubHeadLine><ByLine>By Ines Holm</ByLine></NewsLines>"
        "<AdministrativeMetadata><Provider><Party FormalName=\"Coast Wire\"/></Provider>"
        "</AdministrativeMetadata><NewsComponent><DescriptiveMetadata><Language FormalName=\"en\"/>"
        "<Genre FormalName=\"Analysis\"/></DescriptiveMetadata><ContentItem><DataContent><nitf><body>"
        "<body.content><p>" +
        lead +
        "</p></body.content></body></nitf></DataContent></ContentItem>"
        "</NewsComponent></NewsComponent></NewsItem></NewsML>");
    REQUIRE(read.articles.size() == 1);
    const Article& article = read.articles[0];
    CHECK(article.title.value == "Ferry terminal to close");
    CHECK(article.standfirst.value == "Board votes");
    CHECK(article.authors.at(0).value == "Ines Holm");
    CHECK(article.publisher.value == "Coast Wire");
    CHECK(article.published.value == "2021-03-02T09:30:00+01:00");
    CHECK(article.updated.value == "2021-03-02T11:30:00+01:00");
    CHECK(article.kind.value == "analysis");
    CHECK(article.body == lead);
}
