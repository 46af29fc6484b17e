#include "report/terminal.hpp"

#include "base/format.hpp"
#include "report/display_text.hpp"
#include "report/passages.hpp"
#include "report/rule_families.hpp"

#include <algorithm>
#include <vector>

namespace factlint::report {
namespace {

/// How many further sources a finding names before it only counts them.
constexpr std::size_t named_sources = 4;

// Select Graphic Rendition codes of ECMA-48.
enum class Style { Bold, Dim, Error, Warning, Note, Mark, OtherMark };
std::string_view code_of(Style style) {
    switch (style) {
    case Style::Bold:
        return "\x1b[1m";
    case Style::Dim:
        return "\x1b[2m";
    case Style::Error:
        return "\x1b[1;31m";
    case Style::Warning:
        return "\x1b[1;33m";
    case Style::Note:
        return "\x1b[1;34m";
    case Style::Mark:
        return "\x1b[1;31m";
    case Style::OtherMark:
        return "\x1b[1;35m";
    }
    return {};
}

Style style_of(Level level) {
    return level == Level::Error ? Style::Error : level == Level::Warning ? Style::Warning : Style::Note;
}

class Terminal {
  public:
    Terminal(const Model& model, const RenderOptions& options)
        : model_(model), options_(options), width_(std::max(options.width, 40U)) {}

    std::string write() {
        for (const FindingGroup& group : model_.topics()) write_group(group);
        for (const FindingGroup& group : model_.flags_by_article()) write_group(group);
        write_table();
        write_closing();
        return std::move(out_);
    }

  private:
    const Model& model_;
    const RenderOptions& options_;
    std::size_t width_;
    std::string out_;

    std::string styled(Style style, std::string_view text) const {
        if (options_.colour == Colour::Off || text.empty()) return std::string(text);
        return fmt::format("{}{}\x1b[0m", code_of(style), text);
    }

    // OSC 8: terminals that do not know it show the text alone.
    std::string linked(const Place& place, const std::string& text) const {
        if (options_.hyperlinks == Hyperlinks::Off) return text;
        const std::string url = one_line(place.url);
        if (!url.starts_with("https://") && !url.starts_with("http://")) return text;
        return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", url, text);
    }

    bool is_shown(const Finding& finding) const {
        if (finding.baseline == BaselineState::Suppressed) return false;
        return options_.verbose || finding.level != Level::Note;
    }

    /// Text under `first`, wrapped; further lines are indented by the width of `first`.
    void paragraph(std::string_view first, std::size_t first_width, std::string_view text) {
        const std::string clean = one_line(text);
        bool is_first = true;
        for (const Span line : wrap(clean, width_ - std::min(width_ - 20, first_width))) {
            out_ += is_first ? std::string(first) : std::string(first_width, ' ');
            out_ += line.in(clean);
            out_ += '\n';
            is_first = false;
        }
    }

    void write_group(const FindingGroup& group) {
        if (std::none_of(group.findings.begin(), group.findings.end(),
                         [this](const Finding* f) { return is_shown(*f); }))
            return;
        std::string title = one_line(group.title);
        if (group.article != nullptr && group.article->title.known())
            title += " (" + one_line(group.article->outlet()) + ")";
        for (const Span line : wrap(title, width_)) out_ += styled(Style::Bold, line.in(title)) + "\n";
        out_ += styled(Style::Dim, std::string(std::min(display_width(title), width_), '-')) + "\n\n";
        for (const Finding* finding : group.findings)
            if (is_shown(*finding)) write_finding(*finding);
    }

