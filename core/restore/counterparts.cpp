// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/counterparts.h"

#include "core/db/query.h"
#include "core/journal/journaledtable.h"

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

using MaybeId = std::optional<qint64>;

qint64 idOf(const db::Row &row)
{
    return row.integer(0);
}

/// Categories above each other that nobody has made by hand: another tool may have put them into a circle.
constexpr int kDeepest = 1000;

db::SqlLiteral columnOfName(RecordKind kind)
{
    return kind == RecordKind::Order ? "number"_sql : "name"_sql;
}

Error notFound(const RecordRef &record)
{
    const auto kind = record.kind == RecordKind::User ? u"user"_s
        : record.kind == RecordKind::Category         ? u"category"_s
        : record.kind == RecordKind::Product          ? u"product"_s
                                                      : u"order"_s;
    return {ErrorKind::NotFound, {kind, QString::number(record.id)}};
}

Result<bool> isThere(db::Connection &connection, const RecordRef &record, const db::Value &createdAt)
{
    auto found = db::Query(connection,
        "SELECT 1 FROM "_sql + journal::journaledTable(record.kind).name + " WHERE id = ? AND created_at = ?"_sql, record.id, createdAt)
                     .one(idOf);
    if (!found)
        return found.error();
    return found->has_value();
}

/// Records of one creation time and one name, in the statement's place for a kind. The values are those of keysOf(), the first one
/// created_at.
db::Sql twinsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return "SELECT id FROM users WHERE created_at = ?1 AND name_key = ?2 AND email IS ?3 AND code IS ?4"_sql;
    case RecordKind::Category:
        return "SELECT id FROM categories WHERE created_at = ?1 AND name_key = ?2"_sql;
    case RecordKind::Product:
        return "SELECT id FROM products WHERE created_at = ?1 AND sku = ?2"_sql;
    default:
        return "SELECT id FROM orders WHERE created_at = ?1 AND number = ?2"_sql;
    }
}

db::Sql selectionOfKeys(RecordKind kind)
{
    switch (kind) {
    case RecordKind::User:
        return "SELECT created_at, name_key, email, code FROM users WHERE id = ?"_sql;
    case RecordKind::Category:
        return "SELECT created_at, name_key FROM categories WHERE id = ?"_sql;
    case RecordKind::Product:
        return "SELECT created_at, sku FROM products WHERE id = ?"_sql;
    default:
        return "SELECT created_at, number FROM orders WHERE id = ?"_sql;
    }
}

db::Values keysFrom(const db::Row &row)
{
    db::Values keys;
    for (int column = 0; column < row.columnCount(); ++column)
        keys << row.maybeText(column);
    return keys;
}

Result<db::Values> keysOf(db::Connection &backup, const RecordRef &record)
{
    auto keys = db::Query(backup, selectionOfKeys(record.kind), record.id).one(keysFrom);
    if (!keys)
        return keys.error();
    if (!*keys)
        return notFound(record);
    return **keys;
}

} // namespace

Counterparts::Counterparts(db::Connection &backup, db::Connection &book)
    : m_backup(backup)
    , m_book(book)
{
}

Result<MaybeId> Counterparts::same(const RecordRef &record) const
{
    auto keys = keysOf(m_backup, record);
    if (!keys)
        return keys.error();
    const auto createdAt = keys->first();
    auto own = isThere(m_book, record, createdAt);
    if (!own)
        return own.error();
    if (*own)
        return MaybeId(record.id);
    auto twins = db::Query(m_book, twinsOf(record.kind), *keys).all(idOf);
    if (!twins)
        return twins.error();
    for (const qint64 twin : std::as_const(*twins)) {
        // Imports give many rows one time: a twin that is a record of the backup itself is that one.
        auto isOther = isThere(m_backup, {record.kind, twin}, createdAt);
        if (!isOther)
            return isOther.error();
        if (!*isOther)
            return MaybeId(twin);
    }
    return MaybeId();
}

Result<MaybeId> Counterparts::standIn(const RecordRef &record) const
{
    return standInBelow(record, 0);
}

Result<MaybeId> Counterparts::standInBelow(const RecordRef &record, int depth) const
{
    auto found = same(record);
    if (!found || *found)
        return found;
    return record.kind == RecordKind::Category ? matchingCategory(record.id, depth) : matching(record);
}

