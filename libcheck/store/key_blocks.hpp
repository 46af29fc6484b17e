// KeyBlocks: which claims stand under a key, in the order of time and names, many to a row.
//
// A row for each key of each claim would be most of the store: three hundred an article. The claims of one
// key are cut into blocks instead, each a row: its first claim is the row's key, the others follow as
// differences. Most keys of real news have one claim, and one row without others. A probe reads the block it
// falls into and its neighbours, however many there are (the postings lists of search engines, with the
// leaves of a B-tree for blocks).
#pragma once

#include "claims/kept_claims.hpp"
#include "store/database.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factlint::store {

/// Not thread-safe; changes are made in the caller's transaction. The statements must outlive it.
class KeyBlocks {
  public:
    explicit KeyBlocks(Statements& statements) : statements_(statements) {}

    /// Changes wait until `write`, and are made in the order of the keys then; of two of one place the later
    /// one counts.
    void add(const claims::KeptKey& key, std::int64_t claim) { changes_.push_back(change(key, claim, true)); }
    void remove(const claims::KeptKey& key, std::int64_t claim) {
        changes_.push_back(change(key, claim, false));
    }
    Status write();
    void forget_changes() { changes_.clear(); }

    /// The claims before and behind this place, the nearest of each, at most `each_way`.
    Result<std::vector<std::int64_t>> near(const claims::KeptKey& key, std::int64_t claim,
                                           std::size_t each_way);

  private:
    struct Entry {
        std::int64_t day = 0;
        std::uint32_t name = 0;
        std::int64_t claim = 0;
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };
    using Block = std::vector<Entry>; ///< sorted
    struct Change {
        std::uint64_t key = 0;
        Entry entry;
        bool add = true;
    };
    static auto order_of(const Change& change) { return std::pair(change.key, change.entry); }
    static Change change(const claims::KeptKey& key, std::int64_t claim, bool add) {
        return {key.key, {key.day, key.name, claim}, add};
    }
    static std::string encode(const Block& block, std::size_t begin, std::size_t end);
    static Block read(const Statement& row);

    Status write_key(std::size_t begin, std::size_t end);
    Status write_block(std::uint64_t key, const Block& before, const Block& after);

    Statements& statements_;
    std::vector<Change> changes_;
};

} // namespace factlint::store
