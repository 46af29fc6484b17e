// factlint-generate: articles for load, see writer.hpp.
#include "writer.hpp"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string_view>

namespace {

constexpr const char* usage =
    "factlint-generate [--seed N] [--articles N] [--words N] [--events-share X] [--clash-share X] [-o "
    "FOLDER]\n"
    "\n"
    "Writes news articles for load tests, the same for the same seed: one file each into FOLDER, or without "
    "-o all to\n"
    "standard output, divided by lines of '='.\n"
    "\n"
    "  --seed N           which set (1)\n"
    "  --articles N       how many (100)\n"
    "  --words N          about so many words each (400)\n"
    "  --events-share X   share of the articles whose event others report too (0.5)\n"
    "  --clash-share X    share of those that contradict the others in a figure, a date or a place (0.2)\n";

template<typename T>
bool read(std::string_view text, T& out) {
    const auto [at, code] = std::from_chars(text.data(), text.data() + text.size(), out);
    return code == std::errc() && at == text.data() + text.size();
}

} // namespace

int main(int argc, char* argv[]) {
    generate::Options options;
    std::filesystem::path folder;
    for (int i = 1; i < argc; ++i) {
        const std::string_view flag = argv[i];
        if (flag == "--help") {
            std::fputs(usage, stdout);
            return 0;
        }
        const std::string_view value = i + 1 < argc ? argv[++i] : "";
        const bool good = flag == "--seed"           ? read(value, options.seed)
                          : flag == "--articles"     ? read(value, options.articles)
                          : flag == "--words"        ? read(value, options.words)
                          : flag == "--events-share" ? read(value, options.events_share)
                          : flag == "--clash-share"  ? read(value, options.clash_share)
                          : flag == "-o"             ? !(folder = value).empty()
                                                     : false;
        if (!good) {
            std::fprintf(stderr, "factlint-generate: %s: not an option with a good value\n%s", argv[i],
                         usage);
            return 2;
        }
    }
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    for (std::uint32_t i = 0; i < options.articles; ++i) {
        const generate::GeneratedArticle article = generate::write_article(options, i);
        std::FILE* out =
            folder.empty() ? stdout : std::fopen((folder / (article.name + ".txt")).c_str(), "wb");
        const bool written = out != nullptr && std::fwrite(article.text.data(), 1, article.text.size(),
                                                           out) == article.text.size();
        if (folder.empty()) std::fputs("================\n", stdout);
        if (!written || (out != stdout && std::fclose(out) != 0)) {
            std::fprintf(stderr, "factlint-generate: %s: cannot be written: %s\n", folder.c_str(),
                         std::strerror(errno));
            return 2;
        }
    }
    return 0;
}
