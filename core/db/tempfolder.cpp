// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/tempfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sqlite3.h>

namespace tradebook::db {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
#ifdef Q_OS_WIN
// Access lists decide there, and those of a person's own profile, where both folders lie, let nobody else in.
constexpr QFile::Permissions kOthers = {};
#else
constexpr QFile::Permissions kOthers
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
#endif

// A folder that stays: on Unix SQLite unlinks its temporary files as soon as they are open, so nothing gathers in it.
bool isPrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    return folder.isDir() && !folder.isSymLink() && folder.isWritable() && !(folder.permissions() & kOthers);
}

QString lastingFolder()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    if (cache.isEmpty())
        return {};
    const QString path = cache + u"/tradebook/sqlite"_s;
    if (!isPrivateFolder(path)) {
        QDir().mkpath(path);
        QFile::setPermissions(path, kOwnerOnly);
    }
    return isPrivateFolder(path) ? path : QString();
}

// Where there is no home to write to: a folder for this run.
QString passingFolder()
{
    static const QTemporaryDir folder(QDir::tempPath() + u"/tradebook-XXXXXX"_s);
    return folder.isValid() && isPrivateFolder(folder.path()) ? folder.path() : QString();
}

Result<QString> chooseFolder()
{
    QString path = lastingFolder();
    if (path.isEmpty())
        path = passingFolder();
    if (path.isEmpty())
        return Error{.kind = ErrorKind::InputOutput, .data = {QDir::tempPath()}, .detail = u"no private folder for temporary files"_s};
    const QByteArray native = QDir::toNativeSeparators(path).toUtf8();
#ifdef Q_OS_WIN
    if (sqlite3_win32_set_directory8(SQLITE_WIN32_TEMP_DIRECTORY_TYPE, native.constData()) != SQLITE_OK)
        return Error{.kind = ErrorKind::InputOutput, .data = {path}, .detail = u"SQLite does not take it"_s};
#else
    sqlite3_temp_directory = sqlite3_mprintf("%s", native.constData());
#endif
    return path;
}

} // namespace

Result<QString> useTempFolder()
{
    static const Result<QString> folder = chooseFolder();
    return folder;
}

} // namespace tradebook::db
