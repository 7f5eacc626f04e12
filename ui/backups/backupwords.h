// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"
#include "core/result.h"
#include "ui/support/figures.h"
#include "ui/support/theme.h"

#include <optional>

/// What people read about a backup.
namespace tradebook::ui::backupwords {

/// How exactly a time is told: seconds only where a list needs them to tell two backups apart.
enum class Time { Minutes, Seconds };
/// "Today 18:30", "Yesterday 18:31", "18 Nov 09:02".
[[nodiscard]] QString made(const QDateTime &localTime, const Figures &figures, Time exactness = Time::Minutes);
/// Within a sentence or a title: "20 November 2026 18:30".
[[nodiscard]] QString madeInFull(const QDateTime &localTime, const Figures &figures);
/// "By hand", "Automatic", "Before a restore" …
[[nodiscard]] QString why(backup::Reason reason);
/// What its name tells; nothing is opened.
[[nodiscard]] backup::Backup named(const QString &path);
/// "20 November 2026 18:30", or the file's name where that tells no time.
[[nodiscard]] QString nameOf(const backup::Backup &backup, const Figures &figures);
/// The title of a preview: "Today 09:02, before an import"; the file's name where that tells nothing.
[[nodiscard]] QString title(const backup::Backup &backup, const Figures &figures);

/// How far a backup is proven.
enum class Check {
    Reading, ///< what it holds is on its way
    Verified, ///< proven when it was made
    VerifiedNow, ///< proven again, just now
    NotVerified, ///< it can be read; no checksum lies beside it
    Encrypted, ///< what it holds is not known without its passphrase
    Unusable, ///< it cannot be read, or is not what it was
};
[[nodiscard]] QString word(Check check);
[[nodiscard]] Tone tone(Check check);

/// A file that is a backup by its ending, or by the folder it lies in: not to be opened for writing. Looks at the name only.
[[nodiscard]] bool isBackupName(const QString &path);

} // namespace tradebook::ui::backupwords
