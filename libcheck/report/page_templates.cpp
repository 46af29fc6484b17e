#include "report/page_templates.hpp"

#include "base/ascii.hpp"
#include "base/files.hpp"

#include <map>
#include <string_view>

namespace factlint::report {
namespace {

constexpr int deepest_inclusion = 8;
constexpr std::size_t largest_template = std::size_t{1} << 20U;

// {{> name}} is replaced here, once, by the text of the file: the engine would read it again at every use.
class Loader {
  public:
    explicit Loader(const std::filesystem::path& folder) : folder_(folder) {}

    Result<std::string> file(const std::string& name) {
        if (const auto at = read_.find(name); at != read_.end()) return at->second;
        std::string text = FACTLINT_TRY(read_file(folder_ / name, largest_template));
        read_.emplace(name, text);
        return text;
    }

    Result<std::string> expanded(const std::string& name, int depth) {
        if (depth > deepest_inclusion)
            return fail("templates take each other in without end", (folder_ / name).string());
        const std::string text = FACTLINT_TRY(file(name));
        std::string out;
        std::size_t at = 0;
        for (;;) {
            const auto open = text.find("{{>", at);
            const auto close = open == std::string::npos ? open : text.find("}}", open);
            if (close == std::string::npos) break;
            const auto partial = ascii::trim(std::string_view(text).substr(open + 3, close - open - 3));
            if (partial.empty() || partial.find_first_of("/\\") != std::string_view::npos)
                return fail("{{> }} must name a template of this folder", (folder_ / name).string());
            out.append(text, at, open - at);
            out += FACTLINT_TRY(expanded(std::string(partial) + ".mustache", depth + 1));
            // The file's last line end is not part of what it stands for.
            if (out.ends_with('\n')) out.pop_back();
            at = close + 2;
        }
        return out.append(text, at);
    }

    /// A file that is put between <style> or <script> tags as it is.
    Result<std::string> inlined(const std::string& name) {
        std::string text = FACTLINT_TRY(file(name));
        if (ascii::lower(text).find("</") != std::string::npos)
            return fail("holds \"</\", which would end its element in the page", (folder_ / name).string());
        return text;
    }

  private:
    const std::filesystem::path& folder_;
    std::map<std::string, std::string> read_;
};

} // namespace

Result<PageTemplates> load_page_templates(const std::filesystem::path& folder) {
    Loader loader(folder);
    PageTemplates templates;
    templates.page = FACTLINT_TRY(loader.expanded("page.mustache", 0));
    templates.style = FACTLINT_TRY(loader.inlined("report.css"));
    templates.script = FACTLINT_TRY(loader.inlined("report.js"));
    return templates;
}

} // namespace factlint::report
