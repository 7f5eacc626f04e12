// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/keeping.h"

#include "core/backup/cancelwatch.h"
#include "core/backup/encryptedcopy.h"
#include "core/backup/filing.h"
#include "core/backup/places.h"
#include "core/backup/space.h"
#include "core/backup/thinning.h"
#include "core/book/marks.h"
#include "core/db/tempfolder.h"
#include "core/processes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

namespace tradebook::backup {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcKeeping, "tradebook.backup")

constexpr int kWhole = 1000; // of a progress

/// Failures that are the place's own; with any other, the next place would fail as well.
bool isOfThePlace(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::FolderMissing:
    case ErrorKind::NameTooLong:
    case ErrorKind::TargetIsBook:
    case ErrorKind::FileExists:
    case ErrorKind::NotARegularFile:
    case ErrorKind::PermissionDenied:
    case ErrorKind::ReadOnly:
    case ErrorKind::DiskFull:
    case ErrorKind::InputOutput:
        return true;
    default:
        return false;
    }
}

/// The first place gets a copy of the book.
Result<Copy> copyBook(const Request &request, const Place &place, Progress *progress)
{
    if (auto ready = readyPlace(request, place); !ready)
        return ready.error();
    const CopyOrder order{.databasePath = request.databasePath.isEmpty() ? request.bookPath : request.databasePath,
        .access = request.access,
        .folder = place.folder,
        .nameFor = place.nameFor,
        .proof = request.proof,
        .compact = request.compact};
    return request.key ? makeEncryptedCopy(order, request.bookPath, *request.key, progress) : makeVerifiedCopy(order, progress);
}

/// The others get a copy of that one.
Result<Copy> copyCopy(const Request &request, const Place &place, Copy copy, Progress *progress)
{
    if (auto ready = readyPlace(request, place); !ready)
        return ready.error();
    if (auto space = checkSpace(place.folder, copy.bytes); !space)
        return space.error();
    auto path = duplicate(copy.path, copy.sha256, place.folder, place.nameFor, progress);
    if (!path)
        return path.error();
    copy.path = *path;
    return copy;
}

Result<Begun> fillFirst(const Request &request, const QList<Place> &places, Progress *progress)
{
    Begun begun{.request = request, .places = places, .left = places, .made = {}};
    QList<Missed> &missed = begun.made.missed;
    while (!begun.left.isEmpty()) {
        const Place place = begun.left.takeFirst();
        auto copy = copyBook(request, place, progress);
        if (copy) {
            begun.made.copies.append(*copy);
            begun.left.removeIf([](const Place &other) { return other.isFallback; });
            book::Marks(request.bookPath).setLastBackup({copy->path, copy->bytes, copy->takenAt});
            return begun;
        }
        if (!isOfThePlace(copy.error()))
            return copy.error();
        missed.append(Missed{place.folder, copy.error()});
    }
    return missed.first().error;
}

/// What the first place has got stays, whatever becomes of the rest.
void fillOthers(Begun &begun, Progress *progress)
{
    const auto total = begun.left.size();
    for (qsizetype number = 0; number < total; ++number) {
        const Place place = begun.left.takeFirst();
        const auto share = [&](qsizetype done) { return static_cast<int>(kWhole * done / total); };
        Stage stage(progress, share(number), share(number + 1));
        auto copy = copyCopy(begun.request, place, begun.made.copies.first(), &stage);
        if (copy)
            begun.made.copies.append(*copy);
        else
            begun.made.missed.append(Missed{place.folder, copy.error()});
    }
}

/// Those of the same book: another one of that name may keep its backups in the same folder.
QList<Backup> ofTheSameBook(const QList<Backup> &backups, const QByteArray &bookMark)
{
    QList<Backup> same;
    for (const Backup &backup : backups) {
        const auto mark = bookMarkIn(backup.path);
        if (mark && *mark == bookMark)
            same.append(backup);
    }
    return same;
}

QStringList thin(const QString &folder, const QString &bookName, const Copy &newest)
{
    const auto now = QDateTime::currentDateTime();
    const auto all = listBackups(folder, bookName);
    // By the names alone first: mostly there is nothing to do, and no file has to be opened.
    if (toThin(all, now, newest.path).isEmpty())
        return {};
    const auto bookMark = bookMarkIn(newest.path);
    if (!bookMark)
        return {};
    QStringList gone;
    for (const Backup &backup : toThin(ofTheSameBook(all, *bookMark), now, newest.path)) {
        if (QFile::remove(backup.path)) {
            QFile::remove(backup.path + ".sha256"_L1);
            gone.append(backup.path);
        } else {
            qCWarning(lcKeeping) << "an old backup stays:" << backup.path;
        }
    }
    return gone;
}

/// Half a backup. Of other computers' processes, on a folder of the network, nothing is known but the time.
bool isAbandonedPart(const QFileInfo &file)
{
    constexpr qint64 kAbandonedDays = 1;
    const auto maker = makerOfPart(file.fileName());
    if (!maker)
        return false;
    if (maker->machine == thisMachine() && !processes::isAlive(maker->process))
        return true;
    return file.lastModified().addDays(kAbandonedDays) < QDateTime::currentDateTime();
}

/// A checksum whose backup was thinned by somebody who was killed before it came to this.
bool isOrphanedHash(const QFileInfo &file)
{
    constexpr auto kEnding = ".sha256"_L1;
    if (!file.fileName().endsWith(kEnding) || QFileInfo::exists(file.absoluteFilePath().chopped(kEnding.size())))
        return false;
    const auto parts = partsOf(file.fileName().chopped(kEnding.size()));
    return parts && parts->reason != Reason::ByHand;
}

