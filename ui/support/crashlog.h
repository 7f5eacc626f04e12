// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// What is left of a program that ended by a fault of its own: a small text with version, time, signal and stack, in a folder of this
/// person on this computer, sent nowhere. It holds nothing of a book.
namespace tradebook::ui::crashlog {

/// Where reports lie and the log of warnings: $XDG_STATE_HOME/tradebook, ~/.local/state/tradebook; elsewhere where the system keeps the
/// local data of programs. It need not exist.
[[nodiscard]] QString stateFolder();

/// From here on a fault of this process writes a report into the folder, before what the system does about it happens as it would have.
/// `about` (versions and system, a line each) stands in it. Makes the folder, which is the person's alone. Once, early, in the main
/// thread. Where a sanitizer watches the program, which reports faults better, nothing is done; see isPossible().
void install(const QString &folder, const QString &about);
[[nodiscard]] bool isPossible();

struct Report {
    QString path;
    QDateTime at; ///< local
};
/// The newest report that has not been offered yet. It and those before it count as offered from then on; of them all the newest few are
/// kept.
[[nodiscard]] std::optional<Report> takeNew(const QString &folder);
/// Those that are there, newest first, offered or not.
[[nodiscard]] QList<Report> reports(const QString &folder);
/// What a report says, without the folders of programs and libraries, and the last warnings before it where there were any.
[[nodiscard]] QString textOf(const Report &report);
/// False where the file is still there.
bool remove(const Report &report);

} // namespace tradebook::ui::crashlog
