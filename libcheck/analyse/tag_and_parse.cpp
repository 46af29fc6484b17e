// Tags and dependency trees: the model's answer for the tokens, in the terms of the layers. Sentences in
// another script than the model knows get tags like any other; the language of an article is decided before
// (extract).
#include "analyse/reading.hpp"
#include "analyse/trees.hpp"
#include "syntax/model.hpp"

namespace factlint::analyse {
namespace {

/// The tags of a model by number. The names of universal tags are in the order of Tag, but a model may lack
/// one.
struct Names {
    explicit Names(const syntax::Model& model) {
        for (const auto& name : model.upos_names()) tags.push_back(tag_by_name(name));
        for (const auto& name : model.xpos_names()) forms.push_back(form_by_name(name));
        for (const auto& name : model.relation_names()) relations.push_back(relation_by_name(name));
    }
    /// Forms of verbs in the Penn Treebank's tags.
    static VerbForm form_by_name(std::string_view xpos) {
        if (xpos == "VB") return VerbForm::Base;
        if (xpos == "VBP" || xpos == "VBZ" || xpos == "MD") return VerbForm::Present;
        if (xpos == "VBD") return VerbForm::Past;
        if (xpos == "VBN") return VerbForm::PastParticiple;
        if (xpos == "VBG") return VerbForm::Gerund;
        return VerbForm::None;
    }
    static Tag tag_by_name(std::string_view name) {
        for (int i = 0; i <= static_cast<int>(Tag::X); ++i)
            if (name_of(static_cast<Tag>(i)) == name) return static_cast<Tag>(i);
        return Tag::X;
    }
    std::vector<Tag> tags;
    std::vector<VerbForm> forms;
    std::vector<Relation> relations;
};

struct Input {
    explicit Input(const Reading& reading) {
        words.reserve(reading.size());
        for (std::uint32_t i = 0; i < reading.size(); ++i) words.push_back(reading.word(i));
        starts.reserve(reading.sentences.size() + 1);
        for (const auto& sentence : reading.sentences) starts.push_back(sentence.tokens.begin);
        starts.push_back(reading.size());
    }
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> starts;
};

void take_tags(Reading& reading, const Names& names, const std::vector<syntax::Parsed>& parsed) {
    reading.fine_tags.resize(reading.size());
    for (std::uint32_t i = 0; i < reading.size(); ++i) {
        reading.fine_tags[i] = parsed[i].xpos;
        Token& token = reading.tokens[i];
        token.tag = names.tags[parsed[i].upos];
        const bool verb = token.tag == Tag::Verb || token.tag == Tag::Aux;
        token.form = verb ? names.forms[parsed[i].xpos] : VerbForm::None;
    }
}

} // namespace

void tag_tokens(Reading& reading) {
    const syntax::Model& model = reading.lexicon->model();
    const Input input(reading);
    std::vector<syntax::Parsed> parsed(reading.size());
    syntax::Model::Workspace space;
    model.tag(input.words, input.starts, space, parsed);
    take_tags(reading, Names(model), parsed);
}

void parse_tokens(Reading& reading) {
    const syntax::Model& model = reading.lexicon->model();
    const Input input(reading);
    const Names names(model);
    std::vector<syntax::Parsed> parsed(reading.size());
    syntax::Model::Workspace space;
    model.parse(input.words, input.starts, space, parsed);
    take_tags(reading, names, parsed);
    std::vector<Arc> arcs(reading.size());
    for (const auto& sentence : reading.sentences)
        for (auto i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            Arc& arc = arcs[i];
            arc.head = parsed[i].head == 0 ? i : sentence.tokens.begin + parsed[i].head - 1;
            arc.relation = names.relations[parsed[i].relation];
            arc.certainty = parsed[i].certainty;
        }
    reading.trees = Trees(std::move(arcs));
}

} // namespace factlint::analyse
