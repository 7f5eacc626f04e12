// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/book/place.h"

#include <QString>

namespace tradebook::words {

/// Why a book should not lie there, and what to do about it, in one sentence; empty where it may.
[[nodiscard]] QString placeWarning(const book::Place &place, const QString &bookName);
/// The same of a folder that somebody is about to choose.
[[nodiscard]] QString folderWarning(const book::Place &place);

} // namespace tradebook::words
