// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tradebook::book {

/// Gives a finished file its name, on the disk for good (fsync of file and folder), and never in place of another: FileExists.
/// Only for files that no SQLite connection has open.
[[nodiscard]] Result<void> publish(const QString &finished, const QString &place);

} // namespace tradebook::book
