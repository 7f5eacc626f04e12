// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupname.h"
#include "core/progress.h"
#include "core/result.h"

#include <QByteArray>

namespace tradebook::backup {

/// How hard a copy is looked at before it may be called a backup.
enum class Proof {
    Quick, ///< ids, version, structure, quick_check, rows and sums of money
    Thorough, ///< the same with integrity_check and foreign_key_check: before a migration
};

struct Copy {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256; ///< hex, also in the file beside it
};

/// Copies a book through SQLite's backup API from a read-only connection of its own that holds one snapshot (it neither restarts nor
/// starves beside a writer), proves the copy against that snapshot, and only then gives it its name (RELIABILITY 4.3, steps 1 to 5).
/// Any thread but the window's. On failure nothing is left behind but older backups: InputOutput, DiskFull, PermissionDenied, Damaged,
/// Cancelled.
[[nodiscard]] Result<Copy> makeVerifiedCopy(const QString &bookPath, Reason reason, Proof proof, Progress *progress = nullptr);

} // namespace tradebook::backup
