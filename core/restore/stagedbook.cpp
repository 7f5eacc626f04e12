// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/stagedbook.h"

#include "core/backup/cancelwatch.h"
#include "core/db/query.h"
#include "core/db/transaction.h"
#include "core/journal/adopting.h"
#include "core/migrate/fingerprint.h"
#include "core/migrate/migrator.h"
#include "core/restore/restoring.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace tradebook::restore {

using namespace db::literals;
using namespace Qt::StringLiterals;

namespace {

/// Longest for what a disk of a few megabytes a second can take to look through.
backup::CancelWatch watchOver(db::Connection &connection, const Staged &staged, const Looking &looking)
{
    constexpr qint64 kBytesPerSecond = 2'000'000;
    const auto end = backup::CancelWatch::Clock::now() + looking.atLeast + std::chrono::seconds(staged.bytes / kBytesPerSecond);
    return {connection, looking.progress, end};
}

/// Nothing of the file's own is carried out on this connection.
Result<void> forbidExecution(db::Connection &connection)
{
    for (const int flag : {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW}) {
        int isOn = 1;
        const int code = sqlite3_db_config(connection.handle(), flag, 0, &isOn);
        if (code != SQLITE_OK || isOn != 0)
            return Error{.kind = ErrorKind::Internal, .detail = u"sqlite3_db_config %1"_s.arg(flag), .sqliteCode = code};
    }
    return {};
}

Result<int> judgeIds(db::Connection &connection)
{
    auto id = db::Query(connection, "PRAGMA application_id"_sql).number();
    if (!id)
        return id.error();
    auto version = db::Query(connection, "PRAGMA user_version"_sql).number();
    if (!version)
        return version.error();
    if (auto judged = migrate::judgeIdentity(*id, *version); !judged)
        return judged.error();
    return static_cast<int>(*version);
}

Result<void> judgeStructure(db::Connection &connection, int version)
{
    auto found = migrate::fingerprintOf(connection);
    if (!found)
        return found.error();
    auto expected = migrate::expectedFingerprint(version);
    if (!expected)
        return expected.error();
    if (*found != *expected)
        return Error{
            ErrorKind::ForeignSchema, {}, u"structure %1 instead of %2"_s.arg(QLatin1StringView(*found), QLatin1StringView(*expected))};
    return {};
}

Result<void> judgePages(db::Connection &connection, bool wasProvenBefore)
{
    const auto query = wasProvenBefore ? "PRAGMA quick_check(1)"_sql : "PRAGMA integrity_check(1)"_sql;
    auto answers = db::Query(connection, query).all([](const db::Row &row) { return row.text(0); });
    if (!answers)
        return answers.error();
    if (*answers != QStringList{u"ok"_s})
        return Error{ErrorKind::Damaged, {}, answers->join(u'\n')};
    if (wasProvenBefore)
        return {};
    auto orphans = db::Query(connection, "SELECT count(*) FROM pragma_foreign_key_check"_sql).number();
    if (!orphans)
        return orphans.error();
    if (*orphans != 0)
        return Error{ErrorKind::Damaged, {}, u"%1 rows point nowhere"_s.arg(*orphans)};
    return {};
}

Result<void> judgeBook(db::Connection &connection)
{
    if (auto verified = migrate::verifyHistory(connection); !verified)
        return verified;
    auto books = db::Query(connection, "SELECT count(*) FROM book"_sql).number();
    if (!books)
        return books.error();
    if (*books != 1)
        return Error{ErrorKind::Damaged, {}, u"%1 rows in the table book"_s.arg(*books)};
    return {};
}

/// In this order: nothing is asked of a table before the structure is known to be ours.
Result<int> prove(const Staged &staged, bool wasProvenBefore, const Looking &looking)
{
    auto connection = openStaged(staged);
    if (!connection)
        return connection.error();
    if (auto forbidden = forbidExecution(*connection); !forbidden)
        return forbidden.error();
    const auto watch = watchOver(*connection, staged, looking);
    auto version = judgeIds(*connection);
    if (!version)
        return watch.reasonOf(version.error());
    auto judged = judgeStructure(*connection, *version).andThen([&] { return judgePages(*connection, wasProvenBefore); }).andThen([&] {
        return judgeBook(*connection);
    });
    if (!judged)
        return watch.reasonOf(judged.error());
    if (auto alone = watch.wasLeftAlone(); !alone)
        return alone.error();
    return version;
}

Result<void> migrate(db::Connection &connection)
{
    // The source is the copy.
    auto migrated = migrate::migrateTo(connection, migrate::newestVersion(), [] { return Result<QString>(QString()); });
    return migrated ? Result<void>() : migrated.error();
}

} // namespace

Action actionOf(const QString &source)
{
    return {QString(kAction), {{u"file"_s, QFileInfo(source).fileName()}}};
}

Result<db::Connection> openStaged(const Staged &staged)
{
    // Not durable while it is worked at: after a crash it is removed, not used.
    return db::Connection::open(staged.path, {.access = db::Access::ReadWrite, .scratch = true});
}

Result<void> proveAndMigrate(Staged &staged, bool wasProvenBefore, const Looking &looking)
{
    auto version = prove(staged, wasProvenBefore, looking);
    if (!version)
        return version.error();
    staged.version = *version;
    auto connection = openStaged(staged);
    if (!connection)
        return connection.error();
    const auto watch = watchOver(*connection, staged, looking);
    if (staged.version != migrate::newestVersion()) {
        auto migrated = migrate(*connection).andThen([&] { return judgePages(*connection, true); });
        if (!migrated)
            return watch.reasonOf(migrated.error());
    }
    auto noted = journal::dropForeignJournal(*connection).andThen([&] {
        return db::inTransaction(*connection, [&] { return journal::note(*connection, actionOf(staged.source)); });
    });
    if (!noted)
        return watch.reasonOf(noted.error());
    auto tally = migrate::tallyOf(*connection);
    if (!tally)
        return watch.reasonOf(tally.error());
    staged.tally = *tally;
    return watch.wasLeftAlone();
}

Result<void> prepareForUse(const Staged &staged)
{
    auto connection = openStaged(staged);
    if (!connection)
        return connection.error();
    if (auto noted = db::inTransaction(*connection, [&] { return journal::noteAgain(*connection, actionOf(staged.source)); }); !noted)
        return noted;
    return connection->close();
}

Result<void> usePageSize(const Staged &staged, qint64 pageSize)
{
    auto connection = openStaged(staged);
    if (!connection)
        return connection.error();
    auto found = db::Query(*connection, "PRAGMA page_size"_sql).number();
    if (!found)
        return found.error();
    if (*found == pageSize)
        return {};
    const auto code
        // allowed (values_are_bound): a PRAGMA takes no bound value, and this one is a number
        = sqlite3_exec(connection->handle(), qPrintable(u"PRAGMA page_size = %1"_s.arg(pageSize)), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return db::errorOf(connection->handle(), code);
    if (auto rewritten = db::Query(*connection, "VACUUM"_sql).run(); !rewritten)
        return rewritten.error();
    return connection->close();
}

} // namespace tradebook::restore
