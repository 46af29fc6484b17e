#include "markup/references.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace factlint::markup {
namespace {

// Names of the HTML standard (13.5) for letters, punctuation and the signs that news texts use, each with its
// code point in hexadecimal. In byte order.
// clang-format off
constexpr std::string_view names =
    "AElig c6 AMP 26 Aacute c1 Abreve 102 Acirc c2 Acy 410 Agrave c0 Alpha 391 Amacr 100 Aogon 104 "
    "ApplyFunction 2061 Aring c5 Atilde c3 Auml c4 Bcy 411 Bernoullis 212c Beta 392 Breve 2d8 "
    "Bscr 212c CHcy 427 COPY a9 Cacute 106 Cayleys 212d Ccaron 10c Ccedil c7 Ccirc 108 Cdot 10a "
    "Cedilla b8 CenterDot b7 Cfr 212d Chi 3a7 CirclePlus 2295 CircleTimes 2297 "
    "CloseCurlyDoubleQuote 201d CloseCurlyQuote 2019 Congruent 2261 Copf 2102 DJcy 402 DScy 405 "
    "DZcy 40f Dagger 2021 Darr 21a1 Dcaron 10e Dcy 414 Del 2207 Delta 394 DiacriticalAcute b4 "
    "DiacriticalDot 2d9 DiacriticalDoubleAcute 2dd DiacriticalGrave 60 DiacriticalTilde 2dc Dot a8 "
    "DoubleDot a8 DownArrow 2193 DownTeeArrow 21a7 Dstrok 110 ENG 14a ETH d0 Eacute c9 Ecaron 11a "
    "Ecirc ca Ecy 42d Edot 116 Egrave c8 Element 2208 Emacr 112 Eogon 118 Epsilon 395 Escr 2130 "
    "Eta 397 Euml cb Exists 2203 Fcy 424 ForAll 2200 Fouriertrf 2131 Fscr 2131 GJcy 403 GT 3e "
    "Gamma 393 Gammad 3dc Gbreve 11e Gcedil 122 Gcirc 11c Gcy 413 Gdot 120 GreaterEqual 2265 "
    "HARDcy 42a Hacek 2c7 Hat 5e Hcirc 124 Hfr 210c HilbertSpace 210b Hopf 210d Hscr 210b Hstrok 126 "
    "IEcy 415 IJlig 132 IOcy 401 Iacute cd Icirc ce Icy 418 Idot 130 Ifr 2111 Igrave cc Im 2111 "
    "Imacr 12a Integral 222b InvisibleComma 2063 InvisibleTimes 2062 Iogon 12e Iota 399 Iscr 2110 "
    "Itilde 128 Iukcy 406 Iuml cf Jcirc 134 Jcy 419 Jsercy 408 Jukcy 404 KHcy 425 KJcy 40c Kappa 39a "
    "Kcedil 136 Kcy 41a LJcy 409 LT 3c Lacute 139 Lambda 39b Laplacetrf 2112 Larr 219e Lcaron 13d "
    "Lcedil 13b Lcy 41b LeftAngleBracket 27e8 LeftArrow 2190 LeftCeiling 2308 LeftFloor 230a "
    "LeftRightArrow 2194 LeftTeeArrow 21a4 Lmidot 13f LowerLeftArrow 2199 LowerRightArrow 2198 "
    "Lscr 2112 Lstrok 141 Mcy 41c MediumSpace 205f Mellintrf 2133 Mscr 2133 Mu 39c NJcy 40a "
    "Nacute 143 Ncaron 147 Ncedil 145 Ncy 41d NegativeMediumSpace 200b NegativeThickSpace 200b "
    "NegativeThinSpace 200b NegativeVeryThinSpace 200b NewLine a NoBreak 2060 NonBreakingSpace a0 "
    "Nopf 2115 NotElement 2209 NotEqual 2260 Ntilde d1 Nu 39d OElig 152 Oacute d3 Ocirc d4 Ocy 41e "
    "Odblac 150 Ograve d2 Omacr 14c Omega 3a9 Omicron 39f OpenCurlyDoubleQuote 201c "
    "OpenCurlyQuote 2018 Oslash d8 Otilde d5 Ouml d6 OverBar 203e PartialD 2202 Pcy 41f Phi 3a6 "
    "Pi 3a0 PlusMinus b1 Poincareplane 210c Popf 2119 Prime 2033 Product 220f Proportional 221d "
    "Psi 3a8 QUOT 22 Qopf 211a REG ae Racute 154 Rarr 21a0 Rcaron 158 Rcedil 156 Rcy 420 Re 211c "
    "ReverseElement 220b Rfr 211c Rho 3a1 RightAngleBracket 27e9 RightArrow 2192 RightCeiling 2309 "
    "RightFloor 230b RightTeeArrow 21a6 Ropf 211d Rscr 211b SHCHcy 429 SHcy 428 SOFTcy 42c "
    "Sacute 15a Scaron 160 Scedil 15e Scirc 15c Scy 421 ShortDownArrow 2193 ShortLeftArrow 2190 "
    "ShortRightArrow 2192 ShortUpArrow 2191 Sigma 3a3 Sqrt 221a SubsetEqual 2286 SuchThat 220b "
    "Sum 2211 Superset 2283 SupersetEqual 2287 THORN de TRADE 2122 TSHcy 40b TScy 426 Tab 9 Tau 3a4 "
    "Tcaron 164 Tcedil 162 Tcy 422 Therefore 2234 Theta 398 ThinSpace 2009 Tilde 223c "
    "TildeFullEqual 2245 TildeTilde 2248 Tstrok 166 Uacute da Uarr 219f Ubrcy 40e Ubreve 16c "
    "Ucirc db Ucy 423 Udblac 170 Ugrave d9 Umacr 16a UnderBar 5f Uogon 172 UpArrow 2191 "
    "UpDownArrow 2195 UpTee 22a5 UpTeeArrow 21a5 UpperLeftArrow 2196 UpperRightArrow 2197 Upsi 3d2 "
    "Upsilon 3a5 Uring 16e Utilde 168 Uuml dc Vcy 412 Verbar 2016 Vert 2016 VerticalLine 7c "
    "VeryThinSpace 200a Wcirc 174 Xi 39e YAcy 42f YIcy 407 YUcy 42e Yacute dd Ycirc 176 Ycy 42b "
    "Yuml 178 ZHcy 416 Zacute 179 Zcaron 17d Zcy 417 Zdot 17b ZeroWidthSpace 200b Zeta 396 Zfr 2128 "
    "Zopf 2124 aacute e1 abreve 103 acirc e2 acute b4 acy 430 aelig e6 af 2061 agrave e0 "
    "alefsym 2135 aleph 2135 alpha 3b1 amacr 101 amp 26 and 2227 ang 2220 angle 2220 angst c5 "
    "aogon 105 ap 2248 apos 27 approx 2248 aring e5 ast 2a asymp 2248 atilde e3 auml e4 "
    "backepsilon 3f6 backprime 2035 bcy 431 bdquo 201e bepsi 3f6 bernou 212c beta 3b2 beth 2136 "
    "bigstar 2605 bot 22a5 bottom 22a5 bprime 2035 breve 2d8 brvbar a6 bsemi 204f bsol 5c bull 2022 "
    "bullet 2022 cacute 107 cap 2229 caret 2041 caron 2c7 ccaron 10d ccedil e7 ccirc 109 cdot 10b "
    "cedil b8 cent a2 centerdot b7 chcy 447 check 2713 checkmark 2713 chi 3c7 cir 25cb circ 2c6 "
    "circledR ae clubs 2663 clubsuit 2663 colon 3a comma 2c commat 40 complexes 2102 cong 2245 "
    "copy a9 copysr 2117 cross 2717 cup 222a curren a4 dagger 2020 daleth 2138 darr 2193 dash 2010 "
    "dblac 2dd dcaron 10f dcy 434 ddagger 2021 deg b0 delta 3b4 diamondsuit 2666 diams 2666 die a8 "
    "digamma 3dd div f7 divide f7 djcy 452 dollar 24 dot 2d9 downarrow 2193 dscy 455 dstrok 111 "
    "dzcy 45f eacute e9 ecaron 11b ecirc ea ecy 44d edot 117 egrave e8 ell 2113 emacr 113 empty 2205 "
    "emptyset 2205 emptyv 2205 emsp 2003 emsp13 2004 emsp14 2005 eng 14b ensp 2002 eogon 119 "
    "epsi 3b5 epsilon 3b5 epsiv 3f5 equals 3d equiv 2261 escr 212f eta 3b7 eth f0 euml eb euro 20ac "
    "excl 21 exist 2203 expectation 2130 fcy 444 filig fb01 fllig fb02 forall 2200 frac12 bd "
    "frac13 2153 frac14 bc frac15 2155 frac16 2159 frac18 215b frac23 2154 frac25 2156 frac34 be "
    "frac35 2157 frac38 215c frac45 2158 frac56 215a frac58 215d frac78 215e frasl 2044 gamma 3b3 "
    "gammad 3dd gbreve 11f gcirc 11d gcy 433 gdot 121 ge 2265 geq 2265 gimel 2137 gjcy 453 grave 60 "
    "gscr 210a gt 3e hairsp 200a half bd hamilt 210b hardcy 44a harr 2194 harrw 21ad hbar 210f "
    "hcirc 125 hearts 2665 heartsuit 2665 hellip 2026 hookleftarrow 21a9 hookrightarrow 21aa "
    "horbar 2015 hslash 210f hstrok 127 hybull 2043 hyphen 2010 iacute ed ic 2063 icirc ee icy 438 "
    "iecy 435 iexcl a1 igrave ec iiota 2129 ijlig 133 imacr 12b image 2111 imagline 2110 "
    "imagpart 2111 imath 131 in 2208 incare 2105 infin 221e inodot 131 int 222b integers 2124 "
    "iocy 451 iogon 12f iota 3b9 iquest bf isin 2208 isinv 2208 it 2062 itilde 129 iukcy 456 iuml ef "
    "jcirc 135 jcy 439 jsercy 458 jukcy 454 kappa 3ba kappav 3f0 kcedil 137 kcy 43a kgreen 138 "
    "khcy 445 kjcy 45c lacute 13a lagran 2112 lambda 3bb lang 27e8 langle 27e8 laquo ab larr 2190 "
    "larrhk 21a9 larrlp 21ab larrtl 21a2 lbrace 7b lbrack 5b lcaron 13e lcedil 13c lceil 2308 "
    "lcub 7b lcy 43b ldquo 201c ldquor 201e le 2264 leftarrow 2190 leftarrowtail 21a2 "
    "leftrightarrow 2194 leftrightsquigarrow 21ad leq 2264 lfloor 230a ljcy 459 lmidot 140 "
    "looparrowleft 21ab looparrowright 21ac lowast 2217 lowbar 5f loz 25ca lozenge 25ca lpar 28 "
    "lrm 200e lsaquo 2039 lsqb 5b lsquo 2018 lsquor 201a lstrok 142 lt 3c macr af map 21a6 "
    "mapsto 21a6 mapstodown 21a7 mapstoleft 21a4 mapstoup 21a5 mcy 43c mdash 2014 mho 2127 micro b5 "
    "midast 2a middot b7 minus 2212 mldr 2026 mu 3bc nabla 2207 nacute 144 napos 149 naturals 2115 "
    "nbsp a0 ncaron 148 ncedil 146 ncy 43d ndash 2013 ne 2260 nearr 2197 nearrow 2197 nharr 21ae "
    "ni 220b niv 220b njcy 45a nlarr 219a nldr 2025 nleftarrow 219a nleftrightarrow 21ae not ac "
    "notin 2209 notinva 2209 nrarr 219b nrightarrow 219b ntilde f1 nu 3bd num 23 numero 2116 "
    "numsp 2007 nwarr 2196 nwarrow 2196 oacute f3 ocirc f4 ocy 43e odblac 151 oelig 153 ogon 2db "
    "ograve f2 ohm 3a9 oline 203e omacr 14d omega 3c9 omicron 3bf oplus 2295 or 2228 order 2134 "
    "orderof 2134 ordf aa ordm ba oscr 2134 oslash f8 otilde f5 otimes 2297 ouml f6 para b6 "
    "part 2202 pcy 43f percnt 25 period 2e permil 2030 perp 22a5 pertenk 2031 phi 3c6 phiv 3d5 "
    "phmmat 2133 pi 3c0 piv 3d6 planck 210f planckh 210e plankv 210f plus 2b plusmn b1 pm b1 "
    "pound a3 prime 2032 primes 2119 prod 220f prop 221d propto 221d psi 3c8 puncsp 2008 qprime 2057 "
    "quaternions 210d quest 3f quot 22 racute 155 radic 221a rang 27e9 rangle 27e9 raquo bb "
    "rarr 2192 rarrhk 21aa rarrlp 21ac rarrtl 21a3 rarrw 219d rationals 211a rbrace 7d rbrack 5d "
    "rcaron 159 rcedil 157 rceil 2309 rcub 7d rcy 440 rdquo 201d rdquor 201d real 211c realine 211b "
    "realpart 211c reals 211d reg ae rfloor 230b rho 3c1 rhov 3f1 rightarrow 2192 "
    "rightarrowtail 21a3 rightsquigarrow 219d ring 2da rlm 200f rpar 29 rsaquo 203a rsqb 5d "
    "rsquo 2019 rsquor 2019 rx 211e sacute 15b sbquo 201a scaron 161 scedil 15f scirc 15d scy 441 "
    "sdot 22c5 searr 2198 searrow 2198 sect a7 semi 3b shchcy 449 shcy 448 shy ad sigma 3c3 "
    "sigmaf 3c2 sigmav 3c2 sim 223c slarr 2190 softcy 44c sol 2f spades 2660 spadesuit 2660 "
    "srarr 2192 star 2606 starf 2605 straightepsilon 3f5 straightphi 3d5 strns af sub 2282 sube 2286 "
    "subset 2282 subseteq 2286 sum 2211 sup 2283 sup1 b9 sup2 b2 sup3 b3 supe 2287 supset 2283 "
    "supseteq 2287 swarr 2199 swarrow 2199 szlig df tau 3c4 tcaron 165 tcedil 163 tcy 442 "
    "there4 2234 therefore 2234 theta 3b8 thetasym 3d1 thetav 3d1 thickapprox 2248 thicksim 223c "
    "thinsp 2009 thkap 2248 thksim 223c thorn fe tilde 2dc times d7 tprime 2034 trade 2122 tscy 446 "
    "tshcy 45b tstrok 167 twoheadleftarrow 219e twoheadrightarrow 21a0 uacute fa uarr 2191 ubrcy 45e "
    "ubreve 16d ucirc fb ucy 443 udblac 171 ugrave f9 umacr 16b uml a8 uogon 173 uparrow 2191 "
    "updownarrow 2195 upsi 3c5 upsih 3d2 upsilon 3c5 uring 16f utilde 169 uuml fc varepsilon 3f5 "
    "varkappa 3f0 varnothing 2205 varphi 3d5 varpi 3d6 varpropto 221d varr 2195 varrho 3f1 "
    "varsigma 3c2 vartheta 3d1 vcy 432 vee 2228 verbar 7c vert 7c vprop 221d wcirc 175 wedge 2227 "
    "weierp 2118 wp 2118 xi 3be yacute fd yacy 44f ycirc 177 ycy 44b yen a5 yicy 457 yucy 44e "
    "yuml ff zacute 17a zcaron 17e zcy 437 zdot 17c zeetrf 2128 zeta 3b6 zhcy 436 zwj 200d zwnj 200c ";

// Those that old pages may write without a semicolon.
constexpr std::string_view bare_names =
    " "
    "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT "
    "Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute "
    "Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil "
    "cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute "
    "icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve "
    "ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig "
    "thorn times uacute ucirc ugrave uml uuml yacute yen yuml ";
// clang-format on

struct NameRow {
    std::string_view name;
    char32_t value;
};

std::vector<NameRow> read_names() {
    std::vector<NameRow> rows;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t name_end = names.find(' ', at);
        const std::size_t value_end = names.find(' ', name_end + 1);
        char32_t value = 0;
        for (const char c : names.substr(name_end + 1, value_end - name_end - 1))
            value = value * 16 + static_cast<char32_t>(ascii::is_digit(c) ? c - '0' : c - 'a' + 10);
        rows.push_back({names.substr(at, name_end - at), value});
        at = value_end + 1;
    }
    return rows;
}

