// The shipped lexicon, read once for all tests.
#pragma once

#include "catch.hpp"
#include "lexicon/lexicon.hpp"

inline const std::shared_ptr<const factlint::lexicon::Lexicon>& shipped_lexicon() {
    static const auto loaded = factlint::lexicon::Lexicon::load(source_path("rules/lexicon"));
    if (!loaded) throw std::runtime_error(loaded.error().text());
    return *loaded;
}
