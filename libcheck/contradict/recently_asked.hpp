// RecentlyAsked: what was asked for last, so that it need not be made again; bounded.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace factlint::contradict {

/// Keeps at least the last `kept` different things that were asked for, at most twice as many: what was not
/// asked for since the younger half was full the last time is forgotten. Cheaper than an order of use.
template<typename Key, typename Value>
class RecentlyAsked {
  public:
    explicit RecentlyAsked(std::size_t kept) : kept_(kept) {}

    template<typename Make>
    Value get(const Key& key, Make make) {
        if (const Value* known = find(key)) return *known;
        Value value = make();
        put(key, value);
        return value;
    }
    /// Null when it is not known any more; valid until the next call.
    const Value* find(const Key& key) {
        if (const auto at = young_.find(key); at != young_.end()) return &at->second;
        const auto at = old_.find(key);
        if (at == old_.end()) return nullptr;
        put(key, Value(at->second));
        return &young_.find(key)->second;
    }
    void put(const Key& key, Value value) {
        if (young_.size() >= kept_) {
            old_ = std::move(young_);
            young_.clear();
        }
        young_.insert_or_assign(key, std::move(value));
    }

  private:
    std::size_t kept_;
    std::unordered_map<Key, Value> young_;
    std::unordered_map<Key, Value> old_;
};

} // namespace factlint::contradict
