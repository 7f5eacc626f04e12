// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/suggestions.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/searchtext.h"
#include "core/repo/wordindex.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

namespace {

/// Rows that may be left out, because they are inactive, before the next way of looking is taken.
constexpr int kMostLookedAt = 500;

/// Suggestions in the order in which they are found, each once, as long as there is room.
template<class Suggestion>
class Finding {
public:
    Finding(db::Connection &connection, int limit)
        : m_connection(connection)
        , m_limit(limit)
    {
    }

    /// `read` gives a suggestion, or none for a row that is not wanted.
    template<class Read>
    Result<void> add(const db::Sql &sql, db::Values values, const Read &read)
    {
        if (isFull())
            return {};
        return db::Query(m_connection, sql, std::move(values)).forEach([&](const db::Row &row) {
            auto suggestion = read(row);
            if (suggestion && !m_ids.contains(suggestion->id.value)) {
                m_ids.insert(suggestion->id.value);
                m_found.append(std::move(*suggestion));
            }
            return !isFull();
        });
    }
    [[nodiscard]] bool isFull() const { return m_found.size() >= m_limit; }
    [[nodiscard]] db::Connection &connection() const { return m_connection; }
    [[nodiscard]] QList<Suggestion> take() { return std::move(m_found); }

private:
    db::Connection &m_connection;
    int m_limit;
    QList<Suggestion> m_found;
    QSet<qint64> m_ids;
};

QString jsonOf(const std::vector<qint64> &ids)
{
    QByteArray json = "[";
    for (const auto id : ids)
        json += QByteArray::number(id) + ',';
    if (!ids.empty())
        json.chop(1);
    return QString::fromLatin1(json + ']');
}

/// Rows whose words begin as those of the text. `read` as of Finding, `texts` gives what the words may stand in.
template<class Suggestion, class Read, class Texts>
Result<void> addByWords(
    Finding<Suggestion> &finding, WordIndex index, const db::Sql &byIds, const QString &text, const Read &read, const Texts &texts)
{
    if (finding.isFull())
        return {};
    const auto words = typedWords(finding.connection(), text);
    if (!words)
        return words.error();
    const auto matches = wordMatches(finding.connection(), index, *words, {.matches = kMostLookedAt});
    if (!matches)
        return matches.error();
    return finding.add(byIds, {jsonOf(matches->ids)}, [&](const db::Row &row) {
        auto suggestion = read(row);
        if (suggestion && matches->isRough && !hasWords(*words, texts(*suggestion)))
            suggestion.reset();
        return suggestion;
    });
}

} // namespace

namespace products {

namespace {

constexpr auto kColumns = "SELECT p.id, p.sku, p.name, p.barcode, p.price, p.tax_bp, s.on_hand - s.reserved, p.is_active FROM "_sql;
constexpr auto kStock = " CROSS JOIN stock AS s ON s.product_id = p.id "_sql;
constexpr auto kByIds = "json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql;

std::optional<Suggestion> anyOf(const db::Row &row)
{
    return Suggestion{.id = row.id<ProductId>(0),
        .sku = row.text(1),
        .name = row.text(2),
        .barcode = row.maybeText(3),
        .price = {row.integer(4)},
        .taxBp = static_cast<int>(row.integer(5)),
        .available = row.integer(6),
        .isActive = row.boolean(7)};
}

std::optional<Suggestion> activeOf(const db::Row &row)
{
    return row.boolean(7) ? anyOf(row) : std::nullopt;
}

QList<QString> textsOf(const Suggestion &suggestion)
{
    return {fold(suggestion.name), fold(suggestion.sku), fold(suggestion.barcode.value_or(QString()))};
}

Result<void> addBySku(Finding<Suggestion> &finding, const QString &typed)
{
    for (const auto &sku : casesOf(typed)) {
        auto added = finding.add(kColumns + "products AS p"_sql + kStock + "WHERE p.sku >= ?1 AND p.sku < ?2 ORDER BY p.sku LIMIT ?3"_sql,
            {sku, endOfRange(sku), kMostLookedAt}, activeOf);
        if (!added)
            return added;
    }
    return {};
}

} // namespace

Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit)
{
    const auto typed = trimmedName(text);
    if (typed.isEmpty() || limit <= 0)
        return QList<Suggestion>();
    const auto folded = fold(typed);
    Finding<Suggestion> finding(connection, limit);
    auto done = finding.add(kColumns + "products AS p"_sql + kStock + "WHERE p.sku = ?1"_sql, {typed}, anyOf)
                    .andThen([&] {
                        return finding.add(kColumns + "products AS p"_sql + kStock + "WHERE p.barcode = ?1 LIMIT ?2"_sql,
                            {typed, kMostLookedAt}, activeOf);
                    })
                    .andThen([&] { return addBySku(finding, typed); });
    if (done && !folded.isEmpty())
        done = finding.add(kColumns + "products AS p"_sql + kStock
                + "WHERE p.is_active = 1 AND p.name_key >= ?1 AND p.name_key < ?2 ORDER BY p.name_key LIMIT ?3"_sql,
            {folded, endOfRange(folded), limit}, activeOf);
    if (done)
        done = addByWords(finding, WordIndex::Products, kColumns + kByIds + kStock, typed, activeOf, textsOf);
    if (!done)
        return done.error();
    return finding.take();
}