char32_t value_of(std::string_view name) {
    static const std::vector<NameRow> rows = read_names();
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), name,
                         [](const NameRow& row, std::string_view wanted) { return row.name < wanted; });
    return found != rows.end() && found->name == name ? found->value : 0;
}

bool may_be_bare(std::string_view name) {
    for (std::size_t at = bare_names.find(name); at != std::string_view::npos;
         at = bare_names.find(name, at + 1))
        if (bare_names[at - 1] == ' ' && bare_names[at + name.size()] == ' ') return true;
    return false;
}

// Pages mean windows-1252 by the numbers 128 to 159 (HTML standard, 13.2.5.80).
char32_t by_number(char32_t number) {
    static constexpr std::array<char16_t, 32> windows{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (number >= 0x80 && number < 0xA0) return windows[number - 0x80];
    return number == 0 ? 0xFFFD : number;
}

// Reads the reference at text[at] == '&'; returns how many bytes it took, 0 when it is none.
std::size_t read_reference(std::string_view text, std::size_t at, Place place, std::string& out) {
    std::size_t i = at + 1;
    if (i < text.size() && text[i] == '#') {
        ++i;
        const bool hex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
        if (hex) ++i;
        const std::size_t begin = i;
        char32_t number = 0;
        for (; i < text.size(); ++i) {
            const char c = ascii::lower(text[i]);
            const bool digit = ascii::is_digit(c);
            if (!digit && !(hex && c >= 'a' && c <= 'f')) break;
            number = number * (hex ? 16 : 10) + static_cast<char32_t>(digit ? c - '0' : c - 'a' + 10);
            number = std::min<char32_t>(number, 0x110000);
        }
        if (i == begin) return 0;
        if (i < text.size() && text[i] == ';') ++i;
        append_utf8(out, by_number(number));
        return i - at;
    }
    // No name is longer; what is longer is no reference.
    constexpr std::size_t longest = 32;
    const std::size_t begin = i;
    while (i < text.size() && i - begin < longest && ascii::is_alnum(text[i])) ++i;
    if (i == begin) return 0;
    if (i < text.size() && text[i] == ';') {
        if (const char32_t value = value_of(text.substr(begin, i - begin)); value != 0) {
            append_utf8(out, value);
            return i + 1 - at;
        }
    }
    for (std::size_t end = std::min(i, begin + 6); end > begin + 1; --end) {
        const std::string_view name = text.substr(begin, end - begin);
        if (!may_be_bare(name)) continue;
        // "?a=1&copy=2" is an address with a parameter, not a copyright sign.
        const char next = end < text.size() ? text[end] : ' ';
        if (place == Place::Attribute && (next == '=' || ascii::is_alnum(next))) return 0;
        append_utf8(out, value_of(name));
        return end - at;
    }
    return 0;
}

} // namespace

void append_resolved(std::string_view text, Place place, std::string& out) {
    while (!text.empty()) {
        const std::size_t at = text.find('&');
        out += text.substr(0, at);
        if (at == std::string_view::npos) return;
        text.remove_prefix(at);
        const std::size_t size = read_reference(text, 0, place, out);
        if (size == 0) out += '&';
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
}

} // namespace factlint::markup
