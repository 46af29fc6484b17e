// Claims made by hand for tests of what compares them: no analysis, no lexicon.
#pragma once

#include "contradict/digest.hpp"
#include "contradict/event.hpp"
#include "contradict/headline.hpp"

#include <string>
#include <utility>
#include <vector>

namespace factlint::contradict {

/// A claim with its words; arguments are given as role, text, key, head and stand in the text in any order.
class MadeClaim {
  public:
    MadeClaim(std::string text, std::string predicate) {
        claim_.text = text;
        claim_.sentence = {0, static_cast<std::uint32_t>(text.size())};
        claim_.span = claim_.sentence;
        claim_.predicate = std::move(predicate);
        claim_.parse_confidence = 0.9;
        std::string word;
        for (const char c : text + " ") {
            if (c == ' ' || c == '.' || c == ',') {
                if (word.size() > 3) claim_.content.push_back(word);
                word.clear();
            } else {
                word += c;
            }
        }
        std::sort(claim_.content.begin(), claim_.content.end());
    }
    MadeClaim& with(std::string role, const std::string& text, std::string key, std::string head) {
        Argument a;
        const auto at = claim_.text.find(text);
        a.span = make_span(at, at + text.size());
        a.role = std::move(role);
        a.text = text;
        a.key = std::move(key);
        a.head = std::move(head);
        claim_.arguments.push_back(std::move(a));
        return *this;
    }
    MadeClaim& on(std::int64_t lo, std::int64_t hi) {
        claim_.time = {lo, hi, std::to_string(lo), true};
        return *this;
    }
    MadeClaim& at(std::string place) {
        claim_.place = std::move(place);
        return *this;
    }
    MadeClaim& count(double lo, double hi, std::string unit, std::string counted, const std::string& words) {
        const auto where = claim_.text.find(words);
        claim_.quantities.push_back({lo, hi, std::move(unit), std::move(counted), false, false, false,
                                     make_span(where, where + words.size())});
        return *this;
    }
    MadeClaim& loss(std::string event) {
        claim_.extra["class"] = std::move(event);
        return *this;
    }
    MadeClaim& denied() {
        claim_.polarity = Polarity::Negative;
        return *this;
    }
    MadeClaim& by(std::string holder) {
        claim_.holders.push_back(std::move(holder));
        return *this;
    }
    Claim& claim() { return claim_; }
    Claim take() const { return claim_; }

  private:
    Claim claim_;
};

/// The dead of one ferry; figures of two articles exclude each other.
inline Claim toll(double figure, const std::string& word) {
    return MadeClaim("The ferry Maren Star sank in Kelvik Sound and " + word + " people died there", "die")
        .with("context", "Maren Star", "product:maren-star", "star")
        .with("context", "Kelvik Sound", "place:kelvik-sound", "sound")
        .count(figure, figure, "", "person", word)
        .loss("death")
        .take();
}

/// A bridge is opened once; two days exclude each other.
inline Claim opened(std::int64_t on) {
    MadeClaim made("The Ostrey Bridge opened to traffic on some day", "open");
    made.with("subject", "The Ostrey Bridge", "place:ostrey-bridge", "bridge").on(on, on);
    made.claim().extra["past"] = true;
    return made.take();
}

inline ArticleDigest made_article(std::string id, std::int64_t published, std::vector<Claim> claims) {
    ArticleDigest out;
    out.id = std::move(id);
    out.outlet = "Outlet " + out.id;
    out.published_day = published;
    out.written_from = published;
    out.published = from_days(published).iso();
    for (Claim& claim : claims) {
        claim.article = out.id;
        claim.id = out.id + ":b" + std::to_string(out.claims.size());
        if (!claim.time.known() && published != ArticleDigest::unknown_day)
            claim.time = {published - 10, published, "", false};
        Place place;
        place.article = out.id;
        place.outlet = out.outlet;
        place.published = out.published;
        place.span = claim.span;
        place.text = claim.text;
        place.excerpt = claim.text;
        out.words.insert(out.words.end(), claim.content.begin(), claim.content.end());
        out.claims.push_back({std::move(claim), std::move(place)});
    }
    out.told = told_plainly(out.claims);
    std::sort(out.words.begin(), out.words.end());
    out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
    return out;
}

} // namespace factlint::contradict
