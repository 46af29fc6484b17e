#include "cli/progress.hpp"

#include "cli/output.hpp"

#include <chrono>
#include <cstdio>

namespace factlint::cli {

std::function<void(const pipeline::Progress&)> show_progress(std::size_t inputs) {
    using Clock = std::chrono::steady_clock;
    if (!is_terminal(stderr) || is_terminal(stdout)) return [](const pipeline::Progress&) {};
    // A terminal is written to ten times a second at most.
    return [inputs, next = Clock::now() + std::chrono::seconds(1),
            shown = false](const pipeline::Progress& progress) mutable {
        const bool done = progress.inputs >= inputs;
        const auto now = Clock::now();
        if (now < next && !(done && shown)) return;
        next = now + std::chrono::milliseconds(100);
        shown = !done;
        std::fprintf(stderr, "\r%zu articles, %zu of %zu inputs read%s", progress.articles, progress.inputs,
                     inputs, done ? "\n" : "");
    };
}

} // namespace factlint::cli
