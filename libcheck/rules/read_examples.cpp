#include "rules/read_examples.hpp"

#include "base/ascii.hpp"

namespace factlint::rules {
namespace {

// "a <<b>> c" -> "a b c" and the span of "b".
Result<std::string> take_marks_out(const yaml::File& file, const yaml::Node& node, std::vector<Span>& marks) {
    const std::string text = FACTLINT_TRY(file.as_string(node, "an example"));
    std::string out;
    bool open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view two = std::string_view(text).substr(at, 2);
        if (two == "<<") {
            if (open)
                return fail(file.error_at(node, "mark '<<' inside a mark", "close the first with '>>'"));
            open = true;
            marks.push_back(make_span(out.size(), out.size()));
            ++at;
        } else if (two == ">>") {
            if (!open) return fail(file.error_at(node, "mark '>>' closes nothing", "open it with '<<'"));
            open = false;
            marks.back().end = static_cast<std::uint32_t>(out.size());
            if (marks.back().empty()) return fail(file.error_at(node, "mark '<<>>' is empty"));
            ++at;
        } else {
            out += text[at];
        }
    }
    if (open) return fail(file.error_at(node, "mark '<<' is not closed", "close it with '>>'"));
    // A folded block of YAML ends in a line break that is no part of the text.
    while (!out.empty() && ascii::is_space(out.back())) out.pop_back();
    return out;
}

Result<Example> read_example(const yaml::File& file, const yaml::Node& node) {
    Example example;
    example.line = node.line;
    example.column = node.column;
    if (node.kind == yaml::NodeKind::Scalar) {
        example.body = FACTLINT_TRY(take_marks_out(file, node, example.body_marks));
    } else {
        FACTLINT_CHECK(
            file.check_keys(node, {"body", "title", "byline", "published", "publisher", "kind", "links"}));
        for (const auto& [key, value] : node.members) {
            if (key == "body")
                example.body = FACTLINT_TRY(take_marks_out(file, value, example.body_marks));
            else if (key == "title")
                example.title = FACTLINT_TRY(take_marks_out(file, value, example.title_marks));
            else if (key == "byline")
                example.byline = FACTLINT_TRY(file.as_string(value, key));
            else if (key == "published")
                example.published = FACTLINT_TRY(file.as_string(value, key));
            else if (key == "publisher")
                example.publisher = FACTLINT_TRY(file.as_string(value, key));
            else if (key == "kind")
                example.kind = FACTLINT_TRY(file.as_string(value, key));
            else if (key == "links")
                example.links = FACTLINT_TRY(file.as_strings(value, key));
        }
    }
    if (example.body.empty() && example.title.empty())
        return fail(file.error_at(node, "an example needs a text", "body: A sentence."));
    return example;
}

Result<std::vector<Example>> read_list(const yaml::File& file, const yaml::Node& examples,
                                       std::string_view which, Marks marks) {
    const yaml::Node* node = examples.find(which);
    const std::string name(which);
    if (node == nullptr || node->kind != yaml::NodeKind::List || node->items.empty())
        return fail(file.error_at(
            node == nullptr ? examples : *node, "examples need at least one '" + name + "' text",
            which == "bad" ? "bad: [\"Words that <<fire>> the rule.\"]"
                           : "good: [\"Words that look alike and must stay silent.\"]"));
    std::vector<Example> out;
    for (const yaml::Node& item : node->items) {
        Example example = FACTLINT_TRY(read_example(file, item));
        const bool marked = !example.body_marks.empty() || !example.title_marks.empty();
        if (marks == Marks::Needed && !marked)
            return fail(
                file.error_at(item, "a bad example shows what is found", "put << and >> around those words"));
        if (marks == Marks::Forbidden && marked)
            return fail(file.error_at(item, "a good example has no marks", "nothing is to be found in it"));
        out.push_back(std::move(example));
    }
    return out;
}

} // namespace

Status read_examples(const yaml::File& file, const yaml::Node& node, Marks marks_of_bad, Rule& rule) {
    if (node.kind != yaml::NodeKind::Map)
        return fail(file.error_at(node, "examples must have 'bad' and 'good'"));
    FACTLINT_CHECK(file.check_keys(node, {"bad", "good"}));
    rule.bad = FACTLINT_TRY(read_list(file, node, "bad", marks_of_bad));
    rule.good = FACTLINT_TRY(read_list(file, node, "good", Marks::Forbidden));
    return {};
}

} // namespace factlint::rules
