#include "store/key_blocks.hpp"

#include "base/packed_bytes.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace factlint::store {

namespace {

constexpr std::size_t most_entries = 96; ///< of a block; a longer one is cut into even parts of two thirds

void bind_place(Statement& statement, std::uint64_t key, std::int64_t day, std::uint32_t name,
                std::int64_t claim) {
    statement.bind(1, static_cast<std::int64_t>(key));
    statement.bind(2, day);
    statement.bind(3, static_cast<std::int64_t>(name));
    statement.bind(4, claim);
}

} // namespace

// Behind the first: days since the one before, with a bit for "the same name", the name unless it is, and the
// claim's number as a difference.
std::string KeyBlocks::encode(const Block& block, std::size_t begin, std::size_t end) {
    PackedWriter out;
    for (std::size_t i = begin + 1; i < end; ++i) {
        const Entry& before = block[i - 1];
        const Entry& entry = block[i];
        const bool same = entry.name == before.name;
        out.number((static_cast<std::uint64_t>(entry.day - before.day) << 1U) | (same ? 1U : 0U));
        if (!same) out.number(entry.name);
        out.signed_number(entry.claim - before.claim);
    }
    return out.take();
}

KeyBlocks::Block KeyBlocks::read(const Statement& row) {
    const std::string bytes = row.text(3);
    PackedReader in(bytes);
    Block out{{row.integer(0), static_cast<std::uint32_t>(row.integer(1)), row.integer(2)}};
    // Sums of numbers without a sign: those of a damaged file wrap and mean nothing.
    const auto plus = [](std::int64_t a, std::uint64_t b) {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + b);
    };
    while (!in.at_end()) {
        Entry next = out.back();
        const std::uint64_t step = in.number();
        next.day = plus(next.day, step >> 1U);
        if ((step & 1U) == 0) next.name = static_cast<std::uint32_t>(in.number());
        next.claim = plus(next.claim, static_cast<std::uint64_t>(in.signed_number()));
        if (in.failed()) break;
        out.push_back(next);
    }
    return out;
}

Status KeyBlocks::write() {
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const Change& a, const Change& b) { return order_of(a) < order_of(b); });
    // Reversed, the last of equal ones comes first and stays.
    std::reverse(changes_.begin(), changes_.end());
    changes_.erase(std::unique(changes_.begin(), changes_.end(),
                               [](const Change& a, const Change& b) { return order_of(a) == order_of(b); }),
                   changes_.end());
    std::reverse(changes_.begin(), changes_.end());
    for (std::size_t from = 0, at = 0; from < changes_.size(); from = at) {
        while (at < changes_.size() && changes_[at].key == changes_[from].key) ++at;
        FACTLINT_CHECK(write_key(from, at));
    }
    changes_ = std::vector<Change>();
    return {};
}

Status KeyBlocks::write_key(std::size_t begin, std::size_t end) {
    const std::uint64_t key = changes_[begin].key;
    while (begin < end) {
        const Entry& first = changes_[begin].entry;
        Block block;
        // The block that the first change falls into: the last that begins at or before it, else the first.
        for (const std::string_view sql : {"SELECT day, name, claim, others FROM kept_block WHERE key = ?1 "
                                           "AND (day, name, claim) <= (?2, ?3, "
                                           "?4) ORDER BY day DESC, name DESC, claim DESC LIMIT 1",
                                           "SELECT day, name, claim, others FROM kept_block WHERE key = ?1 "
                                           "AND (day, name, claim) > (?2, ?3, ?4) "
                                           "ORDER BY day, name, claim LIMIT 1"}) {
            Statement* select = FACTLINT_TRY(statements_.get(sql));
            bind_place(*select, key, first.day, first.name, first.claim);
            if (!FACTLINT_TRY(select->step())) continue;
            block = read(*select);
            break;
        }
        std::size_t until = end;
        if (!block.empty()) {
            // All changes up to where the next block begins are made in this one.
            Statement* next = FACTLINT_TRY(statements_.get("SELECT day, name, claim FROM kept_block WHERE "
                                                           "key = ?1 AND (day, name, claim) > (?2, ?3, ?4) "
                                                           "ORDER BY day, name, claim LIMIT 1"));
            bind_place(*next, key, block.front().day, block.front().name, block.front().claim);
            if (FACTLINT_TRY(next->step())) {
                const Entry start{next->integer(0), static_cast<std::uint32_t>(next->integer(1)),
                                  next->integer(2)};
                until = begin + 1;
                while (until < end && changes_[until].entry < start) ++until;
            }
        }
        Block after = block;
        std::vector<Entry> gone;
        std::vector<Entry> come;
        for (std::size_t i = begin; i < until; ++i)
            (changes_[i].add ? come : gone).push_back(changes_[i].entry);
        if (!gone.empty())
            std::erase_if(after, [&](const Entry& entry) {
                return std::binary_search(gone.begin(), gone.end(), entry);
            });
        after.insert(after.end(), come.begin(), come.end());
        std::sort(after.begin(), after.end());
        after.erase(std::unique(after.begin(), after.end()), after.end());
        FACTLINT_CHECK(write_block(key, block, after));
        begin = until;
    }
    return {};
}

