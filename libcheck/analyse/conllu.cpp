#include "analyse/conllu.hpp"

#include "analyse/reading.hpp"
#include "base/format.hpp"
#include "base/text.hpp"
#include "syntax/model.hpp"

#include <array>
#include <charconv>

namespace factlint::analyse {
namespace {

/// Sentences that are filled at a time.
constexpr std::size_t batch = 64;

using Row = std::vector<std::string_view>;

/// A line of the file: a token's columns, or whatever else it is.
struct Line {
    std::string_view text;
    Row columns;              ///< of a token; else empty
    std::uint32_t token = 0;  ///< its number in the batch
    std::uint32_t number = 0; ///< of the line, from 1
};

std::string filled(const Line& line, const Reading& reading) {
    const auto& model = reading.lexicon->model();
    const auto i = line.token;
    const auto begin = reading.sentence(i).tokens.begin;
    std::array<std::string, 10> out;
    for (std::size_t c = 0; c < out.size(); ++c) out[c] = line.columns[c];
    out[2] = reading.lemma(i);
    out[3] = name_of(reading.tag(i));
    out[4] = model.xpos_names()[reading.fine_tags[i]];
    out[6] = reading.trees.is_root(i) ? "0" : std::to_string(reading.trees.head(i) - begin + 1);
    out[7] = name_of(reading.trees.relation(i));
    return fmt::format("{}\n", fmt::join(out, "\t"));
}

class Filler {
  public:
    explicit Filler(const std::shared_ptr<const lexicon::Lexicon>& lexicon) : lexicon_(lexicon) {}

    Status add(std::string_view text, std::uint32_t number) {
        Line line{text, {}, 0, number};
        if (text.empty()) {
            close();
        } else if (text.front() != '#') {
            line.columns = split(text, '\t');
            const std::string place = std::to_string(number);
            if (line.columns.size() != 10)
                return fail(fmt::format("a line of {} columns", line.columns.size()), place,
                            "CoNLL-U has ten, parted by tabs");
            if (line.columns[0].find_first_of("-.") != std::string_view::npos) {
                line.columns.clear(); // a range of words or an empty node
            } else {
                std::uint32_t id = 0;
                const auto [end, error] = std::from_chars(
                    line.columns[0].data(), line.columns[0].data() + line.columns[0].size(), id);
                if (error != std::errc{} || *end != '\t' || id != tokens_ - starts_.back() + 1)
                    return fail("word number '" + std::string(line.columns[0]) + "' is out of order", place,
                                "words of a sentence are numbered from 1");
                if (line.columns[1].empty()) return fail("a word without a form", place);
                line.token = tokens_++;
            }
        }
        lines_.push_back(std::move(line));
        if (text.empty() && starts_.size() > batch) flush();
        return {};
    }

    std::string finish() {
        close();
        flush();
        return std::move(out_);
    }

  private:
    void close() {
        if (starts_.back() != tokens_) starts_.push_back(tokens_);
    }

    void flush() {
        std::string text;
        std::vector<Span> spans;
        for (const Line& line : lines_)
            if (!line.columns.empty()) {
                spans.push_back(make_span(text.size(), text.size() + line.columns[1].size()));
                text += line.columns[1];
                text += ' ';
            }
        Reading reading(text, lexicon_, {});
        take_tokens(reading, spans, starts_);
        parse_tokens(reading);
        find_lemmas(reading);
        for (const Line& line : lines_)
            if (line.columns.empty())
                out_.append(line.text).push_back('\n');
            else
                out_ += filled(line, reading);
        lines_.clear();
        starts_.assign(1, 0);
        tokens_ = 0;
    }

    const std::shared_ptr<const lexicon::Lexicon>& lexicon_;
    std::vector<Line> lines_;
    std::vector<std::uint32_t> starts_{0};
    std::uint32_t tokens_ = 0;
    std::string out_;
};

} // namespace

std::string to_conllu(const Document& document) {
    std::string out;
    std::size_t number = 0;
    const auto& tokens = document.tokens();
    const auto& trees = document.trees();
    for (const auto& sentence : document.sentences()) {
        out += fmt::format("# sent_id = {}\n# text = {}\n", ++number,
                           collapse_spaces(document.words(sentence.span)));
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const bool joined = i + 1 < sentence.tokens.end && tokens[i + 1].span.begin == tokens[i].span.end;
            out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i - sentence.tokens.begin + 1,
                               document.words(tokens[i]), tokens[i].lemma, name_of(tokens[i].tag),
                               document.fine_tag(i),
                               trees.is_root(i) ? 0 : trees.head(i) - sentence.tokens.begin + 1,
                               name_of(trees.relation(i)), joined ? "SpaceAfter=No" : "_");
        }
        out += '\n';
    }
    return out;
}

Result<std::string> fill_conllu(std::string_view text,
                                const std::shared_ptr<const lexicon::Lexicon>& lexicon) {
    Filler filler(lexicon);
    std::uint32_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        FACTLINT_CHECK(filler.add(line, ++number));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return filler.finish();
}

} // namespace factlint::analyse
