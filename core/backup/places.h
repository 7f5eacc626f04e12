// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/keeping.h"

/// Which places a backup goes to.
namespace tradebook::backup {

/// The places of a request, the first one first. Errors: those of the target; of the book, where its settings have to be read.
[[nodiscard]] Result<QList<Place>> placesOf(const Request &request, const QDateTime &localTime);
/// Whether something may be written there. The folder of the book's own is made where it is not there yet; one that was chosen may be on a
/// disk that is not connected: FolderMissing. TargetIsBook, NotARegularFile; of making it: PermissionDenied, DiskFull, InputOutput.
[[nodiscard]] Result<void> readyPlace(const Request &request, const Place &place);
/// With what the backup is encrypted. Safety copies never are: they lie beside the book, which is plain itself, must open where somebody
/// has forgotten the passphrase, and in a program of the version before. Errors: those of reading the book's settings.
[[nodiscard]] Result<std::optional<PublicKey>> keyOf(const Request &request);
/// A copy that is made before something may go wrong: without it that does not begin.
[[nodiscard]] bool isSafetyCopy(Reason reason);

} // namespace tradebook::backup
