// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/records.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/searchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::search {

namespace {

/// At most these users of a name are asked for their orders.
constexpr int kMostCustomers = 50;

QString jsonOf(std::span<const qint64> ids)
{
    QByteArray json = "[";
    for (const auto id : ids)
        json += QByteArray::number(id) + ',';
    if (!ids.empty())
        json.chop(1);
    return QString::fromLatin1(json + ']');
}

/// The statement's last value is how many rows it may give.
Result<void> add(db::Connection &connection, const db::SqlLiteral &sql, db::Values values, int limit, Candidates &candidates, bool isExact)
{
    values.append(limit);
    return db::Query(connection, sql, values).forEach([&](const db::Row &row) {
        const auto id = row.integer(0);
        candidates.add(id);
        if (isExact)
            candidates.exact.insert(id);
    });
}

/// Without the gaps that are printed between the digits of a bar code.
QString withoutGaps(const QString &text)
{
    auto digits = text;
    digits.remove(u' ').remove(u'-');
    return std::all_of(digits.begin(), digits.end(), [](QChar unit) { return unit.isDigit(); }) ? digits : text;
}

Result<void> addCodes(db::Connection &connection, const db::SqlLiteral &exact, const db::SqlLiteral &range, const Typed &typed, int limit,
    Candidates &candidates)
{
    const auto cases = repo::casesOf(typed.text);
    for (const auto &code : cases) {
        if (auto added = add(connection, exact, {code}, limit, candidates, true); !added)
            return added;
    }
    for (const auto &code : cases) {
        if (auto added = add(connection, range, {code, repo::endOfRange(code)}, limit, candidates, false); !added)
            return added;
    }
    return {};
}

Result<void> addNames(db::Connection &connection, const db::SqlLiteral &range, const Typed &typed, int limit, Candidates &candidates)
{
    const auto before = candidates.ids.size();
    auto added = add(connection, range, {typed.folded, repo::endOfRange(typed.folded)}, limit, candidates, false);
    candidates.names = static_cast<int>(candidates.ids.size() - before);
    return added;
}

Result<void> addUsers(db::Connection &connection, const Typed &typed, int limit, Candidates &candidates)
{
    return add(connection, "SELECT id FROM users WHERE email = ? LIMIT ?"_sql, {typed.text}, limit, candidates, true)
        .andThen([&] {
            return addCodes(connection, "SELECT id FROM users WHERE code = ? LIMIT ?"_sql,
                "SELECT id FROM users WHERE code >= ? AND code < ? ORDER BY code LIMIT ?"_sql, typed, limit, candidates);
        })
        .andThen([&] {
            return addNames(connection, "SELECT id FROM users WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?"_sql, typed,
                limit, candidates);
        });
}

Result<void> addProducts(db::Connection &connection, const Typed &typed, int limit, Candidates &candidates)
{
    return add(connection, "SELECT id FROM products WHERE barcode = ? LIMIT ?"_sql, {withoutGaps(typed.text)}, limit, candidates, true)
        .andThen([&] {
            return addCodes(connection, "SELECT id FROM products WHERE sku = ? LIMIT ?"_sql,
                "SELECT id FROM products WHERE sku >= ? AND sku < ? ORDER BY sku LIMIT ?"_sql, typed, limit, candidates);
        })
        .andThen([&] {
            return addNames(connection, "SELECT id FROM products WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?"_sql, typed,
                limit, candidates);
        });
}

Result<void> addOrders(db::Connection &connection, const Typed &typed, int limit, Candidates &candidates)
{
    auto numbered = typed;
    if (numbered.text.startsWith(u'#'))
        numbered.text = trimmedName(QStringView(numbered.text).sliced(1));
    bool isNumber = false;
    const auto invoice = numbered.text.toLongLong(&isNumber);
    Result<void> added;
    if (isNumber)
        added = add(connection, "SELECT id FROM orders WHERE invoice_number = ? LIMIT ?"_sql, {qint64{invoice}}, limit, candidates, true);
    return std::move(added)
        .andThen([&] {
            return addCodes(connection, "SELECT id FROM orders WHERE number = ? LIMIT ?"_sql,
                "SELECT id FROM orders WHERE number >= ? AND number < ? ORDER BY number LIMIT ?"_sql, numbered, limit, candidates);
        })
        .andThen([&] {
            // An order may have no address, and so no name of its own.
            return add(connection,
                "SELECT o.id FROM (SELECT id FROM users WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?) AS u "
                "CROSS JOIN orders AS o ON o.user_id = u.id LIMIT ?"_sql,
                {typed.folded, repo::endOfRange(typed.folded), kMostCustomers}, limit, candidates, false);
        });
}

/// (id, code, name) and, for rows that have to be looked at, what else is searched.
db::SqlLiteral rankingOf(Kind kind, bool isRough)
{
    switch (kind) {
    case Kind::Users:
        return isRough ? "SELECT u.id, u.code, u.name_key, coalesce(u.email, '') || ' ' || coalesce(u.phone, '') "
                         "FROM json_each(?1) AS w CROSS JOIN users AS u ON u.id = w.value"_sql
                       : "SELECT u.id, u.code, u.name_key FROM json_each(?1) AS w CROSS JOIN users AS u ON u.id = w.value"_sql;
    case Kind::Products:
        return isRough ? "SELECT p.id, p.sku, p.name_key, p.barcode FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql
                       : "SELECT p.id, p.sku, p.name_key FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql;
    case Kind::Orders:
        break;
    }
    return "SELECT o.id, o.number, coalesce(o.billing_recipient, '') || char(10) || coalesce(o.shipping_recipient, '') "
           "FROM json_each(?1) AS w CROSS JOIN orders AS o ON o.id = w.value"_sql;
}

Closeness closenessOf(const Typed &typed, const Ranked &record, bool isExact)
{
    if (isExact || record.isItsCode)
        return Closeness::Exact;
    if (!typed.folded.isEmpty() && (record.name.startsWith(typed.folded) || record.name.contains(u'\n' + typed.folded)))
        return Closeness::Beginning;
    if (!typed.folded.isEmpty() && record.code.startsWith(typed.folded))
        return Closeness::CodeBeginning;
    const auto isWhole = [&](const repo::TypedWord &word) { return repo::placeOf(word, record.name) == repo::WordPlace::Whole; };
    return std::all_of(typed.words.begin(), typed.words.end(), isWhole) ? Closeness::Words : Closeness::Parts;
}

bool isBefore(Kind kind, const Ranked &left, const Ranked &right)
{
    if (left.closeness != right.closeness)
        return left.closeness < right.closeness;
    // 412 is order 412, and only then the order whose invoice is 412.
    if (left.isItsCode != right.isItsCode)
        return left.isItsCode;
    if (left.closeness == Closeness::CodeBeginning && left.code.size() != right.code.size())
        return left.code.size() < right.code.size();
    if (kind == Kind::Orders)
        return left.id > right.id; // the newest
    if (left.closeness == Closeness::CodeBeginning && left.code != right.code)
        return left.code < right.code;
    if (left.closeness != Closeness::Beginning && left.name.size() != right.name.size())
        return left.name.size() < right.name.size();
    return left.name != right.name ? left.name < right.name : left.id < right.id;
}

Match userOf(const db::Row &row)
{
    return {.kind = Kind::Users,
        .id = row.integer(0),
        .name = row.text(1),
        .code = row.text(2),
        .email = row.text(3),
        .phone = row.text(4),
        .isActive = row.boolean(5)};
}

Match productOf(const db::Row &row)
{
    return {.kind = Kind::Products,
        .id = row.integer(0),
        .name = row.text(1),
        .code = row.text(2),
        .barcode = row.text(3),
        .amount = {row.integer(4)},
        .isActive = row.boolean(5)};
}

Match orderOf(const db::Row &row)
{
    return {.kind = Kind::Orders,
        .id = row.integer(0),
        .name = row.text(1),
        .code = row.text(2),
        .amount = {row.integer(3)},
        .date = row.text(4),
        .status = orderStatusFrom(row.text(5)).value_or(OrderStatus::Pending)};
}

} // namespace

