// What the templates of the HTML report are given. Each part of the page is made by one function;
// docs/reports.md lists the names. For html.cpp and the page_*.cpp beside it alone: nobody else sees the
// template engine.
#pragma once

#include "report/renderer.hpp"

#include <kainjow/mustache.hpp>

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace factlint::report {

using Data = kainjow::mustache::data;
/// A list while it is built: a vector of the engine's values would copy them all, deeply, whenever it grows.
using List = std::deque<Data>;

/// What every part of the page looks things up in.
struct Page {
    Page(const Model& model_, const RenderOptions& options_);

    const Model& model;
    const RenderOptions& options;
    std::vector<const Finding*> findings;
    std::map<const Finding*, std::string> ids; ///< unique, fit for an anchor
    std::vector<Matrix> matrices;
};

/// A text as a value; cleaned, and escaped by the engine where the template does not say otherwise.
Data text(std::string_view value);
Data number(std::size_t value);
Data list_of(List items);
/// A list with "has_NAME" beside it, so that a template can ask whether there is anything without looping.
void set_list(Data& data, const std::string& name, List items);
/// A text with "has_NAME" beside it.
void set_text(Data& data, const std::string& name, std::string_view value);

/// Fit for id="" and for the part of an address after the #.
std::string anchor(std::string_view prefix, std::string_view id);
/// Only http and https; else empty. A record may carry any scheme.
std::string safe_url(std::string_view url);

/// The place can be marked in the text of the article: inside the body, on character borders.
bool can_be_marked(const Article& article, const Place& place);

/// "level" (its name, also for CSS) and "level_glyph".
void set_level(Data& data, Level level);
/// A passage: who, when, where, and the excerpt in parts of which some are marked.
Data passage_data(const Page& page, const Finding* finding, std::size_t place_index, const Place& place);
/// A finding with its passages, for cards and flags.
Data finding_data(const Page& page, const Finding& finding);

void add_overview(const Page& page, Data& root);
void add_contradictions(const Page& page, Data& root);
void add_flags(const Page& page, Data& root);
void add_matrices(const Page& page, Data& root);
void add_articles(const Page& page, Data& root);
void add_sources(const Page& page, Data& root);
void add_references(const Page& page, Data& root);

} // namespace factlint::report
