#include "lexicon/tables.hpp"

#include "base/ascii.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "syntax/model.hpp"

#include <algorithm>

namespace factlint::lexicon {
namespace {

constexpr std::uint32_t verb_bit =
    1U << 15U; // VERB is the sixteenth of the universal tags in alphabetical order

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool doubles(std::string_view verb) {
    // "stop" -> "stopped": one syllable that ends in consonant, vowel, consonant. Longer verbs that double
    // ("admit", "occur") stand among the irregular ones.
    if (verb.size() < 3) return false;
    const char last = verb.back();
    const char before = verb[verb.size() - 2];
    if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' || !is_vowel(before)) return false;
    std::size_t groups = 0;
    for (std::size_t i = 0; i < verb.size(); ++i)
        if (is_vowel(verb[i]) && (i == 0 || !is_vowel(verb[i - 1]))) ++groups;
    return groups == 1 && !is_vowel(verb[verb.size() - 3]);
}

std::string third_person(std::string_view verb) {
    std::string out(verb);
    const auto ends = [&](std::string_view tail) { return verb.ends_with(tail); };
    if (verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2])) {
        out.back() = 'i';
        return out + "es";
    }
    if (ends("s") || ends("x") || ends("z") || ends("ch") || ends("sh") || ends("o")) return out + "es";
    return out + "s";
}

std::string past_form(std::string_view verb) {
    std::string out(verb);
    if (verb.back() == 'e') return out + "d";
    if (verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2])) {
        out.back() = 'i';
        return out + "ed";
    }
    if (doubles(verb)) out += verb.back();
    return out + "ed";
}

std::string gerund_form(std::string_view verb) {
    std::string out(verb);
    if (verb.ends_with("ie")) {
        out.resize(out.size() - 2);
        return out + "ying";
    }
    if (verb.size() > 2 && verb.back() == 'e' && !verb.ends_with("ee") && !verb.ends_with("oe") &&
        !verb.ends_with("ye")) {
        out.pop_back();
        return out + "ing";
    }
    if (doubles(verb)) out += verb.back();
    return out + "ing";
}

} // namespace

std::string normal_name(std::string_view name) {
    bool plain = true;
    for (const char c : name)
        if (ascii::is_upper(c) || ascii::is_high(c) || c == '-' || c == ' ' || c == '\t') {
            plain = false;
            break;
        }
    if (plain) return std::string(name);
    std::string lower = lower_case(name);
    std::string out;
    bool gap = false;
    for (std::size_t i = 0; i < lower.size();) {
        const auto point = code_point_at(lower, i);
        const bool joint = point.value == '-' || point.value == ' ' || point.value == '\t' ||
                           point.value == 0x2010 || point.value == 0x2011 || point.value == 0x2013;
        if (joint) {
            gap = !out.empty();
        } else {
            if (gap) out += ' ';
            gap = false;
            if (point.value == 0x2019)
                out += '\'';
            else
                out.append(lower, i, point.size);
        }
        i += point.size;
    }
    return out;
}

Tables::Tables() {
    // Room for the shipped files, so that loading does not hash everything again and again.
    words_.reserve(16384);
    names_.reserve(4096);
    longest_.reserve(4096);
    ids_.reserve(2048);
    declared_.reserve(2048);
    poles_.reserve(1024);
}

std::string Source::text() const {
    if (file == nullptr) return {};
    return *file + ":" + std::to_string(line) + (column == 0 ? "" : ":" + std::to_string(column));
}

const Entry* Tables::find(std::string_view name) const {
    auto at = names_.find(name);
    if (at == names_.end() && name.find_first_of("- \t\xE2") != std::string_view::npos) {
        const std::string normal = normal_name(name);
        at = names_.find(normal);
    }
    return at == names_.end() ? nullptr : at->second.entry;
}

const Entry* Tables::by_id(std::string_view id) const {
    const auto at = ids_.find(id);
    return at == ids_.end() ? nullptr : at->second;
}

int Tables::longest_from(std::string_view first_word) const {
    const auto at = longest_.find(first_word);
    return at == longest_.end() ? 0 : at->second;
}

bool Tables::in_list(std::string_view list, std::string_view word) const {
    const auto at = lists_.find(list);
    return at != lists_.end() && at->second.index.contains(word);
}

const std::vector<std::string>& Tables::list(std::string_view list) const {
    static const std::vector<std::string> none;
    const auto at = lists_.find(list);
    return at == lists_.end() ? none : at->second.words;
}

const WordForm* Tables::form(std::string_view word) const {
    const auto at = words_.find(word);
    return at == words_.end() ? nullptr : &at->second;
}

std::uint64_t Tables::list_bit(std::string_view list) const {
    const auto at = lists_.find(list);
    return at == lists_.end() ? 0 : at->second.bit;
}

const Unit* Tables::unit(std::string_view name) const {
    const auto at = unit_names_.find(name);
    return at == unit_names_.end() ? nullptr : at->second;
}

const std::vector<Pole>& Tables::poles(std::string_view lemma) const {
    static const std::vector<Pole> none;
    const auto at = poles_.find(lemma);
    return at == poles_.end() ? none : at->second;
}