    void write_finding(const Finding& finding) {
        const std::string head = fmt::format("{}[{}]", name_of(finding.level), one_line(finding.code));
        paragraph(styled(style_of(finding.level), head) + ": ", head.size() + 2, finding.message);
        const Place* other = counterpart(finding);
        const std::size_t gutter = gutter_width(finding, other);
        if (!finding.places.empty())
            write_passage(finding.places.front(), gutter, Style::Mark, '^',
                          is_two_sided(finding) ? Heading::Whole : Heading::Location);
        if (other != nullptr) write_passage(*other, gutter, Style::OtherMark, '~');
        write_further(finding, gutter);
        if (!finding.why.empty()) write_note(gutter, "why", finding.why);
        std::string rule = one_line(finding.rule);
        if (finding.relation != Relation::None) rule += fmt::format(", {}", relation_title(finding.relation));
        rule +=
            fmt::format(", confidence {} ({:.2f})", confidence_word(finding.confidence), finding.confidence);
        if (finding.baseline == BaselineState::Unchanged) rule += ", once accepted, now expired";
        write_note(gutter, "rule", rule + ", id " + one_line(finding.fingerprint));
        if (options_.verbose)
            for (const std::string& step : finding.trace) write_note(gutter, "step", step);
        out_ += '\n';
    }

    std::size_t gutter_width(const Finding& finding, const Place* other) const {
        std::uint32_t line = 0;
        if (!finding.places.empty()) line = model_.position(finding.places.front()).line;
        if (other != nullptr) line = std::max(line, model_.position(*other).line);
        return std::max<std::size_t>(fmt::formatted_size("{}", line), 2);
    }

    /// A passage that stands under its article's own title needs no outlet and date.
    enum class Heading { Whole, Location };

    void write_passage(const Place& place, std::size_t gutter, Style style, char mark,
                       Heading heading = Heading::Whole) {
        const Position at = model_.position(place);
        std::string who;
        if (heading == Heading::Whole) {
            who = outlet_of(place);
            if (!place.published.empty()) who += ", " + long_date(place.published);
            who += ", " + holder_words(place);
        }
        out_ += std::string(gutter, ' ') + styled(Style::Dim, "--> ");
        const std::string location = location_text(model_, place);
        const std::size_t used = gutter + 4 + display_width(location) + 2;
        out_ += linked(place, location);
        if (who.empty()) {
            out_ += "\n";
        } else if (used + display_width(who) <= width_) {
            out_ += "  " + styled(Style::Bold, who) + "\n";
        } else {
            out_ += "\n";
            for (const Span line : wrap(who, width_ - gutter - 4))
                out_ += std::string(gutter + 4, ' ') + styled(Style::Bold, line.in(who)) + "\n";
        }
        const std::string bar = styled(Style::Dim, "|");
        const MarkedText excerpt =
            one_line(place.excerpt.empty() ? place.text : place.excerpt, model_.highlights(place));
        bool is_first = true;
        for (const Span line : wrap(excerpt.text, width_ - gutter - 3)) {
            const std::string number =
                is_first && at.line != 0 && place.field == TextField::Body ? fmt::format("{}", at.line) : "";
            is_first = false;
            out_ += styled(Style::Dim, fmt::format("{:>{}} ", number, gutter)) + bar + " ";
            out_ += line.in(excerpt.text);
            out_ += '\n';
            if (const std::string marks = underline(excerpt, line, mark); !marks.empty())
                out_ += std::string(gutter + 1, ' ') + bar + " " + underline_start(excerpt, line) +
                        styled(style, marks) + "\n";
        }
    }

    static std::string underline_start(const MarkedText& text, Span line) {
        for (const Span& mark : text.marks)
            if (mark.overlaps(line) && !mark.empty()) {
                const auto from = std::max(mark.begin, line.begin);
                return std::string(display_width(Span{line.begin, from}.in(text.text)), ' ');
            }
        return {};
    }

    // The marks of one line from the first one on, with blanks between them.
    static std::string underline(const MarkedText& text, Span line, char mark_character) {
        std::string out;
        std::uint32_t at = line.end;
        for (const Span& mark : text.marks) {
            if (!mark.overlaps(line) || mark.empty()) continue;
            const Span part{std::max(mark.begin, line.begin), std::min(mark.end, line.end)};
            if (!out.empty() && part.begin > at)
                out.append(display_width(Span{at, part.begin}.in(text.text)), ' ');
            out.append(std::max<std::size_t>(display_width(part.in(text.text)), 1), mark_character);
            at = part.end;
        }
        return out;
    }

    void write_note(std::size_t gutter, std::string_view label, std::string_view text) {
        const std::string first = fmt::format("{} = {}: ", std::string(gutter, ' '), label);
        paragraph(fmt::format("{} {} {}: ", std::string(gutter, ' '), styled(Style::Dim, "="),
                              styled(Style::Dim, label)),
                  first.size(), text);
    }

