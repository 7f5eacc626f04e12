// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mappings.h"

#include "core/db/query.h"
#include "core/model/text.h"
#include "core/transfer/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::transfer::mappings {

namespace {

QString toJson(const Mapping &mapping)
{
    QJsonArray columns;
    for (const auto &column : mapping.columns)
        columns.append(QJsonObject{{u"column"_s, column.column}, {u"field"_s, column.field}});
    const QJsonObject object{{u"kind"_s, importKindName(mapping.kind)}, {u"columns"_s, columns}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Mapping> fromJson(const QString &name, const QString &json)
{
    if (json.size() > kLongestJson)
        return std::nullopt;
    const auto object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto kind = importKindNamed(object.value("kind"_L1).toString());
    if (!kind)
        return std::nullopt;
    Mapping mapping{name, *kind};
    QList<Field> fields;
    const auto columns = object.value("columns"_L1).toArray();
    for (const auto &value : columns) {
        const ColumnMapping column{value.toObject().value("column"_L1).toString(), value.toObject().value("field"_L1).toString()};
        const auto field = fieldNamed(column.field, *kind);
        if (!column.field.isEmpty() && (!field || fields.contains(*field)))
            continue;
        if (field)
            fields.append(*field);
        mapping.columns.append(column);
    }
    return mapping;
}

} // namespace

bool Mapping::fits(const QStringList &header) const
{
    QStringList keys;
    for (const QString &column : header)
        keys.append(headerKey(column));
    const bool hasField = std::any_of(columns.begin(), columns.end(), [](const auto &column) { return !column.field.isEmpty(); });
    return hasField && std::all_of(columns.begin(), columns.end(), [&](const auto &column) {
        return column.field.isEmpty() || keys.contains(headerKey(column.column));
    });
}

Result<QList<Mapping>> all(db::Connection &connection)
{
    QList<Mapping> mappings;
    auto read = db::Query(connection, "SELECT name, json FROM import_profiles ORDER BY name"_sql).forEach([&](const db::Row &row) {
        if (const auto mapping = fromJson(row.text(0), row.text(1)))
            mappings.append(*mapping);
    });
    if (!read)
        return read.error();
    return mappings;
}

Result<void> save(db::Connection &connection, const Mapping &mapping)
{
    const QString name = trimmedName(mapping.name);
    if (name.isEmpty() || name.size() > kLongestName)
        return Error{ErrorKind::Invalid, {u"name"_s, mapping.name}};
    auto saved = db::Query(connection,
        "INSERT INTO import_profiles (name, json) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET json = excluded.json"_sql, name,
        toJson(mapping))
                     .run();
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<void> remove(db::Connection &connection, const QString &name)
{
    auto removed = db::Query(connection, "DELETE FROM import_profiles WHERE name = ?"_sql, name).run();
    return removed ? Result<void>() : Result<void>(removed.error());
}

} // namespace tradebook::transfer::mappings