bool Candidates::add(qint64 id)
{
    if (known.contains(id))
        return false;
    known.insert(id);
    ids.push_back(id);
    return true;
}

repo::WordIndex indexOf(Kind kind)
{
    switch (kind) {
    case Kind::Users:
        return repo::WordIndex::Users;
    case Kind::Products:
        return repo::WordIndex::Products;
    case Kind::Orders:
        break;
    }
    return repo::WordIndex::Orders;
}

Result<void> addBeginnings(db::Connection &connection, Kind kind, const Typed &typed, int limit, Candidates &candidates)
{
    if (typed.folded.isEmpty())
        return {};
    switch (kind) {
    case Kind::Users:
        return addUsers(connection, typed, limit, candidates);
    case Kind::Products:
        return addProducts(connection, typed, limit, candidates);
    case Kind::Orders:
        break;
    }
    return addOrders(connection, typed, limit, candidates);
}

Result<void> addRanked(db::Connection &connection, Kind kind, const Typed &typed, std::span<const qint64> ids, const QSet<qint64> &exact,
    bool isRough, QList<Ranked> &records)
{
    return db::Query(connection, rankingOf(kind, isRough), jsonOf(ids)).forEach([&](const db::Row &row) {
        Ranked record{.id = row.integer(0), .code = fold(row.text(1)), .name = kind == Kind::Orders ? fold(row.text(2)) : row.text(2)};
        if (isRough && !repo::hasWords(typed.words, {record.name, record.code, row.columnCount() > 3 ? fold(row.text(3)) : QString()}))
            return;
        record.isItsCode = !record.code.isEmpty() && record.code == typed.folded;
        record.closeness = closenessOf(typed, record, exact.contains(record.id));
        records << record;
    });
}

