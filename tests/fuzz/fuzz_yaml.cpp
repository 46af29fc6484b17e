// A rule or project file: read or refused with the name of the file.
#include "base/yaml.hpp"
#include "fuzz.hpp"

using namespace factlint;

FUZZ_TARGET(text) {
    const auto file = yaml::File::parse("f", std::string(text));
    if (!file) {
        require(file.error().place.substr(0, 1) == "f");
        return;
    }
    (void)file->check_keys(file->root(), {"id", "level", "message"});
    (void)file->error_at(file->root(), "shown").text();
}
