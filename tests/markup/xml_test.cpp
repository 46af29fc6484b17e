#include "catch.hpp"
#include "markup/xml.hpp"

using namespace factlint;
using markup::XmlDocument;
using markup::XmlElement;

TEST_CASE("xml: local names, references, CDATA and text below", "[markup][xml]") {
    const XmlDocument document(
        "<?xml version=\"1.0\"?><!-- a --><a:r xmlns:a=\"x\" a:b=\"1 &amp; 2\"><a:c>One "
        "&amp;lt; <i>two</i></a:c><d><![CDATA[<&amp;>]]></d></a:r>");
    REQUIRE_FALSE(document.damage());
    const XmlElement root = document.root();
    CHECK(root.name() == "r");
    CHECK(root.prefix() == "a");
    CHECK(root.attribute("b") == "1 & 2");
    CHECK(root.child("c").text() == "One &lt; two");
    CHECK(root.child("d").text() == "<&amp;>");
    CHECK(root.below("i").text() == "two");
    CHECK(root.children("c").size() == 1);
    // What is not there answers with nothing.
    CHECK(root.child("no").child("never").text().empty());
    CHECK_FALSE(root.child("no"));
}

TEST_CASE("xml: entities of the document and outside of it stay as they are written", "[markup][xml]") {
    const XmlDocument document("<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM "
                               "\"file:///etc/hostname\">]><r c=\"&b;\">&a;&b;&x;&mdash;&#233;</r>");
    REQUIRE_FALSE(document.damage());
    CHECK(document.root().text() == "&a;&b;&x;\xE2\x80\x94\xC3\xA9");
    CHECK(document.root().attribute("c") == "&b;");
}

TEST_CASE("xml: what stands before damage is there, and where it is", "[markup][xml]") {
    const XmlDocument document("<r><a>one</a><b>two</c></r>");
    REQUIRE(document.damage());
    CHECK(document.damage()->offset >= 19);
    CHECK(document.root().child("a").text() == "one");
    CHECK(document.root().child("b").text() == "two");
    CHECK(XmlDocument("").damage());
}

TEST_CASE("xml: deep and broad documents need no stack", "[markup][xml]") {
    std::string deep = "<r>";
    for (int i = 0; i < 200'000; ++i) deep += "<a>";
    deep += "x";
    for (int i = 0; i < 200'000; ++i) deep += "</a>";
    deep += "<b>y</b></r>";
    const XmlDocument document(deep);
    CHECK(document.root().text() == "xy");
    CHECK(document.root().below("b").text() == "y");
    const markup::Tree tree =
        markup::tree_of(document.root(), [](std::string_view name) { return std::string(name); });
    CHECK(tree.text_below(0).find('x') != std::string::npos);
}

TEST_CASE("xml: below an element stands a tree of HTML", "[markup][xml]") {
    const XmlDocument document(
        "<x:r><x:hl2 id=\"a\">Head</x:hl2><x:p>One <x:br/>two<x:br>no</x:br></x:p></x:r>");
    const markup::Tree tree = markup::tree_of(
        document.root(), [](std::string_view name) { return std::string(name == "hl2" ? "h2" : name); });
    CHECK(tree.tag(1) == markup::Tag::H2);
    CHECK(tree.attribute(1, "id") == "a");
    CHECK(tree.text_below(0) == "Head One two");
}

TEST_CASE("xml: the first element is found behind what stands before it", "[markup][xml]") {
    auto [text, name] = GENERATE(table<std::string, std::string>({
        {"<?xml version=\"1.0\"?>\n<rss>", "rss"},
        {"<!-- <feed> --><!DOCTYPE nitf SYSTEM \"a.dtd\" [<!ENTITY x \"<y>\">]><n:nitf a=\"b\"/>", "nitf"},
        {"<!DOCTYPE html><html>", "html"},
        {"no markup", ""},
        {"<!-- open", ""},
        {"<a", "a"},
    }));
    CHECK(markup::first_element_name(text) == name);
}