void keepBest(Kind kind, int limit, QList<Ranked> &records)
{
    const auto first = std::min<qsizetype>(std::max(limit, 0), records.size());
    std::partial_sort(records.begin(), records.begin() + first, records.end(),
        [kind](const Ranked &left, const Ranked &right) { return isBefore(kind, left, right); });
    records.resize(first);
}

Result<QList<Match>> details(db::Connection &connection, Kind kind, std::span<const qint64> ids)
{
    const auto json = jsonOf(ids);
    switch (kind) {
    case Kind::Users:
        return db::Query(connection,
            "SELECT u.id, u.name, u.code, u.email, u.phone, u.is_active "
            "FROM json_each(?1) AS w CROSS JOIN users AS u ON u.id = w.value"_sql,
            json)
            .all(userOf);
    case Kind::Products:
        return db::Query(connection,
            "SELECT p.id, p.name, p.sku, p.barcode, p.price, p.is_active "
            "FROM json_each(?1) AS w CROSS JOIN products AS p ON p.id = w.value"_sql,
            json)
            .all(productOf);
    case Kind::Orders:
        break;
    }
    // Whom the search index knows the order by, else its customer.
    return db::Query(connection,
        "SELECT o.id, coalesce(o.billing_recipient || CASE WHEN o.shipping_recipient <> o.billing_recipient "
        "THEN ' / ' || o.shipping_recipient ELSE '' END, o.shipping_recipient, u.name, ''), "
        "o.number, CASE o.kind WHEN 'return' THEN -o.total ELSE o.total END, o.business_date, o.status "
        "FROM json_each(?1) AS w CROSS JOIN orders AS o ON o.id = w.value LEFT JOIN users AS u ON u.id = o.user_id"_sql,
        json)
        .all(orderOf);
}

QList<std::pair<QString, QString>> columnsOf(const Match &match)
{
    QList<std::pair<QString, QString>> columns;
    switch (match.kind) {
    case Kind::Users:
        return {
            {u"name"_s, fold(match.name)}, {u"code"_s, fold(match.code)}, {u"email"_s, fold(match.email)}, {u"phone"_s, fold(match.phone)}};
    case Kind::Products:
        return {{u"name"_s, fold(match.name)}, {u"sku"_s, fold(match.code)}, {u"barcode"_s, fold(match.barcode)}};
    case Kind::Orders:
        break;
    }
    return {{u"number"_s, fold(match.code)}, {u"customer"_s, fold(match.name)}};
}

} // namespace tradebook::search
