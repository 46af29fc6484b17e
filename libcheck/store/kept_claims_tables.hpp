// The tables of kept articles and claims, and who reads and writes them.
#pragma once

#include "claims/kept_claims.hpp"
#include "store/database.hpp"

#include <memory>
#include <string_view>

namespace factlint::store {

extern const std::string_view kept_claims_schema;

/// The database must outlive it.
std::unique_ptr<claims::KeptClaims> make_kept_claims(Database& database);

} // namespace factlint::store
