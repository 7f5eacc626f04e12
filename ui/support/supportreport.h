// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upkeep/support.h"

#include <QString>

/// What somebody who looks for a fault needs to know and cannot see: program, computer, settings, the state of the book, the last warnings
/// and crashes, as one text that a person reads before passing it on. Nothing of a record, no name, amount, address or path is in it.
namespace tradebook::ui::supportreport {

/// The part that is known at once. UI thread.
[[nodiscard]] QString ofProgram();
/// Of a book; or why nothing of it can be told.
[[nodiscard]] QString ofBook(const Result<upkeep::SupportFacts> &facts);
/// Reads the folder of warnings and crash reports (crashlog::stateFolder()). Any thread.
[[nodiscard]] QString ofTroubles(const QString &stateFolder);

/// "tradebook-support-2026-11-22.txt"
[[nodiscard]] QString fileName(QDate today);
/// A new file, never in place of another. Any thread but the window's. Errors: FileExists, FolderMissing, PermissionDenied, DiskFull,
/// InputOutput; nothing is left then.
[[nodiscard]] Result<void> save(const QString &text, const QString &path);

} // namespace tradebook::ui::supportreport
