// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repo/drafts.h"

#include "core/db/query.h"
#include "core/repo/faults.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace tradebook::db::literals;

namespace tradebook::repo::drafts {

Result<void> save(db::Connection &connection, const QString &name, const QJsonObject &draft)
{
    if (name.isEmpty())
        return invalid(u"name"_s, name);
    const auto json = QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
    auto saved = db::Query(connection,
        "INSERT INTO drafts (name, json) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET json = excluded.json "
        "WHERE json <> excluded.json"_sql,
        name, json)
                     .run();
    if (!saved)
        return saved.error();
    return {};
}

Result<std::optional<QJsonObject>> read(db::Connection &connection, const QString &name)
{
    const auto json
        = db::Query(connection, "SELECT json FROM drafts WHERE name = ?"_sql, name).one([](const db::Row &row) { return row.text(0); });
    if (!json)
        return json.error();
    if (!*json)
        return std::optional<QJsonObject>();
    // What another tool has spoilt is no draft any more.
    const auto document = QJsonDocument::fromJson((*json)->toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Result<QStringList> named(db::Connection &connection, const QString &begin)
{
    return db::Query(connection, "SELECT name FROM drafts WHERE substr(name, 1, length(?1)) = ?1 ORDER BY id"_sql, begin)
        .all([](const db::Row &row) { return row.text(0); });
}

Result<void> remove(db::Connection &connection, const QString &name)
{
    auto removed = db::Query(connection, "DELETE FROM drafts WHERE name = ?"_sql, name).run();
    if (!removed)
        return removed.error();
    return {};
}

} // namespace tradebook::repo::drafts