const std::vector<Member>& Tables::memberships(std::string_view lemma) const {
    static const std::vector<Member> none;
    const auto at = members_.find(lemma);
    return at == members_.end() ? none : at->second;
}

std::string_view Tables::class_name(std::uint32_t number) const {
    return number < classes_.size() ? std::string_view(classes_[number]) : std::string_view{};
}

const std::vector<std::uint32_t>& Tables::event_kinds(std::string_view words) const {
    static const std::vector<std::uint32_t> none;
    const auto at = event_words_.find(words);
    return at == event_words_.end() ? none : at->second;
}

const std::vector<std::uint32_t>& Tables::meanings(std::string_view lemma) const {
    static const std::vector<std::uint32_t> none;
    const auto at = meanings_.find(lemma);
    return at == meanings_.end() ? none : at->second;
}

bool Tables::is_kind_of(std::string_view lemma, std::string_view general) const {
    const auto at = generals_.find(lemma);
    return at != generals_.end() &&
           std::find(at->second.begin(), at->second.end(), general) != at->second.end();
}

std::string_view Tables::axis_name(std::uint32_t axis) const {
    return axis < axes_.size() ? std::string_view(axes_[axis]) : std::string_view{};
}

std::string Tables::version() const { return hex64(version_); }

std::string_view Tables::keep(std::string_view words) { return strings_.emplace_back(words); }
const std::string* Tables::keep_file(std::string name) { return &strings_.emplace_back(std::move(name)); }

Result<Entry*> Tables::declare(std::string_view id, EntityType type, std::string_view name,
                               const Source& source) {
    const auto at = ids_.find(id);
    if (at != ids_.end()) {
        if (at->second->type != type)
            return fail("'" + std::string(id) + "' was declared with another type", source.text(),
                        "first declared at " + declared_[at->second].text());
        return at->second;
    }
    Entry& entry = entries_.emplace_back();
    entry.id = id;
    entry.type = type;
    entry.name = name;
    ids_.emplace(entry.id, &entry);
    declared_.emplace(&entry, source);
    return &entry;
}

Status Tables::add_name(std::string_view name, Entry* entry, const Source& source) {
    const std::string normal = normal_name(ascii::trim(name));
    if (normal.empty()) return fail("an empty name", source.text(), "names stand between ';'");
    const auto at = names_.find(normal);
    if (at != names_.end()) {
        if (at->second.entry == entry) return {};
        return fail("the name '" + std::string(ascii::trim(name)) + "' already means " + at->second.entry->id,
                    source.text(), "first given at " + at->second.source.text() + "; one name, one meaning");
    }
    const auto kept = keep(normal);
    names_.emplace(kept, Name{entry, source});
    const auto first = kept.substr(0, kept.find(' '));
    int& longest = longest_[first];
    longest = std::max(longest, 1 + static_cast<int>(std::count(kept.begin(), kept.end(), ' ')));
    return {};
}

void Tables::open_list(std::string_view list) {
    if (!lists_.contains(list)) lists_.emplace(std::string(list), List{});
}

void Tables::ask_by_name(std::string_view list) {
    open_list(list);
    lists_.find(list)->second.by_name = true;
}

void Tables::add_to_list(std::string_view list, std::string_view word) {
    auto at = lists_.find(list);
    if (at == lists_.end()) at = lists_.emplace(std::string(list), List{}).first;
    if (at->second.index.contains(word)) return;
    const auto kept = keep(word);
    at->second.words.emplace_back(word);
    at->second.index.emplace(kept, true);
}

WordForm& Tables::word(std::string_view lower) {
    const auto at = words_.find(lower);
    if (at != words_.end()) return at->second;
    return words_.emplace(keep(lower), WordForm{}).first->second;
}

void Tables::add_irregular_verb(std::string_view base, std::string_view past, std::string_view participle) {
    const auto lemma = keep(base);
    const auto add = [&](std::string_view form, std::uint8_t bits) {
        WordForm& entry = word(form);
        entry.tags |= verb_bit;
        if (entry.first_tag == 255) entry.first_tag = 15;
        if (entry.verb.empty() || form == base) entry.verb = lemma;
        entry.forms |= bits;
    };
    add(base, WordForm::Plain);
    add(third_person(base), WordForm::Third);
    for (std::size_t from = 0; from <= past.size();) {
        const auto to = std::min(past.find('/', from), past.size());
        add(past.substr(from, to - from), WordForm::Past);
        from = to + 1;
    }
    for (std::size_t from = 0; from <= participle.size();) {
        const auto to = std::min(participle.find('/', from), participle.size());
        add(participle.substr(from, to - from), WordForm::Participle);
        from = to + 1;
    }
    // "admit admitted admitted" doubles in the gerund as it does in the past.
    const bool doubled =
        past.size() == base.size() + 3 && past.starts_with(base) && past[base.size()] == base.back();
    const bool short_verb = base.size() <= 5 && doubles(base);
    std::string gerund = doubled && !short_verb ? std::string(base) + base.back() + "ing" : gerund_form(base);
    add(gerund, WordForm::Gerund);
}

