#include "analyse/units.hpp"

#include "analyse/unit_factors.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace factlint::analyse {
namespace {

constexpr std::size_t most_factors = 5;
constexpr double seconds_a_day = 86400;

struct Dimension {
    std::string base;
    int power;
};
/// Compounds that are a measure with a name: one `first` times, or by, one `second`.
struct Derived {
    std::string_view first;
    std::string_view second;
    int power; ///< of the second
    std::string_view base;
    std::string_view measure;
    double factor;
};
constexpr std::array derived = std::to_array<Derived>({
    {"byte", "second", -1, "bit/s", "data-rate", 8},
    {"j", "second", -1, "w", "power", 1},
    {"m", "n", 1, "newton-metre", "torque", 1},
    {"m", "second", -1, "km/h", "speed", 3.6},
    {"second", "w", 1, "j", "energy", 1},
});

class UnitReader {
  public:
    UnitReader(const Reading& reading, std::uint32_t limit)
        : r_(reading), limit_(std::min(limit, reading.size())) {}

    UnitName read(std::uint32_t at) {
        if (!add(unit_factor_at(r_, at, limit_), 1)) return {};
        while (factors_.size() < most_factors && (below() || product())) {
        }
        return compose();
    }

  private:
    std::string_view low(std::uint32_t i) const { return i < limit_ ? r_.lower[i] : std::string_view{}; }
    bool tight(std::uint32_t i) const { return i < limit_ && !r_.space_before(i); }

    bool add(UnitFactor factor, int sign) {
        if (!factor) return false;
        factor.power *= sign;
        end_ = factor.end;
        factors_.push_back(std::move(factor));
        return true;
    }
    bool is(std::string_view measure) const { return factors_.front().measure == measure; }

    /// "/h", "per hour", "an hour", "/(kg·K)". "$5 a share" and "cents an hour" stay amounts.
    bool below() {
        const auto at = end_;
        const auto sign = low(at);
        const bool slash = sign == "/" && tight(at);
        const bool article = sign == "a" || sign == "an" || sign == "each" || sign == "every";
        if (!(slash || article || sign == "per") || at + 1 >= limit_ || is("percent")) return false;
        if (!slash && is("money")) return false;
        if (slash && low(at + 1) == "(") return bracket(at + 2);
        UnitFactor unit = unit_factor_at(r_, at + 1, limit_);
        if (!unit || unit.measure == "percent" || unit.measure == "money") return false;
        // "20 miles a day"; "two hours a day" says how often, "a mile a second runner" nothing.
        if (article && (unit.measure != "time" || unit.symbol || is("time") || factors_.size() > 1))
            return false;
        // "kb per second" are bits, "kb" alone are bytes.
        if (unit.measure == "time" && factors_.size() == 1 && is("data")) as_bits(factors_.front());
        return add(std::move(unit), -1);
    }
    void as_bits(UnitFactor& data) const {
        if (!data.symbol || r_.word(data.end - 1).back() != 'b') return;
        if (const auto at = data.name.rfind("byte"); at != std::string::npos) {
            data.name.replace(at, 4, "bit");
            data.factor /= 8;
        }
    }
    bool bracket(std::uint32_t at) {
        auto probe = at;
        std::vector<UnitFactor> inside;
        while (inside.size() < most_factors) {
            UnitFactor unit = unit_factor_at(r_, probe, limit_);
            if (!unit) return false;
            probe = unit.end;
            inside.push_back(std::move(unit));
            if (low(probe) == ")") break;
            if (r_.is_any(probe, {"·", "⋅", "*"})) ++probe;
        }
        if (low(probe) != ")") return false;
        for (auto& unit : inside) add(std::move(unit), -1);
        end_ = probe + 1;
        return true;
    }

    /// "N·m", "kg*m", "kg m-3", "kW h", "foot-pounds"
    bool product() {
        const auto at = end_;
        if (is("money") || is("percent") || is("time")) return false;
        const bool dot = r_.is_any(at, {"·", "⋅", "*", "×"}) && tight(at) == tight(at + 1);
        const bool hyphen = low(at) == "-" && tight(at) && tight(at + 1);
        UnitFactor unit = unit_factor_at(r_, dot || hyphen ? at + 1 : at, limit_);
        if (!unit || unit.measure == "money" || unit.measure == "percent") return false;
        const auto& last = factors_.back();
        if (dot) return add(std::move(unit), last.power < 0 && unit.power > 0 ? -1 : 1);
        if (hyphen) { // names only: "kg-m" is rare, "6-foot-10-inch" has a number between
            const bool names = !last.symbol && !unit.symbol && last.power == 1 && unit.power == 1;
            return names && add(std::move(unit), 1);
        }
        if (!last.symbol || !unit.symbol || !r_.space_before(at)) return false;
        const bool usual = (last.base == "w" && unit.name == "hour") ||
                           (last.base == "a" && unit.name == "hour") ||
                           (last.base == "n" && unit.name == "metre");
        if (!(unit.power < 0 || usual)) return false;
        return add(std::move(unit), 1);
    }

