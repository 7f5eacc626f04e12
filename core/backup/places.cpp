// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/places.h"

#include "core/backup/backupsettings.h"
#include "core/backup/filing.h"
#include "core/book/bookfile.h"
#include "core/book/fileidentity.h"

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
    const QString hidden = QFileInfo(bookItself).absolutePath() + "/."_L1 + QFileInfo(bookItself).fileName();
    for (const QString &own :
        {bookItself, book::walPathOf(bookItself), book::sharedMemoryPathOf(bookItself), bookItself + "-journal"_L1, hidden + ".lock"_L1}) {
        if (canonical == own)
            return true;
        const auto ownIdentity = book::FileIdentity::of(own);
        // Hard links and symbolic ones to it.
        if (ownIdentity && ownIdentity == book::FileIdentity::of(target))
            return true;
    }
    return (canonical + u'/').startsWith(hidden + ".restore/"_L1);
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

/// A folder of the book's own is made where it is not there yet; one that was chosen may be on a disk that is not connected.
Place regularPlace(const Request &request, const QString &folder, const QDateTime &localTime)
{
    Place place = usualPlace(request, folder, localTime);
    place.isThinned = true;
    if (folder == folderFor(request.bookPath)) {
        if (auto made = makePrivateFolder(folder); !made)
            place.missing = made.error();
    } else if (auto fit = checkFolder(request.bookPath, folder); !fit) {
        place.missing = fit.error();
    }
    return place;
}

Result<QStringList> foldersIn(const Request &request)
{
    if (!request.folders.isEmpty())
        return request.folders;
    const QString path = request.databasePath.isEmpty() ? request.bookPath : request.databasePath;
    auto book = db::Connection::open(path, {.access = request.access});
    if (!book)
        return book.error();
    auto settings = backupSettings(*book);
    if (!settings)
        return settings.error();
    return foldersOf(request.bookPath, *settings);
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
    if (info.fileName().isEmpty())
        return Error{ErrorKind::FolderMissing, {target}};
    return checkFolder(bookPath, info.absolutePath());
}

Result<QList<Place>> placesOf(const Request &request, const QDateTime &localTime)
{
    if (!request.target.isEmpty()) {
        auto place = chosenPlace(request, localTime);
        if (!place)
            return place.error();
        return QList{*place};
    }
    auto folders = foldersIn(request);
    if (!folders)
        return folders.error();
    QList<Place> places;
    for (const QString &folder : *folders)
        places.append(regularPlace(request, folder, localTime));
    const bool isSafetyCopy = request.reason != Reason::ByHand && request.reason != Reason::Automatic;
    if (isSafetyCopy) {
        // One is enough, and it must not fail for a stick that was pulled out.
        if (places.first().missing)
            places.first() = regularPlace(request, folderFor(request.bookPath), localTime);
        places.resize(1);
    }
    return places;
}

} // namespace tradebook::backup
