#include "pipeline/stage.hpp"

#include "records/codec.hpp"

namespace factlint::pipeline {

void Summaries::add(Summary summary) {
    for (Summary& known : all_) {
        if (known.stage != summary.stage) continue;
        for (const auto& [name, count] : summary.counts) known.counts[name] += count;
        for (const auto& [name, version] : summary.versions) {
            std::string& have = known.versions[name];
            // Parts made with different data must not look like one run of one kind.
            if (have.empty()) have = version;
            if (have != version && have.find(version) == std::string::npos) have += "," + version;
        }
        return;
    }
    all_.push_back(std::move(summary));
}

void Summaries::add(std::string_view stage, const Counts& counts,
                    const std::map<std::string, std::string>& versions) {
    Summary summary;
    summary.stage = stage;
    summary.counts = counts;
    summary.versions = versions;
    add(std::move(summary));
}

void Summaries::add_line(const std::string& line) {
    auto record = decode_record(line);
    if (record && std::holds_alternative<Summary>(*record)) {
        add(std::move(std::get<Summary>(*record)));
    } else {
        unread_.push_back(line);
    }
}

std::vector<std::string> Summaries::lines() const {
    std::vector<std::string> out = unread_;
    for (const Summary& summary : all_) out.push_back(encode(summary));
    return out;
}

} // namespace factlint::pipeline
