// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace tradebook::book {

/// Gives a finished file, which no SQLite connection has open, its name: on the disk for good, file and folder, and never in place of
/// another: FileExists.
[[nodiscard]] Result<void> publish(const QString &finished, const QString &place);

} // namespace tradebook::book
