// SPDX-FileCopyrightText: 2026 The Tradebook authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/figures.h"

#include <QString>

/// How changes of stock are written. Pure.
namespace tradebook::ui {

/// "Received", of the stored word.
[[nodiscard]] QString stockReasonName(const QString &reason);
/// "+24", "−2"
[[nodiscard]] QString signedPieces(qint64 delta, const Figures &figures);

} // namespace tradebook::ui
