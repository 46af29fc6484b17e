#include "topics/loader.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"
#include "topics/aliases.hpp"
#include "topics/pattern.hpp"
#include "topics/time_rule.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace factlint::topics {
namespace {

using yaml::Node;
using yaml::NodeKind;

constexpr std::array<std::pair<std::string_view, Reading>, 6> lists{
    {{"asserted", Reading::Asserted},
     {"denied", Reading::Denied},
     {"reported", Reading::Reported},
     {"reported-denial", Reading::ReportedDenial},
     {"neutral", Reading::Neutral},
     {"ignored", Reading::Ignored}}};

bool is_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return ascii::is_lower(c) || ascii::is_digit(c) || c == '-';
    });
}

Status want(const yaml::File& file, const Node& node, NodeKind kind, std::string_view what,
            std::string_view hint) {
    if (node.kind == kind) return {};
    return fail(
        file.error_at(node, std::string(what) + " is " + (kind == NodeKind::Map ? "not a map" : "not a list"),
                      std::string(hint)));
}

class TopicReader {
  public:
    TopicReader(const yaml::File& file, Vocabulary& vocabulary, const lexicon::Lexicon* lexicon)
        : file_(file), vocabulary_(vocabulary), lexicon_(lexicon),
          patterns_(file, vocabulary, topic_.aliases) {}

    Result<Topic> read() {
        const Node& root = file_.root();
        FACTLINT_CHECK(want(file_, root, NodeKind::Map, "the file", "start with: topic: some-id"));
        FACTLINT_CHECK(file_.check_keys(
            root, {"topic", "question", "about", "aliases", "holders", "propositions", "frames"}));
        topic_.file = file_.name();
        topic_.id = FACTLINT_TRY(id_of(root, "topic"));
        const Node& question =
            *FACTLINT_TRY(member(root, "question", "for example: question: Has X visited Y?"));
        topic_.question = FACTLINT_TRY(file_.as_string(question, "question"));
        topic_.aliases.emplace("anyone", Vocabulary::anyone);
        if (const Node* aliases = root.find("aliases"))
            topic_.aliases = FACTLINT_TRY(read_aliases(file_, *aliases, vocabulary_, lexicon_));
        FACTLINT_CHECK(read_about(root));
        if (const Node* holders = root.find("holders")) FACTLINT_CHECK(read_holders(*holders));
        const Node& propositions =
            *FACTLINT_TRY(member(root, "propositions", "a topic needs at least one proposition"));
        FACTLINT_CHECK(want(file_, propositions, NodeKind::Map, "propositions",
                            "write each as id: and its parts below"));
        for (std::size_t i = 0; i < propositions.members.size(); ++i) {
            const auto& [id, node] = propositions.members[i];
            if (!is_id(id))
                return fail(file_.error_at(node, "'" + id + "' is no id of a proposition", id_hint));
            topic_.propositions.push_back(FACTLINT_TRY(read_proposition(id, node)));
        }
        if (topic_.propositions.empty())
            return fail(
                file_.error_at(propositions, "the topic has no proposition", "add one below propositions:"));
        for (const auto& [id, node] : propositions.members)
            if (const Node* excludes = node.find("excludes"))
                for (const std::string& other : topic_.find(id)->excludes) {
                    FACTLINT_CHECK(check_known(*excludes, other));
                    if (other == id) return fail(file_.error_at(*excludes, "'" + id + "' excludes itself"));
                }
        if (const Node* frames = root.find("frames")) FACTLINT_CHECK(read_frames(*frames));
        return std::move(topic_);
    }

  private:
    static constexpr const char* id_hint =
        "an id has lower-case letters, digits and hyphens: visit-scheduled";

    Result<const Node*> member(const Node& map, std::string_view key, std::string hint) const {
        const Node* node = map.find(key);
        if (node == nullptr)
            return fail(file_.error_at(map, "'" + std::string(key) + "' is missing", std::move(hint)));
        return node;
    }

    Result<std::string> id_of(const Node& map, std::string_view key) const {
        const Node& node = *FACTLINT_TRY(member(map, key, "for example: topic: harbour-bridge"));
        std::string id = FACTLINT_TRY(file_.as_string(node, key));
        if (!is_id(id)) return fail(file_.error_at(node, "'" + id + "' is no id", id_hint));
        return id;
    }

