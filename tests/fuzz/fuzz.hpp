// FUZZ_TARGET(bytes) { ... } gives the body the input as std::string_view `bytes`; require() is an assertion
// that release builds keep.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

inline void require(bool holds) {
    if (!holds) std::abort();
}

#define FUZZ_TARGET(bytes)                                                                                   \
    static void fuzz_one(std::string_view bytes);                                                            \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);                       \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {                      \
        fuzz_one({reinterpret_cast<const char*>(data), size});                                               \
        return 0;                                                                                            \
    }                                                                                                        \
    static void fuzz_one(std::string_view bytes)
