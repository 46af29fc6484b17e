// Many workers, one order: inputs are taken one after the other, worked on by all cores, and handed on in the
// order they were taken. Whatever the number of threads, the output is the same.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace factlint::pipeline {

/// `next()` gives an std::optional input, empty at the end; `work(input)` runs on several threads at once and
/// must not throw; `hand_on(output)` is called by one thread at a time, in input order. At most `jobs * 4`
/// inputs are under way, which bounds the memory however long the stream is.
template<typename Next, typename Work, typename HandOn>
void run_ordered(std::size_t jobs, Next next, Work work, HandOn hand_on) {
    using Item = typename decltype(next())::value_type;
    using Output = decltype(work(std::declval<Item>()));
    if (jobs <= 1) {
        while (std::optional<Item> input = next()) hand_on(work(std::move(*input)));
        return;
    }
    const std::size_t window = jobs * 4;
    std::mutex mutex;
    std::condition_variable room;
    std::map<std::size_t, Output> done;
    std::size_t taken = 0;
    std::size_t handed_on = 0;
    bool finished = false;
    bool handing_on = false;

    const auto worker = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            room.wait(lock, [&] { return finished || taken - handed_on < window; });
            if (finished) return;
            std::optional<Item> input = next();
            if (!input) {
                finished = true;
                room.notify_all();
                return;
            }
            const std::size_t number = taken++;
            lock.unlock();
            Output output = work(std::move(*input));
            lock.lock();
            done.emplace(number, std::move(output));
            // Whoever finishes the oldest one hands on all that are ready; the others go back to work.
            if (handing_on) continue;
            handing_on = true;
            for (auto ready = done.find(handed_on); ready != done.end(); ready = done.find(handed_on)) {
                Output out = std::move(ready->second);
                done.erase(ready);
                lock.unlock();
                hand_on(std::move(out));
                lock.lock();
                ++handed_on;
                room.notify_all();
            }
            handing_on = false;
        }
    };
    std::vector<std::jthread> threads;
    threads.reserve(jobs);
    for (std::size_t i = 0; i < jobs; ++i) threads.emplace_back(worker);
}

} // namespace factlint::pipeline
