// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search.h"

#include "core/model/text.h"
#include "core/search/records.h"
#include "core/search/similar.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tradebook::search {

namespace {

constexpr std::array kNames{"users"_L1, "products"_L1, "orders"_L1};
constexpr qsizetype kMostRanked = 1000;
constexpr std::size_t kMostRankedOrders = 300; ///< the newest; their rows lie far apart
constexpr std::size_t kRoughWindow = 500; ///< rows that are looked at, at a time
constexpr qsizetype kLongestText = 200; ///< a name or code has fewer letters; what is pasted by mistake is cut

/// The column that has the text or all words; else the first that has one of them.
QString fieldOf(const Typed &typed, const Match &match)
{
    const auto columns = columnsOf(match);
    const auto first = [&](const auto &hasIt) -> QString {
        const auto found = std::find_if(columns.begin(), columns.end(), hasIt);
        return found == columns.end() ? QString() : found->first;
    };
    using Column = std::pair<QString, QString>;
    const auto place
        = [](const repo::TypedWord &word, const Column &column) { return repo::placeOf(word, column.second) != repo::WordPlace::Nowhere; };
    const std::array fields{
        first([&](const Column &column) { return column.second == typed.folded; }),
        first([&](const Column &column) {
            return std::all_of(typed.words.begin(), typed.words.end(), [&](const auto &word) { return place(word, column); });
        }),
        first([&](const Column &column) { return column.second.contains(typed.folded); }),
        first([&](const Column &column) {
            return std::any_of(typed.words.begin(), typed.words.end(), [&](const auto &word) { return place(word, column); });
        }),
        match.kind == Kind::Users        ? u"phone"_s
            : match.kind == Kind::Orders ? u"customer"_s
                                         : u"barcode"_s,
    };
    return *std::find_if(fields.begin(), fields.end(), [](const QString &field) { return !field.isEmpty(); });
}

/// The records themselves, in the order of `ids`.
Result<void> addDetails(db::Connection &connection, const Typed &typed, const QList<Ranked> &records, Group &group)
{
    std::vector<qint64> ids;
    QHash<qint64, qsizetype> places;
    for (const auto &record : records) {
        places.insert(record.id, static_cast<qsizetype>(ids.size()));
        ids.push_back(record.id);
    }
    auto matches = details(connection, group.kind, ids);
    if (!matches)
        return matches.error();
    std::sort(matches->begin(), matches->end(),
        [&](const Match &left, const Match &right) { return places.value(left.id) < places.value(right.id); });
    for (auto &match : *matches) {
        match.closeness = records[places.value(match.id)].closeness;
        match.field = fieldOf(typed, match);
    }
    group.matches = *std::move(matches);
    return {};
}

/// The candidates of the search index, ranked as far as they can come before others.
Result<void> addByWords(
    db::Connection &connection, const Typed &typed, int limit, Candidates &candidates, QList<Ranked> &records, Group &group)
{
    const auto matches = repo::wordMatches(connection, indexOf(group.kind), typed.words);
    if (!matches)
        return matches.error();
    std::vector<qint64> others;
    std::copy_if(matches->ids.begin(), matches->ids.end(), std::back_inserter(others), [&](qint64 id) { return candidates.add(id); });
    group.isCapped = matches->isCapped;
    // Whose name begins so comes before, and these fill the list already.
    if (candidates.names >= limit && !matches->isRough) {
        group.count = static_cast<qint64>(candidates.ids.size());
        return {};
    }
    std::span<const qint64> rest(others);
    if (group.kind == Kind::Orders && !matches->isRough)
        rest = rest.first(std::min(rest.size(), std::max(kMostRankedOrders, static_cast<std::size_t>(limit))));
    while (!rest.empty()) {
        const auto window = rest.first(std::min(rest.size(), matches->isRough ? kRoughWindow : rest.size()));
        auto added = addRanked(connection, group.kind, typed, window, candidates.exact, matches->isRough, records);
        if (!added)
            return added;
        rest = rest.subspan(window.size());
        if (matches->isRough && records.size() >= kMostRanked) {
            group.isCapped = group.isCapped || !rest.empty();
            break;
        }
    }
    group.count = matches->isRough ? records.size() : static_cast<qint64>(candidates.ids.size());
    return {};
}

/// In the middle of words.
Result<void> addInside(db::Connection &connection, const Typed &typed, const Question &question, QList<Ranked> &records, Group &group)
{
    repo::ScanBudget budget(question.bounds);
    const auto ids = repo::insideMatches(connection, indexOf(group.kind), typed.text, question.limit, budget);
    if (!ids)
        return ids.error();
    if (auto added = addRanked(connection, group.kind, typed, *ids, {}, false, records); !added)
        return added;
    for (auto &record : records)
        record.closeness = Closeness::Inside;
    group.count = records.size();
    group.isCutShort = budget.isSpent();
    group.isCapped = records.size() >= question.limit;
    return {};
}

Result<Group> groupOf(db::Connection &connection, Kind kind, const Typed &typed, const Question &question)
{
    Group group{.kind = kind};
    Candidates candidates;
    QList<Ranked> records;
    auto added = addBeginnings(connection, kind, typed, question.limit, candidates)
                     .andThen([&] { return addRanked(connection, kind, typed, candidates.ids, candidates.exact, false, records); })
                     .andThen([&] { return addByWords(connection, typed, question.limit, candidates, records, group); });
    if (added && records.isEmpty() && question.depth == Depth::Full)
        added = addInside(connection, typed, question, records, group);
    if (!added)
        return added.error();
    keepBest(kind, question.limit, records);
    if (auto filled = addDetails(connection, typed, records, group); !filled)
        return filled.error();
    return group;
}

Result<Typed> typedOf(db::Connection &connection, const QString &text)
{
    Typed typed{.text = trimmedName(QStringView(text).left(kLongestText)), .folded = {}, .words = {}};
    typed.folded = fold(typed.text);
    auto words = repo::typedWords(connection, typed.text);
    if (!words)
        return words.error();
    typed.words = *std::move(words);
    return typed;
}

Result<Answer> answerTo(db::Connection &connection, const Typed &typed, const Question &question)
{
    Answer answer;
    for (const auto &word : typed.words)
        answer.words << word.folded;
    for (const auto kind : question.kinds) {
        auto group = typed.folded.isEmpty() ? Result<Group>(Group{.kind = kind}) : groupOf(connection, kind, typed, question);
        if (!group)
            return group.error();
        answer.groups << *std::move(group);
    }
    return answer;
}

/// The words with those that one kind does not know replaced by the nearest that it knows; of the kinds the one that needs the fewest
/// letters changed. Empty where none does.
Result<QString> corrected(db::Connection &connection, const Typed &typed, const QList<Kind> &kinds)
{
    QString best;
    int fewest = 0;
    for (const auto kind : kinds) {
        QStringList words;
        int changed = 0;
        for (const auto &word : typed.words) {
            const auto known = repo::indexedTerms(connection, indexOf(kind), word.token, word.token + "\xF4\x8F\xBF\xBF", 1);
            if (!known)
                return known.error();
            const auto similar
                = known->isEmpty() ? similarWord(connection, indexOf(kind), word) : Result<std::optional<Similar>>(std::nullopt);
            if (!similar)
                return similar.error();
            if (known->isEmpty() && !*similar)
                break;
            words << (*similar ? (*similar)->word : QString::fromUtf8(word.token));
            changed += *similar ? (*similar)->apart : 0;
        }
        if (words.size() == typed.words.size() && changed > 0 && (best.isEmpty() || changed < fewest)) {
            best = words.join(u' ');
            fewest = changed;
        }
    }
    return best;
}

} // namespace

