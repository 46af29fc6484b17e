#include "syntax/model_file.hpp"

#include "base/files.hpp"
#include "base/hash.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cstring>

namespace factlint::syntax {
namespace {

static_assert(std::endian::native == std::endian::little,
              "model files are little-endian and used as they are");

constexpr std::size_t unit = 64; ///< alignment of blocks, and the size of the header and of an entry
constexpr std::string_view magic = "factlint model\n";
constexpr std::size_t longest_name = 40;

struct Header {
    char magic[16];
    std::uint32_t version;
    std::uint32_t blocks;
    std::uint64_t checksum;
    std::uint64_t size;
    char unused[24];
};
struct Entry {
    char name[longest_name + 8];
    std::uint64_t begin;
    std::uint64_t size;
};
static_assert(sizeof(Header) == unit && sizeof(Entry) == unit);

struct Descriptor {
    explicit Descriptor(const std::filesystem::path& path)
        : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    int number;
};

} // namespace

Result<ModelFile> ModelFile::open(const std::filesystem::path& path) {
    ModelFile file;
    file.path_ = path.string();
    const Descriptor descriptor(path);
    struct stat facts{};
    if (descriptor.number < 0 || ::fstat(descriptor.number, &facts) != 0)
        return fail(std::string("the model file cannot be opened: ") + std::strerror(errno), file.path_,
                    "the folder of data is incomplete; --data-dir says where it is");
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (!S_ISREG(facts.st_mode) || size < sizeof(Header))
        return fail("this is no model file", file.path_, "a file written by factlint-train is expected");
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
    if (address == MAP_FAILED)
        return fail(std::string("the model file cannot be mapped: ") + std::strerror(errno), file.path_);
    file.mapping_ = std::shared_ptr<const void>(address, [size](const void* at) {
        ::munmap(const_cast<void*>(at),
                 size); // NOLINT(cppcoreguidelines-pro-type-const-cast): munmap's signature
    });
    const std::string_view all(static_cast<const char*>(address), size);
    Header header;
    std::memcpy(&header, all.data(), sizeof header);
    if (std::string_view(header.magic, magic.size()) != magic)
        return fail("this is no model file", file.path_, "a file written by factlint-train is expected");
    if (header.version != model_file_version)
        return fail("the model file is of version " + std::to_string(header.version) +
                        ", this program reads version " + std::to_string(model_file_version),
                    file.path_, "use the file that came with this program");
    if (header.size != size || header.blocks > (size - sizeof(Header)) / sizeof(Entry))
        return fail("the model file is cut off: " + std::to_string(size) + " bytes instead of " +
                        std::to_string(header.size),
                    file.path_, "install it again");
    file.checksum_ = hash64(all.substr(sizeof(Header)));
    if (file.checksum_ != header.checksum)
        return fail("the model file is damaged: its checksum differs", file.path_, "install it again");
    for (std::size_t i = 0; i < header.blocks; ++i) {
        Entry entry;
        std::memcpy(&entry, all.data() + sizeof(Header) + i * sizeof(Entry), sizeof entry);
        if (entry.begin % unit != 0 || entry.begin > size || entry.size > size - entry.begin)
            return fail("the model file is damaged: a block lies outside", file.path_, "install it again");
        file.blocks_.emplace(std::string(entry.name, ::strnlen(entry.name, sizeof entry.name)),
                             all.substr(entry.begin, entry.size));
    }
    return file;
}

Result<std::string_view> ModelFile::bytes(const std::string& name) const {
    const auto found = blocks_.find(name);
    if (found == blocks_.end())
        return fail("the model file has no block '" + name + "'", path_,
                    "use the file that came with this program");
    return found->second;
}

Status write_model_file(const std::filesystem::path& path, const std::map<std::string, std::string>& blocks) {
    std::string body(blocks.size() * sizeof(Entry), '\0');
    std::size_t number = 0;
    for (const auto& [name, bytes] : blocks) {
        if (name.size() > longest_name)
            return fail("the name of block '" + name + "' is too long", path.string());
        body.resize((body.size() + unit - 1) / unit * unit);
        Entry entry{};
        std::memcpy(entry.name, name.data(), name.size());
        entry.begin = sizeof(Header) + body.size();
        entry.size = bytes.size();
        std::memcpy(body.data() + number++ * sizeof(Entry), &entry, sizeof entry);
        body += bytes;
    }
    Header header{};
    std::memcpy(header.magic, magic.data(), magic.size());
    header.version = model_file_version;
    header.blocks = static_cast<std::uint32_t>(blocks.size());
    header.checksum = hash64(body);
    header.size = sizeof(Header) + body.size();
    std::string all(sizeof header, '\0');
    std::memcpy(all.data(), &header, sizeof header);
    return write_file(path, all + body);
}

} // namespace factlint::syntax