    Status read_about(const Node& root) {
        const Node& about = *FACTLINT_TRY(
            member(root, "about",
                   "name the aliases without which an article is not on the topic: [putin, pakistan]"));
        FACTLINT_CHECK(want(file_, about, NodeKind::List, "about", "write it as [one, other|another]"));
        for (const Node& item : about.items) {
            const std::string names = FACTLINT_TRY(file_.as_string(item, "about"));
            std::vector<SetId> any;
            for (const std::string_view name : split(names, '|')) {
                const auto found = topic_.aliases.find(name);
                if (found == topic_.aliases.end()) {
                    std::vector<std::string_view> known;
                    for (const auto& [each, set] : topic_.aliases) known.push_back(each);
                    const std::string near = yaml::nearest(name, known);
                    return fail(file_.error_at(item, "no alias is called '" + std::string(name) + "'",
                                               near.empty() ? "write it under aliases"
                                                            : "did you mean " + near + "?"));
                }
                any.push_back(found->second);
            }
            topic_.about.push_back(std::move(any));
        }
        if (topic_.about.empty())
            return fail(file_.error_at(about, "about names nothing, so every article would be on the topic",
                                       "name at least one alias"));
        return {};
    }

    bool is_person(const std::string& name) const {
        if (lexicon_ == nullptr) return false;
        const std::string lower = lower_case(name);
        if (const lexicon::Entry* known = lexicon_->find(lower))
            return known->type == lexicon::EntityType::Person;
        return name.find(' ') != std::string::npos &&
               lexicon_->in_list("first-names", lower.substr(0, lower.find(' ')));
    }

    Status read_holders(const Node& node) {
        FACTLINT_CHECK(
            want(file_, node, NodeKind::Map, "holders", "write each as Full Name: [word, Other Name]"));
        for (const auto& [name, list] : node.members) {
            HolderName holder{name, {lower_case(name)}};
            holder.person = is_person(name);
            for (const std::string& word : FACTLINT_TRY(file_.as_strings(list, "holder " + name)))
                holder.words.push_back(lower_case(word));
            topic_.holders.push_back(std::move(holder));
        }
        return {};
    }

    Result<Proposition> read_proposition(const std::string& id, const Node& node) {
        FACTLINT_CHECK(want(file_, node, NodeKind::Map, "proposition " + id,
                            "write title, asserted, examples below it"));
        FACTLINT_CHECK(
            file_.check_keys(node, {"title", "time", "when", "excludes", "asserted", "denied", "reported",
                                    "reported-denial", "neutral", "ignored", "unless", "examples"}));
        Proposition out;
        out.id = id;
        const Node& title = *FACTLINT_TRY(member(node, "title", "say in one sentence what is asserted"));
        out.title = FACTLINT_TRY(file_.as_string(title, "title"));
        if (const Node* time = node.find("time")) out.time = FACTLINT_TRY(read_time_rule(file_, *time));
        if (const Node* excludes = node.find("excludes"))
            out.excludes = FACTLINT_TRY(file_.as_strings(*excludes, "excludes"));
        Tense tense = Tense::Any;
        if (const Node* when = node.find("when")) tense = FACTLINT_TRY(read_tense(*when));
        std::vector<std::vector<Atom>> unless;
        if (const Node* list = node.find("unless")) unless = FACTLINT_TRY(read_conditions(*list));
        for (const auto& [key, reading] : lists) {
            const Node* list = node.find(key);
            if (list == nullptr) continue;
            FACTLINT_CHECK(
                want(file_, *list, NodeKind::List, key, "write each pattern on a line that starts with -"));
            for (const Node& item : list->items) {
                Pattern pattern = FACTLINT_TRY(read_pattern(item, reading, tense));
                pattern.unless.insert(pattern.unless.end(), unless.begin(), unless.end());
                out.patterns.push_back(std::move(pattern));
            }
        }
        if (out.patterns.empty())
            return fail(
                file_.error_at(node, "proposition '" + id + "' has no pattern", "list some under asserted:"));
        if (const Node* examples = node.find("examples")) {
            FACTLINT_CHECK(want(file_, *examples, NodeKind::List, "examples",
                                "write each as - {text: ..., expect: ...}"));
            for (const Node& item : examples->items) out.examples.push_back(FACTLINT_TRY(read_example(item)));
        }
        return out;
    }

