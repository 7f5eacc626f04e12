// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recordname.h"

#include "core/db/query.h"
#include "core/journal/journaledtable.h"
#include "core/journal/rowcodec.h"

#include <optional>

namespace tradebook::journal {

using namespace db::literals;

namespace {

/// Where the name of a record stands: in a column of its own, or with the record it belongs to.
struct NamePlace {
    db::SqlLiteral own = ""_sql;
    db::SqlLiteral owner = ""_sql;
    RecordKind ownerKind = RecordKind::User;
};

QList<NamePlace> placesOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Address:
        return {{.owner = "user_id"_sql, .ownerKind = RecordKind::User}};
    case RecordKind::ProductImage:
    case RecordKind::StockMove:
        return {{.owner = "product_id"_sql, .ownerKind = RecordKind::Product}};
    case RecordKind::Order:
        return {{.own = "number"_sql}};
    case RecordKind::Note:
        return {{.owner = "user_id"_sql, .ownerKind = RecordKind::User}, {.owner = "product_id"_sql, .ownerKind = RecordKind::Product},
            {.owner = "order_id"_sql, .ownerKind = RecordKind::Order}, {.owner = "category_id"_sql, .ownerKind = RecordKind::Category}};
    default:
        return {{.own = "name"_sql}};
    }
}

/// A column of the row as it is; nothing where there is no row.
Result<std::optional<QString>> liveText(db::Connection &connection, const JournaledTable &table, db::SqlLiteral column, qint64 row)
{
    return db::Query(connection, "SELECT "_sql + column + " FROM "_sql + table.name + " WHERE id = ?"_sql, row)
        .one([](const db::Row &found) { return found.text(0); });
}

/// The same of the row as it was deleted last.
Result<std::optional<QString>> lastText(db::Connection &connection, const JournaledTable &table, db::SqlLiteral column, qint64 row)
{
    const auto image = db::Query(connection,
        "SELECT image FROM changes WHERE table_name = ? AND row_id = ? AND operation = 'delete' AND image IS NOT NULL ORDER BY id DESC LIMIT 1"_sql,
        QString(tableOf(table.kind)), row)
                           .one([](const db::Row &found) {
                               return QByteArray(found.utf8(0).data(), static_cast<qsizetype>(found.utf8(0).size()));
                           });
    if (!image)
        return image.error();
    if (!*image)
        return std::optional<QString>();
    const auto fields = readRowImage(table, {(*image)->constData(), static_cast<std::size_t>((*image)->size())});
    if (!fields)
        return fields.error();
    for (const auto &field : fields->fields) {
        if (table.columns[static_cast<std::size_t>(field.column)].view() != column.view())
            continue;
        if (const auto *text = std::get_if<db::Utf8>(&field.before.variant()))
            return std::optional(QString::fromUtf8(text->bytes));
        if (const auto *integer = std::get_if<qint64>(&field.before.variant()))
            return std::optional(QString::number(*integer));
    }
    return std::optional<QString>();
}

Result<QString> textOf(db::Connection &connection, const JournaledTable &table, db::SqlLiteral column, qint64 row)
{
    auto found = liveText(connection, table, column, row);
    if (found && !*found)
        found = lastText(connection, table, column, row);
    if (!found)
        return found.error();
    return found->value_or(QString());
}

} // namespace

Result<QString> recordName(db::Connection &connection, const RecordRef &record)
{
    const auto &table = journaledTable(record.kind);
    for (const auto &place : placesOf(record.kind)) {
        const bool isOwn = !place.own.view().empty();
        auto text = textOf(connection, table, isOwn ? place.own : place.owner, record.id);
        if (!text || isOwn)
            return text;
        if (const qint64 owner = text->toLongLong(); owner != 0)
            return recordName(connection, {place.ownerKind, owner});
    }
    return QString();
}

} // namespace tradebook::journal
