// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sharedlibrary.h"

#include "core/db/connection.h"
#include "core/db/driverhandle.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

Error sharedLibraryError(const QString &detail)
{
    return {.kind = ErrorKind::SharedLibrary, .detail = detail};
}

Result<void> proveByScratchConnection()
{
    const QString name = u"tradebook-shared-library-proof"_s;
    Result<void> outcome;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        sqlite3 *handle = database.isValid() && database.open() ? driverHandle(database) : nullptr;
        QSqlQuery query(database);
        if (!handle)
            outcome = sharedLibraryError(u"the Qt driver for SQLite is missing or gives no SQLite handle"_s);
        // allowed (values_are_bound): QtSql itself is what is proven here; a constant
        else if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
            outcome = sharedLibraryError(u"the Qt driver's SQLite does not tell its version"_s);
        else
            outcome = provesSharedLibrary(handle, query.value(0).toByteArray());
    }
    QSqlDatabase::removeDatabase(name);
    if (outcome && sqlite3_threadsafe() == 0)
        return sharedLibraryError(u"SQLite was built without threads"_s);
    return outcome;
}

} // namespace

Result<void> provesSharedLibrary(sqlite3 *handle, const QByteArray &sourceIdOfOpener)
{
    if (sourceIdOfOpener != sqlite3_sourceid()) {
        return sharedLibraryError(
            u"opened by SQLite %1, called as %2"_s.arg(QString::fromUtf8(sourceIdOfOpener), QString::fromUtf8(sqlite3_sourceid())));
    }
    sqlite3_vfs *fileSystem = nullptr;
    const int code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFS_POINTER, &fileSystem);
    if (code != SQLITE_OK || !fileSystem || fileSystem != sqlite3_vfs_find(fileSystem->zName))
        return sharedLibraryError(u"two copies of one SQLite version are loaded"_s);
    return {};
}

Result<void> Connection::proveSharedLibrary()
{
    static const Result<void> proof = [] {
        // Every INSERT that fires triggers keeps the pages it may have to take back. Beyond 64 KiB SQLite writes them to a file, for each
        // statement anew: a third of the time of a bulk insert. Has an effect before the first connection of the process only.
        // It must stay below 128 KiB: SQLite hands what it kept to the file in one write of this size, and its Unix file system takes
        // the size modulo 128 KiB (seekAndWriteFd) and then says that the disk is full.
        constexpr int kStatementJournalInMemory = 127 * 1024;
        (void)sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, kStatementJournalInMemory);
        return proveByScratchConnection();
    }();
    return proof;
}

} // namespace tradebook::db