Status KeyBlocks::write_block(std::uint64_t key, const Block& before, const Block& after) {
    if (!before.empty() && (after.empty() || after.front() != before.front())) {
        Statement* erase = FACTLINT_TRY(statements_.get(
            "DELETE FROM kept_block WHERE key = ?1 AND day = ?2 AND name = ?3 AND claim = ?4"));
        bind_place(*erase, key, before.front().day, before.front().name, before.front().claim);
        FACTLINT_TRY(erase->step());
    }
    const std::size_t parts =
        after.size() <= most_entries ? 1 : (after.size() + most_entries * 2 / 3 - 1) / (most_entries * 2 / 3);
    for (std::size_t part = 0; part < parts && !after.empty(); ++part) {
        const std::size_t begin = after.size() * part / parts;
        const std::size_t end = after.size() * (part + 1) / parts;
        Statement* insert = FACTLINT_TRY(
            statements_.get("INSERT OR REPLACE INTO kept_block (key, day, name, claim, others) VALUES (?1, "
                            "?2, ?3, ?4, CAST(?5 AS BLOB))"));
        bind_place(*insert, key, after[begin].day, after[begin].name, after[begin].claim);
        insert->bind(5, encode(after, begin, end));
        FACTLINT_TRY(insert->step());
    }
    return {};
}

Result<std::vector<std::int64_t>> KeyBlocks::near(const claims::KeptKey& key, std::int64_t claim,
                                                  std::size_t each_way) {
    FACTLINT_CHECK(write());
    const Entry place{key.day, key.name, claim};
    std::vector<std::int64_t> before;
    std::vector<std::int64_t> behind;
    Statement* back = FACTLINT_TRY(statements_.get("SELECT day, name, claim, others FROM kept_block WHERE "
                                                   "key = ?1 AND (day, name, claim) <= (?2, ?3, ?4) "
                                                   "ORDER BY day DESC, name DESC, claim DESC"));
    bind_place(*back, key.key, key.day, key.name, claim);
    while (before.size() < each_way && FACTLINT_TRY(back->step())) {
        const Block block = read(*back);
        const auto here = std::lower_bound(block.begin(), block.end(), place);
        for (auto at = here; at != block.end() && behind.size() < each_way; ++at)
            if (*at != place) behind.push_back(at->claim);
        for (auto at = here; at != block.begin() && before.size() < each_way;)
            before.push_back((--at)->claim);
    }
    back->reset();
    if (behind.size() < each_way) {
        Statement* on = FACTLINT_TRY(statements_.get("SELECT day, name, claim, others FROM kept_block WHERE "
                                                     "key = ?1 AND (day, name, claim) > (?2, ?3, ?4) "
                                                     "ORDER BY day, name, claim"));
        bind_place(*on, key.key, key.day, key.name, claim);
        while (behind.size() < each_way && FACTLINT_TRY(on->step()))
            for (const Entry& entry : read(*on))
                if (behind.size() < each_way) behind.push_back(entry.claim);
        on->reset();
    }
    before.insert(before.end(), behind.begin(), behind.end());
    return before;
}

} // namespace factlint::store
