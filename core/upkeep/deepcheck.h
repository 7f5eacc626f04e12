// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/marks.h"
#include "core/db/connection.h"
#include "core/progress.h"
#include "core/result.h"
#include "core/upkeep/check.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace tradebook::upkeep {

/// The newest backup in one of the folders, and what was found against it.
struct CheckedBackup {
    QString path;
    std::optional<Error> error = {};

    /// An encrypted one says nothing without its passphrase: it is neither proven nor damaged.
    [[nodiscard]] bool isUnproven() const { return error && error->kind == ErrorKind::Encrypted; }
    [[nodiscard]] bool isDamaged() const { return error && !isUnproven(); }
};

/// What a deep check found: in the book, and in the newest backup of each of its folders.
struct DeepCheck {
    QDateTime at; ///< when it began
    Health book = {};
    QList<CheckedBackup> backups = {}; ///< none where there is no backup

    [[nodiscard]] QList<CheckedBackup> damagedBackups() const;
    [[nodiscard]] bool isWhole() const { return book.isHealthy() && damagedBackups().isEmpty(); }
};

struct DeepRequest {
    QString bookPath; ///< canonical; what the backups are named after
    /// What is read, where that is not the book itself: see book::Prepared.
    QString databasePath = {};
    db::Access access = db::Access::ReadOnly;
    /// Asked all the time, on two threads: while it says yes, the book is let go of.
    std::function<bool()> mustGiveWay = {};
};

/// While the check reads the book, no page of the -wal can be used again. When it has grown by so much meanwhile, somebody writes a lot:
/// the check lets go of the book and begins again when the -wal has come to rest.
inline constexpr qint64 kMostWalGrowth = 32LL * 1024 * 1024;

/// Looks through every page of the book, its references and its rules, by a read-only connection of its own, then through the newest
/// backup in each of its folders; remembers the outcome in the marks of this machine, never in the book. Cancel ends it within
/// milliseconds. Any thread but the window's.
/// Errors: those that keep the book from being looked at (what is damaged is a finding); Cancelled.
[[nodiscard]] Result<DeepCheck> checkDeeply(const DeepRequest &request, Progress &progress);

/// What the marks keep of it.
[[nodiscard]] book::Marks::DeepCheck markOf(const DeepCheck &check);

/// After so many days the check is due again; a day, where something was found.
inline constexpr int kDeepCheckDays = 7;
/// Whether it is due: it is owed (the book was left unclean, or opened anew after something was found), was never made, or is as old; one
/// that lies in the future is not believed. On battery a check that is only old waits for another week.
[[nodiscard]] bool isDeepCheckDue(const book::Marks &marks, const QDateTime &now, bool isOnBattery);

} // namespace tradebook::upkeep
