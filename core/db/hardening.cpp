// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a connection is opened and hardened (DESIGN section 3, RELIABILITY 4.1 step 7). Nothing is believed: each setting is asked back.
#include "core/db/connectionprivate.h"
#include "core/db/driverhandle.h"
#include "core/db/functions.h"

#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBytesPerValue = 50'000'000;
constexpr int kMostBytesPerStatement = 1'000'000;
constexpr int kMostAttached = 1; // VACUUM needs one
constexpr int kProgressInterval = 1000; // virtual machine instructions between two looks at the interrupt flag

struct Setting {
    const char *assignment;
    const char *question;
    const char *expected;
};

// Before the first page is read.
constexpr Setting kFirst[] = {
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1"},
};
constexpr Setting kWriter[] = {
    {"PRAGMA temp_store=FILE", "PRAGMA temp_store", "1"},
    {"PRAGMA cache_size=-65536", "PRAGMA cache_size", "-65536"},
};
constexpr Setting kReader[] = {
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA cache_size=-8192", "PRAGMA cache_size", "-8192"},
};
constexpr Setting kDurable[] = {
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA journal_size_limit=16777216", "PRAGMA journal_size_limit", "16777216"},
};
constexpr Setting kScratch[] = {
    {"PRAGMA synchronous=OFF", "PRAGMA synchronous", "0"},
    {"PRAGMA secure_delete=OFF", "PRAGMA secure_delete", "0"},
};

Error notAsAsked(const char *setting, const QByteArray &found)
{
    return {
        .kind = ErrorKind::Internal, .detail = u"%1 is answered with \"%2\""_s.arg(QString::fromLatin1(setting), QString::fromUtf8(found))};
}

} // namespace

Result<void> Connection::Private::openThroughDriver(const QString &databaseName)
{
    static std::atomic<quint64> number{0};
    driverConnection = u"tradebook-%1"_s.arg(++number);
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, driverConnection);
    database.setDatabaseName(databaseName);
    QString driverOptions = u"QSQLITE_OPEN_URI"_s;
    if (options.access != Access::ReadWrite)
        driverOptions += u";QSQLITE_OPEN_READONLY"_s;
    database.setConnectOptions(driverOptions);
    if (!database.open()) {
        // The driver has closed its handle, so only the code is left of the reason.
        Error error = errorOf(nullptr, database.lastError().nativeErrorCode().toInt());
        error.data = fileError(error.kind, {}).data;
        error.detail = database.lastError().text();
        return error;
    }
    handle = driverHandle(database);
    if (!handle)
        return Error{.kind = ErrorKind::SharedLibrary, .detail = u"the Qt driver gives no SQLite handle"_s};
    statements.emplace(handle);
    const std::lock_guard lock(interrupt->mutex);
    interrupt->handle = handle;
    return {};
}

Result<void> Connection::Private::harden()
{
    installHandlers();
    if (auto configured = configure(); !configured)
        return configured.error();
    if (auto limited = limit(); !limited)
        return limited.error();
    if (auto registered = registerFunctions(handle); !registered)
        return registered.error();
    return applyPragmas();
}

Result<void> Connection::Private::configure()
{
    constexpr std::pair<int, int> kFlags[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const auto &[flag, wanted] : kFlags) {
        int found = -1;
        const int code = sqlite3_db_config(handle, flag, wanted, &found);
        if (code != SQLITE_OK || found != wanted)
            return notAsAsked(qPrintable(u"sqlite3_db_config %1"_s.arg(flag)), QByteArray::number(found));
    }
    return {};
}

Result<void> Connection::Private::limit()
{
    constexpr std::pair<int, int> kLimits[] = {
        {SQLITE_LIMIT_LENGTH, kMostBytesPerValue},
        {SQLITE_LIMIT_SQL_LENGTH, kMostBytesPerStatement},
        {SQLITE_LIMIT_ATTACHED, kMostAttached},
    };
    for (const auto &[limit, wanted] : kLimits) {
        sqlite3_limit(handle, limit, wanted);
        if (const int found = sqlite3_limit(handle, limit, -1); found != wanted)
            return notAsAsked(qPrintable(u"sqlite3_limit %1"_s.arg(limit)), QByteArray::number(found));
    }
    return {};
}

void Connection::Private::installHandlers()
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_handler(
        handle, [](void *self, int attempt) { return static_cast<Private *>(self)->busy.wait(attempt) ? 1 : 0; }, this);
    sqlite3_progress_handler(
        handle, kProgressInterval,
        [](void *self) {
            const auto *connection = static_cast<const Private *>(self);
            return connection->interrupt->isInterrupted && !connection->ignoresInterrupt ? 1 : 0;
        },
        this);
}

Result<void> Connection::Private::applyPragmas()
{
    const auto applyAll = [this](const auto &settings) -> Result<void> {
        for (const Setting &setting : settings) {
            if (auto applied = apply(setting.assignment, setting.question, setting.expected); !applied)
                return applied.error();
        }
        return {};
    };
    if (auto applied = applyAll(kFirst); !applied)
        return applied.error();
    // The first read of the file: what is no database or damaged at its head says so here.
    if (auto schema = ask("SELECT count(*) FROM sqlite_schema"); !schema)
        return schema.error();
    // A file system may silently give a handle that reads only.
    const bool writes = options.access == Access::ReadWrite;
    if (writes && sqlite3_db_readonly(handle, "main") != 0)
        return fileError(ErrorKind::ReadOnly, u"the file opens for reading only"_s);
    if (auto applied = writes ? applyAll(kWriter) : applyAll(kReader); !applied)
        return applied.error();
    if (auto applied = options.scratch ? applyAll(kScratch) : applyAll(kDurable); !applied)
        return applied.error();
    if (auto mapped = ask("PRAGMA mmap_size=0"); !mapped || (!mapped->isEmpty() && *mapped != "0"))
        return mapped ? notAsAsked("PRAGMA mmap_size", *mapped) : mapped.error();
    return writes && !path.isEmpty() ? applyJournal() : Result<void>();
}

Result<void> Connection::Private::applyJournal()
{
    if (options.scratch)
        return apply("PRAGMA journal_mode=MEMORY", "PRAGMA journal_mode", "memory");
    return apply("PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal");
}

Result<void> Connection::Private::apply(const char *assignment, const char *question, const char *expected)
{
    if (auto assigned = ask(assignment); !assigned)
        return assigned.error();
    const auto found = ask(question);
    if (!found)
        return found.error();
    if (*found != expected)
        return notAsAsked(question, *found);
    return {};
}

} // namespace tradebook::db
