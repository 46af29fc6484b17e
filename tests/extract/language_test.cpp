#include "catch.hpp"
#include "extract/language.hpp"

using factlint::extract::language_of;

TEST_CASE("language: small words and script decide, and English in doubt", "[extract]") {
    auto [text, declared, language] = GENERATE(table<std::string, std::string, std::string>({
        {"The board said on Tuesday that it would close the terminal and that the boats will sail as they "
         "did in the past.",
         "", "en"},
        {"The board said on Tuesday that it would close the terminal and that the boats will sail as they "
         "did in the past.",
         "fr", "en"},
        {"Le conseil du port a d\xC3\xA9"
         "cid\xC3\xA9 mardi de fermer le terminal, et les bateaux de la ligne partent chaque "
         "jour pour les \xC3\xAEles avec des passagers.",
         "", "fr"},
        {"Der Hafenrat hat am Dienstag beschlossen, das Terminal zu schlie\xC3\x9F"
         "en, und die Boote fahren nicht mehr mit "
         "der Post auf die Inseln, die sie seit dem Sommer nicht sehen.",
         "en", "de"},
        {"\xD0\xA1\xD0\xBE\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBF\xD0\xBE\xD1\x80\xD1\x82\xD0\xB0 "
         "\xD1\x80\xD0\xB5\xD1\x88\xD0\xB8"
         "\xD0\xBB \xD0\xB7\xD0\xB0\xD0\xBA\xD1\x80\xD1\x8B\xD1\x82\xD1\x8C "
         "\xD1\x82\xD0\xB5\xD1\x80\xD0\xBC\xD0\xB8\xD0\xBD"
         "\xD0\xB0\xD0\xBB \xD0\xB2 \xD0\xBC\xD0\xB0\xD1\x80\xD1\x82\xD0\xB5",
         "", "ru"},
        {"Korybko met Sharif.", "", "en"},
        {"", "", "en"},
        {"", "pt_BR", "pt"},
        {"Sharif Lavrov Putin Khan", "not a language", "en"},
    }));
    INFO(text);
    CHECK(language_of(text, declared).value == language);
}
