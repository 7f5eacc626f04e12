// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/restore/restorefolder.h"

#include "core/book/bookfile.h"
#include "core/restore/filesteps.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace tradebook::restore {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStagingPrefix = "staged-"_L1;

/// Made, or there and nobody else's.
Result<void> makePrivate(const QString &folder)
{
    auto made = files::makeFolder(folder);
    if (made || made.error().kind == ErrorKind::FileMissing)
        return made ? made : Result<void>(Error{ErrorKind::FolderMissing, {QFileInfo(folder).path()}});
    if (made.error().kind != ErrorKind::FileExists)
        return made;
    const auto facts = files::factsOf(folder);
    if (!facts)
        return facts.error();
    if (!facts->isFolder || !facts->isOwn)
        return Error{ErrorKind::PermissionDenied, {folder}, u"something else is in its place"_s};
    return files::makeFolderPrivate(folder);
}

QString newName()
{
    constexpr int kBase = 36;
    return kStagingPrefix + QString::number(QRandomGenerator::system()->generate64(), kBase);
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
        const QString path = parent + u'/' + newName();
        if (auto made = files::makeFolder(path); !made) {
            if (made.error().kind == ErrorKind::FileMissing || made.error().kind == ErrorKind::FileExists)
                continue;
            return Error{made.error().kind, {parent}, made.error().detail};
        }
        if (auto lock = files::FolderLock::take(path))
            return std::shared_ptr<StagingFolder>(new StagingFolder(path, *std::move(lock)));
    }
    return Error{ErrorKind::Busy, {parent}, u"the folder is taken away again and again"_s};
}

StagingFolder::~StagingFolder()
{
    files::FolderLock::removeFolder(std::move(m_lock));
    // Goes with the last staging; not while an intent or another one is in it.
    QDir().rmdir(QFileInfo(m_path).path());
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
        if (auto lock = files::FolderLock::take(folder.filePath(name)))
            files::FolderLock::removeFolder(*std::move(lock));
    }
    QDir().rmdir(parent);
}

} // namespace tradebook::restore
