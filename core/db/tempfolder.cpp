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
constexpr QFile::Permissions kOthers
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

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
    sqlite3_temp_directory = sqlite3_mprintf("%s", QDir::toNativeSeparators(path).toUtf8().constData());
    return path;
}

} // namespace

Result<QString> useTempFolder()
{
    static const Result<QString> folder = chooseFolder();
    return folder;
}

} // namespace tradebook::db
