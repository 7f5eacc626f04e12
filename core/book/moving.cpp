// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/book/moving.h"

#include "core/backup/verifiedcopy.h"
#include "core/book/leftwal.h"
#include "core/book/opening.h"
#include "core/book/publish.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::book {

using namespace Qt::StringLiterals;

namespace {

/// The -wal goes with its book, to which nothing but the name binds it.
bool setAside(Moved &moved)
{
    const QFileInfo book(moved.old);
    auto aside = publishFree(moved.old, book.dir(), book, u" (moved)"_s);
    if (!aside)
        return false;
    // An empty one is what a reader leaves.
    if (QFileInfo(walPathOf(moved.old)).size() > 0)
        std::ignore = publish(walPathOf(moved.old), walPathOf(*aside));
    else
        QFile::remove(walPathOf(moved.old));
    QFile::remove(sharedMemoryPathOf(moved.old));
    moved.old = *aside;
    return true;
}

Result<void> makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(folder).absolutePath()))
        return Error{ErrorKind::PermissionDenied, {folder}};
    return backup::makePrivateFolder(folder);
}

/// The copy without a name, while nobody else may write.
Result<backup::ProvenPart> copyOf(const Prepared &prepared, const QString &folder, Progress *progress)
{
    const QFileInfo book(prepared.path);
    return backup::makeProvenPart({.databasePath = prepared.databasePath,
                                      .access = prepared.readerAccess,
                                      .folder = folder,
                                      .nameFor = [book](int counter) { return numbered(book, {}, counter); },
                                      .proof = backup::Proof::Thorough},
        progress);
}

} // namespace

Result<Moved> moveBook(const QString &path, const QString &folder, OldBook old, Progress *progress)
{
    auto file = BookFile::inspect(path);
    if (!file)
        return file.error();
    std::optional<InstanceLock> lock;
    if (file->isWritable) {
        auto taken = InstanceLock::acquire(file->path);
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
        if (auto held = lock->hold(file->identity, file->path); !held)
            return held.error();
        if (auto aside = setAsideWalOfAnother(file->path); !aside)
            return aside.error();
    }
    Moved moved{{}, file->path};
    {
        auto prepared = prepare(file->path, Wanted::Inspect);
        if (!prepared)
            return prepared.error();
        if (auto made = makeFolder(folder); !made)
            return made.error();
        auto copy = copyOf(*prepared, folder, progress);
        if (!copy)
            return copy.error();
        auto published = publishFree(copy->part.path(), QDir(folder), QFileInfo(file->path), {});
        if (!published)
            return published.error();
        moved.path = *published;
    }
    moved.isOldSetAside = old == OldBook::SetAside && lock && setAside(moved);
    return moved;
}

} // namespace tradebook::book