    UnitName compose() const {
        const auto& first = factors_.front();
        if (factors_.size() == 1 && first.power == 1)
            return {end_, first.name, first.base, first.measure, first.factor, first.scale};
        UnitName out;
        out.end = end_;
        out.name = name();
        std::vector<Dimension> dimensions;
        for (const auto& unit : factors_) out.factor *= in_bases(unit, dimensions);
        std::erase_if(dimensions, [](const Dimension& d) { return d.power == 0; });
        std::ranges::sort(dimensions, {}, &Dimension::base);
        settle(out, dimensions);
        return out;
    }

    static double in_bases(const UnitFactor& unit, std::vector<Dimension>& dimensions) {
        std::string base = unit.base;
        double factor = unit.factor;
        int power = unit.power;
        int sign = power < 0 ? -1 : 1;
        double whole = std::pow(factor, power);
        if (unit.measure == "length" && (power == 2 || power == -2)) {
            base = "m2";
            power = sign;
        } else if (unit.measure == "length" && (power == 3 || power == -3)) {
            base = "l";
            whole *= sign > 0 ? 1000 : 0.001;
            power = sign;
        } else if (base == "day") {
            base = "second";
            whole *= std::pow(seconds_a_day, power);
        } else if (base == "km/h") {
            base = "m";
            whole /= std::pow(3.6, power);
            put(dimensions, "second", -power);
        }
        put(dimensions, base, power);
        return whole;
    }
    static void put(std::vector<Dimension>& dimensions, const std::string& base, int power) {
        const auto at = std::ranges::find(dimensions, base, &Dimension::base);
        if (at == dimensions.end())
            dimensions.push_back({base, power});
        else
            at->power += power;
    }

    static void settle(UnitName& out, const std::vector<Dimension>& dimensions) {
        if (dimensions.size() == 1 && dimensions[0].power == 1 && dimensions[0].base == "m2") {
            out.base = "m2";
            out.measure = "area";
            return;
        }
        if (dimensions.size() == 1 && dimensions[0].power == 1 && dimensions[0].base == "l") {
            out.base = "l";
            out.measure = "volume";
            return;
        }
        if (dimensions.size() == 2)
            for (const auto& row : derived) {
                if (dimensions[0].base != row.first || dimensions[0].power != 1 ||
                    dimensions[1].base != row.second || dimensions[1].power != row.power)
                    continue;
                out.base = row.base;
                out.measure = row.measure;
                out.factor *= row.factor;
                return;
            }
        out.measure = "rate";
        for (const bool above : {true, false})
            for (const auto& [base, power] : dimensions) {
                if ((power > 0) != above) continue;
                if (!above)
                    out.base += out.base.empty() ? "1/" : "/";
                else if (!out.base.empty())
                    out.base += '*';
                out.base += base;
                if (std::abs(power) > 1) out.base += std::to_string(std::abs(power));
            }
    }

    std::string name() const {
        std::string out;
        for (const auto& unit : factors_) {
            if (unit.power < 0) continue;
            if (!out.empty()) out += '-';
            out += raised(unit);
        }
        const bool inverse = out.empty();
        if (inverse) out = "inverse";
        bool first = true;
        for (const auto& unit : factors_) {
            if (unit.power > 0) continue;
            out += inverse && first ? "-" : "-per-";
            out += raised(unit);
            first = false;
        }
        return out;
    }
    static std::string raised(const UnitFactor& unit) {
        const int power = std::abs(unit.power);
        if (power == 2) return "square-" + unit.name;
        if (power == 3) return "cubic-" + unit.name;
        return power == 4 ? unit.name + "-to-the-fourth" : unit.name;
    }

    const Reading& r_;
    std::uint32_t limit_;
    std::uint32_t end_ = 0;
    std::vector<UnitFactor> factors_;
};

} // namespace

UnitName unit_at(const Reading& reading, std::uint32_t at, std::uint32_t limit) {
    return UnitReader(reading, limit).read(at);
}

} // namespace factlint::analyse