    void write_further(const Finding& finding, std::size_t gutter) {
        const auto further = further_places(finding);
        if (options_.verbose) {
            for (const Place* place : further) {
                const bool same_side = place->side == finding.places.front().side;
                write_passage(*place, gutter, same_side ? Style::Mark : Style::OtherMark,
                              same_side ? '^' : '~');
            }
            return;
        }
        for (const bool same_side : {true, false}) {
            std::string names;
            std::size_t count = 0;
            for (const Place* place : further) {
                if ((place->side == finding.places.front().side) != same_side) continue;
                if (++count > named_sources) continue;
                if (!names.empty()) names += "; ";
                names += outlet_of(*place) + " (" + location_text(model_, *place) + ")";
            }
            if (count > named_sources) names += fmt::format(" and {} more", count - named_sources);
            if (count > 0) write_note(gutter, same_side ? "also" : "against", names);
        }
    }

    void write_table() {
        struct Row {
            std::string_view name;
            LevelCounts counts;
        };
        Row rows[] = {{"between sources", {}}, {"in the text", {}}, {"citations", {}}, {"about sources", {}}};
        for (const Finding* finding : model_.findings()) {
            const std::size_t row = is_two_sided(*finding)             ? 0
                                    : finding->code.starts_with("FL3") ? 2
                                    : finding->code.starts_with("FL4") ? 3
                                                                       : 1;
            rows[row].counts.add(*finding);
        }
        if (model_.findings().empty()) return;
        out_ += styled(Style::Bold, fmt::format("{:<17}{:>8}{:>10}{:>7}{:>10}\n", "", "errors", "warnings",
                                                "notes", "accepted"));
        LevelCounts total;
        const auto row_text = [](std::string_view name, const LevelCounts& c) {
            return fmt::format("{:<17}{:>8}{:>10}{:>7}{:>10}\n", name, c.errors, c.warnings, c.notes,
                               c.suppressed);
        };
        for (const Row& row : rows) {
            if (row.counts.shown() + row.counts.suppressed == 0) continue;
            out_ += row_text(row.name, row.counts);
            total.errors += row.counts.errors;
            total.warnings += row.counts.warnings;
            total.notes += row.counts.notes;
            total.suppressed += row.counts.suppressed;
        }
        out_ += styled(Style::Bold, row_text("total", total)) + "\n";
    }

    void write_closing() {
        std::size_t checked = 0;
        std::vector<const Article*> skipped;
        for (const Article& article : model_.articles()) {
            if (skipped_because(article).empty())
                ++checked;
            else
                skipped.push_back(&article);
        }
        const LevelCounts counts = count_levels(model_);
        std::string line = counted(checked, "article") + " checked: ";
        if (counts.shown() + counts.suppressed == 0) {
            line += "nothing to report.";
        } else {
            line += fmt::format("{}, {}, {}.", counted(counts.errors, "error"),
                                counted(counts.warnings, "warning"), counted(counts.notes, "note"));
            if (counts.notes > 0 && !options_.verbose)
                line += fmt::format(" {} hidden; --verbose shows {}.",
                                    counts.notes == 1 ? "The note is" : "The notes are",
                                    counts.notes == 1 ? "it" : "them");
            if (counts.suppressed > 0)
                line += fmt::format(" {} accepted by the baseline.", counts.suppressed);
        }
        paragraph("", 0, line);
        for (const Article* article : skipped)
            paragraph("not checked: ", 13,
                      fmt::format("{}: {}", article->path.empty() ? article->outlet() : article->path,
                                  skipped_because(*article)));
        for (const UnreadInput& unread : options_.unread)
            paragraph("not read: ", 10, unread.input + ": " + unread.reason);
        for (const BaselineEntry& entry : options_.stale_baseline)
            paragraph(
                "baseline: ", 10,
                fmt::format("{} ({}) is gone; --prune-baseline takes it out", entry.fingerprint, entry.rule));
    }
};

} // namespace

Result<std::string> render_terminal(const Model& model, const RenderOptions& options) {
    return Terminal(model, options).write();
}

} // namespace factlint::report
