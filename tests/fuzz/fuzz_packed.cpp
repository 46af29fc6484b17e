// Packed digests, as a store holds them: opened or refused, and whatever opens can be read and packed again.
#include "contradict/kept_reader.hpp"
#include "contradict/packed_digest.hpp"
#include "fuzz.hpp"

using namespace factlint;
using namespace factlint::contradict;

FUZZ_TARGET(bytes) {
    (void)kept_article(std::string(bytes));
    const auto opened = PackedDigest::open(bytes);
    if (!opened) return;
    const auto read = opened->unpack();
    if (!read) return;
    // Once read and packed again it is what it is.
    const std::string packed = pack(*read);
    require(pack(*PackedDigest::open(packed)->unpack()) == packed);
}