    Result<Tense> read_tense(const Node& node) const {
        const std::string word = FACTLINT_TRY(file_.as_string(node, "when"));
        if (word == "past") return Tense::Past;
        if (word == "planned") return Tense::Planned;
        if (word == "any") return Tense::Any;
        return fail(file_.error_at(node, "'" + word + "' is no value of when", "it is past, planned or any"));
    }

    Result<std::vector<std::vector<Atom>>> read_conditions(const Node& node) {
        std::vector<std::vector<Atom>> out;
        const auto read_one = [&](const Node& each) -> Status {
            for (auto& choice : FACTLINT_TRY(patterns_.read(each))) out.push_back(std::move(choice));
            return {};
        };
        if (node.kind == NodeKind::List) {
            for (const Node& each : node.items) FACTLINT_CHECK(read_one(each));
        } else {
            FACTLINT_CHECK(read_one(node));
        }
        return out;
    }

    Result<Pattern> read_pattern(const Node& node, Reading reading, Tense tense) {
        Pattern out;
        out.reading = reading;
        out.tense = tense;
        const Node* text = &node;
        if (node.kind == NodeKind::Map) {
            FACTLINT_CHECK(file_.check_keys(node, {"pattern", "unless", "only-if", "within", "when", "in",
                                                   "scope", "voice", "presupposed"}));
            text = FACTLINT_TRY(member(node, "pattern", "for example: pattern: <putin> visit <pakistan>"));
        }
        out.choices = FACTLINT_TRY(patterns_.read(*text));
        out.text = text->scalar;
        out.place = file_.name() + ":" + std::to_string(text->line) + ":" + std::to_string(text->column);
        if (node.kind != NodeKind::Map) return out;

        if (const Node* unless = node.find("unless")) {
            out.unless = FACTLINT_TRY(read_conditions(*unless));
            for (const auto& condition : out.unless)
                if (condition.size() == 1 && needs(out, condition.front().set))
                    return fail(file_.error_at(
                        *unless, "the pattern needs what 'unless' forbids, so it can match nothing",
                        "take " + condition.front().text + " out of one of them"));
        }
        if (const Node* only_if = node.find("only-if")) out.only_if = FACTLINT_TRY(read_conditions(*only_if));
        if (const Node* within = node.find("within")) FACTLINT_CHECK(read_within(*within, out));
        if (const Node* when = node.find("when")) out.tense = FACTLINT_TRY(read_tense(*when));
        if (const Node* in = node.find("in")) {
            const std::string word = FACTLINT_TRY(file_.as_string(*in, "in"));
            if (word != "headline" && word != "body")
                return fail(
                    file_.error_at(*in, "'" + word + "' is no part of an article", "it is headline or body"));
            out.where = word == "headline" ? Where::Headline : Where::Body;
        }
        if (const Node* scope = node.find("scope")) {
            out.scope = FACTLINT_TRY(file_.as_string(*scope, "scope"));
            if (out.scope.find(';') != std::string::npos)
                return fail(file_.error_at(*scope, "a scope has no semicolon", "say it in a few words"));
        }
        if (const Node* presupposed = node.find("presupposed"))
            out.presupposed = FACTLINT_TRY(file_.as_bool(*presupposed, "presupposed"));
        if (const Node* voice = node.find("voice")) {
            const std::string word = FACTLINT_TRY(file_.as_string(*voice, "voice"));
            if (word != "author" && word != "layers")
                return fail(file_.error_at(*voice, "'" + word + "' is no voice", "it is author or layers"));
            out.plain_voice = word == "author";
        }
        return out;
    }

    static bool needs(const Pattern& pattern, SetId set) {
        return std::all_of(pattern.choices.begin(), pattern.choices.end(),
                           [&](const std::vector<Atom>& atoms) {
                               return std::any_of(atoms.begin(), atoms.end(),
                                                  [&](const Atom& each) { return each.set == set; });
                           });
    }

    Status read_within(const Node& node, Pattern& pattern) const {
        if (node.scalar == "clause") {
            pattern.one_clause = true;
            return {};
        }
        if (node.scalar == "sentence") return {};
        const double words = FACTLINT_TRY(file_.as_number(node, "within"));
        std::size_t least = pattern.choices.back().size();
        if (words < static_cast<double>(least))
            return fail(file_.error_at(
                node, "the pattern has more parts than 'within' has words, so it can match nothing",
                "write at least " + std::to_string(least) + ", clause or sentence"));
        pattern.within = static_cast<std::uint32_t>(std::min(words, 1000.0));
        return {};
    }

