// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/places.h"

#include "core/backup/backupsettings.h"
#include "core/backup/bookkey.h"
#include "core/backup/filing.h"
#include "core/book/bookfile.h"
#include "core/book/fileidentity.h"
#include "core/book/instancelock.h"

#include <QDir>
#include <QFileInfo>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

/// What belongs to a book and is no place for a backup: what SQLite keeps beside it, the lock, and the folder of a restore.
bool belongsToBook(const QString &bookPath, const QString &target)
{
    const QFileInfo book(bookPath);
    const QString canonical = QFileInfo(QFileInfo(target).absolutePath()).canonicalFilePath() + u'/' + QFileInfo(target).fileName();
    const QString bookItself = book.canonicalFilePath().isEmpty() ? book.absoluteFilePath() : book.canonicalFilePath();
    for (const QString &own : {bookItself, book::walPathOf(bookItself), book::sharedMemoryPathOf(bookItself),
             book::journalPathOf(bookItself), book::InstanceLock::pathFor(bookItself)}) {
        if (canonical == own)
            return true;
        const auto ownIdentity = book::FileIdentity::of(own);
        // Hard links and symbolic ones to it.
        if (ownIdentity && ownIdentity == book::FileIdentity::of(target))
            return true;
    }
    return (canonical + u'/').startsWith(book::restoreFolderOf(bookItself) + u'/');
}

Result<void> checkFolder(const QString &bookPath, const QString &folder)
{
    if (belongsToBook(bookPath, folder + "/backup"_L1))
        return Error{ErrorKind::TargetIsBook, {folder}};
    const QFileInfo info(folder);
    if (!info.exists())
        return Error{ErrorKind::FolderMissing, {folder}};
    if (!info.isDir())
        return Error{ErrorKind::NotARegularFile, {folder}};
    return {};
}

Place usualPlace(const Request &request, const QString &folder, const QDateTime &localTime)
{
    return {.folder = folder, .nameFor = [bookPath = request.bookPath, reason = request.reason, localTime](int counter) {
                return fileNameFor(bookPath, reason, localTime, counter);
            }};
}

Result<Place> chosenPlace(const Request &request, const QDateTime &localTime)
{
    const QString target = QFileInfo(request.target).absoluteFilePath();
    if (QFileInfo(target).isDir()) {
        if (auto fit = checkFolder(request.bookPath, target); !fit)
            return fit.error();
        return usualPlace(request, QDir::cleanPath(target), localTime);
    }
    if (auto fit = checkTarget(request.bookPath, target); !fit)
        return fit.error();
    return Place{.folder = QFileInfo(target).absolutePath(),
        .nameFor = [name = QFileInfo(target).fileName()](int counter) { return counter == 1 ? name : QString(); }};
}

Place regularPlace(const Request &request, const QString &folder, const QDateTime &localTime)
{
    Place place = usualPlace(request, folder, localTime);
    place.isThinned = true;
    return place;
}

Result<db::Connection> openBook(const Request &request)
{
    const QString path = request.databasePath.isEmpty() ? request.bookPath : request.databasePath;
    return db::Connection::open(path, {.access = request.access});
}

Result<QStringList> foldersIn(const Request &request)
{
    if (!request.folders.isEmpty())
        return request.folders;
    auto book = openBook(request);
    if (!book)
        return book.error();
    auto settings = backupSettings(*book);
    if (!settings)
        return settings.error();
    return foldersOf(request.bookPath, *settings);
}

/// Also where nobody can tell.
bool wantsEncryption(const Request &request)
{
    auto book = openBook(request);
    if (!book)
        return false;
    const auto key = bookKeyOf(*book);
    return key ? key->has_value() : key.error().kind == ErrorKind::Invalid;
}

} // namespace

Result<void> checkTarget(const QString &bookPath, const QString &target)
{
    const QFileInfo info(target);
    if (belongsToBook(bookPath, target))
        return Error{ErrorKind::TargetIsBook, {target}};
    if (info.exists() || info.isSymLink()) {
        const bool isFile = info.isSymLink() || info.isFile();
        return Error{isFile ? ErrorKind::FileExists : ErrorKind::NotARegularFile, {target}};
    }
    if (const QFileInfo sidecar(target + ".sha256"_L1); sidecar.exists() || sidecar.isSymLink())
        return Error{ErrorKind::FileExists, {sidecar.filePath()}};
    if (info.fileName().isEmpty())
        return Error{ErrorKind::FolderMissing, {target}};
    if (auto fit = checkFolder(bookPath, info.absolutePath()); !fit)
        return fit;
    return checkName(info.absolutePath(), info.fileName());
}

Result<QList<Place>> placesOf(const Request &request, const QDateTime &localTime)
{
    if (!request.target.isEmpty()) {
        auto place = chosenPlace(request, localTime);
        if (!place)
            return place.error();
        return QList{*place};
    }
    const bool isForSafety = isSafetyCopy(request.reason);
    // Plain, as the book beside it, and therefore nowhere else.
    if (isForSafety && wantsEncryption(request))
        return QList{regularPlace(request, folderFor(request.bookPath), localTime)};
    auto folders = foldersIn(request);
    if (!folders && !isForSafety)
        return folders.error();
    // What could not be read of an old or ailing book's settings is no reason to go without: the copy finds out.
    const QString own = folderFor(request.bookPath);
    const QStringList chosen = folders ? *folders : QStringList{own};
    QList<Place> places;
    for (const QString &folder : chosen)
        places.append(regularPlace(request, folder, localTime));
    if (isForSafety && !chosen.contains(own)) {
        // It must not fail for a disk that is not connected or full.
        places.insert(1, regularPlace(request, own, localTime));
        places[1].isFallback = true;
    }
    return places;
}

Result<void> readyPlace(const Request &request, const Place &place)
{
    if (place.folder == folderFor(request.bookPath))
        return makePrivateFolder(place.folder);
    return checkFolder(request.bookPath, place.folder);
}

Result<std::optional<PublicKey>> keyOf(const Request &request)
{
    if (isSafetyCopy(request.reason))
        return std::optional<PublicKey>();
    if (request.key)
        return request.key;
    auto book = openBook(request);
    if (!book)
        return book.error();
    return bookKeyOf(*book);
}

bool isSafetyCopy(Reason reason)
{
    return reason != Reason::ByHand && reason != Reason::Automatic;
}

} // namespace tradebook::backup
