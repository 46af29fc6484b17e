#include "extract/language.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace factlint::extract {
namespace {

struct LanguageRow {
    std::string_view code;
    std::string_view words; ///< frequent words that the others lack, each between spaces
};

constexpr std::array<LanguageRow, 11> latin{{
    {"en", " the and of to is that was for it with his her as are be by this have from not they which had "
           "their has were will would there been who said he she we you but at an on its more about after "},
    {"de", " der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es wird werden "
           "aus er hat dass sie nach bei einer um noch wie einem einen "},
    {"es", " el la de que y los las del por con una para su es se lo como no fue ha son sus al sobre este "
           "pero entre cuando muy sin "},
    {"fr", " le la les de des et du en est une que qui dans pour pas sur au par ce il plus ne se sont avec "
           "cette aux ses mais ont comme "},
    {"id", " yang dan di dengan untuk dari ini itu pada dalam tidak akan adalah juga ke oleh karena telah "
           "saya kepada mereka "},
    {"it", " il di che la e un per una sono con del della non le gli nel dei si da anche alla come ha delle "
           "pi\xC3\xB9 questo ma "},
    {"nl", " de het een van en in is dat op te zijn voor met die niet aan er om ook als bij nog naar maar "
           "door wordt heeft "},
    {"pl", " w i na z do nie si\xC4\x99 jest \xC5\xBC"
           "e to o jak za od po przez dla oraz ale by\xC5\x82 "
           "tak ju\xC5\xBC czy "},
    {"pt", " o de que e do da em um para com uma os no se na por mais as dos como mas ao ele das \xC3\xA0 "
           "seu sua n\xC3\xA3o foi s\xC3\xA3o "},
    {"sv", " och att det som en p\xC3\xA5 \xC3\xA4r av f\xC3\xB6r med till den har de inte om ett han men "
           "var fr\xC3\xA5n vi "},
    {"tr", " ve bir bu da de i\xC3\xA7in ile olarak \xC3\xA7ok daha olan gibi kadar sonra ancak ise "
           "t\xC3\xBCrkiye en ne o "},
}};

enum Script : std::uint8_t {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Thai,
    Hangul,
    Kana,
    Han,
    Other
};

Script script_of(char32_t c) {
    if (c < 0x0250 || (c >= 0x1E00 && c < 0x1F00)) return Latin;
    if (c >= 0x0370 && c < 0x0400) return Greek;
    if (c >= 0x0400 && c < 0x0530) return Cyrillic;
    if (c >= 0x0590 && c < 0x0600) return Hebrew;
    if ((c >= 0x0600 && c < 0x0780) || (c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00))
        return Arabic;
    if (c >= 0x0900 && c < 0x0980) return Devanagari;
    if (c >= 0x0980 && c < 0x0A00) return Bengali;
    if (c >= 0x0E00 && c < 0x0E80) return Thai;
    if ((c >= 0xAC00 && c < 0xD7B0) || (c >= 0x1100 && c < 0x1200)) return Hangul;
    if (c >= 0x3040 && c < 0x3100) return Kana;
    if ((c >= 0x3400 && c < 0xA000) || (c >= 0x20000 && c < 0x30000)) return Han;
    return Other;
}

struct Census {
    std::array<std::size_t, Other + 1> letters{};
    std::size_t all = 0;
    std::size_t urdu = 0;      ///< letters of Urdu that Arabic and Persian lack
    std::size_t persian = 0;   ///< letters that Arabic lacks
    std::size_t ukrainian = 0; ///< letters of Ukrainian that Russian lacks
};

Census take_census(std::string_view text) {
    Census out;
    for (std::size_t at = 0; at < text.size();) {
        if (!ascii::is_high(text[at])) {
            if (ascii::is_alpha(text[at])) {
                ++out.letters[Latin];
                ++out.all;
            }
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        if (c.value == 0xFFFD || !is_letter(c.value)) continue;
        ++out.letters[script_of(c.value)];
        ++out.all;
        const char32_t v = c.value;
        if (v == 0x0679 || v == 0x0688 || v == 0x0691 || v == 0x06BA || v == 0x06BE || v == 0x06C1 ||
            v == 0x06D2)
            ++out.urdu;
        if (v == 0x067E || v == 0x0686 || v == 0x06AF || v == 0x06CC || v == 0x06A9) ++out.persian;
        if (v == 0x0456 || v == 0x0457 || v == 0x0454 || v == 0x0491) ++out.ukrainian;
    }
    return out;
}

std::string_view language_by_script(const Census& census) {
    const auto most = std::max_element(census.letters.begin(), census.letters.end());
    switch (static_cast<Script>(most - census.letters.begin())) {
    case Cyrillic:
        return census.ukrainian * 50 > census.all ? "uk" : "ru";
    case Greek:
        return "el";
    case Hebrew:
        return "he";
    case Arabic:
        return census.urdu * 100 > census.all ? "ur" : census.persian * 25 > census.all ? "fa" : "ar";
    case Devanagari:
        return "hi";
    case Bengali:
        return "bn";
    case Thai:
        return "th";
    case Hangul:
        return "ko";
    case Kana:
        return "ja";
    case Han:
        return census.letters[Kana] * 10 > census.all ? "ja" : "zh";
    default:
        return {};
    }
}

struct StopWords {
    std::size_t words = 0;
    std::array<std::size_t, latin.size()> hits{};
};

StopWords count_stop_words(std::string_view text) {
    StopWords out;
    std::string padded;
    for (std::size_t at = 0; at < text.size();) {
        const auto part_of_word = [&](char c) { return ascii::is_alpha(c) || ascii::is_high(c); };
        while (at < text.size() && !part_of_word(text[at])) ++at;
        const std::size_t begin = at;
        while (at < text.size() && part_of_word(text[at])) ++at;
        if (at == begin) continue;
        ++out.words;
        if (at - begin > 10) continue;
        padded = " " + lower_case(text.substr(begin, at - begin)) + " ";
        for (std::size_t i = 0; i < latin.size(); ++i)
            if (latin[i].words.find(padded) != std::string_view::npos) ++out.hits[i];
    }
    return out;
}

Sourced named(std::string_view code, std::string_view source, double confidence) {
    return {std::string(code), std::string(source), confidence, {}};
}

} // namespace

Sourced language_of(std::string_view text, std::string_view declared) {
    text = text.substr(0, 20'000);
    std::string declared_code = ascii::lower(ascii::trim(declared).substr(0, 12));
    std::replace(declared_code.begin(), declared_code.end(), '_', '-');
    const std::string declared_base = declared_code.substr(0, declared_code.find('-'));
    const bool usable = declared_base.size() >= 2 && declared_base.size() <= 3 &&
                        std::all_of(declared_base.begin(), declared_base.end(), ascii::is_lower) &&
                        declared_base != "und";

    const Census census = take_census(text);
    if (census.all >= 20 && census.letters[Latin] * 2 < census.all) {
        const std::string_view by_script = language_by_script(census);
        // The script leaves several languages open; the page may know which.
        if (usable && declared_base != "en") return named(declared_base, "html", 0.9);
        if (!by_script.empty()) return named(by_script, "text", 0.85);
    }
    const StopWords counted = count_stop_words(text);
    const std::size_t english = counted.hits[0];
    std::size_t other = 1;
    for (std::size_t i = 2; i < latin.size(); ++i)
        if (counted.hits[i] > counted.hits[other]) other = i;
    if (counted.words >= 20) {
        if (counted.hits[other] >= 2 * english + 3 && counted.hits[other] * 8 >= counted.words)
            return named(latin[other].code, "text", 0.9);
        if (english * 8 >= counted.words && english > counted.hits[other]) return named("en", "text", 0.95);
    }
    const bool hardly_english = counted.words < 20 || english * 12 < counted.words;
    if (usable && (declared_base == "en" || hardly_english)) return named(declared_base, "html", 0.7);
    return named("en", "text", 0.4);
}

} // namespace factlint::extract