void removeLeftoversIn(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if ((isAbandonedPart(file) || isOrphanedHash(file)) && !QFile::remove(file.absoluteFilePath()))
            qCWarning(lcKeeping) << "half a backup stays:" << file.absoluteFilePath();
    }
}

/// What is written, and where to.
struct Plan {
    Request request;
    QList<Place> places;
};
Result<Plan> planOf(const Request &wanted)
{
    auto places = placesOf(wanted, QDateTime::currentDateTime());
    if (!places)
        return places.error();
    Plan plan{wanted, *std::move(places)};
    // After the target was judged: reading the settings may leave a -shm beside a book that is refused.
    const auto key = keyOf(wanted);
    if (!key)
        return key.error();
    plan.request.key = *key;
    return plan;
}

} // namespace

Result<Begun> beginBackup(const Request &wanted, Progress *progress)
{
    const auto plan = planOf(wanted);
    if (!plan)
        return plan.error();
    return fillFirst(plan->request, plan->places, progress);
}

Made finishBackup(Begun begun, Progress *progress)
{
    fillOthers(begun, progress);
    // A safety copy comes before something that may need the oldest of all; and where something was found against the book or its backups,
    // an old one may be the only good one.
    const bool mayThin = !isSafetyCopy(begun.request.reason) && book::Marks(begun.request.bookPath).isWhole();
    Made &made = begun.made;
    for (const Copy &copy : made.copies) {
        const QString folder = QFileInfo(copy.path).absolutePath();
        const bool isRegular = std::ranges::any_of(
            begun.places, [&](const Place &place) { return place.isThinned && QFileInfo(place.folder).absoluteFilePath() == folder; });
        if (mayThin && isRegular)
            made.thinned += thin(folder, nameFor(begun.request.bookPath), copy);
    }
    return made;
}

Result<Made> backUp(const Request &wanted, Progress *progress)
{
    const auto plan = planOf(wanted);
    if (!plan)
        return plan.error();
    const int share = kWhole / static_cast<int>(plan->places.size());
    Stage first(progress, 0, share);
    auto begun = fillFirst(plan->request, plan->places, &first);
    if (!begun)
        return begun.error();
    Stage others(progress, share, kWhole);
    return finishBackup(*std::move(begun), &others);
}

namespace {

QStringList foldersWithout(const QString &path, const QStringList &folders)
{
    const QFileInfo file(path);
    const auto parts = partsOf(file.fileName());
    // One that was put elsewhere, and a safety copy, go to one place only.
    const bool isForAll = parts && (parts->reason == Reason::ByHand || parts->reason == Reason::Automatic);
    if (!isForAll || !folders.contains(file.absolutePath()))
        return {};
    QStringList without;
    for (const QString &folder : folders) {
        const bool hasIt = std::ranges::any_of(listBackups(folder, parts->bookName), [&parts](const Backup &backup) {
            return backup.hasHash && backup.localTime == parts->localTime && backup.reason == parts->reason;
        });
        if (!hasIt)
            without.append(folder);
    }
    return without;
}

/// A disk that is not connected has no folder; where what the folder lies in is there, somebody has deleted it. What disks are mounted in
/// tells nothing.
bool isGone(const QString &path)
{
    static const QRegularExpression mounts(u"^/(media|run/media|mnt|Volumes)(/[^/]*)?$"_s);
    const QString folder = QFileInfo(path).absolutePath();
    const QString above = QFileInfo(folder).absolutePath();
    return !QFileInfo::exists(path) && (QFileInfo::exists(folder) || (QFileInfo::exists(above) && !mounts.match(above).hasMatch()));
}

} // namespace

std::optional<LastBackup> lastBackup(const QString &bookPath, const QStringList &folders)
{
    const book::Marks marks(bookPath);
    const auto isDamaged = [found = marks.lastDeepCheck().value_or(book::Marks::DeepCheck())](
                               const QString &path) { return found.damagedBackups.contains(path); };
    const auto created = marks.created();
    std::optional<LastBackup> last;
    if (const auto marked = marks.lastBackup(); marked && !isDamaged(marked->path)) {
        // On a disk that is not connected it is still believed.
        if (!isGone(marked->path))
            last = LastBackup{marked->path, marked->at.toLocalTime(), marked->bytes};
    }
    for (const Backup &backup : listBackups(folders, nameFor(bookPath))) {
        if (!backup.hasHash || isDamaged(backup.path) || (last && backup.path == last->path))
            continue;
        if (created && backup.localTime.addSecs(1) < *created)
            break; // of a book that lay there before, as are all older ones
        if (!last || backup.localTime > last->at)
            last = LastBackup{backup.path, backup.localTime, backup.bytes};
        break; // the newest there
    }
    if (last)
        last->missingIn = foldersWithout(last->path, folders);
    return last;
}

void removeLeftovers(const QString &bookPath, const QStringList &folders)
{
    const QString own = folderFor(bookPath);
    removeLeftoversIn(own);
    // Where encrypted backups are verified.
    if (const auto temporary = db::useTempFolder())
        removeLeftoversIn(*temporary);
    for (const QString &folder : folders) {
        if (folder != own)
            removeLeftoversIn(folder);
    }
}

} // namespace tradebook::backup
