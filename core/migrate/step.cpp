// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migrate/step.h"

#include "core/db/query.h"
#include "core/db/sqlscript.h"
#include "core/db/transaction.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/tally.h"

#include <sqlite3.h>

namespace tradebook::migrate {

using namespace db::literals;

namespace {

/// Foreign keys are switched outside the transaction: inside one the pragma is silently ignored, and a rebuilt parent table would
/// take its children along.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(db::Connection &connection)
        : m_connection(connection)
        , m_outcome(set(false))
    {
    }
    ~ForeignKeysOff() { (void)set(true); }
    Q_DISABLE_COPY_MOVE(ForeignKeysOff)
    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }

private:
    Result<void> set(bool on)
    {
        auto done
            = (on ? db::Query(m_connection, "PRAGMA foreign_keys = ON"_sql) : db::Query(m_connection, "PRAGMA foreign_keys = OFF"_sql))
                  .run();
        if (!done)
            return done.error();
        auto now = db::Query(m_connection, "PRAGMA foreign_keys"_sql).number();
        if (!now)
            return now.error();
        if ((*now != 0) != on)
            return Error{ErrorKind::Internal, {}, QStringLiteral("foreign_keys could not be switched")};
        return {};
    }
    db::Connection &m_connection;
    Result<void> m_outcome;
};

Error failed(const Script &script, const Error &cause)
{
    return {ErrorKind::MigrationFailed, {script.fileName()}, cause.detail, cause.sqliteCode};
}

Error failed(const Script &script, const QString &detail)
{
    return {ErrorKind::MigrationFailed, {script.fileName()}, detail};
}

/// Rows may not come or go in a table that is there before and after; the journal may be cleared.
Result<void> compareTallies(const Script &script, const Tally &before, const Tally &after)
{
    static const QStringList clearable{QStringLiteral("actions"), QStringLiteral("changes"), QStringLiteral("schema_migrations")};
    for (auto measure = before.begin(); measure != before.end(); ++measure) {
        if (clearable.contains(measure.key()) || measure.key().contains(QLatin1Char('.')) || !after.contains(measure.key()))
            continue;
        if (after.value(measure.key()) != measure.value())
            return failed(
                script, QStringLiteral("%1 rows of %2 became %3").arg(measure.value()).arg(measure.key()).arg(after.value(measure.key())));
    }
    return {};
}

Result<void> checkForeignKeys(db::Connection &writer, const Script &script)
{
    auto orphans = db::Query(writer, "SELECT count(*) FROM pragma_foreign_key_check"_sql).number();
    if (!orphans)
        return failed(script, orphans.error());
    if (*orphans != 0)
        return failed(script, QStringLiteral("%1 rows point nowhere").arg(*orphans));
    return {};
}

Result<void> writeVersion(db::Connection &writer, int version)
{
    const auto code
        // allowed (values_are_bound): a PRAGMA takes no bound value, and this one is an int
        = sqlite3_exec(writer.handle(), qPrintable(QStringLiteral("PRAGMA user_version = %1").arg(version)), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return db::errorOf(writer.handle(), code);
    return {};
}

Result<void> recordUp(db::Connection &writer, const Script &script)
{
    auto made = db::Query(writer,
        "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "
        "algorithm TEXT NOT NULL, app_version TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"_sql)
                    .run();
    if (!made)
        return made.error();
    auto added = db::Query(writer,
        "INSERT INTO schema_migrations (version, name, checksum, algorithm, app_version, applied_at) "
        "VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))"_sql,
        script.version, script.name, QString::fromLatin1(script.checksum()), QString::fromLatin1(kChecksumAlgorithm),
        QStringLiteral(TRADEBOOK_VERSION))
                     .run();
    if (!added)
        return added.error();
    return writeVersion(writer, script.version);
}

Result<void> recordDown(db::Connection &writer, const Script &script)
{
    auto gone = db::Query(writer, "DELETE FROM schema_migrations WHERE version = ?"_sql, script.version).run();
    if (!gone)
        return gone.error();
    if (script.version == 1) {
        if (auto dropped = db::Query(writer, "DROP TABLE schema_migrations"_sql).run(); !dropped)
            return dropped.error();
    }
    return writeVersion(writer, script.version - 1);
}

Result<void> checkStructure(db::Connection &writer, const Script &script, const QByteArray &expected)
{
    if (expected.isEmpty())
        return {};
    auto found = fingerprintOf(writer);
    if (!found)
        return failed(script, found.error());
    if (*found != expected)
        return failed(script, QStringLiteral("the structure is not that of its version"));
    return {};
}

/// A step in one direction: its script, and how it is recorded.
struct Direction {
    const QByteArray &text;
    Result<void> (*record)(db::Connection &, const Script &);
    const QByteArray &fingerprint;
};

Result<void> runStep(db::Connection &writer, const Script &script, const Direction &direction)
{
    const ForeignKeysOff foreignKeys(writer);
    if (!foreignKeys.outcome())
        return failed(script, foreignKeys.outcome().error());
    return db::inTransaction(writer, [&]() -> Result<void> {
        auto before = tallyOf(writer);
        if (!before)
            return failed(script, before.error());
        if (auto done = db::runScript(writer, direction.text); !done) {
            auto error = failed(script, done.error());
            if (done.error().kind == ErrorKind::MigrationScript)
                error.kind = ErrorKind::MigrationScript;
            return error;
        }
        auto after = tallyOf(writer);
        if (!after)
            return failed(script, after.error());
        if (auto same = compareTallies(script, *before, *after); !same)
            return same;
        if (auto sound = checkForeignKeys(writer, script); !sound)
            return sound;
        if (auto recorded = direction.record(writer, script); !recorded)
            return failed(script, recorded.error());
        return checkStructure(writer, script, direction.fingerprint);
    });
}

} // namespace

Result<void> stepUp(db::Connection &writer, const Script &script, const QByteArray &fingerprint)
{
    return runStep(writer, script, {script.up, recordUp, fingerprint});
}

Result<void> stepDown(db::Connection &writer, const Script &script, const QByteArray &fingerprint)
{
    return runStep(writer, script, {script.down, recordDown, fingerprint});
}

} // namespace tradebook::migrate
