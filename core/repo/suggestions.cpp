// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/suggestions.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/idlist.h"
#include "core/repo/phonesearch.h"
#include "core/repo/searchtext.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

namespace {

/// Suggestions in the order in which they are found, each once, as long as there is room.
template<class Suggestion>
class Finding {
public:
    Finding(db::Connection &connection, int limit)
        : m_connection(connection)
        , m_limit(limit)
    {
    }

    [[nodiscard]] bool isFull() const { return m_found.size() >= m_limit; }
    [[nodiscard]] bool isEmpty() const { return m_found.isEmpty(); }

    /// The statement's last value is how many rows it may give; what stands already is given again.
    template<class Read>
    Result<void> add(const db::Sql &sql, db::Values values, const Read &read)
    {
        if (isFull())
            return {};
        values.append(m_limit);
        return db::Query(m_connection, sql, values).forEach([&](const db::Row &row) {
            auto suggestion = read(row);
            if (isFull() || m_ids.contains(suggestion.id.value))
                return;
            m_ids.insert(suggestion.id.value);
            m_found.append(std::move(suggestion));
        });
    }

    [[nodiscard]] QList<Suggestion> take() { return std::move(m_found); }

private:
    db::Connection &m_connection;
    int m_limit;
    QList<Suggestion> m_found;
    QSet<qint64> m_ids;
};

} // namespace

namespace products {

namespace {

constexpr auto kColumns = "SELECT p.id, p.sku, p.name, p.barcode, p.price, p.tax_bp, s.on_hand - s.reserved, p.is_active "_sql;
constexpr auto kStock = " CROSS JOIN stock AS s ON s.product_id = p.id "_sql;

Suggestion suggestionOf(const db::Row &row)
{
    return {.id = row.id<ProductId>(0),
        .sku = row.text(1),
        .name = row.text(2),
        .barcode = row.maybeText(3),
        .price = {row.integer(4)},
        .taxBp = static_cast<int>(row.integer(5)),
        .available = row.integer(6),
        .isActive = row.boolean(7)};
}

Result<void> findByWords(Finding<Suggestion> &finding, const std::optional<QString> &question)
{
    if (!question)
        return {};
    return finding.add(kColumns + "FROM products_fts AS f CROSS JOIN products AS p ON p.id = f.rowid"_sql + kStock
            + "WHERE products_fts MATCH ? AND p.is_active = 1 LIMIT ?"_sql,
        {*question}, suggestionOf);
}

} // namespace

Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit)
{
    const auto typed = trimmedName(text);
    if (typed.isEmpty() || limit <= 0)
        return QList<Suggestion>();
    const auto folded = fold(typed);
    Finding<Suggestion> finding(connection, limit);
    auto done
        = finding.add(kColumns + "FROM products AS p"_sql + kStock + "WHERE p.sku = ? LIMIT ?"_sql, {typed}, suggestionOf)
              .andThen([&] {
                  return finding.add(kColumns + "FROM products AS p"_sql + kStock + "WHERE p.barcode = ? AND p.is_active = 1 LIMIT ?"_sql,
                      {typed}, suggestionOf);
              })
              .andThen([&] {
                  return finding.add(kColumns + "FROM products AS p"_sql + kStock
                          + "WHERE p.sku >= ? AND p.sku < ? AND p.is_active = 1 ORDER BY p.sku LIMIT ?"_sql,
                      {typed, endOfRange(typed)}, suggestionOf);
              })
              .andThen([&] { return findByWords(finding, columnBeginning(u"sku"_s, typed)); });
    if (done && !folded.isEmpty())
        done = finding.add(kColumns + "FROM products AS p"_sql + kStock
                + "WHERE p.is_active = 1 AND p.name_key >= ? AND p.name_key < ? ORDER BY p.name_key LIMIT ?"_sql,
            {folded, endOfRange(folded)}, suggestionOf);
    if (done)
        done = findByWords(finding, wordsBeginning(typed));
    // Nothing begins so: a word may stand inside another, or be written together, as in Chinese.
    if (done && finding.isEmpty() && !folded.isEmpty())
        done = finding.add(kColumns
                + "FROM (SELECT id FROM products WHERE is_active = 1 AND instr(name_key, ?) > 0 LIMIT ?) AS f "
                  "CROSS JOIN products AS p ON p.id = f.id"_sql
                + kStock,
            {folded}, suggestionOf);
    if (!done)
        return done.error();
    return finding.take();
}

} // namespace products

