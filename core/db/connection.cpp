// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include "core/db/connectionprivate.h"
#include "core/db/databasefile.h"
#include "core/db/query.h"
#include "core/db/tempfolder.h"
#include "core/db/uithread.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <algorithm>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logConnection, "tradebook.connection")

// A checkpoint is worth a moment of waiting for readers, but never the patience of a save.
constexpr std::chrono::milliseconds kCheckpointDeadline{1000};

class DeadlineScope {
public:
    DeadlineScope(BusyHandler &busy, std::chrono::milliseconds most)
        : m_busy(busy)
        , m_before(busy.deadline())
    {
        m_busy.setDeadline(std::min(m_before, most));
    }
    Q_DISABLE_COPY_MOVE(DeadlineScope)
    ~DeadlineScope() { m_busy.setDeadline(m_before); }

private:
    BusyHandler &m_busy;
    std::chrono::milliseconds m_before;
};

} // namespace

Result<Connection> Connection::open(const QString &path, const Options &options)
{
    UiThread::noteCall();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const auto made = checkDatabaseFile(absolute, options);
    if (!made)
        return made.error();
    auto opened = openDatabase(absolute, databaseUri(absolute, options.access), options);
    if (opened)
        return opened;
    if (*made)
        removeEmptyFile(absolute);
    Error error = opened.error();
    // The file itself is there and may be read, as has been seen: what is missing, and must not be made, is a -shm beside it.
    const bool isRefused = error.kind == ErrorKind::PermissionDenied || error.kind == ErrorKind::FileMissing;
    if (isRefused && !isFolderWritable(absolute))
        error.kind = ErrorKind::ReadOnly;
    return error;
}

Result<Connection> Connection::openInMemory()
{
    return openDatabase({}, u":memory:"_s, {.access = Access::ReadWrite});
}

Result<Connection> Connection::openDatabase(const QString &path, const QString &databaseName, const Options &options)
{
    if (auto shared = proveSharedLibrary(); !shared)
        return shared.error();
    if (auto folder = useTempFolder(); !folder)
        return folder.error();
    auto d = std::make_unique<Private>(path, options);
    if (auto opened = d->openThroughDriver(databaseName); !opened)
        return opened.error();
    if (auto hardened = d->harden(); !hardened)
        return hardened.error();
    return Connection(std::move(d));
}

Connection::Connection(std::unique_ptr<Private> inside)
    : d(std::move(inside))
{
}

Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

const QString &Connection::path() const
{
    return d->path;
}

Access Connection::access() const
{
    return d->options.access;
}

bool Connection::isInTransaction() const
{
    return d->handle && !d->isAutocommit();
}

qint64 Connection::lastInsertId() const
{
    return d->handle ? sqlite3_last_insert_rowid(d->handle) : 0;
}

qint64 Connection::totalChanges() const
{
    return d->handle ? sqlite3_total_changes64(d->handle) : 0;
}

Interrupter Connection::interrupter() const
{
    Interrupter interrupter;
    interrupter.m_state = d->interrupt;
    return interrupter;
}

int Connection::activeStatements() const
{
    int active = 0;
    for (sqlite3_stmt *statement = nullptr; d->handle && (statement = sqlite3_next_stmt(d->handle, statement));)
        active += sqlite3_stmt_busy(statement) ? 1 : 0;
    return active;
}

sqlite3 *Connection::handle() const
{
    return d ? d->handle : nullptr;
}

Result<void> Connection::trustSchema()
{
    if (!d->handle)
        return d->fileError(ErrorKind::Closed, u"the connection is closed"_s);
    if (d->options.access != Access::ReadWrite)
        return Error{.kind = ErrorKind::Internal, .detail = u"only the writer trusts its schema"_s};
    int isOn = 0;
    const int code = sqlite3_db_config(d->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, &isOn);
    if (code != SQLITE_OK || isOn != 1)
        return Error{.kind = ErrorKind::Internal, .detail = u"trusted_schema does not go on"_s, .sqliteCode = code};
    return {};
}

Result<void> Connection::attach(const QString &path, const char *schemaName)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto file = checkDatabaseFile(absolute, {.access = d->options.access}); !file)
        return file.error();
    const QString schema = QString::fromLatin1(schemaName);
    if (auto attached = Query(*this, "ATTACH ?1 AS ?2"_sql, databaseUri(absolute, d->options.access), schema).run(); !attached)
        return attached.error();
    return {};
}

Result<void> Connection::detach(const char *schemaName)
{
    d->statements->clear();
    if (auto detached = Query(*this, "DETACH ?1"_sql, QString::fromLatin1(schemaName)).run(); !detached)
        return detached.error();
    return {};
}

Result<qint64> Connection::dataVersion()
{
    return Query(*this, "PRAGMA data_version"_sql).number();
}

Result<Connection::Checkpoint> Connection::checkpoint()
{
    if (d->options.access != Access::ReadWrite)
        return d->fileError(ErrorKind::ReadOnly, u"only the writer moves the -wal"_s);
    if (isInTransaction())
        return Error{.kind = ErrorKind::Internal, .detail = u"a checkpoint inside a transaction"_s};
    if (auto ready = d->checkReady(); !ready)
        return ready.error();
    const DeadlineScope deadline(d->busy, kCheckpointDeadline);
    int pages = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(d->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, &pages, &moved);
    const bool isBlocked = (code & 0xff) == SQLITE_BUSY;
    if (code != SQLITE_OK && !isBlocked)
        return d->failure(code, u"checkpoint"_s);
    // -1: not in WAL mode.
    return Checkpoint{.blocked = isBlocked, .pages = std::max(pages, 0), .moved = std::max(moved, 0)};
}

