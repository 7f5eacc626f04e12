// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"
#include "core/backup/place.h"
#include "core/backup/sealing.h"
#include "core/backup/verifiedcopy.h"
#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <optional>

/// Everything after a click on "Back Up Now": where to, is it possible, the copy, its proof, the marks, the thinning (RELIABILITY 4.3).
namespace tradebook::backup {

struct Request {
    QString bookPath; ///< canonical; what the backups are named after
    Reason reason = Reason::ByHand;
    /// Where to ("Back Up To…"): a folder, which gets a file of the usual name, or a file that does not exist yet. Empty: into the folders.
    QString target = {};
    /// Empty: those in the settings of the book. Each gets the backup; one that is missing is told, not fatal.
    QStringList folders = {};
    Proof proof = Proof::Quick;
    bool compact = false; ///< rewritten without free pages (VACUUM INTO)
    /// Encrypted with this key, not with the one in the settings of the book, which holds where there is none here.
    std::optional<PublicKey> key = std::nullopt;
    /// What is read, where that is not the book itself: see book::Prepared.
    QString databasePath = {};
    db::Access access = db::Access::ReadOnly;
};

/// A place that did not get the backup, and why: FolderMissing, DiskFull, PermissionDenied …
struct Missed {
    QString folder;
    Error error;
};

struct Made {
    QList<Copy> copies; ///< at least one
    QList<Missed> missed;
    QStringList thinned; ///< paths of older backups that are gone now
};

/// Makes a backup. On a thread that owns nothing of the book's; editing goes on meanwhile. When it fails, every older backup is still
/// there and no half one is left.
/// Errors, where not even one place got it: TargetIsBook (the book itself by any name, or what belongs to it), FileExists (nothing is
/// ever replaced), NotARegularFile, FolderMissing, NameTooLong, Invalid ("file_name"), PermissionDenied, ReadOnly, DiskFull,
/// InputOutput, Damaged (the book), Cancelled.
[[nodiscard]] Result<Made> backUp(const Request &request, Progress *progress = nullptr);

/// A backup that one place has got; the others have not been tried yet.
struct Begun {
    Request request;
    QList<Place> places;
    QList<Place> left; ///< of those, the ones that are to get it as well
    Made made; ///< one copy, and the places before it that did not get it
};
/// backUp() in two halves, for who holds a lock until there is one copy. The errors are those of the first.
[[nodiscard]] Result<Begun> beginBackup(const Request &request, Progress *progress = nullptr);
/// Copies the first copy to the other places; what is missing in one, also because it was cancelled, is told.
[[nodiscard]] Made finishBackup(Begun begun, Progress *progress = nullptr);

/// Whether a backup may be written to this path: TargetIsBook, FileExists, NotARegularFile, FolderMissing, NameTooLong, Invalid
/// ("file_name").
[[nodiscard]] Result<void> checkTarget(const QString &bookPath, const QString &target);

/// The last backup of a book that was verified when it was made and not found damaged since, by the marks of this machine and the folders.
/// Absent: none is known.
struct LastBackup {
    QString path;
    QDateTime at; ///< local
    qint64 bytes = 0;
    QStringList missingIn = {}; ///< those of the folders that were to get it and do not have it; none where it lies elsewhere
};
[[nodiscard]] std::optional<LastBackup> lastBackup(const QString &bookPath, const QStringList &folders);

/// Removes what killed programs have left half done in the backup folder beside the book and in these others: a `.part`, a checksum without
/// its backup. For the start.
void removeLeftovers(const QString &bookPath, const QStringList &folders = {});

} // namespace tradebook::backup
