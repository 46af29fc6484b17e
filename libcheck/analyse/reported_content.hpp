// The content of a verb of saying: the words that its source is made responsible for. Internal to analyse.
#pragma once

#include "analyse/reading.hpp"

namespace factlint::analyse {

bool speech_verb(const Reading& reading, std::uint32_t i);

/// The content clause behind a verb of saying: "that ..." or a bare clause with its own finite verb. Empty
/// when there is none.
TokenRange content_after(const Reading& reading, std::uint32_t v, const Sentence& sentence);

/// Where the content of a verb ends in its sentence.
std::uint32_t content_end(const Reading& reading, std::uint32_t v, const Sentence& sentence);

/// Whether the object of a clause is what is said: "denied the report", "announced a deal".
bool object_content(const Reading& reading, const Clause& clause);

/// Where that object ends, with what hangs on it.
std::uint32_t object_end(const Reading& reading, const Clause& clause);

} // namespace factlint::analyse
