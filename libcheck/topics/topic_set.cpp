#include "topics/topic_set.hpp"

#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/yaml.hpp"
#include "topics/loader.hpp"
#include "topics/reading.hpp"

#include <algorithm>
#include <map>

namespace factlint::topics {
namespace {

bool is_topic_file(const std::filesystem::path& path) {
    return path.extension() == ".yaml" || path.extension() == ".yml";
}

analyse::ArticleDocuments documents_of(const TrialText& text,
                                       std::shared_ptr<const lexicon::Lexicon> lexicon) {
    auto article = std::make_shared<Article>();
    article->id = "0000000000000000";
    article->path = "text";
    article->title.value = text.headline;
    article->body = text.body;
    article->published.value = text.published;
    article->language.value = text.language;
    article->kind.value = text.kind;
    return {std::move(article), std::move(lexicon)};
}

std::string list_of(const std::vector<StanceValue>& values) {
    std::string out;
    for (const StanceValue value : values) out += (out.empty() ? "" : ", ") + std::string(name_of(value));
    return out.empty() ? "none" : out;
}

} // namespace

Result<std::shared_ptr<const TopicSet>> TopicSet::load(const std::vector<std::filesystem::path>& paths,
                                                       std::shared_ptr<const lexicon::Lexicon> lexicon) {
    std::shared_ptr<TopicSet> set(new TopicSet);
    set->lexicon_ = std::move(lexicon);
    std::map<std::string, std::string> file_of;
    std::uint64_t version = hash64("topics");
    for (const std::filesystem::path& path : paths) {
        for (const std::filesystem::path& file : FACTLINT_TRY(list_files(path))) {
            if (!is_topic_file(file)) continue;
            std::string text = FACTLINT_TRY(read_file(file));
            version = combine(version, hash64(text));
            const yaml::File yaml = FACTLINT_TRY(yaml::File::parse(file.string(), std::move(text)));
            Topic topic = FACTLINT_TRY(read_topic(yaml, set->vocabulary_, set->lexicon_.get()));
            const auto [known, is_new] = file_of.emplace(topic.id, topic.file);
            if (!is_new)
                return fail(yaml.error_at(*yaml.root().find("topic"),
                                          "topic '" + topic.id + "' is also in " + known->second,
                                          "give one of them another id"));
            set->topics_.push_back(std::move(topic));
        }
    }
    set->version_ = hex64(version);
    set->vocabulary_.finish();
    return std::shared_ptr<const TopicSet>(std::move(set));
}

const Topic* TopicSet::find(std::string_view id) const {
    for (const Topic& topic : topics_)
        if (topic.id == id) return &topic;
    return nullptr;
}

void TopicSet::read_article(const analyse::ArticleDocuments& documents,
                            const std::vector<const Topic*>& topics, std::vector<Stance>& stances,
                            std::vector<std::string>* trace) const {
    const auto seen = vocabulary_.glance(documents.title().text(), documents.body().text());
    std::vector<const Topic*> likely;
    for (const Topic* topic : topics) {
        const auto missing = std::find_if(topic->about.begin(), topic->about.end(), [&](const auto& any) {
            return std::none_of(any.begin(), any.end(), [&](SetId set) { return seen[set] != 0; });
        });
        if (missing == topic->about.end())
            likely.push_back(topic);
        else if (trace != nullptr)
            trace->push_back(about_missing(*topic, *missing, vocabulary_));
    }
    if (likely.empty()) return;
    ArticleReader reader(documents, vocabulary_, trace);
    for (const Topic* topic : likely) reader.read(*topic, stances);
}

std::vector<Stance> TopicSet::stances(const analyse::ArticleDocuments& documents) const {
    std::vector<Stance> out;
    if (!documents.article().is_english()) return out;
    std::vector<const Topic*> all;
    for (const Topic& topic : topics_) all.push_back(&topic);
    read_article(documents, all, out, nullptr);
    return out;
}

std::size_t TopicSet::count_examples() const {
    std::size_t count = 0;
    for (const Topic& topic : topics_)
        for (const Proposition& proposition : topic.propositions) count += proposition.examples.size();
    return count;
}

std::vector<FailedExample> TopicSet::run_examples() const {
    std::vector<FailedExample> failed;
    for (const Topic& topic : topics_) {
        for (const Proposition& proposition : topic.propositions) {
            for (const Example& example : proposition.examples) {
                const auto documents =
                    documents_of({example.text, example.headline, example.published}, lexicon_);
                std::vector<Stance> stances;
                std::vector<std::string> trace;
                read_article(documents, {&topic}, stances, &trace);
                const TextField field = example.text.empty() ? TextField::Title : TextField::Body;
                std::erase_if(stances, [&](const Stance& each) {
                    return each.proposition != proposition.id || each.place.field != field;
                });
                std::vector<StanceValue> values;
                std::string problem;
                for (const Stance& stance : stances) {
                    values.push_back(stance.value);
                    if (!example.holder.empty() &&
                        stance.place.holder.find(example.holder) == std::string::npos)
                        problem = "the holder should be " + example.holder + " and is " + stance.place.holder;
                    if (!example.scope.empty() && stance.scope != example.scope)
                        problem = "the scope should be '" + example.scope + "' and is '" + stance.scope + "'";
                }
                std::sort(values.begin(), values.end());
                values.erase(std::unique(values.begin(), values.end()), values.end());
                if (values != example.expect)
                    problem = "expected " + list_of(example.expect) + " and saw " + list_of(values);
                if (problem.empty()) continue;
                Error error;
                error.place = example.place;
                error.message = "example of " + topic.id + "/" + proposition.id + " fails: " + problem;
                error.hint = "see 'factlint topics try' for what the topic sees in a text";
                error.excerpt = example.text.empty() ? example.headline : example.text;
                failed.push_back({topic.id, proposition.id, std::move(error)});
            }
        }
    }
    return failed;
}

Trial TopicSet::try_text(const TrialText& text, std::string_view topic) const {
    Trial trial;
    std::vector<const Topic*> chosen;
    for (const Topic& each : topics_)
        if (topic.empty() || each.id == topic) chosen.push_back(&each);
    const auto documents = documents_of(text, lexicon_);
    if (!documents.article().is_english()) {
        trial.trace.push_back("the text is not English (" + std::string(text.language) +
                              "), so nothing is read from it");
        return trial;
    }
    if (text.published.empty())
        trial.trace.push_back(
            "the text has no date, so what is timed by it stays open and clashes with nothing");
    read_article(documents, chosen, trial.stances, &trial.trace);
    return trial;
}

} // namespace factlint::topics