void Tables::add_verb(std::string_view base) {
    const std::string past = past_form(base);
    add_irregular_verb(base, past, past);
}

Status Tables::add_unit(std::string_view name, const Unit& unit, const Source& source) {
    const auto at = unit_names_.find(name);
    if (at != unit_names_.end()) {
        if (at->second->name == unit.name) return {};
        return fail("the unit '" + std::string(name) + "' already means " + at->second->name, source.text(),
                    "one name, one unit");
    }
    if (units_.empty() || units_.back().name != unit.name) units_.push_back(unit);
    unit_names_.emplace(keep(name), &units_.back());
    return {};
}

std::uint32_t Tables::add_class(std::string_view name) {
    const auto at = std::find(classes_.begin(), classes_.end(), name);
    if (at != classes_.end()) return static_cast<std::uint32_t>(at - classes_.begin());
    classes_.emplace_back(name);
    return static_cast<std::uint32_t>(classes_.size() - 1);
}

void Tables::add_member(std::string_view lemma, Member member) {
    auto at = members_.find(lemma);
    if (at == members_.end()) at = members_.emplace(keep(lemma), std::vector<Member>{}).first;
    for (const Member& known : at->second)
        if (known.of == member.of) return;
    at->second.push_back(member);
}

void Tables::add_meaning(const std::vector<std::string_view>& lemmas) {
    for (const std::string_view lemma : lemmas) {
        auto at = meanings_.find(lemma);
        if (at == meanings_.end()) at = meanings_.emplace(keep(lemma), std::vector<std::uint32_t>{}).first;
        if (at->second.empty() || at->second.back() != meaning_count_) at->second.push_back(meaning_count_);
    }
    ++meaning_count_;
}

void Tables::add_kind(std::string_view general, std::string_view lemma) {
    auto at = generals_.find(lemma);
    if (at == generals_.end()) at = generals_.emplace(keep(lemma), std::vector<std::string_view>{}).first;
    at->second.push_back(keep(general));
}

std::uint32_t Tables::add_event_kind(std::string_view name) {
    const auto at = std::find(event_kinds_.begin(), event_kinds_.end(), name);
    if (at != event_kinds_.end()) return static_cast<std::uint32_t>(at - event_kinds_.begin());
    event_kinds_.emplace_back(name);
    return static_cast<std::uint32_t>(event_kinds_.size() - 1);
}

void Tables::add_event_word(std::string_view words, std::uint32_t kind) {
    auto at = event_words_.find(words);
    if (at == event_words_.end()) at = event_words_.emplace(keep(words), std::vector<std::uint32_t>{}).first;
    const auto place = std::lower_bound(at->second.begin(), at->second.end(), kind);
    if (place == at->second.end() || *place != kind) at->second.insert(place, kind);
}

std::uint32_t Tables::add_axis(std::string_view name) {
    const auto at = std::find(axes_.begin(), axes_.end(), name);
    if (at != axes_.end()) return static_cast<std::uint32_t>(at - axes_.begin());
    axes_.emplace_back(name);
    return static_cast<std::uint32_t>(axes_.size() - 1);
}

void Tables::add_pole(std::string_view lemma, Pole pole) {
    auto at = poles_.find(lemma);
    if (at == poles_.end()) at = poles_.emplace(keep(lemma), std::vector<Pole>{}).first;
    for (const Pole& known : at->second)
        if (known.axis == pole.axis) return;
    at->second.push_back(pole);
}

void Tables::add_to_version(std::string_view bytes) { version_ = combine(version_, hash64(bytes)); }

void Tables::use(std::shared_ptr<const syntax::Model> model) {
    version_ = combine(version_, model->checksum());
    model_ = std::move(model);
}

Status Tables::finish() {
    std::uint64_t next = 1;
    for (auto& [name, list] : lists_) {
        if (list.by_name) continue;
        list.bit = next;
        next <<= 1U; // lists beyond 64 have no bit and are asked by name
        if (list.bit == 0) continue;
        for (const auto& item : list.words)
            if (item.find(' ') == std::string::npos) word(item).lists |= list.bit;
    }
    for (const Entry& entry : entries_) {
        if (!entry.country.empty() && by_id(entry.country) == nullptr)
            return fail("'" + entry.id + "' belongs to '" + entry.country + "', which no file declares",
                        declared_[&entry].text(), "declare it, or write an id such as country:pakistan");
        std::size_t steps = 0;
        const Entry* at = &entry;
        while (!at->stands_for.empty()) {
            const Entry* to = by_id(at->stands_for);
            if (to == nullptr)
                return fail("'" + at->id + "' stands for '" + at->stands_for + "', which no file declares",
                            declared_[at].text(), "declare it, or write an id such as country:pakistan");
            at = to;
            if (++steps > 16)
                return fail("'" + entry.id + "' stands for itself in a circle", declared_[&entry].text(),
                            "a metonym ends at what it means");
        }
    }
    return {};
}

} // namespace factlint::lexicon
