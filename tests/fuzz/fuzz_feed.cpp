// RSS and Atom, in whatever charset and however broken.
#include "articles.hpp"

FUZZ_TARGET(bytes) {
    require_sound(factlint::extract::read_articles(
        {"feed.xml", "https://news.example/feed", std::string(bytes), ""}, {}));
}
