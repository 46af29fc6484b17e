// flag: rules over one article; findings, references and the source's facts.
#pragma once

#include "pipeline/resources.hpp"
#include "pipeline/stage.hpp"

#include <memory>

namespace factlint::pipeline {

/// Needs lexicon and rules.
std::unique_ptr<ArticleStage> make_flag_stage(Resources resources);

/// The group's documents, made now when no stage before has; null for an article that is not analysed.
const analyse::ArticleDocuments* documents_of(Group& group,
                                              const std::shared_ptr<const lexicon::Lexicon>& lexicon);

} // namespace factlint::pipeline
