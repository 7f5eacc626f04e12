// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/migrator.h"

#include "core/db/query.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/step.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace tradebook::migrate {

using namespace db::literals;

Result<void> judgeIdentity(qint64 applicationId, qint64 version)
{
    // Nobody numbers migrations like that: not a newer program's book, but a broken header.
    constexpr qint64 kAbsurdVersion = 1'000'000;

    if (applicationId != kApplicationId)
        return Error{ErrorKind::NotABook, {}, QStringLiteral("application_id %1").arg(applicationId)};
    if (version < 1 || version > kAbsurdVersion)
        return Error{ErrorKind::UnknownVersion, {QString::number(version)}};
    if (version > newestVersion())
        return Error{ErrorKind::NewerVersion, {QString::number(version), QString::number(newestVersion())}};
    return {};
}

Result<int> versionOf(db::Connection &connection)
{
    auto version = db::Query(connection, "PRAGMA user_version"_sql).number();
    if (!version)
        return version.error();
    if (*version < 0)
        return Error{ErrorKind::UnknownVersion, {QString::number(*version)}};
    return static_cast<int>(*version);
}

Result<QList<Applied>> appliedMigrations(db::Connection &connection)
{
    auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return QList<Applied>();
    // A view of that name could be without end.
    auto tables
        = db::Query(connection, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'"_sql).number();
    if (!tables)
        return tables.error();
    if (*tables != 1)
        return Error{ErrorKind::SchemaChanged, {QString::number(*version)}, QStringLiteral("there is no table of its history")};
    auto rows = db::Query(
        connection, "SELECT version, name, checksum, algorithm, app_version, applied_at FROM schema_migrations ORDER BY version"_sql)
                    .all([](const db::Row &row) {
                        return Applied{
                            static_cast<int>(row.integer(0)), row.text(1), row.text(2).toLatin1(), row.text(3), row.text(4), row.text(5)};
                    });
    if (!rows && rows.error().sqliteCode == 1) // SQLITE_ERROR: a table with other columns
        return Error{ErrorKind::SchemaChanged, {QString::number(*version)}, rows.error().detail, rows.error().sqliteCode};
    return rows;
}

namespace {

Result<void> compareHistory(const QList<Applied> &applied, int version, const QList<Script> &scripts)
{
    for (qsizetype i = 0; i < version; ++i) {
        const Script &script = scripts.at(i);
        if (i >= applied.size() || applied.at(i).version != script.version)
            return Error{ErrorKind::MigrationMissing, {script.fileName()}, QStringLiteral("the book has not been through it")};
        const Applied &row = applied.at(i);
        if (row.name != script.name || row.algorithm != QLatin1String(kChecksumAlgorithm) || row.checksum != script.checksum())
            return Error{ErrorKind::MigrationEdited, {script.fileName()}, QString::fromLatin1(row.checksum)};
    }
    if (applied.size() != version)
        return Error{ErrorKind::MigrationMissing, {applied.last().name}, QStringLiteral("the book's history does not fit its version")};
    return {};
}

Result<void> checkFingerprint(db::Connection &connection, int version, const QList<Script> &scripts)
{
    auto found = fingerprintOf(connection);
    if (!found)
        return found.error();
    auto expected = expectedFingerprint(version, scripts);
    if (!expected)
        return expected.error();
    if (*found != *expected)
        return Error{ErrorKind::SchemaChanged, {QString::number(version)}, QString::fromLatin1(*found)};
    return {};
}

/// A migration may rewrite tables: three times the file must fit beside it.
Result<void> checkSpace(const QString &path, qint64 bytes)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (!path.isEmpty() && storage.isValid() && storage.bytesAvailable() < 3 * bytes)
        return Error{ErrorKind::DiskFull, {path}, QStringLiteral("a migration needs three times the book's size")};
    return {};
}

Result<bool> hasData(db::Connection &connection)
{
    auto rows = db::Query(connection, "SELECT count(*) FROM book"_sql).number();
    if (!rows)
        return rows.error();
    return *rows > 0;
}

/// Space, copy, and trust: what must be there before the first step of a book with data.
Result<QString> prepare(db::Connection &writer, const MakeCopy &makeCopy)
{
    auto bytes = db::Query(writer, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"_sql).number();
    if (!bytes)
        return bytes.error();
    if (auto space = checkSpace(writer.path(), *bytes); !space)
        return space.error();
    auto data = hasData(writer);
    if (!data)
        return data.error();
    if (!*data)
        return QString();
    auto copy = makeCopy();
    if (!copy && copy.error().kind == ErrorKind::Damaged)
        return copy;
    if (!copy)
        return Error{ErrorKind::MigrationCopy, copy.error().data, copy.error().detail, copy.error().sqliteCode};
    return copy;
}

} // namespace

Result<void> verifyHistory(db::Connection &connection, const QList<Script> &scripts)
{
    auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version > scripts.size())
        return Error{ErrorKind::NewerVersion, {QString::number(*version), QString::number(scripts.size())}};
    auto applied = appliedMigrations(connection);
    if (!applied)
        return applied.error();
    if (auto same = compareHistory(*applied, *version, scripts); !same)
        return same;
    return checkFingerprint(connection, *version, scripts);
}

Result<Outcome> migrateTo(db::Connection &writer, int target, const MakeCopy &makeCopy, const QList<Script> &scripts)
{
    auto version = versionOf(writer);
    if (!version)
        return version.error();
    if (target < 0 || target > scripts.size())
        return Error{ErrorKind::NewerVersion, {QString::number(target), QString::number(scripts.size())}};
    if (auto verified = verifyHistory(writer, scripts); !verified)
        return verified.error();
    Outcome outcome{*version, target, {}};
    if (*version == target)
        return outcome;
    if (*version > 0) {
        auto copy = prepare(writer, makeCopy);
        if (!copy)
            return copy.error();
        outcome.copy = *copy;
    }
    // The structure is ours, so that triggers may write to the search index while a script moves rows.
    if (auto trusted = writer.trustSchema(); !trusted)
        return trusted.error();
    for (int step = *version; step != target;) {
        const int next = step < target ? step + 1 : step - 1;
        auto fingerprint = expectedFingerprint(next, scripts);
        if (!fingerprint)
            return fingerprint.error();
        auto done = next > step ? stepUp(writer, scripts.at(step), *fingerprint) : stepDown(writer, scripts.at(next), *fingerprint);
        if (!done)
            return done.error();
        step = next;
    }
    return outcome;
}

} // namespace tradebook::migrate
