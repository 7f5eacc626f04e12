// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/likeness.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/repo/phonesearch.h"
#include "core/repo/products.h"
#include "core/repo/searchtext.h"
#include "core/repo/users.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo {

namespace {

constexpr int kMostIds = 50;

/// A name says less than an address, a number or a code: two people may be called the same.
bool isMoreThanName(const QStringList &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const QString &field) { return field != u"name"_s; });
}

/// Adds what the statement finds.
Result<void> addIds(QSet<qint64> &ids, db::Query query)
{
    return query.forEach([&ids](const db::Row &row) { ids.insert(row.integer(0)); });
}

} // namespace

namespace users {

Result<QList<Similar>> similarTo(db::Connection &connection, const User &user, int limit)
{
    const auto key = fold(trimmedName(user.name));
    const auto email = trimmedName(user.email.value_or(QString()));
    QSet<qint64> ids;
    Result<void> found;
    if (!key.isEmpty())
        found = addIds(ids, db::Query(connection, "SELECT id FROM users WHERE name_key = ? LIMIT ?"_sql, key, kMostIds));
    if (found && !email.isEmpty())
        found = addIds(ids, db::Query(connection, "SELECT id FROM users WHERE email = ?"_sql, email));
    const auto sameNumber = usersWithNumber(connection, user.phone, kMostIds);
    if (!found || !sameNumber)
        return found ? sameNumber.error() : found.error();
    for (const auto id : *sameNumber)
        ids.insert(id.value);
    ids.remove(user.id.value);
    QList<Similar> similar;
    for (const auto id : std::as_const(ids)) {
        const auto other = read(connection, {id});
        if (!other)
            return other.error();
        Similar each{*other, {}};
        if (!email.isEmpty() && other->email && other->email->compare(email, Qt::CaseInsensitive) == 0)
            each.fields << u"email"_s;
        if (isSameNumber(other->phone, user.phone))
            each.fields << u"phone"_s;
        if (!key.isEmpty() && fold(other->name) == key)
            each.fields << u"name"_s;
        similar.append(each);
    }
    // The more is alike, the likelier it is the same person.
    std::sort(similar.begin(), similar.end(), [](const Similar &a, const Similar &b) {
        if (isMoreThanName(a.fields) != isMoreThanName(b.fields))
            return isMoreThanName(a.fields);
        return a.fields.size() != b.fields.size() ? a.fields.size() > b.fields.size() : a.user.id < b.user.id;
    });
    return similar.first(std::clamp(static_cast<qsizetype>(limit), qsizetype{0}, similar.size()));
}

} // namespace users

namespace products {

Result<QList<Similar>> similarTo(db::Connection &connection, const Product &product, int limit)
{
    const auto key = fold(trimmedName(product.name));
    const auto sku = fold(trimmedName(product.sku));
    const auto barcode = trimmedName(product.barcode.value_or(QString()));
    QSet<qint64> ids;
    Result<void> found;
    if (!key.isEmpty())
        found = addIds(ids, db::Query(connection, "SELECT id FROM products WHERE name_key = ? LIMIT ?"_sql, key, kMostIds));
    if (found && !sku.isEmpty())
        found = addIds(ids, db::Query(connection, "SELECT id FROM products WHERE sku = ?"_sql, trimmedName(product.sku)));
    if (const auto question = columnBeginning(u"sku"_s, trimmedName(product.sku)); found && question)
        found = db::Query(connection,
            "SELECT p.id, p.sku FROM products_fts AS f CROSS JOIN products AS p ON p.id = f.rowid WHERE products_fts MATCH ? LIMIT 1000"_sql,
            *question)
                    .forEach([&](const db::Row &row) {
                        if (fold(row.text(1)) == sku)
                            ids.insert(row.integer(0));
                    });
    if (found && !barcode.isEmpty())
        found = addIds(ids, db::Query(connection, "SELECT id FROM products WHERE barcode = ? LIMIT ?"_sql, barcode, kMostIds));
    if (!found)
        return found.error();
    ids.remove(product.id.value);
    QList<Similar> similar;
    for (const auto id : std::as_const(ids)) {
        const auto other = read(connection, {id});
        if (!other)
            return other.error();
        Similar each{*other, {}};
        if (!sku.isEmpty() && fold(other->sku) == sku)
            each.fields << u"sku"_s;
        if (!barcode.isEmpty() && other->barcode == barcode)
            each.fields << u"barcode"_s;
        if (!key.isEmpty() && fold(other->name) == key)
            each.fields << u"name"_s;
        similar.append(each);
    }
    std::sort(similar.begin(), similar.end(), [](const Similar &a, const Similar &b) {
        if (isMoreThanName(a.fields) != isMoreThanName(b.fields))
            return isMoreThanName(a.fields);
        return a.fields.size() != b.fields.size() ? a.fields.size() > b.fields.size() : a.product.id < b.product.id;
    });
    return similar.first(std::clamp(static_cast<qsizetype>(limit), qsizetype{0}, similar.size()));
}

} // namespace products

} // namespace tradebook::repo
