// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/restorefolder.h"

#include "core/book/bookfile.h"
#include "core/restore/filesteps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStagingPrefix = "staged-"_L1;

/// Made, or there and nobody else's.
Result<void> makePrivate(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) == 0)
        return {};
    if (errno == ENOENT || errno == ENOTDIR)
        return Error{ErrorKind::FolderMissing, {QFileInfo(folder).path()}};
    if (errno != EEXIST)
        return errnoError(folder);
    struct stat facts = {};
    if (::lstat(name.constData(), &facts) != 0)
        return errnoError(folder);
    if (!S_ISDIR(facts.st_mode) || facts.st_uid != ::geteuid())
        return Error{ErrorKind::PermissionDenied, {folder}, u"something else is in its place"_s};
    if ((facts.st_mode & 0777) != 0700 && ::chmod(name.constData(), 0700) != 0)
        return errnoError(folder);
    return {};
}

/// The locked descriptor of a folder; -1 where somebody else has it or it is gone.
int lockFolder(const QString &path)
{
    // not a book: a folder of ours, for its lock
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    struct stat facts = {};
    const bool isOurs
        = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &facts) == 0 && facts.st_nlink > 0 && QFileInfo::exists(path);
    if (isOurs)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

QString placeOf(const QString &bookPath)
{
    const QFileInfo file(bookPath);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(QDir::cleanPath(file.absolutePath())).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : QDir(folder).filePath(file.fileName());
}

QString folderFor(const QString &bookPath)
{
    return book::restoreFolderOf(placeOf(bookPath));
}

Result<std::shared_ptr<StagingFolder>> StagingFolder::make(const QString &bookPath)
{
    // Whoever tidies up may take the folder away between two of these steps.
    constexpr int kTries = 20;

    const QString parent = folderFor(bookPath);
    for (int attempt = 0; attempt < kTries; ++attempt) {
        if (auto made = makePrivate(parent); !made)
            return made.error();
        QByteArray name = QFile::encodeName(parent + u'/' + kStagingPrefix) + "XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) {
            if (errno == ENOENT)
                continue;
            return errnoError(parent);
        }
        const QString path = QFile::decodeName(name);
        if (const int lock = lockFolder(path); lock >= 0)
            return std::shared_ptr<StagingFolder>(new StagingFolder(path, lock));
    }
    return Error{ErrorKind::Busy, {parent}, u"the folder is taken away again and again"_s};
}

StagingFolder::~StagingFolder()
{
    QDir(m_path).removeRecursively();
    ::close(m_lock);
    // Goes with the last staging; not while an intent or another one is in it.
    ::rmdir(QFile::encodeName(QFileInfo(m_path).path()).constData());
}

void removeLeftovers(const QString &bookPath)
{
    const QString parent = folderFor(bookPath);
    const QFileInfo facts(parent);
    if (facts.isSymLink() || !facts.isDir())
        return;
    const QDir folder(parent);
    const QStringList stagings = folder.entryList({kStagingPrefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : stagings) {
        const int lock = lockFolder(folder.filePath(name));
        if (lock < 0)
            continue;
        QDir(folder.filePath(name)).removeRecursively();
        ::close(lock);
    }
    ::rmdir(QFile::encodeName(parent).constData());
}

} // namespace tradebook::restore
