#include "report/jsonl.hpp"

namespace factlint::report {

Result<std::string> render_jsonl(const Model& model, const RenderOptions& /*options*/) {
    std::string out;
    const auto put = [&out](const auto& record) {
        out += encode(record);
        out += '\n';
    };
    for (const Article& article : model.articles()) put(article);
    for (const Claim& claim : model.claims()) put(claim);
    for (const Story* story : model.stories()) put(*story);
    for (const Stance* stance : model.stances()) put(*stance);
    for (const Reference* reference : model.references()) put(*reference);
    for (const Source* source : model.sources()) put(*source);
    for (const Finding* finding : model.findings()) put(*finding);
    for (const std::string& line : model.unknown_lines()) {
        out += line;
        out += '\n';
    }
    for (const Summary& summary : model.summaries()) put(summary);
    return out;
}

} // namespace factlint::report
