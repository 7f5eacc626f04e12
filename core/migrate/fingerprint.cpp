// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/fingerprint.h"

#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/migrate/step.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

namespace tradebook::migrate {

using namespace db::literals;

namespace {

struct SchemaObject {
    QString type;
    QString name;
    QString sql;
};

Result<QList<SchemaObject>> schemaObjects(db::Connection &connection)
{
    return db::Query(connection,
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"_sql)
        .all([](const db::Row &row) {
            return SchemaObject{row.text(0), row.text(1), row.text(2)};
        });
}

/// FTS5 writes the text of its shadow tables itself, and other versions of SQLite may write it otherwise.
bool isShadowTable(const QString &name)
{
    static const QStringList suffixes{QStringLiteral("_fts_data"), QStringLiteral("_fts_idx"), QStringLiteral("_fts_docsize"),
        QStringLiteral("_fts_config"), QStringLiteral("_fts_content")};
    return std::any_of(suffixes.begin(), suffixes.end(), [&name](const QString &suffix) { return name.endsWith(suffix); });
}

/// By version, what migrations/fingerprints says. The tests hold each line against computedFingerprint().
QHash<int, QByteArray> readRecorded()
{
    QHash<int, QByteArray> recorded;
    // not a book: embedded in the program
    QFile file(QStringLiteral(":/migrations/fingerprints"));
    if (!file.open(QIODevice::ReadOnly))
        return recorded;
    while (!file.atEnd()) {
        const auto words = file.readLine().simplified().split(' ');
        if (words.size() == 2)
            recorded.insert(words.first().toInt(), words.last());
    }
    return recorded;
}

} // namespace

Result<QByteArray> fingerprintOf(db::Connection &connection)
{
    auto objects = schemaObjects(connection);
    if (!objects)
        return objects.error();
    std::sort(
        objects->begin(), objects->end(), [](const auto &a, const auto &b) { return std::tie(a.type, a.name) < std::tie(b.type, b.name); });
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &object : std::as_const(*objects)) {
        const QString sql = isShadowTable(object.name) ? QString() : object.sql.simplified();
        hash.addData((object.type + QLatin1Char('|') + object.name + QLatin1Char('|') + sql + QLatin1Char('\n')).toUtf8());
    }
    return hash.result().toHex();
}

Result<QByteArray> computedFingerprint(int version, const QList<Script> &scripts)
{
    auto scratch = db::Connection::openInMemory();
    if (!scratch)
        return scratch.error();
    for (int step = 1; step <= version; ++step) {
        if (auto done = stepUp(*scratch, scripts.at(step - 1)); !done)
            return done.error();
    }
    return fingerprintOf(*scratch);
}

Result<QByteArray> expectedFingerprint(int version, const QList<Script> &scripts)
{
    static const QHash<int, QByteArray> recorded = readRecorded();
    if (&scripts == &builtInScripts() && recorded.contains(version))
        return recorded.value(version);
    return computedFingerprint(version, scripts);
}

Result<QByteArray> schemaText(db::Connection &connection)
{
    auto objects = schemaObjects(connection);
    if (!objects)
        return objects.error();
    QByteArray text;
    for (const auto &object : std::as_const(*objects)) {
        if (!object.sql.isEmpty() && !isShadowTable(object.name))
            text += object.sql.toUtf8() + ";\n\n";
    }
    return text;
}

} // namespace tradebook::migrate
