// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/scratch.h"

#include "core/db/query.h"
#include "core/db/tempfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tradebook::transfer {

using namespace Qt::StringLiterals;
using namespace db::literals;

namespace {

constexpr qint64 kLeftBehindHours = 24;

/// What a program that was killed has left: rows of somebody's customers should not lie about for ever.
void sweep(const QString &parent)
{
    const QFileInfoList folders = QDir(parent).entryInfoList({u"import-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        if (!folder.isSymLink() && folder.lastModified().secsTo(QDateTime::currentDateTime()) > kLeftBehindHours * 3600)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

Result<Scratch> Scratch::make()
{
    const auto parent = db::useTempFolder();
    if (!parent)
        return parent.error();
    sweep(*parent);
    Scratch scratch;
    // QTemporaryDir makes the folder with mode 0700.
    scratch.m_folder = std::make_shared<QTemporaryDir>(*parent + u"/import-XXXXXX"_s);
    if (!scratch.m_folder->isValid())
        return Error{ErrorKind::InputOutput, {*parent}, scratch.m_folder->errorString()};
    auto connection = db::Connection::open(scratch.path(), {.access = db::Access::ReadWrite, .scratch = true, .create = true});
    if (!connection)
        return connection.error();
    scratch.m_connection.emplace(std::move(*connection));
    // Rows are written once and in order: a small cache does, and memory stays flat.
    if (const auto set = db::Query(scratch.connection(), "PRAGMA cache_size = -8192"_sql).run(); !set)
        return set.error();
    return scratch;
}

Result<void> Scratch::close()
{
    auto closed = m_connection->close();
    m_connection.reset();
#ifdef __GLIBC__
    // The cache goes back to the system: the writer, on a thread and heap of its own, is about to fill another.
    malloc_trim(0);
#endif
    return closed;
}

std::shared_ptr<QTemporaryDir> Scratch::keepSpoolOnly()
{
    for (const QString &ending : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + ending);
    return m_folder;
}

Result<StageStatement> StageStatement::prepare(db::Connection &connection, const db::Sql &sql)
{
    sqlite3 *handle = connection.handle();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(
        handle, sql.text().data(), static_cast<int>(sql.text().size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return db::errorOf(handle, code, QString::fromStdString(std::string(sql.text())));
    return StageStatement(handle, statement);
}

StageStatement::StageStatement(StageStatement &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

StageStatement &StageStatement::operator=(StageStatement &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_statement, other.m_statement);
    return *this;
}

StageStatement::~StageStatement()
{
    sqlite3_finalize(m_statement);
}

void StageStatement::text(int column, std::string_view value)
{
    // The outcome of a bind shows in the step: an unbound column breaks its NOT NULL or is a range error of our own making.
    if (value.empty())
        sqlite3_bind_null(m_statement, column);
    else
        sqlite3_bind_text64(m_statement, column, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void StageStatement::number(int column, std::optional<qint64> value)
{
    if (value)
        sqlite3_bind_int64(m_statement, column, *value);
    else
        sqlite3_bind_null(m_statement, column);
}

Result<qint64> StageStatement::run()
{
    sqlite3_step(m_statement);
    const int code = sqlite3_reset(m_statement);
    if (code != SQLITE_OK)
        return db::errorOf(m_handle, code, QString::fromUtf8(sqlite3_sql(m_statement)));
    return sqlite3_changes64(m_handle);
}

Result<std::optional<qint64>> StageStatement::ask()
{
    std::optional<qint64> answer;
    if (sqlite3_step(m_statement) == SQLITE_ROW)
        answer = sqlite3_column_int64(m_statement, 0);
    const int code = sqlite3_reset(m_statement);
    if (code != SQLITE_OK)
        return db::errorOf(m_handle, code, QString::fromUtf8(sqlite3_sql(m_statement)));
    return answer;
}

qint64 StageStatement::lastId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

} // namespace tradebook::transfer
