// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupname.h"
#include "core/backup/verifiedcopy.h"
#include "core/migrate/tally.h"
#include "core/progress.h"
#include "core/result.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace tradebook::backup {

/// A backup as its name and the file system tell of it; nothing was opened.
struct Backup {
    QString path;
    QString bookName = {}; ///< the book's file name without its ending; empty where the name is not one that Tradebook gives
    Reason reason = Reason::ByHand;
    QDateTime localTime; ///< of the name; of the last change where the name tells none
    int counter = 1; ///< among those of one second
    qint64 bytes = 0;
    /// The checksum lies beside it: it was proven when it was made.
    bool hasHash = false;

    [[nodiscard]] bool isNamed() const { return !bookName.isEmpty(); }
    friend bool operator==(const Backup &, const Backup &) = default;
};

/// The order of lists: by time, then by counter.
[[nodiscard]] bool isNewer(const Backup &left, const Backup &right);

/// The backups in a folder, the newest by name first. With a bookName only those of a book called so. A folder that is missing or cannot
/// be read has none.
[[nodiscard]] QList<Backup> listBackups(const QString &folder, const QString &bookName = {});
/// The same of several folders.
[[nodiscard]] QList<Backup> listBackups(const QStringList &folders, const QString &bookName = {});

/// What a backup holds, for lists and previews.
struct Contents {
    QString bookName; ///< the name in the book, not of the file
    QString currency;
    QString bookId; ///< tells the backups of one book from those of another of the same name
    int schemaVersion = 0;
    migrate::Tally tally = {}; ///< rows and sums of money, see migrate::tallyOf()
    std::optional<QString> lastOrderDate = {}; ///< ISO 8601
    qint64 bytes = 0;
    bool isEncrypted = false; ///< told from its head alone; bytes are those of the plain book
};

class Keyring;

/// Reads a backup (or any book at rest) without changing or creating anything: as an immutable file, hardened, its structure proven before
/// anything in it is asked for. Any thread but the window's.
/// Errors: FileMissing, EmptyFile, NotARegularFile, PermissionDenied, NotADatabase, NotABook, Damaged, NewerVersion, UnknownVersion,
/// SchemaChanged, MigrationEdited, MigrationMissing, Cancelled. Of an encrypted one the head tells, by the keys: Encrypted (data: path)
/// where none of them fits.
[[nodiscard]] Result<Contents> contentsOf(const QString &path, Progress *progress = nullptr, const Keyring *keys = nullptr);
/// Tells the backups of one book from those of another of the same name, encrypted or not, without a key.
[[nodiscard]] Result<QByteArray> bookMarkIn(const QString &path);

struct Verified {
    bool hadHash = false; ///< there was a checksum beside it, and it is right
    int schemaVersion = 0; ///< 0: was not looked at
    qint64 bytes = 0; ///< of the file
    bool isEncrypted = false;
    bool hasSeenContents = true; ///< not of an encrypted one without its key, of which only head and checksum were proven
};

/// Proves a backup again: its bytes against the checksum beside it (where there is one), ids, version, structure, pages. Changes nothing.
/// An encrypted one is decrypted for that into a private folder of the person's own, by its key where that is among these.
/// Errors: those of contentsOf(); Damaged also where the checksum is not that of the file.
[[nodiscard]] Result<Verified> verify(const QString &path, Proof proof, Progress *progress = nullptr, const Keyring *keys = nullptr);

} // namespace tradebook::backup