Result<QList<Suggestion>> suggestionsInside(db::Connection &connection, const QString &text, int limit, const ScanBounds &bounds)
{
    Finding<Suggestion> finding(connection, limit);
    ScanBudget budget(bounds);
    const auto ids = insideMatches(connection, WordIndex::Products, text, limit > 0 ? kMostLookedAt : 0, budget);
    if (!ids)
        return ids.error();
    if (auto added = finding.add(kColumns + kByIds + kStock, {jsonOf(*ids)}, activeOf); !added)
        return added.error();
    return finding.take();
}

} // namespace products

namespace users {

namespace {

constexpr auto kColumns = "SELECT u.id, u.name, u.code, u.email, u.phone, u.is_active FROM "_sql;
constexpr auto kByIds = "json_each(?1) AS w CROSS JOIN users AS u ON u.id = w.value"_sql;

std::optional<Suggestion> activeOf(const db::Row &row)
{
    if (!row.boolean(5))
        return std::nullopt;
    return Suggestion{
        .id = row.id<UserId>(0), .name = row.text(1), .code = row.maybeText(2), .email = row.maybeText(3), .phone = row.text(4)};
}

QList<QString> textsOf(const Suggestion &suggestion)
{
    return {fold(suggestion.name), fold(suggestion.code.value_or(QString())), fold(suggestion.email.value_or(QString())),
        fold(suggestion.phone)};
}

} // namespace

Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit)
{
    const auto typed = trimmedName(text);
    if (typed.isEmpty() || limit <= 0)
        return QList<Suggestion>();
    const auto folded = fold(typed);
    Finding<Suggestion> finding(connection, limit);
    auto done = finding.add(kColumns + "users AS u WHERE u.code = ?1"_sql, {typed}, activeOf).andThen([&] {
        return finding.add(kColumns + "users AS u WHERE u.email = ?1"_sql, {typed}, activeOf);
    });
    if (done && !folded.isEmpty())
        done = finding.add(kColumns + "users AS u WHERE u.name_key >= ?1 AND u.name_key < ?2 ORDER BY u.name_key LIMIT ?3"_sql,
            {folded, endOfRange(folded), kMostLookedAt}, activeOf);
    if (done)
        done = addByWords(finding, WordIndex::Users, kColumns + kByIds, typed, activeOf, textsOf);
    if (!done)
        return done.error();
    return finding.take();
}

Result<QList<Suggestion>> suggestionsInside(db::Connection &connection, const QString &text, int limit, const ScanBounds &bounds)
{
    Finding<Suggestion> finding(connection, limit);
    ScanBudget budget(bounds);
    const auto ids = insideMatches(connection, WordIndex::Users, text, limit > 0 ? kMostLookedAt : 0, budget);
    if (!ids)
        return ids.error();
    if (auto added = finding.add(kColumns + kByIds, {jsonOf(*ids)}, activeOf); !added)
        return added.error();
    return finding.take();
}

} // namespace users

} // namespace tradebook::repo