RecordRef Match::record() const
{
    switch (kind) {
    case Kind::Users:
        return {RecordKind::User, id};
    case Kind::Products:
        return {RecordKind::Product, id};
    case Kind::Orders:
        break;
    }
    return {RecordKind::Order, id};
}

bool Answer::isEmpty() const
{
    return std::all_of(groups.begin(), groups.end(), [](const Group &group) { return group.matches.isEmpty(); });
}

Result<Answer> find(db::Connection &connection, const Question &question)
{
    const auto typed = typedOf(connection, question.text);
    if (!typed)
        return typed.error();
    auto answer = answerTo(connection, *typed, question);
    if (!answer || !answer->isEmpty() || typed->words.isEmpty() || question.depth != Depth::Full || !question.isForgiving)
        return answer;
    const auto instead = corrected(connection, *typed, question.kinds);
    if (!instead)
        return instead.error();
    if (instead->isEmpty())
        return answer;
    const auto meant = typedOf(connection, *instead);
    if (!meant)
        return meant.error();
    auto nearly = question;
    nearly.depth = Depth::Index;
    auto found = answerTo(connection, *meant, nearly);
    if (!found || found->isEmpty())
        return found ? answer : found;
    found->instead = *instead;
    return found;
}

QLatin1StringView nameOf(Kind kind)
{
    return kNames.at(static_cast<std::size_t>(kind));
}

std::optional<Kind> kindNamed(QStringView name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<Kind>(found - kNames.begin()));
}

} // namespace tradebook::search