Result<MaybeId> Counterparts::matching(const RecordRef &record) const
{
    if (record.kind == RecordKind::Order)
        return MaybeId();
    auto keys = keysOf(m_backup, record);
    if (!keys)
        return keys.error();
    if (record.kind == RecordKind::Product)
        return db::Query(m_book, "SELECT id FROM products WHERE sku = ?"_sql, keys->at(1)).one(idOf);
    auto byCode = db::Query(m_book, "SELECT id FROM users WHERE code = ?"_sql, keys->at(3)).one(idOf);
    if (!byCode || *byCode)
        return byCode;
    return db::Query(m_book, "SELECT id FROM users WHERE email = ?"_sql, keys->at(2)).one(idOf);
}

Result<MaybeId> Counterparts::matchingCategory(qint64 id, int depth) const
{
    struct Node {
        std::optional<QString> code;
        QString name;
        MaybeId parent;
    };
    auto node = db::Query(m_backup, "SELECT code, name, parent_id FROM categories WHERE id = ?"_sql, id).one([](const db::Row &row) {
        return Node{row.maybeText(0), row.text(1), row.maybeInteger(2)};
    });
    if (!node)
        return node.error();
    if (!*node)
        return notFound({RecordKind::Category, id});
    const Node &wanted = **node;
    if (wanted.code) {
        auto byCode = db::Query(m_book, "SELECT id FROM categories WHERE code = ?"_sql, wanted.code).one(idOf);
        if (!byCode || *byCode)
            return byCode;
    }
    MaybeId parent;
    if (wanted.parent) {
        if (depth >= kDeepest)
            return MaybeId();
        auto above = standInBelow({RecordKind::Category, *wanted.parent}, depth + 1);
        if (!above || !*above)
            return above;
        parent = *above;
    }
    return db::Query(m_book, "SELECT id FROM categories WHERE parent_id IS ? AND name = ? ORDER BY id LIMIT 1"_sql, parent, wanted.name)
        .one(idOf);
}

Result<QList<RecordRef>> Counterparts::references(const RecordRef &record) const
{
    const auto all = [&](RecordKind kind, const db::Sql &sql) {
        return db::Query(m_backup, sql, record.id).all([kind](const db::Row &row) { return RecordRef{kind, row.integer(0)}; });
    };
    switch (record.kind) {
    case RecordKind::Category:
        return all(RecordKind::Category, "SELECT parent_id FROM categories WHERE id = ? AND parent_id IS NOT NULL"_sql);
    case RecordKind::Product:
        return all(RecordKind::Category, "SELECT category_id FROM products WHERE id = ? AND category_id IS NOT NULL"_sql);
    case RecordKind::Order:
        break;
    default:
        return QList<RecordRef>();
    }
    auto found = all(RecordKind::User, "SELECT user_id FROM orders WHERE id = ? AND user_id IS NOT NULL"_sql);
    if (!found)
        return found;
    auto products = all(RecordKind::Product, "SELECT DISTINCT product_id FROM order_items WHERE order_id = ? ORDER BY product_id"_sql);
    if (!products)
        return products;
    auto sales = all(RecordKind::Order,
        "SELECT DISTINCT sold.order_id FROM order_items AS mine JOIN order_items AS sold ON sold.id = mine.returns_item_id "
        "WHERE mine.order_id = ? AND sold.order_id <> mine.order_id ORDER BY sold.order_id"_sql);
    if (!sales)
        return sales;
    return *found + *products + *sales;
}

Result<QList<Need>> Counterparts::needs(const RecordRef &record) const
{
    QList<Need> needs;
    QList<RecordRef> seen{record};
    if (auto collected = collectNeeds(record, needs, seen, 0); !collected)
        return collected.error();
    return needs;
}

Result<void> Counterparts::collectNeeds(const RecordRef &record, QList<Need> &needs, QList<RecordRef> &seen, int depth) const
{
    if (depth > kDeepest)
        return {};
    auto wanted = references(record);
    if (!wanted)
        return wanted.error();
    for (const RecordRef &reference : std::as_const(*wanted)) {
        if (seen.contains(reference))
            continue;
        seen.append(reference);
        auto found = standIn(reference);
        if (!found)
            return found.error();
        if (*found)
            continue;
        if (auto collected = collectNeeds(reference, needs, seen, depth + 1); !collected)
            return collected;
        auto called = name(reference);
        if (!called)
            return called.error();
        needs.append({reference, *called});
    }
    return {};
}

Result<QString> Counterparts::name(const RecordRef &record) const
{
    auto found = db::Query(m_backup,
        "SELECT "_sql + columnOfName(record.kind) + " FROM "_sql + journal::journaledTable(record.kind).name + " WHERE id = ?"_sql,
        record.id)
                     .one([](const db::Row &row) { return row.text(0); });
    if (!found)
        return found.error();
    if (!*found)
        return notFound(record);
    return **found;
}

} // namespace tradebook::restore
