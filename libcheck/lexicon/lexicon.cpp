#include "lexicon/lexicon.hpp"

#include "base/files.hpp"
#include "lexicon/reader.hpp"
#include "lexicon/tables.hpp"
#include "syntax/model.hpp"

namespace factlint::lexicon {
namespace {

Result<FeatureWeights> weights_of(const std::filesystem::path& path, Tables& tables) {
    const std::string bytes = FACTLINT_TRY(read_file(path));
    tables.add_to_version(bytes);
    return FeatureWeights::read(bytes, path.string(), name_features_version);
}

} // namespace

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const std::filesystem::path& folder,
                                                     const std::vector<std::filesystem::path>& user_files,
                                                     Weights weights) {
    auto tables = std::make_shared<Tables>();
    std::vector<std::filesystem::path> files;
    for (auto& path : FACTLINT_TRY(list_files(folder)))
        if (path.extension() == ".txt") files.push_back(std::move(path));
    if (files.empty())
        return fail("no lexicon files (*.txt)", folder.string(), "the shipped ones are in rules/lexicon");
    files.insert(files.end(), user_files.begin(), user_files.end());
    for (const auto& path : files) {
        const std::string bytes = FACTLINT_TRY(read_file(path));
        tables->add_to_version(bytes);
        FACTLINT_CHECK(read_lines(*tables, tables->keep_file(path.string()), bytes));
    }
    FACTLINT_CHECK(tables->finish());
    tables->use(FACTLINT_TRY(syntax::Model::open(folder / ".." / "weights" / "english.model")));
    if (weights == Weights::Read) {
        const auto beside = folder.parent_path() / "weights";
        tables->set_name_weights({FACTLINT_TRY(weights_of(beside / "names-first.bin", *tables)),
                                  FACTLINT_TRY(weights_of(beside / "names-second.bin", *tables))});
    }
    return std::shared_ptr<const Lexicon>(std::move(tables));
}

} // namespace factlint::lexicon
