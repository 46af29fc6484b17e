// Runs a fuzz target on every file of the folders named on the command line, and on each cut off in the
// middle and with its halves swapped, so that the seeds are tests in every build. No seeds at all is a
// failure.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

int main(int argc, char* argv[]) {
    std::size_t seeds = 0;
    for (int i = 1; i < argc; ++i) {
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(argv[i], error)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            // Named first, so that a crash says on what.
            std::printf("%s\n", entry.path().filename().c_str());
            std::fflush(stdout);
            run(bytes);
            run(bytes.substr(0, bytes.size() / 2));
            run(bytes.substr(bytes.size() / 2) + bytes.substr(0, bytes.size() / 2));
            ++seeds;
        }
    }
    run("");
    std::printf("%zu seeds\n", seeds);
    return seeds == 0 ? 1 : 0;
}