namespace users {

namespace {

constexpr auto kColumns = "SELECT u.id, u.name, u.code, u.email, u.phone FROM users AS u "_sql;
constexpr qsizetype kDigitsOfANumber = 5;
constexpr int kMostNumbers = 200;

Suggestion suggestionOf(const db::Row &row)
{
    return {.id = row.id<UserId>(0), .name = row.text(1), .code = row.maybeText(2), .email = row.maybeText(3), .phone = row.text(4)};
}

/// The digits to look for where the text is a telephone number as people write them, without the zero that stands for the country.
QString typedNumber(const QString &text)
{
    for (const QChar unit : text) {
        if (!unit.isDigit() && !unit.isSpace() && !u"+-/()."_s.contains(unit))
            return {};
    }
    auto digits = ownDigits(text);
    return digits.size() >= kDigitsOfANumber ? digits : QString();
}

} // namespace

Result<QList<Suggestion>> suggestions(db::Connection &connection, const QString &text, int limit)
{
    const auto typed = trimmedName(text);
    if (typed.isEmpty() || limit <= 0)
        return QList<Suggestion>();
    const auto folded = fold(typed);
    Finding<Suggestion> finding(connection, limit);
    auto done = finding.add(kColumns + "WHERE u.code = ? AND u.is_active = 1 LIMIT ?"_sql, {typed}, suggestionOf).andThen([&] {
        return finding.add(kColumns + "WHERE u.email = ? AND u.is_active = 1 LIMIT ?"_sql, {typed}, suggestionOf);
    });
    if (done && !folded.isEmpty())
        done = finding.add(kColumns + "WHERE u.name_key >= ? AND u.name_key < ? AND u.is_active = 1 ORDER BY u.name_key LIMIT ?"_sql,
            {folded, endOfRange(folded)}, suggestionOf);
    if (const auto question = wordsBeginning(typed); done && question)
        done = finding.add("SELECT u.id, u.name, u.code, u.email, u.phone FROM users_fts AS f CROSS JOIN users AS u ON u.id = f.rowid "
                           "WHERE users_fts MATCH ? AND u.is_active = 1 LIMIT ?"_sql,
            {*question}, suggestionOf);
    if (!done)
        return done.error();
    if (finding.isEmpty() && !folded.isEmpty())
        done = finding.add("SELECT u.id, u.name, u.code, u.email, u.phone FROM (SELECT id FROM users INDEXED BY users_by_name "
                           "WHERE instr(name_key, ?) > 0 LIMIT ?) AS f CROSS JOIN users AS u ON u.id = f.id WHERE u.is_active = 1"_sql,
            {folded}, suggestionOf);
    if (const auto number = typedNumber(typed); done && finding.isEmpty() && !number.isEmpty()) {
        const auto ids = usersWithDigits(connection, number, kMostNumbers);
        if (!ids)
            return ids.error();
        done = finding.add("SELECT u.id, u.name, u.code, u.email, u.phone FROM json_each(?) AS w CROSS JOIN users AS u ON u.id = w.value "
                           "WHERE u.is_active = 1 LIMIT ?"_sql,
            {jsonOf(std::span<const UserId>(*ids))}, suggestionOf);
    }
    if (!done)
        return done.error();
    return finding.take();
}

} // namespace users

} // namespace tradebook::repo