    Result<Example> read_example(const Node& node) const {
        FACTLINT_CHECK(
            want(file_, node, NodeKind::Map, "an example", "write it as {text: ..., expect: asserts}"));
        FACTLINT_CHECK(
            file_.check_keys(node, {"text", "headline", "published", "expect", "holder", "scope"}));
        Example out;
        out.place = file_.name() + ":" + std::to_string(node.line) + ":" + std::to_string(node.column);
        if (const Node* text = node.find("text")) out.text = FACTLINT_TRY(file_.as_string(*text, "text"));
        if (const Node* headline = node.find("headline"))
            out.headline = FACTLINT_TRY(file_.as_string(*headline, "headline"));
        if (out.text.empty() && out.headline.empty())
            return fail(file_.error_at(node, "the example has no text", "add text: or headline:"));
        if (const Node* published = node.find("published")) {
            out.published = FACTLINT_TRY(file_.as_string(*published, "published"));
            FACTLINT_CHECK(read_date(file_, *published));
        }
        const Node& expect = *FACTLINT_TRY(member(node, "expect",
                                                  "asserts, denies, reports-allegation, reports-denial, "
                                                  "mentions-neutral or none"));
        for (const std::string& word : FACTLINT_TRY(file_.as_strings(expect, "expect"))) {
            if (word == "none") continue;
            const auto value = stance_by_name(word);
            if (!value)
                return fail(file_.error_at(expect, "'" + word + "' is no stance",
                                           "it is asserts, denies, reports-allegation, reports-denial, "
                                           "mentions-neutral or none"));
            out.expect.push_back(*value);
        }
        std::sort(out.expect.begin(), out.expect.end());
        out.expect.erase(std::unique(out.expect.begin(), out.expect.end()), out.expect.end());
        if (const Node* holder = node.find("holder"))
            out.holder = FACTLINT_TRY(file_.as_string(*holder, "holder"));
        if (const Node* scope = node.find("scope"))
            out.scope = FACTLINT_TRY(file_.as_string(*scope, "scope"));
        return out;
    }

    Status check_known(const Node& node, const std::string& proposition) const {
        if (topic_.find(proposition) != nullptr) return {};
        std::vector<std::string_view> known;
        for (const Proposition& each : topic_.propositions) known.push_back(each.id);
        const std::string near = yaml::nearest(proposition, known);
        return fail(
            file_.error_at(node, "no proposition is called '" + proposition + "'",
                           near.empty() ? "name propositions of this file" : "did you mean " + near + "?"));
    }

    Status read_frames(const Node& node) {
        FACTLINT_CHECK(
            want(file_, node, NodeKind::List, "frames", "write each as - {title: ..., labels: [a, b]}"));
        for (const Node& item : node.items) {
            FACTLINT_CHECK(
                want(file_, item, NodeKind::Map, "a frame set", "write it as {title: ..., labels: [a, b]}"));
            FACTLINT_CHECK(file_.check_keys(item, {"title", "labels"}));
            FrameSet frames;
            const Node& title = *FACTLINT_TRY(member(item, "title", "name the event: How X lost office"));
            frames.title = FACTLINT_TRY(file_.as_string(title, "title"));
            const Node& labels =
                *FACTLINT_TRY(member(item, "labels", "the propositions that are rival names"));
            for (const std::string& label : FACTLINT_TRY(file_.as_strings(labels, "labels"))) {
                FACTLINT_CHECK(check_known(labels, label));
                if (std::find(frames.labels.begin(), frames.labels.end(), label) != frames.labels.end())
                    return fail(file_.error_at(labels, "'" + label + "' stands twice among the labels"));
                frames.labels.push_back(label);
            }
            if (frames.labels.size() < 2)
                return fail(file_.error_at(labels, "a frame set needs two labels that exclude each other"));
            topic_.frames.push_back(std::move(frames));
        }
        return {};
    }

    const yaml::File& file_;
    Vocabulary& vocabulary_;
    const lexicon::Lexicon* lexicon_;
    Topic topic_;
    PatternReader patterns_;
};

} // namespace

Result<Topic> read_topic(const yaml::File& file, Vocabulary& vocabulary, const lexicon::Lexicon* lexicon) {
    return TopicReader(file, vocabulary, lexicon).read();
}

} // namespace factlint::topics
