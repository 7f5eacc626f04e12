// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/bookfile.h"

#include "core/files/steps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// Below this there is not even SQLite's smallest page.
constexpr qint64 kSmallestDatabase = 512;

/// What is wrong where nothing of ours can be found. A name that is too long for the disk is none of a file.
Error whyNotThere(const Error &error)
{
    return error.kind == ErrorKind::NameTooLong ? Error{ErrorKind::FileMissing, error.data, error.detail} : error;
}

bool isOwn(const QString &path)
{
    const auto facts = files::factsOf(path);
    return facts && facts->isRegular && facts->isOwn;
}

/// Missing or empty: a -wal beside it may hold all that is left, and is told, never touched.
Error withoutContent(ErrorKind kind, const QString &path)
{
    Error error{kind, {path}};
    if (const QFileInfo wal(walPathOf(path)); wal.exists() && wal.size() > 0)
        error.data.append(wal.filePath());
    return error;
}

} // namespace

QString walPathOf(const QString &path)
{
    return path + "-wal"_L1;
}

QString sharedMemoryPathOf(const QString &path)
{
    return path + "-shm"_L1;
}

QString journalPathOf(const QString &path)
{
    return path + "-journal"_L1;
}

QString restoreFolderOf(const QString &path)
{
    const QFileInfo book(path);
    return u"%1/.%2.restore"_s.arg(book.absolutePath(), book.fileName());
}

Result<BookFile> BookFile::inspect(const QString &path)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return Error{ErrorKind::FileMissing, {path}};
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto there = files::factsOf(absolute, files::Links::Followed);
    if (!there) {
        const Error why = whyNotThere(there.error());
        return why.kind == ErrorKind::FileMissing ? withoutContent(why.kind, absolute) : why;
    }
    BookFile file;
    file.path = QFileInfo(absolute).canonicalFilePath();
    const QFileInfo info(file.path);
    if (!there->isRegular)
        return Error{ErrorKind::NotARegularFile, {absolute}};
    if (!files::mayRead(file.path))
        return Error{ErrorKind::PermissionDenied, {file.path}};
    file.bytes = there->bytes;
    if (file.bytes < kSmallestDatabase)
        return withoutContent(file.bytes == 0 ? ErrorKind::EmptyFile : ErrorKind::NotADatabase, file.path);
    file.identity = {there->device, there->number};
    file.names = files::namesOf(file.path);
    file.isWritable = files::mayWrite(file.path) && files::mayWrite(info.absolutePath());
    if (const QFileInfo wal(walPathOf(file.path)); wal.exists())
        file.walBytes = wal.size();
    file.hasSharedMemory = QFileInfo::exists(sharedMemoryPathOf(file.path));
    file.hasJournal = QFileInfo::exists(journalPathOf(file.path));
    return file;
}

Result<void> checkStillThere(const QString &path, const FileIdentity &identity)
{
    const auto now = FileIdentity::of(path);
    if (!now)
        return Error{ErrorKind::FileMissing, {path}};
    if (*now != identity)
        return Error{ErrorKind::FileReplaced, {path}};
    return {};
}

void makePrivate(const QString &path)
{
    for (const QString &each : {path, walPathOf(path), sharedMemoryPathOf(path)}) {
        if (isOwn(each))
            QFile::setPermissions(each, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace tradebook::book
