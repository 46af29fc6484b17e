#include "extract/input_parts.hpp"

#include "base/ascii.hpp"
#include "extract/finish_article.hpp"
#include "extract/http_message.hpp"
#include "extract/opened_input.hpp"
#include "extract/reader.hpp"
#include "extract/warc.hpp"
#include "extract/xml_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace factlint::extract {
namespace {

constexpr std::size_t head_bytes = std::size_t{1} << 14U;

// All of a source, or why it cannot be had; no more is kept than the limit and one byte.
Result<std::string> read_whole(ByteSource& source, const Input& input, const Options& options) {
    source.peek(options.byte_limit + 1);
    if (auto error = source.take_error())
        return fail(error->message, error->place.empty() ? place_of(input) : error->place, error->hint);
    return source.take_buffered();
}

Result<Extracted> read_document(const Input& input, const Options& options) {
    const DecodedInput decoded{input, FACTLINT_TRY(open_document(input, options))};
    const Reader& reader = reader_of(decoded);
    // XML that is no page and no format of news is data, not text.
    if (&reader == &plain_reader && ascii::trim(decoded.text().substr(0, 64)).starts_with("<?xml"))
        return fail("XML of a kind that is not known (<" +
                        std::string(markup::first_element_name(decoded.text().substr(0, 65'536))) + ">)",
                    place_of(input), "RSS, Atom, NITF, NewsML and XHTML are read");
    Extracted out;
    FACTLINT_CHECK(reader.read(decoded, options, out));
    return out;
}

class WholeInput final : public InputParts {
  public:
    WholeInput(Input input, ByteSource source, const Options& options)
        : input_(std::move(input)), source_(std::make_shared<ByteSource>(std::move(source))),
          options_(options) {}

    std::optional<Part> next() override {
        if (source_ == nullptr) return std::nullopt;
        return [input = input_, source = std::exchange(source_, nullptr),
                options = options_]() -> Result<Extracted> {
            Input whole = input;
            whole.bytes = FACTLINT_TRY(read_whole(*source, input, options));
            return read_document(whole, options);
        };
    }

  private:
    Input input_;
    std::shared_ptr<ByteSource> source_;
    Options options_;
};

// A feed: its text is read and decoded once and shared by the pieces.
class FeedParts final : public InputParts {
  public:
    FeedParts(Input input, ByteSource source, const Options& options)
        : input_(std::move(input)), source_(std::move(source)), options_(options) {}

    std::optional<Part> next() override {
        if (finished_) return std::nullopt;
        if (opened_ == nullptr) {
            if (const Status status = open(); !status) {
                finished_ = true;
                return [error = status.error()]() -> Result<Extracted> { return tl::unexpected(error); };
            }
            if (whole_ != nullptr) {
                finished_ = true;
                return [opened = opened_, reader = whole_, options = options_]() -> Result<Extracted> {
                    Extracted out;
                    FACTLINT_CHECK(reader->read(*opened->decoded, options, out));
                    return out;
                };
            }
        }
        const auto part = opened_->parts->next();
        finished_ = !part;
        count_ += part ? 1 : 0;
        if (part)
            return [opened = opened_, part = *part, options = options_]() -> Result<Extracted> {
                Extracted out;
                opened->parts->read(part, options, out);
                return out;
            };
        return [opened = opened_, count = count_]() -> Result<Extracted> {
            Extracted out;
            opened->parts->tell_whole(count, out);
            return out;
        };
    }

  private:
    struct Opened {
        Input input;
        std::optional<DecodedInput> decoded;
        std::optional<XmlParts> parts;
    };

    Status open() {
        auto opened = std::make_shared<Opened>();
        opened->input = input_;
        opened->input.bytes = FACTLINT_TRY(read_whole(source_, input_, options_));
        decode::Decoded decoded = FACTLINT_TRY(open_document(opened->input, options_));
        opened->input.bytes = std::string();
        opened->decoded.emplace(opened->input, std::move(decoded));
        // The whole text may look like something else than its head did.
        const Reader& reader = reader_of(*opened->decoded);
        if (reader.part.empty())
            whole_ = &reader;
        else
            opened->parts.emplace(reader, *opened->decoded);
        opened_ = std::move(opened);
        return {};
    }

    Input input_;
    ByteSource source_;
    Options options_;
    std::shared_ptr<Opened> opened_;
    const Reader* whole_ = nullptr;
    std::size_t count_ = 0;
    bool finished_ = false;
};

// Media types that hold no article whatever their bytes look like.
bool is_other_media(std::string_view content_type) {
    const std::string type = ascii::lower(ascii::trim(content_type.substr(0, content_type.find(';'))));
    for (const std::string_view kind : {"image/", "video/", "audio/", "font/", "application/font"})
        if (type.starts_with(kind)) return true;
    for (const std::string_view each :
         {"application/ecmascript", "application/javascript", "application/json", "application/ld+json",
          "application/manifest+json", "application/octet-stream", "application/pdf", "application/wasm",
          "application/x-javascript", "application/zip", "text/css", "text/javascript", "application/gzip",
          "application/x-gzip", "application/vnd.ms-fontobject", "text/vtt"})
        if (type == each) return true;
    return false;
}

class WarcParts final : public InputParts {
  public:
    WarcParts(Input input, ByteSource source, const Options& options)
        : input_(std::move(input)), reader_(std::move(source), options.record_limit), options_(options) {}

    std::optional<Part> next() override {
        if (finished_) return std::nullopt;
        while (auto record = reader_.next()) {
            const HttpResponse response = parse_http_response(record->block);
            if (response.status < 200 || response.status > 299) {
                ++other_status_;
                continue;
            }
            if (is_other_media(response.content_type) || record->target.ends_with("/robots.txt")) {
                ++other_media_;
                continue;
            }
            return page(std::move(*record));
        }
        finished_ = true;
        return [told = summary()]() -> Result<Extracted> { return told; };
    }

  private:
    Part page(WarcRecord record) const {
        return [record = std::make_shared<const WarcRecord>(std::move(record)), path = input_.path,
                options = options_]() -> Result<Extracted> {
            const HttpResponse response = parse_http_response(record->block);
            HttpBody body = body_of(response, options.record_limit);
            const std::string place = (path.empty() ? "standard input" : path) + ": " + record->target;
            Extracted out;
            if (!body.readable) {
                out.remarks.push_back(place + ": packed as \"" + response.encoding + "\", which is not read");
                return out;
            }
            auto read =
                read_document({path, record->target, std::move(body.bytes), response.content_type}, options);
            // What a server sent empty or binary is no damage of the archive.
            if (!read) {
                out.remarks.push_back(place + ": " + read.error().message);
                return out;
            }
            out = std::move(*read);
            const bool cut = body.truncated || !record->truncated.empty();
            for (Article& article : out.articles) {
                if (!cut) continue;
                add_flag(article, "truncated");
                article.notes.push_back(record->truncated.empty()
                                            ? "the page was not sent to its end"
                                            : "the crawler cut the page (" + record->truncated + ")");
            }
            return out;
        };
    }

    Extracted summary() const {
        Extracted out;
        const WarcCounts& counts = reader_.counts();
        const std::string place = place_of(input_) + ": ";
        const auto records = [](std::size_t count) {
            return std::to_string(count) + (count == 1 ? " record" : " records");
        };
        if (counts.damaged > 0)
            out.problems.push_back(place + records(counts.damaged) + " damaged or cut off and skipped; the " +
                                   "first at byte " + std::to_string(counts.first_damage) + ": " +
                                   counts.first_reason);
        if (counts.too_large > 0)
            out.problems.push_back(place + records(counts.too_large) + " of more than " +
                                   std::to_string(options_.record_limit >> 20U) + " MB skipped");
        const std::size_t pages = counts.responses - other_status_ - other_media_;
        if (pages == 0 || other_status_ + other_media_ > 0)
            out.remarks.push_back(place + std::to_string(pages) + " pages among " +
                                  std::to_string(counts.responses) + " responses; " +
                                  std::to_string(other_status_) + " with another status than 2xx, " +
                                  std::to_string(other_media_) + " images, scripts and the like");
        return out;
    }

    Input input_;
    WarcReader reader_;
    Options options_;
    std::size_t other_status_ = 0;
    std::size_t other_media_ = 0;
    bool finished_ = false;
};

// The head alone says that this is a format with parts.
bool has_parts(std::string_view head, const Input& input) {
    // Anything of XML starts with '<', in UTF-16 with a zero or a mark beside it.
    if (head.find('<') > 8) return false;
    const Input sniffed{{}, {}, std::string(head), input.content_type};
    const DecodedInput decoded{sniffed, decode::decode(sniffed.bytes, sniffed.content_type)};
    return !reader_of(decoded).part.empty();
}

} // namespace

bool looks_like_records(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    head = ascii::trim(head);
    if (!head.starts_with('{') || head.find('\0') != std::string_view::npos) return false;
    return head.find("\"record\"") != std::string_view::npos;
}

std::unique_ptr<InputParts> open_parts(Input input, ByteSource bytes, const Options& options) {
    const std::string_view head = bytes.peek(head_bytes).substr(0, head_bytes);
    if (looks_like_warc(head))
        return std::make_unique<WarcParts>(std::move(input), std::move(bytes), options);
    if (has_parts(head, input))
        return std::make_unique<FeedParts>(std::move(input), std::move(bytes), options);
    return std::make_unique<WholeInput>(std::move(input), std::move(bytes), options);
}

} // namespace factlint::extract