Result<void> Connection::close()
{
    if (!d->handle)
        return {};
    if (activeStatements() > 0)
        return Error{.kind = ErrorKind::Internal, .detail = u"a statement or blob is still open"_s, .sqliteCode = SQLITE_BUSY};
    interrupter().rearm();
    if (!d->isAutocommit())
        (void)d->runUninterrupted("ROLLBACK");
    d->inTransaction = false;
    const bool isBook = d->options.access == Access::ReadWrite && !d->options.scratch && !d->path.isEmpty();
    if (isBook) {
        const DeadlineScope deadline(d->busy, kCheckpointDeadline);
        // Statistics for the planner; a book that only was looked at keeps every byte.
        if (totalChanges() > 0 && d->runUninterrupted("PRAGMA analysis_limit=1000; PRAGMA optimize") != SQLITE_OK)
            qCWarning(logConnection, "optimize: %s", sqlite3_errmsg(d->handle));
        if (auto moved = checkpoint(); !moved)
            qCWarning(logConnection, "checkpoint on close: %s", qUtf8Printable(moved.error().detail));
        else if (moved->blocked)
            qCInfo(logConnection, "checkpoint on close: another program still reads");
    }
    if (!d->closeHandle())
        return Error{.kind = ErrorKind::Internal, .detail = u"a statement or blob is still open"_s, .sqliteCode = SQLITE_BUSY};
    return {};
}

Connection::Private::Private(QString filePath, const Options &wanted)
    : path(std::move(filePath))
    , options(wanted)
    , interrupt(std::make_shared<Interrupter::State>())
    , busy(*interrupt, wanted.busyDeadline)
{
}

Connection::Private::~Private()
{
    if (!closeHandle())
        qCCritical(logConnection, "a statement or blob outlives its connection");
    if (!driverConnection.isEmpty()) {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(driverConnection);
    }
}

bool Connection::Private::closeHandle()
{
    if (!handle)
        return true;
    statements->clear();
    // FTS5 keeps idle statements of its own until its tables are disconnected; one that stands on a row is somebody's mistake.
    for (auto *open = sqlite3_next_stmt(handle, nullptr); open; open = sqlite3_next_stmt(handle, open)) {
        if (sqlite3_stmt_busy(open))
            return false;
    }
    {
        const std::lock_guard lock(interrupt->mutex);
        interrupt->handle = nullptr;
    }
    statements.reset();
    handle = nullptr;
    database.close();
    return true;
}

int Connection::Private::runUninterrupted(const char *sql)
{
    ignoresInterrupt = true;
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    ignoresInterrupt = false;
    return code;
}

Result<QByteArray> Connection::Private::ask(const char *pragma)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(handle, pragma, -1, &statement, nullptr);
    QByteArray answer;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW)
            answer = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    }
    Result<QByteArray> outcome = answer;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        outcome = failure(code, QString::fromLatin1(pragma));
    sqlite3_finalize(statement);
    return outcome;
}

Error Connection::Private::failure(int code, const QString &context)
{
    Error error = errorOf(handle, code, context);
    // A wait for a lock that was cut short by an interrupt ends as busy.
    if (error.kind == ErrorKind::Busy && interrupt->isInterrupted)
        error.kind = ErrorKind::Superseded;
    if (inTransaction && isAutocommit() && !lostTransaction)
        lostTransaction = error;
    return error;
}

Result<void> Connection::Private::checkReady() const
{
    UiThread::noteCall();
    if (!handle)
        return fileError(ErrorKind::Closed, u"the connection is closed"_s);
    if (interrupt->isInterrupted)
        return Error{.kind = ErrorKind::Superseded, .detail = u"interrupted"_s, .sqliteCode = SQLITE_INTERRUPT};
    // After SQLITE_FULL and its like the next insert would run, and stay, by itself (RELIABILITY fact 8).
    if (inTransaction && isAutocommit()) {
        return lostTransaction ? *lostTransaction
                               : Error{.kind = ErrorKind::Internal, .detail = u"the transaction was ended by a statement inside it"_s};
    }
    return {};
}

Result<void> Connection::Private::checkAllowed(sqlite3_stmt *statement) const
{
    if (sqlite3_stmt_readonly(statement) != 0 || options.access != Access::ReadWrite)
        return {};
    // A snapshot that is already being read cannot be upgraded once somebody else has committed: 517 at once, whatever the deadline.
    if (inTransaction && readsOnly)
        return Error{.kind = ErrorKind::Internal, .detail = u"a write inside a read snapshot"_s};
    if (isAutocommit() && running > 1)
        return Error{.kind = ErrorKind::Internal, .detail = u"a write while a read stands on a row, outside a transaction"_s};
    return {};
}

void Connection::Private::payRollback()
{
    if (!isAutocommit())
        (void)runUninterrupted("ROLLBACK");
    owesRollback = !isAutocommit() && running > 0;
}

bool Connection::Private::isAutocommit() const
{
    return sqlite3_get_autocommit(handle) != 0;
}

Error Connection::Private::fileError(ErrorKind kind, const QString &detail) const
{
    return {.kind = kind, .data = path.isEmpty() ? QStringList() : QStringList{path}, .detail = detail};
}

} // namespace tradebook::db
