// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backups.h"

namespace tradebook::backup {

/// How many are kept: the last ones, and of older times the newest of each day, week (Monday to Sunday) and month that has one. Counted in
/// days that have a backup, not by the calendar, so that a pause, or a clock that ran wrong for a while, costs nothing.
struct Keep {
    int last = 12;
    int days = 14;
    int weeks = 10;
    int months = 12;
};

/// Which of these backups, all of one book and in one folder, are no longer kept. Pure.
/// Only what the program makes by itself is ever thinned, and only what was proven (Backup::hasHash): a backup made by hand is its
/// maker's. What is later than `now` was made while a clock ran wrong, or runs wrong now: it is kept and not counted.
/// lastGood, the path of the last one that was verified, is kept in any case.
[[nodiscard]] QList<Backup> toThin(const QList<Backup> &backups, const QDateTime &now, const QString &lastGood, const Keep &keep = {});

} // namespace tradebook::backup
